//! A decision can be made on what is shown: the card holds what the owners need, its command records
//! what they chose, and what they put off comes back by itself.

use std::fs;

use klachten::analysis::{Ask, YearAnalysis, analyse};
use klachten::record::Audience;
use klachten::register::Register;
use klachten::report::{Block, Card, CardSource, Source, annual_report, card};
use klachten::rules::words;
use klachten::wording::Lang;

use super::figures::{Made, day};
use super::site_fixture::{site, text};
use super::writing::WriteSession;

const UNDECIDED: &str = "---
nummer: M-2026-01
titel: Bel voor elke verplaatsing
soort: preventief
aanleiding: [2026-001]
categorie: overig
oorzaak: planning
sterkte: sterk
aanbevolen-op: 2026-06-30
in-overleg-met: [coordinator-trainingen]
verwacht-effect: Minder klachten over verplaatsen
kosten: 400 euro per jaar
effect-meten-op: 2028-01-15
---

Twee deelnemers stonden voor een dichte deur. Bel iedereen een dag eerder. Dat duurt niet lang.
";
const PUT_OFF: &str = "---
nummer: M-2025-01
titel: Eén systeem
soort: preventief
categorie: overig
sterkte: sterk
aanbevolen-op: 2025-10-01
in-overleg-met: [coordinator-trainingen]
besluit: aangehouden
besluit-op: 2026-01-28
besluit-door: eigenaren
motivering: Eerst een offerte
---
";
const TO_REVIEW: &str = "---
nummer: M-2025-02
titel: Een vaste lijst
soort: preventief
categorie: overig
sterkte: zwak
aanbevolen-op: 2025-10-01
in-overleg-met: [coordinator-trainingen]
besluit: overgenomen
besluit-op: 2026-01-28
besluit-door: eigenaren
uitvoerder: coordinator-trainingen
gereed-voor: 2026-03-01
gereed-op: 2026-02-20
effect-meten-op: 2026-11-01
---
";
const OWNERS_READ: &str = "publicatie:\n  eigenaren: {tekst: ja}\n";

fn register() -> Register {
    let mut made = Made::default();
    made.complaint(
        day("2025-03-02"),
        "oorzaak: {soort: planning}\nernst: hoog\n",
    );
    made.complaint(day("2026-05-02"), "oorzaak: {soort: planning}\n");
    made.complaint(
        day("2026-05-20"),
        "oorzaak: {soort: planning}\nernst: hoog\n",
    );
    for (path, text) in [
        ("maatregelen/2026/M-2026-01.md", UNDECIDED),
        ("maatregelen/2025/M-2025-01.md", PUT_OFF),
        ("maatregelen/2025/M-2025-02.md", TO_REVIEW),
    ] {
        made.file(path, text);
    }
    made.file(
        "jaarverslagen/2025.md",
        "---\njaar: 2025\nbesloten-op: 2026-01-28\n---\n",
    );
    made.register_with(|text| format!("{text}{OWNERS_READ}"))
}

fn analysed(register: &Register, year: i32, as_of: &str) -> YearAnalysis {
    analyse(register, None, year, None, day(as_of))
}

fn cards(register: &Register, year: i32, as_of: &str, audience: Audience) -> Vec<Card> {
    let analysis = analysed(register, year, as_of);
    let document = annual_report(&Source {
        register,
        analysis: &analysis,
        decided_on: None,
        audience,
        revision: None,
        words: words(Lang::Nl),
    });
    let blocks = document
        .sections
        .into_iter()
        .flat_map(|section| section.blocks);
    let card = |block| match block {
        Block::Card { card } => Some(card),
        _ => None,
    };
    blocks.filter_map(card).collect()
}

