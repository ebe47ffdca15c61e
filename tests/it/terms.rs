//! Terms against a second, naive implementation: a calendar laid out day by day, and a clock that
//! ticks.

use klachten::calendar::{Day, DaysOff, HolidayCalendar, Term};
use klachten::procedure::{StepState, case_status};
use klachten::record::{
    Complaint, ExtendableTerm, Extension, PlannedDay, Settings, Suspension, TermName,
};
use klachten::register::Register;
use klachten::rules::example_part;

use crate::miniature::{day, read};
use crate::statuses::course_of;

const TERMS: [&str; 4] = ["1 week", "2 weken", "5 werkdagen", "1 maand"];

/// One day of the naive calendar.
struct Naive {
    year: i32,
    month: u32,
    date: u32,
    /// 0 is Monday.
    weekday: u32,
    free: bool,
}

/// Every day from 1 January 2000, a Saturday, up to the end of April 2101.
fn calendar() -> Vec<Naive> {
    let mut days = Vec::new();
    let mut weekday = 5;
    for year in 2000..=2101 {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let lengths = [
            31,
            if leap { 29 } else { 28 },
            31,
            30,
            31,
            30,
            31,
            31,
            30,
            31,
            30,
            31,
        ];
        let from = days.len();
        for (month, length) in (1..).zip(lengths) {
            for date in 1..=length {
                days.push(Naive {
                    year,
                    month,
                    date,
                    weekday,
                    free: weekday > 4,
                });
                weekday = (weekday + 1) % 7;
            }
        }
        mark_holidays(&mut days[from..], year);
    }
    days
}

fn mark_holidays(days: &mut [Naive], year: i32) {
    let (month, date) = easter(year);
    let easter = days
        .iter()
        .position(|day| day.month == month && day.date == date)
        .unwrap();
    for after in [-2, 0, 1, 39, 49, 50] {
        days[easter.checked_add_signed(after).unwrap()].free = true;
    }
    // By decree, for as far as one is known.
    let decreed: &[(u32, u32)] = match year {
        2023 => &[(4, 28), (5, 19)],
        2024 => &[(5, 10), (12, 27)],
        2025 => &[(5, 30)],
        2026 => &[(1, 2), (5, 15)],
        2027 => &[(5, 7)],
        2028 => &[(4, 28), (5, 26)],
        _ => &[],
    };
    for day in days.iter_mut() {
        day.free |= decreed.contains(&(day.month, day.date));
    }
    let royal = if year < 2014 { 30 } else { 27 };
    for (month, date) in [(1, 1), (5, 5), (12, 25), (12, 26), (4, royal)] {
        let mut at = days
            .iter()
            .position(|day| day.month == month && day.date == date)
            .unwrap();
        if (month, date) == (4, royal) && days[at].weekday == 6 {
            at -= 1;
        }
        days[at].free = true;
    }
}

/// Easter Sunday after Oudin (1940), not the algorithm of the program.
fn easter(year: i32) -> (u32, u32) {
    let (g, c) = (year % 19, year / 100);
    let h = (c - c / 4 - (8 * c + 13) / 25 + 19 * g + 15) % 30;
    let i = h - (h / 28) * (1 - (h / 28) * (29 / (h + 1)) * ((21 - g) / 11));
    let j = (year + year / 4 + i + 2 - c + c / 4) % 7;
    let l = i - j;
    let month = 3 + (l + 40) / 44;
    (
        month.unsigned_abs(),
        (l + 28 - 31 * (month / 4)).unsigned_abs(),
    )
}

/// Where the term ends that starts on day `at` of the calendar.
fn naive_due(days: &[Naive], at: usize, term: &str, holidays: bool) -> usize {
    let free = |at: usize| {
        if holidays {
            days[at].free
        } else {
            days[at].weekday > 4
        }
    };
    let mut due = match term {
        "1 week" => at + 7,
        "2 weken" => at + 14,
        "1 maand" => next_month(days, at),
        _ => {
            let mut due = at;
            for _ in 0..5 {
                due += 1;
                while free(due) {
                    due += 1;
                }
            }
            due
        }
    };
    while holidays && days[due].free {
        due += 1;
    }
    due
}

/// The same date in the next month, or its last day.
fn next_month(days: &[Naive], at: usize) -> usize {
    let mut first = at;
    while days[first].month == days[at].month {
        first += 1;
    }
    let mut due = first;
    while due + 1 < days.len()
        && days[due + 1].month == days[first].month
        && days[due].date < days[at].date
    {
        due += 1;
    }
    due
}

