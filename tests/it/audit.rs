//! The rules on the history: attacks on a clean register are seen, honest work is left alone.

use klachten::calendar::Day;
use klachten::files::{Selection, read_folder};
use klachten::register::{Evidence, History, Register};
use klachten::repository::{ObjectId, Trust};
use klachten::rules::{Finding, message};
use klachten::wording::Lang;

use crate::repository_fixture::{Fixture, has_git};
use crate::scripted::{Step, add, judged};

pub const SETTINGS: &str = include_str!("../../src/rules/examples/register.yml");

pub fn day(offset: i64) -> Day {
    Day::parse("2026-02-01").expect("a day").plus_days(offset)
}

/// Nine in the morning in Amsterdam.
pub fn morning(offset: i64) -> i64 {
    1_769_932_800 + offset * 86_400
}

pub fn path(serial: i64) -> String {
    format!("klachten/2026/2026-{serial:03}.md")
}

/// A complaint after so many of its six stages.
pub fn complaint(serial: i64, stages: usize) -> String {
    let on = |offset: i64| day(serial * 3 + offset);
    let keys = [
        format!(
            "onderwerp: Factuur {serial} klopt niet\nontvangen: {}\nkanaal: brief\ncategorie: betalingen\n",
            on(0)
        ),
        format!(
            "aard: incident\nontvangstbevestiging: {}\nreactie-toegezegd: {}\n",
            on(2),
            on(20)
        ),
        format!(
            "uitleg-procedure: {}\nbehandeling:\n  verantwoordelijke: coordinator-trainingen\n  sinds: {}\n",
            on(9),
            on(9)
        ),
        format!(
            "oorzaak:\n  soort: informatie\n  overlegd-met: coordinator-trainingen\n  overlegd-op: {}\n",
            on(12)
        ),
        format!(
            "voorstellen:\n  - oplossing: Nieuwe factuur\n    bericht: {}\n",
            on(14)
        ),
        format!(
            "    reactie: akkoord\n    reactie-op: {}\nafschriften:\n  - aan: klager\n    datum: {}\nafgesloten: {}\nuitkomst: akkoord\n",
            on(16),
            on(17),
            on(17)
        ),
    ];
    format!(
        "---\nnummer: 2026-{serial:03}\n{}---\n\n## Klacht\n\nDe factuur klopt niet.\n",
        keys[..stages].concat()
    )
}

/// Ten complaints of six commits each, every fact recorded near its day.
fn clean() -> Vec<Step> {
    let mut steps = vec![Step {
        seconds: morning(0),
        path: "register.yml".into(),
        text: Some(SETTINGS.into()),
    }];
    for serial in 1..=10 {
        for (stage, offset) in [0, 2, 9, 12, 14, 17].into_iter().enumerate() {
            steps.push(Step {
                seconds: morning(serial * 3 + offset) + serial,
                path: path(serial),
                text: Some(complaint(serial, stage + 1)),
            });
        }
    }
    steps.sort_by_key(|step| step.seconds);
    steps
}

/// Makes these steps the history of `main`, whatever it was, and checks it out.
pub fn import(fixture: &Fixture, steps: &[Step]) {
    fixture.try_git(&["update-ref", "-d", "refs/heads/main"]);
    add(fixture, steps);
}

/// The H findings and the faults, said in both languages.
pub fn findings(fixture: &Fixture) -> Vec<Finding> {
    let found = judged(fixture.path(), day(60));
    for finding in &found {
        for lang in Lang::ALL {
            let text = message(finding, lang);
            assert!(!text.starts_with('[') && !text.contains('{'), "{text}");
        }
    }
    found
        .into_iter()
        .filter(|finding| {
            finding.code.0.starts_with('H') || finding.severity == klachten::rules::Severity::Fault
        })
        .collect()
}

pub fn codes(fixture: &Fixture) -> Vec<&'static str> {
    findings(fixture)
        .iter()
        .map(|finding| finding.code.0)
        .collect()
}

/// The codes, each with the last sentence of what is said.
pub fn said(fixture: &Fixture) -> Vec<String> {
    let last = |text: &str| {
        text.rsplit_once(". ")
            .map_or(text, |(_, last)| last)
            .trim()
            .to_owned()
    };
    findings(fixture)
        .iter()
        .map(|finding| format!("{} {}", finding.code.0, last(&message(finding, Lang::Nl))))
        .collect()
}

/// A clean register that was looked at once.
pub fn register() -> Option<Fixture> {
    if !has_git() {
        return None;
    }
    let fixture = Fixture::new();
    import(&fixture, &clean());
    assert_eq!(codes(&fixture), Vec::<&str>::new(), "the clean register");
    Some(fixture)
}

/// The clean history with more steps after it.
pub fn and(more: &[(i64, String, Option<String>)]) -> Vec<Step> {
    let more = more.iter().map(|(offset, path, text)| Step {
        seconds: morning(*offset) + 40_000,
        path: path.clone(),
        text: text.clone(),
    });
    clean().into_iter().chain(more).collect()
}

