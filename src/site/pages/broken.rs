//! A file that cannot be trusted as a record still has its page: it shows what is wrong, and hides
//! no other page.

use crate::record::Audience;
use crate::rules::{Finding, Origin, help, message};
use crate::site::File;
use crate::site::address;
use crate::site::broken::Broken;
use crate::site::building::Building;
use crate::site::document::{Document, Item, Section, Status};
use crate::templates::TemplateError;

pub fn pages(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    for broken in &site.broken {
        let mut section = Section::new("bevindingen", site.text("site-findings"));
        // Staff see why the page is empty, not what else the record would have told.
        let shown =
            |finding: &&Finding| !site.scope.is_staff() || finding.origin() == Some(Origin::File);
        let findings = site.scope.assessment.findings_in(&broken.path);
        section.items = findings
            .iter()
            .filter(shown)
            .map(|finding| item(site, finding, &broken.address))
            .collect();
        let document = Document {
            kicker: format!("{} {}", site.text("site-complaint"), broken.label),
            title: site.text("site-broken-title"),
            lead: site.text("site-broken-lead"),
            notice: if site.scope.audience == Audience::Officer {
                String::new()
            } else {
                site.text("site-broken-help")
            },
            sections: if section.items.is_empty() {
                Vec::new()
            } else {
                vec![section]
            },
            ..Document::default()
        };
        files.push(site.document(&broken.address, "list", &document)?);
    }
    Ok(())
}

/// A finding: its rule for every insider, its words and its way out for the officer.
fn item(site: &Building<'_>, finding: &Finding, address: &str) -> Item {
    let mut lines = Vec::new();
    if site.scope.audience == Audience::Officer {
        lines.push(format!("{}:{}", finding.path, finding.span.line));
        lines.push(message(finding, site.lang()));
        lines.push(help(finding, site.lang()));
    }
    Item {
        title: format!(
            "{} {}",
            finding.code,
            super::rules::name_of(site, finding.code.0)
        ),
        href: format!(
            "{}{}",
            address::root_of(address),
            address::rule(finding.code.0)
        ),
        status: Some(Status::new(
            "late",
            site.text(&format!("site-finding-{}", finding.severity.word())),
        )),
        lines,
        ..Item::default()
    }
}

/// The broken files as a section of the list; none when all is well.
pub fn section(site: &Building<'_>, root: &str) -> Option<Section> {
    let item = |broken: &Broken| Item {
        title: broken.label.clone(),
        href: format!("{root}{}", broken.address),
        status: Some(Status::new("late", site.text("site-broken-state"))),
        ..Item::default()
    };
    let mut section = Section::new("onleesbaar", site.text("site-broken-list"));
    section.items = site.broken.iter().map(item).collect();
    (!section.items.is_empty()).then_some(section)
}
