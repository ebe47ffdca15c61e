//! Examples of the rules' pages: miniature registers that run.
//!
//! A fence says what it holds and on which day it is judged: `yaml klacht 2026-04-01`, `melding`,
//! `maatregel`, `jaar`, `register`, or the path of a whole file, such as
//! `klachten/2026/2026-008.md`. Several fences make one register. All but whole files are laid over
//! a sound record: each top-level key replaces that of the base, so that an empty one takes it
//! away, and what stands after a line `---` replaces the text.
//!
//! With `vastgelegd DAY` behind it a fence is a commit of that day, in the order of the fences. The
//! language of a fence says what it is, where it is no text: see [`Form`].

use crate::calendar::Day;
use crate::wording::Message;

/// A miniature register: what is shown, and the files that it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The day on which it is judged.
    pub as_of: Day,
    pub parts: Vec<Part>,
}

/// One file of an example, or something that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub form: Form,
    /// Relative to the register; empty for commands.
    pub path: String,
    /// As the page shows it: the keys that matter, or the whole file.
    pub shown: String,
    /// The whole file.
    pub text: String,
    /// The day of its commit, where the example has a history.
    pub recorded: Option<Day>,
}

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A file.
    Text,
    /// `latin-1`: a file in an encoding of old.
    Latin1,
    /// `koppeling`: a symbolic link to what it holds.
    Link,
    /// `weg`: the file was taken away.
    Gone,
    /// `sh`: commands in the folder of the register, after all commits above them.
    Commands,
}

/// A sound record that fragments are laid over.
struct Base {
    name: &'static str,
    path: &'static str,
    text: &'static str,
}

const SETTINGS: Base = Base {
    name: "register",
    path: "register.yml",
    text: include_str!("examples/register.yml"),
};

const BASES: [Base; 5] = [
    SETTINGS,
    // Received by the officer, settled with agreement.
    Base {
        name: "klacht",
        path: "klachten/2026/2026-007.md",
        text: include_str!("examples/klacht.md"),
    },
    // Received by the officer, nothing done yet.
    Base {
        name: "melding",
        path: "klachten/2026/2026-008.md",
        text: include_str!("examples/melding.md"),
    },
    Base {
        name: "maatregel",
        path: "maatregelen/2026/M-2026-01.md",
        text: include_str!("examples/maatregel.md"),
    },
    Base {
        name: "jaar",
        path: "jaarverslagen/2026.md",
        text: include_str!("examples/jaar.md"),
    },
];

impl Example {
    /// An example from its fences; none where no fence says on which day.
    #[must_use]
    pub fn read(markdown: &str) -> Option<Example> {
        let parts: Vec<(Part, Option<Day>)> = fences(markdown)
            .iter()
            .map(|(info, shown)| read_part(info, shown))
            .collect();
        let as_of = parts.iter().find_map(|(_, as_of)| *as_of)?;
        Some(Example {
            as_of,
            parts: parts.into_iter().map(|(part, _)| part).collect(),
        })
    }

    /// Every file of the miniature register as it stands in the end, register.yml included.
    #[must_use]
    pub fn files(&self) -> Vec<Part> {
        let settings = part(SETTINGS.name, "");
        let mut files: Vec<Part> = Vec::new();
        for next in self.parts.iter().filter(|part| part.form != Form::Commands) {
            files.retain(|file| file.path != next.path);
            files.extend(Some(next.clone()).filter(|part| part.form != Form::Gone));
        }
        if files.iter().all(|file| file.path != SETTINGS.path) {
            files.push(settings);
        }
        files.sort_by(|one, other| one.path.cmp(&other.path));
        files
    }

    /// Whether it is judged with a history.
    #[must_use]
    pub fn has_history(&self) -> bool {
        self.parts.iter().any(|part| part.recorded.is_some())
    }
}

impl Part {
    /// What stands above it where examples are shown: the file, and when it was recorded.
    #[must_use]
    pub fn caption(&self) -> Message {
        let key = match (self.form, self.recorded) {
            (Form::Commands, _) => "example-commands",
            (Form::Gone, None) => "example-gone",
            (Form::Gone, Some(_)) => "example-gone-on",
            (_, None) => "example-file",
            (_, Some(_)) => "example-recorded",
        };
        let message = Message::new(key).with("path", self.path.as_str());
        self.recorded
            .into_iter()
            .fold(message, |message, day| message.with("day", day))
    }
}

/// One part, and the day on which the example is judged where its fence says so.
fn read_part(info: &str, shown: &str) -> (Part, Option<Day>) {
    let mut words = info.split(' ');
    let form = match words.next() {
        Some("latin-1") => Form::Latin1,
        Some("koppeling") => Form::Link,
        Some("weg") => Form::Gone,
        Some("sh") => Form::Commands,
        _ => Form::Text,
    };
    let (file, recorded) = info
        .split_once(" vastgelegd ")
        .map_or((info, None), |(file, day)| (file, Day::parse(day)));
    let as_of = file.split(' ').find_map(Day::parse);
    let name = words
        .next()
        .filter(|_| form != Form::Commands)
        .unwrap_or_default();
    (
        Part {
            form,
            recorded,
            ..part(name, shown)
        },
        as_of,
    )
}

/// One file: a fragment over its base, or a whole file under its own path.
#[must_use]
pub fn part(name: &str, shown: &str) -> Part {
    let (path, text) = match BASES.iter().find(|base| base.name == name) {
        Some(base) => (base.path, lay_over(base, shown)),
        // The sign for NUL stands for the character itself, which no page can hold.
        None => (name, shown.replace('␀', "\0")),
    };
    Part {
        form: Form::Text,
        path: path.to_owned(),
        shown: shown.to_owned(),
        text,
        recorded: None,
    }
}

/// Each fenced block as (what stands behind its fence, its text).
pub(super) fn fences(markdown: &str) -> Vec<(&str, String)> {
    let mut blocks: Vec<(&str, String)> = Vec::new();
    let mut open = false;
    for line in markdown.lines() {
        if let Some(info) = line.strip_prefix("```") {
            open = !open;
            if open {
                blocks.push((info.trim(), String::new()));
            }
        } else if let Some((_, text)) = blocks.last_mut().filter(|_| open) {
            text.push_str(line);
            text.push('\n');
        }
    }
    blocks
}

/// The base with the top-level keys of the fragment in place of its own.
fn lay_over(base: &Base, fragment: &str) -> String {
    let fenced = base.text.strip_prefix("---\n");
    let fenced = fenced.and_then(|rest| rest.split_once("\n---\n"));
    let (front, body) = fenced.unwrap_or((base.text, ""));
    let (keys, text) = fragment.split_once("---\n").unwrap_or((fragment, body));
    let mut blocks = blocks(front);
    for (key, block) in self::blocks(keys) {
        match blocks.iter().position(|(own, _)| *own == key) {
            Some(at) => blocks[at].1 = block,
            None => blocks.push((key, block)),
        }
    }
    let front: String = blocks.into_iter().map(|(_, block)| block).collect();
    if fenced.is_some() {
        format!("---\n{front}---\n{text}")
    } else {
        front
    }
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
