//! Pairs of changes of proposals and agreements.

use super::Outcome::{Both, Open, Text};
use super::{AGREED, Pair, SECOND, VERWANT};

pub(super) const PAIRS: &[Pair] = &[
    // Proposals: known by day and text.
    Pair(
        "another proposal on each side, in the order of their days",
        &[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n  - oplossing: Geld terug\n    bericht: 2026-04-02\n",
        )],
        &[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n  - oplossing: Excuses\n    bericht: 2026-04-01\n",
        )],
        Text(&[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n  - oplossing: Excuses\n    bericht: 2026-04-01\n  - oplossing: Geld terug\n    bericht: 2026-04-02\n",
        )]),
    ),
    Pair(
        "the same proposal on both sides",
        &[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n  - oplossing: Excuses\n    bericht: 2026-04-01\n",
        )],
        &[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n  - oplossing: Excuses\n    bericht: 2026-04-01\n    reactie: akkoord\n    reactie-op: 2026-04-02\n",
        )],
        Text(&[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n  - oplossing: Excuses\n    bericht: 2026-04-01\n    reactie: akkoord\n    reactie-op: 2026-04-02\n",
        )]),
    ),
    Pair(
        "the same text on two days is two proposals",
        &[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n  - oplossing: Excuses\n    bericht: 2026-04-01\n",
        )],
        &[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n  - oplossing: Excuses\n    bericht: 2026-04-03\n",
        )],
        Text(&[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n  - oplossing: Excuses\n    bericht: 2026-04-01\n  - oplossing: Excuses\n    bericht: 2026-04-03\n",
        )]),
    ),
    Pair(
        "a proposal without its day yet is the same one",
        &[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n  - oplossing: Excuses\n",
        )],
        &[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n  - oplossing: Excuses\n    bericht: 2026-04-03\n",
        )],
        Text(&[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n  - oplossing: Excuses\n    bericht: 2026-04-03\n",
        )]),
    ),
    Pair(
        "a reaction here, a corrected text there",
        &[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n    reactie: akkoord\n    reactie-op: 2026-03-26\n",
        )],
        &[("oplossing: Nieuwe datum", "oplossing: Nieuwe datum, gratis")],
        Text(&[(
            SECOND,
            "  - oplossing: Nieuwe datum, gratis\n    bericht: 2026-03-24\n    reactie: akkoord\n    reactie-op: 2026-03-26\n",
        )]),
    ),
    Pair(
        "a corrected day here, a reaction there",
        &[("bericht: 2026-03-24", "bericht: 2026-03-25")],
        &[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n    reactie: akkoord\n    reactie-op: 2026-03-26\n",
        )],
        Text(&[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-25\n    reactie: akkoord\n    reactie-op: 2026-03-26\n",
        )]),
    ),
    Pair(
        "two reactions to one proposal",
        &[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n    reactie: akkoord\n    reactie-op: 2026-03-26\n",
        )],
        &[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n    reactie: afgewezen\n    reactie-op: 2026-03-26\n",
        )],
        Open(
            &[(
                SECOND,
                "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n    reactie: akkoord\n    reactie-op: 2026-03-26\n",
            )],
            &["voorstellen[1].reactie afgewezen theirs"],
        ),
    ),
    Pair(
        "a proposal removed here, answered there",
        &[(SECOND, "")],
        &[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n    reactie: akkoord\n    reactie-op: 2026-03-26\n",
        )],
        Open(
            &[(
                SECOND,
                "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n    reactie: akkoord\n    reactie-op: 2026-03-26\n",
            )],
            &[
                "voorstellen[1].reactie - ours",
                "voorstellen[1].reactie-op - ours",
            ],
        ),
    ),
    Pair(
        "a proposal removed here, another added there",
        &[(
            "  - oplossing: Tegoedbon\n    bericht: 2026-03-17\n    reactie: afgewezen\n    reactie-op: 2026-03-19\n",
            "",
        )],
        &[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n  - oplossing: Excuses\n",
        )],
        Both,
    ),
    Pair(
        "both removed the same proposal, and one closed the case",
        &[(SECOND, "")],
        &[
            (SECOND, ""),
            (VERWANT, "verwant: [2026-004]\nafgesloten: 2026-03-27\n"),
        ],
        Text(&[
            (SECOND, ""),
            (VERWANT, "verwant: [2026-004]\nafgesloten: 2026-03-27\n"),
        ]),
    ),
    Pair(
        "closed here, another proposal there",
        &[(
            VERWANT,
            "verwant: [2026-004]\nafgesloten: 2026-03-27\nuitkomst: geen-akkoord\n",
        )],
        &[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n  - oplossing: Excuses\n",
        )],
        Both,
    ),
    Pair(
        "first proposals on both sides",
        &[(
            VERWANT,
            "verwant: [2026-004]\nopschorting:\n  - van: 2026-03-09\n    reden: Stukken\n",
        )],
        &[(
            VERWANT,
            "verwant: [2026-004]\nverdaging:\n  - termijn: oplossing\n    tot: 2026-04-15\n    reden: Ziek\n",
        )],
        Text(&[(
            VERWANT,
            "verwant: [2026-004]\nverdaging:\n  - termijn: oplossing\n    tot: 2026-04-15\n    reden: Ziek\nopschorting:\n  - van: 2026-03-09\n    reden: Stukken\n",
        )]),
    ),
    // Agreements: known by with and about.
    Pair(
        "the same agreement on two days",
        &[(
            AGREED,
            "      afspraak: Leest de klacht.\n    - datum: 2026-03-08\n      met: trainer-1\n      over: bericht-indiener\n",
        )],
        &[(
            AGREED,
            "      afspraak: Leest de klacht.\n    - datum: 2026-03-09\n      met: trainer-1\n      over: bericht-indiener\n",
        )],
        Open(
            &[(
                AGREED,
                "      afspraak: Leest de klacht.\n    - datum: 2026-03-08\n      met: trainer-1\n      over: bericht-indiener\n",
            )],
            &["behandeling.afspraken[1].datum 2026-03-09 theirs"],
        ),
    ),
    Pair(
        "agreements with two persons",
        &[(
            AGREED,
            "      afspraak: Leest de klacht.\n    - datum: 2026-03-08\n      met: trainer-1\n      over: bericht-indiener\n",
        )],
        &[(
            AGREED,
            "      afspraak: Leest de klacht.\n    - datum: 2026-03-09\n      met: directie\n      over: bericht-indiener\n",
        )],
        Text(&[(
            AGREED,
            "      afspraak: Leest de klacht.\n    - datum: 2026-03-08\n      met: trainer-1\n      over: bericht-indiener\n    - datum: 2026-03-09\n      met: directie\n      over: bericht-indiener\n",
        )]),
    ),
    Pair(
        "the text of an agreement here, its day there",
        &[(AGREED, "      afspraak: Leest de klacht en reageert.\n")],
        &[("datum: 2026-03-06\n", "datum: 2026-03-07\n")],
        Both,
    ),
    // Closings and reopenings against proposals.
    Pair(
        "closed here, the reaction to the last proposal there",
        &[(
            VERWANT,
            "verwant: [2026-004]\nafgesloten: 2026-03-27\nuitkomst: akkoord\n",
        )],
        &[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n    reactie: akkoord\n    reactie-op: 2026-03-26\n",
        )],
        Both,
    ),
    Pair(
        "closed here, the last proposal removed there",
        &[(
            VERWANT,
            "verwant: [2026-004]\nafgesloten: 2026-03-27\nuitkomst: akkoord\n",
        )],
        &[(SECOND, "")],
        Both,
    ),
    Pair(
        "reopened here, a proposal of the new round there",
        &[(
            VERWANT,
            "verwant: [2026-004]\nheropend:\n  - datum: 2026-05-01\n    reden: Stukken\n",
        )],
        &[(
            SECOND,
            "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n  - oplossing: Excuses\n    bericht: 2026-05-04\n",
        )],
        Both,
    ),
    Pair(
        "an agreement removed here, its text changed there",
        &[(
            "  afspraken:\n    - datum: 2026-03-06\n      met: trainer-2\n      over: informatie-betrokkene\n      afspraak: Leest de klacht.\n",
            "",
        )],
        &[(AGREED, "      afspraak: Leest de klacht vandaag.\n")],
        Open(
            &[(AGREED, "      afspraak: Leest de klacht vandaag.\n")],
            &["behandeling.afspraken - ours"],
        ),
    ),
];
