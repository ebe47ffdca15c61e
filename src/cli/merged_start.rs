//! How a complaint with two records began: the record that stays has the earlier receipt, with all
//! that tells how it came in, the earlier formal start and the earlier first talk of the two
//! (rules.md, "When a rule applies"). Lateness goes over with them.

use crate::calendar::Day;
use crate::procedure::{Basis, OFFICER, Start, start_of};
use crate::record::{Complaint, Settings};
use crate::register::{Change, Typed};

/// The start of both records, as changes of the one that stays.
#[derive(Debug, Default)]
pub(super) struct Began {
    pub(super) changes: Vec<Change>,
    /// Keys of the record that stays, whose value gave way to an earlier fact.
    pub(super) replaced: Vec<String>,
    /// Keys of the record that goes, whose value does not go over.
    pub(super) left: Vec<String>,
}

/// A record with its text.
#[derive(Clone, Copy)]
pub(super) struct Written<'a> {
    pub(super) complaint: &'a Complaint,
    pub(super) typed: &'a Typed,
}

/// What the record that stays takes from the one that goes. It does not matter which of the two
/// stays: both ways it began on the same days.
pub(super) fn began(gone: Written<'_>, stays: Written<'_>, settings: &Settings) -> Began {
    let mut began = Began::default();
    received(gone, stays, settings, &mut began);
    talked(gone, stays, &mut began);
    began
}

impl Began {
    /// A key of the record that stays gets a value, or loses the one it had.
    fn becomes(&mut self, path: &str, wanted: Option<&str>, [gone, stays]: [&Typed; 2]) {
        let (there, here) = (gone.at(path).text(), stays.at(path).text());
        if there.is_some() && there != wanted {
            self.left.push(path.to_owned());
        }
        if here == wanted {
            return;
        }
        if here.is_some() {
            self.replaced.push(path.to_owned());
        }
        self.changes
            .push(wanted.map_or_else(|| Change::remove(path), |to| Change::set(path, to)));
    }
}

/// The receipt: day, channel and who received it belong together. The later record may have been
/// formal from its receipt on while the earlier one was not; its day then is the formal report.
fn received(gone: Written<'_>, stays: Written<'_>, settings: &Settings, began: &mut Began) {
    let start = |written: Written<'_>| start_of(written.complaint, settings);
    let at_once = |start: Option<Start>| start.is_some_and(|it| it.basis != Basis::FormalReport);
    let (there, here) = (start(gone), start(stays));
    let day = |written: Written<'_>| written.complaint.received.value;
    let formal_first = day(gone) == day(stays) && at_once(there) && !at_once(here);
    let first = if day(gone) < day(stays) || formal_first {
        gone
    } else {
        stays
    };
    let both = [gone.typed, stays.typed];
    if day(gone) < day(stays) {
        began.becomes("ontvangen", gone.typed.at("ontvangen").text(), both);
    }
    began.becomes("kanaal", first.typed.at("kanaal").text(), both);
    let [there_by, here_by] = both.map(|typed| typed.at("ontvangen-door").text());
    // Where nothing stands, the officer received it.
    if there_by.unwrap_or(OFFICER) != here_by.unwrap_or(OFFICER) {
        let first_by = first.typed.at("ontvangen-door").text();
        let wanted = first_by.unwrap_or(OFFICER);
        began.becomes("ontvangen-door", Some(wanted), both);
    }
    let formal = [there, here].into_iter().flatten().map(|start| start.day);
    let report = match formal.min() {
        Some(day) if !at_once(start(first)) => Some(day.to_string()),
        _ => stays.typed.at("formele-melding").text().map(str::to_owned),
    };
    began.becomes("formele-melding", report.as_deref(), both);
}

/// The first talk: how it went belongs to its day. How it ended stays as it is, and the first time
/// that the complainant was pointed at the website counts.
fn talked(gone: Written<'_>, stays: Written<'_>, began: &mut Began) {
    let Some(there) = &gone.complaint.first_talk else {
        return;
    };
    let both = [gone.typed, stays.typed];
    let value = |written: Written<'_>, key: &str| {
        let path = format!("vooroverleg.{key}");
        written.typed.at(&path).text().map(str::to_owned)
    };
    let here = stays.complaint.first_talk.as_ref();
    let first = match here {
        Some(here) if here.date.value <= there.date.value => stays,
        _ => gone,
    };
    let last = if std::ptr::eq(first.typed, gone.typed) {
        stays
    } else {
        gone
    };
    let known = |key| value(first, key).or_else(|| value(last, key));
    let ends = here.map_or(gone, |_| stays);
    let pointed = [gone, stays].map(|written| value(written, "verwezen-naar-website"));
    let keys = [
        ("datum", value(first, "datum")),
        ("wijze", known("wijze")),
        ("door", known("door")),
        ("opgelost", value(ends, "opgelost")),
        ("verwezen-naar-website", pointed.into_iter().flatten().min()),
    ];
    for (key, wanted) in keys {
        began.becomes(&format!("vooroverleg.{key}"), wanted.as_deref(), both);
    }
    // A case that its talk closed was closed on the day of that talk, not on that of an earlier one.
    let closed = here.filter(|here| here.solved.value.0 && here.date.value > there.date.value);
    if let Some(talk) = closed.filter(|_| stays.complaint.closed.is_none()) {
        closed_by_talk(talk.date.value, stays, began);
    }
}

fn closed_by_talk(day: Day, stays: Written<'_>, began: &mut Began) {
    let closed = Change::set("afgesloten", day.to_string());
    began.changes.push(closed);
    if stays.complaint.outcome.is_none() {
        began.changes.push(Change::set("uitkomst", "vooroverleg"));
    }
}
