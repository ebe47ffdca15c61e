//! "When a rule applies" (rules.md), sentence by sentence. Each test quotes its sentence.

use klachten::analysis::analyse;
use klachten::procedure::{Basis, State, case_status, statuses};
use klachten::register::Register;
use klachten::rules::{Finding, RuleInput, Severity, example_part, judge, message};
use klachten::wording::Lang;

use crate::guide::klachten;
use crate::miniature::{codes, day, findings, read};
use crate::repository_fixture::Fixture;
use crate::statuses::course_of;

/// The files of a register: fragments by name, or whole files by path; register.yml where none is
/// given.
fn files(parts: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = parts
        .iter()
        .map(|(name, text)| example_part(name, text))
        .map(|part| (part.path, part.text))
        .collect();
    if files.iter().all(|(path, _)| path != "register.yml") {
        files.push(("register.yml".to_owned(), example_part("register", "").text));
    }
    files
}

fn found(parts: &[(&str, &str)], as_of: &str) -> Vec<Finding> {
    findings(&files(parts), day(as_of))
}

fn said(parts: &[(&str, &str)], as_of: &str) -> Vec<&'static str> {
    codes(&found(parts, as_of))
}

fn basis_of(fragment: &str) -> Option<Basis> {
    let register = read(&files(&[("melding", fragment)]));
    let complaint = register.complaints[0].record.as_deref().unwrap();
    case_status(complaint, register.settings(), day("2026-03-05"))
        .start
        .map(|start| start.basis)
}

const TALK: &str = "ontvangen-door: medewerker\nvooroverleg:\n  datum: 2026-03-03\n  opgelost: nee\n  verwezen-naar-website: 2026-03-03\n";

#[test]
fn formal_is_from_the_formal_report_or_from_receipt_by_the_officer_or_the_website() {
    assert_eq!(basis_of(""), Some(Basis::ReceivedByOfficer));
    assert_eq!(basis_of(TALK), None);
    assert_eq!(
        basis_of(&format!("{TALK}kanaal: website")),
        Some(Basis::ThroughWebsite)
    );
    assert_eq!(
        basis_of(&format!("{TALK}formele-melding: 2026-03-04")),
        Some(Basis::FormalReport)
    );
    // What was formal from receipt no later report moves.
    assert_eq!(
        basis_of("formele-melding: 2026-03-04"),
        Some(Basis::ReceivedByOfficer)
    );
}

/// "Before that no term of step 5 runs, and only F, D, S1-S3, T301 and A judge."
#[test]
fn before_a_complaint_is_formal_only_f_d_s1_to_s3_t301_and_a_judge() {
    let early = "behandeling:\n  verantwoordelijke: trainer-2\n  betrokkenen: [trainer-2]\naard: mogelijk-structureel\n\
                 oorzaak:\n  soort: informatie\nvoorstellen:\n  - oplossing: Excuses\n    reactie: afgewezen\n";
    let talk = TALK.replace("  verwezen-naar-website: 2026-03-03\n", "");
    let late = format!(
        "{talk}{early}gewenste-oplossing: bel 06-12345678\nverdaging:\n  - termijn: oplossing\n    tot: 2026-03-05\n    reden: De trainer was verhinderd\n"
    );
    assert_eq!(
        said(&[("melding", &late)], "2026-04-20"),
        ["A002", "S301", "T301"]
    );
    let formal = said(
        &[("melding", &format!("{late}formele-melding: 2026-03-04"))],
        "2026-04-20",
    );
    assert!(
        [
            "S402", "S501", "S503", "S604", "S701", "S704", "S802", "T202"
        ]
        .iter()
        .all(|code| formal.contains(code)),
        "{formal:?}"
    );
    let register = read(&files(&[("melding", TALK)]));
    let statuses = statuses(&register, day("2026-04-01"));
    let terms = statuses[0].as_ref().unwrap().last().deadlines().into_iter();
    let terms: Vec<&str> = terms.map(|deadline| deadline.term.word()).collect();
    assert_eq!(terms, ["doorverwijzing"]);
}

