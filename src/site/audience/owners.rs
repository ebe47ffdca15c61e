//! What the owners may know of a complaint: everything but the complainant, the persons it is about
//! and, unless register.yml permits it, the text.

use super::mask::persons_concerned;
use super::timeline::timeline;
use super::{
    AudienceScope, Card, DeadlineView, Dossier, FindingView, Mask, Next, RoundView, When, urgency,
};
use crate::procedure::{Deadline, State};
use crate::record::{Complaint, ComplaintNumber, Score};
use crate::rules::Case;
use crate::wording::{Message, day_long};

/// A complaint as the owners see it.
pub struct OwnersCase {
    number: ComplaintNumber,
    duplicate: bool,
    received: When,
    closed: Option<When>,
    state: State,
    overdue: bool,
    soon: bool,
    subject: String,
    categories: Vec<usize>,
    cause: Option<usize>,
    cause_told: Option<String>,
    lesson: Option<String>,
    story: Option<String>,
    next: Option<Next>,
}

impl OwnersCase {
    pub fn of(case: &Case<'_>, scope: &AudienceScope<'_>) -> OwnersCase {
        let complaint = case.complaint;
        let mask = Mask::of([complaint], scope);
        let (overdue, soon) = urgency(case);
        let next = case.status.next().map(|action| Next {
            name: action.name(),
            due: action.due,
            overdue: action.overdue,
            reminds: action.reminds,
            by: mask.role(&action.by, scope),
        });
        OwnersCase {
            number: complaint.number.value,
            duplicate: complaint.is_duplicate(),
            received: When::Day(complaint.received.value),
            closed: case.status.closed.map(When::Day),
            state: case.status.state,
            overdue,
            soon,
            subject: complaint.subject.value.clone(),
            categories: complaint
                .categories
                .iter()
                .filter_map(|key| scope.categories.find(key.value.as_str()))
                .collect(),
            cause: complaint
                .root_cause
                .as_ref()
                .and_then(|cause| scope.causes.find(cause.kind.value.as_str())),
            cause_told: complaint
                .root_cause
                .as_ref()
                .and_then(|cause| cause.description.as_ref())
                .map(|told| told.value.clone()),
            lesson: complaint.lesson.as_ref().map(|lesson| lesson.value.clone()),
            story: complaint.story.as_ref().map(|story| story.value.clone()),
            next,
        }
    }

    pub fn into_card(self) -> Card {
        Card {
            number: self.number,
            duplicate: self.duplicate,
            received: self.received,
            closed: self.closed,
            state: self.state,
            overdue: self.overdue,
            soon: self.soon,
            subject: Some(self.subject),
            categories: self.categories,
            cause: self.cause,
            cause_told: self.cause_told,
            lesson: self.lesson,
            story: self.story,
            next: self.next,
        }
    }

    pub fn into_dossier(self, case: &Case<'_>, scope: &AudienceScope<'_>) -> Dossier {
        let mask = Mask::of([case.complaint], scope);
        let seen = case.findings().iter().map(|finding| FindingView {
            code: finding.code.0,
            severity: finding.severity,
            explained: finding.explained.clone(),
            message: None,
        });
        Dossier {
            facts: facts(case.complaint, scope, &mask),
            text: scope.text(case).map(str::to_owned),
            findings: seen.collect(),
            ..dossier(case, scope, &mask)
        }
    }
}

/// What the status of the case says: steps, tasks, terms, timeline, links.
pub(super) fn dossier(case: &Case<'_>, scope: &AudienceScope<'_>, mask: &Mask<'_>) -> Dossier {
    let (complaint, status) = (case.complaint, case.status);
    let deadlines = |deadlines: &[Deadline]| {
        let shown = deadlines
            .iter()
            .map(|deadline| deadline_view(deadline, scope));
        shown.collect()
    };
    let earlier = status.rounds.iter().rev().skip(1).map(|ended| RoundView {
        number: ended.round.number,
        from: When::Day(ended.round.from),
        closed: When::Day(ended.round.closed.unwrap_or(ended.round.from)),
        outcome: ended.round.outcome,
        steps: ended.steps.to_vec(),
        deadlines: deadlines(&ended.deadlines),
    });
    Dossier {
        stays: case.stays(),
        steps: status.steps().to_vec(),
        tasks: status.tasks.to_vec(),
        timeline: timeline(case, scope, mask),
        start: status
            .start
            .map(|start| (start.day, start.basis, status.version)),
        deadlines: deadlines(status.deadlines()),
        round: status.last().round.number,
        earlier: earlier.collect(),
        related: complaint
            .related
            .iter()
            .chain(&complaint.same_event_as)
            .map(|number| number.value)
            .collect(),
        measures: complaint
            .measures
            .iter()
            .map(|measure| measure.value)
            .collect(),
        ..Dossier::default()
    }
}

