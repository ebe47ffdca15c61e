//! What other programs subscribe to: an Atom feed of new and closed complaints without personal
//! data, and for the officer a calendar of terms.

use std::fmt::Write;

use crate::calendar::Day;
use crate::interop::duties_calendar;
use crate::procedure::agenda;
use crate::register::History;
use crate::site::File;
use crate::site::address;
use crate::site::audience::{Card, When};
use crate::site::building::Building;
use crate::templates::escape_html;

const PATH: &str = "feed.xml";
/// Newest events in the feed.
const MOST: usize = 50;

/// New and closed complaints, newest first. Where an audience knows only months, the event stands
/// on the last day of its month, or on the day of the site when that is earlier.
pub fn atom(site: &Building<'_>) -> File {
    let as_of = site.scope.as_of();
    let on = |when: When| when.latest().min(as_of);
    let mut events: Vec<(Day, &Card, &'static str)> = Vec::new();
    for card in &site.cards {
        events.push((on(card.received), card, "site-feed-received"));
        events.extend(
            card.closed
                .map(|closed| (on(closed), card, "site-feed-closed")),
        );
    }
    events.sort_by(|a, b| (b.0, b.1.number, b.2).cmp(&(a.0, a.1.number, a.2)));
    events.truncate(MOST);
    let name = escape(&format!(
        "{} · {}",
        site.scope.settings().organisation.value,
        site.text("site-name")
    ));
    let register = match site.history.and_then(History::first_commit) {
        Some(commit) => commit.to_string(),
        None => "register".to_owned(),
    };
    let newest = events
        .iter()
        .map(|(day, card, key)| moment(*day, card, key));
    let updated = newest.max().unwrap_or(format!("{as_of}T00:00:00Z"));
    // A feed that a program keeps a copy of must say whole where it and its pages stand. Without an
    // address in the settings they stand beside it.
    let site_address = site.scope.settings().site_of(site.scope.audience);
    let root = site_address.map_or_else(String::new, |address| {
        escape(&format!("{}/", address.trim_end_matches('/')))
    });
    let mut feed = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{name}</title>\n<id>urn:klachten:{register}</id>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{root}{PATH}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{root}index.html\"/>\n<updated>{updated}</updated>\n<author><name>{name}</name></author>\n",
        site.lang().tag()
    );
    for (day, card, key) in events {
        let title = escape(&site.with(key, [("number", card.number.to_string().into())]));
        let kind = key.trim_start_matches("site-feed-");
        // Writing into a String cannot fail.
        let _ = writeln!(
            feed,
            "<entry><title>{title}</title><id>urn:klachten:{register}:{}:{kind}</id><updated>{}</updated><link rel=\"alternate\" type=\"text/html\" href=\"{root}{}\"/><summary>{title}</summary></entry>",
            card.number,
            moment(day, card, key),
            address::case(card.number)
        );
    }
    feed.push_str("</feed>\n");
    File::new(PATH, feed.into_bytes())
}

/// The moment of an event: its day, and a second of it of its own, because readers take two entries
/// of one moment for the same. It says nothing about when on the day it was.
fn moment(day: Day, card: &Card, key: &str) -> String {
    const A_YEAR: u32 = 2000;
    let year = u32::try_from(card.number.year).unwrap_or(0) % 20;
    let number = year * A_YEAR + card.number.serial % A_YEAR;
    let second = 2 * number + u32::from(key == "site-feed-closed");
    let (hour, minute) = (second / 3600, second / 60 % 60);
    format!("{day}T{hour:02}:{minute:02}:{:02}Z", second % 60)
}

/// The text as XML may carry it.
fn escape(text: &str) -> String {
    escape_html(&text.replace(char::is_control, ""))
}

/// Everything that must be done by a day, as appointments of a whole day. Numbers and actions only,
/// no persons and no subjects: calendars travel.
pub fn calendar(site: &Building<'_>) -> File {
    let (scope, assessment) = (&site.scope, site.scope.assessment);
    let mut duties = agenda(&assessment.register, &assessment.statuses, scope.as_of());
    // Known from the last readable version of files that cannot be read now.
    let known_before = site.last_readable.iter();
    duties.extend(
        known_before
            .filter(|duty| duty.known_from.is_some())
            .cloned(),
    );
    let mut unreadable = site.unreadable.clone();
    for one in &mut unreadable {
        let mut of_file = site
            .last_readable
            .iter()
            .filter(|duty| duty.path == one.path);
        one.last_readable = of_file.find_map(|duty| duty.known_from);
    }
    let calendar = duties_calendar(
        &duties,
        &unreadable,
        site.history,
        scope.as_of(),
        scope.words,
    );
    File::new("agenda.ics", calendar.into_bytes())
}