#[test]
fn every_rewriting_of_the_history_is_seen() {
    let Some(fixture) = register() else { return };
    let tip = fixture.git(&["rev-parse", "HEAD"]);
    let clean = clean();
    let mut attacks: Vec<Vec<Step>> = Vec::new();
    for index in (1..clean.len()).step_by(10) {
        let mut dropped = clean.clone();
        dropped.remove(index);
        let mut redated = clean.clone();
        redated[index].seconds -= 86_400;
        let mut amended = clean.clone();
        amended[index].text = amended[index]
            .text
            .as_ref()
            .map(|text| text.replace("De factuur", "Een factuur"));
        let mut reordered = clean.clone();
        reordered.swap(index, index - 1);
        attacks.extend([
            dropped,
            redated,
            amended,
            reordered,
            clean[..index].to_vec(),
            clean[index..].to_vec(),
        ]);
    }
    for (number, attack) in attacks.iter().enumerate() {
        import(&fixture, attack);
        assert!(codes(&fixture).contains(&"H007"), "attack {number}");
        assert_eq!(
            fixture.git(&["rev-parse", "refs/klachten/gezien"]),
            tip,
            "attack {number} was accepted"
        );
    }
    import(&fixture, &clean);
    assert_eq!(codes(&fixture), Vec::<&str>::new());
}

/// Files put or taken away, each with the number of its commit.
type Deeds = Vec<(i64, String, Option<String>)>;

#[test]
fn a_quiet_change_is_seen_on_top_of_a_clean_history() {
    let Some(fixture) = register() else { return };
    let open = |serial: i64, from: &str, to: &str| complaint(serial, 6).replace(from, to);
    let gone = |serial: i64| (50, path(serial), None);
    let put = |serial: i64, text: String| (51, path(serial), Some(text));
    let attacks: Vec<(&str, Deeds, Vec<&str>)> = vec![
        ("deleted", vec![gone(4)], vec!["H001"]),
        (
            "deleted and back otherwise",
            vec![gone(4), put(4, open(4, "Factuur 4", "Rekening 4"))],
            vec!["H001"],
        ),
        (
            "number changed",
            vec![put(4, open(4, "nummer: 2026-004", "nummer: 2026-044"))],
            vec!["H001", "F007"],
        ),
        (
            "another day of receipt",
            vec![put(
                4,
                open(4, "ontvangen: 2026-02-13", "ontvangen: 2026-02-14"),
            )],
            vec!["H002", "H003", "H004"],
        ),
        (
            "another channel",
            vec![put(4, open(4, "kanaal: brief", "kanaal: e-mail"))],
            vec!["H002", "H004"],
        ),
        (
            "changed and undone",
            vec![
                put(4, open(4, "kanaal: brief", "kanaal: e-mail")),
                (52, path(4), Some(complaint(4, 6))),
            ],
            vec!["H002", "H002", "H004", "H004"],
        ),
        (
            "text changed after closing",
            vec![put(4, open(4, "klopt niet.", "klopt wel."))],
            vec!["H004"],
        ),
        (
            "acknowledgement backdated",
            vec![put(
                4,
                open(
                    4,
                    "ontvangstbevestiging: 2026-02-15",
                    "ontvangstbevestiging: 2026-02-14",
                ),
            )],
            vec!["H003", "H004"],
        ),
        (
            "judgement after closing",
            vec![put(
                4,
                open(
                    4,
                    "uitkomst: akkoord",
                    "uitkomst: akkoord\noordeel: ongegrond",
                ),
            )],
            vec!["H004"],
        ),
    ];
    for (name, more, mut expected) in attacks {
        fixture.try_git(&["update-ref", "-d", "refs/klachten/gezien"]);
        import(&fixture, &and(&more));
        let mut found = codes(&fixture);
        // Under another number every fact is new.
        found.retain(|code| name != "number changed" || *code != "H003");
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{name}: {:?}", findings(&fixture));
    }
}

