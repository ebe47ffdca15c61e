//! `show NUMBER`: one complaint with its steps, deadlines and findings.

use std::fmt::Write;

use serde::Serialize;

use super::context::Context;
use super::exit::Exit;
use super::format::Format;
use super::load::{Load, Source};
use super::trouble::Trouble;
use crate::calendar::Day;
use crate::procedure::{Basis, CaseStatus, Deadline, State, Step, StepState};
use crate::record::{ComplaintNumber, Value};
use crate::rules::{self, Assessment, Case, Finding};
use crate::wording::{Message, Words};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "NUMBER")]
    number: String,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let load = Load {
        source: Source::Folder,
        history: true,
        anchor: None,
        messages: None,
    };
    let assessment = load.run(context)?.assessment;
    let case = find(&assessment, &arguments.number)?;
    let text = match arguments.format {
        Format::Text => text(&case, &assessment, context.words),
        Format::Json => json(&case, assessment.as_of, context.words),
    };
    context.output.result(&text);
    Ok(Exit::Sound)
}

/// The complaint with a number; how to mend it where the file cannot be read.
pub(super) fn find<'a>(assessment: &'a Assessment, asked: &str) -> Result<Case<'a>, Trouble> {
    let number = ComplaintNumber::parse(asked);
    let found = assessment
        .cases()
        .find(|case| Some(case.complaint.number.value) == number);
    found.ok_or_else(|| {
        match assessment
            .register
            .complaints
            .iter()
            .find(|entry| entry.called() == Some(asked))
        {
            Some(entry) => Trouble::new("cli-not-readable")
                .with("number", asked)
                .with("path", entry.path.clone()),
            None => Trouble::new("cli-no-complaint").with("number", asked),
        }
    })
}

#[derive(Serialize)]
struct Shown<'a> {
    version: u8,
    as_of: Day,
    number: String,
    path: &'a str,
    state: State,
    procedure_version: u32,
    received: Day,
    start: Option<Day>,
    closed: Option<Day>,
    steps: Vec<ShownStep>,
    /// The officer's tasks 1, 2, 3 and 6.
    tasks: Vec<ShownStep>,
    deadlines: Vec<ShownDeadline>,
    next: Option<ShownAction<'a>>,
    findings: Vec<ShownFinding>,
}

#[derive(Serialize)]
struct ShownStep {
    number: u8,
    state: StepState,
    date: Option<Day>,
    due: Option<Day>,
    explained: bool,
}

#[derive(Serialize)]
struct ShownDeadline {
    term: &'static str,
    start: Day,
    due: Day,
    met: Option<Day>,
    days_over: i64,
}

#[derive(Serialize)]
struct ShownAction<'a> {
    action: &'a str,
    by: &'a str,
    due: Option<Day>,
}

#[derive(Serialize)]
struct ShownFinding {
    code: &'static str,
    severity: rules::Severity,
    explained: bool,
    due: Option<Day>,
    message: String,
}

impl ShownStep {
    fn of(step: &Step) -> ShownStep {
        ShownStep {
            number: step.number,
            state: step.state,
            date: step.date,
            due: step.due,
            explained: step.explained,
        }
    }
}

impl ShownDeadline {
    fn of(deadline: &Deadline, as_of: Day) -> ShownDeadline {
        ShownDeadline {
            term: deadline.term.word(),
            start: deadline.start,
            due: deadline.due,
            met: deadline.met,
            days_over: deadline.days_over(as_of),
        }
    }
}

impl ShownFinding {
    fn of(finding: &Finding, words: &Words) -> ShownFinding {
        ShownFinding {
            code: finding.code.0,
            severity: finding.severity,
            explained: finding.explained.is_some(),
            due: finding.due,
            message: rules::message(finding, words.lang()),
        }
    }
}

fn json(case: &Case, as_of: Day, words: &Words) -> String {
    let status = case.status;
    let shown = Shown {
        version: 1,
        as_of,
        number: case.complaint.number.to_string(),
        path: &case.entry.path,
        state: status.state,
        procedure_version: status.version,
        received: case.complaint.received.value,
        start: status.start.map(|start| start.day),
        closed: status.closed,
        steps: status.steps.iter().map(ShownStep::of).collect(),
        tasks: status.tasks.iter().map(ShownStep::of).collect(),
        deadlines: status
            .deadlines
            .iter()
            .map(|deadline| ShownDeadline::of(deadline, as_of))
            .collect(),
        next: status.next().map(|action| ShownAction {
            action: action.fact,
            by: &action.by,
            due: action.due,
        }),
        findings: case
            .findings()
            .iter()
            .map(|finding| ShownFinding::of(finding, words))
            .collect(),
    };
    let mut text = serde_json::to_string_pretty(&shown).unwrap_or_default();
    text.push('\n');
    text
}

