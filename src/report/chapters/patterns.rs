//! Possible structural problems: every pattern with its judgement, "nee" included.

use std::cmp::Reverse;

use crate::analysis::{Lately, Pattern, SCAN_DAYS};
use crate::charts::Table;
use crate::report::builder::{Named, ReportBuilder, in_brief, number};
use crate::report::document::{Blocks, Section};

/// More numbers than this are counted.
const NAMED: usize = 6;

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    let patterns = told(builder);
    if patterns.is_empty() {
        blocks.gist(builder.text(none_key(builder)));
    } else {
        blocks.gist(builder.say(
            "report-slide-patterns-count",
            &[("count", patterns.len().into())],
        ));
        blocks.words([builder.text("report-patterns-intro"), counted_how(builder)]);
        let mut patterns = patterns.clone();
        patterns.sort_by_key(|pattern| {
            (
                !pattern.awaits_judgement(),
                Reverse(counted_for(builder, pattern)),
            )
        });
        let smaller = patterns.split_off(patterns.len().min(TABLED));
        blocks.table(table(builder, &patterns));
        blocks.words([smaller_sentence(builder, &smaller)]);
    }
    if builder.hides() {
        blocks.note(builder.text("report-patterns-kept"));
    }
    blocks.words(patterns.iter().map(|pattern| cluster(builder, pattern)));
    blocks.into_section("structureel", builder.text("report-patterns"))
}

/// More kinds than these are a table in which nothing is found.
const TABLED: usize = 12;

/// How many complaints the table counts of a kind: those that the cards count too. Staff hear of the
/// window of the procedure alone: a later window could tell of a single complaint.
fn counted_for(builder: &ReportBuilder, pattern: &Pattern) -> u32 {
    if builder.hides() {
        u32::try_from(pattern.numbers.len()).unwrap_or(u32::MAX)
    } else {
        pattern.lately.count
    }
}

/// Which complaints the numbers of the table count.
fn counted_how(builder: &ReportBuilder) -> String {
    if !builder.hides() {
        let day = builder.day(builder.figures.period.until);
        return builder.say("report-patterns-of-late", &[("day", day.into())]);
    }
    let until = builder.figures.period.until;
    let rule = &builder.settings.version_on(until).recurrence;
    rule.as_ref().map_or_else(String::new, |rule| {
        let within = builder.source.words.length(rule.within.value);
        let args: [Named; 2] = [
            ("within", within.into()),
            ("period", builder.period().into()),
        ];
        builder.say("report-patterns-how", &args)
    })
}

/// The smaller kinds, each with its number and judgement.
fn smaller_sentence(builder: &ReportBuilder, smaller: &[&Pattern]) -> String {
    let one = |pattern: &&Pattern| {
        let args: [Named; 3] = [
            ("what", pattern_name(builder, pattern).into()),
            ("count", number(counted_for(builder, pattern))),
            ("verdict", builder.text(verdict_key(pattern)).into()),
        ];
        builder.say("report-patterns-small", &args)
    };
    let mut kinds: Vec<String> = smaller.iter().take(NAMED).map(one).collect();
    if kinds.is_empty() {
        return String::new();
    }
    let left = smaller.len() - kinds.len();
    if left > 0 {
        kinds.push(builder.say("report-more", &[("count", left.into())]));
    }
    let args: [Named; 2] = [
        ("count", smaller.len().into()),
        ("kinds", kinds.join("; ").into()),
    ];
    builder.say("report-patterns-smaller", &args)
}

/// The patterns that this audience may know of. Who may not know which there are, may not know how
/// many either: a number that moves with what is hidden tells of it.
pub(in crate::report) fn told<'f>(builder: &ReportBuilder<'f>) -> Vec<&'f Pattern> {
    let all = builder.figures.patterns.iter();
    all.filter(|pattern| may_tell(builder, pattern)).collect()
}

/// That there is none, or for who may not know: that none can be named.
fn none_key(builder: &ReportBuilder) -> &'static str {
    if builder.hides() {
        "report-patterns-none-told"
    } else {
        "report-patterns-none"
    }
}

