//! Hostile input: whatever is typed in whatever field, a page holds no element, attribute or
//! address that could run, load or send anything. The oracle is the tree that a browser would
//! build.

use html5ever::tendril::TendrilSink;
use html5ever::{local_name, parse_document};
use klachten::record::Audience;
use klachten::site::safe_html;
use klachten::wording::Lang;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use crate::site_fixture::{SETTINGS, example, register_of, site, text};

const CSP: &str = "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'";

/// Own vectors, in the families of OWASP's and Cure53's lists: tags, handlers, schemes, breaking
/// out of attributes and comments, mutation, Markdown, templates. The browser runs the same ones.
fn vectors() -> Vec<String> {
    serde_json::from_str(include_str!("../browser/vectors.json")).unwrap()
}

/// Elements that the site's own templates use outside the texts; everything else is refused.
const OWN: &[&str] = &[
    "html", "head", "body", "meta", "title", "link", "script", "form", "input", "select", "option",
    "label", "button", "noscript",
];

fn parse(html: &str) -> RcDom {
    parse_document(RcDom::default(), html5ever::ParseOpts::default())
        .from_utf8()
        .one(html.as_bytes())
}

fn walk(handle: &Handle, visit: &mut impl FnMut(&str, &[(String, String)])) {
    if let NodeData::Element {
        name,
        attrs,
        template_contents,
        ..
    } = &handle.data
    {
        let attributes: Vec<_> = attrs
            .borrow()
            .iter()
            .map(|attr| (attr.name.local.to_string(), attr.value.to_string()))
            .collect();
        visit(&name.local, &attributes);
        if let Some(inside) = template_contents.borrow().as_ref() {
            walk(inside, visit);
        }
        assert!(name.local != local_name!("template"));
    }
    for child in handle.children.borrow().iter() {
        walk(child, visit);
    }
}

/// What must not be: the reason, where an element breaks the rule.
fn fault(element: &str, attributes: &[(String, String)], whole_page: bool) -> Option<String> {
    const NEVER: &[&str] = &[
        "iframe", "object", "embed", "base", "style", "frame", "frameset", "applet", "video",
        "audio", "source", "math", "portal", "textarea",
    ];
    let forbidden =
        NEVER.contains(&element) || !whole_page && OWN.iter().skip(3).any(|own| *own == element);
    if forbidden {
        return Some(format!("<{element}>"));
    }
    for (name, value) in attributes {
        if name.starts_with("on")
            || [
                "style",
                "srcdoc",
                "integrity",
                "background",
                "formaction",
                "ping",
            ]
            .contains(&name.as_str())
        {
            return Some(format!("{element}[{name}]"));
        }
        let loads = name == "src"
            || (element == "link" && name == "href")
            || (name == "href" && element != "a");
        let scheme = value
            .split(['/', '?', '#'])
            .next()
            .and_then(|start| start.split_once(':'))
            .map(|(scheme, _)| scheme.to_ascii_lowercase());
        let away = value.starts_with("//") || value.starts_with('\\');
        let allowed = scheme
            .as_deref()
            .is_none_or(|scheme| ["http", "https", "mailto", "tel"].contains(&scheme));
        if (name == "href" || name == "src") && (away || !allowed || loads && scheme.is_some()) {
            return Some(format!("{element}[{name}={value}]"));
        }
    }
    if element == "script"
        && !attributes
            .iter()
            .any(|(name, value)| name == "src" && !value.contains(':'))
    {
        return Some("inline <script>".to_owned());
    }
    None
}

fn check(what: &str, html: &str, whole_page: bool) {
    let dom = parse(html);
    let mut faults = Vec::new();
    walk(&dom.document, &mut |element, attributes| {
        faults.extend(fault(element, attributes, whole_page));
    });
    assert!(faults.is_empty(), "{what}: {faults:?}\n{html}");
}

#[test]
fn no_vector_survives_in_a_text_alone_nested_or_joined() {
    let vectors = vectors();
    for (index, vector) in vectors.iter().enumerate() {
        let other = &vectors[(index * 7 + 3) % vectors.len()];
        for text in [
            vector.clone(),
            format!("> - {vector}\n\n{other}"),
            format!("{vector}{other}"),
            format!("*{vector}*\n\n    {other}"),
        ] {
            check(vector, &safe_html(&text), false);
        }
    }
}

