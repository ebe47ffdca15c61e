//! Which day belongs to which round, where closing, reopening and a fact meet on one day, or where
//! the record leaves something out (register-format.md, "A round").

use klachten::procedure::{Round, StepState, Subject, rounds, statuses};
use klachten::record::{Outcome, TermName};
use klachten::rules::{Finding, example_part, message};
use klachten::wording::Lang;

use crate::miniature::{day, findings, read};
use crate::statuses::course_of;

const WITHDRAWN: &str = "uitkomst: ingetrokken\nreden-uitkomst: Zag ervan af\n";

/// Each round of the melding: from, closed, outcome, and whether the record tells of its closing.
fn told(fragment: &str) -> Vec<String> {
    let parts = ["register", "melding"].map(|base| {
        let text = if base == "melding" { fragment } else { "" };
        let part = example_part(base, text);
        (part.path, part.text)
    });
    let register = read(&parts);
    let complaint = register.complaints[0].record.as_deref().unwrap();
    let said = |round: &Round| {
        let closed = round
            .closed
            .map_or_else(|| "open".to_owned(), |day| day.to_string());
        let outcome = round.outcome.map_or("-", Outcome::word);
        let told = if round.is_closing_told {
            "told"
        } else {
            "not told"
        };
        format!("{} {closed} {outcome} {told}", round.from)
    };
    rounds(complaint).iter().map(said).collect()
}

fn reopened(days: &[&str]) -> String {
    let items = days
        .iter()
        .map(|day| format!("  - {{datum: {day}, reden: Kwam terug}}\n"));
    format!("heropend:\n{}", items.collect::<String>())
}

#[test]
fn a_closing_on_the_day_of_the_last_reopening_is_that_of_the_round_before() {
    // "A complaint is open again when its last `heropend.datum` is on or after `afgesloten`."
    let same_day = format!(
        "afgesloten: 2026-03-12\n{WITHDRAWN}{}",
        reopened(&["2026-03-12"])
    );
    assert_eq!(
        told(&same_day),
        [
            "2026-03-02 2026-03-12 ingetrokken told",
            "2026-03-12 open - not told"
        ]
    );
    let of_receipt = format!(
        "afgesloten: 2026-03-02\n{WITHDRAWN}{}",
        reopened(&["2026-03-05"])
    );
    assert_eq!(
        told(&of_receipt),
        [
            "2026-03-02 2026-03-02 ingetrokken told",
            "2026-03-05 open - not told"
        ]
    );
}

#[test]
fn a_closing_closes_the_round_in_which_its_day_lies_and_no_other() {
    // What is left out wipes nothing: closed on the day of reopening, as akkoord.
    let twice = reopened(&["2026-03-12", "2026-04-20"]);
    for closed in ["2026-03-12", "2026-03-20", "2026-04-20"] {
        assert_eq!(
            told(&format!("afgesloten: {closed}\n{WITHDRAWN}{twice}")),
            [
                "2026-03-02 2026-03-12 akkoord not told".to_owned(),
                format!("2026-03-12 {closed} ingetrokken told"),
                "2026-04-20 open - not told".to_owned()
            ]
        );
    }
    assert_eq!(
        told(&format!("afgesloten: 2026-03-10\n{WITHDRAWN}{twice}")),
        [
            "2026-03-02 2026-03-10 ingetrokken told",
            "2026-03-12 2026-04-20 akkoord not told",
            "2026-04-20 open - not told"
        ]
    );
    assert_eq!(
        told(&format!("afgesloten: 2026-05-01\n{WITHDRAWN}{twice}")),
        [
            "2026-03-02 2026-03-12 akkoord not told",
            "2026-03-12 2026-04-20 akkoord not told",
            "2026-04-20 2026-05-01 ingetrokken told"
        ]
    );
}

