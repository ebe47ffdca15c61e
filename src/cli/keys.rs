//! The keys of the register format as options: `--uitkomst akkoord`, lists in the singular. They
//! follow from the field tables, so that a new key is an option at once.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::record::{Complaint, Field, Kind, Measure, Record, Shape, Year};

/// Keys with their values as typed; a key may come more than once. `DEEP`: those of inner records too,
/// as facts are recorded; else those that a new record can take, at its top level.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Keys<const DEEP: bool>(pub(super) Vec<(String, String)>);

/// What `record` takes.
pub(super) type FactKeys = Keys<true>;

/// What `new` takes.
pub(super) type NewKeys = Keys<false>;

/// One option, with the words it takes where they are the same in every record.
struct Key {
    name: &'static str,
    /// Under which heading of the help it stands: that of the first record that has it.
    heading: &'static str,
    /// What is named in the place of its value.
    value: &'static str,
    /// Words of a vocabulary; none where any text may come.
    words: Option<Vec<&'static str>>,
}

fn collect(fields: &'static [Field], heading: &'static str, deep: bool, keys: &mut Vec<Key>) {
    for field in fields.iter().filter(|field| !field.by_program) {
        match field.shape {
            Shape::One(kind) | Shape::List(kind, _) => add(field.name, heading, kind, keys),
            Shape::Record(inner) | Shape::Records(inner) if deep => {
                collect(inner, heading, deep, keys);
            }
            _ => {}
        }
    }
}

fn add(name: &'static str, heading: &'static str, kind: Kind, keys: &mut Vec<Key>) {
    let words = match kind {
        Kind::Vocabulary(words) => Some(words.to_vec()),
        _ => None,
    };
    match keys.iter_mut().find(|key| key.name == name) {
        None => keys.push(Key {
            name,
            heading,
            value: value_of(kind),
            words,
        }),
        Some(key) => {
            key.words = key.words.take().zip(words).map(|(mut known, mut more)| {
                more.retain(|word| !known.contains(word));
                known.append(&mut more);
                known
            });
        }
    }
}

/// The name of a value of this kind, under `help-value-…`.
const fn value_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Fact | Kind::Planned => "YYYY-MM-DD",
        Kind::Vocabulary(_) => "WORD",
        Kind::Category
        | Kind::Cause
        | Kind::Role
        | Kind::Recipient
        | Kind::Channel
        | Kind::Zone => "NAME",
        Kind::ComplaintNumber | Kind::MeasureNumber | Kind::FormerNumber => "NUMBER",
        Kind::Integer(..) => "N",
        Kind::RuleCode | Kind::Hex64 | Kind::Color => "CODE",
        Kind::Score => "MARK",
        Kind::Term | Kind::Retention => "RETENTION",
        Kind::Text | Kind::WebAddress | Kind::FormAddress | Kind::Contact => "TEXT",
    }
}

fn all(deep: bool) -> Vec<Key> {
    let mut keys = Vec::new();
    collect(Complaint::FIELDS, "help-keys-complaint", deep, &mut keys);
    collect(Measure::FIELDS, "help-keys-measure", deep, &mut keys);
    if deep {
        collect(Year::FIELDS, "help-keys-year", deep, &mut keys);
    }
    keys
}

/// The prefix of the options' ids, and of their texts behind `help-`.
const PREFIX: &str = "key-";

fn augment(command: Command, deep: bool) -> Command {
    all(deep).into_iter().fold(command, |command, key| {
        let arg = Arg::new(format!("{PREFIX}{}", key.name))
            .long(key.name)
            .action(ArgAction::Append);
        let arg = arg.value_name(key.value).help_heading(key.heading);
        command.arg(match key.words {
            Some(words) => arg.value_parser(PossibleValuesParser::new(words)),
            None => arg,
        })
    })
}

fn typed(matches: &ArgMatches, deep: bool) -> Vec<(String, String)> {
    let mut typed = Vec::new();
    for key in all(deep) {
        let values = matches
            .get_many::<String>(&format!("{PREFIX}{}", key.name))
            .into_iter()
            .flatten();
        typed.extend(values.map(|value| (key.name.to_owned(), value.trim().to_owned())));
    }
    typed
}

impl<const DEEP: bool> clap::FromArgMatches for Keys<DEEP> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(Keys(typed(matches, DEEP)))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.0 = typed(matches, DEEP);
        Ok(())
    }
}

impl<const DEEP: bool> clap::Args for Keys<DEEP> {
    fn augment_args(command: Command) -> Command {
        augment(command, DEEP)
    }

    fn augment_args_for_update(command: Command) -> Command {
        augment(command, DEEP)
    }
}
