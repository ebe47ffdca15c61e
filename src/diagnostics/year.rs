//! `show YEAR`: what the register knows of a year, whether or not its file is there: how many
//! complaints, and what must still be done about its report.

use std::fmt::Write;

use serde::Serialize;

use super::duties::{DutyItem, duty_command};
use crate::calendar::Day;
use crate::procedure::Duty;
use crate::wording::{Message, Words};

/// A year as the register knows it on a day. Each count is the one of the year's report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearKnown {
    pub year: i32,
    /// The last day whose facts count: the end of the year, or the day judged on.
    pub until: Day,
    pub received: u32,
    pub closed: u32,
    /// Open on the last day that counts.
    pub open: u32,
    /// Of the open ones: those on which a term has passed.
    pub overdue: u32,
    /// What must be done about the year's report.
    pub duties: Vec<Duty>,
    /// Whether it has its file.
    pub has_file: bool,
    /// It is on record, and its file is gone.
    pub is_thrown_away: bool,
}

#[derive(Serialize)]
pub(super) struct YearJson<'a> {
    until: Day,
    received: u32,
    closed: u32,
    open: u32,
    overdue: u32,
    actions: Vec<DutyItem<'a>>,
}

impl YearKnown {
    pub(super) fn json(&self, words: &Words) -> YearJson<'_> {
        let actions = self.duties.iter().map(|duty| DutyItem::of(duty, words));
        YearJson {
            until: self.until,
            received: self.received,
            closed: self.closed,
            open: self.open,
            overdue: self.overdue,
            actions: actions.collect(),
        }
    }

    pub(super) fn text(&self, words: &Words) -> String {
        let counted = Message::new("show-year-counts")
            .with("year", i64::from(self.year).to_string())
            .with("until", self.until)
            .with("received", i64::from(self.received))
            .with("closed", i64::from(self.closed))
            .with("open", i64::from(self.open))
            .with("overdue", i64::from(self.overdue));
        let mut out = format!("{}\n", words.say(&counted));
        if !self.has_file {
            let year = self.year.to_string();
            let way = match self.is_thrown_away {
                true => Message::new("record-thrown-away").with("number", year),
                false => Message::new("show-year-begin").with("year", year),
            };
            let _ = writeln!(out, "{}", words.say(&way));
        }
        if self.duties.is_empty() {
            return out;
        }
        // Writing to a String cannot fail.
        let _ = writeln!(out, "\n{}", words.text("show-next"));
        for duty in &self.duties {
            let what = words.text(&format!("action-{}", duty.action.name()));
            let due = duty.action.due.map_or_else(String::new, |due| {
                let due = words.say(&Message::new("show-due").with("due", due));
                format!(", {due}")
            });
            let _ = writeln!(out, "     {what}{due}");
            if let Some(command) = duty_command(duty, words) {
                let how = Message::new("today-how").with("command", command);
                let _ = writeln!(out, "     {}", words.say(&how));
            }
        }
        out
    }
}
