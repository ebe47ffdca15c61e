//! register.yml: the organisation, the versions of its procedure, its vocabularies and audiences.

use super::declare::record;
use super::slot::{List, Map, Optional, RecordMap, Required, SubRecord, SubRecords};
use super::value::Value;
use super::{
    Audience, CategoryKey, CauseKey, Channel, ChannelKey, Color, ComplaintNumber, Contact,
    FormAddress, PlannedDay, RoleKey, Signing, Sync, Version, WebAddress, YesNo,
};
use crate::calendar::{Day, Retention, Zone};
use crate::place::Placed;
use crate::wording::Lang;

record! {
    /// The settings of one register.
    pub struct Settings {
        organisation: Required<String> = "organisatie",
        language: Optional<Lang> = "taal",
        zone: Optional<Zone> = "tijdzone",
        /// The formal report through the website (step 3).
        report_form: Optional<FormAddress> = "meldformulier",
        /// How complainants and staff reach the complaints officer.
        contact: Optional<Contact> = "contact",
        /// Since when facts are recorded in git. A day of the register, no fact of a case.
        recorded_since: Optional<PlannedDay> = "register-sinds",
        versions: SubRecords<Version> = "procedure" { filled },
        /// Who does the officer's part for a while.
        deputies: SubRecords<Deputy> = "waarneming",
        sync: Optional<Sync> = "sync",
        /// The roles that may decide on measures (step 10).
        decision_makers: List<RoleKey> = "besluitvormers",
        /// Channels besides those of [`Channel`].
        channels: RecordMap<ChannelSetting> = "kanalen",
        categories: Map<String> = "categorieen" { filled },
        causes: Map<String> = "oorzaken" { filled },
        roles: Map<String> = "functies" { filled },
        /// Absent: "niet geregeld". Never a silent default.
        retention: Optional<Retention> = "bewaartermijn",
        /// The independent body for an appeal; absent: "niet geregeld".
        appeal_body: Optional<String> = "beroepsinstantie",
        signing: Optional<Signing> = "ondertekening",
        /// The commit from which signatures are demanded.
        signing_since: Optional<String> = "ondertekening-vanaf",
        /// Author address to role, for pages.
        writers: Map<RoleKey> = "schrijvers",
        /// Numbers given up, with their reason.
        withdrawn: SubRecords<Withdrawn> = "vervallen",
        publication: SubRecord<Publication> = "publicatie",
        /// The firm's accent colour.
        color: Optional<Color> = "kleur",
    }

    /// Who does the officer's part for a while, both days included.
    pub struct Deputy {
        from: Required<PlannedDay> = "van",
        /// Absent: until further notice.
        until: Optional<PlannedDay> = "tot",
        by: Required<RoleKey> = "door",
    }

    /// A channel by which complaints come in.
    pub struct ChannelSetting {
        name: Optional<String> = "naam",
        /// Whether what comes in by it is writing, as the definition asks; absent: it is.
        in_writing: Optional<YesNo> = "schriftelijk",
    }

    /// A number that was given up.
    pub struct Withdrawn {
        number: Required<ComplaintNumber> = "nummer",
        reason: Required<String> = "reden",
        date: Optional<Day> = "datum",
        /// The number under which the complaint goes on.
        now: Optional<ComplaintNumber> = "nu",
    }

    /// What each audience's site shows. Absent means the strictest.
    pub struct Publication {
        staff: SubRecord<AudienceView> = "medewerkers",
        owners: SubRecord<AudienceView> = "eigenaren",
        officer: SubRecord<AudienceView> = "klachtenfunctionaris",
    }

    /// What one audience sees.
    pub struct AudienceView {
        text: Optional<YesNo> = "tekst",
        persons: Optional<YesNo> = "betrokkenen",
        /// Counts from 1 up to, not including, this number are not shown.
        suppress_below: Optional<u32> = "onderdruk-onder",
        /// Where that site stands: for feeds, and links in mails.
        address: Optional<WebAddress> = "adres",
    }
}

/// The address of whoever commits on a computer on which git knows none.
pub const NO_ADDRESS: &str = "klachtenfunctionaris@klachten.invalid";

impl Settings {
    /// Where under `vervallen` a number was given up, and its line.
    #[must_use]
    pub fn given_up(&self, number: ComplaintNumber) -> Option<(usize, &Withdrawn)> {
        let mut known = self.withdrawn.iter().enumerate();
        known.find(|(_, withdrawn)| withdrawn.number.value == number)
    }

    /// The language of the register; Dutch where none is given.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.language.as_deref().copied().unwrap_or(Lang::Nl)
    }

    /// Where a moment becomes a day; Amsterdam where none is given.
    #[must_use]
    pub fn time_zone(&self) -> Zone {
        self.zone.as_deref().copied().unwrap_or(Zone::AMSTERDAM)
    }

    /// The version in force on a day; before the first `geldig-vanaf`, the first version.
    #[must_use]
    pub fn version_on(&self, day: Day) -> &Version {
        let valid = self
            .versions
            .iter()
            .filter(|version| version.valid_from.value.0 <= day);
        let first = || {
            self.versions
                .iter()
                .min_by_key(|version| *version.valid_from)
        };
        valid
            .max_by_key(|version| *version.valid_from)
            .or_else(first)
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
        let setting = self.channel(channel.as_str());
        let writing = setting.and_then(|setting| setting.in_writing.as_deref());
        channel.fixed().is_some() || writing.is_none_or(|writing| writing.0)
    }

    /// The name of a channel for people, as `kanalen` gives it; the key itself where it does not.
    #[must_use]
    pub fn channel_name<'a>(&'a self, channel: &'a ChannelKey) -> &'a str {
        let setting = self.channel(channel.as_str());
        let name = setting.and_then(|setting| setting.name.as_deref());
        name.map_or(channel.as_str(), String::as_str)
    }

    fn channel(&self, key: &str) -> Option<&ChannelSetting> {
        let found = self.channels.iter().find(|(name, _)| name.value == key);
        found.map(|(_, setting)| setting)
    }

    /// The role that does the officer's part on a day; none where the officer does.
    #[must_use]
    pub fn deputy_on(&self, day: Day) -> Option<&RoleKey> {
        let stands_in = |deputy: &&Deputy| {
            let until = deputy.until.as_deref();
            deputy.from.0 <= day && until.is_none_or(|until| day <= until.0)
        };
        let deputy = self.deputies.iter().find(stands_in);
        deputy.map(|deputy| &*deputy.by)
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
        let yes = Some(&YesNo(true));
        let threshold = view.and_then(|view| view.suppress_below.as_deref());
        View {
            text: view.and_then(|view| view.text.as_deref()) == yes,
            persons: view.and_then(|view| view.persons.as_deref()) == yes,
            suppress_below: threshold.copied().unwrap_or(View::DEFAULT_THRESHOLD),
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
