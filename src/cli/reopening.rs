//! A complaint that is opened again: what is dated from that day on belongs to the new round.

use crate::calendar::Day;
use crate::register::Typed;

/// Whether a complaint was closed on this day with a solution of this day. What is dated from a
/// reopening on belongs to the new round: the solution would no longer be the one that closed it.
pub(super) fn is_of_its_last_day(text: &str, day: Day) -> bool {
    let typed = Typed::of(text);
    let is_day = |typed: &Typed| typed.text().and_then(Day::parse) == Some(day);
    let of_day = |item: &Typed| {
        let told = item.at("bericht");
        is_day(if *told == Typed::Nothing {
            item.at("reactie-op")
        } else {
            told
        })
    };
    let proposals = match typed.at("voorstellen") {
        Typed::List(items) => items.iter().any(of_day),
        lone => of_day(lone),
    };
    is_day(typed.at("afgesloten")) && proposals
}
