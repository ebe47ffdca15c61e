//! Each of the ten steps and each task at its boundaries.

use klachten::files::{Selection, read_folder};
use klachten::procedure::{CaseStatus, State, StepState, statuses};
use klachten::register::Register;
use klachten::rules::example_part;

use crate::miniature::{day, read};
use crate::statuses::{
    ACKNOWLEDGED, CAUSE, EXPLAINED, HANDLED, POINTED, TALK, check, course_of, letters,
};

const PROPOSED: &str = "voorstellen:\n  - oplossing: Nieuwe datum\n    bericht: 2026-03-11\n";
const REFUSED: &str = "    reactie: afgewezen\n    reactie-op: 2026-03-12\n";
/// Step 7 has a term here.
const WITH_SOLUTION: &str = "procedure:\n  - versie: 1\n    geldig-vanaf: 2025-01-01\n    termijnen:\n      ontvangstbevestiging: 1 week\n      uitleg-procedure: 2 weken\n      oplossing: 3 weken\n    signaal-dagen: 2\n";

fn step(base: &str, fragment: &str, as_of: &str, number: usize) -> String {
    letters(&[course_of(base, fragment, as_of).steps()[number - 1]])
}

fn task(base: &str, fragment: &str, as_of: &str, number: usize) -> String {
    let at = [1, 2, 3, 6]
        .iter()
        .position(|task| *task == number)
        .unwrap();
    letters(&[course_of(base, fragment, as_of).tasks[at]])
}

fn under(settings: &str, base: &str, fragment: &str, as_of: &str) -> CaseStatus {
    let register = read(
        &[
            example_part("register", settings),
            example_part(base, fragment),
        ]
        .map(|part| (part.path, part.text)),
    );
    statuses(&register, day(as_of)).remove(0).unwrap()
}

#[test]
fn nothing_of_steps_four_to_nine_is_asked_before_a_complaint_is_formal() {
    let early =
        format!("{TALK}{POINTED}{ACKNOWLEDGED}{EXPLAINED}{HANDLED}{CAUSE}{PROPOSED}{REFUSED}");
    let status = course_of("melding", &early, "2026-03-15");
    assert_eq!(
        (letters(status.steps()), letters(&status.tasks)),
        ("ggg-------".into(), "g-g-".into())
    );
    assert_eq!(status.state, State::FirstTalk);
}

/// A register in which each term is set.
const ALL_SET: &str = "procedure:\n  - versie: 1\n    geldig-vanaf: 2025-01-01\n    termijnen:\n      doorverwijzing: 1 week\n      beoordeling: 1 week\n      ontvangstbevestiging: 1 week\n      uitleg-procedure: 2 weken\n      behandeling: 2 weken\n      afschrift: 0 dagen\n    signaal-dagen: 2\n";

/// A step where each term is set, and where only the two of the written procedure are.
fn set_and_not(base: &str, fragment: &str, as_of: &str, number: usize) -> [String; 2] {
    [
        letters(&[under(ALL_SET, base, fragment, as_of).steps()[number - 1]]),
        step(base, fragment, as_of, number),
    ]
}

#[test]
fn the_first_talk_has_no_term_and_is_never_late() {
    let employee = "ontvangen-door: medewerker\n";
    assert_eq!(step("melding", employee, "2026-12-01", 2), "o");
    assert_eq!(
        step(
            "melding",
            &format!("{employee}formele-melding: 2026-03-04"),
            "2026-03-05",
            2
        ),
        "o"
    );
    let gone = format!(
        "{employee}afgesloten: 2026-03-04\nuitkomst: ingetrokken\nreden-uitkomst: Zag ervan af"
    );
    assert_eq!(step("melding", &gone, "2026-03-05", 2), "-");
    assert_eq!(step("melding", "", "2026-12-01", 2), "-");
}

