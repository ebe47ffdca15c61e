//! What a command tells of the records it wrote: what is found there since, and what comes next.

use std::collections::BTreeSet;

use super::context::Context;
use crate::calendar::Day;
use crate::files::{File, Selection, read_folder};
use crate::procedure::{CaseStatus, statuses};
use crate::publish::{findings_added, overlaid};
use crate::register::Register;
use crate::repository::PathChange;
use crate::rules;
use crate::wording::{Message, Words};

/// Of so many records at once nobody reads what comes next.
const FEW: usize = 5;

/// Tells the findings that these changes, which are written, brought to their records, and what
/// comes next there. What cannot be read is told by `check`.
pub(super) fn tell(
    root: &std::path::Path,
    changes: &[PathChange],
    as_of: Day,
    context: &mut Context,
) {
    let records: Vec<&PathChange> = changes
        .iter()
        .filter(|change| change.to.is_some() && change.path.ends_with(".md"))
        .collect();
    if records.is_empty() || records.len() > FEW {
        return;
    }
    // Measures may be linked to a complaint on their side.
    let wanted = records.iter().map(|change| change.path.clone());
    let wanted: BTreeSet<String> = wanted.chain([String::from("maatregelen")]).collect();
    let Ok(after) = read_folder(root, &Selection::Only(wanted)) else {
        return;
    };
    let back: Vec<PathChange> = changes.iter().map(PathChange::reversed).collect();
    let before = overlaid(&after, &back);
    let words = context.words;
    let mut lines = Vec::new();
    for finding in findings_added(before, after.clone(), as_of) {
        if records.iter().any(|change| change.path == finding.path) {
            let explained = if finding.explained.is_some() {
                words.text("diagnostics-explained-mark")
            } else {
                String::new()
            };
            lines.push(format!(
                "{}: {} {}: {}{explained}",
                finding.number.as_deref().unwrap_or(&finding.path),
                finding.code,
                finding.severity.word(),
                rules::message(&finding, context.lang)
            ));
        }
    }
    lines.extend(next(after, &records, as_of, words));
    for line in lines {
        context.output.note(&line);
    }
}

fn next(files: Vec<File>, records: &[&PathChange], as_of: Day, words: &Words) -> Vec<String> {
    let register = Register::read(files);
    let cases = register.complaints.iter().zip(statuses(&register, as_of));
    let cases = cases.filter(|(entry, _)| records.iter().any(|change| change.path == *entry.path));
    let line = |number: &str, status: &CaseStatus| {
        let message = match status.next() {
            None => Message::new("writing-next-none"),
            Some(action) => {
                let role = register.settings().role_name(&action.by).to_owned();
                let what = words.text(&format!("action-{}", action.fact));
                let message = match action.due {
                    Some(due) if action.reminds => {
                        Message::new("writing-next-reminder").with("due", due)
                    }
                    Some(due) => Message::new("writing-next-due").with("due", due),
                    None => Message::new("writing-next"),
                };
                message.with("what", what).with("by", role)
            }
        };
        words.say(&message.with("number", number))
    };
    cases
        .filter_map(|(entry, status)| Some(line(entry.called()?, status.as_ref()?)))
        .collect()
}
