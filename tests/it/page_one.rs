//! Page one: the owners learn from it alone what they must decide, and its headline never says more
//! than the two figures that it quotes.

use klachten::analysis::{Ask, TO_DECIDE, YearAnalysis, analyse};
use klachten::record::Audience;
use klachten::register::Register;
use klachten::report::{Block, Section, Source, annual_report};
use klachten::rules::words;
use klachten::wording::Lang;

use super::figures::{Made, day, example};
use super::read_aloud::demo;
use super::site_fixture::{self, site, text};

fn page_one(register: &Register, analysis: &YearAnalysis, audience: Audience) -> Section {
    let document = annual_report(&Source {
        register,
        analysis,
        decided_on: None,
        audience,
        revision: None,
        words: words(Lang::Nl),
    });
    document.sections.into_iter().next().unwrap()
}

fn said(section: &Section) -> String {
    let told = section.blocks.iter().map(|block| match block {
        Block::Lead { text } | Block::Words { text } | Block::Note { text } => text.clone(),
        Block::Answers { answers } => {
            let told = answers.iter();
            told.map(|one| format!("{} {} {}", one.question, one.answer, one.verdict))
                .collect::<Vec<_>>()
                .join("\n")
        }
        _ => String::new(),
    });
    told.collect::<Vec<_>>().join("\n")
}

fn decisions(section: &Section) -> Vec<Vec<String>> {
    let table = section.blocks.iter().find_map(|block| match block {
        Block::Table { table } => Some(table.rows.clone()),
        _ => None,
    });
    table.unwrap_or_default()
}

#[test]
fn every_decision_is_named_with_its_state_its_complaints_and_its_plan() {
    let register = example();
    let analysis = analyse(&register, None, 2026, None, day("2026-11-22"));
    let page = page_one(&register, &analysis, Audience::Owners);
    let rows = decisions(&page);
    assert_eq!(rows.len(), analysis.measures.waiting.len());
    for number in &analysis.measures.waiting {
        assert!(
            rows.iter().any(|row| row[0].starts_with(number)),
            "{number}"
        );
    }
    // The most urgent first: what is over its day.
    assert!(rows[0][0].starts_with("M-2025-02"), "{rows:?}");
    assert_eq!(rows[0][1], "over tijd sinds 1 oktober 2026");
    assert!(
        rows[0][3].contains("Kosten: eenmalig twee dagen"),
        "{rows:?}"
    );
    // Against the same, and yet another measure: it is not told as the same one.
    assert!(
        rows[2][0].ends_with("hiertegen eerder ingevoerd: M-2024-02"),
        "{rows:?}"
    );
    assert!(rows[0][3].contains("Coördinator advies"), "{rows:?}");
    let told = said(&page);
    assert!(told.contains("3 besluiten gevraagd."), "{told}");
    assert!(
        told.contains("De beloofde dag is voorbij bij 2026-007 en 2026-008."),
        "{told}"
    );
    for wanted in [
        "Wij vragen ze nu, bij dit jaarverslag, het dringendste eerst.",
        "Advies van de klachtenfunctionaris: de voorstellen overnemen die nieuw zijn",
        "Ontvangstbevestiging te laat: 2026-010.",
        "Uitleg over de procedure te laat: 2026-010 (nog te doen).",
        "Voorstel voor een oplossing te laat: 2026-004.",
        "2 klachten waren ernstig, een jaar eerder 1.",
    ] {
        assert!(told.contains(wanted), "{wanted}: {told}");
    }
    // Nothing is asked of the staff.
    let staff = page_one(&register, &analysis, Audience::Staff);
    assert!(decisions(&staff).is_empty());
    let staff = said(&staff);
    assert!(!staff.contains("De beloofde dag") && !staff.contains("te laat: 2026"));
}

