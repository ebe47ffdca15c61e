//! Pairs of changes of lists of words, copies and other lists.

use super::Outcome::{Both, Open, Text};
use super::{CATEGORIE, COPY, Pair, VERWANT};

pub(super) const PAIRS: &[Pair] = &[
    // Lists of words.
    Pair(
        "a further category on each side",
        &[(CATEGORIE, "categorie: [betalingen, advisering]\n")],
        &[(CATEGORIE, "categorie: [betalingen, overig]\n")],
        Text(&[(CATEGORIE, "categorie: [betalingen, advisering, overig]\n")]),
    ),
    Pair(
        "a person more and a person less",
        &[(
            "[trainer-1, trainer-2]",
            "[trainer-1, trainer-2, trainer-3]",
        )],
        &[("[trainer-1, trainer-2]", "[trainer-2]")],
        Text(&[("[trainer-1, trainer-2]", "[trainer-2, trainer-3]")]),
    ),
    Pair(
        "the same link on both sides",
        &[(VERWANT, "verwant: [2026-004, 2026-005]\n")],
        &[(VERWANT, "verwant: [2026-004, 2026-005]\n")],
        Text(&[(VERWANT, "verwant: [2026-004, 2026-005]\n")]),
    ),
    Pair(
        "another link on each side",
        &[(VERWANT, "verwant: [2026-004, 2026-005]\n")],
        &[(VERWANT, "verwant: [2026-004, 2026-006]\n")],
        Text(&[(VERWANT, "verwant: [2026-004, 2026-005, 2026-006]\n")]),
    ),
    Pair(
        "links in lines of their own",
        &[(VERWANT, "verwant:\n  - 2026-004\n  - 2026-005\n")],
        &[(VERWANT, "verwant:\n  - 2026-004\n  - 2026-006\n")],
        Text(&[(
            VERWANT,
            "verwant:\n  - 2026-004\n  - 2026-005\n  - 2026-006\n",
        )]),
    ),
    Pair(
        "new measures on both sides",
        &[(VERWANT, "verwant: [2026-004]\nmaatregelen: [M-2026-01]\n")],
        &[(VERWANT, "verwant: [2026-004]\nmaatregelen: [M-2026-02]\n")],
        Text(&[(
            VERWANT,
            "verwant: [2026-004]\nmaatregelen: [M-2026-01, M-2026-02]\n",
        )]),
    ),
    Pair(
        "more contributing causes than a record holds",
        &[(
            CATEGORIE,
            "categorie: betalingen\noorzaak:\n  soort: informatie\n  bijdragend: [planning, inhoud]\n",
        )],
        &[(
            CATEGORIE,
            "categorie: betalingen\noorzaak:\n  soort: informatie\n  bijdragend: [extern]\n",
        )],
        Open(
            &[(
                CATEGORIE,
                "categorie: betalingen\noorzaak:\n  soort: informatie\n  bijdragend: [planning, inhoud]\n",
            )],
            &["oorzaak.bijdragend extern theirs"],
        ),
    ),
    // Copies: known by recipient.
    Pair(
        "a copy to another on each side",
        &[(
            COPY,
            "  - aan: klager\n    datum: 2026-03-27\n  - aan: trainer-1\n    datum: 2026-03-28\n",
        )],
        &[(
            COPY,
            "  - aan: klager\n    datum: 2026-03-27\n  - aan: trainer-2\n    datum: 2026-03-27\n",
        )],
        Text(&[(
            COPY,
            "  - aan: klager\n    datum: 2026-03-27\n  - aan: trainer-2\n    datum: 2026-03-27\n  - aan: trainer-1\n    datum: 2026-03-28\n",
        )]),
    ),
    Pair(
        "a copy to the same on two days",
        &[(
            COPY,
            "  - aan: klager\n    datum: 2026-03-27\n  - aan: trainer-1\n    datum: 2026-03-28\n",
        )],
        &[(
            COPY,
            "  - aan: klager\n    datum: 2026-03-27\n  - aan: trainer-1\n    datum: 2026-03-29\n",
        )],
        Open(
            &[(
                COPY,
                "  - aan: klager\n    datum: 2026-03-27\n  - aan: trainer-1\n    datum: 2026-03-28\n",
            )],
            &["afschriften[1].datum 2026-03-29 theirs"],
        ),
    ),
    Pair(
        "a second copy after a reopening, on one side",
        &[(
            COPY,
            "  - aan: klager\n    datum: 2026-03-27\n  - aan: klager\n    datum: 2026-05-02\n",
        )],
        &[(
            VERWANT,
            "verwant: [2026-004]\nheropend: [{datum: 2026-05-01, reden: Nieuwe stukken}]\n",
        )],
        Both,
    ),
    Pair(
        "a copy in brackets on one side",
        &[(
            VERWANT,
            "verwant: [2026-004]\nbijlagen: [{naam: brief.pdf}]\n",
        )],
        &[(
            VERWANT,
            "verwant: [2026-004]\nbijlagen: [{naam: foto.jpg}]\n",
        )],
        Text(&[(
            VERWANT,
            "verwant: [2026-004]\nbijlagen: [{naam: brief.pdf}, {naam: foto.jpg}]\n",
        )]),
    ),
    // Other lists.
    Pair(
        "reopened on both sides on one day",
        &[(
            VERWANT,
            "verwant: [2026-004]\nheropend: [{datum: 2026-05-01, reden: Stukken}]\n",
        )],
        &[(
            VERWANT,
            "verwant: [2026-004]\nheropend: [{datum: 2026-05-01, reden: Stukken, eerder-afgesloten: 2026-03-27}]\n",
        )],
        Text(&[(
            VERWANT,
            "verwant: [2026-004]\nheropend: [{datum: 2026-05-01, reden: Stukken, eerder-afgesloten: 2026-03-27}]\n",
        )]),
    ),
    Pair(
        "reopened here, closed there",
        &[(
            VERWANT,
            "verwant: [2026-004]\nheropend: [{datum: 2026-05-01, reden: Stukken}]\n",
        )],
        &[(VERWANT, "verwant: [2026-004]\nafgesloten: 2026-05-02\n")],
        Text(&[(
            VERWANT,
            "verwant: [2026-004]\nafgesloten: 2026-05-02\nheropend: [{datum: 2026-05-01, reden: Stukken}]\n",
        )]),
    ),
    Pair(
        "a suspension with two ends",
        &[(
            VERWANT,
            "verwant: [2026-004]\nopschorting:\n  - van: 2026-03-09\n    tot: 2026-03-11\n    reden: Stukken\n",
        )],
        &[(
            VERWANT,
            "verwant: [2026-004]\nopschorting:\n  - van: 2026-03-09\n    tot: 2026-03-12\n    reden: Stukken\n",
        )],
        Open(
            &[(
                VERWANT,
                "verwant: [2026-004]\nopschorting:\n  - van: 2026-03-09\n    tot: 2026-03-11\n    reden: Stukken\n",
            )],
            &["opschorting[0].tot 2026-03-12 theirs"],
        ),
    ),
    Pair(
        "two explanations",
        &[(
            VERWANT,
            "verwant: [2026-004]\nafwijkingen:\n  - regel: S502\n    reden: Vakantie\n",
        )],
        &[(
            VERWANT,
            "verwant: [2026-004]\nafwijkingen:\n  - regel: S505\n    reden: Vakantie\n",
        )],
        Text(&[(
            VERWANT,
            "verwant: [2026-004]\nafwijkingen:\n  - regel: S502\n    reden: Vakantie\n  - regel: S505\n    reden: Vakantie\n",
        )]),
    ),
    Pair(
        "a copy removed here, another added there",
        &[(COPY, "  - aan: trainer-1\n    datum: 2026-03-28\n")],
        &[(
            COPY,
            "  - aan: klager\n    datum: 2026-03-27\n  - aan: trainer-2\n    datum: 2026-03-29\n",
        )],
        Text(&[(
            COPY,
            "  - aan: trainer-1\n    datum: 2026-03-28\n  - aan: trainer-2\n    datum: 2026-03-29\n",
        )]),
    ),
    Pair(
        "reopened on both sides on different days",
        &[(
            VERWANT,
            "verwant: [2026-004]\nheropend: [{datum: 2026-05-01, reden: Stukken}]\n",
        )],
        &[(
            VERWANT,
            "verwant: [2026-004]\nheropend: [{datum: 2026-05-03, reden: Brief}]\n",
        )],
        Text(&[(
            VERWANT,
            "verwant: [2026-004]\nheropend: [{datum: 2026-05-01, reden: Stukken}, {datum: 2026-05-03, reden: Brief}]\n",
        )]),
    ),
];
