//! What was recorded wrongly, mended with commands: replaced, explained, and never joined or lost in
//! silence. Each run is a process; what is looked at is the file, what was said, and the commits.

use std::fs;

use serde_json::Value;

use super::writing::WriteSession;

/// What a register is asked.
impl WriteSession {
    /// What a command that is refused says; nothing may have changed.
    pub fn refused(&self, arguments: &[&str]) -> String {
        let before = (self.commits(), self.everything());
        let output = self.run(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert_eq!((self.commits(), self.everything()), before, "{arguments:?}");
        said
    }

    /// What a command says besides its result.
    pub fn told(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {said}");
        said
    }

    /// Every commit, newest first: its subject and its whole message.
    pub fn commits(&self) -> Vec<(String, String)> {
        let repository = git2::Repository::open(&self.root).unwrap();
        let mut walk = repository.revwalk().unwrap();
        walk.push_head().unwrap();
        walk.set_sorting(git2::Sort::TOPOLOGICAL).unwrap();
        let commit = |id| repository.find_commit(id).unwrap();
        walk.map(|id| commit(id.unwrap()))
            .map(|commit| {
                let message = String::from_utf8_lossy(commit.message_bytes()).into_owned();
                (message.lines().next().unwrap().to_owned(), message)
            })
            .collect()
    }

    /// The text of every record.
    fn everything(&self) -> Vec<(String, String)> {
        let mut all = Vec::new();
        let mut folders = vec![self.root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let name = path.to_string_lossy().into_owned();
                if path.is_dir() && !name.ends_with(".git") {
                    folders.push(path);
                } else if path.is_file() {
                    all.push((name, fs::read_to_string(path).unwrap()));
                }
            }
        }
        all.sort();
        all
    }

    /// The front matter of a complaint.
    pub fn keys(&self, number: &str) -> Value {
        let text = self.text(number).replace("\r\n", "\n");
        let yaml = text.split("---\n").nth(1).unwrap();
        serde_yaml::from_str(yaml).unwrap()
    }

    /// The codes that `check` finds in a file, and which of them are explained.
    pub fn codes(&self, number: &str) -> Vec<(String, bool)> {
        let output = self.run(&["check", "--format", "json"]);
        let json: Value = serde_json::from_slice(&output.stdout).unwrap();
        let findings = json["findings"].as_array().unwrap();
        let here = findings.iter().filter(|found| found["number"] == number);
        here.map(|found| {
            (
                found["code"].as_str().unwrap().to_owned(),
                found["explained"].as_bool().unwrap(),
            )
        })
        .collect()
    }
}

#[test]
fn a_category_is_replaced_and_not_joined() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    desk.ok(&["record", &number, "categorie", "advisering", "--replace"]);
    assert_eq!(desk.keys(&number)["categorie"], "advisering");
    // A further one is no question; the same one is refused.
    desk.ok(&["record", &number, "categorie", "overig"]);
    let said = desk.refused(&["record", &number, "categorie", "overig"]);
    assert!(
        said.contains("overig") && said.contains("--replace"),
        "{said}"
    );
    // Of two it must be said which one goes.
    let said = desk.refused(&["record", &number, "categorie", "betalingen", "--replace"]);
    assert!(
        said.contains("1: advisering") && said.contains("2: overig"),
        "{said}"
    );
    desk.ok(&[
        "record",
        &number,
        "categorie",
        "overig",
        "betalingen",
        "--replace",
    ]);
    assert_eq!(
        desk.keys(&number)["categorie"],
        serde_json::json!(["advisering", "betalingen"])
    );
}

#[test]
fn the_day_of_a_talk_is_replaced_and_the_rest_of_it_stays() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    desk.ok(&[
        "record",
        &number,
        "vooroverleg",
        "--wijze",
        "telefoon",
        "--opgelost",
        "nee",
        "--on",
        "2026-03-04",
    ]);
    let said = desk.refused(&["record", &number, "vooroverleg", "--on", "2026-03-05"]);
    assert!(
        said.contains("2026-03-04") && said.contains("--replace"),
        "{said}"
    );
    desk.ok(&[
        "record",
        &number,
        "vooroverleg",
        "--on",
        "2026-03-05",
        "--replace",
    ]);
    let talk = &desk.keys(&number)["vooroverleg"];
    assert_eq!(
        *talk,
        serde_json::json!({"datum": "2026-03-05", "wijze": "telefoon", "opgelost": "nee"})
    );
    desk.ok(&[
        "record",
        &number,
        "vooroverleg",
        "--wijze",
        "gesprek",
        "--replace",
    ]);
    assert_eq!(desk.keys(&number)["vooroverleg"]["datum"], "2026-03-05");
    let said = desk.refused(&[
        "record",
        &number,
        "vooroverleg",
        "--on",
        "2026-03-05",
        "--replace",
    ]);
    assert!(said.contains("verandert"), "{said}");
}

