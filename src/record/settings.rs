//! register.yml: the organisation, the versions of its procedure, its vocabularies and audiences.

use super::declare::record;
use super::field::{Kind, Value};
use super::{
    Audience, CategoryKey, CauseKey, Channel, ChannelKey, Color, ComplaintNumber, Contact,
    ExtendableTerm, FormAddress, PlannedDay, RoleKey, Signing, Sync, TermName, Unset, WebAddress,
    YesNo,
};
use crate::calendar::{Day, DaysOff, HolidayCalendar, Retention, Term, Zone};
use crate::place::Placed;
use crate::wording::Lang;

record! {
    /// The settings of one register.
    pub struct Settings {
        organisation: required String = "organisatie",
        language: optional Lang = "taal",
        zone: optional Zone = "tijdzone",
        /// The formal report through the website (step 3).
        report_form: optional FormAddress = "meldformulier",
        /// How complainants and staff reach the complaints officer.
        contact: optional Contact = "contact",
        /// Since when facts are recorded in git. A day of the register, no fact of a case.
        recorded_since: optional PlannedDay = "register-sinds",
        versions: required_records Version = "procedure",
        /// Who does the officer's part for a while.
        deputies: records Deputy = "waarneming",
        sync: optional Sync = "sync",
        /// The roles that may decide on measures (step 10).
        decision_makers: list RoleKey = "besluitvormers",
        /// Channels besides those of [`Channel`].
        channels: record_map ChannelSetting = "kanalen",
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
        extension_limits: record ExtensionLimits = "verdaging",
        days_off: value_or_record DaysOffSetting = "vrije-dagen",
        recurrence: record Recurrence = "structureel",
    }
}

record! {
    /// The terms of step 5, and those that an organisation adds; see [`TermName`].
    pub struct Terms {
        referral: optional Term = "doorverwijzing",
        assessment: optional Term = "beoordeling",
        acknowledgement: optional Term = "ontvangstbevestiging",
        explanation: optional Term = "uitleg-procedure",
        handling: optional Term = "behandeling",
        solution: optional Term = "oplossing",
        copies: optional Term = "afschrift",
    }
}

record! {
    /// How far terms may be extended. A term of step 5 can be extended only where it stands here.
    pub struct ExtensionLimits {
        acknowledgement: record ExtensionLimit = "ontvangstbevestiging",
        explanation: record ExtensionLimit = "uitleg-procedure",
        solution: record ExtensionLimit = "oplossing",
    }
}

record! {
    /// How far one term may be extended. Absent: without limit.
    pub struct ExtensionLimit {
        /// All extensions together, beyond the term and earlier suspensions.
        at_most: optional Term = "hoogstens",
        /// How many extensions may move the end.
        times: optional u32 = "keer",
    }
}

record! {
    /// The days off of a version: a calendar alone, or with the organisation's own days.
    pub struct DaysOffSetting {
        calendar: optional HolidayCalendar = "kalender",
        extra: values_or_records ExtraDays = "extra",
    }
}

record! {
    /// One day off, or a stretch of them, both days included.
    pub struct ExtraDays {
        from: required PlannedDay = "van",
        until: optional PlannedDay = "tot",
    }
}

record! {
    /// Who does the officer's part for a while, both days included.
    pub struct Deputy {
        from: required PlannedDay = "van",
        /// Absent: until further notice.
        until: optional PlannedDay = "tot",
        by: required RoleKey = "door",
    }
}

record! {
    /// A channel by which complaints come in.
    pub struct ChannelSetting {
        name: optional String = "naam",
        /// Whether what comes in by it is writing, as the definition asks; absent: it is.
        in_writing: optional YesNo = "schriftelijk",
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
        /// Where that site stands: for feeds, and links in mails.
        address: optional WebAddress = "adres",
    }
}

impl Value for HolidayCalendar {
    const KIND: Kind = Kind::Vocabulary(&["geen", "nederland"]);
    fn parse(text: &str) -> Option<Self> {
        match text {
            "geen" => Some(HolidayCalendar::None),
            "nederland" => Some(HolidayCalendar::Netherlands),
            _ => None,
        }
    }
}

impl Version {
    /// The length of a term as this version judges by it: what register.yml sets, and for the two
    /// terms of the written procedure its own length where register.yml is silent.
    #[must_use]
    pub fn term(&self, name: TermName) -> Option<Term> {
        let set = self.terms.as_ref().and_then(|terms| terms.set(name));
        set.or(match name.unset() {
            Unset::Holds(term) => Some(term),
            _ => None,
        })
    }

