//! What the figures do not say: their limits, how the register was kept, and how many comparisons
//! were made.

use std::collections::BTreeMap;

use crate::analysis::Test;
use crate::report::builder::{Named, ReportBuilder, number};
use crate::report::document::{Blocks, Section};
use crate::wording::Arg;

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    if builder.own.analysis.is_empty() {
        blocks.note(builder.text("report-opinion-missing"));
    }
    blocks.words([builder.text("report-limits-text")]);
    blocks.words(recordkeeping(builder));
    blocks.words(tests(builder));
    blocks.into_section("grenzen", builder.text("report-limits"))
}

fn recordkeeping(builder: &ReportBuilder) -> Vec<String> {
    let Some(kept) = &builder.now.recordkeeping else {
        let key = if builder.now.is_history_broken {
            "report-record-broken-history"
        } else {
            "report-record-no-history"
        };
        return vec![builder.text(key)];
    };
    let mut sentences = Vec::new();
    let many = kept.complaints >= builder.half_from();
    if let (Some(median), Some(longest), true) = (kept.median, kept.longest, many) {
        let days = |days: f64| Arg::Decimal(days, u8::from(days.fract() > 0.0));
        let args: [Named; 2] = [("median", days(median)), ("longest", number(longest))];
        sentences.push(builder.say("report-record-lag", &args));
        sentences.extend(
            kept.p90
                .map(|p90| builder.say("report-record-tail", &[("p90", days(p90))])),
        );
    }
    if kept.after_term.count > 0 {
        sentences.push(builder.say(
            "report-record-late",
            &[("share", builder.share(kept.after_term).into())],
        ));
    }
    let changed = kept.changed_after_closing.len();
    sentences.push(if changed == 0 {
        builder.text("report-record-unchanged")
    } else {
        builder.say("report-record-changed", &[("count", changed.into())])
    });
    sentences
}

/// Which differences were tested together: one in twenty is beyond chance by chance.
fn tests(builder: &ReportBuilder) -> Vec<String> {
    let tests = &builder.figures.tests;
    if tests.is_empty() {
        return Vec::new();
    }
    let real = tests.iter().filter(|test| test.is_real()).count();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for test in tests {
        *kinds.entry(test.name).or_default() += 1;
    }
    let kinds: Vec<String> = kinds
        .into_iter()
        .map(|(name, count)| {
            let args: [Named; 1] = [("count", count.into())];
            builder.say(&format!("report-test-{name}"), &args)
        })
        .collect();
    let args: [Named; 3] = [
        ("count", tests.len().into()),
        ("real", real.into()),
        ("kinds", kinds.into()),
    ];
    let mut sentences = vec![builder.say("report-tests", &args)];
    sentences.push(builder.text(if tests.len() <= Test::PLANNED {
        "report-tests-holm"
    } else {
        "report-tests-false-discovery"
    }));
    sentences
}
