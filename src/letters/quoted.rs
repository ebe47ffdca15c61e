//! The procedure's text as letters quote it: by heading, in the version that judges the complaint.

use std::collections::BTreeMap;

use super::Matter;
use crate::procedure::{quote, version_for};
use crate::register::Heading;
use crate::wording::Words;

/// Each part as a quotation in Markdown, under the name that templates use: `step_5`, `definition`.
pub(super) fn quotations(matter: Matter<'_>, words: &Words) -> BTreeMap<String, String> {
    let version = version_for(matter.complaint, matter.settings);
    let quoted = |heading: Heading| {
        let text = quote(matter.register, version, heading, words).text;
        (name(heading), as_quotation(&text))
    };
    let mut parts: BTreeMap<String, String> = Heading::all().map(quoted).collect();
    let last = matter.complaint.extensions.last();
    // The term of an extension belongs to a step: the proposal to 7, the others to 5.
    let step = last.map_or(7, |extension| match extension.term.value.word() {
        "oplossing" => 7,
        _ => 5,
    });
    let extended = parts.get(&name(Heading::Step(step))).cloned();
    parts.insert(String::from("extended_step"), extended.unwrap_or_default());
    parts
}

fn name(heading: Heading) -> String {
    match heading {
        Heading::Goal => String::from("goal"),
        Heading::Definition => String::from("definition"),
        Heading::Examples => String::from("examples"),
        Heading::Tasks => String::from("tasks"),
        Heading::Step(step) => format!("step_{step}"),
    }
}

fn as_quotation(text: &str) -> String {
    let lines = text.lines().map(|line| format!("> {line}"));
    let lines: Vec<String> = lines.map(|line| line.trim_end().to_owned()).collect();
    lines.join("\n")
}
