//! A record that grows: each line knows from which step on it stands in the file, so that the file
//! of any step can be written as the officer had it then.

use std::borrow::Cow;
use std::fmt;

use super::chance::Chance;
use super::material::material;
use super::{Author, Change, Commit};
use crate::calendar::{Day, Moment, Zone};

/// The life of one record: its file, step by step.
pub(super) struct Story {
    path: String,
    /// What the commit subjects begin with.
    name: String,
    steps: Vec<Step>,
    facts: Vec<Line>,
    deviations: Vec<Line>,
    body: Vec<Line>,
    /// Where the next fact is written; the end of the front matter where there is none.
    place: Option<usize>,
}

struct Step {
    moment: Moment,
    /// The day on which it happened.
    day: Day,
    author: Author,
    subject: Cow<'static, str>,
}

struct Line {
    from: usize,
    /// The step from which on the line is gone.
    to: usize,
    text: Cow<'static, str>,
}

impl Story {
    pub(super) fn new(path: String, name: String) -> Story {
        Story {
            path,
            name,
            steps: Vec::new(),
            facts: Vec::new(),
            deviations: Vec::new(),
            body: Vec::new(),
            place: None,
        }
    }

    /// The next step: what happened on `day` is written down, mostly at once, now and then later
    /// than the procedure allows. Facts that follow belong to this step; `deed` tells what it was.
    pub(super) fn step(&mut self, chance: &mut Chance, day: Day, author: Author, deed: &str) {
        let subject = material().deed(deed);
        // What happened on the same day mostly goes into one commit.
        let same = self
            .steps
            .last_mut()
            .filter(|last| last.day == day && last.author == author);
        if let Some(last) = same.filter(|_| chance.per_mille(850)) {
            last.subject.to_mut().push_str(", ");
            last.subject.to_mut().push_str(subject);
            return;
        }
        let lag = match chance.below(1000) {
            0..=829 => 0,
            830..=989 => chance.days(1, 3),
            _ => chance.days(9, 16),
        };
        let minute = 8 * 60 + 15 + chance.below(9 * 60);
        let planned = Zone::AMSTERDAM.at(super::office::on_or_after(day.plus_days(lag)), minute);
        // A later step is never written down before an earlier one.
        let earliest = self
            .steps
            .last()
            .map_or(i64::MIN, |step| step.moment.seconds + 120);
        let moment = Moment {
            seconds: planned.seconds.max(earliest),
            ..planned
        };
        self.steps.push(Step {
            moment,
            day,
            author,
            subject: subject.into(),
        });
    }

    fn now(&self) -> usize {
        self.steps.len().saturating_sub(1)
    }

    /// A fact of the front matter.
    pub(super) fn fact(&mut self, key: &str, value: impl fmt::Display) {
        self.line(format!("{key}: {value}"));
    }

    /// A line of front matter, exactly as given.
    pub(super) fn line(&mut self, text: impl Into<Cow<'static, str>>) {
        let line = Line {
            from: self.now(),
            to: usize::MAX,
            text: text.into(),
        };
        match &mut self.place {
            Some(place) => {
                self.facts.insert(*place, line);
                *place += 1;
            }
            None => self.facts.push(line),
        }
    }

    /// The end of what has been written, to come back to with [`Story::write_at`].
    pub(super) fn end(&self) -> usize {
        self.place.unwrap_or(self.facts.len())
    }

    /// Facts that follow are written here, such as one more proposal in its list; nothing: at the
    /// end.
    pub(super) fn write_at(&mut self, place: Option<usize>) {
        self.place = place;
    }

    /// A text under a key, quoted where YAML would bend it.
    pub(super) fn text(&mut self, key: &str, value: &str) {
        let plain = value.starts_with(|first: char| first.is_alphabetic())
            && !value.contains(": ")
            && !value.contains(" #");
        let quoted = if plain {
            Cow::Borrowed(value)
        } else {
            Cow::Owned(format!("'{}'", value.replace('\'', "''")))
        };
        self.fact(key, quoted);
    }

