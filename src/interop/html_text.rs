//! HTML of a letter as text: every word, cells and blocks on lines of their own, quoted blocks with
//! `> ` in front as in a plain letter. The only file that knows html2text.

use html2text::config;
use html2text::render::TextDecorator;

/// Wider than any line of a letter: lines are never broken here.
const WIDE: usize = 1_000_000;
/// Elements within elements: more than this is no letter of any mail program, and a tree of it
/// takes long to make.
const DEEPEST: usize = 400;
/// Elements that hold others; what is never closed by custom (`<p>`, `<br>`, `<td>`) does not nest.
const NESTING: [&str; 14] = [
    "div",
    "span",
    "font",
    "blockquote",
    "table",
    "ul",
    "ol",
    "b",
    "i",
    "u",
    "em",
    "strong",
    "a",
    "center",
];

/// The text of an HTML document; nothing when it is nested too deeply to be a letter's.
pub(super) fn html_text(html: &str) -> Option<String> {
    if depth(html) > DEEPEST {
        return None;
    }
    config::with_decorator(Plain)
        .raw_mode(true)
        .no_table_borders()
        .no_link_wrapping()
        .allow_width_overflow()
        .unicode_strikeout(false)
        .string_from_read(html.as_bytes(), WIDE)
        .ok()
}

/// How deep the elements of a document stand within each other, at most.
fn depth(html: &str) -> usize {
    let (mut now, mut deepest) = (0_usize, 0);
    for tag in html.split('<').skip(1) {
        let (closes, name) = tag
            .strip_prefix('/')
            .map_or((false, tag), |name| (true, name));
        let end = name
            .find(|one: char| !one.is_ascii_alphanumeric())
            .unwrap_or(name.len());
        if !NESTING
            .iter()
            .any(|known| name[..end].eq_ignore_ascii_case(known))
        {
            continue;
        }
        now = if closes {
            now.saturating_sub(1)
        } else {
            now + 1
        };
        deepest = deepest.max(now);
    }
    deepest
}

/// Nothing around words; a mark before what is quoted and before the items of a list.
struct Plain;

impl TextDecorator for Plain {
    type Annotation = ();

    fn decorate_link_start(&mut self, _: &str) -> (String, ()) {
        (String::new(), ())
    }

    fn decorate_link_end(&mut self) -> String {
        String::new()
    }

    fn decorate_em_start(&self) -> (String, ()) {
        (String::new(), ())
    }

    fn decorate_em_end(&self) -> String {
        String::new()
    }

    fn decorate_strong_start(&self) -> (String, ()) {
        (String::new(), ())
    }

    fn decorate_strong_end(&self) -> String {
        String::new()
    }

    fn decorate_strikeout_start(&self) -> (String, ()) {
        (String::new(), ())
    }

    fn decorate_strikeout_end(&self) -> String {
        String::new()
    }

    fn decorate_code_start(&self) -> (String, ()) {
        (String::new(), ())
    }

    fn decorate_code_end(&self) -> String {
        String::new()
    }

    fn decorate_preformat_first(&self) {}

    fn decorate_preformat_cont(&self) {}

    // A logo is no word of the writer.
    fn decorate_image(&mut self, _: &str, _: &str) -> (String, ()) {
        (String::new(), ())
    }

    fn decorate_superscript_start(&self) -> (String, ()) {
        (String::new(), ())
    }

    fn decorate_superscript_end(&self) -> String {
        String::new()
    }

    fn header_prefix(&self, _: usize) -> String {
        String::new()
    }

    fn quote_prefix(&self) -> String {
        String::from("> ")
    }

    fn unordered_item_prefix(&self) -> String {
        String::from("- ")
    }

    fn ordered_item_prefix(&self, number: i64) -> String {
        format!("{number}. ")
    }

    fn make_subblock_decorator(&self) -> Plain {
        Plain
    }
}

#[cfg(test)]
mod tests {
    use super::html_text;

    #[test]
    fn every_word_stays_and_cells_and_blocks_stand_apart() {
        let html = "<head><title>Weg</title><style>p{}</style></head><p>Beste,</p><p>Ik wachtte <b>uren</b>.<br>Toen niets.</p>\
            <ul><li>een</li><li>twee</li></ul><table><tr><td>Onderwerp</td><td>Klacht</td></tr>\
            <tr><td>Bericht</td><td><div>Te laat</div><div>en te duur: &euro; 5</div></td></tr></table>\
            <blockquote><div>Uw vraag</div></blockquote><script>x</script><img alt='Logo' src='x'>";
        assert_eq!(
            html_text(html)
                .expect("a text")
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" "),
            "Beste, Ik wachtte uren. Toen niets. - een - twee Onderwerp Klacht Bericht Te laat en te duur: € 5 > Uw vraag"
        );
        let text = html_text(html).expect("a text");
        assert!(
            text.contains("Onderwerp\nKlacht\nBericht\nTe laat\nen te duur: € 5\n"),
            "{text}"
        );
    }

    #[test]
    fn what_is_nested_without_end_is_not_tried() {
        assert_eq!(html_text(&"<div>".repeat(100_000)), None);
        assert!(html_text(&"<div>x</div>".repeat(1_000)).is_some());
    }
}
