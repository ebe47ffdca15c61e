//! The site as a whole: the same input gives the same bytes, every link leads somewhere, every text
//! is there in both languages, and no page is heavy.

use std::collections::{BTreeMap, BTreeSet};

use klachten::files::{self, Selection};
use klachten::fingerprint::Fingerprint;
use klachten::record::Audience;
use klachten::rules::Assessment;
use klachten::site::{Content as Made, File, Input};
use klachten::templates::TEMPLATES;
use klachten::wording::Lang;

use crate::site_fixture::{SETTINGS, example, judged, register_of, render, site, text};

const ALL: [Audience; 3] = [Audience::Staff, Audience::Owners, Audience::Officer];

fn hrefs(html: &str) -> impl Iterator<Item = &str> {
    let marked = html
        .split(" href=\"")
        .skip(1)
        .chain(html.split(" src=\"").skip(1));
    marked.filter_map(|rest| rest.split('"').next())
}

/// The path that a relative address means, as seen from a page.
fn resolve(page: &str, address: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            other => parts.push(other),
        }
    }
    parts.join("/")
}

/// A register in which nothing happened yet.
fn empty() -> Assessment {
    let settings = format!(
        "{SETTINGS}categorieen: {{a: A}}\noorzaken: {{b: B}}\nfuncties: {{klachtenfunctionaris: K}}\n"
    );
    register_of(&[("register.yml", settings)], "2026-11-22")
}

#[test]
fn every_link_of_every_audience_leads_to_a_file_and_an_anchor_that_exist() {
    for (assessment, audience) in [example(), empty()]
        .iter()
        .flat_map(|assessment| ALL.map(|audience| (assessment, audience)))
    {
        let files = site(assessment, audience, Lang::Nl);
        let by_path: BTreeMap<&str, &File> = files
            .iter()
            .map(|file| (file.path.as_str(), file))
            .collect();
        assert_eq!(by_path.len(), files.len(), "a path is written twice");
        for page in files.iter().filter(|file| file.path.ends_with(".html")) {
            for address in hrefs(text(page)).filter(|address| !address.contains(':')) {
                let (path, anchor) = address.split_once('#').unwrap_or((address, ""));
                let path = if path.is_empty() {
                    page.path.clone()
                } else {
                    resolve(&page.path, path)
                };
                let target = by_path
                    .get(path.as_str())
                    .unwrap_or_else(|| panic!("{}: {address} leads to no file", page.path));
                let is_state = path == "zoeken.html" || anchor.is_empty();
                assert!(
                    is_state || text(target).contains(&format!(" id=\"{anchor}\"")),
                    "{}: {address} leads to no anchor",
                    page.path
                );
            }
        }
    }
}

#[test]
fn the_same_register_gives_the_same_bytes_in_whatever_order_its_files_come() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("register");
    let mut files = files::read_folder(&folder, &Selection::All).unwrap();
    let first = site(
        &judged(files.clone(), "2026-11-22"),
        Audience::Officer,
        Lang::Nl,
    );
    files.reverse();
    let second = site(&judged(files, "2026-11-22"), Audience::Officer, Lang::Nl);
    assert_eq!(first.len(), second.len());
    for (first, second) in first.iter().zip(&second) {
        assert!(first == second, "{} differs", first.path);
    }
}

/// The bytes of a page without its charts.
fn weight(html: &str) -> usize {
    html.len()
        - html
            .split("<svg")
            .skip(1)
            .map(|rest| rest.find("</svg>").unwrap_or(0))
            .sum::<usize>()
}

#[test]
fn every_text_is_there_in_both_languages_and_no_page_is_heavy() {
    let assessment = example();
    for (audience, lang) in ALL
        .into_iter()
        .flat_map(|audience| Lang::ALL.map(|lang| (audience, lang)))
    {
        for file in site(&assessment, audience, lang)
            .iter()
            .filter(|file| file.path.ends_with(".html"))
        {
            let html = text(file);
            for bracket in [
                "[site-", "[[", "[state-", "[step", "[action-", "[term-", "[report-",
            ] {
                assert!(
                    !html.contains(bracket),
                    "{} ({lang:?}): {bracket} {:?}",
                    file.path,
                    html.split(bracket)
                        .nth(1)
                        .map(|rest| &rest[..rest.len().min(60)])
                );
            }
            assert!(
                !html.contains("<title> ")
                    && html.contains(&format!("<html lang=\"{}\"", lang.tag())),
                "{}",
                file.path
            );
            assert!(
                weight(html) < 100_000,
                "{} weighs {}",
                file.path,
                weight(html)
            );
        }
    }
}

