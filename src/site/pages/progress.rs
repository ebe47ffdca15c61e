//! The steps, rounds and terms of one complaint, as lines of its page.

use serde::Serialize;

use crate::procedure::{Basis, Step, StepState};
use crate::site::audience::{DeadlineView, Dossier, RoundView};
use crate::site::building::Building;
use crate::site::document::Status;
use crate::wording::Message;

/// One step of a procedure or of a measure.
#[derive(Serialize)]
pub struct StepLine {
    pub number: u8,
    pub name: String,
    pub tone: &'static str,
    pub text: String,
}

/// A round that ended with a reopening.
#[derive(Serialize)]
pub struct RoundLine {
    title: String,
    steps: Vec<StepLine>,
    deadlines: Vec<DeadlineLine>,
}

#[derive(Serialize)]
pub struct DeadlineLine {
    name: String,
    status: Status,
    text: String,
}

/// A round that is over.
pub fn round_line(site: &Building<'_>, ended: &RoundView) -> RoundLine {
    let message = Message::new("site-round-ended")
        .with("round", i64::from(ended.number))
        .with("from", ended.from.words(site.lang()))
        .with("closed", ended.closed.words(site.lang()));
    let mut title = vec![site.say(&message)];
    title.extend(
        ended
            .outcome
            .map(|outcome| site.text(&format!("site-outcome-{}", outcome.word()))),
    );
    let steps = ended.steps.iter();
    let deadlines = ended.deadlines.iter();
    RoundLine {
        title: title.join(": "),
        steps: steps.map(|step| step_line(site, step, "step")).collect(),
        deadlines: deadlines
            .map(|deadline| deadline_line(site, deadline))
            .collect(),
    }
}

/// A step of the procedure or a task of the officer; `kind` begins the key of its name.
pub fn step_line(site: &Building<'_>, step: &Step, kind: &str) -> StepLine {
    let (tone, key) = match step.state {
        StepState::Done => ("done", "stepstate-gedaan"),
        StepState::DoneLate => ("late", "stepstate-te-laat-gedaan"),
        StepState::Open => ("open", "stepstate-open"),
        StepState::Overdue => ("late", "stepstate-over-tijd"),
        StepState::NotApplicable => ("none", "stepstate-niet-van-toepassing"),
    };
    let mut words = vec![site.text(key)];
    words.extend(step.unjudged().map(|key| site.text(key)));
    let undone = matches!(step.state, StepState::Open | StepState::Overdue);
    let told = |date| {
        if undone {
            site.with("site-last-on", [("day", site.day(date).into())])
        } else {
            site.day(date)
        }
    };
    words.extend(
        step.date
            .filter(|_| step.state != StepState::NotApplicable)
            .map(told),
    );
    let said = |key| move |due| site.with(key, [("day", site.day(due).into())]);
    words.extend(step.deadline().map(said("site-at-latest")));
    words.extend(step.reminder().map(said("site-reminder")));
    words.extend(step.explained.then(|| site.text("site-explained")));
    StepLine {
        number: step.number,
        name: site.text(&format!("{kind}-{}", step.number)),
        tone,
        text: words.join(" · "),
    }
}

/// From which day the terms run, and why.
pub fn terms_why(site: &Building<'_>, dossier: &Dossier) -> String {
    let Some((day, basis, version)) = dossier.start else {
        return String::new();
    };
    let basis = match basis {
        Basis::FormalReport => "basis-formal-report",
        Basis::ReceivedByOfficer => "basis-officer",
        Basis::ThroughWebsite => "basis-website",
    };
    let message = Message::new("site-terms-why")
        .with("day", site.day(day))
        .with("basis", site.text(basis))
        .with("version", i64::from(version));
    site.say(&message)
}

/// One term: its end, and what became of it.
pub fn deadline_line(site: &Building<'_>, deadline: &DeadlineView) -> DeadlineLine {
    let (tone, key) = match (deadline.set, deadline.done, deadline.late) {
        (false, true, _) => ("done", "site-term-unset"),
        (false, false, _) => ("open", "site-term-unset"),
        (true, true, true) => ("late", "site-term-met-late"),
        (true, true, false) if deadline.met.is_none() => ("done", "timing-day-unknown"),
        (true, true, false) => ("done", "site-term-met"),
        (true, false, true) => ("late", "site-term-passed"),
        (true, false, false) if deadline.stopped => ("none", "site-term-stopped"),
        (true, false, false) => ("open", "site-term-running"),
    };
    let due = if deadline.set {
        "site-at-latest"
    } else {
        "site-reminder"
    };
    let mut words = vec![site.with(due, [("day", site.day(deadline.due).into())])];
    words.extend(
        deadline
            .met
            .map(|met| site.with("site-done-on", [("day", site.day(met).into())])),
    );
    words.extend(deadline.length.clone());
    words.extend(deadline.extended.then(|| site.text("site-term-extended")));
    if deadline.suspended > 0 {
        words.push(site.with("site-term-suspended", [("days", deadline.suspended.into())]));
    }
    words.extend(deadline.explained.then(|| site.text("site-explained")));
    DeadlineLine {
        name: site.text(&format!("term-{}", deadline.term)),
        status: Status::new(tone, site.text(key)),
        text: words.join(" · "),
    }
}