/// "Closing stops the clocks: a term not yet passed on `afgesloten` is never judged."
#[test]
fn a_term_that_had_not_passed_at_closing_is_never_judged() {
    let gone = |day: &str| {
        format!(
            "aard: incident\nafgesloten: {day}\nuitkomst: ingetrokken\nreden-uitkomst: Zag ervan af"
        )
    };
    assert!(said(&[("melding", &gone("2026-03-09"))], "2026-12-31").is_empty());
    assert_eq!(
        said(&[("melding", &gone("2026-03-10"))], "2026-12-31"),
        ["S501"]
    );
    assert_eq!(
        said(&[("melding", &gone("2026-03-16"))], "2026-12-31"),
        ["S501"]
    );
    assert_eq!(
        said(&[("melding", &gone("2026-03-17"))], "2026-12-31"),
        ["S501", "S503"]
    );
    // Opened again, the stopped terms start anew and whole.
    let again = format!(
        "{}\nheropend:\n  - datum: 2026-03-20\n    reden: Het kwam terug",
        gone("2026-03-09")
    );
    for (as_of, late) in [("2026-03-27", false), ("2026-03-28", true)] {
        let judged = said(&[("melding", &again)], as_of);
        assert_eq!(judged.contains(&"S501"), late, "{as_of}: {judged:?}");
        assert!(!judged.contains(&"S503"), "{judged:?}");
    }
    // What had passed runs on as the same lateness.
    let again = format!(
        "{}\nheropend:\n  - datum: 2026-03-20\n    reden: Het kwam terug\n",
        gone("2026-03-10")
    );
    assert!(said(&[("melding", &again)], "2026-03-20").contains(&"S501"));
    let sent = format!("{again}ontvangstbevestiging: 2026-03-21\n");
    assert!(said(&[("melding", &sent)], "2026-03-21").contains(&"S502"));
}

/// "What closing adds of S4 and S6-S9 (S903 always; S801 and S901 akkoord and geen-akkoord only) it
/// adds for akkoord, geen-akkoord and geen-reactie; T201 to these and doorverwezen."
#[test]
fn what_is_asked_at_closing_follows_from_the_outcome() {
    let closed = |outcome: &str| {
        format!(
            "ontvangstbevestiging: 2026-03-03\nreactie-toegezegd: 2026-03-20\nafgesloten: 2026-03-05\nuitkomst: {outcome}\n\
             reden-uitkomst: mondeling, zie het verloop\nvoorstellen:\n  - oplossing: Excuses\n"
        )
    };
    let said = |outcome: &str| said(&[("melding", &closed(outcome))], "2026-03-06");
    let all = ["S401", "S601", "S602", "S701", "S801", "S902", "T201"];
    assert_eq!(said("akkoord"), all);
    assert_eq!(said("geen-akkoord"), all);
    assert_eq!(said("doorverwezen"), ["T201"]);
    assert_eq!(
        said("geen-reactie"),
        ["S401", "S601", "S602", "S701", "S804", "S902", "T201"]
    );
    assert_eq!(said("vooroverleg"), ["S202"]);
    assert_eq!(said("niet-doorgezet"), ["S303"]);
    for outcome in ["ingetrokken", "geen-klacht"] {
        assert!(said(outcome).is_empty(), "{outcome}: {:?}", said(outcome));
    }
    // S903 applies whatever the outcome.
    let unfounded =
        closed("ingetrokken").replace("reden-uitkomst: mondeling, zie het verloop\n", "");
    assert_eq!(
        self::said(&[("melding", &unfounded)], "2026-03-06"),
        ["S903"]
    );
}

/// "A misspelt required key is F003 *and* F004."
#[test]
fn a_misspelt_required_key_is_unknown_and_missing() {
    let text = example_part("melding", "")
        .text
        .replace("onderwerp:", "onderwerpp:");
    assert_eq!(
        said(&[("klachten/2026/2026-008.md", &text)], "2026-03-03"),
        ["F003", "F004"]
    );
}

