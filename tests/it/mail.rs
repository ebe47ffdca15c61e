//! Letters by e-mail of every make: those that the mail-parser crate ships, and Dutch ones of ours.

use std::fs;
use std::path::PathBuf;

use klachten::calendar::Zone;
use klachten::exchange::{neutral, read_letter};
use klachten::wording::{Lang, Words};

/// The messages that the mail-parser crate brings along, where cargo keeps its source.
fn shipped() -> Vec<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")));
    let mut todo: Vec<PathBuf> = home.into_iter().map(|home| home.join("registry/src")).collect();
    let mut found = Vec::new();
    while let Some(folder) = todo.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            let inside = path.components().any(|part| part.as_os_str().to_string_lossy().starts_with("mail-parser-"));
            let index = path.parent().is_some_and(|parent| parent.ends_with("registry/src"));
            if path.is_dir() && (index || inside || name.starts_with("mail-parser-")) {
                todo.push(path);
            } else if inside && name.ends_with(".eml") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

#[test]
fn a_hundred_public_letters_are_read_without_a_fall() {
    let shipped = shipped();
    if shipped.len() < 100 {
        eprintln!("SKIPPED: only {} letters of the mail-parser crate found", shipped.len());
        return;
    }
    let words = Words::new(Lang::Nl, Vec::<String>::new());
    let mut dated = 0;
    for path in &shipped {
        let bytes = fs::read(path).unwrap();
        let Some(letter) = read_letter(&bytes, Zone::AMSTERDAM) else { continue };
        dated += usize::from(letter.sent.is_some());
        let proposal = neutral(&letter, "Gelukwerkt", &words);
        assert!(!proposal.text.contains('\r') && !letter.text.contains('\0'), "{}", path.display());
        assert!(letter.attachments.iter().all(|file| file.sha256.len() == 64), "{}", path.display());
        // Half a letter is no letter, and no fall either.
        for cut in [bytes.len() / 3, bytes.len() / 2] {
            let _ = read_letter(&bytes[..cut], Zone::AMSTERDAM);
        }
    }
    // Many of them have no day, or one that no calendar has: they test just that.
    assert!(dated >= 100, "{dated} of {} with a day", shipped.len());
}

#[test]
fn twenty_dutch_letters_give_their_day_subject_and_a_text_without_names() {
    let words = Words::new(Lang::Nl, Vec::<String>::new());
    let letters = super::letters::dutch();
    assert!(letters.len() >= 20);
    for (name, bytes) in letters {
        let letter = read_letter(&bytes, Zone::AMSTERDAM).unwrap_or_else(|| panic!("{name} is a letter"));
        assert_eq!(letter.sent.map(|day| day.to_string()).as_deref(), Some("2026-03-02"), "{name}");
        assert_eq!(letter.subject.as_deref(), Some("Klacht: één workshop – € 50 te veel"), "{name}");
        let proposal = neutral(&letter, "Gelukwerkt", &words);
        assert!(proposal.text.contains("De workshop werd één dag vóór de start verplaatst."), "{name}: {}", proposal.text);
        for leak in ["Renée", "Voorbeeldstra", "06-12345678", "voorbeeld.example", "Trainer Testman", "groet", "Geachte"] {
            assert!(!proposal.text.contains(leak), "{name} leaks {leak}: {}", proposal.text);
        }
        assert!(!proposal.left_out.is_empty(), "{name}");
    }
}
