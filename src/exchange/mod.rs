//! Files of other programs: letters by e-mail in and out, calendars, spreadsheets in and out.
//!
//! Bytes in, values out, and the other way round. Reads no files, writes none, asks no clock: what
//! is made twice from the same record is the same to the byte.

mod agenda;
mod complaints;
mod duties;
mod letter_in;
mod letter_out;
mod mapping;
mod neutral;
mod sheet;
mod table;
mod workbook;

pub use agenda::{Appointment, agenda};
pub use complaints::{
    BODY_COLUMN, complaints_json, complaints_table, every_column, field_of_column,
};
pub use duties::duties_calendar;
pub use letter_in::{AttachedFile, Letter, read_letter};
pub use letter_out::{Draft, write_draft};
pub use mapping::{Mapping, MappingFault};
pub use neutral::{Neutral, neutral};
pub use sheet::{Sheet, SheetFault, read_sheet, tidy_value};
pub use table::{Cell, Table};