/// "Values of fixed vocabularies are F005; names that register.yml declares are F011."
#[test]
fn fixed_words_are_f005_and_declared_names_are_f011() {
    assert_eq!(
        said(&[("melding", "kanaal: e-mial")], "2026-03-03"),
        ["F005"]
    );
    assert_eq!(
        said(&[("melding", "categorie: betaling")], "2026-03-03"),
        ["F011"]
    );
    assert_eq!(
        said(&[("melding", "oorzaak:\n  soort: informati")], "2026-03-03"),
        ["F011"]
    );
    assert_eq!(
        said(
            &[("melding", "behandeling:\n  verantwoordelijke: trainer2")],
            "2026-03-03"
        ),
        ["F011"]
    );
}

/// "Deviations and notices may be explained in all three kinds of record, faults never."
#[test]
fn deviations_and_notices_can_be_explained_and_faults_cannot() {
    let why = |rule: &str| {
        format!("afwijkingen:\n  - regel: {rule}\n    reden: Zo was het afgesproken.\n")
    };
    let reason = |found: &[Finding], code: &str| {
        found
            .iter()
            .find(|finding| finding.code.0 == code)
            .and_then(|finding| finding.explained.clone())
    };
    let late = found(
        &[(
            "klacht",
            &format!("ontvangstbevestiging: 2026-03-10\n{}", why("S502")),
        )],
        "2026-04-01",
    );
    assert_eq!(
        reason(&late, "S502").as_deref(),
        Some("Zo was het afgesproken.")
    );
    let notice = found(&[("melding", &why("S505"))], "2026-03-09");
    assert!(reason(&notice, "S505").is_some());
    let measure = found(
        &[("maatregel", &format!("uitvoerder:\n{}", why("S1006")))],
        "2028-02-01",
    );
    assert!(reason(&measure, "S1006").is_some());
    let year = found(
        &[("jaar", &format!("gepresenteerd-op:\n{}", why("S1003")))],
        "2027-04-21",
    );
    assert!(reason(&year, "S1003").is_some());
    let fault = found(
        &[(
            "melding",
            &format!("afgesloten: 2026-03-05\n{}", why("S903")),
        )],
        "2026-03-06",
    );
    assert!(reason(&fault, "S903").is_none());
    assert_eq!(codes(&fault), ["F014", "S903"]);
}

/// A step of which only one deviation is explained is not: `show` and the annual report say the
/// same.
#[test]
fn a_step_is_explained_when_all_its_deviations_are() {
    let why = |rules: &[&str]| -> String {
        rules
            .iter()
            .map(|rule| format!("  - regel: {rule}\n    reden: Ziekte\n"))
            .collect()
    };
    for (rules, explained) in [
        (&["S502"][..], false),
        (&["S504"][..], false),
        (&["S502", "S504"][..], true),
        (&["S502", "S503"][..], true),
    ] {
        let fragment = format!(
            "ontvangstbevestiging: 2026-03-10\nuitleg-procedure: 2026-03-17\nafwijkingen:\n{}",
            why(rules)
        );
        let files = [
            example_part("register", ""),
            example_part("klacht", &fragment),
        ]
        .map(|part| (part.path, part.text));
        let figure = &analyse(&read(&files), None, 2026, None, day("2026-04-01")).steps[4];
        assert_eq!(
            (figure.late, figure.explained),
            (1, u32::from(explained)),
            "{rules:?}"
        );
        let folder = Fixture::bare_folder();
        files
            .iter()
            .for_each(|(path, text)| folder.write(path, text));
        let number = files[1].0.rsplit(['/', '.']).nth(1).unwrap();
        let arguments = ["show", number, "--format", "json", "--as-of", "2026-04-01"];
        let shown = klachten(folder.path(), folder.path())
            .args(arguments)
            .output()
            .unwrap();
        let shown: serde_json::Value = serde_json::from_slice(&shown.stdout).unwrap();
        assert_eq!(shown["steps"][4]["explained"], explained, "{rules:?}");
    }
}