/// One row a kind of complaint. Staff get neither the year before nor how many are severe: of a few
/// that is a smaller number still.
fn table(builder: &ReportBuilder, patterns: &[&Pattern]) -> Table {
    let row = |pattern: &&Pattern| {
        let measures = if pattern.measures.is_empty() {
            builder.text("report-none")
        } else {
            builder.source.words.list(&pattern.measures)
        };
        let Lately { before, severe, .. } = pattern.lately;
        let mut cells = vec![
            named(builder, pattern, "report-pattern-row"),
            counted_for(builder, pattern).to_string(),
            before.map_or_else(String::new, |count| count.to_string()),
            severe.to_string(),
            builder.text(verdict_key(pattern)),
            measures,
        ];
        if builder.hides() {
            cells.drain(OWNERS_ALONE);
        }
        cells
    };
    let mut head = vec![
        "report-column-kind",
        "report-column-twelve-months",
        "report-column-year-before",
        "report-column-severe",
        "report-column-judgement",
        "report-column-measure",
    ];
    if builder.hides() {
        head[1] = "report-column-count";
        head.drain(OWNERS_ALONE);
    }
    let rows = patterns.iter().map(row).collect();
    builder.table("report-patterns-caption", &head, rows)
}

/// The columns of the year before and of the severe ones.
const OWNERS_ALONE: std::ops::Range<usize> = 2..4;

/// Those that still wait for a judgement first, then the structural ones, then the incidents.
fn order(pattern: &Pattern) -> (bool, bool) {
    (!pattern.awaits_judgement(), !pattern.judged_structural)
}

/// The judgement on a pattern in a few words.
pub(in crate::report) fn verdict_key(pattern: &Pattern) -> &'static str {
    match (pattern.judged_structural, pattern.judged) {
        (true, _) => "report-verdict-structural",
        (false, true) => "report-verdict-incident",
        (false, false) => "report-verdict-none",
    }
}

/// The same in the quarterly note, which is one page: in short, those that still ask for a
/// judgement first, and of the others their number. The annual report tells why.
pub(super) fn note(builder: &ReportBuilder) -> Section {
    /// More than these push the measures off the page.
    const NOTED: usize = 4;
    let mut blocks = Blocks::default();
    let mut patterns = told(builder);
    patterns.sort_by_key(|pattern| order(pattern));
    let left = patterns.len().saturating_sub(NOTED);
    patterns.truncate(NOTED);
    let mut points = sentences(builder, patterns, in_short);
    if points.is_empty() {
        blocks.words([builder.text(none_key(builder))]);
    }
    if left > 0 {
        points.push(builder.say("report-patterns-more", &[("count", left.into())]));
    }
    blocks.points(points);
    blocks.into_section("structureel", builder.text("report-patterns"))
}

/// One sentence a pattern that this audience may know of.
pub(in crate::report) fn pattern_sentences(builder: &ReportBuilder) -> Vec<String> {
    sentences(builder, told(builder), sentence)
}

fn sentences(
    builder: &ReportBuilder,
    patterns: Vec<&Pattern>,
    say: fn(&ReportBuilder, &Pattern) -> String,
) -> Vec<String> {
    let sentences = patterns.into_iter().map(|pattern| say(builder, pattern));
    sentences.collect()
}

/// Whether a pattern may be told to this audience: both its counts are shown, and category and cause
/// of each of its complaints.
fn may_tell(builder: &ReportBuilder, pattern: &Pattern) -> bool {
    let Some(threshold) = builder.threshold else {
        return true;
    };
    let subjects = &builder.figures.subjects;
    let cause = pattern.cause.as_deref();
    u32::try_from(pattern.numbers.len()).is_ok_and(|count| count >= threshold)
        && builder.shows(&subjects.categories, &pattern.category)
        && cause.is_none_or(|cause| builder.shows(&subjects.causes, cause))
        && builder.tells_all(&pattern.numbers)
}

