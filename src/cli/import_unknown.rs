//! What a list of years ago does not tell of a closed complaint though its outcome asks for it: with
//! one answer for the whole list the record says that it is not known, and why. No day is made up.

use std::collections::BTreeMap;

use crate::record::{Outcome, Value as _};

/// Keys of a record with their values.
pub(super) type Keys = BTreeMap<String, String>;

const SOLUTION: &str = "voorstellen[0].oplossing";
const REASON: &str = "reden-uitkomst";
const TALK: &str = "vooroverleg.datum";
const SOLVED: &str = "vooroverleg.opgelost";

/// What was filled in of some complaints.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Filled {
    /// Complaints of which a text says that it is not known.
    pub(super) unknown: usize,
    /// Complaints that a first talk ended, on the day of which they closed.
    pub(super) talks: usize,
}

/// Fills in what the outcome of a closed complaint asks for. `not_known` says so, and why. The day
/// of a first talk that ended a complaint is that of its closing: the format has the two alike.
pub(super) fn fill(keys: &mut Keys, not_known: &str, filled: &mut Filled) {
    let outcome = keys.get("uitkomst").and_then(|word| Outcome::parse(word));
    let (Some(closed), Some(outcome)) = (keys.get("afgesloten").cloned(), outcome) else {
        return;
    };
    let mut unknown: Vec<&str> = Vec::new();
    if outcome.follows_proposal() {
        unknown.push(SOLUTION);
    }
    // What of the definition does not hold cannot be unknown.
    if outcome.asks_reason() && outcome != Outcome::NoComplaint {
        unknown.push(REASON);
    }
    if outcome == Outcome::FirstTalk && !keys.contains_key(TALK) {
        keys.insert(TALK.to_owned(), closed);
        keys.entry(SOLVED.to_owned())
            .or_insert_with(|| String::from("ja"));
        filled.talks += 1;
    }
    unknown.retain(|key| !keys.contains_key(*key));
    filled.unknown += usize::from(!unknown.is_empty());
    for key in unknown {
        keys.insert(key.to_owned(), not_known.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::{Filled, Keys, fill};

    fn filled(outcome: &str, more: &[(&str, &str)]) -> (Vec<(String, String)>, Filled) {
        let given = [("afgesloten", "2020-09-09"), ("uitkomst", outcome)];
        let all = given.iter().chain(more);
        let mut keys: Keys = all
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        let before = keys.clone();
        let mut filled = Filled::default();
        fill(&mut keys, "Niet bekend", &mut filled);
        keys.retain(|key, _| !before.contains_key(key));
        (keys.into_iter().collect(), filled)
    }

    #[test]
    fn each_outcome_gets_what_it_asks_for_and_no_day_that_nobody_told() {
        let text = |key: &str| (key.to_owned(), String::from("Niet bekend"));
        let unknown = Filled {
            unknown: 1,
            talks: 0,
        };
        for outcome in ["akkoord", "geen-reactie"] {
            let expected = (vec![text("voorstellen[0].oplossing")], unknown);
            assert_eq!(filled(outcome, &[]), expected, "{outcome}");
        }
        let reason = text("reden-uitkomst");
        assert_eq!(filled("ingetrokken", &[]), (vec![reason.clone()], unknown));
        let both = vec![reason.clone(), text("voorstellen[0].oplossing")];
        assert_eq!(filled("geen-akkoord", &[]), (both, unknown));
        let told = [("voorstellen[0].oplossing", "Excuses")];
        assert_eq!(filled("akkoord", &told), (Vec::new(), Filled::default()));
        assert_eq!(
            filled("vooroverleg", &[]).0,
            [
                ("vooroverleg.datum", "2020-09-09"),
                ("vooroverleg.opgelost", "ja")
            ]
            .map(|(key, value)| (key.to_owned(), value.to_owned()))
        );
        for outcome in ["geen-klacht", "niet-doorgezet", "dubbel"] {
            assert_eq!(filled(outcome, &[]).1, Filled::default(), "{outcome}");
        }
    }
}
