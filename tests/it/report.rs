//! The annual report, the quarterly note and the slides: complete in every form, for every audience
//! and at every size, with the same numbers everywhere and nothing small for the staff.

use std::collections::BTreeMap;

use klachten::analysis::{YearAnalysis, analyse};
use klachten::calendar::Day;
use klachten::demo::{Change, Options, generate};
use klachten::files::File;
use klachten::record::Audience;
use klachten::register::Register;
use klachten::report::{
    Block, DecidedYear, Document, Slide, Source, annual_report, effect_told, quarterly_note, slides,
};
use klachten::wording::{Lang, Words};

use super::figures::{Made, accepted, day, example, made_up, measured};

const AUDIENCES: [Audience; 3] = [Audience::Staff, Audience::Owners, Audience::Officer];

fn words(lang: Lang) -> Words {
    Words::new(lang, [] as [&str; 0])
}

/// A report with what it was made from, put to a question.
fn ask<T>(
    register: &Register,
    year: i32,
    as_of: Day,
    audience: Audience,
    lang: Lang,
    question: impl Fn(&Source, &Document) -> T,
) -> T {
    let analysis = analyse(register, None, year, None, as_of);
    let words = words(lang);
    let source = Source {
        register,
        analysis: &analysis,
        decided_on: None,
        audience,
        revision: Some("0123456789abcdef"),
        words: &words,
    };
    question(&source, &annual_report(&source))
}

fn dutch(register: &Register, year: i32, audience: Audience) -> String {
    ask(
        register,
        year,
        day("2026-11-22"),
        audience,
        Lang::Nl,
        |_, document| document.markdown(),
    )
}

/// Bracketed keys are texts that do not exist.
fn assert_finished(text: &str) {
    for marker in [
        "[report-", "[term-", "[step-", "[action-", "NaN", "inf ", "{ $", " ,", " .", "  ",
    ] {
        let words = text.lines().filter(|line| {
            !line.starts_with('|') && !line.contains("<table>") && !line.contains("<svg")
        });
        let lines: Vec<&str> = words
            .filter(|line| line.trim_start().contains(marker))
            .take(3)
            .collect();
        assert!(lines.is_empty(), "{marker:?} in {lines:#?}");
    }
}

#[test]
fn every_form_is_finished_for_every_audience_in_both_languages() {
    let registers = [example(), made_up(3, 12.0), Made::default().register()];
    for register in &registers {
        for audience in AUDIENCES {
            for lang in Lang::ALL {
                for as_of in ["2026-11-22", "2025-12-31", "2025-02-03"] {
                    ask(
                        register,
                        2025,
                        day(as_of),
                        audience,
                        lang,
                        |source, document| {
                            assert_finished(&document.markdown());
                            let html = document.html(source.words, |own| own.replace('<', "&lt;"));
                            assert_finished(&html);
                            let chapters = document.sections.len();
                            assert!(chapters >= 16);
                            assert_eq!(html.matches("<section ").count(), chapters);
                            let json: serde_json::Value =
                                serde_json::from_str(&document.json(source)).unwrap();
                            assert_eq!(json["sections"].as_array().unwrap().len(), chapters);
                            for slide in slides(source) {
                                assert_finished(
                                    &[vec![slide.heading], slide.words, slide.notes]
                                        .concat()
                                        .join("\n"),
                                );
                            }
                        },
                    );
                }
            }
        }
    }
}

#[test]
fn a_year_without_complaints_gives_a_full_report() {
    let text = dutch(&Made::default().register(), 2025, Audience::Owners);
    assert_eq!(text.matches("\n## ").count(), 18, "{text}");
    assert!(text.contains("Er kwamen geen klachten binnen. Dat bewijst niet dat er niets misging"));
}

