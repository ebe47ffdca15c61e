//! The rules on the history: where their findings stand and what they say, and what they know
//! before a commit is made. That they are raised stands in the cases of their
//! pages.

use klachten::record::Settings;
use klachten::register::Register;
use klachten::rules::{Example, Finding, corrections, example_part, message, taken_away};
use klachten::wording::Lang;

use crate::miniature::{day, example_findings, read};
use crate::repository_fixture::{Fixture, has_git};
use crate::scripted::judged;

/// The findings with a code on a melding that was recorded on 3 March and again on 4 March; none
/// where git is not here.
fn found(code: &str, first: &str, then: &str) -> Option<Vec<Finding>> {
    let text = format!(
        "```yaml melding 2026-03-05 vastgelegd 2026-03-03\n{first}```\n\n```yaml melding vastgelegd 2026-03-04\n{then}```\n"
    );
    let found = example_findings(&Example::read(&text).unwrap())?;
    Some(
        found
            .into_iter()
            .filter(|finding| finding.code.0 == code)
            .collect(),
    )
}

/// The line of the melding at which each finding stands.
fn lines(code: &str, first: &str, then: &str) -> Option<Vec<String>> {
    let file = example_part("melding", then);
    let line = |finding: &Finding| {
        file.text
            .lines()
            .nth(finding.span.line as usize - 1)
            .unwrap()
            .trim()
            .to_owned()
    };
    Some(found(code, first, then)?.iter().map(line).collect())
}

#[test]
fn a_changed_fact_is_shown_where_it_stands_now() {
    let Some(received) = lines("H002", "ontvangen: 2026-03-02\n", "ontvangen: 2026-03-01\n") else {
        return;
    };
    assert_eq!(received, ["ontvangen: 2026-03-01"]);
    assert_eq!(
        lines("H002", "kanaal: e-mail\n", "kanaal: brief\n").unwrap(),
        ["kanaal: brief"]
    );
    let formal = lines(
        "H002",
        "formele-melding: 2026-03-02\n",
        "formele-melding: 2026-03-03\n",
    )
    .unwrap();
    assert_eq!(formal, ["formele-melding: 2026-03-03"]);
    assert_eq!(
        lines("H002", "formele-melding: 2026-03-02\n", "ernst: laag\n").unwrap(),
        ["---"],
        "what is gone has no line"
    );
}

#[test]
fn a_change_after_closing_is_shown_where_the_case_says_that_it_is_closed() {
    let closed = "afgesloten: 2026-03-03\nuitkomst: ingetrokken\nreden-uitkomst: Zag ervan af\n";
    let Some(found) = lines("H004", closed, &format!("{closed}ernst: hoog\n")) else {
        return;
    };
    assert_eq!(found, ["afgesloten: 2026-03-03"]);
    let solved = "ontvangen-door: medewerker\nvooroverleg:\n  datum: 2026-03-03\n  opgelost: ja\n";
    assert_eq!(
        lines("H004", solved, &format!("{solved}ernst: hoog\n")).unwrap(),
        ["vooroverleg:"]
    );
}

#[test]
fn a_complaint_that_is_gone_is_told_with_its_commit_where_one_took_it_away() {
    let gone = |more: &str| {
        let text =
            format!("```yaml melding 2026-03-05 vastgelegd 2026-03-02\nernst: laag\n```\n\n{more}");
        let found = example_findings(&Example::read(&text).unwrap())?;
        Some(
            found
                .iter()
                .map(|finding| message(finding, Lang::Nl))
                .collect::<Vec<_>>()
                .join("\n"),
        )
    };
    let Some(committed) = gone("```weg klachten/2026/2026-008.md vastgelegd 2026-03-03\n```\n")
    else {
        return;
    };
    assert!(
        committed
            .starts_with("De klacht 2026-008 is op 2026-03-03 uit het register gehaald (commit "),
        "{committed}"
    );
    let left = gone("```weg klachten/2026/2026-008.md\n```\n").unwrap();
    assert!(
        left.starts_with(
            "De klacht 2026-008 staat wel in de geschiedenis, maar niet meer in het register."
        ),
        "{left}"
    );
    // Taken away, put back and then left out of the folder.
    let back = "```weg klachten/2026/2026-008.md vastgelegd 2026-03-03\n```\n\n```yaml melding vastgelegd 2026-03-04\nernst: laag\n```\n\n";
    let again = gone(&format!("{back}```weg klachten/2026/2026-008.md\n```\n")).unwrap();
    assert!(
        again.starts_with("De klacht 2026-008 staat wel in de geschiedenis"),
        "{again}"
    );
}

