//! The history of records: what changed, when, by whom, however files were moved or torn.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::record_merges::applied;
use crate::repository_fixture::{Fixture, has_git};
use klachten::register::{Changes, Event, History};
use klachten::repository::Trust;

const PATH: &str = "klachten/2026/2026-007.md";

pub fn complaint(number: &str, keys: &str, text: &str) -> String {
    format!(
        "---\nnummer: {number}\nonderwerp: Factuur klopt niet\nontvangen: 2026-03-02\nkanaal: brief\ncategorie: betalingen\n{keys}---\n\n{text}"
    )
}

pub fn history(fixture: &Fixture) -> History {
    let repository = fixture.open();
    let tip = repository.head().unwrap().expect("a commit");
    let cold = History::read(&repository, tip, Trust::Objects).unwrap();
    for trust in [Trust::Cache, Trust::Cache, Trust::Nothing] {
        assert_eq!(
            History::read(&repository, tip, trust).unwrap(),
            cold,
            "{trust:?}"
        );
    }
    cold
}

fn shown(changes: &Changes) -> Vec<String> {
    let value = |value: Option<&str>| value.unwrap_or("-").to_owned();
    changes
        .iter()
        .map(|change| {
            format!(
                "{}: {} > {}",
                change.key,
                value(change.from),
                value(change.to)
            )
        })
        .collect()
}

/// Each revision of a record: its event, and its changes.
fn story(history: &History, number: &str) -> Vec<(Event, Vec<String>)> {
    history
        .of(number)
        .iter()
        .map(|revision| (revision.event, shown(&revision.changes)))
        .collect()
}

#[test]
fn a_record_keeps_its_history_through_changes_moves_and_removal() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::new();
    fixture.commit(PATH, complaint("2026-007", "", "Tekst\n"));
    fixture.commit(
        PATH,
        complaint(
            "2026-007",
            "behandeling:\n  verantwoordelijke: trainer-2\n",
            "Tekst\nMeer\n",
        ),
    );
    fixture.git(&["mv", PATH, "klachten/2026-007.md"]);
    fixture.git(&["commit", "-q", "-m", "verplaatst"]);
    fixture.git(&["rm", "-q", "klachten/2026-007.md"]);
    fixture.commit(
        PATH,
        complaint(
            "2026-007",
            "# terug\nbehandeling:\n  verantwoordelijke: trainer-3\n",
            "Tekst\nMeer\n",
        ),
    );
    fixture.git(&["rm", "-q", PATH]);
    fixture.git(&["commit", "-q", "-m", "weg"]);
    let history = history(&fixture);
    let story = story(&history, "2026-007");
    assert_eq!(
        story.iter().map(|(event, _)| *event).collect::<Vec<_>>(),
        [
            Event::Added,
            Event::Changed,
            Event::Changed,
            Event::Changed,
            Event::Removed
        ]
    );
    assert_eq!(
        story[0].1[..2],
        ["nummer: - > 2026-007", "onderwerp: - > Factuur klopt niet"]
    );
    assert_eq!(
        story[1].1,
        [
            "behandeling.verantwoordelijke: - > trainer-2",
            "tekst: - > Meer"
        ]
    );
    assert!(story[2].1.is_empty());
    assert_eq!(
        story[3].1,
        ["behandeling.verantwoordelijke: trainer-2 > trainer-3"]
    );
    let revisions = history.of("2026-007");
    assert_eq!(revisions[2].moved_from.as_deref(), Some(PATH));
    assert_eq!(
        (&*revisions[2].path, &*revisions[4].path),
        ("klachten/2026-007.md", PATH)
    );
    assert!(applied(&history, &fixture, "2026-007").0.is_empty());
}

#[test]
fn another_number_is_another_record() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::new();
    fixture.commit(PATH, complaint("2026-007", "", ""));
    fixture.commit(PATH, complaint("2026-008", "", ""));
    let history = history(&fixture);
    assert_eq!(
        history
            .of("2026-007")
            .iter()
            .map(|revision| revision.event)
            .collect::<Vec<_>>(),
        [Event::Added, Event::Removed]
    );
    assert_eq!(
        history
            .of("2026-008")
            .iter()
            .map(|revision| revision.event)
            .collect::<Vec<_>>(),
        [Event::Added]
    );
}

#[test]
fn a_version_that_cannot_be_read_is_told_and_bridged() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::new();
    fixture.commit(PATH, complaint("2026-007", "aard: incident\n", "Tekst\n"));
    fixture.commit(
        PATH,
        complaint("2026-007", "aard: incident\n", "Tekst\n").replace("kanaal:", "kanaal"),
    );
    fixture.commit(
        PATH,
        complaint("2026-007", "ernst: laag\n", "Tekst\nMeer\n"),
    );
    let history = history(&fixture);
    let story = story(&history, "2026-007");
    assert_eq!(story[1].1, ["bestand: kanaal: brief > kanaal brief"]);
    assert_eq!(
        story[2].1[1..],
        ["ernst: - > laag", "aard: incident > -", "tekst: - > Meer"]
    );
    assert_eq!(
        history
            .of("2026-007")
            .iter()
            .map(|revision| revision.readable)
            .collect::<Vec<_>>(),
        [true, false, true]
    );
}

