//! Pages that let an insider check: how far the procedure was followed, what the history says, and
//! for the officer every finding.

use super::conformity::{followed, grouped, per_rule, per_step};
use super::findings::table_section;
use crate::rules::{Audit, Code, Finding, Origin, Severity, code};
use crate::site::File;
use crate::site::building::Building;
use crate::site::document::{Cell, Count, Document, Grid, Section};
use crate::site::frame::short;
use crate::site::history::{Recent, recent};
use crate::templates::TemplateError;
use crate::wording::{Arg, Message};

/// Per step: done, done late, missed, explained, over all complaints and per rule.
pub fn conformity(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let mut sections = Vec::new();
    if !site.cards.is_empty() {
        sections.push(Section::new("stappen", site.text("site-steps")).with_table(per_step(site)));
    }
    sections.push(Section::new("regels", site.text("site-page-rules")).with_table(per_rule(site)));
    files.push(site.menu_page("conformity", followed(site), sections)?);
    Ok(())
}

/// What the history says: how whole it is, what was given up, what changed that should not have.
pub fn audit(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let assessment = site.scope.assessment;
    let figures = crate::rules::audit(assessment);
    let history = assessment
        .findings
        .iter()
        .filter(|finding| finding.origin() == Some(Origin::History))
        .collect::<Vec<_>>();
    let mut striking = table_section(site, "historie", site.text("site-audit-history"), &history);
    striking.paragraphs.push(site.text("site-audit-how"));
    let mut sections = vec![striking];
    sections.push(Section {
        facts: audit_facts(site, figures.as_ref()),
        ..Section::new("stand", site.text("site-audit-state"))
    });
    sections
        .push(Section::new("commits", site.text("site-audit-commits")).with_table(commits(site)));

    let withdrawn = &site.scope.settings().withdrawn;
    let row = |number: &crate::record::Withdrawn| {
        let day = number.date.as_ref().map(|day| site.day(day.value));
        let now = number.now.as_ref().map(|now| now.value.to_string());
        vec![
            Cell::text(number.number.value.to_string()),
            Cell::text(number.reason.value.clone()),
            Cell::text(day.unwrap_or_default()),
            Cell::text(now.unwrap_or_default()),
        ]
    };
    let head = [
        "site-column-number",
        "site-column-reason",
        "site-column-day",
        "site-column-now",
    ];
    let table = Grid {
        caption: site.text("site-audit-withdrawn"),
        rows: withdrawn.iter().map(row).collect(),
        empty: site.text("site-audit-withdrawn-none"),
        ..Grid::new(head.map(|key| site.text(key)), usize::MAX)
    };
    sections.push(Section::new("vervallen", site.text("site-audit-withdrawn")).with_table(table));
    let document = Document {
        title: site.text("site-page-audit"),
        lead: kept(site),
        tally: figures
            .as_ref()
            .map(|audit| tally(site, audit))
            .unwrap_or_default(),
        sections,
        ..Document::default()
    };
    files.push(site.dated_document("controle.html", "audit", &document)?);
    files.extend(figures.map(|audit| {
        super::data::json("gegevens/controle.json", &v1::Figures { version: 1, audit })
    }));
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

/// What must never happen in a register: what was written is gone or changed, or nobody stands for
/// it.
const NEVER: [Code; 5] = [
    code("H001"),
    code("H002"),
    code("H004"),
    code("H005"),
    code("H007"),
];
const LATE: [Code; 1] = [code("H003")];

/// In a sentence or two: whether the register can be believed.
pub fn kept(site: &Building<'_>) -> String {
    let Some(history) = site.history else {
        return site.text("site-audit-no-git");
    };
    if !history.lost.is_empty() {
        return site.count("site-audit-damaged", history.lost.len());
    }
    if !history.complete {
        return site.text("site-audit-incomplete");
    }
    let found = |codes: &[Code]| {
        site.scope
            .assessment
            .findings
            .iter()
            .filter(|finding| codes.contains(&finding.code))
            .count()
    };
    let conclusion = Message::new("site-audit-conclusion")
        .with("commits", history.commits.len())
        .with("told", grouped(site, history.commits.len()))
        .with("striking", found(&NEVER));
    let mut told = vec![site.say(&conclusion)];
    told.extend(recorded_in_time(site, found(&LATE)));
    told.join(" ")
}

/// Whether facts were recorded in time, as far as that can be judged: what was taken over from
/// before cannot.
fn recorded_in_time(site: &Building<'_>, late: usize) -> Vec<String> {
    let Some(audit) = crate::rules::audit(site.scope.assessment) else {
        return Vec::new();
    };
    let mut versions = site.scope.settings().versions.iter();
    let is_judged = versions.any(|version| version.recorded_within.is_some());
    let mut told = Vec::new();
    match (late, audit.recorded_here) {
        (0, _) if !is_judged => told.push(site.text("site-audit-conclusion-unset")),
        (0, 0) => {}
        (0, _) if audit.taken_over.facts > 0 => told.push(site.text("site-audit-conclusion-here")),
        _ => told.push(site.count("site-audit-conclusion-late", late)),
    }
    if audit.taken_over.facts > 0 {
        let taken = Message::new("site-audit-conclusion-taken-over")
            .with("records", audit.taken_over.records)
            .with("facts", grouped(site, audit.taken_over.facts));
        told.push(site.say(&taken));
    }
    told
}

/// Told only where there are any: most firms sign with keys that are checked.
const UNCHECKED: &str = "site-audit-count-unchecked";

/// What should not happen in a register, and how often it did.
fn striking(audit: &Audit) -> [(&'static str, usize); 7] {
    [
        ("site-audit-count-late", audit.late_recordings),
        ("site-audit-count-set-once", audit.set_once_changes),
        ("site-audit-count-closed", audit.closed_changes),
        ("site-audit-count-gone", audit.gone),
        ("site-audit-count-unsigned", audit.unsigned),
        (UNCHECKED, audit.unchecked),
        ("site-audit-count-lost", audit.lost),
    ]
}

/// Signatures are counted where the firm asks for them.
fn tally(site: &Building<'_>, audit: &Audit) -> Vec<Count> {
    let signed = signing(site) != "uit";
    let count = |(key, number): (&str, usize)| Count {
        tone: if number > 0 { "soon" } else { "" },
        number,
        label: site.text(key),
        href: if number > 0 {
            "#historie".to_owned()
        } else {
            String::new()
        },
        defined: String::new(),
    };
    striking(audit)
        .into_iter()
        .filter(|(key, _)| signed || *key != "site-audit-count-unsigned")
        .filter(|(key, number)| *number > 0 || *key != UNCHECKED)
        .map(count)
        .collect()
}

/// Whether commits must be signed, in the word of register.yml.
fn signing(site: &Building<'_>) -> &'static str {
    site.scope
        .settings()
        .signing
        .as_ref()
        .map_or("uit", |signing| signing.value.word())
}

/// The state of the register and its history.
fn audit_facts(site: &Building<'_>, audit: Option<&Audit>) -> Vec<(String, String)> {
    let assessment = site.scope.assessment;
    let revision = assessment.revision.as_deref();
    let complete = if assessment.complete {
        "site-yes"
    } else {
        "site-no"
    };
    let signing = site.text(&format!("site-signing-{}", signing(site)));
    let mut facts = vec![
        ("site-audit-complaints", grouped(site, site.cards.len())),
        (
            "site-audit-commit",
            revision.map_or_else(|| site.text("site-audit-no-git"), short),
        ),
        ("site-audit-complete", site.text(complete)),
        ("site-audit-signing", signing),
    ];
    if let Some(audit) = audit {
        facts.push(("site-audit-count-commits", grouped(site, audit.commits)));
        let last = audit.last.as_ref().map(|last| site.day(last.day));
        facts.extend(last.map(|day| ("site-audit-last", day)));
        facts.push(("site-audit-count-deletions", audit.deletions.to_string()));
        facts.extend(audit.lag.as_ref().map(|lag| {
            let key = if lag.median < 1.0 {
                "site-audit-lag-same-day"
            } else {
                "site-audit-lag-days"
            };
            let days = Message::new(key)
                .with("median", Arg::Decimal(lag.median, 0))
                .with("largest", lag.largest)
                .with("facts", grouped(site, lag.facts));
            ("site-audit-lag", site.say(&days))
        }));
    }
    facts
        .into_iter()
        .map(|(key, text)| (site.text(key), text))
        .collect()
}

/// How many of the newest commits are shown.
const MOST_COMMITS: usize = 20;

/// The newest commits: which record changed, when and by which role.
fn commits(site: &Building<'_>) -> Grid {
    let row = |commit: Recent| {
        vec![
            Cell::text(site.day(commit.day)).sorted(commit.day.to_string()),
            Cell::text(commit.who),
            Cell::text(commit.records),
            Cell::text(commit.commit),
        ]
    };
    let head = [
        "site-column-day",
        "site-column-by",
        "site-column-record",
        "site-column-commit",
    ];
    Grid {
        caption: site.text("site-audit-commits"),
        rows: recent(site, MOST_COMMITS).into_iter().map(row).collect(),
        empty: site.text("site-audit-no-git"),
        ..Grid::new(head.map(|key| site.text(key)), usize::MAX)
    }
}

/// Every finding, for the officer.
pub fn findings(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let all = &site.scope.assessment.findings;
    let of = |id: &str, key: &str, belongs: &dyn Fn(&Finding) -> bool| {
        let found: Vec<&Finding> = all.iter().filter(|finding| belongs(finding)).collect();
        (!found.is_empty()).then(|| table_section(site, id, site.text(key), &found))
    };
    let unexplained = Severity::ALL.iter().filter_map(|severity| {
        let word = severity.word();
        of(word, &format!("site-findings-{word}"), &|finding| {
            finding.severity == *severity && finding.explained.is_none()
        })
    });
    let mut sections: Vec<Section> = unexplained.collect();
    let explained = |finding: &Finding| finding.explained.is_some();
    sections.extend(of("toegelicht", "site-findings-explained", &explained));
    if sections.is_empty() {
        sections.push(Section::default().says(site.text("site-findings-none")));
    }
    files.push(site.menu_page("findings", site.text("site-findings-lead"), sections)?);
    Ok(())
}
