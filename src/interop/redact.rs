//! A proposal for the redacted text of a complaint: the letter without what others wrote, without
//! greetings and signatures, without names, addresses and numbers of people. The officer reads it
//! over; nothing here claims to find every name.

use std::collections::{BTreeMap, BTreeSet};

use super::Letter;
use crate::personal_data::probable_names;
use crate::wording::{Message, Words};

mod greeting;
mod mask;
mod names;
mod own_words;
mod phrases;
mod signature;

use names::names;
use own_words::own_words;

/// The proposal, and what it left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Redacted {
    /// The subject; nothing where the letter had none.
    pub subject: Option<String>,
    pub text: String,
    /// Names and hashes of what was attached.
    pub attachments: Vec<(String, String)>,
    /// One message a kind: quoted lines, a signature, three names, two attachments.
    pub left_out: Vec<Message>,
}

/// What was left out, by the key of its message.
type Tally = BTreeMap<&'static str, usize>;

/// Proposes a text without personal data. Words of `organisation` are no names of people.
#[must_use]
pub fn redact(letter: &Letter, organisation: &str, words: &Words) -> Redacted {
    let mut tally = Tally::new();
    if let Some(passed_on) = letter.passed_on.filter(|passed_on| passed_on.cover > 0) {
        tally.insert("left-out-head", passed_on.cover);
    }
    let own = own_words(&letter.text, &mut tally);
    let names = names(&letter.people, &letter.text, &own.signed, organisation);
    let text = mask::mask(&own.text, &names, words, &mut tally);
    let text = without_loose_end(&text);
    let subject = letter
        .subject
        .as_ref()
        .map(|subject| mask::mask(subject, &names, words, &mut tally));
    if !letter.attachments.is_empty() {
        tally.insert("left-out-attachments", letter.attachments.len());
    }
    let left_out = tally
        .into_iter()
        .map(|(key, count)| Message::new(key).with("count", count))
        .collect();
    let attachments = letter
        .attachments
        .iter()
        .enumerate()
        .map(|(index, file)| (plain_name(&file.name, index, &names), file.sha256.clone()));
    Redacted {
        subject,
        text: text.to_owned(),
        attachments: attachments.collect(),
        left_out,
    }
}

/// The text without lines at its end that hold nothing but what was masked: a name below the last
/// words is a signature without closing words.
fn without_loose_end(text: &str) -> &str {
    let mut rest = text.trim();
    while let Some((above, last)) = rest.rsplit_once('\n') {
        let mut outside = true;
        let says_something = last.chars().any(|one| {
            outside = (outside || one == ']') && one != '[';
            outside && one.is_alphanumeric()
        });
        if says_something || !last.contains('[') {
            break;
        }
        rest = above.trim_end();
    }
    rest
}

/// The shortest name that is looked for within a word, as in `JanVoorbeeld.pdf`.
const WITHIN_A_WORD: usize = 5;

