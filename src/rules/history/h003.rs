//! H003: a fact recorded later than the procedure version allows.

use super::recorded::is_judged;
use super::{Found, Judge, RecordContext, Rule};
use crate::procedure::version_for;
use crate::rules::any_record::AnyRecord;

pub const RULE: Rule = Rule::notice(Judge::Record(judge));

fn judge(context: &RecordContext<'_>, found: &mut Found) {
    let Some(record) = context.record else { return };
    let settings = context.settings;
    for (fact, commit) in &context.facts {
        let Some(commit) = commit.filter(|_| is_judged(fact, settings)) else {
            continue;
        };
        let version = match record {
            AnyRecord::Complaint(complaint) => version_for(complaint, settings),
            _ => settings.version_on(fact.day.value),
        };
        if version.recorded_within.is_none() {
            continue;
        }
        let recorded = context.recorded(version, fact, commit);
        let (Some(due), Some(day)) = (recorded.due, recorded.counts) else {
            continue;
        };
        if !recorded.is_late() {
            continue;
        }
        let finding = found
            .at(fact.day.key)
            .due(due)
            .with("key", fact.path.as_str())
            .with("fact", fact.day.value);
        finding
            .with("recorded", day)
            .with("commit", recorded.commit.id.short());
        if day != recorded.day {
            finding.worded("message-order");
        }
    }
}