fn deadline_view(deadline: &Deadline, scope: &AudienceScope<'_>) -> DeadlineView {
    let end = &deadline.worst.end;
    DeadlineView {
        term: deadline.term,
        set: end.set,
        length: end
            .length
            .filter(|_| end.set)
            .map(|term| scope.words.length(term)),
        due: end.due,
        met: deadline.met(),
        done: deadline.is_done(),
        stopped: deadline.worst.stopped,
        late: deadline.is_late(),
        extended: end.extended,
        suspended: end.suspended,
        explained: deadline.worst.explained,
    }
}

/// The facts of a complaint in words, persons as far as the mask lets them through.
pub(super) fn facts(
    complaint: &Complaint,
    scope: &AudienceScope<'_>,
    mask: &Mask<'_>,
) -> Vec<(&'static str, String)> {
    let lang = scope.words.lang();
    let mut facts: Vec<(&'static str, String)> = Vec::new();
    let mut add =
        |label: &'static str, text: Option<String>| facts.extend(text.map(|text| (label, text)));
    let text = |placed: &Option<crate::place::Placed<String>>| {
        placed.as_ref().map(|placed| placed.value.clone())
    };
    let say = |message: Message| scope.words.say(&message);

    let way = |word: &str| scope.words.text(&format!("site-way-{word}"));
    add(
        "site-fact-channel",
        Some(match complaint.channel.value.fixed() {
            Some(channel) => way(channel.word()),
            None => scope
                .settings()
                .channel_name(&complaint.channel.value)
                .to_owned(),
        }),
    );
    add("site-fact-service", text(&complaint.service));
    add(
        "site-fact-severity",
        complaint.severity.as_ref().map(|severity| {
            scope
                .words
                .text(&format!("site-severity-{}", severity.value))
        }),
    );
    add("site-fact-desired", text(&complaint.desired_solution));
    if let Some(talk) = &complaint.first_talk {
        let by = talk
            .by
            .as_ref()
            .map(|by| mask.role(by.value.as_str(), scope));
        let words = [
            Some(day_long(lang, talk.date.value)),
            talk.mode.as_ref().map(|mode| way(mode.value.word())),
            by,
        ];
        add(
            "site-fact-first-talk",
            Some(words.into_iter().flatten().collect::<Vec<_>>().join(", ")),
        );
    }
    add(
        "site-fact-formal-report",
        complaint
            .formal_report
            .as_ref()
            .map(|day| day_long(lang, day.value)),
    );
    add(
        "site-fact-nature",
        complaint
            .nature
            .as_ref()
            .map(|nature| scope.words.text(&format!("site-nature-{}", nature.value))),
    );
    add("site-fact-nature-reason", text(&complaint.nature_reason));
    add(
        "site-fact-answer-promised",
        complaint
            .answer_promised
            .as_ref()
            .map(|day| day_long(lang, day.value.0)),
    );
    handling(complaint, scope, mask, &mut add);
    for extension in &complaint.extensions {
        let message = Message::new("site-fact-extension-text")
            .with(
                "term",
                scope.words.text(&format!("term-{}", extension.term.value)),
            )
            .with("until", day_long(lang, extension.until.value.0))
            .with("reason", extension.reason.value.clone());
        add("site-fact-extension", Some(say(message)));
    }
    for pause in &complaint.suspensions {
        let from = day_long(lang, pause.from.value);
        let until = pause
            .until
            .as_ref()
            .map_or_else(|| "…".to_owned(), |day| day_long(lang, day.value.0));
        add(
            "site-fact-suspension",
            Some(format!("{from} – {until}: {}", pause.reason.value)),
        );
    }
    root_cause(complaint, scope, mask, &mut add);
    ending(complaint, scope, mask, &mut add);
    facts
}

type Add<'f> = dyn FnMut(&'static str, Option<String>) + 'f;

fn handling(complaint: &Complaint, scope: &AudienceScope<'_>, mask: &Mask<'_>, add: &mut Add<'_>) {
    let Some(handling) = &complaint.handling else {
        return;
    };
    if scope.view.persons {
        let persons: Vec<String> = persons_concerned(complaint)
            .map(|person| mask.role(person, scope))
            .collect();
        add(
            "site-fact-persons",
            (!persons.is_empty()).then(|| scope.words.list(&persons)),
        );
    }
    add(
        "site-fact-handler",
        handling
            .handler
            .as_ref()
            .map(|handler| mask.role(handler.value.as_str(), scope)),
    );
    for agreement in &handling.agreements {
        let with = agreement
            .with
            .as_ref()
            .map(|with| mask.role(with.value.as_str(), scope));
        let about = scope
            .words
            .text(&format!("site-agreement-{}", agreement.about.value));
        let words = [
            Some(day_long(scope.words.lang(), agreement.date.value)),
            Some(about),
            with,
            agreement.text.as_ref().map(|text| text.value.clone()),
        ];
        add(
            "site-fact-agreement",
            Some(words.into_iter().flatten().collect::<Vec<_>>().join(" · ")),
        );
    }
}

