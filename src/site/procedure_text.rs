//! The written procedure of every version, as pages quote it: its parts with their titles and their
//! words as safe HTML, made once for the whole site.

use super::markdown::safe_html;
use crate::calendar::Day;
use crate::procedure::{Quote, quotes};
use crate::record::Version;
use crate::register::{Heading, Register};
use crate::wording::{Message, Words};

/// The text of one version.
pub struct WrittenProcedure {
    pub version: u32,
    pub valid_from: Day,
    /// The page that shows it.
    pub path: String,
    pub parts: Vec<Part>,
}

/// One part of a version.
pub struct Part {
    pub quote: Quote,
    /// Its anchor on the page of its version.
    pub id: String,
    pub title: String,
    /// Safe HTML.
    pub html: String,
}

/// All versions, the earliest first, and which one is in force on the day of the site.
pub struct WrittenProcedures {
    pub versions: Vec<WrittenProcedure>,
    current: usize,
}

impl WrittenProcedures {
    pub fn new(register: &Register, as_of: Day, words: &Words) -> WrittenProcedures {
        let settings = register.settings();
        let mut versions: Vec<&Version> = settings.versions.iter().collect();
        versions.sort_by_key(|version| version.valid_from.value);
        let now = settings.version_on(as_of).valid_from.value;
        let current = versions
            .iter()
            .position(|version| version.valid_from.value == now)
            .unwrap_or_default();
        let written = versions.iter().enumerate().map(|(at, version)| {
            let number = version.version.value;
            let parts = quotes(register, version, words).into_iter().enumerate();
            WrittenProcedure {
                version: number,
                valid_from: version.valid_from.value.0,
                path: if at == current {
                    String::from("procedure.html")
                } else {
                    format!("procedure-{number}.html")
                },
                parts: parts.map(|(at, quote)| part(at, quote, words)).collect(),
            }
        });
        WrittenProcedures {
            versions: written.collect(),
            current,
        }
    }

    /// The version in force on the day of the site.
    pub fn current(&self) -> &WrittenProcedure {
        &self.versions[self.current]
    }

    /// A version by its number, as the status of a complaint names it.
    pub fn version(&self, number: u32) -> &WrittenProcedure {
        let found = self.versions.iter().find(|one| one.version == number);
        found.unwrap_or_else(|| self.current())
    }
}

impl WrittenProcedure {
    /// The part under a heading.
    pub fn part(&self, heading: Heading) -> Option<&Part> {
        self.parts
            .iter()
            .find(|part| part.quote.heading == Some(heading))
    }

    /// Whether no part, or not every part, is in the organisation's own words.
    pub fn is_own(&self) -> (bool, bool) {
        let own = |part: &Part| part.quote.own;
        (self.parts.iter().any(own), self.parts.iter().all(own))
    }
}

fn part(at: usize, quote: Quote, words: &Words) -> Part {
    let id = match quote.heading {
        Some(Heading::Step(step)) => format!("stap-{step}"),
        Some(heading) => heading.word().to_lowercase(),
        None => format!("deel-{}", at + 1),
    };
    Part {
        id,
        title: title(&quote, words),
        html: safe_html(&keep_numbers(&quote.text)),
        quote,
    }
}

/// The text, so that a list keeps the numbers it was given: Markdown counts on, and would make 5 of
/// a 6 behind a 4. Another sign behind the number begins a new list.
fn keep_numbers(text: &str) -> String {
    let (mut last, mut sign) = (None, '.');
    let lines = text.lines().map(|line| {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = line.split_at(digits);
        let Some((number, rest)) = number.parse::<u32>().ok().zip(rest.strip_prefix(". ")) else {
            return line.to_owned();
        };
        if last.is_some_and(|last: u32| last.checked_add(1) != Some(number)) {
            sign = if sign == '.' { ')' } else { '.' };
        }
        last = Some(number);
        format!("{number}{sign} {rest}")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The title of a part: its own behind the colon, else the one of the program.
pub fn title(quote: &Quote, words: &Words) -> String {
    let own = Some(&quote.title).filter(|title| !title.is_empty());
    let or = |key: &str| own.cloned().unwrap_or_else(|| words.text(key));
    match quote.heading {
        Some(Heading::Goal) => or("site-procedure-goal"),
        Some(Heading::Definition) => or("site-procedure-definition"),
        Some(Heading::Examples) => or("site-procedure-examples"),
        Some(Heading::Tasks) => or("site-procedure-tasks"),
        Some(Heading::Step(step)) => {
            let message = Message::new("procedure-step").with("step", i64::from(step));
            words.say(&message.with("title", or(&format!("step-{step}"))))
        }
        None => or("site-procedure-preface"),
    }
}

#[cfg(test)]
mod tests {
    use super::keep_numbers;
    use crate::site::safe_html;

    #[test]
    fn a_number_that_is_left_out_stays_left_out() {
        let html = safe_html(&keep_numbers(
            "Taken:\n\n1. Een\n2. Twee\n4. Vier\n5. Vijf\n",
        ));
        assert!(
            html.contains("<li>Twee</li>\n</ol>\n<ol start=\"4\">\n<li>Vier</li>"),
            "{html}"
        );
        assert_eq!(html.matches("<ol").count(), 2);
        assert_eq!(keep_numbers("In 2026. Toen"), "In 2026. Toen");
    }
}
