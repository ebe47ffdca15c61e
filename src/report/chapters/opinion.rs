//! The officer's own analysis, and what the figures do not say.

use crate::report::document::{Blocks, Section};
use crate::report::pen::{Named, Pen, number};
use crate::wording::Arg;

pub(super) fn chapter(pen: &Pen) -> Section {
    let mut blocks = Blocks::default();
    if pen.own.analysis.is_empty() {
        blocks.note(pen.text("report-opinion-missing"));
    }
    blocks.own(&pen.own.analysis);
    blocks.words([pen.text("report-limits")]);
    blocks.words(recordkeeping(pen));
    blocks.words([tests(pen)]);
    blocks.into_section("analyse", pen.text("report-opinion"))
}

fn recordkeeping(pen: &Pen) -> Vec<String> {
    let Some(kept) = &pen.figures.recordkeeping else {
        return vec![pen.text("report-record-no-history")];
    };
    let mut sentences = Vec::new();
    if let (Some(median), Some(longest)) = (kept.median, kept.longest) {
        let days = |days: f64| Arg::Decimal(days, u8::from(days.fract() > 0.0));
        let args: [Named; 2] = [("median", days(median)), ("longest", number(longest))];
        sentences.push(pen.say("report-record-lag", &args));
        sentences.extend(
            kept.p90
                .map(|p90| pen.say("report-record-tail", &[("p90", days(p90))])),
        );
    }
    if kept.after_term.count > 0 {
        sentences.push(pen.say(
            "report-record-late",
            &[("share", pen.share(kept.after_term).into())],
        ));
    }
    let changed = kept.changed_after_closing.len();
    sentences.push(if changed == 0 {
        pen.text("report-record-unchanged")
    } else {
        pen.say("report-record-changed", &[("count", changed.into())])
    });
    sentences
}

/// How many differences were tested: one in twenty is beyond chance by chance.
fn tests(pen: &Pen) -> String {
    let tests = &pen.figures.tests;
    if tests.is_empty() {
        return String::new();
    }
    let real = tests.iter().filter(|test| test.is_real()).count();
    pen.say(
        "report-tests",
        &[("count", tests.len().into()), ("real", real.into())],
    )
}
