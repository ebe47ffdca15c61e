//! The catalogue: one file a rule, with its page beside it. Rules judge; they do not read, write or
//! print.
//!
//! A new rule is a file `s507.rs` with its page `s507.md` in the folder of its group, and its name
//! in the list of that group's `mod.rs`. The page carries everything that is said about the rule,
//! in both languages: findings, `rules`, `explain`, the site's pages and the tests come from it.

mod assessment;
mod breaches;
mod context;
mod days;
mod example;
mod explanations;
mod file;
mod finding;
mod history;
mod input;
mod judging;
mod natural;
mod page;
mod privacy;
mod rule;
mod runner;
mod steps;
mod tasks;
mod words;

pub use assessment::{Assessment, Case};
pub use example::{Example, Form as ExampleForm, Part as ExamplePart, part as example_part};
pub use finding::{Code, Finding, Severity};
pub use history::{Audit, Lag, LastCommit, Recorded, audit, taken_away, touched_after_closing};
pub use input::RuleInput;
pub use judging::judge;
pub use natural::compare as natural_order;
pub use page::Page;
pub use privacy::in_message;
pub use privacy::{Hit as PersonalData, Kind as PersonalDataKind};
pub use privacy::{
    in_line as personal_data_in_line, mask as mask_personal_data, scan as find_personal_data,
};
pub use rule::{Origin, Rule};
pub use tasks::has_analysis;
pub use words::{help, message, message_in_full, words};

use context::{
    AnyRecord, ComplaintContext, DaysContext, MeasureContext, RegisterContext, YearContext,
};
use rule::{Found, Judge};

/// Names the rules of a group: their modules, and the list of them.
macro_rules! rules {
    ($($module:ident)*) => {
        $(mod $module;)*
        pub(super) static RULES: &[&super::Rule] = &[$(&$module::RULE),*];
    };
}
use rules;

/// Every rule, in the order of the contract: files, days, steps, tasks, history, personal data.
pub fn catalogue() -> impl Iterator<Item = &'static Rule> {
    let groups = [
        file::RULES,
        days::RULES,
        steps::RULES,
        tasks::RULES,
        history::RULES,
        privacy::RULES,
    ];
    groups.into_iter().flatten().copied()
}

/// The rule with this code.
#[must_use]
pub fn find(code: &str) -> Option<&'static Rule> {
    catalogue().find(|rule| rule.code.0 == code)
}