#[test]
fn the_same_number_stands_in_every_form() {
    let registers = [
        example(),
        made_up(3, 12.0),
        made_up(5, 45.0),
        made_up(8, 3.0),
        Made::default().register(),
    ];
    for register in &registers {
        ask(
            register,
            2025,
            day("2026-11-22"),
            Audience::Owners,
            Lang::Nl,
            |source, document| {
                let stock = &source.analysis.stock;
                let json: serde_json::Value = serde_json::from_str(&document.json(source)).unwrap();
                let csv =
                    String::from_utf8(document.long_table(source.words).to_csv(Lang::Nl)).unwrap();
                let (markdown, html) = (
                    document.markdown(),
                    document.html(source.words, |_| String::new()),
                );
                let deck = slides(source);
                let appendix = deck
                    .iter()
                    .find(|slide| slide.id == "bijlage")
                    .unwrap()
                    .table
                    .clone()
                    .unwrap();
                let lines = [
                    ("open_at_start", "Open bij het begin", stock.open_at_start),
                    ("received", "Ontvangen", stock.received),
                    ("reopened", "Heropend", stock.reopened),
                    ("closed", "Afgerond", stock.closed),
                    ("open_at_end", "Open aan het eind", stock.open_at_end),
                ];
                for (key, label, count) in lines {
                    assert_eq!(json["figures"]["stock"][key], count);
                    assert!(
                        markdown.contains(&format!("| {label} | {count} |")),
                        "{label} {count}"
                    );
                    assert!(
                        html.contains(&format!(">{label}</a></th><td class=\"n\">{count}</td>")),
                        "{label} {count}"
                    );
                    assert!(
                        csv.contains(&format!("Van begin naar eind;{label};Aantal;{count}\r\n")),
                        "{csv}"
                    );
                    assert!(
                        appendix
                            .rows
                            .contains(&vec![label.to_owned(), count.to_string()]),
                        "{appendix:?}"
                    );
                }
                let heading = &deck
                    .iter()
                    .find(|slide| slide.id == "aantal")
                    .unwrap()
                    .heading;
                assert!(
                    heading.starts_with(&stock.received.to_string())
                        || stock.received == 0 && heading.starts_with("Geen"),
                    "{heading}"
                );
                // Every drawing says its own table's numbers.
                for figure in document
                    .figures()
                    .filter(|figure| ["categorieen", "oorzaken"].contains(&figure.id.as_str()))
                {
                    for row in figure.table.rows.iter().filter(|row| row[1] != "0") {
                        assert!(
                            csv.contains(&format!(";{};2025;{}\r\n", row[0], row[1])),
                            "{row:?} in {csv}"
                        );
                    }
                }
                let sheets = document.sheets(source.words);
                assert_eq!(sheets.len(), document.tables().count() + 1);
                assert!(klachten::interop::Table::to_xlsx(&sheets).is_ok());
            },
        );
    }
}

#[test]
fn the_note_of_a_quarter_names_a_few_patterns_and_first_those_without_a_judgement() {
    let mut many = 0;
    for seed in 0..4 {
        let (register, words) = (made_up(seed, 90.0), words(Lang::Nl));
        let analysis = analyse(&register, None, 2025, Some(4), day("2026-11-22"));
        let source = Source {
            register: &register,
            analysis: &analysis,
            decided_on: None,
            audience: Audience::Owners,
            revision: None,
            words: &words,
        };
        let note = quarterly_note(&source).markdown();
        let section = note
            .split("## Mogelijk structurele problemen")
            .nth(1)
            .unwrap()
            .split("\n## ")
            .next()
            .unwrap();
        let points: Vec<&str> = section
            .lines()
            .filter(|line| line.starts_with("- "))
            .collect();
        assert!(points.len() <= 5, "{points:?}");
        let judged: Vec<bool> = points
            .iter()
            .filter(|point| !point.contains("Nog "))
            .map(|point| !point.contains("nog geen oordeel"))
            .collect();
        assert!(judged.is_sorted(), "{points:?}");
        if analysis.patterns.len() > 4 {
            many += 1;
            assert!(
                points[4].contains(&format!("{}", analysis.patterns.len() - 4)),
                "{points:?}"
            );
        }
    }
    assert!(many > 0, "no register of this test has many patterns");
}

