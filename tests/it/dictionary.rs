//! One figure, one meaning: every number that carries a name of the dictionary, in pages, reports of
//! every form, slides and JSON, has one value for its period.

use std::collections::{BTreeMap, BTreeSet};

use klachten::analysis::{DICTIONARY, SIDE_BY_SIDE, Value};
use klachten::analysis::{YearAnalysis, analyse};
use klachten::calendar::Day;
use klachten::record::Audience;
use klachten::register::Register;
use klachten::report::{Block, Document, Source, annual_report, slides};
use klachten::rules::{Assessment, RuleInput, judge, words};
use klachten::wording::Lang;

use super::figures::{Made, accepted, example, made_up};
use super::site_fixture::{site, text};

/// Values by name and year, with where each was read.
type Found = BTreeMap<(String, i32), BTreeSet<(String, String)>>;

fn note(found: &mut Found, place: &str, year: i32, name: &str, value: &str) {
    let named = DICTIONARY
        .iter()
        .any(|figure| words(Lang::Nl).text(&figure.name()) == name);
    if named {
        let values = found.entry((name.to_owned(), year)).or_default();
        values.insert((value.trim().to_owned(), place.to_owned()));
    }
}

fn judged(register: Register, as_of: Day) -> Assessment {
    let statuses = klachten::procedure::statuses(&register, as_of);
    let findings = judge(&RuleInput::new(&register, &statuses), as_of);
    Assessment {
        as_of,
        register,
        statuses,
        findings,
        history: None,
        unchecked_signatures: 0,
        revision: None,
        complete: true,
    }
}

/// The text between two marks, and what follows.
fn between<'t>(text: &'t str, from: &str, to: &str) -> Option<(&'t str, &'t str)> {
    let rest = &text[text.find(from)? + from.len()..];
    let end = rest.find(to)?;
    Some((&rest[..end], &rest[end..]))
}

fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for sign in html.chars() {
        match sign {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => text.push(sign),
            _ => {}
        }
    }
    text.trim().to_owned()
}

/// The tallies of a page: a number, and behind it its name.
fn tallies(found: &mut Found, path: &str, year: i32, html: &str) {
    let mut rest = html;
    while let Some((number, after)) = between(rest, "<b>", "</b>") {
        let end = after.find("</li>").unwrap_or(after.len());
        let label = after[..end].split("<br>").next().unwrap_or_default();
        let label = label.split("<a class=\"small\"").next().unwrap_or_default();
        note(found, path, year, &plain(label), number);
        rest = &after[end..];
    }
}

/// The rows of the tables of a page: a name and its number, or a name and its number in each year.
fn rows(found: &mut Found, path: &str, year: i32, html: &str) {
    let mut rest = html;
    let mut head = Vec::new();
    while let Some((row, after)) = between(rest, "<tr>", "</tr>") {
        let cells: Vec<String> = row
            .split("</t")
            .map(|cell| plain(&format!("<{cell}")))
            .filter(|cell| !cell.is_empty() && cell != ">")
            .collect();
        if row.contains("scope=\"col\"") {
            head = cells;
        } else {
            cells_of(found, path, year, &head, &cells);
        }
        rest = after;
    }
}

/// One row: its figure of the report's year, or of the year at the head of each column; or a year
/// with a figure in each column.
fn cells_of(found: &mut Found, path: &str, year: i32, head: &[String], cells: &[String]) {
    let year_of = |text: &str| {
        let year = text.split(' ').next()?.parse::<i32>().ok()?;
        (2000..=2100).contains(&year).then_some(year)
    };
    match cells {
        [] => {}
        [name, value] => note(found, path, year, name, value),
        [first, values @ ..] => {
            for (column, value) in head.iter().skip(1).zip(values) {
                match (year_of(column), year_of(first)) {
                    (Some(year), _) => note(found, path, year, first, value),
                    (None, Some(year)) => note(found, path, year, column, value),
                    _ => {}
                }
            }
        }
    }
}