/// "Betalingen (oorzaak: Planning)".
pub(in crate::report) fn pattern_name(builder: &ReportBuilder, pattern: &Pattern) -> String {
    named(builder, pattern, "report-pattern-pair")
}

fn named(builder: &ReportBuilder, pattern: &Pattern, pair: &str) -> String {
    let category = pattern.category_label.as_str();
    let Some(cause) = &pattern.cause_label else {
        return builder.say(&format!("{pair}-unknown"), &[("category", category.into())]);
    };
    let args: [Named; 2] = [
        ("category", category.into()),
        ("cause", in_brief(cause).into()),
    ];
    builder.say(pair, &args)
}

/// What, how often, and the judgement.
fn in_short(builder: &ReportBuilder, pattern: &Pattern) -> String {
    format!(
        "{} {}",
        counted(builder, pattern),
        judgement(builder, pattern)
    )
}

fn counted(builder: &ReportBuilder, pattern: &Pattern) -> String {
    builder.say(
        "report-pattern-count",
        &[
            ("what", pattern_name(builder, pattern).into()),
            ("count", pattern.numbers.len().into()),
        ],
    )
}

fn sentence(builder: &ReportBuilder, pattern: &Pattern) -> String {
    let what = pattern_name(builder, pattern);
    let head = if builder.hides() {
        counted(builder, pattern)
    } else {
        let args: [Named; 3] = [
            ("what", what.into()),
            ("count", pattern.numbers.len().into()),
            ("numbers", few(builder, &pattern.numbers).into()),
        ];
        builder.say("report-pattern", &args)
    };
    let told = [
        head,
        why(builder, pattern),
        cluster(builder, pattern),
        judgement(builder, pattern),
    ];
    let told = told.iter().filter(|part| !part.is_empty());
    told.cloned().collect::<Vec<_>>().join(" ")
}

/// The numbers, or the latest of many and how many more there are.
fn few(builder: &ReportBuilder, numbers: &[String]) -> Vec<String> {
    let left = numbers.len().saturating_sub(NAMED);
    let mut named = numbers[left..].to_vec();
    if left > 0 {
        named.push(builder.say("report-more", &[("count", left.into())]));
    }
    named
}

fn why(builder: &ReportBuilder, pattern: &Pattern) -> String {
    let mut reasons = Vec::new();
    if pattern.recurs {
        reasons.push(builder.text("report-pattern-recurs"));
    }
    if pattern.severe {
        reasons.push(builder.text("report-pattern-severe"));
    }
    reasons.join(" ")
}

/// That complaints of a kind came closer together than chance puts them, after the correction;
/// nothing elsewhere. Not for staff: it tells of days.
fn cluster(builder: &ReportBuilder, pattern: &Pattern) -> String {
    let real = pattern.cluster.as_ref().filter(|found| found.is_real());
    real.filter(|_| !builder.hides())
        .map_or_else(String::new, |cluster| {
            let percent = (cluster.adjusted * 100.0).clamp(1.0, 99.0);
            let args: [Named; 5] = [
                ("what", pattern_name(builder, pattern).into()),
                ("count", number(cluster.count)),
                ("days", number(SCAN_DAYS)),
                ("of", number(cluster.of)),
                ("percent", builder.decimal(percent, 0).into()),
            ];
            builder.say("report-pattern-cluster", &args)
        })
}

fn judgement(builder: &ReportBuilder, pattern: &Pattern) -> String {
    let verdict = match (pattern.judged_structural, pattern.judged) {
        (true, _) => "report-pattern-structural",
        (false, true) => "report-pattern-incident",
        (false, false) => "report-pattern-unjudged",
    };
    let measures = if pattern.measures.is_empty() {
        builder.text("report-pattern-no-measure")
    } else {
        builder.say(
            "report-pattern-measures",
            &[("numbers", pattern.measures.clone().into())],
        )
    };
    format!("{} {measures}", builder.text(verdict))
}
