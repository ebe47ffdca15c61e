//! Letters and rows that were taken in before, known again by their `bron`.

use std::collections::BTreeMap;

use crate::files::File;
use crate::register::{Register, Typed};

/// The sources of a register's complaints, 64 hexadecimal digits each, with the number of the
/// complaint that was made from it.
pub(super) type Sources = BTreeMap<String, String>;

/// Those of the files as they were read.
pub(super) fn sources(files: &[File]) -> Sources {
    let register = Register::read(files.to_vec());
    // As typed: a record with a fault elsewhere is known by it too.
    let known = register.complaints.iter().filter_map(|entry| {
        let record = Typed::of(entry.source());
        let source = record.at("bron").text()?.to_lowercase();
        Some((source, entry.name.clone()?))
    });
    known.collect()
}