fn dutch() -> DaysOff {
    DaysOff::of(HolidayCalendar::Netherlands)
}

fn text(day: &Naive) -> String {
    format!("{:04}-{:02}-{:02}", day.year, day.month, day.date)
}

#[test]
fn every_term_from_every_day_of_the_century_ends_where_a_naive_calendar_says() {
    let days = calendar();
    let terms = TERMS.map(|term| (term, Term::parse(term).unwrap()));
    let mut start = day("2000-01-01");
    let last = days.iter().position(|day| day.year == 2101).unwrap();
    for at in 0..last {
        for (name, term) in &terms {
            for (off, holidays) in [(DaysOff::default(), false), (dutch(), true)] {
                let naive = &days[naive_due(&days, at, name, holidays)];
                let due = term.due(start, &off);
                assert!(
                    (due.year(), due.month(), due.day()) == (naive.year, naive.month, naive.date),
                    "{name} from {start}: {due}, naive {}",
                    text(naive)
                );
            }
        }
        start = start.plus_days(1);
    }
}

/// A register with one complaint and this first term.
fn register(term: &str, days_off: &str) -> Register {
    let settings = example_part("register", "");
    let text = settings.text.replace(
        "ontvangstbevestiging: 1 week",
        &format!("ontvangstbevestiging: {term}"),
    );
    let text = text.replace("vrije-dagen: geen", &format!("vrije-dagen: {days_off}"));
    let complaint = example_part("melding", "");
    read(&[(settings.path, text), (complaint.path, complaint.text)])
}

fn complaint_of(register: &Register) -> (Complaint, &Settings) {
    let record = register.complaints[0].record.as_deref();
    (record.unwrap().clone(), register.settings())
}

#[test]
fn on_its_last_day_a_term_is_on_time_and_the_next_day_it_is_late() {
    for term in TERMS {
        let register = register(term, "nederland");
        let (mut complaint, settings) = complaint_of(&register);
        let length = Term::parse(term).unwrap();
        // Every eleventh day meets each weekday, date and month of the century.
        for offset in (0..36_890).step_by(11) {
            let start = day("2000-01-01").plus_days(offset);
            complaint.received.value = start;
            complaint.explanation = Some(complaint.received);
            let due = length.due(start, &dutch());
            for (as_of, late) in [(due, false), (due.plus_days(1), true)] {
                let status = case_status(&complaint, settings, as_of);
                let deadline = status.deadline(TermName::Acknowledgement).unwrap();
                assert_eq!(
                    (deadline.due(), deadline.is_late()),
                    (due, late),
                    "{term} from {start} on {as_of}"
                );
                let expected = if late {
                    StepState::Overdue
                } else {
                    StepState::Open
                };
                assert_eq!(
                    status.steps()[4].state,
                    expected,
                    "{term} from {start} on {as_of}"
                );
            }
        }
    }
}

#[test]
fn the_days_that_calendars_trip_over() {
    let due = |term: &str, start: &str| {
        Term::parse(term)
            .unwrap()
            .due(day(start), &dutch())
            .to_string()
    };
    // Leap day, and its absence in 2100.
    assert_eq!(due("1 maand", "2024-01-31"), "2024-02-29");
    assert_eq!(due("1 week", "2096-02-22"), "2096-02-29");
    assert_eq!(due("1 week", "2100-02-22"), "2100-03-01");
    // The year's end: 25 and 26 December and 1 January are days off.
    assert_eq!(due("1 week", "2025-12-18"), "2025-12-29");
    assert_eq!(due("1 week", "2026-12-25"), "2027-01-04");
    // Good Friday 3 April up to Easter Monday 6 April 2026.
    assert_eq!(due("1 week", "2026-03-27"), "2026-04-07");
    // King's Day 2025 fell on a Sunday and was kept on Saturday 26 April; Monday the 28th is a
    // plain day.
    assert_eq!(due("1 week", "2025-04-19"), "2025-04-28");
    assert_eq!(due("5 werkdagen", "2025-04-25"), "2025-05-02");
}