#[test]
fn the_complainant_is_pointed_at_the_website_within_the_term_that_the_organisation_set() {
    // The talk was on 3 March, so that a week ends on the 10th.
    for (more, as_of, expected) in [
        ("", "2026-03-10", ["o", "o"]),
        ("", "2026-03-11", ["O", "o"]),
        ("formele-melding: 2026-03-04\n", "2026-03-10", ["o", "o"]),
        ("formele-melding: 2026-03-04\n", "2026-03-11", ["O", "o"]),
        (
            "afgesloten: 2026-03-10\nuitkomst: niet-doorgezet\n",
            "2026-12-31",
            ["-", "-"],
        ),
        (
            "afgesloten: 2026-03-11\nuitkomst: niet-doorgezet\n",
            "2026-12-31",
            ["O", "-"],
        ),
        (
            "  verwezen-naar-website: 2026-03-10\n",
            "2026-03-20",
            ["g", "g"],
        ),
        (
            "  verwezen-naar-website: 2026-03-11\n",
            "2026-03-20",
            ["T", "g"],
        ),
    ] {
        let fragment = format!("{TALK}{more}");
        assert_eq!(
            set_and_not("melding", &fragment, as_of, 3),
            expected,
            "{more} {as_of}"
        );
    }
    // Who filed with the officer at once need not be pointed anywhere.
    let direct = TALK.replace("ontvangen-door: medewerker\n", "");
    assert_eq!(set_and_not("melding", &direct, "2026-12-31", 3), ["-", "-"]);
}

#[test]
fn the_judgement_has_the_term_that_the_organisation_set_and_a_structural_problem_is_reported() {
    for (as_of, expected) in [
        ("2026-03-09", ["o", "o"]),
        ("2026-03-10", ["O", "o"]),
        ("2026-05-01", ["O", "o"]),
    ] {
        assert_eq!(set_and_not("melding", "", as_of, 4), expected, "{as_of}");
    }
    for (judged, expected) in [("2026-03-09", ["g", "g"]), ("2026-03-10", ["T", "g"])] {
        let fragment = format!("aard: incident\naard-op: {judged}\n");
        assert_eq!(set_and_not("melding", &fragment, "2026-05-01", 4), expected);
    }
    // The end of the term had not come: nothing is overdue, and still it is asked.
    let early = "aard:\nontvangstbevestiging: 2026-03-03\nafgesloten: 2026-03-05\nafschriften:\noorzaak:\nbehandeling:\nuitleg-procedure:\nvoorstellen:\n";
    assert_eq!(set_and_not("klacht", early, "2026-12-31", 4), ["o", "o"]);
    // Formal on 4 March, so that a week ends on the 11th.
    let formal = format!("{TALK}{POINTED}formele-melding: 2026-03-04\n");
    let structural = format!("{formal}aard: mogelijk-structureel\naard-op: 2026-03-05\n");
    for (reported, as_of, expected) in [
        ("", "2026-03-11", ["o", "o"]),
        ("", "2026-03-12", ["O", "o"]),
        (
            "gemeld-aan-functionaris: 2026-03-11",
            "2026-03-20",
            ["g", "g"],
        ),
        (
            "gemeld-aan-functionaris: 2026-03-12",
            "2026-03-20",
            ["T", "g"],
        ),
    ] {
        let fragment = format!("{structural}{reported}");
        assert_eq!(
            set_and_not("melding", &fragment, as_of, 4),
            expected,
            "{reported} {as_of}"
        );
    }
    assert_eq!(
        step(
            "melding",
            &format!("{formal}aard: incident"),
            "2026-12-31",
            4
        ),
        "g"
    );
    assert_eq!(
        step("melding", "aard: mogelijk-structureel", "2026-12-31", 4),
        "g"
    );
}