/// What departs from a step without a term, such as a handler who is concerned, counts as well; and
/// only at its own step.
#[test]
fn what_departs_from_a_step_without_a_term_is_explained_there_and_nowhere_else() {
    let explained = |rule: &str| -> Vec<u8> {
        let fragment = format!(
            "behandeling:\n  verantwoordelijke: trainer-2\n  betrokkenen: [trainer-2]\n  afspraken:\n    - {{datum: 2026-03-05, over: bericht-indiener}}\n    - {{datum: 2026-03-05, met: trainer-2, over: informatie-betrokkene}}\nafwijkingen:\n  - regel: {rule}\n    reden: Niemand anders was er\n"
        );
        let status = course_of("klacht", &fragment, "2026-04-01");
        let steps = status.steps().iter().filter(|step| step.explained);
        steps.map(|step| step.number).collect()
    };
    assert_eq!(explained("S604"), [6]);
    assert_eq!(explained("S601"), Vec::<u8>::new());
}

/// "An explanation of S501, S503 or S702 also covers S502, S504 or S703." Not the other way round.
#[test]
fn an_explanation_of_not_done_covers_done_late() {
    let why = |rule: &str| {
        format!("afwijkingen:\n  - regel: {rule}\n    reden: Zo was het afgesproken.\n")
    };
    let promised = "verdaging:\n  - termijn: oplossing\n    tot: 2026-03-20\n    reden: Ziekte\n    gemeld-op: 2026-03-10\n";
    for (fragment, missing, late) in [
        ("ontvangstbevestiging: 2026-03-10\n", "S501", "S502"),
        ("uitleg-procedure: 2026-03-17\n", "S503", "S504"),
        (promised, "S702", "S703"),
    ] {
        assert_eq!(said(&[("klacht", fragment)], "2026-04-01"), [late]);
        assert!(
            said(
                &[("klacht", &format!("{fragment}{}", why(missing)))],
                "2026-04-01"
            )
            .is_empty()
        );
    }
    let open = format!("aard: incident\n{}", why("S502"));
    assert_eq!(said(&[("melding", &open)], "2026-03-10"), ["F014", "S501"]);
}

#[test]
fn an_explanation_is_doubted_only_where_its_rule_was_judged() {
    let why = |rule: &str, more: &str| {
        format!("afwijkingen:\n  - regel: {rule}\n    reden: Zo was het afgesproken.\n{more}")
    };
    // Given on a day that has not come: the day is wrong, the reason may be right.
    let dated = why("S505", "    datum: 2026-03-05\n");
    assert_eq!(said(&[("melding", &dated)], "2026-03-04"), ["D001"]);
    assert_eq!(said(&[("melding", &dated)], "2026-03-05"), ["F014"]);
    // In a file with faults the procedure and the keeping are not judged, personal data is.
    let faulty = |rule: &str| {
        said(
            &[(
                "melding",
                &format!("lievelingskleur: blauw\n{}", why(rule, "")),
            )],
            "2026-03-04",
        )
    };
    assert_eq!(
        [faulty("S505"), faulty("T301"), faulty("A006")],
        [["F003"]; 3]
    );
    assert_eq!(faulty("A002"), ["F003", "F014"]);
    // Of a fault it is known beforehand that it cannot be explained.
    assert_eq!(faulty("S903"), ["F003", "F014"]);
    let text = |rule: &str| {
        found(&[("melding", &why(rule, ""))], "2026-03-04")
            .iter()
            .map(|finding| finding.text)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        [text("S903"), text("S505"), text("S999")],
        [["message-fault"], ["message"], ["message-unknown"]]
    );
}

