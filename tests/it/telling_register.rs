//! What the program tells of a whole register: the calendar against `today`, and the figures of the
//! report against the naive implementation.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::generated::{Batch, Outputs};
use crate::naive::days::{d, text, year};
use crate::naive::runs::{Done, Judged, Run};
use crate::naive::states::{STEPS, State};
use crate::telling::{Lines, is_asked_again, plain};

/// The calendar against `today`, and the figures of the report.
pub fn differences_of_register(batch: &Batch, outputs: &Outputs) -> Vec<String> {
    let mut lines = Lines {
        number: format!("seed {}, as of {}", batch.seed, text(batch.as_of)),
        lines: Vec::new(),
    };
    compare_calendar(&mut lines, outputs);
    for (year, report) in &outputs.reports {
        compare_report(&mut lines, batch, *year, report);
    }
    lines.lines
}

fn compare_calendar(lines: &mut Lines, outputs: &Outputs) {
    let actions = outputs.today["actions"].as_array().unwrap().iter();
    let listed: BTreeSet<(String, String)> = actions
        .filter(|action| !action["due"].is_null())
        .filter(|action| outputs.shows.contains_key(&plain(&action["number"])))
        .map(|action| {
            (
                plain(&action["number"]),
                plain(&action["due"]).replace('-', ""),
            )
        })
        .collect();
    let of_case = |uid: &str| {
        let numbers = outputs.shows.keys();
        let mut starts = numbers.filter(|number| uid.starts_with(&format!("{number}-")));
        starts.next().cloned()
    };
    let mut entered = BTreeSet::new();
    for event in outputs
        .calendar
        .replace("\r\n ", "")
        .split("BEGIN:VEVENT")
        .skip(1)
    {
        let value = |key: &str| {
            let line = event
                .lines()
                .find(|line| line.starts_with(key))
                .unwrap_or(key);
            line.rsplit(':').next().unwrap_or_default().to_owned()
        };
        // 2026-007-aard@klachten
        if let Some(number) = of_case(&value("UID")) {
            entered.insert((number, value("DTSTART")));
        }
    }
    let missing: Vec<_> = listed.difference(&entered).collect();
    lines.compare("calendar", "lacks", "[]", &format!("{missing:?}"));
    let more: Vec<_> = entered.difference(&listed).collect();
    lines.compare("calendar", "has besides", "[]", &format!("{more:?}"));
}

/// The figures of one step over the cases of a year.
#[derive(Default)]
struct Figures {
    in_time: usize,
    late: usize,
    missed: usize,
    open: usize,
    not_applicable: usize,
    unset: usize,
    /// Of step 7: refused, so that it may be told as open again.
    again: usize,
}

fn figures(batch: &Batch, of_year: usize, step: usize) -> Figures {
    let mut figures = Figures::default();
    let as_of = batch.as_of.min(d(&format!("{of_year}-12-31")));
    for case in &batch.cases {
        if year(case.received) != of_year || case.received > as_of {
            continue;
        }
        let case = case.written_on(batch.as_of);
        let judged = Judged::new(&case, &batch.house, as_of);
        let states = (0..judged.rounds.len()).map(|round| (judged.state(round, step), round));
        // A complaint counts once, by the worst of its rounds, of equal ones the last.
        let (state, round) = states
            .min_by_key(|(state, round)| (*state, usize::MAX - round))
            .unwrap();
        match state {
            State::Overdue => figures.missed += 1,
            State::DoneLate => figures.late += 1,
            State::Open => figures.open += 1,
            State::NotApplicable => figures.not_applicable += 1,
            State::Done if step == 7 && is_asked_again(&judged, round) => figures.again += 1,
            State::Done => {
                let of_step = |run: &&Run| run.duty.term.step() == step;
                let runs: Vec<&Run> = judged.runs[round].iter().filter(of_step).collect();
                let unknown = runs.iter().any(|run| run.done == Done::DayUnknown);
                if runs.first().is_none_or(|run| !run.set) {
                    figures.unset += 1;
                } else if !unknown {
                    figures.in_time += 1;
                }
            }
        }
    }
    figures
}

fn compare_report(lines: &mut Lines, batch: &Batch, year: usize, report: &Value) {
    for said in report["figures"]["steps"].as_array().unwrap() {
        let step = usize::try_from(said["step"].as_u64().unwrap()).unwrap();
        if STEPS.contains(&step) {
            compare_figures(lines, year, &figures(batch, year, step), said);
        }
    }
}

fn compare_figures(lines: &mut Lines, year: usize, naive: &Figures, said: &Value) {
    let kind = format!("report step {}", said["step"]);
    let number = |value: &Value| usize::try_from(value.as_u64().unwrap_or(9999)).unwrap();
    let program = |key: &str| number(&said[key]);
    let in_time = number(&said["followed"]["count"]);
    let late = naive.late + naive.missed;
    let not_late = naive.open + naive.unset + naive.in_time + naive.again;
    let told_not_late = program("open") + program("unset") + in_time;
    let mut compare = |what: &str, naive: usize, program: usize| {
        let what = format!("{year} {what}");
        lines.compare(&kind, &what, &naive.to_string(), &program.to_string());
    };
    compare(
        "not_applicable",
        naive.not_applicable,
        program("not_applicable"),
    );
    compare("open, unset and followed", not_late, told_not_late);
    if naive.again == 0 {
        compare("open", naive.open, program("open"));
        compare("unset", naive.unset, program("unset"));
        compare("followed", naive.in_time, in_time);
    }
    compare("of", in_time + late, number(&said["followed"]["of"]));
    // Late, missed and explained together, the explained counted apart or among them.
    let told = program("late") + program("missed");
    if told + program("explained") != late {
        compare("late and missed", late, told);
    }
}
