//! The written procedure: every part of its text with its terms, the rules that judge it, the keys
//! in which it is recorded, the pages that show it, and what only people can judge; and what changed
//! in it between versions.

use crate::calendar::Day;
use crate::procedure::{LineChange, changed_parts};
use crate::record::{TermName, Version};
use crate::register::Heading;
use crate::rules::coverage;
use crate::site::File;
use crate::site::address;
use crate::site::building::Building;
use crate::site::document::{ChangedLine, Document, Item, Link, Relation, Section};
use crate::site::frame;
use crate::site::procedure_text::{Part, WrittenProcedure, title};
use crate::templates::TemplateError;

/// The page of what changed between versions, where there are several.
const CHANGES: &str = "procedure-wijzigingen.html";

/// A page for each version, and one of what changed.
pub fn pages(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    for written in &site.procedures.versions {
        files.push(page(site, written)?);
    }
    if site.procedures.versions.len() > 1 {
        files.push(changes(site)?);
    }
    Ok(())
}

fn page(site: &Building<'_>, written: &WrittenProcedure) -> Result<File, TemplateError> {
    let mut sections: Vec<Section> = written
        .parts
        .iter()
        .map(|part| part_section(site, part))
        .collect();
    sections.push(terms(site));
    sections.extend(versions(site, written));
    let document = Document {
        kicker: version_name(site, written),
        title: site.text("site-page-procedure"),
        lead: site.text("site-procedure-lead"),
        notice: match written.is_own() {
            (_, true) => String::new(),
            (true, false) => site.text("site-procedure-partly-neutral"),
            (false, false) => site.with(
                "site-procedure-neutral",
                [("version", i64::from(written.version).into())],
            ),
        },
        contents: true,
        sections,
        ..Document::default()
    };
    site.document(&written.path, "procedure", &document)
}

fn part_section(site: &Building<'_>, part: &Part) -> Section {
    let any_own = site.procedures.versions.iter().any(|one| one.is_own().0);
    Section {
        quotation: part.html.clone(),
        relations: part
            .quote
            .heading
            .map(|heading| relations(site, heading))
            .unwrap_or_default(),
        remark: if part.quote.own || !any_own {
            String::new()
        } else {
            site.text("site-procedure-neutral-part")
        },
        ..Section::new(part.id.clone(), part.title.clone())
    }
}

/// What carries a part: how the register holds it, rules, keys, pages, and what people judge.
fn relations(site: &Building<'_>, heading: Heading) -> Vec<Relation> {
    let covered = coverage(heading);
    let plain = |text: String| Link {
        text,
        ..Link::default()
    };
    let held = match heading {
        Heading::Step(step) => Some(plain(site.text(&format!("site-carried-step-{step}")))),
        Heading::Tasks => Some(plain(site.text("site-carried-tasks"))),
        _ => None,
    };
    let rules = covered.rules.iter().map(|code| Link {
        text: code.to_string(),
        href: address::rule(code.0),
        ..Link::default()
    });
    let keys = covered.keys.iter().map(|key| Link {
        code: true,
        ..plain((*key).to_owned())
    });
    let shown = pages_of(heading).iter().filter_map(|id| {
        let href = frame::page(site.scope.audience, id)?;
        Some(Link {
            text: site.text(&format!("site-page-{id}")),
            href: href.to_owned(),
            ..Link::default()
        })
    });
    let people = covered.people.map(|key| plain(site.text(key)));
    let relation = |key: &str, links: Vec<Link>| Relation {
        label: site.text(key),
        links,
    };
    [
        relation("site-covered-how", held.into_iter().collect()),
        relation("site-covered-rules", rules.collect()),
        relation("site-covered-keys", keys.collect()),
        relation("site-covered-pages", shown.collect()),
        relation("site-covered-people", people.into_iter().collect()),
    ]
    .into_iter()
    .filter(|relation| !relation.links.is_empty())
    .collect()
}

/// The pages that show what became of a part, by their place in the navigation.
const fn pages_of(heading: Heading) -> &'static [&'static str] {
    match heading {
        Heading::Goal => &["overview", "conformity"],
        Heading::Definition => &["recognise"],
        Heading::Examples => &["recognise", "themes"],
        Heading::Tasks => &["list", "worklist", "themes", "years", "measures"],
        Heading::Step(1) => &["list", "audit"],
        Heading::Step(2 | 3 | 6 | 7 | 8) => &["list", "worklist"],
        Heading::Step(4) => &["themes", "worklist"],
        Heading::Step(5) => &["overdue", "conformity"],
        Heading::Step(9) => &["list", "lessons"],
        Heading::Step(_) => &["decisions", "measures", "years", "lessons"],
    }
}

