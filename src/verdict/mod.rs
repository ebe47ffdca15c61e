//! Findings as people and programs want them: text with excerpts, one line each, JSON, GitHub
//! annotations, SARIF. Returns text; writes nothing.

mod github;
mod json;
mod sarif;
mod short;
mod summary;
mod text;

pub use github::{github, step_summary};
pub use json::json;
pub use sarif::sarif;
pub use short::short;
pub use summary::{Summary, summary_line};
pub use text::{findings_text, text};

use std::sync::LazyLock;

use crate::rules::{self, Code, Page, Severity};
use crate::wording::Lang;

/// The English word that editors and programs look for.
const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Fault => "error",
        Severity::Deviation => "warning",
        Severity::Notice => "info",
    }
}

/// The page of a rule; an empty one for a code that is not in the catalogue.
fn page(code: Code, lang: Lang) -> &'static Page {
    static NONE: LazyLock<Page> = LazyLock::new(Page::default);
    rules::find(code.0).map_or(&NONE, |rule| rule.page(lang))
}
