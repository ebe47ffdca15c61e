//! Possible structural problems: first the procedure's own rule, then chance.
//!
//! Rule A: the same category and root cause as often as the procedure version says, within its
//! window; or one complaint of high severity; or the officer's own judgement. Rule B: the scan over
//! the period for each pair with three or more events, 30 days wide, corrected with all other
//! comparisons of the report.
//! Intuition fails here: with 12 a year, three within 30 days come about by chance in 95 % of
//! years.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::effect::meant_by;
use super::lately::{Lately, lately_of};
use super::scope::{CaseOn, Scope, count};
use super::statistics::{SIGNIFICANCE, densest, scan_probability};
use crate::calendar::Day;
use crate::record::{ComplaintNumber, Measure, Nature};

/// A category and cause worth a judgement.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pattern {
    pub category: String,
    pub category_label: String,
    /// Absent where no cause is known yet.
    pub cause: Option<String>,
    pub cause_label: Option<String>,
    /// The complaints behind it, within the window.
    pub numbers: Vec<String>,
    /// As often as the procedure says.
    pub recurs: bool,
    /// How many of its kind came of late.
    pub lately: Lately,
    /// At least one of high severity.
    pub severe: bool,
    /// How many of them are of high severity.
    pub severe_count: u32,
    /// The officer judged at least one of them possibly structural.
    pub judged_structural: bool,
    /// The officer judged the newest one, either way.
    pub judged: bool,
    pub measures: Vec<String>,
    pub cluster: Option<CloseTogether>,
}

/// Events of one pair that came close together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CloseTogether {
    pub count: u32,
    /// Events of this pair in the whole period.
    pub of: u32,
    pub first: Day,
    pub last: Day,
    /// The chance of as many within [`SCAN_DAYS`].
    pub p: f64,
    /// The same corrected for all comparisons of the report, every pair scanned among them.
    pub adjusted: f64,
}

impl Pattern {
    /// Whether the officer still has to judge it.
    #[must_use]
    pub fn awaits_judgement(&self) -> bool {
        !self.judged && !self.judged_structural
    }
}

impl CloseTogether {
    /// Whether chance alone does not put them so close together.
    #[must_use]
    pub fn is_real(&self) -> bool {
        self.adjusted < SIGNIFICANCE
    }
}

/// Width of the scan in days.
pub const SCAN_DAYS: u32 = 30;
/// A pair is scanned from this many events.
const SCANNED_FROM: u32 = 3;
/// The cause that stands for no cause.
const UNKNOWN: &str = "onbekend";

type Pair<'a> = (&'a str, Option<&'a str>);

/// All complaints by category and cause, with the densest stretch of each pair that was scanned.
/// Every scan is a comparison, also of a pair that turns out to be no pattern.
pub(super) struct Pairs<'a, 's> {
    complaints: BTreeMap<Pair<'a>, Vec<&'a CaseOn<'s>>>,
    pub clusters: BTreeMap<Pair<'a>, CloseTogether>,
}

impl<'a, 's> Pairs<'a, 's> {
    pub fn of(scope: &'a Scope<'s>) -> Pairs<'a, 's> {
        let mut complaints: BTreeMap<Pair, Vec<&CaseOn>> = BTreeMap::new();
        for known in &scope.known {
            complaints.entry(pair_of(known)).or_default().push(known);
        }
        Pairs {
            clusters: clusters(scope, &complaints),
            complaints,
        }
    }
}

fn pair_of<'a>(known: &'a CaseOn) -> Pair<'a> {
    let cause = known.cause().filter(|cause| *cause != UNKNOWN);
    (known.category(), cause)
}

/// The patterns, with the clusters as corrected for all comparisons of the report.
pub(super) fn recurrence(scope: &Scope, pairs: &Pairs) -> Vec<Pattern> {
    let (pairs, clusters) = (&pairs.complaints, &pairs.clusters);
    let patterns = pairs
        .iter()
        .filter_map(|(pair, complaints)| pattern(scope, *pair, complaints, clusters.get(pair)));
    let mut patterns: Vec<Pattern> = patterns.collect();
    patterns.sort_by(|a, b| {
        b.numbers
            .len()
            .cmp(&a.numbers.len())
            .then_with(|| a.category_label.cmp(&b.category_label))
    });
    patterns
}

