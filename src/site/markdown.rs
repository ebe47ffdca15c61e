//! Markdown of officers and outsiders, made safe: whatever is typed, only these elements come out.
//!
//! Raw HTML becomes visible text; links keep only harmless schemes; images only relative ones;
//! depth and number of nested elements are limited; invisible direction-changing characters become
//! visible.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

use crate::wording::is_steering;

/// Nesting beyond this is dropped: browsers struggle long before people do.
const DEEPEST: usize = 32;

/// Safe HTML of a Markdown text. Headings begin at `<h3>`, for the page has its own first two.
#[must_use]
pub fn safe_html(text: &str) -> String {
    let visible = visible(text);
    let parser = Parser::new_ext(
        &visible,
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH,
    );
    let mut html_text = String::with_capacity(visible.len() * 3 / 2);
    html::push_html(
        &mut html_text,
        Filter {
            events: parser,
            depth: 0,
            dropped: Vec::new(),
        },
    );
    html_text
}

/// Lets through what is harmless and turns the rest into text.
struct Filter<I> {
    events: I,
    depth: usize,
    /// For each open element deeper than the limit or refused: nothing is written at its end.
    dropped: Vec<bool>,
}

impl<'a, I: Iterator<Item = Event<'a>>> Iterator for Filter<I> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        loop {
            return Some(match self.events.next()? {
                Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
                Event::Start(tag) => {
                    self.depth += 1;
                    let kept = if self.depth > DEEPEST {
                        None
                    } else {
                        safe_tag(tag)
                    };
                    self.dropped.push(kept.is_none());
                    match kept {
                        Some(tag) => Event::Start(tag),
                        None => continue,
                    }
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.dropped.pop().unwrap_or(true) {
                        continue;
                    }
                    Event::End(safe_end(end))
                }
                other => other,
            });
        }
    }
}

/// The element as it may stand on the page; none where only its text may.
fn safe_tag(tag: Tag<'_>) -> Option<Tag<'_>> {
    match tag {
        Tag::Heading { level, .. } => Some(Tag::Heading {
            level: lower(level),
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        }),
        Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        } => {
            let dest_url = safe_link(&dest_url)?;
            Some(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            })
        }
        Tag::Image {
            link_type,
            dest_url,
            title,
            id,
        } => {
            let dest_url = safe_image(&dest_url)?;
            Some(Tag::Image {
                link_type,
                dest_url,
                title,
                id,
            })
        }
        Tag::HtmlBlock => Some(Tag::Paragraph),
        other => Some(other),
    }
}

fn safe_end(end: TagEnd) -> TagEnd {
    match end {
        TagEnd::Heading(level) => TagEnd::Heading(lower(level)),
        TagEnd::HtmlBlock => TagEnd::Paragraph,
        other => other,
    }
}

fn lower(level: pulldown_cmark::HeadingLevel) -> pulldown_cmark::HeadingLevel {
    use pulldown_cmark::HeadingLevel::{H3, H4, H5};
    match level as usize {
        1 | 2 => H3,
        3 => H4,
        _ => H5,
    }
}

/// The address without control characters and spaces, for that is how browsers read it.
fn plain(address: &str) -> String {
    address
        .chars()
        .filter(|character| !character.is_control() && !character.is_whitespace())
        .collect()
}

/// Whether an address has no scheme and no host: it stays within the site.
fn is_relative(address: &str) -> bool {
    let scheme = address
        .find(':')
        .is_some_and(|colon| !address[..colon].contains(['/', '?', '#']));
    !scheme && !address.starts_with(['/', '\\'])
}

fn safe_link(address: &str) -> Option<CowStr<'static>> {
    let plain = plain(address);
    let lower = plain.to_ascii_lowercase();
    let allowed = ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| lower.starts_with(scheme));
    (allowed || is_relative(&plain)).then(|| plain.into())
}

fn safe_image(address: &str) -> Option<CowStr<'static>> {
    let plain = plain(address);
    (is_relative(&plain) && !plain.contains("..")).then(|| plain.into())
}

/// Characters that change direction or take no room, written out as `U+202E`; control characters
/// are dropped.
fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\t' | '\r' => visible.push(character),
            steering if is_steering(steering) => {
                visible.push_str(&format!("`U+{:04X}`", u32::from(character)));
            }
            other if other.is_control() => {}
            other => visible.push(other),
        }
    }
    visible
}

#[cfg(test)]
mod tests {
    use super::safe_html;

    #[test]
    fn raw_html_becomes_visible_text() {
        assert_eq!(
            safe_html("a <b onclick=x>b</b>"),
            "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n"
        );
        assert!(!safe_html("<script>\nalert(1)\n</script>\n").contains("<script"));
    }

    #[test]
    fn only_harmless_addresses_survive() {
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:x",
            "java&#10;script:x",
            "data:text/html,x",
            "//evil.example",
            "\\\\evil",
            "vbscript:x",
            "&#1;javascript:x",
        ] {
            let html = safe_html(&format!("[tekst]({bad})"));
            assert!(!html.contains("href"), "{bad}: {html}");
        }
        for good in [
            "https://voorbeeld.example/a?b=1",
            "mailto:klachten@voorbeeld.example",
            "tel:+31",
            "../2026-001.html",
            "#a",
            "a:b/c",
        ] {
            let html = safe_html(&format!("[tekst](<{good}>)"));
            assert_eq!(html.contains("href"), good != "a:b/c", "{good}: {html}");
        }
    }

    #[test]
    fn images_stay_within_the_site() {
        assert!(!safe_html("![pixel](https://evil.example/p.gif)").contains("<img"));
        assert!(safe_html("![plan](bijlage.png)").contains("<img"));
    }

    #[test]
    fn deep_nesting_is_cut_and_stays_balanced() {
        let html = safe_html(&">".repeat(5000));
        assert_eq!(
            html.matches("<blockquote>").count(),
            html.matches("</blockquote>").count()
        );
        assert!(html.matches("<blockquote>").count() <= 32);
    }

    #[test]
    fn headings_begin_below_those_of_the_page_and_hidden_characters_show() {
        assert_eq!(
            safe_html("## Klacht {#id onclick=x}"),
            "<h3>Klacht {#id onclick=x}</h3>\n"
        );
        assert!(safe_html("a\u{202e}b").contains("<code>U+202E</code>"));
    }
}