#[test]
fn done_on_a_day_that_nobody_wrote_down_is_neither_in_time_nor_late() {
    let status = under(ALL_SET, "klacht", "", "2026-04-01");
    let unjudged = status.steps().map(|step| step.unjudged().unwrap_or("-"));
    assert_eq!(unjudged[3], "timing-day-unknown");
    assert_eq!(unjudged[5], "timing-day-unknown");
    let timely = status.steps().map(|step| step.is_in_time());
    assert_eq!(
        timely,
        [
            false, false, false, false, true, false, false, false, true, false
        ]
    );
    let plain = course_of("klacht", "", "2026-04-01");
    let unset = plain.steps().map(|step| step.unjudged().unwrap_or("-"));
    assert_eq!(
        [unset[3], unset[5], unset[6], unset[8], unset[0]],
        [
            "timing-unset",
            "timing-unset",
            "timing-unset",
            "timing-unset",
            "-"
        ]
    );
}

#[test]
fn step_five_is_as_late_as_the_later_of_its_messages() {
    for (sent, as_of, expected) in [
        ("ontvangstbevestiging: 2026-03-09\n", "2026-03-16", "o"),
        ("ontvangstbevestiging: 2026-03-09\n", "2026-03-17", "O"),
        ("ontvangstbevestiging: 2026-03-10\n", "2026-03-12", "o"),
        (
            "ontvangstbevestiging: 2026-03-10\nuitleg-procedure: 2026-03-16\n",
            "2026-03-20",
            "T",
        ),
        (
            "ontvangstbevestiging: 2026-03-09\nuitleg-procedure: 2026-03-17\n",
            "2026-03-20",
            "T",
        ),
        (
            "ontvangstbevestiging: 2026-03-09\nuitleg-procedure: 2026-03-16\n",
            "2026-03-20",
            "g",
        ),
        ("uitleg-procedure: 2026-03-03\n", "2026-03-10", "O"),
    ] {
        assert_eq!(step("melding", sent, as_of, 5), expected, "{sent} {as_of}");
    }
    let status = course_of("melding", "ontvangstbevestiging: 2026-03-04", "2026-03-05");
    assert_eq!(
        (status.steps()[4].date, status.steps()[4].due),
        (Some(day("2026-03-04")), Some(day("2026-03-16")))
    );
    let status = course_of(
        "melding",
        "ontvangstbevestiging: 2026-03-04\nuitleg-procedure: 2026-03-12",
        "2026-03-13",
    );
    assert_eq!(
        (status.steps()[4].date, status.steps()[4].due),
        (Some(day("2026-03-12")), Some(day("2026-03-16")))
    );
}

#[test]
fn step_six_has_the_term_that_the_organisation_set() {
    for (as_of, expected) in [
        ("2026-03-16", ["o", "o"]),
        ("2026-03-17", ["O", "o"]),
        ("2026-05-01", ["O", "o"]),
    ] {
        assert_eq!(set_and_not("melding", "", as_of, 6), expected, "{as_of}");
    }
    for (closed, expected) in [("2026-03-16", ["o", "o"]), ("2026-03-17", ["O", "o"])] {
        let fragment = format!("behandeling:\nafgesloten: {closed}");
        assert_eq!(set_and_not("klacht", &fragment, "2026-12-31", 6), expected);
    }
    let status = course_of("klacht", "", "2026-04-01");
    assert_eq!(
        (status.steps()[5].date, status.steps()[5].due),
        (Some(day("2026-03-06")), Some(day("2026-03-16")))
    );
}

