//! A letter for every ending: what each says of the record, of the procedure and of its terms, and
//! what it names as missing.

use klachten::letters::{Kind, Letter, Matter, write};
use klachten::procedure::case_status;
use klachten::rules::words;
use klachten::wording::Lang;

use super::miniature::day;
use super::site_fixture::{SETTINGS, register_of};
use super::writing::WriteSession;

const PROCEDURE: &str = "## Doel\nWij leren.\n## Definitie\nAlles op schrift.\n## Voorbeelden\nEen rekening.\n## Stap 3\nEr is een \
formulier.\n## Stap 5\nBinnen {termijn ontvangstbevestiging}.\n## Stap 7\nU hoort ons voorstel.\n## Stap 8\nU kiest.\n## Stap 9\nIeder \
krijgt een brief.\n## Stap 10\nElk jaar een feest.\n";

const MORE: &str = "      oplossing: 6 weken\nmeldformulier: https://voorbeeld.example/klacht\ncontact: klachten@voorbeeld.example\n\
categorieen: {overig: Overig}\noorzaken: {informatie: Informatie}\nfuncties: {coordinator: Coördinator, trainer-2: Trainer 2}\n";

/// The letter of a kind about a complaint with these keys, with the texts of what it lacks.
fn letter(kind: &str, keys: &str, to: Option<&str>, lang: Lang) -> (Letter, Vec<String>) {
    letter_on("2026-04-20", kind, keys, to, lang)
}

/// The same, as written on a day.
fn letter_on(
    on: &str,
    kind: &str,
    keys: &str,
    to: Option<&str>,
    lang: Lang,
) -> (Letter, Vec<String>) {
    let base =
        "nummer: 2026-001\nonderwerp: X\nontvangen: 2026-03-02\nkanaal: brief\ncategorie: overig\n";
    let record = format!("---\n{base}{keys}---\n\n## Klacht\n\nStuk.\n");
    let assessment = register_of(
        &[
            ("register.yml", format!("{SETTINGS}{MORE}")),
            ("procedure/1.md", PROCEDURE.to_owned()),
            ("klachten/2026/2026-001.md", record),
        ],
        on,
    );
    let register = &assessment.register;
    assert!(
        register.complaints[0].faults.is_empty(),
        "{keys}: {:?}",
        register.complaints[0].faults
    );
    let complaint = register.complaints[0].record.as_deref().unwrap();
    let status = case_status(complaint, register.settings(), day(on));
    let kind = Kind::ALL.iter().find(|one| one.word() == kind).unwrap();
    let matter = Matter {
        complaint,
        status: &status,
        settings: register.settings(),
        register,
        recipient: to,
        as_of: day(on),
    };
    let letter = write(*kind, matter, words(lang), |_| None).unwrap();
    let missing = letter
        .missing
        .iter()
        .map(|one| words(lang).say(one))
        .collect();
    (letter, missing)
}

/// Says all of these, and lacks nothing but names, which the register never holds.
fn says(kind: &str, keys: &str, to: Option<&str>, expected: &[&str]) {
    says_on("2026-04-20", kind, keys, to, expected);
}

fn says_on(on: &str, kind: &str, keys: &str, to: Option<&str>, expected: &[&str]) {
    let (letter, missing) = letter_on(on, kind, keys, to, Lang::Nl);
    for one in expected {
        assert!(letter.text.contains(one), "{kind}: {one}\n{}", letter.text);
    }
    assert!(
        missing
            .iter()
            .all(|one| one.contains("namen staan niet in het register")),
        "{kind}: {missing:?}"
    );
    assert_eq!(missing.len(), 2, "{kind}: {missing:?}");
    assert!(
        letter
            .text
            .contains("U bereikt mij via klachten@voorbeeld.example.")
    );
    let (other, _) = letter_on(on, kind, keys, to, Lang::En);
    assert!(other.text.contains("Kind regards,"), "{}", other.text);
    assert_ne!(other.subject, letter.subject);
}

