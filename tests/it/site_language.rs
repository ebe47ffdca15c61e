//! A site speaks one language: every page for every audience, of a register in which the officer's
//! own words are no words at all. What may stand in Dutch on an English site is the text of the
//! procedure, which is the law here, and the keys of the register, set as code.

use std::collections::BTreeSet;
use std::path::Path;

use klachten::record::Audience;
use klachten::wording::Lang;

use crate::building::{files, klachten};
use crate::repository_fixture::has_git;
use crate::site_audience::{OPEN, repository};

/// Words of the fixture itself: its roles, the headings and words of its texts, and two keys that
/// findings name as they are typed.
const OWN: [&str; 10] = [
    "klachtenfunctionaris",
    "eigenaren",
    "behandelaar",
    "gewoon",
    "niets",
    "anders",
    "klacht",
    "verloop",
    "analyse",
    "tekst",
];

/// The words of a text, in small letters.
fn words(text: &str) -> BTreeSet<String> {
    let word = |word: &str| (word.chars().count() > 1).then(|| word.to_lowercase());
    text.split(|character: char| !character.is_alphabetic())
        .filter_map(word)
        .collect()
}

/// Every word that the program knows in a language: its texts, and its pages about the rules, each
/// the Dutch one first.
fn vocabulary(lang: Lang) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut known = BTreeSet::new();
    for (path, bytes) in files(&root) {
        let (text, path) = (
            String::from_utf8(bytes).unwrap_or_default(),
            path.to_string_lossy().replace('\\', "/"),
        );
        if path.ends_with(".ftl") && path.contains(&format!("/{}/", lang.tag())) {
            text.lines().for_each(|line| {
                known.extend(words(line.split_once(" = ").map_or(line, |(_, text)| text)));
            });
        }
        if path.starts_with("rules/") && path.ends_with(".md") {
            known.extend(
                text.split("\n# ")
                    .nth(usize::from(lang == Lang::En))
                    .map(words)
                    .unwrap_or_default(),
            );
        }
    }
    known
}

/// What a reader sees of a page, a piece a tag: without code, quotations and the parts of
/// addresses.
fn seen(html: &str) -> Vec<String> {
    let mut html = html.to_owned();
    for tag in ["script", "style", "code", "pre", "blockquote"] {
        while let Some(start) = html.find(&format!("<{tag}")) {
            let end = html[start..]
                .find(&format!("</{tag}>"))
                .map_or(html.len(), |end| start + end + tag.len() + 3);
            html.replace_range(start..end, " ");
        }
    }
    let mut pieces: Vec<String> = Vec::new();
    for attribute in [
        "aria-label=\"",
        "placeholder=\"",
        "title=\"",
        "data-head=\"",
    ] {
        pieces.extend(
            html.split(attribute)
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .map(str::to_owned),
        );
    }
    pieces.extend(
        html.split('<')
            .filter_map(|rest| rest.split_once('>'))
            .map(|(_, text)| text.to_owned()),
    );
    pieces.iter().map(|piece| plain(piece)).collect()
}

/// A piece without what stands between backticks, without addresses, and without the fixture's own
/// names: `kanarie-onderwerp`, and "Kanarie Behandelaar".
fn plain(piece: &str) -> String {
    let mut after_name = false;
    let spoken = piece.split('`').step_by(2).collect::<String>();
    let kept = spoken.split_whitespace().filter(|part| {
        let name = std::mem::replace(&mut after_name, part.ends_with("Kanarie"));
        let address =
            part.contains('/') || part.trim_end_matches(['.', ',', ':', ';']).contains('.');
        !name && !address && !part.contains("kanarie")
    });
    kept.collect::<Vec<_>>().join(" ")
}

/// The words of a page that the program knows in the other language alone.
fn strangers(page: &str, html: &str, strange: &BTreeSet<String>) -> Vec<String> {
    // The keys of the data are what a program reads.
    let html = if page.starts_with("gegevens/") {
        html.replace("<dt>", "<code>").replace("</dt>", "</code>")
    } else {
        html.to_owned()
    };
    let of_piece = |piece: String| {
        let found: Vec<String> = words(&piece)
            .into_iter()
            .filter(|word| strange.contains(word))
            .collect();
        (!found.is_empty()).then(|| format!("{page}: {} in \"{piece}\"", found.join(", ")))
    };
    seen(&html).into_iter().filter_map(of_piece).collect()
}

#[test]
fn no_page_of_any_audience_has_a_word_of_the_other_language() {
    if !has_git() {
        return;
    }
    let register = repository(OPEN);
    let known = Lang::ALL.map(vocabulary);
    let mut found = BTreeSet::new();
    for (lang, (own, other)) in Lang::ALL
        .into_iter()
        .zip([(&known[0], &known[1]), (&known[1], &known[0])])
    {
        let strange = other
            .difference(own)
            .filter(|word| !OWN.contains(&word.as_str()))
            .cloned()
            .collect();
        for audience in [Audience::Staff, Audience::Owners, Audience::Officer] {
            let folder = tempfile::tempdir().unwrap();
            let mut command = klachten();
            command.args([
                "build",
                "-q",
                "--as-of",
                "2026-11-22",
                "--lang",
                lang.tag(),
                "--audience",
                &audience.to_string(),
            ]);
            assert!(
                command
                    .arg("-C")
                    .arg(register.path())
                    .arg("--out")
                    .arg(folder.path().join("uit"))
                    .output()
                    .unwrap()
                    .status
                    .success()
            );
            for (path, bytes) in files(&folder.path().join("uit")) {
                let path = path.to_string_lossy().replace('\\', "/");
                if path.ends_with(".html") {
                    let strangers = strangers(&path, &String::from_utf8(bytes).unwrap(), &strange);
                    found.extend(
                        strangers
                            .into_iter()
                            .map(|line| format!("{lang:?}, {audience}: {line}")),
                    );
                }
            }
        }
    }
    assert!(
        found.is_empty(),
        "{} pieces: {:#?}",
        found.len(),
        found.iter().take(60).collect::<Vec<_>>()
    );
}

#[test]
fn a_word_of_the_other_language_would_be_found() {
    let strange = BTreeSet::from(["uiterlijk".to_owned()]);
    let page = |html: &str| strangers("index.html", html, &strange).len();
    assert_eq!(page("<p>By 3 May, uiterlijk</p>"), 1);
    assert_eq!(page("<input placeholder=\"Uiterlijk\">"), 1);
    assert_eq!(
        page("<p>The key <code>uiterlijk</code>, `uiterlijk`, or in data/uiterlijk.csv</p>"),
        0
    );
}