#[test]
fn a_picture_on_a_slide_shows_no_more_groups_than_can_be_read_and_none_that_is_hidden() {
    for seed in 0..4 {
        ask(
            &made_up(seed, 60.0),
            2025,
            day("2026-11-22"),
            Audience::Staff,
            Lang::Nl,
            |source, report| {
                for figure in slides(source)
                    .iter()
                    .filter(|slide| ["waarover", "waardoor"].contains(&slide.id))
                    .flat_map(|slide| &slide.figure)
                {
                    let rows = &figure.table.rows;
                    assert!(
                        (1..=6).contains(&rows.len())
                            && !figure.alternative.contains("niet getoond"),
                        "{}",
                        figure.alternative
                    );
                    let whole = &report
                        .figures()
                        .find(|other| other.id == figure.id)
                        .unwrap()
                        .table
                        .rows;
                    assert!(
                        rows.iter()
                            .all(|row| whole.iter().any(|other| other[..2] == row[..2])),
                        "{rows:?}"
                    );
                    let left = whole.iter().filter(|row| row[1] != "0").count() - rows.len();
                    assert_eq!(
                        left > 0,
                        figure.subtitle.contains("er niet bij"),
                        "{left}: {}",
                        figure.subtitle
                    );
                }
            },
        );
    }
}

/// What an audience reads on a slide: not what its picture shows.
fn read_on(slide: &Slide) -> String {
    let under = slide.figure.iter().map(|figure| &figure.subtitle);
    let table = slide
        .table
        .iter()
        .flat_map(|table| table.head.iter().chain(table.rows.iter().flatten()));
    let said = [&slide.kicker, &slide.heading].into_iter();
    let all = said.chain(&slide.words).chain(under).chain(table);
    let mut text = all.cloned().collect::<Vec<_>>().join(" ");
    if slide.concept {
        text.push_str(" Concept: de besluiten volgen.");
    }
    text
}

#[test]
fn a_slide_has_one_message_at_most_25_words_and_one_picture() {
    let demo = |seed, complaints| {
        let options = Options {
            complaints,
            years: 3,
            seed,
            until: day("2026-11-22"),
        };
        let mut files = BTreeMap::new();
        for commit in generate(&options) {
            for Change { path, content } in commit.changes {
                files.insert(path, content);
            }
        }
        let file = |(path, content): (String, String)| File::new(path, content.into_bytes());
        Register::read(files.into_iter().map(file).collect())
    };
    let mut registers = vec![example(), Made::default().register()];
    registers.extend((0..6).map(|seed| made_up(seed, [3.0, 12.0, 80.0][seed as usize % 3])));
    registers.extend((1..=6).map(|seed| demo(seed, [9, 36, 150][seed as usize % 3])));
    for register in &registers {
        for lang in Lang::ALL {
            for (year, as_of) in [
                (2025, "2026-11-22"),
                (2025, "2025-07-01"),
                (2026, "2026-11-22"),
            ] {
                ask(
                    register,
                    year,
                    day(as_of),
                    Audience::Staff,
                    lang,
                    |source, _| slides(source).iter().for_each(assert_can_be_read),
                );
            }
        }
    }
}

fn assert_can_be_read(slide: &Slide) {
    let said = read_on(slide);
    let words = said
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count();
    // A decision is read together.
    let card = slide.id == "voorstel";
    assert!(words >= 1 && (words <= 25 || card), "{words} words: {said}");
    assert!(slide.figure.is_none() || slide.table.is_none(), "{said}");
    assert!(
        !slide.kicker.is_empty() && !slide.notes.is_empty(),
        "{said}"
    );
    for nothing in [
        "nog niet te zeggen",
        "Te weinig klachten",
        "zeggen wij hier niet",
    ] {
        assert!(!said.contains(nothing) || card, "{said}");
    }
}

