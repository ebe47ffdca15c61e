//! The terms, steps and rounds of a complaint a second time: naive, day by day, from the text of
//! the contract. Nothing here uses the program; `generated` holds the two against each other.

pub mod case;
pub mod chance;
pub mod days;
pub mod ends;
pub mod findings;
pub mod generate;
pub mod house;
pub mod houses;
pub mod later;
pub mod nudge;
pub mod rounds;
pub mod runs;
pub mod samples;
pub mod states;
pub mod terms;
pub mod writing;
