//! The measures of a register: recommended within the year, decided with its annual report,
//! realised or not, and looked at a year later.

use std::collections::BTreeMap;

use super::Author;
use super::cases::Cases;
use super::chance::Chance;
use super::material::{MeasureText, Subject, material};
use super::office::{later, on_or_after};
use super::story::Story;
use super::world::{Planned, handler_of};
use super::year::Presentation;
use crate::calendar::Day;
use crate::record::{ComplaintNumber, MeasureNumber};

/// After so many years a measure may be recommended again: nobody decides twice on one.
const SAME_TITLE_AFTER: i32 = 4;
/// After so many years another measure may be recommended against the same: until then it is seen
/// what the one before did.
const SAME_SUBJECT_AFTER: i32 = 2;

/// Plans the measures of a register, year by year.
#[derive(Default)]
pub(super) struct Planner {
    /// The year of the latest recommendation, by title and by subject.
    titles: BTreeMap<&'static str, i32>,
    subjects: BTreeMap<Subject, i32>,
}

impl Planner {
    /// The measures of one year: at most so many, each against the subject with the most complaints
    /// in the year before its recommendation that none of late is against.
    pub(super) fn year(
        &mut self,
        chance: &mut Chance,
        cases: &Cases,
        year: i32,
        count: u32,
    ) -> Vec<Planned> {
        let mut days: Vec<Day> = (0..count)
            .map(|_| later(Day::first_of(year), chance.days(60, 340)))
            .collect();
        days.sort_unstable();
        let mut planned: Vec<Planned> = Vec::new();
        for (serial, day) in (1..).zip(days) {
            planned.extend(
                self.against_the_biggest(chance, cases, day)
                    .map(|(subject, text)| Planned {
                        number: MeasureNumber { year, serial },
                        subject,
                        recommended: day,
                        reasons: reasons(cases, subject, day),
                        text,
                    }),
            );
        }
        planned
    }

    /// The biggest subject that something new can be recommended against.
    fn against_the_biggest(
        &mut self,
        chance: &mut Chance,
        cases: &Cases,
        day: Day,
    ) -> Option<(Subject, MeasureText)> {
        let (year, known) = (day.year(), written_down_by(day));
        for subject in cases.biggest_before(known) {
            let of_late = self.subjects.get(&subject);
            if of_late.is_some_and(|latest| year - latest < SAME_SUBJECT_AFTER) {
                continue;
            }
            let mut texts = material().measures(subject.cause);
            texts.retain(|text| {
                let latest = self.titles.get(text.title);
                latest.is_none_or(|latest| year - latest >= SAME_TITLE_AFTER)
            });
            if texts.is_empty() {
                continue;
            }
            let text = texts[chance.weighted(&vec![1; texts.len()])];
            self.titles.insert(text.title, year);
            self.subjects.insert(subject, year);
            return Some((subject, text));
        }
        None
    }
}

/// By then what is known on a day had come in: it is written down, and talked over.
fn written_down_by(day: Day) -> Day {
    day.plus_days(-21)
}

/// The latest complaints about a subject that gave rise to a measure.
fn reasons(cases: &Cases, subject: Subject, day: Day) -> Vec<ComplaintNumber> {
    /// As many as an officer points at.
    const NAMED: usize = 3;
    let about = cases.about(subject, written_down_by(day));
    let named = &about[about.len().saturating_sub(NAMED)..];
    named.iter().map(|case| case.number).collect()
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
    let mut due = proposed_day(planned);
    match (decision, reports.next()) {
        ("overgenomen", _) => {}
        ("aangehouden", Some(next)) => {
            story.step(chance, next.decided, Author::OWNERS, "besluit");
            for key in ["besluit:", "besluit-op:", "besluit-door:", "motivering:"] {
                story.drop_fact(key);
            }
            decide(chance, "overgenomen", next.decided, &mut story);
            due = on_or_after(due.plus_days(365));
            story.drop_fact("gereed-voor:");
            story.fact("gereed-voor", due);
        }
        _ => return story,
    }
    let review = on_or_after(due.plus_days(365));
    story.fact("effect-meten-op", review);
    realise(chance, due, review, &mut story);
    story
}

/// By when it can be ready where the owners decide with the annual report: the first of a month from
/// April to August.
fn proposed_day(planned: &Planned) -> Day {
    let MeasureNumber { year, serial } = planned.number;
    let months = 3 + i32::try_from(serial % 5).unwrap_or(0);
    on_or_after(Day::first_of(year + 1).plus_months(months))
}

fn recommend(chance: &mut Chance, planned: &Planned, story: &mut Story) {
    let Planned {
        number,
        subject,
        recommended,
        reasons,
        text,
    } = planned;
    story.fact("nummer", number);
    story.text("titel", text.title);
    let kind = ["preventief", "correctief", "procedure"][chance.weighted(&[6, 2, 2])];
    story.fact("soort", kind);
    let reasons: Vec<String> = reasons.iter().map(ToString::to_string).collect();
    story.fact("aanleiding", format_args!("[{}]", reasons.join(", ")));
    story.fact("categorie", subject.category);
    story.fact("oorzaak", subject.cause);
    story.fact("sterkte", text.strength);
    story.fact("aanbevolen-op", recommended);
    let with = handler_of(subject.category);
    story.fact("in-overleg-met", format_args!("[{with}]"));
    story.fact("uitvoerder", with);
    story.fact("gereed-voor", proposed_day(planned));
    story.text("verwacht-effect", text.expected);
    story.text("kosten", text.costs);
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
