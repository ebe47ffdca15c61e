//! An explanation that is typed: of a rule that there is, and of a deviation that stands in the
//! record. Later F014 would say the same, to somebody who no longer knows what was meant.

use super::context::Context;
use super::load::{Load, Source};
use super::target::Target;
use super::trouble::Trouble;
use crate::procedure::covers;
use crate::register::nearest;
use crate::rules::{self, Severity, catalogue};

/// Refuses codes that no rule has, that cannot be explained, or of which the record has no
/// deviation. Replacing an explanation, its own code may stay.
pub(super) fn is_called_for(
    codes: &[&str],
    targets: &[Target],
    replacing: bool,
    context: &mut Context,
) -> Result<(), Trouble> {
    if codes.is_empty() {
        return Ok(());
    }
    for code in codes {
        let Some(rule) = rules::find(code) else {
            return Err(no_rule(code));
        };
        if rule.severity == Severity::Fault || *code == "F014" {
            return Err(Trouble::new("writing-deviation-fault").with("code", *code));
        }
    }
    let load = Load::of(Source::Folder, true);
    let assessment = load.run(context)?.assessment;
    for target in targets {
        let found = assessment.findings_in(&target.path);
        let here: Vec<&str> = found
            .iter()
            .filter(|finding| finding.severity != Severity::Fault)
            .map(|finding| finding.code.0)
            .collect();
        let record = assessment.register.complaints.iter();
        let record = record.filter(|entry| replacing && entry.path == target.path);
        let standing: Vec<&str> = record
            .filter_map(|entry| entry.record.as_deref())
            .flat_map(|complaint| &complaint.deviations)
            .map(|deviation| deviation.rule.value.as_str())
            .collect();
        for code in codes {
            let unknown = code.starts_with('H') && !assessment.complete;
            if unknown || standing.contains(code) || here.iter().any(|found| covers(code, found)) {
                continue;
            }
            let mut explainable: Vec<String> = here
                .iter()
                .filter(|code| **code != "F014")
                .map(|code| (*code).to_owned())
                .collect();
            explainable.dedup();
            let key = if explainable.is_empty() {
                "writing-deviation-none"
            } else {
                "writing-deviation-absent"
            };
            return Err(Trouble::new(key)
                .with("code", *code)
                .with("number", target.number.as_str())
                .with("codes", explainable));
        }
    }
    Ok(())
}

fn no_rule(code: &str) -> Trouble {
    match nearest(code, catalogue().map(|rule| rule.code.0)) {
        Some(near) => Trouble::new("writing-deviation-unknown-near")
            .with("code", code)
            .with("near", near),
        None => Trouble::new("writing-deviation-unknown").with("code", code),
    }
}