#[test]
fn a_merge_tells_only_what_no_branch_told() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::new();
    let between = "dienst: wft\nernst: laag\n";
    fixture.commit(PATH, complaint("2026-007", between, "Een\n\n\n\n\nTwee\n"));
    fixture.git(&["checkout", "-q", "-b", "tak"]);
    fixture.commit(
        PATH,
        complaint("2026-007", between, "Een\n\n\n\n\nTwee\nDrie\n"),
    );
    fixture.git(&["checkout", "-q", "main"]);
    fixture.commit(
        PATH,
        complaint("2026-007", between, "Een\n\n\n\n\nTwee\n").replace("Factuur", "Rekening"),
    );
    fixture.git(&["merge", "-q", "--no-ff", "--no-commit", "tak"]);
    fixture.commit(
        PATH,
        complaint(
            "2026-007",
            "dienst: wft\nernst: hoog\n",
            "Een\n\n\n\n\nTwee\nDrie\n",
        )
        .replace("Factuur", "Rekening"),
    );
    let history = history(&fixture);
    let last = story(&history, "2026-007").pop();
    assert_eq!(
        last,
        Some((Event::Changed, vec!["ernst: laag > hoog".to_owned()]))
    );
    assert_eq!(
        applied(&history, &fixture, "2026-007").0,
        keys_in(&fixture.read(PATH))
    );
}

#[test]
fn a_damaged_cache_is_not_believed_and_a_new_commit_is_added_to_it() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::new();
    fixture.commit(PATH, complaint("2026-007", "", ""));
    let first = history(&fixture);
    let cache = fixture.join(".git/klachten/records-5");
    let bytes = std::fs::read(&cache).expect("a cache");
    for at in (0..bytes.len()).step_by(7) {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0x20;
        std::fs::write(&cache, damaged).expect("writes");
        let repository = fixture.open();
        assert_eq!(
            History::read(&repository, first.tip, Trust::Cache).unwrap(),
            first,
            "byte {at}"
        );
    }
    std::fs::write(&cache, &bytes[..bytes.len() / 2]).expect("writes");
    fixture.commit(PATH, complaint("2026-007", "ernst: laag\n", ""));
    assert_eq!(
        story(&history(&fixture), "2026-007")[1].1,
        ["ernst: - > laag"]
    );
}

/// The keys of a file by an independent reader.
pub fn keys_in(bytes: &[u8]) -> BTreeMap<std::sync::Arc<str>, String> {
    let text = String::from_utf8(bytes.to_vec()).expect("UTF-8");
    let (front, body) = text
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("---\n"))
        .expect("front matter");
    let mut keys = BTreeMap::new();
    flatten(
        String::new(),
        &serde_yaml::from_str(front).expect("YAML"),
        &mut keys,
    );
    let body = body.trim_matches('\n');
    if !body.is_empty() {
        keys.insert("tekst".into(), body.to_owned());
    }
    keys
}

fn flatten(
    path: String,
    value: &serde_yaml::Value,
    keys: &mut BTreeMap<std::sync::Arc<str>, String>,
) {
    match value {
        serde_yaml::Value::Null => {}
        serde_yaml::Value::Mapping(map) => {
            for (key, value) in map {
                let key = key.as_str().expect("a key");
                flatten(
                    if path.is_empty() {
                        key.to_owned()
                    } else {
                        format!("{path}.{key}")
                    },
                    value,
                    keys,
                );
            }
        }
        serde_yaml::Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                flatten(format!("{path}[{index}]"), item, keys);
            }
        }
        serde_yaml::Value::String(text) => drop(keys.insert(path.into(), text.clone())),
        serde_yaml::Value::Bool(yes) => drop(keys.insert(path.into(), yes.to_string())),
        serde_yaml::Value::Number(number) => drop(keys.insert(path.into(), number.to_string())),
        serde_yaml::Value::Tagged(_) => panic!("no tags here"),
    }
}

/// Numbers that look thrown, always the same ones.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, count: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 40).expect("24 bits") % count
    }
}

