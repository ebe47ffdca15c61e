//! Histories made by script, judged as `check` does: those of the rules' examples, and those of the
//! audit's attacks.

use std::fmt::Write as _;
use std::path::Path;

use klachten::calendar::{Day, Zone};
use klachten::files::{Selection, read_folder};
use klachten::procedure::statuses;
use klachten::register::{Evidence, History, Register};
use klachten::repository::{Repository, Trust};
use klachten::rules::{Example, ExampleForm, ExamplePart, Finding, RuleInput, judge};

use crate::repository_fixture::{Fixture, has_git};

/// One commit: its moment in seconds, and the file that it writes or takes away.
#[derive(Clone)]
pub struct Step {
    pub seconds: i64,
    pub path: String,
    pub text: Option<String>,
}

/// Puts these commits on top of `main` and checks it out.
pub fn add(fixture: &Fixture, steps: &[Step]) {
    if steps.is_empty() {
        return;
    }
    let mut stream = String::new();
    for step in steps {
        let _ = write!(
            stream,
            "commit refs/heads/main\ncommitter KF <kf@example.nl> {} +0100\ndata 9\nvastlegd.\n",
            step.seconds
        );
        if std::ptr::eq(step, &steps[0])
            && fixture.try_git(&["rev-parse", "-q", "--verify", "refs/heads/main"])
        {
            stream.push_str("from refs/heads/main^0\n");
        }
        let _ = match &step.text {
            Some(text) => write!(
                stream,
                "M 100644 inline {}\ndata {}\n{text}\n",
                step.path,
                text.len()
            ),
            None => writeln!(stream, "D {}", step.path),
        };
    }
    fixture.fast_import(stream.as_bytes());
    fixture.git(&["reset", "-q", "--hard", "refs/heads/main"]);
}

/// What `check` says of a repository on a day; like it, remembers the tip when nothing was lost.
pub fn judged(folder: &Path, as_of: Day) -> Vec<Finding> {
    let repository = Repository::open(folder).unwrap().unwrap();
    let register = Register::read(read_folder(folder, &Selection::All).unwrap());
    let tip = repository.head().unwrap().unwrap();
    let history = History::read(&repository, tip, Trust::Cache).unwrap();
    let evidence = Evidence::gather(
        &repository,
        history,
        register.settings(),
        repository.seen().unwrap(),
    )
    .unwrap();
    if evidence.lost.is_empty() && evidence.history.complete {
        repository.mark_seen(tip).unwrap();
    }
    let statuses = statuses(&register, as_of);
    judge(
        &RuleInput {
            evidence: Some(&evidence),
            ..RuleInput::new(&register, &statuses)
        },
        as_of,
    )
}

/// The findings on an example with a history; none where the machine lacks what it asks for.
pub fn findings(example: &Example) -> Option<Vec<Finding>> {
    let shell = example
        .parts
        .iter()
        .any(|part| part.form == ExampleForm::Commands);
    if !has_git() || (shell && !cfg!(unix)) {
        return None;
    }
    // What is not committed may leave anything behind; the other examples take turns in one
    // repository.
    thread_local!(static SHARED: Fixture = Fixture::new());
    let loose = example.parts.iter().any(|part| part.recorded.is_none());
    if loose {
        judge_in(&Fixture::new(), example)
    } else {
        SHARED.with(|fixture| judge_in(fixture, example))
    }
}

fn judge_in(fixture: &Fixture, example: &Example) -> Option<Vec<Finding>> {
    let settings = example
        .files()
        .into_iter()
        .find(|file| file.path == "register.yml");
    let given = example.parts.iter().any(|part| part.path == "register.yml");
    let first = example.parts.iter().find_map(|part| part.recorded);
    fixture.fast_import(
        format!(
            "reset refs/heads/main\nfrom {0}\nreset refs/klachten/gezien\nfrom {0}\n",
            "0".repeat(40)
        )
        .as_bytes(),
    );
    let mut waiting: Vec<Step> = settings
        .filter(|_| !given)
        .map(|part| ExamplePart {
            recorded: first,
            ..part
        })
        .iter()
        .map(step)
        .collect();
    for part in &example.parts {
        if part.recorded.is_some() {
            waiting.push(step(part));
            continue;
        }
        add(fixture, &std::mem::take(&mut waiting));
        match part.form {
            ExampleForm::Commands => part
                .shown
                .lines()
                .for_each(|line| run(fixture, line, example.as_of)),
            ExampleForm::Gone => std::fs::remove_file(fixture.join(&part.path)).unwrap(),
            _ => fixture.write(&part.path, &part.text),
        }
    }
    add(fixture, &waiting);
    let clone = fixture.join("kopie");
    Some(judged(
        if clone.exists() {
            &clone
        } else {
            fixture.path()
        },
        example.as_of,
    ))
}

/// A commit at noon of its day.
fn step(part: &ExamplePart) -> Step {
    let seconds = Zone::AMSTERDAM.at(part.recorded.unwrap(), 12 * 60).seconds;
    Step {
        seconds,
        path: part.path.clone(),
        text: Some(part.text.clone()).filter(|_| part.form != ExampleForm::Gone),
    }
}

fn run(fixture: &Fixture, line: &str, as_of: Day) {
    if line == "klachten check" {
        judged(fixture.path(), as_of);
    } else {
        fixture.sh(line);
    }
}
