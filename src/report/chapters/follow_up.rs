//! What became of the measures of earlier reports.

use crate::analysis::{IMPROVEMENTS, MeasureFigure, Progress};
use crate::charts::Table;
use crate::report::builder::{Named, ReportBuilder, ended, number};
use crate::report::document::{Blocks, Section};
use crate::report::effect::effect_in_short;

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    let followed = &builder.figures.measures.follow_up;
    if followed.is_empty() {
        blocks.gist(builder.text("report-follow-up-none"));
    } else {
        blocks.gist(progress_sentence(builder));
        blocks.words([effect_summary(builder)]);
    }
    blocks.table(followed_table(builder, followed));
    blocks.points(
        followed
            .iter()
            .map(|measure| story(builder, measure))
            .filter(|told| !told.is_empty())
            .collect(),
    );
    blocks.into_section("opvolging", builder.text("report-follow-up"))
}

/// The same in the quarterly note: only what is not in place yet.
pub(super) fn note(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    summary(builder, &mut blocks);
    let unfinished = |measure: &&MeasureFigure| {
        matches!(
            measure.progress,
            Progress::Undecided | Progress::Running | Progress::Overdue
        )
    };
    let all = builder
        .figures
        .measures
        .follow_up
        .iter()
        .chain(&builder.figures.measures.recommendations);
    let row = |measure: &MeasureFigure| {
        let due = measure.due.map_or_else(String::new, |due| builder.day(due));
        vec![
            measure.number.clone(),
            measure.title.clone(),
            due,
            builder.text(progress_key(measure.progress)),
        ]
    };
    let head = [
        "report-column-number",
        "report-column-measure",
        "report-column-due",
        "report-column-progress",
    ];
    blocks.table(builder.table(
        "report-unfinished-caption",
        &head,
        all.filter(unfinished).map(row).collect(),
    ));
    blocks.into_section("maatregelen", builder.text("report-measures"))
}

/// How far the measures of earlier reports are, and of how many the effect is known.
fn summary(builder: &ReportBuilder, blocks: &mut Blocks) {
    let measures = &builder.figures.measures;
    if measures.follow_up.is_empty() {
        blocks.words([builder.text("report-follow-up-none")]);
    } else {
        blocks.words([progress_sentence(builder), effect_summary(builder)]);
    }
}

/// Where a measure can stand, in the order in which it is told.
pub(in crate::report) const PROGRESS: [Progress; 7] = [
    Progress::InTime,
    Progress::Late,
    Progress::Running,
    Progress::Overdue,
    Progress::Undecided,
    Progress::Postponed,
    Progress::Rejected,
];

/// "5 maatregelen uit eerdere verslagen: 3 op tijd ingevoerd, 1 over tijd (M-2025-02) ...": those that
/// ask for something by their number.
pub(super) fn progress_sentence(builder: &ReportBuilder) -> String {
    let all = &builder.figures.measures.follow_up;
    let part = |progress: &Progress| {
        let so_far: Vec<&MeasureFigure> = all
            .iter()
            .filter(|measure| measure.progress == *progress)
            .collect();
        let count = so_far.len();
        let state = match progress {
            Progress::Undecided => "report-progress-undecided-some",
            Progress::Running => "report-progress-running-some",
            progress => progress_key(*progress),
        };
        let named = matches!(
            progress,
            Progress::Overdue | Progress::Undecided | Progress::Postponed
        );
        let numbers: Vec<String> = so_far.iter().map(|found| found.number.clone()).collect();
        let state = builder.say(state, &[("count", count.into())]);
        (count > 0).then(|| match named {
            true => format!("{count} {state} ({})", builder.source.words.list(&numbers)),
            false => format!("{count} {state}"),
        })
    };
    let parts: Vec<String> = PROGRESS.iter().filter_map(part).collect();
    let args: [Named; 2] = [("count", all.len().into()), ("parts", parts.into())];
    let key = match builder.figures.period.quarter {
        None => "report-summary-progress",
        Some(_) => "report-note-progress",
    };
    builder.say(key, &args)
}

