//! What other programs subscribe to: an Atom feed of new and closed complaints without personal
//! data, and for the officer a calendar of terms.

use std::fmt::Write;

use crate::calendar::Day;
use crate::interop::duties_calendar;
use crate::procedure::agenda;
use crate::site::File;
use crate::site::address;
use crate::site::audience::{Card, When};
use crate::site::building::Building;

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
    let updated = events.first().map_or(as_of, |event| event.0);
    let mut feed = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{name}</title>\n<id>urn:klachten:register</id>\n<updated>{updated}T00:00:00Z</updated>\n<author><name>{name}</name></author>\n",
        site.lang().tag()
    );
    for (day, card, key) in events {
        let title = escape(&site.with(key, [("number", card.number.to_string().into())]));
        let kind = key.trim_start_matches("site-feed-");
        // Writing into a String cannot fail.
        let _ = writeln!(
            feed,
            "<entry><title>{title}</title><id>urn:klachten:{}:{kind}</id><updated>{day}T00:00:00Z</updated><link href=\"{}\"/></entry>",
            card.number,
            address::case(card.number)
        );
    }
    feed.push_str("</feed>\n");
    File::new("feed.xml", feed.into_bytes())
}

fn escape(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_control())
        .map(|character| match character {
            '&' => "&amp;".to_owned(),
            '<' => "&lt;".to_owned(),
            '>' => "&gt;".to_owned(),
            '"' => "&quot;".to_owned(),
            other => other.to_string(),
        })
        .collect()
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
    let calendar = duties_calendar(
        &duties,
        &site.unreadable,
        site.history,
        scope.as_of(),
        scope.words,
    );
    File::new("agenda.ics", calendar.into_bytes())
}