/// A line of a record goes, comes twice, changes places with the next, or gets the value of
/// another.
pub fn alter(path: &Path, dice: &mut Dice) {
    let text = fs::read_to_string(path).expect("a record");
    let mut lines: Vec<&str> = text.lines().collect();
    let count = u32::try_from(lines.len()).expect("few");
    let mut pick = || dice.below(count - 1) as usize;
    let (at, other) = (pick(), pick());
    match (at + other) % 4 {
        0 => drop(lines.remove(at)),
        1 => lines.insert(at, lines[at]),
        2 => lines.swap(at, at + 1),
        _ => lines[at] = lines[other],
    }
    fs::write(path, lines.join("\n") + "\n").expect("written");
}

/// A record that officers write and rewrite, deterministic for its seed.
fn written(dice: &mut Dice, number: &str) -> String {
    let mut front = format!("nummer: {number}\n");
    let mut pick = |count: u32| dice.below(count);
    for key in ["onderwerp", "ernst", "les", "dienst"] {
        match pick(4) {
            0 => {}
            1 => writeln!(front, "{key}: \"{}: {}\"", key, pick(3)).expect("writes"),
            _ => writeln!(front, "{key}: woord {}", pick(3)).expect("writes"),
        }
    }
    for list in ["voorstellen", "afschriften"] {
        let length = pick(4);
        if length > 0 {
            writeln!(front, "{list}:").expect("writes");
        }
        for _ in 0..length {
            writeln!(
                front,
                "  - oplossing: nummer {}\n    reactie: {}",
                pick(3),
                ["akkoord", "afgewezen"][pick(2) as usize]
            )
            .expect("writes");
        }
    }
    if pick(2) == 0 {
        writeln!(front, "betrokkenen: [a{}, b]", pick(3)).expect("writes");
    }
    let lines: Vec<String> = (0..pick(5)).map(|_| format!("regel {}", pick(3))).collect();
    format!("---\n{front}---\n\n{}\n", lines.join("\n"))
}

/// Three hundred commits of officers who write, move and spoil six records; the files at their end.
fn busy_register() -> (Fixture, BTreeMap<String, Vec<u8>>) {
    let mut dice = Dice(7);
    let fixture = Fixture::new();
    let mut stream = String::new();
    let mut paths: BTreeMap<String, String> = BTreeMap::new();
    for commit in 0..300 {
        let number = format!("2026-{:03}", 1 + dice.below(6));
        let folder = ["klachten/2026", "klachten", "klachten/2025"][dice.below(3) as usize];
        let path = format!("{folder}/{number}.md");
        let text = match dice.below(12) {
            0 => "---\nstuk: [\n---\n".to_owned(),
            _ => written(&mut dice, &number),
        };
        let old = paths.insert(number, path.clone());
        let gone = old
            .filter(|old| *old != path)
            .map_or(String::new(), |old| format!("D {old}\n"));
        write!(
            stream,
            "commit refs/heads/main\ncommitter KF <kf@example.nl> {} +0100\ndata 1\nx\n",
            1_772_000_000 + commit * 3600
        )
        .expect("writes");
        write!(
            stream,
            "{gone}M 100644 inline {path}\ndata {}\n{text}\n",
            text.len()
        )
        .expect("writes");
    }
    fixture.fast_import(stream.as_bytes());
    fixture.git(&["reset", "-q", "--hard"]);
    let mut files: BTreeMap<_, _> = paths
        .into_iter()
        .map(|(number, path)| (number, fixture.read(&path)))
        .collect();
    files.retain(|_, text| !text.starts_with(b"---\nstuk"));
    (fixture, files)
}

#[test]
fn all_revisions_applied_forwards_give_the_files_at_head() {
    if !has_git() {
        return;
    }
    let (fixture, files) = busy_register();
    let history = history(&fixture);
    assert_eq!(history.commits.len(), 300);
    for (number, text) in files {
        assert_eq!(
            applied(&history, &fixture, &number).0,
            keys_in(&text),
            "{number}"
        );
    }
}

#[test]
fn a_program_that_applies_the_json_forwards_gets_the_files_at_head() {
    if !has_git() {
        return;
    }
    let (fixture, files) = busy_register();
    fixture.write("register.yml", "organisatie: X\n");
    for (number, text) in files {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_klachten"));
        let arguments = ["history", &number, "--format", "json"];
        let output = command
            .env_clear()
            .current_dir(fixture.path())
            .args(arguments)
            .output()
            .expect("runs");
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let mut keys: BTreeMap<std::sync::Arc<str>, String> = BTreeMap::new();
        for change in json["revisions"]
            .as_array()
            .expect("revisions")
            .iter()
            .flat_map(|one| one["changes"].as_array().expect("changes"))
        {
            let key = change["key"].as_str().expect("a key");
            if key == "bestand" {
                continue;
            }
            assert_eq!(
                keys.remove(key).as_deref(),
                change["from"].as_str(),
                "{number} {key}"
            );
            if let Some(to) = change["to"].as_str() {
                keys.insert(key.into(), to.to_owned());
            }
        }
        assert_eq!(keys, keys_in(&text), "{number}");
    }
}
