//! Two records of one complaint: whichever of them stays, the complaint began on the same days.

use std::collections::BTreeMap;

use super::{Asked, Merging, plan};
use crate::calendar::Day;
use crate::cli::target::Target;
use crate::files::{Content, File};
use crate::procedure::{End, case_status, start_of};
use crate::record::{ComplaintNumber, TermName, Value};
use crate::register::{Register, Typed};
use crate::wording::Lang;

const SETTINGS: &str = "\
organisatie: Gelukwerkt
procedure:
  - versie: 1
    geldig-vanaf: 2025-01-01
    termijnen:
      ontvangstbevestiging: 1 week
      uitleg-procedure: 2 weken
      oplossing: 4 weken
      doorverwijzing: 1 week
      beoordeling: 1 week
      behandeling: 2 weken
  - versie: 2
    geldig-vanaf: 2026-11-06
    termijnen: {ontvangstbevestiging: 5 dagen, uitleg-procedure: 10 dagen, doorverwijzing: 3 dagen}
categorieen: {overig: Overig}
oorzaken: {onbekend: Onbekend}
functies: {klachtenfunctionaris: Klachtenfunctionaris, trainer-1: Trainer 1, trainer-2: Trainer 2}
kanalen: {telefoon: {naam: Telefoon, schriftelijk: nee}}
";

const NUMBERS: [&str; 2] = ["2026-001", "2026-002"];

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn file(path: &str, text: String) -> File {
    File {
        path: path.to_owned(),
        content: Content::Bytes(text.into_bytes()),
    }
}

/// A register with two complaints, of which these are the keys.
fn register(keys: [&str; 2]) -> Vec<File> {
    let mut files = vec![file("register.yml", SETTINGS.to_owned())];
    for (number, keys) in NUMBERS.iter().zip(keys) {
        let path = format!("klachten/2026/{number}.md");
        let head = format!("nummer: {number}\nonderwerp: Zaal dicht\ncategorie: overig\n");
        files.push(file(&path, format!("---\n{head}{keys}---\n")));
    }
    files
}

fn merged(files: &[File], from: usize) -> Merging {
    let [gone, stays] =
        [from, 1 - from].map(|at| Target::complaint(NUMBERS[at]).expect("a number"));
    let asked = Asked {
        reason: None,
        on: None,
        as_of: day("2026-11-28"),
        lang: Lang::Nl,
    };
    plan(&asked, &gone, &stays, files).expect("merges")
}

/// The record that stays, when the one at this place goes.
fn kept(files: &[File], from: usize) -> String {
    let path = format!("klachten/2026/{}.md", NUMBERS[1 - from]);
    let mut changes = merged(files, from).plan.changes.into_iter();
    let change = changes.find(|change| change.path == path);
    let unchanged = || match files.iter().find(|file| file.path == path) {
        Some(File {
            content: Content::Bytes(bytes),
            ..
        }) => bytes.clone(),
        _ => Vec::new(),
    };
    let bytes = change.map_or_else(unchanged, |change| change.to.expect("bytes"));
    String::from_utf8(bytes).expect("there")
}

/// On which day a complaint became formal, when it was first talked about, and the end of each term.
type Began = (Option<Day>, Option<Day>, BTreeMap<TermName, End>);

fn began(files: &[File], at: usize) -> Began {
    let register = Register::read(files.to_vec());
    let number = ComplaintNumber::parse(NUMBERS[at]).expect("there");
    let entry = register.complaint(number).expect("there");
    let complaint = entry.record.as_deref().expect("there");
    assert!(entry.is_sound(), "{:?}", entry.path);
    let status = case_status(complaint, register.settings(), day("2026-11-28"));
    let deadlines = status.last().deadlines();
    let talk = complaint.first_talk.as_ref().map(|talk| talk.date.value);
    let start = start_of(complaint, register.settings()).map(|start| start.day);
    let ends = deadlines
        .into_iter()
        .map(|it| (it.term, it.worst.end.clone()));
    (start, talk, ends.collect())
}

fn began_when_merged(files: &[File], from: usize) -> Began {
    let text = kept(files, from);
    let mut files = files.to_vec();
    let path = format!("klachten/2026/{}.md", NUMBERS[1 - from]);
    let place = files
        .iter()
        .position(|file| file.path == path)
        .expect("there");
    files[place] = file(&path, text);
    began(&files, 1 - from)
}

