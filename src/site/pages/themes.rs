//! Themes: what complaints are about (categories) and how they could happen (root causes).

use super::theme;
use crate::analysis::statistics;
use crate::calendar::Day;
use crate::charts::{Bar, Column, Figure, Table, bars, columns};
use crate::record::Measure;
use crate::site::File;
use crate::site::audience::Card;
use crate::site::building::Building;
use crate::site::document::{Cell, Document, Grid, Section};
use crate::site::frame::Head;
use crate::site::names::{Name, Names};
use crate::site::small_numbers::SmallNumbers;
use crate::templates::TemplateError;
use crate::wording::{Arg, Message};

/// Which of the two lists a theme belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Category,
    Cause,
}

impl Kind {
    const fn folder(self) -> &'static str {
        match self {
            Kind::Category => "categorieen",
            Kind::Cause => "oorzaken",
        }
    }

    /// Keys of the message over the bars, where a first can be named and where none can, and of
    /// what is counted in them.
    const fn texts(self) -> [&'static str; 3] {
        match self {
            Kind::Category => [
                "site-themes-headline",
                "report-spread-category",
                "site-themes-subtitle",
            ],
            Kind::Cause => [
                "site-themes-headline-cause",
                "report-spread-cause",
                "site-themes-subtitle-cause",
            ],
        }
    }

    const fn heading(self) -> &'static str {
        match self {
            Kind::Category => "site-themes-categories",
            Kind::Cause => "site-themes-causes",
        }
    }

    /// Whether a complaint counts here: by its main category, as in every figure.
    fn counts_for(self, card: &Card, index: usize) -> bool {
        let theme = match self {
            Kind::Category => card.categories.first() == Some(&index),
            Kind::Cause => card.cause == Some(index),
        };
        theme && !card.duplicate
    }

    /// Whether it names the theme besides another one, where it counts.
    fn mentions(self, card: &Card, index: usize) -> bool {
        let named = self == Kind::Category && card.categories.contains(&index);
        named && !card.duplicate && !self.counts_for(card, index)
    }

    /// Whether a measure is meant against this theme.
    fn is_named_by(self, measure: &Measure, key: &str) -> bool {
        let named = match self {
            Kind::Category => measure.category.as_ref().map(|key| key.value.as_str()),
            Kind::Cause => measure.cause.as_ref().map(|key| key.value.as_str()),
        };
        named == Some(key)
    }

    fn names<'s>(self, site: &'s Building<'_>) -> &'s Names {
        match self {
            Kind::Category => &site.scope.categories,
            Kind::Cause => &site.scope.causes,
        }
    }

    fn counts<'s>(self, site: &'s Building<'_>) -> &'s SmallNumbers {
        match self {
            Kind::Category => &site.scope.shown_categories,
            Kind::Cause => &site.scope.shown_causes,
        }
    }
}

pub fn pages(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let mut sections = Vec::new();
    for kind in [Kind::Category, Kind::Cause] {
        let mut section = Section::new(kind.folder(), site.text(kind.heading()));
        if kind == Kind::Cause {
            section
                .paragraphs
                .push(site.text("site-themes-causes-lead"));
        }
        section
            .figures
            .extend(overall(site, kind).map(|figure| site.drawn(figure, files)));
        sections.push(section.with_table(matrix(site, kind)));
        for (index, name) in kind.names(site).all().iter().enumerate() {
            files.push(theme(site, kind, index, name)?);
        }
    }
    sections.extend(theme::small_numbers(site));
    files.push(site.menu_page("themes", site.text("site-themes-lead"), sections)?);
    Ok(())
}