#[test]
fn the_text_of_a_drawing_is_a_summary_and_no_second_table() {
    for (register, audience) in [
        (example(), Audience::Owners),
        (made_up(5, 80.0), Audience::Owners),
        (made_up(5, 80.0), Audience::Staff),
    ] {
        ask(
            &register,
            2025,
            day("2026-11-22"),
            audience,
            Lang::Nl,
            |_, document| {
                let mut seen = 0;
                for figure in document.figures() {
                    let named = figure.table.rows.iter().map(|row| row[0].as_str());
                    // A day of a curve is a number, not a name.
                    let named = named.filter(|name| name.chars().any(char::is_alphabetic));
                    let named = named
                        .filter(|name| figure.alternative.contains(name))
                        .count();
                    assert!(named <= 2, "{}: {}", figure.id, figure.alternative);
                    seen += 1;
                }
                assert!(seen >= 3);
            },
        );
    }
    // Of the largest and the smallest it gives name and number.
    ask(
        &made_up(5, 80.0),
        2025,
        day("2026-11-22"),
        Audience::Owners,
        Lang::Nl,
        |_, document| {
            let figure = document
                .figures()
                .find(|figure| figure.id == "categorieen")
                .unwrap();
            let [first, .., last] = figure.table.rows.as_slice() else {
                panic!("rows");
            };
            let said = format!(
                "3 balken. Het meest: {}, {}. Het minst: {}, {}.",
                first[0], first[1], last[0], last[1]
            );
            assert_eq!(figure.alternative, said);
        },
    );
}

#[test]
fn a_slide_that_could_only_say_that_there_is_nothing_to_say_is_not_there() {
    let ids = |register: &Register| {
        ask(
            register,
            2025,
            day("2026-11-22"),
            Audience::Staff,
            Lang::Nl,
            |source, _| {
                slides(source)
                    .iter()
                    .map(|slide| slide.id)
                    .collect::<Vec<_>>()
            },
        )
    };
    assert_eq!(
        ids(&Made::default().register()),
        ["titel", "klacht", "aantal", "vraag", "gesprek", "bijlage"]
    );
    let example = ids(&example());
    assert!(
        example.contains(&"verhaal") && !example.contains(&"waardoor"),
        "{example:?}"
    );
}

#[test]
fn two_lessons_are_told_with_what_happened_and_one_without_a_story_only_alone() {
    let stories = |made: Made| {
        ask(
            &made.register(),
            2025,
            day("2026-11-22"),
            Audience::Staff,
            Lang::Nl,
            |source, _| {
                slides(source)
                    .into_iter()
                    .filter(|slide| slide.id == "verhaal")
                    .map(|slide| (slide.heading, slide.words))
                    .collect::<Vec<_>>()
            },
        )
    };
    let mut made = Made::default();
    for (month, facts) in [
        (
            1,
            "les: Bel eerst.\nverhaal: Iemand kreeg een brief en schrok",
        ),
        (2, "les: Kijk om."),
        (3, "les: Schrijf het op.\nverhaal: Een belofte raakte zoek."),
        (4, "les: Een deur die open blijft, wordt nog gebruikt."),
    ] {
        made.complaint(Day::first_of(2025).plus_months(month), facts);
    }
    let told = |lesson: &str, story: &str| (story.to_owned(), vec![lesson.to_owned()]);
    assert_eq!(
        stories(made),
        [
            told("Bel eerst.", "Iemand kreeg een brief en schrok."),
            told("Schrijf het op.", "Een belofte raakte zoek."),
        ]
    );
    let mut made = Made::default();
    made.complaint(day("2025-02-01"), "les: Bel eerst.");
    made.complaint(day("2025-03-01"), "les: Kijk om.");
    assert_eq!(stories(made), [("Kijk om.".to_owned(), Vec::new())]);
}

/// Every object in a JSON value, with the path to it.
fn objects<'v>(
    value: &'v serde_json::Value,
    path: &str,
    found: &mut Vec<(String, &'v serde_json::Map<String, serde_json::Value>)>,
) {
    match value {
        serde_json::Value::Object(map) => {
            found.push((path.to_owned(), map));
            map.iter()
                .for_each(|(key, value)| objects(value, &format!("{path}.{key}"), found));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| objects(item, path, found)),
        _ => {}
    }
}

