//! Pages that let an insider check: how far the procedure was followed, what the history says, and for
//! the officer every finding.

use crate::procedure::StepState;
use crate::record::{ComplaintNumber, Value};
use crate::rules::{Audit, Finding, Severity, message};
use crate::site::File;
use crate::site::address;
use crate::site::building::Building;
use crate::site::document::{Cell, Count, Document, Grid, Section, Status};
use crate::site::engine::TemplateError;
use crate::site::frame::short;
use crate::site::history::{Recent, recent};
use crate::wording::{Arg, Message};

/// Findings of one kind on a page: the rest is for `check`, and the page stays light.
const MOST_FINDINGS: usize = 60;

/// Per step: done, done late, missed, explained, over all complaints and per rule.
pub fn conformity(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let cases: Vec<_> = site.known.assessment.cases().collect();
    let head = [
        "site-column-step",
        "stepstate-gedaan",
        "stepstate-te-laat-gedaan",
        "stepstate-over-tijd",
        "stepstate-open",
        "stepstate-niet-van-toepassing",
        "site-explained",
    ];
    let states = [StepState::Done, StepState::DoneLate, StepState::Overdue, StepState::Open, StepState::NotApplicable];
    let row = |number: usize| {
        let steps: Vec<_> = cases.iter().map(|case| case.course.steps[number]).collect();
        let mut cells = vec![Cell::text(format!("{}. {}", number + 1, site.text(&format!("step-{}", number + 1))))];
        cells.extend(states.map(|state| Cell::number(steps.iter().filter(|step| step.state == state).count().to_string())));
        cells.push(Cell::number(steps.iter().filter(|step| step.explained).count().to_string()));
        cells
    };
    let steps = Grid {
        caption: site.count("site-conformity-steps", cases.len()),
        rows: (0..10).map(row).collect(),
        ..Grid::new(head.map(|key| site.text(key)), 1)
    };
    let sections = vec![
        Section::new("stappen", site.text("site-steps")).with_table(steps),
        Section::new("regels", site.text("site-page-rules")).with_table(per_rule(site)),
    ];
    let title = site.text("site-page-conformity");
    let document = Document { title, lead: site.text("site-conformity-lead"), sections, ..Document::default() };
    files.push(site.document("naleving.html", "conformity", &document)?);
    Ok(())
}

/// How often each rule found something, explained ones apart.
fn per_rule(site: &Building<'_>) -> Grid {
    let mut codes: Vec<&'static str> = site.known.assessment.findings.iter().map(|finding| finding.code.0).collect();
    codes.sort_unstable();
    codes.dedup();
    let row = |code: &&'static str| {
        let found: Vec<&Finding> = site.known.assessment.findings.iter().filter(|finding| finding.code.0 == *code).collect();
        let explained = found.iter().filter(|finding| finding.explained.is_some()).count();
        vec![
            Cell::link(*code, address::rule(code)),
            Cell::text(super::rules::name_of(site, code)),
            Cell::number((found.len() - explained).to_string()),
            Cell::number(explained.to_string()),
        ]
    };
    let head = ["site-column-rule", "site-column-name", "site-column-found", "site-explained"];
    Grid {
        caption: site.text("site-conformity-rules"),
        rows: codes.iter().map(row).collect(),
        empty: site.text("site-findings-none"),
        sortable: true,
        ..Grid::new(head.map(|key| site.text(key)), 2)
    }
}

