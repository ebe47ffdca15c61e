//! H003: a fact recorded later than the procedure version allows.

use super::hearing::is_judged;
use super::{Found, HistoryHearing, Judge, Origin, Recorded, Rule, Severity};
use crate::procedure::version_for;
use crate::record::{Fact, Record, Version};
use crate::register::Entry;

pub static RULE: Rule = Rule::new("H003", Severity::Notice, Origin::History, Judge::History(judge), include_str!("h003.md"));

fn judge(hearing: &HistoryHearing<'_>, found: &mut Found) {
    if !hearing.is_whole() {
        return;
    }
    for entry in hearing.entries() {
        record(hearing, found, entry, |complaint, _| version_for(complaint, hearing.settings));
    }
    for entry in &hearing.register.measures {
        record(hearing, found, entry, |_, fact| hearing.settings.version_on(fact.day.value));
    }
    for entry in &hearing.register.years {
        record(hearing, found, entry, |_, fact| hearing.settings.version_on(fact.day.value));
    }
}

fn record<'a, R: Record>(hearing: &HistoryHearing<'a>, found: &mut Found, entry: &'a Entry<R>, version: impl Fn(&'a R, &Fact) -> &'a Version) {
    let (Some(record), Some(number)) = (&entry.record, entry.called()) else { return };
    found.in_entry(entry);
    for fact in record.facts().iter().filter(|fact| is_judged(fact, hearing.settings)) {
        let version = version(record, fact);
        if version.recorded_within.is_none() {
            continue;
        }
        let Some(recorded) = Recorded::of(&hearing.evidence.history, hearing.settings, version, number, fact) else { continue };
        if let Some(due) = recorded.due.filter(|_| recorded.is_late()) {
            let finding = found.at(fact.day.key).due(due).with("key", fact.path.as_str()).with("fact", fact.day.value);
            finding.with("recorded", recorded.day).with("commit", recorded.commit.id.short());
        }
    }
}