const SOLVED: &str = "behandeling: {verantwoordelijke: coordinator, betrokkenen: [trainer-2]}\nvoorstellen:\n  - {oplossing: Geld terug, \
bericht: 2026-03-20, reactie: akkoord, reactie-op: 2026-03-24}\nafgesloten: 2026-03-27\nuitkomst: akkoord\n";

#[test]
fn every_ending_has_a_letter_that_quotes_the_procedure() {
    let withdrawn = "afgesloten: 2026-03-12\nuitkomst: ingetrokken\nreden-uitkomst: Het is toch goed gekomen.\n";
    says(
        "ingetrokken",
        withdrawn,
        None,
        &[
            "op 12 maart 2026 afgesloten",
            "Het is toch goed gekomen.",
            "> Wij leren.",
        ],
    );
    let why = "Het ging om een misverstand, of er ontbrak informatie, en dat is rechtgezet. De rekening was al betaald.";
    // A sentence may begin with a capital.
    for begin in ["misverstand: de", "Misverstand. De"] {
        let none = format!(
            "afgesloten: 2026-03-12\nuitkomst: geen-klacht\nreden-uitkomst: '{begin} rekening was al betaald'\n"
        );
        says(
            "geen-klacht",
            &none,
            None,
            &["uw brief van 2 maart 2026", why, "> Alles op schrift."],
        );
    }
    let referred = "afgesloten: 2026-03-12\nuitkomst: doorverwezen\nreden-uitkomst: De verhuurder van de zaal.\n";
    says(
        "doorverwezen",
        referred,
        None,
        &["De verhuurder van de zaal.", "> Een rekening."],
    );
    let talk = "ontvangen-door: medewerker\nvooroverleg: {datum: 2026-03-03, opgelost: nee}\n";
    let form = "met het formulier op onze website: https://voorbeeld.example/klacht.";
    says(
        "verwijzing-website",
        talk,
        None,
        &["Op 3 maart 2026 hebben wij", form, "> Er is een formulier."],
    );
    says(
        "tevredenheid",
        SOLVED,
        None,
        &[
            "Op 27 maart 2026",
            "- 2: niet tevreden\n",
            "> Elk jaar een feest.",
        ],
    );
    let again = format!(
        "{SOLVED}heropend: [{{datum: 2026-04-10, reden: Het geld kwam niet}}]\nreactie-toegezegd: 2026-04-30\n"
    );
    says(
        "heropend",
        &again,
        None,
        &[
            "op 10 april 2026 opnieuw geopend",
            "Het geld kwam niet",
            "uiterlijk 30 april 2026",
            "> U hoort ons voorstel.",
            "> U kiest.",
        ],
    );
}

#[test]
fn the_end_of_a_term_is_the_one_of_the_procedure() {
    let promised = "reactie-toegezegd: 2026-04-01\n";
    let ends = [
        "Uiterlijk 16 maart 2026 krijgt u",
        "De termijn voor een voorstel eindigt op 13 april 2026.",
        "> Binnen 1 week.",
    ];
    says_on("2026-03-06", "ontvangstbevestiging", promised, None, &ends);
    let told = "voorstellen: [{oplossing: Geld terug, bericht: 2026-03-20}]\nreactie-toegezegd: 2026-04-01\n";
    let (letter, _) = letter("ontvangstbevestiging", told, None, Lang::Nl);
    assert!(!letter.text.contains("De termijn voor een voorstel"));
    let longer = "verdaging: [{termijn: oplossing, tot: 2026-05-15, reden: Meer tijd nodig, gemeld-op: 2026-03-20}]\n";
    says(
        "verdaging",
        longer,
        None,
        &[
            "uiterlijk **15 mei 2026** van ons.",
            "Meer tijd nodig",
            "> U hoort ons voorstel.",
        ],
    );
}

