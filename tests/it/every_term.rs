//! Every term in every situation: done on the last day, a day late, closed before the end, extended
//! in time and late, suspended across the end, reopened. One complaint, in which all is in order but
//! the one thing that is looked at.

use std::fmt::Write;

use klachten::calendar::Day;
use klachten::procedure::{Subject, TABLE, statuses};
use klachten::rules::{RuleInput, example_part, judge};

use crate::miniature::{day, read};

/// Something that a term asks for, with its last day in the complaint below.
struct Asked {
    subject: Subject,
    due: &'static str,
    not_done: &'static str,
    late: &'static str,
    /// What closing with agreement adds before the end.
    at_closing: bool,
    /// A suspension moves its end.
    suspended: bool,
}

const fn asked(
    subject: Subject,
    due: &'static str,
    [not_done, late]: [&'static str; 2],
    [at_closing, suspended]: [bool; 2],
) -> Asked {
    Asked {
        subject,
        due,
        not_done,
        late,
        at_closing,
        suspended,
    }
}

/// Talk on 3 March, formal on the 4th, closed on the 30th; terms of one, two and four weeks.
const ALL: [Asked; 10] = [
    asked(
        Subject::PointedAtWebsite,
        "2026-03-10",
        ["S301", "S302"],
        [true, true],
    ),
    asked(
        Subject::Nature,
        "2026-03-11",
        ["S401", "S404"],
        [true, true],
    ),
    asked(
        Subject::Report,
        "2026-03-11",
        ["S402", "S405"],
        [true, true],
    ),
    asked(
        Subject::Acknowledgement,
        "2026-03-11",
        ["S501", "S502"],
        [false, false],
    ),
    asked(
        Subject::Explanation,
        "2026-03-18",
        ["S503", "S504"],
        [false, true],
    ),
    asked(
        Subject::Handler,
        "2026-03-18",
        ["S601", "S605"],
        [true, true],
    ),
    asked(
        Subject::Messages,
        "2026-03-18",
        ["S602", "S606"],
        [true, true],
    ),
    asked(
        Subject::Information,
        "2026-03-18",
        ["S603", "S607"],
        [true, true],
    ),
    asked(
        Subject::Solution,
        "2026-04-01",
        ["S702", "S703"],
        [false, true],
    ),
    asked(
        Subject::Copy,
        "2026-04-06",
        ["S902", "S904"],
        [false, false],
    ),
];

/// How the complaint ends, where it does.
#[derive(Clone, Copy)]
enum Ending {
    Open,
    Agreed(Day),
    Withdrawn(Day),
}

/// The complaint in a situation.
struct Case<'a> {
    asked: &'a Asked,
    /// When what is looked at was done, where it was.
    done: Option<Day>,
    ending: Ending,
    more: String,
    /// The version of the procedure lets the terms of step 5 be extended too.
    extendable: bool,
}

impl<'a> Case<'a> {
    /// Done on a day, and closed when the solution had been told, in time for the copies.
    fn done(asked: &'a Asked, done: Day) -> Case<'a> {
        let told = if asked.subject == Subject::Solution {
            done
        } else {
            day("2026-03-20")
        };
        let closed = told.plus_days(1).max(day("2026-03-30"));
        Case {
            asked,
            done: Some(done),
            ending: Ending::Agreed(closed),
            more: String::new(),
            extendable: false,
        }
    }

    fn undone(asked: &'a Asked, ending: Ending) -> Case<'a> {
        Case {
            done: None,
            ending,
            ..Case::done(asked, day(asked.due))
        }
    }

    fn with(mut self, more: &str) -> Case<'a> {
        self.more.push_str(more);
        self
    }

    fn extendable(mut self) -> Case<'a> {
        self.extendable = true;
        self
    }

    /// The day of one thing: that of the situation where it is looked at, else one in time.
    fn on(&self, subject: Subject, in_time: &str) -> Option<Day> {
        if self.asked.subject == subject {
            self.done
        } else {
            Some(day(in_time))
        }
    }

    fn text(&self) -> String {
        let mut text = String::from(
            "ontvangen-door: medewerker\nvooroverleg:\n  datum: 2026-03-03\n  opgelost: nee\n",
        );
        let mut key = |key: &str, on: Option<Day>| {
            if let Some(on) = on {
                let _ = writeln!(text, "{key}: {on}");
            }
        };
        key(
            "  verwezen-naar-website",
            self.on(Subject::PointedAtWebsite, "2026-03-03"),
        );
        key("formele-melding", Some(day("2026-03-04")));
        let judged = self.on(Subject::Nature, "2026-03-05");
        key("aard-op", judged);
        key(
            "gemeld-aan-functionaris",
            self.on(Subject::Report, "2026-03-05"),
        );
        key(
            "ontvangstbevestiging",
            self.on(Subject::Acknowledgement, "2026-03-05"),
        );
        key(
            "uitleg-procedure",
            self.on(Subject::Explanation, "2026-03-05"),
        );
        if judged.is_some() {
            text.push_str("aard: mogelijk-structureel\n");
        }
        text.push_str("reactie-toegezegd: 2026-12-01\nmaatregelen: [M-2026-01]\n");
        self.handling(&mut text);
        text.push_str("oorzaak:\n  soort: informatie\n  overlegd-met: coordinator-trainingen\n  overlegd-op: 2026-03-12\n");
        self.solution(&mut text);
        text + &self.more
    }

