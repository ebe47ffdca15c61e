//! What is hidden cannot be derived, from anything: where two complaints of a year, both shown without
//! category and cause, change places in that, the staff's folder is the same to the byte. Pages, data,
//! pictures, index, feed, calendar, names and sizes of files: whatever would tell the one register
//! from the other would tell what is hidden.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use klachten::files::{Content, File, Selection, read_folder};
use klachten::record::Audience;
use klachten::rules::Assessment;
use klachten::wording::Lang;
use serde_json::Value;

use crate::attack::demo_files;
use crate::repository_fixture::has_git;
use crate::site_fixture::{judged, site, text};

const DAY: &str = "2026-11-22";

/// The numbers of the complaints whose category the staff does not see.
fn hidden(assessment: &Assessment) -> BTreeSet<String> {
    let files = site(assessment, Audience::Staff, Lang::Nl);
    let cards = files
        .iter()
        .find(|file| file.path == "gegevens/klachten.json");
    let cards: Value = serde_json::from_slice(cards.unwrap().bytes()).unwrap();
    let cards = cards["complaints"].as_array().unwrap().iter();
    cards
        .filter(|card| card["categories"][0].is_null())
        .map(|card| card["number"].as_str().unwrap().to_owned())
        .collect()
}

/// Category, cause and measures of a record as its lines.
fn lines(text: &str) -> BTreeMap<&'static str, String> {
    let mut found = BTreeMap::new();
    let mut in_cause = false;
    for line in text.lines() {
        in_cause = line == "oorzaak:" || (in_cause && line.starts_with(' '));
        if line.starts_with("categorie:") {
            found.insert("category", line.to_owned());
        } else if line.starts_with("maatregelen:") {
            found.insert("measures", line.to_owned());
        } else if in_cause && line.starts_with("  soort:") {
            found.insert("cause", line.to_owned());
        }
    }
    found
}

fn swapped(files: &[File], one: &str, other: &str) -> Option<Vec<File>> {
    let path_of = |number: &str| format!("klachten/{}/{number}.md", &number[..4]);
    let text_of = |number: &str| {
        let file = files.iter().find(|file| file.path == path_of(number))?;
        match &file.content {
            Content::Bytes(bytes) => String::from_utf8(bytes.clone()).ok(),
            _ => None,
        }
    };
    let (a, b) = (text_of(one)?, text_of(other)?);
    let (of_a, of_b) = (lines(&a), lines(&b));
    let is_cause_known = |of: &BTreeMap<&str, String>| of.contains_key("cause");
    if of_a == of_b || is_cause_known(&of_a) != is_cause_known(&of_b) {
        return None;
    }
    let with = |text: &str, from: &BTreeMap<&str, String>, to: &BTreeMap<&str, String>| {
        let new = |key: &str| to.get(key).map(|line| format!("{line}\n"));
        let text = from.iter().fold(text.to_owned(), |text, (key, line)| {
            text.replacen(&format!("{line}\n"), &new(key).unwrap_or_default(), 1)
        });
        // Measures of a complaint that had none.
        let gained = new("measures").filter(|_| !from.contains_key("measures"));
        text.replacen(
            "\n---\n",
            &format!("\n{}---\n", gained.unwrap_or_default()),
            1,
        )
    };
    let mut files = files.to_vec();
    for file in &mut files {
        if file.path == path_of(one) {
            *file = File::new(&*file.path, &*with(&a, &of_a, &of_b));
        } else if file.path == path_of(other) {
            *file = File::new(&*file.path, &*with(&b, &of_b, &of_a));
        }
    }
    Some(files)
}

/// A page or report without the times that the complaints of a large category took together: those
/// are shown on purpose, over a group that is large enough, and change with who belongs to it.
fn without_times_of_groups(file: &klachten::site::File) -> String {
    const TIMES: [&str; 2] = ["Helft binnen (dagen)", "9 van de 10 binnen (dagen)"];
    fn blank(value: &mut Value) {
        let is_of_times = |head: &Value| {
            head.as_array()
                .is_some_and(|head| head.contains(&TIMES[0].into()))
        };
        match value {
            Value::Object(keys) if keys.get("head").is_some_and(is_of_times) => {
                for row in keys["rows"].as_array_mut().unwrap() {
                    row.as_array_mut().unwrap().truncate(2);
                }
            }
            Value::Object(keys) => keys.values_mut().for_each(blank),
            Value::Array(items) => items.iter_mut().for_each(blank),
            _ => {}
        }
    }
    if file.path.ends_with(".json") {
        let mut value = serde_json::from_slice(file.bytes()).unwrap();
        blank(&mut value);
        return value.to_string();
    }
    let mut page = text(file).to_owned();
    for head in TIMES {
        let cells: Vec<String> = page
            .split(&format!("data-head=\"{head}\">"))
            .map(str::to_owned)
            .collect();
        let rest = |cell: &String| cell[cell.find('<').unwrap_or(0)..].to_owned();
        page = cells
            .iter()
            .take(1)
            .cloned()
            .chain(cells.iter().skip(1).map(rest))
            .collect();
    }
    page
}

/// What differs in the staff's folder when hidden things of two complaints change places.
fn told_apart(files: &[File], most: usize) -> Vec<String> {
    let assessment = judged(files.to_vec(), DAY);
    let before = site(&assessment, Audience::Staff, Lang::Nl);
    let hidden: Vec<String> = hidden(&assessment).into_iter().collect();
    let mut found = Vec::new();
    let mut tried = 0;
    for (at, one) in hidden.iter().enumerate() {
        let others = hidden[at + 1..]
            .iter()
            .filter(|other| other[..4] == one[..4]);
        let Some((other, files)) = others
            .filter_map(|other| Some((other, swapped(files, one, other)?)))
            .next()
        else {
            continue;
        };
        tried += 1;
        if tried > most {
            break;
        }
        let after = site(&judged(files, DAY), Audience::Staff, Lang::Nl);
        let paths = |files: &[klachten::site::File]| -> Vec<String> {
            files.iter().map(|file| file.path.clone()).collect()
        };
        assert_eq!(paths(&before), paths(&after), "{one} and {other}");
        for (before, after) in before.iter().zip(&after) {
            if before.bytes() != after.bytes()
                && without_times_of_groups(before) != without_times_of_groups(after)
            {
                found.push(format!("{one} and {other}: {}", before.path));
            }
        }
    }
    assert!(tried > 1, "{tried} pairs tried");
    found
}

#[test]
fn hidden_things_of_the_example_can_change_places_unseen() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("register");
    let files = read_folder(&folder, &Selection::All).unwrap();
    assert_eq!(told_apart(&files, 12), [""; 0]);
}

#[test]
fn hidden_things_of_a_bigger_register_can_change_places_unseen() {
    if has_git() {
        assert_eq!(told_apart(&demo_files(120, 2, 3), 16), [""; 0]);
        assert_eq!(told_apart(&demo_files(400, 4, 7), 6), [""; 0]);
    }
}
