//! Stories told side by side: every step at its own moment, oldest first, with only the running
//! stories in memory.

use std::collections::BTreeMap;

use super::cases::{Case, Cases};
use super::chance::Chance;
use super::complaint::{self, Previous};
use super::story::Story;
use super::world::World;
use super::{Author, Change, Commit, Options, measure, year};
use crate::calendar::{Day, Moment, Zone};
use crate::procedure::neutral_text;
use crate::wording::Lang;

/// Streams of chance; a complaint's own is its index.
const RECEIPTS: u64 = 1 << 40;
const YEARS: u64 = 2 << 40;
const MEASURES: u64 = 3 << 40;

/// Complaints by month, in proportion: quiet summers, a busy autumn.
const MONTHS: [u32; 12] = [11, 10, 12, 10, 10, 11, 6, 4, 12, 13, 13, 8];

/// The commits of a made-up register, oldest first.
pub struct Commits {
    world: World,
    /// The first commit, until it has been handed out.
    opening: Option<Commit>,
    /// How many complaints have been told.
    told: u64,
    previous: Option<Previous>,
    /// The next step of each story that goes on, by its moment in seconds; the order of the stories
    /// decides between two of one moment.
    running: BTreeMap<(i64, u64), Running>,
}

/// A story that goes on, with the step that comes next.
struct Running {
    step: usize,
    story: Story,
}

/// Makes up a register.
#[must_use]
pub fn generate(options: &Options) -> Commits {
    let years = i32::try_from(options.years.clamp(1, 50)).unwrap_or(1);
    let first = options.until.year() - years + 1;
    let each = options.complaints / options.years.max(1);
    let mut chance = Chance::new(options.seed, MEASURES);
    // A report holds at most five recommendations (analysis.md 8).
    let count = (each / 25).clamp(1, 5);
    let received = receipts(options, Day::first_of(first));
    let cases = Cases::foresee(options.seed, received.into_iter());
    let mut planner = measure::Planner::default();
    let measures = (first..first + years)
        .flat_map(|year| planner.year(&mut chance, &cases, year, count))
        .collect();
    let second_version = Day::first_of(if years > 1 {
        options.until.year()
    } else {
        first + 1
    });
    let world = World {
        cases,
        measures,
        seed: options.seed,
        until: options.until,
        second_version,
    };
    let mut commits = Commits {
        opening: Some(opening(Day::first_of(first), second_version)),
        told: 0,
        previous: None,
        running: BTreeMap::new(),
        world,
    };
    commits.begin_years(first..first + years, each);
    commits
}

/// The files with which every register begins, some weeks before its first year.
fn opening(first: Day, second: Day) -> Commit {
    let settings = include_str!("nl/register.yml")
        .replace("{first}", &first.to_string())
        .replace("{second}", &second.to_string());
    let file = |path: &str, content: &str| Change {
        path: path.to_owned(),
        content: content.to_owned(),
    };
    Commit {
        moment: Zone::AMSTERDAM.at(super::office::on_or_after(first.plus_days(-21)), 9 * 60),
        author: Author::OFFICER,
        message: String::from("Register begonnen\n"),
        changes: vec![
            file(".gitattributes", "* text=auto eol=lf\n"),
            file(".voorbeeld", include_str!("nl/voorbeeld.txt")),
            file("README.md", include_str!("nl/README.md")),
            file("register.yml", &settings),
            file("procedure/1.md", &procedure(None)),
            file("procedure/2.md", &procedure(Some("oplossing"))),
        ],
    }
}

/// A neutral procedure, as anybody could have it; with a term of step 7 where that is set.
fn procedure(term: Option<&str>) -> String {
    let text = neutral_text(Lang::Nl);
    let told = "welke oplossing wij voorstellen.";
    let within = |term| format!("binnen {{termijn {term}}} welke oplossing wij voorstellen.");
    let text = term.map_or_else(|| text.to_owned(), |term| text.replace(told, &within(term)));
    // What tells how to begin with the text is of no use any more.
    match (text.find("<!--"), text.find("-->")) {
        (Some(from), Some(until)) => format!("{}{}", &text[..from], text[until + 4..].trim_start()),
        _ => text,
    }
}

