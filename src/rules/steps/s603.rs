//! S603: no agreement on information for a person the complaint is about.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "S603",
    Severity::Deviation,
    Origin::Step(6),
    Judge::Complaint(judge),
    include_str!("s603.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let missing = context.complaint.persons_without_agreement();
    if context.is_step_six_due() && !missing.is_empty() {
        let who = context.people(missing.iter().map(|person| person.as_str()));
        found
            .at(context.handling_place())
            .with("count", missing.len())
            .with("who", who);
    }
}
