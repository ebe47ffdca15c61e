//! What a rule is: its code, severity and origin, how it judges, the page beside it; and where it
//! leaves what it finds.

use super::context::{ComplaintContext, DaysContext, MeasureContext, RegisterContext, YearContext};
use super::history::{HistoryContext, RecordContext};
use super::input::RuleInput;
use super::page::{Page, pages};
use super::{Code, Finding, Severity, find};
use crate::personal_data::Kind;
use crate::place::Span;
use crate::register::{Entry, Evidence, Fault};
use crate::wording::Lang;

/// Where in the procedure, or in the making of a register, a rule comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The form of the files (F).
    File,
    /// The order of days (D).
    Days,
    /// A step of the procedure, 1 to 10 (S).
    Step(u8),
    /// A task of the officer, 1 to 6 (T). The procedure numbers no task 5.
    Task(u8),
    /// The register's history in git (H).
    History,
    /// Personal data (A; the AVG).
    Privacy,
}

impl Origin {
    /// What a code says of it: the letter the kind, the digits but the last two the step or task.
    const fn of(code: &[u8]) -> Origin {
        let (mut number, mut at) = (0, 1);
        while at + 2 < code.len() {
            number = number * 10 + (code[at] - b'0');
            at += 1;
        }
        match code[0] {
            b'F' => Origin::File,
            b'D' => Origin::Days,
            b'S' => Origin::Step(number),
            b'T' => Origin::Task(number),
            b'H' => Origin::History,
            b'A' => Origin::Privacy,
            _ => panic!("no group has this letter"),
        }
    }
}

