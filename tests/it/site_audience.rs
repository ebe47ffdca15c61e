//! Who sees what: a unique token in every field of every kind of record, in the history and in the
//! commits; three audiences; every file that is written and every word that is printed. The matrix
//! below is the promise; a field without a row fails.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::Path;

use klachten::record::{
    Audience, Complaint, Field, Measure, Need, Record, Settings, Shape, Year, field,
};
use klachten::wording::{Lang, day_long};

use crate::building::{files, klachten};
use crate::repository_fixture::{Fixture, has_git};
use crate::site_fixture::{SETTINGS, register_of, site, text};

const AS_OF: &str = "2026-11-22";

/// Key, token, and who sees it: s staff, o owners, f officer. Days are their own tokens; "-" is a
/// word of a fixed list, or stands under a name of its own in another row.
const MATRIX: &[(&str, &str, &str)] = &[
    ("nummer", "2026-077", "sof"),
    ("onderwerp", "kanarie-onderwerp", "of"),
    ("ontvangen", "2026-03-02", "of"),
    ("kanaal", "-", ""),
    ("ontvangen-door", "-", ""),
    ("categorie", "Kanarie Categorie", "sof"),
    ("dienst", "kanarie-dienst", "of"),
    ("ernst", "-", ""),
    ("hoort-bij", "-", ""),
    ("klager", "kanarie-klager", "f"),
    (
        "kluis",
        "0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d",
        "f",
    ),
    ("gewenste-oplossing", "kanarie-gewenst", "of"),
    ("vooroverleg.datum", "2026-03-03", "of"),
    ("vooroverleg.wijze", "-", ""),
    ("vooroverleg.door", "Kanarie Voorprater", "of"),
    ("vooroverleg.opgelost", "-", ""),
    ("vooroverleg.verwezen-naar-website", "2026-03-04", "of"),
    ("formele-melding", "2026-03-05", "of"),
    ("aard", "-", ""),
    ("aard-op", "2026-03-09", "of"),
    ("aard-toelichting", "kanarie-aard", "of"),
    ("gemeld-aan-functionaris", "2026-03-06", "of"),
    ("ontvangstbevestiging", "2026-03-07", "of"),
    ("uitleg-procedure", "2026-03-08", "of"),
    ("reactie-toegezegd", "2026-03-29", "of"),
    ("behandeling.verantwoordelijke", "Kanarie Behandelaar", "of"),
    ("behandeling.sinds", "-", ""),
    ("behandeling.betrokkenen", "Kanarie Betrokkene", "f"),
    ("behandeling.afspraken.datum", "2026-03-10", "of"),
    ("behandeling.afspraken.met", "Kanarie Betrokkene", "f"),
    ("behandeling.afspraken.over", "-", ""),
    ("behandeling.afspraken.afspraak", "kanarie-afspraak", "of"),
    ("verdaging.termijn", "-", ""),
    ("verdaging.tot", "2026-04-15", "of"),
    ("verdaging.reden", "kanarie-verdaging", "of"),
    ("verdaging.gemeld-op", "-", ""),
    ("opschorting.van", "2026-03-12", "of"),
    ("opschorting.tot", "2026-03-13", "of"),
    ("opschorting.reden", "kanarie-opschorting", "of"),
    ("oorzaak.soort", "Kanarie Oorzaak", "sof"),
    ("oorzaak.bijdragend", "Kanarie Bijoorzaak", "sof"),
    ("oorzaak.omschrijving", "kanarie-omschrijving", "of"),
    ("oorzaak.overlegd-met", "Kanarie Overlegger", "of"),
    ("oorzaak.overlegd-op", "2026-03-16", "of"),
    ("voorstellen.oplossing", "kanarie-oplossing", "of"),
    ("voorstellen.bericht", "2026-03-17", "of"),
    ("voorstellen.reactie", "-", ""),
    ("voorstellen.reactie-op", "2026-03-19", "of"),
    ("afschriften.aan", "Kanarie Betrokkene", "f"),
    ("afschriften.datum", "2026-03-27", "of"),
    ("afgesloten", "2026-03-26", "of"),
    ("uitkomst", "-", ""),
    ("dubbel-van", "-", ""),
    ("eerder-nummer", "2026-055", "of"),
    (
        "bron",
        "5e6f5e6f5e6f5e6f5e6f5e6f5e6f5e6f5e6f5e6f5e6f5e6f5e6f5e6f5e6f5e6f",
        "",
    ),
    ("keuzes.feit", "-", ""),
    ("keuzes.waarde", "kanarie-keuze", ""),
    ("keuzes.door", "kanarie-kiezer", ""),
    ("keuzes.op", "2026-03-11", "of"),
    ("reden-uitkomst", "kanarie-uitkomst", "of"),
    ("oordeel", "-", ""),
    ("bijlagen.naam", "kanarie-bijlage", "of"),
    (
        "bijlagen.sha256",
        "9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c",
        "",
    ),
    ("tevredenheid", "-", ""),
    ("extern.instantie", "kanarie-instantie", "of"),
    ("extern.datum", "2026-05-02", "of"),
    ("extern.uitspraak", "2026-08-01", "of"),
    ("les", "kanarie-les", "sof"),
    ("verhaal", "kanarie-verhaal", "sof"),
    ("maatregelen", "M-2026-01", "sof"),
    ("verwant", "-", ""),
    ("heropend.datum", "2026-03-21", "of"),
    ("heropend.reden", "kanarie-heropend", "of"),
    ("heropend.eerder-afgesloten", "-", ""),
    ("heropend.eerdere-uitkomst", "-", ""),
    ("afwijkingen.regel", "-", ""),
    ("afwijkingen.reden", "kanarie-afwijking", "of"),
    ("afwijkingen.datum", "-", ""),
    ("bewaren-tot", "2029-12-31", "of"),
    ("tekst", "kanarie-tekst", "of"),
    // What stood there before, in the history.
    ("was.onderwerp", "kanarie-eerst-onderwerp", "of"),
    ("was.klager", "kanarie-eerst-klager", "f"),
    ("was.behandeling.betrokkenen", "Kanarie Eerste", "f"),
    ("was.tekst", "kanarie-eerst-tekst", "f"),
    // Who wrote, when, and with what words.
    ("commit.role", "Kanarie Schrijver", "of"),
    ("commit.name", "kanarie-naam", ""),
    ("commit.address", "kanarie-adres", ""),
    ("commit.message", "kanarie-bericht", ""),
    ("commit.branch", "kanarie-tak", ""),
    ("commit.day", "2026-11-19", "of"),
    ("maatregel.nummer", "M-2026-01", "sof"),
    ("maatregel.titel", "kanarie-titel", "sof"),
    ("maatregel.soort", "-", ""),
    ("maatregel.aanleiding", "-", ""),
    ("maatregel.categorie", "-", ""),
    ("maatregel.oorzaak", "-", ""),
    ("maatregel.sterkte", "-", ""),
    ("maatregel.aanbevolen-op", "2026-06-11", "sof"),
    ("maatregel.in-overleg-met", "Kanarie Raadgever", "sof"),
    ("maatregel.besluit", "-", ""),
    ("maatregel.besluit-op", "2026-07-13", "sof"),
    ("maatregel.besluit-door", "Kanarie Besluiter", "f"),
    ("maatregel.motivering", "kanarie-motivering", "sof"),
    ("maatregel.uitvoerder", "Kanarie Uitvoerder", "sof"),
    ("maatregel.gereed-voor", "2026-09-17", "sof"),
    ("maatregel.gereed-op", "2026-09-03", "sof"),
    ("maatregel.bewijs", "kanarie-bewijs", "sof"),
    ("maatregel.verwacht-effect", "kanarie-verwachting", "sof"),
    ("maatregel.kosten", "kanarie-kosten", "of"),
    ("maatregel.effect-meten-op", "2026-10-29", "sof"),
    ("maatregel.effect.beoordeeld-op", "2026-10-21", "sof"),
    ("maatregel.effect.oordeel", "-", ""),
    ("maatregel.afwijkingen.regel", "-", ""),
    (
        "maatregel.afwijkingen.reden",
        "kanarie-maatregelafwijking",
        "of",
    ),
    ("maatregel.afwijkingen.datum", "-", ""),
    ("maatregel.tekst", "kanarie-toelichting", "of"),
    ("jaar.jaar", "-", ""),
    ("jaar.volumes", "kanarievolume", "sof"),
    ("jaar.aangeboden-aan-eigenaren", "2026-01-27", "sof"),
    ("jaar.besloten-op", "2026-02-11", "sof"),
    ("jaar.gepresenteerd-op", "2026-02-25", "sof"),
    ("jaar.afwijkingen.regel", "-", ""),
    ("jaar.afwijkingen.reden", "kanarie-jaarafwijking", "of"),
    ("jaar.afwijkingen.datum", "-", ""),
    ("jaar.tekst", "kanarie-analyse", "of"),
    ("jaar.kern", "kanarie-kern", "of"),
    ("register.organisatie", "kanarie-organisatie", "sof"),
    ("register.taal", "-", ""),
    ("register.tijdzone", "-", ""),
    (
        "register.meldformulier",
        "https://kanarie-formulier.example/",
        "sof",
    ),
    (
        "register.contact",
        "kanarie-contact@voorbeeld.example",
        "sof",
    ),
    ("register.register-sinds", "2024-01-09", "of"),
    ("register.waarneming.van", "2026-07-20", ""),
    ("register.waarneming.tot", "2026-08-08", ""),
    ("register.waarneming.door", "-", ""),
    ("register.sync", "-", ""),
    ("register.besluitvormers", "-", ""),
    ("register.kanalen.naam", "Kanarie Kanaal", ""),
    ("register.kanalen.schriftelijk", "-", ""),
    ("register.procedure.versie", "-", ""),
    ("register.procedure.geldig-vanaf", "-", ""),
    ("register.procedure.termijnen.doorverwijzing", "-", ""),
    ("register.procedure.termijnen.beoordeling", "-", ""),
    ("register.procedure.termijnen.ontvangstbevestiging", "-", ""),
    ("register.procedure.termijnen.uitleg-procedure", "-", ""),
    ("register.procedure.termijnen.behandeling", "-", ""),
    ("register.procedure.termijnen.oplossing", "-", ""),
    ("register.procedure.termijnen.afschrift", "-", ""),
    ("register.procedure.signaal-dagen", "-", ""),
    ("register.procedure.registratie-binnen", "-", ""),
    (
        "register.procedure.verdaging.ontvangstbevestiging.hoogstens",
        "-",
        "",
    ),
    (
        "register.procedure.verdaging.ontvangstbevestiging.keer",
        "-",
        "",
    ),
    (
        "register.procedure.verdaging.uitleg-procedure.hoogstens",
        "-",
        "",
    ),
    (
        "register.procedure.verdaging.uitleg-procedure.keer",
        "-",
        "",
    ),
    ("register.procedure.verdaging.oplossing.hoogstens", "-", ""),
    ("register.procedure.verdaging.oplossing.keer", "-", ""),
    ("register.procedure.vrije-dagen.kalender", "-", ""),
    ("register.procedure.vrije-dagen.extra.van", "-", ""),
    ("register.procedure.vrije-dagen.extra.tot", "-", ""),
    ("register.procedure.structureel.aantal", "-", ""),
    ("register.procedure.structureel.binnen", "-", ""),
    ("register.categorieen", "Kanarie Categorie", "sof"),
    ("register.oorzaken", "Kanarie Oorzaak", "sof"),
    ("register.functies", "Kanarie Ongebruikt", ""),
    ("register.bewaartermijn", "-", ""),
    ("register.beroepsinstantie", "kanarie-beroep", "sof"),
    ("register.ondertekening", "-", ""),
    ("register.ondertekening-vanaf", "-", ""),
    ("register.schrijvers", "kanarie-adres", ""),
    ("register.vervallen.nummer", "2026-066", "of"),
    ("register.vervallen.reden", "kanarie-vervallen", "of"),
    ("register.vervallen.datum", "2026-05-19", "of"),
    ("register.vervallen.nu", "-", ""),
    ("register.publicatie.medewerkers.tekst", "-", ""),
    ("register.publicatie.medewerkers.betrokkenen", "-", ""),
    ("register.publicatie.medewerkers.onderdruk-onder", "-", ""),
    (
        "register.publicatie.medewerkers.adres",
        "kanarie-site-s.example",
        "s",
    ),
    ("register.publicatie.eigenaren.tekst", "-", ""),
    ("register.publicatie.eigenaren.betrokkenen", "-", ""),
    ("register.publicatie.eigenaren.onderdruk-onder", "-", ""),
    (
        "register.publicatie.eigenaren.adres",
        "kanarie-site-o.example",
        "o",
    ),
    ("register.publicatie.klachtenfunctionaris.tekst", "-", ""),
    (
        "register.publicatie.klachtenfunctionaris.betrokkenen",
        "-",
        "",
    ),
    (
        "register.publicatie.klachtenfunctionaris.onderdruk-onder",
        "-",
        "",
    ),
    (
        "register.publicatie.klachtenfunctionaris.adres",
        "kanarie-site-f.example",
        "f",
    ),
    ("register.kleur", "#1b6b5f", "sof"),
];

