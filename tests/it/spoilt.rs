//! Every line of the front matter of every example, spoilt in seven ways: a finding where it stands
//! or where YAML notices it, never a panic, and all other files are still judged.

use std::collections::BTreeMap;
use std::path::Path;

use klachten::calendar::Day;
use klachten::files::{Content, File, Selection, read_folder};
use klachten::procedure::statuses;
use klachten::register::Register;
use klachten::rules::{Finding, RuleInput, judge};

use crate::miniature::day;

/// A register of files, all sound, with the day on which it is judged.
struct Examples {
    files: Vec<(String, String)>,
    as_of: Day,
}

impl Examples {
    /// The register that this repository shows.
    fn shown() -> Examples {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("register");
        let files = read_folder(&root, &Selection::All)
            .unwrap()
            .into_iter()
            // Words have no keys to spoil.
            .filter(|file| !file.path.starts_with("procedure/"))
            .map(|file| match file.content {
                Content::Bytes(bytes) => (file.path, String::from_utf8(bytes).unwrap()),
                other => panic!("{}: {other:?}", file.path),
            });
        Examples {
            files: files.collect(),
            as_of: day("2026-11-25"),
        }
    }

    /// The records in which every key stands.
    fn with_every_key() -> Examples {
        let complaint = include_str!("fixtures/klacht.md");
        let files = [
            (
                "klachten/2026/2026-004.md",
                complaint.replace("2026-007", "2026-004"),
            ),
            ("klachten/2026/2026-007.md", complaint.to_owned()),
            (
                "maatregelen/2026/M-2026-01.md",
                include_str!("fixtures/maatregel.md").to_owned(),
            ),
            (
                "jaarverslagen/2026.md",
                include_str!("fixtures/jaar.md").to_owned(),
            ),
            (
                "register.yml",
                include_str!("../../src/rules/examples/register.yml").to_owned(),
            ),
        ];
        Examples {
            files: files.map(|(path, text)| (path.to_owned(), text)).into(),
            as_of: day("2028-02-01"),
        }
    }

    /// The findings when some files have another text.
    fn said_with(&self, other: &BTreeMap<&str, &str>) -> Vec<Finding> {
        let text =
            |path: &str, sound: &str| other.get(path).map_or(sound, |other| *other).to_owned();
        let files = self
            .files
            .iter()
            .map(|(path, sound)| File::new(path.as_str(), text(path, sound)));
        let register = Register::read(files.collect());
        let statuses = statuses(&register, self.as_of);
        judge(&RuleInput::new(&register, &statuses), self.as_of)
    }
}

/// Which share is tried: every third unoptimised, which still meets each way on each kind of line.
const ONE_IN: usize = if cfg!(debug_assertions) { 3 } else { 1 };

/// A line of a file, spoilt in one way.
struct Spoilt {
    line: usize,
    way: &'static str,
    text: String,
}

/// One line of every record at a time: what is said of the one does not hang on the others.
#[test]
fn every_spoilt_line_is_found_where_it_stands_or_where_yaml_notices() {
    let mut lines = 0;
    let mut missed = Vec::new();
    for examples in [Examples::shown(), Examples::with_every_key()] {
        let before = examples.said_with(&BTreeMap::new());
        let is_new = |finding: &Finding| {
            !before.iter().any(|old| {
                (&old.path, old.code, old.span) == (&finding.path, finding.code, finding.span)
            })
        };
        let all = examples
            .files
            .iter()
            .map(|(path, text)| (path.as_str(), spoilt_lines(text)));
        // No name can be judged while register.yml cannot be read.
        let (settings, records): (Vec<_>, Vec<_>) =
            all.partition(|(path, _)| *path == "register.yml");
        for group in [settings, records] {
            for round in 0..group
                .iter()
                .map(|(_, spoilt)| spoilt.len())
                .max()
                .unwrap_or_default()
                .div_ceil(ONE_IN)
            {
                let now: Vec<(&str, &Spoilt)> = group
                    .iter()
                    .filter_map(|(path, spoilt)| Some((*path, spoilt.get(round * ONE_IN)?)))
                    .collect();
                let found = examples.said_with(
                    &now.iter()
                        .map(|(path, spoilt)| (*path, spoilt.text.as_str()))
                        .collect(),
                );
                for (path, spoilt) in now {
                    lines += 1;
                    let said: Vec<&Finding> = found
                        .iter()
                        .filter(|finding| finding.path == path)
                        .collect();
                    if !said
                        .iter()
                        .any(|finding| is_new(finding) && is_about(finding, spoilt.line))
                    {
                        missed.push(format!(
                            "{path}:{} {}: {said:?}",
                            spoilt.line + 1,
                            spoilt.way
                        ));
                    }
                }
            }
        }
    }
    assert!(lines * ONE_IN > 9_000, "{lines}");
    assert!(
        missed.is_empty(),
        "{} of {lines} missed\n{}",
        missed.len(),
        missed.join("\n")
    );
}

