//! Domain to pages: the site of one audience as files in memory. Writes nothing; [`crate::publish`]
//! does.
//!
//! Three audiences have three views (`audience`), each built by its own functions; pages are made
//! from the views alone. Views are finished words and addresses; templates lay them out. Every page
//! is complete without JavaScript, opens from a file share, and asks nothing of the network.

mod address;
mod assets;
mod audience;
mod broken;
mod building;
mod case_lists;
mod color;
mod document;
mod figures;
mod frame;
mod history;
mod markdown;
mod names;
mod pages;
mod procedure_text;
mod script;
mod small_numbers;

use std::collections::BTreeMap;
use std::ops::Range;

pub use address::WORK_LIST;
pub use assets::ASSETS;
pub use color::Accent;
pub use markdown::safe_html;

use audience::AudienceScope;
use building::Building;
use figures::YearFigures;
use frame::SiteFrame;
use procedure_text::WrittenProcedures;

use crate::fingerprint::Fingerprint;
use crate::parallel::in_parallel;
use crate::procedure::Duty;
use crate::record::Audience;
use crate::register::{Entry, History, Register};
use crate::report::DecidedYear;
use crate::rules::{Assessment, words};
use crate::templates::{Engine, TemplateError};
use crate::wording::Lang;

/// One file of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Relative, with `/`.
    pub path: String,
    pub content: Content,
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A file that is no page.
    Data(Vec<u8>),
    /// A page, and what it was made from.
    Page(Vec<u8>, Fingerprint),
    /// The page of the previous build at the path was made from the same, so it is the same.
    Unchanged(Fingerprint),
}

impl File {
    fn new(path: impl Into<String>, bytes: Vec<u8>) -> File {
        File {
            path: path.into(),
            content: Content::Data(bytes),
        }
    }

    /// Its bytes; none of a page that is unchanged.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        match &self.content {
            Content::Data(bytes) | Content::Page(bytes, _) => bytes,
            Content::Unchanged(_) => &[],
        }
    }
}

/// A year as it stood when the owners decided on it, where git tells. Asked for
/// when a report is made, so that other pages are made meanwhile.
pub type DecidedYears<'a> = &'a (dyn Fn(i32) -> Option<&'a DecidedYear> + Sync);

/// What the page at a path was made from by the previous build, where that page may be left as it
/// is.
pub type PreviousPages<'a> = &'a (dyn Fn(&str) -> Option<Fingerprint> + Sync);

/// What a site is made from.
pub struct Input<'a> {
    pub assessment: &'a Assessment,
    pub lang: Lang,
    /// A firm's own templates and assets by name, in the place of ours.
    pub templates: &'a BTreeMap<String, String>,
    /// The years that the owners decided on are told as they stood then.
    pub decided_years: DecidedYears<'a>,
    /// What must be done according to the last readable version of what cannot be read, where git
    /// has one.
    pub last_readable: &'a [Duty],
    /// Pages that need not be made again.
    pub previous: PreviousPages<'a>,
}

