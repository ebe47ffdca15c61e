//! Pairs of changes with what must come of them, written by hand.

use super::meaning::alike;
use super::{CannotMerge, Merged, Side, Versions, merge};
use crate::calendar::Day;
use crate::register::read::Typed;

const PATH: &str = "klachten/2026/2026-007.md";

const BASE: &str = "---
nummer: 2026-007
onderwerp: Factuur klopt niet   # zoals gemeld
ontvangen: 2026-03-02
kanaal: e-mail
categorie: betalingen

# Stap 6
behandeling:
  verantwoordelijke: coordinator
  betrokkenen: [trainer-1, trainer-2]
  afspraken:
    - datum: 2026-03-06
      met: trainer-2
      over: informatie-betrokkene
      afspraak: Leest de klacht.

voorstellen:
  - oplossing: Tegoedbon
    bericht: 2026-03-17
    reactie: afgewezen
    reactie-op: 2026-03-19
  - oplossing: Nieuwe datum
    bericht: 2026-03-24

afschriften:
  - aan: klager
    datum: 2026-03-27
les:
verwant: [2026-004]
---

## Klacht

Tekst een.

Tekst twee.

## Verloop

2026-03-06: Gebeld.
";

type Edits = &'static [(&'static str, &'static str)];

/// What must come of a pair: these edits of the base, and these choices (`fact other side`).
struct Pair(&'static str, Edits, Edits, Outcome);

enum Outcome {
    /// The edits of both.
    Both,
    Text(Edits),
    Open(Edits, &'static [&'static str]),
    /// The edits of both, with these headings under which a paragraph stands twice.
    Twice(Edits, &'static str),
}
use Outcome::{Both, Open, Text, Twice};

const NONE: Edits = &[];
const KANAAL: &str = "kanaal: e-mail\n";
const CATEGORIE: &str = "categorie: betalingen\n";
const VERWANT: &str = "verwant: [2026-004]\n";
const AGREED: &str = "      afspraak: Leest de klacht.\n";
const SECOND: &str = "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n";
const COPY: &str = "  - aan: klager\n    datum: 2026-03-27\n";
const NOTE: &str = "2026-03-06: Gebeld.\n";

const PAIRS: &[Pair] = &[
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

fn edited(text: &str, edits: &[(&str, &str)]) -> String {
    edits.iter().fold(text.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "{from:?} in\n{text}");
        text.replacen(from, to, 1)
    })
}

fn merged(base: Option<&str>, ours: &str, theirs: &str) -> Result<Merged, CannotMerge> {
    let versions = Versions { base, ours, theirs };
    let day = Day::parse("2026-03-06").expect("a day");
    merge(PATH, versions, |_| {
        (String::from("waarnemer@voorbeeld.example"), day)
    })
}

/// The text without its choices, which the rule F022 is about.
fn without_choices(text: &str) -> String {
    let mut inside = false;
    let keep = |line: &&str| {
        inside = line.starts_with("keuzes:") || inside && line.starts_with(' ');
        !inside
    };
    text.split_inclusive('\n').filter(keep).collect()
}

fn told(merged: &Merged) -> Vec<String> {
    let side = |side| if side == Side::Ours { "ours" } else { "theirs" };
    let choice = |it: &super::OpenChoice| {
        format!(
            "{} {} {}",
            it.fact,
            it.other.as_deref().unwrap_or("-"),
            side(it.side)
        )
    };
    merged.choices.iter().map(choice).collect()
}

#[test]
fn pairs_of_changes_give_what_a_person_would_write() {
    assert!(PAIRS.len() >= 60, "{}", PAIRS.len());
    for Pair(name, ours, theirs, outcome) in PAIRS {
        let (mine, other) = (edited(BASE, ours), edited(BASE, theirs));
        let merged =
            merged(Some(BASE), &mine, &other).unwrap_or_else(|why| panic!("{name}: {why:?}"));
        let both = [*ours, *theirs].concat();
        let (edits, choices, doubled): (&[_], &[&str], &[&str]) = match outcome {
            Both => (&both, &[], &[]),
            Text(edits) => (edits, &[], &[]),
            Open(edits, choices) => (edits, choices, &[]),
            Twice(edits, heading) => (edits, &[], &[heading]),
        };
        assert_eq!(without_choices(&merged.text), edited(BASE, edits), "{name}");
        assert_eq!(told(&merged), choices, "{name}");
        assert_eq!(merged.doubled, doubled, "{name}");
        let written = Typed::of(&merged.text).at("keuzes").count();
        assert_eq!(written, choices.len(), "{name}");
    }
}

#[test]
fn who_merges_makes_no_difference_to_what_a_record_says() {
    for Pair(name, ours, theirs, outcome) in PAIRS {
        let (mine, other) = (edited(BASE, ours), edited(BASE, theirs));
        let one = merged(Some(BASE), &mine, &other).expect(name);
        let swapped = merged(Some(BASE), &other, &mine).expect(name);
        if let Both | Text(_) = outcome {
            let sides = [&one, &swapped].map(|merged| Typed::of(&merged.text));
            let lists = [
                "voorstellen",
                "afschriften",
                "behandeling",
                "kanaal",
                "afgesloten",
            ];
            for list in lists {
                assert!(
                    alike(sides[0].at(list), sides[1].at(list)),
                    "{name}: {list}"
                );
            }
        }
        assert_eq!(one.choices.len(), swapped.choices.len(), "{name}");
    }
}

