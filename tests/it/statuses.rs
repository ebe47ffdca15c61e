//! The status of a complaint through every stage: steps, tasks, state, and who must do what next.

use klachten::procedure::{CaseStatus, StepState, measure_actions, statuses, year_actions};
use klachten::record::TermName;
use klachten::rules::example_part;

use crate::miniature::{day, read};

pub const TALK: &str =
    "ontvangen-door: medewerker\nvooroverleg:\n  datum: 2026-03-03\n  opgelost: nee\n";
pub const POINTED: &str = "  verwezen-naar-website: 2026-03-03\n";
pub const ACKNOWLEDGED: &str = "aard: incident\nontvangstbevestiging: 2026-03-05\n";
pub const EXPLAINED: &str = "reactie-toegezegd: 2026-04-01\nuitleg-procedure: 2026-03-10\n";
pub const HANDLED: &str = "behandeling:\n  verantwoordelijke: coordinator-trainingen\n  afspraken:\n    - datum: 2026-03-06\n      over: bericht-indiener\n";
pub const CAUSE: &str = "oorzaak:\n  soort: informatie\n  overlegd-met: coordinator-trainingen\n  overlegd-op: 2026-03-10\n";

pub fn course_of(base: &str, fragment: &str, as_of: &str) -> CaseStatus {
    let parts = [example_part("register", ""), example_part(base, fragment)];
    let register = read(&parts.map(|part| (part.path, part.text)));
    statuses(&register, day(as_of)).remove(0).unwrap()
}

/// One letter a step: gedaan, Te laat, open, Over tijd, niet.
pub fn letters(steps: &[klachten::procedure::Step]) -> String {
    let letter = |state| match state {
        StepState::Done => 'g',
        StepState::DoneLate => 'T',
        StepState::Open => 'o',
        StepState::Overdue => 'O',
        StepState::NotApplicable => '-',
    };
    steps.iter().map(|step| letter(step.state)).collect()
}

fn stage(base: &str, fragment: &str, as_of: &str) -> (String, String, String, Vec<String>) {
    let status = course_of(base, fragment, as_of);
    let due = |action: &klachten::procedure::Action| {
        action
            .due
            .map_or_else(|| "-".to_owned(), |due| due.to_string()[5..].to_owned())
    };
    let actions = status
        .actions
        .iter()
        .map(|action| format!("{} {} {}", action.fact, action.by, due(action)))
        .collect();
    let state = serde_json::to_value(status.state)
        .unwrap()
        .as_str()
        .unwrap()
        .to_owned();
    (
        state,
        letters(status.steps()),
        letters(&status.tasks),
        actions,
    )
}

pub fn check(
    base: &str,
    fragment: &str,
    as_of: &str,
    state: &str,
    steps: &str,
    tasks: &str,
    actions: &[&str],
) {
    let found = stage(base, fragment, as_of);
    assert_eq!(
        found,
        (
            state.into(),
            steps.into(),
            tasks.into(),
            actions.iter().map(|action| (*action).to_owned()).collect()
        ),
        "{fragment}"
    );
}

#[test]
fn from_the_first_talk_to_the_formal_report() {
    check(
        "melding",
        "ontvangen-door: medewerker",
        "2026-03-03",
        "vooroverleg",
        "go--------",
        "g-g-",
        &["vooroverleg medewerker -"],
    );
    check(
        "melding",
        TALK,
        "2026-03-04",
        "vooroverleg",
        "ggo-------",
        "g-g-",
        &["verwezen-naar-website medewerker 03-10"],
    );
    check(
        "melding",
        TALK,
        "2026-03-10",
        "vooroverleg",
        "ggo-------",
        "g-g-",
        &["verwezen-naar-website medewerker 03-10"],
    );
    check(
        "melding",
        &format!("{TALK}{POINTED}"),
        "2026-03-04",
        "vooroverleg",
        "ggg-------",
        "g-g-",
        &["formele-melding klager -"],
    );
    check(
        "melding",
        &TALK.replace("nee", "ja"),
        "2026-12-04",
        "afgesloten",
        "gg--------",
        "g-g-",
        &[],
    );
}

