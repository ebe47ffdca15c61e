//! The measures of a register: recommended within the year, decided with its annual report,
//! realised or not, and looked at a year later.

use std::collections::BTreeMap;

use super::Author;
use super::chance::Chance;
use super::material::{MeasureText, Subject, material};
use super::office::{later, on_or_after};
use super::story::Story;
use super::world::{Planned, handler_of};
use super::year::Presentation;
use crate::calendar::Day;
use crate::record::MeasureNumber;

/// After so many years a measure may be recommended again: nobody decides twice on one.
const AGAIN_AFTER: i32 = 4;

/// Plans the measures of a register, year by year.
#[derive(Default)]
pub(super) struct Planner {
    /// The year of the latest recommendation, by title and by subject.
    titles: BTreeMap<&'static str, i32>,
    subjects: BTreeMap<(&'static str, &'static str), i32>,
}

impl Planner {
    /// The measures of one year: at most so many, each against another subject and none that is still
    /// being decided on or carried out, in the order of their recommendation.
    pub(super) fn year(&mut self, chance: &mut Chance, year: i32, count: u32) -> Vec<Planned> {
        /// So often a subject is drawn for one measure; then there is nothing new to recommend.
        const DRAWS: u32 = 40;
        let is_new =
            |latest: Option<&i32>| latest.is_none_or(|latest| year - latest >= AGAIN_AFTER);
        let mut found: Vec<(Subject, MeasureText)> = Vec::new();
        for _ in 0..count * DRAWS {
            if found.len() == count as usize {
                break;
            }
            let subject = material().subject(chance);
            let mut texts = material().measures(subject.cause);
            texts.retain(|text| is_new(self.titles.get(text.title)));
            let pair = (subject.category, subject.cause);
            if texts.is_empty() || !is_new(self.subjects.get(&pair)) {
                continue;
            }
            let text = texts[chance.weighted(&vec![1; texts.len()])];
            self.titles.insert(text.title, year);
            self.subjects.insert(pair, year);
            found.push((subject, text));
        }
        let mut days: Vec<Day> = found
            .iter()
            .map(|_| later(Day::first_of(year), chance.days(60, 340)))
            .collect();
        days.sort_unstable();
        let planned = (1..).zip(days).zip(found);
        planned
            .map(|((serial, recommended), (subject, text))| Planned {
                number: MeasureNumber { year, serial },
                subject,
                recommended,
                text,
            })
            .collect()
    }
}

/// Tells a measure from recommendation to effect.
pub(super) fn tell(chance: &mut Chance, planned: &Planned, years: &[Presentation]) -> Story {
    let number = planned.number;
    let mut story = Story::new(
        format!("maatregelen/{}/{number}.md", number.year),
        number.to_string(),
    );
    story.step(chance, planned.recommended, Author::OFFICER, "aanbevolen");
    recommend(chance, planned, &mut story);

    let mut reports = years
        .iter()
        .filter(|report| report.decided > planned.recommended);
    let Some(report) = reports.next() else {
        return story;
    };
    let kind = chance.weighted(&[72, 14, 14]);
    let decision = ["overgenomen", "afgewezen", "aangehouden"][kind];
    story.step(chance, report.decided, Author::OWNERS, "besluit");
    decide(chance, decision, report.decided, &mut story);
    let adopted = match (decision, reports.next()) {
        ("overgenomen", _) => report.decided,
        ("aangehouden", Some(next)) => {
            story.step(chance, next.decided, Author::OWNERS, "besluit");
            for key in ["besluit:", "besluit-op:", "besluit-door:", "motivering:"] {
                story.drop_fact(key);
            }
            decide(chance, "overgenomen", next.decided, &mut story);
            next.decided
        }
        _ => return story,
    };
    let due = later(adopted, chance.days(60, 210));
    let review = on_or_after(due.plus_days(365));
    story.fact("uitvoerder", handler_of(planned.subject.category));
    story.fact("gereed-voor", due);
    story.fact("effect-meten-op", review);
    realise(chance, due, review, &mut story);
    story
}

fn recommend(chance: &mut Chance, planned: &Planned, story: &mut Story) {
    let Planned {
        number,
        subject,
        recommended,
        text,
    } = planned;
    story.fact("nummer", number);
    story.text("titel", text.title);
    let kind = ["preventief", "correctief", "procedure"][chance.weighted(&[6, 2, 2])];
    story.fact("soort", kind);
    story.fact("categorie", subject.category);
    story.fact("oorzaak", subject.cause);
    story.fact("sterkte", text.strength);
    story.fact("aanbevolen-op", recommended);
    let with = handler_of(subject.category);
    story.fact("in-overleg-met", format_args!("[{with}]"));
    // Some recommendations come without a price.
    if chance.below(4) > 0 {
        story.text("kosten", text.costs);
    }
    story.paragraph(text.body);
}

fn decide(chance: &mut Chance, decision: &str, day: Day, story: &mut Story) {
    story.fact("besluit", decision);
    story.fact("besluit-op", day);
    story.fact("besluit-door", "eigenaren");
    let reason = material().pick(chance, "besluit", decision);
    story.text("motivering", reason);
}

fn realise(chance: &mut Chance, due: Day, review: Day, story: &mut Story) {
    let days = match chance.below(100) {
        0..=79 => -chance.days(0, 25),
        80..=94 => chance.days(8, 45),
        // Adopted, and never done: past its due day for ever.
        _ => return,
    };
    let ready = later(due, days);
    story.step(chance, ready, Author::OFFICER, "gereed");
    story.fact("gereed-op", ready);
    story.step(chance, review, Author::OFFICER, "effect");
    let verdict =
        ["effectief", "deels", "niet", "nog-onbekend"][chance.weighted(&[34, 30, 10, 26])];
    story.line("effect:");
    story.fact("  beoordeeld-op", review);
    story.fact("  oordeel", verdict);
}
