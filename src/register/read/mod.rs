//! Text to a record, or faults with their place: encoding, fences, YAML, keys, and the text under the
//! front matter. One file at a time; what only shows between files stands beside this room.

mod allowed;
mod encoding;
mod entry;
mod fault;
mod file;
mod front;
mod keys;
mod lines;
mod marks;
mod misplaced;
mod naming;
mod near;
mod path;
mod procedure_text;
mod reader;
mod remark;
mod sections;
mod spelling;
mod typed;
mod yaml;

pub use entry::{Body, Entry, Reference, Stray};
pub use fault::{Fault, FaultCode};
pub use naming::RecordKind;
pub use near::{is_nearly, nearest};
pub use procedure_text::{Heading, Passage, ProcedureText, STEPS, TERM};
pub use typed::Typed;

pub(super) use encoding::{BYTE_ORDER_MARK, decode};
pub(super) use file::{FALLBACK, read, read_complaint, read_settings};
pub(super) use front::{parts as front_of, split};
pub(super) use lines::Lines;
pub(super) use marks::conflict;
pub(super) use naming::is_meant_as_record;
pub(super) use path::{Step, step_to, steps};
pub(super) use procedure_text::{lacking, read_procedure};
pub(super) use yaml::{Content, Node, Pair, comments, parse};
