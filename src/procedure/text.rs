//! The written procedure, sentence by sentence, and what carries each: rules, keys of the records,
//! pages of the site. What a program cannot judge is named too. The words themselves are the
//! organisation's, so they stay in Dutch; `procedure.txt` holds them as adopted.

/// The procedure as the organisation adopted it.
pub const TEXT: &str = include_str!("procedure.txt");

/// The part of the procedure that a sentence belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Goal,
    Definition,
    Examples,
    /// The sentence above the tasks.
    Tasks,
    /// A task of the officer; the procedure numbers no task 5.
    Task(u8),
    /// A step, 1 to 10.
    Step(u8),
}

/// A sentence of the procedure with what carries it.
#[derive(Debug, Clone, Copy)]
pub struct Sentence {
    pub part: Part,
    pub text: &'static str,
    /// Codes of the rules that judge it.
    pub rules: &'static [&'static str],
    /// Keys in which it is recorded.
    pub fields: &'static [&'static str],
    /// Pages of the site that show it.
    pub pages: &'static [&'static str],
    /// Key of the text that says what only people can judge of it.
    pub people: Option<&'static str>,
}

/// Every sentence, in the order of the text.
pub static SENTENCES: [Sentence; 24] = [
    Sentence {
        part: Part::Goal,
        text: "Het doel van de procedure klachtenbehandeling is het bewerkstelligen van een uniforme werkwijze voor de afhandeling en registratie van klachten.",
        rules: &["F003", "F004", "F005", "F014"],
        fields: &["nummer", "ontvangen"],
        pages: &["naleving.html", "procedure.html"],
        people: None,
    },
    Sentence {
        part: Part::Definition,
        text: "Elke redelijkerwijs als zodanig aan te merken schriftelijk gedane uiting van ongenoegen betreffende producten en diensten, die niet het karakter heeft van een snel te verhelpen misverstand of gebrek aan informatie en waarvan duidelijk is, gelet op de teleurstelling bij de klant, dat dit aandacht verdient op een hoger niveau in de organisatie.",
        rules: &["F005", "S903"],
        fields: &["kanaal", "uitkomst", "reden-uitkomst"],
        pages: &["herkennen.html"],
        people: Some("people-definition"),
    },
    Sentence {
        part: Part::Examples,
        text: "Voorbeelden van klachten in de zin van deze regeling kunnen gaan over de dienstverlening van Gelukwerkt, zoals advisering, facilitering, uitvoering workshops en trainingen of betalingen.",
        rules: &["F011"],
        fields: &["categorie"],
        pages: &["herkennen.html", "themas/index.html"],
        people: None,
    },
    Sentence {
        part: Part::Tasks,
        text: "De klachtenfunctionaris heeft de volgende taken:",
        rules: &[],
        fields: &[],
        pages: &["procedure.html"],
        people: None,
    },
    Sentence {
        part: Part::Task(1),
        text: "Het centraal registreren van alle binnengekomen klachten in de map Klachten;",
        rules: &["F007", "F008", "H001", "H003"],
        fields: &["nummer", "ontvangen"],
        pages: &["klachten/index.html", "controle.html"],
        people: Some("people-all-registered"),
    },
    Sentence {
        part: Part::Task(2),
        text: "Het, in overleg met de verantwoordelijke medewerker, helder formuleren van wat de echte oorzaak van de klacht is, waardoor input voor verbetering geleverd wordt;",
        rules: &["T201", "T202", "T203"],
        fields: &["oorzaak"],
        pages: &["themas/index.html"],
        people: Some("people-true-cause"),
    },
    Sentence {
        part: Part::Task(3),
        text: "Het controleren van de voortgang van de behandeling van de klachten;",
        rules: &["T301", "S505"],
        fields: &["ontvangstbevestiging", "uitleg-procedure"],
        pages: &["werklijst.html", "te-laat.html"],
        people: None,
    },
    Sentence {
        part: Part::Task(4),
        text: "Het uitbrengen van een periodiek verslag van de afhandeling van de ontvangen klachten en een analyse hiervan (jaarrapportage);",
        rules: &["T401", "S1005"],
        fields: &["aangeboden-aan-eigenaren"],
        pages: &["jaren/index.html"],
        people: Some("people-analysis"),
    },
    Sentence {
        part: Part::Task(6),
        text: "Het doen van aanbevelingen ter voorkoming van nieuwe klachten, alsmede ter verbetering van procedures in overleg met betrokkenen.",
        rules: &["T601", "T602"],
        fields: &["maatregelen", "aanbevolen-op", "in-overleg-met"],
        pages: &["maatregelen/index.html"],
        people: Some("people-recommendation"),
    },
    Sentence {
        part: Part::Step(1),
        text: "De procedure start bij het ontvangen van een klacht (per brief of per e-mail).",
        rules: &["F004", "F005", "D002", "S101", "S102"],
        fields: &["ontvangen", "kanaal"],
        pages: &["klachten/index.html"],
        people: None,
    },
    Sentence {
        part: Part::Step(1),
        text: "Indien de klachtenfunctionaris de klacht ontvangt, registreert deze de klacht digitaal.",
        rules: &["F004", "H003"],
        fields: &["ontvangen-door", "onderwerp"],
        pages: &["klachten/index.html"],
        people: None,
    },
    Sentence {
        part: Part::Step(2),
        text: "Indien een medewerker een klacht ontvangt, heeft deze met de klager een nader (telefonisch) overleg om de klacht te bespreken en zo mogelijk op te lossen.",
        rules: &["S101"],
        fields: &["ontvangen-door", "vooroverleg"],
        pages: &["werklijst.html"],
        people: Some("people-talk"),
    },
    Sentence {
        part: Part::Step(2),
        text: "Indien de klacht hiermee wordt opgelost, eindigt de procedure.",
        rules: &["S201", "S202", "D004"],
        fields: &["vooroverleg"],
        pages: &["klachten/index.html"],
        people: None,
    },
    Sentence {
        part: Part::Step(3),
        text: "Indien de klacht niet is opgelost, wordt de klager op de mogelijkheid gewezen via de website een formele melding te doen.",
        rules: &["S301", "S302", "S303"],
        fields: &["vooroverleg"],
        pages: &["werklijst.html"],
        people: None,
    },
    Sentence {
        part: Part::Step(4),
        text: "Als er een formele klacht volgt, wordt bepaald of er sprake is van een incident of dat sprake is van een mogelijk structureel probleem.",
        rules: &["S401", "S403", "S404"],
        fields: &["formele-melding", "aard", "aard-toelichting", "hoort-bij"],
        pages: &["themas/index.html"],
        people: Some("people-structural"),
    },
    Sentence {
        part: Part::Step(4),
        text: "Indien dit aan de orde is, wordt dit gemeld bij de klachtenfunctionaris.",
        rules: &["S402", "S405"],
        fields: &["gemeld-aan-functionaris"],
        pages: &["werklijst.html"],
        people: None,
    },
    Sentence {
        part: Part::Step(5),
        text: "De klachtenfunctionaris informeert de klager over de ontvangst van de klacht en de termijn waarop deze een reactie kan verwachten (uiterlijk 1 week na het indienen van de klacht een ontvangstbevestiging versturen en binnen 2 weken een nadere uitleg over de verdere procedure en afhandeling).",
        rules: &["S501", "S502", "S503", "S504", "S505", "S506", "S507"],
        fields: &[
            "ontvangstbevestiging",
            "uitleg-procedure",
            "reactie-toegezegd",
            "verdaging",
            "opschorting",
        ],
        pages: &["te-laat.html", "naleving.html"],
        people: Some("people-messages"),
    },
    Sentence {
        part: Part::Step(6),
        text: "De klachtenfunctionaris gaat, op basis van inhoud, aard en omvang van de klacht, na wie voor afhandeling van de klacht aangesproken moet worden.",
        rules: &["S601", "S604", "S605", "S608"],
        fields: &["behandeling"],
        pages: &["werklijst.html"],
        people: Some("people-right-handler"),
    },
    Sentence {
        part: Part::Step(6),
        text: "De klachtenfunctionaris maakt met de betrokkene(n) bij de klacht een afspraak over de berichtgeving aan de indiener van de klacht en informatieverstrekking aan degene op wiens gedraging de klacht betrekking heeft.",
        rules: &["S602", "S603", "S606", "S607"],
        fields: &["behandeling"],
        pages: &["werklijst.html"],
        people: None,
    },
    Sentence {
        part: Part::Step(7),
        text: "De klager krijgt bericht over de oplossing.",
        rules: &["S701", "S702", "S703", "S704", "D003"],
        fields: &["voorstellen"],
        pages: &["werklijst.html"],
        people: None,
    },
    Sentence {
        part: Part::Step(8),
        text: "De klager kan op basis van de voorgestelde oplossing een beslissing nemen of de klacht naar tevredenheid is afgehandeld of dat Gelukwerkt met een ander voorstel moet komen.",
        rules: &["S801", "S802", "S803", "S804"],
        fields: &["voorstellen", "uitkomst"],
        pages: &["werklijst.html"],
        people: Some("people-free-decision"),
    },
    Sentence {
        part: Part::Step(9),
        text: "De klachtenfunctionaris registreert de oplossing van de klacht digitaal en alle betrokkenen ontvangen een afschrift van de oplossing.",
        rules: &["S901", "S902", "S903", "S904"],
        fields: &["voorstellen", "afschriften", "afgesloten", "uitkomst"],
        pages: &["klachten/index.html"],
        people: None,
    },
    Sentence {
        part: Part::Step(10),
        text: "Op grond van een jaarrapportage en analyse van de klachtenfunctionaris beslissen de eigenaren over de te nemen preventieve maatregelen ter verbetering van de kwaliteit van de dienstverlening.",
        rules: &["S1001", "S1002", "S1004", "S1005", "S1006", "S1007"],
        fields: &[
            "besluit",
            "besloten-op",
            "uitvoerder",
            "gereed-voor",
            "gereed-op",
            "effect",
        ],
        pages: &[
            "besluiten.html",
            "maatregelen/index.html",
            "jaren/index.html",
        ],
        people: None,
    },
    Sentence {
        part: Part::Step(10),
        text: "De te nemen maatregelen worden gezamenlijk met de analyse gepresenteerd aan alle medewerkers.",
        rules: &["S1003"],
        fields: &["gepresenteerd-op"],
        pages: &["lessen.html", "jaren/index.html"],
        people: Some("people-presented"),
    },
];
