//! Whatever is recorded afterwards, late stays late: a case as judged on a day, and again with one
//! fact more that is dated later.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::case_pages::{CasePage, is_late};
use crate::generated::{Batch, faults, outputs};
use crate::naive::case::Case;
use crate::naive::chance::Chance;
use crate::naive::days::{D, text};
use crate::naive::house::House;
use crate::naive::later::one_fact_more;
use crate::naive::runs::{ALL, Judged};
use crate::telling::plain;

/// All that is late: by round and term the days over, and the codes.
#[derive(Debug, Default)]
struct Lateness {
    over: BTreeMap<(usize, String), u64>,
    codes: BTreeSet<String>,
}

impl Lateness {
    /// What was late and is no longer, or less.
    fn lost_in(&self, later: &Lateness) -> Vec<String> {
        let mut lost = Vec::new();
        for ((round, term), over) in &self.over {
            let then = later.over.get(&(*round, term.clone())).copied();
            if then.unwrap_or(0) < *over {
                lost.push(format!("{term}, round {round}: {over} days, then {then:?}"));
            }
        }
        for code in &self.codes {
            let late = ALL.iter().find(|duty| duty.not_done == code);
            let partner = late.map_or(code.as_str(), |duty| duty.late);
            if !later.codes.contains(code) && !later.codes.contains(partner) {
                lost.push(format!("{code}, then {:?}", later.codes));
            }
        }
        lost
    }

    /// Keeps of the codes those that say that something is late: a not-done code only where a
    /// term is set and has passed.
    fn keep_late_codes(&mut self) {
        let late: BTreeSet<&str> = self.over.keys().map(|(_, term)| term.as_str()).collect();
        self.codes.retain(|code| {
            ALL.iter().any(|duty| {
                duty.late == code || duty.not_done == code && late.contains(duty.term.name())
            })
        });
    }

    fn of_naive(case: &Case, house: &House, as_of: D) -> Lateness {
        let judged = Judged::new(case, house, as_of);
        let mut lateness = Lateness::default();
        for round in 0..judged.rounds.len() {
            let deadlines = judged.deadlines(round);
            for line in deadlines.iter().filter(|line| line.days_over > 0) {
                let key = (round + 1, line.term.name().to_owned());
                lateness.over.insert(key, line.days_over as u64);
            }
        }
        let findings = judged.findings();
        lateness.codes = findings.iter().map(|found| found.code.to_owned()).collect();
        lateness.keep_late_codes();
        lateness
    }

    fn of_program(show: &Value) -> Lateness {
        let mut lateness = Lateness::default();
        for round in show["rounds"].as_array().into_iter().flatten() {
            let number = usize::try_from(round["round"].as_u64().unwrap()).unwrap();
            for line in round["deadlines"].as_array().into_iter().flatten() {
                let over = line["days_over"].as_u64().unwrap();
                if over > 0 {
                    let term = line["term"].as_str().unwrap().to_owned();
                    lateness.over.insert((number, term), over);
                }
            }
        }
        let findings = show["findings"].as_array().unwrap().iter();
        lateness.codes = findings
            .map(|finding| finding["code"].as_str().unwrap().to_owned())
            .collect();
        lateness.keep_late_codes();
        lateness
    }
}

/// Each case of a batch as written on its day, beside the same with one fact more up to `until`.
fn pairs(batch: &Batch, chance: &mut Chance, until: D) -> Vec<(String, Case, Case)> {
    let written = batch.cases.iter().map(|case| case.written_on(batch.as_of));
    written
        .filter_map(|case| {
            let day = batch.as_of + 1 + chance.below(until - batch.as_of);
            let (added, more) = one_fact_more(chance, &case, day)?;
            Some((format!("{added} on {}", text(day)), case, more))
        })
        .collect()
}

#[test]
fn no_later_fact_makes_a_term_timely_in_the_naive_implementation() {
    let (mut asked, mut late) = (0, 0);
    for seed in 1..400 {
        let mut chance = Chance::seeded(seed + 5000);
        let batch = Batch::drawn(seed, 20);
        let until = batch.as_of + 1 + chance.below(50);
        for (added, case, more) in pairs(&batch, &mut chance, until) {
            let before = Lateness::of_naive(&case, &batch.house, batch.as_of);
            let after = Lateness::of_naive(&more, &batch.house, until);
            let lost = before.lost_in(&after);
            asked += 1;
            late += usize::from(!before.over.is_empty());
            assert!(
                lost.is_empty(),
                "seed {seed}, {added}, {} -> {}: {lost:?}\n{}\n{}",
                text(batch.as_of),
                text(until),
                batch.house.write(),
                more.write()
            );
        }
    }
    assert!(asked > 3_000 && late > 1_500, "{asked} {late}");
}

/// How many the report counts as late or missed in each step, the explained among them.
fn late_in_report(report: &Value) -> Vec<u64> {
    let steps = report["figures"]["steps"].as_array().unwrap().iter();
    let of = |step: &Value| step["followed"]["of"].as_u64().unwrap();
    steps
        .map(|step| of(step) - step["followed"]["count"].as_u64().unwrap())
        .collect()
}

/// The terms that one case is asked for by `today` after their end, by the action's name. Steps 7 and
/// 9 begin anew in each round.
fn overdue_in_list(today: &Value, number: &str) -> BTreeMap<String, (String, bool)> {
    let actions = today["actions"].as_array().unwrap().iter();
    let of_case = actions.filter(|action| action["number"] == number);
    let of_one_term = of_case.filter(|action| (3..=6).contains(&action["step"].as_u64().unwrap()));
    let told = of_one_term.map(|action| {
        let due = action["due"].as_str().unwrap_or_default().to_owned();
        (plain(&action["action"]), (due, action["overdue"] == true))
    });
    told.collect()
}

