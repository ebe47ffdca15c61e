//! F022: one fact has two values, left open by `sync`.

use super::{AnyRecord, DaysContext, Found, Judge, Rule};
use crate::record::{Choice, Complaint, Record as _, Settings, called};
use crate::wording::Arg;

pub const RULE: Rule = Rule::deviation(Judge::Days(judge));

fn judge(context: &DaysContext<'_>, found: &mut Found) {
    let AnyRecord::Complaint(complaint) = context.record else {
        return;
    };
    for choice in &complaint.choices {
        let finding = found
            .at(choice.span)
            .with("fact", choice.fact.value.clone())
            .with("number", complaint.number.value.to_string())
            .with("recorded", choice.recorded.value)
            .with("there", writer(context.settings, &choice.by.value))
            .with("command", command(choice));
        let value = choice.value.as_ref().map(|value| value.value.as_str());
        let recorded = context.recorded;
        let here = recorded.and_then(|recorded| recorded.last_writer(&choice.fact.value, value));
        let removed = choice.value.is_none();
        let text = match (here, removed) {
            _ if removed && choice.fact.value == "nummer" => "message-withdrawn",
            (Some(_), false) => "message",
            (Some(_), true) => "message-removed",
            (None, false) => "message-alone",
            (None, true) => "message-alone-removed",
        };
        finding.worded(text);
        if let Some((address, day)) = here {
            finding
                .with("here", writer(context.settings, address))
                .with("day", day);
        }
    }
}

/// Who recorded something: the role behind the address, else the address, which every text masks.
fn writer(settings: Option<&Settings>, address: &str) -> Arg {
    let role = settings.and_then(|settings| Some(settings.role_name(settings.writer(address)?)));
    Arg::Text(role.unwrap_or(address).to_owned())
}

/// What follows the number in the command that chooses: `voorstel 2 --reactie …`.
fn command(choice: &Choice) -> String {
    let address = choice.fact.value.as_str();
    let Some(called) = called(Complaint::FIELDS, address) else {
        return format!("{address} …");
    };
    let place = called.item.map(|place| format!(" {}", place + 1));
    let key = called.key.map(|key| format!(" --{key}"));
    let [place, key] = [place, key].map(Option::unwrap_or_default);
    format!("{}{place}{key} …", called.name)
}
