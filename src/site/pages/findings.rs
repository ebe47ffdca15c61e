//! What the rules found: about one record as cards on its page, with why the procedure was departed
//! from; about all of them as a table.

use crate::calendar::Day;
use crate::record::{Audience, ComplaintNumber, Value, natural_order};
use crate::rules::{Finding, Severity, message_in_full};
use crate::site::address;
use crate::site::audience::FindingView;
use crate::site::building::Building;
use crate::site::document::{Cell, Grid, Item, Section, Status};

/// Findings of one kind on a page: the rest is for `check`, and the page stays light.
const MOST_FINDINGS: usize = 60;

/// The findings of a measure or a year by its number; not for the staff. Like those of a complaint:
/// the officer's reasons for owners and officer, the words of a finding for the officer alone.
pub fn section(site: &Building<'_>, number: &str, root: &str) -> Option<Section> {
    let of_record = |finding: &&Finding| finding.number.as_deref() == Some(number);
    let told = site.scope.audience == Audience::Officer && site.scope.view.persons;
    let seen = |finding: &Finding| FindingView {
        code: finding.code.0,
        severity: finding.severity,
        explained: finding.explained.clone(),
        message: told.then(|| message_in_full(finding, site.lang())),
    };
    if site.scope.is_staff() {
        return None;
    }
    let found: Vec<FindingView> = site
        .scope
        .assessment
        .findings
        .iter()
        .filter(of_record)
        .map(seen)
        .collect();
    let items = items(site, &found, root);
    (!items.is_empty()).then(|| Section {
        items,
        ..Section::new("bevindingen", site.text("site-findings"))
    })
}

/// Findings as cards, those that an audience cannot tell apart as one with their number; `root`
/// leads from the page to the site's root.
pub fn items(site: &Building<'_>, found: &[FindingView], root: &str) -> Vec<Item> {
    let mut items = Vec::new();
    for (at, finding) in found
        .iter()
        .enumerate()
        .filter(|(at, finding)| !found[..*at].contains(finding))
    {
        let mut card = item(site, finding, root);
        let times = found[at..].iter().filter(|other| *other == finding).count();
        card.lines
            .extend((times > 1).then(|| site.count("site-finding-times", times)));
        items.push(card);
    }
    items
}

/// How grave a finding is; one that was explained weighs no more.
fn severity(site: &Building<'_>, severity: Severity, explained: bool) -> Status {
    if explained {
        Status::new("none", site.text("site-severity-explained"))
    } else {
        super::rules::severity(site, severity)
    }
}

fn item(site: &Building<'_>, finding: &FindingView, root: &str) -> Item {
    let reason = finding.explained.as_ref().map(|reason| {
        site.with(
            "site-explained-because",
            [("reason", reason.clone().into())],
        )
    });
    Item {
        number: finding.code.to_owned(),
        title: super::rules::name_of(site, finding.code),
        href: format!("{root}{}", address::rule(finding.code)),
        status: Some(severity(
            site,
            finding.severity,
            finding.explained.is_some(),
        )),
        lines: finding.message.iter().cloned().chain(reason).collect(),
        ..Item::default()
    }
}

/// A table of the first findings of a kind, and how to see the others.
pub fn table_section(
    site: &Building<'_>,
    id: &str,
    heading: String,
    found: &[&Finding],
) -> Section {
    let officer = site.scope.audience == Audience::Officer;
    let head = if officer {
        "site-column-place"
    } else {
        "site-column-severity"
    };
    let head = [
        "site-column-rule",
        "site-column-number",
        "site-column-what",
        "site-column-due",
        head,
    ];
    let mut rows = if officer {
        rows_in_words(site, found)
    } else {
        rows_by_name(site, found)
    };
    let more = rows.len() > MOST_FINDINGS;
    rows.truncate(MOST_FINDINGS);
    let mut table = Grid {
        caption: site.count("site-findings-count", found.len()),
        rows,
        empty: site.text("site-findings-none"),
        sortable: true,
        stack: true,
        ..Grid::new(head.map(|key| site.text(key)), usize::MAX)
    };
    table.without_empty_columns();
    let remark = if more {
        site.count("site-findings-more", MOST_FINDINGS)
    } else {
        String::new()
    };
    Section {
        remark,
        ..Section::new(id, heading).with_table(table)
    }
}

/// Each finding with its words and its place, for the officer.
fn rows_in_words(site: &Building<'_>, found: &[&Finding]) -> Vec<Vec<Cell>> {
    let row = |finding: &&Finding| {
        let what = finding
            .explained
            .clone()
            .unwrap_or_else(|| message_in_full(finding, site.lang()));
        let place = Cell::text(format!("{}:{}", finding.path, finding.span.line));
        finding_row(site, finding, what, finding.due, place)
    };
    found.iter().map(row).collect()
}

/// What was found by the name of its rule, the same of one record counted: the words of a finding
/// may name persons.
fn rows_by_name(site: &Building<'_>, found: &[&Finding]) -> Vec<Vec<Cell>> {
    let same = |a: &&Finding, b: &&Finding| a.code == b.code && a.explained == b.explained;
    let mut rows = Vec::new();
    for of_record in found.chunk_by(|a, b| a.path == b.path) {
        let mut of_record = of_record.to_vec();
        of_record.sort_by(|a, b| {
            natural_order(a.code.0, b.code.0).then_with(|| a.explained.cmp(&b.explained))
        });
        for alike in of_record.chunk_by(same) {
            let first = alike[0];
            let mut what = first
                .explained
                .clone()
                .unwrap_or_else(|| super::rules::name_of(site, first.code.0));
            if alike.len() > 1 {
                what = format!("{what} ({})", site.count("site-finding-times", alike.len()));
            }
            let grave = Cell::status(severity(site, first.severity, first.explained.is_some()));
            rows.push(finding_row(
                site,
                first,
                what,
                alike.iter().filter_map(|finding| finding.due).min(),
                grave,
            ));
        }
    }
    rows
}

fn finding_row(
    site: &Building<'_>,
    finding: &Finding,
    what: String,
    due: Option<Day>,
    last: Cell,
) -> Vec<Cell> {
    let number = finding.number.clone().unwrap_or_default();
    let own = ComplaintNumber::parse(&number)
        .filter(|own| site.scope.assessment.register.complaint(*own).is_some());
    vec![
        Cell::link(finding.code.0, address::rule(finding.code.0)),
        own.map_or_else(
            || Cell::text(number.clone()),
            |own| Cell::link(number.clone(), address::case(own)),
        ),
        Cell::text(what),
        due.map_or_else(Cell::default, |due| {
            Cell::text(site.day(due)).sorted(due.to_string())
        }),
        last,
    ]
}