    fn handling(&self, text: &mut String) {
        text.push_str("behandeling:\n  betrokkenen: [trainer-2]\n");
        if let Some(on) = self.on(Subject::Handler, "2026-03-05") {
            let _ = write!(
                text,
                "  verantwoordelijke: coordinator-trainingen\n  sinds: {on}\n"
            );
        }
        text.push_str("  afspraken:\n    - {datum: 2026-03-05, met: trainer-3, over: informatie-betrokkene}\n");
        let agreements = [
            (
                Subject::Messages,
                "coordinator-trainingen",
                "bericht-indiener",
            ),
            (Subject::Information, "trainer-2", "informatie-betrokkene"),
        ];
        for (subject, with, about) in agreements {
            if let Some(on) = self.on(subject, "2026-03-05") {
                let _ = writeln!(text, "    - {{datum: {on}, met: {with}, over: {about}}}");
            }
        }
    }

    fn solution(&self, text: &mut String) {
        let closed = match self.ending {
            Ending::Open => return,
            Ending::Withdrawn(on) => {
                let _ = write!(
                    text,
                    "afgesloten: {on}\nuitkomst: ingetrokken\nreden-uitkomst: Zag ervan af\n"
                );
                return;
            }
            Ending::Agreed(on) => on,
        };
        if let Some(told) = self.on(Subject::Solution, "2026-03-20") {
            let _ = write!(
                text,
                "voorstellen:\n  - {{oplossing: Nieuwe datum, bericht: {told}, reactie: akkoord, reactie-op: {told}}}\n"
            );
        }
        let _ = write!(
            text,
            "afgesloten: {closed}\nuitkomst: akkoord\nafschriften:\n"
        );
        let copies = self.on(Subject::Copy, &closed.to_string());
        for to in ["klager", "coordinator-trainingen"] {
            let _ = writeln!(text, "  - {{aan: {to}, datum: {closed}}}");
        }
        if let Some(on) = copies {
            let _ = writeln!(text, "  - {{aan: trainer-2, datum: {on}}}");
        }
    }

    fn settings(&self) -> String {
        let mut settings = String::from(
            "procedure:\n  - versie: 1\n    geldig-vanaf: 2025-01-01\n    termijnen:\n",
        );
        for term in [
            "doorverwijzing: 1 week",
            "beoordeling: 1 week",
            "ontvangstbevestiging: 1 week",
            "uitleg-procedure: 2 weken",
            "behandeling: 2 weken",
            "oplossing: 4 weken",
            "afschrift: 1 week",
        ] {
            let _ = writeln!(settings, "      {term}");
        }
        if self.extendable {
            settings.push_str(
                "    verdaging: {ontvangstbevestiging: {keer: 1}, uitleg-procedure: {keer: 1}}\n",
            );
        }
        settings
    }

    /// The codes that the term gives, its days over, and the state of its step.
    fn told(&self, as_of: Day) -> (Vec<&'static str>, i64, &'static str) {
        let parts = [
            example_part("register", &self.settings()),
            example_part("melding", &self.text()),
            example_part("maatregel", ""),
        ];
        let register = read(&parts.map(|part| (part.path, part.text)));
        assert!(
            register.complaints[0].is_sound(),
            "{:?}\n{}",
            register.complaints[0].faults,
            self.text()
        );
        let statuses = statuses(&register, as_of);
        let wanted = [self.asked.not_done, self.asked.late, "S507", "S704"];
        let findings = judge(&RuleInput::new(&register, &statuses), as_of);
        let mut codes: Vec<&str> = findings.iter().map(|finding| finding.code.0).collect();
        codes.retain(|code| wanted.contains(code));
        let status = statuses[0].as_ref().unwrap();
        let term = self.asked.subject.row().term;
        let over = status
            .deadline(term)
            .map_or(0, |deadline| deadline.worst.days_over());
        let step = status.steps()[usize::from(term.step()) - 1];
        (codes, over, step.state.word())
    }
}

/// Long after everything.
fn later() -> Day {
    day("2026-12-31")
}

