//! T202: cause not formulated together with the responsible employee.

use super::{ComplaintContext, Found, Judge, Rule};

pub const RULE: Rule = Rule::deviation(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let cause = context.complaint.root_cause.as_ref();
    let Some(cause) = cause.filter(|_| context.is_formal()) else {
        return;
    };
    let lacks = [
        ("overlegd-met", cause.agreed_with.is_none()),
        ("overlegd-op", cause.agreed_on.is_none()),
    ];
    let missing: Vec<String> = lacks
        .into_iter()
        .filter(|(_, lacks)| *lacks)
        .map(|(key, _)| format!("`{key}`"))
        .collect();
    if !missing.is_empty() {
        found.at(cause.span).with("missing", missing);
    }
}