/// Each way in which a complaint can have come in, within a few days.
fn beginnings() -> Vec<String> {
    let mut all = Vec::new();
    for received in ["2026-11-02", "2026-11-04", "2026-11-06"] {
        for channel in ["e-mail", "website", "telefoon"] {
            for by in ["", "ontvangen-door: medewerker\n"] {
                for formal in [
                    "",
                    "formele-melding: 2026-11-07\n",
                    "formele-melding: 2026-11-10\n",
                ] {
                    for talk in [
                        "",
                        "vooroverleg: {datum: 2026-11-06, door: trainer-1, opgelost: nee}\nopschorting: [{van: 2026-11-09, tot: 2026-11-12, reden: Op reis}]\n",
                        "vooroverleg:\n  datum: 2026-11-08\n  wijze: telefoon\n  opgelost: nee\n  verwezen-naar-website: 2026-11-09\nverdaging: [{termijn: oplossing, tot: 2026-12-20, reden: Ziek, gemeld-op: 2026-11-09}]\n",
                    ] {
                        all.push(format!(
                            "ontvangen: {received}\nkanaal: {channel}\n{by}{formal}{talk}"
                        ));
                    }
                }
            }
        }
    }
    all
}

#[test]
fn whichever_record_stays_the_complaint_began_on_the_same_days_and_its_terms_end_on_the_same() {
    let all = beginnings();
    // All pairs take minutes; a stride that shares no factor with them meets every kind.
    for pair in (0..all.len() * all.len()).step_by(211) {
        let keys = [all[pair / all.len()].as_str(), &all[pair % all.len()]];
        let files = register(keys);
        let [one, other] = [began(&files, 0), began(&files, 1)];
        let earlier = |one: Option<Day>, other| [one, other].into_iter().flatten().min();
        let [there, here] = [0, 1].map(|from| began_when_merged(&files, from));
        assert_eq!(there, here, "{keys:#?}");
        assert_eq!(there.0, earlier(one.0, other.0), "{keys:#?}");
        assert_eq!(there.1, earlier(one.1, other.1), "{keys:#?}");
    }
}

#[test]
fn a_later_form_makes_no_earlier_receipt_by_an_employee_formal() {
    let employee = "ontvangen: 2026-11-02\nkanaal: e-mail\nontvangen-door: medewerker\nvooroverleg: {datum: 2026-11-03, opgelost: nee, verwezen-naar-website: 2026-11-03}\n";
    let files = register([employee, "ontvangen: 2026-11-10\nkanaal: website\n"]);
    let text = kept(&files, 0);
    let typed = Typed::of(&text);
    let value = |key: &str| typed.at(key).text();
    assert_eq!(value("ontvangen"), Some("2026-11-02"));
    assert_eq!(value("kanaal"), Some("e-mail"));
    assert_eq!(value("ontvangen-door"), Some("medewerker"));
    assert_eq!(value("formele-melding"), Some("2026-11-10"));
    let merging = merged(&files, 0);
    assert_eq!(merging.replaced, ["ontvangen", "kanaal"]);
    assert_eq!(merging.left, Vec::<String>::new());
}

#[test]
fn a_formal_report_goes_over_and_what_does_not_is_told() {
    let reported = "ontvangen: 2026-11-03\nkanaal: e-mail\nontvangen-door: medewerker\nformele-melding: 2026-11-16\nuitkomst: ingetrokken\nafgesloten: 2026-11-20\nreden-uitkomst: Belde af\n";
    let officer = "ontvangen: 2026-11-18\nkanaal: brief\nontvangstbevestiging: 2026-11-19\n";
    let files = register([reported, officer]);
    let text = kept(&files, 0);
    let typed = Typed::of(&text);
    assert_eq!(typed.at("formele-melding").text(), Some("2026-11-16"));
    assert_eq!(
        merged(&files, 0).left,
        ["afgesloten", "uitkomst", "reden-uitkomst"]
    );
    let text = kept(&register([officer, reported]), 0);
    assert_eq!(
        Typed::of(&text).at("formele-melding").text(),
        Some("2026-11-16")
    );
    // The officer's own receipt, a day earlier, is the formal start: the later report moves nothing.
    let first = officer.replace("2026-11-18", "2026-11-02");
    let files = register([reported, &first]);
    let merging = merged(&files, 0);
    assert!(merging.left.contains(&"formele-melding".to_owned()));
    assert!(merging.left.contains(&"kanaal".to_owned()));
}

#[test]
fn a_talk_that_closed_the_case_keeps_its_day_of_closing() {
    let closed = "ontvangen: 2026-11-03\nkanaal: e-mail\nontvangen-door: medewerker\nvooroverleg: {datum: 2026-11-05, door: trainer-1, wijze: gesprek, opgelost: ja}\n";
    let talked = "ontvangen: 2026-11-03\nkanaal: e-mail\nontvangen-door: medewerker\nvooroverleg: {datum: 2026-11-04, door: trainer-2, opgelost: nee}\n";
    let text = kept(&register([talked, closed]), 0);
    let typed = Typed::of(&text);
    let value = |key: &str| typed.at(key).text();
    assert_eq!(value("vooroverleg.datum"), Some("2026-11-04"));
    assert_eq!(value("vooroverleg.door"), Some("trainer-2"));
    assert_eq!(value("vooroverleg.wijze"), Some("gesprek"));
    assert_eq!(value("vooroverleg.opgelost"), Some("ja"));
    assert_eq!(value("afgesloten"), Some("2026-11-05"));
    assert_eq!(value("uitkomst"), Some("vooroverleg"));
}