#[test]
fn each_recipient_of_a_copy_has_a_letter_of_their_own() {
    says(
        "afschrift",
        SOLVED,
        Some("klager"),
        &[
            "Beste [nog invullen: naam van de klager],",
            "Uw klacht **2026-001**",
            "U was akkoord op 24 maart 2026.",
            "> Ieder krijgt een brief.",
        ],
    );
    says(
        "afschrift",
        SOLVED,
        Some("trainer-2"),
        &[
            "Beste [nog invullen: naam van Trainer 2],",
            "U bent betrokken bij klacht",
            "De klager was akkoord op 24 maart 2026.",
        ],
    );
}

#[test]
fn what_is_missing_is_marked_in_the_letter_and_named_beside_it() {
    let (letter, missing) = letter("ingetrokken", "", None, Lang::Nl);
    for fact in ["afgesloten", "reden-uitkomst"] {
        assert!(
            letter.text.contains(&format!("[nog invullen: {fact}]")),
            "{}",
            letter.text
        );
        assert!(missing.iter().any(|one| one.contains(fact)), "{missing:?}");
    }
    // A closing with another outcome is no withdrawal.
    let (letter, _) = self::letter("ingetrokken", SOLVED, None, Lang::Nl);
    assert!(
        letter.text.contains("[nog invullen: afgesloten]"),
        "{}",
        letter.text
    );
}

#[test]
fn an_open_place_of_an_own_template_is_named() {
    let assessment = register_of(
        &[
            ("register.yml", format!("{SETTINGS}{MORE}")),
            (
                "klachten/2026/2026-001.md",
                String::from(
                    "---\nnummer: 2026-001\nonderwerp: X\nontvangen: 2026-03-02\nkanaal: brief\ncategorie: overig\n---\n",
                ),
            ),
        ],
        "2026-03-05",
    );
    let register = &assessment.register;
    let complaint = register.complaints[0].record.as_deref().unwrap();
    let status = case_status(complaint, register.settings(), day("2026-03-05"));
    let matter = Matter {
        complaint,
        status: &status,
        settings: register.settings(),
        register,
        recipient: None,
        as_of: day("2026-03-05"),
    };
    let own = |_: &str| {
        Some(String::from(
            "Onderwerp: X\n\nBeste [naam],\n\nZie [de site](https://voorbeeld.example).\n",
        ))
    };
    let letter = write(Kind::Solution, matter, words(Lang::Nl), own).unwrap();
    let missing: Vec<String> = letter
        .missing
        .iter()
        .map(|one| words(Lang::Nl).say(one))
        .collect();
    assert_eq!(missing.len(), 1, "{missing:?}");
    assert!(missing[0].contains("[naam]"));
}

/// The commands that a letter names for what it lacks, as printed.
fn named_commands(told: &str) -> Vec<String> {
    told.split("met \"klachten ")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
        .collect()
}

/// A command with a value for each "…".
fn filled(command: &str, outcome: &str) -> Vec<String> {
    let words: Vec<&str> = command.split(' ').collect();
    let value = |at: usize| match words[at - 1] {
        "--on" => "2026-03-20",
        "--tot" => "2026-05-20",
        "--uitkomst" | "uitkomst" => outcome,
        "--termijn" => "oplossing",
        "--opgelost" => "nee",
        "reactie" => "akkoord",
        "verantwoordelijke" => "klachtenfunctionaris",
        _ => "misverstand",
    };
    let fill = |(at, word): (usize, &&str)| match *word {
        "…" => value(at).to_owned(),
        word => word.to_owned(),
    };
    words.iter().enumerate().map(fill).collect()
}

