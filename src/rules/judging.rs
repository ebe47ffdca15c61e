//! All rules over a register, on one day. Rules find; this puts them to work and sorts what they found.

use std::cmp::Ordering;
use std::{iter, thread};

use super::explanations;
use super::found::Found;
use super::hearing::{AnyRecord, ComplaintHearing, Court, DaysHearing, MeasureHearing, YearHearing};
use super::history::HistoryHearing;
use super::rule::{Judge, Rule};
use super::{Finding, catalogue, find, natural, privacy};
use crate::calendar::Day;
use crate::procedure::{Course, complaint_on, measure_on, version_for, year_on};
use crate::record::{Complaint, Measure, Settings, Year};
use crate::register::{Entry, Evidence, Fault, Register};

/// Fewer complaints than this are judged sooner than a thread is started.
const WORTH_A_THREAD: usize = 128;

/// What is judged: a register with the course of each complaint, and how much of it was read.
#[derive(Clone, Copy)]
pub struct Judged<'a> {
    pub register: &'a Register,
    /// One for each of `register.complaints` (see [`crate::procedure::courses`]).
    pub courses: &'a [Option<Course>],
    /// Only named files were read (`--staged`, PATH): rules that look at the whole are left out.
    pub named_only: bool,
    /// The history in git; none outside git, and then the H rules are not judged.
    pub evidence: Option<&'a Evidence>,
}

impl<'a> Judged<'a> {
    /// A register that was read whole, outside git.
    #[must_use]
    pub const fn new(register: &'a Register, courses: &'a [Option<Course>]) -> Judged<'a> {
        Judged { register, courses, named_only: false, evidence: None }
    }

    /// With the history of the register.
    #[must_use]
    pub const fn with_history(mut self, evidence: &'a Evidence) -> Judged<'a> {
        self.evidence = Some(evidence);
        self
    }

    /// Only named files were read.
    #[must_use]
    pub const fn named_only(mut self) -> Judged<'a> {
        self.named_only = true;
        self
    }

    /// Whether every file was read.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        !self.named_only
    }

    /// Whether a rule can be judged on what was read.
    pub(super) fn hears(&self, rule: &Rule) -> bool {
        (self.is_whole() || !rule.whole) && (self.evidence.is_some() || !matches!(rule.judge, Judge::History(_)))
    }

    /// Whether what a rule did not find is not there: then an explanation of it explains nothing.
    pub(super) fn is_sure_of(&self, rule: &Rule) -> bool {
        let history = self.evidence.is_some_and(|evidence| evidence.history.complete) || !matches!(rule.judge, Judge::History(_));
        // When the owners must decide on a measure follows from the reports of years, which may be unread.
        let years = self.is_whole() || rule.code.0 != "S1001";
        self.hears(rule) && history && years
    }
}

/// Everything that the rules find on a day, sorted by path, line and code; numbers sort as numbers.
///
/// Files with reading faults get no S and T judgements, because their facts are incomplete; without
/// register.yml nobody gets them.
#[must_use]
pub fn judge(judged: &Judged<'_>, as_of: Day) -> Vec<Finding> {
    let register = judged.register;
    let court = Court::new(judged, as_of);
    let rules: Vec<&'static Rule> = catalogue().filter(|rule| judged.hears(rule)).collect();
    let Some(first) = rules.first() else { return Vec::new() };
    let bench = || Bench { court: &court, rules: &rules, found: Found::new(first), as_of };
    let mut findings = complaints(judged, share_of(register.complaints.len()), bench);
    let mut bench = bench();
    bench.others(register);
    bench.whole(judged);
    findings.extend(bench.found.into_findings());
    explanations::apply(judged, as_of, &mut findings);
    findings.sort_by(order);
    findings
}

