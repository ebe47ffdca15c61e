//! The annual reports of a register: written in January, offered, decided on and presented.

use super::Author;
use super::chance::Chance;
use super::material::material;
use super::office::later;
use super::story::Story;
use crate::calendar::Day;

/// The days of one annual report (task 4, step 10).
#[derive(Debug, Clone, Copy)]
pub(super) struct Presentation {
    /// The year that the report is about.
    pub year: i32,
    written: Day,
    offered: Day,
    /// The owners decided on the measures.
    pub decided: Day,
    presented: Day,
}

/// When the report about a year is written, offered, decided on and presented.
pub(super) fn plan(chance: &mut Chance, year: i32) -> Presentation {
    let written = later(Day::first_of(year + 1), chance.days(5, 10));
    let offered = later(written, chance.days(1, 5));
    let decided = later(offered, chance.days(8, 16));
    let presented = later(decided, chance.days(7, 18));
    Presentation {
        year,
        written,
        offered,
        decided,
        presented,
    }
}

/// Tells an annual report; `complaints` a year give the volumes.
pub(super) fn tell(chance: &mut Chance, plan: &Presentation, complaints: u32) -> Story {
    let material = material();
    let mut story = Story::new(
        format!("jaarverslagen/{}.md", plan.year),
        plan.year.to_string(),
    );
    story.step(chance, plan.written, Author::OFFICER, "analyse");
    let participants = (complaints * 130).max(300) + chance.below(200);
    story.fact("jaar", plan.year);
    let trainings = participants / 12;
    let volumes = format_args!("{{trainingen: {trainings}, deelnemers: {participants}}}");
    story.fact("volumes", volumes);
    story.heading("Analyse");
    several(chance, material.list("jaar.analyse", ""), 5, &mut story);
    story.heading("Voor alle medewerkers");
    for text in material.list("jaar.medewerkers", "") {
        story.paragraph(text);
    }
    story.heading("Aanbevelingen");
    several(chance, material.list("jaar.aanbeveling", ""), 3, &mut story);
    story.step(chance, plan.offered, Author::OFFICER, "aangeboden");
    story.fact("aangeboden-aan-eigenaren", plan.offered);
    story.step(chance, plan.decided, Author::OWNERS, "besloten");
    story.fact("besloten-op", plan.decided);
    story.heading("Reactie van de eigenaren");
    several(chance, material.list("jaar.reactie", ""), 2, &mut story);
    story.step(chance, plan.presented, Author::OFFICER, "gepresenteerd");
    story.fact("gepresenteerd-op", plan.presented);
    story
}

/// So many different paragraphs, in their own order.
fn several(chance: &mut Chance, paragraphs: &[&str], count: u32, story: &mut Story) {
    let mut wanted = count;
    let mut left = u32::try_from(paragraphs.len()).unwrap_or(0);
    for text in paragraphs {
        if chance.below(left) < wanted {
            story.paragraph(text);
            wanted -= 1;
        }
        left -= 1;
    }
}
