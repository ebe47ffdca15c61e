//! Lessons learnt: one anonymous sentence a complaint, for everyone.

use crate::site::File;
use crate::site::address;
use crate::site::audience::Card;
use crate::site::building::Building;
use crate::site::document::{Document, Item, Section};
use crate::templates::TemplateError;

pub fn pages(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let lessons: Vec<&Card> = site
        .cards
        .iter()
        .filter(|card| card.lesson.is_some())
        .collect();
    files.extend(super::pager::pages(
        site,
        "lessen",
        "lessons",
        &lessons,
        |lessons| Document {
            title: site.text("site-page-lessons"),
            lead: site.text("site-lessons-lead"),
            sections: by_year(site, lessons),
            ..Document::default()
        },
    )?);
    Ok(())
}

/// A section a year.
fn by_year(site: &Building<'_>, lessons: &[&Card]) -> Vec<Section> {
    let of_years = lessons.chunk_by(|a, b| a.number.year == b.number.year);
    let section = |of_year: &[&Card]| {
        let year = of_year[0].number.year.to_string();
        let items = of_year.iter().filter_map(|card| item(site, card, ""));
        Section {
            items: items.collect(),
            ..Section::new(format!("jaar-{year}"), year)
        }
    };
    let mut sections: Vec<Section> = of_years.map(section).collect();
    if sections.is_empty() {
        sections.push(Section::default().says(site.text("site-lessons-none")));
    }
    sections
}

/// The lesson of a complaint, where it has one.
pub fn item(site: &Building<'_>, card: &Card, root: &str) -> Option<Item> {
    let quote = card.lesson.clone()?;
    let mut about = vec![card.number.to_string()];
    about.extend(
        card.categories
            .first()
            .map(|category| site.scope.categories.all()[*category].label.clone()),
    );
    Some(Item {
        title: about.join(" · "),
        href: format!("{root}{}", address::case(card.number)),
        before: card.story.clone().unwrap_or_default(),
        quote,
        ..Item::default()
    })
}
