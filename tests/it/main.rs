//! Every integration test, in one binary: one link step. One module a subject.
#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test may stop where it stands, and says aloud what it skips"
)]

mod analysis;
mod applies;
mod assessment;
mod audit;
mod audit_figures;
mod audit_signing;
mod building;
mod closed_year;
mod crowded_lines;
mod customer_mail;
mod damaged_objects;
mod diagnostics;
mod duplicates;
mod duties;
mod edit_properties;
mod edits;
mod ending;
mod endings;
mod endings_in_rounds;
mod exported;
mod fiction;
mod figures;
mod generated;
mod given_files;
mod golden;
mod guide;
mod history_rules;
mod house;
mod known_on_a_day;
mod later;
mod letter_kinds;
mod letters;
mod letters_in;
mod mail;
mod mail_head;
mod matrix;
mod merged_histories;
mod miniature;
mod naive;
mod own_procedure;
mod procedure_files;
mod procedure_text;
mod reading;
mod rebuilding;
mod record_history;
mod record_merges;
mod remembered_history;
mod report;
mod repository_faults;
mod repository_fixture;
mod repository_pack;
mod repository_packs;
mod repository_signature;
mod repository_states;
mod repository_walk;
mod repository_write;
mod rulebook;
mod schema;
mod scripted;
mod sentences;
mod serving;
mod settings;
mod site_audience;
mod site_fixture;
mod site_history;
mod site_hostile;
mod site_language;
mod site_pages;
mod site_small;
mod spoilt;
mod statuses;
mod steps;
mod tampering;
mod telling;
mod telling_register;
#[cfg(unix)]
mod terminal;
mod terms;
mod texts;
mod verifying;
mod writing;