#[test]
fn only_a_talk_that_solved_it_closes_a_round_by_itself() {
    let talk = |solved: &str| {
        format!(
            "ontvangen-door: medewerker\nvooroverleg: {{datum: 2026-03-03, opgelost: {solved}}}\n"
        )
    };
    let again = reopened(&["2026-03-10"]);
    let first = |fragment: String| told(&fragment).remove(0);
    assert_eq!(
        first(format!("{}{again}", talk("ja"))),
        "2026-03-02 2026-03-03 vooroverleg told"
    );
    assert_eq!(
        first(format!("{}{again}", talk("nee"))),
        "2026-03-02 2026-03-10 akkoord not told"
    );
    // `opgelost: ja` closes it "without `afgesloten`": this one closes the second round.
    assert_eq!(
        first(format!(
            "{}{again}afgesloten: 2026-03-20\n{WITHDRAWN}",
            talk("ja")
        )),
        "2026-03-02 2026-03-10 akkoord not told"
    );
}

#[test]
fn what_is_done_on_the_day_of_reopening_is_done_in_the_new_round() {
    let again = "heropend:\n  - {datum: 2026-03-12, reden: Kwam terug, eerder-afgesloten: 2026-03-05, \
                 eerdere-uitkomst: ingetrokken}\n";
    let status = course_of(
        "melding",
        &format!("ontvangstbevestiging: 2026-03-12\n{again}"),
        "2026-04-01",
    );
    let of_round = |round: usize| {
        let found = status.rounds[round].deadline(TermName::Acknowledgement);
        let worst = found.unwrap().worst;
        (worst.start, worst.end.due, worst.done.day(), worst.stopped)
    };
    assert_eq!(
        of_round(0),
        (day("2026-03-02"), day("2026-03-09"), None, true)
    );
    let done = Some(day("2026-03-12"));
    assert_eq!(
        of_round(1),
        (day("2026-03-12"), day("2026-03-19"), done, false)
    );
}

#[test]
fn a_talk_and_a_report_on_the_day_of_reopening_are_of_the_new_round() {
    let again = "heropend:\n  - {datum: 2026-03-12, reden: Kwam terug, eerder-afgesloten: 2026-03-05, \
                 eerdere-uitkomst: ingetrokken}\n";
    let by_round = |fragment: &str, number: usize| {
        let fragment = format!("ontvangen-door: medewerker\n{fragment}{again}");
        let status = course_of("melding", &fragment, "2026-04-01");
        let step = |round: usize| {
            let step = status.rounds[round].steps[number - 1];
            (step.state, step.date.map(|day| day.to_string()))
        };
        [step(0), step(1)]
    };
    let on = |day: &str| Some(day.to_owned());
    let talk = |date: &str| format!("vooroverleg: {{datum: {date}, opgelost: nee}}\n");
    assert_eq!(
        by_round(&talk("2026-03-12"), 2),
        [
            (StepState::NotApplicable, None),
            (StepState::Done, on("2026-03-12"))
        ]
    );
    assert_eq!(
        by_round(&talk("2026-03-04"), 2),
        [
            (StepState::Done, on("2026-03-04")),
            (StepState::Done, on("2026-03-04"))
        ]
    );
    let reported = |date: &str| {
        format!(
            "{}formele-melding: 2026-03-04\naard: mogelijk-structureel\ngemeld-aan-functionaris: {date}\n",
            talk("2026-03-03")
        )
    };
    assert_eq!(by_round(&reported("2026-03-12"), 4)[0].1, None);
    assert_eq!(by_round(&reported("2026-03-12"), 4)[1].1, on("2026-03-12"));
    assert_eq!(by_round(&reported("2026-03-05"), 4)[0].1, on("2026-03-05"));
}

fn found(base: &str, fragment: &str, as_of: &str, code: &str) -> Vec<Finding> {
    let parts = [example_part("register", ""), example_part(base, fragment)];
    let all = findings(&parts.map(|part| (part.path, part.text)), day(as_of));
    let of_code = all.into_iter().filter(|finding| finding.code.0 == code);
    of_code.collect()
}

#[test]
fn a_closing_without_a_decision_is_told_with_the_day_of_its_own_round() {
    let undecided = "voorstellen:\n  - {oplossing: Nieuwe datum, bericht: 2026-03-24}\n  - {oplossing: Geld terug, bericht: 2026-05-12}\n\
        afgesloten: 2026-05-20\nheropend:\n  - {datum: 2026-05-01, reden: Kwam terug, eerder-afgesloten: 2026-03-27, eerdere-uitkomst: akkoord}\n";
    let said: Vec<String> = found("klacht", undecided, "2026-06-01", "S801")
        .iter()
        .map(|finding| message(finding, Lang::Nl))
        .collect();
    assert_eq!(said.len(), 2, "{said:?}");
    for (round, closed) in ["2026-03-27", "2026-05-20"].iter().enumerate() {
        assert!(said[round].contains(closed), "{closed}: {said:?}");
    }
    let is_past = |said: &String| said.contains("ronde 1, voor de heropening");
    assert_eq!([0, 1].map(|round| is_past(&said[round])), [true, false]);
}