/// "A missing key is placed at its parent, else at line 1."
#[test]
fn what_is_missing_is_placed_at_its_parent() {
    let place = |parts: &[(&str, &str)], as_of: &str, code: &str| {
        found(parts, as_of)
            .iter()
            .find(|finding| finding.code.0 == code)
            .map(|finding| (finding.span.line, finding.span.column))
    };
    assert_eq!(
        place(&[("melding", "aard: incident")], "2026-03-10", "S501"),
        Some((1, 1))
    );
    let text = example_part("klacht", "behandeling:\n  betrokkenen: [trainer-2]").text;
    let line = u32::try_from(
        text.lines()
            .position(|line| line == "behandeling:")
            .unwrap()
            + 1,
    )
    .unwrap();
    assert_eq!(
        place(
            &[("klacht", "behandeling:\n  betrokkenen: [trainer-2]")],
            "2026-04-01",
            "S601"
        ),
        Some((line, 1))
    );
    let (late, at) = (
        example_part("klacht", "ontvangstbevestiging: 2026-03-10"),
        "ontvangstbevestiging: 2026-03-10",
    );
    let line = u32::try_from(late.text.lines().position(|line| line == at).unwrap() + 1).unwrap();
    let found = found(&[("klacht", at)], "2026-04-01");
    assert_eq!(
        (
            found[0].span.line,
            found[0].span.column,
            found[0].span.end_column
        ),
        (line, 1, 22)
    );
    assert_eq!(
        (found[0].step, found[0].due),
        (Some(5), Some(day("2026-03-09")))
    );
}

#[test]
fn a_finding_stands_at_the_fact_that_it_is_about() {
    // The line and the text of each finding with a code.
    let places = |fragment: &str, settings: &str, as_of: &str, code: &str| -> Vec<String> {
        let file = example_part("melding", fragment);
        let found = found(&[("melding", fragment), ("register", settings)], as_of);
        let lines = found
            .iter()
            .filter(|finding| finding.code.0 == code)
            .map(|finding| finding.span.line as usize);
        lines
            .map(|line| file.text.lines().nth(line - 1).unwrap().trim().to_owned())
            .collect()
    };
    let keep = "bewaartermijn: 1 maand na afsluiting\n";
    let closed = "afgesloten: 2026-03-05\nuitkomst: ingetrokken\nreden-uitkomst: Zag ervan af\n";
    assert_eq!(
        places(closed, keep, "2026-04-06", "A006"),
        ["afgesloten: 2026-03-05"]
    );
    assert!(places(closed, keep, "2026-04-05", "A006").is_empty());
    let held = format!("{closed}bewaren-tot: 2026-05-01\n");
    assert_eq!(
        places(&held, keep, "2026-05-02", "A006"),
        ["bewaren-tot: 2026-05-01"]
    );
    let talk = TALK
        .replace("nee", "ja")
        .replace("  verwezen-naar-website: 2026-03-03\n", "");
    assert_eq!(
        places(&talk, keep, "2026-04-04", "A006"),
        ["datum: 2026-03-03"]
    );
    // Of two facts only the one that lies after the day of judging.
    let facts = "ontvangstbevestiging: 2026-03-05\nuitleg-procedure: 2026-03-06\nreactie-toegezegd: 2026-04-01\n";
    assert_eq!(
        places(facts, "", "2026-03-05", "D001"),
        ["uitleg-procedure: 2026-03-06"]
    );
    assert_eq!(
        places("ontvangstbevestiging: 2026-03-01", "", "2026-03-05", "D002"),
        ["ontvangstbevestiging: 2026-03-01"]
    );
    let handler = "behandeling:\n  verantwoordelijke: trainer-2\n  betrokkenen: [trainer-2]\n";
    assert_eq!(
        places(handler, "", "2026-03-05", "S604"),
        ["verantwoordelijke: trainer-2"]
    );
    // Of several agreements the first that counts: about the same, and with the right person.
    let agreements = "behandeling:\n  verantwoordelijke: coordinator-trainingen\n  betrokkenen: [trainer-2, trainer-3]\n  afspraken:\n    - {datum: 2026-03-18, met: trainer-3, over: informatie-betrokkene}\n    - {datum: 2026-03-17, met: trainer-3, over: bericht-indiener}\n    - {datum: 2026-03-18, over: bericht-indiener}\n    - {datum: 2026-03-19, met: trainer-2, over: informatie-betrokkene}\n    - {datum: 2026-03-18, met: trainer-2, over: informatie-betrokkene}\n";
    let two_weeks = "procedure:\n  - versie: 1\n    geldig-vanaf: 2025-01-01\n    termijnen: {ontvangstbevestiging: 1 week, uitleg-procedure: 2 weken, behandeling: 2 weken}\n";
    assert_eq!(
        places(agreements, two_weeks, "2026-03-20", "S606"),
        ["- {datum: 2026-03-17, met: trainer-3, over: bericht-indiener}"]
    );
    assert_eq!(
        places(agreements, two_weeks, "2026-03-20", "S607"),
        [
            "- {datum: 2026-03-18, met: trainer-3, over: informatie-betrokkene}",
            "- {datum: 2026-03-18, met: trainer-2, over: informatie-betrokkene}"
        ]
    );
    let untold = "voorstellen:\n  - oplossing: Excuses\n    reactie: afgewezen\n";
    assert_eq!(
        places(untold, "", "2026-03-05", "S701"),
        ["- oplossing: Excuses"]
    );
    assert_eq!(
        places(untold, "", "2026-03-05", "S802"),
        ["reactie: afgewezen"]
    );
}

