//! `report YEAR`: figures and analysis of a year, or the note of a quarter.

use std::path::PathBuf;

use clap::ValueEnum;

use super::build::For;
use super::context::{Context, SpeaksOf};
use super::decided_years::decided_year;
use super::exit::Exit;
use super::letter::deliver;
use super::load::{HistoryRead, Load, Source};
use super::trouble::Trouble;
use crate::analysis::{self, analyse};
use crate::interop::Table;
use crate::record::{Value, YearNumber};
use crate::report::{self, Document, annual_report, quarterly_note};
use crate::site::safe_html;
use crate::wording::Words;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "YEAR", value_parser = year)]
    year: YearNumber,
    #[arg(long, value_enum, default_value_t = Format::Md)]
    format: Format,
    #[arg(long, value_name = "1-4", value_parser = clap::value_parser!(u32).range(1..=4))]
    quarter: Option<u32>,
    #[arg(long, value_enum, default_value_t = For::Klachtenfunctionaris)]
    audience: For,
    #[arg(long, value_name = "REV")]
    at: Option<String>,
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["quarter", "at", "out"])]
    init: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Md,
    Html,
    Json,
    Csv,
    Xlsx,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    if arguments.init {
        return super::new_year::begin(arguments.year, context);
    }
    // With all that came before it.
    context.speaks_of = SpeaksOf::YearsUpTo(arguments.year.0);
    let source = arguments
        .at
        .clone()
        .map_or(Source::Folder, Source::Revision);
    let loaded = Load::of(source, true).run(context)?;
    let assessment = &loaded.assessment;
    let year = arguments.year.0;
    let kept = match loaded.history {
        HistoryRead::Unread => Some(analysis::History::unreadable()),
        _ => analysis::History::of(assessment),
    };
    let figures = analyse(
        &assessment.register,
        kept.as_ref(),
        year,
        arguments.quarter,
        assessment.as_of,
    );
    if figures.period.from > assessment.as_of {
        return Err(Trouble::new("cli-report-not-begun")
            .with("from", figures.period.from)
            .with("as_of", assessment.as_of));
    }
    let then = if arguments.quarter.is_none() {
        decided_year(&loaded, year)?
    } else {
        None
    };
    let source = report::Source {
        register: &assessment.register,
        analysis: &figures,
        decided_on: then.as_ref(),
        audience: arguments.audience.audience(),
        revision: assessment.revision.as_deref(),
        words: context.words,
    };
    let document = if arguments.quarter.is_some() {
        quarterly_note(&source)
    } else {
        annual_report(&source)
    };
    let bytes = render(&document, &source, arguments.format, context.words)?;
    deliver(&bytes, arguments.out.as_deref(), context)?;
    Ok(Exit::where_all_was_read(
        &document.unreadable,
        loaded.left_out,
    ))
}

fn render(
    document: &Document,
    source: &report::Source,
    format: Format,
    words: &Words,
) -> Result<Vec<u8>, Trouble> {
    let failed = |error: String| Trouble::new("cli-report-form").with("error", error);
    Ok(match format {
        Format::Md => document.markdown().into_bytes(),
        Format::Html => page(&document.clone().abridged(words), words).into_bytes(),
        Format::Json => document.json(source).into_bytes(),
        Format::Csv => document.long_table(words).to_csv(words.lang()),
        Format::Xlsx => Table::to_xlsx(&document.sheets(words)).map_err(failed)?,
    })
}

/// The document as one page that needs no other file.
fn page(document: &Document, words: &Words) -> String {
    const STYLE: &str = include_str!("../../site-templates/assets/site.css");
    let title = document.title.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main class=\"report\">\n<h1>{title}</h1>\n{}</main>\n</body>\n</html>\n",
        words.lang().tag(),
        document.html(words, safe_html)
    )
}

fn year(text: &str) -> Result<YearNumber, String> {
    YearNumber::parse(text).ok_or_else(|| String::from("2000-2100"))
}