const CASE: &str = "---
nummer: 2026-077
onderwerp: kanarie-onderwerp
ontvangen: 2026-03-02
kanaal: e-mail
ontvangen-door: medewerker
categorie: kanariecat
dienst: kanarie-dienst
ernst: midden
hoort-bij: 2026-071
klager: kanarie-klager
kluis: 0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d
gewenste-oplossing: kanarie-gewenst
vooroverleg: {datum: 2026-03-03, wijze: telefoon, door: voorprater, opgelost: nee, verwezen-naar-website: 2026-03-04}
formele-melding: 2026-03-05
aard: incident
aard-op: 2026-03-09
aard-toelichting: kanarie-aard
gemeld-aan-functionaris: 2026-03-06
ontvangstbevestiging: 2026-03-07
uitleg-procedure: 2026-03-08
reactie-toegezegd: 2026-03-29
behandeling:
  verantwoordelijke: behandelaar
  betrokkenen: [betrokkene]
  afspraken:
    - {datum: 2026-03-10, met: betrokkene, over: informatie-betrokkene, afspraak: kanarie-afspraak}
    - {datum: 2026-03-10, over: bericht-indiener}
verdaging: [{termijn: oplossing, tot: 2026-04-15, reden: kanarie-verdaging}]
opschorting: [{van: 2026-03-12, tot: 2026-03-13, reden: kanarie-opschorting}]
oorzaak: {soort: kanarieoorzaak, bijdragend: [kanariebij], omschrijving: kanarie-omschrijving, overlegd-met: overlegger, overlegd-op: 2026-03-16}
voorstellen: [{oplossing: kanarie-oplossing, bericht: 2026-03-17, reactie: akkoord, reactie-op: 2026-03-19}]
afschriften: [{aan: klager, datum: 2026-03-27}, {aan: betrokkene, datum: 2026-03-27}]
afgesloten: 2026-03-26
uitkomst: akkoord
eerder-nummer: 2026-055
bron: 5e6f5e6f5e6f5e6f5e6f5e6f5e6f5e6f5e6f5e6f5e6f5e6f5e6f5e6f5e6f5e6f
keuzes: [{feit: formele-melding, waarde: kanarie-keuze, door: kanarie-kiezer@voorbeeld.example, op: 2026-03-11}]
reden-uitkomst: kanarie-uitkomst
oordeel: deels
bijlagen: [{naam: kanarie-bijlage, sha256: 9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c}]
tevredenheid: 4
extern: {instantie: kanarie-instantie, datum: 2026-05-02, uitspraak: 2026-08-01}
les: kanarie-les
verhaal: kanarie-verhaal
maatregelen: [M-2026-01]
verwant: [2026-072]
heropend: [{datum: 2026-03-21, reden: kanarie-heropend, eerder-afgesloten: 2026-03-20, eerdere-uitkomst: akkoord}]
afwijkingen: [{regel: S902, reden: kanarie-afwijking}]
bewaren-tot: 2029-12-31
---
kanarie-tekst
";