#[test]
fn honest_work_raises_nothing() {
    let Some(fixture) = register() else { return };
    let closed = complaint(4, 6);
    let honest: Vec<(&str, Deeds)> = vec![
        (
            "copies, lesson and appeal afterwards",
            vec![(
                51,
                path(4),
                Some(closed.replace(
                    "afgesloten:",
                    "  - aan: coordinator-trainingen\n    datum: 2026-03-22\nles: Kijk twee keer.\ntevredenheid: 4\nafgesloten:",
                )),
            )],
        ),
        (
            "reopened with a reason",
            vec![(51, path(4), Some(closed.replace("uitkomst: akkoord", "heropend: [{datum: 2026-03-24, reden: Fout in de factuur}]")))],
        ),
        (
            "comments and order",
            vec![(51, path(4), Some(closed.replace("kanaal: brief\n", "").replace("categorie:", "# per post\nkanaal: brief\ncategorie:")))],
        ),
        (
            "moved and back",
            vec![
                (51, "klachten/2026-004.md".into(), Some(closed.clone())),
                (51, path(4), None),
                (52, path(4), Some(closed.clone())),
                (52, "klachten/2026-004.md".into(), None),
            ],
        ),
        ("deleted by mistake and restored", vec![(51, path(4), None), (52, path(4), Some(closed.clone()))]),
        (
            "given up with a reason",
            vec![
                (51, path(4), None),
                (52, "register.yml".into(), Some(format!("{SETTINGS}vervallen: [{{nummer: 2026-004, reden: Dubbel ingevoerd}}]\n"))),
            ],
        ),
        (
            "renumbered with a reason",
            vec![
                (51, path(4), None),
                (51, path(14), Some(closed.replace("nummer: 2026-004", "nummer: 2026-014"))),
                (
                    52,
                    "register.yml".into(),
                    Some(format!("{SETTINGS}vervallen: [{{nummer: 2026-004, reden: Verkeerd genummerd, nu: 2026-014}}]\n")),
                ),
            ],
        ),
        ("a new complaint", vec![(51, path(11), Some(complaint(17, 1).replace("2026-017", "2026-011")))]),
    ];
    for (name, more) in honest {
        fixture.try_git(&["update-ref", "-d", "refs/klachten/gezien"]);
        import(&fixture, &and(&more));
        let found: Vec<&str> = codes(&fixture)
            .into_iter()
            .filter(|code| !(name.starts_with("moved") && *code == "F007"))
            .collect();
        assert_eq!(
            found,
            Vec::<&str>::new(),
            "{name}: {:?}",
            findings(&fixture)
        );
    }
}

#[test]
fn two_officers_may_merge() {
    let Some(fixture) = register() else { return };
    // After the last commit of the register: a clock that runs behind is a finding of its own.
    let received = |serial: i64| {
        let text = complaint(serial, 1);
        let old = format!("ontvangen: {}", day(serial * 3));
        text.replace(&old, "ontvangen: 2026-03-20")
    };
    fixture.git(&["checkout", "-q", "-b", "tweede"]);
    fixture.write(&path(11), received(11));
    fixture.commit_all_on("2026-03-21", "2026-011");
    fixture.git(&["checkout", "-q", "main"]);
    fixture.write(&path(12), received(12));
    fixture.commit_all_on("2026-03-20", "2026-012");
    fixture.sh("GIT_COMMITTER_DATE=2026-03-21T10:00:00Z git merge -q --no-ff -m samen tweede");
    assert_eq!(codes(&fixture), Vec::<&str>::new());
}

/// What a merge left out was changed all the same: the side is in the history for good.
#[test]
fn a_change_on_a_side_that_a_merge_left_out_is_still_seen() {
    let Some(fixture) = register() else { return };
    fixture.git(&["checkout", "-q", "-b", "zij"]);
    fixture.commit(
        &path(4),
        complaint(4, 6).replace("kanaal: brief", "kanaal: e-mail"),
    );
    fixture.git(&["checkout", "-q", "main"]);
    fixture.git(&["merge", "-q", "-s", "ours", "-m", "samen", "zij"]);
    assert!(codes(&fixture).contains(&"H002"), "{:?}", codes(&fixture));
}

#[test]
fn a_late_fact_can_be_explained() {
    let Some(fixture) = register() else { return };
    let late = complaint(11, 1).replace(
        "categorie:",
        "afwijkingen:\n  - regel: H003\n    reden: Lag in een verkeerd postvak.\ncategorie:",
    );
    import(&fixture, &and(&[(55, path(11), Some(late))]));
    let found = findings(&fixture);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].code.0, found[0].due), ("H003", Some(day(40))));
    assert!(found[0].explained.is_some());
}

#[test]
fn a_shallow_clone_is_not_judged_and_says_so() {
    let Some(fixture) = register() else { return };
    let clone = Fixture::bare_folder();
    let from = format!("file://{}", fixture.path().display());
    clone.git(&["clone", "-q", "--depth", "3", &from, "."]);
    assert_eq!(codes(&clone), ["H006"]);
}

#[test]
fn an_anchor_that_is_not_in_the_history_is_missed() {
    let Some(fixture) = register() else { return };
    let repository = fixture.open();
    let tip = repository.head().expect("reads").expect("a commit");
    let history = History::read(&repository, tip, Trust::Cache).expect("reads");
    let settings = Register::read(read_folder(fixture.path(), &Selection::All).expect("a folder"));
    let anchor = ObjectId::parse(&"12".repeat(20)).expect("an id");
    let evidence = Evidence::gather(&repository, history, settings.settings(), [tip, anchor])
        .expect("gathers");
    assert_eq!(evidence.lost, [anchor]);
}