#[test]
fn the_json_has_sorted_keys_and_a_numerator_and_denominator_for_every_share() {
    ask(
        &example(),
        2025,
        day("2026-11-22"),
        Audience::Owners,
        Lang::Nl,
        |source, document| {
            let value: serde_json::Value = serde_json::from_str(&document.json(source)).unwrap();
            let mut all = Vec::new();
            objects(&value, "", &mut all);
            for (path, map) in &all {
                let keys: Vec<&String> = map.keys().collect();
                assert!(keys.is_sorted(), "{path}: {keys:?}");
            }
            let shares: Vec<&(String, _)> = all
                .iter()
                .filter(|(_, map)| map.contains_key("of") && map.contains_key("interval"))
                .collect();
            assert!(shares.len() > 12, "{}", shares.len());
            assert!(
                shares
                    .iter()
                    .all(|(_, map)| map["count"].as_u64() <= map["of"].as_u64()),
                "{shares:?}"
            );
            let printed = [
                "met",
                "followed",
                "found",
                "agreed",
                "answered",
                "satisfied",
                "acknowledged_late",
                "referred_outside",
            ];
            for name in printed {
                assert!(
                    shares
                        .iter()
                        .any(|(path, _)| path.ends_with(&format!(".{name}"))),
                    "{name}"
                );
            }
            // Each figure that the summary prints stands there too; the thresholds are those that
            // the correction for all comparisons leaves.
            assert_eq!(value["figures"]["handling_time"]["median"], 17);
            assert_eq!(
                value["figures"]["trend"]["thresholds"],
                serde_json::json!({"fall": 0, "rise": 31})
            );
        },
    );
}

#[test]
fn the_data_page_explains_every_key_of_the_json() {
    use super::site_fixture::{example, site, text};
    for audience in [Audience::Staff, Audience::Owners] {
        for lang in Lang::ALL {
            let files = site(&example(), audience, lang);
            let read =
                |path: &str| text(files.iter().find(|file| file.path == path).unwrap()).to_owned();
            let report: serde_json::Value =
                serde_json::from_str(&read("gegevens/jaarverslag-2025.json")).unwrap();
            let page = read("gegevens/index.html");
            let figures = report["figures"].as_object().map(|map| {
                map.keys()
                    .filter(|key| *key != "as_of")
                    .map(|key| format!("figures.{key}"))
            });
            assert_eq!(figures.is_none(), audience == Audience::Staff);
            for key in report
                .as_object()
                .unwrap()
                .keys()
                .cloned()
                .chain(figures.into_iter().flatten())
            {
                assert!(page.contains(&format!("<dt>{key}</dt>")), "{key}");
            }
            assert!(!page.contains("[site-"), "{audience:?} {lang:?}");
        }
    }
}

#[test]
fn the_same_register_gives_the_same_bytes() {
    let once = || {
        ask(
            &example(),
            2025,
            day("2026-11-22"),
            Audience::Owners,
            Lang::Nl,
            |source, document| document.json(source),
        )
    };
    assert_eq!(once(), once());
}

/// Every table that counts by a characteristic, as the staff see it.
fn staff_tables(document: &Document) -> Vec<(String, Vec<Vec<String>>)> {
    let captions = ["Langs welke weg", "Hoe ernstig", "Hoe klachten eindigden"];
    let mut found = Vec::new();
    for section in &document.sections {
        for block in &section.blocks {
            match block {
                Block::Table { table } if captions.contains(&table.caption.as_str()) => {
                    found.push((table.caption.clone(), table.rows.clone()));
                }
                Block::Figure { figure }
                    if ["categorieen", "oorzaken"].contains(&figure.id.as_str()) =>
                {
                    found.push((figure.id.clone(), figure.table.rows.clone()));
                }
                _ => {}
            }
        }
    }
    found
}

#[test]
fn the_staff_see_no_count_from_one_to_four_and_no_day_of_a_case() {
    for seed in 0..6 {
        let register = made_up(seed, 8.0 + 6.0 * f64::from(u32::try_from(seed).unwrap()));
        ask(
            &register,
            2025,
            day("2026-11-22"),
            Audience::Staff,
            Lang::Nl,
            |source, document| {
                for (caption, rows) in staff_tables(document) {
                    let counts: Vec<u32> = rows
                        .iter()
                        .flat_map(|row| row.iter().skip(1))
                        .filter_map(|cell| cell.parse().ok())
                        .collect();
                    assert!(
                        counts.iter().all(|count| *count == 0 || *count >= 5),
                        "{caption}: {rows:?}"
                    );
                }
                let text = document.markdown()
                    + &document.json(source)
                    + &serde_json::to_string(&slides(source)).unwrap();
                for received in &source.analysis.stock.list {
                    assert!(!text.contains(&received.number), "{}", received.number);
                }
                assert!(!text.contains("\"figures\": {"));
            },
        );
    }
}