/// Bars over the last three years; none where a count may not be shown.
fn overall(site: &Building<'_>, kind: Kind) -> Option<Figure> {
    let counts = kind.counts(site);
    let years: Vec<i32> = counts.years().rev().take(3).collect();
    let (first, last) = (*years.last()?, *years.first()?);
    let mut rows: Vec<(String, u32)> = Vec::new();
    for (index, name) in kind.names(site).all().iter().enumerate() {
        let sum: Option<u32> = years.iter().map(|year| counts.count(*year, index)).sum();
        rows.push((name.label.clone(), sum?));
    }
    rows.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let total: u32 = rows.iter().map(|row| row.1).sum();
    let (label, most) = rows.first().cloned()?;
    let counts: Vec<u32> = rows.iter().map(|row| row.1).collect();
    let main = statistics::concentration(&counts).is_some_and(|found| found.has_main);
    let kinds = counts.iter().filter(|count| **count > 0).count();
    let [named, unnamed, subtitle] = kind.texts();
    // A first is named only where chance alone would not make one.
    let message = Message::new(if main { named } else { unnamed })
        .with("kinds", kinds)
        .with("of", i64::from(total))
        .with("name", label)
        .with("count", i64::from(most))
        .with("total", i64::from(total));
    let bar = |(label, count): &(String, u32)| Bar::counted(label, *count);
    let drawn: Vec<Bar> = rows.iter().filter(|row| row.1 > 0).map(bar).collect();
    let title = site.text(kind.heading());
    let period = if first == last {
        first.to_string()
    } else {
        site.with("site-themes-years", years_from(first, last))
    };
    Some(Figure {
        id: kind.folder().to_owned(),
        headline: site.say(&message),
        subtitle: site.with(subtitle, [("period", period.into())]),
        svg: bars(&title, "", &drawn),
        alternative: String::new(),
        table: Table {
            caption: title,
            head: vec![
                site.text("site-column-theme"),
                site.text("site-column-received-count"),
            ],
            rows: rows
                .into_iter()
                .map(|(label, count)| vec![label, count.to_string()])
                .collect(),
        },
    })
}

