//! The fixed vocabularies of the register, Dutch on the right.

use super::value::{Kind, Value};

macro_rules! vocabulary {
    ($( $(#[$doc:meta])* pub enum $name:ident $(texts $texts:literal)? { $( $(#[$word_doc:meta])* $word:ident = $text:literal ),* $(,)? } )*) => { $(
        $crate::wording::worded! {
            $(#[$doc])*
            pub enum $name { $( $(#[$word_doc])* $word = $text ),* }
        }

        impl Value for $name {
            const KIND: Kind = Kind::Vocabulary(&[$($text),*]);
            $( const TEXTS: Option<&'static str> = Some($texts); )?
            fn parse(text: &str) -> Option<Self> {
                match text { $($text => Some($name::$word),)* _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.word())
            }
        }
    )* };
}
pub(super) use vocabulary;

vocabulary! {
    /// The channels that every register knows (`kanaal`), each of them writing, as the definition
    /// asks. register.yml may declare further ones: see [`ChannelKey`](super::ChannelKey).
    pub enum Channel { Letter = "brief", Email = "e-mail", Website = "website" }

    /// Who received it first (`ontvangen-door`).
    pub enum ReceivedBy texts "site-received-by" { Officer = "klachtenfunctionaris", Employee = "medewerker" }

    /// How bad it was (`ernst`).
    pub enum Severity texts "site-severity" {
        /// Inconvenience.
        Low = "laag",
        /// The goal was partly missed, or it cost something.
        Middle = "midden",
        /// Safety, discrimination, privacy, or the goal was missed.
        High = "hoog",
    }

    /// How the first talk was held (`vooroverleg.wijze`).
    pub enum TalkMode texts "site-way" { Telephone = "telefoon", Meeting = "gesprek", Email = "e-mail", Letter = "brief", Video = "video" }

    /// Step 4 (`aard`): an incident, or possibly a structural problem.
    pub enum Nature texts "site-nature" { Incident = "incident", PossiblyStructural = "mogelijk-structureel" }

    /// What was agreed on in step 6 (`afspraken[].over`).
    pub enum AgreementSubject texts "site-agreement" {
        /// Messages to the complainant.
        MessagesToComplainant = "bericht-indiener",
        /// Information for the person the complaint is about.
        InformationToPersonConcerned = "informatie-betrokkene",
    }

    /// A term that can be extended (`verdaging[].termijn`), in the order in which they end.
    pub enum ExtendableTerm texts "term" { Acknowledgement = "ontvangstbevestiging", Explanation = "uitleg-procedure", Solution = "oplossing" }

    /// Step 8 (`voorstellen[].reactie`).
    pub enum Reaction texts "site-reaction" { Accepted = "akkoord", Refused = "afgewezen", None = "geen-reactie" }

    /// How the case ended (`uitkomst`).
    pub enum Outcome texts "site-outcome" {
        Accepted = "akkoord",
        FirstTalk = "vooroverleg",
        Withdrawn = "ingetrokken",
        NoComplaint = "geen-klacht",
        NotAccepted = "geen-akkoord",
        Referred = "doorverwezen",
        /// Pointed at the website, never reported.
        NotPursued = "niet-doorgezet",
        /// To a proposal that was told.
        NoReaction = "geen-reactie",
        /// The same complaint as another (`dubbel-van`): no complaint in any figure.
        Duplicate = "dubbel",
    }

    /// Whether the complaint was right (`oordeel`).
    pub enum Judgement texts "site-judgement" { Upheld = "gegrond", Partly = "deels", NotUpheld = "ongegrond" }

    /// `soort` of a measure.
    pub enum MeasureKind { Preventive = "preventief", Corrective = "correctief", Procedure = "procedure" }

    /// `sterkte` of a measure (RCA2 hierarchy, NPSF 2015).
    pub enum Strength {
        /// The process makes the fault hard or impossible.
        Strong = "sterk",
        /// A checklist, a double check.
        Middle = "middel",
        /// Training or instruction alone.
        Weak = "zwak",
    }

    /// What the owners decided (`besluit`).
    pub enum Decision { Adopted = "overgenomen", Rejected = "afgewezen", Postponed = "aangehouden" }

    /// What a measure turned out to do (`effect.oordeel`).
    pub enum EffectJudgement { Effective = "effectief", Partly = "deels", Not = "niet", Unknown = "nog-onbekend" }

    /// Whether commits must be signed (`ondertekening`).
    pub enum Signing { Off = "uit", Warn = "waarschuw", Required = "verplicht" }

    /// Whether `new` shares first what is shared (`sync`); absent: only when asked.
    pub enum Sync { ByItself = "vanzelf" }

    /// For whom a site is built. Each audience gets its own.
    pub enum Audience { Staff = "medewerkers", Owners = "eigenaren", Officer = "klachtenfunctionaris" }
}

/// `ja` or `nee`; `true` and `false` are accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YesNo(pub bool);

impl Value for YesNo {
    const KIND: Kind = Kind::Vocabulary(&["ja", "nee", "true", "false"]);
    const TEXTS: Option<&'static str> = Some("site-answer");
    fn parse(text: &str) -> Option<Self> {
        match text {
            "ja" | "true" => Some(YesNo(true)),
            "nee" | "false" => Some(YesNo(false)),
            _ => None,
        }
    }
}

/// The words of a fixed list as people are told them: not what is accepted beside `ja` and `nee`.
#[must_use]
pub fn told_words(words: &[&'static str]) -> Vec<&'static str> {
    let told = words
        .iter()
        .filter(|word| !matches!(**word, "true" | "false"));
    told.copied().collect()
}
