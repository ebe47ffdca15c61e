//! The texts: both languages have the same keys, the same arguments, and can be read.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use klachten::record::{Complaint, Field, Kind, Record, Shape};
use klachten::wording::{Arg, Lang, Words};

/// Every key of a language with the arguments that its text takes.
fn keys(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/wording")
        .join(lang);
    let mut keys = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let resource = fluent_bundle::FluentResource::try_new(text.clone());
        assert!(
            resource.is_ok(),
            "{}: {:?}",
            path.display(),
            resource.err().map(|(_, faults)| faults)
        );
        let mut key = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line
                .split_once('=')
                .filter(|_| line.starts_with(|first: char| first.is_ascii_alphabetic()))
            {
                key = name.trim().to_owned();
                assert!(
                    keys.insert(key.clone(), BTreeSet::new()).is_none(),
                    "{}: {key} stands twice",
                    path.display()
                );
            }
            let arguments: &mut BTreeSet<String> = keys.entry(key.clone()).or_default();
            for rest in line.split('$').skip(1) {
                arguments.insert(
                    rest.chars()
                        .take_while(|letter| {
                            letter.is_ascii_alphanumeric() || *letter == '-' || *letter == '_'
                        })
                        .collect(),
                );
            }
        }
    }
    keys.remove("");
    keys
}

#[test]
fn both_languages_have_the_same_keys_and_arguments() {
    let (dutch, english) = (keys("nl"), keys("en"));
    let only = |a: &BTreeMap<String, BTreeSet<String>>, b: &BTreeMap<String, BTreeSet<String>>| {
        a.keys()
            .filter(|key| !b.contains_key(*key))
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(
        only(&dutch, &english),
        Vec::<String>::new(),
        "in Dutch only"
    );
    assert_eq!(
        only(&english, &dutch),
        Vec::<String>::new(),
        "in English only"
    );
    for (key, arguments) in &dutch {
        assert_eq!(arguments, &english[key], "the arguments of {key}");
    }
}

#[test]
fn every_text_file_is_part_of_the_program() {
    let list =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/wording/words.rs"))
            .unwrap();
    for lang in ["nl", "en"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src/wording")
            .join(lang);
        let line = list
            .lines()
            .find(|line| line.contains(&format!("texts!(\"{lang}\"")))
            .unwrap();
        for entry in fs::read_dir(folder).unwrap() {
            let name = entry
                .unwrap()
                .file_name()
                .to_string_lossy()
                .replace(".ftl", "");
            assert!(
                line.contains(&format!("\"{name}\"")),
                "{lang}/{name}.ftl is not in words.rs"
            );
        }
    }
}

#[test]
fn everything_that_can_be_to_do_has_its_words() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/procedure");
    let dutch = keys("nl");
    let mut facts = BTreeSet::new();
    for name in ["actions.rs", "measures.rs"] {
        let text = fs::read_to_string(folder.join(name)).unwrap();
        let quoted = text
            .split("todo.add(")
            .skip(1)
            .filter_map(|call| call.split('"').nth(1));
        facts.extend(quoted.map(ToOwned::to_owned));
    }
    assert!(facts.len() > 15, "{facts:?}");
    for fact in facts {
        assert!(
            dutch.contains_key(&format!("action-{fact}")),
            "action-{fact}"
        );
    }
}

#[test]
fn every_key_of_a_complaint_and_every_fact_has_its_words() {
    fn names_of(fields: &[Field], prefix: &str) -> Vec<String> {
        let mut names = Vec::new();
        for field in fields {
            let name = format!("{prefix}{}", field.key);
            names.push(format!("key-{name}"));
            match field.shape {
                Shape::Record(inner) | Shape::Records(inner) => {
                    names.extend(names_of(inner, &format!("{name}-")));
                }
                Shape::One(Kind::Fact) => names.push(format!("event-{name}")),
                _ => {}
            }
        }
        names
    }
    let dutch = keys("nl");
    let mut missing = names_of(Complaint::FIELDS, "");
    missing.retain(|name| !dutch.contains_key(name));
    assert!(missing.is_empty(), "texts to write: {missing:?}");
}

#[test]
fn how_far_the_procedure_was_followed_is_one_plain_sentence_whatever_the_numbers() {
    let said = |lang, late: i64, missing: i64| {
        let text = |number: i64| Arg::Text(number.to_string());
        let args = [
            ("count", Arg::Number(20)),
            ("due", text(20)),
            ("done", text(20 - late - missing)),
        ];
        let args: Vec<_> = args
            .into_iter()
            .chain([
                ("late", Arg::Number(late)),
                ("missing", Arg::Number(missing)),
            ])
            .collect();
        Words::new(lang, Vec::<String>::new()).say_args("site-conformity-some", &args)
    };
    let dutch = "Van de 20 stappen die gezet moesten zijn, zijn er";
    assert_eq!(
        said(Lang::Nl, 2, 0),
        format!("{dutch} 18 op tijd gezet en 2 te laat.")
    );
    assert_eq!(
        said(Lang::Nl, 0, 1),
        format!("{dutch} 19 op tijd gezet en 1 nog niet.")
    );
    assert_eq!(
        said(Lang::Nl, 2, 3),
        format!("{dutch} 15 op tijd gezet, 2 te laat en 3 nog niet.")
    );
    let english = "Of the 20 steps that were due,";
    assert_eq!(
        said(Lang::En, 2, 0),
        format!("{english} 18 were taken in time and 2 late.")
    );
    assert_eq!(
        said(Lang::En, 0, 1),
        format!("{english} 19 were taken in time and 1 is still missing.")
    );
    assert_eq!(
        said(Lang::En, 2, 3),
        format!("{english} 15 were taken in time, 2 late, and 3 are still missing.")
    );
}
