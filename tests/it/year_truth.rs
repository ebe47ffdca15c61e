//! The year tells the truth: equal exposure, one verdict a comparison, no sentence against another,
//! nothing counted that is no complaint, and facts up to the end of the period.

use klachten::analysis::{Verdict, YearAnalysis, analyse};
use klachten::calendar::Day;
use klachten::record::Audience;
use klachten::register::Register;
use klachten::report::{Block, Document, Source, annual_report, slides};
use klachten::rules::words;
use klachten::wording::Lang;

use super::figures::{Draws, Made, accepted, day};

fn source<'s>(
    register: &'s Register,
    analysis: &'s YearAnalysis,
    audience: Audience,
) -> Source<'s> {
    Source {
        register,
        analysis,
        decided_on: None,
        audience,
        revision: None,
        words: words(Lang::Nl),
    }
}

fn whole(register: &Register, year: i32) -> YearAnalysis {
    analyse(register, None, year, None, Day::last_of(year))
}

fn report(register: &Register, year: i32) -> Document {
    annual_report(&source(register, &whole(register, year), Audience::Owners))
}

/// Every sentence of a report and of its slides, headlines of figures among them.
fn said(register: &Register, figures: &YearAnalysis, audience: Audience) -> String {
    let source = source(register, figures, audience);
    let mut text = annual_report(&source).markdown();
    for figure in annual_report(&source).figures() {
        text.push_str(&format!("\n{}\n{}", figure.headline, figure.alternative));
    }
    for slide in slides(&source) {
        text.push_str(&format!("\n{}\n{}", slide.heading, slide.words.join("\n")));
        text.push_str(&slide.notes.join("\n"));
    }
    text
}

/// Two complaints a month from September 2026 to the end of 2027.
fn begun_in_september(settings: &str) -> Register {
    let mut made = Made::default();
    for month in 0..16 {
        let first = day("2026-09-01").plus_months(month);
        for days in [4, 18] {
            made.complaint(first.plus_days(days), "");
        }
    }
    made.register_with(|text| format!("{text}{settings}"))
}

#[test]
fn a_register_that_begins_in_september_makes_the_next_year_no_rise() {
    for settings in ["", "register-sinds: 2026-09-01\n"] {
        let register = begun_in_september(settings);
        let figures = whole(&register, 2027);
        assert_eq!(figures.trend.now.count, 24);
        assert_eq!(figures.trend.before.map(|before| before.count), Some(8));
        let verdict = figures.trend.verdict();
        assert_eq!(verdict, Verdict::Chance, "{settings}");
        let text = said(&register, &figures, Audience::Owners);
        assert!(!text.contains("echt gestegen") && text.contains("toen begon het register pas op"));
        assert!(figures.over_time.points.iter().all(|slot| slot.events > 0));
        assert!(
            figures
                .subjects
                .changes
                .iter()
                .all(|change| !change.is_real())
        );
    }
}

#[test]
fn the_first_year_says_that_it_is_short() {
    let register = begun_in_september("register-sinds: 2026-09-01\n");
    let text = report(&register, 2026).markdown();
    assert!(
        text.contains("Het register begint op 1 september 2026"),
        "{text}"
    );
    assert!(text.contains("122 dagen in plaats van 365"), "{text}");
    let next = report(&register, 2027).markdown();
    assert!(next.contains("2026 (vanaf 1 september 2026)"), "{next}");
}

#[test]
fn a_measure_is_not_compared_with_a_time_in_which_nothing_was_counted() {
    let mut made = Made::default();
    for month in 0..12 {
        made.complaint(day("2026-09-05").plus_months(month), "");
    }
    made.file(
        "maatregelen/2026/M-2026-01.md",
        "---\nnummer: M-2026-01\ntitel: Iets\nsoort: preventief\ncategorie: overig\naanbevolen-op: 2026-10-01\nbesluit: overgenomen\nbesluit-op: 2026-10-02\ngereed-op: 2026-11-04\n---\n",
    );
    let register = made.register();
    let figures = analyse(&register, None, 2027, None, day("2027-08-31"));
    let all = figures.measures.follow_up.iter();
    let all = all.chain(&figures.measures.recommendations);
    let effects: Vec<u32> = all
        .filter_map(|measure| Some(measure.effect.as_ref()?.days))
        .collect();
    assert_eq!(
        effects,
        [60],
        "from the first receipt to the day it came in"
    );
}

