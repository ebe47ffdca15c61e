//! The reader, seen from outside: files in, entries and faults out.

use klachten::calendar::Day;
use klachten::files::File;
use klachten::record::{ComplaintNumber, Value};
use klachten::register::{Fault, FaultCode, Register};
use klachten::rules;
use klachten::wording::Lang;

pub const SETTINGS: &str = include_str!("../../src/rules/examples/register.yml");
const COMPLAINT: &str = include_str!("fixtures/klacht.md");
const MEASURE: &str = include_str!("fixtures/maatregel.md");
const YEAR: &str = include_str!("fixtures/jaar.md");

const PATH: &str = "klachten/2026/2026-007.md";

/// A register of these files and a sound register.yml.
fn register(files: &[(&str, &[u8])]) -> Register {
    let files = files.iter().map(|(path, bytes)| File::new(*path, *bytes));
    Register::read(
        files
            .chain([
                File::new("register.yml", SETTINGS),
                File::new("maatregelen/2026/M-2026-01.md", MEASURE),
            ])
            .collect(),
    )
}

/// The faults of one complaint, as `F005 message 3:12`.
fn faults(bytes: &[u8]) -> Vec<String> {
    let register = register(&[
        (PATH, bytes),
        (
            "klachten/2026/2026-004.md",
            COMPLAINT.replace("2026-007", "2026-004").as_bytes(),
        ),
    ]);
    register.complaints[1].faults.iter().map(shown).collect()
}

fn shown(fault: &Fault) -> String {
    format!(
        "{} {} {}:{}",
        fault.code, fault.text, fault.span.line, fault.span.column
    )
}

/// The complaint with one line of its front matter replaced.
fn with(line: &str, new: &str) -> String {
    assert!(COMPLAINT.contains(line), "{line}");
    COMPLAINT.replacen(line, new, 1)
}

/// The complaint to which the other one belongs; it belongs to none itself.
fn earlier() -> String {
    with("hoort-bij: 2026-004\n", "").replace("2026-007", "2026-004")
}

#[test]
fn a_complaint_with_every_key_is_read_without_a_fault() {
    let register = register(&[
        (PATH, COMPLAINT.as_bytes()),
        ("klachten/2026/2026-004.md", earlier().as_bytes()),
        ("jaarverslagen/2026.md", YEAR.as_bytes()),
    ]);
    assert!(
        register.settings.is_sound(),
        "{:?}",
        register.settings.faults
    );
    assert!(
        register
            .complaints
            .iter()
            .all(|entry| entry.is_sound() && entry.faults.is_empty()),
        "{:?}",
        register.complaints[1].faults
    );
    assert!(register.measures[0].is_sound() && register.years[0].is_sound());
    let number = ComplaintNumber::parse("2026-007").expect("a number");
    let complaint = register
        .complaint(number)
        .and_then(|entry| entry.record.as_deref())
        .expect("a complaint");
    assert_eq!(complaint.proposals.len(), 2);
    let acknowledgement = complaint.acknowledgement.expect("a day");
    assert_eq!(
        acknowledgement.value,
        Day::parse("2026-03-06").expect("a day")
    );
    let (line, column, end) = (
        acknowledgement.key.line,
        acknowledgement.key.column,
        acknowledgement.key.end_column,
    );
    assert_eq!(
        COMPLAINT.lines().nth(line as usize - 1),
        Some("ontvangstbevestiging: 2026-03-06")
    );
    assert_eq!((column, end), (1, 22));
    assert_eq!(
        (acknowledgement.at.column, acknowledgement.at.end_column),
        (23, 33)
    );
}

