//! What every chapter writes with: the figures, the words of one language, and what the audience
//! may see. Texts stand in `report.ftl`; nothing here makes up a sentence.

use super::drawn::{Row, Shape, drawn_in_short};
use super::missing::missing;
use super::own_words::{OwnWords, record_of};
use super::source::Source;
use crate::analysis::{
    Cell, Concentration, Disclosure, Group, Interval, NamedFigure, PERCENTAGE_FROM, Share, Value,
    YearAnalysis,
};
use crate::calendar::Day;
use crate::charts::{Bar, Figure, Table, bars};
use crate::record::{Audience, Settings, Year, YearNumber};
use crate::register::Entry;
use crate::rules::Unreadable;
use crate::wording::{Arg, amount, day_long, day_month};

/// A named argument of a text.
pub(super) type Named = (&'static str, Arg);

pub(super) struct ReportBuilder<'a> {
    /// What the report tells; of a decided year as it stood then.
    pub source: Source<'a>,
    /// The figures as they stand on the day of judging.
    pub now: &'a YearAnalysis,
    pub figures: &'a YearAnalysis,
    pub settings: &'a Settings,
    pub record: Option<&'a Year>,
    pub own: OwnWords,
    /// Counts from 1 up to, not including, this are hidden; absent: all are shown.
    pub threshold: Option<u32>,
    /// What staff may be told of small numbers of this year and the one before; absent: all.
    pub disclosure: Option<Disclosure>,
    /// What could not be read of the year and before, as the audience may know it.
    pub unreadable: Vec<Unreadable>,
}

