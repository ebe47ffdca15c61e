//! From a letter that was passed on to the one that it carries, however often that was done.

use super::own_addresses::OwnAddresses;
use super::thread::{Head, Mailbox, below, first_head, unquoted};
use crate::calendar::{Day, Zone, written_readings};

/// Letters in letters in letters: deeper than this is no letter of anyone.
pub(super) const DEEPEST: usize = 6;

/// One letter of a chain, without its text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Layer {
    pub(super) from: Vec<Mailbox>,
    pub(super) sent: Option<Day>,
    pub(super) unclear: Option<Unclear>,
    /// The receivers that its head names.
    pub(super) to: Vec<Mailbox>,
    /// Its subject says that it passes another one on.
    pub(super) passes_on: bool,
}

/// A day in the head of a letter that was passed on, where the figures leave it open or cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unclear {
    /// As it stands there.
    pub written: String,
    /// The days that it may be: none after the day on which the letter was passed on.
    pub readings: Vec<Day>,
}

/// The day that a head tells, no later than `bound`; and what is unclear of it.
fn day_of_head(
    written: Option<&str>,
    bound: Option<Day>,
    zone: Zone,
) -> (Option<Day>, Option<Unclear>) {
    let Some(written) = written else {
        return (None, None);
    };
    let all = written_readings(written, zone);
    let is_past = |day: &Day| bound.is_none_or(|bound| *day <= bound);
    let readings: Vec<Day> = all.iter().copied().filter(is_past).collect();
    let only = match readings[..] {
        [day] => Some(day),
        _ => None,
    };
    let is_clear = all.is_empty() || only.is_some() && all.len() == 1;
    let unclear = (!is_clear).then(|| Unclear {
        written: written.to_owned(),
        readings,
    });
    (only, unclear)
}

/// Goes down from the last layer's text to the letter that it carries, adding a layer for each one.
/// Gives the text of the innermost.
pub(super) fn innermost(
    text: &str,
    layers: &mut Vec<Layer>,
    own: &OwnAddresses,
    zone: Zone,
) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    for _ in 0..DEEPEST {
        let Some(head) = first_head(&lines) else {
            break;
        };
        let rest = below(&lines, &head);
        let blank = |lines: &[&str]| lines.iter().all(|line| unquoted(line).1.trim().is_empty());
        if blank(&rest) || !leads_down(&head, blank(&lines[..head.start]), layers, own) {
            break;
        }
        // The outermost tells its day as a moment; heads within a text tell it as somebody's program
        // writes days.
        let bound = layers.iter().find_map(|layer| layer.sent);
        let (sent, unclear) = day_of_head(head.sent.as_deref(), bound, zone);
        layers.push(Layer {
            sent,
            unclear,
            to: head.to,
            passes_on: head
                .subject
                .as_deref()
                .is_some_and(|subject| without_prefixes(subject).1),
            from: head.from,
        });
        lines = rest;
    }
    lines.join("\n").trim().to_owned()
}

/// Whether the letter below a head is meant, and not only quoted. Outlook puts the same head above
/// what is answered and what is passed on: then the subject tells, or who wrote.
fn leads_down(head: &Head, without_cover: bool, layers: &[Layer], own: &OwnAddresses) -> bool {
    let Some(above) = layers.last() else {
        return false;
    };
    let above_is_own = own.sent(&above.from);
    // Who is not of the organisation and writes above a letter of ours complains about it.
    let quotes_us = above_is_own != Some(true) && own.sent(&head.from) == Some(true);
    let passes_on = head.passed_on
        || above.passes_on
        || without_cover
        || layers.len() > 1 && above_is_own == Some(true);
    passes_on && (without_cover || !quotes_us)
}

/// The day on which a letter reached the organisation: that of the outermost letter that came from
/// outside, else of the innermost.
pub(super) fn received(layers: &[Layer], own: &OwnAddresses) -> Option<Day> {
    let outside = layers
        .iter()
        .find(|layer| own.sent(&layer.from) == Some(false));
    let days = outside.into_iter().chain(layers.iter().rev());
    days.filter_map(|layer| layer.sent).next()
}

/// A subject without what mail programs put in front of it, and whether they passed it on.
pub(super) fn without_prefixes(subject: &str) -> (&str, bool) {
    let mut rest = subject.trim();
    let mut forwarded = false;
    while let Some((prefix, tail)) = rest.split_once(':') {
        let prefix = prefix.trim().to_lowercase();
        // `RE[2]` and `Antw. (2)` count the answers.
        let word = prefix.trim_end_matches(|one: char| !one.is_alphabetic());
        match word {
            "fw" | "fwd" | "forward" | "forwarded" | "doorst" | "doorgest" | "doorgestuurd"
            | "doorgezonden" | "tr" | "wg" | "wtr" | "weitergel" | "weitergeleitet" => {
                forwarded = true;
            }
            "re" | "reply" | "antw" | "antwoord" | "aw" | "antwort" | "betr" | "betreft"
            | "betreff" | "sv" => {}
            _ => break,
        }
        rest = tail.trim_start();
    }
    (rest, forwarded)
}