#[test]
fn closing_stops_the_clock_of_what_was_neither_done_by_then_nor_late() {
    let closed = |on: &str, sent: &str| {
        let ended = format!(
            "aard: incident\nafgesloten: {on}\nuitkomst: ingetrokken\nreden-uitkomst: Zag ervan af\n{sent}"
        );
        let status = course_of("melding", &ended, "2026-12-31");
        let deadline = status.deadline(TermName::Acknowledgement).unwrap();
        (
            deadline.met().map(|day| day.to_string()),
            deadline.worst.stopped,
            deadline.worst.days_over(),
        )
    };
    let met = |on: &str| (Some(on.to_owned()), false, 0);
    assert_eq!(closed("2026-03-05", ""), (None, true, 0));
    assert_eq!(
        closed("2026-03-05", "ontvangstbevestiging: 2026-03-04"),
        met("2026-03-04")
    );
    assert_eq!(
        closed("2026-03-05", "ontvangstbevestiging: 2026-03-05"),
        met("2026-03-05")
    );
    // Sent when the clock had stopped: never late.
    for sent in ["2026-03-06", "2026-03-20"] {
        assert_eq!(
            closed("2026-03-05", &format!("ontvangstbevestiging: {sent}")),
            (Some(sent.to_owned()), true, 0)
        );
    }
    // The term ends on 9 March: what was missed is late by the days up to closing, for ever.
    assert_eq!(closed("2026-03-09", ""), (None, true, 0));
    assert_eq!(closed("2026-03-10", ""), (None, false, 1));
    assert_eq!(closed("2026-03-20", ""), (None, false, 11));
}

#[test]
fn a_term_that_a_closing_stopped_starts_anew_on_reopening_and_one_that_had_ended_runs_on() {
    let explanation = |closed: &str, reopened: &str, as_of: &str| {
        let again = format!(
            "heropend:\n  - datum: {reopened}\n    reden: Het kwam terug\n    eerder-afgesloten: {closed}\n    eerdere-uitkomst: ingetrokken\n"
        );
        let status = course_of("melding", &again, as_of);
        let deadline = status.deadline(TermName::Explanation).unwrap();
        (
            deadline.worst.start,
            deadline.due(),
            deadline.worst.days_over(),
        )
    };
    // The term ends on 16 March.
    for closed in ["2026-03-05", "2026-03-16"] {
        assert_eq!(
            explanation(closed, "2026-04-01", "2026-04-10"),
            (day("2026-04-01"), day("2026-04-15"), 0)
        );
    }
    assert_eq!(
        explanation("2026-03-17", "2026-04-01", "2026-04-10"),
        (day("2026-03-02"), day("2026-03-16"), 25)
    );
}

/// Numbers that look random and are the same in every run (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: i64) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        i64::try_from(self.0 % u64::try_from(limit).unwrap()).unwrap()
    }
}

/// The end of a term as a clock that ticks from day to day and stands still during a suspension.
fn ticking(length: i64, stops: &[(i64, i64)]) -> i64 {
    let still = |day: i64| {
        stops
            .iter()
            .any(|(from, until)| (*from..*until).contains(&day))
    };
    let (mut left, mut at) = (length, 0);
    while left > 0 || still(at) {
        left -= i64::from(!still(at));
        at += 1;
    }
    at
}

fn suspension(from: Day, until: Day, complaint: &Complaint) -> Suspension {
    let received = complaint.received;
    Suspension {
        from: klachten::place::Placed {
            value: from,
            ..received
        },
        until: Some(klachten::place::Placed::new(
            PlannedDay(until),
            received.key,
            received.at,
        )),
        reason: complaint.subject.clone(),
        span: received.key,
    }
}

fn extension(reported: Day, until: Day, complaint: &Complaint) -> Extension {
    let received = complaint.received;
    Extension {
        term: klachten::place::Placed::new(ExtendableTerm::Solution, received.key, received.at),
        until: klachten::place::Placed::new(PlannedDay(until), received.key, received.at),
        reason: complaint.subject.clone(),
        reported: Some(klachten::place::Placed {
            value: reported,
            ..received
        }),
        span: received.key,
    }
}

#[test]
fn suspensions_move_the_end_as_a_ticking_clock_would() {
    let register = register("1 week", "geen");
    let (plain, settings) = complaint_of(&register);
    let start = plain.received.value;
    let mut dice = Dice(0x2026_1122);
    for round in 0..6_000 {
        let mut complaint = plain.clone();
        let stops: Vec<(i64, i64)> = (0..dice.below(4))
            .map(|_| {
                let from = dice.below(25);
                (from, from + dice.below(9))
            })
            .collect();
        for (from, until) in &stops {
            complaint.suspensions.push(suspension(
                start.plus_days(*from),
                start.plus_days(*until),
                &complaint,
            ));
        }
        let status = case_status(&complaint, settings, start.plus_days(200));
        let due = |term| status.deadline(term).unwrap().due();
        let expected = start.plus_days(ticking(14, &stops));
        assert_eq!(
            due(TermName::Explanation),
            expected,
            "round {round}: {stops:?}"
        );
        assert_eq!(
            due(TermName::Acknowledgement),
            start.plus_days(7),
            "the acknowledgement waits for nobody"
        );
    }
}