#[test]
fn staff_are_told_within_how_many_days_half_was_closed_from_eight_complaints_on() {
    let closed_in = |complaints: i64| {
        let mut made = Made::default();
        for year in ["2024", "2025"] {
            for at in 0..complaints {
                let received = day(&format!("{year}-03-01")).plus_days(7 * at);
                made.complaint(received, &accepted(received.plus_days(33)));
            }
        }
        made.register()
    };
    let tells = |complaints, audience| {
        let told = |source: &Source, document: &Document| {
            let slides = slides(source).into_iter();
            let words = slides.flat_map(|slide| [vec![slide.heading], slide.words].concat());
            let all = words.chain([document.markdown()]).collect::<Vec<_>>();
            all.join(" ").contains("33")
        };
        let register = closed_in(complaints);
        ask(&register, 2025, day("2025-12-31"), audience, Lang::Nl, told)
    };
    for complaints in [5, 7] {
        assert!(!tells(complaints, Audience::Staff), "{complaints}");
        assert!(tells(complaints, Audience::Owners), "{complaints}");
    }
    assert!(tells(8, Audience::Staff));
}

#[test]
fn the_report_is_a_concept_until_the_owners_decide() {
    let register = example();
    let concept = |as_of: &str| {
        ask(
            &register,
            2025,
            day(as_of),
            Audience::Owners,
            Lang::Nl,
            |_, document| document.concept,
        )
    };
    assert!(concept("2026-01-27") && !concept("2026-01-28"));
    let deck = |as_of: &str| {
        ask(
            &register,
            2025,
            day(as_of),
            Audience::Staff,
            Lang::Nl,
            |source, _| {
                slides(source)
                    .into_iter()
                    .find(|slide| slide.id == "besluiten")
                    .unwrap()
            },
        )
    };
    let before = deck("2026-01-27");
    assert!(before.concept && before.heading == "3 voorstellen liggen bij de eigenaren");
    assert_eq!(
        before.words,
        ["Elke zaal vooraf nalopen op veiligheid", "en nog 2"]
    );
    let after = deck("2026-01-28");
    assert!(
        !after.concept && after.heading == "De eigenaren namen 2 van de 3 voorstellen over",
        "{}",
        after.heading
    );
    let said = "overgenomen. Wie: Coördinator advies. Klaar op 1 oktober 2026. Wij meten het effect op 1 oktober 2027.";
    assert!(
        after.notes.iter().any(|note| note.contains(said)),
        "{:?}",
        after.notes
    );
}

#[test]
fn the_deck_stays_a_concept_while_a_recommendation_has_no_decision() {
    let mut made = Made::default();
    made.complaint(day("2025-03-01"), &accepted(day("2025-03-20")));
    made.file(
        "maatregelen/2025/M-2025-01.md",
        "---\nnummer: M-2025-01\ntitel: Iets anders doen\nsoort: preventief\naanbevolen-op: 2025-12-01\n---\n",
    );
    made.file(
        "jaarverslagen/2025.md",
        "---\njaar: 2025\nbesloten-op: 2026-01-20\n---\n## Analyse\nTekst.\n",
    );
    let register = made.register();
    ask(
        &register,
        2025,
        day("2026-03-01"),
        Audience::Staff,
        Lang::Nl,
        |source, document| {
            assert!(!document.concept);
            assert!(
                slides(source)
                    .iter()
                    .any(|slide| slide.id == "besluiten" && slide.concept)
            );
        },
    );
}

