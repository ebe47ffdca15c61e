//! What carries each part of the written procedure: the rules that judge it, the keys in which it
//! is recorded (each key says its steps where it is declared), and what no program can judge. By heading, so that it holds for whatever words an
//! organisation has chosen.

use super::{Code, Origin, Rule, catalogue, code};
use crate::record::{Complaint, Field, Measure, Record, Year};
use crate::register::Heading;

/// What carries a part of the procedure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    pub rules: Vec<Code>,
    /// Keys of the records.
    pub keys: Vec<&'static str>,
    /// Key of the text that says what only people can judge of it.
    pub people: Option<&'static str>,
}

/// What carries the part under a heading.
#[must_use]
pub fn coverage(heading: Heading) -> Coverage {
    let (also, keys, people) = beside(heading);
    let rules =
        catalogue().filter(|rule| heading_of(rule) == Some(heading) || also.contains(&rule.code));
    Coverage {
        rules: rules.map(|rule| rule.code).collect(),
        keys: keys_of(heading).chain(keys.iter().copied()).collect(),
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

/// What a part has beside the rules of its own and the keys of its step: rules of other groups
/// that judge it too, more keys, and its text on what people judge.
type Beside = (
    &'static [Code],
    &'static [&'static str],
    Option<&'static str>,
);

/// The codes of rules that there are: another one does not compile.
const fn codes<const COUNT: usize>(texts: [&str; COUNT]) -> [Code; COUNT] {
    let mut codes = [Code(""); COUNT];
    let mut at = 0;
    while at < COUNT {
        codes[at] = code(texts[at]);
        at += 1;
    }
    codes
}

fn beside(heading: Heading) -> Beside {
    match heading {
        Heading::Goal => (
            &const { codes(["F003", "F004", "F005", "F014"]) },
            &["nummer", "ontvangen"],
            None,
        ),
        Heading::Definition => (
            &const { codes(["S903"]) },
            &["kanaal", "uitkomst", "reden-uitkomst"],
            Some("people-definition"),
        ),
        Heading::Examples => (&const { codes(["F011"]) }, &["categorie"], None),
        Heading::Tasks => (
            &const { codes(["F007", "F008", "H001", "H003", "S505", "S1005"]) },
            &["oorzaak", "maatregelen", "aanbevolen-op", "in-overleg-met"],
            Some("people-tasks"),
        ),
        Heading::Step(1) => (
            &const { codes(["F004", "F005", "D002", "H003"]) },
            &[],
            Some("people-all-registered"),
        ),
        Heading::Step(2) => (&const { codes(["D004"]) }, &[], Some("people-talk")),
        Heading::Step(4) => (&[], &[], Some("people-structural")),
        Heading::Step(5) => (&[], &[], Some("people-messages")),
        Heading::Step(6) => (&[], &[], Some("people-right-handler")),
        Heading::Step(7) => (&const { codes(["D003"]) }, &[], None),
        Heading::Step(8) => (&[], &[], Some("people-free-decision")),
        Heading::Step(10) => (&[], &[], Some("people-presented")),
        Heading::Step(_) => (&[], &[], None),
    }
}

/// The keys that record a step, in the order of the format.
fn keys_of(heading: Heading) -> impl Iterator<Item = &'static str> {
    let fields = [Complaint::FIELDS, Measure::FIELDS, Year::FIELDS].concat();
    let records = move |field: &Field| match heading {
        Heading::Step(step) => field.steps.contains(&step),
        _ => false,
    };
    fields.into_iter().filter(records).map(|field| field.key)
}

#[cfg(test)]
mod tests {
    use super::{coverage, heading_of};
    use crate::record::{Complaint, Record};
    use crate::register::Heading;
    use crate::rules::{Origin, catalogue};

    /// Keys that record no part of the procedure, but what stands around it.
    const AROUND: [&str; 20] = [
        "dienst",
        "ernst",
        "klager",
        "kluis",
        "gewenste-oplossing",
        "aard-op",
        "dubbel-van",
        "eerder-nummer",
        "bron",
        "keuzes",
        "oordeel",
        "bijlagen",
        "tevredenheid",
        "extern",
        "les",
        "verhaal",
        "verwant",
        "heropend",
        "afwijkingen",
        "bewaren-tot",
    ];

    #[test]
    fn every_key_of_a_complaint_records_a_part_of_the_procedure_or_stands_around_it() {
        let steps = (1..=10).map(Heading::Step);
        let parts = [
            Heading::Goal,
            Heading::Definition,
            Heading::Examples,
            Heading::Tasks,
        ];
        let carried: Vec<&str> = parts
            .into_iter()
            .chain(steps)
            .flat_map(|part| coverage(part).keys)
            .collect();
        let undecided: Vec<&str> = Complaint::FIELDS
            .iter()
            .map(|field| field.key)
            .filter(|key| carried.contains(key) == AROUND.contains(key))
            .collect();
        assert!(
            undecided.is_empty(),
            "which `steps` do they record, or do they stand in AROUND? {undecided:?}"
        );
    }

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
