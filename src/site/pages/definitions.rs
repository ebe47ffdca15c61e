//! What the names of figures mean: definition, unit and day of each, one section a name.

use crate::analysis::{DICTIONARY, NamedFigure};
use crate::site::File;
use crate::site::building::Building;
use crate::site::document::{Document, Section};
use crate::templates::TemplateError;

pub fn page(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let section = |figure: &NamedFigure| Section {
        facts: vec![
            (site.text("site-figure-unit"), site.text(figure.unit.name())),
            (site.text("site-figure-day"), site.text(figure.when.name())),
        ],
        ..Section::new(figure.key, site.text(&figure.name())).says(site.text(&figure.meaning()))
    };
    let document = Document {
        title: site.text("site-page-definitions"),
        lead: site.text("site-definitions-lead"),
        sections: DICTIONARY.iter().map(section).collect(),
        ..Document::default()
    };
    files.push(site.document("cijfers.html", "definitions", &document)?);
    Ok(())
}