/// Where the list of the day, asked for again, calls something timely that was overdue.
fn lost_in_list(before: &Value, after: &Value, number: &str) -> Vec<String> {
    let (then, now) = (
        overdue_in_list(before, number),
        overdue_in_list(after, number),
    );
    let overdue = then.iter().filter(|(_, (_, overdue))| *overdue);
    let asked_again = overdue.filter_map(|(name, told)| Some((name, told, now.get(name)?)));
    let lost = asked_again.filter(|(_, (due, _), (later, overdue))| !overdue || later > due);
    lost.map(|(name, told, later)| format!("today {name}: {told:?}, then {later:?}"))
        .collect()
}

/// Where the calendar moved an end that had passed on this day, by the names of its events.
fn lost_in_calendar(before: &str, after: &str, number: &str, as_of: D) -> Vec<String> {
    let ends = |calendar: &str| -> BTreeMap<String, String> {
        let plain = calendar.replace("\r\n ", "");
        let events = plain.split("BEGIN:VEVENT").skip(1);
        let told = events.map(|event| {
            let value = |key: &str| {
                let line = event.lines().find(|line| line.starts_with(key));
                line.and_then(|line| line.rsplit(':').next())
                    .unwrap_or("")
                    .to_owned()
            };
            (value("UID"), value("DTSTART"))
        });
        let of_case = |uid: &str| uid.starts_with(&format!("{number}-"));
        told.filter(|(uid, _)| of_case(uid)).collect()
    };
    let names = [
        "aard",
        "gemeld-aan-functionaris",
        "ontvangstbevestiging",
        "uitleg-procedure",
    ];
    let (then, now) = (ends(before), ends(after));
    let passed = text(as_of).replace('-', "");
    let ended = then.iter().filter(|(uid, end)| {
        **end < passed
            && names
                .iter()
                .any(|name| uid.contains(&format!("{number}-{name}@")))
    });
    let moved = ended.filter(|(uid, end)| now.get(*uid).is_some_and(|later| later > *end));
    moved
        .map(|(uid, end)| format!("calendar {uid}: {end}, then {}", now[uid]))
        .collect()
}

/// Where the page of a case no longer tells that a step of a round was late.
fn lost_on_page(before: &str, after: &str) -> Vec<String> {
    let (then, now) = (CasePage::read(before).rounds, CasePage::read(after).rounds);
    let mut lost = Vec::new();
    for (at, told) in then.iter().enumerate() {
        for (step, state) in told.iter().filter(|(_, state)| is_late(state)) {
            let later = now.get(at).and_then(|round| round.get(step));
            if !later.is_some_and(|later| is_late(later)) {
                lost.push(format!(
                    "page, round {} step {step}: {state}, then {later:?}",
                    at + 1
                ));
            }
        }
    }
    lost
}

#[test]
fn no_later_fact_makes_a_term_timely_in_any_output() {
    let mut wrong = Vec::new();
    let mut asked = 0;
    for seed in 200..216 {
        let mut chance = Chance::seeded(seed + 5000);
        let mut before = Batch::drawn(seed, 20);
        let until = before.as_of + 1 + chance.below(50);
        let pairs = pairs(&before, &mut chance, until);
        before.cases = pairs.iter().map(|(_, case, _)| case.clone()).collect();
        let mut after = Batch {
            seed,
            house: before.house.clone(),
            as_of: until,
            cases: pairs.iter().map(|(_, _, more)| more.clone()).collect(),
        };
        // Only sound records are judged by their terms.
        let faulty = [&before, &after].map(|batch| faults(&crate::generated::check(batch)));
        let sound = |case: &Case| {
            !faulty
                .iter()
                .any(|faults| faults.contains_key(&case.number))
        };
        before.cases.retain(sound);
        after.cases.retain(sound);
        let (first, second) = (outputs(&before), outputs(&after));
        for (added, case, more) in pairs.iter().filter(|(_, case, _)| sound(case)) {
            asked += 1;
            let earlier = Lateness::of_program(&first.shows[&case.number]);
            let later = Lateness::of_program(&second.shows[&case.number]);
            let mut lost = earlier.lost_in(&later);
            let number = &case.number;
            lost.extend(lost_in_list(&first.today, &second.today, number));
            let calendars = (&first.calendar, &second.calendar);
            lost.extend(lost_in_calendar(
                calendars.0,
                calendars.1,
                number,
                before.as_of,
            ));
            lost.extend(lost_on_page(&first.pages[number], &second.pages[number]));
            if !lost.is_empty() {
                let days = format!("{} -> {}", text(before.as_of), text(until));
                let house = before.house.write();
                wrong.push(format!(
                    "seed {seed}, {added}, {days}: {lost:?}\n{house}\n{}",
                    more.write()
                ));
            }
        }
        for (year, report) in &first.reports {
            let (then, now) = (
                late_in_report(report),
                late_in_report(&second.reports[year]),
            );
            if then.iter().zip(&now).any(|(then, now)| now < then) {
                wrong.push(format!(
                    "seed {seed}, report {year}: {then:?}, then {now:?}"
                ));
            }
        }
    }
    assert!(asked > 150, "only {asked} pairs were sound");
    assert!(
        wrong.is_empty(),
        "{} lost\n{}",
        wrong.len(),
        wrong[..wrong.len().min(8)].join("\n----\n")
    );
}
