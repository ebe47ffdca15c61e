//! What the complaints are about, and through what they came: categories, causes, and both at once.

use serde::Serialize;

use super::scope::{CaseOn, Group, Scope, count};
use super::statistics::{Concentration, Exposed, Mix, SIGNIFICANCE, compare, concentration, mix};
use crate::place::Placed;

/// Counts by main category and by root cause of the complaints received.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Subjects {
    /// In falling order, ties by name; every declared category.
    pub categories: Vec<Group>,
    /// Each category that occurs, compared with a year before; empty where the register is younger.
    pub changes: Vec<Change>,
    /// Whether one category stands out beyond chance; absent below 30 complaints.
    pub main_category: Option<Concentration>,
    /// Whether the mix shifted since a year before; absent below 40 in either, and for a quarter.
    pub shift: Option<Mix>,
    /// In falling order; every declared cause. Complaints without a cause are in none.
    pub causes: Vec<Group>,
    pub main_cause: Option<Concentration>,
    pub without_cause: u32,
    /// Categories named by all complaints together: one complaint may hold several issues.
    pub issues: u32,
    pub cross: Cross,
}

/// One category in this period and a year before, in events.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    pub label: String,
    pub now: Exposed,
    pub before: Exposed,
    pub p: f64,
    /// The same corrected for all comparisons of the report.
    pub adjusted: f64,
}

impl Change {
    /// Whether the difference is beyond chance.
    #[must_use]
    pub fn is_real(&self) -> bool {
        self.adjusted < SIGNIFICANCE
    }

    /// Whether there were more a day than a year before.
    #[must_use]
    pub fn is_rise(&self) -> bool {
        f64::from(self.now.count) * self.before.exposure
            > f64::from(self.before.count) * self.now.exposure
    }
}

/// Categories (rows) against causes (columns), in the orders above; groups without complaints left
/// out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Cross {
    pub rows: Vec<String>,
    pub columns: Vec<String>,
    pub counts: Vec<Vec<u32>>,
}

pub(super) fn subjects(scope: &Scope) -> Subjects {
    let settings = scope.settings;
    let categories = groups(scope, &settings.categories, |known| Some(known.category()));
    let causes = groups(scope, &settings.causes, CaseOn::cause);
    let now: Vec<u32> = categories.iter().map(|group| group.count).collect();
    let before: Vec<u32> = categories.iter().map(|group| group.before).collect();
    Subjects {
        main_category: concentration(&now),
        shift: if scope.period.quarter.is_none() {
            mix(&before, &now)
        } else {
            None
        },
        main_cause: concentration(&causes.iter().map(|group| group.count).collect::<Vec<_>>()),
        issues: count(scope.received().flat_map(|known| &known.record.categories)),
        without_cause: count(scope.received().filter(|known| known.cause().is_none())),
        cross: cross(scope, &categories, &causes),
        changes: changes(scope, &categories),
        categories,
        causes,
    }
}

/// Every declared group and every other that occurs, in falling order.
fn groups<'a>(
    scope: &Scope<'a>,
    declared: &[(Placed<String>, Placed<String>)],
    key: impl for<'k> Fn(&'k CaseOn<'a>) -> Option<&'k str>,
) -> Vec<Group> {
    let previous = scope.period.previous();
    let declared = declared.iter();
    let mut names: Vec<(&str, &str)> = declared.map(|(key, label)| (&***key, &***label)).collect();
    for used in scope.received().filter_map(&key) {
        if names.iter().all(|(key, _)| *key != used) {
            names.push((used, used));
        }
    }
    let mut groups: Vec<Group> = names
        .into_iter()
        .map(|(name, label)| {
            let of = |known: &&CaseOn<'a>| key(known) == Some(name);
            Group {
                key: name.to_owned(),
                label: label.to_owned(),
                count: count(scope.received().filter(of)),
                before: count(scope.received_in(previous.from, previous.until).filter(of)),
            }
        })
        .collect();
    groups.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.label.cmp(&b.label)));
    groups
}

fn changes(scope: &Scope, categories: &[Group]) -> Vec<Change> {
    let (period, previous) = (scope.period, scope.period.previous());
    let (days, days_before) = (scope.exposure(period), scope.exposure(previous));
    let change = |group: &Group| {
        let events = |from, until| {
            count(
                scope
                    .received_in(from, until)
                    .filter(|known| known.is_own_event() && known.category() == group.key),
            )
        };
        let now = Exposed::new(events(period.from, period.until), days);
        let before = Exposed::new(events(previous.from, previous.until), days_before);
        let p = compare(before, now).p;
        Change {
            label: group.label.clone(),
            now,
            before,
            p,
            adjusted: p,
        }
    };
    let occur = categories
        .iter()
        .filter(|group| group.count + group.before > 0 && days > 0 && days_before > 0);
    occur.map(change).collect()
}

fn cross(scope: &Scope, categories: &[Group], causes: &[Group]) -> Cross {
    let used = |group: &&Group| group.count > 0;
    let rows: Vec<&Group> = categories.iter().filter(used).collect();
    let columns: Vec<&Group> = causes.iter().filter(used).collect();
    let cell = |row: &Group, column: &Group| {
        count(scope.received().filter(|known| {
            known.category() == row.key && known.cause() == Some(column.key.as_str())
        }))
    };
    let counts = rows
        .iter()
        .map(|row| columns.iter().map(|column| cell(row, column)).collect())
        .collect();
    let labels = |groups: &[&Group]| groups.iter().map(|group| group.label.clone()).collect();
    Cross {
        rows: labels(&rows),
        columns: labels(&columns),
        counts,
    }
}
