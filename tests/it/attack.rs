//! The attack on small numbers: a reader of the staff's folder collects everything that it tells of
//! category and cause (lists, reports of every year, themes, data, search index, case pages) and
//! tries to work out what is hidden. Exactly: a hidden count is worked out where no other value fits
//! all that is published. Shares no code with the program that hides.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use klachten::files::{Selection, read_folder};
use klachten::record::{Audience, Complaint};
use klachten::rules::Assessment;
use klachten::site::File;
use klachten::wording::Lang;
use serde_json::Value;

use crate::repository_fixture::has_git;
use crate::site_fixture::{example, judged, site, text};

const HIDDEN: &str = "niet getoond";
const DAY: &str = "2026-11-22";

type Pair = (String, Option<String>);

/// What one year is in truth.
#[derive(Default)]
struct Truth {
    pairs: BTreeMap<Pair, u32>,
}

impl Truth {
    fn sum(&self, of: impl Fn(&Pair) -> bool) -> u32 {
        let pairs = self.pairs.iter().filter(|(pair, _)| of(pair));
        pairs.map(|(_, count)| count).sum()
    }

    fn category(&self, key: &str) -> u32 {
        self.sum(|pair| pair.0 == key)
    }

    fn cause(&self, key: &str) -> u32 {
        self.sum(|pair| pair.1.as_deref() == Some(key))
    }
}

/// What the folder tells of one year.
#[derive(Default)]
struct Told {
    /// By the cards: how many show this pair.
    pairs: BTreeMap<Pair, u32>,
    /// Keys whose count some list hides, and those of which some list shows it.
    hidden: BTreeSet<String>,
    shown: BTreeSet<String>,
}

fn complaints(assessment: &Assessment) -> impl Iterator<Item = &Complaint> {
    let cases = assessment.cases().map(|case| case.complaint);
    cases.filter(|complaint| !complaint.is_duplicate())
}

fn truth(assessment: &Assessment) -> BTreeMap<i32, Truth> {
    let mut years: BTreeMap<i32, Truth> = BTreeMap::new();
    for complaint in complaints(assessment) {
        let cause = complaint.root_cause.as_ref();
        let pair = (
            complaint.main_category().as_str().to_owned(),
            cause.map(|cause| cause.kind.value.as_str().to_owned()),
        );
        let year = years.entry(complaint.received.value.year()).or_default();
        *year.pairs.entry(pair).or_default() += 1;
    }
    years
}

fn json(files: &[File], path: &str) -> Value {
    let file = files.iter().find(|file| file.path == path).unwrap();
    serde_json::from_slice(file.bytes()).unwrap()
}

/// Every table of a report, with its head and rows.
fn tables(value: &Value, found: &mut Vec<(Vec<String>, Vec<Vec<String>>)>) {
    let texts = |value: &Value| -> Vec<String> {
        let cells = value.as_array().into_iter().flatten();
        cells
            .map(|cell| cell.as_str().unwrap_or_default().to_owned())
            .collect()
    };
    if let (Some(head), Some(rows)) = (value.get("head"), value.get("rows")) {
        let rows = rows.as_array().into_iter().flatten().map(texts).collect();
        found.push((texts(head), rows));
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| tables(item, found)),
        Value::Object(keys) => keys.values().for_each(|item| tables(item, found)),
        _ => {}
    }
}

/// Rows of the tables of an HTML page, as texts.
fn html_rows(page: &str) -> Vec<Vec<String>> {
    let plain = |cell: &str| -> String {
        let mut inside = true;
        let text = cell.chars().filter(|sign| {
            let keep = inside && *sign != '<';
            inside = (inside && *sign != '<') || *sign == '>';
            keep
        });
        text.collect::<String>().trim().to_owned()
    };
    page.split("<tr")
        .skip(1)
        .map(|row| {
            let row = row.split("</tr>").next().unwrap_or_default();
            row.split("<t")
                .skip(1)
                .map(|cell| plain(cell.split_once('>').map_or("", |(_, rest)| rest)))
                .collect()
        })
        .collect()
}