/// Three years of complaints with a level that now and then really moves.
fn drawn(seed: u64) -> Register {
    let mut draws = Draws::seeded(seed);
    let mut made = Made::default();
    let means = [4.0, 9.0, 16.0, 30.0, 60.0, 120.0];
    let pick = |draws: &mut Draws| means[usize::try_from(draws.below(6)).unwrap()];
    let mean = pick(&mut draws);
    let later = if draws.below(2) == 0 {
        mean
    } else {
        pick(&mut draws)
    };
    let first = draws.below(300);
    for year in 2023..=2026 {
        let mean = if year < 2025 { mean } else { later };
        for _ in 0..draws.poisson(mean) {
            let at = draws.below(365);
            if year == 2023 && at < first {
                continue;
            }
            let received = Day::first_of(year).plus_days(i64::try_from(at).unwrap());
            let categories = ["advisering", "betalingen", "overig"];
            let skew = if year < 2025 {
                draws.below(3)
            } else {
                draws.below(3).min(draws.below(3))
            };
            let category = categories[usize::try_from(skew).unwrap()];
            let causes = ["informatie", "planning"];
            let cause = causes[usize::try_from(draws.below(2)).unwrap()];
            let closed = received.plus_days(i64::try_from(5 + draws.below(60)).unwrap());
            made.complaint(
                received,
                &format!(
                    "categorie: {category}\noorzaak: {{soort: {cause}}}\n{}",
                    accepted(closed)
                ),
            );
        }
    }
    made.register()
}

/// Sentences that cannot both be true of one year.
const CONTRADICTIONS: [(&str, &str); 12] = [
    (
        "Er is geen teken van verandering",
        "het niveau is verschoven",
    ),
    ("Er is geen teken van verandering", "echt gestegen"),
    ("Er is geen teken van verandering", "echt gedaald"),
    ("Er is geen teken van verandering", "Het niveau verloopt"),
    ("wisselt zoals bij toeval hoort", "echt gestegen"),
    ("wisselt zoals bij toeval hoort", "echt gedaald"),
    ("wisselt zoals bij toeval hoort", "het niveau is verschoven"),
    ("verschillen niet meer dan toeval", "echt gestegen"),
    ("Het verschil past bij toeval", "een echte stijging"),
    (
        "Bij geen enkel onderwerp verschilt het aantal meer",
        "kwamen er echt",
    ),
    ("valt er geen buiten toeval", "echt gestegen"),
    ("valt er geen buiten toeval", "kwamen er echt"),
];

#[test]
fn no_sentence_of_200_generated_reports_contradicts_another() {
    let (mut real, mut shifted) = (0, 0);
    for seed in 1..=200 {
        let register = drawn(seed);
        let figures = whole(&register, 2026);
        let text = said(&register, &figures, Audience::Owners);
        for (one, other) in CONTRADICTIONS {
            let both = text.contains(one) && text.contains(other);
            assert!(!both, "seed {seed}: \"{one}\" and \"{other}\"\n{text}");
        }
        // What is called real is what the correction calls real, and nothing else.
        let none_real = figures.tests.iter().all(|test| !test.is_real());
        assert_eq!(
            text.contains("valt er geen buiten toeval"),
            none_real,
            "seed {seed}"
        );
        for called in [
            "echt gestegen",
            "echt gedaald",
            "kwamen er echt",
            "Vooral over",
        ] {
            assert!(
                !(none_real && text.contains(called)),
                "seed {seed}: {called}\n{text}"
            );
        }
        names_no_first_without_ground(seed, &text);
        real += u32::from(!none_real);
        shifted += u32::from(figures.over_time.run.is_some_and(|run| run.signals()));
    }
    assert!(real > 20 && shifted > 5, "{real} {shifted}");
}

fn names_no_first_without_ground(seed: u64, text: &str) {
    let unnamed = [
        "zeggen wij niet wat de belangrijkste is",
        "verschillen te weinig om er één",
    ];
    // Both rankings are refused: then no headline, picture or slide names a first.
    let refused: usize = unnamed
        .iter()
        .map(|words| text.matches(words).count())
        .sum();
    if refused >= 2 {
        let named = ["komt het meest voor", "Vooral over", "Vooral door"];
        assert!(
            named.iter().all(|words| !text.contains(words)),
            "seed {seed}\n{text}"
        );
    }
}

#[test]
fn the_threshold_that_is_printed_is_the_one_at_which_the_verdict_turns() {
    for seed in 1..=40 {
        let figures = whole(&drawn(seed), 2026);
        let (Some(before), Some(found)) = (figures.trend.before, figures.trend.thresholds) else {
            continue;
        };
        let real = figures.trend.comparison.unwrap().is_real();
        let now = figures.trend.now.count;
        let beyond = now >= found.rise || found.fall.is_some_and(|fall| now <= fall);
        assert_eq!(real, beyond, "seed {seed}: {before:?} {found:?} {now}");
    }
}

