//! Worked examples of honest endings, with their values by hand: first against the naive
//! implementation, so that it can be trusted, then against the program.

use crate::endings as one_round;
use crate::endings_in_rounds as rounds;
use crate::generated::{Batch, check, differences, faults, outputs};
use crate::naive::case::Case;
use crate::naive::days::{D, d, text};
use crate::naive::house::{House, Version};
use crate::naive::runs::Judged;

/// One case on one day, and what is right.
pub struct Ending {
    pub version: Version,
    pub case: Case,
    pub as_of: &'static str,
    /// Code and due day, in their order; a code with a star is explained.
    pub findings: &'static [(&'static str, &'static str)],
    /// Round from 1, term, due, met or an empty text, days over.
    pub deadlines: &'static [(usize, &'static str, &'static str, &'static str, usize)],
    /// Round from 1, step, state.
    pub states: &'static [(usize, usize, &'static str)],
}

pub fn open(case: Case, version: Version, as_of: &'static str) -> Ending {
    Ending {
        version,
        case,
        as_of,
        findings: &[],
        deadlines: &[],
        states: &[],
    }
}

/// Each example is a test of its own, and one of [`all`].
macro_rules! endings {
    ($($name:ident $body:block)*) => {
        $(
            #[test]
            fn $name() {
                $crate::ending::holds(stringify!($name), &$body);
            }
        )*

        pub fn all() -> Vec<(&'static str, Ending)> {
            vec![$((stringify!($name), $body)),*]
        }
    };
}

pub(crate) use endings;

pub fn holds(name: &str, ending: &Ending) {
    let house = House {
        versions: vec![ending.version.clone()],
    };
    let judged = Judged::new(&ending.case, &house, d(ending.as_of));
    let day = |day: Option<D>| day.map(text).unwrap_or_default();
    let star = |explained: bool| if explained { "*" } else { "" };
    let found: Vec<(String, String)> = judged
        .findings()
        .iter()
        .map(|found| {
            let code = format!("{}{}", found.code, star(found.explained));
            (code, day(found.due))
        })
        .collect();
    let expected: Vec<(String, String)> = ending
        .findings
        .iter()
        .map(|(code, due)| ((*code).to_owned(), (*due).to_owned()))
        .collect();
    assert_eq!(found, expected, "{name}");
    for (round, term, due, met, days_over) in ending.deadlines {
        let deadlines = judged.deadlines(round - 1);
        let line = deadlines.iter().find(|line| line.term.name() == *term);
        let line = line.unwrap_or_else(|| panic!("{name}: no {term} in round {round}"));
        assert_eq!(
            (text(line.due), day(line.met), line.days_over),
            ((*due).to_owned(), (*met).to_owned(), *days_over),
            "{name}: {term}, round {round}"
        );
    }
    for (round, step, state) in ending.states {
        let found = judged.state(round - 1, *step).word();
        assert_eq!(found, *state, "{name}: step {step}, round {round}");
    }
}

#[test]
fn the_program_gives_the_same_endings() {
    let mut wrong = Vec::new();
    for (name, ending) in one_round::all().into_iter().chain(rounds::all()) {
        let batch = Batch {
            seed: 0,
            house: House {
                versions: vec![ending.version],
            },
            as_of: d(ending.as_of),
            cases: vec![ending.case],
        };
        let faults = faults(&check(&batch));
        if !faults.is_empty() {
            wrong.push(format!("{name}: no sound record: {faults:?}"));
            continue;
        }
        let differences = differences(&batch, &outputs(&batch));
        wrong.extend(differences.iter().map(|line| format!("{name}: {line}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