/// Where a term of four weeks for the solution, from Monday 2 March 2026, ends under Dutch days off.
fn solution_due(
    extended: &[(&str, &str)],
    suspended: &[(&str, &str)],
    limits: &str,
) -> Option<Day> {
    let settings = example_part("register", "").text;
    let settings = settings.replace(
        "uitleg-procedure: 2 weken\n",
        &format!("uitleg-procedure: 2 weken\n      oplossing: 4 weken\n{limits}"),
    );
    let settings = settings.replace("vrije-dagen: geen", "vrije-dagen: nederland");
    let complaint = example_part("melding", "");
    let register = read(&[
        ("register.yml".to_owned(), settings),
        (complaint.path, complaint.text),
    ]);
    let (mut complaint, settings) = complaint_of(&register);
    for (reported, until) in extended {
        let extension = extension(day(reported), day(until), &complaint);
        complaint.extensions.push(extension);
    }
    for (from, until) in suspended {
        let suspension = suspension(day(from), day(until), &complaint);
        complaint.suspensions.push(suspension);
    }
    let status = case_status(&complaint, settings, day("2026-12-01"));
    status
        .deadline(TermName::Solution)
        .map(|deadline| deadline.due())
}

#[test]
fn an_extension_counts_only_when_it_was_told_before_the_end_that_it_moves() {
    let due = |told: &str| solution_due(&[(told, "2026-04-20")], &[], "");
    // 30 March.
    assert_eq!(solution_due(&[], &[], ""), Some(day("2026-03-30")));
    assert_eq!(due("2026-03-30"), Some(day("2026-04-20")));
    assert_eq!(due("2026-03-31"), Some(day("2026-03-30")));
    // The new end rolls too: 25 April 2026 is a Saturday, the 27th is King's Day.
    let rolled = solution_due(&[("2026-03-20", "2026-04-25")], &[], "");
    assert_eq!(rolled, Some(day("2026-04-28")));
    // Moving backwards moves nothing.
    let back = solution_due(&[("2026-03-20", "2026-03-25")], &[], "");
    assert_eq!(back, Some(day("2026-03-30")));
}

#[test]
fn extensions_keep_within_what_the_version_of_the_procedure_allows() {
    let limits = "    verdaging: {oplossing: {hoogstens: 2 weken, keer: 1}}\n";
    let due = |extended: &[(&str, &str)]| solution_due(extended, &[], limits);
    assert_eq!(
        due(&[("2026-03-20", "2026-04-13")]),
        Some(day("2026-04-13"))
    );
    assert_eq!(
        due(&[("2026-03-20", "2026-04-14")]),
        Some(day("2026-03-30"))
    );
    let twice = [("2026-03-20", "2026-04-07"), ("2026-04-01", "2026-04-10")];
    assert_eq!(due(&twice), Some(day("2026-04-07")));
}

#[test]
fn a_suspension_begun_before_an_extension_was_told_is_whole_in_it_and_a_later_one_adds() {
    let due = |from: &str, until: &str| {
        solution_due(&[("2026-03-20", "2026-04-20")], &[(from, until)], "")
    };
    assert_eq!(due("2026-03-18", "2026-03-25"), Some(day("2026-04-20")));
    assert_eq!(due("2026-03-20", "2026-03-25"), Some(day("2026-04-28")));
    assert_eq!(due("2026-04-20", "2026-04-22"), Some(day("2026-04-22")));
}

#[test]
fn term_and_suspended_days_come_first_and_the_roll_to_a_working_day_comes_once() {
    // Formal on Friday 6 March, four weeks end on Good Friday 3 April; a week of waiting makes it
    // Friday 10 April, not a week after Tuesday 7 April.
    let settings = example_part("register", "").text;
    let settings = settings
        .replace("uitleg-procedure: 2 weken", "uitleg-procedure: 4 weken")
        .replace("vrije-dagen: geen", "vrije-dagen: nederland");
    let complaint = example_part(
        "melding",
        "ontvangen: 2026-03-06\nopschorting:\n  - van: 2026-03-10\n    tot: 2026-03-17\n    reden: Wacht op stukken\n",
    );
    let register = read(&[
        ("register.yml".to_owned(), settings),
        (complaint.path, complaint.text),
    ]);
    let (complaint, settings) = complaint_of(&register);
    let status = case_status(&complaint, settings, day("2026-03-20"));
    let explanation = status.deadline(TermName::Explanation).unwrap();
    assert_eq!(explanation.due(), day("2026-04-10"));
}
