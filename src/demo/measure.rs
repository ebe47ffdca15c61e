//! The measures of a register: recommended within the year, decided with its annual report,
//! realised or not, and looked at a year later.

use super::Author;
use super::chance::Chance;
use super::material::{Material, Subject};
use super::office::{later, on_or_after};
use super::story::Story;
use super::world::{Planned, World, handler_of};
use super::year::Presentation;
use crate::calendar::Day;
use crate::record::MeasureNumber;

/// The measures of one year: so many different subjects, in the order of their recommendation.
pub(super) fn plan(
    material: &Material,
    chance: &mut Chance,
    year: i32,
    count: u32,
) -> Vec<Planned> {
    let mut subjects: Vec<Subject> = Vec::new();
    while subjects.len() < count as usize {
        let subject = material.subject(chance);
        let titled = !material.list("maatregel", subject.cause).is_empty();
        if titled && !subjects.contains(&subject) {
            subjects.push(subject);
        }
    }
    let mut days: Vec<Day> = subjects
        .iter()
        .map(|_| later(Day::first_of(year), chance.days(60, 340)))
        .collect();
    days.sort_unstable();
    let planned = (1..).zip(days).zip(subjects);
    planned
        .map(|((serial, recommended), subject)| Planned {
            number: MeasureNumber { year, serial },
            subject,
            recommended,
        })
        .collect()
}

/// Tells a measure from recommendation to effect.
pub(super) fn tell(
    world: &World,
    chance: &mut Chance,
    planned: &Planned,
    years: &[Presentation],
) -> Story {
    let number = planned.number;
    let mut story = Story::new(
        format!("maatregelen/{}/{number}.md", number.year),
        number.to_string(),
    );
    story.step(
        chance,
        planned.recommended,
        Author::OFFICER,
        world.material.deed("aanbevolen"),
    );
    recommend(world, chance, planned, &mut story);

    let mut reports = years
        .iter()
        .filter(|report| report.decided > planned.recommended);
    let Some(report) = reports.next() else {
        return story;
    };
    let kind = chance.weighted(&[72, 14, 14]);
    let decision = ["overgenomen", "afgewezen", "aangehouden"][kind];
    story.step(
        chance,
        report.decided,
        Author::OWNERS,
        world.material.deed("besluit"),
    );
    decide(world, chance, decision, report.decided, &mut story);
    let adopted = match (decision, reports.next()) {
        ("overgenomen", _) => report.decided,
        ("aangehouden", Some(next)) => {
            story.step(
                chance,
                next.decided,
                Author::OWNERS,
                world.material.deed("besluit"),
            );
            for key in ["besluit:", "besluit-op:", "besluit-door:", "motivering:"] {
                story.drop_fact(key);
            }
            decide(world, chance, "overgenomen", next.decided, &mut story);
            next.decided
        }
        _ => return story,
    };
    let due = later(adopted, chance.days(60, 210));
    let review = on_or_after(due.plus_days(365));
    story.fact(format!(
        "uitvoerder: {}",
        handler_of(planned.subject.category)
    ));
    story.fact(format!("gereed-voor: {due}"));
    story.fact(format!("effect-meten-op: {review}"));
    realise(world, chance, due, review, &mut story);
    story
}

fn recommend(world: &World, chance: &mut Chance, planned: &Planned, story: &mut Story) {
    let Planned {
        number,
        subject,
        recommended,
    } = planned;
    let line = world.material.pick(chance, "maatregel", subject.cause);
    let (title, strength) = line.split_once('|').unwrap_or((line, "middel"));
    story.fact(format!("nummer: {number}"));
    story.text("titel", title);
    story.fact(
        ["soort: preventief", "soort: correctief", "soort: procedure"][chance.weighted(&[6, 2, 2])],
    );
    story.fact(format!("categorie: {}", subject.category));
    story.fact(format!("oorzaak: {}", subject.cause));
    story.fact(format!("sterkte: {strength}"));
    story.fact(format!("aanbevolen-op: {recommended}"));
    story.fact(format!(
        "in-overleg-met: [{}]",
        handler_of(subject.category)
    ));
    let text = world.material.pick(chance, "maatregel", "uitleg");
    story.paragraph(text);
}

fn decide(world: &World, chance: &mut Chance, decision: &str, day: Day, story: &mut Story) {
    story.fact(format!("besluit: {decision}"));
    story.fact(format!("besluit-op: {day}"));
    story.fact("besluit-door: eigenaren");
    let reason = world.material.pick(chance, "besluit", decision);
    story.text("motivering", reason);
}

fn realise(world: &World, chance: &mut Chance, due: Day, review: Day, story: &mut Story) {
    let days = match chance.below(100) {
        0..=79 => -chance.days(0, 25),
        80..=94 => chance.days(8, 45),
        // Adopted, and never done: past its due day for ever.
        _ => return,
    };
    let ready = later(due, days);
    story.step(
        chance,
        ready,
        Author::OFFICER,
        world.material.deed("gereed"),
    );
    story.fact(format!("gereed-op: {ready}"));
    story.step(
        chance,
        review,
        Author::OFFICER,
        world.material.deed("effect"),
    );
    let verdict =
        ["effectief", "deels", "niet", "nog-onbekend"][chance.weighted(&[34, 30, 10, 26])];
    story.fact("effect:");
    story.fact(format!("  beoordeeld-op: {review}"));
    story.fact(format!("  oordeel: {verdict}"));
}