fn collect(assessment: &Assessment, files: &[File]) -> BTreeMap<i32, Told> {
    let settings = assessment.register.settings();
    let key_of: BTreeMap<&str, &str> = settings
        .categories
        .iter()
        .chain(&settings.causes)
        .map(|(key, label)| (label.value.as_str(), key.value.as_str()))
        .collect();
    let mut years: BTreeMap<i32, Told> = BTreeMap::new();
    let cards = json(files, "gegevens/klachten.json");
    for card in cards["complaints"].as_array().unwrap() {
        let year = card["number"].as_str().unwrap()[..4].parse().unwrap();
        let Some(category) = card["categories"][0].as_str() else {
            assert!(
                card["cause"].is_null(),
                "a cause without its category: {card}"
            );
            continue;
        };
        let pair = (
            category.to_owned(),
            card["cause"].as_str().map(str::to_owned),
        );
        *years
            .entry(year)
            .or_default()
            .pairs
            .entry(pair)
            .or_default() += 1;
    }
    let mut note = |year: &str, label: &str, cell: &str| {
        let digits: String = year.chars().take(4).collect();
        let (Some(key), Ok(year)) = (key_of.get(label), digits.parse()) else {
            return;
        };
        let told: &mut Told = years.entry(year).or_default();
        if cell.contains(HIDDEN) {
            told.hidden.insert((*key).to_owned());
        } else if cell.parse::<u32>().is_ok() {
            told.shown.insert((*key).to_owned());
        }
    };
    for file in files {
        let mut found = Vec::new();
        if file.path.starts_with("gegevens/jaarverslag-") {
            tables(&json(files, &file.path), &mut found);
        } else if file.path == "themas/index.html" {
            let mut rows = html_rows(text(file));
            // Two tables one below the other, each with the years in its head.
            while let Some(at) = rows.iter().rposition(|row| {
                row.len() > 1
                    && row[1..]
                        .iter()
                        .all(|cell| cell.parse::<i32>().is_ok_and(|year| year > 1999))
            }) {
                let body = rows.split_off(at + 1);
                found.push((rows.pop().unwrap(), body));
            }
        }
        for (head, rows) in &found {
            for row in rows {
                for (year, cell) in head.iter().zip(row).skip(1) {
                    note(year, &row[0], cell);
                }
            }
        }
    }
    years
}

/// Whether counts exist with these bounds: from the source over the rows and columns to the sink.
/// Lower bounds become demands of their own (Ahuja, Magnanti, Orlin 1993, section 6.7).
fn exists(nodes: usize, arcs: &[(usize, usize, u32, u32)], source: usize, sink: usize) -> bool {
    let (from, to) = (nodes, nodes + 1);
    let mut room = vec![vec![0_u64; nodes + 2]; nodes + 2];
    let mut demand = 0;
    for &(start, end, low, high) in arcs {
        room[start][end] += u64::from(high - low);
        room[from][end] += u64::from(low);
        room[start][to] += u64::from(low);
        demand += u64::from(low);
    }
    room[sink][source] = u64::MAX / 4;
    let mut sent = 0;
    loop {
        let mut came: Vec<Option<usize>> = vec![None; nodes + 2];
        came[from] = Some(from);
        let mut next = vec![from];
        while let Some(node) = next.pop() {
            for (on, room) in room[node].iter().enumerate() {
                if *room > 0 && came[on].is_none() {
                    came[on] = Some(node);
                    next.push(on);
                }
            }
        }
        if came[to].is_none() {
            return sent == demand;
        }
        let way: Vec<(usize, usize)> = {
            let mut node = to;
            let mut way = Vec::new();
            while node != from {
                let before = came[node].unwrap();
                way.push((before, node));
                node = before;
            }
            way
        };
        let least = way.iter().map(|&(a, b)| room[a][b]).min().unwrap();
        for (a, b) in way {
            room[a][b] -= least;
            room[b][a] += least;
        }
        sent += least;
    }
}

