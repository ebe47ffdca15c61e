//! Generated cases: all that the program tells of the terms (`check`, `show`, `today`, the
//! calendar, the report, the site) against the naive implementation, which shares no code with it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::guide::klachten;
use crate::naive::case::Case;
use crate::naive::chance::Chance;
use crate::naive::days::{D, d, text, year};
use crate::naive::generate;
use crate::naive::house::House;
use crate::naive::houses;
use crate::telling::differences_of_case;
use crate::telling_register::differences_of_register;

/// Cases that stand in one register, judged on one day.
pub struct Batch {
    pub seed: u64,
    pub house: House,
    pub as_of: D,
    pub cases: Vec<Case>,
}

/// What the program tells of a batch.
pub struct Outputs {
    pub check: Value,
    pub today: Value,
    pub calendar: String,
    /// By year.
    pub reports: BTreeMap<usize, Value>,
    /// By number.
    pub shows: BTreeMap<String, Value>,
    /// For whom the site was built.
    pub audience: &'static str,
    /// Its page of a case, by number.
    pub pages: BTreeMap<String, String>,
}

impl Batch {
    pub fn drawn(seed: u64, count: usize) -> Batch {
        let mut chance = Chance::seeded(seed);
        let house = houses::house(&mut chance);
        let as_of = d("2026-01-01") + chance.below(500);
        let cases = (1..=count)
            .map(|number| generate::case(&mut chance, &house, number, as_of))
            .collect();
        Batch {
            seed,
            house,
            as_of,
            cases,
        }
    }

    /// The cases as they would be recorded on the day that is judged on, in a folder.
    fn write(&self, folder: &Path) {
        fs::write(folder.join("register.yml"), self.house.write()).unwrap();
        for case in &self.cases {
            let path = folder.join(case.path());
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, case.written_on(self.as_of).write()).unwrap();
        }
    }

    /// A case with what surrounds it, to mend a difference by.
    fn told(&self, case: &Case) -> String {
        format!(
            "seed {}, as of {}\n{}\n{}",
            self.seed,
            text(self.as_of),
            self.house.write(),
            case.written_on(self.as_of).write()
        )
    }
}

fn run(folder: &Path, as_of: D, arguments: &[&str]) -> String {
    let output = klachten(folder, folder)
        .args(["-C", ".", "--as-of", &text(as_of)])
        .args(arguments)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        output.status.code().is_some_and(|code| code < 2),
        "{arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    said
}

fn json(folder: &Path, as_of: D, arguments: &[&str]) -> Value {
    let arguments = [arguments, &["--format", "json"]].concat();
    serde_json::from_str(&run(folder, as_of, &arguments)).unwrap()
}

/// The numbers whose records have a fault, with that fault.
pub fn faults(check: &Value) -> BTreeMap<String, String> {
    let findings = check["findings"].as_array().unwrap().iter();
    let faults = findings.filter(|finding| finding["severity"] == "fout");
    faults
        .map(|finding| {
            let number = finding["number"].as_str().unwrap_or("register.yml");
            let said = format!("{} {}", finding["code"], finding["message"]);
            (number.to_owned(), said)
        })
        .collect()
}

/// What `check` says of a batch.
pub fn check(batch: &Batch) -> Value {
    let folder = tempfile::tempdir().unwrap();
    batch.write(folder.path());
    json(folder.path(), batch.as_of, &["check"])
}

/// Takes the cases out that are no sound records; says why.
fn sift(batch: &mut Batch) -> Vec<String> {
    let faults = faults(&check(batch));
    assert!(
        !faults.contains_key("register.yml"),
        "{faults:?}\n{}",
        batch.house.write()
    );
    batch
        .cases
        .retain(|case| !faults.contains_key(&case.number));
    faults.into_values().collect()
}

/// Each batch is told to another audience.
const AUDIENCES: [&str; 3] = ["klachtenfunctionaris", "eigenaren", "medewerkers"];

pub fn outputs(batch: &Batch) -> Outputs {
    let audience = AUDIENCES[usize::try_from(batch.seed % 3).unwrap()];
    let folder = tempfile::tempdir().unwrap();
    let register = folder.path().join("register");
    fs::create_dir(&register).unwrap();
    batch.write(&register);
    let json = |arguments: &[&str]| json(&register, batch.as_of, arguments);
    let years: BTreeSet<usize> = batch.cases.iter().map(|case| year(case.received)).collect();
    let site = ["build", "--audience", audience, "--no-history"];
    let site = [&site[..], &["--out", "../site"]].concat();
    run(&register, batch.as_of, &site);
    let page = |case: &Case| {
        let path = folder.path().join("site").join(case.path());
        fs::read_to_string(path.with_extension("html")).unwrap()
    };
    let pages = batch.cases.iter();
    let pages = pages
        .map(|case| (case.number.clone(), page(case)))
        .collect();
    let days = ["--days", "3650"];
    Outputs {
        check: json(&["check"]),
        today: json(&["today", days[0], days[1]]),
        calendar: run(
            &register,
            batch.as_of,
            &["today", "--format", "ics", days[0], days[1]],
        ),
        reports: years
            .into_iter()
            .map(|year| (year, json(&["report", &year.to_string()])))
            .collect(),
        shows: batch.cases.iter().map(|case| show(batch, case)).collect(),
        audience,
        pages,
    }
}

