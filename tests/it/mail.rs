//! Letters by e-mail of every make: those that the mail-parser crate ships, and Dutch ones of ours.

use std::fs;
use std::path::{Path, PathBuf};

use klachten::calendar::{Day, Zone};
use klachten::interop::{read_letter, redact};
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
    let shipped = shipped();
    if shipped.len() < 100 {
        eprintln!(
            "SKIPPED: only {} letters of the mail-parser crate found",
            shipped.len()
        );
        return;
    }
    let words = Words::new(Lang::Nl, Vec::<String>::new());
    let mut wrong = Vec::new();
    for path in &shipped {
        let bytes = fs::read(path).unwrap();
        let letter = read_letter(&bytes, Zone::AMSTERDAM);
        // The register's days begin in 2000; a day before that is none.
        let day = mail_head::moment(&bytes)
            .map(|moment| Zone::AMSTERDAM.day_of(moment.timestamp()).to_string());
        let day = day.filter(|day| Day::parse(day).is_some());
        let subject = mail_head::subject(&bytes);
        let read = letter
            .as_ref()
            .map(|letter| {
                (
                    letter.sent.map(|day| day.to_string()),
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
            let _ = read_letter(&bytes[..cut], Zone::AMSTERDAM);
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} letters:\n{}",
        wrong.len(),
        shipped.len(),
        wrong.join("\n")
    );
}

#[test]
fn twenty_dutch_letters_give_their_day_subject_and_a_text_without_names() {
    let words = Words::new(Lang::Nl, Vec::<String>::new());
    let letters = super::letters::dutch();
    assert!(letters.len() >= 20);
    for (name, bytes) in letters {
        let letter =
            read_letter(&bytes, Zone::AMSTERDAM).unwrap_or_else(|| panic!("{name} is a letter"));
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
    let letter = read_letter(bytes.as_bytes(), Zone::AMSTERDAM).unwrap();
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
