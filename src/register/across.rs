//! Faults that only show between files: places and copies (F007, F008, see `places`), a number
//! given up (F021), names and numbers that exist nowhere (F011), circles (F019), and a version's
//! written procedure that lacks a step (F020).

use std::collections::{BTreeMap, BTreeSet};
use std::slice;

use super::circles::circles;
use super::contents::Register;
use super::places;
use super::read::{Entry, Fault, FaultCode, RecordKind, Reference, lacking, nearest};
use crate::parallel::in_parallel;
use crate::place::Span;
use crate::record::{ComplaintNumber, Kind, MeasureNumber, Settings, Value, Withdrawn};

/// Fewer entries than this are held to the others sooner than a thread is started.
const WORTH_A_THREAD: usize = 256;

/// Roles that the procedure itself knows.
const ROLES: [&str; 2] = ["klachtenfunctionaris", "eigenaren"];
/// Whom a copy may go to, besides roles.
const COMPLAINANT: &str = "klager";

/// Whether a fault of one file depends on what the other files hold.
fn depends_on_others(fault: &Fault) -> bool {
    match fault.code {
        FaultCode::F008 | FaultCode::F011 | FaultCode::F019 | FaultCode::F020 | FaultCode::F021 => {
            true
        }
        // The year of receipt stands in the file itself.
        FaultCode::F007 => fault.text != "message-received",
        _ => fault.text.ends_with("-channel"),
    }
}

pub(super) fn judge(register: &mut Register) {
    let unread = &register.unread;
    places::judge(&mut register.complaints, unread, RecordKind::Complaint);
    places::judge(&mut register.measures, unread, RecordKind::Measure);
    places::judge(&mut register.years, unread, RecordKind::Year);
    for (at, fault) in circles(&register.complaints) {
        register.complaints[at].add(vec![fault]);
    }
    given_up(register);
    let known = Targets::of(register);
    let missing = |references: &[Reference]| {
        references
            .iter()
            .filter_map(|reference| known.missing(reference))
            .collect()
    };
    refer(slice::from_mut(&mut register.settings), missing);
    refer(&mut register.complaints, missing);
    refer(&mut register.measures, missing);
    refer(&mut register.years, missing);
    lacking_steps(register);
}

/// F021 on each complaint whose number register.yml gives up.
fn given_up(register: &mut Register) {
    let settings = register.settings.record.as_deref();
    let given_up: BTreeMap<ComplaintNumber, &Withdrawn> = settings
        .into_iter()
        .flat_map(|settings| &settings.withdrawn)
        .map(|withdrawn| (withdrawn.number.value, withdrawn))
        .collect();
    for entry in &mut register.complaints {
        let number = entry.called().and_then(ComplaintNumber::parse);
        let Some(withdrawn) = number.and_then(|number| given_up.get(&number)) else {
            continue;
        };
        let span = entry.number.as_ref().map_or(Span::START, |(_, span)| *span);
        let fault = Fault::new(FaultCode::F021, "message", span)
            .with("number", withdrawn.number.value.to_string())
            .with("line", i64::from(withdrawn.number.at.line));
        entry.add(vec![fault]);
    }
}

/// F020 on the text of each version that register.yml has.
fn lacking_steps(register: &mut Register) {
    let Some(settings) = register.settings.record.as_deref() else {
        return;
    };
    for entry in &mut register.procedures {
        let mut versions = settings
            .versions
            .iter()
            .map(|version| version.version.to_string());
        if let (Some(text), Some(name)) = (&entry.record, &entry.name)
            && versions.any(|version| version == *name)
        {
            entry.add(lacking(text, name));
        }
    }
}

/// Adds what is missing of that to which each entry refers.
fn refer<R: Send + Sync>(
    entries: &mut [Entry<R>],
    missing: impl Fn(&[Reference]) -> Vec<Fault> + Sync,
) {
    in_parallel(entries.iter_mut(), WORTH_A_THREAD, |entry| {
        let faults = missing(&entry.references);
        entry.add(faults);
    });
}

/// Everything that a record may refer to.
struct Targets {
    /// None where register.yml could not be read: then no name is judged.
    names: Option<Names>,
    complaints: BTreeSet<ComplaintNumber>,
    measures: BTreeSet<MeasureNumber>,
    /// Numbers given up, with the one under which the complaint goes on.
    withdrawn: BTreeMap<ComplaintNumber, Option<ComplaintNumber>>,
}

struct Names {
    categories: BTreeSet<String>,
    causes: BTreeSet<String>,
    roles: BTreeSet<String>,
    /// In the order in which people are told of them.
    channels: Vec<String>,
}

impl Targets {
    fn of(register: &Register) -> Targets {
        let settings = register.settings.record.as_deref();
        let withdrawn = settings
            .into_iter()
            .flat_map(|settings| &settings.withdrawn);
        Targets {
            names: settings.map(Names::of),
            complaints: numbers(
                &register.complaints,
                &register.unread,
                RecordKind::Complaint,
            ),
            measures: numbers(&register.measures, &register.unread, RecordKind::Measure),
            withdrawn: withdrawn
                .map(|number| (*number.number, number.now.as_deref().copied()))
                .collect(),
        }
    }

