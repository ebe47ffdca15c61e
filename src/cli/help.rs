//! Help in the user's language: every command and option has its text in `wording/*/help.ftl`, under
//! `help-COMMAND` and `help-COMMAND-OPTION` (global options under `help-global-OPTION`).

use clap::{Arg, ArgMatches, Command};

use crate::rules;
use crate::wording::{Lang, Words};

const GLOBAL: [&str; 6] = ["register", "as_of", "lang", "color", "quiet", "verbose"];

/// The command that tells of another.
pub(super) const NAME: &str = "help";

/// `klachten help COMMAND`, for who does not think of `--help`. Ours, because that of clap is English.
pub(super) fn command() -> Command {
    Command::new(NAME).visible_alias("hulp").arg(Arg::new("command").value_name("COMMAND"))
}

/// What to type for the same.
pub(super) fn arguments(asked: &ArgMatches) -> Vec<String> {
    let named = asked.get_one::<String>("command").cloned();
    [String::from("klachten")].into_iter().chain(named).chain([String::from("--help")]).collect()
}

/// Gives a command line its texts.
pub(super) fn localise(command: Command, lang: Lang) -> Command {
    let words = rules::words(lang);
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let mut command = dress(command, "klachten", words);
    for name in names {
        command = command.mut_subcommand(&name, |sub| dress(sub, &name, words));
    }
    command
}

fn dress(command: Command, name: &str, words: &Words) -> Command {
    let options = words.text("help-options");
    let about = words.text(&format!("help-{name}"));
    let own: Vec<String> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    let mut command = command
        .about(about)
        .help_template(words.text("help-template"))
        .subcommand_help_heading(words.text("help-commands"))
        .subcommand_value_name(words.text("help-command-name"))
        .disable_help_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(clap::ArgAction::Help)
                .help(words.text("help-global-help"))
                .help_heading(options.clone()),
        );
    if name == "klachten" {
        command = command.disable_version_flag(true).arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(clap::ArgAction::Version)
                .help(words.text("help-global-version"))
                .help_heading(options.clone()),
        );
    }
    own.iter().fold(command, |command, id| command.mut_arg(id, |argument| dress_argument(argument, name, words)))
}

fn dress_argument(argument: Arg, command: &str, words: &Words) -> Arg {
    let id = argument.get_id().as_str();
    let of_format = id.starts_with(super::keys::PREFIX);
    let key = match id {
        _ if of_format => String::from("help-key"),
        global if GLOBAL.contains(&global) => format!("help-global-{}", dashed(global)),
        own => format!("help-{command}-{}", dashed(own)),
    };
    let heading = match argument.is_positional() {
        true => "help-arguments",
        false if of_format => "help-keys",
        false => "help-options",
    };
    let help = words.text(&key) + &choices(&argument, words);
    let takes = argument.get_action().takes_values();
    argument.help(help).help_heading(words.text(heading)).hide_possible_values(takes).hide_default_value(takes)
}

/// What can be chosen and what is taken when nothing is: clap says it in English only.
fn choices(argument: &Arg, words: &Words) -> String {
    let values: Vec<String> =
        argument.get_possible_values().iter().filter(|value| !value.is_hide_set()).map(|value| value.get_name().to_owned()).collect();
    let switch = values == ["true", "false"];
    let chosen = argument.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).next();
    match (values.is_empty() || switch, chosen) {
        (false, Some(chosen)) => format!(" [{}; {}: {chosen}]", values.join(", "), words.text("help-default")),
        (false, None) => format!(" [{}]", values.join(", ")),
        (true, Some(chosen)) if !switch && argument.get_action().takes_values() => format!(" [{}: {chosen}]", words.text("help-default")),
        _ => String::new(),
    }
}

fn dashed(id: &str) -> String {
    id.replace('_', "-")
}

#[cfg(test)]
mod tests {
    use clap::error::ErrorKind;

    use crate::cli::arguments::{command, parse};
    use crate::wording::Lang;

    #[test]
    fn help_of_a_command_is_told_in_either_way_of_asking() {
        let told = |words: &str| {
            let arguments: Vec<_> = ["klachten"].into_iter().chain(words.split(' ')).map(Into::into).collect();
            let usage = parse(&arguments).expect_err("help, or a mistake");
            (usage.error.kind(), usage.error.render().to_string())
        };
        for (asked, same) in [("help check", "check --help"), ("hulp controleer", "controleer --help"), ("help", "--help")] {
            assert_eq!(told(asked), told(same), "{asked}");
            assert_eq!(told(asked).0, ErrorKind::DisplayHelp, "{asked}");
        }
        assert_eq!(told("help chekc").0, ErrorKind::InvalidSubcommand);
    }

    #[test]
    fn every_command_and_option_has_its_text_in_both_languages() {
        for lang in Lang::ALL {
            let mut command = command(lang);
            command.build();
            for sub in std::iter::once(&command).chain(command.get_subcommands()) {
                let missing = |text: Option<String>| text.is_none_or(|text| text.starts_with('['));
                assert!(!missing(sub.get_about().map(ToString::to_string)), "help-{} ({})", sub.get_name(), lang.tag());
                for argument in sub.get_arguments() {
                    assert!(
                        !missing(argument.get_help().map(ToString::to_string)),
                        "help-{}-{} ({})",
                        sub.get_name(),
                        argument.get_id(),
                        lang.tag()
                    );
                }
            }
        }
    }
}
