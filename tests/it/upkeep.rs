//! What a record asks for beside the steps: a choice, other hands, a day of closing, an extension
//! to be told, an end to its keeping. Each only while somebody can act on it.

use klachten::procedure::{Action, CaseStatus, measure_actions, statuses, year_actions};
use klachten::rules::example_part;

use crate::miniature::{day, read};
use crate::statuses::CAUSE;

fn status_of(settings: &str, base: &str, fragment: &str, as_of: &str) -> CaseStatus {
    let parts = [
        example_part("register", settings),
        example_part(base, fragment),
    ];
    let register = read(&parts.map(|part| (part.path, part.text)));
    assert!(
        register.complaints[0].is_sound(),
        "{:?}",
        register.complaints[0].faults
    );
    statuses(&register, day(as_of)).remove(0).unwrap()
}

/// The actions asked for under a name: step, fact and day.
fn asked(settings: &str, base: &str, fragment: &str, as_of: &str, name: &str) -> Vec<String> {
    let status = status_of(settings, base, fragment, as_of);
    let said = |action: &Action| {
        assert!(action.name() != action.fact || name == action.fact);
        let due = action
            .due
            .map_or_else(|| "-".to_owned(), |due| due.to_string());
        format!("{} {} {due}", action.step, action.fact)
    };
    let named = status.actions.iter().filter(|action| action.name() == name);
    named.map(said).collect()
}

const NOTHING: [String; 0] = [];

#[test]
fn a_fact_of_two_values_waits_for_a_choice_whatever_the_case_is() {
    let choice = "keuzes:\n  - {feit: formele-melding, waarde: 2026-03-05, door: a@b.example, op: 2026-03-06}\n";
    let choices = |base: &str, more: &str| {
        let fragment = format!("{choice}{more}");
        asked("", base, &fragment, "2026-04-10", "keuze")
    };
    assert_eq!(choices("melding", ""), ["1 formele-melding -"]);
    assert_eq!(
        choices("klacht", ""),
        ["1 formele-melding -"],
        "also closed"
    );
    let nested = choice.replace("feit: formele-melding", "feit: 'voorstellen[0].bericht'");
    let nested = nested.replace("waarde: 2026-03-05", "waarde: 2026-03-25");
    assert_eq!(
        asked("", "klacht", &nested, "2026-04-10", "keuze"),
        ["1 voorstel -"]
    );
    let agreement = choice.replace("formele-melding", "\"behandeling.afspraken[1].met\"");
    let agreement = agreement.replace("2026-03-05", "trainer-3");
    assert_eq!(
        asked("", "klacht", &agreement, "2026-04-10", "keuze"),
        ["1 afspraak -"]
    );
    assert_eq!(asked("", "klacht", "", "2026-04-10", "keuze"), NOTHING);
}

#[test]
fn another_handler_is_asked_for_while_the_case_is_open_and_nobody_explained_it() {
    let handling = "behandeling:\n  verantwoordelijke: trainer-2\n  betrokkenen: [trainer-2]\n";
    let name = "andere-verantwoordelijke";
    let hands = |more: &str| {
        asked(
            "",
            "melding",
            &format!("{handling}{more}"),
            "2026-03-20",
            name,
        )
    };
    assert_eq!(hands(""), ["6 verantwoordelijke -"]);
    let other = handling.replace("[trainer-2]", "[trainer-3]");
    assert_eq!(asked("", "melding", &other, "2026-03-20", name), NOTHING);
    let why = |rule: &str| {
        format!(
            "afwijkingen:\n  - {{regel: {rule}, reden: Niemand anders kon het, datum: 2026-03-10}}\n"
        )
    };
    assert_eq!(hands(&why("S604")), NOTHING);
    assert_eq!(hands(&why("S501")), ["6 verantwoordelijke -"]);
    // What is past can be explained; another handler helps nobody any more.
    assert_eq!(asked("", "klacht", handling, "2026-04-10", name), NOTHING);
}

/// Terms for a solution, and for the explanation one that may be extended.
const EXTENDABLE: &str = "procedure:\n  - versie: 1\n    geldig-vanaf: 2025-01-01\n    \
    termijnen: {ontvangstbevestiging: 1 week, uitleg-procedure: 2 weken, oplossing: 4 weken}\n    \
    verdaging: {oplossing: {hoogstens: 2 weken}, uitleg-procedure: {keer: 1}}\n";