#[test]
fn from_the_formal_report_to_a_handler() {
    let formal = format!("{TALK}{POINTED}formele-melding: 2026-03-04\n");
    let actions = [
        "ontvangstbevestiging klachtenfunctionaris 03-11",
        "aard medewerker 03-11",
        "uitleg-procedure klachtenfunctionaris 03-18",
        "verantwoordelijke klachtenfunctionaris 03-18",
        "afspraak klachtenfunctionaris 03-18",
        "reactie-toegezegd klachtenfunctionaris -",
        "oorzaak klachtenfunctionaris -",
        "voorstel klachtenfunctionaris -",
    ];
    let found = stage("melding", &formal, "2026-03-05");
    assert_eq!(
        (found.0.as_str(), found.1.as_str(), found.2.as_str()),
        ("geregistreerd", "gggoooooo-", "gog-")
    );
    let mut sorted = found.3.clone();
    sorted.sort();
    let mut expected = actions.to_vec();
    expected.sort_unstable();
    assert_eq!(sorted, expected);
    assert_eq!(
        found.3[2], actions[2],
        "what has the nearest day comes first"
    );
    assert_eq!(
        course_of("melding", &formal, "2026-03-05")
            .next()
            .map(|action| action.fact),
        Some("ontvangstbevestiging")
    );
}

#[test]
fn from_a_handler_to_the_complainants_decision() {
    let open = format!("{ACKNOWLEDGED}{EXPLAINED}{HANDLED}{CAUSE}");
    check(
        "melding",
        &open,
        "2026-03-11",
        "in-behandeling",
        "g--gggooo-",
        "ggg-",
        &["voorstel coordinator-trainingen 04-01"],
    );
    let proposed = format!("{open}voorstellen:\n  - oplossing: Nieuwe datum\n");
    check(
        "melding",
        &proposed,
        "2026-03-11",
        "in-behandeling",
        "g--gggooo-",
        "ggg-",
        &["bericht klachtenfunctionaris 04-01"],
    );
    let told = format!("{proposed}    bericht: 2026-03-11\n");
    check(
        "melding",
        &told,
        "2026-03-11",
        "voorstel-gedaan",
        "g--ggggoo-",
        "ggg-",
        &["reactie klager -"],
    );
    let refused = format!("{told}    reactie: afgewezen\n    reactie-op: 2026-03-11\n");
    check(
        "melding",
        &refused,
        "2026-03-11",
        "in-behandeling",
        "g--gggogo-",
        "ggg-",
        &["voorstel coordinator-trainingen -"],
    );
    let accepted = format!("{told}    reactie: akkoord\n    reactie-op: 2026-03-11\n");
    check(
        "melding",
        &accepted,
        "2026-03-11",
        "in-behandeling",
        "g--gggggo-",
        "ggg-",
        &["afgesloten klachtenfunctionaris -"],
    );
}

#[test]
fn from_closing_to_the_copies_and_open_again() {
    check(
        "klacht",
        "",
        "2026-03-28",
        "afgesloten",
        "g--gggggg-",
        "ggg-",
        &[],
    );
    check(
        "klacht",
        "afschriften:",
        "2026-03-27",
        "afgesloten",
        "g--gggggo-",
        "ggg-",
        &["afschrift klachtenfunctionaris 03-27"],
    );
    check(
        "klacht",
        "afschriften:",
        "2026-03-28",
        "afgesloten",
        "g--gggggo-",
        "ggg-",
        &["afschrift klachtenfunctionaris 03-27"],
    );
    check(
        "klacht",
        "uitkomst:",
        "2026-03-28",
        "afgesloten",
        "g--ggggg--",
        "ggg-",
        &["uitkomst klachtenfunctionaris 03-27"],
    );
    check(
        "klacht",
        "oorzaak:",
        "2026-03-28",
        "afgesloten",
        "g--gggggg-",
        "gOg-",
        &["oorzaak klachtenfunctionaris -"],
    );
    let again = "heropend:\n  - datum: 2026-04-13\n    reden: Het kwam terug\n";
    check(
        "klacht",
        again,
        "2026-04-14",
        "heropend",
        "g--gggooo-",
        "ggg-",
        &[
            "voorstel coordinator-trainingen 04-01",
            "reactie-toegezegd klachtenfunctionaris -",
        ],
    );
}

