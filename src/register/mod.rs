//! Text to records, or faults with their place; revisions to changes; editing a record without
//! disturbing it. Judges nothing about the procedure.
//!
//! Parsing gives the value *and* the faults: one bad file never hides the others, and one bad key
//! never hides the other keys.

mod across;
mod allowed;
mod committed;
mod contents;
mod edit;
mod encoding;
mod entry;
mod front;
mod history;
mod lines;
mod marks;
mod naming;
mod near;
mod reading;
mod schema;
mod sections;
mod source;
mod whole;
mod yaml;

pub use committed::files_in_git;
pub use contents::Register;
pub use edit::{
    Change, Content, Fact, Found, Recording, Refusal, add_text, edit, fact_names, heading_of, look,
    name_of, record_fact,
};
pub use entry::{Body, Entry, Fault, Reference, Referent, Stray};
pub use history::{
    Changes, Event, Evidence, FILE, History, KeyChange, Keys, Revision, TEXT, Texts, Traced,
    replay, replay_of,
};
pub use near::nearest;
pub use schema::{RecordKind, schema};
