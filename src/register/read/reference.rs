//! What one record says of others and of register.yml: names that must exist there.

use crate::place::Span;
use crate::record::Kind;

/// A name or number in a record that must exist elsewhere (F011; F005 for a channel).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    pub to: Referent,
    pub name: String,
    pub span: Span,
}

/// What a reference may be to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Referent {
    Category,
    Cause,
    Role,
    Recipient,
    Channel,
    Complaint,
    Measure,
}

impl Referent {
    /// What values of a kind name, where they name something that must exist elsewhere.
    pub(super) const fn of(kind: Kind) -> Option<Referent> {
        match kind {
            Kind::Category => Some(Referent::Category),
            Kind::Cause => Some(Referent::Cause),
            Kind::Role => Some(Referent::Role),
            Kind::Recipient => Some(Referent::Recipient),
            Kind::Channel => Some(Referent::Channel),
            Kind::ComplaintNumber => Some(Referent::Complaint),
            Kind::MeasureNumber => Some(Referent::Measure),
            _ => None,
        }
    }
}