#[test]
fn no_vector_survives_in_any_field_of_any_page() {
    let quoted = |text: &str| {
        format!(
            "\"{}\"",
            text.replace('\\', "\\\\")
                .replace('"', "\\\"")
                .replace('\n', "\\n")
                .replace('\u{2028}', "\\u2028")
        )
    };
    let vectors = vectors();
    let mut files = vec![("register.yml", String::new())];
    let paths: Vec<String> = (1..=vectors.len())
        .map(|number| format!("klachten/2026/2026-{number:03}.md"))
        .collect();
    let names: String = vectors
        .iter()
        .enumerate()
        .map(|(index, vector)| format!("  c{index}: {}\n", quoted(vector)))
        .collect();
    files[0].1 = format!(
        "organisatie: {}\n{}contact: {}\nmeldformulier: {}\ncategorieen:\n{names}oorzaken:\n{names}functies:\n{names}publicatie: {{klachtenfunctionaris: {{tekst: ja, betrokkenen: ja}}, eigenaren: {{tekst: ja}}}}\n",
        quoted(&vectors[0]),
        &SETTINGS[SETTINGS.find('\n').unwrap() + 1..],
        quoted(&vectors[2]),
        quoted(&vectors[18]),
    );
    for (index, (vector, path)) in vectors.iter().zip(&paths).enumerate() {
        let (v, number) = (quoted(vector), index + 1);
        files.push((
            path,
            format!(
                "---\nnummer: 2026-{number:03}\nonderwerp: {v}\nontvangen: 2026-03-02\nkanaal: e-mail\ncategorie: c{index}\ndienst: {v}\nklager: {v}\ngewenste-oplossing: {v}\n\
                 aard: incident\naard-toelichting: {v}\nbehandeling: {{verantwoordelijke: c{index}, betrokkenen: [c{index}]}}\noorzaak: {{soort: c{index}, omschrijving: {v}}}\n\
                 voorstellen: [{{oplossing: {v}, bericht: 2026-03-03}}]\nles: {v}\nbijlagen: [{{naam: {v}}}]\n---\n{vector}\n"
            ),
        ));
    }
    let assessment = register_of(&files, "2026-11-22");
    // The officer sees every field; the staff has pages of its own making.
    for audience in [Audience::Staff, Audience::Officer] {
        for file in site(&assessment, audience, Lang::Nl) {
            if file.path.ends_with(".html") {
                check(&file.path, text(&file), true);
            }
            if file.path.ends_with(".js") && file.path.starts_with(['s', 'z']) {
                assert!(!text(&file).contains("</script"), "{}", file.path);
            }
            assert!(
                file.path
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte))
                    && !file.path.contains(".."),
                "{}",
                file.path
            );
        }
    }
}

#[test]
fn every_page_of_the_example_carries_the_policy_and_asks_nothing_of_the_network() {
    let assessment = example();
    for audience in [Audience::Staff, Audience::Owners, Audience::Officer] {
        let files = site(&assessment, audience, Lang::Nl);
        for file in files.iter().filter(|file| file.path.ends_with(".html")) {
            check(&file.path, text(file), true);
            assert_eq!(text(file).matches(CSP).count(), 1, "{}", file.path);
            assert!(
                text(file).contains("<meta name=\"robots\" content=\"noindex, nofollow\">"),
                "{}",
                file.path
            );
        }
    }
}

#[test]
fn long_and_deep_texts_cost_little() {
    let started = std::time::Instant::now();
    for text in [
        "[".repeat(100_000),
        "*a_ ".repeat(25_000),
        "> ".repeat(50_000),
        "![".repeat(50_000),
        "<a ".repeat(33_000),
        "`".repeat(100_000),
        "|a".repeat(50_000),
    ] {
        let _ = safe_html(&text);
    }
    // A generous bound for slow machines: quadratic behaviour would take minutes.
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}
