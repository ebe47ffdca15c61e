//! Made-up histories in which records are merged in every way, and what their files are at the end.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::record_history::Dice;
use crate::repository_fixture::Fixture;

const FOLDERS: [&str; 3] = ["klachten/2026", "klachten", "klachten/2025"];
pub const KEYS: [&str; 4] = ["onderwerp", "ernst", "les", "dienst"];
const LISTS: [&str; 2] = ["afschriften", "voorstellen"];

/// A record as one commit has it.
#[derive(Clone, Default, PartialEq)]
pub struct Paper {
    folder: usize,
    pub facts: BTreeMap<&'static str, u32>,
    pub lines: Vec<u32>,
    pub spoilt: bool,
}

impl Paper {
    pub fn path(&self, number: &str) -> String {
        format!("{}/{number}.md", FOLDERS[self.folder])
    }

    fn file(&self, number: &str) -> String {
        if self.spoilt {
            return format!("---\nstuk {}: [\n---\n", self.lines.len());
        }
        let mut front = format!("nummer: {number}\n");
        for (key, value) in &self.facts {
            if LISTS.contains(key) {
                let items: Vec<String> = (0..*value)
                    .map(|at| format!("{{oplossing: {at}, reactie: r{value}}}"))
                    .collect();
                writeln!(front, "{key}: [{}]", items.join(", ")).expect("writes");
            } else {
                writeln!(front, "{key}: woord {value}").expect("writes");
            }
        }
        let lines: Vec<String> = self
            .lines
            .iter()
            .map(|line| format!("regel {line}"))
            .collect();
        format!("---\n{front}---\n\n{}\n", lines.join("\n"))
    }

    fn alter(&mut self, dice: &mut Dice) {
        match dice.below(14) {
            0 => self.folder = dice.below(3) as usize,
            1 => self.spoilt = !self.spoilt,
            2 => drop(self.facts.remove(KEYS[dice.below(4) as usize])),
            3 | 4 => drop(
                self.facts
                    .insert(LISTS[dice.below(2) as usize], dice.below(4)),
            ),
            5 | 6 => self.lines.push(dice.below(3)),
            7 => drop(self.lines.pop()),
            8 => self.lines.insert(0, dice.below(3)),
            _ => drop(
                self.facts
                    .insert(KEYS[dice.below(4) as usize], dice.below(3)),
            ),
        }
    }
}

pub type Papers = BTreeMap<&'static str, Paper>;

pub const NUMBERS: [&str; 3] = ["2026-001", "2026-002", "2026-003"];

/// What a merge makes of one record: one side whole, keys from here and there, or its own.
fn merged(dice: &mut Dice, sides: &[Option<&Paper>]) -> Option<Paper> {
    let pick =
        |dice: &mut Dice| sides[dice.below(u32::try_from(sides.len()).expect("few")) as usize];
    let whole = pick(dice).cloned();
    if dice.below(2) == 0 {
        return whole;
    }
    let mut made = whole?;
    for key in KEYS.into_iter().chain(LISTS) {
        match pick(dice).and_then(|side| side.facts.get(key)) {
            Some(value) => drop(made.facts.insert(key, *value)),
            None => drop(made.facts.remove(key)),
        }
    }
    match dice.below(3) {
        0 => {
            made.lines = sides
                .iter()
                .flatten()
                .flat_map(|side| side.lines.iter().copied())
                .take(6)
                .collect();
        }
        1 => {
            made.lines = pick(dice)
                .map(|side| side.lines.clone())
                .unwrap_or_default();
        }
        _ => made.alter(dice),
    }
    Some(made)
}

/// A history of branches, criss-cross and octopus merges, several roots, moves, removals, versions
/// that cannot be read, and records set back to what they once were.
pub fn busy_history(seed: u64, commits: usize) -> (Fixture, Papers) {
    let mut dice = Dice(seed);
    let mut stream = String::new();
    let mut made: Vec<Papers> = Vec::new();
    for at in 0..commits {
        let root = at == 0 || dice.below(40) == 0;
        let count = if root {
            0
        } else {
            [1, 1, 1, 2, 2, 3][dice.below(6) as usize]
        };
        let mut parents: Vec<usize> = Vec::new();
        for _ in 0..count {
            let parent = at - 1 - dice.below(u32::try_from(at.min(5)).expect("few")) as usize;
            if !parents.contains(&parent) {
                parents.push(parent);
            }
        }
        let mut papers = Papers::new();
        for number in NUMBERS {
            let sides: Vec<Option<&Paper>> = parents
                .iter()
                .map(|parent| made[*parent].get(number))
                .collect();
            let paper = match sides.len() {
                0 => None,
                1 => sides[0].cloned(),
                _ => merged(&mut dice, &sides),
            };
            papers.extend(paper.map(|paper| (number, paper)));
        }
        if parents.len() < 2 {
            let number = NUMBERS[dice.below(3) as usize];
            match dice.below(9) {
                0 => drop(papers.remove(number)),
                1 if at > 0 => {
                    let once = made[dice.below(u32::try_from(at).expect("few")) as usize]
                        .get(number)
                        .cloned();
                    papers.extend(once.map(|paper| (number, paper)));
                }
                _ => papers.entry(number).or_default().alter(&mut dice),
            }
        }
        write_commit(&mut stream, at, &parents, &papers, dice.below(9));
        made.push(papers);
    }
    let fixture = Fixture::new();
    fixture.fast_import(stream.as_bytes());
    fixture.git(&["reset", "-q", "--hard"]);
    (fixture, made.pop().expect("a commit"))
}

pub fn write_commit(
    stream: &mut String,
    at: usize,
    parents: &[usize],
    papers: &Papers,
    clock: u32,
) {
    let mut put = |text: &str| stream.push_str(text);
    let moment = 1_772_000_000 + clock * 60;
    put(&format!(
        "commit refs/heads/c{at}\nmark :{}\ncommitter KF <kf@example.nl> {moment} +0100\ndata 1\nx\n",
        at + 1
    ));
    for (place, parent) in parents.iter().enumerate() {
        put(&format!(
            "{} :{}\n",
            if place == 0 { "from" } else { "merge" },
            parent + 1
        ));
    }
    put("deleteall\n");
    put("M 100644 inline register.yml\ndata 15\norganisatie: X\n\n");
    for (number, paper) in papers {
        let text = paper.file(number);
        put(&format!(
            "M 100644 inline {}\ndata {}\n{text}\n",
            paper.path(number),
            text.len()
        ));
    }
    put(&format!("\nreset refs/heads/main\nfrom :{}\n\n", at + 1));
}
