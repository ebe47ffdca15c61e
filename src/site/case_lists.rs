//! Complaints in lists: their state with its shape, an entry under a subject, a table.

use super::address;
use super::audience::Card;
use super::building::Building;
use super::document::{Cell, Grid, Item, Section, Status};
use crate::procedure::State;
use crate::wording::Message;

impl Building<'_> {
    /// The state of a complaint with its shape.
    pub fn status(&self, card: &Card) -> Status {
        let state = self.state_word(card.state);
        if card.overdue {
            return Status::new("late", format!("{state}, {}", self.text("site-overdue")));
        }
        if card.soon {
            return Status::new("soon", format!("{state}, {}", self.text("site-soon")));
        }
        Status::new(
            if card.state == State::Closed {
                "done"
            } else {
                "open"
            },
            state,
        )
    }

    /// A state in words.
    pub fn state_word(&self, state: State) -> String {
        self.text(&format!("state-{}", state.word()))
    }

    /// The names of a card's categories.
    pub fn categories(&self, card: &Card) -> String {
        let names: Vec<&str> = card
            .categories
            .iter()
            .map(|index| self.scope.categories.all()[*index].label.as_str())
            .collect();
        names.join(", ")
    }

    /// The name of a card's root cause; empty where it has none, or none that may be known.
    pub fn cause(&self, card: &Card) -> String {
        card.cause
            .map(|index| self.scope.causes.all()[index].label.clone())
            .unwrap_or_default()
    }

    /// A complaint in a list of cards, under its subject where the audience may know it.
    pub fn case_item(&self, card: &Card, root: &str) -> Item {
        let number = card.number.to_string();
        let (number, title) = match &card.subject {
            Some(subject) => (number, subject.clone()),
            None => (String::new(), number),
        };
        Item {
            number,
            title,
            href: format!("{root}{}", address::case(card.number)),
            status: Some(self.status(card)),
            ..Item::default()
        }
    }

    /// The first of some complaints as a table, from a page one folder deep, and where the others
    /// are.
    pub fn case_section(
        &self,
        id: &str,
        heading: &str,
        caption: &'static str,
        cards: &[&Card],
    ) -> Section {
        /// More would make the page heavy.
        const MOST: usize = 200;
        let shown = cards.iter().take(MOST).copied();
        let table = self.case_table(self.count(caption, cards.len()), "../", shown);
        let remark = if cards.len() > MOST {
            self.text("site-theme-more")
        } else {
            String::new()
        };
        Section {
            remark,
            ..Section::new(id, self.text(heading)).with_table(table)
        }
    }

    /// A table of complaints; `root` leads from the page to the site's root.
    pub fn case_table<'c>(
        &self,
        caption: String,
        root: &str,
        cards: impl Iterator<Item = &'c Card>,
    ) -> Grid {
        let staff = self.scope.is_staff();
        let subject = if staff {
            "site-column-cause"
        } else {
            "site-column-subject"
        };
        let head = [
            "site-column-number",
            "site-column-received",
            subject,
            "site-column-category",
            "site-column-state",
        ];
        let row = |card: &Card| {
            let third = if staff {
                self.cause(card)
            } else {
                card.subject.clone().unwrap_or_default()
            };
            vec![
                Cell::link(
                    card.number.to_string(),
                    format!("{root}{}", address::case(card.number)),
                ),
                Cell::text(card.received.words(self.lang())).sorted(card.received.iso()),
                Cell::text(third),
                Cell::text(self.categories(card)),
                Cell::status(self.status(card)),
            ]
        };
        let mut table = Grid {
            caption,
            rows: cards.map(row).collect(),
            empty: self.text("site-no-complaints"),
            sortable: true,
            stack: true,
            ..Grid::new(head.map(|key| self.text(key)), usize::MAX)
        };
        let why = if staff {
            "site-column-withheld"
        } else {
            "site-column-empty"
        };
        for label in table.without_empty_columns() {
            let why = self.say(&Message::new(why).with("column", label));
            table.caption = format!("{}. {why}", table.caption.trim_end_matches('.'));
        }
        table
    }
}
