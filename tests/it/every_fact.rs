//! Every fact of the format, as the declarations have it: set, set again, another in its place,
//! taken away, taken back and moved. What the file, the message and the history say of each is
//! known from the kind of the key alone; no fact is named here for its own sake.

use std::fs;

use klachten::record::{Complaint, Field, Kind, Measure, Need, Record, Shape, Year};
use klachten::register::{fact_names, text_fact};
use serde_json::Value;

use super::writing::WriteSession;

/// One fact, with what a test needs to know to type it.
struct Probe {
    name: &'static str,
    form: Form,
    /// The record in which it stands, where that is not the file itself.
    parent: Option<&'static Field>,
    key: &'static str,
}

enum Form {
    Field(Shape),
    /// A text under a heading; several of them where it is a list of notes.
    Text(bool),
}

fn probes(fields: &'static [Field]) -> Vec<Probe> {
    let required = fields
        .iter()
        .filter(|field| field.need == Need::Required && !field.by_program)
        .map(|field| field.name);
    let probe = |name: &'static str| {
        if let Some(text) = text_fact(fields, name) {
            return Probe {
                name,
                form: Form::Text(text.is_notes),
                parent: None,
                key: text.heading,
            };
        }
        let own = fields.iter().find(|field| field.name == name);
        let inner = || {
            let with = |parent: &'static Field| {
                let keys = parent.shape.fields().iter();
                let mut found = keys.filter(|field| field.is_fact && field.name == name);
                Some((parent, found.next()?))
            };
            fields.iter().find_map(with)
        };
        let (parent, field) = match own {
            Some(field) => (None, field),
            None => {
                let (parent, field) = inner().expect("a fact of the format");
                (Some(parent), field)
            }
        };
        Probe {
            name,
            form: Form::Field(field.shape),
            parent,
            key: field.key,
        }
    };
    required.chain(fact_names(fields)).map(probe).collect()
}

/// The nth value that a scalar of this kind can have.
fn value(kind: Kind, n: usize) -> String {
    let of = |words: [&str; 3]| words[n - 1].to_owned();
    match kind {
        Kind::Fact => format!("2026-03-0{}", n + 2),
        Kind::Planned => format!("2027-0{n}-01"),
        Kind::Integer(..) => format!("{n}0"),
        Kind::Vocabulary(words) => words[words.len() - 1 - (n - 1) % words.len()].to_owned(),
        Kind::Category => of(["advisering", "betalingen", "facilitering"]),
        Kind::Cause => of(["informatie", "planning", "afspraak"]),
        Kind::Role => of(["trainer-1", "klachtenfunctionaris", "eigenaren"]),
        Kind::Channel => of(["brief", "website", "e-mail"]),
        Kind::Recipient => of(["klager", "trainer-1", "eigenaren"]),
        Kind::ComplaintNumber => of(["2026-001", "2026-002", "2026-003"]),
        Kind::MeasureNumber => of(["M-2026-01", "M-2026-02", "M-2026-03"]),
        Kind::RuleCode => of(["S501", "S503", "S601"]),
        Kind::Hex64 => of(["a", "b", "c"]).repeat(64),
        Kind::Score => (n + 1).to_string(),
        _ => format!("Tekst {n}"),
    }
}

/// The keys of a record with their nth values, as options; lists and records in it stay out.
fn options(keys: &'static [Field], n: usize, all: bool) -> Vec<String> {
    let mut typed = Vec::new();
    for field in keys
        .iter()
        .filter(|field| all || field.need == Need::Required)
    {
        if let Shape::One(kind) = field.shape {
            typed.extend([format!("--{}", field.name), value(kind, n)]);
        }
    }
    typed
}

impl Probe {
    fn is_list(&self) -> bool {
        matches!(
            self.form,
            Form::Text(true) | Form::Field(Shape::List(..) | Shape::Records(_))
        )
    }

    /// What is typed behind the fact for its nth value.
    fn typed(&self, n: usize) -> Vec<String> {
        match self.form {
            Form::Text(_) => vec![format!("Tekst {n}")],
            Form::Field(Shape::One(Kind::Fact | Kind::Planned)) => {
                vec![String::from("--on"), value(Kind::Fact, n)]
            }
            Form::Field(Shape::One(kind) | Shape::List(kind, _)) => vec![value(kind, n)],
            Form::Field(Shape::Record(keys) | Shape::Records(keys)) => options(keys, n, true),
            Form::Field(Shape::Map(_)) => vec![format!("trainingen={n}0")],
            Form::Field(_) => panic!("a shape of settings"),
        }
    }