fn each(look: impl Fn(&Asked, Day)) {
    assert_eq!(
        ALL.map(|asked| asked.subject),
        TABLE.map(|row| row.subject),
        "every row of the table of terms"
    );
    for asked in &ALL {
        look(asked, day(asked.due));
    }
}

#[test]
fn done_on_the_last_day_is_in_time_and_a_day_later_is_late() {
    each(|asked, due| {
        let told = |done: Day| Case::done(asked, done).told(later());
        assert_eq!(told(due), (vec![], 0, "gedaan"), "{:?}", asked.subject);
        let late = (vec![asked.late], 1, "te-laat-gedaan");
        assert_eq!(told(due.plus_days(1)), late, "{:?}", asked.subject);
    });
}

#[test]
fn not_done_is_missed_from_the_day_after_the_end() {
    each(|asked, due| {
        let open = match asked.subject {
            Subject::Copy => Ending::Agreed(day("2026-03-30")),
            _ => Ending::Open,
        };
        let told = |as_of: Day| Case::undone(asked, open).told(as_of);
        // Not pointed at the website is told once the complaint is formal.
        let at_once = match asked.subject {
            Subject::PointedAtWebsite => vec![asked.not_done],
            _ => vec![],
        };
        assert_eq!(told(due), (at_once, 0, "open"), "{:?}", asked.subject);
        let missed = (vec![asked.not_done], 1, "over-tijd");
        assert_eq!(told(due.plus_days(1)), missed, "{:?}", asked.subject);
    });
}

#[test]
fn closed_before_the_end_nothing_is_late_and_agreement_asks_for_what_closing_asks() {
    each(|asked, due| {
        if asked.subject == Subject::Copy {
            return;
        }
        let told = |ending: Ending| Case::undone(asked, ending).told(later());
        let withdrawn = match asked.subject {
            Subject::PointedAtWebsite => vec![asked.not_done],
            _ => vec![],
        };
        for closed in [due.plus_days(-1), due] {
            let expected = (withdrawn.clone(), 0, "niet-van-toepassing");
            assert_eq!(
                told(Ending::Withdrawn(closed)),
                expected,
                "{:?}",
                asked.subject
            );
        }
        let missed = (vec![asked.not_done], 1, "over-tijd");
        assert_eq!(
            told(Ending::Withdrawn(due.plus_days(1))),
            missed,
            "{:?}",
            asked.subject
        );
        if asked.subject != Subject::Solution {
            let codes = if asked.at_closing {
                vec![asked.not_done]
            } else {
                vec![]
            };
            assert_eq!(
                told(Ending::Agreed(due)),
                (codes, 0, "open"),
                "{:?}",
                asked.subject
            );
        }
    });
}

/// An extension told on a day.
fn extension(asked: &Asked, told: Day, until: Day) -> String {
    let term = asked.subject.row().term;
    format!("verdaging:\n  - {{termijn: {term}, tot: {until}, reden: druk, gemeld-op: {told}}}\n")
}

#[test]
fn an_extension_told_in_time_moves_the_end_and_one_told_later_moves_nothing() {
    each(|asked, due| {
        let until = due.plus_days(5);
        let extended =
            |told: Day, done: Day| Case::done(asked, done).with(&extension(asked, told, until));
        match asked.subject {
            Subject::Solution | Subject::Acknowledgement | Subject::Explanation => {}
            // No other term is one that can be extended.
            _ => {
                let text = extended(due, until).text();
                let parts = ["register", "melding"].map(|base| match base {
                    "melding" => example_part(base, &text),
                    _ => example_part(base, ""),
                });
                let faults = &read(&parts.map(|part| (part.path, part.text))).complaints[0].faults;
                assert!(
                    faults.iter().any(|fault| fault.code.as_str() == "F005"),
                    "{:?}",
                    asked.subject
                );
                return;
            }
        }
        let of_step_five = asked.subject != Subject::Solution;
        if of_step_five {
            let refused = extended(due, until).told(later());
            let expected = (vec![asked.late, "S507"], 5, "te-laat-gedaan");
            assert_eq!(sorted(refused), sorted(expected), "{:?}", asked.subject);
        }
        let told = |on: Day, done: Day| sorted(extended(on, done).extendable().told(later()));
        assert_eq!(
            told(due, until),
            (vec![], 0, "gedaan"),
            "{:?}",
            asked.subject
        );
        let late = (vec![asked.late], 1, "te-laat-gedaan");
        assert_eq!(told(due, until.plus_days(1)), late, "{:?}", asked.subject);
        let nothing = (vec![asked.late, "S704"], 5, "te-laat-gedaan");
        assert_eq!(
            told(due.plus_days(1), until),
            sorted(nothing),
            "{:?}",
            asked.subject
        );
    });
}

