//! S604: the handler is one of the persons the complaint is about.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "S604",
    Severity::Deviation,
    Origin::Step(6),
    Judge::Complaint(judge),
    include_str!("s604.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let complaint = context.complaint;
    let handler = complaint
        .handling
        .as_ref()
        .and_then(|handling| handling.handler.as_ref());
    if let Some(handler) = handler.filter(|handler| {
        context.is_asked()
            && complaint
                .persons_concerned()
                .any(|person| *person == handler.value)
    }) {
        found
            .at(handler.key)
            .with("handler", context.people([handler.value.as_str()]));
    }
}
