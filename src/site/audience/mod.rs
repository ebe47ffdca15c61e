//! What each audience sees of a complaint: three views, each built by its own function from the
//! whole case. Pages, lists, search, feed and data are made from these views and see nothing else.
//!
//! A new field of the record is visible to nobody until one of the three functions adds it.

mod facts;
mod mask;
mod officer;
mod owners;
mod staff;
mod timeline;

pub use mask::Mask;
pub use timeline::EventView;

use crate::analysis::Disclosure;
use crate::calendar::Day;
use crate::procedure::{Basis, State, Step};
use crate::record::{
    Audience, Complaint, ComplaintNumber, MeasureNumber, Outcome, Settings, TermName, View,
};
use crate::repository::Commit;
use crate::rules::{Assessment, Case, Clocks, Finding, Origins, message_in_full};
use crate::wording::{Lang, Words, day_long, day_month};

use super::names::Names;
use super::small_numbers::SmallNumbers;

/// A day as an audience may know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    Day(Day),
    /// Only year and month.
    Month(i32, u32),
}

impl When {
    fn month(day: Day) -> When {
        When::Month(day.year(), day.month())
    }

    /// The last day of the month where only the month may be known.
    pub fn latest(self) -> Day {
        match self {
            When::Day(day) => day,
            When::Month(year, month) => Day::new(year, month, 1)
                .map_or(Day::first_of(year), |day| day.plus_months(1).plus_days(-1)),
        }
    }

    /// "2 maart 2026", or "maart 2026".
    pub fn words(self, lang: Lang) -> String {
        match self {
            When::Day(day) => day_long(lang, day),
            When::Month(..) => day_month(lang, self.latest()),
        }
    }

    /// `2026-03-02` or `2026-03`, which also sorts.
    pub fn iso(self) -> String {
        match self {
            When::Day(day) => day.to_string(),
            When::Month(year, month) => format!("{year:04}-{month:02}"),
        }
    }
}

/// A complaint as lists, search, feed and data show it.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Card {
    pub number: ComplaintNumber,
    /// A duplicate of another record: in the lists, and in no figure.
    pub duplicate: bool,
    pub received: When,
    pub closed: Option<When>,
    pub state: State,
    /// A term has passed.
    pub overdue: bool,
    /// A term is about to pass.
    pub soon: bool,
    pub subject: Option<String>,
    /// Places in the list of categories, the main one first.
    pub categories: Vec<usize>,
    pub cause: Option<usize>,
    /// How it could happen, in a sentence of the officer; never for staff.
    pub cause_told: Option<String>,
    pub lesson: Option<String>,
    /// What happened, anonymous, beside the lesson.
    pub story: Option<String>,
    pub next: Option<Next>,
}

/// What must be done next.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Next {
    /// How its text is called.
    pub name: &'static str,
    pub due: Option<Day>,
    pub overdue: bool,
    /// No term is set: the day only reminds.
    pub reminds: bool,
    /// The name of a role.
    pub by: String,
}

/// A complaint as its own page shows it, beside its card.
#[derive(Debug, Clone, Default, PartialEq, Hash)]
pub struct Dossier {
    /// The record that stays, where this one is its duplicate: then nothing else is asked of it.
    pub stays: Option<ComplaintNumber>,
    /// Without their days for the staff.
    pub steps: Vec<Step>,
    /// Only the late steps are told: which others there were would tell of a rare ending.
    pub course_withheld: bool,
    /// The officer's tasks; not for the staff.
    pub tasks: Vec<Step>,
    /// In the order of the days; not for the staff.
    pub timeline: Vec<EventView>,
    /// Why and since when the terms run.
    pub start: Option<(Day, Basis, u32)>,
    pub deadlines: Vec<DeadlineView>,
    /// The number of the round to which steps and terms belong.
    pub round: u32,
    /// The rounds that ended with a reopening, the newest first.
    pub earlier: Vec<RoundView>,
    /// Key of the label and the words, in the order of the page.
    pub facts: Vec<(&'static str, String)>,
    pub related: Vec<ComplaintNumber>,
    pub measures: Vec<MeasureNumber>,
    /// Markdown, not yet made safe.
    pub text: Option<String>,
    pub findings: Vec<FindingView>,
}

/// A round that ended with a reopening. Without its days for the staff.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct RoundView {
    pub number: u32,
    pub from: When,
    pub closed: When,
    /// Not for the staff.
    pub outcome: Option<Outcome>,
    pub steps: Vec<Step>,
    pub deadlines: Vec<DeadlineView>,
}

/// A term with its days.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DeadlineView {
    pub term: TermName,
    /// The organisation has such a term; else a working day, by which nothing is late.
    pub set: bool,
    pub length: Option<String>,
    pub due: Day,
    pub met: Option<Day>,
    /// Done, on a known day or not.
    pub done: bool,
    pub stopped: bool,
    pub late: bool,
    pub extended: bool,
    pub suspended: i64,
    pub explained: bool,
}

/// A finding: the rule, and for the officer its words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FindingView {
    pub code: &'static str,
    pub severity: crate::rules::Severity,
    pub explained: Option<String>,
    pub message: Option<String>,
}

/// What an audience may know of a register: all that the three functions have beside the case.
pub struct AudienceScope<'a> {
    pub assessment: &'a Assessment,
    pub audience: Audience,
    pub view: View,
    pub words: &'a Words,
    pub categories: Names,
    pub causes: Names,
    /// What the staff may be told of small numbers; none for those who may see them.
    pub disclosure: Option<Disclosure>,
    /// The counts of categories and causes, as far as they may be seen.
    pub shown_categories: SmallNumbers,
    pub shown_causes: SmallNumbers,
    /// Where facts were recorded first; none without a history.
    pub origins: Option<Origins<'a>>,
    /// Which commits carry a date that cannot be right.
    pub clocks: Clocks,
}

