//! The rules at work on one file after the other: each sees only what it needs.

use super::Origin;
use super::any_record::AnyRecord;
use super::context::{ComplaintContext, DaysContext, MeasureContext, RegisterContext, YearContext};
use super::find;
use super::history::{HistoryContext, RecordContext};
use super::rule::{Found, Judge, Rule};
use crate::calendar::Day;
use crate::personal_data;
use crate::procedure::{CaseStatus, complaint_on, measure_on, year_on};
use crate::record::{Complaint, Fact, Measure, Settings, Year};
use crate::register::{Entry, Fault, Register};

/// The rules at work.
pub(super) struct Runner<'a> {
    pub whole: &'a RegisterContext<'a>,
    pub history: Option<&'a HistoryContext<'a>>,
    pub rules: &'a [&'static Rule],
    pub found: Found,
    pub as_of: Day,
}

impl<'a> Runner<'a> {
    /// Every file that is no complaint.
    pub fn others(&mut self, register: &Register) {
        self.faults(&register.settings);
        if let Some(settings) = register.settings.record.as_deref() {
            let settings = AnyRecord::Settings(settings);
            self.days(Some(settings), &settings.facts(), None);
        }
        for text in &register.procedures {
            self.found.in_file(&text.path, None);
            text.faults.iter().for_each(|fault| self.fault(fault));
        }
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

    /// What reading found, what the history tells of it, and personal data.
    pub fn file<'r, R>(&mut self, entry: &'r Entry<R>, any: fn(&'r R) -> AnyRecord<'r>) {
        self.faults(entry);
        let record = entry.record.as_deref().map(any);
        let facts = record.map_or_else(Vec::new, |record| record.facts());
        let history = self.history.filter(|history| history.is_whole());
        let recorded = history.and_then(|history| history.of_record(entry, record, &facts));
        self.history(recorded.as_ref());
        self.days(record, &facts, recorded.as_ref());
        let mut hits = personal_data::scan(entry.source());
        // Who recorded a value that is still open, stands there by address; pages show the role.
        if let Some(AnyRecord::Complaint(complaint)) = record {
            let by = |hit: &personal_data::Hit| {
                let mut choices = complaint.choices.iter();
                hit.kind == personal_data::Kind::Email
                    && choices.any(|choice| choice.by.at.holds(hit.span))
            };
            hits.retain(|hit| !by(hit));
        }
        for rule in self.rules {
            match rule.judge {
                Judge::Text(kind) => {
                    self.found.under(rule);
                    for hit in hits.iter().filter(|hit| hit.kind == kind) {
                        self.found.at(hit.span).with("masked", hit.masked.clone());
                    }
                }
                Judge::Names => {
                    self.found.under(rule);
                    for name in personal_data::probable_names(entry.source()) {
                        self.found.at(name.span).with("masked", name.masked);
                    }
                }
                _ => {}
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
        if let Some(rule) = find(fault.code.as_str()) {
            self.found.under(rule);
            self.found.fault(fault);
        }
    }

    fn days(
        &mut self,
        record: Option<AnyRecord<'_>>,
        facts: &[Fact],
        recorded: Option<&RecordContext<'_>>,
    ) {
        let Some(record) = record else { return };
        let context = DaysContext {
            record,
            facts,
            register: self.whole.register,
            settings: self.whole.settings,
            recorded,
            as_of: self.as_of,
        };
        for rule in self.rules {
            if let Judge::Days(judge) = rule.judge {
                self.found.under(rule);
                judge(&context, &mut self.found);
            }
        }
    }

    /// A record beside its history; from a part of it, nothing follows.
    fn history(&mut self, recorded: Option<&RecordContext<'_>>) {
        let Some(context) = recorded else { return };
        for rule in self.rules {
            if let Judge::Record(judge) | Judge::HistoryAndRecord(_, judge) = rule.judge {
                self.found.under(rule);
                judge(context, &mut self.found);
            }
        }
    }

    pub fn complaint(&mut self, entry: &Entry<Complaint>, status: Option<&CaseStatus>) {
        let (Some(settings), Some(record), Some(status)) =
            (self.whole.settings, entry.sound(), status)
        else {
            return;
        };
        let complaint = &*complaint_on(record, self.as_of);
        let context = ComplaintContext {
            complaint,
            status,
            settings,
            has_measure: self.whole.has_measure(complaint),
            as_of: self.as_of,
        };
        self.found.in_entry(entry);
        for rule in self.rules {
            let of_procedure = matches!(rule.origin, Origin::Step(_) | Origin::Task(_));
            if let Judge::Complaint(judge) = rule.judge
                && !(status.is_duplicate && of_procedure)
            {
                self.found.under(rule);
                judge(&context, &mut self.found);
            }
        }
    }

    fn measure(&mut self, entry: &Entry<Measure>) {
        let record = entry
            .sound()
            .and_then(|record| measure_on(record, self.as_of));
        let (Some(_), Some(measure)): (Option<&Settings>, _) = (self.whole.settings, record) else {
            return;
        };
        let context = MeasureContext {
            measure: &measure,
            whole: self.whole,
            as_of: self.as_of,
        };
        self.found.in_entry(entry);
        for rule in self.rules {
            if let Judge::Measure(judge) = rule.judge {
                self.found.under(rule);
                judge(&context, &mut self.found);
            }
        }
    }

    fn year(&mut self, entry: &Entry<Year>) {
        let (Some(_), Some(record)) = (self.whole.settings, entry.sound()) else {
            return;
        };
        let year = &*year_on(record, self.as_of);
        let context = YearContext {
            year,
            tells_staff: entry.tells_staff(),
            as_of: self.as_of,
        };
        self.found.in_entry(entry);
        for rule in self.rules {
            if let Judge::Year(judge) = rule.judge {
                self.found.under(rule);
                judge(&context, &mut self.found);
            }
        }
    }

    /// A rule that looks across files, or at the history.
    pub fn whole(&mut self, rule: &'static Rule) {
        self.found.under(rule);
        match (&rule.judge, self.history) {
            (Judge::Register(judge), _) => judge(self.whole, &mut self.found),
            (Judge::History(judge) | Judge::HistoryAndRecord(judge, _), Some(history)) => {
                judge(history, &mut self.found);
            }
            _ => {}
        }
    }
}