    /// Whether a fact stands in the file now.
    pub(super) fn says(&self, fact: &str) -> bool {
        self.facts
            .iter()
            .any(|line| line.to == usize::MAX && line.text == fact)
    }

    /// Takes away the line that begins with `start`, from this step on.
    pub(super) fn drop_fact(&mut self, start: &str) {
        let now = self.now();
        for line in self
            .facts
            .iter_mut()
            .filter(|line| line.to == usize::MAX && line.text.starts_with(start))
        {
            line.to = now;
        }
    }

    /// An explained deviation from the procedure.
    pub(super) fn deviation(&mut self, rule: &str, reason: &str, day: Day) {
        let from = self.now();
        let mut add = |text: String| {
            self.deviations.push(Line {
                from,
                to: usize::MAX,
                text: text.into(),
            });
        };
        add(format!("  - regel: {rule}"));
        add(format!("    reden: {reason}"));
        add(format!("    datum: {day}"));
    }

    /// A heading of the text.
    pub(super) fn heading(&mut self, title: &str) {
        self.paragraph(&format!("## {title}"));
    }

    /// A paragraph of the text, wrapped as an editor would.
    pub(super) fn paragraph(&mut self, text: &str) {
        let from = self.now();
        self.body.push(Line {
            from,
            to: usize::MAX,
            text: wrap(text).into(),
        });
    }

    /// When a step was written down; nothing after the last one.
    pub(super) fn moment(&self, step: usize) -> Option<Moment> {
        self.steps.get(step).map(|step| step.moment)
    }

    /// Sees to it that the first step is written down on this day at the latest.
    pub(super) fn begin_by(&mut self, last: Day) {
        let late = self
            .steps
            .first_mut()
            .filter(|first| Zone::AMSTERDAM.day_of(first.moment.seconds) > last);
        if let Some(first) = late {
            first.moment = Zone::AMSTERDAM.at(last, 17 * 60 + 30);
        }
    }

    /// Nothing more is written down from this step on: a case that was left lying.
    pub(super) fn stall(&mut self, step: usize) {
        self.steps.truncate(step);
    }

    pub(super) fn len(&self) -> usize {
        self.steps.len()
    }

    /// The commit of a step that [`Story::moment`] knows.
    pub(super) fn commit(&self, step: usize) -> Option<Commit> {
        let Step {
            moment,
            author,
            subject,
            ..
        } = self.steps.get(step)?;
        let message = format!("{}: {subject}\n", self.name);
        let changes = vec![Change {
            path: self.path.clone(),
            content: self.content(step),
        }];
        Some(Commit {
            moment: *moment,
            author: *author,
            message,
            changes,
        })
    }

    /// The file as it stood after a step.
    fn content(&self, step: usize) -> String {
        let mut file = String::with_capacity(4096);
        file.push_str("---\n");
        let mut put = |line: &str| {
            file.push_str(line);
            file.push('\n');
        };
        standing(&self.facts, step).for_each(&mut put);
        if standing(&self.deviations, step).next().is_some() {
            put("afwijkingen:");
            standing(&self.deviations, step).for_each(&mut put);
        }
        put("---");
        for paragraph in standing(&self.body, step) {
            put("");
            put(paragraph);
        }
        file
    }
}

fn standing(lines: &[Line], step: usize) -> impl Iterator<Item = &str> {
    lines
        .iter()
        .filter(move |line| (line.from..line.to).contains(&step))
        .map(|line| line.text.as_ref())
}

/// Lines of at most about 110 characters.
fn wrap(text: &str) -> String {
    let mut wrapped = String::with_capacity(text.len());
    let mut width = 0;
    for word in text.split(' ') {
        if width > 0 {
            let full = width + word.len() > 110;
            wrapped.push(if full { '\n' } else { ' ' });
            width = if full { 0 } else { width + 1 };
        }
        wrapped.push_str(word);
        width += word.len();
    }
    wrapped
}
