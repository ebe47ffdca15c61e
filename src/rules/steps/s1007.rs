//! S1007: decided by somebody who is not one of the owners.

use super::{Found, Judge, MeasureContext, Rule};
use crate::record::Settings;

pub const RULE: Rule = Rule::deviation(Judge::Measure(judge));

fn judge(context: &MeasureContext<'_>, found: &mut Found) {
    let Some(by) = context
        .measure
        .decided_by
        .as_ref()
        .filter(|_| context.measure.decision.is_some())
    else {
        return;
    };
    let settings = context.whole.settings;
    let may_decide = settings.map_or_else(Vec::new, Settings::decision_makers);
    let name = |role: &str| {
        let named = settings.map_or(role, |settings| settings.role_name(role));
        named.to_owned()
    };
    if !may_decide.is_empty() && !may_decide.contains(&by.value.as_str()) {
        found.at(by.key).with("by", name(by.value.as_str())).with(
            "owners",
            may_decide.into_iter().map(name).collect::<Vec<_>>(),
        );
    }
}
