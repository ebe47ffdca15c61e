//! What `export` gives is what the rules read: the two never differ on a text, however it was
//! typed.

use klachten::calendar::Day;
use klachten::files::File;
use klachten::interop::complaints_json;
use klachten::register::Register;
use proptest::prelude::*;

/// The subject and the lesson of a complaint, as its record has them and as the export gives them.
fn both(subject: &str, lesson: &str) -> Option<[(Option<String>, Option<String>); 2]> {
    let text = format!(
        "---\nnummer: 2026-001\nonderwerp:{subject}\nontvangen: 2026-03-02\nkanaal: brief\n\
         categorie: overig\nles:{lesson}\n---\n\n## Klacht\nTekst\n"
    );
    let register = Register::read(vec![File::new("klachten/2026/2026-001.md", text.as_str())]);
    let record = register.complaints[0].record.as_deref()?;
    let json = complaints_json(&register, Day::first_of(2026), &[]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let exported = |key: &str| {
        json["complaints"][0]["complaint"][key]
            .as_str()
            .map(str::to_owned)
    };
    let read_lesson = record.lesson.as_ref().map(|lesson| lesson.value.clone());
    Some([
        (Some(record.subject.value.clone()), exported("onderwerp")),
        (read_lesson, exported("les")),
    ])
}

#[test]
fn a_folded_text_is_exported_as_it_is_read() {
    for typed in [
        " >\n  Workshop\n  verplaatst\n\n  zonder bericht\n",
        " >-\n  een\n    dieper\n  terug",
        " >+\n  een\n\n",
        " |\n  een\n    twee\n",
        " |2\n    een\n  twee",
        " een\n  twee\n\n  drie",
        " \"een\n  twee\\\n  drie \\u00e9\"",
        " 'een\n\n  twee ''x'''",
        " |\r\n  een\r\n  twee\r\n",
        " \"  \"",
        " 007",
    ] {
        let [(read, exported), (lesson, exported_lesson)] = both(" Kort", typed).expect("a record");
        assert_eq!((&read, &lesson), (&exported, &exported_lesson), "{typed:?}");
        if let Some([(read, exported), _]) = both(typed, " Kort") {
            assert_eq!(read, exported, "{typed:?}");
        }
    }
}

/// A text in some style of YAML, over one line or more.
fn typed() -> impl Strategy<Value = String> {
    let lines = prop::collection::vec("( {0,3}[a-zé#':\"\\\\-]{1,6}){0,3}", 1..5);
    let sign = prop::sample::select(vec![
        " |", " >", " |-", " >-", " |+", " >+", " ", " '", " \"",
    ]);
    let end = prop::sample::select(vec!["\n", "\r\n"]);
    (lines, sign, end).prop_map(|(lines, sign, end)| {
        let lines: Vec<String> = lines
            .iter()
            .map(|line| format!("  {}", line.trim()))
            .collect();
        match sign {
            " " => format!(" {}", lines.join(end).trim()),
            " '" | " \"" => format!("{sign}{}{}", lines.join(end).trim(), sign.trim()),
            sign => format!("{sign}{end}{}", lines.join(end)),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn every_text_is_exported_as_it_is_read(subject in typed(), lesson in typed()) {
        for (read, exported) in both(&subject, &lesson).into_iter().flatten() {
            prop_assert_eq!(read, exported, "{:?} {:?}", subject, lesson);
        }
    }
}