/// What was worked out: a line for each hidden count that can have no other value.
fn worked_out(year: i32, truth: &Truth, told: &Told, threshold: u32) -> Vec<String> {
    let mut found = Vec::new();
    // The plain attack: to count the cards of a hidden category, cause or pair.
    let of_cards = |of: &dyn Fn(&Pair) -> bool| -> u32 {
        told.pairs
            .iter()
            .filter(|(pair, _)| of(pair))
            .map(|(_, count)| count)
            .sum()
    };
    for key in &told.hidden {
        let counts = [
            (truth.category(key), of_cards(&|pair| pair.0 == *key)),
            (
                truth.cause(key),
                of_cards(&|pair| pair.1.as_ref() == Some(key)),
            ),
        ];
        for (count, cards) in counts {
            if count > 0 && count == cards {
                found.push(format!("{year}: {cards} cards show all of {key}"));
            }
        }
        if told.shown.contains(key) {
            let count = truth.category(key) + truth.cause(key);
            if count > 0 && count < threshold {
                found.push(format!("{year}: one list shows {key}, which another hides"));
            }
        }
    }
    for (pair, count) in &told.pairs {
        if *count < threshold {
            found.push(format!("{year}: {count} cards show {pair:?}"));
        }
        assert_eq!(
            truth.pairs.get(pair),
            Some(count),
            "{year}: {pair:?} is shown in part"
        );
    }

    let rows: Vec<&String> = truth
        .pairs
        .keys()
        .map(|pair| &pair.0)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let columns: Vec<&Option<String>> = truth
        .pairs
        .keys()
        .map(|pair| &pair.1)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let (source, sink) = (rows.len() + columns.len(), rows.len() + columns.len() + 1);
    let total: u32 = truth.pairs.values().sum();
    let is_known = |key: &str| told.shown.contains(key) && !told.hidden.contains(key);
    let bounds = |known: bool, count: u32| if known { (count, count) } else { (1, total) };
    let mut arcs = Vec::new();
    let mut names = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let count = truth.category(row);
        let (low, high) = bounds(is_known(row), count);
        arcs.push((source, at, low, high));
        names.push(((low < high).then(|| (*row).clone()), count));
    }
    for (at, column) in columns.iter().enumerate() {
        let count = truth.sum(|pair| pair.1 == **column);
        // How many have no cause yet: all less those that have one.
        let known = column.as_ref().is_none_or(|key| is_known(key));
        let (low, high) = bounds(known, count);
        arcs.push((rows.len() + at, sink, low, high));
        names.push(((low < high).then(|| format!("{column:?}")), count));
    }
    for (at, row) in rows.iter().enumerate() {
        for (to, column) in columns.iter().enumerate() {
            let pair = ((*row).clone(), (*column).clone());
            let count = truth.pairs.get(&pair).copied().unwrap_or(0);
            let known = told.pairs.contains_key(&pair);
            let (low, high) = if known { (count, count) } else { (0, total) };
            arcs.push((at, rows.len() + to, low, high));
            let is_small = count > 0 && count < threshold;
            names.push(((!known && is_small).then(|| format!("{pair:?}")), count));
        }
    }
    // As many complaints as there are numbers.
    arcs.push((sink + 1, source, total, total));
    let ends = |arcs: &[(usize, usize, u32, u32)]| exists(sink + 2, arcs, sink + 1, sink);
    assert!(ends(&arcs), "{year}: the truth itself must fit");
    for (at, (name, count)) in names.iter().enumerate() {
        let Some(name) = name else { continue };
        let fits = |value: Option<u32>| {
            value
                .filter(|value| (arcs[at].2..=arcs[at].3).contains(value))
                .is_some_and(|value| {
                    let mut arcs = arcs.clone();
                    (arcs[at].2, arcs[at].3) = (value, value);
                    ends(&arcs)
                })
        };
        if !fits(count.checked_add(1)) && !fits(count.checked_sub(1)) {
            found.push(format!("{year}: {name} can only be {count}"));
        }
    }
    found
}

/// The steps on the pages of complaints that ended in a way of which the report hides the count.
fn courses_told(assessment: &Assessment, files: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    for (year, _) in truth(assessment) {
        let report = json(files, &format!("gegevens/jaarverslag-{year}.json"));
        let mut all = Vec::new();
        tables(&report, &mut all);
        let endings = all.iter().find(|(head, _)| head[0] == "Uitkomst");
        let hidden: BTreeSet<&str> = endings
            .into_iter()
            .flat_map(|(_, rows)| rows)
            .filter(|row| row[1].contains(HIDDEN))
            .map(|row| row[0].as_str())
            .collect();
        let figures =
            klachten::analysis::analyse(&assessment.register, None, year, None, assessment.as_of);
        let words = klachten::rules::words(Lang::Nl);
        for group in &figures.outcomes.groups {
            let key = serde_json::to_value(group.ending).unwrap();
            let label = words.text(&format!("report-ending-{}", key.as_str().unwrap()));
            if endings.is_some() && !hidden.contains(label.as_str()) {
                continue;
            }
            for number in group.numbers.iter().filter(|_| label != "Later heropend") {
                let path = format!("klachten/{}/{number}.html", &number[..4]);
                let page = text(files.iter().find(|file| file.path == path).unwrap());
                let is_duplicate = page.contains("dubbel van");
                if page.contains("niet van toepassing") && !is_duplicate {
                    found.push(format!("{number} ({label}): its steps tell how it ended"));
                }
            }
        }
    }
    found
}