const MEASURE: &str = "---
nummer: M-2026-01
titel: kanarie-titel
soort: preventief
aanleiding: [2026-077]
sterkte: sterk
aanbevolen-op: 2026-06-11
in-overleg-met: [raadgever, betrokkene]
besluit: overgenomen
besluit-op: 2026-07-13
besluit-door: besluiter
motivering: kanarie-motivering
uitvoerder: uitvoerder
gereed-voor: 2026-09-17
gereed-op: 2026-09-03
bewijs: kanarie-bewijs
verwacht-effect: kanarie-verwachting
kosten: kanarie-kosten
effect-meten-op: 2026-10-29
effect: {beoordeeld-op: 2026-10-21, oordeel: effectief}
---
kanarie-toelichting
";

const YEAR: &str = "---
jaar: 2025
volumes: {kanarievolume: 140}
aangeboden-aan-eigenaren: 2026-01-27
besloten-op: 2026-02-11
gepresenteerd-op: 2026-02-25
---
## Kern
kanarie-kern
## Analyse
kanarie-analyse
";

/// A measure and a year that depart from the procedure, with their reasons.
const LATE: &str = "---
nummer: M-2026-02
titel: Te laat
soort: preventief
aanbevolen-op: 2026-02-01
besluit: overgenomen
besluit-op: 2026-02-11
uitvoerder: uitvoerder
gereed-voor: 2026-05-01
afwijkingen: [{regel: S1002, reden: kanarie-maatregelafwijking}]
---
";
const UNTOLD: &str = "---
jaar: 2024
aangeboden-aan-eigenaren: 2025-01-27
besloten-op: 2025-02-11
afwijkingen: [{regel: S1003, reden: kanarie-jaarafwijking}]
---
## Analyse
Niets.
";