#[test]
fn few_crossings_are_not_called_long_on_one_side() {
    // Runs of five: never long on one side, and seldom across.
    let mut made = Made::default();
    for quarter in 0..20_i32 {
        let from = day("2022-01-01").plus_months(3 * quarter);
        let many = if (quarter / 5) % 2 == 0 { 2 } else { 6 };
        for count in 0..many {
            made.complaint(from.plus_days(7 * count), "");
        }
    }
    let register = made.register();
    let figures = whole(&register, 2026);
    let run = figures.over_time.run.expect("a run chart");
    assert!(run.crosses_seldom() && !run.stays(), "{run:?}");
    let text = report(&register, 2026).markdown();
    assert!(text.contains("keer door het midden"), "{text}");
    assert!(!text.contains("te lang aan één kant"), "{text}");
}

#[test]
fn a_cause_agreed_in_january_does_not_count_in_december() {
    let mut made = Made::default();
    let cause = "oorzaak: {soort: planning, overlegd-met: trainer-1, overlegd-op: 2026-01-12}\n";
    made.complaint(
        day("2025-12-01"),
        &format!("{cause}{}", accepted(day("2025-12-10"))),
    );
    let register = made.register();
    let then = analyse(&register, None, 2025, None, day("2026-06-01"));
    let known: u32 = then.subjects.causes.iter().map(|cause| cause.count).sum();
    assert_eq!((known, then.subjects.without_cause), (0, 1));
    assert_eq!(then.cause_quality.found.count, 0);
    assert_eq!(then.subjects.cross.columns.len(), 0);
}

#[test]
fn what_was_given_up_or_double_is_told_and_counted_nowhere() {
    let mut made = Made::default();
    let kept = made.complaint(day("2026-03-02"), "");
    let double = made.complaint(
        day("2026-03-03"),
        &format!("afgesloten: 2026-03-04\nuitkomst: dubbel\ndubbel-van: {kept}"),
    );
    let given_up = "vervallen:\n  - {nummer: 2026-009, reden: Was een vraag, datum: 2026-04-01}\n";
    let register = made.register_with(|text| format!("{text}{given_up}"));
    let figures = whole(&register, 2026);
    assert_eq!((figures.stock.received, figures.stock.closed), (1, 0));
    let text = report(&register, 2026).markdown();
    assert!(
        text.contains("2026-009 is vervallen") && text.contains("Was een vraag."),
        "{text}"
    );
    assert!(text.contains(&format!("{double} was dubbel")), "{text}");
    let staff = annual_report(&source(&register, &figures, Audience::Staff)).markdown();
    assert!(!staff.contains("Was een vraag") && staff.contains("1 nummer is vervallen"));
}

#[test]
fn nothing_generated_stands_under_the_officers_heading() {
    let mut made = Made::default();
    made.complaint(day("2026-03-02"), "");
    made.file(
        "jaarverslagen/2026.md",
        "---\njaar: 2026\n---\n\n## Analyse\n\nWij zagen weinig.\n",
    );
    let document = report(&made.register(), 2026);
    let section = document
        .sections
        .iter()
        .find(|section| section.id == "analyse");
    let blocks = &section.expect("the officer's chapter").blocks;
    assert!(
        matches!(blocks.as_slice(), [Block::Own { .. }]),
        "{blocks:?}"
    );
    let mut silent = Made::default();
    silent.complaint(day("2026-03-02"), "");
    let document = report(&silent.register(), 2026);
    assert!(
        document
            .sections
            .iter()
            .all(|section| section.id != "analyse")
    );
}

#[test]
fn the_motive_of_a_decision_is_no_reason_of_a_delay_or_an_effect() {
    let mut made = Made::default();
    for month in 0..20 {
        made.complaint(day("2025-01-05").plus_months(month), "");
    }
    let measure = |number: &str, more: &str| {
        format!(
            "---\nnummer: {number}\ntitel: Iets\nsoort: preventief\ncategorie: overig\naanbevolen-op: 2025-02-01\nbesluit: overgenomen\nbesluit-op: 2025-02-02\nmotivering: Het geld is er\n{more}---\n"
        )
    };
    made.file(
        "maatregelen/2025/M-2025-01.md",
        &measure("M-2025-01", "gereed-voor: 2025-03-01\n"),
    );
    made.file(
        "maatregelen/2025/M-2025-02.md",
        &measure("M-2025-02", "gereed-op: 2025-06-01\n"),
    );
    let register = made.register();
    let figures = whole(&register, 2026);
    let document = annual_report(&source(&register, &figures, Audience::Owners));
    let followed = document
        .sections
        .iter()
        .find(|section| section.id == "opvolging");
    let text = format!("{:?}", followed.expect("the chapter").blocks);
    assert!(!text.contains("Het geld is er"), "{text}");
    // Beside the decision it is told as what it is.
    let then = annual_report(&source(
        &register,
        &whole(&register, 2025),
        Audience::Owners,
    ));
    assert!(
        then.markdown()
            .contains("Motivering van dit besluit: Het geld is er.")
    );
}