fn text(case: &Case, assessment: &Assessment, words: &Words) -> String {
    let (complaint, status) = (case.complaint, case.status);
    let mut out = format!(
        "{} · {}\n\n",
        complaint.number.value, complaint.subject.value
    );
    let mut fact = |key: &str, value: String| {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{:<16} {value}", words.text(key));
    };
    fact(
        "show-state",
        words.text(&format!("state-{}", status.state.word())),
    );
    fact("show-received", complaint.received.to_string());
    fact("show-start", start(status, words));
    let next = status.next().map_or_else(
        || words.text("show-none"),
        |action| {
            let due = action
                .due
                .map(|due| {
                    format!(
                        ", {}",
                        words.say(&Message::new("show-due").with("due", due))
                    )
                })
                .unwrap_or_default();
            format!(
                "{}{due} ({})",
                words.text(&format!("action-{}", action.fact)),
                assessment.register.settings().role_name(&action.by)
            )
        },
    );
    fact("show-next", next);
    out.push_str(&steps("show-steps", "step", &status.steps, words));
    out.push_str(&steps("show-tasks", "task", &status.tasks, words));
    out.push_str(&deadlines(status, assessment.as_of, words));
    out.push_str(&findings(case, words));
    out
}

fn start(status: &CaseStatus, words: &Words) -> String {
    let Some(start) = status.start else {
        return words.text("show-not-formal");
    };
    let basis = match start.basis {
        Basis::FormalReport => "basis-formal-report",
        Basis::ReceivedByOfficer => "basis-officer",
        Basis::ThroughWebsite => "basis-website",
    };
    format!("{} ({})", start.day, words.text(basis))
}

/// The ten steps, or the officer's tasks: `kind` begins the keys of their names.
fn steps(heading: &str, kind: &str, steps: &[Step], words: &Words) -> String {
    let mut out = format!("\n{}\n", words.text(heading));
    for step in steps {
        let date = step.date.map(|day| day.to_string()).unwrap_or_default();
        let due = step
            .due
            .map(|due| words.say(&Message::new("show-due").with("due", due)))
            .unwrap_or_default();
        let explained = if step.explained {
            format!(" ({})", words.text("show-explained"))
        } else {
            String::new()
        };
        let state = words.text(&format!("stepstate-{}", step.state.word())) + &explained;
        let line = format!(
            "{:>3}  {:<50} {state:<26} {date:<11} {due}",
            step.number,
            words.text(&format!("{kind}-{}", step.number))
        );
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

fn deadlines(status: &CaseStatus, as_of: Day, words: &Words) -> String {
    if status.deadlines.is_empty() {
        return String::new();
    }
    let mut out = format!("\n{}\n", words.text("show-deadlines"));
    for deadline in &status.deadlines {
        let due = words.say(&Message::new("show-due").with("due", deadline.due));
        let met = deadline
            .met
            .map(|day| words.say(&Message::new("show-met").with("day", day)))
            .unwrap_or_default();
        let over = deadline.days_over(as_of);
        let late = if over > 0 {
            words.say(&Message::new("show-days-over").with("days", over))
        } else {
            String::new()
        };
        let line = format!(
            "     {:<50} {due:<26} {met:<22} {late}",
            words.text(&format!("term-{}", deadline.term.word()))
        );
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

fn findings(case: &Case, words: &Words) -> String {
    let mut out = format!("\n{}\n", words.text("show-findings"));
    for finding in case.findings() {
        let explained = if finding.explained.is_some() {
            words.text("verdict-explained-mark")
        } else {
            String::new()
        };
        let message = rules::message(finding, words.lang());
        let _ = writeln!(
            out,
            "     {:<6} {:<10} {message}{explained}",
            finding.code,
            finding.severity.word()
        );
    }
    if case.findings().is_empty() {
        let _ = writeln!(out, "     {}", words.text("show-none"));
    }
    out
}
