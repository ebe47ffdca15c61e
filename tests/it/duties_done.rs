//! Every finding that somebody can act on has its action on the day's list: who, by when, and the
//! command that does it. The command as it is printed, with what only people know filled in, takes
//! away both. Walks the whole catalogue, by the examples of its own pages.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use klachten::rules::{Example, ExampleForm, catalogue};
use klachten::wording::Lang;
use serde_json::Value;

use super::guide::klachten;

/// How a finding of a rule is acted on.
struct Act {
    code: &'static str,
    /// Which of the bad examples of its page.
    example: usize,
    fact: &'static str,
    /// What stands for each "…" of the command; what follows is added. Where a person must decide
    /// first, the whole command.
    fills: &'static [&'static str],
}

const fn act(
    code: &'static str,
    example: usize,
    fact: &'static str,
    fills: &'static [&'static str],
) -> Act {
    Act {
        code,
        example,
        fact,
        fills,
    }
}

const ACTS: &[Act] = &[
    act("S101", 0, "vooroverleg", &["nee"]),
    act("S102", 0, "formele-melding", &[]),
    act("S301", 0, "verwezen-naar-website", &[]),
    act("S401", 0, "aard", &["incident"]),
    act("S401", 1, "aard", &["incident", "2026-03-05"]),
    act("S402", 0, "gemeld-aan-functionaris", &[]),
    act(
        "S403",
        0,
        "aard",
        &[
            "record",
            "2026-003",
            "aard",
            "mogelijk-structureel",
            "--replace",
        ],
    ),
    act("S501", 0, "ontvangstbevestiging", &[]),
    act("S503", 0, "uitleg-procedure", &[]),
    act("S505", 0, "ontvangstbevestiging", &[]),
    act("S506", 0, "reactie-toegezegd", &["2026-04-01"]),
    act("S506", 1, "reactie-toegezegd", &["2026-04-01"]),
    act("S601", 0, "verantwoordelijke", &["coordinator-trainingen"]),
    act(
        "S602",
        0,
        "afspraak",
        &[
            "Belt elke week.",
            "bericht-indiener",
            "coordinator-trainingen",
        ],
    ),
    act(
        "S603",
        0,
        "afspraak",
        &["Leest de klacht.", "informatie-betrokkene", "trainer-2"],
    ),
    act(
        "S604",
        0,
        "verantwoordelijke",
        &[
            "record",
            "2026-008",
            "verantwoordelijke",
            "trainer-3",
            "--replace",
        ],
    ),
    act("S702", 0, "voorstel", &["Nieuwe datum"]),
    act("S802", 0, "voorstel", &["Geld terug"]),
    act("S902", 0, "afschrift", &["trainer-2"]),
    act(
        "S903",
        0,
        "uitkomst",
        &["ingetrokken", "--reden-uitkomst", "Zag ervan af"],
    ),
    act("S903", 1, "afgesloten", &[]),
    act("S903", 2, "reden-uitkomst", &["Vond de factuur terug"]),
    act(
        "S903",
        3,
        "reden-uitkomst",
        &["misverstand: het was een vraag"],
    ),
    act("S1001", 0, "besluit", &["afgewezen"]),
    act("S1002", 0, "gereed-op", &[]),
    act("S1003", 0, "gepresenteerd-op", &[]),
    act("S1004", 0, "effect", &["effectief"]),
    act(
        "S1005",
        0,
        "aangeboden-aan-eigenaren",
        &["--on", "2027-01-10"],
    ),
    act("S1005", 1, "besloten-op", &["--on", "2027-01-20"]),
    act("S1006", 0, "uitvoerder", &["coordinator-trainingen"]),
    act(
        "S1007",
        0,
        "besluit-door",
        &[
            "record",
            "M-2026-01",
            "besluit-door",
            "eigenaren",
            "--replace",
        ],
    ),
    act("T201", 0, "oorzaak", &["informatie"]),
    act(
        "T202",
        0,
        "overlegd-met",
        &["coordinator-trainingen", "2026-03-16"],
    ),
    act(
        "T203",
        0,
        "overlegd-met",
        &["coordinator-trainingen", "2026-03-16"],
    ),
    act("T301", 0, "formele-melding", &[]),
    act("T401", 1, "analyse", &["Wij leerden veel."]),
    act("T402", 0, "voor-alle-medewerkers", &["Wij leerden veel."]),
    act(
        "T601",
        0,
        "maatregel",
        &["--titel", "Meld het", "--soort", "preventief"],
    ),
    act("T602", 0, "in-overleg-met", &["coordinator-trainingen"]),
    act(
        "A006",
        0,
        "bewaren-tot",
        &["record", "2026-007", "bewaren-tot", "2030-01-01"],
    ),
];