/// The key by which a complaint is counted, where it has one.
type KeyOf = fn(&Complaint) -> Option<&str>;

impl<'a> AudienceScope<'a> {
    /// What an audience may know of a register, in the language of the words.
    pub fn new(
        assessment: &'a Assessment,
        audience: Audience,
        words: &'a Words,
    ) -> AudienceScope<'a> {
        let settings = assessment.register.settings();
        let view = settings.view_of(audience);
        let (categories, causes) = (Names::of(&settings.categories), Names::of(&settings.causes));
        // A duplicate is no complaint in any figure.
        let counted = || {
            let cases = assessment.cases().filter(|case| case.entry.is_sound());
            let cases = cases.map(|case| case.complaint);
            let cases = cases.filter(|complaint| !complaint.is_duplicate());
            cases.map(|complaint| (complaint.received.value.year(), complaint))
        };
        let disclosure = (audience == Audience::Staff).then(|| {
            let first = counted().map(|(year, _)| year).min();
            let years = first
                .into_iter()
                .flat_map(|first| first..=assessment.as_of.year());
            let (register, as_of) = (&assessment.register, assessment.as_of);
            let below = view.suppress_below;
            let disclosure = Disclosure::of(register, years.clone(), as_of, below);
            disclosure.with_courses(register, years, as_of, below)
        });
        let received = || counted().map(|(year, _)| year);
        // A year in between in which nothing came in is counted: as 0.
        let all_years = || {
            let bounds = received().min().zip(received().max());
            bounds.into_iter().flat_map(|(first, last)| first..=last)
        };
        let shown = |names: &Names, key: KeyOf, hides: fn(&Disclosure, i32, &str) -> bool| {
            let pairs = counted()
                .filter_map(|(year, complaint)| Some((year, names.find(key(complaint)?)?)));
            let hides = |year, name: usize| {
                let disclosure = disclosure.as_ref();
                disclosure.is_some_and(|told| hides(told, year, &names.all()[name].key))
            };
            SmallNumbers::of(all_years(), pairs, names.all().len(), hides)
        };
        let category: KeyOf = |complaint| Some(complaint.main_category().as_str());
        let cause: KeyOf = |complaint| Some(complaint.root_cause.as_ref()?.kind.value.as_str());
        let shown_categories = shown(&categories, category, Disclosure::hides_category);
        let shown_causes = shown(&causes, cause, Disclosure::hides_cause);
        AudienceScope {
            assessment,
            audience,
            view,
            words,
            categories,
            causes,
            disclosure,
            shown_categories,
            shown_causes,
            origins: assessment
                .history
                .as_ref()
                .map(|history| Origins::of(history, &assessment.register)),
            clocks: assessment
                .history
                .as_ref()
                .map(|history| Clocks::of(history, settings.time_zone(), assessment.as_of))
                .unwrap_or_default(),
        }
    }

    /// The settings in force.
    pub fn settings(&self) -> &Settings {
        self.assessment.register.settings()
    }

    /// The day of judging.
    pub fn as_of(&self) -> Day {
        self.assessment.as_of
    }

    /// The role behind a commit's author, where register.yml tells it.
    pub fn writer(&self, commit: &Commit) -> Option<&str> {
        self.settings().writer(&commit.author.email)
    }

    /// Whether the strictest rules apply: no days, no persons, no small counts.
    pub fn is_staff(&self) -> bool {
        self.audience == Audience::Staff
    }

    /// Whether the audience may know whom a complaint is about: never the staff.
    pub fn sees_persons(&self) -> bool {
        self.view.persons && !self.is_staff()
    }

    /// The card of a case, for this audience.
    pub fn card(&self, case: &Case<'_>) -> Card {
        match self.audience {
            Audience::Staff => staff::StaffCase::of(case, self).into_card(),
            Audience::Owners => owners::OwnersCase::of(case, self).into_card(),
            Audience::Officer => officer::OfficerCase::of(case, self).into_card(),
        }
    }

    /// The number that a case had before, which a letter may carry: search finds it by that too.
    pub fn former_number(&self, case: &Case<'_>) -> Option<String> {
        let former = case.complaint.former_number.as_ref()?;
        (!self.is_staff()).then(|| former.value.0.to_string())
    }

    /// The text of a case, as far as the audience may read it: what its page shows, and search finds.
    pub fn text<'c>(&self, case: &Case<'c>) -> Option<&'c str> {
        (self.view.text && !self.is_staff()).then(|| case.entry.body().text)
    }

    /// A finding; its words, which may name persons, are for the officer.
    pub fn finding(&self, finding: &Finding) -> FindingView {
        let told = self.audience == Audience::Officer && self.view.persons;
        FindingView {
            code: finding.code.0,
            severity: finding.severity,
            explained: finding.explained.clone(),
            message: told.then(|| message_in_full(finding, self.words.lang())),
        }
    }

    /// The dossier of a case, for this audience.
    pub fn dossier(&self, case: &Case<'_>) -> Dossier {
        match self.audience {
            Audience::Staff => staff::StaffCase::of(case, self).into_dossier(),
            Audience::Owners => owners::OwnersCase::of(case, self).into_dossier(case, self),
            Audience::Officer => officer::OfficerCase::of(case, self).into_dossier(case, self),
        }
    }
}

/// Whether a term of the case has passed, or is about to, on the day of judging.
fn urgency(case: &Case<'_>) -> (bool, bool) {
    if case.status.is_closed() {
        return (false, false);
    }
    let mut deadlines = case.status.last().deadlines().into_iter();
    let soon = deadlines.any(|deadline| deadline.is_set() && deadline.worst.is_near());
    (case.status.is_overdue(), soon)
}