#[test]
fn a_kind_of_complaint_is_counted_alike_beside_its_measure_and_among_the_patterns_which_name_it() {
    let mut compared = 0;
    for seed in 0..10 {
        let register = demo(seed, 90);
        let analysis = analyse(&register, None, 2026, None, day("2026-11-22"));
        let all = analysis.measures.follow_up.iter();
        for measure in all.chain(&analysis.measures.recommendations) {
            let same = analysis.patterns.iter().find(|pattern| {
                measure.category.as_ref() == Some(&pattern.category_label)
                    && measure.cause.is_some()
                    && measure.cause == pattern.cause_label
            });
            if let Some(pattern) = same {
                assert_eq!(measure.lately, Some(pattern.lately), "{}", measure.number);
                assert!(
                    pattern.measures.contains(&measure.number),
                    "{}",
                    measure.number
                );
                compared += 1;
            }
        }
    }
    assert!(compared >= 10, "{compared}");
}

#[test]
fn a_measure_over_its_day_is_one_of_the_decisions_wherever_they_are_counted() {
    let register = example();
    let analysis = analyse(&register, None, 2026, None, day("2026-11-22"));
    let all = analysis.measures.follow_up.iter();
    let asked = all.filter(|measure| measure.asks.is_some_and(|asks| asks.what == Ask::Decision));
    assert!(asked.clone().any(|measure| measure.number == "M-2025-02"));
    assert_eq!(TO_DECIDE.count(&analysis), 3);
    let files = site(&site_fixture::example(), Audience::Owners, Lang::Nl);
    let read = |path: &str| text(files.iter().find(|file| file.path == path).unwrap());
    assert!(read("besluiten.html").contains("3 maatregelen wachten op uw besluit"));
    assert!(read("besluiten.html").contains("Sinds 1 oktober 2026 over tijd"));
    assert!(read("index.html").contains("M-2025-02"));
}

#[test]
fn what_was_carried_out_before_against_the_same_is_told_with_its_complaints() {
    let measure = |number: &str, more: &str| {
        format!(
            "---\nnummer: {number}\ntitel: Bel de dag ervoor\nsoort: preventief\ncategorie: overig\n\
             oorzaak: planning\nsterkte: middel\naanbevolen-op: {}-02-01\n{more}---\n",
            &number[2..6]
        )
    };
    let mut made = Made::default();
    made.complaint(day("2024-03-02"), "oorzaak: {soort: planning}\n");
    made.complaint(day("2024-09-02"), "oorzaak: {soort: planning}\n");
    made.complaint(day("2025-09-02"), "oorzaak: {soort: planning}\n");
    made.complaint(day("2025-10-02"), "oorzaak: {soort: planning}\n");
    made.complaint(day("2025-11-02"), "oorzaak: {soort: planning}\n");
    made.file(
        "maatregelen/2025/M-2025-01.md",
        &measure(
            "M-2025-01",
            "besluit: overgenomen\nbesluit-op: 2025-02-10\nuitvoerder: eigenaren\n\
             gereed-voor: 2025-04-01\ngereed-op: 2025-03-01\neffect-meten-op: 2026-03-01\n\
             effect:\n  beoordeeld-op: 2026-03-02\n  oordeel: effectief\n",
        ),
    );
    made.file("maatregelen/2026/M-2026-01.md", &measure("M-2026-01", ""));
    let register = made.register();
    let analysis = analyse(&register, None, 2026, None, day("2026-11-22"));
    let page = page_one(&register, &analysis, Audience::Owners);
    let rows = decisions(&page);
    assert_eq!(rows.len(), 1);
    assert!(
        rows[0][0].ends_with("; eerder ingevoerd als M-2025-01"),
        "{rows:?}"
    );
    // Its complaints stand on the card, with the day between the two windows.
    let document = annual_report(&Source {
        register: &register,
        analysis: &analysis,
        decided_on: None,
        audience: Audience::Owners,
        revision: None,
        words: words(Lang::Nl),
    });
    let windows = "Klachten in evenveel dagen voor en na 1 maart 2025: 2 en 3.";
    assert!(document.markdown().contains(windows));
    // Praised by the officer, and no fewer complaints after it: who reads the one reads the other.
    let told = said(&page);
    assert!(
        told.contains("helpt M-2025-01. Toch kwamen er daarna niet minder klachten."),
        "{told}"
    );
    // What is in force has nothing before it.
    let first = analysis.measures.follow_up.iter();
    let mut first = first.filter(|measure| measure.number == "M-2025-01");
    assert!(first.all(|measure| measure.earlier.is_empty()));
}