/// The complaint of the tokens, with those that only the matrix names.
fn case() -> String {
    let mut lines = String::new();
    for (key, token, _) in MATRIX {
        let is_scalar =
            field(Complaint::FIELDS, key).is_some_and(|field| matches!(field.shape, Shape::One(_)));
        if is_scalar && *token != "-" && !CASE.contains(&format!("\n{key}: ")) {
            lines += &format!("{key}: {token}\n");
        }
    }
    CASE.replacen("---\n", &format!("---\n{lines}"), 1)
}

/// The same as it was first recorded: other words, and without what was to come.
fn first_case() -> String {
    let changed = ["klager", "kluis", "eerder-nummer", "bron"];
    let is_to_come = |line: &&str| {
        let key = line.split(':').next().unwrap_or_default();
        let field = field(Complaint::FIELDS, key)
            .filter(|field| field.need == Need::Optional && matches!(field.shape, Shape::One(_)));
        field.is_some() && !changed.contains(&key)
    };
    let case = case();
    let lines = case.lines().filter(|line| !is_to_come(line));
    lines.fold(String::new(), |text, line| text + line + "\n")
}

fn texts(publication: &str) -> Vec<(&'static str, String)> {
    let names = "meldformulier: https://kanarie-formulier.example/
contact: kanarie-contact@voorbeeld.example
waarneming: [{van: 2026-07-20, tot: 2026-08-08, door: ongebruikt}]
kanalen: {telefoon: {naam: Kanarie Kanaal, schriftelijk: nee}}
register-sinds: 2024-01-09
beroepsinstantie: kanarie-beroep
kleur: '#1b6b5f'
schrijvers: {kanarie-adres@voorbeeld.example: schrijver}
vervallen: [{nummer: 2026-066, reden: kanarie-vervallen, datum: 2026-05-19}]
categorieen: {kanariecat: Kanarie Categorie, anders: Anders}
oorzaken: {kanarieoorzaak: Kanarie Oorzaak, kanariebij: Kanarie Bijoorzaak}
functies: {klachtenfunctionaris: Klachtenfunctionaris, eigenaren: Eigenaren, voorprater: Kanarie Voorprater, \
behandelaar: Kanarie Behandelaar, betrokkene: Kanarie Betrokkene, overlegger: Kanarie Overlegger, eerste: Kanarie Eerste, \
raadgever: Kanarie Raadgever, besluiter: Kanarie Besluiter, uitvoerder: Kanarie Uitvoerder, schrijver: Kanarie Schrijver, \
ongebruikt: Kanarie Ongebruikt}
";
    let other = |number: &str| {
        format!(
            "---\nnummer: {number}\nonderwerp: Gewoon\nontvangen: 2026-02-01\nkanaal: brief\ncategorie: anders\n---\n"
        )
    };
    let settings = SETTINGS.replace("Proefbedrijf", "kanarie-organisatie");
    vec![
        ("register.yml", format!("{settings}{names}{publication}")),
        ("klachten/2026/2026-077.md", case()),
        ("klachten/2026/2026-071.md", other("2026-071")),
        ("klachten/2026/2026-072.md", other("2026-072")),
        ("maatregelen/2026/M-2026-01.md", MEASURE.to_owned()),
        ("maatregelen/2026/M-2026-02.md", LATE.to_owned()),
        ("jaarverslagen/2025.md", YEAR.to_owned()),
        ("jaarverslagen/2024.md", UNTOLD.to_owned()),
    ]
}

