//! Open data of the site: complaints and themes as JSON and CSV, and a page that explains them.
//! Made from the same cards as the list, so that an audience finds nothing here that its pages
//! hide.

use serde::Serialize;

use crate::interop::Table;
use crate::json;
use crate::site::File;
use crate::site::audience::{Card, When};
use crate::site::building::Building;
use crate::site::document::{Cell, Grid, Section};
use crate::templates::TemplateError;

/// The files as a program reads them; new keys may be added, none goes.
mod v1 {
    use serde::Serialize;

    use crate::rules::Unreadable;

    #[derive(Serialize)]
    pub struct Complaints {
        pub version: u8,
        pub as_of: String,
        /// Every file could be read.
        pub complete: bool,
        pub unreadable: Vec<Unreadable>,
        pub complaints: Vec<Complaint>,
    }

    /// Days are `YYYY-MM-DD`, or `YYYY-MM` where the audience sees only the month.
    #[derive(Serialize)]
    pub struct Complaint {
        pub number: String,
        pub received: String,
        pub closed: Option<String>,
        pub state: &'static str,
        pub overdue: bool,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub subject: Option<String>,
        pub categories: Vec<String>,
        pub cause: Option<String>,
        pub lesson: Option<String>,
    }
}

/// Where the numbers of the figures lie, as seen from the page.
const FIGURES: &str = "figuren/";
/// The keys of an annual report as JSON; a test holds them to the file.
const REPORT_KEYS: [&str; 14] = [
    "as_of",
    "audience",
    "complete",
    "concept",
    "figures",
    "quarter",
    "revision",
    "rules_version",
    "sections",
    "title",
    "unreadable",
    "until",
    "version",
    "year",
];
/// The data of the complaints.
pub fn complaints(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let complaints = v1::Complaints {
        version: 1,
        as_of: site.scope.as_of().to_string(),
        complete: site.unreadable.is_empty(),
        unreadable: site.unreadable.clone(),
        complaints: site
            .cards
            .iter()
            .map(|card| complaint(site, card))
            .collect(),
    };
    files.push(json("gegevens/klachten.json", &complaints));
    files.push(File::new(
        "gegevens/klachten.csv",
        csv(site, &complaints.complaints),
    ));
    Ok(())
}

/// The page that lists the data among all files of the site.
pub fn page(site: &Building<'_>, all: &[String]) -> Result<File, TemplateError> {
    let mut listed: Vec<&str> = all
        .iter()
        .filter_map(|path| path.strip_prefix("gegevens/"))
        .collect();
    listed.sort_unstable();
    let (figures, mut whole): (Vec<&str>, Vec<&str>) = listed
        .into_iter()
        .partition(|name| name.starts_with(FIGURES));
    // What most people come for first: the complaints themselves.
    whole.sort_by_key(|name| !name.starts_with("klachten"));
    let what = ["site-data-files", "site-column-what"];
    let where_to = ["site-data-figures", "site-column-page"];
    let files_table = table(site, what, &whole, content);
    let figures_table = table(site, where_to, &figures, figure_stands);
    let keys = [
        "number",
        "received",
        "closed",
        "state",
        "overdue",
        "subject",
        "categories",
        "cause",
        "lesson",
    ];
    let shown = keys
        .into_iter()
        .filter(|key| *key != "subject" || !site.scope.is_staff());
    let facts = shown
        .map(|key| (key.to_owned(), site.text(&format!("site-data-key-{key}"))))
        .collect();
    let sections = vec![
        Section::new("bestanden", site.text("site-data-files")).with_table(files_table),
        Section {
            facts,
            ..Section::new("velden", site.text("site-data-keys"))
        },
        Section {
            facts: report_keys(site),
            ..Section::new("velden-jaarverslag", site.text("site-data-report-keys"))
                .says(site.text("site-data-report-lead"))
        },
        Section::new("figuren", site.text("site-data-figures")).with_table(figures_table),
        Section::new("controle", site.text("site-data-hashes"))
            .says(site.text("site-data-hashes-text")),
    ];
    site.menu_page("data", site.text("site-data-lead"), sections)
}