#[test]
fn an_item_of_a_list_is_replaced_by_its_name_or_its_place() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let desk = &desk;
    desk.ok(&["record", &number, "voorstel", "Bon", "--on", "2026-03-05"]);
    desk.ok(&[
        "record",
        &number,
        "reactie",
        "afgewezen",
        "--on",
        "2026-03-06",
    ]);
    desk.ok(&[
        "record",
        &number,
        "voorstel",
        "Nieuwe datum",
        "--on",
        "2026-03-07",
    ]);
    desk.ok(&[
        "record",
        &number,
        "voorstel",
        "2",
        "--oplossing",
        "Geld terug",
        "--replace",
    ]);
    desk.ok(&["record", &number, "voorstel", "1", "Tegoedbon", "--replace"]);
    let proposals = &desk.keys(&number)["voorstellen"];
    assert_eq!(
        *proposals,
        serde_json::json!([
            {"oplossing": "Tegoedbon", "bericht": "2026-03-05", "reactie": "afgewezen", "reactie-op": "2026-03-06"},
            {"oplossing": "Geld terug", "bericht": "2026-03-07"}
        ])
    );
    let said = desk.refused(&[
        "record",
        &number,
        "voorstel",
        "3",
        "--oplossing",
        "x",
        "--replace",
    ]);
    assert!(said.contains("1: Tegoedbon"), "{said}");
    let said = desk.refused(&["record", &number, "voorstel", "Anders", "--replace"]);
    assert!(said.contains("2: Geld terug"), "{said}");
    let said = desk.refused(&["record", &number, "voorstel", "Geld terug"]);
    assert!(said.contains("tweede keer"), "{said}");
    desk.ok(&[
        "record",
        &number,
        "afschrift",
        "--aan",
        "klager",
        "--aan",
        "trainer-1",
        "--on",
        "2026-03-08",
    ]);
    desk.ok(&[
        "record",
        &number,
        "afschrift",
        "klager",
        "--on",
        "2026-03-09",
        "--replace",
    ]);
    let said = desk.refused(&["record", &number, "afschrift", "klager"]);
    assert!(said.contains("klager"), "{said}");
    assert_eq!(
        desk.keys(&number)["afschriften"],
        serde_json::json!([
            {"aan": "klager", "datum": "2026-03-09"},
            {"aan": "trainer-1", "datum": "2026-03-08"}
        ])
    );
}

#[test]
fn an_empty_value_is_no_way_to_erase() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    desk.ok(&[
        "record",
        &number,
        "ontvangstbevestiging",
        "--on",
        "2026-03-03",
    ]);
    for arguments in [
        &["record", &number, "ontvangstbevestiging", "", "--replace"][..],
        &["record", &number, "onderwerp", " ", "--replace"],
        &[
            "record",
            &number,
            "aard",
            "incident",
            "--aard-toelichting",
            "",
        ],
    ] {
        let said = desk.refused(arguments);
        assert!(said.contains("verwijder"), "{said}");
    }
}

#[test]
fn a_correction_says_why_in_the_same_commit() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let before = desk.commits().len();
    desk.ok(&[
        "record",
        &number,
        "kanaal",
        "brief",
        "--replace",
        "--reason",
        "Het was een brief",
    ]);
    assert_eq!(desk.commits().len(), before + 1);
    let entry = &desk.keys(&number)["afwijkingen"];
    assert_eq!(
        (&entry[0]["regel"], &entry[0]["reden"]),
        (&"H002".into(), &"Het was een brief".into())
    );
    assert!(desk.codes(&number).contains(&("H002".to_owned(), true)));
    desk.ok(&[
        "record",
        &number,
        "afgesloten",
        "--uitkomst",
        "ingetrokken",
        "--reden-uitkomst",
        "Zag ervan af",
    ]);
    desk.ok(&[
        "record",
        &number,
        "categorie",
        "advisering",
        "--replace",
        "--reason",
        "Verkeerd gekozen",
    ]);
    assert!(desk.codes(&number).contains(&("H004".to_owned(), true)));
    // Without one the deviation stands; that is told, with the command that explains it.
    let other = desk.complaint();
    let said = desk.told(&["record", &other, "kanaal", "brief", "--replace"]);
    assert!(said.contains("afwijking --regel H002"), "{said}");
    assert!(desk.codes(&other).contains(&("H002".to_owned(), false)));
    // Where nothing is to be explained, the commit keeps the reason.
    desk.ok(&["record", &other, "dienst", "wft", "--reason", "Vergeten"]);
    assert!(
        desk.commits()[0].1.contains("Reden: Vergeten"),
        "{:?}",
        desk.commits()[0]
    );
    let said = desk.refused(&[
        "record",
        &other,
        "ernst",
        "laag",
        "--reason",
        "Mail piet@voorbeeld.nl",
    ]);
    assert!(said.contains("A001") && !said.contains("piet"), "{said}");
}

#[test]
fn a_day_of_receipt_in_another_year_takes_a_new_number() {
    let desk = WriteSession::new();
    let (number, other) = (desk.complaint(), desk.complaint());
    desk.ok(&["record", &other, "verwant", &number]);
    let said = desk.ok(&[
        "record",
        &number,
        "ontvangen",
        "2025-12-30",
        "--replace",
        "--reason",
        "Verkeerd gelezen",
    ]);
    assert!(said.contains("2025-001"), "{said}");
    let text = fs::read_to_string(desk.root.join("klachten/2025/2025-001.md")).unwrap();
    assert!(
        text.contains("nummer: 2025-001") && text.contains(&format!("eerder-nummer: {number}")),
        "{text}"
    );
    assert!(
        !desk
            .root
            .join(format!("klachten/2026/{number}.md"))
            .exists()
    );
    assert_eq!(
        desk.keys(&other)["verwant"],
        serde_json::json!(["2025-001"])
    );
    let output = desk.run(&["check"]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success() && !said.contains("H001"), "{said}");
    // Who still uses the old number is told how to find the new one.
    let refused = desk.refused(&["record", &number, "ernst", "hoog"]);
    assert!(
        refused.contains(&format!("klachten bekijk {number}")),
        "{refused}"
    );
    assert!(desk.ok(&["show", &number]).contains("2025-001"));
    // The number that was given up does not come back.
    assert_eq!(desk.complaint(), "2026-003");
}

