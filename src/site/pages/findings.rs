//! What the rules found about one record, and why the procedure was departed from: on the page of a
//! complaint, a measure and a year.

use crate::record::Audience;
use crate::rules::{Finding, Severity, message};
use crate::site::address;
use crate::site::audience::FindingSeen;
use crate::site::building::Building;
use crate::site::document::{Item, Section, Status};

/// The findings of a measure or a year by its number; not for the staff. Like those of a complaint: the
/// officer's reasons for owners and officer, the words of a finding for the officer alone.
pub fn section(site: &Building<'_>, number: &str, root: &str) -> Option<Section> {
    let of_record = |finding: &&Finding| finding.number.as_deref() == Some(number);
    let told = site.known.audience == Audience::Officer && site.known.view.persons;
    let seen = |finding: &Finding| FindingSeen {
        code: finding.code.0,
        severity: finding.severity,
        explained: finding.explained.clone(),
        message: told.then(|| message(finding, site.lang())),
    };
    let found = site.known.assessment.findings.iter().filter(of_record).map(seen);
    let items: Vec<Item> = if site.known.is_staff() { Vec::new() } else { found.map(|finding| item(site, &finding, root)).collect() };
    (!items.is_empty()).then(|| Section { items, ..Section::new("bevindingen", site.text("site-findings")) })
}

/// A finding as a card; `root` leads from the page to the site's root.
pub fn item(site: &Building<'_>, finding: &FindingSeen, root: &str) -> Item {
    let tone = match (finding.explained.is_some(), finding.severity) {
        (true, _) => "none",
        (_, Severity::Notice) => "soon",
        _ => "late",
    };
    let word = if finding.explained.is_some() {
        "site-severity-explained".to_owned()
    } else {
        format!("site-finding-{}", finding.severity.word())
    };
    let reason = finding.explained.as_ref().map(|reason| site.with("site-explained-because", [("reason", reason.clone().into())]));
    Item {
        number: finding.code.to_owned(),
        title: super::rules::name_of(site, finding.code),
        href: format!("{root}{}", address::rule(finding.code)),
        status: Some(Status::new(tone, site.text(&word))),
        lines: finding.message.iter().cloned().chain(reason).collect(),
        ..Item::default()
    }
}