fn sorted(
    (mut codes, over, state): (Vec<&'static str>, i64, &'static str),
) -> (Vec<&'static str>, i64, &'static str) {
    codes.sort_unstable();
    (codes, over, state)
}

#[test]
fn a_suspension_across_the_end_moves_it_by_its_days_but_not_of_acknowledgement_and_copies() {
    each(|asked, due| {
        let (from, until) = (due.plus_days(-1), due.plus_days(4));
        let suspension =
            format!("opschorting:\n  - {{van: {from}, tot: {until}, reden: Wacht op stukken}}\n");
        let told = |done: Day| Case::done(asked, done).with(&suspension).told(later());
        if asked.suspended {
            assert_eq!(
                told(due.plus_days(5)),
                (vec![], 0, "gedaan"),
                "{:?}",
                asked.subject
            );
            let late = (vec![asked.late], 1, "te-laat-gedaan");
            assert_eq!(told(due.plus_days(6)), late, "{:?}", asked.subject);
        } else {
            let late = (vec![asked.late], 5, "te-laat-gedaan");
            assert_eq!(told(due.plus_days(5)), late, "{:?}", asked.subject);
        }
    });
}

#[test]
fn reopened_a_term_that_closing_stopped_starts_anew_and_one_that_had_ended_runs_on() {
    each(|asked, due| {
        if asked.subject == Subject::Copy {
            return;
        }
        let again = day("2026-05-01");
        let reopened = |closed: Day| {
            let more = format!(
                "heropend:\n  - {{datum: {again}, reden: Kwam terug, eerder-afgesloten: {closed}, eerdere-uitkomst: ingetrokken}}\n"
            );
            Case::undone(asked, Ending::Open).with(&more)
        };
        let start = match asked.subject {
            Subject::PointedAtWebsite => day("2026-03-03"),
            _ => day("2026-03-04"),
        };
        let anew = again.plus_days(due.days_since(start));
        // The earlier round ended without it, whatever came after.
        let before = match asked.subject {
            Subject::PointedAtWebsite => 1,
            _ => 0,
        };
        let told = |closed: Day, as_of: Day| {
            let (codes, over, state) = reopened(closed).told(as_of);
            (codes.len(), over, state)
        };
        let open = |extra: usize| (before + extra, 0, "open");
        let at_once = usize::from(asked.subject == Subject::PointedAtWebsite);
        assert_eq!(told(due, anew), open(at_once), "{:?}", asked.subject);
        let missed = (before + 1, 1, "over-tijd");
        assert_eq!(told(due, anew.plus_days(1)), missed, "{:?}", asked.subject);
        // Each round has a solution of its own; what had ended unmet is one lateness.
        let closed = due.plus_days(1);
        if asked.subject == Subject::Solution {
            assert_eq!(told(closed, anew), (1, 0, "open"), "{:?}", asked.subject);
        } else {
            let over = anew.days_since(due);
            assert_eq!(
                told(closed, anew),
                (1, over, "over-tijd"),
                "{:?}",
                asked.subject
            );
        }
    });
}

#[test]
fn copies_of_a_round_that_was_reopened_stop_at_the_reopening() {
    let asked = &ALL[9];
    let due = day(asked.due);
    let told = |again: Day| {
        let more = format!("heropend:\n  - {{datum: {again}, reden: Kwam terug}}\n");
        Case::undone(asked, Ending::Agreed(day("2026-03-30")))
            .with(&more)
            .told(later())
            .0
    };
    assert_eq!(told(due), Vec::<&str>::new());
    assert_eq!(told(due.plus_days(1)), ["S902"]);
}

#[test]
fn an_extension_told_in_a_later_round_moves_the_end_of_that_round_alone() {
    let asked = &ALL[8];
    let due = day(asked.due);
    let again = day("2026-05-01");
    let anew = again.plus_days(28);
    let told = |told: Day, as_of: Day| {
        let more = format!(
            "heropend:\n  - {{datum: {again}, reden: Kwam terug, eerder-afgesloten: {due}, \
             eerdere-uitkomst: ingetrokken}}\n{}",
            extension(asked, told, anew.plus_days(7))
        );
        let open = Case::undone(asked, Ending::Open);
        sorted(open.with(&more).told(as_of))
    };
    let in_time = again.plus_days(10);
    assert_eq!(told(in_time, anew.plus_days(7)), (vec![], 0, "open"));
    let missed = (vec!["S702"], 1, "over-tijd");
    assert_eq!(told(in_time, anew.plus_days(8)), missed);
    // Told before the reopening it belongs to the round before.
    let before = again.plus_days(-40);
    assert_eq!(told(before, anew.plus_days(1)), missed);
}
