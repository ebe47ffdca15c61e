//! Templates: those that the program carries, those of a firm in their place, and how they are
//! filled: pages with everything escaped, letters as plain text.
//!
//! Everything is escaped whatever the template's name. Texts without arguments stand in templates
//! as `[[key]]` and are poured in once, when the templates are read, so that a page costs no
//! lookups.

use std::collections::BTreeMap;
use std::fmt;
use std::hash::Hash;

use serde::Serialize;
use tera::{Context, Tera};

use crate::fingerprint::{Fingerprint, FingerprintBuilder};
use crate::json;
use crate::wording::Words;

/// A template that could not be read or filled: a fault of ours or of the firm's own templates.
#[derive(Debug)]
pub struct TemplateError {
    /// What went wrong, outermost first, each cause after it.
    pub chain: Vec<String>,
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.chain.join(": "))
    }
}

impl std::error::Error for TemplateError {}

impl From<tera::Error> for TemplateError {
    fn from(error: tera::Error) -> Self {
        let mut chain = vec![error.to_string()];
        let mut cause = std::error::Error::source(&error);
        while let Some(inner) = cause {
            chain.push(inner.to_string());
            cause = inner.source();
        }
        TemplateError { chain }
    }
}

macro_rules! templates {
    ($($name:literal)*) => { &[$(($name, include_str!(concat!("../../site-templates/", $name)))),*] };
}

/// The templates that the program carries, by name.
pub const TEMPLATES: &[(&str, &str)] = templates!(
    "layout.html" "components.html" "overview.html" "list.html" "case.html" "document.html" "measure.html"
    "notes.html" "report.html" "search.html" "slides.html"
);

/// Filled-in pages from views.
pub struct Engine {
    tera: Tera,
    /// Over everything that is the same on all pages of the site.
    common: FingerprintBuilder,
    /// With the settings of the register.
    with_settings: FingerprintBuilder,
}

impl Engine {
    /// The program's templates in the language of `words`, each replaced where the firm has its
    /// own.
    ///
    /// # Errors
    /// When a firm's template does not parse, or uses what does not exist.
    pub fn new<S>(
        words: &Words,
        own: &BTreeMap<String, String>,
        site: &S,
        settings: &str,
    ) -> Result<Engine, TemplateError>
    where
        S: Serialize,
    {
        let mut tera = Tera::new();
        tera.autoescape_on(vec![""]);
        tera.global_context().insert("site", site);
        let chosen = TEMPLATES
            .iter()
            .map(|(name, text)| (*name, own.get(*name).map_or(*text, String::as_str)));
        let extra = own.iter().filter(|(name, _)| {
            name.ends_with(".html") && !TEMPLATES.iter().any(|(own, _)| own == name)
        });
        let all: Vec<(String, String)> = chosen
            .chain(extra.map(|(name, text)| (name.as_str(), text.as_str())))
            .map(|(name, text)| (name.to_owned(), pour(words, text)))
            .collect();
        let common = hashed(FingerprintBuilder::default(), &(&all, site));
        tera.add_raw_templates(all)?;
        let mut with_settings = common.clone();
        with_settings.add(settings);
        Ok(Engine {
            tera,
            common,
            with_settings,
        })
    }

    /// The fingerprint of a page's template, head and view, and of what all pages share: of one
    /// program, equal ones are equal pages.
    pub fn print<H: Serialize, V: Serialize>(
        &self,
        template: &str,
        head: &H,
        view: &V,
    ) -> Fingerprint {
        hashed(self.common.clone(), &(template, head, view)).finish()
    }

    /// The fingerprint of a page's template, of what it is made from, of the settings, and
    /// of what all pages share.
    pub fn print_of(&self, template: &str, source: &impl Hash) -> Fingerprint {
        let mut taking = self.with_settings.clone();
        taking.add(template);
        taking.add_value(source);
        taking.finish()
    }

    /// A page from its head and its view.
    ///
    /// # Errors
    /// When the template asks for what the view does not have.
    pub fn page<H: Serialize, V: Serialize>(
        &self,
        template: &str,
        head: &H,
        view: &V,
    ) -> Result<String, TemplateError> {
        let mut context = Context::new();
        context.insert("head", head);
        context.insert("page", view);
        Ok(self.tera.render(template, &context)?)
    }
}

/// A plain text from a template and the facts that it may name; nothing is escaped.
///
/// # Errors
/// When the template does not parse, or asks for what there is not.
pub fn fill_text(
    name: &str,
    template: &str,
    facts: &impl Serialize,
) -> Result<String, TemplateError> {
    let mut tera = Tera::new();
    tera.add_raw_template(name, template)?;
    Ok(tera.render(name, &Context::from_serialize(facts)?)?)
}

/// A fingerprint with one more value in it. Written out first: many small pieces are dear to hash.
fn hashed<T: Serialize>(mut hash: FingerprintBuilder, value: &T) -> FingerprintBuilder {
    // Our own views always serialise; one that did not would have no page either.
    hash.add(json::compact(value));
    hash
}

/// The template with every `[[key]]` replaced by its text, escaped for HTML and for the template.
fn pour(words: &Words, template: &str) -> String {
    let mut filled = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some(start) = rest.find("[[") {
        let after = &rest[start + 2..];
        let length = after
            .bytes()
            .take_while(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || *byte == b'-')
            .count();
        filled.push_str(&rest[..start]);
        if length > 0 && after[length..].starts_with("]]") {
            let text = escape_html(&words.text(&after[..length]));
            filled.push_str(&text.replace('{', "&#123;").replace('}', "&#125;"));
            rest = &after[length + 2..];
        } else {
            filled.push_str("[[");
            rest = after;
        }
    }
    filled.push_str(rest);
    filled
}

/// The text as HTML and XML may carry it.
#[must_use]
pub fn escape_html(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::pour;
    use crate::wording::{Lang, Words};

    #[test]
    fn texts_are_poured_into_templates_once() {
        let words = Words::new(Lang::Nl, ["own-key = a < {\"{\"}{\"{\"} b"]);
        assert_eq!(
            pour(&words, "x [[own-key]] [[ y ]] {{ z[0] }}"),
            "x a &lt; &#123;&#123; b [[ y ]] {{ z[0] }}"
        );
    }
}