#[test]
fn every_fault_of_a_file_is_collected_in_the_order_of_its_places() {
    let text = "---\nnummer: 2026-7\nontvangen: 2026-02-30\nkanaal: mail\ncategorie: betaling\nstatus: open\nvooroverleg:\n  datm: 2026-03-03\n  wijze: fax\n---\n";
    let expected = [
        "F004 message 1:1",
        "F005 message-complaint 2:9",
        "F006 message-calendar 3:12",
        "F005 message-nearest-channel 4:9",
        "F011 message-nearest 5:12",
        "F003 message 6:1",
        "F004 message 7:1",
        "F004 message 7:1",
        "F003 message-nearest 8:3",
        "F005 message 9:10",
    ];
    assert_eq!(faults(text.as_bytes()), expected);
}

#[test]
fn one_bad_file_hides_no_other_and_still_has_its_number() {
    let register = register(&[
        (PATH, b"geen kop"),
        ("klachten/2026/2026-004.md", earlier().as_bytes()),
    ]);
    assert!(
        register.complaints[0].is_sound(),
        "{:?}",
        register.complaints[0].faults
    );
    assert_eq!(register.complaints[1].called(), Some("2026-007"));
    assert_eq!(register.complaints[1].faults[0].code, FaultCode::F001);
}

#[test]
fn a_misspelt_required_key_is_unknown_and_missing() {
    assert_eq!(
        faults(with("onderwerp:", "ondewerp:").as_bytes()),
        ["F004 message 1:1", "F003 message-nearest 3:1"]
    );
}

#[test]
fn text_that_yaml_would_lose_or_refuse_comes_back_in_quotes() {
    let subject = "Workshop zonder bericht verplaatst";
    for (typed, code) in [
        ("Factuur #12", "F018"),
        ("Klacht: te laat", "F002"),
        ("'s Avonds te laat", "F002"),
        ("*spoed*", "F017"),
        ("*spoed* nu", "F017"),
        ("&co", "F017"),
        ("!let op", "F017"),
        ("@x", "F002"),
        ("%x", "F002"),
        ("`x", "F002"),
        ("[intern] x", "F002"),
        ("{intern} x", "F002"),
        ("\"Let op\" zei hij", "F002"),
        ("\"Let op", "F002"),
        ("> 5 deelnemers", "F002"),
        ("| x", "F002"),
        ("-", "F002"),
        ("?", "F002"),
        ("- lijst", "F002"),
        ("Let op:", "F002"),
    ] {
        let found = faults(with(subject, typed).as_bytes());
        assert_eq!(found.len(), 1, "{typed}: {found:?}");
        assert!(
            found[0].starts_with(code) && found[0].contains(" 3:"),
            "{typed}: {found:?}"
        );
        let bytes = with(subject, typed);
        let register = register(&[(PATH, bytes.as_bytes())]);
        let fault = register.complaints[0]
            .faults
            .iter()
            .find(|fault| fault.code.as_str() == code)
            .expect("found above");
        let fixed = fault
            .args
            .iter()
            .find(|(name, _)| *name == "fixed")
            .map(|(_, arg)| arg.clone());
        let Some(klachten::wording::Arg::Text(fixed)) = fixed else {
            panic!("{typed}: no line in quotes")
        };
        let mended = with(&format!("onderwerp: {subject}"), &fixed);
        assert_eq!(
            faults(mended.as_bytes()),
            Vec::<String>::new(),
            "{typed}: {fixed}"
        );
        let register = self::register(&[(PATH, mended.as_bytes())]);
        let kept = &register.complaints[0]
            .record
            .as_deref()
            .expect("sound")
            .subject
            .value;
        // Only a quote that never closes is no part of the text.
        assert_eq!(kept, if typed == "\"Let op" { "Let op" } else { typed });
    }
}

#[test]
fn signs_that_mean_nothing_to_yaml_in_their_place_are_text() {
    let subject = "Workshop zonder bericht verplaatst";
    for typed in [
        "Koffie & thee",
        "5 * 4",
        "Let op!",
        "een@voorbeeld",
        "a:b",
        "x#y",
        "'Let op'",
        "\"Klacht: te laat #12\"",
        "100%",
        "wat? zo",
        "007",
        "true",
        "1e5",
    ] {
        assert_eq!(
            faults(with(subject, typed).as_bytes()),
            Vec::<String>::new(),
            "{typed}"
        );
    }
    let remark = "Workshop zonder bericht verplaatst   # eigen opmerking";
    assert_eq!(
        faults(with(subject, remark).as_bytes()),
        Vec::<String>::new()
    );
}

