//! The house rules: imports go down, never round; rooms are entered by their door; each outside
//! library is at home in one room; the map in `lib.rs` is true.

mod source;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use source::Source;

/// Every room with its floor. A room may use rooms on lower floors.
const FLOORS: [(&str, u8); 27] = [
    ("cli", 10),
    ("publish", 9),
    ("site", 8),
    ("report", 7),
    ("letters", 7),
    ("diagnostics", 7),
    ("demo", 7),
    ("charts", 6),
    ("interop", 6),
    ("templates", 6),
    ("analysis", 5),
    ("rules", 4),
    ("procedure", 3),
    ("register", 2),
    ("record", 1),
    ("files", 1),
    ("repository", 1),
    ("personal_data", 1),
    ("calendar", 0),
    ("chance", 0),
    ("codec", 0),
    ("disk", 0),
    ("fingerprint", 0),
    ("json", 0),
    ("parallel", 0),
    ("place", 0),
    ("wording", 0),
];

/// Rooms on one floor that may see each other, in this direction only.
const NEIGHBOURS: [(&str, &str); 1] = [("wording", "calendar")];

/// Every outside library of Cargo.toml with the room where it is at home. `serde` alone has none:
/// a derive says something of a type and uses nothing.
const HOMES: [(&str, &str); 46] = [
    ("anstream", "cli"),
    ("annotate_snippets", "diagnostics"),
    ("base64ct", "repository"),
    ("calamine", "interop"),
    ("cfb", "interop"),
    ("chrono", "calendar"),
    ("chrono_tz", "calendar"),
    ("clap", "cli"),
    ("clap_complete", "cli"),
    ("clap_mangen", "cli"),
    ("csv", "interop"),
    ("ctrlc", "cli"),
    ("dialoguer", "cli"),
    ("dunce", "disk"),
    ("encoding_rs", "interop"),
    ("flate2", "repository"),
    ("fluent_bundle", "wording"),
    ("git2", "repository"),
    ("getrandom", "cli"),
    ("glob", "files"),
    ("html2text", "interop"),
    ("hyper", "publish"),
    ("libgit2_sys", "repository"),
    ("mail_builder", "interop"),
    ("mail_parser", "interop"),
    ("mimalloc", "main"),
    ("plotters", "charts"),
    ("plotters_backend", "charts"),
    ("postcard", "codec"),
    ("pulldown_cmark", "site"),
    ("rand_chacha", "chance"),
    ("ring", "repository"),
    ("rust_xlsxwriter", "interop"),
    ("rustix", "publish"),
    ("serde_json", "json"),
    ("serde_saphyr", "register"),
    ("serde_yaml", "register"),
    ("sha1", "repository"),
    ("sha2", "fingerprint"),
    ("strsim", "register"),
    ("tempfile", "disk"),
    ("tera", "templates"),
    ("tokio", "publish"),
    ("unic_langid", "wording"),
    ("unicode_normalization", "register"),
    ("windows_sys", "cli"),
];

const EVERYWHERE: &str = "serde";

/// The rooms and the two doors of the program, which have no floor.
fn is_room(name: &str) -> bool {
    !["lib", "main"].contains(&name)
}

fn floor(room: &str) -> Option<u8> {
    FLOORS
        .iter()
        .find(|(name, _)| *name == room)
        .map(|(_, floor)| *floor)
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The libraries of Cargo.toml that the program itself uses, as code names them.
fn libraries() -> BTreeSet<String> {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let mut found = BTreeSet::new();
    let mut wanted = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            wanted = line.ends_with("dependencies]")
                && !line.contains("dev-")
                && !line.contains("build-");
        } else if let Some((name, _)) = line.split_once(" = ").filter(|_| wanted) {
            found.insert(name.replace('-', "_"));
        }
    }
    found
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_room_has_its_floor() {
    let source = Source::read();
    let rooms: BTreeSet<&str> = source
        .modules
        .keys()
        .map(|name| Source::room(name))
        .collect();
    let rooms: BTreeSet<&str> = rooms.into_iter().filter(|room| is_room(room)).collect();
    let floors: BTreeSet<&str> = FLOORS.iter().map(|(room, _)| *room).collect();
    assert_eq!(rooms, floors);
}

