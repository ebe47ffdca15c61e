//! A fact of two values (`keuzes`, F022): the command that the finding names makes the choice,
//! whatever the fact is and wherever it stands, and changes nothing else.

use std::collections::BTreeSet;
use std::fs;

use klachten::record::{Complaint, Field, Record as _, Shape};
use klachten::rules::Example;
use serde_json::Value;

use crate::duties_done::Kept;

/// A melding in which everything that may have two values stands, in the form of a fragment.
pub const MELDING: &str = "ontvangen-door: medewerker
dienst: wft
ernst: midden
klager: K-7f3a
gewenste-oplossing: Een nieuwe factuur
vooroverleg:
  datum: 2026-03-03
  wijze: telefoon
  door: trainer-2
  opgelost: nee
  verwezen-naar-website: 2026-03-03
formele-melding: 2026-03-04
aard: incident
aard-op: 2026-03-05
aard-toelichting: Eenmalig
gemeld-aan-functionaris: 2026-03-04
ontvangstbevestiging: 2026-03-16
uitleg-procedure: 2026-03-12
reactie-toegezegd: 2026-06-01
behandeling:
  verantwoordelijke: coordinator-trainingen
  sinds: 2026-03-06
  betrokkenen: [trainer-2]
  afspraken:
    - datum: 2026-03-06
      over: bericht-indiener
      afspraak: Belt elke week.
    - datum: 2026-03-07
      met: trainer-2
      over: informatie-betrokkene
      afspraak: Leest de klacht.
verdaging:
  - termijn: oplossing
    tot: 2026-04-15
    reden: Trainer is ziek
    gemeld-op: 2026-03-20
opschorting:
  - van: 2026-03-09
    tot: 2026-03-11
    reden: Wacht op stukken
oorzaak:
  soort: informatie
  omschrijving: De deelnemers wisten van niets.
  overlegd-met: coordinator-trainingen
  overlegd-op: 2026-03-16
voorstellen:
  - oplossing: Tegoedbon
    bericht: 2026-03-17
    reactie: afgewezen
    reactie-op: 2026-03-19
  - oplossing: Nieuwe factuur
    bericht: 2026-03-24
afschriften:
  - aan: klager
    datum: 2026-03-27
  - aan: trainer-2
    datum: 2026-03-28
oordeel: gegrond
tevredenheid: 4
extern:
  instantie: geschillencommissie
  datum: 2026-05-02
les: Bevestig elke wijziging.
bewaren-tot: 2030-12-31
afwijkingen:
  - regel: S502
    reden: Klager was op vakantie
    datum: 2026-03-20
bijlagen:
  - naam: brief.pdf
";

/// Each fact that may have two values, by its address, with another value for it.
pub const FACTS: &[(&str, &str)] = &[
    ("dienst", "anders"),
    ("ernst", "hoog"),
    ("klager", "K-1111"),
    ("gewenste-oplossing", "Geld terug"),
    ("vooroverleg.datum", "2026-03-02"),
    ("vooroverleg.wijze", "gesprek"),
    ("vooroverleg.door", "trainer-3"),
    ("vooroverleg.verwezen-naar-website", "2026-03-04"),
    ("aard", "mogelijk-structureel"),
    ("aard-op", "2026-03-06"),
    ("aard-toelichting", "Vaker gezien"),
    ("gemeld-aan-functionaris", "2026-03-05"),
    ("ontvangstbevestiging", "2026-03-17"),
    ("uitleg-procedure", "2026-03-13"),
    ("reactie-toegezegd", "2026-06-02"),
    ("behandeling.verantwoordelijke", "trainer-3"),
    ("behandeling.sinds", "2026-03-07"),
    ("behandeling.afspraken[0].datum", "2026-03-08"),
    ("behandeling.afspraken[0].over", "informatie-betrokkene"),
    ("behandeling.afspraken[1].met", "trainer-3"),
    ("behandeling.afspraken[1].afspraak", "Belt elke dag."),
    ("verdaging[0].tot", "2026-04-16"),
    ("verdaging[0].reden", "Zaal dicht"),
    ("verdaging[0].gemeld-op", "2026-03-21"),
    ("opschorting[0].van", "2026-03-10"),
    ("opschorting[0].tot", "2026-03-12"),
    ("opschorting[0].reden", "Op reis"),
    ("oorzaak.soort", "planning"),
    ("oorzaak.omschrijving", "De planning was vol."),
    ("oorzaak.overlegd-met", "trainer-3"),
    ("oorzaak.overlegd-op", "2026-03-17"),
    ("voorstellen[0].oplossing", "Bon"),
    ("voorstellen[0].bericht", "2026-03-18"),
    ("voorstellen[0].reactie", "geen-reactie"),
    ("voorstellen[0].reactie-op", "2026-03-20"),
    ("voorstellen[1].bericht", "2026-03-25"),
    ("afschriften[0].datum", "2026-03-28"),
    ("afschriften[1].aan", "trainer-3"),
    ("oordeel", "deels"),
    ("tevredenheid", "3"),
    ("extern.instantie", "rechter"),
    ("extern.datum", "2026-05-03"),
    ("les", "Bel na elke wijziging."),
    ("bewaren-tot", "2031-12-31"),
    ("afwijkingen[0].regel", "T301"),
    ("afwijkingen[0].reden", "Ziekte"),
    ("afwijkingen[0].datum", "2026-03-21"),
    ("bijlagen[0].naam", "mail.pdf"),
];