/// The days on which complaints come in, in order.
fn receipts(options: &Options, first: Day) -> Vec<Day> {
    let mut chance = Chance::new(options.seed, RECEIPTS);
    let days: Vec<Day> = (0..=options.until.days_since(first))
        .map(|count| first.plus_days(count))
        .collect();
    let weights: Vec<u32> = days
        .iter()
        .map(|day| MONTHS[(day.month() - 1) as usize] * if day.is_weekend() { 1 } else { 8 })
        .collect();
    // Cumulative weights, so that a draw is a search.
    let sums: Vec<u32> = weights
        .iter()
        .scan(0, |sum, weight| {
            *sum += weight;
            Some(*sum)
        })
        .collect();
    let total = sums.last().copied().unwrap_or(0);
    let mut receipts: Vec<Day> = (0..options.complaints)
        .map(|_| {
            let draw = chance.below(total);
            days[sums.partition_point(|sum| *sum <= draw)]
        })
        .collect();
    receipts.sort_unstable();
    receipts
}

impl Commits {
    /// The annual reports and the measures, which are few.
    fn begin_years(&mut self, years: std::ops::Range<i32>, complaints: u32) {
        let mut chance = Chance::new(self.world.seed, YEARS);
        let plans: Vec<_> = years.map(|of| year::plan(&mut chance, of)).collect();
        for plan in &plans {
            let story = year::tell(&mut chance, plan, complaints);
            self.run(story);
        }
        for planned in self.world.measures.clone() {
            let story = measure::tell(&mut chance, &planned, &plans);
            self.run(story);
        }
    }

    /// The complaint that is told next.
    fn next_case(&self) -> Option<Case> {
        self.world.cases.nth(usize::try_from(self.told).ok()?)
    }

    /// Tells the next complaint.
    fn begin_complaint(&mut self, case: Case) {
        self.told += 1;
        let story = complaint::tell(&self.world, case, self.told, self.previous);
        if let Some(registered) = story.moment(0) {
            self.previous = Some(Previous {
                number: case.number,
                registered,
            });
        }
        self.run(story);
    }

    fn run(&mut self, story: Story) {
        let order = self.told << 16 | self.running.len() as u64;
        self.go_on(Running { step: 0, story }, order);
    }

    /// Keeps a story whose step is still within the period.
    fn go_on(&mut self, running: Running, order: u64) {
        let within = |moment: &Moment| Zone::AMSTERDAM.day_of(moment.seconds) <= self.world.until;
        if let Some(moment) = running.story.moment(running.step).filter(within) {
            self.running.insert((moment.seconds, order), running);
        }
    }
}

impl Iterator for Commits {
    type Item = Commit;