fn settings(more: &str) -> Register {
    let part = example_part("register", more);
    read(&[(part.path, part.text)])
}

#[test]
fn a_staged_removal_is_seen_unless_the_file_moves_or_its_number_is_given_up() {
    let gone =
        |removed: &[&str], kept: &[&str], settings: &Settings| -> Vec<(String, Option<String>)> {
            taken_away(removed, kept.iter().copied(), settings)
                .into_iter()
                .map(|finding| (finding.path, finding.number))
                .collect()
        };
    let plain = settings("");
    let path = "klachten/2026/2026-004.md";
    let seen = vec![(path.to_owned(), Some("2026-004".to_owned()))];
    assert_eq!(
        gone(&[path], &["klachten/2026/2026-005.md"], plain.settings()),
        seen
    );
    assert_eq!(
        gone(&[path], &["klachten/2026-004.md"], plain.settings()),
        []
    );
    assert_eq!(
        gone(
            &[
                "README.md",
                "klachten/2026/bijlage.md",
                "maatregelen/2026/M-2026-01.md"
            ],
            &[],
            plain.settings()
        ),
        []
    );
    let given_up = settings("vervallen: [{nummer: 2026-004, reden: Dubbel ingevoerd}]\n");
    assert_eq!(gone(&[path], &[], given_up.settings()), []);
    assert_eq!(
        gone(
            &["klachten/2026/2026-005.md", path],
            &[],
            given_up.settings()
        )
        .len(),
        1
    );
}

#[test]
fn what_a_change_would_touch_of_a_closed_case_is_known_beforehand() {
    let touched = |before: &str, after: &str| {
        let file = |fragment: &str| example_part("melding", fragment).text.into_bytes();
        let found = corrections("klachten/2026/2026-008.md", &file(before), &file(after));
        let unexplained = found
            .into_iter()
            .filter(|found| found.code.0 == "H004" && !found.explained);
        unexplained.flat_map(|found| found.keys).collect::<Vec<_>>()
    };
    let closed = "afgesloten: 2026-03-03\nuitkomst: ingetrokken\nreden-uitkomst: Zag ervan af\n";
    let after = |more: &str| touched(closed, &format!("{closed}{more}"));
    assert_eq!(
        after("ernst: hoog\noordeel: ongegrond\n"),
        ["ernst", "oordeel"]
    );
    assert_eq!(after("les: Kijk elke factuur na.\n"), Vec::<String>::new());
    assert_eq!(
        touched("ernst: laag\n", "ernst: hoog\n"),
        Vec::<String>::new(),
        "an open case"
    );
    assert_eq!(
        touched("ernst: laag\n", &format!("{closed}ernst: hoog\n")),
        Vec::<String>::new(),
        "closed by this change"
    );
    // Explained, and explained of another rule.
    let why = |rule: &str| {
        format!(
            "ernst: hoog\nafwijkingen:\n  - regel: {rule}\n    reden: Zo was het afgesproken.\n"
        )
    };
    assert_eq!(after(&why("H004")), Vec::<String>::new());
    assert_eq!(after(&why("H002")), ["ernst"]);
    assert_eq!(
        after("ernst: hoog\nafwijkingen:\n  - regel: H002\n    reden: H004\n"),
        ["ernst"]
    );
    // Opened again it may change, and closed again it may not.
    let open = "heropend:\n  - datum: 2026-03-05\n    reden: Het kwam terug\n    eerder-afgesloten: 2026-03-03\n";
    assert_eq!(
        touched(open, &format!("{open}ernst: hoog\n")),
        Vec::<String>::new()
    );
    let same_day = format!("{open}{}", closed.replace("2026-03-03", "2026-03-05"));
    assert_eq!(
        touched(&same_day, &format!("{same_day}ernst: hoog\n")),
        Vec::<String>::new(),
        "opened on the day of closing"
    );
    let again = format!("{open}{}", closed.replace("2026-03-03", "2026-03-06"));
    assert_eq!(touched(&again, &format!("{again}ernst: hoog\n")), ["ernst"]);
}

