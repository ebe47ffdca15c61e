//! H005: a commit not signed by a known key, where register.yml demands signatures.

use super::{Found, HistoryContext, Judge, Rule};
use crate::files::SETTINGS;
use crate::place::Span;
use crate::record::Signing;
use crate::repository::{Signature, SignatureCheck};
use crate::rules::Severity;

pub const RULE: Rule = Rule::deviation(Judge::History(judge));

fn judge(context: &HistoryContext<'_>, found: &mut Found) {
    let Some(signing) = &context.settings.signing else {
        return;
    };
    found.in_file(SETTINGS, None);
    for (index, signature) in &context.evidence.unsigned {
        let commit = &context.evidence.history.commits[*index];
        let at = if context.register.settings.record.is_some() {
            signing.key
        } else {
            Span::START
        };
        let finding = found
            .at(at)
            .with("commit", commit.id.short())
            .with("day", context.day_of(commit));
        finding
            .with("subject", &*commit.subject)
            .with("reason", reason(signature));
        // Asked for with a warning (`waarschuw`).
        if signing.value != Signing::Required {
            finding.worded("message-warn").severity = Severity::Notice;
        }
    }
}

/// The name of the reason in the rule's texts.
fn reason(signature: &Signature) -> &'static str {
    match signature {
        Signature::Unsigned => "unsigned",
        Signature::NotJudged(_) | Signature::Ssh(SignatureCheck::Unsupported { .. }) => "other",
        Signature::Ssh(SignatureCheck::UnknownKey { .. }) => "unknown",
        Signature::Ssh(SignatureCheck::OutsideValidity { .. }) => "expired",
        Signature::Ssh(SignatureCheck::OtherPurpose { .. }) => "purpose",
        Signature::Ssh(
            SignatureCheck::Good { .. }
            | SignatureCheck::Forged { .. }
            | SignatureCheck::Unreadable,
        ) => "forged",
    }
}
