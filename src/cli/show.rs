//! `show NUMBER`: one complaint with its steps, deadlines and findings.

use std::fmt::Write;

use super::choosing::open_in;
use super::context::Context;
use super::exit::Exit;
use super::format::Format;
use super::given_up;
use super::load::{Load, Source};
use super::show_other::other_record;
use super::target::meant;
use super::trouble::Trouble;
use crate::diagnostics::{case_json, record_json, record_text};
use crate::procedure::{Basis, CaseStatus, Deadline, RoundStatus, Step};
use crate::record::{ComplaintNumber, Value};
use crate::rules::{self, Assessment, Case};
use crate::wording::{Message, Words};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "NUMBER")]
    number: String,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let load = Load::of(Source::Folder, true);
    let assessment = load.run(context)?.assessment;
    if let Some(shown) = other_record(&assessment, &arguments.number)? {
        let text = match arguments.format {
            Format::Text => record_text(&shown, context.words),
            Format::Json => record_json(&shown, assessment.as_of, context.words),
        };
        context.output.result(&text);
        return Ok(Exit::Sound);
    }
    let case = find(&assessment, &arguments.number)?;
    let text = match arguments.format {
        Format::Text => text(&case, &assessment, context.words),
        Format::Json => case_json(&case, assessment.as_of, context.words),
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
    let found = found.or_else(|| {
        // A letter may carry the number that it had before.
        assessment
            .cases()
            .find(|case| former_numbers(case, assessment).any(|former| former == asked))
    });
    found.ok_or_else(|| {
        let mut entries = assessment.register.complaints.iter();
        match entries.find(|entry| entry.called() == Some(asked)) {
            Some(entry) => Trouble::new("cli-not-readable")
                .with("number", asked)
                .with("path", entry.path.clone()),
            None => given_up::trouble(assessment.register.settings(), asked)
                .or_else(|| given_up::once_there(assessment.history.as_ref()?, asked))
                .unwrap_or_else(|| unknown(asked, assessment.history.is_some())),
        }
    })
}

/// That there is no such complaint, or that it is no number at all. Whether there ever was one, only
/// the history tells.
fn unknown(asked: &str, has_history: bool) -> Trouble {
    match (ComplaintNumber::parse(asked), meant(asked)) {
        (None, Some(near)) => Trouble::new("writing-no-number-near").with("near", near),
        (Some(_), _) if !has_history => Trouble::new("letters-no-complaint"),
        _ => Trouble::new("cli-no-complaint"),
    }
    .with("number", asked)
}

/// The numbers that a complaint had before, the last of them last.
fn former_numbers<'a>(
    case: &Case<'a>,
    assessment: &'a Assessment,
) -> impl Iterator<Item = String> + use<'a> {
    let own = case.complaint.number.value.to_string();
    let former = case.complaint.former_number.as_ref();
    let former = former.map(|former| former.value.0.to_string());
    let mut numbers = match (&assessment.history, &former) {
        (Some(history), Some(former)) => {
            let past = history.past_of(&own).into_iter();
            let mut numbers: Vec<String> = past.map(|past| past.number).collect();
            // A renumbering that is not on record yet is in no history.
            if !numbers.contains(former) {
                numbers.push(former.clone());
            }
            numbers
        }
        (_, former) => former.iter().cloned().collect::<Vec<_>>(),
    };
    numbers.retain(|number| *number != own);
    numbers.into_iter()
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
    for former in former_numbers(case, assessment) {
        fact("show-former", former);
    }
    let number = complaint.number.value.to_string();
    let had_it = |other: &Case| former_numbers(other, assessment).any(|former| former == number);
    for other in assessment.cases().filter(had_it) {
        let of = Message::new("show-former-of")
            .with("number", other.complaint.number.value.to_string())
            .with("former", number.as_str());
        fact("show-former", words.say(&of));
    }
    if let Some(stays) = case.stays() {
        // No step is asked of it, and no term runs: the record that stays tells them.
        let of = Message::new("show-duplicate-of").with("number", stays.to_string());
        fact("show-duplicate", words.say(&of));
        out.push_str(&findings(case, assessment, words));
        return out;
    }
    fact("show-start", start(status, words));
    let next = status.next().map_or_else(
        || words.text("show-none"),
        |action| {
            let due = |due| {
                let key = match action.reminds {
                    true => "show-reminder-step",
                    false => "show-due",
                };
                format!(", {}", words.say(&Message::new(key).with("due", due)))
            };
            let what = words.text(&format!("action-{}", action.name()));
            let by = assessment.register.settings().role_name(&action.by);
            format!("{what}{} ({by})", action.due.map(due).unwrap_or_default())
        },
    );
    fact("show-next", next);
    for (at, round) in status.rounds.iter().rev().enumerate() {
        if status.rounds.len() > 1 {
            out.push_str(&heading(round, words));
        }
        out.push_str(&steps(
            &words.text("show-steps"),
            "step",
            &round.steps,
            words,
        ));
        if at == 0 {
            out.push_str(&steps(
                &words.text("show-tasks"),
                "task",
                &status.tasks,
                words,
            ));
        }
        out.push_str(&deadlines(&round.deadlines(), words));
    }
    out.push_str(&findings(case, assessment, words));
    out
}

