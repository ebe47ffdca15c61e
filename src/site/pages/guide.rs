//! Pages that help people act well: how to recognise a complaint, and how to reach the complaints
//! officer.

use crate::register::Heading;
use crate::site::File;
use crate::site::building::Building;
use crate::site::document::{Item, Section};
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
    files.push(site.menu_page("recognise", site.text("site-recognise-lead"), sections)?);
    Ok(())
}

/// How to reach the officer, and where customers report.
pub fn contact(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let settings = site.scope.settings();
    let fact = |key: &str, value: Option<String>| {
        let value = value.unwrap_or_else(|| site.text("site-not-set"));
        (site.text(key), value)
    };
    let contact = settings.contact.as_ref();
    let form = settings.report_form.as_ref();
    let appeal = settings.appeal_body.as_ref();
    let facts = vec![
        fact(
            "site-contact-officer",
            contact.map(|contact| contact.value.as_str().to_owned()),
        ),
        fact(
            "site-contact-form",
            form.map(|form| form.value.as_str().to_owned()),
        ),
        fact("site-appeal-body", appeal.map(|body| body.value.clone())),
    ];
    let sections = vec![Section {
        facts,
        paragraphs: vec![site.text("site-contact-text")],
        ..Section::default()
    }];
    files.push(site.menu_page("contact", site.text("site-contact-lead"), sections)?);
    Ok(())
}
