//! Who must do what by when, over the whole register.

use std::collections::BTreeSet;

use klachten::procedure::{agenda, statuses};
use klachten::rules::example_part;

use crate::miniature::{day, read};

#[test]
fn the_agenda_is_sorted_by_day_and_then_by_number_as_a_number() {
    let files = ["2026-1000", "2026-999"].map(|number| {
        let text = example_part("melding", &format!("nummer: {number}")).text;
        (format!("klachten/2026/{number}.md"), text)
    });
    let measure = example_part(
        "maatregel",
        "besluit:\nbesluit-op:\nbesluit-door:\nuitvoerder:\ngereed-voor:\ngereed-op:\neffect:\n",
    );
    let settings = example_part("register", "");
    let year = example_part(
        "jaar",
        "aangeboden-aan-eigenaren:\nbesloten-op:\ngepresenteerd-op:\n---\n## Analyse\n",
    );
    let rest = [settings, measure, year].map(|part| (part.path, part.text));
    let register = read(&[files.as_slice(), rest.as_slice()].concat());
    let duties = |as_of: &str| -> Vec<String> {
        let duties = agenda(&register, &statuses(&register, day(as_of)), day(as_of));
        duties
            .iter()
            .map(|duty| {
                format!(
                    "{} {} {}",
                    duty.number,
                    duty.action.fact,
                    duty.path.rsplit('/').next().unwrap()
                )
            })
            .collect()
    };
    let first = duties("2026-03-03");
    assert_eq!(
        first[..4],
        [
            "2026-999 ontvangstbevestiging 2026-999.md",
            "2026-999 aard 2026-999.md",
            "2026-1000 ontvangstbevestiging 2026-1000.md",
            "2026-1000 aard 2026-1000.md"
        ]
    );
    assert_eq!(first.len(), 16, "{first:?}");
    let later = duties("2027-01-02");
    assert!(
        later.contains(&"2026 analyse 2026.md".to_owned())
            && later.contains(&"M-2026-01 besluit M-2026-01.md".to_owned()),
        "{later:?}"
    );
    assert!(
        !duties("2026-12-31")
            .iter()
            .any(|duty| duty.starts_with("2026 "))
    );
}

#[test]
fn of_a_year_whose_file_cannot_be_read_nothing_is_asked() {
    let asked = |of_2026: &str| -> BTreeSet<String> {
        let parts = [example_part("register", ""), example_part("klacht", "")]
            .map(|part| (part.path, part.text));
        let register = read(
            &[
                parts.as_slice(),
                &[("jaarverslagen/2026.md".to_owned(), of_2026.to_owned())],
            ]
            .concat(),
        );
        let duties = agenda(
            &register,
            &statuses(&register, day("2028-01-02")),
            day("2028-01-02"),
        );
        duties
            .into_iter()
            .map(|duty| format!("{} in {}", duty.number, duty.path))
            .collect()
    };
    let both = [
        "2026 in jaarverslagen/2026.md",
        "2027 in jaarverslagen/2027.md",
    ];
    assert_eq!(
        asked("---\njaar: 2026\n---\n")
            .into_iter()
            .collect::<Vec<_>>(),
        both
    );
    assert_eq!(
        asked("---\njaar: [\n---\n").into_iter().collect::<Vec<_>>(),
        both[1..]
    );
}