fn of_reports(found: &mut Found, register: &Register, figures: &YearAnalysis, audience: Audience) {
    let year = figures.period.year;
    let source = Source {
        register,
        analysis: figures,
        decided_on: None,
        audience,
        revision: None,
        words: words(Lang::Nl),
    };
    let document = annual_report(&source);
    let place = |form: &str| format!("{form} {audience}");
    for block in document.sections.iter().flat_map(|section| &section.blocks) {
        if let Block::Tiles { tiles } = block {
            for tile in tiles {
                note(found, &place("tile"), year, &tile.label, &tile.value);
            }
        }
    }
    for (_, table) in document.tables() {
        for row in &table.rows {
            cells_of(found, &place("table"), year, &table.head, row);
        }
    }
    let mut head = Vec::new();
    for line in document.markdown().lines() {
        let cells = line.split('|').map(|cell| cell.trim().to_owned());
        let cells: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
        if line.starts_with("| --- ") || !line.starts_with('|') {
            continue;
        }
        // A head comes first, under an empty line.
        if cells
            .first()
            .is_some_and(|cell| cell == words(Lang::Nl).text("report-column-what").as_str())
        {
            head = cells;
        } else {
            cells_of(found, &place("md"), year, &head, &cells);
        }
    }
    of_data(found, &place, year, &document);
    rows(
        found,
        &place("html"),
        year,
        &document.html(words(Lang::Nl), str::to_owned),
    );
    for slide in slides(&source) {
        for row in slide.table.iter().flat_map(|table| &table.rows) {
            if let [name, value] = row.as_slice() {
                note(found, &place("slide"), year, name, value);
            }
        }
    }
}

/// The forms for programs: the long table, and the sheets of the workbook.
fn of_data(found: &mut Found, place: &dyn Fn(&str) -> String, year: i32, document: &Document) {
    let csv = document.long_table(words(Lang::Nl)).to_csv(Lang::Nl);
    let csv = String::from_utf8(csv).unwrap();
    for line in csv.lines() {
        if let [_, _, name, column, value] = line.split(';').collect::<Vec<_>>().as_slice() {
            let head = [String::new(), column.trim_matches('"').to_owned()];
            let cells = [name, value].map(|cell| cell.trim_matches('"').to_owned());
            match column
                .split(' ')
                .next()
                .and_then(|word| word.parse::<i32>().ok())
            {
                Some(of) => note(found, &place("csv"), of, &cells[0], &cells[1]),
                None if matches!(head[1].as_str(), "Aantal" | "Waarde") => {
                    note(found, &place("csv"), year, &cells[0], &cells[1]);
                }
                None => {}
            }
        }
    }
}

fn collected(register: &Register, as_of: Day, assessment: &Assessment) -> Found {
    let mut found = Found::new();
    for audience in [Audience::Staff, Audience::Owners, Audience::Officer] {
        for file in site(assessment, audience, Lang::Nl) {
            let path = format!("{} {audience}", file.path);
            if file.path == "index.html" {
                tallies(&mut found, &path, as_of.year(), text(&file));
            }
            let year = file.path.strip_prefix("jaarverslag/");
            let year = year.and_then(|name| name.strip_suffix(".html")?.parse().ok());
            if file.path == "jaren/index.html" {
                rows(&mut found, &path, as_of.year(), text(&file));
            }
            if let Some(year) = year {
                tallies(&mut found, &path, year, text(&file));
                rows(&mut found, &path, year, text(&file));
            }
        }
        for year in as_of.year() - 2..=as_of.year() {
            let figures = analyse(register, None, year, None, as_of);
            of_reports(&mut found, register, &figures, audience);
            for figure in DICTIONARY {
                let name = words(Lang::Nl).text(&figure.name());
                note(&mut found, "json", year, &name, &told(figure.of(&figures)));
            }
        }
    }
    found
}

