//! A judged register as a whole: each record with its own findings.

use klachten::procedure::statuses;
use klachten::rules::{Assessment, RuleInput, Severity, example_part, judge};

use crate::miniature::{day, read};

#[test]
fn an_assessment_gives_each_record_its_findings() {
    let parts = [
        example_part("register", ""),
        example_part("melding", "aard: incident"),
        example_part("maatregel", "uitvoerder:"),
        example_part("jaar", "gepresenteerd-op:"),
    ];
    let register = read(&parts.map(|part| (part.path, part.text)));
    let as_of = day("2028-02-01");
    let statuses = statuses(&register, as_of);
    let findings = judge(&RuleInput::new(&register, &statuses), as_of);
    let assessment = Assessment {
        as_of,
        register,
        statuses,
        findings,
        history: None,
        unchecked_signatures: 0,
        revision: None,
        complete: true,
    };
    let codes = |path: &str| {
        assessment
            .findings_in(path)
            .iter()
            .map(|finding| finding.code.0)
            .collect::<Vec<_>>()
    };
    let case = assessment.cases().next().unwrap();
    assert_eq!(
        case.findings()
            .iter()
            .map(|finding| finding.code.0)
            .collect::<Vec<_>>(),
        codes("klachten/2026/2026-008.md")
    );
    assert_eq!(
        codes("klachten/2026/2026-008.md"),
        ["S501", "S503", "S601", "S602", "T301"]
    );
    assert_eq!(
        (
            codes("maatregelen/2026/M-2026-01.md"),
            codes("jaarverslagen/2026.md")
        ),
        (vec!["S1006"], vec!["S1003"])
    );
    assert!(codes("klachten/2026/2026-009.md").is_empty());
    assert_eq!(
        (assessment.measures().count(), assessment.years().count()),
        (1, 1)
    );
    let words: Vec<&str> = Severity::ALL.iter().map(|one| one.word()).collect();
    assert_eq!(words, ["fout", "afwijking", "aandacht"]);
}
