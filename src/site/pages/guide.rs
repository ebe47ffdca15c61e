//! Pages that help people act well: the procedure line by line, how to recognise a complaint, and how
//! to reach the complaints officer.

use crate::procedure::{Part, SENTENCES, Sentence, words_of};
use crate::record::Version;
use crate::site::File;
use crate::site::building::Building;
use crate::site::document::{Document, Item, Section};
use crate::site::engine::TemplateError;
use crate::wording::Arg;

/// The procedure line by line: its words, its terms, and where each line is carried.
pub fn procedure(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let quote = |text: &str| Section { items: vec![Item { quote: text.to_owned(), ..Item::default() }], ..Section::default() };
    let part = |id: &str, heading: &str, part: Part| Section { id: id.into(), heading: site.text(heading), ..quote(&words_of(part)) };
    let mut sections = vec![
        part("doel", "site-procedure-goal", Part::Goal),
        part("definitie", "site-procedure-definition", Part::Definition),
        part("voorbeelden", "site-procedure-examples", Part::Examples),
    ];
    let line = |prefix: &str, number: u8, part: Part| Item {
        title: format!("{number}."),
        quote: words_of(part),
        lines: carried(site, &format!("site-carried-{prefix}-{number}"), part),
        ..Item::default()
    };
    let mut tasks = Section::new("taken", site.text("site-procedure-tasks"));
    let mut steps = Section::new("stappen", site.text("site-procedure-steps"));
    // A part of several sentences is shown once.
    let mut parts: Vec<Part> = SENTENCES.iter().map(|sentence| sentence.part).collect();
    parts.dedup();
    for part in parts {
        match part {
            Part::Task(number) => tasks.items.push(line("task", number, part)),
            Part::Step(number) => steps.items.push(line("step", number, part)),
            _ => {}
        }
    }
    sections.extend([terms(site), tasks, steps]);
    let title = site.text("site-page-procedure");
    let document = Document { title, lead: site.text("site-procedure-lead"), contents: true, sections, ..Document::default() };
    files.push(site.document("procedure.html", "procedure", &document)?);
    Ok(())
}

/// Where a line is carried: in words, by which rules and keys, and what only people can judge.
fn carried(site: &Building<'_>, key: &str, part: Part) -> Vec<String> {
    let mut lines = vec![site.text(key)];
    let own = || SENTENCES.iter().filter(|sentence| sentence.part == part);
    let unique = |of: fn(&Sentence) -> &'static [&'static str]| {
        let mut names: Vec<String> = Vec::new();
        for name in own().flat_map(of) {
            if !names.iter().any(|known| known == name) {
                names.push((*name).to_owned());
            }
        }
        names
    };
    let codes = unique(|sentence| sentence.rules);
    if !codes.is_empty() {
        lines.push(site.with("site-carried-rules", [("rules", Arg::List(codes))]));
    }
    lines.push(site.with("site-carried-fields", [("fields", Arg::List(unique(|sentence| sentence.fields)))]));
    lines.extend(own().filter_map(|sentence| sentence.people).map(|people| site.text(people)));
    lines
}

/// The terms of each version of the procedure.
fn terms(site: &Building<'_>) -> Section {
    let unset = || site.text("site-not-set");
    let mut section = Section::new("termijnen", site.text("site-terms"));
    for version in &site.known.settings().versions {
        section.items.push(Item {
            title: site.with(
                "site-procedure-version",
                [("version", i64::from(version.version.value).into()), ("day", site.day(version.valid_from.value.0).into())],
            ),
            lines: version_lines(site, version, &unset),
            ..Item::default()
        });
    }
    let retention = site
        .known
        .settings()
        .retention
        .as_ref()
        .map_or_else(unset, |term| site.with("site-months-after-closing", [("months", i64::from(term.value.months).into())]));
    let appeal = site.known.settings().appeal_body.as_ref().map_or_else(unset, |body| body.value.clone());
    section.facts = vec![(site.text("site-retention"), retention), (site.text("site-appeal-body"), appeal)];
    section
}

fn version_lines(site: &Building<'_>, version: &Version, unset: &impl Fn() -> String) -> Vec<String> {
    let terms = version.terms.as_ref();
    let named = [
        ("term-ontvangstbevestiging", terms.and_then(|terms| terms.acknowledgement.as_ref())),
        ("term-uitleg-procedure", terms.and_then(|terms| terms.explanation.as_ref())),
        ("term-oplossing", terms.and_then(|terms| terms.solution.as_ref())),
    ];
    let line = |(key, term): (&str, Option<&crate::place::Placed<crate::calendar::Term>>)| {
        format!("{}: {}", site.text(key), term.map_or_else(unset, |term| term.value.to_string()))
    };
    named.into_iter().map(line).collect()
}

/// How to recognise a complaint, and what to do first.
pub fn recognise(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let section = |name: &'static str, count: usize| {
        let mut section = Section::new(name, site.text(&format!("site-recognise-{name}")));
        section.items = (1..=count)
            .map(|number| Item { lines: vec![site.text(&format!("site-recognise-{name}-{number}"))], ..Item::default() })
            .collect();
        section
    };
    let sections = vec![section("is", 4), section("not", 3), section("do", 4)];
    let title = site.text("site-page-recognise");
    let document = Document { title, lead: site.text("site-recognise-lead"), sections, ..Document::default() };
    files.push(site.document("herkennen.html", "recognise", &document)?);
    Ok(())
}

/// How to reach the officer, and where customers report.
pub fn contact(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let settings = site.known.settings();
    let unset = || site.text("site-not-set");
    let facts = vec![
        (site.text("site-contact-officer"), settings.contact.as_ref().map_or_else(unset, |contact| contact.value.clone())),
        (site.text("site-contact-form"), settings.report_form.as_ref().map_or_else(unset, |form| form.value.clone())),
        (site.text("site-appeal-body"), settings.appeal_body.as_ref().map_or_else(unset, |body| body.value.clone())),
    ];
    let sections = vec![Section { facts, paragraphs: vec![site.text("site-contact-text")], ..Section::default() }];
    let title = site.text("site-page-contact");
    let document = Document { title, lead: site.text("site-contact-lead"), sections, ..Document::default() };
    files.push(site.document("contact.html", "contact", &document)?);
    Ok(())
}
