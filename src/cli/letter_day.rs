//! The day of receipt of a letter by e-mail: its own, that on which it was passed on, or what a head
//! leaves open.

use super::ask;
use super::context::Context;
use super::trouble::Trouble;
use crate::calendar::Day;
use crate::interop::{Letter, Unclear};
use crate::wording::Message;

/// Which day of a letter that was passed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum WhichDay {
    Original,
    Forward,
}

/// The day of receipt. Of a letter that was passed on both days are told, and a person chooses; a
/// day that its head leaves open is never taken as it stands.
pub(super) fn chosen_day(
    wanted: Option<WhichDay>,
    letter: &Letter,
    is_given: bool,
    context: &mut Context,
) -> Result<Option<Day>, Trouble> {
    let (original, forward) = (letter.sent, letter.arrived());
    let asks = wanted.is_none() && !is_given && ask::is_possible();
    if let Some(unclear) = &letter.unclear {
        tell_unclear(unclear, forward, context);
        if let [first, second, ..] = unclear.readings[..] {
            return match (wanted, forward) {
                (Some(WhichDay::Forward), _) => Ok(forward),
                _ if asks => {
                    let days = [Some(first), Some(second), forward];
                    let named = days.into_iter().flatten().map(|day| (day, day.to_string()));
                    which_day(&named.collect::<Vec<_>>(), context)
                }
                _ => Ok(None),
            };
        }
    }
    let proposed = match wanted {
        Some(WhichDay::Original) => original,
        Some(WhichDay::Forward) => forward,
        None => letter.received(),
    };
    let (written, passed_on) = match (original, forward) {
        (Some(written), Some(passed_on)) if written != passed_on => (written, passed_on),
        _ => {
            let day = proposed.or(original).or(forward);
            if let Some(day) = day.filter(|_| !is_given) {
                let message = Message::new("new-one-day").with("day", day.to_string());
                context.warn(&message);
            }
            return Ok(day);
        }
    };
    let words = context.words;
    let message = |key| {
        Message::new(key)
            .with("original", written.to_string())
            .with("forward", passed_on.to_string())
            .with("day", proposed.unwrap_or(written).to_string())
    };
    if !asks {
        context.warn(&message("new-two-days"));
        return Ok(proposed);
    }
    let mut choices = [
        (written, words.say(&message("ask-day-original"))),
        (passed_on, words.say(&message("ask-day-forward"))),
    ];
    choices.sort_by_key(|(day, _)| Some(*day) != proposed);
    which_day(&choices, context)
}

/// Says what a head leaves open of its day, and which days it may be.
fn tell_unclear(unclear: &Unclear, forward: Option<Day>, context: &mut Context) {
    let told = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let message = match unclear.readings[..] {
        [] => Message::new("new-day-too-late").with("forward", told(forward)),
        [day] => Message::new("new-day-read").with("day", told(Some(day))),
        [first, second, ..] => Message::new("new-day-open")
            .with("first", told(Some(first)))
            .with("second", told(Some(second))),
    };
    let message = message.with("written", unclear.written.as_str());
    context.warn(&message);
}

/// One of some days, as a person chooses by what is said of them.
fn which_day(days: &[(Day, String)], context: &Context) -> Result<Option<Day>, Trouble> {
    let named: Vec<(String, String)> = days
        .iter()
        .map(|(day, label)| (day.to_string(), label.clone()))
        .collect();
    let answer = ask::choice(&context.words.text("ask-day-which"), &named)?;
    Ok(Day::parse(&answer))
}
