//! What all staff may be told of small numbers, decided once for every list, page and file of a
//! build.
//!
//! A count that one list hides is hidden in all of them, and of a single case the pair of category
//! and cause is told only where that gives no hidden count away (register-format.md, "What each
//! audience sees"). The causes of a year are published as they were known at its end, a year later
//! and now: what is hidden in one of them is hidden in all.

use std::collections::{BTreeMap, BTreeSet};

use super::outcomes::{Ending, outcomes};
use super::period::Period;
use super::scope::{Scope, known_cause};
use super::statistics::{Cell, Totals, suppress_list, tellable};
use crate::calendar::Day;
use crate::record::{Complaint, ComplaintNumber};
use crate::register::{Entry, Register};

/// Category and cause of a case; the cause may not be found yet.
type Pair<'a> = (&'a str, Option<&'a str>);

/// What all staff may be told, year of receipt by year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Disclosure {
    years: BTreeMap<i32, OfYear>,
    /// Complaints that ended in a way whose count is hidden.
    rare: BTreeSet<ComplaintNumber>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct OfYear {
    /// Whose count is hidden.
    categories: Hidden,
    causes: Hidden,
    told: BTreeSet<(String, Option<String>)>,
}

/// The counts of a list that are hidden.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Hidden {
    keys: BTreeSet<String>,
    /// The list is too short to be shown: a 0 in it would tell of the others.
    all: bool,
}

impl Hidden {
    fn has(&self, key: &str) -> bool {
        self.all || self.keys.contains(key)
    }

    /// Adds what a list hides; one that may not be shown tells nothing, unless it is that of now.
    fn add(&mut self, keys: &[&str], counts: &[u32], threshold: u32, is_now: bool) {
        match suppress_list(counts, threshold) {
            Some(cells) => {
                let cells = keys.iter().zip(cells);
                let hides = cells.filter(|(_, cell)| *cell == Cell::Hidden);
                self.keys.extend(hides.map(|(key, _)| (*key).to_owned()));
            }
            None => self.all |= is_now,
        }
    }
}

impl Disclosure {
    /// What may be told of these years on a day; counts from 1 up to, not including, the threshold
    /// are hidden.
    #[must_use]
    pub fn of(
        register: &Register,
        years: impl IntoIterator<Item = i32>,
        as_of: Day,
        threshold: u32,
    ) -> Disclosure {
        let of_year = |year| (year, OfYear::of(register, year, as_of, threshold));
        Disclosure {
            years: years.into_iter().map(of_year).collect(),
            rare: BTreeSet::new(),
        }
    }

    /// The same, with the courses that may not be told: those of complaints closed in these years
    /// in a way of which the list of endings hides the count.
    #[must_use]
    pub fn with_courses(
        mut self,
        register: &Register,
        years: impl IntoIterator<Item = i32>,
        as_of: Day,
        threshold: u32,
    ) -> Disclosure {
        for year in years {
            self.rare
                .extend(rare_courses(register, year, as_of, threshold));
        }
        self
    }

    /// Whether the count of a category in a year is hidden.
    #[must_use]
    pub fn hides_category(&self, year: i32, key: &str) -> bool {
        self.years
            .get(&year)
            .is_some_and(|of_year| of_year.categories.has(key))
    }

    /// Whether the count of a cause in a year is hidden.
    #[must_use]
    pub fn hides_cause(&self, year: i32, key: &str) -> bool {
        self.years
            .get(&year)
            .is_some_and(|of_year| of_year.causes.has(key))
    }

    /// Whether category and cause of a complaint may be told beside its number: both or neither.
    #[must_use]
    pub fn tells(&self, complaint: &Complaint) -> bool {
        let (category, cause) = pair(complaint);
        !complaint.is_duplicate()
            && self.tells_pair(complaint.received.value.year(), category, cause)
    }

    /// The same of a pair in a year.
    #[must_use]
    pub fn tells_pair(&self, year: i32, category: &str, cause: Option<&str>) -> bool {
        let pair = (category.to_owned(), cause.map(str::to_owned));
        self.years
            .get(&year)
            .is_some_and(|of_year| of_year.told.contains(&pair))
    }

    /// Whether the course of a complaint may be told: which steps it did not come to says how it
    /// ended, and some endings are too rare to be told.
    #[must_use]
    pub fn tells_course(&self, number: ComplaintNumber) -> bool {
        !self.rare.contains(&number)
    }
}