#[test]
fn the_line_ends_of_one_side_are_no_change_and_ours_stay() {
    for Pair(name, ours, theirs, _) in PAIRS {
        let (mine, other) = (edited(BASE, ours), edited(BASE, theirs));
        let plain = merged(Some(BASE), &mine, &other).expect(name);
        let crlf = |text: &str| text.replace('\n', "\r\n");
        let windows = merged(Some(&crlf(BASE)), &crlf(&mine), &other).expect(name);
        assert_eq!(
            windows.text, plain.text,
            "{name}: only the other side went to LF"
        );
        let windows = merged(Some(BASE), &crlf(&mine), &other).expect(name);
        assert_eq!(windows.text, crlf(&plain.text), "{name}");
    }
}

#[test]
fn without_a_common_version_each_key_with_two_values_is_a_choice() {
    let one = "---\nnummer: 2026-007\nkanaal: brief\nles: A\n---\n\n## Klacht\n\nEen.\n";
    let other =
        "---\nnummer: 2026-007\nkanaal: brief\nles: B\nernst: laag\n---\n\n## Klacht\n\nEen.\n";
    let merged = merged(None, one, other).expect("merges");
    assert_eq!(told(&merged), ["les B theirs"]);
    assert!(
        without_choices(&merged.text).contains("les: A\nernst: laag\n"),
        "{}",
        merged.text
    );
}

#[test]
fn a_choice_that_was_open_follows_its_item_and_goes_when_one_side_chose() {
    let choice =
        "keuzes:\n  - {feit: 'voorstellen[1].reactie', waarde: akkoord, door: x, op: 2026-03-27}\n";
    let open = edited(BASE, &[(VERWANT, &format!("{choice}{VERWANT}"))]);
    let first = "  - oplossing: Tegoedbon\n    bericht: 2026-03-17\n    reactie: afgewezen\n    reactie-op: 2026-03-19\n";
    let removed = edited(&open, &[(first, "")]);
    let noted = edited(&open, &[(NOTE, "2026-03-06: Gebeld.\n\n2026-03-08: A.\n")]);
    let merged_text = merged(Some(&open), &noted, &removed).expect("merges").text;
    assert!(
        merged_text.contains("voorstellen[0].reactie"),
        "{merged_text}"
    );
    let chosen = edited(&open, &[(choice, "")]);
    let merged_text = merged(Some(&open), &noted, &chosen).expect("merges").text;
    assert!(!merged_text.contains("keuzes"), "{merged_text}");
}

#[test]
fn a_choice_that_a_third_computer_left_open_already_stands_there_once() {
    let typed = |channel: &str| edited(BASE, &[(KANAAL, channel)]);
    let (letter, telephone) = (typed("kanaal: brief\n"), typed("kanaal: telefoon\n"));
    let open = merged(Some(BASE), &letter, &telephone)
        .expect("merges")
        .text;
    assert_eq!(open.matches("feit: kanaal").count(), 1, "{open}");
    let again = merged(Some(BASE), &open, &telephone).expect("merges").text;
    assert_eq!(again.matches("feit: kanaal").count(), 1, "{again}");
}

#[test]
fn what_cannot_be_read_is_not_merged() {
    let broken = BASE.replace("kanaal: e-mail", "kanaal e-mail");
    let twice = edited(BASE, &[(KANAAL, "kanaal: e-mail\nkanaal: brief\n")]);
    let changed = edited(BASE, &[(KANAAL, "kanaal: brief\n")]);
    for bad in [broken.as_str(), &twice, "geen voorwerk"] {
        assert_eq!(
            merged(Some(BASE), &changed, bad),
            Err(CannotMerge::Unreadable(Some(Side::Theirs)))
        );
        assert_eq!(
            merged(Some(BASE), bad, &changed),
            Err(CannotMerge::Unreadable(Some(Side::Ours)))
        );
    }
}

#[test]
fn a_contradiction_that_no_key_can_hold_open_is_not_decided_in_silence() {
    let measure = |title: &str| {
        format!(
            "---\nnummer: M-2026-01\ntitel: {title}\nsoort: preventief\naanbevolen-op: 2026-06-30\n---\n"
        )
    };
    let (base, ours, theirs) = (measure("Oud"), measure("Links"), measure("Rechts"));
    let merged = merge(
        "maatregelen/2026/M-2026-01.md",
        Versions {
            base: Some(&base),
            ours: &ours,
            theirs: &theirs,
        },
        |_| unreachable!("there is nowhere to write it"),
    );
    assert_eq!(merged, Err(CannotMerge::NoPlaceForChoice));
}
