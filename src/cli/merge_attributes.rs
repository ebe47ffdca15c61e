//! The merge driver: where the register asks for it, each clone must be told of it.

use super::context::Context;
use crate::repository::Repository;
use crate::wording::Message;

/// A record that any register may have.
pub(super) const RECORD: &str = "klachten/2026/2026-001.md";

/// Tells git of this clone how records are merged, where the register asks for it. What cannot be
/// told stands in nobody's way now.
pub(super) fn know_merge_driver(repository: &Repository, context: &Context) {
    let asks = repository.asks_for_merge_driver(RECORD);
    let Some(program) = own_program().filter(|_| asks) else {
        return;
    };
    let command = format!("{program} merge-driver %O %A %B %P");
    let _ = repository.know_merge_driver(&context.words.text("help-merge-driver"), &command);
}

/// Says that git of this clone does not know the driver: the attribute alone means a merge line by
/// line, in silence.
pub(super) fn tell_unknown_driver(repository: Option<&Repository>, context: &mut Context) {
    let is_unknown = |repository: &Repository| {
        !repository.knows_merge_driver() && repository.asks_for_merge_driver(RECORD)
    };
    if repository.is_some_and(is_unknown) {
        context.note(&Message::new("merge-driver-unknown"));
    }
}

/// This program, as a word of the shell that git gives its lines to, on Windows too.
pub(super) fn own_program() -> Option<String> {
    let program = std::env::current_exe().ok()?;
    let program = program.display().to_string().replace('\\', "/");
    Some(format!("'{}'", program.replace('\'', r"'\''")))
}