#[test]
fn one_fact_for_several_complaints_is_one_commit_or_none() {
    let desk = WriteSession::new();
    let numbers = [desk.complaint(), desk.complaint(), desk.complaint()];
    let all = numbers.join(",");
    let before = desk.commits().len();
    desk.ok(&["record", &all, "ontvangstbevestiging", "--on", "2026-03-04"]);
    assert_eq!(desk.commits().len(), before + 1);
    for number in &numbers {
        assert_eq!(desk.keys(number)["ontvangstbevestiging"], "2026-03-04");
        assert!(
            desk.commits()[0].0.contains(number),
            "{:?}",
            desk.commits()[0]
        );
    }
    desk.ok(&["record", &numbers[1], "ernst", "laag"]);
    let said = desk.refused(&["record", &all, "ernst", "hoog"]);
    assert!(
        said.contains(&numbers[1]) && said.contains("laag"),
        "{said}"
    );
    let said = desk.refused(&["record", &format!("{all},2026-099"), "dienst", "wft"]);
    assert!(said.contains("2026-099"), "{said}");
}

#[test]
fn a_text_comes_from_a_file_and_never_makes_a_section() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let wide: Vec<u8> = "\u{feff}Hij schreef:\r\n## Klacht\r\nTe laat."
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    fs::write(desk.home.path().join("notitie.txt"), wide).unwrap();
    let file = ["--file", "../notitie.txt"];
    desk.ok(&[
        &["record", &number, "verloop", "--on", "2026-03-03"][..],
        &file,
    ]
    .concat());
    desk.ok(&["record", &number, "verloop", "Belde.", "--on", "2026-03-04"]);
    let text = desk.text(&number);
    assert!(
        text.ends_with(
            "## Verloop\n\n2026-03-03: Hij schreef:\n\\## Klacht\nTe laat.\n\n2026-03-04: Belde.\n"
        ),
        "{text}"
    );
    let said = desk.refused(&["record", &number, "verloop", "Belde.", "--on", "2026-03-04"]);
    assert!(said.contains("tweede keer"), "{said}");
    desk.ok(&["record", &number, "verloop", "2", "Mailde.", "--replace"]);
    assert!(desk.text(&number).ends_with("\n\n2026-03-04: Mailde.\n"));
    desk.ok(&["record", &number, "tekst", "# Te laat"]);
    assert!(
        desk.text(&number)
            .contains("## Klacht\n\n\\# Te laat\n\n## Verloop\n")
    );
    let said = desk.refused(&["record", &number, "tekst", "Veel te laat"]);
    assert!(
        said.contains("--replace") && said.contains("Te laat"),
        "{said}"
    );
    desk.ok(&["record", &number, "tekst", "Veel te laat", "--replace"]);
    assert!(
        desk.text(&number)
            .contains("## Klacht\n\nVeel te laat\n\n## Verloop\n")
    );
}

#[test]
fn the_analysis_of_a_year_is_replaced_and_not_joined() {
    let desk = WriteSession::new();
    desk.ok(&["report", "2026", "--init"]);
    let year = || fs::read_to_string(desk.root.join("jaarverslagen/2026.md")).unwrap();
    desk.ok(&["record", "2026", "analyse", "Drie klachten."]);
    let said = desk.refused(&["record", "2026", "analyse", "Vier klachten."]);
    assert!(
        said.contains("Drie klachten.") && said.contains("--replace"),
        "{said}"
    );
    desk.ok(&["record", "2026", "analyse", "Vier klachten.", "--replace"]);
    assert!(
        year().contains("## Analyse\n\nVier klachten.\n\n## "),
        "{}",
        year()
    );
    desk.ok(&["record", "2026", "analyse", "Geen patroon.", "--add"]);
    assert!(
        year().contains("Vier klachten.\n\nGeen patroon.\n"),
        "{}",
        year()
    );
}

#[test]
fn an_explanation_of_what_is_not_there_is_refused_when_it_is_typed() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    desk.ok(&[
        "record",
        &number,
        "ontvangstbevestiging",
        "--on",
        "2026-03-20",
    ]);
    let explain = |code| ["record", &number, "afwijking", code, "--reden", "Drukte"];
    let said = desk.refused(&explain("S105"));
    assert!(said.contains("geen regel S105"), "{said}");
    let said = desk.refused(&explain("S504"));
    assert!(
        said.contains("S502"),
        "what can be explained is named: {said}"
    );
    let said = desk.refused(&[
        "record",
        &number,
        "afwijking",
        "--regel",
        "F011",
        "--reden",
        "x",
    ]);
    assert!(said.contains("F011"), "{said}");
    desk.ok(&explain("S502"));
    assert!(desk.codes(&number).contains(&("S502".to_owned(), true)));
}

#[test]
fn what_a_fact_brings_is_told_at_once_with_what_comes_next() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    desk.ok(&["record", &number, "betrokkene", "trainer-1"]);
    let said = desk.told(&["record", &number, "verantwoordelijke", "trainer-1"]);
    assert!(said.contains("S604"), "{said}");
    assert!(said.contains("hierna:"), "{said}");
    let said = desk.told(&["record", &number, "ernst", "laag"]);
    assert!(!said.contains("S604"), "only what is new: {said}");
    let quiet = desk.told(&["-q", "record", &number, "dienst", "wft"]);
    assert_eq!(quiet, "");
}

