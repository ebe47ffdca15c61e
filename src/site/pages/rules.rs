//! The rules: an index, and a page for each with its reason, its examples and the way out.

use super::procedure::version_name;
use crate::rules::{Example, Origin, Rule, Severity, catalogue, find, heading_of};
use crate::site::File;
use crate::site::address;
use crate::site::building::Building;
use crate::site::document::{Cell, Document, Grid, Link, Relation, Section, Status};
use crate::site::frame::Head;
use crate::site::markdown::safe_html;
use crate::templates::TemplateError;

/// The one-line name of a rule; empty for a code that does not exist.
pub fn name_of(site: &Building<'_>, code: &str) -> String {
    find(code)
        .map(|rule| rule.page(site.lang()).name.clone())
        .unwrap_or_default()
}

pub fn pages(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let head = [
        "site-column-rule",
        "site-column-name",
        "site-column-severity",
    ];
    let row = |rule: &Rule| {
        vec![
            Cell::link(rule.code.0, format!("{}.html", rule.code)),
            Cell::text(name_of(site, rule.code.0)),
            Cell::status(severity(site, rule.severity)),
        ]
    };
    let rules: Vec<&Rule> = catalogue().collect();
    let of_group = |rules: &[&Rule]| {
        let group = group(rules[0]);
        let caption = site.text(&format!("site-rules-{group}"));
        let table = Grid {
            caption: caption.clone(),
            rows: rules.iter().map(|rule| row(rule)).collect(),
            ..Grid::new(head.map(|key| site.text(key)), usize::MAX)
        };
        Section::new(format!("groep-{group}"), caption).with_table(table)
    };
    let groups = rules.chunk_by(|a, b| group(a) == group(b));
    let sections = groups.map(of_group).collect();
    for rule in &rules {
        files.push(page(site, rule)?);
    }
    files.push(site.menu_page("rules", site.text("site-rules-lead"), sections)?);
    Ok(())
}

fn group(rule: &Rule) -> &'static str {
    match rule.origin {
        Origin::File => "file",
        Origin::Days => "days",
        Origin::Step(_) => "steps",
        Origin::Task(_) => "tasks",
        Origin::History => "history",
        Origin::Privacy => "privacy",
    }
}

/// How grave what a rule finds is.
pub fn severity(site: &Building<'_>, severity: Severity) -> Status {
    let tone = if severity == Severity::Notice {
        "soon"
    } else {
        "late"
    };
    Status::new(
        tone,
        site.text(&format!("site-finding-{}", severity.word())),
    )
}

fn page(site: &Building<'_>, rule: &Rule) -> Result<File, TemplateError> {
    let told = rule.page(site.lang());
    let path = address::rule(rule.code.0);
    let section = |key: &str, examples: &[Example]| {
        let parts = examples.iter().flat_map(|example| &example.parts);
        let shown: Vec<String> = parts
            .map(|part| format!("{}\n\n{}", site.say(&part.caption()), indented(&part.shown)))
            .collect();
        Section {
            html: safe_html(&shown.join("\n\n")),
            ..Section::new("", site.text(key))
        }
    };
    let mut sections = vec![Section {
        html: safe_html(&told.why),
        ..Section::default()
    }];
    sections.extend(quoted(site, rule));
    if !told.way_out.is_empty() {
        sections.push(Section {
            html: safe_html(&told.way_out),
            ..Section::new("uitweg", site.text("site-rule-way-out"))
        });
    }
    if !told.bad.is_empty() {
        sections.push(section("site-rule-bad", &told.bad));
    }
    if !told.good.is_empty() {
        sections.push(section("site-rule-good", &told.good));
    }
    let origin = match rule.origin {
        Origin::Step(step) => format!("{}. {}", step, site.text(&format!("step-{step}"))),
        _ => site.text(&format!("site-rules-{}", group(rule))),
    };
    let document = Document {
        kicker: format!(
            "{} · {} · {origin}",
            rule.code,
            site.text(&format!("site-finding-{}", rule.severity.word()))
        ),
        title: told.name.clone(),
        sections,
        ..Document::default()
    };
    site.page(
        "document.html",
        &path,
        &Head::new(&path, "rules", format!("{} {}", rule.code, told.name)),
        &document,
    )
}

/// What the written procedure says where the rule guards a part of it.
fn quoted(site: &Building<'_>, rule: &Rule) -> Option<Section> {
    let procedure = site.procedures.current();
    let part = procedure.part(heading_of(rule)?)?;
    let link = Link {
        text: part.title.clone(),
        href: format!("{}#{}", procedure.path, part.id),
        ..Link::default()
    };
    Some(Section {
        quotation: part.html.clone(),
        relations: vec![Relation {
            label: version_name(site, procedure),
            links: vec![link],
        }],
        ..Section::new("procedure", site.text("site-procedure-case"))
    })
}

/// A text as a code block of Markdown, whatever it holds.
fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect()
}
