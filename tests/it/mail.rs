//! Letters by e-mail of every make: those that the mail-parser crate ships, and Dutch ones of ours.

use std::fs;
use std::path::{Path, PathBuf};

use klachten::calendar::{Day, Zone};
use klachten::interop::{Letter, OwnAddresses, read_letter, redact};
use klachten::wording::{Lang, Words};

use super::mail_head;

/// The messages that the mail-parser crate brings along, each once: those of the version that we
/// build with, from the first folder where cargo keeps its source.
fn shipped() -> Vec<PathBuf> {
    let lock = include_str!("../../Cargo.lock");
    let version = lock
        .split_once("name = \"mail-parser\"\nversion = \"")
        .and_then(|(_, tail)| tail.split('"').next())
        .unwrap();
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home =
        home.or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")));
    let sources = home
        .iter()
        .flat_map(|home| entries(&home.join("registry/src")));
    let source = sources
        .map(|index| index.join(format!("mail-parser-{version}")))
        .find(|folder| folder.is_dir());
    source.map(|source| letters_in(&source)).unwrap_or_default()
}

/// More letters to read beside those, from the folder that `KLACHTEN_LETTERS` names: what public
/// repositories hold and may not be given away here (mikel/mail has 104).
fn given() -> Vec<PathBuf> {
    let folder = std::env::var_os("KLACHTEN_LETTERS").map(PathBuf::from);
    folder.map(|folder| letters_in(&folder)).unwrap_or_default()
}

fn letter_of(bytes: &[u8]) -> Option<Letter> {
    read_letter(bytes, Zone::AMSTERDAM, &OwnAddresses::default())
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    entries.sort();
    entries
}

fn letters_in(folder: &Path) -> Vec<PathBuf> {
    let of = |path: PathBuf| {
        if path.is_dir() {
            letters_in(&path)
        } else {
            vec![path]
        }
    };
    entries(folder)
        .into_iter()
        .flat_map(of)
        .filter(|path| path.extension().is_some_and(|end| end == "eml"))
        .collect()
}

#[test]
fn a_hundred_public_letters_are_read_without_a_fall() {
    let mut letters = shipped();
    if letters.len() < 100 {
        eprintln!(
            "SKIPPED: only {} letters of the mail-parser crate found",
            letters.len()
        );
        return;
    }
    letters.extend(given());
    let words = Words::new(Lang::Nl, Vec::<String>::new());
    let mut wrong = Vec::new();
    for path in &letters {
        let bytes = fs::read(path).unwrap();
        let letter = letter_of(&bytes);
        // The register's days begin in 2000; a day before that is none.
        let day = mail_head::moment(&bytes)
            .map(|moment| Zone::AMSTERDAM.day_of(moment.timestamp()).to_string());
        let day = day.filter(|day| Day::parse(day).is_some());
        let subject = mail_head::subject(&bytes);
        let read = letter
            .as_ref()
            .map(|letter| {
                (
                    letter.arrived().map(|day| day.to_string()),
                    letter.subject.clone(),
                )
            })
            .unwrap_or_default();
        if read != (day.clone(), subject.clone()) {
            wrong.push(format!(
                "{}: {read:?}, and not {:?}",
                path.display(),
                (day, subject)
            ));
        }
        if let Some(letter) = letter {
            let proposal = redact(&letter, "Gelukwerkt", &words);
            assert!(
                !proposal.text.contains('\r') && !letter.text.contains('\0'),
                "{}",
                path.display()
            );
            assert!(
                letter
                    .attachments
                    .iter()
                    .all(|file| file.sha256.len() == 64),
                "{}",
                path.display()
            );
        }
        // Half a letter is no letter, and no fall either.
        for cut in [bytes.len() / 3, bytes.len() / 2] {
            let _ = letter_of(&bytes[..cut]);
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} letters:\n{}",
        wrong.len(),
        letters.len(),
        wrong.join("\n")
    );
}

#[test]
fn twenty_dutch_letters_give_their_day_subject_and_a_text_without_names() {
    let words = Words::new(Lang::Nl, Vec::<String>::new());
    let letters = super::letters::dutch();
    assert!(letters.len() >= 20);
    for (name, bytes) in letters {
        let letter = letter_of(&bytes).unwrap_or_else(|| panic!("{name} is a letter"));
        assert_eq!(
            letter.sent.map(|day| day.to_string()).as_deref(),
            Some("2026-03-02"),
            "{name}"
        );
        assert_eq!(
            letter.subject.as_deref(),
            Some("Klacht: één workshop – € 50 te veel"),
            "{name}"
        );
        let proposal = redact(&letter, "Gelukwerkt", &words);
        assert!(
            proposal
                .text
                .contains("De workshop werd één dag vóór de start verplaatst."),
            "{name}: {}",
            proposal.text
        );
        for leak in [
            "Renée",
            "Voorbeeldstra",
            "06-12345678",
            "voorbeeld.example",
            "Trainer Testman",
            "groet",
            "Geachte",
        ] {
            assert!(
                !proposal.text.contains(leak),
                "{name} leaks {leak}: {}",
                proposal.text
            );
        }
        assert!(!proposal.left_out.is_empty(), "{name}");
    }
}

#[test]
fn a_telephone_number_with_a_dash_between_spaces_is_left_out_of_the_proposal() {
    let bytes = "From: Anne <a@voorbeeld.example>\nDate: Mon, 2 Mar 2026 10:00:00 +0100\nSubject: Klacht\n\
Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n\
De cursus van 06 - 12 - 2026 verviel. Bel 020 – 1234567 voor overleg.\n";
    let letter = letter_of(bytes.as_bytes()).unwrap();
    let proposal = redact(
        &letter,
        "Gelukwerkt",
        &Words::new(Lang::Nl, Vec::<String>::new()),
    );
    assert_eq!(
        proposal.text,
        "De cursus van 06 - 12 - 2026 verviel. Bel [telefoonnummer] voor overleg."
    );
}

#[test]
fn letters_of_customers_give_their_own_words_their_own_day_and_no_name() {
    let words = Words::new(Lang::Nl, Vec::<String>::new());
    let own = OwnAddresses::of(["klachten@firma.example"]);
    let cases = super::customer_mail::letters();
    assert!(cases.len() >= 40, "only {}", cases.len());
    let mut wrong = Vec::new();
    for case in cases {
        let letter = read_letter(&case.bytes, Zone::AMSTERDAM, &own).unwrap();
        let day = letter.received().map(|day| day.to_string());
        if day.as_deref() != Some("2026-03-03") {
            wrong.push(format!("{}: day {day:?}", case.name));
        }
        let proposal = redact(&letter, "De Firma", &words);
        let text = proposal
            .text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let lost: Vec<&String> = case
            .said
            .iter()
            .filter(|said| !text.contains(said.trim()))
            .collect();
        let cut: Vec<&&str> = case
            .cut
            .iter()
            .filter(|cut| proposal.text.contains(**cut))
            .collect();
        let told = format!(
            "{} {:?} {:?}",
            proposal.text, proposal.subject, proposal.attachments
        );
        let told = told.to_lowercase();
        let names: Vec<&str> = case
            .customer
            .name
            .split(' ')
            .filter(|name| !["van", "den"].contains(name))
            .filter(|name| {
                told.split(|one: char| !one.is_alphabetic())
                    .any(|word| word == name.to_lowercase())
            })
            .collect();
        if !lost.is_empty() || !cut.is_empty() || !names.is_empty() {
            wrong.push(format!(
                "{}: lost {lost:?}, left {cut:?}, names {names:?} in:\n{}\n---\n{}",
                case.name, proposal.text, letter.text
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