/// What came in during the period, by its titles.
pub(super) fn realised_sentence(builder: &ReportBuilder) -> String {
    /// More titles than these are no sentence.
    const NAMED: usize = 2;
    let measures = &builder.figures.measures;
    let count = IMPROVEMENTS.count(builder.figures);
    let all = measures.follow_up.iter().chain(&measures.recommendations);
    let mut titles: Vec<String> = all
        .filter(|measure| measures.realised.contains(&measure.number))
        .map(|measure| format!("{} ({})", measure.title, measure.number))
        .collect();
    titles.truncate(NAMED);
    if count > titles.len() {
        titles.push(builder.say("report-more", &[("count", (count - titles.len()).into())]));
    }
    let args: [Named; 3] = [
        ("period", builder.period().into()),
        ("count", count.into()),
        ("measures", titles.into()),
    ];
    builder.say("report-realised", &args)
}

/// What the officer judged of the effect of the earlier measures: as the officer's judgement.
pub(super) fn judged_sentence(builder: &ReportBuilder) -> String {
    let judged = builder.figures.measures.follow_up.iter();
    let judged: Vec<&'static str> = judged.filter_map(|measure| measure.verdict).collect();
    let kinds = ["effectief", "deels", "niet", "nog-onbekend"];
    let parts = kinds.into_iter().filter_map(|kind| {
        let count = judged.iter().filter(|verdict| **verdict == kind).count();
        let args: [Named; 2] = [
            ("count", count.into()),
            (
                "verdict",
                builder.text(&format!("report-effect-{kind}")).into(),
            ),
        ];
        (count > 0).then(|| builder.say("report-summary-judged-one", &args))
    });
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() {
        return String::new();
    }
    let args: [Named; 2] = [("count", judged.len().into()), ("parts", parts.into())];
    let said = builder.say("report-summary-judged", &args);
    format!("{said} {}", praised(builder)).trim_end().to_owned()
}

/// Which measures work in the officer's eyes although complaints did not become fewer. Not for
/// staff, who hear no counts.
fn praised(builder: &ReportBuilder) -> String {
    let all = builder.figures.measures.follow_up.iter();
    let found = all.filter(|measure| measure.is_praised_in_vain() && !builder.hides());
    let numbers: Vec<String> = found.map(|measure| measure.number.clone()).collect();
    if numbers.is_empty() {
        return String::new();
    }
    let args: [Named; 2] = [("count", numbers.len().into()), ("numbers", numbers.into())];
    builder.say("report-summary-praised", &args)
}

/// Of how many measures the effect was judged, and of how many it is more than chance.
fn effect_summary(builder: &ReportBuilder) -> String {
    let measures = &builder.figures.measures;
    let judged = measures
        .follow_up
        .iter()
        .filter(|measure| measure.verdict.is_some())
        .count();
    let args: [Named; 2] = [
        ("judged", judged.into()),
        ("proven", number(measures.proven())),
    ];
    builder.say("report-follow-up-effect", &args)
}

/// Measures with their decision, progress and judged effect.
pub(super) fn measure_table(
    builder: &ReportBuilder,
    caption: &str,
    measures: &[MeasureFigure],
) -> Table {
    let word = |prefix: &str, word: Option<&str>| {
        word.map_or_else(String::new, |word| {
            builder.text(&format!("{prefix}-{word}"))
        })
    };
    let rows = measures.iter().map(|measure| {
        let due = measure.due.map_or_else(String::new, |due| builder.day(due));
        vec![
            measure.number.clone(),
            measure.title.clone(),
            word("report-strength", measure.strength),
            word("report-decision", measure.decision),
            due,
            builder.text(progress_key(measure.progress)),
            found_by_officer(builder, measure.verdict),
        ]
    });
    let head = [
        "report-column-number",
        "report-column-measure",
        "report-column-strength",
        "report-column-decision",
        "report-column-due",
        "report-column-progress",
        "report-column-officer-verdict",
    ];
    builder.table(caption, &head, rows.collect())
}

