//! Help in the user's language: every command and option has its text in `wording/*/help.ftl`,
//! under `help-COMMAND` and `help-COMMAND-OPTION` (global options under `help-global-OPTION`, keys
//! of the format under `help-key-KEY`), and every value its name under `help-value-NAME`.

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::rules;
use crate::wording::{Lang, Words};

/// The command that tells of another.
pub(super) const NAME: &str = "help";

/// `klachten help COMMAND`, for who does not think of `--help`. Ours, because that of clap is
/// English.
pub(super) fn command() -> Command {
    Command::new(NAME)
        .visible_alias("hulp")
        .arg(Arg::new("command").value_name("COMMAND"))
}

/// What to type for the same.
pub(super) fn arguments(asked: &ArgMatches) -> Vec<String> {
    let named = asked.get_one::<String>("command").cloned();
    [String::from("klachten")]
        .into_iter()
        .chain(named)
        .chain([String::from("--help")])
        .collect()
}

/// Gives a command line its texts.
pub(super) fn localise(command: Command, lang: Lang) -> Command {
    let words = rules::words(lang);
    let names: Vec<String> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    let mut command = dress(command, WHOLE, words);
    for name in names {
        command = command.mut_subcommand(&name, |sub| dress(sub, &name, words));
    }
    command
}

fn dress(command: Command, name: &str, words: &Words) -> Command {
    let is_whole = name == WHOLE;
    let own: Vec<String> = command
        .get_arguments()
        .map(|argument| argument.get_id().to_string())
        .collect();
    let command = command
        .about(words.text(&format!("help-{name}")))
        .help_template(words.text("help-template"))
        .subcommand_help_heading(words.text("help-commands"))
        .subcommand_value_name(words.text("help-value-command"))
        .disable_help_flag(true)
        .arg(asking("help", 'h', ArgAction::Help));
    let command = match is_whole {
        true => command
            .disable_version_flag(true)
            .arg(asking("version", 'V', ArgAction::Version)),
        false => command,
    };
    let added = ["help"].into_iter().chain(is_whole.then_some("version"));
    let own = own.into_iter().chain(added.map(str::to_owned));
    let dress = |command: Command, (at, id): (usize, String)| {
        command.mut_arg(id, |argument| dress_argument(argument, at, name, words))
    };
    let command = own.enumerate().fold(command, dress);
    let usage = usage(&command, name, words);
    command.override_usage(usage)
}

/// The whole program among the commands.
const WHOLE: &str = "klachten";

fn asking(name: &'static str, short: char, action: ArgAction) -> Arg {
    Arg::new(name).short(short).long(name).action(action)
}

/// What to type, in the user's language; clap's own is English.
fn usage(command: &Command, name: &str, words: &Words) -> String {
    let mut parts = vec![String::from(WHOLE)];
    if name != WHOLE {
        parts.push(name.to_owned());
    }
    parts.push(words.text("help-options-typed"));
    parts.extend(command.get_positionals().map(ToString::to_string));
    if name == WHOLE {
        parts.push(format!("<{}>", words.text("help-value-command")));
    }
    parts.join(" ")
}

fn dress_argument(argument: Arg, at: usize, command: &str, words: &Words) -> Arg {
    let id = argument.get_id().as_str();
    let is_global = argument.is_global_set() || ["help", "version"].contains(&id);
    let key = match id {
        _ if is_global => format!("help-global-{}", dashed(id)),
        // A key of the format, which brought its heading along.
        _ if argument.get_help_heading().is_some() => format!("help-{id}"),
        _ => format!("help-{command}-{}", dashed(id)),
    };
    let heading = match argument.get_help_heading() {
        Some(heading) => words.text(heading),
        None if argument.is_positional() => words.text("help-arguments"),
        None if is_global => words.text("help-options-global"),
        None => words.text("help-options"),
    };
    let help = words.text(&key) + &choices(&argument, words);
    let takes = argument.get_action().takes_values();
    let names = argument.get_value_names().unwrap_or_default().iter();
    let names: Vec<String> = names.map(|name| value_name(name, words)).collect();
    let argument = argument
        .help(help)
        .help_heading(heading)
        .hide_possible_values(takes)
        .hide_default_value(takes);
    let argument = match takes {
        true => argument.value_names(names),
        false => argument,
    };
    // In the order in which they are declared; clap has arguments without a dash by the alphabet.
    match argument.is_positional() {
        true => argument.display_order(at),
        false => argument,
    }
}

