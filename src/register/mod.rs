//! Text to records, or faults with their place; revisions to changes; editing a record without
//! disturbing it. Judges nothing about the procedure.
//!
//! Five parts: `read` makes a record of the text of one file; `edit` changes one key of it, by the
//! same tree; `history` tells what the revisions of a file changed; `merge` makes two versions one;
//! the files beside them hold the register as a whole.
//!
//! Parsing gives the value *and* the faults: one bad file never hides the others, and one bad key
//! never hides the other keys.

mod across;
mod circles;
mod committed;
mod contents;
mod edit;
mod history;
mod hook_list;
mod left_out;
mod merge;
mod numbers;
mod places;
mod read;
mod schema;
mod whole;

pub use committed::files_in_git;
pub use contents::Register;
pub use edit::{
    Carried, Change, Fact, Recording, Refusal, Removal, TextFact, add_text, append_text,
    as_plain_text, carry_over, edit, edit_settings, fact_names, is_closed, move_fact, obstacle,
    record_fact, remove_fact, remove_text, replace_text, text_fact, texts_under,
};
pub use history::{
    AnnotatedChange, Changes, Event, Evidence, FILE, History, KeyChange, Keys, Lines, LostVersion,
    Past, Revision, Sides, TEXT, Texts, recorded_in, replay, replay_of, signatures,
};
pub use hook_list::{ListedHook, listed_hooks};
pub use left_out::LeftOut;
pub use merge::{
    CannotMerge, Merged, OpenChoice, RightMerge, Side, Versions, is_mergeable, merge,
    merge_standing, with_open_choice,
};
pub use numbers::with_numbers;
pub use read::{
    Body, Entry, Fault, FaultCode, RecordKind, Reference, Stray, Typed, is_nearly, nearest,
};
pub use read::{Heading, Passage, ProcedureText, STEPS, TERM};
pub use schema::schema;