#[cfg(test)]
mod tests {
    use super::{Layer, innermost, received, without_prefixes};
    use crate::calendar::{Day, Zone};
    use crate::interop::OwnAddresses;
    use crate::interop::thread::Mailbox;

    fn from(address: &str) -> Vec<Mailbox> {
        vec![Mailbox {
            name: None,
            address: Some(address.to_owned()),
        }]
    }

    fn followed(text: &str, sender: &str, passes_on: bool) -> (String, Option<String>) {
        let own = OwnAddresses::of(["klachten@firma.example"]);
        let mut layers = vec![Layer {
            from: from(sender),
            sent: Day::parse("2026-03-09"),
            passes_on,
            ..Layer::default()
        }];
        let text = innermost(text, &mut layers, &own, Zone::AMSTERDAM);
        (text, received(&layers, &own).map(|day| day.to_string()))
    }

    const HEAD: &str = "Van: Anna <a@klant.example>\nVerzonden: dinsdag 3 maart 2026 10:00\nAan: Firma\nOnderwerp: Klacht\n\n";
    const OURS: &str = "Van: Firma <info@firma.example>\nVerzonden: maandag 2 maart 2026 10:00\nAan: Anna\nOnderwerp: Cursus\n\nTot morgen!\n";

    #[test]
    fn a_letter_that_a_colleague_passed_on_came_in_on_its_own_day() {
        let text = format!("Pak jij dit op?\n\n{HEAD}Te laat.\n");
        let told = (String::from("Te laat."), Some(String::from("2026-03-03")));
        assert_eq!(followed(&text, "c@firma.example", true), told);
        // Twice, and the second time without a word in the subject.
        let again = format!("Zie onder.\n\n{}{text}", OURS.replace("Tot morgen!\n", ""));
        assert_eq!(followed(&again, "d@firma.example", true), told);
    }

    #[test]
    fn a_day_in_figures_is_bounded_by_the_day_of_passing_on() {
        for (written, day, readings) in [
            // Of March and May only March was before the forward of 9 March.
            ("05/03/2026 09:05", Some("2026-03-05"), Some(1)),
            ("03/05/2026 09:05", Some("2026-03-05"), Some(1)),
            // 1 February or 2 January.
            ("01/02/2026 09:05", None, Some(2)),
            // Either would be after it.
            ("11/12/2026 09:05", None, Some(0)),
            ("12 maart 2026 09:05", None, Some(0)),
            ("13/02/2026 09:05", Some("2026-02-13"), None),
        ] {
            let text = HEAD.replace("dinsdag 3 maart 2026 10:00", written) + "Te laat.\n";
            let own = OwnAddresses::of(["klachten@firma.example"]);
            let mut layers = vec![Layer {
                from: from("c@firma.example"),
                sent: Day::parse("2026-03-09"),
                passes_on: true,
                ..Layer::default()
            }];
            innermost(&text, &mut layers, &own, Zone::AMSTERDAM);
            let inner = layers.last().expect("the letter itself");
            let sent = inner.sent.map(|day| day.to_string());
            let found = inner.unclear.as_ref().map(|unclear| unclear.readings.len());
            assert_eq!((sent.as_deref(), found), (day, readings), "{written}");
        }
    }

    #[test]
    fn what_mail_programs_put_before_a_subject_is_left_out() {
        for subject in [
            "FW: Klacht",
            "Fwd: RE: Klacht",
            "Doorgest.: Klacht",
            "Doorst: Klacht",
            "WG: AW: Klacht",
            "Weitergel.: Klacht",
            "RE[2]: Fwd: Klacht",
            "Antw.: Doorgestuurd: Klacht",
        ] {
            assert_eq!(without_prefixes(subject), ("Klacht", true), "{subject}");
        }
        assert_eq!(
            without_prefixes("Klacht: te laat"),
            ("Klacht: te laat", false)
        );
    }

    #[test]
    fn a_letter_that_somebody_else_passed_on_came_in_with_the_forward() {
        let text = format!("---------- Forwarded message ---------\n{HEAD}Te laat.\n");
        let told = (String::from("Te laat."), Some(String::from("2026-03-09")));
        assert_eq!(followed(&text, "partner@klant.example", true), told);
    }

    #[test]
    fn what_a_customer_writes_above_a_letter_of_ours_is_the_complaint() {
        let text = format!("Dit klopt niet.\n\n{OURS}");
        assert!(
            followed(&text, "a@klant.example", true)
                .0
                .starts_with("Dit klopt niet.")
        );
        let passed_on = format!("Graag oppakken.\n\n{HEAD}Dit klopt niet.\n\n{OURS}");
        assert!(
            followed(&passed_on, "c@firma.example", true)
                .0
                .starts_with("Dit klopt niet.")
        );
    }

    #[test]
    fn an_answer_is_not_taken_for_a_letter_that_was_passed_on() {
        let text = format!("Dit klopt niet.\n\n{HEAD}Eerder bericht.\n");
        assert!(
            followed(&text, "a@klant.example", false)
                .0
                .starts_with("Dit klopt niet.")
        );
    }
}
