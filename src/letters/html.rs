//! A letter as a page of its own: paragraphs, lists, quotations and bold text, ready for a word
//! processor or a printer. What is still open between brackets is marked. Anything else in its
//! Markdown stays text.

use crate::templates::escape_html;

/// The letter as HTML in a language, its subject as title.
#[must_use]
pub fn to_html(subject: &str, text: &str, lang: &str) -> String {
    let title = escape_html(subject);
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
        blocks(text)
    )
}

const STYLE: &str = "html{color-scheme:light dark}\
body{font:1.05rem/1.6 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;overflow-wrap:break-word}\
blockquote{margin:1em 0;padding-left:1em;border-left:3px solid #8a8578}\
mark{background:light-dark(#ffe08a,#6b4f00);color:inherit;padding:0 .2em}";

/// Blocks of text, apart by empty lines.
fn blocks(text: &str) -> String {
    let mut body = String::new();
    for block in text
        .split("\n\n")
        .map(str::trim)
        .filter(|block| !block.is_empty())
    {
        if block.starts_with('>') {
            body.push_str(&quotation(block));
            continue;
        }
        let lines: Vec<&str> = block.lines().collect();
        let list = lines
            .iter()
            .position(|line| line.starts_with("- "))
            .unwrap_or(lines.len());
        if list > 0 {
            let lines: Vec<String> = lines[..list].iter().map(|line| inline(line)).collect();
            body.push_str(&format!("<p>{}</p>\n", lines.join("<br>\n")));
        }
        if list < lines.len() {
            body.push_str(&items(&lines[list..]));
        }
    }
    body
}

/// A quotation, with its own paragraphs and lists; what it quotes again stays text.
fn quotation(block: &str) -> String {
    let inner = block.lines().map(|line| {
        let line = line.strip_prefix('>').unwrap_or(line).trim_start();
        line.strip_prefix('>')
            .map_or_else(|| line.to_owned(), |rest| format!("\u{203a}{rest}"))
    });
    let inner = inner.collect::<Vec<_>>().join("\n");
    format!("<blockquote>\n{}</blockquote>\n", blocks(&inner))
}

/// A list; a line without a dash goes on with the item above it.
fn items(lines: &[&str]) -> String {
    let mut list = String::from("<ul>\n");
    for (index, line) in lines.iter().enumerate() {
        match line.strip_prefix("- ") {
            Some(item) => {
                list.push_str(if index == 0 { "<li>" } else { "</li>\n<li>" });
                list.push_str(&inline(item));
            }
            None => list.push_str(&format!(" {}", inline(line.trim()))),
        }
    }
    list.push_str("</li>\n</ul>\n");
    list
}

/// Text with `**bold**` as bold and `[what is open]` as marked.
fn inline(text: &str) -> String {
    marked(&bold(text))
}

/// What stands between brackets, marked; a link stays text.
fn marked(html: &str) -> String {
    let mut told = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, behind)) = rest.split_once('[') {
        told.push_str(before);
        match behind.split_once(']') {
            Some((open, after)) if !open.is_empty() && !after.starts_with('(') => {
                told.push_str(&format!("<mark>[{open}]</mark>"));
                rest = after;
            }
            _ => {
                told.push('[');
                rest = behind;
            }
        }
    }
    told.push_str(rest);
    told
}

fn bold(text: &str) -> String {
    let parts: Vec<String> = escape_html(text.trim_end())
        .split("**")
        .map(str::to_owned)
        .collect();
    if parts.len().is_multiple_of(2) {
        return parts.join("**");
    }
    let bold = |(index, part): (usize, &String)| {
        if index % 2 == 1 {
            format!("<strong>{part}</strong>")
        } else {
            part.clone()
        }
    };
    parts.iter().enumerate().map(bold).collect()
}

#[cfg(test)]
mod tests {
    use super::to_html;

    #[test]
    fn paragraphs_lists_and_bold_text_are_kept_and_nothing_runs() {
        let html = to_html(
            "Klacht <1>",
            "Beste [naam],\n\nEen & **twee**\nregels:\n- eerst\n- dan\n  verder\n\n> Wij bevestigen.\n>\n> - op tijd\n\n<script>x</script>\n",
            "nl",
        );
        assert!(html.contains("<title>Klacht &lt;1&gt;</title>"));
        assert!(
            html.contains("<p>Een &amp; <strong>twee</strong><br>\nregels:</p>\n<ul>\n<li>eerst</li>\n<li>dan verder</li>\n</ul>"),
            "{html}"
        );
        assert!(html.contains("<p>Beste <mark>[naam]</mark>,</p>"), "{html}");
        assert!(
            html.contains(
                "<blockquote>\n<p>Wij bevestigen.</p>\n<ul>\n<li>op tijd</li>\n</ul>\n</blockquote>"
            ),
            "{html}"
        );
        assert!(!html.contains("<script"));
    }
}