#[test]
fn late_missed_and_excused_steps() {
    check(
        "klacht",
        "ontvangstbevestiging: 2026-03-10",
        "2026-04-01",
        "afgesloten",
        "g--gTgggg-",
        "ggg-",
        &[],
    );
    let gone = "aard:\nontvangstbevestiging:\nuitleg-procedure:\nbehandeling:\nvoorstellen:\nafschriften:\noorzaak:\nuitkomst: ingetrokken\nreden-uitkomst: Zag ervan af\n";
    check(
        "klacht",
        &format!("{gone}afgesloten: 2026-03-09"),
        "2026-04-01",
        "afgesloten",
        "g---------",
        "g-g-",
        &[],
    );
    check(
        "klacht",
        &format!("{gone}afgesloten: 2026-03-10"),
        "2026-04-01",
        "afgesloten",
        "g---O-----",
        "g-g-",
        &[],
    );
    let status = course_of(
        "klacht",
        "ontvangstbevestiging: 2026-03-10\nafwijkingen:\n  - regel: S502\n    reden: Ziekte",
        "2026-04-01",
    );
    assert_eq!(
        status
            .steps()
            .iter()
            .filter(|step| step.explained)
            .map(|step| step.number)
            .collect::<Vec<_>>(),
        [5]
    );
    let status = course_of(
        "klacht",
        "oorzaak:\nafwijkingen:\n  - regel: T201\n    reden: Niet te achterhalen",
        "2026-04-01",
    );
    assert_eq!(
        status
            .tasks
            .iter()
            .filter(|task| task.explained)
            .map(|task| task.number)
            .collect::<Vec<_>>(),
        [2]
    );
    assert!(status.steps().iter().all(|step| !step.explained));
    check(
        "klacht",
        "aard: mogelijk-structureel",
        "2026-03-28",
        "afgesloten",
        "g--gggggg-",
        "gggO",
        &["maatregel klachtenfunctionaris -"],
    );
    // A measure is linked on either side.
    for (complaint, measure) in [
        ("", "aanleiding: [2026-007]"),
        ("maatregelen: [M-2026-01]\n", ""),
    ] {
        let complaint = format!("aard: mogelijk-structureel\n{complaint}");
        let linked = [
            example_part("register", ""),
            example_part("klacht", &complaint),
            example_part("maatregel", measure),
        ];
        let register = read(&linked.map(|part| (part.path, part.text)));
        assert_eq!(
            letters(
                &statuses(&register, day("2026-03-28"))[0]
                    .as_ref()
                    .unwrap()
                    .tasks
            ),
            "gggg"
        );
    }
}

#[test]
fn step_ten_follows_from_the_report_of_the_year() {
    let step_ten = |year: &str, as_of: &str| {
        let parts = [
            example_part("register", ""),
            example_part("klacht", ""),
            example_part("jaar", year),
        ];
        let register = read(&parts.map(|part| (part.path, part.text)));
        let step = statuses(&register, day(as_of))[0].as_ref().unwrap().steps()[9];
        (letters(&[step]), step.due.map(|due| due.to_string()))
    };
    assert_eq!(step_ten("", "2026-12-31"), ("-".into(), None));
    assert_eq!(
        step_ten("", "2027-01-09"),
        ("o".into(), Some("2027-03-31".into()))
    );
    assert_eq!(
        step_ten("", "2027-01-15"),
        ("o".into(), Some("2027-04-10".into()))
    );
    assert_eq!(
        step_ten("", "2027-02-03"),
        ("g".into(), Some("2027-04-20".into()))
    );
    let shown = [("register", ""), ("klacht", ""), ("jaar", "")]
        .map(|(base, fragment)| example_part(base, fragment));
    let shown = statuses(
        &read(&shown.map(|part| (part.path, part.text))),
        day("2027-02-03"),
    )
    .remove(0)
    .unwrap()
    .steps()[9];
    assert_eq!((shown.number, shown.date), (10, Some(day("2027-02-03"))));
    assert_eq!(
        step_ten("gepresenteerd-op: 2027-04-20", "2027-05-01").0,
        "g"
    );
    assert_eq!(
        step_ten("gepresenteerd-op: 2027-04-21", "2027-05-01").0,
        "g",
        "the procedure sets no term for it"
    );
    assert_eq!(step_ten("gepresenteerd-op:", "2027-04-20").0, "o");
    assert_eq!(step_ten("gepresenteerd-op:", "2027-04-21").0, "o");
}