/// Takes back that a step or task is explained where it has another deviation that is not: which steps an
/// explanation speaks of, the procedure knows; what else there is to explain, the rules find.
pub fn weigh_explanations<'c>(register: &'c Register, cases: impl IntoIterator<Item = (&'c Entry<Complaint>, &'c mut Course)>, as_of: Day) {
    let rules: Vec<&'static Rule> = catalogue().filter(|rule| matches!(rule.judge, Judge::Complaint(_))).collect();
    let Some(first) = rules.first() else { return };
    let mut court = None;
    for (entry, course) in cases.into_iter().filter(|(_, course)| course.steps.iter().chain(&course.tasks).any(|step| step.explained)) {
        // Whether a complaint keeps to the procedure does not hang on other complaints.
        let court = court.get_or_insert_with(|| Court::new(&Judged::new(register, &[]), as_of));
        let mut bench = Bench { court, rules: &rules, found: Found::new(first), as_of };
        bench.complaint(entry, Some(course));
        explanations::take_back(entry, course, &bench.found.into_findings());
    }
}

/// As many complaints as one thread judges.
fn share_of(complaints: usize) -> usize {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    complaints.div_ceil(workers).max(WORTH_A_THREAD)
}

/// What the rules find in each complaint, in the order of the complaints. Each is judged by itself, so
/// that the processors can take a share each.
fn complaints<'a>(judged: &Judged<'_>, share: usize, bench: impl Fn() -> Bench<'a> + Sync) -> Vec<Finding> {
    let courses = judged.courses.iter().map(Option::as_ref).chain(iter::repeat(None));
    let complaints: Vec<(&Entry<Complaint>, Option<&Course>)> = judged.register.complaints.iter().zip(courses).collect();
    let stretch = |complaints: &[(&Entry<Complaint>, Option<&Course>)]| {
        let mut bench = bench();
        for (entry, course) in complaints {
            bench.file(entry, AnyRecord::Complaint);
            bench.complaint(entry, *course);
        }
        bench.found.into_findings()
    };
    if complaints.len() <= share {
        return stretch(&complaints);
    }
    thread::scope(|scope| {
        let running: Vec<_> = complaints.chunks(share).map(|complaints| scope.spawn(|| stretch(complaints))).collect();
        // A rule that panics is a fault of ours: pass it on, never half a judgement.
        running.into_iter().flat_map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    })
}

/// By path, line and code, then by column: the order of every list of findings.
fn order(one: &Finding, other: &Finding) -> Ordering {
    natural::compare(&one.path, &other.path)
        .then(one.span.line.cmp(&other.span.line))
        .then_with(|| natural::compare(one.code.0, other.code.0))
        .then(one.span.cmp(&other.span))
}

/// The rules at work.
struct Bench<'a> {
    court: &'a Court<'a>,
    rules: &'a [&'static Rule],
    found: Found,
    as_of: Day,
}

