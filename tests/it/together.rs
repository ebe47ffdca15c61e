//! Officers at work on one register in any order, with stops in between: no complaint is lost or
//! there twice, no commit is lost, all come to hold the same, and nothing is damaged.
//!
//! `KLACHTEN_TOGETHER=2000` runs so many interleavings, `KLACHTEN_TOGETHER_FROM` says with which to
//! begin.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Output;
use std::time::Duration;

use crate::repository_fixture::has_git;
use crate::syncing::{Kind, Office, said};

/// A small generator of its own, so that each interleaving can be run again.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        // xorshift64*, S. Vigna.
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % end
    }
}

/// One interleaving.
struct Run {
    office: Office,
    officers: Vec<String>,
    chance: Chance,
    seed: u64,
    /// Subjects that were recorded, and those of which nobody knows.
    recorded: BTreeSet<String>,
    perhaps: BTreeSet<String>,
    commits: BTreeSet<String>,
    told: Vec<String>,
}

const OPERATIONS: usize = 10;

/// Interleavings that met a fault once: a choice that stood open twice, and records to which two
/// computers gave two new numbers.
const MET_A_FAULT: [u64; 3] = [429, 871, 1846];

impl Run {
    fn new(seed: u64) -> Run {
        let kind = [Kind::Folder, Kind::Files, Kind::Git][usize::try_from(seed % 3).unwrap()];
        let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let office = Office::new(kind);
        let mut officers = vec![String::from("een"), String::from("twee")];
        for at in 0..chance.below(4) {
            let name = format!("meer{at}");
            office.another(&name, &name);
            officers.push(name);
        }
        let recorded = BTreeSet::from([String::from("Factuur klopt niet")]);
        Run {
            office,
            officers,
            chance,
            seed,
            recorded,
            perhaps: BTreeSet::new(),
            commits: BTreeSet::new(),
            told: Vec::new(),
        }
    }

    fn context(&self) -> String {
        format!("seed {}:\n{}", self.seed, self.told.join("\n"))
    }

    fn did(&mut self, at: &str, arguments: &[&str], output: &Output) {
        self.told
            .push(format!("{at}: {arguments:?}\n{}", said(output)));
        let code = output.status.code();
        assert!(matches!(code, Some(0..=2)), "{code:?} {}", self.context());
    }

    fn step(&mut self, at: usize) {
        let officer = self.officers
            [usize::try_from(self.chance.below(self.officers.len() as u64)).unwrap()]
        .clone();
        let stopped = self.chance.below(6) == 0;
        let subject = format!("Klacht {} van {officer} in {}", at, self.seed);
        let number = self.number(&officer);
        let day = format!("2026-03-0{}", 3 + self.chance.below(4));
        let arguments: Vec<&str> = match self.chance.below(8) {
            0 | 1 => vec![
                "nieuw",
                "--onderwerp",
                &subject,
                "--ontvangen",
                "2026-03-02",
                "--kanaal",
                "e-mail",
                "--categorie",
                "overig",
                "--tekst",
                &subject,
            ],
            2 => vec!["noteer", &number, "ontvangstbevestiging", "--on", &day],
            3 => vec!["noteer", &number, "ontvangstbevestiging", &day, "--replace"],
            4 => vec![
                "noteer",
                &number,
                "ernst",
                if at.is_multiple_of(2) { "laag" } else { "hoog" },
                "--replace",
            ],
            5 => vec!["noteer", &number, "verwant", "2026-001"],
            _ => vec!["deel"],
        };
        let is_new = arguments[0] == "nieuw";
        let as_of = [arguments.as_slice(), &["--as-of", "2026-03-06"]].concat();
        if stopped {
            let after = Duration::from_millis(self.chance.below(60));
            self.office.stopped(&officer, &as_of, after);
            self.told.push(format!("{officer}: {arguments:?} STOPPED"));
            let repaired = self.office.klachten(&officer, &["herstel", "--yes"]);
            self.did(&officer, &["herstel"], &repaired);
            if is_new {
                self.perhaps.insert(subject);
            }
        } else {
            let output = self.office.klachten(&officer, &as_of);
            self.did(&officer, &arguments, &output);
            if is_new {
                assert!(output.status.success(), "{}", self.context());
                self.recorded.insert(subject);
            }
        }
        self.note_commits(&officer);
    }