#[test]
fn a_card_holds_what_the_owners_need_to_decide() {
    let register = register();
    let all = cards(&register, 2026, "2026-12-31", Audience::Owners);
    let numbers: Vec<&str> = all.iter().map(|card| card.number.as_str()).collect();
    // The most urgent first: complaints of two years, of which two were severe.
    assert_eq!(numbers, ["M-2025-01", "M-2026-01", "M-2025-02"]);
    let card = &all[1];
    assert_eq!(card.asked, "Besluit gevraagd: nu, bij het jaarverslag.");
    // Room for the pen.
    assert_eq!(
        card.sign,
        [
            "Besluit, en waarom",
            "Wie",
            "Klaar op",
            "Effect meten op",
            "Datum en paraaf"
        ]
    );
    assert!(card.problem.contains("Overig"), "{}", card.problem);
    assert_eq!(
        card.own,
        "Overnemen. Twee deelnemers stonden voor een dichte deur. Bel iedereen een dag eerder."
    );
    assert_eq!(card.cases.len(), 1);
    assert_eq!(card.cases[0].0, "2026-001");
    for told in [
        "400 euro per jaar",
        "Minder klachten over verplaatsen",
        "15 januari 2028",
    ] {
        assert!(card.facts.iter().any(|(_, value)| value == told), "{told}");
    }
    // Two of late, one of them severe; one in the twelve months before.
    let of_late = "kwamen hierover 2 klachten binnen, waarvan 1 ernstig.";
    assert!(card.without.contains(of_late), "{}", card.without);
    assert_eq!(card.own_label, "Advies van de klachtenfunctionaris");
    let choices: Vec<&str> = card
        .choices
        .iter()
        .map(|(choice, _)| choice.as_str())
        .collect();
    assert_eq!(choices, ["Overnemen", "Niet overnemen", "Aanhouden"]);
}

#[test]
fn what_was_put_off_comes_back_and_a_review_that_is_due_asks_the_same_way() {
    let register = register();
    let all = cards(&register, 2026, "2026-12-31", Audience::Owners);
    assert_eq!(
        all[0].asked,
        "Aangehouden op 28 januari 2026; nu opnieuw een besluit gevraagd."
    );
    assert!(
        all[0]
            .before
            .iter()
            .any(|(_, value)| value == "Eerst een offerte")
    );
    assert!(
        all[2].asked.contains("werkt deze maatregel?"),
        "{}",
        all[2].asked
    );
    assert_eq!(all[2].choices.len(), 4);
    // Not in the report on which they decided, and no verdict before its day.
    assert_eq!(cards(&register, 2025, "2026-12-31", Audience::Owners), []);
    let before = cards(&register, 2026, "2026-10-31", Audience::Owners);
    assert!(before.iter().all(|card| card.number != "M-2025-02"));
    // Nothing is asked of the staff.
    assert_eq!(cards(&register, 2026, "2026-12-31", Audience::Staff), []);
}

#[test]
fn every_card_can_be_decided_on_alone() {
    let register = register();
    let all = cards(&register, 2026, "2026-12-31", Audience::Owners);
    for card in &all {
        assert!(card.without.starts_with("Zonder "), "{}", card.number);
        let tells = |(_, follows): &(String, String)| !follows.is_empty();
        assert!(card.choices.iter().all(tells), "{}", card.number);
    }
    // Without words of the officer the day of the advice is a fact.
    let advised = ("Aanbevolen op".to_owned(), "1 oktober 2025".to_owned());
    assert!(all[0].own.is_empty() && all[0].facts.contains(&advised));
    assert!(all[1].facts.iter().all(|(label, _)| *label != advised.0));
    // A verdict needs no name and no day.
    assert_eq!(all[2].sign, ["Besluit, en waarom", "Datum en paraaf"]);
}

#[test]
fn the_site_shows_the_same_cards() {
    let register = register();
    let statuses = klachten::procedure::statuses(&register, day("2026-12-31"));
    let assessment = klachten::rules::Assessment {
        as_of: day("2026-12-31"),
        register,
        statuses,
        findings: Vec::new(),
        history: None,
        unchecked_signatures: 0,
        revision: None,
        complete: true,
    };
    let files = site(&assessment, Audience::Owners, Lang::Nl);
    let read = |path: &str| text(files.iter().find(|file| file.path == path).unwrap());
    for path in ["besluiten.html", "jaarverslag/2026.html"] {
        let page = read(path);
        assert_eq!(
            page.matches("<article class=\"decision").count(),
            3,
            "{path}"
        );
        assert!(page.contains("400 euro per jaar"), "{path}");
    }
    // What is asked stands on the first page in the words of the card.
    assert!(read("index.html").contains("Besluit gevraagd: nu, bij het jaarverslag."));
    assert!(!read("index.html").contains("30 juni 2027"));
    let measure = read("maatregelen/M-2026-01.html");
    assert_eq!(measure.matches("<article class=\"decision").count(), 1);
    assert!(measure.contains("klachten/2026/2026-001.html"));
}

