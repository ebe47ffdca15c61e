//! Who sees what: a unique token in every field, three audiences, every file of the site. The matrix
//! below is the promise; a field of the record without a row fails.

use klachten::record::{Audience, Complaint, Field, Record, Shape};
use klachten::wording::{Lang, day_long};

use crate::site_fixture::{SETTINGS, register_of, site, text};

const AS_OF: &str = "2026-11-22";

/// Key, token, and who sees it: s staff, o owners, f officer. Days are their own tokens.
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
    ("kluis", "0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d", "f"),
    ("gewenste-oplossing", "kanarie-gewenst", "of"),
    ("vooroverleg.datum", "2026-03-03", "of"),
    ("vooroverleg.wijze", "-", ""),
    ("vooroverleg.door", "Kanarie Voorprater", "of"),
    ("vooroverleg.opgelost", "-", ""),
    ("vooroverleg.verwezen-naar-website", "2026-03-04", "of"),
    ("formele-melding", "2026-03-05", "of"),
    ("aard", "-", ""),
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
    ("reden-uitkomst", "kanarie-uitkomst", "of"),
    ("oordeel", "-", ""),
    ("bijlagen.naam", "kanarie-bijlage", "of"),
    ("bijlagen.sha256", "9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c", ""),
    ("tevredenheid", "-", ""),
    ("extern.instantie", "kanarie-instantie", "of"),
    ("extern.datum", "2026-05-02", "of"),
    ("extern.uitspraak", "2026-08-01", "of"),
    ("les", "kanarie-les", "sof"),
    ("maatregelen", "M-2026-01", "sof"),
    ("verwant", "-", ""),
    ("heropend.datum", "2026-03-21", "of"),
    ("heropend.reden", "kanarie-heropend", "of"),
    ("heropend.eerder-afgesloten", "-", ""),
    ("afwijkingen.regel", "-", ""),
    ("afwijkingen.reden", "kanarie-afwijking", "of"),
    ("afwijkingen.datum", "-", ""),
    ("bewaren-tot", "2029-12-31", "of"),
    ("tekst", "kanarie-tekst", "of"),
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
reden-uitkomst: kanarie-uitkomst
oordeel: deels
bijlagen: [{naam: kanarie-bijlage, sha256: 9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c}]
tevredenheid: 4
extern: {instantie: kanarie-instantie, datum: 2026-05-02, uitspraak: 2026-08-01}
les: kanarie-les
maatregelen: [M-2026-01]
verwant: [2026-072]
heropend: [{datum: 2026-03-21, reden: kanarie-heropend, eerder-afgesloten: 2026-03-20}]
afwijkingen: [{regel: S902, reden: kanarie-afwijking}]
bewaren-tot: 2029-12-31
---
kanarie-tekst
";

fn texts(publication: &str) -> Vec<(&'static str, String)> {
    let names = "categorieen: {kanariecat: Kanarie Categorie, anders: Anders}\n\
oorzaken: {kanarieoorzaak: Kanarie Oorzaak, kanariebij: Kanarie Bijoorzaak}\n\
functies: {klachtenfunctionaris: Klachtenfunctionaris, eigenaren: Eigenaren, voorprater: Kanarie Voorprater, \
behandelaar: Kanarie Behandelaar, betrokkene: Kanarie Betrokkene, overlegger: Kanarie Overlegger}\n";
    let measure =
        "---\nnummer: M-2026-01\ntitel: Een maatregel\nsoort: preventief\naanbevolen-op: 2026-06-30\naanleiding: [2026-077]\n---\n";
    let other =
        |number: &str| format!("---\nnummer: {number}\nonderwerp: Gewoon\nontvangen: 2026-02-01\nkanaal: brief\ncategorie: anders\n---\n");
    vec![
        ("register.yml", format!("{SETTINGS}{names}{publication}")),
        ("klachten/2026/2026-077.md", CASE.to_owned()),
        ("klachten/2026/2026-071.md", other("2026-071")),
        ("klachten/2026/2026-072.md", other("2026-072")),
        ("maatregelen/2026/M-2026-01.md", measure.to_owned()),
    ]
}

/// Every file but those that stand there for the names alone: rules, procedure, themes, filters.
fn seen(publication: &str, audience: Audience, lang: Lang) -> String {
    let assessment = register_of(&texts(publication), AS_OF);
    assert!(assessment.register.complaints.iter().all(|entry| entry.faults.is_empty()), "{:?}", assessment.register.complaints);
    let files = site(&assessment, audience, lang);
    let general = |path: &str| path.starts_with("regels/") || path == "procedure.html";
    files.iter().filter(|file| !general(&file.path)).map(|file| format!("{}\n{}\n", file.path, text(file))).collect()
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

fn expect(publication: &str, who: &[(Audience, char)], exception: &[(&str, &str)]) {
    for (audience, letter) in who {
        for lang in Lang::ALL {
            let site = seen(publication, *audience, lang);
            for (key, token, audiences) in MATRIX.iter().filter(|row| row.1 != "-") {
                let audiences = exception.iter().find(|other| other.0 == *key).map_or(*audiences, |other| other.1);
                assert_eq!(shows(&site, token), audiences.contains(*letter), "{key} ({token}) for {audience} in {lang:?}");
            }
        }
    }
}

const ALL: [(Audience, char); 3] = [(Audience::Staff, 's'), (Audience::Owners, 'o'), (Audience::Officer, 'f')];

#[test]
fn every_field_is_seen_by_those_who_may_and_by_nobody_else() {
    let open = "publicatie:\n  medewerkers: {tekst: ja, betrokkenen: ja, onderdruk-onder: 5}\n  eigenaren: {tekst: ja, betrokkenen: nee}\n  klachtenfunctionaris: {tekst: ja, betrokkenen: ja}\n";
    expect(open, &ALL, &[]);
}

#[test]
fn without_publication_settings_the_strictest_holds() {
    let strict = [("tekst", ""), ("behandeling.betrokkenen", ""), ("behandeling.afspraken.met", ""), ("afschriften.aan", "")];
    expect("", &ALL, &strict);
}

#[test]
fn every_field_of_a_complaint_has_a_row() {
    fn keys(fields: &[Field], prefix: &str, found: &mut Vec<String>) {
        for field in fields {
            let key = format!("{prefix}{}", field.key);
            match field.shape {
                Shape::Record(inner) | Shape::Records(inner) => keys(inner, &format!("{key}."), found),
                _ => found.push(key),
            }
        }
    }
    let mut found = Vec::new();
    keys(Complaint::FIELDS, "", &mut found);
    let missing: Vec<&String> = found.iter().filter(|key| !MATRIX.iter().any(|row| row.0 == **key)).collect();
    assert!(missing.is_empty(), "decide who sees {missing:?}, and say so in the matrix");
}

#[test]
fn the_staff_does_not_see_the_category_of_a_rare_case() {
    let assessment = register_of(&texts(""), AS_OF);
    let files = site(&assessment, Audience::Staff, Lang::Nl);
    for path in ["klachten/2026/2026-077.html", "klachten/index.html", "zoekindex.js", "gegevens/klachten.json", "gegevens/klachten.csv"] {
        let file = files.iter().find(|file| file.path == path).unwrap();
        let rows = text(file).split("\"rows\"").last().unwrap();
        assert!(!rows.contains("Kanarie") && !rows.contains("kanariecat") && !rows.contains("\"c\":[0"), "{path}: {rows}");
    }
}