/// A register of one melding, recorded on 2 March, whose later commits a test makes.
struct Desk(Fixture);

const MELDING: &str = "klachten/2026/2026-008.md";

impl Desk {
    fn new() -> Option<Desk> {
        if !has_git() {
            return None;
        }
        let desk = Desk(Fixture::new());
        let settings =
            "schrijvers: {kf@example.nl: klachtenfunctionaris, ander@example.nl: trainer-2}\n";
        let settings = example_part("register", settings);
        desk.0.write(&settings.path, settings.text);
        desk.0.write(MELDING, example_part("melding", "").text);
        desk.commit("kf@example.nl", "nieuw");
        Some(desk)
    }

    /// Commits the melding so; none takes it away.
    fn record(&self, by: &str, fragment: Option<&str>, message: &str) {
        match fragment {
            Some(fragment) => self
                .0
                .write(MELDING, example_part("melding", fragment).text),
            None => std::fs::remove_file(self.0.join(MELDING)).unwrap(),
        }
        self.commit(by, message);
    }

    fn commit(&self, by: &str, message: &str) {
        self.0.git(&["add", "-A"]);
        let email = format!("user.email={by}");
        self.0.git(&["-c", &email, "commit", "-q", "-m", message]);
    }

    /// What a commit says that takes back the last one, which nobody else had.
    fn taking_back(&self) -> String {
        let last = self.0.git(&["rev-parse", "HEAD"]);
        format!("terug\n\nTakes-back: {last}\nHad-been-shared: no\n")
    }

    fn found(&self, code: &str) -> Vec<Finding> {
        let found = judged(self.0.path(), day("2026-03-05")).into_iter();
        found.filter(|finding| finding.code.0 == code).collect()
    }
}

const ME: &str = "kf@example.nl";
const ANOTHER: &str = "ander@example.nl";

#[test]
fn a_change_leaves_no_trace_only_where_its_own_writer_took_it_back_whole() {
    let changes = |by: &str, then: &str, says_so: bool| {
        let desk = Desk::new()?;
        desk.record(ME, Some("kanaal: brief\n"), "kanaal");
        let message = if says_so {
            desk.taking_back()
        } else {
            "terug".to_owned()
        };
        desk.record(by, Some(then), &message);
        Some(desk.found("H002").len())
    };
    let Some(taken_back) = changes(ME, "kanaal: e-mail\n", true) else {
        return;
    };
    assert_eq!(taken_back, 0);
    assert_eq!(changes(ANOTHER, "kanaal: e-mail\n", true), Some(2));
    assert_eq!(changes(ME, "kanaal: e-mail\n", false), Some(2));
    let more = "kanaal: e-mail\nernst: hoog\n";
    assert_eq!(
        changes(ME, more, true),
        Some(2),
        "it took back more than that"
    );
    assert_eq!(changes(ME, "kanaal: website\n", true), Some(2));
}

#[test]
fn a_complaint_is_not_gone_where_its_registering_was_taken_back_and_nothing_else_was() {
    let Some(desk) = Desk::new() else { return };
    desk.record(ME, None, &desk.taking_back());
    assert_eq!(desk.found("H001").len(), 0);
    let desk = Desk::new().unwrap();
    desk.record(ME, Some("ernst: hoog\n"), "ernst");
    desk.record(ME, None, &desk.taking_back());
    assert_eq!(
        desk.found("H001").len(),
        1,
        "what it took back was a change"
    );
    let desk = Desk::new().unwrap();
    desk.record(ME, None, "weg");
    assert_eq!(desk.found("H001").len(), 1);
}

