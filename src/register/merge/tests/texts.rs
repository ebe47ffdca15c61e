//! Pairs of changes of comments, order and the text.

use super::Outcome::{Both, Text, Twice};
use super::{CATEGORIE, KANAAL, NOTE, Pair, SECOND, VERWANT};

pub(super) const PAIRS: &[Pair] = &[
    // Comments and order.
    Pair(
        "a comment above on each side",
        &[(KANAAL, "# van ons\nkanaal: e-mail\n")],
        &[(KANAAL, "# van hen\nkanaal: brief\n")],
        Text(&[(KANAAL, "# van ons\n# van hen\nkanaal: brief\n")]),
    ),
    Pair(
        "a comment behind on each side",
        &[(KANAAL, "kanaal: e-mail  # van ons\n")],
        &[(KANAAL, "kanaal: e-mail  # van hen\n")],
        Text(&[(KANAAL, "kanaal: e-mail  # van ons  # van hen\n")]),
    ),
    Pair(
        "a comment here, a value there",
        &[("# zoals gemeld", "# zoals gemeld aan de balie")],
        &[(
            "onderwerp: Factuur klopt niet ",
            "onderwerp: Rekening klopt niet ",
        )],
        Both,
    ),
    Pair(
        "a comment in a list here, an item there",
        &[(
            "  - oplossing: Nieuwe datum\n",
            "  # in overleg\n  - oplossing: Nieuwe datum\n",
        )],
        &[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n  - oplossing: Excuses\n",
        )],
        Text(&[(
            SECOND,
            "  # in overleg\n  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n  - oplossing: Excuses\n",
        )]),
    ),
    Pair(
        "a comment above what the other removed",
        &[(VERWANT, "# zie ook\nverwant: [2026-004]\n")],
        &[(VERWANT, "")],
        Text(&[(VERWANT, "# zie ook\n")]),
    ),
    Pair(
        "keys in another order here, a value there",
        &[(
            "kanaal: e-mail\ncategorie: betalingen\n",
            "categorie: betalingen\nkanaal: e-mail\n",
        )],
        &[(KANAAL, "kanaal: brief\n")],
        Text(&[(
            "kanaal: e-mail\ncategorie: betalingen\n",
            "categorie: betalingen\nkanaal: brief\n",
        )]),
    ),
    // Choices that were open already.
    Pair(
        "an open choice here, another fact there",
        &[(
            VERWANT,
            "verwant: [2026-004]\nheropend: [{datum: 2026-05-01, reden: Stukken}]\n",
        )],
        &[(KANAAL, "kanaal: brief\n")],
        Both,
    ),
    // The text.
    Pair(
        "a note on each side, in the order of their days",
        &[(
            NOTE,
            "2026-03-06: Gebeld.\n\n2026-03-09: Nog eens gebeld.\n",
        )],
        &[(NOTE, "2026-03-06: Gebeld.\n\n2026-03-08: Brief gezien.\n")],
        Text(&[(
            NOTE,
            "2026-03-06: Gebeld.\n\n2026-03-08: Brief gezien.\n\n2026-03-09: Nog eens gebeld.\n",
        )]),
    ),
    Pair(
        "the same note on both sides",
        &[(NOTE, "2026-03-06: Gebeld.\n\n2026-03-09: Gezien.\n")],
        &[(NOTE, "2026-03-06: Gebeld.\n\n2026-03-09: Gezien.\n")],
        Text(&[(NOTE, "2026-03-06: Gebeld.\n\n2026-03-09: Gezien.\n")]),
    ),
    Pair(
        "another paragraph on each side",
        &[("Tekst een.", "Tekst een, verbeterd.")],
        &[("Tekst twee.", "Tekst twee, verbeterd.")],
        Both,
    ),
    Pair(
        "one paragraph rewritten twice",
        &[("Tekst een.", "Tekst een, zo.")],
        &[("Tekst een.", "Tekst een, anders.")],
        Twice(
            &[("Tekst een.\n", "Tekst een, zo.\n\nTekst een, anders.\n")],
            "Klacht",
        ),
    ),
    Pair(
        "a paragraph removed here, a note there",
        &[("Tekst twee.\n\n", "")],
        &[(NOTE, "2026-03-06: Gebeld.\n\n2026-03-08: Brief gezien.\n")],
        Both,
    ),
    Pair(
        "a section of its own on each side",
        &[(NOTE, "2026-03-06: Gebeld.\n\n## Besluit\n\nJa.\n")],
        &[("## Klacht\n", "## Vooraf\n\nKort.\n\n## Klacht\n")],
        Both,
    ),
    Pair(
        "a fact here, a note there",
        &[(CATEGORIE, "categorie: betalingen\nernst: laag\n")],
        &[(NOTE, "2026-03-06: Gebeld.\n\n2026-03-08: Brief gezien.\n")],
        Both,
    ),
    Pair(
        "a note and a correction on both sides",
        &[
            (NOTE, "2026-03-06: Gebeld.\n\n2026-03-08: A.\n"),
            (KANAAL, "kanaal: brief\n"),
        ],
        &[
            (NOTE, "2026-03-06: Gebeld.\n\n2026-03-08: B.\n"),
            (CATEGORIE, "categorie: overig\n"),
        ],
        Text(&[
            (
                NOTE,
                "2026-03-06: Gebeld.\n\n2026-03-08: A.\n\n2026-03-08: B.\n",
            ),
            (KANAAL, "kanaal: brief\n"),
            (CATEGORIE, "categorie: overig\n"),
        ]),
    ),
];
