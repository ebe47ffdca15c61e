//! The house rules: imports go down, rooms are entered by their door, each outside library is at
//! home in one room.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Every room with its floor. A room may use rooms on lower floors.
const FLOORS: [(&str, u8); 22] = [
    ("cli", 10),
    ("publish", 9),
    ("site", 8),
    ("report", 7),
    ("letters", 7),
    ("diagnostics", 7),
    ("interop", 6),
    ("demo", 7),
    ("charts", 6),
    ("analysis", 5),
    ("rules", 4),
    ("procedure", 3),
    ("register", 2),
    ("record", 1),
    ("files", 1),
    ("repository", 1),
    ("personal_data", 1),
    ("wording", 0),
    ("place", 0),
    ("calendar", 0),
    ("parallel", 0),
    ("fingerprint", 0),
];

/// Rooms on one floor that may see each other, in this direction only.
const NEIGHBOURS: [(&str, &str); 1] = [("wording", "calendar")];

/// Every outside library with the rooms where it is at home.
const HOMES: [(&str, &[&str]); 32] = [
    ("annotate_snippets", &["diagnostics"]),
    ("anstream", &["cli"]),
    ("chrono", &["calendar"]),
    ("chrono_tz", &["calendar"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("csv", &["interop"]),
    ("ctrlc", &["cli"]),
    ("dialoguer", &["cli"]),
    ("dunce", &["cli", "publish", "repository"]),
    ("encoding_rs", &["interop"]),
    ("flate2", &["repository"]),
    ("fluent_bundle", &["wording"]),
    ("getrandom", &["cli"]),
    ("git2", &["repository"]),
    ("glob", &["files"]),
    ("hyper", &["publish"]),
    ("icalendar", &["interop"]),
    ("libgit2_sys", &["repository"]),
    ("mail_builder", &["interop"]),
    ("mail_parser", &["interop"]),
    ("plotters", &["charts"]),
    ("postcard", &["register", "repository"]),
    ("pulldown_cmark", &["site"]),
    ("rust_xlsxwriter", &["interop"]),
    ("serde_saphyr", &["register"]),
    ("sha1", &["repository"]),
    ("ssh_key", &["repository"]),
    ("tera", &["site", "letters", "report"]),
    ("tokio", &["publish"]),
    ("unicode_normalization", &["register"]),
];

fn sources() -> Vec<(String, PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut todo = vec![root.clone()];
    let mut found = Vec::new();
    while let Some(folder) = todo.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                todo.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let inside = path.strip_prefix(&root).unwrap().to_owned();
                let first = inside
                    .components()
                    .next()
                    .unwrap()
                    .as_os_str()
                    .to_string_lossy()
                    .into_owned();
                let room = first.trim_end_matches(".rs").to_owned();
                let text = fs::read_to_string(&path).unwrap();
                found.push((room, inside, code_of(&text)));
            }
        }
    }
    found.sort_by(|a, b| a.1.cmp(&b.1));
    found
}

/// The code without comments and without the tests at its end: tests may look anywhere.
fn code_of(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// What stands behind each `crate::` in a text, groups in braces taken apart: `rules::Finding`.
fn imports(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for rest in code.split("crate::").skip(1) {
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut item = String::new();
            for character in group.chars() {
                match character {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => found.push(std::mem::take(&mut item)),
                    _ => {}
                }
                if depth == 0 && character != ',' && character != '}' {
                    item.push(character);
                }
            }
            found.push(item);
        } else {
            found.push(
                rest.chars()
                    .take_while(|character| {
                        character.is_alphanumeric() || "_:{".contains(*character)
                    })
                    .collect(),
            );
        }
    }
    found
        .iter()
        .map(|path| path.split_whitespace().collect::<String>())
        .filter(|path| !path.is_empty())
        .collect()
}

fn floor(room: &str) -> Option<u8> {
    FLOORS
        .iter()
        .find(|(name, _)| *name == room)
        .map(|(_, floor)| *floor)
}

#[test]
fn every_room_has_its_floor() {
    let rooms: BTreeMap<String, ()> = sources()
        .into_iter()
        .map(|(room, _, _)| (room, ()))
        .collect();
    for room in rooms
        .keys()
        .filter(|room| !["lib", "main"].contains(&room.as_str()))
    {
        assert!(floor(room).is_some(), "the room {room} has no floor");
    }
}

#[test]
fn imports_only_go_down() {
    let mut wrong = Vec::new();
    for (room, path, code) in sources()
        .iter()
        .filter(|(room, ..)| !["lib", "main"].contains(&room.as_str()))
    {
        for import in imports(code) {
            let other = import.split("::").next().unwrap();
            let (Some(from), Some(to)) = (floor(room), floor(other)) else {
                continue;
            };
            let neighbour = NEIGHBOURS.contains(&(room.as_str(), other));
            if room != other && to >= from && !neighbour {
                wrong.push(format!(
                    "{}: {room} (floor {from}) uses {import} (floor {to})",
                    path.display()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rooms_are_entered_by_their_door() {
    let mut wrong = Vec::new();
    for (room, path, code) in sources() {
        for import in imports(&code) {
            let parts: Vec<&str> = import.split("::").collect();
            let behind =
                parts.len() > 2 && parts[1].starts_with(char::is_lowercase) && !parts[2].is_empty();
            if parts[0] != room && floor(parts[0]).is_some() && behind && !parts[2].starts_with('{')
            {
                wrong.push(format!("{}: {import}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_outside_library_is_at_home_in_its_room() {
    let mut wrong = Vec::new();
    for (room, path, code) in sources() {
        for (library, homes) in HOMES {
            let used = code.split(|character: char| {
                !(character.is_alphanumeric() || "_:".contains(character))
            });
            let named = used
                .into_iter()
                .any(|word| word.starts_with(&format!("{library}::")) || word == library);
            if named && !homes.contains(&room.as_str()) && code.contains(&format!("{library}::")) {
                wrong.push(format!("{}: {library}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_guard_sees_an_upward_import() {
    assert_eq!(
        imports("use crate::{rules::Finding, site::{A, B}};"),
        ["rules::Finding", "site::"]
    );
    assert_eq!(imports("let x = crate::cli::main();"), ["cli::main"]);
}

#[test]
fn only_the_command_line_prints() {
    for (room, path, code) in sources().iter().filter(|(room, ..)| room != "cli") {
        for call in [
            "println!",
            "eprintln!",
            "print!(",
            "SystemTime::now",
            "std::env::var",
            "current_dir()",
        ] {
            let allowed = room == "repository" && call == "current_dir()";
            assert!(
                allowed || !code.contains(call),
                "{}: {call}",
                path.display()
            );
        }
    }
}