/// The register in git: first with what stood there before, then as it is.
pub fn repository(publication: &str) -> Fixture {
    let fixture = Fixture::new();
    fixture.git(&["config", "user.name", "kanarie-naam"]);
    fixture.git(&["config", "user.email", "kanarie-adres@voorbeeld.example"]);
    fixture.git(&["checkout", "-q", "-b", "kanarie-tak"]);
    for (path, text) in texts(publication) {
        let text = if path.ends_with("2026-077.md") {
            first_case()
        } else {
            text
        };
        let earlier = text
            .replace("kanarie-onderwerp", "kanarie-eerst-onderwerp")
            .replace("kanarie-klager", "kanarie-eerst-klager");
        let earlier = earlier
            .replace("betrokkenen: [betrokkene]", "betrokkenen: [eerste]")
            .replace("\nkanarie-tekst", "\nkanarie-eerst-tekst");
        fixture.write(path, earlier);
    }
    fixture.commit_all_on("2026-11-19", "kanarie-bericht");
    for (path, text) in texts(publication) {
        fixture.write(path, text);
    }
    fixture.commit_all_on("2026-11-20", "kanarie-bericht");
    fixture
}

/// Everything that the program writes and prints for an audience: its site, the reports in every
/// form, and what it says meanwhile. Left out are the pages about rules and procedure, whose
/// examples show every key, and the name of the commit's own hash.
fn seen(register: &Path, audience: Audience, lang: Lang) -> String {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("uit");
    let run = |args: &[&str]| {
        let mut command = klachten();
        command
            .args([
                "-C",
                register.to_str().unwrap(),
                "--as-of",
                AS_OF,
                "--lang",
                lang.tag(),
                "-v",
            ])
            .args(args);
        let answer = command
            .args(["--audience", &audience.to_string()])
            .arg("--out")
            .arg(&out)
            .output()
            .unwrap();
        assert!(
            answer.status.success(),
            "{args:?}: {}",
            String::from_utf8_lossy(&answer.stderr)
        );
        [answer.stdout, answer.stderr]
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .concat()
    };
    let mut all = run(&["build"]);
    for (path, bytes) in files(&out) {
        let path = path.to_str().unwrap();
        if !path.starts_with("regels") && path != "procedure.html" {
            all += &format!("{path}\n{}\n", String::from_utf8(bytes).unwrap());
        }
    }
    fs::remove_dir_all(&out).unwrap();
    for year in ["2025", "2026"] {
        for format in ["md", "html", "json", "csv", "xlsx"] {
            all += &run(&["report", year, "--format", format]);
            all += &unpacked(&fs::read(&out).unwrap());
            fs::remove_file(&out).unwrap();
        }
    }
    all
}