/// The command of a card as it is printed, with what only people know filled in.
fn typed(card: &Card, fills: &[&str]) -> Vec<String> {
    let mut fills = fills.iter();
    let words = card.command.split(' ').skip(1);
    let words = words.map(|word| match word.trim_matches('"') {
        "…" => (*fills.next().expect("a fill for each place")).to_owned(),
        word => word.to_owned(),
    });
    words.collect()
}

#[test]
fn the_command_of_every_card_records_the_answer() {
    let session = WriteSession::new();
    for (path, text) in [
        (
            "maatregelen/2026/M-2026-01.md",
            UNDECIDED.replace("\naanleiding: [2026-001]", ""),
        ),
        ("maatregelen/2025/M-2025-01.md", PUT_OFF.to_owned()),
        ("maatregelen/2025/M-2025-02.md", TO_REVIEW.to_owned()),
    ] {
        let path = session.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text.replace("coordinator-trainingen", "eigenaren")).unwrap();
    }
    for number in ["M-2026-01", "M-2025-01", "M-2025-02"] {
        session.ok(&["record", number, "--as-of", "2026-12-31"]);
    }
    let register = register();
    let analysis = analysed(&register, 2026, "2026-12-31");
    let measures = analysis
        .measures
        .follow_up
        .iter()
        .chain(&analysis.measures.recommendations);
    let source = CardSource {
        register: &register,
        words: words(Lang::Nl),
        audience: Audience::Owners,
        as_of: day("2026-12-31"),
    };
    let mut tried = 0;
    for measure in measures {
        let card = card(&source, measure).unwrap();
        let fills: &[&str] = match measure.asks.unwrap().what {
            Ask::Decision => &[
                "2026-12-30",
                "De oorzaak verdwijnt",
                "eigenaren",
                "2027-04-01",
            ],
            Ask::Verdict => &["2026-12-30"],
        };
        let mut arguments = typed(&card, fills);
        arguments.extend(["--as-of".to_owned(), "2026-12-31".to_owned()]);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        session.ok(&arguments);
        let year = &card.number[2..6];
        let path = session
            .root
            .join(format!("maatregelen/{year}/{}.md", card.number));
        let recorded = fs::read_to_string(path).unwrap();
        let expected: &[&str] = match measure.asks.unwrap().what {
            Ask::Decision => &[
                "besluit: overgenomen",
                "besluit-op: 2026-12-30",
                "besluit-door: eigenaren",
                "motivering: De oorzaak verdwijnt",
                "uitvoerder: eigenaren",
                "gereed-voor: 2027-04-01",
            ],
            Ask::Verdict => &["beoordeeld-op: 2026-12-30", "oordeel: effectief"],
        };
        for line in expected {
            assert!(recorded.contains(line), "{line} in {recorded}");
        }
        tried += 1;
    }
    assert_eq!(tried, 3);
}

#[test]
fn a_year_that_was_decided_on_does_not_tell_as_rejected_what_nobody_decided() {
    let mut made = Made::default();
    made.complaint(day("2026-05-02"), "oorzaak: {soort: planning}\n");
    made.file("maatregelen/2026/M-2026-01.md", UNDECIDED);
    made.file(
        "jaarverslagen/2026.md",
        "---\njaar: 2026\nbesloten-op: 2027-01-20\n---\n",
    );
    let register = made.register_with(|text| format!("{text}{OWNERS_READ}"));
    let analysis = analysed(&register, 2026, "2027-02-01");
    let document = annual_report(&Source {
        register: &register,
        analysis: &analysis,
        decided_on: None,
        audience: Audience::Owners,
        revision: None,
        words: words(Lang::Nl),
    });
    let text = document.markdown();
    assert!(
        text.contains("Over 1 aanbeveling hebben de eigenaren nog niet beslist"),
        "{text}"
    );
    assert!(!text.contains("namen geen van de"), "{text}");
}