#[test]
fn measures_and_years_have_their_next_action() {
    let measure = |fragment: &str, as_of: &str| {
        let register = read(
            &[
                example_part("register", ""),
                example_part("maatregel", fragment),
            ]
            .map(|part| (part.path, part.text)),
        );
        let record = register.measures[0].record.as_deref().unwrap();
        let actions = measure_actions(record, &[], register.settings(), day(as_of));
        actions
            .iter()
            .map(|action| format!("{} {} {}", action.fact, action.by, action.overdue))
            .collect::<Vec<_>>()
    };
    assert_eq!(measure("", "2026-06-29"), Vec::<String>::new());
    assert_eq!(measure("", "2027-01-19"), ["besluit eigenaren false"]);
    assert_eq!(
        measure("", "2027-01-20"),
        ["gereed-op coordinator-trainingen false"]
    );
    assert_eq!(
        measure("gereed-op:\neffect:", "2027-04-02"),
        ["gereed-op coordinator-trainingen true"]
    );
    assert_eq!(
        measure("", "2027-03-15"),
        ["effect klachtenfunctionaris false"]
    );
    assert_eq!(measure("", "2028-01-15"), Vec::<String>::new());
    assert_eq!(
        measure("uitvoerder:\ngereed-voor:", "2027-01-20"),
        [
            "uitvoerder eigenaren false",
            "gereed-voor eigenaren false",
            "gereed-op klachtenfunctionaris false"
        ]
    );

    let year = |fragment: Option<&str>, as_of: &str| {
        let parts = [
            example_part("register", ""),
            example_part("jaar", fragment.unwrap_or_default()),
        ];
        let register = read(&parts.map(|part| (part.path, part.text)));
        let entry = register.years.first().filter(|_| fragment.is_some());
        let actions = year_actions(2026, entry, register.settings(), day(as_of));
        actions
            .iter()
            .map(|action| format!("{} {} {}", action.fact, action.by, action.overdue))
            .collect::<Vec<_>>()
    };
    assert_eq!(year(None, "2026-12-31"), Vec::<String>::new());
    assert_eq!(
        year(None, "2027-01-01"),
        [
            "analyse klachtenfunctionaris false",
            "aangeboden-aan-eigenaren klachtenfunctionaris false"
        ]
    );
    assert_eq!(
        year(Some(""), "2027-01-10"),
        ["besloten-op eigenaren false"]
    );
    assert_eq!(
        year(Some(""), "2027-01-20"),
        ["gepresenteerd-op eigenaren false"]
    );
    assert_eq!(
        year(Some("gepresenteerd-op:"), "2027-04-21"),
        ["gepresenteerd-op eigenaren true"]
    );
    assert_eq!(year(Some(""), "2027-02-03"), Vec::<String>::new());
}

#[test]
fn a_suspension_moves_no_term_that_has_not_begun() {
    let due = |fragment: &str| {
        let status = course_of("melding", fragment, "2026-04-01");
        status
            .deadline(TermName::Explanation)
            .map(|deadline| (deadline.due().to_string(), deadline.worst.end.suspended))
    };
    let stop = |from: &str, until: &str| {
        format!("opschorting:\n  - van: {from}\n    tot: {until}\n    reden: Wacht op de klager\n")
    };
    let formal = format!("{TALK}{POINTED}formele-melding: 2026-03-05\n");
    assert_eq!(
        due(&format!("{formal}{}", stop("2026-03-04", "2026-03-08"))),
        Some(("2026-03-19".into(), 0))
    );
    assert_eq!(
        due(&format!("{formal}{}", stop("2026-03-05", "2026-03-08"))),
        Some(("2026-03-22".into(), 3))
    );
    assert_eq!(
        due(&format!(
            "uitleg-procedure: 2026-03-10\n{}",
            stop("2026-03-10", "2026-03-12")
        )),
        Some(("2026-03-18".into(), 2)),
        "also where it was done: it was in time all the same"
    );
    assert_eq!(
        due(&format!(
            "uitleg-procedure: 2026-03-11\n{}",
            stop("2026-03-10", "2026-03-12")
        )),
        Some(("2026-03-18".into(), 2))
    );
}

