//! Pairs of changes of single facts.

use super::Outcome::{Both, Open, Text};
use super::{CATEGORIE, KANAAL, NONE, Pair, VERWANT};

pub(super) const PAIRS: &[Pair] = &[
    // One side only, or the same on both.
    Pair("nothing on either side", NONE, NONE, Both),
    Pair(
        "a new key on our side",
        &[(CATEGORIE, "categorie: betalingen\nernst: laag\n")],
        NONE,
        Both,
    ),
    Pair(
        "a new key on their side",
        NONE,
        &[(CATEGORIE, "categorie: betalingen\nernst: laag\n")],
        Both,
    ),
    Pair(
        "the same new key on both",
        &[(CATEGORIE, "categorie: betalingen\nernst: laag\n")],
        &[(CATEGORIE, "categorie: betalingen\nernst: laag\n")],
        Text(&[(CATEGORIE, "categorie: betalingen\nernst: laag\n")]),
    ),
    Pair(
        "the same value, quoted on one side",
        &[(KANAAL, "kanaal: 'brief'\n")],
        &[(KANAAL, "kanaal: brief\n")],
        Text(&[(KANAAL, "kanaal: 'brief'\n")]),
    ),
    Pair(
        "an empty key filled on one side",
        &[("les:\n", "les: Bel eerst.\n")],
        NONE,
        Both,
    ),
    // Different facts.
    Pair(
        "two facts side by side",
        &[(
            CATEGORIE,
            "categorie: betalingen\nontvangstbevestiging: 2026-03-06\n",
        )],
        &[(VERWANT, "verwant: [2026-004]\nbewaren-tot: 2030-01-01\n")],
        Both,
    ),
    Pair(
        "two facts at the same place",
        &[(
            CATEGORIE,
            "categorie: betalingen\nontvangstbevestiging: 2026-03-06\n",
        )],
        &[(
            CATEGORIE,
            "categorie: betalingen\nuitleg-procedure: 2026-03-12\n",
        )],
        Text(&[(
            CATEGORIE,
            "categorie: betalingen\nuitleg-procedure: 2026-03-12\nontvangstbevestiging: 2026-03-06\n",
        )]),
    ),
    Pair(
        "neighbouring keys changed",
        &[(KANAAL, "kanaal: brief\n")],
        &[(CATEGORIE, "categorie: advisering\n")],
        Both,
    ),
    Pair(
        "a correction here, a removal there",
        &[(KANAAL, "kanaal: brief\n")],
        &[(VERWANT, "")],
        Both,
    ),
    Pair(
        "removed on both sides",
        &[(VERWANT, "")],
        &[(VERWANT, "")],
        Text(&[(VERWANT, "")]),
    ),
    Pair(
        "another key of the same handling",
        &[(
            "verantwoordelijke: coordinator\n",
            "verantwoordelijke: directie\n",
        )],
        &[("  betrokkenen:", "  sinds: 2026-03-06\n  betrokkenen:")],
        Both,
    ),
    Pair(
        "a handling of its own on each side",
        &[(
            CATEGORIE,
            "categorie: betalingen\noorzaak:\n  soort: informatie\n",
        )],
        &[(
            CATEGORIE,
            "categorie: betalingen\noorzaak:\n  soort: informatie\n  overlegd-op: 2026-03-16\n",
        )],
        Text(&[(
            CATEGORIE,
            "categorie: betalingen\noorzaak:\n  soort: informatie\n  overlegd-op: 2026-03-16\n",
        )]),
    ),
    // The same fact, two values.
    Pair(
        "one key changed differently",
        &[(KANAAL, "kanaal: brief\n")],
        &[(KANAAL, "kanaal: website\n")],
        Open(&[(KANAAL, "kanaal: brief\n")], &["kanaal website theirs"]),
    ),
    Pair(
        "one new key with two values",
        &[(
            CATEGORIE,
            "categorie: betalingen\nformele-melding: 2026-03-04\n",
        )],
        &[(
            CATEGORIE,
            "categorie: betalingen\nformele-melding: 2026-03-05\n",
        )],
        Open(
            &[(
                CATEGORIE,
                "categorie: betalingen\nformele-melding: 2026-03-04\n",
            )],
            &["formele-melding 2026-03-05 theirs"],
        ),
    ),
    Pair(
        "an empty key filled differently",
        &[("les:\n", "les: Bel eerst.\n")],
        &[("les:\n", "les: Vraag na.\n")],
        Open(
            &[("les:\n", "les: Bel eerst.\n")],
            &["les Vraag na. theirs"],
        ),
    ),
    Pair(
        "changed here, removed there",
        &[
            (VERWANT, "verwant: [2026-004]\n"),
            (KANAAL, "kanaal: brief\n"),
        ],
        &[(KANAAL, "")],
        Open(&[(KANAAL, "kanaal: brief\n")], &["kanaal - theirs"]),
    ),
    Pair(
        "removed here, changed there",
        &[(KANAAL, "")],
        &[(KANAAL, "kanaal: brief\n")],
        Open(&[(KANAAL, "kanaal: brief\n")], &["kanaal - ours"]),
    ),
    Pair(
        "two handlers",
        &[(
            "verantwoordelijke: coordinator\n",
            "verantwoordelijke: directie\n",
        )],
        &[(
            "verantwoordelijke: coordinator\n",
            "verantwoordelijke: eigenaren\n",
        )],
        Open(
            &[(
                "verantwoordelijke: coordinator\n",
                "verantwoordelijke: directie\n",
            )],
            &["behandeling.verantwoordelijke eigenaren theirs"],
        ),
    ),
    Pair(
        "two closings",
        &[(
            VERWANT,
            "verwant: [2026-004]\nafgesloten: 2026-03-27\nuitkomst: akkoord\n",
        )],
        &[(
            VERWANT,
            "verwant: [2026-004]\nafgesloten: 2026-03-28\nuitkomst: akkoord\n",
        )],
        Open(
            &[(
                VERWANT,
                "verwant: [2026-004]\nafgesloten: 2026-03-27\nuitkomst: akkoord\n",
            )],
            &["afgesloten 2026-03-28 theirs"],
        ),
    ),
    Pair(
        "closed with two outcomes",
        &[(
            VERWANT,
            "verwant: [2026-004]\nafgesloten: 2026-03-27\nuitkomst: akkoord\n",
        )],
        &[(
            VERWANT,
            "verwant: [2026-004]\nafgesloten: 2026-03-27\nuitkomst: geen-akkoord\nreden-uitkomst: Bleef weg\n",
        )],
        Open(
            &[(
                VERWANT,
                "verwant: [2026-004]\nafgesloten: 2026-03-27\nuitkomst: akkoord\nreden-uitkomst: Bleef weg\n",
            )],
            &["uitkomst geen-akkoord theirs"],
        ),
    ),
    Pair(
        "two main categories",
        &[(CATEGORIE, "categorie: advisering\n")],
        &[(CATEGORIE, "categorie: overig\n")],
        Open(
            &[(CATEGORIE, "categorie: advisering\n")],
            &["categorie overig theirs"],
        ),
    ),
    // Taken away, as `remove` does it: the key stays, empty.
    Pair(
        "changed here, emptied there",
        &[(KANAAL, "kanaal: brief\n")],
        &[(KANAAL, "kanaal:\n")],
        Open(&[(KANAAL, "kanaal: brief\n")], &["kanaal - theirs"]),
    ),
    Pair(
        "emptied here, changed there",
        &[(KANAAL, "kanaal:\n")],
        &[(KANAAL, "kanaal: brief\n")],
        Open(&[(KANAAL, "kanaal: brief\n")], &["kanaal - ours"]),
    ),
    Pair(
        "emptied here, another fact there",
        &[(KANAAL, "kanaal:\n")],
        &[(CATEGORIE, "categorie: overig\n")],
        Both,
    ),
    Pair(
        "emptied on both sides",
        &[(KANAAL, "kanaal:\n")],
        &[(KANAAL, "kanaal:\n")],
        Text(&[(KANAAL, "kanaal:\n")]),
    ),
    Pair(
        "emptied here, the line removed there",
        &[(KANAAL, "kanaal:\n")],
        &[(KANAAL, "")],
        Text(&[(KANAAL, "kanaal:\n")]),
    ),
];
