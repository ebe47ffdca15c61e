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

/// The example parts as a folder, and what `today` says of it in a form.
fn today(parts: &[(&str, &str)], as_of: &str, format: &str) -> String {
    let output = asked(parts, &["--as-of", as_of, "--format", format]);
    String::from_utf8(output.stdout).unwrap()
}

fn asked(parts: &[(&str, &str)], options: &[&str]) -> std::process::Output {
    let folder = tempfile::tempdir().unwrap();
    let register = example_part("register", "");
    let records = parts.iter().map(|(part, keys)| example_part(part, keys));
    for part in records.chain([register]) {
        let path = part.path.replace("2026-001", "2026-009");
        let is_other = part.text.contains("nummer: 2026-009");
        let path = folder
            .path()
            .join(if is_other { &path } else { &part.path });
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, &part.text).unwrap();
    }
    crate::guide::klachten(folder.path(), folder.path())
        .arg("today")
        .args(options)
        .output()
        .unwrap()
}

#[test]
fn a_day_that_only_reminds_is_never_told_as_one_that_passed() {
    // The copy has no term in these settings, and its working day comes before the term that is
    // overdue.
    let closed = ("klacht", "afschriften:");
    let open = ("melding", "ontvangen: 2026-03-20");
    let line = today(&[closed, open], "2026-04-20", "line");
    assert!(
        line.contains("1 over tijd (was uiterlijk 2026-03-27)")
            || line.contains("oudste uiterlijk 2026-03-27"),
        "{line}"
    );
    let mail = today(&[closed, open], "2026-04-20", "mail");
    assert!(mail.contains("2026-03-27)"), "{mail}");
    let line = today(&[closed], "2026-04-20", "line");
    assert!(
        line.contains("herinnering na 2026-") && !line.contains("uiterlijk"),
        "{line}"
    );
    let soon = ["--as-of", "2026-04-20", "--fail-on", "binnenkort"];
    assert_eq!(
        asked(&[closed], &soon).status.code(),
        Some(0),
        "no term ends"
    );
    assert_eq!(asked(&[closed, open], &soon).status.code(), Some(1));
    let calendar = today(&[closed], "2026-04-20", "ics").replace("\r\n ", "");
    assert!(
        calendar.contains("herinnering na 2026-") && !calendar.contains("uiterlijk"),
        "{calendar}"
    );
}

#[test]
fn a_report_promises_no_day_that_only_reminds() {
    let parts = [
        example_part("register", ""),
        example_part(
            "melding",
            "ontvangstbevestiging: 2026-03-04\nuitleg-procedure: 2026-03-05\nreactie-toegezegd: 2026-04-01",
        ),
    ];
    let register = read(&parts.map(|part| (part.path, part.text)));
    let as_of = day("2026-03-20");
    let all = statuses(&register, as_of);
    let next = all[0].as_ref().unwrap().next();
    assert!(next.is_some_and(|action| action.reminds), "{next:?}");
    let analysis = klachten::analysis::analyse(&register, None, 2026, None, as_of);
    let open = &analysis.ageing.open[0];
    assert!(open.waits_for.is_some());
    assert_eq!(open.due, None, "told as the last day in table and chart");
}