fn attack(assessment: &Assessment) -> Vec<String> {
    let files = site(assessment, Audience::Staff, Lang::Nl);
    let view = assessment.register.settings().view_of(Audience::Staff);
    let told = collect(assessment, &files);
    assert!(
        told.values().any(|told| !told.hidden.is_empty()),
        "nothing is hidden at all"
    );
    let mut found: Vec<String> = truth(assessment)
        .iter()
        .flat_map(|(year, truth)| {
            let nothing = Told::default();
            worked_out(
                *year,
                truth,
                told.get(year).unwrap_or(&nothing),
                view.suppress_below,
            )
        })
        .collect();
    found.extend(courses_told(assessment, &files));
    found
}

#[test]
fn the_attack_finds_what_nobody_guarded() {
    let pair = |cause: &str| (String::from("a"), Some(cause.to_owned()));
    let truth = Truth {
        pairs: BTreeMap::from([(pair("x"), 9), (pair("y"), 2)]),
    };
    let shown = |hidden: &[&str]| Told {
        pairs: BTreeMap::from([(pair("x"), 9)]),
        hidden: hidden.iter().map(|key| (*key).to_owned()).collect(),
        shown: BTreeSet::from([String::from("a")]),
    };
    let found = worked_out(2026, &truth, &shown(&["x", "y"]), 5);
    assert!(
        found
            .iter()
            .any(|line| line.contains("cards show all of x")),
        "{found:?}"
    );
    assert!(
        found.iter().any(|line| line.contains("can only be 2")),
        "{found:?}"
    );
}

fn demo(complaints: u32, years: u32, seed: u32) -> Assessment {
    judged(demo_files(complaints, years, seed), DAY)
}

pub fn demo_files(complaints: u32, years: u32, seed: u32) -> Vec<klachten::files::File> {
    let folder = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_klachten"))
        .env_clear()
        .env("HOME", folder.path())
        .current_dir(folder.path())
        .args(["demo", "demo", "--as-of", DAY])
        .args(["--complaints", &complaints.to_string()])
        .args(["--years", &years.to_string(), "--seed", &seed.to_string()])
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let root: &Path = &folder.path().join("demo");
    read_folder(root, &Selection::All).unwrap()
}

#[test]
fn nothing_hidden_in_the_example_can_be_worked_out() {
    assert_eq!(attack(&example()), [""; 0]);
}

#[test]
fn nothing_hidden_in_a_register_of_four_hundred_can_be_worked_out() {
    if has_git() {
        assert_eq!(attack(&demo(400, 4, 7)), [""; 0]);
    }
}

#[test]
fn nothing_hidden_can_be_worked_out_in_registers_of_many_sizes() {
    if !has_git() {
        return;
    }
    for seed in 0..20 {
        let complaints = 30 + seed * 17;
        let found = attack(&demo(complaints, 1 + seed % 4, seed));
        assert_eq!(found, [""; 0], "seed {seed}, {complaints} complaints");
    }
}

#[test]
fn the_curve_of_the_staff_tells_no_day_of_a_single_closing() {
    if !has_git() {
        return;
    }
    let files = site(&demo(120, 2, 3), Audience::Staff, Lang::Nl);
    let report = json(&files, "gegevens/jaarverslag-2026.json").to_string();
    let curve = report.split("\"doorlooptijd\"").nth(1).unwrap();
    let svg = curve
        .split("<svg")
        .nth(1)
        .unwrap()
        .split("</svg>")
        .next()
        .unwrap();
    // A bar for each of the five days of the table, and nothing of an open complaint.
    assert_eq!(svg.matches("<rect").count(), 5, "{svg}");
    assert!(!svg.contains("second"), "{svg}");
}