#[test]
fn what_goes_by_removing_keeps_its_reason_and_what_hangs_on_it_goes_along() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    desk.ok(&[
        "record",
        &number,
        "aard",
        "incident",
        "--aard-toelichting",
        "Eerste keer",
        "--on",
        "2026-03-04",
    ]);
    let said = desk.refused(&["remove", &number, "aard"]);
    assert!(said.contains("--reason"), "{said}");
    desk.ok(&["verwijder", &number, "aard", "--reason", "Andere klacht"]);
    let keys = desk.keys(&number);
    for key in ["aard", "aard-op", "aard-toelichting"] {
        assert!(keys[key].is_null(), "{key}: {keys}");
    }
    assert!(desk.commits()[0].1.contains("Andere klacht"));
    let said = desk.refused(&["remove", &number, "aard", "--reason", "x"]);
    assert!(said.contains("niet ingevuld"), "{said}");
    // A closing goes with its outcome; a set-once fact keeps its trace.
    desk.ok(&[
        "record",
        &number,
        "afgesloten",
        "--uitkomst",
        "ingetrokken",
        "--reden-uitkomst",
        "x",
    ]);
    desk.ok(&["remove", &number, "afgesloten", "--reason", "Te vroeg"]);
    assert!(desk.keys(&number)["uitkomst"].is_null());
    let said = desk.refused(&["remove", &number, "onderwerp", "--reason", "x"]);
    assert!(said.contains("F004"), "{said}");
    let employee = desk.complaint();
    desk.ok(&["record", &employee, "formele-melding", "--on", "2026-03-04"]);
    desk.ok(&[
        "remove",
        &employee,
        "formele-melding",
        "--reason",
        "Was van een ander",
    ]);
    assert!(desk.codes(&employee).contains(&("H002".to_owned(), true)));
}

#[test]
fn a_fact_moves_to_the_complaint_where_it_belongs_in_one_commit() {
    let desk = WriteSession::new();
    let (from, to) = (desk.complaint(), desk.complaint());
    desk.ok(&[
        "record",
        &from,
        "afschrift",
        "--aan",
        "klager",
        "--aan",
        "trainer-1",
        "--on",
        "2026-03-08",
    ]);
    desk.ok(&["record", &from, "verloop", "Belde.", "--on", "2026-03-08"]);
    let before = desk.commits().len();
    desk.ok(&[
        "move",
        &from,
        "afschrift",
        "trainer-1",
        "--to",
        &to,
        "--reason",
        "Andere zaak",
    ]);
    desk.ok(&[
        "verplaats",
        &from,
        "verloop",
        "--to",
        &to,
        "--reason",
        "Andere zaak",
    ]);
    assert_eq!(desk.commits().len(), before + 2);
    assert_eq!(desk.keys(&from)["afschriften"].as_array().unwrap().len(), 1);
    assert_eq!(desk.keys(&to)["afschriften"][0]["aan"], "trainer-1");
    assert!(desk.text(&to).ends_with("2026-03-08: Belde.\n"));
    assert!(!desk.text(&from).contains("Belde."));
    desk.ok(&["record", &to, "ernst", "laag"]);
    desk.ok(&["record", &from, "ernst", "hoog"]);
    let said = desk.refused(&["move", &from, "ernst", "--to", &to, "--reason", "x"]);
    assert!(said.contains("laag"), "{said}");
    desk.refused(&["move", &from, "ernst", "--to", &from, "--reason", "x"]);
    desk.refused(&["move", &from, "ernst", "--to", "M-2026-01", "--reason", "x"]);
}

#[test]
fn the_last_command_is_taken_back_and_then_the_one_before() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let fresh = desk.text(&number);
    desk.ok(&["record", &number, "formele-melding", "--on", "2026-03-04"]);
    let once = desk.text(&number);
    desk.ok(&[
        "record",
        &number,
        "ontvangstbevestiging",
        "--on",
        "2026-03-05",
    ]);
    let commits = desk.commits().len();
    // Shown first; without somebody to ask, only with --yes.
    let shown = desk.ok(&["undo", "--dry-run"]);
    assert!(
        shown.contains("-ontvangstbevestiging: 2026-03-05"),
        "{shown}"
    );
    let said = desk.refused(&["undo"]);
    assert!(said.contains("--yes"), "{said}");
    desk.ok(&["undo", "--yes"]);
    assert_eq!(desk.text(&number), once);
    desk.ok(&["ongedaan", "--yes"]);
    assert_eq!(desk.text(&number), fresh);
    assert_eq!(desk.commits().len(), commits + 2, "nothing is rewritten");
    assert!(
        desk.commits()[0]
            .0
            .contains("teruggenomen: formele melding ontvangen")
    );
    // Taken back before anybody else had it, it may be recorded anew.
    desk.ok(&["record", &number, "formele-melding", "--on", "2026-03-03"]);
    let codes = desk.codes(&number);
    assert!(codes.iter().all(|(code, _)| code != "H002"), "{codes:?}");
    desk.ok(&["undo", "--yes"]);
    desk.ok(&["undo", "--yes"]);
    assert!(
        !desk
            .root
            .join(format!("klachten/2026/{number}.md"))
            .exists()
    );
    let output = desk.run(&["check"]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
    let said = desk.refused(&["undo", "--yes"]);
    assert!(said.contains("begin van het register"), "{said}");
    desk.fsck();
}