fn root_cause(
    complaint: &Complaint,
    scope: &AudienceScope<'_>,
    mask: &Mask<'_>,
    add: &mut Add<'_>,
) {
    let Some(cause) = &complaint.root_cause else {
        return;
    };
    let name = |key: &crate::record::CauseKey| scope.settings().cause_name(key).to_owned();
    add("site-fact-cause", Some(name(&cause.kind.value)));
    let contributing: Vec<String> = cause
        .contributing
        .iter()
        .map(|key| name(&key.value))
        .collect();
    add(
        "site-fact-contributing",
        (!contributing.is_empty()).then(|| scope.words.list(&contributing)),
    );
    add(
        "site-fact-cause-how",
        cause.description.as_ref().map(|text| text.value.clone()),
    );
    let with = cause
        .agreed_with
        .as_ref()
        .map(|with| mask.role(with.value.as_str(), scope));
    let on = cause
        .agreed_on
        .as_ref()
        .map(|day| day_long(scope.words.lang(), day.value));
    let agreed: Vec<String> = with.into_iter().chain(on).collect();
    add(
        "site-fact-cause-agreed",
        (!agreed.is_empty()).then(|| agreed.join(", ")),
    );
}

fn ending(complaint: &Complaint, scope: &AudienceScope<'_>, mask: &Mask<'_>, add: &mut Add<'_>) {
    let lang = scope.words.lang();
    for proposal in &complaint.proposals {
        let told = proposal.told.as_ref().map(|day| day_long(lang, day.value));
        let reaction = proposal.reaction.as_ref().map(|reaction| {
            scope
                .words
                .text(&format!("site-reaction-{}", reaction.value))
        });
        let words = [Some(proposal.solution.value.clone()), told, reaction];
        add(
            "site-fact-proposal",
            Some(words.into_iter().flatten().collect::<Vec<_>>().join(" · ")),
        );
    }
    for copy in &complaint.copies {
        let to = if copy.to.value.is_complainant() {
            scope.words.text("site-complainant")
        } else {
            mask.role(copy.to.value.as_str(), scope)
        };
        add(
            "site-fact-copy",
            Some(format!("{to}, {}", day_long(lang, copy.date.value))),
        );
    }
    add(
        "site-fact-outcome",
        complaint
            .ended_as()
            .map(|outcome| scope.words.text(&format!("site-outcome-{outcome}"))),
    );
    add(
        "site-fact-outcome-reason",
        complaint
            .outcome_reason
            .as_ref()
            .map(|reason| reason.value.clone()),
    );
    add(
        "site-fact-judgement",
        complaint
            .judgement
            .as_ref()
            .map(|judgement| scope.words.text(&format!("site-judgement-{}", judgement.value))),
    );
    add(
        "site-fact-satisfaction",
        complaint
            .satisfaction
            .as_ref()
            .map(|score| match score.value {
                Score::Given(score) => scope
                    .words
                    .say(&Message::new("site-score").with("score", i64::from(score))),
                Score::NotAsked => scope.words.text("site-score-not-asked"),
            }),
    );
    if let Some(appeal) = &complaint.appeal {
        let day = |day: &Option<crate::place::Placed<crate::calendar::Day>>| {
            day.as_ref().map(|day| day_long(lang, day.value))
        };
        let words = [
            appeal.body.as_ref().map(|body| body.value.clone()),
            day(&appeal.date),
            day(&appeal.ruling),
        ];
        add(
            "site-fact-appeal",
            Some(words.into_iter().flatten().collect::<Vec<_>>().join(" · ")),
        );
    }
    for reopening in &complaint.reopenings {
        add(
            "site-fact-reopened",
            Some(format!(
                "{}: {}",
                day_long(lang, reopening.date.value),
                reopening.reason.value
            )),
        );
    }
    for attachment in &complaint.attachments {
        add(
            "site-fact-attachment",
            attachment.name.as_ref().map(|name| name.value.clone()),
        );
    }
    add(
        "site-fact-keep-until",
        complaint
            .keep_until
            .as_ref()
            .map(|day| day_long(lang, day.value.0)),
    );
}