#[test]
fn a_recurrence_names_the_other_complaints() {
    let cause =
        "oorzaak:\n  soort: informatie\n  overlegd-met: trainer-2\n  overlegd-op: 2026-03-04\n";
    let parts = ["2026-009", "2026-010", "2026-011"].map(|number| {
        let text = example_part(
            "melding",
            &format!("nummer: {number}\naard: incident\n{cause}"),
        )
        .text;
        (format!("klachten/2026/{number}.md"), text)
    });
    let parts: Vec<(&str, &str)> = parts
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    let found = found(&parts, "2026-03-05");
    let said: Vec<&str> = found.iter().map(|finding| finding.path.as_str()).collect();
    assert_eq!(said, ["klachten/2026/2026-011.md"]);
    let text = message(&found[0], Lang::Nl);
    assert!(
        text.contains("2026-009 en 2026-010") && !text.contains("2026-011"),
        "{text}"
    );
}

#[test]
fn a_file_with_faults_gets_no_judgement_on_the_procedure_and_the_others_do() {
    let broken = example_part("melding", "aard: incident")
        .text
        .replace("kanaal: e-mail", "kanaal: duif");
    let other = example_part("melding", "nummer: 2026-009\naard: incident").text;
    let parts = [
        ("klachten/2026/2026-008.md", broken.as_str()),
        ("klachten/2026/2026-009.md", other.as_str()),
    ];
    let found = found(&parts, "2026-03-10");
    let said: Vec<(&str, &str)> = found
        .iter()
        .map(|finding| (finding.path.as_str(), finding.code.0))
        .collect();
    assert_eq!(
        said,
        [
            ("klachten/2026/2026-008.md", "F005"),
            ("klachten/2026/2026-009.md", "S501")
        ]
    );
}

#[test]
fn without_register_yml_only_files_days_and_personal_data_are_judged() {
    let files = vec![
        ("register.yml".to_owned(), "organisatie: [\n".to_owned()),
        (
            "klachten/2026/2026-008.md".to_owned(),
            example_part(
                "melding",
                "gewenste-oplossing: bel 06-12345678\nontvangstbevestiging: 2026-02-27",
            )
            .text,
        ),
    ];
    let said = codes(&findings(&files, day("2026-04-20")));
    assert!(
        said.iter().all(|code| code.starts_with(['F', 'D', 'A'])),
        "{said:?}"
    );
    assert!(said.contains(&"A002") && said.contains(&"D002"), "{said:?}");
}

#[test]
fn named_files_are_judged_without_the_rules_that_look_at_the_whole() {
    let files = files(&[("klacht", "aard: mogelijk-structureel")]);
    let register: Register = read(&files);
    let (whole, named) = (day("2027-04-01"), day("2027-04-01"));
    let statuses = statuses(&register, whole);
    assert_eq!(
        codes(&judge(&RuleInput::new(&register, &statuses), whole)),
        ["T401", "T601"]
    );
    assert!(
        judge(
            &RuleInput {
                named_only: true,
                ..RuleInput::new(&register, &statuses)
            },
            named
        )
        .is_empty()
    );
}

