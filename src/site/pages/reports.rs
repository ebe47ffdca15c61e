//! The annual report, the note of each quarter and the presentation, laid out as pages. Their words
//! and figures come from [`crate::report`], already made for the audience.

use serde::Serialize;

use crate::analysis::YearAnalysis;
use crate::charts::{Figure, Table};
use crate::record::Audience;
use crate::report::{self, Block, Place, Slide, Source, annual_report, quarterly_note};
use crate::site::File;
use crate::site::building::Building;
use crate::site::document::{CardView, Drawn, Grid};
use crate::site::frame::Head;
use crate::site::markdown::safe_html;
use crate::templates::TemplateError;

#[derive(Serialize)]
struct Page {
    title: String,
    facts: Vec<(String, String)>,
    /// By which rules it was judged, at the end: what only the officer looks up.
    colophon: Vec<(String, String)>,
    concept: bool,
    contents: bool,
    sections: Vec<Chapter>,
    links: Vec<(String, String)>,
}

#[derive(Serialize)]
struct Chapter {
    id: &'static str,
    heading: String,
    /// Folded on a screen, with what it comes to beside its heading.
    fold: bool,
    gist: String,
    parts: Vec<Part>,
}

/// One block; all but one of its fields are empty.
#[derive(Default, Serialize)]
struct Part {
    words: String,
    lead: String,
    points: Vec<String>,
    tiles: Vec<Tile>,
    answers: Vec<report::Answer>,
    facts: Vec<(String, String)>,
    card: Option<CardView>,
    table: Option<Grid>,
    figure: Option<Drawn>,
    /// Safe HTML from [`safe_html`].
    html: String,
    /// Whose words that HTML is, where no heading says so.
    by: String,
    note: String,
}

/// A key figure with the address of what its name means.
#[derive(Serialize)]
struct Tile {
    tile: report::Tile,
    defined: String,
}

#[derive(Serialize)]
struct Deck {
    back: String,
    notes: String,
    slides: Vec<DeckSlide>,
}

#[derive(Serialize)]
struct DeckSlide {
    heading: String,
    kicker: String,
    title_slide: bool,
    concept: bool,
    words: Vec<String>,
    figure: Option<Figure>,
    table: Option<DeckTable>,
    notes: Vec<String>,
}

/// A table whose cells each know their column: a phone shows them one below the other.
#[derive(Serialize)]
struct DeckTable {
    head: Vec<String>,
    rows: Vec<Vec<(String, String)>>,
}

/// The pages of one year.
pub fn pages(site: &Building<'_>, year: i32, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let Some(figures) = site.figures.of(year) else {
        return Ok(());
    };
    report_page(site, year, figures, files)?;
    slides_page(site, year, figures, files)?;
    super::years::quarters(site, year)
        .into_iter()
        .try_for_each(|quarter| {
            let figures = site.figures.analyse(year, Some(quarter));
            note_page(site, quarter, &figures, files)
        })
}

fn source<'s>(site: &'s Building<'_>, figures: &'s YearAnalysis, audience: Audience) -> Source<'s> {
    let period = figures.period;
    Source {
        register: &site.scope.assessment.register,
        analysis: figures,
        decided_on: (site.decided_years)(period.year).filter(|_| period.quarter.is_none()),
        audience,
        revision: site.scope.assessment.revision.as_deref(),
        words: site.scope.words,
    }
}

fn report_page(
    site: &Building<'_>,
    year: i32,
    figures: &YearAnalysis,
    files: &mut Vec<File>,
) -> Result<(), TemplateError> {
    let source = source(site, figures, site.scope.audience);
    let document = annual_report(&source);
    let path = format!("jaarverslag/{year}.html");
    let data = format!("gegevens/jaarverslag-{year}.json");
    let link = |key: &str, href: String| (site.text(key), href);
    let links = vec![
        link("report-appendix", format!("{year}-bijlage.html")),
        link("site-slides", format!("../presentatie/{year}.html")),
        (year.to_string(), format!("../jaren/{year}.html")),
        link("site-report-json", format!("../{data}")),
    ];
    // A document of our own words and numbers always serialises.
    files.push(File::new(data, document.json(&source).into_bytes()));
    let heading = document.title.clone();
    let (document, behind) = document.abridged(site.scope.words).without_appendix();
    let appendix = report::Document {
        title: site.with("report-appendix-title", [("title", heading.into())]),
        sections: behind,
        ..document.clone()
    };
    let appendix_path = format!("jaarverslag/{year}-bijlage.html");
    let back = vec![link("site-report", format!("{year}.html"))];
    let period = year.to_string();
    let view = page(site, document, &period, true, links, files);
    files.push(laid_out(site, &path, &view)?);
    let view = page(site, appendix, &period, true, back, files);
    files.push(laid_out(site, &appendix_path, &view)?);
    Ok(())
}

fn laid_out(site: &Building<'_>, path: &str, view: &Page) -> Result<File, TemplateError> {
    let head = Head {
        state: site.state_line(),
        ..Head::new(path, "years", &view.title)
    };
    site.page("report.html", path, &head, view)
}