    /// The same, in the place of the first item of a list.
    fn instead(&self, n: usize) -> Vec<String> {
        let first = self.is_list().then(|| String::from("1"));
        first.into_iter().chain(self.typed(n)).collect()
    }

    /// Whether the nth value stands in a file.
    fn stands(&self, file: &str, n: usize) -> bool {
        if let Form::Text(_) = self.form {
            return file.contains(&format!("Tekst {n}\n"));
        }
        let yaml = file.split("---\n").nth(1).expect("front matter");
        let root: Value = serde_yaml::from_str(yaml).expect("YAML");
        let place = match self.parent {
            None => &root[self.key],
            Some(parent) => match &root[parent.key] {
                Value::Array(items) => &items.last().expect("an item")[self.key],
                record => &record[self.key],
            },
        };
        let is = |place: &Value, kind: Kind| match place {
            Value::String(text) => *text == value(kind, n),
            Value::Number(number) => number.to_string() == value(kind, n),
            Value::Bool(is) => is.to_string() == value(kind, n),
            _ => false,
        };
        let all = |place: &Value, keys: &'static [Field]| {
            keys.iter().all(|field| match field.shape {
                Shape::One(kind) => is(&place[field.key], kind),
                _ => true,
            }) && place.is_object()
        };
        match self.form {
            Form::Field(Shape::One(Kind::Planned)) => is(place, Kind::Fact),
            Form::Field(Shape::One(kind)) => is(place, kind),
            Form::Field(Shape::List(kind, _)) => match place {
                Value::Array(items) => items.iter().any(|item| is(item, kind)),
                one => is(one, kind),
            },
            Form::Field(Shape::Record(keys)) => all(place, keys),
            Form::Field(Shape::Records(keys)) => place
                .as_array()
                .is_some_and(|items| items.iter().any(|item| all(item, keys))),
            Form::Field(Shape::Map(_)) => place["trainingen"] == n * 10,
            _ => false,
        }
    }
}

/// A record of its own for each fact, and one beside it to move the fact to.
struct Bench<'d> {
    desk: &'d WriteSession,
    number: String,
    other: String,
    path: fn(&str) -> String,
    /// Facts that the rules do not let stand alone, each with the codes that say so.
    judged: Vec<(String, String)>,
}