/// "Versie 1, geldig vanaf 1 januari 2025".
pub fn version_name(site: &Building<'_>, written: &WrittenProcedure) -> String {
    named(site, written.version, written.valid_from)
}

fn named(site: &Building<'_>, version: u32, from: Day) -> String {
    let args = [
        ("version", i64::from(version).into()),
        ("day", site.day(from).into()),
    ];
    site.with("site-procedure-version", args)
}

/// The other versions, and where to see what changed; none where there is one version.
fn versions(site: &Building<'_>, here: &WrittenProcedure) -> Option<Section> {
    let all = &site.procedures.versions;
    let item = |written: &WrittenProcedure| Item {
        title: version_name(site, written),
        href: if written.version == here.version {
            String::new()
        } else {
            written.path.clone()
        },
        ..Item::default()
    };
    let compared = Item {
        title: site.text("site-procedure-changes"),
        href: CHANGES.to_owned(),
        ..Item::default()
    };
    (all.len() > 1).then(|| Section {
        items: all.iter().map(item).chain([compared]).collect(),
        ..Section::new("versies", site.text("site-procedure-versions"))
    })
}

/// What changed from each version to the next, line by line.
fn changes(site: &Building<'_>) -> Result<File, TemplateError> {
    let all = &site.procedures.versions;
    let mut sections = Vec::new();
    for pair in all.windows(2).rev() {
        let [earlier, later] = pair else { continue };
        sections.push(Section::new(
            format!("versie-{}", later.version),
            version_name(site, later),
        ));
        let quotes = |written: &WrittenProcedure| {
            let parts = written.parts.iter().map(|part| part.quote.clone());
            parts.collect::<Vec<_>>()
        };
        let changed = changed_parts(&quotes(earlier), &quotes(later));
        if changed.is_empty()
            && let Some(section) = sections.last_mut()
        {
            let same = site.with(
                "site-procedure-same",
                [("version", i64::from(earlier.version).into())],
            );
            section.paragraphs.push(same);
        }
        sections.extend(changed.into_iter().map(|change| Section {
            subheading: title(&change.part, site.scope.words),
            changes: change.lines.into_iter().map(changed_line).collect(),
            ..Section::default()
        }));
    }
    let document = Document {
        title: site.text("site-procedure-changes"),
        lead: site.text("site-procedure-changes-lead"),
        sections,
        ..Document::default()
    };
    site.document(CHANGES, "procedure", &document)
}

fn changed_line(line: LineChange) -> ChangedLine {
    let (kind, text) = match line {
        LineChange::Same(text) => ("same", text),
        LineChange::Gone(text) => ("gone", text),
        LineChange::New(text) => ("new", text),
    };
    ChangedLine { kind, text }
}

/// The terms of each version of the procedure, and what else is arranged.
fn terms(site: &Building<'_>) -> Section {
    let settings = site.scope.settings();
    let unset = || site.text("site-not-set");
    let mut section = Section::new("termijnen", site.text("site-terms"));
    for version in &settings.versions {
        section.items.push(Item {
            title: named(site, version.version.value, version.valid_from.value.0),
            lines: version_lines(site, version, &unset),
            ..Item::default()
        });
    }
    let retention =
        settings
            .retention
            .as_ref()
            .map_or_else(unset, |term| match term.value.months {
                months if months % 12 == 0 => site.with(
                    "site-years-after-closing",
                    [("years", i64::from(months / 12).into())],
                ),
                months => site.with(
                    "site-months-after-closing",
                    [("months", i64::from(months).into())],
                ),
            });
    let appeal = settings
        .appeal_body
        .as_ref()
        .map_or_else(unset, |body| body.value.clone());
    section.facts = vec![
        (site.text("site-retention"), retention),
        (site.text("site-appeal-body"), appeal),
    ];
    section
}

fn version_lines(
    site: &Building<'_>,
    version: &Version,
    unset: &impl Fn() -> String,
) -> Vec<String> {
    let line = |term: &TermName| {
        let length = version.term(*term);
        format!(
            "{}: {}",
            site.text(&format!("term-{}", term.word())),
            length.map_or_else(unset, |length| site.scope.words.length(length))
        )
    };
    TermName::ALL.iter().map(line).collect()
}
