//! The domain as the procedure speaks of it: complaints, measures, years, settings. No I/O.
//!
//! Code speaks the vocabulary of ISO 10002; files speak Dutch. The mapping stands in one place: the
//! [`record!`](declare) declarations of this room, from which the structs, the reader, the
//! suggestions and the JSON Schema all follow.

mod complaint;
mod declare;
mod field;
mod involved;
mod measure;
mod names;
mod number;
mod settings;
mod vocabulary;
mod year;

pub use complaint::{
    Agreement, Appeal, Attachment, Complaint, Copy, Deviation, Extension, FirstTalk, Handling,
    Proposal, Reopening, RootCause, Suspension,
};
pub use field::{Fact, Field, Kind, Need, Path, Record, Shape, Source, Value};
pub use measure::{Effect, Measure};
pub use names::{
    CategoryKey, CauseKey, Color, Commitment, PlannedDay, Recipient, RoleKey, RuleCode, Score,
};
pub use number::{ComplaintNumber, MeasureNumber};
pub use settings::{
    AudienceView, NO_ADDRESS, Publication, Recurrence, Settings, Terms, Version, View, Withdrawn,
};
pub use vocabulary::{
    AgreementSubject, Audience, Channel, Decision, EffectJudgement, ExtendableTerm, Judgement,
    MeasureKind, Nature, Outcome, Reaction, ReceivedBy, Severity, Signing, Strength, TalkMode,
    YesNo,
};
pub use year::{Year, YearNumber};