#[test]
fn what_others_already_have_is_taken_back_with_its_trace() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    desk.ok(&["record", &number, "formele-melding", "--on", "2026-03-04"]);
    let repository = git2::Repository::open(&desk.root).unwrap();
    let head = repository.head().unwrap().target().unwrap();
    repository
        .reference("refs/remotes/deel/main", head, true, "fetched")
        .unwrap();
    desk.ok(&["undo", "--yes"]);
    assert!(desk.codes(&number).contains(&("H002".to_owned(), false)));
    let said = desk.refused(&["undo", "--yes"]);
    assert!(said.contains("intrekken"), "{said}");
}

#[test]
fn what_something_else_was_built_on_is_not_taken_back() {
    let desk = WriteSession::new();
    let (number, other) = (desk.complaint(), desk.complaint());
    desk.ok(&["record", &number, "ernst", "laag"]);
    // Somebody else, with another program.
    let path = desk.root.join(format!("klachten/2026/{number}.md"));
    fs::write(&path, desk.text(&number) + "\nNog iets.\n").unwrap();
    super::writing::commit_by_hand(&desk);
    let said = desk.refused(&["undo", "--yes"]);
    assert!(
        said.contains("Met de hand"),
        "what was built on it is named: {said}"
    );
    // What another record names does not go either.
    let third = desk.complaint();
    desk.ok(&["record", &other, "verwant", &third]);
    fs::remove_file(desk.root.join(".git/klachten/vastgelegd")).unwrap();
    let said = desk.refused(&["undo", "--yes"]);
    assert!(said.contains("niets terug te nemen"), "{said}");
}

#[test]
fn a_record_that_should_never_have_been_is_withdrawn_in_one_commit() {
    let desk = WriteSession::new();
    let (number, other) = (desk.complaint(), desk.complaint());
    desk.ok(&["record", &other, "verwant", &number]);
    let said = desk.refused(&["withdraw", &number, "--reason", "Proef"]);
    assert!(said.contains("F011"), "what names it is told: {said}");
    desk.ok(&["remove", &other, "verwant", "--reason", "Proef"]);
    let said = desk.refused(&["withdraw", &number]);
    assert!(said.contains("--reason"), "{said}");
    let commits = desk.commits().len();
    desk.ok(&["intrekken", &number, "--reason", "Proef, geen klacht"]);
    assert_eq!(desk.commits().len(), commits + 1);
    assert!(
        !desk
            .root
            .join(format!("klachten/2026/{number}.md"))
            .exists()
    );
    let settings = fs::read_to_string(desk.root.join("register.yml")).unwrap();
    assert!(
        settings.contains(&format!(
            "{{nummer: {number}, reden: 'Proef, geen klacht', datum: "
        )) || settings.contains(&format!("nummer: {number}")),
        "{settings}"
    );
    let output = desk.run(&["check"]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}");
    assert_eq!(
        desk.complaint(),
        "2026-003",
        "its number does not come back"
    );
    // A second one goes to the same list; and it can be taken back.
    desk.ok(&["withdraw", &other, "--reason", "Ook een proef"]);
    desk.ok(&["undo", "--yes"]);
    assert_eq!(desk.keys(&other)["nummer"], other.as_str());
    desk.fsck();
}