/// Hands over every file of the site for one audience as soon as it is made, from several threads
/// and in no order: ten thousand pages need not be in memory together.
///
/// # Errors
/// The first error of `put`, or that a firm's own template does not parse or asks for what a page
/// does not have.
pub fn render_into<E>(
    input: &Input<'_>,
    audience: Audience,
    put: &(impl Fn(File) -> Result<(), E> + Sync),
) -> Result<(), E>
where
    E: From<TemplateError> + Send,
{
    let words = words(input.lang);
    let scope = AudienceScope::new(input.assessment, audience, words);
    let frame = SiteFrame {
        lang: input.lang.tag(),
        organisation: scope.settings().organisation.value.clone(),
        audience: words.text(&format!("site-audience-{audience}")),
        nav: frame::navigation(audience, words),
    };
    let engine = Engine::new(
        words,
        input.templates,
        &frame,
        &settled(&input.assessment.register),
    )?;
    let cases: Vec<_> = input.assessment.cases().collect();
    let mut order: Vec<usize> = (0..cases.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(cases[*at].complaint.number.value));
    let cards = in_parallel(&order, WORTH_A_THREAD, |at| scope.card(&cases[*at]));
    let broken = broken::find(
        input.assessment,
        cases.iter().map(|case| case.complaint.number.value),
    );
    let unreadable = broken::unreadable(input.assessment, audience, words);
    let history = input.assessment.history.as_ref();
    let procedures = WrittenProcedures::new(&input.assessment.register, scope.as_of(), words);
    let site = Building {
        scope,
        procedures,
        engine,
        history,
        former_numbers: history.map(History::former_numbers).unwrap_or_default(),
        figures: YearFigures::new(input.assessment),
        decided_years: input.decided_years,
        cards,
        order,
        missing: broken::missing(&unreadable, &broken, words),
        broken,
        unreadable,
        last_readable: input.last_readable,
        previous: input.previous,
    };

    let made = in_parallel(tasks(&site), 1, |task| -> Result<Vec<String>, E> {
        let mut files = Vec::new();
        match task {
            Task::Year(year) => pages::reports::pages(&site, year, &mut files)?,
            Task::General(make) => make(&site, &mut files)?,
            Task::Cases(mut range) => {
                range.try_for_each(|at| {
                    put(pages::case::page(
                        &site,
                        &cases[site.order[at]],
                        &site.cards[at],
                    )?)
                })?;
            }
        }
        let paths = files.iter().map(|file| file.path.clone()).collect();
        files.into_iter().try_for_each(put)?;
        Ok(paths)
    });
    // Last, because it lists the data files of the others.
    let paths = made.into_iter().collect::<Result<Vec<_>, E>>()?.concat();
    let mut files = assets::files(&site, input.templates);
    files.push(pages::data::page(&site, &paths)?);
    files.into_iter().try_for_each(put)
}

/// What holds for the whole register: its settings, and its procedure in words.
fn settled(register: &Register) -> String {
    let texts = register.procedures.iter().map(Entry::source);
    std::iter::once(register.settings.source())
        .chain(texts)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Makes some pages from the site.
type Maker = fn(&Building<'_>, &mut Vec<File>) -> Result<(), TemplateError>;

const FOR_ALL: [Maker; 15] = [
    pages::definitions::page,
    pages::data::complaints,
    pages::overview::page,
    pages::list::pages,
    pages::themes::pages,
    pages::lessons::pages,
    pages::measures::pages,
    pages::years::pages,
    pages::broken::pages,
    pages::search::pages,
    pages::procedure::pages,
    pages::guide::recognise,
    pages::guide::contact,
    pages::rules::pages,
    |site, files| added(files, pages::feeds::atom(site)),
];
const FOR_OWNERS: [Maker; 4] = [
    pages::work::overdue,
    pages::decisions::page,
    pages::trust::conformity,
    pages::trust::audit,
];
const FOR_OFFICER: [Maker; 3] = [
    pages::work::worklist,
    pages::trust::findings,
    |site, files| added(files, pages::feeds::calendar(site)),
];

fn added(files: &mut Vec<File>, file: File) -> Result<(), TemplateError> {
    files.push(file);
    Ok(())
}

/// Pages that are made by themselves, so that the processors can share them.
enum Task {
    /// The report, the notes and the presentation of a year.
    Year(i32),
    /// Other pages that are not of one complaint.
    General(Maker),
    /// The pages of the complaints at these places.
    Cases(Range<usize>),
}

/// Fewer complaints than this are seen sooner than a thread is started.
const WORTH_A_THREAD: usize = 256;
/// So many complaints in one task.
const STRETCH: usize = 256;

/// Every page to make, the longest tasks first.
fn tasks(site: &Building<'_>) -> Vec<Task> {
    let of_owners = FOR_OWNERS
        .iter()
        .filter(|_| site.scope.audience != Audience::Staff);
    let of_officer = FOR_OFFICER
        .iter()
        .filter(|_| site.scope.audience == Audience::Officer);
    let general = FOR_ALL
        .iter()
        .chain(of_owners)
        .chain(of_officer)
        .map(|make| Task::General(*make));
    let cases = (0..site.cards.len())
        .step_by(STRETCH)
        .map(|from| Task::Cases(from..site.cards.len().min(from + STRETCH)));
    site.figures
        .years()
        .map(Task::Year)
        .chain(general)
        .chain(cases)
        .collect()
}
