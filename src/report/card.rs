//! A measure as a card on which its question can be answered: the owners' decision, or the verdict
//! on its effect. The same card stands in the report, on the site and on paper.

use serde::Serialize;

use super::effect::effect_told;
use super::tried::{before, labelled, same_question};
use crate::analysis::{Ask, Asked, Lately, MeasureFigure, Progress};
use crate::calendar::Day;
use crate::record::{Audience, ComplaintNumber, MeasureNumber, Value as _};
use crate::register::Register;
use crate::wording::{Arg, Words, day_long};

/// What somebody must know to answer, and what to answer with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Card {
    pub number: String,
    pub title: String,
    /// What is asked, by when, and whether it was put off before.
    pub asked: String,
    /// The problem, in the words of the program.
    pub problem: String,
    /// The recommendation in the officer's own words, its first two sentences.
    pub own: String,
    /// What those words are: the officer's advice, or an explanation.
    pub own_label: String,
    /// The complaints behind it: number and subject.
    pub cases: Vec<(String, String)>,
    /// What was done or decided before: label and sentence.
    pub before: Vec<(String, String)>,
    /// Strength, expected effect, cost, days: label and value.
    pub facts: Vec<(String, String)>,
    /// What happens if nothing is done.
    pub without: String,
    /// Each answer with what comes of it.
    pub choices: Vec<(String, String)>,
    /// What is filled in and signed on paper.
    pub sign: Vec<String>,
    /// What the officer types to record the answer.
    pub command: String,
    /// What to leave out or change in it for the other answers.
    pub command_note: String,
    /// Behind some others: on a screen it is folded.
    pub folded: bool,
    /// The command is for the officer: on paper it stands in the officer's edition alone.
    pub for_officer: bool,
}

/// What a card is made from.
#[derive(Clone, Copy)]
pub struct CardSource<'a> {
    pub register: &'a Register,
    pub words: &'a Words,
    pub audience: Audience,
    pub as_of: Day,
}

/// The card of a measure; nothing for one that asks nothing, nor for staff, of whom nothing is
/// asked.
#[must_use]
pub fn card(source: &CardSource, measure: &MeasureFigure) -> Option<Card> {
    let asked = measure
        .asks
        .filter(|_| source.audience != Audience::Staff)?;
    let kind = match asked.what {
        Ask::Decision => "decide",
        Ask::Verdict => "judge",
    };
    let answers = if is_overdue(measure) { "renew" } else { kind };
    let say = |key: &str| source.words.text(&format!("card-{kind}-{key}"));
    let choices: &[&str] = match asked.what {
        Ask::Decision => &["1", "2", "3"],
        Ask::Verdict => &["1", "2", "3", "4"],
    };
    Some(Card {
        number: measure.number.clone(),
        title: measure.title.clone(),
        asked: question(source, measure, asked),
        problem: problem(source, measure, asked.what),
        own: advice(source, measure, asked),
        own_label: source.words.text(if is_advice(measure, asked) {
            "card-own-advice"
        } else {
            "card-own-told"
        }),
        cases: cases(source, measure),
        before: before(source.words, measure),
        facts: facts(source, measure),
        without: without(source, measure, asked.what),
        choices: choices
            .iter()
            .map(|at| {
                let text = |part: &str| source.words.text(&format!("card-{answers}-{part}-{at}"));
                (text("choice"), text("follows"))
            })
            .collect(),
        sign: sign(source, measure, asked.what),
        command: command(source, measure, asked.what),
        command_note: say("command-note"),
        folded: false,
        for_officer: source.audience == Audience::Officer,
    })
}

/// The cards of some measures in their order. Each can be decided on alone.
#[must_use]
pub fn cards<'m>(
    source: &CardSource,
    measures: impl IntoIterator<Item = &'m MeasureFigure>,
) -> Vec<Card> {
    /// More cards than these are folded.
    const OPEN: usize = 1;
    let measures: Vec<&MeasureFigure> = measures.into_iter().collect();
    let mut made: Vec<Card> = Vec::new();
    for measure in &measures {
        if let Some(mut card) = card(source, measure) {
            card.folded = made.len() >= OPEN;
            let same = same_question(source.words, measure, &measures);
            card.before.extend(same);
            made.push(card);
        }
    }
    made
}

/// Whether the day on which it should have been in place has passed.
pub(super) fn is_overdue(measure: &MeasureFigure) -> bool {
    measure.progress == Progress::Overdue
}

/// Whether the words of the record are the advice on what is asked: what was adopted once is only
/// explained in them.
fn is_advice(measure: &MeasureFigure, asked: Asked) -> bool {
    asked.what == Ask::Decision && !is_overdue(measure)
}