#[test]
fn of_two_records_of_one_complaint_one_stays_with_what_both_had() {
    let desk = WriteSession::new();
    let (stays, gone) = (desk.complaint(), desk.complaint());
    desk.ok(&[
        "record",
        &gone,
        "ontvangen",
        "2026-03-01",
        "--replace",
        "--reason",
        "Verkeerd gelezen",
    ]);
    desk.ok(&["record", &gone, "dienst", "wft"]);
    desk.ok(&["record", &gone, "klager", "K-7f3a"]);
    desk.ok(&["record", &stays, "klager", "K-1111"]);
    desk.ok(&[
        "record",
        &gone,
        "verantwoordelijke",
        "trainer-1",
        "--on",
        "2026-03-05",
    ]);
    desk.ok(&["record", &stays, "betrokkene", "trainer-2"]);
    desk.ok(&["record", &gone, "verloop", "Belde.", "--on", "2026-03-06"]);
    desk.ok(&["record", &gone, "tekst", "De zaal was dicht."]);
    let commits = desk.commits().len();
    let said = desk.told(&["merge", &gone, &stays]);
    assert!(said.contains("klager"), "what contradicts is told: {said}");
    assert_eq!(desk.commits().len(), commits + 1);
    let (ended, kept) = (desk.keys(&gone), desk.keys(&stays));
    assert_eq!(
        (&ended["uitkomst"], &ended["dubbel-van"]),
        (&"dubbel".into(), &stays.as_str().into())
    );
    assert_eq!(kept["ontvangen"], "2026-03-01");
    assert_eq!(
        (&kept["dienst"], &kept["klager"]),
        (&"wft".into(), &"K-1111".into())
    );
    assert_eq!(kept["behandeling"]["verantwoordelijke"], "trainer-1");
    assert_eq!(
        kept["behandeling"]["betrokkenen"],
        serde_json::json!(["trainer-2"])
    );
    let text = desk.text(&stays);
    assert!(
        text.contains("2026-03-06: Belde.") && text.contains("De zaal was dicht."),
        "{text}"
    );
    assert!(desk.codes(&stays).contains(&("H002".to_owned(), true)));
    let output = desk.run(&["check"]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
    let said = desk.refused(&["samenvoegen", &gone, &stays]);
    assert!(said.contains("zelf al een dubbel"), "{said}");
    desk.refused(&["merge", &stays, &stays]);
    desk.ok(&["undo", "--yes"]);
    assert_eq!(desk.keys(&stays)["ontvangen"], "2026-03-02");
}

#[test]
fn lateness_goes_over_with_a_duplicate_and_a_closed_case_stays_as_it_was_known() {
    let desk = WriteSession::new();
    let new = |by: &str, day: &str| {
        let arguments = [
            "new",
            "--onderwerp",
            "Te laat",
            "--kanaal",
            "e-mail",
            "--categorie",
            "overig",
        ];
        let own = ["--ontvangen", day, "--ontvangen-door", by];
        let said = desk.ok(&[&arguments[..], &own].concat());
        said.split(':').next().unwrap().to_owned()
    };
    let (stays, gone) = (
        new("medewerker", "2026-03-01"),
        new("klachtenfunctionaris", "2026-03-02"),
    );
    desk.ok(&["record", &stays, "formele-melding", "--on", "2026-03-06"]);
    desk.ok(&[
        "record",
        &gone,
        "vooroverleg",
        "--opgelost",
        "nee",
        "--on",
        "2026-03-03",
    ]);
    desk.ok(&[
        "record",
        &stays,
        "afgesloten",
        "--uitkomst",
        "ingetrokken",
        "--reden-uitkomst",
        "x",
        "--on",
        "2026-03-10",
    ]);
    desk.ok(&["record", &gone, "ernst", "hoog"]);
    desk.ok(&["record", &gone, "les", "Bel terug."]);
    let output = desk.run(&["merge", &gone, &stays]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    assert!(said.contains("ernst"), "{said}");
    let kept = desk.keys(&stays);
    assert_eq!(kept["formele-melding"], "2026-03-02");
    assert_eq!(kept["vooroverleg"]["datum"], "2026-03-03");
    assert!(
        kept["ernst"].is_null() && kept["les"] == "Bel terug.",
        "{kept}"
    );
    let output = desk.run(&["check"]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
    assert!(desk.codes(&stays).contains(&("H004".to_owned(), true)));
}

#[test]
fn a_complaint_of_the_same_day_with_nearly_the_same_text_is_told_before_it_is_written() {
    let desk = WriteSession::new();
    let new = |day: &str, text: &str| {
        let facts = [
            "new",
            "--onderwerp",
            "Verplaatst",
            "--kanaal",
            "e-mail",
            "--categorie",
            "overig",
        ];
        desk.told(&[&facts[..], &["--ontvangen", day, "--tekst", text]].concat())
    };
    let text = "De workshop was verplaatst. De deelnemer stond voor een dichte deur.";
    assert!(!new("2026-03-02", text).contains("bijna dezelfde"));
    let said = new("2026-03-02", &text.replace("dichte", "gesloten"));
    assert!(
        said.contains("2026-001") && said.contains("samenvoegen"),
        "{said}"
    );
    assert!(
        !new("2026-03-03", text).contains("bijna dezelfde"),
        "another day"
    );
    let other = "De factuur klopt niet: er staat 150 euro te veel op.";
    assert!(
        !new("2026-03-02", other).contains("bijna dezelfde"),
        "another text"
    );
}

#[test]
fn a_measure_and_a_year_are_shown() {
    let desk = WriteSession::new();
    desk.ok(&[
        "new",
        "--measure",
        "--titel",
        "Bellen",
        "--soort",
        "preventief",
        "--aanbevolen-op",
        "2026-03-02",
    ]);
    desk.ok(&["report", "2026", "--init"]);
    desk.ok(&["record", "2026", "volumes", "trainingen=140"]);
    let shown = desk.ok(&["show", "M-2026-01"]);
    assert!(
        shown.contains("titel: Bellen") && shown.contains("T602"),
        "{shown}"
    );
    let json: Value =
        serde_json::from_str(&desk.ok(&["show", "M-2026-01", "--format", "json"])).unwrap();
    assert_eq!(
        (&json["number"], &json["facts"]["soort"]),
        (&"M-2026-01".into(), &"preventief".into())
    );
    assert!(
        json["findings"]
            .as_array()
            .unwrap()
            .iter()
            .any(|found| found["code"] == "T602")
    );
    let shown = desk.ok(&["bekijk", "2026"]);
    assert!(shown.contains("trainingen: 140"), "{shown}");
    let said = desk.refused(&["show", "2025"]);
    assert!(said.contains("het jaar 2025 weet"), "{said}");
    let said = desk.refused(&["show", "M-2026-09"]);
    assert!(said.contains("geen maatregel M-2026-09"), "{said}");
    let said = desk.refused(&["show", "2026-009"]);
    assert!(said.contains("geen klacht 2026-009"), "{said}");
    let said = desk.refused(&["show", "2026-9"]);
    assert!(said.contains("Bedoelt u 2026-009?"), "{said}");
}

#[test]
fn a_year_without_its_file_tells_what_the_register_knows_of_it() {
    let desk = WriteSession::new();
    desk.complaint();
    let on =
        |day: &str, more: &[&str]| desk.ok(&[&["show", "2026", "--as-of", day], more].concat());
    let shown = on("2026-11-28", &[]);
    assert!(
        shown.contains("1 ontvangen, 0 afgesloten, 1 open, waarvan 1 over tijd"),
        "{shown}"
    );
    assert!(
        shown.contains("klachten jaarverslag 2026 --init"),
        "{shown}"
    );
    assert!(!shown.contains("Nu te doen"), "{shown}");
    let shown = on("2027-05-01", &[]);
    assert!(
        shown.contains("Nu te doen")
            && shown.contains("uiterlijk 2027-03-31")
            && shown.contains("T401"),
        "{shown}"
    );
    let json: Value = serde_json::from_str(&on("2027-05-01", &["--format", "json"])).unwrap();
    assert_eq!(json["path"], "jaarverslagen/2026.md");
    assert_eq!(json["facts"], serde_json::json!({}));
    assert_eq!(
        (
            &json["year"]["received"],
            &json["year"]["actions"][0]["action"]
        ),
        (&1.into(), &"analyse".into())
    );
    desk.ok(&["report", "2026", "--init"]);
    let shown = on("2027-05-01", &[]);
    assert!(
        !shown.contains("--init") && shown.contains("1 ontvangen"),
        "{shown}"
    );
}

#[test]
fn a_report_of_a_time_to_come_is_refused() {
    let desk = WriteSession::new();
    desk.complaint();
    for period in [&["2027"][..], &["2026", "--quarter", "4"]] {
        let arguments = [&["report"], period, &["--as-of", "2026-05-01"]].concat();
        let said = desk.refused(&arguments);
        assert!(said.contains("begint pas op 202"), "{said}");
    }
    let report = |format| {
        desk.ok(&[
            "report",
            "2026",
            "--as-of",
            "2026-05-01",
            "--format",
            format,
        ])
    };
    let rules = format!("klachten {}", env!("CARGO_PKG_VERSION"));
    for format in ["md", "html"] {
        assert!(report(format).contains(&rules), "{format}");
    }
    let json: Value = serde_json::from_str(&report("json")).unwrap();
    assert_eq!(json["rules_version"], env!("CARGO_PKG_VERSION"));
}

#[test]
fn what_only_git_calls_is_named_nowhere_to_people() {
    let desk = WriteSession::new();
    for arguments in [
        &["frobnicate"][..],
        &["merge-drive"],
        &["man", "nope"],
        &["man", "merge-driver"],
        &["man"],
        &["--help"],
        &["completions", "bash"],
        &["completions", "zsh"],
        &["completions", "fish"],
        &["completions", "powershell"],
    ] {
        let output = desk.run(arguments);
        let said = [&output.stdout[..], &output.stderr].concat();
        let said = String::from_utf8_lossy(&said).into_owned();
        let typed = said
            .replace("bestaat niet", "")
            .replace(arguments[arguments.len() - 1], "");
        assert!(!typed.contains("merge-driver"), "{arguments:?}: {said}");
        if arguments[0] == "completions" {
            assert!(said.contains("KLACHTEN_COMPLETE"), "{arguments:?}");
        }
    }
}

#[test]
fn a_begun_register_is_told_by_the_name_of_its_folder() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("mijn-register");
    std::fs::create_dir(&folder).unwrap();
    #[cfg(unix)]
    let inode = || std::os::unix::fs::MetadataExt::ino(&std::fs::metadata(&folder).unwrap());
    #[cfg(unix)]
    let before = inode();
    let output = super::guide::klachten(&folder, home.path())
        .args(["init", ".", "--organisatie", "Gelukwerkt"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("mijn-register. Loop"), "{said}");
    assert!(folder.join("register.yml").is_file());
    // Who stood in the folder stands in the register.
    #[cfg(unix)]
    assert_eq!(inode(), before);
}

#[test]
fn the_history_of_a_complaint_follows_it_under_its_earlier_number() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    desk.ok(&["record", &number, "ernst", "laag"]);
    desk.ok(&[
        "record",
        &number,
        "ontvangen",
        "2025-12-30",
        "--replace",
        "--reason",
        "Verkeerd gelezen",
    ]);
    let json: Value =
        serde_json::from_str(&desk.ok(&["history", "2025-001", "--format", "json"])).unwrap();
    let subjects: Vec<&str> = json["revisions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["subject"].as_str().unwrap())
        .collect();
    assert!(
        subjects[0].starts_with(&format!("{number}: klacht geregistreerd")),
        "{subjects:?}"
    );
    assert!(
        subjects.iter().any(|subject| subject.contains("ernst")),
        "{subjects:?}"
    );
    assert!(
        desk.ok(&["history", "2025-001"])
            .contains(&format!("{number}: klacht geregistreerd"))
    );
}

#[test]
fn another_recipient_never_takes_the_place_of_the_only_one() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    desk.ok(&[
        "record",
        &number,
        "afschrift",
        "klager",
        "--on",
        "2026-03-06",
    ]);
    let said = desk.refused(&[
        "record",
        &number,
        "afschrift",
        "trainer-2",
        "--on",
        "2026-03-07",
        "--replace",
    ]);
    assert!(
        said.contains("trainer-2") && said.contains("1: klager"),
        "{said}"
    );
    // Who is named first is the one that goes.
    desk.ok(&[
        "record",
        &number,
        "afschrift",
        "klager",
        "trainer-2",
        "--replace",
    ]);
    assert_eq!(
        desk.keys(&number)["afschriften"],
        serde_json::json!([{"aan": "trainer-2", "datum": "2026-03-06"}])
    );
}

#[test]
fn a_reason_that_was_not_given_is_added_by_the_command_that_is_told() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    desk.ok(&["record", &number, "formele-melding", "--on", "2026-03-03"]);
    let said = desk.told(&[
        "record",
        &number,
        "formele-melding",
        "--on",
        "2026-03-04",
        "--replace",
    ]);
    let told = format!("klachten noteer {number} afwijking --regel H002 --reden");
    assert!(said.contains(&told), "{said}");
    let explained = |code: &str| {
        desk.ok(&[
            "record",
            &number,
            "afwijking",
            "--regel",
            code,
            "--reden",
            "Verschreven",
            "--as-of",
            "2026-03-20",
        ]);
        let output = desk.run(&["check", "--format", "json", "--as-of", "2026-03-20"]);
        let check: Value = serde_json::from_slice(&output.stdout).unwrap();
        let findings = check["findings"].as_array().unwrap().clone();
        findings
            .iter()
            .any(|finding| finding["code"] == code && finding["explained"] == true)
    };
    assert!(explained("H002"));
    desk.ok(&[
        "record",
        &number,
        "afgesloten",
        "--on",
        "2026-03-10",
        "--uitkomst",
        "ingetrokken",
        "--reden-uitkomst",
        "Zag ervan af",
    ]);
    let said = desk.told(&["record", &number, "ernst", "hoog"]);
    let told = format!("klachten noteer {number} afwijking --regel H004 --reden");
    assert!(said.contains(&told), "{said}");
    assert!(explained("H004"));
    // What is refused says nothing of deviations that it would have made.
    let said = desk.refused(&["record", &number, "ernst", "nooit", "--replace"]);
    assert!(!said.contains("H004"), "{said}");
}

#[test]
fn a_file_that_is_named_is_judged_by_its_history_too() {
    let desk = WriteSession::new();
    let [one, other] = [desk.complaint(), desk.complaint()];
    for number in [&one, &other] {
        desk.ok(&["record", number, "formele-melding", "--on", "2026-03-03"]);
    }
    desk.ok(&[
        "record",
        &one,
        "formele-melding",
        "--on",
        "2026-03-04",
        "--replace",
    ]);
    let found = |number: &str| -> Vec<Value> {
        let path = format!("klachten/2026/{number}.md");
        let output = desk.run(&["check", "--format", "json", "--as-of", "2026-03-05", &path]);
        let check: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(check["complete"], false, "only what is named was judged");
        let findings = check["findings"].as_array().unwrap().clone();
        findings
            .into_iter()
            .filter(|finding| finding["code"] == "H002")
            .collect()
    };
    assert_eq!(found(&one).len(), 1);
    assert_eq!(found(&other), Vec::<Value>::new());
}

#[test]
fn a_commit_of_what_was_typed_names_the_facts() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let path = desk.root.join(format!("klachten/2026/{number}.md"));
    let subject = || desk.commits()[0].0.clone();
    let typed = |changes: &[(&str, &str)]| {
        let mut text = fs::read_to_string(&path).unwrap();
        for (from, to) in changes {
            assert!(text.contains(from), "{text}");
            text = text.replacen(from, to, 1);
        }
        fs::write(&path, text).unwrap();
        desk.ok(&["record", &number]);
    };
    typed(&[("ontvangstbevestiging:", "ontvangstbevestiging: 2026-03-04 ")]);
    assert_eq!(
        subject(),
        format!("{number}: ontvangstbevestiging verstuurd")
    );
    typed(&[
        ("onderwerp: Te laat", "onderwerp: Veel te laat"),
        ("uitleg-procedure:", "uitleg-procedure: 2026-03-05 "),
    ]);
    assert!(subject().contains("onderwerp") && subject().contains("uitleg-procedure"));
    desk.ok(&[
        "record",
        &number,
        "voorstel",
        "Geld terug",
        "--on",
        "2026-03-06",
    ]);
    desk.ok(&[
        "record",
        &number,
        "voorstel",
        "1",
        "--reactie",
        "akkoord",
        "--on",
        "2026-03-07",
    ]);
    assert_eq!(
        subject(),
        format!("{number}: reactie van de klager genoteerd")
    );
}

