//! One figure, one meaning: every number that carries a name of the dictionary, in pages, reports of
//! every form, slides and JSON, has one value for its period.

use std::collections::{BTreeMap, BTreeSet};

use klachten::analysis::DICTIONARY;
use klachten::analysis::{YearAnalysis, analyse};
use klachten::calendar::Day;
use klachten::record::Audience;
use klachten::register::Register;
use klachten::report::{Block, Source, annual_report, slides};
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

/// The rows of tables of two columns: a name, and its number.
fn rows(found: &mut Found, path: &str, year: i32, html: &str) {
    let mut rest = html;
    while let Some((row, after)) = between(rest, "<tr>", "</tr>") {
        let cells: Vec<String> = row
            .split("</t")
            .map(|cell| plain(&format!("<{cell}")))
            .filter(|cell| !cell.is_empty() && cell != ">")
            .collect();
        if let [name, value] = cells.as_slice() {
            note(found, path, year, name, value);
        }
        rest = after;
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
        for row in table.rows.iter().filter(|row| row.len() == 2) {
            note(found, &place("table"), year, &row[0], &row[1]);
        }
    }
    for line in document.markdown().lines() {
        if let [_, name, value, _] = line.split('|').collect::<Vec<_>>().as_slice() {
            note(found, &place("md"), year, name.trim(), value);
        }
    }
    rows(found, &place("html"), year, &document.html(str::to_owned));
    for slide in slides(&source) {
        for row in slide.table.iter().flat_map(|table| &table.rows) {
            if let [name, value] = row.as_slice() {
                note(found, &place("slide"), year, name, value);
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
            if let Some(year) = year {
                tallies(&mut found, &path, year, text(&file));
                rows(&mut found, &path, year, text(&file));
            }
        }
        for year in as_of.year() - 2..=as_of.year() {
            let figures = analyse(register, None, year, None, as_of);
            of_reports(&mut found, register, &figures, audience);
            for figure in &DICTIONARY {
                let name = words(Lang::Nl).text(&figure.name());
                note(
                    &mut found,
                    "json",
                    year,
                    &name,
                    &figure.of(&figures).to_string(),
                );
            }
        }
    }
    found
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
        for place in ["index.html", "tile", "table", "md", "html", "slide", "json"] {
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
        for figure in &DICTIONARY {
            let anchor = format!("id=\"{}\"", figure.key);
            assert!(read("cijfers.html").contains(&anchor), "{anchor}");
        }
        assert!(read("index.html").contains("href=\"cijfers.html#open-now\""));
    }
}