#[test]
fn of_named_files_no_explanation_is_doubted_that_other_files_decide_on() {
    let why = |rule: &str| {
        format!(
            "besluit:\nbesluit-op:\neffect:\nafwijkingen:\n  - regel: {rule}\n    reden: Wacht op de vergadering.\n"
        )
    };
    let judged = |rule: &str| {
        let register = read(&files(&[("maatregel", &why(rule))]));
        codes(&judge(
            &RuleInput {
                named_only: true,
                ..RuleInput::new(&register, &[])
            },
            day("2027-03-20"),
        ))
    };
    assert!(judged("S1001").is_empty());
    assert_eq!(judged("S1002"), ["F014"]);
    // Whether a cause recurs, the other complaints tell.
    let explained = |rule: &str| {
        let why = format!("afwijkingen: [{{regel: {rule}, reden: Toeval}}]\n");
        let register = read(&files(&[("klacht", &why)]));
        let statuses = statuses(&register, day("2026-04-10"));
        let input = RuleInput {
            named_only: true,
            ..RuleInput::new(&register, &statuses)
        };
        codes(&judge(&input, day("2026-04-10")))
    };
    assert!(explained("S403").is_empty());
    assert_eq!(explained("S502"), ["F014"]);
}

#[test]
fn findings_are_sorted_by_path_line_and_code_as_numbers() {
    let one = example_part(
        "melding",
        "nummer: 2026-999\naard: incident\nontvangstbevestiging: 2026-02-27",
    )
    .text;
    let two = example_part("melding", "nummer: 2026-1000\naard: incident").text;
    let found = found(
        &[
            ("klachten/2026/2026-1000.md", &two),
            ("klachten/2026/2026-999.md", &one),
        ],
        "2026-03-20",
    );
    let order: Vec<(&str, u32, &str)> = found
        .iter()
        .map(|finding| (finding.path.as_str(), finding.span.line, finding.code.0))
        .collect();
    let mut sorted = order.clone();
    sorted.sort_by(|a, b| {
        klachten::record::natural_order(a.0, b.0)
            .then(a.1.cmp(&b.1))
            .then_with(|| klachten::record::natural_order(a.2, b.2))
    });
    assert_eq!(order, sorted);
    assert!(order[0].0.ends_with("2026-999.md"), "{order:?}");
}

#[test]
fn a_day_in_the_past_is_seen_as_it_was_then() {
    let register = read(&files(&[("klacht", "")]));
    let complaint = register.complaints[0].record.as_deref().unwrap();
    let state = |as_of: &str| case_status(complaint, register.settings(), day(as_of)).state;
    assert_eq!(
        state("2026-03-02"),
        State::InHand,
        "since when is not known"
    );
    assert_eq!(state("2026-03-06"), State::InHand);
    assert_eq!(state("2026-03-24"), State::Proposed);
    assert_eq!(state("2026-03-26"), State::InHand);
    assert_eq!(state("2026-03-27"), State::Closed);
    // What is still to come is a fault of that day, and nothing else is judged from it.
    let found = found(&[("klacht", "")], "2026-03-24");
    assert!(
        found
            .iter()
            .all(|finding| finding.code.0 == "D001" && finding.severity == Severity::Fault),
        "{found:?}"
    );
}

/// "A001: in fields and text; never printed in full; silent on `keuzes[].door`."
#[test]
fn who_recorded_an_open_value_stands_there_by_address_and_nobody_else_does() {
    let choice = |value: &str, by: &str| {
        format!("keuzes: [{{feit: ernst, waarde: {value}, door: {by}, op: 2026-03-04}}]\n")
    };
    let address = "waarnemer@voorbeeld.example";
    let said = |fragment: &str| {
        let mut codes = said(&[("melding", fragment)], "2026-03-05");
        codes.retain(|code| code.starts_with('A'));
        codes
    };
    assert_eq!(said(&choice("hoog", address)), Vec::<&str>::new());
    assert_eq!(said(&choice(address, address)), ["A001"]);
    let other = format!("{}klager: {address}\n", choice("hoog", address));
    assert_eq!(said(&other), ["A001"]);
    let telephone = choice("hoog", "06-12345678");
    assert_eq!(said(&telephone), ["A002"]);
}