/// What the officer judged; its column is named as that: the numbers beside it may prove nothing.
fn found_by_officer(builder: &ReportBuilder, verdict: Option<&str>) -> String {
    verdict.map_or_else(String::new, |verdict| {
        builder.text(&format!("report-effect-{verdict}"))
    })
}

pub(in crate::report) fn progress_key(progress: Progress) -> &'static str {
    match progress {
        Progress::Undecided => "report-progress-undecided",
        Progress::Rejected => "report-progress-rejected",
        Progress::Postponed => "report-progress-postponed",
        Progress::Running => "report-progress-running",
        Progress::Overdue => "report-progress-overdue",
        Progress::InTime => "report-progress-in-time",
        Progress::Late => "report-progress-late",
    }
}

/// What became of one measure, where the table does not tell: the motive where it was not adopted,
/// else what is missing, and the evidence.
fn story(builder: &ReportBuilder, measure: &MeasureFigure) -> String {
    let said = |key: &str, name: &'static str, text: &Option<String>| {
        text.as_ref().map_or_else(String::new, |text| {
            builder.say(key, &[(name, ended(text).into())])
        })
    };
    // The motive belongs to the decision; of a delay or an effect it is no reason.
    let motive = match measure.progress {
        Progress::Rejected | Progress::Postponed => {
            said("report-motive", "motive", &measure.motivation)
        }
        _ => String::new(),
    };
    let overdue = if measure.progress == Progress::Overdue {
        builder.text("report-measure-overdue")
    } else {
        String::new()
    };
    let praised = measure
        .effect
        .as_ref()
        .filter(|_| measure.is_praised_in_vain() && !builder.hides());
    let praised = praised.map_or_else(String::new, |effect| {
        let args: [Named; 2] = [
            ("before", number(effect.before)),
            ("after", number(effect.after)),
        ];
        builder.say("report-measure-praised", &args)
    });
    let parts = [
        motive,
        overdue,
        praised,
        said("report-evidence", "evidence", &measure.evidence),
    ];
    let told = parts.iter().filter(|part| !part.is_empty());
    let told = told.cloned().collect::<Vec<_>>().join(" ");
    if told.is_empty() {
        told
    } else {
        format!("{}: {told}", measure.number)
    }
}

/// The measures of earlier reports: how far each is, how many complaints it should have prevented
/// came before and after it, whether that is more than chance, and beside it the officer's own
/// judgement. Staff hear no counts.
fn followed_table(builder: &ReportBuilder, measures: &[MeasureFigure]) -> Table {
    let word = |prefix: &str, word: Option<&str>| {
        word.map_or_else(String::new, |word| {
            builder.text(&format!("{prefix}-{word}"))
        })
    };
    let rows = measures.iter().map(|measure| {
        let counts = measure.effect.as_ref().map_or_else(String::new, |effect| {
            let args: [Named; 2] = [
                ("before", number(effect.before)),
                ("after", number(effect.after)),
            ];
            builder.say("report-followed-counts", &args)
        });
        let effect = measure.effect.as_ref();
        let proof = effect.map_or("", |effect| effect_in_short(effect, builder.hides()));
        let proof = match proof {
            "" => String::new(),
            key => builder.text(key),
        };
        let mut cells = vec![
            measure.number.clone(),
            measure.title.clone(),
            word("report-strength", measure.strength),
            builder.text(progress_key(measure.progress)),
            counts,
            proof,
            found_by_officer(builder, measure.verdict),
        ];
        if builder.hides() {
            cells.remove(COUNTS);
        }
        cells
    });
    let mut head = vec![
        "report-column-number",
        "report-column-measure",
        "report-column-strength",
        "report-column-progress",
        "report-column-before-after",
        "report-column-proof",
        "report-column-officer-verdict",
    ];
    if builder.hides() {
        head.remove(COUNTS);
    }
    let rows = rows.collect();
    builder.table("report-follow-up-caption", &head, rows)
}

/// The column of the counts before and after.
const COUNTS: usize = 4;