/// At that line, or at the next one where it stands twice; what is now missing stands at its
/// parent, and YAML may notice further on.
fn is_about(finding: &Finding, line: usize) -> bool {
    let at = finding.span.line as usize;
    (line + 1..=line + 2).contains(&at) || ["F002", "F004"].contains(&finding.code.0)
}

#[test]
fn a_spoilt_file_hides_nothing_of_the_others() {
    let examples = Examples::shown();
    let of_others = |path: &str, other: &BTreeMap<&str, &str>| {
        let mut found = examples.said_with(other);
        // Where one file cannot be read, rules that compare files say less.
        found.retain(|finding| finding.path != path && finding.code.0 != "S403");
        found
            .into_iter()
            .map(|finding| (finding.path, finding.code, finding.span))
            .collect::<Vec<_>>()
    };
    for (path, text) in examples
        .files
        .iter()
        .filter(|(path, _)| path != "register.yml")
        .step_by(ONE_IN)
    {
        let sound = of_others(path, &BTreeMap::new());
        assert!(sound.len() > 3, "{path}");
        let spoilt = spoilt_lines(text);
        for Spoilt { way, text, .. } in spoilt.iter().skip(spoilt.len() / 2).take(5) {
            let still = of_others(path, &BTreeMap::from([(path.as_str(), text.as_str())]));
            let lost: Vec<_> = sound
                .iter()
                .filter(|finding| !still.contains(finding))
                .collect();
            assert!(lost.is_empty(), "{path} {way}: {lost:?}");
        }
    }
}

fn spoilt_lines(text: &str) -> Vec<Spoilt> {
    front_lines(text)
        .flat_map(|line| {
            mutations(text, line)
                .into_iter()
                .map(move |(way, text)| Spoilt { line, way, text })
        })
        .collect()
}

/// The lines with a key, counted from 0; a text over several lines is not read as keys.
fn front_lines(text: &str) -> impl Iterator<Item = usize> {
    let mut fences = 0;
    let whole = !text.starts_with("---");
    let mut block = None;
    text.lines().enumerate().filter_map(move |(at, line)| {
        fences += usize::from(line == "---");
        let indent = line.len() - line.trim_start().len();
        block = block.filter(|above| indent > *above || line.is_empty());
        let is_key = block.is_none()
            && (whole || fences == 1)
            && line.contains(':')
            && !line.trim_start().starts_with('#');
        if is_key && line.ends_with(['>', '|', '-']) {
            block = Some(indent);
        }
        is_key.then_some(at)
    })
}

/// A line without its colon, with a tab, cut, misspelt, twice, with an open quote, with a bad day.
fn mutations(text: &str, at: usize) -> Vec<(&'static str, String)> {
    let lines: Vec<&str> = text.lines().collect();
    let line = lines[at];
    let rebuilt = |new: String| {
        let mut lines = lines.clone();
        lines[at] = &new;
        lines.join("\n") + "\n"
    };
    let colon = line.find(':').unwrap_or_default();
    let key = line[..colon].trim_start_matches([' ', '-']);
    let start = colon - key.len();
    let mut spoilt = vec![
        (
            "colon dropped",
            rebuilt(format!("{}{}", &line[..colon], &line[colon + 1..])),
        ),
        ("tab", rebuilt(format!("\t{line}"))),
        ("line cut", rebuilt(line[..colon].to_owned())),
    ];
    // A whole item of a list may stand there twice: nothing is lost by it.
    let is_item = line.trim_start().starts_with("- {") && line.ends_with('}');
    if !is_item {
        spoilt.push(("line doubled", rebuilt(format!("{line}\n{line}"))));
    }
    // The names in a map of register.yml are free.
    let free = text.starts_with(['o', '#'])
        && line.starts_with("  ")
        && !line.starts_with("   ")
        && !line.contains("- ");
    if !free {
        spoilt.push((
            "key misspelt",
            rebuilt(format!("{}x{}", &line[..start + 1], &line[start + 1..])),
        ));
    }
    if line.len() > colon + 2 {
        spoilt.push((
            "quote opened",
            rebuilt(format!("{} \"{}", &line[..=colon], &line[colon + 2..])),
        ));
    }
    if line.contains(": 20") && line.len() >= colon + 12 {
        spoilt.push((
            "bad date",
            rebuilt(format!(
                "{} 2026-02-30{}",
                &line[..=colon],
                &line[colon + 12..]
            )),
        ));
    }
    spoilt
}