#[test]
fn what_closing_leaves_undone_up_to_its_last_day_is_told_as_missed_by_closing() {
    let settings = "procedure:\n  - versie: 1\n    geldig-vanaf: 2025-01-01\n    termijnen: {beoordeling: 2 weken, afschrift: 1 week}\n";
    let texts = |fragment: &str, code: &str| -> Vec<&str> {
        let parts = [
            example_part("register", settings),
            example_part("klacht", fragment),
        ];
        let files = parts.map(|part| (part.path, part.text));
        let all = findings(&files, day("2026-06-01")).into_iter();
        let of_code = all.filter(|finding| finding.code.0 == code);
        of_code.map(|finding| finding.text).collect()
    };
    // The judgement is due on 16 March.
    let closed = |day: &str| format!("aard:\nafgesloten: {day}\n");
    assert_eq!(texts(&closed("2026-03-15"), "S401"), ["message-closed"]);
    assert_eq!(texts(&closed("2026-03-16"), "S401"), ["message-closed"]);
    assert_eq!(texts(&closed("2026-03-17"), "S401"), ["message"]);
    // Copies are asked after closing: no closing makes them missed.
    assert_eq!(texts("afschriften:\n", "S902"), ["message"]);
}

#[test]
fn what_made_an_outcome_true_lies_before_the_reopening_that_followed_it() {
    let again = |outcome: &str| {
        format!(
            "heropend:\n  - {{datum: 2026-03-12, reden: Kwam terug, eerder-afgesloten: 2026-03-05, eerdere-uitkomst: {outcome}}}\n"
        )
    };
    let codes = |fragment: &str, outcome: &str, code: &str| {
        let fragment = format!("ontvangen-door: medewerker\n{fragment}{}", again(outcome));
        let found = found("melding", &fragment, "2026-03-14", code);
        found
            .iter()
            .map(|finding| (finding.text, finding.round))
            .collect::<Vec<_>>()
    };
    let solved = |on: &str| format!("vooroverleg: {{datum: {on}, opgelost: ja}}\n");
    assert_eq!(codes(&solved("2026-03-05"), "vooroverleg", "S202"), []);
    assert_eq!(
        codes(&solved("2026-03-12"), "vooroverleg", "S202"),
        [("message", Some(1))]
    );
    let pointed = |on: &str, more: &str| {
        format!(
            "vooroverleg:\n  datum: 2026-03-03\n  opgelost: nee\n  verwezen-naar-website: {on}\n{more}"
        )
    };
    let pursued = |on: &str, more: &str| codes(&pointed(on, more), "niet-doorgezet", "S303");
    assert_eq!(pursued("2026-03-11", ""), []);
    assert_eq!(pursued("2026-03-12", ""), [("message", Some(1))]);
    let formal = |on: &str| format!("formele-melding: {on}\n");
    assert_eq!(pursued("2026-03-03", &formal("2026-03-12")), []);
    assert_eq!(
        pursued("2026-03-03", &formal("2026-03-11")),
        [("message-formal", Some(1))]
    );
}