#[test]
fn a_solution_told_late_is_seen_where_a_term_is_set() {
    let seven = |fragment: &str, as_of: &str| {
        letters(&[under(WITH_SOLUTION, "melding", fragment, as_of).steps()[6]])
    };
    assert_eq!(
        [seven("", "2026-03-23"), seven("", "2026-03-24")],
        ["o", "O"]
    );
    let told = |on: &str| PROPOSED.replace("2026-03-11", on);
    assert_eq!(
        [
            seven(&told("2026-03-23"), "2026-03-30"),
            seven(&told("2026-03-24"), "2026-03-30")
        ],
        ["g", "T"]
    );
    // The first message decides; another proposal after a refusal is no longer late, but open.
    let second = |first: &str| {
        format!(
            "{}{}  - oplossing: Geld terug\n    bericht: 2026-03-29\n",
            told(first),
            REFUSED.replace("2026-03-12", "2026-03-28")
        )
    };
    assert_eq!(
        [
            seven(&second("2026-03-23"), "2026-03-30"),
            seven(&second("2026-03-24"), "2026-03-30")
        ],
        ["g", "T"]
    );
    // As it stood before that second message: noted, untold, and the first one late all the same.
    assert_eq!(
        [
            seven(&second("2026-03-23"), "2026-03-28"),
            seven(&second("2026-03-24"), "2026-03-28")
        ],
        ["o", "T"]
    );
    assert_eq!(
        seven(
            &format!(
                "{}{}",
                told("2026-03-20"),
                REFUSED.replace("2026-03-12", "2026-03-22")
            ),
            "2026-03-30"
        ),
        "o"
    );
    // A decision on what was never told, and a case that was closed on it.
    assert_eq!(
        seven(
            "voorstellen:\n  - oplossing: Nieuwe datum\n    reactie: akkoord\n",
            "2026-03-05"
        ),
        "o"
    );
    let last = letters(&[course_of(
        "klacht",
        "voorstellen:\n  - oplossing: Nieuwe datum\n    reactie: akkoord\n",
        "2026-04-01",
    )
    .steps()[6]]);
    assert_eq!(last, "o");
    // Without a term nothing is late before the closing.
    assert_eq!(step("melding", "", "2027-03-01", 7), "o");
    assert_eq!(step("klacht", "voorstellen:", "2026-04-01", 7), "o");
}

#[test]
fn the_decision_is_the_complainants_and_belongs_to_the_last_proposal() {
    assert_eq!(
        step("melding", &format!("{PROPOSED}{REFUSED}"), "2026-03-13", 8),
        "g"
    );
    assert_eq!(step("melding", PROPOSED, "2026-12-01", 8), "o");
    let second = format!("{PROPOSED}{REFUSED}  - oplossing: Geld terug\n    bericht: 2026-03-13\n");
    let status = course_of("melding", &second, "2026-03-14");
    assert_eq!(
        (
            letters(&[status.steps()[7]]),
            status.steps()[7].date,
            status.steps()[6].date
        ),
        ("o".into(), None, Some(day("2026-03-13")))
    );
    let undecided = "voorstellen:\n  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n";
    assert_eq!(step("klacht", undecided, "2026-04-01", 8), "o");
}

#[test]
fn the_copies_are_due_on_the_day_of_closing_and_only_then() {
    let none = "afschriften:\n";
    for (as_of, expected) in [
        ("2026-03-26", ["o", "o"]),
        ("2026-03-27", ["o", "o"]),
        ("2026-03-28", ["O", "o"]),
        ("2026-05-01", ["O", "o"]),
    ] {
        assert_eq!(set_and_not("klacht", none, as_of, 9), expected, "{as_of}");
    }
    let status = |as_of| course_of("klacht", "", as_of);
    assert_eq!(
        (
            status("2026-03-27").steps()[8].due,
            status("2026-03-26").steps()[8].due
        ),
        (Some(day("2026-03-27")), None)
    );
    assert_eq!(
        step(
            "klacht",
            "uitkomst: doorverwezen\nreden-uitkomst: Naar de geschillencommissie",
            "2026-05-01",
            9
        ),
        "-"
    );
}

#[test]
fn a_refused_proposal_is_in_hand_also_without_a_handler() {
    let state = |fragment: &str| course_of("melding", fragment, "2026-03-13").state;
    assert_eq!(state(""), State::Registered);
    assert_eq!(state(PROPOSED), State::Proposed);
    assert_eq!(state(&format!("{PROPOSED}{REFUSED}")), State::InHand);
    assert_eq!(
        state("voorstellen:\n  - oplossing: Nieuwe datum\n"),
        State::Registered
    );
    assert_eq!(state(HANDLED), State::InHand);
}