/// How a rule judges. Each way sees only what it needs.
#[derive(Clone, Copy)]
pub enum Judge {
    /// The reader finds it and leaves a fault with this code; under the wording `notice` it asks for
    /// attention only.
    Reader { notice: Option<&'static str> },
    /// What one record's days say, of whatever kind, as typed.
    Days(fn(&DaysContext<'_>, &mut Found)),
    /// One complaint, as known on the day of judging.
    Complaint(fn(&ComplaintContext<'_>, &mut Found)),
    /// One measure, as known on the day of judging.
    Measure(fn(&MeasureContext<'_>, &mut Found)),
    /// One year's report, as known on the day of judging.
    Year(fn(&YearContext<'_>, &mut Found)),
    /// The register as a whole; the rule names the file of each finding itself.
    Register(fn(&RegisterContext<'_>, &mut Found)),
    /// One record beside its own history.
    Record(fn(&RecordContext<'_>, &mut Found)),
    /// The history as a whole; the rule names the file of each finding itself.
    History(fn(&HistoryContext<'_>, &mut Found)),
    /// The history as a whole, and each record beside its own.
    HistoryAndRecord(
        fn(&HistoryContext<'_>, &mut Found),
        fn(&RecordContext<'_>, &mut Found),
    ),
    /// Personal data of this kind in any file's text.
    Text(Kind),
    /// What is probably a person's name, in any file's text.
    Names,
    /// Explanations without a deviation: judged when all else has been.
    Explanations,
}

impl Judge {
    /// Whether nothing can be judged without the history.
    pub(super) const fn needs_history(&self) -> bool {
        matches!(
            self,
            Judge::Record(_) | Judge::History(_) | Judge::HistoryAndRecord(..)
        )
    }

    /// Whether it looks at the register or the history as a whole.
    pub(super) const fn looks_at_all(&self) -> bool {
        matches!(
            self,
            Judge::Register(_) | Judge::History(_) | Judge::HistoryAndRecord(..)
        )
    }
}

/// One rule of the catalogue.
pub struct Rule {
    pub code: Code,
    pub severity: Severity,
    pub origin: Origin,
    pub(super) judge: Judge,
    /// The page beside the rule: names, wordings, reasons and examples, in both languages.
    pub(super) source: &'static str,
    /// Judges only where the whole register was read.
    whole: bool,
    /// What it finds in a measure follows from the reports of years too, which may be unread.
    needs_years: bool,
}

/// What the file of a rule, or the list of its group, says of it.
impl Rule {
    const fn new(severity: Severity, judge: Judge) -> Rule {
        Rule {
            code: Code(""),
            severity,
            origin: Origin::File,
            judge,
            source: "",
            whole: false,
            needs_years: false,
        }
    }

    /// What it finds is a fault (*fout*).
    pub(super) const fn fault(judge: Judge) -> Rule {
        Rule::new(Severity::Fault, judge)
    }

    /// What it finds departs from the procedure (*afwijking*).
    pub(super) const fn deviation(judge: Judge) -> Rule {
        Rule::new(Severity::Deviation, judge)
    }

    /// What it finds asks for attention (*aandacht*).
    pub(super) const fn notice(judge: Judge) -> Rule {
        Rule::new(Severity::Notice, judge)
    }

    /// The rule looks at more than one file: not judged where only named files are.
    pub(super) const fn on_the_whole(mut self) -> Rule {
        self.whole = true;
        self
    }

    /// The rule asks the reports of years: where these are unread, what it does not find may be
    /// there.
    pub(super) const fn with_years(mut self) -> Rule {
        self.needs_years = true;
        self
    }

    /// The rule of this code, with its page: what follows from the name of its file.
    pub(super) const fn named(mut self, code: &'static [u8], source: &'static str) -> Rule {
        let Ok(text) = std::str::from_utf8(code) else {
            panic!("a code is ASCII")
        };
        (self.code, self.origin, self.source) = (Code(text), Origin::of(code), source);
        self
    }
}

/// The name of a module in capitals.
pub(super) const fn capitals<const LENGTH: usize>(name: &str) -> [u8; LENGTH] {
    let mut capitals = [0; LENGTH];
    capitals.copy_from_slice(name.as_bytes());
    capitals.make_ascii_uppercase();
    capitals
}

impl Rule {
    /// The step of the procedure that the rule guards, for the S rules.
    #[must_use]
    pub const fn step(&self) -> Option<u8> {
        match self.origin {
            Origin::Step(step) => Some(step),
            _ => None,
        }
    }

    /// What the rule is, in one language.
    #[must_use]
    pub fn page(&self, lang: Lang) -> &'static Page {
        pages(lang).of(self.code)
    }

    /// Whether the rule can be judged on what was read.
    pub(super) fn can_judge(&self, input: &RuleInput<'_>) -> bool {
        let has_history = input.evidence.is_some() || !self.judge.needs_history();
        (input.is_whole() || !self.whole) && has_history
    }

    /// Whether what the rule did not find is not there: then an explanation of it explains nothing.
    pub(super) fn is_sure_on(&self, input: &RuleInput<'_>) -> bool {
        let complete = |evidence: &Evidence| evidence.history.complete;
        let history = input.evidence.is_some_and(complete) || !self.judge.needs_history();
        self.can_judge(input) && history && (input.is_whole() || !self.needs_years)
    }
}

impl Finding {
    /// Where its rule comes from.
    #[must_use]
    pub fn origin(&self) -> Option<Origin> {
        find(self.code.0).map(|rule| rule.origin)
    }
}

/// The findings so far, with the rule and the file that are being judged.
pub struct Found {
    rule: &'static Rule,
    path: String,
    number: Option<String>,
    findings: Vec<Finding>,
}

impl Found {
    pub(super) const fn new(rule: &'static Rule) -> Found {
        Found {
            rule,
            path: String::new(),
            number: None,
            findings: Vec::new(),
        }
    }

    /// The code of the rule that is being judged.
    pub(super) const fn code(&self) -> &'static str {
        self.rule.code.0
    }

    pub(super) fn under(&mut self, rule: &'static Rule) {
        self.rule = rule;
    }

    /// What follows stands in this file.
    pub(super) fn in_file(&mut self, path: &str, number: Option<&str>) {
        path.clone_into(&mut self.path);
        self.number = number.map(str::to_owned);
    }

    /// What follows stands in the file of this entry.
    pub(super) fn in_entry<R>(&mut self, entry: &Entry<R>) {
        self.in_file(&entry.path, entry.called());
    }

    /// A finding at a place, worded as the rule's `message`.
    pub(super) fn at(&mut self, span: Span) -> &mut Finding {
        self.findings.push(Finding {
            code: self.rule.code,
            severity: self.rule.severity,
            explained: None,
            number: self.number.clone(),
            path: self.path.clone(),
            span,
            step: self.rule.step(),
            due: None,
            round: None,
            is_of_earlier_round: false,
            text: "message",
            args: Vec::new(),
            count: 1,
        });
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }

    /// A fault that the reader found.
    pub(super) fn fault(&mut self, fault: &Fault) {
        let judge = self.rule.judge;
        let finding = self.at(fault.span).worded(fault.text);
        finding.args.clone_from(&fault.args);
        if let Judge::Reader { notice: Some(text) } = judge
            && text == fault.text
        {
            finding.severity = Severity::Notice;
        }
    }

    /// The findings so far; nothing is left.
    pub(super) fn taken(&mut self) -> Vec<Finding> {
        std::mem::take(&mut self.findings)
    }
}