#[test]
fn every_command_that_a_letter_names_works_with_its_value_filled_in() {
    let day = ["--as-of", "2026-03-05"];
    for (kind, outcome) in [
        ("ontvangstbevestiging", "akkoord"),
        ("uitleg-procedure", "akkoord"),
        ("oplossing", "akkoord"),
        ("afschrift", "akkoord"),
        ("verdaging", "akkoord"),
        ("verwijzing-website", "akkoord"),
        ("ingetrokken", "ingetrokken"),
        ("geen-klacht", "geen-klacht"),
        ("doorverwezen", "doorverwezen"),
    ] {
        let desk = WriteSession::new();
        let number = desk.complaint();
        let ask = || desk.run(&[&["letter", &number, kind], &day[..]].concat());
        let mut asked = 0;
        // One after the other, as printed: what came along with another fact is asked no more.
        loop {
            let told = String::from_utf8_lossy(&ask().stderr).into_owned();
            let Some(command) = named_commands(&told).into_iter().next() else {
                break;
            };
            let typed = filled(&command, outcome);
            let typed: Vec<&str> = typed.iter().map(String::as_str).chain(day).collect();
            let output = desk.run(&typed);
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(output.status.success(), "{kind}: {typed:?}: {said}");
            asked += 1;
            assert!(asked < 10, "{kind}: {told}");
        }
        assert!(asked > 0, "{kind}");
    }
}

#[test]
fn a_letter_that_promises_a_day_gone_by_says_so() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let promise = ["record", &number, "reactie-toegezegd", "--on", "2026-03-20"];
    desk.ok(&[&promise[..], &["--as-of", "2026-03-05"]].concat());
    let on = |day: &str| {
        let output = desk.run(&["letter", &number, "ontvangstbevestiging", "--as-of", day]);
        assert!(output.status.success());
        [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    };
    let [text, told] = on("2026-03-16");
    assert!(text.contains("Uiterlijk 16 maart 2026"), "{text}");
    assert!(!told.contains("voorbij"), "{told}");
    let [text, told] = on("2026-03-28");
    for day in ["16 maart 2026", "20 maart 2026"] {
        assert!(!text.contains(&format!("Uiterlijk {day}")), "{text}");
        assert!(text.contains(&format!("{day} is voorbij]")), "{text}");
        assert!(told.contains(&format!("De brief belooft {day}")), "{told}");
    }
    let again = named_commands(&told);
    assert_eq!(
        again,
        [format!(
            "noteer {number} reactie-toegezegd --on … --replace"
        )]
    );
}

#[test]
fn each_recipient_of_a_copy_gets_a_letter_of_their_own() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let record = |fact: &[&str]| {
        let all = [&["record", &number], fact, &["--as-of", "2026-03-05"]].concat();
        desk.ok(&all);
    };
    let letter = |more: &[&str]| {
        let all = [
            &["letter", &number, "afschrift", "--as-of", "2026-03-05"],
            more,
        ]
        .concat();
        let output = desk.run(&all);
        let texts = [output.stdout, output.stderr];
        let [text, told] = texts.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        (output.status.code(), text, told)
    };
    record(&["verantwoordelijke", "coordinator-trainingen"]);
    record(&["voorstel", "Bon"]);
    record(&["reactie", "akkoord"]);
    record(&["afgesloten", "--uitkomst", "akkoord"]);
    let (code, text, _) = letter(&[]);
    assert_eq!(code, Some(0));
    assert_eq!(text.matches("===== Afschrift voor ").count(), 2, "{text}");
    assert_eq!(
        text.matches("# Afschrift van de oplossing").count(),
        2,
        "{text}"
    );
    let out = desk.home.path().join("brief.md");
    let path = out.display().to_string();
    for more in [
        &["--out", &path][..],
        &["--format", "eml"],
        &["--format", "html"],
    ] {
        let (code, text, told) = letter(more);
        assert_eq!((code, &*text), (Some(2), ""), "{more:?}");
        for to in ["klager", "coordinator-trainingen"] {
            assert!(told.contains(&format!("afschrift --to {to}")), "{told}");
        }
        assert!(!out.exists());
    }
    record(&["afschrift", "klager"]);
    let (code, text, _) = letter(&["--out", &path]);
    assert_eq!((code, &*text), (Some(0), ""));
    assert!(
        std::fs::read_to_string(&out)
            .unwrap()
            .contains("Coördinator trainingen")
    );
    record(&["afschrift", "coordinator-trainingen"]);
    let (code, text, told) = letter(&[]);
    assert_eq!((code, &*text), (Some(2), ""), "{told}");
    assert!(
        told.contains("2026-03-05") && told.contains("--to klager"),
        "{told}"
    );
}
