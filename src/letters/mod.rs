//! Letters to complainants and others involved, from templates that a firm can override.
//!
//! A letter says what the record says and promises the days that the procedure promises. A fact
//! that is missing is named, in the letter and beside it; nothing is invented. Sends nothing:
//! making an e-mail draft of it is `interop`'s work.

mod ending;
mod facts;
mod html;
mod marks;
mod quoted;

pub use html::to_html;

use crate::calendar::Day;
use crate::procedure::CaseStatus;
use crate::record::{Complaint, Settings};
use crate::register::Register;
use crate::templates::fill_text;
use crate::wording::{Lang, Message, Words, worded};
use facts::Facts;

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $word:literal),* $(,)?) => {
        worded! {
            /// A kind of letter, in the order of the procedure, as the command line has it.
            pub enum Kind { $($(#[$doc])* $kind = $word),* }
        }

        impl Kind {
            const fn template(self, lang: crate::wording::Lang) -> &'static str {
                match (self, lang) {
                    $((Kind::$kind, crate::wording::Lang::Nl) => include_str!(concat!("../../site-templates/letters/nl/", $word, ".md")),
                      (Kind::$kind, crate::wording::Lang::En) => include_str!(concat!("../../site-templates/letters/en/", $word, ".md")),)*
                }
            }
        }
    };
}

kinds! {
    /// Step 5: the complaint arrived.
    Acknowledgement = "ontvangstbevestiging",
    /// Step 5: how it goes on.
    Explanation = "uitleg-procedure",
    /// Step 7: the proposed solution.
    Solution = "oplossing",
    /// Step 9: a copy of the solution, to everyone involved.
    Copy = "afschrift",
    /// A term takes longer.
    Extension = "verdaging",
    /// Step 3: how to report formally.
    PointedAtWebsite = "verwijzing-website",
    /// The complainant withdrew it.
    Withdrawn = "ingetrokken",
    /// It is no complaint, by the definition.
    NoComplaint = "geen-klacht",
    /// Somebody else can help.
    Referred = "doorverwezen",
    /// The complaint is open again.
    Reopened = "heropend",
    /// Afterwards: how satisfied the complainant is with the handling.
    Satisfaction = "tevredenheid",
}

/// What a letter is about.
#[derive(Debug, Clone, Copy)]
pub struct Matter<'a> {
    pub complaint: &'a Complaint,
    pub status: &'a CaseStatus,
    pub settings: &'a Settings,
    /// Holds the procedure in the organisation's own words.
    pub register: &'a Register,
    /// Whom a copy goes to, as the register writes it: a role, or the complainant. Other letters go
    /// to the complainant.
    pub recipient: Option<&'a str>,
    /// The day of the letter.
    pub as_of: Day,
}

/// A letter as Markdown.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    pub subject: String,
    pub text: String,
    /// Facts that the letter needs and the record does not have.
    pub missing: Vec<Message>,
}

/// A template that cannot be read or filled, causes after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateTrouble {
    pub template: String,
    pub cause: String,
}

/// The names of all templates, under which a firm may have its own.
#[must_use]
pub fn template_names() -> Vec<String> {
    Lang::ALL
        .iter()
        .flat_map(|lang| Kind::ALL.iter().map(|kind| template_name(*kind, *lang)))
        .collect()
}

/// `letters/nl/oplossing.md`
fn template_name(kind: Kind, lang: Lang) -> String {
    format!("letters/{}/{}.md", lang.tag(), kind.word())
}

/// Writes a letter in the language of `words`. `own` gives the firm's text of a template by its
/// name, such as `letters/nl/oplossing.md`.
///
/// # Errors
/// When the template has no subject line, or asks for what there is not.
pub fn write(
    kind: Kind,
    matter: Matter<'_>,
    words: &Words,
    own: impl Fn(&str) -> Option<String>,
) -> Result<Letter, TemplateTrouble> {
    let name = template_name(kind, words.lang());
    let template = own(&name).unwrap_or_else(|| kind.template(words.lang()).to_owned());
    let trouble = |cause: String| TemplateTrouble {
        template: name.clone(),
        cause,
    };
    let facts = Facts::of(matter, words);
    let filled = fill_text(&name, &template, &facts).map_err(|error| trouble(error.to_string()))?;
    let (subject, text) =
        take_apart(&filled).ok_or_else(|| trouble(words.text("letters-no-subject")))?;
    let missing = facts.missing_in(&filled);
    Ok(Letter {
        subject,
        text,
        missing,
    })
}

/// The subject behind `Onderwerp:` or `Subject:` on the first line, and the text below it.
fn take_apart(letter: &str) -> Option<(String, String)> {
    let (first, rest) = letter.trim_start().split_once('\n')?;
    let (label, subject) = first.split_once(':')?;
    let is_label = ["onderwerp", "subject"].contains(&label.trim().to_lowercase().as_str());
    is_label.then(|| (subject.trim().to_owned(), format!("{}\n", tidy(rest))))
}

/// No more than one empty line in a row: conditions in a template leave theirs behind.
fn tidy(text: &str) -> String {
    let mut lines: Vec<&str> = text.trim().lines().map(str::trim_end).collect();
    lines.dedup_by(|later, earlier| later.is_empty() && earlier.is_empty());
    lines.join("\n")
}