    /// F011 for a reference to what does not exist, with what was probably meant.
    fn missing(&self, reference: &Reference) -> Option<Fault> {
        let name = reference.name.as_str();
        let (kind, near) = match reference.to {
            Kind::ComplaintNumber => {
                let number = ComplaintNumber::parse(name)
                    .filter(|number| !self.complaints.contains(number))?;
                let now = self.withdrawn.get(&number).copied().flatten();
                ("klacht", now.map(|now| now.to_string()))
            }
            Kind::MeasureNumber => {
                MeasureNumber::parse(name).filter(|number| !self.measures.contains(number))?;
                ("maatregel", None)
            }
            Kind::Channel => return self.names.as_ref()?.unknown_channel(reference),
            to => {
                let (kind, known) = self.names.as_ref()?.of_kind(to)?;
                let itself = to == Kind::Recipient && name == COMPLAINANT;
                if itself || known.contains(name) {
                    return None;
                }
                let near = nearest(name, known.iter().map(String::as_str));
                (kind, near.map(str::to_owned))
            }
        };
        let fault = Fault::new(FaultCode::F011, "message", reference.span);
        Some(fault.with("kind", kind).with("name", name).nearest(near))
    }
}

/// Whether a channel that nobody declared is one of speaking: what comes in by it is not in writing,
/// as the definition of a complaint asks.
fn is_spoken(channel: &str) -> bool {
    let channel = channel.to_lowercase();
    [
        "telefo",
        "gebeld",
        "gesprek",
        "mondeling",
        "balie",
        "phone",
        "talk",
        "oral",
    ]
    .iter()
    .any(|word| channel.contains(word))
}

impl Names {
    fn of(settings: &Settings) -> Names {
        let keys = |map: &[(crate::place::Placed<String>, crate::place::Placed<String>)]| {
            map.iter().map(|(key, _)| key.value.clone()).collect()
        };
        let mut roles: BTreeSet<String> = keys(&settings.roles);
        roles.extend(ROLES.map(str::to_owned));
        Names {
            categories: keys(&settings.categories),
            causes: keys(&settings.causes),
            roles,
            channels: settings.channels().map(str::to_owned).collect(),
        }
    }

    /// F005 for a channel that is neither fixed nor declared.
    fn unknown_channel(&self, reference: &Reference) -> Option<Fault> {
        if self.channels.contains(&reference.name) {
            return None;
        }
        let near = nearest(&reference.name, self.channels.iter().map(String::as_str));
        let text = match near {
            Some(_) => "message-nearest-channel",
            None if is_spoken(&reference.name) => "message-spoken-channel",
            None => "message-channel",
        };
        let fault = Fault::new(FaultCode::F005, text, reference.span)
            .with("key", "kanaal")
            .with("value", reference.name.as_str())
            .with("allowed", self.channels.clone());
        Some(match near {
            Some(near) => fault.with("nearest", near),
            None => fault,
        })
    }

    /// The names of a kind, and the kind's own name in the texts.
    fn of_kind(&self, to: Kind) -> Option<(&'static str, &BTreeSet<String>)> {
        match to {
            Kind::Category => Some(("categorie", &self.categories)),
            Kind::Cause => Some(("oorzaak", &self.causes)),
            Kind::Role | Kind::Recipient => Some(("functie", &self.roles)),
            _ => None,
        }
    }
}

/// Every number in use, as typed and as the file is named: a broken file still exists.
fn numbers<R, N: Value + Ord>(
    entries: &[Entry<R>],
    unread: &[String],
    kind: RecordKind,
) -> BTreeSet<N> {
    let typed = entries
        .iter()
        .filter_map(|entry| entry.number.as_ref())
        .filter_map(|(number, _)| N::parse(number));
    let named = entries
        .iter()
        .filter_map(|entry| entry.name.as_deref())
        .filter_map(N::parse);
    let other = unread
        .iter()
        .filter(|path| RecordKind::of(path) == kind)
        .filter_map(|path| kind.name(path))
        .filter_map(|name| N::parse(&name));
    typed.chain(named).chain(other).collect()
}

impl<R> Entry<R> {
    /// What is wrong with this file whatever the others hold.
    pub(super) fn own_faults(&self) -> impl Iterator<Item = &Fault> {
        self.faults.iter().filter(|fault| !depends_on_others(fault))
    }

    /// The entry as it was before it was held to the other files.
    pub(super) fn alone(&self) -> Entry<R>
    where
        R: Clone,
    {
        Entry {
            faults: self.own_faults().cloned().collect(),
            record: self.record.clone().or_else(|| self.set_aside.clone()),
            set_aside: None,
            ..self.clone()
        }
    }
}