#[test]
fn an_english_site_says_the_length_of_a_term_in_english() {
    let assessment = example();
    let page = |lang, path: &str| {
        let files = site(&assessment, Audience::Owners, lang);
        text(files.iter().find(|file| file.path == path).unwrap()).to_owned()
    };
    // The words of the procedure itself stay as they are: "binnen 2 weken".
    for (path, before) in [
        ("procedure.html", ": "),
        ("klachten/2026/2026-010.html", " · "),
    ] {
        let (weken, weeks) = (format!("{before}2 weken"), format!("{before}2 weeks"));
        assert!(page(Lang::Nl, path).contains(&weken), "{path}");
        let english = page(Lang::En, path);
        assert!(
            english.contains(&weeks) && !english.contains(&weken),
            "{path}"
        );
    }
}

#[test]
fn an_empty_register_is_a_whole_site() {
    let assessment = empty();
    for audience in ALL {
        let files = site(&assessment, audience, Lang::Nl);
        let overview = text(files.iter().find(|file| file.path == "index.html").unwrap());
        assert!(
            !overview.contains("<svg"),
            "a figure without anything in it"
        );
        assert_eq!(
            overview.contains("klachten nieuw"),
            audience == Audience::Officer,
            "the officer reads how to begin"
        );
        let paths: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
        let more = [
            "jaren/2026.html",
            "jaarverslag/2026.html",
            "presentatie/2026.html",
        ];
        let always = [
            "index.html",
            "klachten/index.html",
            "zoeken.html",
            "feed.xml",
            "robots.txt",
            "gegevens/klachten.json",
        ];
        for path in always.into_iter().chain(more) {
            assert!(paths.contains(path), "{path}");
        }
    }
}

#[test]
fn a_broken_file_becomes_a_page_with_its_finding_and_hides_no_other() {
    let settings = format!(
        "{SETTINGS}categorieen: {{a: A}}\noorzaken: {{b: B}}\nfuncties: {{klachtenfunctionaris: K}}\n"
    );
    let good = "---\nnummer: 2026-001\nonderwerp: Goed\nontvangen: 2026-03-02\nkanaal: brief\ncategorie: a\n---\n".to_owned();
    let texts = [
        ("register.yml", settings),
        ("klachten/2026/2026-001.md", good),
        (
            "klachten/2026/2026-002.md",
            "---\nnummer: 2026-002\nonderwerp: [\n---\n".to_owned(),
        ),
        ("klachten/2026/2026-003.md", "geen kop".to_owned()),
    ];
    let assessment = register_of(&texts, "2026-11-22");
    let page = |audience, path: &str| {
        let files = site(&assessment, audience, Lang::Nl);
        files
            .iter()
            .find(|file| file.path == path)
            .map(|file| text(file).to_owned())
    };
    let broken = page(Audience::Officer, "klachten/2026/2026-002.html").expect("a page");
    assert!(
        broken.contains("F002") && broken.contains("klachten/2026/2026-002.md:"),
        "{broken}"
    );
    let staff = page(Audience::Staff, "klachten/2026/2026-002.html").expect("a page");
    assert!(
        staff.contains("F002") && !staff.contains("2026-002.md:"),
        "staff see which rule, not what the line says: {staff}"
    );
    assert!(page(Audience::Officer, "klachten/2026/2026-001.html").is_some());
    let list = page(Audience::Staff, "klachten/index.html").expect("the list");
    assert!(
        list.contains("2026/2026-002.html") && list.contains("2026/2026-003.html"),
        "{list}"
    );
}

#[test]
fn a_firm_may_replace_any_template_and_a_wrong_one_is_told() {
    let assessment = example();
    let with = |text: &str| {
        let templates = BTreeMap::from([("list.html".to_owned(), text.to_owned())]);
        render(
            &Input {
                assessment: &assessment,
                lang: Lang::Nl,
                templates: &templates,
                decided_years: &|_| None,
                last_readable: &[],
                previous: &|_| None,
            },
            Audience::Staff,
        )
    };
    let files = with("<p>{{ page.title }} [[site-menu]]</p>").unwrap();
    let list = files
        .iter()
        .find(|file| file.path == "klachten/index.html")
        .unwrap();
    assert_eq!(text(list), "<p>Alle klachten Menu</p>");
    assert!(with("{{ page.").is_err());
    assert!(
        with("{{ page.nergens }}")
            .unwrap_err()
            .to_string()
            .contains("nergens")
    );
}