/// The name of an attachment; one that names a person gives way to a number.
fn plain_name(name: &str, index: usize, names: &BTreeSet<String>) -> String {
    let lower = name.to_lowercase();
    let mut words = lower.split(|char: char| !char.is_alphabetic());
    let personal = words.any(|word| names.contains(word))
        || names
            .iter()
            .any(|name| name.chars().count() >= WITHIN_A_WORD && lower.contains(name.as_str()))
        || !probable_names(name).is_empty();
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    if personal {
        format!("bijlage-{}.{end}", index + 1)
            .trim_end_matches('.')
            .to_owned()
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::redact;
    use crate::interop::{Letter, Mailbox};
    use crate::wording::{Lang, Words};

    fn proposal(text: &str) -> (String, Vec<&'static str>) {
        let people = ["Renée Voorbeeld", "Klachten Gelukwerkt"].map(|name| Mailbox {
            name: Some(name.to_owned()),
            address: None,
        });
        let letter = Letter {
            text: text.to_owned(),
            people: people.to_vec(),
            ..Letter::default()
        };
        let words = Words::new(Lang::Nl, Vec::<String>::new());
        let redact = redact(&letter, "Gelukwerkt", &words);
        (
            redact.text,
            redact.left_out.iter().map(|message| message.key).collect(),
        )
    }

    #[test]
    fn greetings_signatures_and_quotes_are_cut() {
        let text = "Geachte heer De Tester,\n\nDe workshop van 3 maart ging niet door.\nDat hoorde ik pas bij de deur.\n\nMet vriendelijke groet,\nRenée\n06-12345678\n\nOp 2 maart 2026 om 10:00 schreef Gelukwerkt <x@voorbeeld.example>:\n> Tot morgen!\n";
        let (text, left_out) = proposal(text);
        assert_eq!(
            text,
            "De workshop van 3 maart ging niet door.\nDat hoorde ik pas bij de deur."
        );
        assert_eq!(
            left_out,
            [
                "left-out-quoted",
                "left-out-salutation",
                "left-out-signature"
            ]
        );
    }

    #[test]
    fn a_name_below_the_last_words_is_left_out_and_one_among_them_stays() {
        let text =
            "Ik sprak met:\nRenée Voorbeeld\nDe zaal was koud.\n\nRenée Voorbeeld (06-12345678)\n";
        assert_eq!(proposal(text).0, "Ik sprak met:\n[naam]\nDe zaal was koud.");
        assert_eq!(proposal("Renée Voorbeeld").0, "[naam]");
    }

    #[test]
    fn a_day_of_birth_is_masked_and_another_day_stays() {
        let text = "Ik ben geboren op 3-4-1970, geboortedatum: 3 april 1970, born 03/04/1970. Op 3-4-2026 begon de cursus.";
        assert_eq!(
            proposal(text).0,
            "Ik ben geboren op [geboortedatum], geboortedatum: [geboortedatum], born [geboortedatum]. Op 3-4-2026 begon de cursus."
        );
    }

    #[test]
    fn an_attachment_that_names_anybody_gives_way_to_a_number() {
        let file = |name: &str| crate::interop::AttachedFile {
            name: name.to_owned(),
            sha256: String::new(),
            size: 1,
        };
        let letter = Letter {
            text: String::from("Zie de bijlagen."),
            attachments: ["factuur.pdf", "foto_mevrouw_Testman.jpg"]
                .map(file)
                .to_vec(),
            ..Letter::default()
        };
        let words = Words::new(Lang::Nl, Vec::<String>::new());
        let kept = redact(&letter, "Gelukwerkt", &words).attachments;
        let names: Vec<&str> = kept.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["factuur.pdf", "bijlage-2.jpg"]);
    }

    #[test]
    fn people_and_their_numbers_are_masked() {
        let text = "Ik, Renée Voorbeeld, sprak met mevrouw Van den Berg-Jansen. Bel 06 12 34 56 78 of +31 (0)20 123 45 67, mail r.v@voorbeeld.example. \
            Mijn rekening is NL91 ABNA 0417 1643 00. Ik woon op Dorpsstraat 12a, 1234 AB Ergenshuizen. Mijn naam is Jan Piet. BSN 111222333. Op 02-03-2026 betaalde ik € 1.250,50 voor 2026-007.";
        let (text, _) = proposal(text);
        let expected = "Ik, [naam], sprak met mevrouw [naam]. Bel [telefoonnummer] of [telefoonnummer], mail [e-mailadres]. \
            Mijn rekening is [rekeningnummer]. Ik woon op [adres], [adres] Ergenshuizen. Mijn naam is [naam]. BSN [nummer]. Op 02-03-2026 betaalde ik € 1.250,50 voor 2026-007.";
        assert_eq!(text, expected);
    }

    #[test]
    fn what_the_rules_would_refuse_is_masked_however_it_is_spelt() {
        let text = "Rekening nl91abna0417164300 of NL91.ABNA.0417.1643.00, bel (020) 123 45 67 of +32 2 555 12 12, BSN 111.222.333, woont Grote Markt 5, 1234ab.\nMail: o'neill@voorbeeld.example";
        let (text, _) = proposal(text);
        assert!(crate::personal_data::scan(&text).is_empty(), "{text}");
        assert_eq!(text.matches('[').count(), 7, "{text}");
    }
}