#[test]
fn an_untold_extension_is_to_be_told_up_to_the_end_that_it_would_move() {
    let name = "verdaging-melden";
    let extension = |term: &str, until: &str, told: &str| {
        format!("verdaging:\n  - {{termijn: {term}, tot: {until}, reden: druk{told}}}\n")
    };
    let untold = extension("oplossing", "2026-04-10", "");
    let on = |fragment: &str, as_of: &str| asked(EXTENDABLE, "melding", fragment, as_of, name);
    assert_eq!(on(&untold, "2026-03-20"), ["7 verdaging 2026-03-30"]);
    assert_eq!(on(&untold, "2026-03-30"), ["7 verdaging 2026-03-30"]);
    assert_eq!(
        on(&untold, "2026-03-31"),
        NOTHING,
        "told now, it moves nothing"
    );
    // The term of its own, not that of another.
    let of_explanation = extension("uitleg-procedure", "2026-03-20", "");
    assert_eq!(
        on(&of_explanation, "2026-03-10"),
        ["5 verdaging 2026-03-16"]
    );
    assert_eq!(on(&of_explanation, "2026-03-17"), NOTHING);
    // Told, and refused for another reason: telling helps nothing.
    let too_long = extension("oplossing", "2026-05-10", ", gemeld-op: 2026-03-20");
    assert_eq!(on(&too_long, "2026-03-21"), NOTHING);
    let solved =
        format!("{untold}voorstellen:\n  - {{oplossing: Geld terug, bericht: 2026-03-18}}\n");
    assert_eq!(
        on(&solved, "2026-03-20"),
        NOTHING,
        "there is nothing to extend"
    );
    let explained = format!(
        "{untold}afwijkingen:\n  - {{regel: S704, reden: Klager was onbereikbaar, datum: 2026-03-19}}\n"
    );
    assert_eq!(on(&explained, "2026-03-20"), NOTHING);
}

#[test]
fn an_extension_that_an_earlier_round_left_untold_is_past() {
    let fragment = "verdaging:\n  - {termijn: oplossing, tot: 2026-04-10, reden: druk}\n\
        heropend:\n  - {datum: 2026-05-01, reden: Kwam terug, eerder-afgesloten: 2026-03-20, eerdere-uitkomst: ingetrokken}\n";
    let on = |as_of: &str| asked(EXTENDABLE, "melding", fragment, as_of, "verdaging-melden");
    assert_eq!(on("2026-05-02"), NOTHING);
}

#[test]
fn an_outcome_without_a_day_of_closing_asks_for_that_day() {
    let name = "dag-van-afsluiting";
    let on = |base: &str, fragment: &str| asked("", base, fragment, "2026-04-10", name);
    assert_eq!(on("klacht", "afgesloten:\n"), ["9 afgesloten -"]);
    assert_eq!(on("klacht", ""), NOTHING);
    assert_eq!(
        on("klacht", "afgesloten:\nuitkomst:\n"),
        NOTHING,
        "a case that is open"
    );
    let talk = "ontvangen-door: medewerker\nvooroverleg: {datum: 2026-03-03, opgelost: ja}\nuitkomst: vooroverleg\n";
    assert_eq!(on("melding", talk), NOTHING, "the talk closed it");
}

#[test]
fn what_is_kept_too_long_is_on_the_list_from_the_day_after_the_last() {
    let settings = "bewaartermijn: 2 jaar na afsluiting\n";
    let on =
        |fragment: &str, as_of: &str| asked(settings, "klacht", fragment, as_of, "bewaren-tot");
    // Closed on 27 March 2026.
    assert_eq!(on("", "2028-03-27"), NOTHING);
    assert_eq!(on("", "2028-03-28"), ["9 bewaren-tot 2028-03-27"]);
    let held = "bewaren-tot: 2029-12-31\n";
    assert_eq!(on(held, "2028-03-28"), NOTHING);
    assert_eq!(on(held, "2030-01-01"), ["9 bewaren-tot 2029-12-31"]);
    let appeal = "extern: {instantie: geschillencommissie, datum: 2026-05-02}\n";
    assert_eq!(on(appeal, "2030-01-01"), NOTHING, "an appeal runs");
    let why =
        "afwijkingen:\n  - {regel: A006, reden: Wij wachten op de rechter, datum: 2028-04-01}\n";
    assert_eq!(on(why, "2028-04-02"), NOTHING);
    assert_eq!(
        asked("", "klacht", "", "2090-01-01", "bewaren-tot"),
        NOTHING
    );
}

