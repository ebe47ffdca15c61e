//! The catalogue: one page a rule, with a function beside it. Rules judge; they do not read, write
//! or print.
//!
//! A new rule is a file (`s508.rs`) with its page (`s508.md`) in the folder of its group, and its
//! name in the list of that group's `mod.rs`. The page carries everything that is said about the rule,
//! in both languages: findings, `rules`, `explain`, the site's pages and the tests come from it.
//! What others find (the reader, the procedure, the search for personal data) has no file of its own:
//! the list says who finds it.

mod any_record;
mod assessment;
mod breaches;
mod context;
mod coverage;
mod days;
mod example;
mod explanations;
mod file;
mod finding;
mod history;
mod input;
mod judging;
mod once_a_line;
mod page;
mod privacy;
mod rule;
mod runner;
mod steps;
mod tasks;
mod unreadable;
mod words;

pub use assessment::{Assessment, Case};
pub use coverage::{Coverage, coverage, heading_of};
pub use example::{Example, Form as ExampleForm, Part as ExamplePart, part as example_part};
pub use finding::{Code, Finding, Severity};
pub use history::{
    Audit, CHANGED_AFTER_CLOSING, Clocks, Correction, Lag, LastCommit, Origins, Recorded, audit,
    corrections, taken_away,
};
pub use input::RuleInput;
pub use judging::judge;
pub use page::Page;
pub use privacy::in_message;
pub use rule::{Origin, Rule};
pub use unreadable::{Unreadable, unreadable};
pub use words::{help, message, message_in_full, words};

use any_record::AnyRecord;
use context::{ComplaintContext, DaysContext, MeasureContext, RegisterContext, YearContext};
use rule::{Found, Judge};

/// Lists the rules of a group. The code of a rule is its name in capitals, and its page is the file of
/// that name. It is the `RULE` of the module of that name, unless the list says what it is.
macro_rules! rules {
    (@module $name:ident) => { mod $name; };
    (@module $name:ident = $rule:expr) => {};
    (@rule $name:ident) => { $name::RULE };
    (@rule $name:ident = $rule:expr) => { $rule };
    ($($name:ident $(= $rule:expr)?),* $(,)?) => {
        $(super::rules!(@module $name $(= $rule)?);)*
        pub(super) const RULES: &[&super::Rule] = &[$({
            const NAME: &str = stringify!($name);
            const CODE: [u8; NAME.len()] = super::rule::capitals(NAME);
            let rule = super::rules!(@rule $name $(= $rule)?);
            &rule.named(&CODE, include_str!(concat!(stringify!($name), ".md")))
        }),*];
    };
}
use rules;

/// The groups, in the order of the contract: files, days, steps, tasks, history, personal data.
const GROUPS: [&[&Rule]; 6] = [
    file::RULES,
    days::RULES,
    steps::RULES,
    tasks::RULES,
    history::RULES,
    privacy::RULES,
];

/// Every rule, in the order of the contract.
pub fn catalogue() -> impl Iterator<Item = &'static Rule> {
    GROUPS.into_iter().flatten().copied()
}

/// A rule that other code speaks of. As the value of a `const` it is looked up in the catalogue when
/// the program is compiled, so that it cannot be one that is not there.
///
/// # Panics
/// Where the catalogue has no such rule: in a `const`, the program does not compile.
const fn rule_of(code: &str) -> &'static Rule {
    let (mut group, mut at) = (0, 0);
    while group < GROUPS.len() {
        if at == GROUPS[group].len() {
            (group, at) = (group + 1, 0);
            continue;
        }
        let rule = GROUPS[group][at];
        if rule.code.is(code) {
            return rule;
        }
        at += 1;
    }
    panic!("the catalogue has no such rule")
}

/// The code of a rule that other code speaks of, looked up like the rule itself.
///
/// # Panics
/// Where the catalogue has no such rule: in a `const`, the program does not compile.
#[must_use]
pub const fn code(text: &str) -> Code {
    rule_of(text).code
}

/// The rule with this code.
#[must_use]
pub fn find(code: &str) -> Option<&'static Rule> {
    catalogue().find(|rule| rule.code.0 == code)
}