#[test]
fn the_headline_of_days_goes_the_way_of_the_two_numbers_that_it_quotes() {
    let mut seen = 0;
    for seed in 0..60 {
        let register = demo(seed, [30, 90, 200][seed as usize % 3]);
        for year in 2025..=2026 {
            let analysis = analyse(&register, None, year, None, day("2026-11-22"));
            let told = said(&page_one(&register, &analysis, Audience::Owners));
            let lead = told.lines().next().unwrap_or_default();
            let Some((now, before)) = lead.split_once(", vorig jaar ") else {
                continue;
            };
            let number = |text: &str, after: &str| -> Option<f64> {
                let text = text.split(after).nth(1)?;
                text.split_whitespace().next()?.parse().ok()
            };
            let Some((now, before)) = number(now, "binnen ").zip(number(before, "binnen ")) else {
                continue;
            };
            seen += 1;
            assert_eq!(lead.contains("langer over"), now > before, "{lead}");
            assert!(lead.contains("meer dan toeval"), "{lead}");
        }
    }
    assert!(seen > 0, "no headline was about the days");
}

#[test]
fn without_a_change_beyond_chance_the_headline_tells_what_was_missed_and_what_is_asked() {
    let register = example();
    let analysis = analyse(&register, None, 2026, None, day("2026-11-22"));
    let told = said(&page_one(&register, &analysis, Audience::Owners));
    let lead = told.lines().next().unwrap();
    assert_eq!(
        lead,
        "Wij misten 3 termijnen. Aan u vragen wij 3 besluiten."
    );
}

#[test]
fn the_complaints_of_page_one_add_up_and_those_without_a_cause_are_counted() {
    for seed in 0..12 {
        let register = demo(seed, [40, 150, 300][seed as usize % 3]);
        let analysis = analyse(&register, None, 2026, None, day("2026-11-22"));
        let told = said(&page_one(&register, &analysis, Audience::Owners));
        let of = |from: &str, until: &str| -> u32 {
            let part = told.split(from).nth(1).unwrap_or_default();
            let part = part.split(until).next().unwrap_or_default();
            part.split_whitespace()
                .zip(part.split_whitespace().skip(1))
                .filter(|(_, next)| *next == "over" || *next == "keer")
                .filter_map(|(count, _)| count.parse::<u32>().ok())
                .sum()
        };
        let received = analysis.stock.received;
        assert_eq!(of("Er gingen er ", ". "), received, "{told}");
        let without = analysis.subjects.without_cause;
        // The smaller ones stand together: "3 andere, elk 1 keer", or what they come to.
        let counted = |before: &str| -> u32 {
            let number = told.split_once(before).map(|(_, after)| after);
            let number = number.and_then(|after| after.split_whitespace().next());
            number.map_or(0, |number| number.parse().unwrap())
        };
        let rest = counted("andere oorzaken kwamen samen ");
        let once = told
            .split_once(" andere, elk 1 keer")
            .map_or(0, |(before, _)| {
                let number = before.rsplit(' ').next().unwrap();
                number.parse::<u32>().unwrap() - 1
            });
        let named = of("De oorzaak was ", ". ");
        assert_eq!(named + rest + once + without, received, "{told}");
    }
}

