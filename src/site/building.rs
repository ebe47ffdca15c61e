//! A site under construction: what the pages are made from, and the files made so far.

use std::collections::BTreeSet;
use std::hash::Hash;

use serde::Serialize;

use super::audience::{AudienceScope, Card};
use super::broken::Broken;
use super::document::{Document, Drawn, Section};
use super::figures::YearFigures;
use super::frame::{self, Head, Missing, short};
use super::procedure_text::WrittenProcedures;
use super::{Content, DecidedYears, File, PreviousPages};
use crate::calendar::Day;
use crate::charts::Figure;
use crate::fingerprint::Fingerprint;
use crate::interop::Table;
use crate::procedure::Duty;
use crate::record::Year;
use crate::register::{Entry, History};
use crate::rules::Unreadable;
use crate::templates::{Engine, TemplateError};
use crate::wording::{Arg, Lang, Message, day_long, day_month};

/// What every page needs.
pub struct Building<'a> {
    pub scope: AudienceScope<'a>,
    /// The written procedure of every version.
    pub procedures: WrittenProcedures,
    pub engine: Engine,
    pub history: Option<&'a History>,
    /// The numbers that some complaint had before: what stands under one of them may be another's.
    pub former_numbers: BTreeSet<String>,
    pub figures: YearFigures<'a>,
    /// The figures of each decided year as it stood when the owners decided.
    pub decided_years: DecidedYears<'a>,
    /// Every complaint that could be read, newest first.
    pub cards: Vec<Card>,
    /// Where each card's case stands in the assessment's list of cases.
    pub order: Vec<usize>,
    /// Files that cannot be trusted as a record.
    pub broken: Vec<Broken>,
    /// What could not be read, as the audience may know it.
    pub unreadable: Vec<Unreadable>,
    /// The same for the head of every page that speaks of more than one record.
    pub missing: Option<Missing>,
    /// What must be done according to the last readable version of what cannot be read.
    pub last_readable: &'a [Duty],
    /// What the pages of the previous build were made from.
    pub previous: PreviousPages<'a>,
}