#[test]
fn a_fact_of_two_values_names_who_recorded_each() {
    let Some(desk) = Desk::new() else { return };
    let sent = "ontvangstbevestiging: 2026-03-02\n";
    desk.record(ANOTHER, Some(sent), "bevestigd");
    let choice = "keuzes:\n  - {feit: ontvangstbevestiging, waarde: 2026-03-01, door: kf@example.nl, op: 2026-03-02}\n";
    desk.record(ME, Some(&format!("{sent}{choice}")), "samen");
    let said = |code: &str| {
        let found = desk.found(code);
        let said = found.iter().map(|finding| message(finding, Lang::Nl));
        said.collect::<Vec<_>>().join("\n")
    };
    assert_eq!(
        said("F022"),
        "`ontvangstbevestiging` heeft twee waarden: die hier staat, is vastgelegd door Trainer 2 op 2026-03-02, de andere \
         (onder `keuzes`) door Klachtenfunctionaris op 2026-03-02. Tot iemand kiest, geldt wat hier staat."
    );
    // Who recorded the other value did not record the one that stands there.
    let other = "ontvangstbevestiging: 2026-03-01\n";
    desk.record(ANOTHER, Some(&format!("{sent}ernst: hoog\n")), "gekozen");
    desk.record(ME, Some(other), "andere dag");
    desk.record(ME, Some(&format!("{sent}{choice}")), "samen");
    assert!(
        said("F022").contains("is vastgelegd door Klachtenfunctionaris op 2026-03-02, de andere"),
        "{}",
        said("F022")
    );
}

#[test]
fn what_a_correction_brings_is_asked_of_complaints_only_and_only_where_something_changed() {
    let file = |base: &str, fragment: &str| example_part(base, fragment).text.into_bytes();
    let before = file("melding", "kanaal: e-mail\n");
    let after = file("melding", "kanaal: brief\n");
    let codes = |path: &str, before: &[u8], after: &[u8]| -> Vec<&str> {
        let found = corrections(path, before, after).into_iter();
        found.map(|correction| correction.code.0).collect()
    };
    assert_eq!(codes(MELDING, &before, &after), ["H002"]);
    assert_eq!(codes(MELDING, &before, &before), [""; 0]);
    assert_eq!(
        codes("maatregelen/2026/M-2026-01.md", &before, &after),
        [""; 0]
    );
}

#[test]
fn hours_of_one_day_and_a_clock_of_long_after_put_no_other_commit_in_doubt() {
    let commit = |day: &str| format!("```yaml melding vastgelegd {day}\nernst: laag\n```\n\n");
    let of_day = |day: &str| commit(day).replace("laag", "hoog");
    let wrong = |text: String| {
        let text = text.replacen("melding", "melding 2026-03-05", 1);
        let found = example_findings(&Example::read(&text).unwrap())?;
        let clocks = found.into_iter().filter(|finding| finding.code.0 == "H009");
        Some(clocks.map(|finding| finding.text).collect::<Vec<_>>())
    };
    let Some(after) = wrong(format!(
        "{}{}{}",
        commit("2026-03-03"),
        of_day("2082-01-01"),
        commit("2026-03-04")
    )) else {
        return;
    };
    assert_eq!(after, ["message-after"], "only the commit of 2082 itself");
    let on_the_day = format!("{}{}", commit("2026-03-05"), of_day("2026-03-04"));
    assert_eq!(wrong(on_the_day).unwrap(), ["message"]);
    let earlier = "GIT_AUTHOR_DATE=\"2026-03-03T07:00:00Z\" GIT_COMMITTER_DATE=\"2026-03-03T07:00:00Z\" git commit -q --allow-empty -m vroeg";
    let an_hour_back = format!("{}```sh\n{earlier}\n```\n", commit("2026-03-03"));
    if cfg!(unix) {
        assert_eq!(wrong(an_hour_back).unwrap(), [""; 0]);
    }
}