/// What is filled in on paper, as far as the answer needs it and the card does not tell it yet.
fn sign(source: &CardSource, measure: &MeasureFigure, ask: Ask) -> Vec<String> {
    let is_decision = ask == Ask::Decision;
    let lines = [
        ("reason", true),
        ("who", is_decision && measure.carried_out_by.is_none()),
        ("when", is_decision),
        ("review", is_decision),
        ("signed", true),
    ];
    let needed = lines.iter().filter(|(_, is_needed)| *is_needed);
    let text = |(line, _): &(&str, bool)| source.words.text(&format!("card-sign-{line}"));
    needed.map(text).collect()
}

/// How the day is called on which a measure is ready: once it has passed, it was only agreed on.
pub(super) fn ready_label(measure: &MeasureFigure) -> &'static str {
    if is_overdue(measure) {
        "report-column-agreed"
    } else {
        "report-column-ready"
    }
}

/// Whether the answer is late already.
fn is_past(asked: Asked, source: &CardSource) -> bool {
    asked.due.is_some_and(|due| due < source.as_of)
}

fn day(source: &CardSource, day: Day) -> Arg {
    day_long(source.words.lang(), day).into()
}

fn question(source: &CardSource, measure: &MeasureFigure, asked: Asked) -> String {
    let due = asked.due.map(|due| ("due", day(source, due)));
    let say = |key: &str, args: &[(&'static str, Arg)]| source.words.say_args(key, args);
    let put_off = measure.decided.filter(|_| measure.decision.is_some());
    match (asked.what, put_off, due) {
        (Ask::Decision, _, Some(due)) if is_overdue(measure) => say("card-overdue", &[due]),
        (Ask::Decision, Some(before), _) => say("card-put-off", &[("day", day(source, before))]),
        (Ask::Decision, None, Some(due)) if is_past(asked, source) => {
            say("card-decide-late", &[due])
        }
        (Ask::Decision, None, _) => say("card-decide", &[]),
        (Ask::Verdict, _, Some(due)) => say("card-judge-due", &[due]),
        (Ask::Verdict, _, None) => String::new(),
    }
}

/// Against what it is meant; of a measure in force: what the figures show so far.
fn problem(source: &CardSource, measure: &MeasureFigure, ask: Ask) -> String {
    let told = effect_told(measure, source.as_of, source.audience, source.words);
    if let (Ask::Verdict, Some(told)) = (ask, told) {
        return told.sentence;
    }
    let say = |key: &str, args: &[(&'static str, Arg)]| source.words.say_args(key, args);
    let category = |text: &String| ("category", text.clone().into());
    let cause = |text: &String| ("cause", text.clone().into());
    match (&measure.category, &measure.cause) {
        (Some(about), Some(through)) => {
            say("card-against-both", &[category(about), cause(through)])
        }
        (Some(about), None) => say("card-against-category", &[category(about)]),
        (None, Some(through)) => say("card-against-cause", &[cause(through)]),
        (None, None) => say("card-against-whole", &[]),
    }
}

/// The first two sentences of the recommendation's own text, where this audience reads texts.
fn own_words(source: &CardSource, measure: &MeasureFigure) -> String {
    let settings = source.register.settings();
    if !settings.view_of(source.audience).text {
        return String::new();
    }
    let number = MeasureNumber::parse(&measure.number);
    let entry = number.and_then(|number| source.register.measure(number));
    entry.map_or_else(String::new, |entry| sentences(&entry.body().opening(), 2))
}

/// What the officer recommends, where the words of the record are that: to adopt it, and why.
fn advice(source: &CardSource, measure: &MeasureFigure, asked: Asked) -> String {
    let own = own_words(source, measure);
    if own.is_empty() || !is_advice(measure, asked) {
        return own;
    }
    let adopt = source.words.text("card-own-adopt");
    format!("{adopt} {own}")
}

/// The day on which it is to be ready, with what to know of one that has passed.
pub(super) fn ready_on(measure: &MeasureFigure, as_of: Day, words: &Words) -> Option<String> {
    let day = measure.due?;
    let told = day_long(words.lang(), day);
    Some(if day < as_of && !is_overdue(measure) {
        words.say_args("card-ready-past", &[("day", told.into())])
    } else {
        told
    })
}

/// The first sentences of a text: each ends with a sign behind which a new one begins.
fn sentences(text: &str, count: usize) -> String {
    let signs: Vec<(usize, char)> = text.char_indices().collect();
    let ends = signs.windows(3).filter_map(|three| match three {
        [(at, '.' | '!' | '?'), (_, ' '), (_, next)] if !next.is_lowercase() => Some(at + 1),
        _ => None,
    });
    let end = ends.take(count).nth(count - 1).unwrap_or(text.len());
    text[..end].to_owned()
}

fn cases(source: &CardSource, measure: &MeasureFigure) -> Vec<(String, String)> {
    let subject = |number: &String| {
        let found = ComplaintNumber::parse(number);
        let entry = found.and_then(|number| source.register.complaint(number));
        let record = entry.and_then(|entry| entry.record.as_deref());
        record.map_or_else(String::new, |record| record.subject.value.clone())
    };
    /// More complaints than these are counted.
    const NAMED: usize = 4;
    let all = measure.reasons.iter().take(NAMED);
    let mut named: Vec<(String, String)> = all
        .map(|number| (number.clone(), subject(number)))
        .collect();
    let left = measure.reasons.len() - named.len();
    if left > 0 {
        let more = source
            .words
            .say_args("report-more", &[("count", left.into())]);
        named.push((more, String::new()));
    }
    named
}

fn facts(source: &CardSource, measure: &MeasureFigure) -> Vec<(String, String)> {
    let words = source.words;
    let strength = measure.strength;
    let strength = strength.map(|strength| words.text(&format!("site-strength-{strength}")));
    let review = measure.review_on.map(|day| day_long(words.lang(), day));
    // What a decision needs is asked for by its absence too.
    let decides = measure
        .asks
        .is_some_and(|asked| asked.what == Ask::Decision);
    let needed = |value: Option<String>| {
        value.or_else(|| decides.then(|| words.text("report-not-filled-in")))
    };
    let ready = ready_on(measure, source.as_of, words);
    // Where the advice itself cannot be read, at least that it was given.
    let advised = decides && own_words(source, measure).is_empty();
    let advised = advised.then(|| day_long(words.lang(), measure.recommended));
    labelled(
        words,
        [
            ("card-advised", advised),
            ("site-fact-strength", strength),
            ("card-expected", measure.expected_effect.clone()),
            ("card-costs", needed(measure.costs.clone())),
            ("report-column-who", needed(measure.carried_out_by.clone())),
            (ready_label(measure), needed(ready)),
            ("card-review", review),
        ],
    )
}

/// No forecast: what came in of late, and that the question comes back.
fn without(source: &CardSource, measure: &MeasureFigure, ask: Ask) -> String {
    let words = source.words;
    if ask == Ask::Verdict {
        return words.text("card-judge-without");
    }
    let without = if is_overdue(measure) {
        "card-renew-without"
    } else {
        "card-without"
    };
    let lately = of_late(source, measure);
    format!("{} {lately}", words.text(without))
        .trim()
        .to_owned()
}

/// The complaints of late that it should have prevented, in words.
fn of_late(source: &CardSource, measure: &MeasureFigure) -> String {
    let words = source.words;
    measure.lately.map_or_else(String::new, |lately| {
        let Lately {
            until,
            count,
            severe,
            before,
        } = lately;
        let number = |count: u32| Arg::Number(i64::from(count));
        let args = [
            ("day", day(source, until)),
            ("count", number(count)),
            ("severe", number(severe)),
            ("before", number(before.unwrap_or(0))),
        ];
        let told = words.say_args("card-lately", &args);
        match before {
            Some(_) => format!("{told} {}", words.say_args("card-lately-before", &args)),
            None => told,
        }
    })
}

/// The command that records the answer, with places to fill in.
fn command(source: &CardSource, measure: &MeasureFigure, ask: Ask) -> String {
    let settings = source.register.settings();
    let by = settings.decision_makers();
    let by = by.first().map_or("", |role| *role);
    let args = [
        ("number", measure.number.clone().into()),
        ("by", by.to_owned().into()),
        // What they put off is decided anew.
        (
            "again",
            if measure.decision.is_some() {
                "yes"
            } else {
                "no"
            }
            .to_owned()
            .into(),
        ),
    ];
    let key = match (ask, by.is_empty()) {
        (Ask::Verdict, _) => "card-judge-command",
        (Ask::Decision, true) => "card-decide-command-plain",
        (Ask::Decision, false) => "card-decide-command",
    };
    source.words.say_args(key, &args)
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn two_sentences_end_where_the_third_begins() {
        let text = "Twee keer wist hij niets. De aanbeveling is klein: bel. Meer niet.";
        assert_eq!(
            sentences(text, 2),
            "Twee keer wist hij niets. De aanbeveling is klein: bel."
        );
        assert_eq!(
            sentences("Eén zin, met bijv. een afkorting", 2),
            "Eén zin, met bijv. een afkorting"
        );
        assert_eq!(sentences("Een. Twee", 2), "Een. Twee");
        assert_eq!(sentences("", 2), "");
    }
}