#[test]
fn quoted_or_not_a_value_is_the_same() {
    for (plain, quoted) in [
        ("2026-03-06", "\"2026-03-06\""),
        ("kanaal: e-mail", "kanaal: 'e-mail'"),
        ("[trainer-2]", "trainer-2"),
        ("opgelost: nee", "opgelost: false"),
    ] {
        assert_eq!(
            faults(with(plain, quoted).as_bytes()),
            Vec::<String>::new(),
            "{quoted}"
        );
    }
}

#[test]
fn a_key_with_an_empty_value_counts_as_absent() {
    for empty in [
        "",
        " ",
        " ~",
        " null",
        " \"\"",
        "   # nog niet bekend",
        " []",
        " {}",
    ] {
        assert_eq!(
            faults(with("oordeel: gegrond", &format!("oordeel:{empty}")).as_bytes()),
            Vec::<String>::new(),
            "{empty}"
        );
        assert_eq!(
            faults(with("kanaal: e-mail", &format!("kanaal:{empty}")).as_bytes()),
            ["F004 message 1:1"],
            "{empty}"
        );
    }
}

#[test]
fn a_number_used_twice_names_both_places() {
    let register = register(&[
        ("klachten/2026/2026-007.md", COMPLAINT.as_bytes()),
        ("klachten/2026/2026-008.md", COMPLAINT.as_bytes()),
    ]);
    let codes: Vec<&str> = register.complaints[1]
        .faults
        .iter()
        .map(|fault| fault.code.as_str())
        .collect();
    assert!(
        codes.contains(&"F007") && codes.contains(&"F008"),
        "{codes:?}"
    );
    let fault = register.complaints[1]
        .faults
        .iter()
        .find(|fault| fault.code == FaultCode::F008)
        .expect("found above");
    assert!(
        fault.args.contains(&("path", PATH.into())) && fault.args.contains(&("line", 2_i64.into()))
    );
}

#[test]
fn files_that_were_not_read_hold_references_by_their_names() {
    let unread = |path: &str| File::of(path, klachten::files::Content::Unread);
    let files = vec![
        File::new("register.yml", SETTINGS),
        File::new(PATH, COMPLAINT),
        unread("klachten/2026/2026-004.md"),
        unread("maatregelen/2026/M-2026-01.md"),
    ];
    let register = Register::read(files);
    assert_eq!(register.complaints[0].faults, []);
    assert!(register.is_partial());
}

#[test]
fn without_register_yml_the_procedure_itself_holds_and_no_name_is_judged() {
    let register = Register::read(vec![File::new(
        PATH,
        with("categorie: workshops-en-trainingen", "categorie: iets")
            .as_bytes()
            .to_vec(),
    )]);
    assert_eq!(register.settings.faults[0].code, FaultCode::F001);
    assert_eq!(register.settings().versions.len(), 1);
    assert!(
        register.complaints[0]
            .faults
            .iter()
            .all(|fault| fault.args.contains(&("kind", "klacht".into()))
                || fault.args.contains(&("kind", "maatregel".into())))
    );
}