#[test]
fn a_deadline_says_whether_it_was_extended_and_whether_its_clock_stands_still() {
    let terms = [TermName::Acknowledgement, TermName::Explanation];
    let extended = |fragment: &str| {
        let status = course_of("melding", fragment, "2026-03-04");
        terms.map(|term| status.deadline(term).unwrap().worst.end.extended)
    };
    assert_eq!(extended(""), [false, false]);
    let longer = "verdaging:\n  - termijn: uitleg-procedure\n    tot: 2026-03-20\n    reden: Ziekte\n    gemeld-op: 2026-03-03\n";
    assert_eq!(
        extended(longer),
        [false, false],
        "the procedure knows no extension of the terms of step 5"
    );
    let solution = longer.replace("uitleg-procedure", "oplossing");
    let status = course_of("melding", &solution, "2026-03-04");
    assert!(
        status
            .deadline(TermName::Solution)
            .unwrap()
            .worst
            .end
            .extended
    );
    let still = |fragment: &str, as_of: &str| {
        let status = course_of("melding", fragment, as_of);
        terms.map(|term| status.deadline(term).unwrap().worst.paused)
    };
    let open = "opschorting:\n  - van: 2026-03-10\n    reden: Wacht op de klager\n";
    let stop = format!("{open}    tot: 2026-03-12\n");
    let days = ["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12"];
    assert_eq!(
        days.map(|day| still(&stop, day)[1]),
        [false, true, true, false]
    );
    assert_eq!(
        days.map(|day| still(open, day)[1]),
        [false, true, true, true]
    );
    assert_eq!(
        days.map(|day| still(open, day)[0]),
        [false; 4],
        "the acknowledgement waits for nobody"
    );
    assert!(
        !still(
            &format!("uitleg-procedure: 2026-03-05\n{open}"),
            "2026-03-11"
        )[1],
        "it was done"
    );
    let closed = format!(
        "afgesloten: 2026-03-10\nuitkomst: ingetrokken\nreden-uitkomst: Zag ervan af\n{open}"
    );
    assert!(!still(&closed, "2026-03-11")[1], "closing stopped it");
}

#[test]
fn an_action_is_overdue_from_the_day_after_its_last() {
    let overdue = |as_of: &str| {
        course_of("melding", "", as_of)
            .actions
            .iter()
            .filter(|action| action.overdue)
            .count()
    };
    assert_eq!(
        ["2026-03-09", "2026-03-10", "2026-03-16", "2026-03-17"].map(overdue),
        [0, 1, 1, 2],
        "only what has a term that is set can be overdue"
    );
}

#[test]
fn step_six_wants_a_handler_and_each_agreement() {
    let six = |fragment: &str| letters(&[course_of("melding", fragment, "2026-04-11").steps()[5]]);
    let handler = "behandeling:\n  verantwoordelijke: coordinator-trainingen\n";
    assert_eq!(six(&format!("{ACKNOWLEDGED}{EXPLAINED}{handler}")), "o");
    assert_eq!(six(&format!("{ACKNOWLEDGED}{handler}")), "o");
    assert_eq!(six(&format!("{ACKNOWLEDGED}{EXPLAINED}{HANDLED}")), "g");
    assert_eq!(
        six(&format!(
            "{ACKNOWLEDGED}{EXPLAINED}{}",
            HANDLED.replace("  afspraken", "  betrokkenen: [trainer-2]\n  afspraken")
        )),
        "o"
    );
    // The written procedure sets the two terms of step 5, whatever register.yml leaves out.
    let parts = [
        example_part(
            "register",
            "procedure:\n  - versie: 1\n    geldig-vanaf: 2025-01-01\n",
        ),
        example_part("melding", ""),
    ];
    let register = read(&parts.map(|part| (part.path, part.text)));
    let status = statuses(&register, day("2026-12-31")).remove(0).unwrap();
    assert_eq!(
        (letters(status.steps()), status.last().deadlines().len()),
        ("g--oOoooo-".into(), 4)
    );
}

#[test]
fn a_handler_without_a_day_is_known_whatever_the_day() {
    let two = format!("{HANDLED}    - datum: 2026-03-20\n      over: bericht-indiener\n");
    let state =
        |as_of: &str| serde_json::to_value(course_of("melding", &two, as_of).state).unwrap();
    assert_eq!(
        [
            state("2026-03-05"),
            state("2026-03-06"),
            state("2026-03-20")
        ],
        ["in-behandeling", "in-behandeling", "in-behandeling"]
    );
}