fn note_page(
    site: &Building<'_>,
    quarter: u32,
    figures: &YearAnalysis,
    files: &mut Vec<File>,
) -> Result<(), TemplateError> {
    let year = figures.period.year;
    let document = quarterly_note(&source(site, figures, site.scope.audience));
    let path = format!("jaarverslag/{year}-kwartaal-{quarter}.html");
    let links = vec![(site.text("site-report"), format!("{year}.html"))];
    let view = page(
        site,
        document,
        &format!("{year}-{quarter}"),
        false,
        links,
        files,
    );
    files.push(laid_out(site, &path, &view)?);
    Ok(())
}

fn page(
    site: &Building<'_>,
    document: report::Document,
    period: &str,
    contents: bool,
    links: Vec<(String, String)>,
    files: &mut Vec<File>,
) -> Page {
    let mut document = document;
    let chapters = std::mem::take(&mut document.sections).into_iter();
    let sections = chapters.map(|section| {
        let blocks = section.blocks.into_iter();
        let parts = blocks.map(|block| part(site, &document, block, period, files));
        Chapter {
            id: section.id,
            heading: section.heading,
            fold: section.place == Place::Fold,
            gist: section.gist,
            parts: parts.collect(),
        }
    });
    let sections = sections.collect();
    // Which commit was read stands in the foot of the page; that it is a concept, above the facts.
    let [version, rules, undecided] =
        ["report-fact-version", "report-fact-rules", "report-concept"].map(|key| site.text(key));
    let facts = document
        .facts
        .into_iter()
        .filter(|(label, value)| *label != version && !(document.concept && *value == undecided));
    let (colophon, facts): (Vec<_>, Vec<_>) = facts.partition(|(label, _)| *label == rules);
    Page {
        title: document.title,
        facts,
        colophon,
        concept: document.concept,
        contents,
        sections,
        links,
    }
}

fn part(
    site: &Building<'_>,
    document: &report::Document,
    block: Block,
    period: &str,
    files: &mut Vec<File>,
) -> Part {
    let mut part = Part::default();
    let defined = |name: &str| {
        let key = document.defined(name);
        key.map_or_else(String::new, |key| format!("../cijfers.html#{key}"))
    };
    match block {
        Block::Words { text } => part.words = text,
        Block::Lead { text } => part.lead = text,
        Block::Points { items } => part.points = items,
        Block::Answers { answers } => part.answers = answers,
        Block::Tiles { tiles } => {
            let tile = |tile: report::Tile| Tile {
                defined: defined(&tile.label),
                tile,
            };
            part.tiles = tiles.into_iter().map(tile).collect();
        }
        Block::Card { card } => part.card = Some(CardView::new(card, "../")),
        Block::Names => {
            let names = document.definitions.iter();
            let facts = names.map(|found| (found.name.clone(), found.meaning.clone()));
            part.facts = facts.collect();
        }
        Block::Table { table } => {
            let mut grid = Grid::of(table);
            for name in grid.rows.iter_mut().filter_map(|row| row.first_mut()) {
                name.href = defined(&name.text);
            }
            part.table = Some(grid);
        }
        Block::Figure { figure } => {
            let csv = format!("gegevens/figuren/{period}-{}.csv", figure.id);
            files.push(File::new(csv.as_str(), site.csv(&figure)));
            part.figure = Some(Drawn::new(figure, csv));
        }
        Block::Own { markdown, by } => (part.html, part.by) = (safe_html(&markdown), by),
        Block::Note { text } => part.note = text,
    }
    part
}

/// The presentation is for all staff, whoever's site it stands in: their rules apply.
fn slides_page(
    site: &Building<'_>,
    year: i32,
    figures: &YearAnalysis,
    files: &mut Vec<File>,
) -> Result<(), TemplateError> {
    let path = format!("presentatie/{year}.html");
    let slide = |(index, slide): (usize, Slide)| DeckSlide {
        heading: slide.heading,
        kicker: slide.kicker,
        title_slide: index == 0,
        concept: slide.concept,
        words: slide.words,
        figure: slide.figure,
        table: slide.table.map(|Table { head, rows, .. }| {
            let row = |row: Vec<String>| head.iter().cloned().zip(row).collect();
            DeckTable {
                rows: rows.into_iter().map(row).collect(),
                head,
            }
        }),
        notes: slide.notes,
    };
    let slides = report::slides(&source(site, figures, Audience::Staff))
        .into_iter()
        .enumerate()
        .map(slide)
        .collect();
    let notes = format!("{year}-notities.html");
    let mut view = Deck {
        back: format!("../jaren/{year}.html"),
        notes: notes.clone(),
        slides,
    };
    let period = || [("year", year.to_string().into())];
    let head = Head::new(&path, "years", site.with("site-slides-title", period()));
    files.push(site.page("slides.html", &path, &head, &view)?);
    // What the presenter says: a page of its own, which a second window shows.
    view.back = format!("{year}.html");
    let path = format!("presentatie/{notes}");
    let head = Head::new(
        &path,
        "years",
        site.with("site-slides-notes-title", period()),
    );
    files.push(site.page("notes.html", &path, &head, &view)?);
    Ok(())
}