/// G10: what editors make of a file.
#[test]
fn every_encoding_and_line_end_is_read_or_named() {
    let text = COMPLAINT;
    let utf16 = |bytes: fn(u16) -> [u8; 2], mark: bool| -> Vec<u8> {
        mark.then_some(0xFEFF)
            .into_iter()
            .chain(text.encode_utf16())
            .flat_map(bytes)
            .collect()
    };
    let utf32 = |bytes: fn(u32) -> [u8; 4], mark: bool| -> Vec<u8> {
        mark.then_some(0xFEFF)
            .into_iter()
            .chain(text.chars().map(u32::from))
            .flat_map(bytes)
            .collect()
    };
    let subject = |bytes: &[u8]| {
        [
            b"---\nnummer: 2026-007\nonderwerp: Caf".as_slice(),
            bytes,
            b"\nontvangen: 2026-03-02\nkanaal: e-mail\ncategorie: betalingen\n---\n",
        ]
        .concat()
    };
    let none: &[&str] = &[];
    let variants: Vec<(&str, Vec<u8>, &[&str])> = vec![
        ("UTF-8", text.into(), none),
        (
            "UTF-8 with a mark",
            [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            none,
        ),
        ("CRLF", text.replace('\n', "\r\n").into(), none),
        (
            "CRLF with a mark",
            [b"\xEF\xBB\xBF", text.replace('\n', "\r\n").as_bytes()].concat(),
            none,
        ),
        ("CR", text.replace('\n', "\r").into(), none),
        ("mixed", text.replacen('\n', "\r\n", 9).into(), none),
        ("no end of line at the end", text.trim_end().into(), none),
        ("NFC and NFD", subject("é e\u{301}".as_bytes()), none),
        ("emoji", subject("😀".as_bytes()), none),
        (
            "UTF-16LE with a mark",
            utf16(u16::to_le_bytes, true),
            &["F010 message-encoding 1:1"],
        ),
        (
            "UTF-16BE with a mark",
            utf16(u16::to_be_bytes, true),
            &["F010 message-encoding 1:1"],
        ),
        (
            "UTF-16LE",
            utf16(u16::to_le_bytes, false),
            &["F010 message-encoding 1:1"],
        ),
        (
            "UTF-16BE",
            utf16(u16::to_be_bytes, false),
            &["F010 message-encoding 1:1"],
        ),
        (
            "UTF-32LE with a mark",
            utf32(u32::to_le_bytes, true),
            &["F010 message-encoding 1:1"],
        ),
        (
            "UTF-32BE with a mark",
            utf32(u32::to_be_bytes, true),
            &["F010 message-encoding 1:1"],
        ),
        (
            "UTF-32LE",
            utf32(u32::to_le_bytes, false),
            &["F010 message-encoding 1:1"],
        ),
        ("Latin-1", subject(b"\xE9"), &["F010 message-latin 3:15"]),
        (
            "Windows-1252",
            subject(b"\x80 5"),
            &["F010 message-latin 3:15"],
        ),
        (
            "overlong",
            subject(b"\xC0\xAF"),
            &["F010 message-latin 3:15"],
        ),
        ("NUL", subject(b"\0"), &["F010 message 3:15"]),
        (
            "cut in a sign",
            b"---\nnummer: 2026-007\nonderwerp: Caf\xC3".to_vec(),
            &["F010 message-cut 3:15"],
        ),
        (
            "^Z at the end",
            [text.as_bytes(), b"\x1A"].concat(),
            &["F016 message-text 106:1"],
        ),
        ("empty", Vec::new(), &["F001 message 1:1"]),
        ("one byte", b"-".to_vec(), &["F001 message 1:1"]),
    ];
    assert_eq!(variants.len(), 24);
    for (name, bytes, expected) in variants {
        assert_eq!(faults(&bytes), expected, "{name}");
    }
}

/// G12: hostile front matter is refused before it costs anything.
#[test]
fn bombs_are_refused_at_once() {
    let nested = |open: &str, close: &str, times: usize| {
        format!("a: {}x{}", open.repeat(times), close.repeat(times))
    };
    let aliases: String = (0..9)
        .map(|level| {
            format!(
                "a{level}: &a{level} [{}]\n",
                vec![format!("*a{}", level - 1); if level == 0 { 0 } else { 9 }].join(",")
            )
        })
        .collect::<String>();
    let bombs: Vec<String> = vec![
        aliases.replace("[]", "[x]"),
        nested("[", "]", 100_000),
        nested("[", "]", 9),
        nested("[", "]", 5_000),
        "a: ".to_owned() + &"[".repeat(60_000),
        "a: ".to_owned() + &"{a: ".repeat(50_000),
        "a: ".to_owned() + &"{a: ".repeat(15_000),
        nested("{a: ", "}", 5_000),
        nested("[{a: ", "}]", 3_000),
        (0..3000)
            .map(|level| format!("{}a:\n", " ".repeat(level % 200)))
            .collect(),
        (0..12)
            .map(|level| format!("{}a:\n", " ".repeat(level)))
            .collect(),
        (0..200)
            .map(|level| format!("{}- \n", " ".repeat(level)))
            .collect(),
        "- ".repeat(30_000),
        "? ".repeat(30_000),
        "a: ".to_owned() + &"&a ".repeat(20_000),
        (0..10_000).map(|at| format!("&a{at} a: b\n")).collect(),
        (0..15_000).map(|_| "a: b\n").collect(),
        (0..6_000).map(|at| format!("a{at}: b\n")).collect(),
        (0..6_000).map(|at| format!("a{at}:\n  b: c\n")).collect(),
        format!("onderwerp: {}", "x".repeat(1_000_000)),
        format!("onderwerp: \"{}\"", "\\u0041".repeat(10_000)),
        format!("onderwerp: '{}", "''".repeat(30_000)),
        format!("onderwerp: |\n{}", "  x\n".repeat(15_000)),
        "\n".repeat(1_000_000),
        "#\n".repeat(30_000),
        " ".repeat(60_000),
        "a: !!binary aGFsbG8=\n".repeat(3_000),
        "a: !!python/object:os.system x".to_owned(),
        "!<tag:yaml.org,2002:map> {a: b}".to_owned(),
        "<<: {a: b}\n".repeat(5_000),
        "a: b\n--- \nc: d\n".to_owned(),
        "a: b\n...\n---\nc: d\n".to_owned(),
        "%YAML 1.2\n--- x\na: b\n".to_owned(),
        "a: *a\n".to_owned(),
        format!("{{{}}}", "a: b, ".repeat(9_000)),
        format!("a: [{}]", "x, ".repeat(20_000)),
        format!(
            "betrokkenen: [{}]",
            (0..9_000).map(|at| format!("t{at}, ")).collect::<String>()
        ),
        format!(
            "betrokkenen: [{}]",
            (0..4_000).map(|at| format!("t{at}, ")).collect::<String>()
        ),
        ":\n".repeat(30_000),
        "a: b: c: d: e: f\n".repeat(3_000),
        "\"\n".repeat(30_000),
        "a:\n\t- b\n".repeat(5_000),
    ];
    // Unoptimised and on a busy machine this only tells a bomb from a slow day; the goal itself is
    // 20 ms.
    let limit = std::time::Duration::from_millis(if cfg!(debug_assertions) { 3000 } else { 20 });
    for bomb in bombs {
        let text = format!("---\n{bomb}\n---\n");
        let started = std::time::Instant::now();
        let found = Register::read(vec![File::new(PATH, text)]);
        let took = started.elapsed();
        let start: String = bomb.chars().take(30).collect();
        assert!(!found.complaints[0].is_sound(), "{start}");
        assert!(took < limit, "{start}: {took:?}");
    }
}

#[test]
fn each_f_rule_is_raised_by_its_bad_example_and_spoken_of_in_both_languages() {
    for rule in
        rules::catalogue().filter(|rule| rule.code.0.starts_with('F') && rule.code.0 != "F014")
    {
        let page = rule.page(Lang::Nl);
        assert!(
            !page.bad.is_empty() && !page.good.is_empty(),
            "{}",
            rule.code
        );
        for (examples, raises) in [(&page.bad, true), (&page.good, false)] {
            for example in examples {
                let register = Register::read(
                    example
                        .files()
                        .into_iter()
                        .map(|part| File::new(part.path, part.text))
                        .collect(),
                );
                let found = rules::judge(
                    &rules::RuleInput::new(&register, &vec![None; register.complaints.len()]),
                    example.as_of,
                );
                assert_eq!(
                    found.iter().any(|finding| finding.code == rule.code),
                    raises,
                    "{}: {found:?}",
                    rule.code
                );
                for finding in &found {
                    for text in Lang::ALL
                        .map(|lang| [rules::message(finding, lang), rules::help(finding, lang)])
                        .concat()
                    {
                        assert!(
                            !text.is_empty() && !text.starts_with('['),
                            "{}: {text}",
                            rule.code
                        );
                    }
                }
            }
        }
    }
}

/// `coördinatie` looks the same with one sign for its `ö` as with two.
#[test]
fn a_name_is_the_same_however_its_accents_are_typed() {
    let (one, two) = ("co\u{f6}rdinatie", "coo\u{308}rdinatie");
    let settings =
        |name: &str| SETTINGS.replacen("categorieen:", &format!("categorieen:\n  {name}: Naam"), 1);
    let read = |settings: String, typed: &str| {
        let complaint = with(
            "categorie: workshops-en-trainingen",
            &format!("categorie: {typed}"),
        );
        let register = Register::read(vec![
            File::new("register.yml", settings.as_str()),
            File::new(PATH, complaint.as_str()),
        ]);
        let in_settings: Vec<_> = register.settings.faults.iter().map(shown).collect();
        let entry = &register.complaints[0];
        let line = 1 + complaint
            .lines()
            .position(|line| line.starts_with("categorie"))
            .unwrap();
        let own = entry
            .faults
            .iter()
            .filter(|fault| fault.span.line as usize == line);
        let names = entry.record.as_ref().unwrap().categories.iter();
        (
            in_settings,
            own.map(shown).collect::<Vec<_>>(),
            names.map(|name| name.value.to_string()).collect::<Vec<_>>(),
        )
    };
    for (known, typed) in [(one, two), (two, one), (two, two)] {
        let expected = (vec![], vec![], vec![one.to_owned()]);
        assert_eq!(
            read(settings(known), typed),
            expected,
            "{known:?} {typed:?}"
        );
    }
    let (_, twice, names) = read(settings(one), &format!("[{one}, {two}]"));
    assert_eq!((twice.len(), names), (0, vec![one.to_owned()]), "{twice:?}");
    let both = settings(one).replacen("categorieen:", &format!("categorieen:\n  {two}: X"), 1);
    let (in_settings, _, _) = read(both, one);
    assert_eq!(in_settings.len(), 1, "{in_settings:?}");
    assert!(in_settings[0].starts_with("F009"), "{in_settings:?}");
}

/// Every wording that the reader can ask for stands on the pages, with its way out.
#[test]
fn each_wording_of_the_reader_is_on_its_page() {
    let source = [
        include_str!("../../src/register/across.rs"),
        include_str!("../../src/register/read/allowed.rs"),
        include_str!("../../src/register/read/encoding.rs"),
        include_str!("../../src/register/read/front.rs"),
        include_str!("../../src/register/read/marks.rs"),
        include_str!("../../src/register/read/naming.rs"),
        include_str!("../../src/register/read/file.rs"),
        include_str!("../../src/register/read/keys.rs"),
        include_str!("../../src/register/read/misplaced.rs"),
        include_str!("../../src/register/read/remark.rs"),
        include_str!("../../src/register/whole.rs"),
        include_str!("../../src/register/read/yaml/diagnose.rs"),
        include_str!("../../src/register/read/yaml/strict.rs"),
        include_str!("../../src/register/read/yaml/tabs.rs"),
    ];
    let mut wordings: Vec<&str> = source
        .iter()
        .flat_map(|text| text.split('"').filter(|part| part.starts_with("message")))
        .collect();
    wordings.sort_unstable();
    wordings.dedup();
    assert!(wordings.len() > 40, "{wordings:?}");
    for lang in Lang::ALL {
        let words = rules::words(lang);
        for wording in &wordings {
            assert!(
                rules::catalogue().any(|rule| words.has(&format!("{}-{wording}", rule.code))),
                "{wording}"
            );
        }
    }
}