impl Bench<'_> {
    /// Every file that is no complaint.
    fn others(&mut self, register: &Register) {
        self.faults(&register.settings);
        self.days(&register.settings, AnyRecord::Settings);
        for stray in &register.strays {
            self.found.in_file(&stray.path, None);
            self.fault(&stray.fault);
        }
        for entry in &register.measures {
            self.file(entry, AnyRecord::Measure);
            self.measure(entry);
        }
        for entry in &register.years {
            self.file(entry, AnyRecord::Year);
            self.year(entry);
        }
    }

    /// What reading found, and personal data.
    fn file<'r, R>(&mut self, entry: &'r Entry<R>, any: fn(&'r R) -> AnyRecord<'r>) {
        self.faults(entry);
        self.days(entry, any);
        let hits = privacy::scan(&entry.source);
        if hits.is_empty() {
            return;
        }
        for rule in self.rules {
            if let Judge::Text(kind) = rule.judge {
                self.found.under(rule);
                for hit in hits.iter().filter(|hit| hit.kind == kind) {
                    self.found.at(hit.span).with("masked", hit.masked.clone());
                }
            }
        }
    }

    fn faults<R>(&mut self, entry: &Entry<R>) {
        self.found.in_entry(entry);
        for fault in &entry.faults {
            self.fault(fault);
        }
    }

    fn fault(&mut self, fault: &Fault) {
        if let Some(rule) = find(fault.code) {
            self.found.under(rule);
            self.found.fault(fault);
        }
    }

    fn days<'r, R>(&mut self, entry: &'r Entry<R>, any: fn(&'r R) -> AnyRecord<'r>) {
        let Some(record) = &entry.record else { return };
        let hearing = DaysHearing { record: any(record), as_of: self.as_of };
        for rule in self.rules {
            if let Judge::Days(judge) = rule.judge {
                self.found.under(rule);
                judge(&hearing, &mut self.found);
            }
        }
    }

    fn complaint(&mut self, entry: &Entry<Complaint>, course: Option<&Course>) {
        let (Some(settings), Some(record), Some(course)) = (self.court.settings, sound(entry), course) else { return };
        let complaint = &*complaint_on(record, self.as_of);
        let version = version_for(complaint, settings);
        let hearing = ComplaintHearing { complaint, course, version, court: self.court, as_of: self.as_of };
        self.found.in_entry(entry);
        for rule in self.rules {
            if let Judge::Complaint(judge) = rule.judge {
                self.found.under(rule);
                judge(&hearing, &mut self.found);
            }
        }
    }

    fn measure(&mut self, entry: &Entry<Measure>) {
        let known = sound(entry).and_then(|record| measure_on(record, self.as_of));
        let (Some(_), Some(measure)): (Option<&Settings>, _) = (self.court.settings, known) else { return };
        let hearing = MeasureHearing { measure: &measure, court: self.court, as_of: self.as_of };
        self.found.in_entry(entry);
        for rule in self.rules {
            if let Judge::Measure(judge) = rule.judge {
                self.found.under(rule);
                judge(&hearing, &mut self.found);
            }
        }
    }

    fn year(&mut self, entry: &Entry<Year>) {
        let (Some(_), Some(record)) = (self.court.settings, sound(entry)) else { return };
        let year = &*year_on(record, self.as_of);
        let hearing = YearHearing { year, as_of: self.as_of };
        self.found.in_entry(entry);
        for rule in self.rules {
            if let Judge::Year(judge) = rule.judge {
                self.found.under(rule);
                judge(&hearing, &mut self.found);
            }
        }
    }

    /// Rules that look across files, and those of the history.
    fn whole(&mut self, judged: &Judged<'_>) {
        for rule in self.rules {
            self.found.under(rule);
            match rule.judge {
                Judge::Register(judge) => judge(self.court, &mut self.found),
                Judge::History(judge) => {
                    if let Some(evidence) = judged.evidence {
                        judge(&HistoryHearing::new(judged.register, evidence), &mut self.found);
                    }
                }
                _ => {}
            }
        }
    }
}

fn sound<R>(entry: &Entry<R>) -> Option<&R> {
    entry.record.as_ref().filter(|_| entry.is_sound())
}

#[cfg(test)]
mod tests {
    use super::{Bench, Court, Found, Judged, complaints};
    use crate::calendar::Day;
    use crate::intake::File;
    use crate::register::Register;
    use crate::rules::catalogue;

    #[test]
    fn the_findings_stand_in_the_same_order_however_the_complaints_are_shared_out() {
        let faulty = |number: u32| File::new(format!("klachten/2026/2026-{number:03}.md"), format!("---\nnummer: 2026-{number:03}\n---\n"));
        let register = Register::read((1..=40).map(faulty).collect());
        let (judged, as_of) = (Judged::new(&register, &[]), Day::parse("2026-11-22").expect("a day"));
        let (court, rules): (_, Vec<_>) = (Court::new(&judged, as_of), catalogue().collect());
        let bench = || Bench { court: &court, rules: &rules, found: Found::new(rules[0]), as_of };
        let alone = complaints(&judged, usize::MAX, bench);
        assert!(alone.len() >= 40);
        for share in [1, 7, 39, 40] {
            assert_eq!(complaints(&judged, share, bench), alone);
        }
    }
}