/// What is asked about the measure of the examples and about the year 2026.
fn of_measure_and_year(
    settings: &str,
    measure: &str,
    year: &str,
    as_of: &str,
) -> Vec<&'static str> {
    let parts = [
        example_part("register", settings),
        example_part("maatregel", measure),
        example_part("jaar", year),
    ];
    let register = read(&parts.map(|part| (part.path, part.text)));
    let (settings, as_of) = (register.settings(), day(as_of));
    let record = register.measures[0].record.as_deref().unwrap();
    let measures = measure_actions(record, &[], settings, as_of).into_iter();
    let years = year_actions(2026, register.years.first(), settings, as_of);
    measures.chain(years).map(|action| action.fact).collect()
}

#[test]
fn what_is_explained_of_a_measure_or_a_year_is_asked_no_more_from_that_day_on() {
    let why = |rule: &str| {
        format!("afwijkingen:\n  - {{regel: {rule}, reden: Zo liep het, datum: 2028-02-01}}\n")
    };
    for (rule, fact, measure, year) in [
        ("T602", "in-overleg-met", "in-overleg-met:\n", ""),
        ("S1007", "besluit-door", "besluit-door: trainer-2\n", ""),
        ("T401", "analyse", "", "---\n## Analyse\n"),
        (
            "S1005",
            "aangeboden-aan-eigenaren",
            "",
            "aangeboden-aan-eigenaren:\nbesloten-op:\n",
        ),
        ("S1005", "besloten-op", "", "besloten-op:\n"),
        (
            "T402",
            "voor-alle-medewerkers",
            "",
            "---\n## Analyse\nGoed.\n",
        ),
        ("S1003", "gepresenteerd-op", "", "gepresenteerd-op:\n"),
    ] {
        let asked = |rule: &str, as_of: &str| {
            let explained = |text: &str| match text {
                "" => String::new(),
                text if text.starts_with("---") => format!("{}{text}", why(rule)),
                text => format!("{text}{}", why(rule)),
            };
            let actions = of_measure_and_year("", &explained(measure), &explained(year), as_of);
            actions.contains(&fact)
        };
        assert!(
            asked(rule, "2028-01-31"),
            "{rule} {fact}: not yet explained"
        );
        assert!(!asked(rule, "2028-02-01"), "{rule} {fact}");
        assert!(
            asked("T201", "2028-02-01"),
            "{rule} {fact}: of another rule"
        );
    }
}

#[test]
fn where_nobody_is_named_as_deciding_anybody_may_have_decided() {
    let nobody = "functies: {klachtenfunctionaris: Klachtenfunctionaris, coordinator-trainingen: C, trainer-2: T}\n";
    let asked = |settings: &str, by: &str| {
        let measure = format!("besluit-door: {by}\n");
        let asked = of_measure_and_year(settings, &measure, "", "2028-02-01");
        asked.contains(&"besluit-door")
    };
    assert!(asked("", "trainer-2") && !asked("", "eigenaren"));
    assert!(!asked(nobody, "trainer-2"));
}

#[test]
fn what_closing_stopped_is_asked_without_a_day_and_what_was_missed_with_it() {
    // Formal on 2 March; the judgement reminds on the 9th, the handling on the 16th.
    let asked = |closed: &str, name: &str| {
        let fragment = format!("aard:\nbehandeling:\nafgesloten: {closed}\n");
        asked("", "klacht", &fragment, "2026-04-10", name)
    };
    assert_eq!(asked("2026-03-27", "aard"), ["4 aard 2026-03-09"]);
    assert_eq!(asked("2026-03-16", "afspraak"), ["6 afspraak -"]);
    assert_eq!(asked("2026-03-17", "afspraak"), ["6 afspraak 2026-03-16"]);
}

#[test]
fn a_task_is_explained_only_where_it_was_not_done() {
    let why = |rule: &str| {
        format!("afwijkingen:\n  - {{regel: {rule}, reden: Zo liep het, datum: 2026-03-20}}\n")
    };
    let explained = |base: &str, fragment: &str, as_of: &str| -> Vec<u8> {
        let status = status_of("", base, fragment, as_of);
        let tasks = status.tasks.iter().filter(|task| task.explained);
        tasks.map(|task| task.number).collect()
    };
    let without = format!("oorzaak:\n{}", why("T201"));
    assert_eq!(explained("klacht", &without, "2026-04-01"), [2]);
    let with = why("T201") + &why("T202").replace("afwijkingen:\n", "");
    assert_eq!(
        explained("klacht", &with, "2026-04-01"),
        [0; 0],
        "it was done"
    );
    let quiet = format!("{CAUSE}{}", why("T301"));
    // The explanation itself was recorded on 20 March.
    assert_eq!(explained("melding", &quiet, "2026-04-18"), [0; 0]);
    assert_eq!(explained("melding", &quiet, "2026-04-19"), [3]);
}