#[test]
fn states_have_the_words_of_the_contract() {
    let states = [
        State::FirstTalk,
        State::Registered,
        State::InHand,
        State::Proposed,
        State::Closed,
        State::Reopened,
    ];
    assert_eq!(
        states.map(State::word),
        [
            "vooroverleg",
            "geregistreerd",
            "in-behandeling",
            "voorstel-gedaan",
            "afgesloten",
            "heropend"
        ]
    );
    let steps = [
        StepState::Done,
        StepState::DoneLate,
        StepState::Open,
        StepState::Overdue,
        StepState::NotApplicable,
    ];
    assert_eq!(
        steps.map(StepState::word),
        [
            "gedaan",
            "te-laat-gedaan",
            "open",
            "over-tijd",
            "niet-van-toepassing"
        ]
    );
}

#[test]
fn the_officers_tasks_follow_the_case() {
    // Task 2: a cause alone is not enough, whether the case is open or closed.
    assert_eq!(
        task("melding", "oorzaak:\n  soort: informatie", "2026-03-05", 2),
        "O"
    );
    assert_eq!(task("melding", "", "2026-03-05", 2), "o");
    let half = "oorzaak:\n  soort: informatie\n  overlegd-met: coordinator-trainingen\n";
    assert_eq!(
        [
            task("melding", half, "2026-03-05", 2),
            task("klacht", half, "2026-04-01", 2)
        ],
        ["O", "O"]
    );
    let gone = "uitkomst: ingetrokken\nreden-uitkomst: Zag ervan af\n";
    assert_eq!(
        [
            task("klacht", gone, "2026-04-01", 2),
            task("klacht", &format!("{gone}oorzaak:"), "2026-04-01", 2)
        ],
        ["g", "-"]
    );
    let referred = "uitkomst: doorverwezen\nreden-uitkomst: Naar de bank\noorzaak:\n";
    assert_eq!(task("klacht", referred, "2026-04-01", 2), "O");
    // Task 3: thirty days without a fact.
    assert_eq!(
        [
            task("melding", "", "2026-03-31", 3),
            task("melding", "", "2026-04-01", 3)
        ],
        ["g", "O"]
    );
    assert_eq!(
        [
            task(
                "melding",
                "aard: incident\nontvangstbevestiging: 2026-03-05",
                "2026-04-03",
                3
            ),
            task("klacht", "", "2027-04-01", 3)
        ],
        ["g", "g"]
    );
    // Task 6: asked of a possible structural problem only.
    assert_eq!(
        [
            task("klacht", "", "2026-04-01", 6),
            task("melding", "aard: mogelijk-structureel", "2026-03-05", 6)
        ],
        ["-", "o"]
    );
    assert_eq!(
        task("klacht", "aard: mogelijk-structureel", "2026-04-01", 6),
        "O"
    );
}

