//! The domain as the procedure speaks of it: complaints, measures, years, settings. No I/O.
//!
//! Code speaks the vocabulary of ISO 10002; files speak Dutch. The mapping stands in one place: the
//! [`record!`](declare) declarations of this room, from which the structs, the reader, the
//! suggestions, the JSON Schema, the options and all that is decided about a key follow.

mod addresses;
mod complaint;
mod declare;
mod field;
mod involved;
mod measure;
mod names;
mod natural;
mod number;
mod settings;
mod slot;
mod terms;
mod traits;
mod value;
mod version;
mod vocabulary;
mod year;

pub use addresses::{Contact, FormAddress, WebAddress};
pub use complaint::{
    Agreement, Appeal, Attachment, Choice, Complaint, Copy, Deviation, Extension, FirstTalk,
    Handling, Proposal, Reopening, RootCause, Suspension, denied_of_definition,
};
pub use field::{
    Called, Disclosure, Field, KnownFrom, Need, Shape, called, field, field_of_path, fields_along,
};
pub use measure::{Effect, Measure};
pub use names::{
    CategoryKey, CauseKey, ChannelKey, Color, Commitment, FormerNumber, PlannedDay, Recipient,
    RoleKey, RuleCode, Score,
};
pub use natural::compare as natural_order;
pub use number::{ComplaintNumber, MeasureNumber};
pub use settings::{
    AudienceView, ChannelSetting, Deputy, NO_ADDRESS, Publication, Settings, View, Withdrawn,
};
pub use terms::{TermName, Unset};
pub use traits::{EachFact, Fact, Part, PartSource, Path, Prefix, Record, Source};
pub use value::{Kind, Value};
pub use version::{
    DaysOffSetting, ExtensionLimit, ExtensionLimits, ExtraDays, Recurrence, Terms, Version,
};
pub use vocabulary::{
    AgreementSubject, Audience, Channel, Decision, EffectJudgement, ExtendableTerm, Judgement,
    MeasureKind, Nature, Outcome, Reaction, ReceivedBy, Severity, Signing, Strength, Sync,
    TalkMode, YesNo, told_words,
};
pub use year::{Year, YearNumber};