/// The melding with one open choice.
fn with_choice(fact: &str, other: &str) -> Kept {
    let choice = format!(
        "keuzes:\n  - {{feit: \"{fact}\", waarde: \"{other}\", door: ander@voorbeeld.example, op: 2026-03-20}}\n"
    );
    let text = format!("```yaml melding 2026-06-01\n{MELDING}{choice}```\n");
    Kept::of(&Example::read(&text).unwrap())
}

fn keys(kept: &Kept) -> Value {
    let path = kept.home.path().join("register/klachten/2026/2026-008.md");
    let text = fs::read_to_string(path).unwrap();
    serde_yaml::from_str(text.split("---\n").nth(1).unwrap()).unwrap()
}

/// The place of an address in JSON, such as `/voorstellen/0/reactie`.
fn pointer(fact: &str) -> String {
    format!("/{}", fact.replace(['.', '['], "/").replace(']', ""))
}

/// Makes the choice as the finding says; what the value is then, and whether all else is as it was.
fn choose(fact: &str, other: &str, chosen: impl Fn(&Value) -> String) -> Result<(), String> {
    let kept = with_choice(fact, other);
    let said = kept.json(&["check", "--format", "json"]);
    let mut findings = said["findings"].as_array().unwrap().iter();
    let found = findings.find(|finding| finding["code"] == "F022");
    let help = found.ok_or("no F022")?["help"].as_str().unwrap().to_owned();
    let command = help.split('`').nth(1).ok_or("no command")?.to_owned();
    let mut before = keys(&kept);
    let value = chosen(before.pointer(&pointer(fact)).ok_or("not in the melding")?);
    let arguments = command.split(' ').skip(1).map(|word| match word {
        "…" => value.as_str(),
        word => word,
    });
    let arguments: Vec<&str> = arguments.collect();
    let (ok, _, trouble) = kept.run(&arguments);
    if !ok {
        return Err(format!("{command}: {trouble}"));
    }
    if kept.found("F022") != [""; 0] {
        return Err(format!("{command} leaves the choice"));
    }
    let mut after = keys(&kept);
    let now = after
        .pointer(&pointer(fact))
        .cloned()
        .unwrap_or(Value::Null);
    if plain(&now) != value {
        return Err(format!("{command} makes it {now}"));
    }
    for keys in [&mut before, &mut after] {
        *keys.pointer_mut(&pointer(fact)).unwrap() = Value::Null;
        keys.as_object_mut().unwrap().remove("keuzes");
    }
    if before == after {
        Ok(())
    } else {
        Err(format!("{command} changes more:\n{before}\n{after}"))
    }
}

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

#[test]
fn the_command_that_the_finding_names_chooses_either_value_of_every_fact() {
    let mut wrong = Vec::new();
    for (fact, other) in FACTS {
        for (which, made) in [
            ("stays", choose(fact, other, plain)),
            ("goes", choose(fact, other, |_| (*other).to_owned())),
        ] {
            if let Err(why) = made {
                wrong.push(format!("{fact} {which}: {why}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_list_and_record_of_a_complaint_is_among_them() {
    let tried: BTreeSet<&str> = FACTS
        .iter()
        .map(|(fact, _)| fact.split(['.', '[']).next().unwrap())
        .collect();
    let holds_more = |field: &&Field| !matches!(field.shape, Shape::One(_) | Shape::List(..));
    let fields = Complaint::FIELDS.iter().filter(holds_more);
    let missing: Vec<&str> = fields
        .map(|field| field.key)
        .filter(|key| !tried.contains(key))
        .collect();
    // A reopening stands in a closed case, of which other rules say more.
    assert_eq!(missing, ["keuzes", "heropend"]);
}