/// Why nothing is to be done about the findings of the other rules but to explain or correct them.
const OTHERS: &[(&str, &str)] = &[
    // Done late, or missed for ever: what is past can be explained, never mended.
    (
        "past",
        "S302 S404 S405 S502 S504 S507 S605 S606 S607 S703 S704 S801 S904",
    ),
    // Two facts contradict each other: which one is wrong only people know.
    (
        "contradiction",
        "S201 S202 S303 S701 S803 S804 S901 D001 D002 D003 D004",
    ),
    // The officer keeps an eye on it; who does the officer's part, the owners arrange.
    ("remark", "S608"),
    // The file is corrected by hand, where `check` points.
    (
        "file",
        "F001 F002 F003 F004 F005 F006 F007 F008 F009 F010 F011 F012 F013 F014 F015 F016 F017 F018 F019 F020 F021 A001 A002 A003 A004 A005 A007",
    ),
    // What the history says, no later fact takes away.
    ("history", "H001 H002 H003 H004 H005 H006 H007 H008 H009"),
    // On the list, but what chooses comes with `sync`.
    ("choice", "F022"),
];

#[test]
fn each_rule_is_either_acted_on_or_it_is_said_why_not() {
    let acted: BTreeSet<&str> = ACTS.iter().map(|act| act.code).collect();
    let others: Vec<&str> = OTHERS
        .iter()
        .flat_map(|(_, codes)| codes.split_whitespace())
        .collect();
    for rule in catalogue() {
        let code = rule.code.0;
        let times = usize::from(acted.contains(code))
            + others.iter().filter(|other| **other == code).count();
        assert_eq!(
            times, 1,
            "{code} stands {times} times in ACTS and OTHERS together, and belongs in one of them"
        );
    }
}

#[test]
fn what_the_list_says_takes_away_the_finding_and_itself() {
    let mut wrong = Vec::new();
    for act in ACTS {
        if let Err(why) = done(act) {
            wrong.push(format!("{} {}: {why}", act.code, act.example));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The example as a register of its own in git.
pub struct Kept {
    pub home: tempfile::TempDir,
    as_of: String,
}

impl Kept {
    pub fn of(example: &Example) -> Kept {
        let home = tempfile::tempdir().unwrap();
        let root = home.path().join("register");
        for part in example.files() {
            assert_eq!(part.form, ExampleForm::Text);
            let path = root.join(&part.path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, &part.text).unwrap();
        }
        commit(&root);
        Kept {
            home,
            as_of: example.as_of.to_string(),
        }
    }

    pub fn run(&self, arguments: &[&str]) -> (bool, String, String) {
        let root = self.home.path().join("register");
        let output = klachten(&root, self.home.path())
            .args(["--lang", "en", "--as-of", &self.as_of])
            .args(arguments)
            .output()
            .unwrap();
        let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (
            output.status.success(),
            said(&output.stdout),
            said(&output.stderr),
        )
    }

    pub fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.run(arguments).1).unwrap()
    }

    /// The records in which a rule finds something.
    pub fn found(&self, code: &str) -> Vec<String> {
        let said = self.json(&["check", "--format", "json"]);
        let findings = said["findings"].as_array().unwrap().iter();
        let of_rule = findings.filter(|finding| finding["code"] == code);
        of_rule
            .map(|finding| finding["number"].as_str().unwrap_or("").to_owned())
            .collect()
    }

    fn action(&self, fact: &str, number: &str) -> Option<Value> {
        let said = self.json(&["today", "--format", "json"]);
        let mut actions = said["actions"].as_array().unwrap().iter();
        actions
            .find(|action| {
                action["action"] == fact && (number.is_empty() || action["number"] == number)
            })
            .cloned()
    }
}

/// A case of each stage, a measure and a report, to be asked for by role.
fn stages() -> Example {
    let fence = |info: &str, text: &str| format!("```{info}\n{text}\n```\n\n");
    let record = |number: &str, keys: &str| {
        let head = format!(
            "nummer: {number}\nonderwerp: X\nontvangen: 2027-03-01\nkanaal: e-mail\ncategorie: overig\n"
        );
        let path = format!("markdown klachten/2027/{number}.md");
        fence(&path, &format!("---\n{head}{keys}---\n"))
    };
    let talk = "ontvangen-door: medewerker\nvooroverleg:\n  datum: 2027-03-02\n  door: trainer-2\n  opgelost: nee\n";
    let pointed =
        format!("{talk}  verwezen-naar-website: 2027-03-02\nformele-melding: 2027-03-03\n");
    let parts = [
        record("2027-001", "ontvangen-door: medewerker\n"),
        record("2027-002", talk),
        record("2027-003", &pointed),
        record(
            "2027-004",
            &format!("{pointed}aard: mogelijk-structureel\n"),
        ),
        fence(
            "yaml maatregel 2027-03-05",
            "besluit:\nbesluit-op:\nbesluit-door:\nuitvoerder:\ngereed-voor:\ngereed-op:\neffect:\neffect-meten-op:",
        ),
        fence("yaml jaar", "besloten-op:\ngepresenteerd-op:"),
        fence(
            "yaml register",
            "besluitvormers: [directie, raad]\nfuncties:\n  klachtenfunctionaris: Klachtenfunctionaris\n  coordinator-trainingen: Coordinator\n  trainer-2: Trainer 2\n  directie: Directie\n  raad: Raad\n  eigenaren: Eigenaren",
        ),
    ];
    Example::read(&parts.concat()).unwrap()
}

#[test]
fn the_list_can_be_asked_for_by_role() {
    let kept = Kept::of(&stages());
    let of = |role: &str| -> Vec<String> {
        let said = kept.json(&["today", "--days", "120", "--format", "json", "--for", role]);
        let actions = said["actions"].as_array().unwrap().iter();
        let mut actions: Vec<String> = actions
            .map(|action| format!("{} {}", action["number"], action["action"]).replace('"', ""))
            .collect();
        actions.sort_unstable();
        actions
    };
    assert_eq!(of("medewerker"), ["2027-001 vooroverleg"]);
    assert_eq!(
        of("trainer-2"),
        [
            "2027-002 verwezen-naar-website",
            "2027-003 aard",
            "2027-004 gemeld-aan-functionaris"
        ]
    );
    for one_of_the_owners in ["directie", "raad"] {
        assert_eq!(
            of(one_of_the_owners),
            ["2026 besloten-op", "M-2026-01 besluit"]
        );
    }
    assert_eq!(of("eigenaren"), Vec::<String>::new(), "others decide here");
    let officer = of("klachtenfunctionaris");
    for asked in [
        "2027-003 verantwoordelijke",
        "2027-004 afspraak",
        "2027-003 ontvangstbevestiging",
    ] {
        assert!(officer.contains(&asked.to_owned()), "{asked}: {officer:?}");
    }
    let (ok, _, trouble) = kept.run(&["today", "--for", "trainer-9"]);
    assert!(
        !ok && trouble.contains("trainer-9") && trouble.contains("trainer-2"),
        "{trouble}"
    );
    let (_, calendar, _) = kept.run(&["today", "--format", "ics", "--for", "trainer-2"]);
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 3, "{calendar}");
    let (_, text, _) = kept.run(&["today", "--for", "raad", "--days", "120"]);
    assert!(
        text.starts_with("To do on 2027-03-05 by Directie"),
        "{text}"
    );
}

