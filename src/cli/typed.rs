//! Words of the domain that are typed as the value of an option: as the files and JSON have them.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::letters;
use crate::publish::Forge;
use crate::record::Audience;
use crate::register::RecordKind;
use crate::rules::Severity;

macro_rules! typed_by_their_words {
    ($($kind:ty),*) => {
        $(
            impl ValueEnum for $kind {
                fn value_variants<'a>() -> &'a [Self] {
                    &<$kind>::ALL[..]
                }

                fn to_possible_value(&self) -> Option<PossibleValue> {
                    Some(PossibleValue::new(self.word()))
                }
            }
        )*
    };
}

typed_by_their_words!(Audience, Forge, RecordKind, Severity, letters::Kind);