    fn next(&mut self) -> Option<Commit> {
        if let Some(opening) = self.opening.take() {
            return Some(opening);
        }
        // A complaint may be written down from its day of receipt on, so it must run before that
        // day's steps.
        while let Some(case) = self.next_case() {
            let next = self.running.keys().next();
            if next.is_some_and(|(seconds, _)| Zone::AMSTERDAM.day_of(*seconds) < case.received) {
                break;
            }
            self.begin_complaint(case);
        }
        let ((_, order), mut running) = self.running.pop_first()?;
        let commit = running.story.commit(running.step);
        running.step += 1;
        self.go_on(running, order);
        commit
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::{Commit, generate};
    use crate::calendar::{Day, Zone};
    use crate::demo::Options;
    use crate::record::Outcome;

    fn made_up(seed: u64, complaints: u32) -> Vec<Commit> {
        let until = Day::parse("2026-11-22").expect("a day");
        generate(&Options {
            complaints,
            years: 3,
            seed,
            until,
        })
        .collect()
    }

    #[test]
    fn the_same_seed_gives_the_same_register_and_another_seed_another() {
        assert_eq!(made_up(1, 40), made_up(1, 40));
        assert_ne!(made_up(1, 40), made_up(2, 40));
    }

    #[test]
    fn commits_come_oldest_first_and_never_after_the_last_day() {
        let commits = made_up(3, 200);
        assert!(
            commits
                .windows(2)
                .all(|pair| pair[0].moment.seconds <= pair[1].moment.seconds)
        );
        let last = commits.last().expect("a commit");
        assert!(
            Zone::AMSTERDAM
                .day_of(last.moment.seconds)
                .to_string()
                .as_str()
                <= "2026-11-22"
        );
        assert!(
            (5 * 200..7 * 200).contains(&commits.len()),
            "{}",
            commits.len()
        );
    }

    #[test]
    fn the_smallest_and_the_longest_registers_are_made_too() {
        for (complaints, years, until) in [
            (1, 1, "2026-01-01"),
            (30, 1, "2024-02-29"),
            (40, 25, "2030-12-31"),
            (0, 0, "2026-06-06"),
        ] {
            let until = Day::parse(until).expect("a day");
            let commits = generate(&Options {
                complaints,
                years,
                seed: 1,
                until,
            });
            assert!(commits.count() >= 1);
        }
    }

    #[test]
    fn there_are_as_many_complaints_as_were_asked_for() {
        for (complaints, seed) in [
            (0, 1),
            (1, 1),
            (5, 2),
            (99, 3),
            (100, 1),
            (300, 1),
            (301, 4),
            (1000, 5),
        ] {
            let paths: BTreeSet<String> = made_up(seed, complaints)
                .into_iter()
                .flat_map(|commit| commit.changes)
                .map(|change| change.path)
                .collect();
            let written = paths
                .iter()
                .filter(|path| path.starts_with("klachten/"))
                .count();
            assert_eq!(written, complaints as usize, "seed {seed}");
        }
    }

    /// The facts of every measure as it was first written, by its file.
    fn recommendations(commits: &[Commit]) -> BTreeMap<&str, BTreeMap<&str, &str>> {
        let changes = commits.iter().flat_map(|commit| &commit.changes);
        let mut first = BTreeMap::new();
        for change in changes.filter(|change| change.path.starts_with("maatregelen/")) {
            let facts = change
                .content
                .lines()
                .filter_map(|line| line.split_once(": "));
            first.entry(change.path.as_str()).or_insert(facts.collect());
        }
        first
    }

    #[test]
    fn a_recommendation_has_all_that_owners_decide_on_and_follows_from_complaints_before_it() {
        let commits = made_up(1, 300);
        let all = recommendations(&commits);
        assert!((9..=12).contains(&all.len()), "{}", all.len());
        let files: BTreeMap<&str, &str> = commits
            .iter()
            .flat_map(|commit| &commit.changes)
            .map(|change| (change.path.as_str(), change.content.as_str()))
            .collect();
        for (path, facts) in all {
            for key in ["verwacht-effect", "kosten", "gereed-voor", "sterkte"] {
                assert!(
                    facts.get(key).is_some_and(|fact| !fact.is_empty()),
                    "{path}"
                );
            }
            let reasons: Vec<&str> = facts["aanleiding"]
                .trim_matches(['[', ']'])
                .split(", ")
                .collect();
            assert_eq!(reasons.len(), 3, "{path}: {reasons:?}");
            for number in reasons {
                let file = files[format!("klachten/{}/{number}.md", &number[..4]).as_str()];
                assert!(
                    file.contains(&format!("categorie: {}", facts["categorie"])),
                    "{path}"
                );
                let received = file
                    .lines()
                    .find_map(|line| line.strip_prefix("ontvangen: "));
                assert!(received < facts.get("aanbevolen-op").copied(), "{path}");
            }
        }
    }

    #[test]
    fn every_ending_of_the_procedure_occurs_and_some_cases_are_open() {
        let mut files = BTreeMap::new();
        for commit in made_up(5, 600) {
            files.extend(
                commit
                    .changes
                    .into_iter()
                    .map(|change| (change.path, change.content)),
            );
        }
        let complaints: Vec<&String> = files
            .iter()
            .filter(|(path, _)| path.starts_with("klachten/"))
            .map(|(_, file)| file)
            .collect();
        let with = |fact: &str| complaints.iter().filter(|file| file.contains(fact)).count();
        // A duplicate is no ending: its complaint goes on under the other number.
        let endings = Outcome::ALL
            .iter()
            .filter(|outcome| **outcome != Outcome::Duplicate);
        for outcome in endings {
            assert!(with(&format!("\nuitkomst: {outcome}\n")) > 0, "{outcome}");
        }
        for fact in [
            "heropend:",
            "verdaging:",
            "opschorting:",
            "hoort-bij:",
            "extern:",
            "afwijkingen:",
            "aard: mogelijk-structureel",
        ] {
            assert!(with(fact) > 0, "{fact}");
        }
        assert!(with("\nafgesloten: ") < complaints.len());
    }
}
