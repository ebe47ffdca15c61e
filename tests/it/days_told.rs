//! Which day is told with a step, a term, a signal or a late recording, and what is told beside it.

use klachten::calendar::Day;
use klachten::procedure::{Action, CaseStatus, statuses};
use klachten::record::TermName;
use klachten::rules::{Example, Finding, example_part, message};
use klachten::wording::Lang;

use crate::miniature::{day, example_findings, findings, read};
use crate::statuses::course_of;

fn files(settings: &str, base: &str, fragment: &str) -> [(String, String); 2] {
    let parts = [
        example_part("register", settings),
        example_part(base, fragment),
    ];
    parts.map(|part| (part.path, part.text))
}

fn status_of(settings: &str, fragment: &str, as_of: &str) -> CaseStatus {
    let register = read(&files(settings, "melding", fragment));
    statuses(&register, day(as_of)).remove(0).unwrap()
}

fn found(settings: &str, fragment: &str, as_of: &str, code: &str) -> Vec<Finding> {
    let all = findings(&files(settings, "melding", fragment), day(as_of));
    let of_code = all.into_iter().filter(|finding| finding.code.0 == code);
    of_code.collect()
}

/// A version of the procedure with these terms, and what follows them.
fn terms(terms: &str) -> String {
    format!(
        "procedure:\n  - versie: 1\n    geldig-vanaf: 2025-01-01\n    termijnen: {{{terms}}}\n    signaal-dagen: 2\n"
    )
}

#[test]
fn the_day_told_with_a_step_is_that_of_what_still_waits() {
    let due = |fragment: &str| {
        let status = course_of("melding", fragment, "2026-04-01");
        status.steps()[4].due.map(|due| due.to_string())
    };
    let (first, second) = (Some("2026-03-09".to_owned()), Some("2026-03-16".to_owned()));
    assert_eq!(due(""), first);
    assert_eq!(due("ontvangstbevestiging: 2026-03-05\n"), second);
    assert_eq!(due("uitleg-procedure: 2026-03-05\n"), first);
    let both = "ontvangstbevestiging: 2026-03-05\nuitleg-procedure: 2026-03-05\n";
    assert_eq!(due(both), second);
    // The acknowledgement was missed; the explanation stopped waiting with the closing.
    let missed = "afgesloten: 2026-03-10\nuitkomst: ingetrokken\nreden-uitkomst: Zag ervan af\n";
    assert_eq!(due(missed), first);
}

#[test]
fn a_working_day_reminds_while_something_waits_and_a_term_is_told_also_when_it_was_met() {
    let told = |settings: &str, fragment: &str| {
        let step = status_of(settings, fragment, "2026-03-05").steps()[5];
        let said = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
        [said(step.reminder()), said(step.deadline())]
    };
    let handled = "behandeling:\n  verantwoordelijke: coordinator-trainingen\n  sinds: 2026-03-04\n  afspraken: [{datum: 2026-03-04, over: bericht-indiener}]\n";
    let set = terms("behandeling: 3 weken");
    assert_eq!(told("", ""), ["2026-03-16", ""]);
    assert_eq!(told("", handled), ["", ""]);
    assert_eq!(told(&set, ""), ["", "2026-03-23"]);
    assert_eq!(told(&set, handled), ["", "2026-03-23"]);
}

#[test]
fn terms_near_their_end_are_told_with_their_own_day_those_that_are_set_first() {
    let said = |settings: &str, fragment: &str| -> Vec<(String, String)> {
        let found = found(settings, fragment, "2026-03-08", "S505");
        let said = found.iter().map(|finding| {
            let due = finding.due.unwrap().to_string();
            (due, message(finding, Lang::Nl))
        });
        said.collect()
    };
    let by_day = |said: &[(String, String)], due: &str| {
        let of_day = said.iter().filter(|(day, _)| day == due);
        of_day.map(|(_, text)| text.clone()).collect::<Vec<_>>()
    };
    // The acknowledgement and, only as a working day, the judgement are due on 9 March.
    let both = said(
        &terms("ontvangstbevestiging: 1 week, uitleg-procedure: 8 dagen"),
        "",
    );
    assert_eq!(both.len(), 2, "{both:?}");
    assert_eq!(
        by_day(&both, "2026-03-09"),
        [
            "De termijn van `ontvangstbevestiging` eindigt op 2026-03-09: nog 1 dag. Daarna is het te laat."
        ]
    );
    assert_eq!(
        by_day(&both, "2026-03-10"),
        [
            "De termijn van `uitleg-procedure` eindigt op 2026-03-10: nog 2 dagen. Daarna is het te laat."
        ]
    );
    let reminder = said("", "ontvangstbevestiging: 2026-03-04\n");
    assert_eq!(
        by_day(&reminder, "2026-03-09"),
        [
            "Voor `beoordeling` is geen termijn geregeld; dit register herinnert eraan na 2026-03-09: nog 1 dag."
        ]
    );
    assert_eq!(reminder.len(), 1);
    let set = said(&terms("beoordeling: 1 week"), "");
    assert_eq!(
        by_day(&set, "2026-03-09"),
        [
            "De termijn van `beoordeling` en `ontvangstbevestiging` eindigt op 2026-03-09: nog 1 dag. Daarna is het te laat."
        ]
    );
}

