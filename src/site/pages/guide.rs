//! Pages that help people act well: the procedure line by line, how to recognise a complaint, and
//! how to reach the complaints officer.

use crate::record::Version;
use crate::rules::{Origin, catalogue};
use crate::site::File;
use crate::site::building::Building;
use crate::site::document::{Document, Item, Section};
use crate::site::engine::TemplateError;
use crate::wording::Arg;

/// The written procedure, as the organisation adopted it. It is the law here, so it stays in Dutch.
const GOAL: &str = "Het doel van de procedure klachtenbehandeling is het bewerkstelligen van een uniforme werkwijze voor de afhandeling en registratie van klachten.";
const DEFINITION: &str = "Elke redelijkerwijs als zodanig aan te merken schriftelijk gedane uiting van ongenoegen betreffende producten en diensten, die niet het karakter heeft van een snel te verhelpen misverstand of gebrek aan informatie en waarvan duidelijk is, gelet op de teleurstelling bij de klant, dat dit aandacht verdient op een hoger niveau in de organisatie.";
const EXAMPLES: &str = "Voorbeelden van klachten in de zin van deze regeling kunnen gaan over de dienstverlening van Gelukwerkt, zoals advisering, facilitering, uitvoering workshops en trainingen of betalingen.";
/// Number and text; the procedure numbers no task 5.
const TASKS: [(u8, &str); 5] = [
    (
        1,
        "Het centraal registreren van alle binnengekomen klachten in de map Klachten;",
    ),
    (
        2,
        "Het, in overleg met de verantwoordelijke medewerker, helder formuleren van wat de echte oorzaak van de klacht is, waardoor input voor verbetering geleverd wordt;",
    ),
    (
        3,
        "Het controleren van de voortgang van de behandeling van de klachten;",
    ),
    (
        4,
        "Het uitbrengen van een periodiek verslag van de afhandeling van de ontvangen klachten en een analyse hiervan (jaarrapportage);",
    ),
    (
        6,
        "Het doen van aanbevelingen ter voorkoming van nieuwe klachten, alsmede ter verbetering van procedures in overleg met betrokkenen.",
    ),
];
const STEPS: [&str; 10] = [
    "De procedure start bij het ontvangen van een klacht (per brief of per e-mail). Indien de klachtenfunctionaris de klacht ontvangt, registreert deze de klacht digitaal.",
    "Indien een medewerker een klacht ontvangt, heeft deze met de klager een nader (telefonisch) overleg om de klacht te bespreken en zo mogelijk op te lossen. Indien de klacht hiermee wordt opgelost, eindigt de procedure.",
    "Indien de klacht niet is opgelost, wordt de klager op de mogelijkheid gewezen via de website een formele melding te doen.",
    "Als er een formele klacht volgt, wordt bepaald of er sprake is van een incident of dat sprake is van een mogelijk structureel probleem. Indien dit aan de orde is, wordt dit gemeld bij de klachtenfunctionaris.",
    "De klachtenfunctionaris informeert de klager over de ontvangst van de klacht en de termijn waarop deze een reactie kan verwachten (uiterlijk 1 week na het indienen van de klacht een ontvangstbevestiging versturen en binnen 2 weken een nadere uitleg over de verdere procedure en afhandeling).",
    "De klachtenfunctionaris gaat, op basis van inhoud, aard en omvang van de klacht, na wie voor afhandeling van de klacht aangesproken moet worden. De klachtenfunctionaris maakt met de betrokkene(n) bij de klacht een afspraak over de berichtgeving aan de indiener van de klacht en informatieverstrekking aan degene op wiens gedraging de klacht betrekking heeft.",
    "De klager krijgt bericht over de oplossing.",
    "De klager kan op basis van de voorgestelde oplossing een beslissing nemen of de klacht naar tevredenheid is afgehandeld of dat Gelukwerkt met een ander voorstel moet komen.",
    "De klachtenfunctionaris registreert de oplossing van de klacht digitaal en alle betrokkenen ontvangen een afschrift van de oplossing.",
    "Op grond van een jaarrapportage en analyse van de klachtenfunctionaris beslissen de eigenaren over de te nemen preventieve maatregelen ter verbetering van de kwaliteit van de dienstverlening. De te nemen maatregelen worden gezamenlijk met de analyse gepresenteerd aan alle medewerkers.",
];

/// The procedure line by line: its words, its terms, and where each line is carried.
pub fn procedure(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let quote = |text: &str| Section {
        items: vec![Item {
            quote: text.to_owned(),
            ..Item::default()
        }],
        ..Section::default()
    };
    let mut sections = vec![
        Section {
            id: "doel".into(),
            heading: site.text("site-procedure-goal"),
            ..quote(GOAL)
        },
        Section {
            id: "definitie".into(),
            heading: site.text("site-procedure-definition"),
            ..quote(DEFINITION)
        },
        Section {
            id: "voorbeelden".into(),
            heading: site.text("site-procedure-examples"),
            ..quote(EXAMPLES)
        },
    ];
    let line = |prefix: &str, number: u8, text: &str| Item {
        quote: format!("{number}. {text}"),
        lines: carried(site, prefix, number),
        ..Item::default()
    };
    let mut tasks = Section::new("taken", site.text("site-procedure-tasks"));
    tasks.items = TASKS
        .iter()
        .map(|(number, text)| line("task", *number, text))
        .collect();
    let mut steps = Section::new("stappen", site.text("site-procedure-steps"));
    steps.items = (1_u8..)
        .zip(STEPS)
        .map(|(number, text)| line("step", number, text))
        .collect();
    sections.extend([terms(site), tasks, steps]);
    let title = site.text("site-page-procedure");
    let document = Document {
        title,
        lead: site.text("site-procedure-lead"),
        contents: true,
        sections,
        ..Document::default()
    };
    files.push(site.document("procedure.html", "procedure", &document)?);
    Ok(())
}