fn pattern(
    scope: &Scope,
    pair: Pair,
    complaints: &[&CaseOn],
    cluster: Option<&CloseTogether>,
) -> Option<Pattern> {
    let fresh: Vec<&CaseOn> = complaints
        .iter()
        .copied()
        .filter(|known| scope.period.contains(known.life.received()))
        .collect();
    let newest = fresh.last()?;
    let recurring = pair.1.and_then(|_| {
        fresh
            .iter()
            .rev()
            .find_map(|last| window(scope, complaints, last))
    });
    let severe = |known: &&CaseOn| known.record.is_severe();
    let structural = |known: &&CaseOn| known.nature() == Some(Nature::PossiblyStructural);
    let recurs = recurring.is_some();
    let behind: Vec<&CaseOn> = recurring.unwrap_or_else(|| {
        fresh
            .iter()
            .copied()
            .filter(|one| severe(one) || structural(one))
            .collect()
    });
    if behind.is_empty() && !cluster.is_some_and(CloseTogether::is_real) {
        return None;
    }
    let behind = if behind.is_empty() {
        fresh.clone()
    } else {
        behind
    };
    let numbers: BTreeSet<ComplaintNumber> = behind
        .iter()
        .map(|known| known.record.number.value)
        .collect();
    Some(Pattern {
        category: pair.0.to_owned(),
        category_label: newest.category_name(),
        cause: pair.1.map(str::to_owned),
        cause_label: newest
            .root_cause()
            .filter(|_| pair.1.is_some())
            .map(|cause| scope.settings.cause_name(&cause.kind).to_owned()),
        recurs,
        lately: lately_of(scope, |known| pair_of(known) == pair),
        severe: behind.iter().any(severe),
        severe_count: count(behind.iter().filter(|known| severe(known))),
        judged_structural: behind.iter().any(structural),
        judged: behind.last().is_some_and(|last| last.nature().is_some()),
        measures: measures_for(scope, &numbers, &behind),
        numbers: numbers.iter().map(ToString::to_string).collect(),
        cluster: cluster.cloned(),
    })
}

/// The complaints of the pair in the window that ends on the receipt of `last`, where they are as
/// many as its procedure version says; an event counts once.
fn window<'a, 'b>(
    scope: &Scope,
    complaints: &[&'a CaseOn<'b>],
    last: &CaseOn,
) -> Option<Vec<&'a CaseOn<'b>>> {
    let end = last.life.received();
    let rule = scope.settings.version_on(end).recurrence.as_ref()?;
    let start = rule.within.value.back_from(end);
    let inside: Vec<&CaseOn> = complaints
        .iter()
        .copied()
        .filter(|known| known.life.received() > start && known.life.received() <= end)
        .collect();
    (count(inside.iter().filter(|known| known.is_own_event())) >= rule.count.value)
        .then_some(inside)
}

/// The measures that name one of these complaints, that one of them names, or that are meant for
/// their kind.
fn measures_for(
    scope: &Scope,
    numbers: &BTreeSet<ComplaintNumber>,
    behind: &[&CaseOn],
) -> Vec<String> {
    let records = scope.register.measure_records();
    let meant = |measure: &Measure| {
        let kind = (measure.category.as_ref(), measure.cause.as_ref());
        matches!(kind, (Some(_), Some(_))) && behind.iter().any(|known| meant_by(measure, known))
    };
    let naming = records.filter(|measure| {
        let mut reasons = measure.reasons.iter();
        reasons.any(|reason| numbers.contains(&reason.value)) || meant(measure)
    });
    let named = behind
        .iter()
        .flat_map(|known| known.record.measures.iter().map(|measure| measure.value));
    let all: BTreeSet<_> = naming
        .map(|measure| measure.number.value)
        .chain(named)
        .collect();
    all.iter().map(ToString::to_string).collect()
}

/// The densest stretch of each pair with enough events in the period.
fn clusters<'a>(
    scope: &Scope,
    pairs: &BTreeMap<Pair<'a>, Vec<&CaseOn>>,
) -> BTreeMap<Pair<'a>, CloseTogether> {
    let mut found = BTreeMap::new();
    let exposure = scope.exposure(scope.period);
    for (pair, complaints) in pairs.iter().filter(|(pair, _)| pair.1.is_some()) {
        let events = complaints
            .iter()
            .filter(|known| known.is_own_event() && scope.period.contains(known.life.received()));
        let days: Vec<Day> = events.map(|known| known.life.received()).collect();
        let of = count(days.iter());
        if of >= SCANNED_FROM && exposure > 2 * SCAN_DAYS {
            found.extend(closest(&days, of, exposure).map(|cluster| (*pair, cluster)));
        }
    }
    found
}

fn closest(days: &[Day], of: u32, exposure: u32) -> Option<CloseTogether> {
    let ordinals: Vec<i64> = days.iter().map(|day| day.ordinal()).collect();
    let cluster = densest(&ordinals, i64::from(SCAN_DAYS))?;
    let count = u32::try_from(cluster.count).ok()?;
    let p = scan_probability(count, of, f64::from(SCAN_DAYS) / f64::from(exposure));
    Some(CloseTogether {
        count,
        of,
        first: days[cluster.first],
        last: days[cluster.first + cluster.count - 1],
        p,
        adjusted: p,
    })
}
