//! A firm's own templates: a file that replaces nothing is told, with the name that was probably
//! meant.

use std::collections::BTreeMap;

use super::context::Context;
use crate::letters;
use crate::register::nearest;
use crate::site::ASSETS;
use crate::templates::TEMPLATES;
use crate::wording::Message;

/// Warns of every template by its name that no page and no letter asks for.
pub(super) fn warn_of_unused(own: &BTreeMap<String, String>, context: &mut Context) {
    for told in unused(own) {
        context.warn(&told);
    }
}

/// A warning for each template that has no known name and that no other template of the firm
/// includes.
fn unused(own: &BTreeMap<String, String>) -> Vec<Message> {
    let letters = letters::template_names();
    let names = TEMPLATES
        .iter()
        .map(|(name, _)| *name)
        .chain(ASSETS.iter().map(|(name, _)| *name));
    let known: Vec<&str> = names.chain(letters.iter().map(String::as_str)).collect();
    let included = |name: &str| {
        name.ends_with(".html")
            && own
                .iter()
                .any(|(other, text)| other != name && text.contains(name))
    };
    let strangers = own
        .keys()
        .filter(|name| !known.contains(&name.as_str()) && !included(name));
    // Put beside its folder in place of inside it, or a slip of the pen.
    let misplaced = |name: &str| {
        known
            .iter()
            .copied()
            .find(|known| known.ends_with(&format!("/{name}")))
    };
    let told =
        |name: &String| match misplaced(name).or_else(|| nearest(name, known.iter().copied())) {
            Some(near) => Message::new("cli-template-unused-near")
                .with("name", name.as_str())
                .with("near", near),
            None => Message::new("cli-template-unused")
                .with("name", name.as_str())
                .with("known", TEMPLATES_IN_SHORT),
        };
    strangers.map(told).collect()
}

/// What there is to replace, too long to list whole.
const TEMPLATES_IN_SHORT: &str =
    "layout.html, overview.html, case.html, assets/site.css, letters/nl/oplossing.md";

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{TEMPLATES_IN_SHORT, unused};
    use crate::letters;
    use crate::site::ASSETS;
    use crate::templates::TEMPLATES;

    fn told(files: &[(&str, &str)]) -> Vec<String> {
        let own: BTreeMap<String, String> = files
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect();
        unused(&own)
            .into_iter()
            .map(|message| format!("{} {:?}", message.key, message.args))
            .collect()
    }

    #[test]
    fn a_name_that_nothing_asks_for_is_told_with_the_nearest_that_something_does() {
        let told = told(&[
            ("kop.html", ""),
            ("overveiw.html", ""),
            ("site.css", ""),
            ("letters/nl/oplosing.md", ""),
        ]);
        assert_eq!(told.len(), 4, "{told:?}");
        for near in [
            "overview.html",
            "assets/site.css",
            "letters/nl/oplossing.md",
        ] {
            assert!(
                told.iter()
                    .any(|line| line.contains("unused-near") && line.contains(near)),
                "{near}: {told:?}"
            );
        }
        assert!(
            told.iter()
                .any(|line| !line.contains("unused-near") && line.contains("kop.html")),
            "{told:?}"
        );
    }

    #[test]
    fn what_is_used_is_not_told() {
        let letters = letters::template_names();
        let names = TEMPLATES
            .iter()
            .chain(ASSETS)
            .map(|(name, _)| *name)
            .chain(letters.iter().map(String::as_str));
        let all: Vec<(&str, &str)> = names.map(|name| (name, "")).collect();
        assert_eq!(told(&all), Vec::<String>::new());
        assert_eq!(
            told(&[
                ("list.html", "{% include \"kop.html\" %}"),
                ("kop.html", "")
            ]),
            Vec::<String>::new()
        );
        for name in TEMPLATES_IN_SHORT.split(", ") {
            assert!(all.iter().any(|(known, _)| *known == name), "{name}");
        }
    }
}