/// A case in a register of its own, which is read sooner.
fn show(batch: &Batch, case: &Case) -> (String, Value) {
    let folder = tempfile::tempdir().unwrap();
    let alone = Batch {
        seed: batch.seed,
        house: batch.house.clone(),
        as_of: batch.as_of,
        cases: vec![case.clone()],
    };
    alone.write(folder.path());
    let shown = json(folder.path(), batch.as_of, &["show", &case.number]);
    (case.number.clone(), shown)
}

/// All that the program tells otherwise than the naive implementation.
pub fn differences(batch: &Batch, outputs: &Outputs) -> Vec<String> {
    let mut told = Vec::new();
    for case in &batch.cases {
        let lines = differences_of_case(batch, case, outputs);
        if !lines.is_empty() {
            told.push(format!("{}\n{}", lines.join("\n"), batch.told(case)));
        }
    }
    told.extend(differences_of_register(batch, outputs));
    told
}

/// Draws batches and asks for each; answers what was found and how many cases were sound.
fn over_batches<T: Send>(
    seeds: std::ops::Range<u64>,
    count: usize,
    ask: impl Fn(Batch) -> Vec<T> + Sync,
) -> (Vec<T>, usize, Vec<String>) {
    let mut results = (Vec::new(), 0, Vec::new());
    let halves: Vec<_> = std::thread::scope(|scope| {
        let (ask, seeds) = (&ask, &seeds);
        let workers: Vec<_> = (0..2)
            .map(|half| {
                scope.spawn(move || {
                    let mut results = (Vec::new(), 0, Vec::new());
                    for seed in seeds.clone().filter(|seed| seed % 2 == half) {
                        let mut batch = Batch::drawn(seed, count);
                        results.2.extend(sift(&mut batch));
                        results.1 += batch.cases.len();
                        results.0.extend(ask(batch));
                    }
                    results
                })
            })
            .collect();
        workers
            .into_iter()
            .map(|worker| worker.join().unwrap())
            .collect()
    });
    for (found, sound, unsound) in halves {
        results.0.extend(found);
        results.1 += sound;
        results.2.extend(unsound);
    }
    results
}

/// The first of the differences, and of which kind there are how many.
fn summary(told: &[String]) -> String {
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for line in told.iter().flat_map(|told| told.lines()) {
        if let Some((kind, _)) = line.split_once(" | ") {
            *kinds.entry(kind).or_default() += 1;
        }
    }
    let mut out = String::new();
    for (kind, count) in kinds {
        let _ = writeln!(out, "{count:>6} {kind}");
    }
    out + &told[..told.len().min(6)].join("\n----\n")
}

#[test]
fn two_thousand_cases_are_told_alike_by_every_output_and_by_a_naive_implementation() {
    let (told, sound, unsound) = over_batches(1..106, 20, |batch| {
        let outputs = outputs(&batch);
        differences(&batch, &outputs)
    });
    let faults = unsound.join("\n");
    assert!(sound >= 2_000, "only {sound} cases were sound\n{faults}");
    assert!(told.is_empty(), "{} differ\n{}", told.len(), summary(&told));
}

/// Not a test of the program: the generator must reach every code and every state.
#[test]
fn the_generated_cases_give_every_code_every_state_and_every_kind_of_ending() {
    use crate::naive::findings::CODES;
    use crate::naive::runs::Judged;
    use crate::naive::states::STEPS;
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    let mut states: BTreeMap<(usize, &str), usize> = BTreeMap::new();
    let (mut on_the_last_day, mut a_day_late, mut rounds) = (0, 0, 0);
    for seed in 1..106 {
        let batch = Batch::drawn(seed, 20);
        for case in &batch.cases {
            let judged = Judged::new(case, &batch.house, batch.as_of);
            for found in judged.findings() {
                *codes.entry(found.code).or_default() += 1;
            }
            rounds += judged.rounds.len() - 1;
            for round in 0..judged.rounds.len() {
                for step in STEPS {
                    let state = judged.state(round, step).word();
                    *states.entry((step, state)).or_default() += 1;
                }
                for line in judged.deadlines(round) {
                    on_the_last_day += usize::from(line.met == Some(line.due));
                    a_day_late += usize::from(line.met == Some(line.due + 1));
                }
            }
        }
    }
    for code in CODES {
        assert!(
            codes.get(code).is_some_and(|count| *count >= 15),
            "{code}: {codes:?}"
        );
    }
    for step in STEPS {
        for state in [
            "over-tijd",
            "te-laat-gedaan",
            "open",
            "gedaan",
            "niet-van-toepassing",
        ] {
            assert!(
                states.contains_key(&(step, state)),
                "{step} {state}: {states:?}"
            );
        }
    }
    assert!(
        on_the_last_day > 200 && a_day_late > 100 && rounds > 300,
        "{on_the_last_day} {a_day_late} {rounds}"
    );
}
