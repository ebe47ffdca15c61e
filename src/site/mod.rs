//! Domain to pages: the site of one audience as files in memory. Writes nothing; [`crate::publish`]
//! does.
//!
//! Three audiences have three views (`audience`), each built by its own functions; pages are made from
//! the views alone. Views are finished words and addresses; templates lay them out. Every page is
//! complete without JavaScript, opens from a file share, and asks nothing of the network.

mod address;
mod assets;
mod audience;
mod broken;
mod building;
mod color;
mod document;
mod engine;
mod frame;
mod history;
mod markdown;
mod names;
mod pages;
mod script;
mod small_numbers;

use std::collections::BTreeMap;
use std::thread;

pub use color::Accent;
pub use engine::{TEMPLATES, TemplateError};
pub use markdown::safe_html;

use audience::Known;
use building::Building;
use engine::Engine;
use frame::SiteFrame;

use crate::analysis::{self, YearAnalysis};
use crate::record::Audience;
use crate::rules::{Assessment, words};
use crate::wording::Lang;

/// One file of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Relative, with `/`.
    pub path: String,
    pub bytes: Vec<u8>,
}

/// What a site is made from.
pub struct Input<'a> {
    pub assessment: &'a Assessment,
    pub lang: Lang,
    /// A firm's own templates and assets by name, in the place of ours.
    pub templates: &'a BTreeMap<String, String>,
    /// The analysis of each decided year as it stood on the day of that decision, where git tells:
    /// what differs now is an erratum.
    pub adopted: &'a BTreeMap<i32, YearAnalysis>,
}

/// Every file of the site for one audience, sorted by path.
///
/// # Errors
/// When a firm's own template does not parse or asks for what a page does not have.
pub fn render(input: &Input<'_>, audience: Audience) -> Result<Vec<File>, TemplateError> {
    let words = words(input.lang);
    let known = Known::new(input.assessment, audience, words);
    let frame = SiteFrame {
        lang: input.lang.tag(),
        organisation: known.settings().organisation.value.clone(),
        audience: words.text(&format!("site-audience-{audience}")),
        nav: frame::navigation(audience, words),
    };
    let engine = Engine::new(words, input.templates, &frame)?;
    let cases: Vec<_> = input.assessment.cases().collect();
    let mut order: Vec<usize> = (0..cases.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(cases[*at].complaint.number.value));
    let cards = order.iter().map(|at| known.card(&cases[*at])).collect();
    let broken = broken::find(input.assessment, cases.iter().map(|case| case.complaint.number.value));
    let history = input.assessment.history.as_ref();
    let recorded = analysis::History::of(input.assessment);
    let site = Building { known, engine, history, recorded, adopted: input.adopted, cards, order, broken };

    // The pages about everything take one processor as long as the cases take the others.
    let (files, of_cases) = thread::scope(|scope| {
        let of_cases = scope.spawn(|| case_pages(&site, &cases));
        let mut files = assets::files(&site, input.templates);
        let files = general_pages(&site, &mut files).map(|()| files);
        (files, of_cases.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    });
    let mut files = files?;
    files.extend(of_cases?);
    pages::data::pages(&site, &mut files)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn general_pages(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    pages::overview::page(site, files)?;
    pages::list::pages(site, files)?;
    pages::themes::pages(site, files)?;
    pages::lessons::pages(site, files)?;
    pages::measures::pages(site, files)?;
    pages::years::pages(site, files)?;
    pages::reports::pages(site, files)?;
    pages::broken::pages(site, files)?;
    pages::search::pages(site, files)?;
    pages::guide::procedure(site, files)?;
    pages::guide::recognise(site, files)?;
    pages::guide::contact(site, files)?;
    pages::rules::pages(site, files)?;
    files.push(pages::feeds::atom(site));
    if site.known.audience != Audience::Staff {
        pages::work::overdue(site, files)?;
        pages::work::decisions(site, files)?;
        pages::trust::conformity(site, files)?;
        pages::trust::audit(site, files)?;
    }
    if site.known.audience == Audience::Officer {
        pages::work::worklist(site, files)?;
        pages::trust::findings(site, files)?;
        files.push(pages::feeds::calendar(site));
    }
    Ok(())
}

/// The pages of the complaints, made by as many threads as the machine has; their order stays.
fn case_pages(site: &Building<'_>, cases: &[crate::rules::Case<'_>]) -> Result<Vec<File>, TemplateError> {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let share = site.cards.len().div_ceil(workers).max(1);
    let make = |from: usize| -> Result<Vec<File>, TemplateError> {
        let range = from..site.cards.len().min(from + share);
        range.map(|at| pages::case::page(site, &cases[site.order[at]], &site.cards[at])).collect()
    };
    thread::scope(|scope| {
        let starts = (0..site.cards.len()).step_by(share);
        let running: Vec<_> = starts.map(|from| scope.spawn(move || make(from))).collect();
        let mut files = Vec::with_capacity(site.cards.len());
        for worker in running {
            files.extend(worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
        }
        Ok(files)
    })
}
