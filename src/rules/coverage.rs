//! What carries each part of the written procedure: the rules that judge it, the keys in which it
//! is recorded, and what no program can judge. By heading, so that it holds for whatever words an
//! organisation has chosen.

use super::{Code, Origin, Rule, catalogue};
use crate::register::Heading;

/// What carries a part of the procedure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    pub rules: Vec<Code>,
    /// Keys of the records.
    pub keys: &'static [&'static str],
    /// Key of the text that says what only people can judge of it.
    pub people: Option<&'static str>,
}

/// What carries the part under a heading.
#[must_use]
pub fn coverage(heading: Heading) -> Coverage {
    let (also, keys, people) = beside(heading);
    let rules =
        catalogue().filter(|rule| heading_of(rule) == Some(heading) || also.contains(&rule.code.0));
    Coverage {
        rules: rules.map(|rule| rule.code).collect(),
        keys,
        people,
    }
}

/// The part of the procedure that a rule guards, where it guards one.
#[must_use]
pub fn heading_of(rule: &Rule) -> Option<Heading> {
    match rule.origin {
        Origin::Step(step) => Some(Heading::Step(step)),
        Origin::Task(_) => Some(Heading::Tasks),
        _ => None,
    }
}

/// The rules of other groups that judge a part too, its keys, and its text on what people judge.
type Beside = (
    &'static [&'static str],
    &'static [&'static str],
    Option<&'static str>,
);

fn beside(heading: Heading) -> Beside {
    match heading {
        Heading::Goal => (
            &["F003", "F004", "F005", "F014"],
            &["nummer", "ontvangen"],
            None,
        ),
        Heading::Definition => (
            &["S903"],
            &["kanaal", "uitkomst", "reden-uitkomst"],
            Some("people-definition"),
        ),
        Heading::Examples => (&["F011"], &["categorie"], None),
        Heading::Tasks => (
            &["F007", "F008", "H001", "H003", "S505", "S1005"],
            &["oorzaak", "maatregelen", "aanbevolen-op", "in-overleg-met"],
            Some("people-tasks"),
        ),
        Heading::Step(step) => of_step(step),
    }
}

fn of_step(step: u8) -> Beside {
    match step {
        1 => (
            &["F004", "F005", "D002", "H003"],
            &["ontvangen", "kanaal", "ontvangen-door", "onderwerp"],
            Some("people-all-registered"),
        ),
        2 => (
            &["D004"],
            &["ontvangen-door", "vooroverleg"],
            Some("people-talk"),
        ),
        3 => (&[], &["vooroverleg"], None),
        4 => (
            &[],
            &[
                "formele-melding",
                "aard",
                "aard-toelichting",
                "gemeld-aan-functionaris",
                "hoort-bij",
            ],
            Some("people-structural"),
        ),
        5 => (
            &[],
            &[
                "ontvangstbevestiging",
                "uitleg-procedure",
                "reactie-toegezegd",
                "verdaging",
                "opschorting",
            ],
            Some("people-messages"),
        ),
        6 => (&[], &["behandeling"], Some("people-right-handler")),
        7 => (&["D003"], &["voorstellen"], None),
        8 => (
            &[],
            &["voorstellen", "uitkomst"],
            Some("people-free-decision"),
        ),
        9 => (&[], &["afschriften", "afgesloten", "uitkomst"], None),
        _ => (
            &[],
            &[
                "besluit",
                "besloten-op",
                "uitvoerder",
                "gereed-voor",
                "gereed-op",
                "effect",
                "gepresenteerd-op",
            ],
            Some("people-presented"),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::{coverage, heading_of};
    use crate::register::Heading;
    use crate::rules::{Origin, catalogue};

    #[test]
    fn each_rule_of_a_step_or_a_task_carries_its_own_part_and_others_are_named_beside() {
        for rule in catalogue() {
            let own = match rule.origin {
                Origin::Step(step) => Some(Heading::Step(step)),
                Origin::Task(_) => Some(Heading::Tasks),
                _ => None,
            };
            assert_eq!(heading_of(rule), own, "{}", rule.code);
            if let Some(part) = own {
                assert!(coverage(part).rules.contains(&rule.code), "{}", rule.code);
            }
        }
        let of = |part| -> Vec<&str> { coverage(part).rules.iter().map(|code| code.0).collect() };
        assert_eq!(of(Heading::Examples), ["F011"]);
        assert_eq!(of(Heading::Step(3)), ["S301", "S302", "S303"]);
        assert_eq!(
            of(Heading::Step(2)),
            ["D004", "S201", "S202"],
            "in the order of the catalogue"
        );
    }
}