/// Where a line is carried: in words, and by which rules.
fn carried(site: &Building<'_>, prefix: &str, number: u8) -> Vec<String> {
    let mut lines = vec![site.text(&format!("site-carried-{prefix}-{number}"))];
    let guards = |origin: Origin| match origin {
        Origin::Step(step) => prefix == "step" && step == number,
        Origin::Task(task) => prefix == "task" && task == number,
        _ => false,
    };
    let codes: Vec<String> = catalogue()
        .filter(|rule| guards(rule.origin))
        .map(|rule| rule.code.to_string())
        .collect();
    if !codes.is_empty() {
        lines.push(site.with("site-carried-rules", [("rules", Arg::List(codes))]));
    }
    lines
}

/// The terms of each version of the procedure.
fn terms(site: &Building<'_>) -> Section {
    let unset = || site.text("site-not-set");
    let mut section = Section::new("termijnen", site.text("site-terms"));
    for version in &site.scope.settings().versions {
        section.items.push(Item {
            title: site.with(
                "site-procedure-version",
                [
                    ("version", i64::from(version.version.value).into()),
                    ("day", site.day(version.valid_from.value.0).into()),
                ],
            ),
            lines: version_lines(site, version, &unset),
            ..Item::default()
        });
    }
    let retention = site
        .scope
        .settings()
        .retention
        .as_ref()
        .map_or_else(unset, |term| match term.value.months {
            months if months % 12 == 0 => site.with(
                "site-years-after-closing",
                [("years", i64::from(months / 12).into())],
            ),
            months => site.with(
                "site-months-after-closing",
                [("months", i64::from(months).into())],
            ),
        });
    let appeal = site
        .scope
        .settings()
        .appeal_body
        .as_ref()
        .map_or_else(unset, |body| body.value.clone());
    section.facts = vec![
        (site.text("site-retention"), retention),
        (site.text("site-appeal-body"), appeal),
    ];
    section
}

fn version_lines(
    site: &Building<'_>,
    version: &Version,
    unset: &impl Fn() -> String,
) -> Vec<String> {
    let terms = version.terms.as_ref();
    let named = [
        (
            "term-ontvangstbevestiging",
            terms.and_then(|terms| terms.acknowledgement.as_ref()),
        ),
        (
            "term-uitleg-procedure",
            terms.and_then(|terms| terms.explanation.as_ref()),
        ),
        (
            "term-oplossing",
            terms.and_then(|terms| terms.solution.as_ref()),
        ),
    ];
    let line = |(key, term): (&str, Option<&crate::place::Placed<crate::calendar::Term>>)| {
        format!(
            "{}: {}",
            site.text(key),
            term.map_or_else(unset, |term| site.scope.words.length(term.value))
        )
    };
    named.into_iter().map(line).collect()
}

/// How to recognise a complaint, and what to do first.
pub fn recognise(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let section = |name: &'static str, count: usize| {
        let mut section = Section::new(name, site.text(&format!("site-recognise-{name}")));
        section.items = (1..=count)
            .map(|number| Item {
                lines: vec![site.text(&format!("site-recognise-{name}-{number}"))],
                ..Item::default()
            })
            .collect();
        section
    };
    let sections = vec![section("is", 4), section("not", 3), section("do", 4)];
    let title = site.text("site-page-recognise");
    let document = Document {
        title,
        lead: site.text("site-recognise-lead"),
        sections,
        ..Document::default()
    };
    files.push(site.document("herkennen.html", "recognise", &document)?);
    Ok(())
}

/// How to reach the officer, and where customers report.
pub fn contact(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let settings = site.scope.settings();
    let unset = || site.text("site-not-set");
    let facts = vec![
        (
            site.text("site-contact-officer"),
            settings
                .contact
                .as_ref()
                .map_or_else(unset, |contact| contact.value.as_str().to_owned()),
        ),
        (
            site.text("site-contact-form"),
            settings
                .report_form
                .as_ref()
                .map_or_else(unset, |form| form.value.as_str().to_owned()),
        ),
        (
            site.text("site-appeal-body"),
            settings
                .appeal_body
                .as_ref()
                .map_or_else(unset, |body| body.value.clone()),
        ),
    ];
    let sections = vec![Section {
        facts,
        paragraphs: vec![site.text("site-contact-text")],
        ..Section::default()
    }];
    let title = site.text("site-page-contact");
    let document = Document {
        title,
        lead: site.text("site-contact-lead"),
        sections,
        ..Document::default()
    };
    files.push(site.document("contact.html", "contact", &document)?);
    Ok(())
}
