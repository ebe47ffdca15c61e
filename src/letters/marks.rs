//! What a letter still lacks: a mark in the place of each fact, and what to do about it.

use crate::calendar::Day;
use crate::procedure::record_command;
use crate::wording::{Message, Words, day_long};

/// A mark in the place of a fact, and what to do about it.
#[derive(Debug)]
pub(super) struct Mark {
    text: String,
    message: Message,
}

/// Puts facts into words, and collects marks for what is missing.
pub(super) struct Teller<'a> {
    pub words: &'a Words,
    pub number: String,
    /// The day of the letter.
    pub as_of: Day,
    pub marks: Vec<Mark>,
}

impl Teller<'_> {
    /// The value, or a mark that names the fact as `record` takes it.
    pub fn known(&mut self, fact: &'static str, value: Option<String>) -> String {
        self.recorded(fact, (fact, fact), value)
    }

    /// The value, or a mark that names the fact; `by` is the fact that the command records, and what
    /// it asks for: a fact may come with another.
    pub fn recorded(
        &mut self,
        fact: &'static str,
        by: (&'static str, &'static str),
        value: Option<String>,
    ) -> String {
        value.unwrap_or_else(|| {
            let command = record_command(&self.number, by.0, by.1, false);
            let message = Message::new("letters-missing")
                .with("fact", fact)
                .with("command", self.words.say(&command));
            self.mark(fact.to_owned(), message)
        })
    }

    /// A day that the letter promises, in words; a mark where it has passed already.
    pub fn promised(&mut self, day: Day) -> String {
        let long = day_long(self.words.lang(), day);
        if day >= self.as_of {
            return long;
        }
        let message = Message::new("letters-passed").with("day", long.as_str());
        self.passed(&long, message)
    }

    /// The day by which an answer was promised; where it has passed, a new one is to be recorded.
    pub fn answer_promised(&mut self, day: Option<Day>) -> String {
        const FACT: &str = "reactie-toegezegd";
        match day {
            Some(day) if day < self.as_of => {
                let long = day_long(self.words.lang(), day);
                let command = record_command(&self.number, FACT, "nieuwe-toezegging", false);
                let message = Message::new("letters-passed-promise")
                    .with("day", long.as_str())
                    .with("command", self.words.say(&command));
                self.passed(&long, message)
            }
            day => self.known(FACT, day.map(|day| day_long(self.words.lang(), day))),
        }
    }

    fn passed(&mut self, day: &str, message: Message) -> String {
        let mark = Message::new("letters-passed-mark").with("day", day);
        let mark = self.words.say(&mark);
        self.mark(mark, message)
    }

    /// The value of a key of register.yml, or a mark that names it.
    pub fn set(&mut self, key: &'static str, value: Option<String>) -> String {
        value.unwrap_or_else(|| {
            let message = Message::new("letters-missing-setting").with("key", key);
            self.mark(key.to_owned(), message)
        })
    }

    /// A name, which the register never holds: always a mark.
    pub fn name(&mut self, whose: String) -> String {
        let message = Message::new("letters-missing-name").with("whose", whose.as_str());
        self.mark(whose, message)
    }

    fn mark(&mut self, fact: String, message: Message) -> String {
        let text = self
            .words
            .say(&Message::new("letters-mark").with("fact", fact));
        self.marks.push(Mark {
            text: text.clone(),
            message,
        });
        text
    }
}

/// What is missing in a letter: the facts whose marks stand in it, each once, and what a template
/// leaves open between brackets.
pub(super) fn missing_in(marks: &[Mark], letter: &str) -> Vec<Message> {
    let mut missing: Vec<Message> = Vec::new();
    let marked = marks.iter().filter(|mark| letter.contains(&mark.text));
    let open = open_places(letter)
        .filter(|place| marks.iter().all(|mark| mark.text != *place))
        .map(|place| Message::new("letters-open").with("place", place));
    for message in marked.map(|mark| mark.message.clone()).chain(open) {
        if !missing.contains(&message) {
            missing.push(message);
        }
    }
    missing
}

/// What stands between square brackets on one line, brackets included; links are none.
fn open_places(letter: &str) -> impl Iterator<Item = &str> {
    letter.match_indices('[').filter_map(|(start, _)| {
        let rest = &letter[start..];
        let end = rest
            .find([']', '\n'])
            .filter(|end| rest[*end..].starts_with(']'))?;
        let is_link = rest[end + 1..].starts_with('(');
        (end > 1 && !is_link).then(|| &rest[..=end])
    })
}

#[cfg(test)]
mod tests {
    use super::open_places;

    #[test]
    fn brackets_of_a_template_are_open_places_and_links_are_not() {
        let letter = "Beste [naam], zie [de site](https://voorbeeld.example) [] en [los\n[uw naam]";
        let found: Vec<&str> = open_places(letter).collect();
        assert_eq!(found, ["[naam]", "[uw naam]"]);
    }
}
