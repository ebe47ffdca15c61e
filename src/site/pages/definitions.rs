//! What the names of figures mean: definition, unit and day of each, one section a name.

use crate::analysis::{DICTIONARY, NamedFigure};
use crate::site::File;
use crate::site::building::Building;
use crate::site::document::Section;
use crate::templates::TemplateError;

pub fn page(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let section = |figure: &NamedFigure| Section {
        facts: vec![
            (site.text("site-figure-unit"), site.text(figure.unit.word())),
            (site.text("site-figure-day"), site.text(figure.when.word())),
        ],
        ..Section::new(figure.key, site.text(&figure.name())).says(site.text(&figure.meaning()))
    };
    files.push(site.menu_page(
        "definitions",
        site.text("site-definitions-lead"),
        DICTIONARY.iter().map(section).collect(),
    )?);
    Ok(())
}
