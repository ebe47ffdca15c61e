//! The languages that the product speaks.

use serde::Serialize;

/// A language that the product speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Nl,
    En,
}

impl Lang {
    /// Both, Dutch first.
    pub const ALL: [Lang; 2] = [Lang::Nl, Lang::En];

    /// The language of a tag: `nl` or `en`.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// The language that somebody means by a tag that may be none of ours (F005 tells so): English
    /// where it begins as English does (`engels`, `en-GB`); of any other, the register's default.
    #[must_use]
    pub fn meant(tag: &str) -> Option<Lang> {
        let tag = tag.trim().to_lowercase();
        tag.starts_with("en").then_some(Lang::En)
    }

    /// The tag for `lang="…"` and file names.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::Nl => "nl",
            Lang::En => "en",
        }
    }
}
