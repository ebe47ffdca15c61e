//! The names that can be typed, and which of them was probably meant. Clap has its own idea of
//! likeness, but takes "maak" for "man".

use clap::Command;

use crate::register::nearest;
use crate::wording::{Lang, Message, Words};

/// The commands, and the options of the one that was typed.
pub(super) struct Names {
    /// Each command as it is called in the program, and its alias in Dutch.
    commands: Vec<(String, Option<String>)>,
    /// Without their dashes.
    options: Vec<String>,
}

impl Names {
    /// The names of the whole command line, where these arguments were typed.
    pub(super) fn of(whole: &Command, typed: &[&str]) -> Names {
        let alias = |sub: &Command| sub.get_visible_aliases().next().map(str::to_owned);
        let commands = whole
            .get_subcommands()
            .filter(|sub| !sub.is_hide_set())
            .map(|sub| (sub.get_name().to_owned(), alias(sub)))
            .collect();
        let sub = typed
            .iter()
            .skip(1)
            .find_map(|text| whole.find_subcommand(text));
        let arguments = whole
            .get_arguments()
            .chain(sub.into_iter().flat_map(Command::get_arguments));
        Names {
            commands,
            options: arguments
                .filter_map(|argument| argument.get_long().map(str::to_owned))
                .collect(),
        }
    }

    /// The option that was probably meant by `--name`.
    pub(super) fn nearest_option(&self, typed: &str) -> Option<String> {
        let name = typed.strip_prefix("--")?.split('=').next()?;
        nearest(name, self.options.iter().map(String::as_str)).map(|near| format!("--{near}"))
    }

    /// That no command is called like this, under `key`: with the one that was probably meant, else
    /// with all.
    pub(super) fn no_command(&self, typed: &str, key: &'static str, words: &Words) -> Message {
        let names = self
            .commands
            .iter()
            .flat_map(|(name, alias)| alias.iter().chain([name]));
        let hint = match nearest(typed, names.map(String::as_str)) {
            Some(near) => Message::new("usage-near").with("near", near),
            None => {
                Message::new("usage-allowed").with("allowed", self.all(words.lang()).join(", "))
            }
        };
        Message::new(key)
            .with("what", typed)
            .with("hint", format!(" {}", words.say(&hint)))
    }

    fn all(&self, lang: Lang) -> Vec<&str> {
        let called = self
            .commands
            .iter()
            .map(|(name, alias)| alias.as_ref().filter(|_| lang == Lang::Nl).unwrap_or(name));
        called.map(String::as_str).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Names;
    use crate::cli::arguments::command;
    use crate::rules::words;
    use crate::wording::Lang;

    fn told(typed: &str, lang: Lang) -> String {
        let names = Names::of(&command(lang), &[]);
        words(lang).say(&names.no_command(typed, "usage-command", words(lang)))
    }

    #[test]
    fn only_a_command_that_is_really_near_is_proposed() {
        for (typed, near) in [
            ("chekc", "check"),
            ("contorleer", "controleer"),
            ("kijk", "bekijk"),
            ("niuw", "nieuw"),
            ("rport", "report"),
        ] {
            assert!(
                told(typed, Lang::Nl).contains(&format!("Bedoelde u {near}?")),
                "{}",
                told(typed, Lang::Nl)
            );
        }
        for typed in ["maak", "2026-001", "x", "zoek"] {
            let (dutch, english) = (told(typed, Lang::Nl), told(typed, Lang::En));
            assert!(
                dutch.contains(" begin, nieuw, noteer, ") && !dutch.contains("Bedoelde"),
                "{dutch}"
            );
            assert!(
                english.contains(" init, new, record, ") && !english.contains("mean"),
                "{english}"
            );
        }
    }

    #[test]
    fn an_option_is_proposed_among_those_of_the_command_that_was_typed() {
        let whole = command(Lang::Nl);
        let near = |command: &str, typed: &str| {
            Names::of(&whole, &["klachten", command]).nearest_option(typed)
        };
        assert_eq!(near("nieuw", "--onderwepr").as_deref(), Some("--onderwerp"));
        assert_eq!(near("new", "--onderwepr=x").as_deref(), Some("--onderwerp"));
        assert_eq!(near("check", "--lagn").as_deref(), Some("--lang"));
        assert_eq!(near("check", "--onderwepr"), None);
        assert_eq!(near("new", "--zomaar"), None);
        assert_eq!(near("new", "2026-001"), None);
    }
}