/// The name of a value in the user's language: `DIR` is told as MAP. A form such as `A..B` stays as
/// it is.
fn value_name(name: &str, words: &Words) -> String {
    let key = value_key(name);
    if words.has(&key) {
        words.text(&key)
    } else {
        name.to_owned()
    }
}

fn value_key(name: &str) -> String {
    format!(
        "help-value-{}",
        name.to_lowercase().replace(['.', '_'], "-")
    )
}

/// What can be chosen and what is taken when nothing is: clap says it in English only.
fn choices(argument: &Arg, words: &Words) -> String {
    let possible = argument.get_possible_values();
    let shown = possible.iter().filter(|value| !value.is_hide_set());
    let values: Vec<&str> = shown.map(PossibleValue::get_name).collect();
    let switch = values == ["true", "false"];
    let chosen = argument.get_default_values().first();
    let chosen = chosen.map(|value| value.to_string_lossy());
    match (values.is_empty() || switch, chosen) {
        (false, Some(chosen)) => format!(
            " [{}; {}: {chosen}]",
            values.join(", "),
            words.text("help-default")
        ),
        (false, None) => format!(" [{}]", values.join(", ")),
        (true, Some(chosen)) if !switch && argument.get_action().takes_values() => {
            format!(" [{}: {chosen}]", words.text("help-default"))
        }
        _ => String::new(),
    }
}