impl OfYear {
    fn of(register: &Register, year: i32, as_of: Day, threshold: u32) -> OfYear {
        let sound = register.complaints.iter().filter_map(Entry::sound);
        let cases: Vec<&Complaint> = sound
            .filter(|complaint| !complaint.is_duplicate())
            .filter(|complaint| complaint.received.value.year() == year)
            .collect();
        let days = [Day::last_of(year), Day::last_of(year + 1)].map(|day| day.min(as_of));
        let now: Vec<Pair> = cases.iter().map(|complaint| pair(complaint)).collect();
        let mut known: Vec<Vec<Pair>> = vec![now];
        for day in days {
            let then: Vec<Pair> = cases
                .iter()
                .map(|complaint| {
                    let known = known_cause(complaint, day).is_some();
                    let (category, cause) = pair(complaint);
                    (category, cause.filter(|_| known))
                })
                .collect();
            if !known.contains(&then) {
                known.push(then);
            }
        }
        OfYear::published(&known, threshold)
    }

    /// From the same cases as known on several days.
    fn published(known: &[Vec<Pair>], threshold: u32) -> OfYear {
        let all = || known.iter().flatten();
        let categories: Vec<&str> = all()
            .map(|pair| pair.0)
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        let causes: Vec<&str> = all()
            .filter_map(|pair| pair.1)
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        let counts = |of: &dyn Fn(&Pair) -> bool, pairs: &[Pair]| {
            u32::try_from(pairs.iter().filter(|pair| of(pair)).count()).unwrap_or(u32::MAX)
        };
        let (mut hidden_categories, mut hidden_causes) = (Hidden::default(), Hidden::default());
        for (at, pairs) in known.iter().enumerate() {
            let of = |key: &&str| counts(&|pair: &Pair| pair.0 == *key, pairs);
            let list: Vec<u32> = categories.iter().map(of).collect();
            hidden_categories.add(&categories, &list, threshold, at == 0);
            let of = |key: &&str| counts(&|pair: &Pair| pair.1 == Some(*key), pairs);
            let list: Vec<u32> = causes.iter().map(of).collect();
            hidden_causes.add(&causes, &list, threshold, at == 0);
        }
        let columns: Vec<Option<&str>> = causes.iter().copied().map(Some).chain([None]).collect();
        let tables: Vec<Totals> = known
            .iter()
            .map(|pairs| Totals {
                counts: categories
                    .iter()
                    .map(|row| {
                        let of = |column: &Option<&str>| {
                            counts(&|pair: &Pair| *pair == (*row, *column), pairs)
                        };
                        columns.iter().map(of).collect()
                    })
                    .collect(),
                rows: categories
                    .iter()
                    .map(|key| !hidden_categories.has(key))
                    .collect(),
                // How many have no cause yet follows from the total of those that have.
                columns: columns
                    .iter()
                    .map(|key| key.is_none_or(|key| !hidden_causes.has(key)))
                    .collect(),
            })
            .collect();
        let may = tellable(&tables, threshold);
        let told = categories.iter().zip(may).flat_map(|(row, may)| {
            let told = columns.iter().zip(may).filter(|(_, may)| *may);
            told.map(|(column, _)| ((*row).to_owned(), column.map(str::to_owned)))
                .collect::<Vec<_>>()
        });
        OfYear {
            told: told.collect(),
            categories: hidden_categories,
            causes: hidden_causes,
        }
    }
}

fn pair(complaint: &Complaint) -> Pair<'_> {
    let cause = complaint.root_cause.as_ref();
    (
        complaint.main_category().as_str(),
        cause.map(|cause| cause.kind.value.as_str()),
    )
}

/// The complaints closed in a year in a way whose count the list of endings hides.
fn rare_courses(
    register: &Register,
    year: i32,
    as_of: Day,
    threshold: u32,
) -> BTreeSet<ComplaintNumber> {
    let scope = Scope::new(register, Period::new(year, None, as_of));
    let groups = outcomes(&scope).groups;
    let told: Vec<_> = groups
        .into_iter()
        .filter(|group| group.ending != Ending::ReopenedLater)
        .collect();
    let counts: Vec<u32> = told.iter().map(|group| group.count).collect();
    let cells = suppress_list(&counts, threshold).unwrap_or_else(|| vec![Cell::Hidden; told.len()]);
    let rare = told
        .iter()
        .zip(cells)
        .filter(|(_, cell)| *cell == Cell::Hidden);
    rare.flat_map(|(group, _)| &group.numbers)
        .filter_map(|number| crate::record::Value::parse(number))
        .collect()
}