#[test]
fn the_largest_causes_are_named_and_only_small_ones_stand_together() {
    const KINDS: [&str; 8] = [
        "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht",
    ];
    let told = |causes: &[(&str, usize)]| {
        let mut made = Made::default();
        let all = causes.iter().flat_map(|(cause, count)| vec![cause; *count]);
        for cause in all {
            made.complaint(day("2026-05-02"), &format!("oorzaak: {{soort: {cause}}}\n"));
        }
        let more = format!(
            "oorzaken: {{{}}}\n",
            KINDS.map(|kind| format!("{kind}: {kind}")).join(", ")
        );
        let register = made.register_with(|settings| {
            let other = settings
                .lines()
                .filter(|line| !line.starts_with("oorzaken:"));
            other.collect::<Vec<_>>().join("\n") + "\n" + &more
        });
        let analysis = analyse(&register, None, 2026, None, day("2026-11-22"));
        said(&page_one(&register, &analysis, Audience::Owners))
    };
    let few: Vec<(&str, usize)> = KINDS.iter().map(|kind| (*kind, 1)).collect();
    let seven = told(&few[..7]);
    assert!(!seven.contains("andere, elk"), "{seven}");
    let eight = told(&few);
    assert!(eight.contains("en 3 andere, elk 1 keer."), "{eight}");
    let many: Vec<(&str, usize)> = KINDS.iter().zip(2..).map(|(kind, n)| (*kind, n)).collect();
    let many = told(&many);
    let rest = "De 3 andere oorzaken kwamen samen 9 keer voor, elk hoogstens 4 keer.";
    assert!(many.contains(rest), "{many}");
}

#[test]
fn what_decisions_do_not_tell_is_said_once_and_not_in_every_row() {
    let measure = |number: &str| {
        format!(
            "---\nnummer: {number}\ntitel: Bel eerst\nsoort: preventief\ncategorie: overig\n\
             sterkte: middel\naanbevolen-op: 2026-02-01\nkosten: 100 euro\n---\n"
        )
    };
    let mut made = Made::default();
    for number in ["M-2026-01", "M-2026-02"] {
        made.file(&format!("maatregelen/2026/{number}.md"), &measure(number));
    }
    let register = made.register();
    let analysis = analyse(&register, None, 2026, None, day("2026-11-22"));
    let page = page_one(&register, &analysis, Audience::Owners);
    let rows = decisions(&page);
    assert_eq!(rows.len(), 2);
    assert!(
        rows.iter().all(|row| row[3] == "Kosten: 100 euro"),
        "{rows:?}"
    );
    let told = said(&page);
    for part in ["wie het doet", "wanneer het klaar is"] {
        let once = format!("Bij 2 is nog niet ingevuld {part}.");
        assert!(told.contains(&once), "{told}");
    }
    assert!(!told.contains("wat het kost"), "{told}");
}

#[test]
fn staff_read_no_id_of_a_commit_but_in_the_foot() {
    let assessment = site_fixture::example();
    let id = &assessment.revision.clone().unwrap()[..10];
    let mut feet = 0;
    for file in site(&assessment, Audience::Staff, Lang::Nl) {
        if !file.path.ends_with(".html") {
            continue;
        }
        let page = text(&file);
        let foot = page.find("<footer").unwrap_or(page.len());
        assert!(!page[..foot].contains(id), "{}", file.path);
        feet += usize::from(page[foot..].contains(id));
    }
    assert!(feet > 0);
}

#[test]
fn staff_read_no_small_count_of_those_who_said_what_they_thought() {
    let mut checked = 0;
    for seed in 0..20 {
        let register = demo(seed, [60, 120, 200][seed as usize % 3]);
        let analysis = analyse(&register, None, 2026, None, day("2026-11-22"));
        let satisfaction = &analysis.outcomes.satisfaction;
        let small = |count: u32| (1..5).contains(&count);
        let answered = satisfaction.answered;
        if !small(answered.count) && !small(answered.of - answered.count) {
            continue;
        }
        checked += 1;
        let document = annual_report(&Source {
            register: &register,
            analysis: &analysis,
            decided_on: None,
            audience: Audience::Staff,
            revision: None,
            words: words(Lang::Nl),
        });
        let told = document.markdown();
        let share = format!("{} van de {})", answered.count, answered.of);
        assert!(!told.contains(&share), "{share} in {told}");
        assert!(told.contains("het getal is te klein"), "{told}");
    }
    assert!(checked > 0);
}
