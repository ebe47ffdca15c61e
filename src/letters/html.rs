//! A letter as a page of its own: paragraphs, lists and bold text, ready for a word processor or a
//! printer. Anything else in its Markdown stays text.

/// The letter as HTML in a language, its subject as title.
#[must_use]
pub fn to_html(subject: &str, text: &str, lang: &str) -> String {
    let mut body = String::new();
    for block in text
        .split("\n\n")
        .map(str::trim)
        .filter(|block| !block.is_empty())
    {
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
    let title = escape(subject);
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <style>body{{font:1.05rem/1.6 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}}</style>\n</head>\n\
         <body>\n{body}</body>\n</html>\n"
    )
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

/// Text with `**bold**` as bold.
fn inline(text: &str) -> String {
    let parts: Vec<String> = escape(text.trim_end())
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

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::to_html;

    #[test]
    fn paragraphs_lists_and_bold_text_are_kept_and_nothing_runs() {
        let html = to_html(
            "Klacht <1>",
            "Beste [naam],\n\nEen & **twee**\nregels:\n- eerst\n- dan\n  verder\n\n<script>x</script>\n",
            "nl",
        );
        assert!(html.contains("<title>Klacht &lt;1&gt;</title>"));
        assert!(
            html.contains("<p>Een &amp; <strong>twee</strong><br>\nregels:</p>\n<ul>\n<li>eerst</li>\n<li>dan verder</li>\n</ul>"),
            "{html}"
        );
        assert!(!html.contains("<script"));
    }
}