fn dashed(id: &str) -> String {
    id.replace('_', "-")
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use clap::CommandFactory;
    use clap::error::ErrorKind;

    use super::value_key;
    use crate::cli::arguments::{Cli, command, parse};
    use crate::rules;
    use crate::wording::Lang;

    #[test]
    fn help_of_a_command_is_told_in_either_way_of_asking() {
        let told = |words: &str| {
            let arguments: Vec<_> = ["klachten"]
                .into_iter()
                .chain(words.split(' '))
                .map(Into::into)
                .collect();
            let usage = parse(&arguments).expect_err("help, or a mistake");
            (usage.error.kind(), usage.error.render().to_string())
        };
        for (asked, same) in [
            ("help check", "check --help"),
            ("hulp controleer", "controleer --help"),
            ("help", "--help"),
        ] {
            assert_eq!(told(asked), told(same), "{asked}");
            assert_eq!(told(asked).0, ErrorKind::DisplayHelp, "{asked}");
        }
        assert_eq!(told("help chekc").0, ErrorKind::InvalidSubcommand);
    }

    #[test]
    fn every_command_and_option_has_its_text_in_both_languages() {
        let mut missing = BTreeSet::new();
        let is_missing = |text: Option<String>| text.is_none_or(|text| text.starts_with('['));
        for lang in Lang::ALL {
            let mut command = command(lang);
            command.build();
            for sub in std::iter::once(&command).chain(command.get_subcommands()) {
                if is_missing(sub.get_about().map(ToString::to_string)) {
                    missing.insert(format!("{}: help-{}", lang.tag(), sub.get_name()));
                }
                for argument in sub.get_arguments() {
                    if is_missing(argument.get_help().map(ToString::to_string)) {
                        let id = argument.get_id().as_str();
                        let name = match id.strip_prefix("key-") {
                            Some(key) => format!("help-key-{key}"),
                            None => format!("help-{}-{id}", sub.get_name()),
                        };
                        missing.insert(format!("{}: {name}", lang.tag()));
                    }
                }
            }
        }
        assert!(missing.is_empty(), "texts to write: {missing:#?}");
    }

    /// The options of `new` and `record` that are keys of the format, with their texts.
    fn keys(lang: Lang) -> BTreeMap<String, String> {
        let whole = command(lang);
        let subs =
            ["new", "record"].map(|name| whole.find_subcommand(name).expect("both are commands"));
        let arguments = subs.into_iter().flat_map(clap::Command::get_arguments);
        let key = |argument: &clap::Arg| {
            Some((
                argument.get_id().as_str().strip_prefix("key-")?.to_owned(),
                argument.get_help()?.to_string(),
            ))
        };
        arguments.filter_map(key).collect()
    }

    #[test]
    fn every_key_has_a_line_of_its_own_and_every_line_its_key() {
        for (lang, text) in [
            (Lang::Nl, include_str!("../wording/nl/keys.ftl")),
            (Lang::En, include_str!("../wording/en/keys.ftl")),
        ] {
            let keys = keys(lang);
            assert!(keys.len() > 70);
            let lines = text.lines().filter_map(|line| {
                line.strip_prefix("help-key-")?
                    .split_once(" = ")
                    .map(|(key, _)| key.to_owned())
            });
            let lines: BTreeSet<String> = lines.collect();
            let declared: BTreeSet<String> = keys.keys().cloned().collect();
            let apart = |of: &BTreeSet<String>, not_in: &BTreeSet<String>| -> Vec<String> {
                let keys = of.difference(not_in);
                keys.map(|key| format!("help-key-{key} in {}/keys.ftl", lang.tag()))
                    .collect()
            };
            let without_text = apart(&declared, &lines);
            assert!(without_text.is_empty(), "texts to write: {without_text:?}");
            let without_key = apart(&lines, &declared);
            assert!(without_key.is_empty(), "no key has: {without_key:?}");
            let mut told: BTreeMap<&str, &str> = BTreeMap::new();
            for (key, text) in &keys {
                let other = told.insert(text, key);
                assert_eq!(other, None, "one text with {key}: {text}");
            }
        }
    }

    #[test]
    fn every_value_has_a_name_in_both_languages() {
        for lang in Lang::ALL {
            let words = rules::words(lang);
            // As they are declared, before they get their texts.
            let plain = Cli::command().subcommand(super::command());
            for sub in std::iter::once(&plain).chain(plain.get_subcommands()) {
                let named = sub
                    .get_arguments()
                    .filter(|argument| argument.get_action().takes_values());
                let names =
                    named.flat_map(|argument| argument.get_value_names().unwrap_or_default());
                for name in names.filter(|name| !["nl|en", "1-4", "A..B"].contains(&name.as_str()))
                {
                    assert!(
                        words.has(&value_key(name)),
                        "{} ({})",
                        value_key(name),
                        lang.tag()
                    );
                }
            }
        }
    }

    #[test]
    fn what_to_type_is_told_in_the_language_of_the_reader() {
        let told = |arguments: &str| {
            let arguments: Vec<_> = ["klachten"]
                .into_iter()
                .chain(arguments.split(' '))
                .map(Into::into)
                .collect();
            parse(&arguments)
                .expect_err("help")
                .error
                .render()
                .to_string()
        };
        assert!(
            told("--lang nl record --help").contains(
                "Gebruik: klachten record [OPTIES] <NUMMER> [GEGEVEN] [WAARDE] [TEKST]\n"
            )
        );
        assert!(
            told("--lang en record --help")
                .contains("Usage: klachten record [OPTIONS] <NUMBER> [FACT] [VALUE] [TEXT]\n")
        );
        assert!(
            told("--lang nl check --help")
                .contains("Gebruik: klachten check [OPTIES] [BESTAND]...\n")
        );
        assert!(told("--lang nl --help").contains("Gebruik: klachten [OPTIES] <OPDRACHT>\n"));
    }
}
