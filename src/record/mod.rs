//! The domain as the procedure speaks of it: complaints, measures, years, settings. No I/O.
//!
//! Code speaks the vocabulary of ISO 10002; files speak Dutch. The mapping stands in one place: the
//! [`record!`](declare) declarations of this room, from which the structs, the reader, the
//! suggestions and the JSON Schema all follow.

mod addresses;
mod complaint;
mod declare;
mod field;
mod involved;
mod measure;
mod names;
mod number;
mod settings;
mod terms;
mod vocabulary;
mod year;

pub use addresses::{Contact, FormAddress, WebAddress};
pub use complaint::{
    Agreement, Appeal, Attachment, Choice, Complaint, Copy, Deviation, Extension, FirstTalk,
    Handling, Proposal, Reopening, RootCause, Suspension,
};
pub use field::{Fact, Field, Kind, Need, Path, Record, Shape, Source, Value};
pub use measure::{Effect, Measure};
pub use names::{
    CategoryKey, CauseKey, ChannelKey, Color, Commitment, FormerNumber, PlannedDay, Recipient,
    RoleKey, RuleCode, Score,
};
pub use number::{ComplaintNumber, MeasureNumber};
pub use settings::{
    AudienceView, ChannelSetting, DaysOffSetting, Deputy, ExtensionLimit, ExtensionLimits,
    ExtraDays, NO_ADDRESS, Publication, Recurrence, Settings, Terms, Version, View, Withdrawn,
};
pub use terms::{TermName, Unset};
pub use vocabulary::{
    AgreementSubject, Audience, Channel, Decision, EffectJudgement, ExtendableTerm, Judgement,
    MeasureKind, Nature, Outcome, Reaction, ReceivedBy, Severity, Signing, Strength, Sync,
    TalkMode, YesNo,
};
pub use year::{Year, YearNumber};