    /// A complaint that the officer has.
    fn number(&mut self, officer: &str) -> String {
        let numbers = self.office.numbers(officer);
        let at = self.chance.below(numbers.len() as u64);
        numbers[usize::try_from(at).unwrap()].clone()
    }

    fn note_commits(&mut self, officer: &str) {
        let commits = self.office.git(officer, &["rev-list", "HEAD"]);
        self.commits.extend(commits.lines().map(str::to_owned));
    }

    /// Everybody shares, until all hold the same.
    fn settle(&mut self) {
        for _ in 0..2 * self.officers.len() + 4 {
            for officer in self.officers.clone() {
                let output = self.office.klachten(&officer, &["deel"]);
                self.did(&officer, &["deel"], &output);
                self.note_commits(&officer);
            }
            let heads = self
                .officers
                .iter()
                .map(|at| self.office.git(at, &["rev-parse", "HEAD"]));
            if heads.collect::<BTreeSet<_>>().len() == 1 {
                return;
            }
        }
        panic!("they never come to hold the same; {}", self.context());
    }

    fn judge(&self) {
        let known = self.office.git("een", &["rev-list", "HEAD"]);
        let known: BTreeSet<&str> = known.lines().collect();
        for commit in &self.commits {
            assert!(
                known.contains(commit.as_str()),
                "{commit} is lost; {}",
                self.context()
            );
        }
        let mut subjects: BTreeMap<String, usize> = BTreeMap::new();
        for number in self.office.numbers("een") {
            let text = self.office.text("een", &number);
            assert!(
                text.contains(&format!("nummer: {number}")),
                "{number} {}",
                self.context()
            );
            let subject = text
                .lines()
                .find_map(|line| line.strip_prefix("onderwerp: "));
            *subjects
                .entry(subject.unwrap_or_default().to_owned())
                .or_default() += 1;
        }
        for (subject, count) in &subjects {
            assert_eq!(
                *count,
                1,
                "{subject} is there {count} times; {}",
                self.context()
            );
            assert!(
                self.recorded.contains(subject) || self.perhaps.contains(subject),
                "{subject} {}",
                self.context()
            );
        }
        for subject in &self.recorded {
            assert!(
                subjects.contains_key(subject),
                "{subject} is lost; {}",
                self.context()
            );
        }
        for officer in &self.officers {
            self.office.git(officer, &["fsck", "--strict"]);
            assert_eq!(
                self.office.git(officer, &["status", "--porcelain"]),
                "",
                "{}",
                self.context()
            );
        }
        for officer in &self.officers {
            let today = self
                .office
                .klachten(officer, &["vandaag", "--as-of", "2026-03-06"]);
            // No merge of the program's own is taken for one that lost something.
            assert!(
                !said(&today).contains("samenvoeging in git"),
                "{}\n{}",
                said(&today),
                self.context()
            );
        }
        let checked = self
            .office
            .klachten("een", &["controleer", "--as-of", "2026-03-06"]);
        assert_eq!(
            checked.status.code(),
            Some(0),
            "{}\n{}",
            said(&checked),
            self.context()
        );
    }
}

#[test]
fn whatever_officers_do_in_whatever_order_nothing_is_lost_and_all_hold_the_same() {
    if !has_git() {
        return;
    }
    let number = |name: &str, usual: u64| {
        std::env::var(name).map_or(usual, |text| text.parse().expect("a number"))
    };
    let first = number("KLACHTEN_TOGETHER_FROM", 1);
    let some = first..first + number("KLACHTEN_TOGETHER", 8);
    for seed in some.chain(MET_A_FAULT) {
        let mut run = Run::new(seed);
        for at in 0..OPERATIONS {
            run.step(at);
        }
        run.settle();
        run.judge();
    }
}