    /// The length that only reminds, where this version sets no such term: nothing is late by it.
    /// None where the term is set, and where nothing reminds either.
    #[must_use]
    pub fn reminder(&self, name: TermName) -> Option<Term> {
        if self.term(name).is_some() {
            return None;
        }
        match name.unset() {
            Unset::Reminds(term) => Some(term),
            Unset::RemindsAs(other) => self.term(other),
            Unset::Holds(_) | Unset::Nothing => None,
        }
    }

    /// How far this version lets a term be extended; none where it says nothing about that term. A
    /// term of step 5 may then not be extended at all, `oplossing` without limit.
    #[must_use]
    pub fn limits_of(&self, term: ExtendableTerm) -> Option<&ExtensionLimit> {
        let limits = self.extension_limits.as_ref()?;
        match term {
            ExtendableTerm::Acknowledgement => limits.acknowledgement.as_ref(),
            ExtendableTerm::Explanation => limits.explanation.as_ref(),
            ExtendableTerm::Solution => limits.solution.as_ref(),
        }
    }

    /// The days off that this version reckons with.
    #[must_use]
    pub fn days_off(&self) -> DaysOff {
        let Some(setting) = &self.days_off else {
            return DaysOff::default();
        };
        let calendar = setting.calendar.as_ref();
        let extra = setting.extra.iter().map(|days| {
            let last = days.until.as_ref().unwrap_or(&days.from);
            (days.from.value.0, last.value.0)
        });
        DaysOff::of(calendar.map_or(HolidayCalendar::None, |placed| placed.value)).with_extra(extra)
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

    /// Every channel by which complaints can come in: the fixed ones, then those of `kanalen`.
    pub fn channels(&self) -> impl Iterator<Item = &str> {
        let declared = self.channels.iter().map(|(key, _)| key.value.as_str());
        let fixed = Channel::ALL.iter().map(|channel| channel.word());
        fixed.chain(declared.filter(|key| Channel::parse(key).is_none()))
    }

    /// Whether what comes in by a channel is writing (the definition of a complaint). Only
    /// `schriftelijk: nee` says that it is not.
    #[must_use]
    pub fn is_in_writing(&self, channel: &ChannelKey) -> bool {
        channel.fixed().is_some()
            || self
                .channel(channel.as_str())
                .and_then(|setting| setting.in_writing.as_ref())
                .is_none_or(|writing| writing.value.0)
    }

    /// The name of a channel for people, as `kanalen` gives it; the key itself where it does not.
    #[must_use]
    pub fn channel_name<'a>(&'a self, channel: &'a ChannelKey) -> &'a str {
        self.channel(channel.as_str())
            .and_then(|setting| setting.name.as_ref())
            .map_or(channel.as_str(), |name| name.value.as_str())
    }

    fn channel(&self, key: &str) -> Option<&ChannelSetting> {
        let found = self.channels.iter().find(|(name, _)| name.value == key);
        found.map(|(_, setting)| setting)
    }

    /// The role that does the officer's part on a day; none where the officer does.
    #[must_use]
    pub fn deputy_on(&self, day: Day) -> Option<&RoleKey> {
        let stands_in = |deputy: &&Deputy| {
            let until = deputy.until.as_ref().map(|until| until.value.0);
            deputy.from.value.0 <= day && until.is_none_or(|until| day <= until)
        };
        self.deputies
            .iter()
            .find(stands_in)
            .map(|deputy| &deputy.by.value)
    }

    /// The roles that may decide on measures (step 10): `besluitvormers`, else the role
    /// `eigenaren` where there is one.
    #[must_use]
    pub fn decision_makers(&self) -> Vec<&str> {
        if self.decision_makers.is_empty() {
            let owners = self.roles.iter().map(|(role, _)| role.value.as_str());
            return owners.filter(|role| *role == "eigenaren").collect();
        }
        let roles = self.decision_makers.iter();
        roles.map(|role| role.value.as_str()).collect()
    }

    /// Where the site of an audience stands, where register.yml says so.
    #[must_use]
    pub fn site_of(&self, audience: Audience) -> Option<&str> {
        let address = self.publication_of(audience)?.address.as_ref()?;
        Some(address.value.as_str())
    }

    fn publication_of(&self, audience: Audience) -> Option<&AudienceView> {
        let publication = self.publication.as_ref()?;
        match audience {
            Audience::Staff => publication.staff.as_ref(),
            Audience::Owners => publication.owners.as_ref(),
            Audience::Officer => publication.officer.as_ref(),
        }
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
        let view = self.publication_of(audience);
        let yes = |field: Option<&Placed<YesNo>>| field.is_some_and(|yes| yes.value.0);
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

fn label<'a>(names: &'a [(Placed<String>, Placed<String>)], key: &'a str) -> &'a str {
    names
        .iter()
        .find(|(name, _)| name.value == key)
        .map_or(key, |(_, text)| text.value.as_str())
}