#[test]
fn the_officers_words_and_the_owners_answer_stand_in_the_report() {
    let analysis = "Het verhaal van het jaar is dat van de deur met de ketting.";
    let recommendations = "Breng inschrijven, plannen en factureren samen";
    let owners = dutch(&example(), 2025, Audience::Owners);
    assert!(owners.contains(analysis) && owners.contains(recommendations));
    // Staff read what was written for them, and the owners' answer.
    let text = dutch(&example(), 2025, Audience::Staff);
    assert!(!text.contains(analysis) && !text.contains(recommendations));
    assert!(text.contains("Elke zaal wordt vooraf gecontroleerd, ook de nooduitgang."));
    assert!(text.contains("De eerste aanbeveling nemen wij over"));
    assert!(
        text.contains(
            "M-2025-03 (Inschrijven, plannen en factureren in één systeem): aangehouden."
        )
    );
}

#[test]
fn what_changed_since_the_adoption_is_an_erratum() {
    let mut before = Made::default();
    before.complaint(day("2025-03-01"), "");
    let mut after = Made::default();
    after.complaint(day("2025-03-01"), "");
    after.complaint(day("2025-04-01"), "");
    let (before, after) = (before.register(), after.register());
    let then = DecidedYear {
        analysis: analyse(&before, None, 2025, None, day("2026-02-01")),
        register: before,
    };
    let now = analyse(&after, None, 2025, None, day("2026-03-01"));
    let words = words(Lang::Nl);
    let told = |register: &Register, now: &YearAnalysis, audience| {
        let source = Source {
            register,
            analysis: now,
            decided_on: Some(&then),
            audience,
            revision: None,
            words: &words,
        };
        let document = annual_report(&source);
        let figures: serde_json::Value = serde_json::from_str(&document.json(&source)).unwrap();
        (
            document.markdown(),
            figures["figures"]["stock"]["received"].clone(),
        )
    };
    let (text, received) = told(&after, &now, Audience::Owners);
    assert!(text.contains("| Ontvangen | 1 | 2 |"), "{text}");
    // The rest of the report is the one on which they decided.
    assert_eq!(received, 1);
    assert!(!text.contains("2 klachten"), "{text}");
    // Staff read what stands now: two editions side by side would give away small counts.
    let (text, _) = told(&after, &now, Audience::Staff);
    assert!(text.contains("2 klachten"), "{text}");
    let (text, received) = told(&then.register, &then.analysis, Audience::Owners);
    assert!(text.contains("niets veranderd aan de cijfers"), "{text}");
    assert_eq!(received, 1);
}

#[test]
fn the_quarterly_note_is_short_and_about_its_quarter() {
    let register = example();
    let analysis = analyse(&register, None, 2026, Some(2), day("2026-11-22"));
    let words = words(Lang::Nl);
    let source = Source {
        register: &register,
        analysis: &analysis,
        decided_on: None,
        audience: Audience::Owners,
        revision: None,
        words: &words,
    };
    let note = quarterly_note(&source).markdown();
    assert_finished(&note);
    assert!(
        note.starts_with("# Gelukwerkt: klachten in kwartaal 2 van 2026"),
        "{note}"
    );
    let words = note
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count();
    assert!(words < 600, "{words}");
}

#[test]
fn no_bare_percentage_below_twenty() {
    for seed in 0..4 {
        let text = dutch(&made_up(seed, 9.0), 2025, Audience::Owners);
        let body = text.split("## Bijlagen").next().unwrap();
        let bare: Vec<&str> = body
            .lines()
            .filter(|line| line.contains("% (") && !line.contains("van de"))
            .collect();
        assert!(bare.is_empty(), "{bare:?}");
    }
}

#[test]
fn the_staff_hear_whether_a_measure_works_without_the_counts() {
    let (register, as_of) = (example(), day("2026-11-22"));
    let words = words(Lang::Nl);
    let told: Vec<_> = measured(&register, as_of)
        .iter()
        .filter_map(|measure| {
            let tell = |audience| effect_told(measure, as_of, audience, &words);
            Some((tell(Audience::Owners)?, tell(Audience::Staff)?))
        })
        .collect();
    assert_eq!(told.len(), 3);
    for (owners, staff) in told {
        assert!(
            owners.sentence.contains("ervoor") && owners.figure.is_some(),
            "{}",
            owners.sentence
        );
        assert!(
            !staff.sentence.contains("klacht") && staff.figure.is_none(),
            "{}",
            staff.sentence
        );
    }
}