impl<'a> ReportBuilder<'a> {
    /// A builder for one report.
    pub fn new(source: Source<'a>) -> ReportBuilder<'a> {
        let (now, source) = (source, source.as_told());
        let settings = source.register.settings();
        let year = YearNumber(source.analysis.period.year);
        // Of the decision itself, and of what came after it, only the record of today tells.
        let record = record_of(now.register, year);
        let then = record_of(source.register, year).or(record);
        let own = |entry: Option<&Entry<Year>>| {
            entry
                .map(|entry| OwnWords::of(entry.body()))
                .unwrap_or_default()
        };
        let threshold = (source.audience == Audience::Staff)
            .then(|| settings.view_of(Audience::Staff).suppress_below);
        ReportBuilder {
            source,
            now: now.analysis,
            figures: source.analysis,
            settings,
            record: record.and_then(|entry| entry.record.as_deref()),
            own: OwnWords {
                owners: own(record).owners,
                ..own(then)
            },
            threshold,
            disclosure: threshold.map(|threshold| {
                let years = year.0 - 1..=year.0;
                Disclosure::of(source.register, years, source.analysis.as_of, threshold)
            }),
            unreadable: missing(
                [source.register, now.register],
                source.audience,
                year,
                source.words,
            ),
        }
    }

    /// Staff see no single case: no dates, no numbers of complaints, no small counts.
    pub fn hides(&self) -> bool {
        self.threshold.is_some()
    }

    /// A text without arguments.
    pub fn text(&self, key: &str) -> String {
        self.source.words.text(key)
    }

    /// A text with arguments.
    pub fn say(&self, key: &str, args: &[Named]) -> String {
        self.source.words.say_args(key, args)
    }

    /// "2 maart 2026".
    pub fn day(&self, day: Day) -> String {
        day_long(self.source.words.lang(), day)
    }

    /// The day on which the register begins; for the staff its month, because it can be the day of a
    /// single complaint.
    pub fn begin(&self, day: Day) -> String {
        if self.hides() {
            day_month(self.source.words.lang(), day)
        } else {
            self.day(day)
        }
    }

    /// The same after its preposition: "op 2 maart 2026", for the staff "in maart 2026".
    pub fn beginning(&self, day: Day) -> String {
        let key = if self.hides() {
            "report-in-month"
        } else {
            "report-on-day"
        };
        self.say(key, &[("day", self.begin(day).into())])
    }

    /// "3,5": a number with so many decimals, as the language writes it.
    pub fn decimal(&self, number: f64, decimals: u8) -> String {
        amount(self.source.words.lang(), number, decimals)
    }

    /// "2026", or "het tweede kwartaal van 2026".
    pub fn period(&self) -> String {
        self.period_of(self.figures.period.year)
    }

    /// The same of another year.
    pub fn period_of(&self, year: i32) -> String {
        match self.figures.period.quarter {
            None => year.to_string(),
            Some(quarter) => self.say(
                "report-quarter",
                &[
                    ("quarter", i64::from(quarter).into()),
                    ("year", year.to_string().into()),
                ],
            ),
        }
    }

    /// The day on which the owners decided on this report, as far as known on the day of judging.
    pub fn decided(&self) -> Option<Day> {
        let decided = self
            .record
            .and_then(|record| record.decided.as_ref())
            .map(|day| day.value);
        decided.filter(|day| *day <= self.figures.as_of && self.figures.period.quarter.is_none())
    }

    /// "12 van de 14", or from 20 on "94% (47 van de 50; marge 84-98%)".
    pub fn share(&self, share: Share) -> String {
        let counts = [
            ("count", i64::from(share.count).into()),
            ("of", i64::from(share.of).into()),
        ];
        let Some(Interval {
            low,
            high: Some(high),
        }) = share.interval.filter(|_| share.of >= PERCENTAGE_FROM)
        else {
            return self.say("report-share", &counts);
        };
        let percent = |part: f64| Arg::from(self.decimal(part * 100.0, 0));
        let whole = f64::from(share.count) / f64::from(share.of);
        let [count, of] = counts;
        self.say(
            "report-share-percent",
            &[
                count,
                of,
                ("percent", percent(whole)),
                ("low", percent(low)),
                ("high", percent(high)),
            ],
        )
    }

    /// A named figure: "12", "9 van de 10", from 20 on "94% (47 van de 50)", "56 dagen".
    pub fn value(&self, value: Value) -> String {
        match value {
            Value::Count(count) => count.to_string(),
            Value::Days(Some(days)) => self.say("report-days", &[("days", number(days))]),
            Value::Days(None) => self.text("report-not-yet"),
            Value::Share(share) if share.of == 0 => self.text("report-not-measured"),
            Value::Share(share) => {
                let percent = 100.0 * f64::from(share.count) / f64::from(share.of);
                let key = if share.of < PERCENTAGE_FROM {
                    "report-share"
                } else {
                    "report-share-of"
                };
                let args: [Named; 3] = [
                    ("count", number(share.count)),
                    ("of", number(share.of)),
                    ("percent", self.decimal(percent, 0).into()),
                ];
                self.say(key, &args)
            }
        }
    }

    /// The value of a named figure in this report.
    pub fn figure(&self, figure: &NamedFigure) -> String {
        let result = self.of_year(figure, &self.figures.results);
        self.value(result.unwrap_or_else(|| figure.of(self.figures)))
    }

    /// The margin of a share as percentages, such as "60-96%".
    pub fn margin(&self, share: Share) -> String {
        share
            .interval
            .map_or_else(String::new, |Interval { low, high }| {
                let percent = |part: f64| self.decimal(part * 100.0, 0);
                format!("{}–{}%", percent(low), percent(high.unwrap_or(1.0)))
            })
    }

    /// Bars of groups with their table, under a message or else its caption; nothing where they may
    /// not be shown or there are none. `[caption, head]` are keys.
    pub fn group_figure(
        &self,
        id: &str,
        message: String,
        keys: [&str; 2],
        groups: &[Group],
    ) -> Option<Figure> {
        let seen = self.seen(groups)?;
        let subtitle = self.say(
            "report-figure-subtitle",
            &[("period", self.period().into())],
        );
        self.bars_of(id, message, subtitle, keys, &seen)
    }

    /// The same for a slide: the largest groups alone, and how many are left out.
    pub fn largest_figure(&self, id: &str, keys: [&str; 2], groups: &[Group]) -> Option<Figure> {
        /// More bars than this cannot be read from the back of the room.
        const BARS: usize = 6;
        let mut seen = self.seen(groups)?;
        seen.retain(|group| group.now != Cell::Shown(0));
        let all = seen.len();
        seen.retain(|group| group.now != Cell::Hidden);
        seen.truncate(BARS);
        let args: [Named; 2] = [
            ("period", self.period().into()),
            ("count", (all - seen.len()).into()),
        ];
        self.bars_of(
            id,
            String::new(),
            self.say("report-slide-bars", &args),
            keys,
            &seen,
        )
    }

    fn bars_of(
        &self,
        id: &str,
        message: String,
        subtitle: String,
        [caption, head]: [&str; 2],
        seen: &[VisibleGroup],
    ) -> Option<Figure> {
        if seen.iter().all(|group| group.now == Cell::Shown(0)) {
            return None;
        }
        let headline = if message.is_empty() {
            self.text(caption)
        } else {
            message
        };
        let bar = |group: &VisibleGroup| Bar {
            label: in_brief(&group.label).to_owned(),
            value: f64::from(group.now.shown().unwrap_or(0)),
            text: self.cell(group.now),
            flagged: false,
            promised: None,
        };
        let rows: Vec<Bar> = seen
            .iter()
            .filter(|group| group.now != Cell::Shown(0))
            .map(bar)
            .collect();
        let told: Vec<Row> = rows
            .iter()
            .map(|row| (row.label.as_str(), row.value, row.text.as_str()))
            .collect();
        // Without a single count to draw the table says it better.
        let drawn = seen
            .iter()
            .any(|group| group.now.shown().is_some_and(|count| count > 0));
        Some(Figure {
            id: id.to_owned(),
            svg: if drawn {
                bars(&headline, &subtitle, &rows)
            } else {
                String::new()
            },
            table: self.group_table(self.text(caption), head, seen),
            headline,
            subtitle,
            alternative: drawn_in_short(self.source.words, Shape::Bar, &told),
        })
    }

    fn group_table(&self, caption: String, head: &str, seen: &[VisibleGroup]) -> Table {
        let row = |group: &VisibleGroup| {
            vec![
                group.label.clone(),
                self.cell(group.now),
                self.cell(group.before),
            ]
        };
        let mut table = Table {
            caption,
            head: vec![
                self.text(head),
                self.period(),
                self.period_of(self.figures.period.year - 1),
            ],
            rows: seen.iter().map(row).collect(),
        };
        // Pareto: the sum so far, as a column and not as a second axis.
        let counts: Vec<u32> = seen.iter().filter_map(|group| group.now.shown()).collect();
        if counts.len() == seen.len() && counts.iter().sum::<u32>() >= Concentration::EVENTS {
            table.head.insert(2, self.text("report-column-cumulative"));
            let sums = counts.iter().scan(0, |sum, count| {
                *sum += count;
                Some(*sum)
            });
            table
                .rows
                .iter_mut()
                .zip(sums)
                .for_each(|(row, sum)| row.insert(2, sum.to_string()));
        }
        table
    }

    /// A table with texts of the catalogue as its head.
    pub fn table(&self, caption: &str, head: &[&str], rows: Vec<Vec<String>>) -> Table {
        Table {
            caption: self.text(caption),
            head: head.iter().map(|key| self.text(key)).collect(),
            rows,
        }
    }
}

/// A label without what it explains in brackets: "Verwachting (offerte, werving)" as "Verwachting".
pub(super) fn in_brief(label: &str) -> &str {
    let brief = label.split(" (").next().unwrap_or(label);
    if brief.is_empty() { label } else { brief }
}

/// A group as an audience may see it.
pub(super) struct VisibleGroup {
    pub label: String,
    pub now: Cell,
    pub before: Cell,
}

impl VisibleGroup {
    /// What hidden groups are sorted by; shown ones have none, and come first as they stand.
    pub(super) fn hidden_name(&self) -> Option<&str> {
        (self.now == Cell::Hidden).then_some(self.label.as_str())
    }
}

/// Someone's words as a sentence: with an end, where they have none.
pub(super) fn ended(text: &str) -> String {
    let text = text.trim_end();
    if text.ends_with(['.', '!', '?', '"', '”']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// A count as an argument that chooses the plural.
pub(super) fn number(count: u32) -> Arg {
    Arg::Number(i64::from(count))
}