#[test]
fn the_map_in_lib_rs_is_true() {
    let text = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let mut drawn: Vec<(String, u8)> = Vec::new();
    for line in text.lines().filter_map(|line| line.strip_prefix("//! | ")) {
        let mut cells = line.split(" | ");
        let Some(Ok(number)) = cells.next().map(|cell| cell.trim().parse::<u8>()) else {
            continue;
        };
        let rooms = cells
            .next()
            .unwrap_or_default()
            .split('`')
            .skip(1)
            .step_by(2);
        drawn.extend(rooms.map(|room| (room.to_owned(), number)));
    }
    drawn.sort();
    let mut floors = FLOORS
        .map(|(room, floor)| (room.to_owned(), floor))
        .to_vec();
    floors.sort();
    assert_eq!(drawn, floors);
}

#[test]
fn imports_only_go_down() {
    let source = Source::read();
    let mut wrong = Vec::new();
    for (name, module) in &source.modules {
        let room = Source::room(name);
        for path in source.paths(name) {
            let Some((from, to)) = floor(room).zip(path.first().and_then(|room| floor(room)))
            else {
                continue;
            };
            let neighbour = NEIGHBOURS.contains(&(room, path[0].as_str()));
            if room != path[0] && to >= from && !neighbour {
                wrong.push(format!(
                    "{}: {room} ({from}) uses {} ({to})",
                    module.file,
                    path.join("::")
                ));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn imports_never_go_round_between_the_files_of_a_room() {
    let circles = Source::read().circles();
    assert_none(
        &circles
            .iter()
            .map(|circle| circle.join(" <-> "))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn rooms_are_entered_by_their_door() {
    let source = Source::read();
    let mut wrong = Vec::new();
    for (name, module) in &source.modules {
        for path in source.paths(name) {
            let behind = path.len() > 2 && source.modules.contains_key(&path[..2].join("::"));
            if behind && path[0] != Source::room(name) {
                wrong.push(format!("{}: {}", module.file, path.join("::")));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn each_outside_library_has_one_home() {
    let homes: BTreeSet<String> = HOMES
        .iter()
        .map(|(library, _)| (*library).to_owned())
        .collect();
    assert_eq!(homes.len(), HOMES.len(), "a library has one home");
    let mut wanted = libraries();
    assert!(wanted.remove(EVERYWHERE));
    assert_eq!(
        homes, wanted,
        "the homes are those of the libraries of Cargo.toml"
    );
}

#[test]
fn each_outside_library_is_used_at_home_only() {
    let source = Source::read();
    let mut wrong = Vec::new();
    for (library, home) in HOMES {
        let mut used_at_home = false;
        for (name, module) in &source.modules {
            let named = module
                .code
                .match_indices(&format!("{library}::"))
                .any(|(at, _)| {
                    !module.code[..at]
                        .ends_with(|sign: char| sign.is_alphanumeric() || "_:.".contains(sign))
                });
            used_at_home |= named && Source::room(name) == home;
            if named && Source::room(name) != home {
                wrong.push(format!("{}: {library} is at home in {home}", module.file));
            }
        }
        if !used_at_home {
            wrong.push(format!("{home} does not use {library}"));
        }
    }
    assert_none(&wrong);
}

#[test]
fn no_file_has_over_400_lines() {
    let source = Source::read();
    let long: Vec<String> = source
        .modules
        .values()
        .filter(|module| module.lines > 400)
        .map(|module| module.file.clone())
        .collect();
    assert_none(&long);
}

#[test]
fn only_the_command_line_prints_and_asks_the_clock_or_the_environment() {
    let source = Source::read();
    let mut wrong = Vec::new();
    for (name, module) in &source.modules {
        for call in [
            "println!",
            "eprintln!",
            "print!(",
            "SystemTime::now",
            "Utc::now",
            "std::env::var",
            "current_dir()",
        ] {
            let allowed = Source::room(name) == "cli"
                || (Source::room(name) == "repository" && call == "current_dir()");
            if !allowed && module.code.contains(call) {
                wrong.push(format!("{}: {call}", module.file));
            }
        }
    }
    assert_none(&wrong);
}
