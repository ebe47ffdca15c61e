//! Search with filters: a page, and an index as a classic script so that it also works from a file
//! share. What the index holds comes from the same cards as the list.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::procedure::State;
use crate::site::File;
use crate::site::audience::Card;
use crate::site::building::Building;
use crate::site::frame::Head;
use crate::site::names::Name;
use crate::site::script::assignment;
use crate::templates::TemplateError;

#[derive(Serialize)]
struct Page {
    head: Vec<String>,
    filters: Vec<Filter>,
}

#[derive(Serialize)]
struct Filter {
    name: &'static str,
    label: String,
    options: Vec<(String, String)>,
}

/// The index, keys as short as a row is frequent.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Index<'a> {
    titled: bool,
    category_keys: Vec<&'a str>,
    categories: Vec<&'a str>,
    cause_keys: Vec<&'a str>,
    causes: Vec<&'a str>,
    state_keys: Vec<&'static str>,
    states: Vec<String>,
    rows: Vec<Row<'a>>,
}

/// Number, title, received in words and to sort by, state, categories, causes, and whether a term
/// has passed (1) or is about to (2).
#[derive(Serialize)]
struct Row<'a> {
    n: String,
    t: &'a str,
    d: String,
    r: String,
    s: usize,
    c: &'a [usize],
    o: Vec<usize>,
    l: u8,
    /// Its earlier number, and the words of its text, each once; not for who may not read them.
    #[serde(skip_serializing_if = "String::is_empty")]
    w: String,
}

const STATES: [State; 6] = [
    State::FirstTalk,
    State::Registered,
    State::InHand,
    State::Proposed,
    State::Reopened,
    State::Closed,
];

pub fn pages(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let titled = !site.scope.is_staff();
    let (categories, causes) = (site.scope.categories.all(), site.scope.causes.all());
    let index = Index {
        titled,
        category_keys: categories.iter().map(|name| name.slug.as_str()).collect(),
        categories: categories.iter().map(|name| name.label.as_str()).collect(),
        cause_keys: causes.iter().map(|name| name.slug.as_str()).collect(),
        causes: causes.iter().map(|name| name.label.as_str()).collect(),
        state_keys: STATES.iter().map(|state| state.word()).collect(),
        states: STATES.iter().map(|state| site.state_word(*state)).collect(),
        rows: rows(site),
    };
    files.push(File::new(
        "zoekindex.js",
        assignment("klachtenIndex", &index),
    ));
    let mut head = vec!["site-column-number", "site-column-received"];
    head.extend(titled.then_some("site-column-subject"));
    head.extend(["site-column-category", "site-column-state"]);
    let view = Page {
        head: head.into_iter().map(|key| site.text(key)).collect(),
        filters: filters(site),
    };
    let head = Head::new("zoeken.html", "search", site.text("site-page-search"));
    files.push(site.page("search.html", "zoeken.html", &head, &view)?);
    Ok(())
}

fn rows<'a>(site: &'a Building<'_>) -> Vec<Row<'a>> {
    let cases: Vec<_> = site.scope.assessment.cases().collect();
    let row = |(card, at): (&'a Card, &usize)| {
        let text = site.scope.text(&cases[*at]).map(words_of);
        let former = site.scope.former_number(&cases[*at]);
        let state = STATES.iter().position(|state| *state == card.state);
        Row {
            n: card.number.to_string(),
            t: card.subject.as_deref().unwrap_or(""),
            d: card.received.words(site.lang()),
            r: card.received.iso(),
            s: state.unwrap_or(0),
            c: &card.categories,
            o: card.cause.into_iter().collect(),
            l: match (card.overdue, card.soon) {
                (true, _) => 1,
                (false, soon) => 2 * u8::from(soon),
            },
            w: former.into_iter().chain(text).collect::<Vec<_>>().join(" "),
        }
    };
    site.cards.iter().zip(&site.order).map(row).collect()
}

/// The words of a text, each once, in the order of the alphabet. Headings are the same in every
/// complaint.
fn words_of(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let words: BTreeSet<String> = lines
        .flat_map(|line| line.split(|character: char| !character.is_alphanumeric()))
        .filter(|word| word.chars().nth(2).is_some())
        .map(str::to_lowercase)
        .collect();
    words.into_iter().collect::<Vec<_>>().join(" ")
}

fn filters(site: &Building<'_>) -> Vec<Filter> {
    let years: BTreeSet<i32> = site.cards.iter().map(|card| card.number.year).collect();
    let named = |names: &[Name]| {
        names
            .iter()
            .map(|name| (name.slug.clone(), name.label.clone()))
            .collect()
    };
    let mut states = vec![("open".to_owned(), site.text("site-search-open"))];
    states.extend(
        STATES
            .iter()
            .map(|state| (state.word().to_owned(), site.state_word(*state))),
    );
    let filter = |name, key, options| Filter {
        name,
        label: site.text(key),
        options,
    };
    vec![
        filter("toestand", "site-column-state", states),
        filter(
            "jaar",
            "site-year",
            years
                .into_iter()
                .rev()
                .map(|year| (year.to_string(), year.to_string()))
                .collect(),
        ),
        filter(
            "categorie",
            "site-column-category",
            named(site.scope.categories.all()),
        ),
        filter(
            "oorzaak",
            "site-column-cause",
            named(site.scope.causes.all()),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::words_of;

    #[test]
    fn a_text_is_found_by_its_words_and_not_by_its_headings() {
        let text = "## Klacht\n\nDe \u{133}skast, de IJskast!\n**Niet** op de zaal.\n";
        assert_eq!(words_of(text), "ijskast niet zaal \u{133}skast");
    }
}