impl Bench<'_> {
    fn file(&self, number: &str) -> String {
        fs::read_to_string(self.desk.root.join((self.path)(number))).unwrap()
    }

    /// Runs a command that must make one commit that names the record, or be refused by a rule with
    /// its code. Gives whether it was done.
    fn done(&mut self, arguments: &[&str]) -> bool {
        let (before, files) = (
            self.desk.commits(),
            [self.file(&self.number), self.file(&self.other)],
        );
        let output = self.desk.run(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let after = self.desk.commits();
        if output.status.code() == Some(0) {
            assert_eq!(after.len(), before.len() + 1, "{arguments:?}: one commit");
            assert!(
                after[0].0.starts_with(&self.number),
                "{arguments:?}: {:?}",
                after[0]
            );
            return true;
        }
        let code = said
            .split(|char: char| !char.is_ascii_alphanumeric())
            .find(|word| {
                word.len() == 4
                    && word.starts_with(['F', 'D', 'S'])
                    && word[1..].bytes().all(|byte| byte.is_ascii_digit())
            });
        let code = code.unwrap_or_else(|| panic!("{arguments:?} is refused by no rule: {said}"));
        assert_eq!(after, before, "{arguments:?}");
        assert_eq!(
            [self.file(&self.number), self.file(&self.other)],
            files,
            "{arguments:?}"
        );
        self.judged.push((arguments.join(" "), code.to_owned()));
        false
    }

    fn record(&mut self, probe: &Probe, typed: &[String], replace: bool) -> bool {
        let number = self.number.clone();
        let mut arguments = vec!["record", number.as_str(), probe.name];
        arguments.extend(typed.iter().map(String::as_str));
        if replace {
            arguments.extend(["--replace", "--reason", "Verbeterd"]);
        }
        self.done(&arguments)
    }

    fn refused(&self, probe: &Probe, typed: &[String]) -> String {
        let mut arguments = vec!["record", self.number.as_str(), probe.name];
        arguments.extend(typed.iter().map(String::as_str));
        self.desk.refused(&arguments)
    }

    /// The whole life of one fact.
    fn live(&mut self, probe: &Probe) {
        let name = probe.name;
        let is_there = |bench: &Self, n| probe.stands(&bench.file(&bench.number), n);
        if let Some(parent) = probe.parent {
            for number in [self.number.clone(), self.other.clone()] {
                let typed = options(parent.shape.fields(), 1, false);
                if !typed.is_empty() {
                    let typed = typed.iter().map(String::as_str);
                    let on = ["--on", "2026-03-02"];
                    let arguments: Vec<&str> = ["record", &number, parent.name]
                        .into_iter()
                        .chain(typed)
                        .chain(on)
                        .collect();
                    self.desk.ok(&arguments);
                }
            }
        }
        // A closing and its outcome stand together, or not at all.
        if matches!(probe.key, "afgesloten" | "uitkomst") {
            let outcome = [
                "--uitkomst",
                "ingetrokken",
                "--reden-uitkomst",
                "Zag ervan af",
            ];
            let closing = ["record", &self.number, "afgesloten", "--on", "2026-03-03"];
            self.desk.ok(&[&closing[..], &outcome].concat());
        }
        // What every record has, or came with its parent, is there from the beginning.
        let mut stands = 1;
        let tried = ["remove", &self.number, name, "--reason", "x", "--dry-run"];
        let tried = self.desk.run(&tried);
        let said = String::from_utf8_lossy(&tried.stderr).into_owned();
        // What is there and may not go, is there.
        let must_stay = said.contains("(F004)") || said.contains("(S903)");
        let is_set = tried.status.success() || must_stay;
        if !is_set {
            if !self.record(probe, &probe.typed(1), false) {
                return;
            }
            assert!(is_there(self, 1), "{name}\n{}", self.file(&self.number));
            let said = self.refused(probe, &probe.typed(1));
            assert!(!said.is_empty(), "{name}");
        }
        if probe.is_list() {
            if self.record(probe, &probe.typed(2), false) && !is_set {
                assert!(
                    is_there(self, 1) && is_there(self, 2),
                    "{name}\n{}",
                    self.file(&self.number)
                );
            }
        } else {
            let said = self.refused(probe, &probe.typed(2));
            assert!(said.contains("--replace"), "{name}: {said}");
        }
        let next = if probe.is_list() { 3 } else { 2 };
        if self.record(probe, &probe.instead(next), true) {
            assert!(is_there(self, next), "{name}\n{}", self.file(&self.number));
            assert!(
                is_set || !is_there(self, 1),
                "{name}\n{}",
                self.file(&self.number)
            );
            stands = next;
        } else if is_set {
            return;
        }
        self.leave(probe, stands);
    }

    /// Taken away, taken back, moved, and taken back again.
    fn leave(&mut self, probe: &Probe, stands: usize) {
        let (name, number, other) = (probe.name, self.number.clone(), self.other.clone());
        let first = if probe.is_list() { "1" } else { "" };
        let with_item = |mut arguments: Vec<&'static str>| {
            arguments.retain(|word| !word.is_empty());
            arguments
        };
        let before = self.file(&number);
        let tail = with_item(vec![name, first, "--reason", "Vergissing"]);
        let arguments: Vec<&str> = ["remove", &number]
            .into_iter()
            .chain(tail.clone())
            .collect();
        if self.done(&arguments) {
            assert!(
                !probe.stands(&self.file(&number), stands),
                "{name}\n{}",
                self.file(&number)
            );
            assert!(
                self.reasons().contains("Vergissing"),
                "{name}: the reason is kept"
            );
            assert!(self.done(&["undo", "--yes"]), "{name}");
            assert_eq!(self.file(&number), before, "{name}");
        }
        let there = self.file(&other);
        if probe.stands(&there, 1) || probe.parent.is_some_and(|_| has(&there, probe)) {
            return;
        }
        let to = ["--to", other.as_str()];
        let arguments: Vec<&str> = ["move", &number]
            .into_iter()
            .chain(tail)
            .chain(to)
            .collect();
        if is_required(probe) || !self.done(&arguments) {
            return;
        }
        assert!(
            probe.stands(&self.file(&other), stands),
            "{name}\n{}",
            self.file(&other)
        );
        assert!(
            !probe.stands(&self.file(&number), stands),
            "{name}\n{}",
            self.file(&number)
        );
        assert!(self.done(&["undo", "--yes"]), "{name}");
        assert_eq!(
            [self.file(&number), self.file(&other)],
            [before, there],
            "{name}"
        );
    }

    /// The reasons of the last commit: in its message, or in the record.
    fn reasons(&self) -> String {
        format!("{}{}", self.desk.commits()[0].1, self.file(&self.number))
    }
}

