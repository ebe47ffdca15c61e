//! A fictional register with a believable history, for trying things out and for measuring: a
//! stream of dated commits, the same for a seed on every machine.
//!
//! Dutch words and weights are data files in `nl/`; days come from chance within the procedure;
//! files are written line by line as an officer would. Nothing here writes to disk or knows git.

mod cases;
mod chance;
mod complaint;
mod ending;
mod handling;
mod material;
mod measure;
mod office;
mod story;
mod stream;
mod world;
mod year;

use crate::calendar::{Day, Moment};

pub use stream::{Commits, generate};

/// What register to make up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// How many complaints come in over the whole period.
    pub complaints: u32,
    /// How many calendar years the register covers, the one of `until` included; at least 1.
    pub years: u32,
    /// The same seed gives the same register.
    pub seed: u64,
    /// The last day on which anything is written down.
    pub until: Day,
}

/// Who wrote a commit: a role, never a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Author {
    pub name: &'static str,
    pub email: &'static str,
}

/// One commit of the made-up history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    pub moment: Moment,
    pub author: Author,
    /// Subject line, ended by a newline.
    pub message: String,
    pub changes: Vec<Change>,
}

/// A file as it stands after a commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Relative to the register, with `/`.
    pub path: String,
    pub content: String,
}

impl Author {
    const OFFICER: Author = Author {
        name: "klachtenfunctionaris",
        email: "klachten@voorbeeld.example",
    };
    const OWNERS: Author = Author {
        name: "eigenaren",
        email: "eigenaren@voorbeeld.example",
    };

    /// The identity of a role that handles complaints; the officer's where the role has none.
    fn of(role: &str) -> Author {
        match role {
            "coordinator-trainingen" => Author {
                name: "coordinator-trainingen",
                email: "trainingen@voorbeeld.example",
            },
            "coordinator-advies" => Author {
                name: "coordinator-advies",
                email: "advies@voorbeeld.example",
            },
            "administratie" => Author {
                name: "administratie",
                email: "administratie@voorbeeld.example",
            },
            _ => Author::OFFICER,
        }
    }
}