#[test]
fn the_next_actions_name_what_is_missing_and_who_acts() {
    let structural = format!(
        "{TALK}{POINTED}formele-melding: 2026-03-04\nontvangstbevestiging: 2026-03-05\naard: mogelijk-structureel\n{EXPLAINED}{HANDLED}{CAUSE}"
    );
    let actions = |fragment: &str| -> Vec<String> {
        course_of("melding", fragment, "2026-03-11")
            .actions
            .iter()
            .map(|action| format!("{} {}", action.fact, action.by))
            .collect()
    };
    assert_eq!(
        actions(&structural),
        [
            "gemeld-aan-functionaris medewerker",
            "voorstel coordinator-trainingen"
        ]
    );
    assert_eq!(
        actions(&format!(
            "{structural}gemeld-aan-functionaris: 2026-03-05\n"
        )),
        ["voorstel coordinator-trainingen"]
    );
    assert!(
        !actions("aard: mogelijk-structureel")
            .iter()
            .any(|action| action.starts_with("gemeld-aan-functionaris"))
    );
    let by = structural.replace("  opgelost: nee\n", "  opgelost: nee\n  door: trainer-2\n");
    assert_eq!(actions(&by)[0], "gemeld-aan-functionaris trainer-2");
    let known = format!("{ACKNOWLEDGED}uitleg-procedure: 2026-03-10\n{HANDLED}");
    assert_eq!(
        actions(&format!("{known}oorzaak:\n  soort: informatie\n")),
        [
            "reactie-toegezegd klachtenfunctionaris",
            "overlegd-met klachtenfunctionaris",
            "voorstel coordinator-trainingen"
        ]
    );
    assert_eq!(
        actions(&format!("{known}{CAUSE}{PROPOSED}")),
        ["reactie-toegezegd klachtenfunctionaris", "reactie klager"],
        "no day was promised, and S506 says so whatever was told since"
    );
    let waiting = course_of(
        "melding",
        &format!("{ACKNOWLEDGED}{EXPLAINED}{HANDLED}{PROPOSED}"),
        "2026-03-11",
    )
    .actions;
    let ours = |action: &klachten::procedure::Action| {
        (action.fact, action.by != klachten::procedure::COMPLAINANT)
    };
    assert_eq!(
        waiting.iter().map(ours).collect::<Vec<_>>(),
        [("oorzaak", true), ("reactie", false)]
    );
    let undated = CAUSE.replace("  overlegd-op: 2026-03-10\n", "");
    assert_eq!(
        actions(&format!("{known}{undated}{PROPOSED}")),
        [
            "reactie-toegezegd klachtenfunctionaris",
            "overlegd-op klachtenfunctionaris",
            "reactie klager"
        ]
    );
    // Solved in the talk and opened again: the formal report is how it goes on.
    let again = format!(
        "{}heropend:\n  - datum: 2026-03-10\n    reden: Het kwam terug\n",
        TALK.replace("nee", "ja")
    );
    check(
        "melding",
        &again,
        "2026-03-11",
        "heropend",
        "gg--------",
        "g-g-",
        &["formele-melding klager -"],
    );
    let closed = course_of(
        "melding",
        "afgesloten: 2026-03-05\nuitkomst: doorverwezen\nreden-uitkomst: Naar de bank",
        "2026-03-06",
    );
    assert_eq!(
        closed
            .actions
            .iter()
            .map(|action| action.fact)
            .collect::<Vec<_>>(),
        ["oorzaak"]
    );
    assert!(
        course_of(
            "melding",
            "afgesloten: 2026-03-05\nuitkomst: ingetrokken\nreden-uitkomst: Zag ervan af",
            "2026-03-06"
        )
        .actions
        .is_empty()
    );
}

/// Counted by hand from the files: the eleven complaints of 2025 on the last day of that year, with
/// the ten steps and the officer's tasks 1, 2, 3 and 6.
#[test]
fn the_complaints_of_one_year_stand_as_counted_by_hand() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("register");
    let register = Register::read(read_folder(&root, &Selection::All).unwrap());
    let statuses = statuses(&register, day("2025-12-31"));
    let of_2025 = register
        .complaints
        .iter()
        .zip(&statuses)
        .filter(|(entry, _)| entry.called().unwrap().starts_with("2025-"));
    let table: Vec<String> = of_2025
        .map(|(entry, status)| (entry.called().unwrap(), status.as_ref().unwrap()))
        .map(|(number, status)| {
            format!(
                "{} {} {}",
                &number[5..],
                letters(status.steps()),
                letters(&status.tasks)
            )
        })
        .collect();
    assert_eq!(
        table,
        [
            "001 gg-------- g-g-",
            "002 g--gggggg- ggg-",
            "003 g--gggggg- gggg",
            "004 g--gTgggg- ggg-",
            "005 g--------- g-g-",
            "006 g--gggggg- ggg-",
            "007 ggogggggg- ggg-",
            "008 g--gg----- ggg-",
            "009 g--gggggo- ggg-",
            "010 g--ggg---- g-g-",
            "011 g--gggggo- ggO-",
        ]
    );
    let explained = register
        .complaints
        .iter()
        .zip(&statuses)
        .find(|(entry, _)| entry.called() == Some("2025-007"))
        .unwrap()
        .1;
    assert_eq!(
        explained
            .as_ref()
            .unwrap()
            .steps()
            .map(|step| step.explained),
        [
            false, false, true, false, false, false, false, false, false, false
        ]
    );
}
