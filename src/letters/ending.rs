//! How a complaint went on or ended, as its letters say it: pointed at the website, withdrawn, no
//! complaint, referred, opened again.

use serde::Serialize;

use super::Matter;
use super::marks::Teller;
use crate::calendar::Day;
use crate::record::{Outcome, denied_of_definition};
use crate::wording::day_long;

/// Facts about how it ended. Templates see these names.
#[derive(Debug, Serialize)]
pub(super) struct Ending {
    /// The day of the first talk (step 2).
    pub talked: String,
    /// The address of the form for the formal report (step 3).
    pub form: String,
    /// The day on which it was closed without a solution: withdrawn, no complaint, or referred.
    pub ended: String,
    pub outcome_reason: String,
    /// Which part of the definition does not hold.
    pub why: String,
    pub reopened: String,
    pub reopened_reason: String,
}

/// The key of the reason for an outcome.
const REASON: &str = "reden-uitkomst";

impl Ending {
    /// `form` is the address of the form, as register.yml has it.
    pub fn of(matter: Matter<'_>, form: Option<String>, teller: &mut Teller<'_>) -> Ending {
        let complaint = matter.complaint;
        let lang = teller.words.lang();
        let long = |day: Day| day_long(lang, day);
        let talk = complaint
            .first_talk
            .as_ref()
            .map(|talk| long(talk.date.value));
        let without_solution = complaint.ended_as().filter(|outcome| {
            matches!(
                outcome,
                Outcome::Withdrawn | Outcome::NoComplaint | Outcome::Referred
            )
        });
        let closed = matter.status.closed.filter(|_| without_solution.is_some());
        let reason = complaint.outcome_reason.as_ref();
        let reason = reason.map(|reason| reason.value.trim().to_owned());
        let why = reason.as_deref().and_then(|reason| why(reason, teller));
        let reopened = complaint.reopenings.last();
        // Closing as one of these asks for the reason, so that is named first. One that tells no part
        // of the definition is replaced.
        let part = if reason.is_some() {
            "reden-geen-klacht"
        } else {
            REASON
        };
        let outcome_reason = teller.known(REASON, reason);
        let why = teller.recorded(REASON, (REASON, part), why);
        Ending {
            talked: teller.known("vooroverleg", talk),
            form: teller.set("meldformulier", form),
            ended: teller.known("afgesloten", closed.map(long)),
            outcome_reason,
            why,
            reopened: teller.known(
                "heropend",
                reopened.map(|reopened| long(reopened.date.value)),
            ),
            reopened_reason: teller.known(
                "heropend",
                reopened.map(|reopened| reopened.reason.value.trim().to_owned()),
            ),
        }
    }
}

/// The part of the definition that does not hold, in a sentence, and what else the reason says.
fn why(reason: &str, teller: &Teller<'_>) -> Option<String> {
    let (part, rest) = denied_of_definition(reason)?;
    let said = teller.words.text(&format!("letters-why-{part}"));
    let rest = rest.trim_start_matches([':', ',', ';', '.', '-', ' ']);
    let mut signs = rest.chars();
    Some(match signs.next() {
        None => said,
        Some(first) => {
            let full = format!("{}{}", first.to_uppercase(), signs.as_str());
            let stop = if full.ends_with(['.', '!', '?']) {
                ""
            } else {
                "."
            };
            format!("{said} {full}{stop}")
        }
    })
}
