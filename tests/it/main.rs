//! Every integration test, in one binary: one link step. One module a subject.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test may stop where it stands, and says aloud what it skips")]

mod analysis;
mod applies;
mod audit;
mod building;
mod closed_year;
mod courses;
mod desk;
mod edits;
mod fiction;
mod figures;
mod guide;
mod house;
mod letters;
mod mail;
mod mail_head;
mod matrix;
mod miniature;
mod procedure_text;
mod reading;
mod record_history;
mod report;
mod repository_faults;
mod repository_fixture;
mod repository_pack;
mod repository_signature;
mod repository_states;
mod repository_walk;
mod repository_write;
mod rulebook;
mod schema;
mod scripted;
mod sentences;
mod site_audience;
mod site_fixture;
mod site_history;
mod site_hostile;
mod site_pages;
mod site_small;
mod spoilt;
mod steps;
#[cfg(unix)]
mod terminal;
mod terms;
mod texts;
mod verdicts;
