//! Letters and rows that were taken in before, known again by their `bron`.

use std::collections::BTreeMap;

use crate::files::File;
use crate::register::{Register, Typed};

/// The sources of a register's complaints, each with the number that was made from it.
#[derive(Default)]
pub(super) struct Sources(BTreeMap<String, String>);

impl Sources {
    /// Those of the files as they were read.
    pub(super) fn of(files: &[File]) -> Sources {
        let register = Register::read(files.to_vec());
        // As typed: a record with a fault elsewhere is known by it too.
        let known = register.complaints.iter().filter_map(|entry| {
            let record = Typed::of(entry.source());
            Some((
                record.at("bron").text()?.to_lowercase(),
                entry.name.clone()?,
            ))
        });
        Sources(known.collect())
    }

    /// The number of the complaint that was made from this source, 64 hexadecimal digits.
    pub(super) fn number(&self, source: &str) -> Option<&str> {
        self.0.get(source).map(String::as_str)
    }
}