#[test]
fn a_report_attests_nothing_of_a_history_from_which_commits_are_gone() {
    let desk = super::writing::WriteSession::new();
    let number = desk.complaint();
    desk.ok(&["record", &number, "ernst", "laag"]);
    let report = || {
        let output = desk.run(&[
            "report",
            "2026",
            "--format",
            "json",
            "--as-of",
            "2026-12-01",
        ]);
        serde_json::from_slice::<serde_json::Value>(&output.stdout).unwrap()
    };
    let whole = report();
    assert_eq!(whole["complete"], true);
    assert!(!whole["figures"]["recordkeeping"].is_null());
    let repository = git2::Repository::open(&desk.root).unwrap();
    let before = repository.revparse_single("HEAD~1").unwrap();
    repository
        .reset(&before, git2::ResetType::Hard, None)
        .unwrap();
    let less = report();
    assert_eq!(less["complete"], false);
    assert!(less["figures"]["recordkeeping"].is_null(), "{less}");
}

/// The keys that H004 tells of, after one side closed a complaint and another changed it, each on
/// its day.
fn told_after_closing(days: [&str; 2], closes_too: bool) -> Vec<String> {
    let fixture = Fixture::new();
    let path = "klachten/2026/2026-001.md";
    let front = "nummer: 2026-001\nonderwerp: Te laat\nontvangen: 2026-03-02\nkanaal: brief\n";
    let closing = "afgesloten: 2026-03-05\nuitkomst: ingetrokken\nreden-uitkomst: Zag ervan af\n";
    let record = |more: &str| format!("---\n{front}{more}categorie: betalingen\n---\n\nTekst.\n");
    fixture.write("register.yml", super::reading::SETTINGS);
    fixture.write(path, record(""));
    fixture.commit_all_on("2026-03-03", "begin");
    fixture.git(&["checkout", "-qb", "ander"]);
    fixture.write(path, record("ernst: laag\n"));
    fixture.commit_all_on(days[1], "ernst");
    if closes_too {
        fixture.write(path, record(&format!("ernst: laag\n{closing}")));
        fixture.commit_all_on(days[1], "ook gesloten");
    }
    fixture.git(&["checkout", "-q", "main"]);
    fixture.write(path, record(closing));
    fixture.commit_all_on(days[0], "gesloten");
    fixture.try_git(&["merge", "-q", "--no-commit", "ander"]);
    fixture.write(path, record(&format!("ernst: laag\n{closing}")));
    fixture.commit_all_on("2026-03-09", "samen");
    let findings = judged(fixture.path(), day("2026-03-09")).into_iter();
    let found = findings.filter(|found| found.code.0 == "H004");
    found.map(|finding| message(&finding, Lang::Nl)).collect()
}

#[test]
fn whether_a_closed_case_was_changed_does_not_hang_on_the_clocks_of_two_computers() {
    if !has_git() {
        return;
    }
    for days in [["2026-03-06", "2026-03-05"], ["2026-03-05", "2026-03-06"]] {
        let told = told_after_closing(days, false);
        assert_eq!(told.len(), 1, "{days:?}: {told:?}");
        assert!(told[0].contains("ernst"), "{told:?}");
        // Who closed it there knew of the change.
        assert_eq!(
            told_after_closing(days, true),
            Vec::<String>::new(),
            "{days:?}"
        );
    }
}

/// The keys that H004 tells of, after two sides each recorded these versions upon the first one, and
/// a merge left the last one.
fn told_of_sides(first: &str, sides: [&[&str]; 2], last: &str, name: &str) -> Vec<String> {
    let fixture = Fixture::new();
    let path = "klachten/2026/2026-001.md";
    let front = "nummer: 2026-001\nonderwerp: Te laat\nontvangen: 2026-03-02\nkanaal: brief\n";
    let write = |more: &str| fixture.write(path, format!("---\n{front}{more}---\n\nTekst.\n"));
    fixture.write("register.yml", super::reading::SETTINGS);
    write(first);
    fixture.commit_all_on("2026-03-03", name);
    fixture.git(&["branch", "ander"]);
    for (branch, versions) in ["main", "ander"].into_iter().zip(sides) {
        fixture.git(&["checkout", "-q", branch]);
        for version in versions {
            write(version);
            fixture.commit_all_on("2026-03-06", name);
        }
    }
    fixture.git(&["checkout", "-q", "main"]);
    fixture.try_git(&["merge", "-q", "--no-commit", "ander"]);
    write(last);
    fixture.commit_all_on("2026-03-09", name);
    let findings = judged(fixture.path(), day("2026-03-09")).into_iter();
    let found = findings.filter(|found| found.code.0 == "H004");
    let keys = found.map(|finding| {
        let keys = finding.args.iter().find(|(name, _)| *name == "keys");
        format!("{:?}", keys.expect("keys").1)
    });
    keys.collect()
}

