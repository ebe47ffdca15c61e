//! S801: closed without the complainant's decision.

use super::{ComplaintContext, Found, Judge, Rule, at, name_round};

pub const RULE: Rule = Rule::deviation(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    for breach in context.status.breaches_of(found.code()) {
        let mut rounds = context.rounds();
        let round = rounds.find(|round| round.number == breach.round);
        let closed = round.and_then(|round| round.closed);
        let finding = at(context, breach, found);
        finding.with("closed", closed.unwrap_or(context.as_of));
        if let Some(round) = round {
            name_round(round, finding);
        }
    }
}