#[test]
fn a_page_is_made_again_only_where_it_would_be_another() {
    let assessment = example();
    let made = |lang: Lang,
                templates: &BTreeMap<String, String>,
                known: &BTreeMap<String, Fingerprint>| {
        let previous = |path: &str| known.get(path).copied();
        let input = Input {
            assessment: &assessment,
            lang,
            templates,
            decided_years: &|_| None,
            last_readable: &[],
            previous: &previous,
        };
        render(&input, Audience::Officer).unwrap()
    };
    let print = |file: &File| match file.content {
        Made::Page(_, print) | Made::Unchanged(print) => Some((file.path.clone(), print)),
        Made::Data(_) => None,
    };
    let left = |files: &[File]| {
        files
            .iter()
            .filter(|file| matches!(file.content, Made::Unchanged(_)))
            .count()
    };
    let ours = BTreeMap::new();
    let first = made(Lang::Nl, &ours, &BTreeMap::new());
    let prints: BTreeMap<String, Fingerprint> = first.iter().filter_map(print).collect();
    assert_eq!(
        (left(&first), left(&made(Lang::Nl, &ours, &prints))),
        (0, prints.len())
    );
    assert!(
        first
            .iter()
            .filter(|file| file.path.ends_with(".html"))
            .all(|file| prints.contains_key(&file.path))
    );
    assert_eq!(left(&made(Lang::En, &ours, &prints)), 0, "another language");
    let own = BTreeMap::from([("list.html".to_owned(), "<p>{{ page.title }}</p>".to_owned())]);
    assert_eq!(left(&made(Lang::Nl, &own, &prints)), 0, "another template");
}

/// A year of that many complaints, with more front matter in each.
fn busy_year(count: usize, more: &str) -> Assessment {
    let settings = format!(
        "{SETTINGS}categorieen: {{a: A}}\noorzaken: {{b: B}}\nfuncties: {{klachtenfunctionaris: K}}\n"
    );
    let mut files = vec![files::File::new("register.yml", settings)];
    for number in 1..=count {
        let text = format!(
            "---\nnummer: 2026-{number:03}\nonderwerp: Klacht {number}\nontvangen: 2026-03-02\nkanaal: brief\ncategorie: a\n{more}---\n"
        );
        files.push(files::File::new(
            format!("klachten/2026/2026-{number:03}.md"),
            text,
        ));
    }
    judged(files, "2026-11-22")
}

#[test]
fn lists_are_paged_and_complete() {
    let files = site(&busy_year(450, ""), Audience::Officer, Lang::Nl);
    let lists: Vec<&File> = files
        .iter()
        .filter(|file| file.path.starts_with("klachten/") && file.path.matches('/').count() == 1)
        .collect();
    assert_eq!(lists.len(), 3);
    let rows: usize = lists
        .iter()
        .map(|file| text(file).matches("<th scope=\"row\">").count())
        .sum();
    assert_eq!(rows, 450);
}

#[test]
fn no_page_of_a_busy_year_is_heavy_and_the_report_says_where_the_rest_of_a_long_table_is() {
    let lesson = "Een les van ongeveer de lengte die lessen in de praktijk hebben, in één zin.";
    let assessment = busy_year(500, &format!("les: {lesson}\n"));
    for audience in ALL {
        let files = site(&assessment, audience, Lang::Nl);
        for file in files.iter().filter(|file| file.path.ends_with(".html")) {
            assert!(
                weight(text(file)) < 100_000,
                "{} ({audience:?}) weighs {}",
                file.path,
                weight(text(file))
            );
        }
        let file = |path: &str| text(files.iter().find(|file| file.path == path).unwrap());
        let (page, whole) = (
            file("jaarverslag/2026.html"),
            file("gegevens/jaarverslag-2026.json"),
        );
        // Once on page one and once in its chapter, with how often it was learned.
        assert_eq!(page.matches(lesson).count(), 2, "{page}");
        assert!(
            page.contains(&format!("{lesson} (uit 500 klachten)")),
            "{page}"
        );
        let figures = if audience == Audience::Staff { 1 } else { 500 };
        assert!(whole.matches(lesson).count() >= figures);
        if audience != Audience::Staff {
            let missed = "Hier staan de eerste 8 regels; nog 992 staan";
            assert!(
                page.contains(missed) && whole.contains("2026-500"),
                "{page}"
            );
        }
    }
}

