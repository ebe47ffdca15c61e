//! register.yml: the organisation, the versions of its procedure, its vocabularies and audiences.

use super::declare::record;
use super::field::{Kind, Value};
use super::{
    Audience, CategoryKey, CauseKey, Color, ComplaintNumber, PlannedDay, RoleKey, Signing, YesNo,
};
use crate::calendar::{Day, DaysOff, Retention, Term, Zone};
use crate::wording::Lang;

record! {
    /// The settings of one register.
    pub struct Settings {
        organisation: required String = "organisatie",
        language: optional Lang = "taal",
        zone: optional Zone = "tijdzone",
        /// The formal report through the website (step 3).
        report_form: optional String = "meldformulier",
        /// How staff reach the complaints officer: a role's address, telephone or room.
        contact: optional String = "contact",
        /// Since when facts are recorded in git.
        recorded_since: optional Day = "register-sinds",
        versions: required_records Version = "procedure",
        categories: required_map String = "categorieen",
        causes: required_map String = "oorzaken",
        roles: required_map String = "functies",
        /// Absent: "niet geregeld". Never a silent default.
        retention: optional Retention = "bewaartermijn",
        /// The independent body for an appeal; absent: "niet geregeld".
        appeal_body: optional String = "beroepsinstantie",
        signing: optional Signing = "ondertekening",
        /// The commit from which signatures are demanded.
        signing_since: optional String = "ondertekening-vanaf",
        /// Author address to role, for pages.
        writers: map RoleKey = "schrijvers",
        /// Numbers given up, with their reason.
        withdrawn: records Withdrawn = "vervallen",
        publication: record Publication = "publicatie",
        /// The firm's accent colour.
        color: optional Color = "kleur",
    }
}

record! {
    /// One version of the written procedure.
    pub struct Version {
        version: required u32 = "versie",
        valid_from: required PlannedDay = "geldig-vanaf",
        terms: record Terms = "termijnen",
        /// "Due soon" begins this many calendar days before the end of a term.
        signal_days: optional u32 = "signaal-dagen",
        /// Between a fact's day and the commit that records it.
        recorded_within: optional Term = "registratie-binnen",
        days_off: optional DaysOff = "vrije-dagen",
        recurrence: record Recurrence = "structureel",
    }
}

record! {
    /// The terms of step 5, and those that a firm adds. Absent: not judged.
    pub struct Terms {
        acknowledgement: optional Term = "ontvangstbevestiging",
        explanation: optional Term = "uitleg-procedure",
        solution: optional Term = "oplossing",
    }
}

record! {
    /// When recurrence suggests a structural problem: this many with the same category and cause.
    pub struct Recurrence {
        count: required u32 = "aantal",
        within: required Term = "binnen",
    }
}

record! {
    /// A number that was given up.
    pub struct Withdrawn {
        number: required ComplaintNumber = "nummer",
        reason: required String = "reden",
        date: optional Day = "datum",
        /// The number under which the complaint goes on.
        now: optional ComplaintNumber = "nu",
    }
}

record! {
    /// What each audience's site shows. Absent means the strictest.
    pub struct Publication {
        staff: record AudienceView = "medewerkers",
        owners: record AudienceView = "eigenaren",
        officer: record AudienceView = "klachtenfunctionaris",
    }
}

record! {
    /// What one audience sees.
    pub struct AudienceView {
        text: optional YesNo = "tekst",
        persons: optional YesNo = "betrokkenen",
        /// Counts from 1 up to, not including, this number are not shown.
        suppress_below: optional u32 = "onderdruk-onder",
    }
}

impl Value for DaysOff {
    const KIND: Kind = Kind::Vocabulary(&["geen", "nederland"]);
    fn parse(text: &str) -> Option<Self> {
        match text {
            "geen" => Some(DaysOff::None),
            "nederland" => Some(DaysOff::Netherlands),
            _ => None,
        }
    }
}

/// The address of whoever commits on a computer on which git knows none.
pub const NO_ADDRESS: &str = "klachtenfunctionaris@klachten.invalid";

impl Settings {
    /// The language of the register; Dutch where none is given.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.language.as_ref().map_or(Lang::Nl, |lang| lang.value)
    }

    /// Where a moment becomes a day; Amsterdam where none is given.
    #[must_use]
    pub fn time_zone(&self) -> Zone {
        self.zone
            .as_ref()
            .map_or(Zone::AMSTERDAM, |zone| zone.value)
    }

    /// The version in force on a day; before the first `geldig-vanaf`, the first version.
    #[must_use]
    pub fn version_on(&self, day: Day) -> &Version {
        let valid = self
            .versions
            .iter()
            .filter(|version| version.valid_from.value.0 <= day);
        valid
            .max_by_key(|version| version.valid_from.value)
            .unwrap_or_else(|| self.first_version())
    }

    fn first_version(&self) -> &Version {
        self.versions
            .iter()
            .min_by_key(|version| version.valid_from.value)
            .unwrap_or(&self.versions[0])
    }

    /// The name of a category for people; the key itself where it is not declared.
    #[must_use]
    pub fn category_name<'a>(&'a self, key: &'a CategoryKey) -> &'a str {
        label(&self.categories, key.as_str())
    }

    /// The name of a root cause for people.
    #[must_use]
    pub fn cause_name<'a>(&'a self, key: &'a CauseKey) -> &'a str {
        label(&self.causes, key.as_str())
    }

    /// The name of a role for people.
    #[must_use]
    pub fn role_name<'a>(&'a self, key: &'a str) -> &'a str {
        label(&self.roles, key)
    }

    /// The role behind the address of a commit's author, as `schrijvers` tells it. Where git knew
    /// no address, the officer's own commands wrote.
    #[must_use]
    pub fn writer(&self, address: &str) -> Option<&str> {
        let told = self
            .writers
            .iter()
            .find(|(writer, _)| writer.value.eq_ignore_ascii_case(address));
        told.map(|(_, role)| role.value.as_str())
            .or_else(|| (address == NO_ADDRESS).then_some("klachtenfunctionaris"))
    }

    /// What an audience may see; what register.yml leaves out is the strictest.
    #[must_use]
    pub fn view_of(&self, audience: Audience) -> View {
        let publication = self.publication.as_ref();
        let view = publication.and_then(|publication| match audience {
            Audience::Staff => publication.staff.as_ref(),
            Audience::Owners => publication.owners.as_ref(),
            Audience::Officer => publication.officer.as_ref(),
        });
        let yes =
            |field: Option<&crate::place::Placed<YesNo>>| field.is_some_and(|yes| yes.value.0);
        View {
            text: yes(view.and_then(|view| view.text.as_ref())),
            persons: yes(view.and_then(|view| view.persons.as_ref())),
            suppress_below: view
                .and_then(|view| view.suppress_below.as_ref())
                .map_or(View::DEFAULT_THRESHOLD, |placed| placed.value),
        }
    }
}

/// What an audience may see, with the defaults filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    pub text: bool,
    pub persons: bool,
    /// Applies to the staff only, whatever register.yml says for the others.
    pub suppress_below: u32,
}

impl View {
    /// Counts from 1 up to 4 are not shown (analysis.md 7, rule 2).
    const DEFAULT_THRESHOLD: u32 = 5;
}

fn label<'a>(
    names: &'a [(crate::place::Placed<String>, crate::place::Placed<String>)],
    key: &'a str,
) -> &'a str {
    names
        .iter()
        .find(|(name, _)| name.value == key)
        .map_or(key, |(_, text)| text.value.as_str())
}