/// What the history says: how whole it is, what was given up, what changed that should not have.
pub fn audit(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let assessment = site.known.assessment;
    let figures = crate::rules::audit(assessment);
    let history = assessment.findings.iter().filter(|finding| finding.code.0.starts_with('H')).collect::<Vec<_>>();
    let mut sections = vec![finding_section(site, "historie", site.text("site-audit-history"), &history)];
    sections.push(Section { facts: audit_facts(site, figures.as_ref()), ..Section::new("stand", site.text("site-audit-state")) });
    sections.push(Section::new("commits", site.text("site-audit-commits")).with_table(commits(site)));

    let withdrawn = &site.known.settings().withdrawn;
    let row = |number: &crate::record::Withdrawn| {
        vec![
            Cell::text(number.number.value.to_string()),
            Cell::text(number.reason.value.clone()),
            Cell::text(number.date.as_ref().map(|day| site.day(day.value)).unwrap_or_default()),
            Cell::text(number.now.as_ref().map(|now| now.value.to_string()).unwrap_or_default()),
        ]
    };
    let head = ["site-column-number", "site-column-reason", "site-column-day", "site-column-now"];
    let table = Grid {
        caption: site.text("site-audit-withdrawn"),
        rows: withdrawn.iter().map(row).collect(),
        empty: site.text("site-audit-withdrawn-none"),
        ..Grid::new(head.map(|key| site.text(key)), usize::MAX)
    };
    sections.push(Section::new("vervallen", site.text("site-audit-withdrawn")).with_table(table));
    let document = Document {
        title: site.text("site-page-audit"),
        lead: figures.as_ref().map_or_else(|| site.text("site-audit-no-git"), |audit| verdict(site, audit)),
        tally: figures.as_ref().map(|audit| tally(site, audit)).unwrap_or_default(),
        sections,
        ..Document::default()
    };
    files.push(site.dated_document("controle.html", "audit", &document)?);
    files.extend(figures.map(|audit| super::data::json("gegevens/controle.json", &v1::Figures { version: 1, audit })));
    Ok(())
}

/// The figures of the audit page as a program reads them; new keys may be added, none goes.
mod v1 {
    use serde::Serialize;

    #[derive(Serialize)]
    pub struct Figures {
        pub version: u8,
        #[serde(flatten)]
        pub audit: crate::rules::Audit,
    }
}

/// In one sentence: what an insider wants to know first.
fn verdict(site: &Building<'_>, audit: &Audit) -> String {
    if !audit.complete {
        return site.text("site-audit-incomplete");
    }
    let striking: usize = striking(audit).into_iter().map(|(_, count)| count).sum();
    site.say(&Message::new("site-audit-verdict").with("commits", audit.commits).with("count", striking))
}