#[test]
fn what_waits_for_the_owners_is_told_to_them_as_you_and_to_the_officer_as_theirs() {
    let assessment = example();
    let you = [(Lang::Nl, [" u ", " uw "]), (Lang::En, [" you ", " your "])];
    for (lang, words) in you {
        let said = |audience| {
            let files = site(&assessment, audience, lang);
            let page = text(
                files
                    .iter()
                    .find(|file| file.path == "besluiten.html")
                    .unwrap(),
            )
            .to_owned();
            let main = page.split("<main").nth(1).unwrap().to_lowercase();
            // What the officer wrote may speak to anybody.
            let own = |part: &str| part.split("</blockquote>").last().unwrap().to_owned();
            let main: String = main.split("<blockquote>").map(own).collect();
            (words.iter().any(|word| main.contains(word)), main)
        };
        assert!(said(Audience::Owners).0, "{}", said(Audience::Owners).1);
        let (spoken_to, main) = said(Audience::Officer);
        assert!(
            !spoken_to && main.contains(" besluit overgenomen --on "),
            "{main}"
        );
    }
}

#[test]
fn the_owners_read_first_what_waits_for_them_and_whether_the_procedure_is_followed() {
    let assessment = example();
    let page = |audience, path: &str| {
        let files = site(&assessment, audience, Lang::Nl);
        text(files.iter().find(|file| file.path == path).unwrap()).to_owned()
    };
    let overview = page(Audience::Owners, "index.html");
    let main = overview.split("<main").nth(1).unwrap();
    let place = |text: &str| main.find(text).unwrap_or_else(|| panic!("{text}: {main}"));
    let order = [
        place("Wacht op een besluit"),
        place("Wat u moet besluiten"),
        place("Volgen wij onze eigen procedure?"),
        place("<figure"),
    ];
    assert!(order.is_sorted(), "{order:?}");
    // The sentence says what the table of the page behind it adds up to.
    let conformity = page(Audience::Owners, "naleving.html");
    let steps = conformity
        .split("<tbody>")
        .nth(1)
        .and_then(|table| table.split("</tbody>").next())
        .unwrap();
    let numbers = |row: &str| -> Vec<usize> {
        let cells = row
            .split("<td")
            .skip(1)
            .map(|cell| cell.split("</td>").next().unwrap_or_default());
        let plain = cells.map(|cell| {
            cell.rsplit('>')
                .find(|text| !text.is_empty())
                .unwrap_or_default()
                .split('<')
                .next()
                .unwrap_or_default()
        });
        plain.filter_map(|text| text.parse().ok()).collect()
    };
    let rows: Vec<Vec<usize>> = steps.split("<tr>").skip(1).map(numbers).collect();
    let sum = |column: usize| rows.iter().map(|row| row[column]).sum::<usize>();
    let (done, late, missing) = (sum(0), sum(1), sum(2));
    let said = format!(
        "Van de {} stappen die gezet moesten zijn, zijn er {done} op tijd gezet",
        done + late + missing
    );
    assert!(
        overview.contains(&said) && conformity.contains(&said),
        "{said}: {conformity}"
    );
    for audience in [Audience::Staff, Audience::Officer] {
        assert!(
            !page(audience, "index.html").contains("uw besluit"),
            "{audience}"
        );
    }
}

#[test]
fn what_an_audience_cannot_tell_apart_is_said_once_with_its_number() {
    let settings = format!(
        "{SETTINGS}categorieen: {{a: A}}\noorzaken: {{b: B}}\nfuncties: {{klachtenfunctionaris: K}}\n\
publicatie: {{klachtenfunctionaris: {{tekst: ja, betrokkenen: ja}}}}\n"
    );
    let future = "---\nnummer: 2026-001\nonderwerp: Goed\nontvangen: 2026-03-02\nformele-melding: 2027-01-01\nontvangstbevestiging: 2027-01-02\nkanaal: brief\ncategorie: a\n---\n";
    let assessment = register_of(
        &[
            ("register.yml", settings),
            ("klachten/2026/2026-001.md", future.to_owned()),
        ],
        "2026-11-22",
    );
    let page = |audience| {
        let files = site(&assessment, audience, Lang::Nl);
        text(
            files
                .iter()
                .find(|file| file.path == "klachten/2026/2026-001.html")
                .unwrap(),
        )
        .to_owned()
    };
    let findings = assessment
        .findings
        .iter()
        .filter(|finding| finding.code.0 == "D001")
        .count();
    assert!(findings > 1, "{:?}", assessment.findings);
    let owners = page(Audience::Owners);
    assert_eq!(
        (
            owners.matches("regels/D001.html").count(),
            owners.contains(&format!("{findings} keer"))
        ),
        (1, true),
        "{owners}"
    );
    assert_eq!(
        page(Audience::Officer).matches("regels/D001.html").count(),
        findings,
        "the officer reads the words of each"
    );
}