#[test]
fn the_copies_of_a_round_stop_waiting_with_the_reopening_unless_their_end_had_passed() {
    let settings = "procedure:\n  - versie: 1\n    geldig-vanaf: 2025-01-01\n    termijnen: {afschrift: 1 week}\n";
    let copies = |again: &str| {
        let fragment = format!(
            "afschriften:\n  - {{aan: klager, datum: 2026-03-27}}\nheropend:\n  - {{datum: {again}, reden: Kwam terug}}\n"
        );
        let parts = [
            example_part("register", settings),
            example_part("klacht", &fragment),
        ];
        let register = read(&parts.map(|part| (part.path, part.text)));
        let status = statuses(&register, day("2026-06-01")).remove(0).unwrap();
        let obligations = status.rounds[0].obligations.iter();
        let copies = obligations.filter(|asked| asked.subject == Subject::Copy);
        copies
            .map(|copy| (copy.stopped, copy.days_over()))
            .collect::<Vec<_>>()
    };
    // Closed on 27 March: due on 3 April. The first of three recipients got a copy.
    assert_eq!(copies("2026-04-02"), [(false, 0), (true, 0), (true, 0)]);
    assert_eq!(copies("2026-04-03"), [(false, 0), (true, 0), (true, 0)]);
    assert_eq!(copies("2026-04-04"), [(false, 0), (false, 1), (false, 1)]);
}

#[test]
fn a_late_copy_is_told_at_that_copy_and_not_at_another_of_the_day_or_the_person() {
    let settings = "procedure:\n  - versie: 1\n    geldig-vanaf: 2025-01-01\n    termijnen: {afschrift: 0 dagen}\n";
    let fragment = "afschriften:\n  - {aan: klager, datum: 2026-03-27}\n  - {aan: klager, datum: 2026-03-30}\n\
        \x20 - {aan: coordinator-trainingen, datum: 2026-04-02}\n  - {aan: coordinator-trainingen, datum: 2026-03-30}\n\
        \x20 - {aan: trainer-2, datum: 2026-03-30}\n";
    let complaint = example_part("klacht", fragment);
    let lines: Vec<String> = complaint.text.lines().map(str::to_owned).collect();
    let parts = [example_part("register", settings), complaint];
    let all = findings(&parts.map(|part| (part.path, part.text)), day("2026-04-10"));
    let late = all.iter().filter(|finding| finding.code.0 == "S904");
    let places = late.map(|finding| lines[finding.span.line as usize - 1].trim());
    assert_eq!(
        places.collect::<Vec<_>>(),
        [
            "- {aan: coordinator-trainingen, datum: 2026-03-30}",
            "- {aan: trainer-2, datum: 2026-03-30}"
        ]
    );
}

#[test]
fn a_proposal_with_a_decision_that_was_never_told_leaves_step_seven_open() {
    let seven = |second: &str| {
        let fragment = format!(
            "voorstellen:\n  - {{oplossing: Bon, bericht: 2026-03-11, reactie: geen-reactie, reactie-op: 2026-03-20}}\n  - {{oplossing: Geld terug{second}}}\n"
        );
        course_of("melding", &fragment, "2026-03-25").steps()[6].state
    };
    assert_eq!(seven(""), StepState::Done, "noted only");
    assert_eq!(seven(", reactie: akkoord"), StepState::Open);
    assert_eq!(
        seven(", bericht: 2026-03-24, reactie: akkoord"),
        StepState::Done
    );
}

#[test]
fn what_a_round_lacks_is_said_of_that_round() {
    let said = |proposal: &str| {
        let fragment = format!(
            "{proposal}heropend:\n  - datum: 2026-05-04\n    reden: Het kwam terug\n    eerder-afgesloten: 2026-03-27\n    eerdere-uitkomst: akkoord\nafgesloten: 2026-05-20\n"
        );
        let parts = [
            example_part("register", ""),
            example_part("klacht", &fragment),
        ];
        let files = parts.map(|part| (part.path, part.text));
        let found = findings(&files, day("2026-06-01"));
        let told = found
            .iter()
            .filter(|it| matches!(it.code.0, "S801" | "S901"));
        told.map(|finding| message(finding, Lang::Nl))
            .collect::<Vec<_>>()
    };
    let second = said("");
    assert_eq!(second.len(), 2, "{second:?}");
    for message in &second {
        assert!(
            message.contains("sinds de heropening op 2026-05-04"),
            "{message}"
        );
    }
    let first = said(
        "voorstellen:\n  - oplossing: Geld terug\n    bericht: 2026-05-12\n    reactie: akkoord\n    reactie-op: 2026-05-15\n",
    );
    assert_eq!(first.len(), 2, "{first:?}");
    for message in &first {
        assert!(
            message.contains("voor de heropening op 2026-05-04"),
            "{message}"
        );
    }
}