#[allow(
    clippy::disallowed_methods,
    reason = "only prepares what the commands find, and they read it back"
)]
fn commit(root: &Path) {
    let repository = git2::Repository::init(root).unwrap();
    let mut index = repository.index().unwrap();
    index
        .add_all(["*"], git2::IndexAddOption::DEFAULT, None)
        .unwrap();
    index.write().unwrap();
    let tree = repository.find_tree(index.write_tree().unwrap()).unwrap();
    let who = git2::Signature::now("Klachtenfunctionaris", "kf@example.nl").unwrap();
    repository
        .commit(Some("HEAD"), &who, &who, "register", &tree, &[])
        .unwrap();
}

fn done(act: &Act) -> Result<(), String> {
    let rule = catalogue().find(|rule| rule.code.0 == act.code).unwrap();
    let kept = Kept::of(&rule.page(Lang::Nl).bad[act.example]);
    let found = kept.found(act.code);
    let number = found.first().ok_or("the example raises nothing")?;
    let action = kept
        .action(act.fact, number)
        .ok_or("it is not on the list")?;
    if action["by"].as_str().is_none_or(str::is_empty) {
        return Err("nobody acts".to_owned());
    }
    let by = action["by"].as_str().unwrap();
    let of_role = kept.json(&["today", "--format", "json", "--for", by]);
    if !of_role["actions"].as_array().unwrap().contains(&action) {
        return Err(format!("not on the list of {by}"));
    }
    let command = action["command"].as_str();
    let arguments = filled(command, act.fills);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (ok, _, trouble) = kept.run(&arguments);
    if !ok {
        return Err(format!("{arguments:?}: {trouble}"));
    }
    if kept.found(act.code).contains(number) {
        return Err(format!("{arguments:?} leaves the finding"));
    }
    match kept.action(act.fact, number) {
        Some(left) if left["text"] == action["text"] => {
            Err(format!("{arguments:?} leaves the action"))
        }
        _ => Ok(()),
    }
}

/// The printed command as arguments, with what only people know in the place of each "…".
fn filled(command: Option<&str>, fills: &[&str]) -> Vec<String> {
    let mut fills = fills.iter().map(|fill| (*fill).to_owned());
    let printed = command.unwrap_or("klachten").split_whitespace().skip(1);
    let mut arguments: Vec<String> = printed
        .map(|word| match word {
            "…" => fills.next().unwrap_or_default(),
            word => word.to_owned(),
        })
        .collect();
    arguments.extend(fills);
    arguments
}
