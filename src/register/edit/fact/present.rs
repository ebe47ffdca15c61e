//! What stands in the record already: a value that may not be lost, a complaint that was opened
//! again, a suspension that still runs.

use super::Fact;
use super::names::Target;
use super::standing::items;
use crate::calendar::Day;
use crate::register::edit::Change;
use crate::register::read::Typed;
use crate::wording::Message;

/// The changes that say something new. A key that holds another value already is the officer's to
/// replace; so is a fact of which everything is there.
pub(super) fn only_new(source: &Typed, changes: Vec<Change>) -> Result<Vec<Change>, Message> {
    let mut new = Vec::new();
    let mut known = None;
    for change in changes {
        match (source.at(change.path()), &change) {
            (Typed::Text(text), Change::Set { path, content }) => {
                let told = |key| {
                    Message::new(key)
                        .with("key", path.as_str())
                        .with("value", text.as_str())
                };
                if *content != Typed::Text(text.clone()) {
                    return Err(told("fact-present"));
                }
                known = known.or_else(|| Some(told("fact-same")));
            }
            _ => new.push(change),
        }
    }
    match known {
        Some(told) if new.is_empty() => Err(told),
        _ => Ok(new),
    }
}

/// The choices between two values (`keuzes`) that these changes make: whoever records a fact anew,
/// or takes it away, chose. From the last one on, so that each place still holds.
pub(super) fn choices_made(source: &Typed, changes: &[Change]) -> Vec<Change> {
    let open = items(source, "keuzes");
    let touches = |fact: &str| {
        let told = changes
            .iter()
            .filter(|change| !matches!(change, Change::Append { .. }));
        told.into_iter().any(|change| {
            let path = change.path();
            let under = |long: &str, short: &str| {
                long.strip_prefix(short)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
            };
            under(fact, path) || under(path, fact)
        })
    };
    let made = open
        .iter()
        .enumerate()
        .rev()
        .filter(|(_, choice)| choice.at("feit").text().is_some_and(touches));
    made.map(|(at, _)| Change::remove(format!("keuzes[{at}]")))
        .collect()
}

/// The day of the last reopening.
pub(super) fn last_reopening(source: &Typed) -> Option<Day> {
    let reopenings = items(source, "heropend");
    let days = reopenings
        .iter()
        .filter_map(|item| Day::parse(item.at("datum").text()?));
    days.max()
}

/// `opschorting --tot D` ends the suspension that still runs.
pub(super) fn end_of_suspension(
    fact: &Fact<'_>,
    source: &Typed,
    target: &Target,
) -> Option<Change> {
    let ([(key, day)], None, "opschorting") = (fact.keys, fact.value, target.field.key) else {
        return None;
    };
    let last = source.at(&target.path).count().checked_sub(1)?;
    let path = format!("{}[{last}].tot", target.path);
    (key == "tot" && *source.at(&path) == Typed::Nothing).then(|| Change::set(path, day.as_str()))
}

/// Whether the case is closed, and not open again.
pub(super) fn is_closed(source: &Typed) -> bool {
    let talk = source.at("vooroverleg.opgelost").text();
    let solved = matches!(talk, Some("ja" | "true"));
    (*source.at("afgesloten") != Typed::Nothing || solved) && !is_reopened(source)
}

/// Open again: the last reopening is on or after the closing; where it tells of an earlier closing,
/// one on its own day is a new one.
pub(super) fn is_reopened(source: &Typed) -> bool {
    let Some(last) = source.at("heropend").count().checked_sub(1) else {
        return false;
    };
    let day = |path: &str| source.at(path).text().and_then(Day::parse);
    let (reopened, closed) = (day(&format!("heropend[{last}].datum")), day("afgesloten"));
    let earlier = day(&format!("heropend[{last}].eerder-afgesloten"));
    reopened > closed || reopened == closed && earlier.is_none()
}

/// At closing again the earlier day and outcome go to their reopening, and an outcome that was not
/// given anew is the old one no more.
pub(super) fn closing_again(fact: &Fact<'_>, source: &Typed) -> Vec<Change> {
    let Some(earlier) = source.at("afgesloten").text() else {
        return Vec::new();
    };
    let last = source.at("heropend").count().saturating_sub(1);
    let reopening = |key: &str| format!("heropend[{last}].{key}");
    let mut changes = vec![Change::set(reopening("eerder-afgesloten"), earlier)];
    if let Some(outcome) = source.at("uitkomst").text() {
        changes.push(Change::set(reopening("eerdere-uitkomst"), outcome));
    }
    for key in ["uitkomst", "reden-uitkomst"] {
        if fact.keys.iter().all(|(name, _)| name != key) && *source.at(key) != Typed::Nothing {
            changes.push(Change::set(key, Typed::Nothing));
        }
    }
    changes
}