#[test]
fn templates_pass_unescaped_only_what_our_own_renderers_made() {
    let made_safe = [
        "figure.svg",
        "section.html",
        "section.quotation",
        "page.html",
        "part.html",
        "step.html",
    ];
    for (name, template) in TEMPLATES {
        let passed = template.split("| safe").count() - 1;
        let known: usize = made_safe
            .iter()
            .map(|field| template.matches(&format!("{field} | safe")).count())
            .sum();
        assert_eq!(passed, known, "{name} passes something unescaped");
        assert!(
            !template.contains(" style="),
            "{name} would break the policy"
        );
    }
}

#[test]
fn a_finding_on_a_page_has_its_days_in_full() {
    let settings = format!(
        "{SETTINGS}categorieen: {{a: A}}\noorzaken: {{b: B}}\nfuncties: {{klachtenfunctionaris: K}}\npublicatie: {{klachtenfunctionaris: {{betrokkenen: ja}}}}\n"
    );
    let complaint = "---\nnummer: 2026-001\nonderwerp: Zaal\nontvangen: 2026-03-02\nkanaal: website\ncategorie: a\n---\n";
    let assessment = register_of(
        &[
            ("register.yml", settings),
            ("klachten/2026/2026-001.md", complaint.into()),
        ],
        "2026-11-22",
    );
    let page = |lang| {
        let files = site(&assessment, Audience::Officer, lang);
        let page = files
            .iter()
            .find(|file| file.path == "klachten/2026/2026-001.html")
            .unwrap();
        text(page).to_owned()
    };
    let told = |lang, code: &str| {
        let page = page(lang);
        page.split(&format!("regels/{code}.html"))
            .nth(1)
            .unwrap()
            .chars()
            .take(600)
            .collect::<String>()
    };
    let (dutch, english) = (told(Lang::Nl, "S501"), told(Lang::En, "S501"));
    assert!(
        dutch.contains("9 maart 2026")
            && dutch.contains("2 maart 2026")
            && !dutch.contains("2026-03-09"),
        "{dutch}"
    );
    assert!(english.contains("9 March 2026"), "{english}");
}

#[test]
fn a_feed_says_where_it_stands_when_the_settings_tell_where_the_site_of_its_audience_is() {
    let feed_with = |publication: &str, audience| {
        let settings = format!(
            "{SETTINGS}categorieen: {{a: A}}\noorzaken: {{b: B}}\nfuncties: {{klachtenfunctionaris: K}}\n\
             publicatie:\n  medewerkers: {{{publication}}}\n"
        );
        let complaint = "---\nnummer: 2026-001\nonderwerp: Goed\nontvangen: 2026-03-02\nkanaal: brief\ncategorie: a\n---\n";
        let texts = [
            ("register.yml", settings),
            ("klachten/2026/2026-001.md", complaint.to_owned()),
        ];
        let files = site(&register_of(&texts, "2026-11-22"), audience, Lang::Nl);
        let feed = files.iter().find(|file| file.path == "feed.xml").unwrap();
        text(feed).to_owned()
    };
    let links = |feed: &str| hrefs(feed).map(str::to_owned).collect::<Vec<String>>();
    let pages = ["feed.xml", "index.html", "klachten/2026/2026-001.html"];
    let beside = feed_with("tekst: nee", Audience::Staff);
    assert_eq!(links(&beside), pages);
    for address in ["https://x.example/a&b", "https://x.example/a&b/"] {
        let publication = format!("adres: \"{address}\"");
        let feed = feed_with(&publication, Audience::Staff);
        let whole = pages.map(|page| format!("https://x.example/a&amp;b/{page}"));
        assert_eq!(links(&feed), whole);
        let others = feed_with(&publication, Audience::Owners);
        assert_eq!(
            links(&others),
            pages,
            "where one site stands is not for all"
        );
    }
}