fn years_from(first: i32, last: i32) -> [(&'static str, Arg); 2] {
    [
        ("first", first.to_string().into()),
        ("last", last.to_string().into()),
    ]
}

/// Names against years, hidden counts marked.
fn matrix(site: &Building<'_>, kind: Kind) -> Grid {
    let counts = kind.counts(site);
    let years: Vec<i32> = counts.years().collect();
    let head = std::iter::once(site.text("site-column-theme"))
        .chain(years.iter().map(ToString::to_string));
    let row = |(index, name): (usize, &Name)| {
        let number = |year: &i32| match counts.count(*year, index) {
            Some(count) => Cell::number(count.to_string()),
            None => Cell::hidden(site.text("site-hidden")),
        };
        let mut cells = vec![Cell::link(
            name.label.clone(),
            format!("../{}/{}.html", kind.folder(), name.slug),
        )];
        cells.extend(years.iter().map(number));
        cells
    };
    Grid {
        caption: site.text("site-themes-table"),
        rows: kind.names(site).all().iter().enumerate().map(row).collect(),
        empty: site.text("site-no-complaints"),
        sortable: true,
        ..Grid::new(head, 1)
    }
}

/// The page of one category or cause: counts per year, the complaints, the lessons.
fn theme(
    site: &Building<'_>,
    kind: Kind,
    index: usize,
    name: &Name,
) -> Result<File, TemplateError> {
    let path = format!("{}/{}.html", kind.folder(), name.slug);
    let cards: Vec<&Card> = site
        .cards
        .iter()
        .filter(|card| kind.counts_for(card, index))
        .collect();
    let lessons: Vec<_> = cards
        .iter()
        .filter_map(|card| super::lessons::item(site, card, "../"))
        .take(theme::TOLD)
        .collect();
    let mut sections = Vec::new();
    let changed = theme::changed(site, index, name).filter(|_| kind == Kind::Category);
    sections.extend(per_year(site, kind, index, name).map(|figure| {
        // The theme's figure is small; its numbers stand in the table beneath it.
        let drawn = super::super::document::Drawn::new(figure, String::new());
        Section::default().with_figure(Some(drawn))
    }));
    if kind == Kind::Category {
        sections.extend(theme::causes(site, &cards));
    }
    sections.extend(theme::measures(site, |measure| {
        kind.is_named_by(measure, &name.key)
    }));
    if !lessons.is_empty() {
        sections.push(Section {
            items: lessons,
            ..Section::new("lessen", site.text("site-page-lessons"))
        });
    }
    // What may not be counted is not there, and that is no "none".
    let counts = kind.counts(site);
    let hides = counts
        .years()
        .any(|year| counts.count(year, index).is_none());
    let caption = if hides {
        "site-theme-cases-shown"
    } else {
        "site-theme-cases"
    };
    let mut list = site.case_section("klachten", "site-page-list", caption, &cards);
    if let Some(table) = list.table.as_mut().filter(|_| hides) {
        table.empty = site.text("site-theme-cases-hidden");
    }
    sections.push(list);
    sections.extend(mentioned(site, kind, index));
    sections.extend(theme::small_numbers(site));
    let kicker = site.text(match kind {
        Kind::Category => "site-fact-category",
        Kind::Cause => "site-fact-cause",
    });
    let document = Document {
        kicker,
        title: name.label.clone(),
        lead: changed.unwrap_or_default(),
        sections,
        ..Document::default()
    };
    site.page(
        "document.html",
        &path,
        &Head::new(&path, "themes", &name.label),
        &document,
    )
}

/// The complaints that name the theme and count elsewhere; nothing where there are none.
fn mentioned(site: &Building<'_>, kind: Kind, index: usize) -> Option<Section> {
    let also: Vec<&Card> = site
        .cards
        .iter()
        .filter(|card| kind.mentions(card, index))
        .collect();
    let section = site.case_section("ook", "site-theme-also", "site-theme-cases", &also);
    (!also.is_empty()).then_some(section)
}

/// Columns of a theme's counts; none where fewer than two years may be shown.
fn per_year(site: &Building<'_>, kind: Kind, index: usize, name: &Name) -> Option<Figure> {
    let counts = kind.counts(site);
    let rows: Vec<(i32, Option<u32>)> = counts
        .years()
        .map(|year| (year, counts.count(year, index)))
        .collect();
    if rows.iter().filter(|row| row.1.is_some()).count() < 2 {
        return None;
    }
    let hidden = site.text("site-hidden");
    let words =
        |count: Option<u32>| count.map_or_else(|| hidden.clone(), |count| count.to_string());
    let this_year = site.scope.as_of().year();
    let begins = site.figures.running().begins;
    let told = |year: i32| {
        let starts = year == begins.year() && begins > Day::first_of(year);
        site.year_label(year, year == this_year, Some(begins).filter(|_| starts))
    };
    let column = |(year, count): &(i32, Option<u32>)| Column {
        label: year.to_string(),
        value: f64::from(count.unwrap_or(0)),
        text: words(*count),
        partial: *year == this_year,
    };
    let drawn: Vec<Column> = rows.iter().map(column).collect();
    // A column has no room for what a year lacks.
    let short_years = rows
        .iter()
        .map(|(year, _)| (year, told(*year)))
        .filter(|(year, told)| year.to_string() != *told)
        .map(|(_, told)| told);
    let last_two = rows
        .iter()
        .rev()
        .take(2)
        .map(|(year, count)| count.map(|count| (told(*year), i64::from(count))))
        .collect::<Option<Vec<_>>>();
    let headline = match last_two.as_deref() {
        Some([(year, now), (previous, before)]) => {
            let message = Message::new("site-theme-headline")
                .with("name", name.label.clone())
                .with("now", *now)
                .with("before", *before);
            site.say(
                &message
                    .with("year", year.clone())
                    .with("previous", previous.clone()),
            )
        }
        _ => site.with("site-theme-per-year", [("name", name.label.clone().into())]),
    };
    Some(Figure {
        id: format!("{}-per-jaar", name.slug),
        headline,
        subtitle: std::iter::once(site.with(
            "site-per-month-subtitle",
            [("day", site.day(site.scope.as_of()).into())],
        ))
        .chain(short_years)
        .collect::<Vec<_>>()
        .join("; "),
        svg: columns(&name.label, "", &drawn),
        alternative: String::new(),
        table: Table {
            caption: name.label.clone(),
            head: vec![
                site.text("site-year"),
                site.text("site-column-received-count"),
            ],
            rows: rows
                .iter()
                .map(|(year, count)| vec![year.to_string(), words(*count)])
                .collect(),
        },
    })
}
