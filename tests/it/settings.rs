//! register.yml as the format describes it: every key is read, defaults hold, and what cannot be is
//! refused where it stands.

use klachten::calendar::Day;
use klachten::files::File;
use klachten::record::{Audience, ChannelKey, ExtendableTerm, RoleKey, Settings, TermName, Value};
use klachten::register::Register;

use crate::miniature::day;
use crate::reading::SETTINGS as PLAIN;

const EVERY_KEY: &str = include_str!("fixtures/register.yml");

fn read(text: &str) -> Register {
    Register::read(vec![File::new("register.yml", text)])
}

/// The faults of a register.yml as `F005 message-contact`.
fn faults(text: &str) -> Vec<String> {
    let faults = read(text).settings.faults;
    let shown = |fault: &klachten::register::Fault| format!("{} {}", fault.code, fault.text);
    faults.iter().map(shown).collect()
}

fn with_every_key(test: impl Fn(&Settings)) {
    let register = read(EVERY_KEY);
    assert!(
        register.settings.faults.is_empty(),
        "{:?}",
        register.settings.faults
    );
    test(register.settings());
}

fn channel(key: &str) -> ChannelKey {
    ChannelKey::parse(key).unwrap()
}

#[test]
fn every_key_of_the_format_is_read() {
    with_every_key(|settings| {
        assert_eq!(
            settings.channels().collect::<Vec<_>>(),
            ["brief", "e-mail", "website", "telefoon"]
        );
        assert_eq!(settings.channel_name(&channel("telefoon")), "Telefoon");
        assert_eq!(settings.channel_name(&channel("fax")), "fax");
        let in_writing = ["brief", "e-mail", "website", "telefoon"]
            .map(|key| settings.is_in_writing(&channel(key)));
        assert_eq!(in_writing, [true, true, true, false]);
        assert_eq!(settings.decision_makers(), ["eigenaren"]);
        let deputy = |on: &str| settings.deputy_on(day(on)).map(RoleKey::as_str);
        let days = ["2026-07-19", "2026-07-20", "2026-08-07", "2026-08-08"];
        let role = Some("coordinator-trainingen");
        assert_eq!(days.map(deputy), [None, role, role, None]);
        assert!(settings.sync.is_some());
        assert_eq!(
            Audience::ALL
                .iter()
                .map(|of| settings.site_of(*of))
                .collect::<Vec<_>>(),
            [Some("https://klachten.voorbeeld.example/"), None, None]
        );
    });
}

#[test]
fn a_term_that_is_set_is_judged_and_one_that_is_not_only_reminds() {
    with_every_key(|settings| {
        let [first, second] = settings.versions.as_slice() else {
            panic!("two versions")
        };
        let lengths = |of: &dyn Fn(TermName) -> Option<klachten::calendar::Term>| {
            let text = |term: Option<klachten::calendar::Term>| {
                term.map_or_else(|| "-".to_owned(), |term| term.to_string())
            };
            TermName::ALL
                .iter()
                .map(|name| text(of(*name)))
                .collect::<Vec<_>>()
                .join(", ")
        };
        assert_eq!(
            lengths(&|name| first.term(name)),
            "1 week, 1 week, 1 week, 2 weken, 2 weken, 4 weken, 0 dagen"
        );
        assert_eq!(lengths(&|name| first.reminder(name)), "-, -, -, -, -, -, -");
        // The written procedure sets the two terms of step 5, whatever register.yml leaves out.
        assert_eq!(
            lengths(&|name| second.term(name)),
            "-, -, 1 week, 2 weken, -, -, -"
        );
        assert_eq!(
            lengths(&|name| second.reminder(name)),
            "1 week, 1 week, -, -, 2 weken, -, 0 dagen"
        );
        let limits = ExtendableTerm::ALL.iter().map(|term| {
            let limit = first.limits_of(*term)?;
            let most = limit.at_most.as_ref().map(|most| most.value.to_string());
            Some((most, limit.times.as_ref().map(|times| times.value)))
        });
        assert_eq!(
            limits.collect::<Vec<_>>(),
            [
                None,
                Some((None, Some(1))),
                Some((Some("4 weken".to_owned()), Some(1)))
            ]
        );
        assert!(
            ExtendableTerm::ALL
                .iter()
                .all(|term| second.limits_of(*term).is_none())
        );
    });
}

#[test]
fn days_off_are_a_word_or_a_calendar_with_own_days() {
    let off = |days_off: &str, on: &str| {
        let text = PLAIN.replace("vrije-dagen: geen", &format!("vrije-dagen: {days_off}"));
        let register = read(&text);
        assert!(
            register.settings.faults.is_empty(),
            "{days_off}: {:?}",
            register.settings.faults
        );
        register.settings().versions[0].days_off().is_off(day(on))
    };
    let (sunday, king, own) = ("2026-03-08", "2026-04-27", "2026-08-05");
    let summer = "extra: [2026-12-28, {van: 2026-07-27, tot: 2026-08-07}]";
    for (days_off, expected) in [
        ("", [false; 3]),
        ("geen", [false; 3]),
        ("nederland", [true, true, false]),
        ("{kalender: nederland}", [true, true, false]),
        (
            &format!("{{kalender: nederland, {summer}}}"),
            [true, true, true],
        ),
        (
            &format!("{{kalender: geen, {summer}}}"),
            [false, false, true],
        ),
        (&format!("{{{summer}}}"), [false, false, true]),
        ("{extra: 2026-08-05}", [false, false, true]),
    ] {
        assert_eq!(
            [sunday, king, own].map(|on| off(days_off, on)),
            expected,
            "{days_off}"
        );
    }
}