/// The text of a file; of a workbook, that of every part.
fn unpacked(bytes: &[u8]) -> String {
    if !bytes.starts_with(b"PK") {
        return String::from_utf8(bytes.to_vec()).unwrap();
    }
    let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for index in 0..book.len() {
        let mut part = book.by_index(index).unwrap();
        all += &part.name().unwrap();
        part.read_to_string(&mut all).unwrap();
    }
    all
}

/// A token, or a day in any spelling of the site.
fn shows(site: &str, token: &str) -> bool {
    let day = klachten::calendar::Day::parse(token);
    let long = day.map(|day| Lang::ALL.map(|lang| day_long(lang, day)));
    let compact = day.map(|_| token.replace('-', ""));
    site.contains(token)
        || long.is_some_and(|long| long.iter().any(|long| site.contains(long)))
        || compact.is_some_and(|compact| site.contains(&compact))
}

fn expect(publication: &str, exception: &[(&str, &str)]) {
    if !has_git() {
        return;
    }
    let register = repository(publication);
    let mut wrong = Vec::new();
    for (audience, letter) in ALL {
        for lang in Lang::ALL {
            let all = seen(register.path(), audience, lang);
            for (key, token, audiences) in MATRIX.iter().filter(|row| row.1 != "-") {
                let audiences = exception
                    .iter()
                    .find(|other| other.0 == *key)
                    .map_or(*audiences, |other| other.1);
                let (shown, may) = (shows(&all, token), audiences.contains(letter));
                if shown != may {
                    wrong.push(format!(
                        "{key} ({token}) for {audience} in {lang:?}: {}",
                        if shown { "leaks" } else { "is missing" }
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

const ALL: [(Audience, char); 3] = [
    (Audience::Staff, 's'),
    (Audience::Owners, 'o'),
    (Audience::Officer, 'f'),
];

/// Settings that show each audience as much as it may ever see.
pub const OPEN: &str = "publicatie:\n  medewerkers: {tekst: ja, betrokkenen: ja, onderdruk-onder: 5, adres: \"https://kanarie-site-s.example\"}\n  eigenaren: {tekst: ja, betrokkenen: nee, adres: \"https://kanarie-site-o.example\"}\n  klachtenfunctionaris: {tekst: ja, betrokkenen: ja, adres: \"https://kanarie-site-f.example\"}\n";

#[test]
fn every_field_is_seen_by_those_who_may_and_by_nobody_else() {
    expect(OPEN, &[]);
}

#[test]
fn without_publication_settings_the_strictest_holds() {
    let nobody = [
        "tekst",
        "maatregel.tekst",
        "behandeling.betrokkenen",
        "behandeling.afspraken.met",
        "afschriften.aan",
        "register.publicatie.medewerkers.adres",
        "register.publicatie.eigenaren.adres",
        "register.publicatie.klachtenfunctionaris.adres",
    ];
    let old = ["was.klager", "was.behandeling.betrokkenen", "was.tekst"];
    expect(
        "",
        &nobody
            .into_iter()
            .chain(old)
            .map(|key| (key, ""))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn every_field_of_every_record_has_a_row() {
    fn keys(fields: &[Field], prefix: &str, found: &mut Vec<String>) {
        for field in fields {
            let key = format!("{prefix}{}", field.key);
            match field.shape {
                Shape::Record(inner)
                | Shape::Records(inner)
                | Shape::ValueOrRecord(inner)
                | Shape::ValuesOrRecords(inner)
                | Shape::RecordMap(inner) => keys(inner, &format!("{key}."), found),
                _ => found.push(key),
            }
        }
    }
    let mut found = Vec::new();
    let records = [
        (Complaint::FIELDS, ""),
        (Measure::FIELDS, "maatregel."),
        (Year::FIELDS, "jaar."),
        (Settings::FIELDS, "register."),
    ];
    for (fields, prefix) in records {
        keys(fields, prefix, &mut found);
    }
    let missing: Vec<&String> = found
        .iter()
        .filter(|key| !MATRIX.iter().any(|row| row.0 == **key))
        .collect();
    assert!(
        missing.is_empty(),
        "decide who sees {missing:?}, and say so in the matrix"
    );
    let rows: BTreeMap<&str, usize> = MATRIX.iter().fold(BTreeMap::new(), |mut rows, row| {
        *rows.entry(row.0).or_default() += 1;
        rows
    });
    assert!(rows.values().all(|count| *count == 1), "a row stands twice");
}

/// Without this, a key that nobody may see would pass with any token.
#[test]
fn every_token_stands_in_the_register_or_in_its_history() {
    if !has_git() {
        return;
    }
    let register = repository(OPEN);
    let now = texts(OPEN).into_iter().map(|(_, text)| text);
    let before = register.git(&[
        "log",
        "--all",
        "--decorate",
        "--format=fuller",
        "--date=short",
        "-p",
    ]);
    let whole = now.chain([before]).collect::<Vec<_>>().join("\n");
    for (key, token, _) in MATRIX.iter().filter(|row| row.1 != "-") {
        assert!(
            whole.contains(token),
            "{token}, by which {key} is known, stands nowhere in the register: put it in CASE"
        );
    }
}

#[test]
fn the_staff_does_not_see_the_category_of_a_rare_case() {
    let assessment = register_of(&texts(""), AS_OF);
    let files = site(&assessment, Audience::Staff, Lang::Nl);
    for path in [
        "klachten/2026/2026-077.html",
        "klachten/index.html",
        "zoekindex.js",
        "gegevens/klachten.json",
        "gegevens/klachten.csv",
    ] {
        let file = files.iter().find(|file| file.path == path).unwrap();
        let rows = text(file).split("\"rows\"").last().unwrap();
        assert!(
            !rows.contains("Kanarie") && !rows.contains("kanariecat") && !rows.contains("\"c\":[0"),
            "{path}: {rows}"
        );
    }
}
