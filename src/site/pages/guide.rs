//! Pages that help people act well: how to recognise a complaint, and how to reach the complaints
//! officer.

use crate::register::Heading;
use crate::site::File;
use crate::site::building::Building;
use crate::site::document::{Document, Item, Section};
use crate::site::procedure_text::Part;
use crate::templates::TemplateError;

/// How to recognise a complaint, and what to do first.
pub fn recognise(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let section = |name: &'static str, count: usize| {
        let mut section = Section::new(name, site.text(&format!("site-recognise-{name}")));
        section.items = (1..=count)
            .map(|number| Item {
                lines: vec![site.text(&format!("site-recognise-{name}-{number}"))],
                ..Item::default()
            })
            .collect();
        section
    };
    let quoted = |part: &Part| Section {
        quotation: part.html.clone(),
        ..Section::new(part.id.clone(), part.title.clone())
    };
    let procedure = site.procedures.current();
    let said = [Heading::Definition, Heading::Examples]
        .into_iter()
        .filter_map(|heading| procedure.part(heading).map(quoted));
    let categories: Vec<String> = site
        .scope
        .settings()
        .categories
        .iter()
        .map(|(_, name)| name.value.clone())
        .collect();
    let about = Section {
        items: vec![Item {
            lines: categories,
            ..Item::default()
        }],
        ..Section::new("about", site.text("site-recognise-about"))
    };
    let sections = said
        .chain([about, section("is", 3), section("not", 3), section("do", 4)])
        .collect();
    let title = site.text("site-page-recognise");
    let document = Document {
        title,
        lead: site.text("site-recognise-lead"),
        sections,
        ..Document::default()
    };
    files.push(site.document("herkennen.html", "recognise", &document)?);
    Ok(())
}

/// How to reach the officer, and where customers report.
pub fn contact(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let settings = site.scope.settings();
    let unset = || site.text("site-not-set");
    let facts = vec![
        (
            site.text("site-contact-officer"),
            settings
                .contact
                .as_ref()
                .map_or_else(unset, |contact| contact.value.as_str().to_owned()),
        ),
        (
            site.text("site-contact-form"),
            settings
                .report_form
                .as_ref()
                .map_or_else(unset, |form| form.value.as_str().to_owned()),
        ),
        (
            site.text("site-appeal-body"),
            settings
                .appeal_body
                .as_ref()
                .map_or_else(unset, |body| body.value.clone()),
        ),
    ];
    let sections = vec![Section {
        facts,
        paragraphs: vec![site.text("site-contact-text")],
        ..Section::default()
    }];
    let title = site.text("site-page-contact");
    let document = Document {
        title,
        lead: site.text("site-contact-lead"),
        sections,
        ..Document::default()
    };
    files.push(site.document("contact.html", "contact", &document)?);
    Ok(())
}