#[test]
fn what_cannot_be_in_register_yml_is_refused_where_it_stands() {
    for (from, to, expected) in [
        (
            "contact: klachten@voorbeeld.example",
            "contact: Elke dinsdag op kantoor",
            "F005 message-contact",
        ),
        (
            "meldformulier: https:",
            "meldformulier: javascript:",
            "F005 message-form",
        ),
        ("adres: https:", "adres: ftp:", "F005 message-web"),
        ("sync: vanzelf", "sync: altijd", "F005 message"),
        (
            "vrije-dagen: nederland",
            "vrije-dagen: nederlnd",
            "F005 message-nearest",
        ),
        (
            "extra: [2026-12-28",
            "extra: [2026-02-30",
            "F006 message-calendar",
        ),
        (
            "extra: [2026-12-28",
            "extra: [{tot: 2026-12-28}",
            "F004 message",
        ),
        (
            "van: 2026-07-27, tot: 2026-08-07",
            "van: 2026-08-07, tot: 2026-07-27",
            "F005 message-order",
        ),
        ("van: 2026-07-20", "van: 2026-08-20", "F005 message-order"),
        (
            "door: coordinator-trainingen",
            "door: coordinator-training",
            "F011 message-nearest",
        ),
        (
            "besluitvormers: [eigenaren]",
            "besluitvormers: [bestuur]",
            "F011 message",
        ),
        ("schriftelijk: nee", "schriftelijk: soms", "F005 message"),
        (
            "schriftelijk: nee",
            "schriftlijk: nee",
            "F003 message-nearest",
        ),
        (
            "oplossing: {hoogstens: 4 weken",
            "oplossing: {hoogstens: 4",
            "F005 message-term",
        ),
        (
            "afschrift: 0 dagen",
            "afschrift: 0 weken",
            "F005 message-term",
        ),
        (
            "{telefoon: {",
            "{telefoon: {naam: A}, telefoon: {",
            "F009 message",
        ),
        (
            "{telefoon: {naam: Telefoon, schriftelijk: nee}}",
            "telefoon",
            "F005 message-map",
        ),
        (
            "{naam: Telefoon, schriftelijk: nee}",
            "Telefoon",
            "F005 message-record",
        ),
    ] {
        assert!(EVERY_KEY.contains(from), "{from}");
        assert_eq!(faults(&EVERY_KEY.replacen(from, to, 1)), [expected], "{to}");
    }
}

#[test]
fn a_fault_in_days_off_names_the_key_that_was_typed() {
    let register = read(&PLAIN.replace("vrije-dagen: geen", "vrije-dagen: duitsland"));
    let fault = &register.settings.faults[0];
    assert!(
        format!("{:?}", fault.args).contains("vrije-dagen"),
        "{fault:?}"
    );
}

#[test]
fn a_complaint_comes_by_a_channel_that_the_register_knows() {
    let complaint = "---\nnummer: 2026-001\nonderwerp: X\nontvangen: 2026-03-02\nkanaal: KANAAL\ncategorie: workshops-en-trainingen\n---\n";
    let faults = |kanaal: &str| {
        let register = Register::read(vec![
            File::new("register.yml", EVERY_KEY),
            File::new(
                "klachten/2026/2026-001.md",
                complaint.replace("KANAAL", kanaal),
            ),
        ]);
        let said = |fault: &klachten::register::Fault| {
            let near = fault.args.iter().find(|(name, _)| *name == "nearest");
            format!(
                "{} {} {:?}",
                fault.code,
                fault.text,
                near.map(|(_, near)| near)
            )
        };
        register.complaints[0]
            .faults
            .iter()
            .map(said)
            .collect::<Vec<_>>()
    };
    for known in ["brief", "e-mail", "website", "telefoon"] {
        assert!(faults(known).is_empty(), "{known}");
    }
    assert_eq!(
        faults("telefon"),
        ["F005 message-nearest-channel Some(Text(\"telefoon\"))"]
    );
    assert_eq!(faults("rooksignaal"), ["F005 message-channel None"]);
}

#[test]
fn a_duplicate_names_the_complaint_that_stays() {
    let text = |more: &str| {
        format!(
            "---\nnummer: 2026-002\nonderwerp: X\nontvangen: 2026-03-02\nkanaal: brief\ncategorie: workshops-en-trainingen\nafgesloten: 2026-03-03\nuitkomst: dubbel\n{more}---\n"
        )
    };
    let faults = |more: &str| {
        let register = Register::read(vec![
            File::new("register.yml", EVERY_KEY),
            File::new(
                "klachten/2026/2026-001.md",
                text("")
                    .replace("2026-002", "2026-001")
                    .replace("dubbel", "ingetrokken"),
            ),
            File::new("klachten/2026/2026-002.md", text(more)),
        ]);
        let faults = &register.complaints[1].faults;
        faults
            .iter()
            .map(|fault| fault.code.as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(faults("dubbel-van: 2026-001\n"), Vec::<&str>::new());
    assert_eq!(faults(""), ["F004"]);
    assert_eq!(faults("dubbel-van: 2026-009\n"), ["F011"]);
    // A number that a complaint had before need not exist any more.
    assert_eq!(
        faults("dubbel-van: 2026-001\neerder-nummer: 2026-009\n"),
        Vec::<&str>::new()
    );
}

#[test]
fn the_day_since_which_the_register_is_kept_is_no_fact() {
    use klachten::record::Record;
    let register = read(EVERY_KEY);
    let facts: Vec<(String, Day)> = register
        .settings()
        .facts()
        .into_iter()
        .map(|fact| (fact.path, fact.day.value))
        .collect();
    assert_eq!(
        facts,
        [("vervallen[0].datum".to_owned(), day("2026-05-19"))]
    );
}