/// A value in the words of the reports.
fn told(value: Value) -> String {
    let say = |key: &str, args: &[(&'static str, i64)]| {
        let args: Vec<_> = args
            .iter()
            .map(|(name, count)| (*name, (*count).into()))
            .collect();
        words(Lang::Nl).say_args(key, &args)
    };
    match value {
        Value::Count(count) => count.to_string(),
        Value::Days(None) => say("report-not-yet", &[]),
        Value::Days(Some(days)) => say("report-days", &[("days", days.into())]),
        Value::Share(share) if share.of == 0 => say("report-not-measured", &[]),
        Value::Share(share) if share.of < 20 => {
            format!("{} van de {}", share.count, share.of)
        }
        Value::Share(share) => {
            let percent = 100.0 * f64::from(share.count) / f64::from(share.of);
            format!("{percent:.0}% ({} van de {})", share.count, share.of)
        }
    }
}

/// A complaint closed, opened again and closed again; one closed that still lacks a copy; and a
/// duplicate.
fn turned() -> Register {
    let mut made = Made::default();
    let day = super::figures::day;
    made.complaint(
        day("2025-02-03"),
        &format!(
            "{}\nheropend:\n  - {{datum: 2025-04-01, reden: Nieuw, eerder-afgesloten: 2025-03-01}}",
            accepted(day("2025-05-01"))
        ),
    );
    let kept = made.complaint(day("2025-06-01"), "formele-melding: 2025-06-02");
    made.complaint(
        day("2025-06-02"),
        &format!("afgesloten: 2025-06-05\nuitkomst: dubbel\ndubbel-van: {kept}"),
    );
    made.register()
}

#[test]
fn no_named_figure_has_two_values() {
    let as_of = super::figures::day;
    let registers: [fn() -> Register; 4] =
        [example, turned, || made_up(3, 12.0), || made_up(8, 40.0)];
    for (at, register) in registers.iter().enumerate() {
        let as_of = as_of(if at == 0 { "2026-11-22" } else { "2025-11-22" });
        let assessment = judged(register(), as_of);
        let found = collected(&register(), as_of, &assessment);
        assert!(found.len() >= 3 * DICTIONARY.len(), "{at}: {}", found.len());
        for ((name, year), seen) in &found {
            let values: BTreeSet<&str> = seen.iter().map(|(value, _)| value.as_str()).collect();
            assert!(values.len() == 1, "register {at}, {name} {year}: {seen:#?}");
        }
        // Every place where people look is among them.
        let places: BTreeSet<&str> = found
            .values()
            .flatten()
            .filter_map(|(_, place)| place.split(' ').next())
            .collect();
        for place in [
            "index.html",
            "jaren/index.html",
            "tile",
            "table",
            "md",
            "html",
            "csv",
            "slide",
            "json",
        ] {
            assert!(places.contains(place), "{place}");
        }
    }
}

#[test]
fn every_name_has_its_definition_and_a_page_where_it_stands() {
    let assessment = judged(example(), super::figures::day("2026-11-22"));
    for audience in [Audience::Staff, Audience::Owners, Audience::Officer] {
        let files = site(&assessment, audience, Lang::Nl);
        let read = |path: &str| text(files.iter().find(|file| file.path == path).unwrap());
        for figure in DICTIONARY {
            let anchor = format!("id=\"{}\"", figure.key);
            assert!(read("cijfers.html").contains(&anchor), "{anchor}");
        }
        assert!(read("index.html").contains("href=\"cijfers.html#open-now\""));
        // On page one and in the table of three years each name leads to its definition.
        let report = read("jaarverslag/2026.html");
        for figure in SIDE_BY_SIDE {
            let name = words(Lang::Nl).text(&figure.name());
            let link = format!("href=\"../cijfers.html#{}\">{name}<", figure.key);
            let hidden = audience == Audience::Staff
                && ["satisfied", "accepted-first", "upheld"].contains(&figure.key);
            // What no year of the example can say yet is no row of its table.
            let hidden = hidden || figure.key == "nine-in-ten-within";
            assert_eq!(report.contains(&link), !hidden, "{link} for {audience}");
        }
    }
}