/// Files by name, each with what is told of it.
fn table(
    site: &Building<'_>,
    [caption, told]: [&str; 2],
    names: &[&str],
    tell: fn(&Building<'_>, &str) -> String,
) -> Grid {
    let row = |name: &&str| {
        vec![
            Cell::link(name.trim_start_matches(FIGURES), *name),
            Cell::text(tell(site, name)),
        ]
    };
    let head = ["site-column-file", told].map(|key| site.text(key));
    Grid {
        caption: site.text(caption),
        rows: names.iter().map(row).collect(),
        ..Grid::new(head, usize::MAX)
    }
}

/// What a file holds, from its name.
fn content(site: &Building<'_>, name: &str) -> String {
    site.text(match name {
        name if name.starts_with("klachten") => "site-data-complaints",
        name if name.starts_with("jaarverslag-") => "site-data-report",
        _ => "site-data-audit",
    })
}

/// On which page the figure of a CSV file stands, from the file's name.
fn figure_stands(site: &Building<'_>, name: &str) -> String {
    let name = name.trim_start_matches(FIGURES).trim_end_matches(".csv");
    if let Some(measure) = name.strip_prefix("effect-") {
        return format!("{} {}", site.text("site-measure"), measure.to_uppercase());
    }
    match name {
        "per-maand" => site.text("site-page-overview"),
        "per-jaar" => site.text("site-page-years"),
        "categorieen" | "oorzaken" => site.text("site-page-themes"),
        _ => format!(
            "{} {}",
            site.text("site-report"),
            name.chars()
                .take_while(char::is_ascii_digit)
                .collect::<String>()
        ),
    }
}

/// What stands under each key of an annual report, and of its figures for those who get them.
fn report_keys(site: &Building<'_>) -> Vec<(String, String)> {
    let told = |prefix: &str, key: &str| site.text(&format!("{prefix}-{}", key.replace('_', "-")));
    let outer = REPORT_KEYS
        .iter()
        .map(|key| ((*key).to_owned(), told("site-data-report-key", key)));
    let figures = json::tree(site.figures.running());
    let figures = figures
        .as_object()
        .into_iter()
        .flatten()
        .map(|(key, _)| key);
    // The day of judging stands above them too.
    let figures = figures.filter(|key| *key != "as_of" && !site.scope.is_staff());
    outer
        .chain(figures.map(|key| (format!("figures.{key}"), told("site-data-figure-key", key))))
        .collect()
}

fn complaint(site: &Building<'_>, card: &Card) -> v1::Complaint {
    v1::Complaint {
        number: card.number.to_string(),
        received: card.received.iso(),
        closed: card.closed.map(When::iso),
        state: card.state.word(),
        overdue: card.overdue,
        subject: card.subject.clone(),
        categories: card
            .categories
            .iter()
            .map(|index| site.scope.categories.all()[*index].key.clone())
            .collect(),
        cause: card
            .cause
            .map(|index| site.scope.causes.all()[index].key.clone()),
        lesson: card.lesson.clone(),
    }
}

fn csv(site: &Building<'_>, complaints: &[v1::Complaint]) -> Vec<u8> {
    let staff = site.scope.is_staff();
    let mut head = vec![
        "nummer",
        "ontvangen",
        "afgesloten",
        "toestand",
        "over-tijd",
        "categorie",
        "oorzaak",
        "les",
    ];
    if !staff {
        head.push("onderwerp");
    }
    let overdue = |is: bool| site.text(if is { "site-yes" } else { "site-no" });
    let mut table = Table::new("klachten", head);
    for complaint in complaints {
        let mut row = vec![
            complaint.number.clone().into(),
            complaint.received.clone().into(),
            complaint.closed.clone().into(),
            complaint.state.into(),
            overdue(complaint.overdue).into(),
            complaint.categories.join(" ").into(),
            complaint.cause.clone().into(),
            complaint.lesson.clone().into(),
        ];
        if !staff {
            row.push(complaint.subject.clone().into());
        }
        table.rows.push(row);
    }
    table.to_csv(site.lang())
}

/// A value as a file for programs.
pub fn json<T: Serialize>(path: &str, value: &T) -> File {
    // Our own structs of texts and numbers always serialise.
    File::new(path, json::pretty(value).into_bytes())
}