/// What should not happen in a register, and how often it did.
fn striking(audit: &Audit) -> [(&'static str, usize); 6] {
    [
        ("site-audit-count-late", audit.late_recordings),
        ("site-audit-count-set-once", audit.set_once_changes),
        ("site-audit-count-closed", audit.closed_changes),
        ("site-audit-count-gone", audit.gone),
        ("site-audit-count-unsigned", audit.unsigned),
        ("site-audit-count-lost", audit.lost),
    ]
}

fn tally(site: &Building<'_>, audit: &Audit) -> Vec<Count> {
    let count = |(key, number): (&str, usize)| Count {
        tone: if number > 0 { "soon" } else { "" },
        number,
        label: site.text(key),
        href: if number > 0 { "#historie".to_owned() } else { String::new() },
    };
    striking(audit).into_iter().map(count).collect()
}

/// The state of the register and its history.
fn audit_facts(site: &Building<'_>, audit: Option<&Audit>) -> Vec<(String, String)> {
    let assessment = site.known.assessment;
    let signing = site.known.settings().signing.as_ref().map_or("uit", |signing| signing.value.word());
    let mut facts = vec![
        ("site-audit-complaints", site.cards.len().to_string()),
        ("site-audit-commit", assessment.revision.as_deref().map_or_else(|| site.text("site-audit-no-git"), short)),
        ("site-audit-complete", site.text(if assessment.complete { "site-yes" } else { "site-no" })),
        ("site-audit-signing", site.text(&format!("site-signing-{signing}"))),
    ];
    if let Some(audit) = audit {
        facts.push(("site-audit-count-commits", audit.commits.to_string()));
        facts.extend(audit.last.as_ref().map(|last| ("site-audit-last", site.day(last.day))));
        facts.push(("site-audit-count-deletions", audit.deletions.to_string()));
        facts.extend(audit.lag.as_ref().map(|lag| {
            let days = Message::new("site-audit-lag-days").with("median", Arg::Decimal(lag.median, 1));
            ("site-audit-lag", site.say(&days.with("largest", lag.largest).with("facts", lag.facts)))
        }));
    }
    facts.into_iter().map(|(key, text)| (site.text(key), text)).collect()
}

/// The newest commits: what kind of thing changed, when and by which role.
fn commits(site: &Building<'_>) -> Grid {
    let row = |commit: Recent| {
        vec![
            Cell::text(commit.commit),
            Cell::text(site.day(commit.day)).sorted(commit.day.to_string()),
            Cell::text(commit.who),
            Cell::text(commit.records),
        ]
    };
    let head = ["site-column-commit", "site-column-day", "site-column-by", "site-column-files"];
    Grid {
        caption: site.text("site-audit-commits"),
        rows: recent(site, 50).into_iter().map(row).collect(),
        empty: site.text("site-audit-no-git"),
        ..Grid::new(head.map(|key| site.text(key)), usize::MAX)
    }
}

/// Every finding, for the officer.
pub fn findings(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let all = &site.known.assessment.findings;
    let mut sections = Vec::new();
    for severity in Severity::ALL {
        let found: Vec<&Finding> = all.iter().filter(|finding| finding.severity == severity && finding.explained.is_none()).collect();
        if !found.is_empty() {
            let heading = site.text(&format!("site-findings-{}", severity.word()));
            sections.push(finding_section(site, severity.word(), heading, &found));
        }
    }
    let explained: Vec<&Finding> = all.iter().filter(|finding| finding.explained.is_some()).collect();
    if !explained.is_empty() {
        sections.push(finding_section(site, "toegelicht", site.text("site-findings-explained"), &explained));
    }
    if sections.is_empty() {
        sections.push(Section::default().says(site.text("site-findings-none")));
    }
    let title = site.text("site-page-findings");
    let document = Document { title, lead: site.text("site-findings-lead"), sections, ..Document::default() };
    files.push(site.document("bevindingen.html", "findings", &document)?);
    Ok(())
}

/// The first findings of a kind, and how to see the others.
fn finding_section(site: &Building<'_>, id: &str, heading: String, found: &[&Finding]) -> Section {
    let mut section = Section::new(id, heading).with_table(finding_table(site, found));
    if found.len() > MOST_FINDINGS {
        section.remark = site.count("site-findings-more", MOST_FINDINGS);
    }
    section
}

/// Findings with their rule and place; their words only for the officer, because words may name persons.
fn finding_table(site: &Building<'_>, found: &[&Finding]) -> Grid {
    let officer = site.known.audience == crate::record::Audience::Officer;
    let row = |finding: &&Finding| {
        let number = finding.number.clone().unwrap_or_default();
        let own = ComplaintNumber::parse(&number).filter(|own| site.known.assessment.register.complaint(*own).is_some());
        let what = match (&finding.explained, officer) {
            (Some(reason), _) => reason.clone(),
            (None, true) => message(finding, site.lang()),
            (None, false) => super::rules::name_of(site, finding.code.0),
        };
        let place = if officer { format!("{}:{}", finding.path, finding.span.line) } else { number.clone() };
        let mut cells = vec![
            Cell::link(finding.code.0, address::rule(finding.code.0)),
            own.map_or_else(|| Cell::text(number.clone()), |own| Cell::link(number.clone(), address::case(own))),
            Cell::text(what),
            finding.due.map_or_else(Cell::default, |due| Cell::text(site.day(due)).sorted(due.to_string())),
        ];
        if officer {
            cells.push(Cell::text(place));
        } else {
            cells.push(Cell::status(Status::new("none", site.text(&format!("site-finding-{}", finding.severity.word())))));
        }
        cells
    };
    let last = if officer { "site-column-place" } else { "site-column-severity" };
    let head = ["site-column-rule", "site-column-number", "site-column-what", "site-column-due", last];
    Grid {
        caption: site.count("site-findings-count", found.len()),
        rows: found.iter().take(MOST_FINDINGS).map(row).collect(),
        empty: site.text("site-findings-none"),
        sortable: true,
        stack: true,
        ..Grid::new(head.map(|key| site.text(key)), usize::MAX)
    }
}
