//! Three years in one table, with a verdict on each row: what is no news is said as well.

use super::verdicts::{compared, told, year_before};
use crate::analysis::{NamedFigure, Value, YearResults};
use crate::charts::Table;
use crate::report::builder::{Named, ReportBuilder};
use crate::report::document::{Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    blocks.table(table(builder));
    let short = short_years(builder);
    if !short.is_empty() {
        blocks.note(short);
    }
    if let Some(before) = year_before(builder).filter(|_| builder.figures.period.is_partial()) {
        let end = builder.figures.period.previous().end;
        let args: [Named; 4] = [
            ("year", builder.period().into()),
            ("day", builder.day(builder.figures.period.until).into()),
            ("previous", before.year.to_string().into()),
            ("end", builder.day(end).into()),
        ];
        blocks.note(builder.say("report-beside-open", &args));
    }
    if year_before(builder).is_some() {
        let args: [Named; 1] = [("count", builder.figures.tests.len().into())];
        let by_day = if builder.figures.trend.is_by_day() {
            builder.text("report-beside-by-day")
        } else {
            String::new()
        };
        let how = builder.say("report-beside-how", &args);
        blocks.note(format!("{how} {by_day}").trim().to_owned());
    }
    blocks.into_section("naast-elkaar", builder.text("report-beside"))
}

/// What is no news is said in two words: the line under the table tells what they mean.
fn in_quiet(builder: &ReportBuilder, verdict: String) -> String {
    if verdict == builder.text("report-verdict-chance") {
        builder.text("report-verdict-quiet")
    } else {
        verdict
    }
}

/// Which of the years are not whole: the register begins in them, or they have not ended.
fn short_years(builder: &ReportBuilder) -> String {
    let figures = builder.figures;
    let years = figures.beside.earlier.iter().chain([&figures.results]);
    let told = years.filter_map(|year| {
        let name: Named = ("year", year.year.to_string().into());
        match year.begins {
            _ if year.partial => Some(builder.say("report-beside-running", &[name])),
            Some(day) => {
                let day = ("day", builder.begin(day).into());
                Some(builder.say("report-beside-short", &[name, day]))
            }
            None => None,
        }
    });
    told.collect::<Vec<_>>().join(" ")
}

fn table(builder: &ReportBuilder) -> Table {
    let figures = builder.figures;
    let years: Vec<&YearResults> = figures
        .beside
        .earlier
        .iter()
        .chain([&figures.results])
        .collect();
    // What no year can say yet is no row.
    let is_known = |figure: &NamedFigure| {
        let unknown =
            |year: &&YearResults| builder.of_year(figure, year) == Some(Value::Days(None));
        !years.iter().all(unknown)
    };
    let row = |figure: NamedFigure| {
        let values = years.iter().map(|year| {
            let value = builder.of_year(&figure, year);
            value.map_or_else(String::new, |value| builder.value(value))
        });
        let name = builder.text(&figure.name());
        let verdict = in_quiet(builder, compared(builder, &figure));
        [name].into_iter().chain(values).chain([verdict]).collect()
    };
    let mut head = vec![builder.text("report-column-what")];
    head.extend(years.iter().map(|year| year.year.to_string()));
    let previous = builder.period_of(figures.period.year - 1);
    head.push(builder.say("report-column-difference", &[("previous", previous.into())]));
    Table {
        caption: builder.text("report-beside-caption"),
        head,
        rows: told(builder).filter(is_known).map(row).collect(),
    }
}