const CLOSED: &str =
    "afgesloten: 2026-03-05\nuitkomst: ingetrokken\nreden-uitkomst: Zag ervan af\n";
const REOPENED: &str = "heropend:\n  - datum: 2026-03-06\n    reden: Toch niet\n    \
    eerder-afgesloten: 2026-03-05\n    eerdere-uitkomst: ingetrokken\n";

#[test]
fn whether_a_closed_case_was_changed_does_not_hang_on_the_names_of_commits() {
    if !has_git() {
        return;
    }
    let closed = &*format!("dienst: cursus\n{CLOSED}");
    let both = format!("dienst: cursus\nernst: laag\n{CLOSED}");
    for name in ["a", "b", "c", "d", "e", "f"] {
        let sides: [&[&str]; 2] = [&["dienst: cursus\n", closed], &["ernst: laag\n"]];
        let told = told_of_sides("", sides, &both, name);
        assert_eq!(told.len(), 1, "{name}: {told:?}");
        assert!(told[0].contains("ernst"), "{told:?}");
    }
}

#[test]
fn a_reopening_elsewhere_excuses_no_change_of_the_closed_case_and_only_what_came_upon_it() {
    if !has_git() {
        return;
    }
    let changed = &*format!("ernst: laag\n{CLOSED}");
    let upon = &*format!("dienst: cursus\n{REOPENED}");
    let both = format!("dienst: cursus\nernst: laag\n{REOPENED}");
    for name in ["a", "b", "c"] {
        // The closing is known to both, or to who reopened it.
        let sides: [(&str, [&[&str]; 2]); 2] = [
            (CLOSED, [&[REOPENED, upon], &[changed]]),
            ("", [&[CLOSED, REOPENED, upon], &["ernst: laag\n"]]),
        ];
        for (first, sides) in sides {
            let told = told_of_sides(first, sides, &both, name);
            assert_eq!(told.len(), 1, "{name}: {told:?}");
            assert!(told[0].contains("ernst"), "{told:?}");
        }
    }
}

#[test]
fn a_closing_that_was_taken_back_at_once_closed_nothing_for_who_knew_nothing_of_it() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::new();
    let path = "klachten/2026/2026-001.md";
    let front = "nummer: 2026-001\nonderwerp: Te laat\nontvangen: 2026-03-02\nkanaal: brief\n";
    let write = |more: &str| fixture.write(path, format!("---\n{front}{more}---\n\nTekst.\n"));
    fixture.write("register.yml", super::reading::SETTINGS);
    write("");
    fixture.commit_all_on("2026-03-03", "begin");
    fixture.git(&["checkout", "-qb", "ander"]);
    write("ernst: laag\n");
    fixture.commit_all_on("2026-03-06", "ernst");
    fixture.git(&["checkout", "-q", "main"]);
    write(CLOSED);
    fixture.commit_all_on("2026-03-05", "gesloten");
    let closing = fixture.git(&["rev-parse", "HEAD"]);
    write("");
    let undone = format!(
        "terug\n\nTakes-back: {}\nHad-been-shared: no",
        closing.trim()
    );
    fixture.commit_all_on("2026-03-05", &undone);
    fixture.git(&["merge", "-q", "--no-edit", "ander"]);
    let found = judged(fixture.path(), day("2026-03-09"));
    assert!(
        found.iter().all(|found| found.code.0 != "H004"),
        "{found:?}"
    );
}