fn is_required_in(fields: &[Field], fact: &str) -> bool {
    fields
        .iter()
        .any(|field| field.name == fact && field.need == Need::Required)
}

fn is_required(probe: &Probe) -> bool {
    probe.parent.is_none()
        && [Complaint::FIELDS, Measure::FIELDS]
            .iter()
            .any(|fields| is_required_in(fields, probe.name))
}

/// Whether a record holds anything at the place of a fact.
fn has(file: &str, probe: &Probe) -> bool {
    file.lines().any(|line| {
        line.trim_start_matches([' ', '-'])
            .strip_prefix(probe.key)
            .is_some_and(|rest| rest.starts_with(": ") && !rest.contains('#'))
    })
}

/// Runs the life of each fact of a kind of record; `new` makes one.
fn all(
    fields: &'static [Field],
    path: fn(&str) -> String,
    new: fn(&WriteSession, usize) -> String,
    alone: &[&str],
) {
    let desk = WriteSession::new();
    for _ in 0..3 {
        desk.complaint();
    }
    for _ in 0..3 {
        measure(&desk, 0);
    }
    let mut bench = Bench {
        desk: &desk,
        number: String::new(),
        other: String::new(),
        path,
        judged: Vec::new(),
    };
    for (at, probe) in probes(fields).iter().enumerate() {
        bench.number = new(&desk, 2 * at);
        bench.other = new(&desk, 2 * at + 1);
        bench.live(probe);
    }
    // The rules let nearly every fact stand alone; which not, is known.
    let facts: Vec<&str> = bench
        .judged
        .iter()
        .filter_map(|(arguments, _)| arguments.split(' ').nth(2))
        .collect();
    let strange: Vec<_> = bench
        .judged
        .iter()
        .zip(&facts)
        .filter(|((command, code), fact)| {
            let must_stay = command.starts_with("remove") && code == "F004";
            !(alone.contains(*fact) || must_stay && is_required_in(fields, fact))
        })
        .collect();
    assert!(strange.is_empty(), "{strange:#?}");
    desk.fsck();
}

fn measure(desk: &WriteSession, _: usize) -> String {
    let arguments = [
        "new",
        "--measure",
        "--titel",
        "Bellen",
        "--soort",
        "preventief",
        "--aanbevolen-op",
        "2026-03-02",
    ];
    desk.ok(&arguments).split(':').next().unwrap().to_owned()
}

#[test]
fn every_fact_of_a_complaint_is_set_replaced_taken_away_taken_back_and_moved() {
    let alone = [
        "onderwerp",
        "voorstel",
        "afgesloten",
        "uitkomst",
        "heropend",
    ];
    all(
        Complaint::FIELDS,
        |number| format!("klachten/{}/{number}.md", &number[..4]),
        |desk, _| desk.complaint(),
        &alone,
    );
}

#[test]
fn every_fact_of_a_measure_is_set_replaced_taken_away_taken_back_and_moved() {
    all(
        Measure::FIELDS,
        |number| format!("maatregelen/{}/{number}.md", &number[2..6]),
        measure,
        // A measure that is undecided has no such deviation.
        &["afwijking"],
    );
}

#[test]
fn every_fact_of_a_year_is_set_replaced_taken_away_taken_back_and_moved() {
    all(
        Year::FIELDS,
        |number| format!("jaarverslagen/{number}.md"),
        |desk, at| {
            let year = (2002 + at).to_string();
            desk.ok(&["report", &year, "--init"]);
            year
        },
        &["afwijking"],
    );
}
