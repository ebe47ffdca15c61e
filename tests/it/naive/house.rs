//! What an organisation has written down in register.yml.

use std::fmt::Write as _;

use super::days::{D, Length, Off, text};

/// The terms of the table of rules.md, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Term {
    Pointing,
    Judgement,
    Acknowledgement,
    Explanation,
    Handling,
    Solution,
    Copies,
}

pub const TERMS: [Term; 7] = [
    Term::Pointing,
    Term::Judgement,
    Term::Acknowledgement,
    Term::Explanation,
    Term::Handling,
    Term::Solution,
    Term::Copies,
];

impl Term {
    /// Its name in register.yml.
    pub fn name(self) -> &'static str {
        match self {
            Term::Pointing => "doorverwijzing",
            Term::Judgement => "beoordeling",
            Term::Acknowledgement => "ontvangstbevestiging",
            Term::Explanation => "uitleg-procedure",
            Term::Handling => "behandeling",
            Term::Solution => "oplossing",
            Term::Copies => "afschrift",
        }
    }

    pub fn step(self) -> usize {
        match self {
            Term::Pointing => 3,
            Term::Judgement => 4,
            Term::Acknowledgement | Term::Explanation => 5,
            Term::Handling => 6,
            Term::Solution => 7,
            Term::Copies => 9,
        }
    }
}

/// Limits of the extensions of one term.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Limit {
    pub at_most: Option<Length>,
    pub times: Option<usize>,
}

/// One version of the procedure.
#[derive(Debug, Clone)]
pub struct Version {
    pub from: D,
    pub acknowledgement: Length,
    pub explanation: Length,
    pub pointing: Option<Length>,
    pub judgement: Option<Length>,
    pub handling: Option<Length>,
    pub solution: Option<Length>,
    pub copies: Option<Length>,
    pub signal: usize,
    pub off: Off,
    /// `vrije-dagen` written as a map.
    pub off_as_map: bool,
    pub limits: Vec<(Term, Limit)>,
}

impl Version {
    /// The two terms of the written procedure and nothing besides.
    pub fn plain(from: D) -> Version {
        Version {
            from,
            acknowledgement: Length::Weeks(1),
            explanation: Length::Weeks(2),
            pointing: None,
            judgement: None,
            handling: None,
            solution: None,
            copies: None,
            signal: 2,
            off: Off::default(),
            off_as_map: false,
            limits: Vec::new(),
        }
    }

    /// The length that the version sets.
    pub fn set(&self, term: Term) -> Option<Length> {
        match term {
            Term::Pointing => self.pointing,
            Term::Judgement => self.judgement,
            Term::Acknowledgement => Some(self.acknowledgement),
            Term::Explanation => Some(self.explanation),
            Term::Handling => self.handling,
            Term::Solution => self.solution,
            Term::Copies => self.copies,
        }
    }

    /// The length that is set, else that of the working day, else none.
    pub fn length(&self, term: Term) -> Option<Length> {
        self.set(term).or(match term {
            Term::Pointing => Some(Length::Weeks(1)),
            Term::Judgement => Some(self.acknowledgement),
            Term::Handling => Some(self.explanation),
            Term::Copies => Some(Length::Days(0)),
            Term::Acknowledgement | Term::Explanation | Term::Solution => None,
        })
    }

    /// Whether, and within which limits, a term can be extended.
    pub fn limit(&self, term: Term) -> Option<Limit> {
        let named = self.limits.iter().find(|(of, _)| *of == term);
        named
            .map(|(_, limit)| *limit)
            .or((term == Term::Solution).then(Limit::default))
    }

    fn write(&self, number: usize) -> String {
        let mut out = format!(
            "  - versie: {number}\n    geldig-vanaf: {}\n    termijnen:\n",
            text(self.from)
        );
        for term in TERMS {
            if let Some(length) = self.set(term) {
                let _ = writeln!(out, "      {}: {}", term.name(), length.text());
            }
        }
        let _ = writeln!(out, "    signaal-dagen: {}", self.signal);
        let _ = writeln!(out, "    vrije-dagen: {}", self.write_off());
        if !self.limits.is_empty() {
            let limits: Vec<String> = self.limits.iter().map(write_limit).collect();
            let _ = writeln!(out, "    verdaging: {{{}}}", limits.join(", "));
        }
        out
    }

    fn write_off(&self) -> String {
        let kind = if self.off.dutch { "nederland" } else { "geen" };
        if !self.off_as_map {
            return kind.to_owned();
        }
        let extra = self.off.extra.iter().map(|(first, last)| {
            if first == last {
                text(*first)
            } else {
                format!("{{van: {}, tot: {}}}", text(*first), text(*last))
            }
        });
        format!(
            "{{kalender: {kind}, extra: [{}]}}",
            extra.collect::<Vec<_>>().join(", ")
        )
    }
}

fn write_limit((term, limit): &(Term, Limit)) -> String {
    let at_most = limit
        .at_most
        .map(|length| format!("hoogstens: {}", length.text()));
    let times = limit.times.map(|times| format!("keer: {times}"));
    let parts: Vec<String> = at_most.into_iter().chain(times).collect();
    format!("{}: {{{}}}", term.name(), parts.join(", "))
}

/// The organisation: its versions in the order of their days.
#[derive(Debug, Clone)]
pub struct House {
    pub versions: Vec<Version>,
}

impl House {
    /// The version in force on a day; before the first day of the first one that one.
    pub fn on(&self, day: D) -> &Version {
        let mut found = &self.versions[0];
        for version in &self.versions {
            if version.from <= day {
                found = version;
            }
        }
        found
    }

    /// register.yml.
    pub fn write(&self) -> String {
        let versions = (1..).zip(&self.versions);
        let versions: String = versions
            .map(|(number, version)| version.write(number))
            .collect();
        format!(
            "organisatie: Proefbedrijf\ntijdzone: Europe/Amsterdam\nprocedure:\n{versions}\
             kanalen:\n  telefoon: {{naam: Telefoon, schriftelijk: nee}}\n  app: {{naam: App, schriftelijk: ja}}\n\
             categorieen: {{overig: Overig}}\noorzaken: {{informatie: Informatie, onbekend: Onbekend}}\n\
             functies:\n  klachtenfunctionaris: Klachtenfunctionaris\n  coordinator: Coordinator\n  \
             trainer-2: Trainer 2\n  trainer-3: Trainer 3\n  eigenaren: Eigenaren\n"
        )
    }
}