#[test]
fn a_complaint_closed_today_is_not_reopened_today_and_the_way_back_is_told() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let on = |day: &str, rest: &[&str]| {
        let fact = ["record", &number];
        desk.run(&[&fact[..], rest, &["--on", day, "--as-of", day]].concat())
    };
    let proposal = [
        "voorstel",
        "Bon",
        "--reactie",
        "akkoord",
        "--reactie-op",
        "2026-03-10",
    ];
    assert!(on("2026-03-10", &proposal).status.success());
    assert!(
        on("2026-03-10", &["afgesloten", "--uitkomst", "akkoord"])
            .status
            .success()
    );
    let output = on("2026-03-10", &["heropend", "--reden", "Toch niet"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    let told = format!("klachten verwijder {number} afgesloten --reason");
    assert!(said.contains(&told), "{said}");
    let back = [
        "remove",
        &number,
        "afgesloten",
        "--reason",
        "Vergissing",
        "--as-of",
        "2026-03-10",
    ];
    desk.ok(&back);
    assert!(desk.text(&number).contains("voorstellen"));
    assert!(desk.keys(&number)["afgesloten"].is_null());
    desk.ok(&["undo", "--yes"]);
    assert!(
        on("2026-03-11", &["heropend", "--reden", "Toch niet"])
            .status
            .success()
    );
}
