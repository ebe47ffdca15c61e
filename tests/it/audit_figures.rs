//! The figures of the audit: what was changed, taken away or recorded late, and how long facts
//! wait.

use klachten::files::{Selection, read_folder};
use klachten::procedure::statuses;
use klachten::register::{Evidence, History, Register};
use klachten::repository::Trust;
use klachten::rules::{Assessment, Audit, RuleInput, audit, judge};

use crate::audit::{SETTINGS, and, complaint, day, import, morning, path, register};
use crate::repository_fixture::{Fixture, has_git};
use crate::scripted::Step;

/// The figures of the register as it stands.
pub fn audited(fixture: &Fixture) -> Audit {
    let repository = fixture.open();
    let tip = repository.head().expect("reads").expect("a commit");
    let register = Register::read(read_folder(fixture.path(), &Selection::All).expect("a folder"));
    let history = History::read(&repository, tip, Trust::Cache).expect("reads");
    let evidence =
        Evidence::gather(&repository, history, register.settings(), []).expect("gathers");
    let statuses = statuses(&register, day(60));
    let findings = judge(
        &RuleInput {
            evidence: Some(&evidence),
            ..RuleInput::new(&register, &statuses)
        },
        day(60),
    );
    let unchecked_signatures = evidence.unchecked;
    let history = Some(evidence.history);
    let assessment = Assessment {
        as_of: day(60),
        register,
        statuses,
        findings,
        history,
        unchecked_signatures,
        revision: Some(tip.to_string()),
        complete: true,
    };
    audit(&assessment).expect("in git")
}

#[test]
fn the_audit_counts_what_happened() {
    let Some(fixture) = register() else { return };
    let closed = complaint(4, 6);
    import(
        &fixture,
        &and(&[
            (51, path(4), None),
            (52, path(4), Some(closed.clone())),
            (
                53,
                path(5),
                Some(complaint(5, 6).replace("kanaal: brief", "kanaal: e-mail")),
            ),
        ]),
    );
    let audit = audited(&fixture);
    assert_eq!(
        (
            audit.commits,
            audit.deletions,
            audit.gone,
            audit.set_once_changes,
            audit.closed_changes
        ),
        (64, 1, 0, 1, 1)
    );
    assert_eq!(
        (audit.late_recordings, audit.unsigned, audit.lost),
        (0, 0, 0)
    );
    // Ten complaints of nine facts each: eight on the day itself, one a day later.
    let lag = audit.lag.expect("facts");
    assert_eq!((lag.facts, lag.median, lag.largest), (90, 0.0, 1));
}

#[test]
fn the_median_wait_lies_in_the_middle_or_halfway_between_the_two() {
    let Some(fixture) = has_git().then(Fixture::new) else {
        return;
    };
    let lag = |waits: &[i64]| {
        let recorded = |(serial, wait): (i64, &i64)| Step {
            seconds: morning(serial * 3 + wait),
            path: path(serial),
            text: Some(complaint(serial, 1)),
        };
        let mut steps = vec![Step {
            seconds: morning(0),
            path: "register.yml".into(),
            text: Some(SETTINGS.into()),
        }];
        steps.extend((1..).zip(waits).map(recorded));
        steps.sort_by_key(|step| step.seconds);
        import(&fixture, &steps);
        audited(&fixture)
            .lag
            .map(|lag| (lag.facts, lag.median, lag.largest))
    };
    assert_eq!(lag(&[9, 1, 4, 2]), Some((4, 3.0, 9)));
    assert_eq!(lag(&[9, 1, 4, 30, 2]), Some((5, 4.0, 30)));
    // Recorded beforehand is no wait.
    assert_eq!(lag(&[-2]), Some((1, 0.0, 0)));
    assert_eq!(lag(&[]), None);
}

#[test]
fn what_was_recorded_under_an_earlier_number_waited_no_longer_for_the_next() {
    let Some(fixture) = has_git().then(Fixture::new) else {
        return;
    };
    let step = |day: i64, path: String, text: Option<String>| Step {
        seconds: morning(day),
        path,
        text,
    };
    let first = complaint(1, 1);
    let next = first.replace(
        "nummer: 2026-001\n",
        "nummer: 2026-004\neerder-nummer: 2026-001\n",
    );
    assert_ne!(first, next);
    let begun = [
        step(0, "register.yml".into(), Some(SETTINGS.into())),
        step(3, path(1), Some(first)),
    ];
    let renumbered = [step(30, path(1), None), step(30, path(4), Some(next))];
    import(&fixture, &[&begun[..], &renumbered].concat());
    let lag = audited(&fixture).lag.expect("a fact");
    assert_eq!((lag.facts, lag.largest), (1, 0));
}

/// Five records in one commit, then one of its own.
fn brought_in(fixture: &Fixture, settings: &str) {
    let file = |path: &str, text: &str| {
        let size = text.len();
        format!("M 100644 inline {path}\ndata {size}\n{text}\n")
    };
    let commit = |offset: i64, files: &str| {
        let seconds = morning(offset);
        let who = format!("committer KF <kf@example.nl> {seconds} +0100");
        format!("commit refs/heads/main\n{who}\ndata 3\nin.\n{files}\n")
    };
    let together: String = (1..=5)
        .map(|serial| file(&path(serial), &complaint(serial, 1)))
        .collect();
    let first = file("register.yml", settings) + &together;
    fixture.try_git(&["update-ref", "-d", "refs/heads/main"]);
    let stream = commit(16, &first) + &commit(18, &file(&path(6), &complaint(6, 1)));
    fixture.fast_import(stream.as_bytes());
    fixture.git(&["reset", "-q", "--hard", "refs/heads/main"]);
}

#[test]
fn what_came_in_at_once_or_from_before_the_register_was_taken_over() {
    let Some(fixture) = has_git().then(Fixture::new) else {
        return;
    };
    let figures = |settings: &str| {
        brought_in(&fixture, settings);
        let audit = audited(&fixture);
        let taken = audit.taken_over;
        (taken.records, taken.facts, audit.recorded_here)
    };
    assert_eq!(figures(SETTINGS), (5, 5, 1));
    let since = |offset: i64| format!("register-sinds: {}\n{SETTINGS}", day(offset));
    assert_eq!(figures(&since(18)), (5, 5, 1));
    assert_eq!(figures(&since(19)), (6, 6, 0));
    import(
        &fixture,
        &[
            (0, "register.yml".to_owned(), since(4)),
            (3, path(1), complaint(1, 1)),
            (6, path(2), complaint(2, 1)),
        ]
        .map(|(offset, path, text)| Step {
            seconds: morning(offset),
            path,
            text: Some(text),
        }),
    );
    let audit = audited(&fixture);
    assert_eq!((audit.taken_over.records, audit.recorded_here), (1, 1));
}