#[test]
fn an_extension_to_the_end_that_stands_already_is_none() {
    let settings = "procedure:\n  - versie: 1\n    geldig-vanaf: 2025-01-01\n    termijnen: {oplossing: 4 weken}\n    verdaging: {oplossing: {keer: 1}}\n";
    let to = |until: &str, told: &str| {
        format!("  - {{termijn: oplossing, tot: {until}, reden: druk, gemeld-op: {told}}}\n")
    };
    let end = |extensions: &str| {
        let fragment = format!("verdaging:\n{extensions}");
        let status = status_of(settings, &fragment, "2026-03-20");
        let end = &status.deadline(TermName::Solution).unwrap().worst.end;
        let refused = found(settings, &fragment, "2026-03-20", "S704").len();
        (end.due.to_string(), end.extended, refused)
    };
    let same = to("2026-03-30", "2026-03-10");
    assert_eq!(end(&same), ("2026-03-30".to_owned(), false, 0));
    // `keer` counts those that moved the end: this one is the first.
    let real = to("2026-04-06", "2026-03-12");
    assert_eq!(
        end(&format!("{same}{real}")),
        ("2026-04-06".to_owned(), true, 0)
    );
    let second = to("2026-04-08", "2026-03-14");
    assert_eq!(
        end(&format!("{same}{real}{second}")),
        ("2026-04-06".to_owned(), true, 1)
    );
}

#[test]
fn a_cause_is_to_be_talked_over_with_the_handler_unless_that_is_the_officer() {
    let asked_of = |handler: &str, with: &str, more: &str| {
        let fragment = format!(
            "{more}behandeling: {{verantwoordelijke: {handler}}}\noorzaak: {{soort: informatie, overlegd-met: {with}, overlegd-op: 2026-03-05}}\n"
        );
        let status = course_of("melding", &fragment, "2026-03-06");
        let actions = status.actions.iter();
        let cause = actions.filter(|action| action.fact.starts_with("overlegd"));
        cause.map(Action::name).collect::<Vec<_>>()
    };
    let asked = |handler: &str, with: &str| asked_of(handler, with, "");
    let another = ["overlegd-met-verantwoordelijke"];
    assert_eq!(asked("coordinator-trainingen", "trainer-2"), another);
    assert_eq!(
        asked("coordinator-trainingen", "coordinator-trainingen"),
        [""; 0]
    );
    assert_eq!(asked("klachtenfunctionaris", "trainer-2"), [""; 0]);
    let why = |rule: &str| format!("afwijkingen: [{{regel: {rule}, reden: Ziek}}]\n");
    let explained = |rule: &str| asked_of("coordinator-trainingen", "trainer-2", &why(rule));
    assert_eq!(explained("T203"), [""; 0]);
    assert_eq!(explained("T202"), another);
}

#[test]
fn a_late_recording_says_where_the_order_of_commits_tells_it_and_not_their_clock() {
    let texts = |second: &str, third: &str, more: &str| {
        let text = format!(
            "```yaml melding 2026-03-13 vastgelegd 2026-03-02\nernst: laag\n```\n\n\
             ```yaml register vastgelegd {second}\norganisatie: Voorbeeld\n```\n\n\
             ```yaml melding vastgelegd {third}\nernst: laag\nontvangstbevestiging: 2026-03-04\n```\n\n{more}"
        );
        let found = example_findings(&Example::read(&text).unwrap())?;
        let late = found.into_iter().filter(|finding| finding.code.0 == "H003");
        Some(late.map(|finding| finding.text).collect::<Vec<_>>())
    };
    let Some(by_clock) = texts("2026-03-03", "2026-03-12", "") else {
        return;
    };
    assert_eq!(by_clock, ["message"]);
    assert_eq!(
        texts("2026-03-12", "2026-03-04", "").unwrap(),
        ["message-order"]
    );
    // Made on the 12th: between two commits of that day.
    let same_day = "```yaml register vastgelegd 2026-03-12\norganisatie: Ander\n```\n";
    assert_eq!(
        texts("2026-03-12", "2026-03-04", same_day).unwrap(),
        ["message-order"]
    );
}