impl Building<'_> {
    /// The language of the site.
    pub fn lang(&self) -> Lang {
        self.scope.words.lang()
    }

    /// A text without arguments.
    pub fn text(&self, key: &str) -> String {
        self.scope.words.text(key)
    }

    /// A message in the language of the site.
    pub fn say(&self, message: &Message) -> String {
        self.scope.words.say(message)
    }

    /// A text with one number.
    pub fn count(&self, key: &'static str, count: usize) -> String {
        self.say(&Message::new(key).with("count", count))
    }

    /// A text with some arguments.
    pub fn with(
        &self,
        key: &'static str,
        args: impl IntoIterator<Item = (&'static str, Arg)>,
    ) -> String {
        self.say(
            &args
                .into_iter()
                .fold(Message::new(key), |message, (name, value)| {
                    message.with(name, value)
                }),
        )
    }

    /// "2 maart 2026".
    pub fn day(&self, day: Day) -> String {
        day_long(self.lang(), day)
    }

    /// The day on which the register begins; for the staff its month, because it can be the day of a
    /// single complaint.
    pub fn begin(&self, day: Day) -> String {
        if self.scope.is_staff() {
            day_month(self.lang(), day)
        } else {
            self.day(day)
        }
    }

    /// The year, that it is not over yet, or that the register begins in it.
    pub fn year_label(&self, year: i32, partial: bool, begins: Option<Day>) -> String {
        let name = ("year", year.to_string().into());
        match begins {
            _ if partial => self.with("site-year-so-far", [name]),
            Some(day) => self.with("report-year-short", [name, ("day", self.begin(day).into())]),
            None => year.to_string(),
        }
    }

    /// "Stand per 22 november 2026, commit …".
    pub fn state_line(&self) -> String {
        let day = self.day(self.scope.as_of());
        match &self.scope.assessment.revision {
            Some(revision) => self.say(
                &Message::new("site-state-commit")
                    .with("day", day)
                    .with("commit", short(revision)),
            ),
            None => self.say(&Message::new("site-state").with("day", day)),
        }
    }

    /// A file from a template.
    pub fn page<V: Serialize>(
        &self,
        template: &str,
        path: &str,
        head: &Head,
        view: &V,
    ) -> Result<File, TemplateError> {
        let head = &Head {
            missing: self.missing.clone(),
            ..head.clone()
        };
        let print = self.engine.print(template, head, view);
        self.made(path, print, || self.engine.page(template, head, view))
    }

    /// A page; not made again where the previous build made it from the same.
    fn made(
        &self,
        path: &str,
        print: Fingerprint,
        make: impl FnOnce() -> Result<String, TemplateError>,
    ) -> Result<File, TemplateError> {
        let content = if (self.previous)(path) == Some(print) {
            Content::Unchanged(print)
        } else {
            Content::Page(make()?.into_bytes(), print)
        };
        Ok(File {
            path: path.to_owned(),
            content,
        })
    }

    /// A file from a template, which follows from its source alone: from that, and from what is
    /// the same for the whole site (its settings, language and audience). So where the previous
    /// build made it from the same, it is not even put into words.
    pub fn page_of<S, V>(
        &self,
        template: &str,
        path: &str,
        source: &S,
        words: impl FnOnce() -> (Head, V),
    ) -> Result<File, TemplateError>
    where
        S: Hash,
        V: Serialize,
    {
        let print = self.engine.print_of(template, source);
        self.made(path, print, || {
            let (head, view) = words();
            self.engine.page(template, &head, &view)
        })
    }

    /// A document as a page.
    pub fn document(
        &self,
        path: &str,
        current: &'static str,
        document: &Document,
    ) -> Result<File, TemplateError> {
        self.page(
            "document.html",
            path,
            &Head::new(path, current, &document.title),
            document,
        )
    }

    /// A page of the navigation: its name, what it is about, and its sections.
    pub fn menu_page(
        &self,
        id: &'static str,
        lead: String,
        sections: Vec<Section>,
    ) -> Result<File, TemplateError> {
        let document = Document {
            title: self.text(&format!("site-page-{id}")),
            lead,
            sections,
            ..Document::default()
        };
        let path = frame::page(self.scope.audience, id).unwrap_or_default();
        self.document(path, id, &document)
    }

    /// A document as a page that names the site's own day and commit.
    pub fn dated_document(
        &self,
        path: &str,
        current: &'static str,
        document: &Document,
    ) -> Result<File, TemplateError> {
        let head = Head {
            state: self.state_line(),
            ..Head::new(path, current, &document.title)
        };
        self.page("document.html", path, &head, document)
    }

    /// A figure with its CSV file, both for the page.
    pub fn drawn(&self, figure: Figure, files: &mut Vec<File>) -> Drawn {
        let csv = format!("gegevens/figuren/{}.csv", figure.id);
        files.push(File::new(csv.as_str(), self.csv(&figure)));
        Drawn::new(figure, csv)
    }

    /// The numbers of a figure as a file for spreadsheets.
    pub fn csv(&self, figure: &Figure) -> Vec<u8> {
        let mut table = Table::new(&figure.table.caption, &figure.table.head);
        table.rows = figure
            .table
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| cell.as_str().into()).collect())
            .collect();
        table.to_csv(self.lang())
    }

    /// What must be done next, by whom, and by which day or after which it is reminded of.
    pub fn next(&self, name: &str, by: String, due: Option<Day>, reminds: bool) -> String {
        let key = match (due, reminds) {
            (None, _) => "site-next-undated",
            (Some(_), true) => "site-next-reminder",
            (Some(_), false) => "site-next-due",
        };
        let action = self.text(&format!("action-{name}"));
        let message = Message::new(key).with("action", action).with("by", by);
        self.say(&due.map_or(message.clone(), |due| message.with("due", self.day(due))))
    }

    /// The record of a year with its file, where the register has one.
    pub fn year_record(&self, year: i32) -> Option<(&Entry<Year>, &Year)> {
        let mut years = self.scope.assessment.years();
        years.find(|(_, record)| record.year.value.0 == year)
    }
}
