//! `klachten`: a git-backed register of complaints that judges its own procedure and reports on it.
//!
//! How to walk through it stands in `docs/architecture.md`, how to add something in
//! `CONTRIBUTING.md`.
//!
//! # The map of the house
//!
//! Data flows one way, and imports only go down. A room is a folder with a door (its `mod.rs`):
//! other rooms write `crate::rules::Finding`, never a path behind the door. Each outside library is
//! at home in one room. `tests/it/house` keeps all three true.
//!
//! ```text
//! register files + git history -> files -> register -> procedure -> rules -> analysis
//!                              -> charts -> site | report | letters -> publish -> files, commits
//! ```
//!
//! | Floor | Room | What lives there |
//! |---|---|---|
//! | 10 | [`cli`] | one file a command: arguments and run; the clock, the terminal, the exit codes |
//! | 9 | [`publish`] | the only writers: a whole site into a folder, a changed record into the register, the preview server |
//! | 8 | [`site`] | domain to pages, one page a file, a typed view for each audience |
//! | 7 | [`report`], [`letters`], [`diagnostics`], [`demo`] | domain to bytes: the year, letters, findings as text/json/github/sarif, a fictional register |
//! | 6 | [`charts`], [`interop`], [`templates`] | numbers to SVG, one figure a file; tables and mails: csv, xlsx, eml, ics; pages and letters filled in |
//! | 5 | [`analysis`] | everything the annual analysis states, as named numbers |
//! | 4 | [`rules`] | the catalogue: one page a rule, with what it judges beside it |
//! | 3 | [`procedure`] | the written procedure as data: versions, terms, deadlines, steps, who acts next; and its text, quoted by heading |
//! | 2 | [`register`] | text to records or faults with their place; revisions to changes; editing a record |
//! | 1 | [`record`], [`files`], [`repository`], [`personal_data`] | the domain without I/O; files as bytes; git, which knows no complaints; what in a text points at a person, certainly or likely |
//! | 0 | [`calendar`], [`place`], [`wording`] | days and terms (never asks what day it is); file, line, column; texts in nl and en |
//! | 0 | [`chance`], [`codec`], [`disk`], [`fingerprint`], [`json`], [`parallel`] | what several rooms need of one library: seeded chance, the caches' bytes, paths and folders, hashes, JSON, work over the processors |

pub mod analysis;
pub mod calendar;
pub mod chance;
pub mod charts;
pub mod cli;
pub mod codec;
pub mod demo;
pub mod diagnostics;
pub mod disk;
pub mod files;
pub mod fingerprint;
pub mod interop;
pub mod json;
pub mod letters;
pub mod parallel;
pub mod personal_data;
pub mod place;
pub mod procedure;
pub mod publish;
pub mod record;
pub mod register;
pub mod report;
pub mod repository;
pub mod rules;
pub mod site;
pub mod templates;
pub mod wording;
