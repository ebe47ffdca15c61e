//! Examples of the rules' pages: miniature registers that run.
//!
//! A fence says what it holds and on which day it is judged: `klacht 2026-04-01`, `melding`,
//! `maatregel`, `jaar`, `register`, or the path of a whole file, such as
//! `klachten/2026/2026-008.md`. Several fences make one register. All but whole files are laid over a
//! sound record: each top-level key replaces that of the base, an empty one takes it away, and what
//! stands after a line `---` replaces the text.

use crate::calendar::Day;

/// A miniature register: what is shown, and the files that it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The day on which it is judged.
    pub as_of: Day,
    pub parts: Vec<Part>,
}

/// One file of an example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Relative to the register.
    pub path: String,
    /// As the page shows it: the keys that matter, or the whole file.
    pub shown: String,
    /// The whole file.
    pub text: String,
}

/// A sound record that fragments are laid over.
struct Base {
    name: &'static str,
    path: &'static str,
    text: &'static str,
}

const SETTINGS: Base = Base { name: "register", path: "register.yml", text: include_str!("examples/register.yml") };

const BASES: [Base; 5] = [
    SETTINGS,
    // Received by the officer, settled with agreement.
    Base { name: "klacht", path: "klachten/2026/2026-007.md", text: include_str!("examples/klacht.md") },
    // Received by the officer, nothing done yet.
    Base { name: "melding", path: "klachten/2026/2026-008.md", text: include_str!("examples/melding.md") },
    Base { name: "maatregel", path: "maatregelen/2026/M-2026-01.md", text: include_str!("examples/maatregel.md") },
    Base { name: "jaar", path: "jaarverslagen/2026.md", text: include_str!("examples/jaar.md") },
];

impl Example {
    /// An example from its fences; none where no fence says on which day.
    pub(super) fn read(fences: &[(&str, String)]) -> Option<Example> {
        let as_of = fences.iter().find_map(|(info, _)| info.split(' ').find_map(Day::parse))?;
        let parts = fences.iter().map(|(info, shown)| part(info.split(' ').next().unwrap_or_default(), shown)).collect();
        Some(Example { as_of, parts })
    }

    /// Every file of the miniature register, register.yml included, as path and text.
    #[must_use]
    pub fn files(&self) -> Vec<(String, String)> {
        let mut files: Vec<(String, String)> = self.parts.iter().map(|part| (part.path.clone(), part.text.clone())).collect();
        if files.iter().all(|(path, _)| path != SETTINGS.path) {
            files.push((SETTINGS.path.to_owned(), SETTINGS.text.to_owned()));
        }
        files.sort();
        files
    }
}

/// One file: a fragment over its base, or a whole file under its own path.
#[must_use]
pub fn part(name: &str, shown: &str) -> Part {
    match BASES.iter().find(|base| base.name == name) {
        Some(base) => Part { path: base.path.to_owned(), shown: shown.to_owned(), text: lay_over(base, shown) },
        // The sign for NUL stands for the character itself, which no page can hold.
        None => Part { path: name.to_owned(), shown: shown.to_owned(), text: shown.replace('␀', "\0") },
    }
}

/// The base with the top-level keys of the fragment in place of its own.
fn lay_over(base: &Base, fragment: &str) -> String {
    let fenced = base.text.starts_with("---\n");
    let (front, body) = match base.text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")) {
        Some((front, body)) => (front, body),
        None => (base.text, ""),
    };
    let (keys, text) = fragment.split_once("---\n").map_or((fragment, body), |(keys, text)| (keys, text));
    let mut blocks = blocks(front);
    for (key, block) in self::blocks(keys) {
        let empty = block.trim_end() == format!("{key}:");
        match blocks.iter().position(|(own, _)| *own == key) {
            Some(at) if empty => drop(blocks.remove(at)),
            Some(at) => blocks[at].1 = block,
            None => blocks.push((key, block)),
        }
    }
    let front: String = blocks.into_iter().map(|(_, block)| block).collect();
    if fenced { format!("---\n{front}---\n{text}") } else { front }
}

/// The top-level keys, each with its lines.
fn blocks(front: &str) -> Vec<(&str, String)> {
    let mut blocks: Vec<(&str, String)> = Vec::new();
    for line in front.lines() {
        let continues = line.starts_with([' ', '-', '#', '\t']) || line.is_empty();
        match blocks.last_mut().filter(|_| continues) {
            Some((_, block)) => {
                block.push_str(line);
                block.push('\n');
            }
            None => blocks.push((line.split(':').next().unwrap_or(line), format!("{line}\n"))),
        }
    }
    blocks
}
