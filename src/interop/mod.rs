//! Files of other programs: letters by e-mail in and out, calendars, spreadsheets in and out.
//!
//! Bytes in, values out, and the other way round. Reads no files, writes none, asks no clock: what
//! is made twice from the same record is the same to the byte.

mod calendar;
mod complaints;
mod decoded;
mod duties;
mod forwarded;
mod html_text;
mod letter;
mod mail_in;
mod mail_out;
mod mapping;
mod message;
mod outlook;
mod own_addresses;
mod quotes;
mod recognised;
mod redact;
mod sheet;
mod sheet_fault;
mod table;
mod thread;
mod tidy;
mod workbook;
mod workbook_in;

pub use calendar::{Appointment, agenda};
pub use complaints::{
    BODY_COLUMN, complaints_json, complaints_table, every_column, field_of_column,
};
pub use decoded::decoded;
pub use duties::{duties_calendar, unreadable_appointment};
pub use forwarded::Unclear;
pub use letter::{Letter, PassedOn, read_letter};
pub use mail_out::{Draft, write_draft};
pub use mapping::{Mapping, MappingFault};
pub use message::AttachedFile;
pub use own_addresses::OwnAddresses;
pub use recognised::{FileKind, recognise};
pub use redact::{Redacted, redact};
pub use sheet::{Sheet, read_sheet};
pub use sheet_fault::SheetFault;
pub use table::{Cell, Table};
pub use thread::Mailbox;
pub use tidy::{is_shortened, tidy_value};