/// "Ronde 1, van 2026-03-02 tot 2026-03-27: akkoord".
fn heading(status: &RoundStatus, words: &Words) -> String {
    let round = status.round;
    let key = match (round.closed, round.outcome) {
        (Some(_), Some(_)) => "show-round-closed",
        _ => "show-round-open",
    };
    let outcome = round.outcome.map_or_else(String::new, |outcome| {
        words.text(&format!("site-outcome-{}", outcome.word()))
    });
    let message = Message::new(key)
        .with("round", i64::from(round.number))
        .with("from", round.from)
        .with("closed", round.closed.unwrap_or(round.from))
        .with("outcome", outcome);
    format!("\n{}\n", words.say(&message))
}

/// What became of a step, in words: done without a term is never "in time".
fn state(step: &Step, words: &Words) -> String {
    let mut state = words.text(&format!("stepstate-{}", step.state.word()));
    if let Some(key) = step.unjudged() {
        state = format!("{state}, {}", words.text(key));
    }
    if step.explained {
        state = format!("{state} ({})", words.text("show-explained"));
    }
    state
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
    let mut out = format!("\n{heading}\n");
    for step in steps {
        let date = step.date.map(|day| day.to_string()).unwrap_or_default();
        let said = |key: &'static str| move |due| words.say(&Message::new(key).with("due", due));
        let due = step
            .deadline()
            .map(said("show-due"))
            .or(step.reminder().map(said("show-reminder-step")))
            .unwrap_or_default();
        let state = state(step, words);
        let line = format!(
            "{:>3}  {:<50} {state:<30} {date:<11} {due}",
            step.number,
            words.text(&format!("{kind}-{}", step.number))
        );
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

fn deadlines(deadlines: &[Deadline], words: &Words) -> String {
    if deadlines.is_empty() {
        return String::new();
    }
    let mut out = format!("\n{}\n", words.text("show-deadlines"));
    for deadline in deadlines {
        let key = if deadline.is_set() {
            "show-due"
        } else {
            "show-reminder"
        };
        let due = words.say(&Message::new(key).with("due", deadline.due()));
        let met = deadline
            .met()
            .map(|day| words.say(&Message::new("show-met").with("day", day)))
            .unwrap_or_default();
        let over = deadline.worst.days_over();
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

/// What was found, and both values of each fact that has two.
fn findings(case: &Case, assessment: &Assessment, words: &Words) -> String {
    let mut out = format!("\n{}\n", words.text("show-findings"));
    for finding in case.findings() {
        let explained = if finding.explained.is_some() {
            words.text("diagnostics-explained-mark")
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
        if finding.explained.is_none() {
            let help = rules::help(finding, words.lang());
            let _ = writeln!(out, "     {:<17} {help}", "");
        }
    }
    for choice in open_in(case.entry) {
        let settings = assessment.register.settings();
        let told = choice.told(settings, assessment.history.as_ref(), words);
        let _ = writeln!(out, "     {told}");
    }
    if case.findings().is_empty() {
        let _ = writeln!(out, "     {}", words.text("show-none"));
    }
    out
}
