//! A register of an invented organisation, with a procedure in its own words: nothing of the words
//! of the example register reaches its sites, its letters, `explain` or the help.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use klachten::rules::catalogue;

use super::guide::klachten;

const NAME: &str = "Buurtwerk Verzonnen";

/// The procedure of the invented organisation, with a part of its own and a term.
const OWN: &str = "# Zo doen wij dat\n\n## Doel\nEen boze buur wordt weer een goede buur.\n\n## Definitie\nAlles wat een buur ons \
boos schrijft.\n\n## Voorbeelden\nEen kapotte schommel.\n\n## Taken\n- Luisteren.\n\n## Stap 1: Brievenbus\nDe brief komt in de bak.\n\n\
## Stap 2: Koffie\nWij schenken koffie in.\n\n## Stap 3: Formulier\nHelpt koffie niet, dan is er een formulier.\n\n## Stap 4: Wegen\nWij wegen \
de brief.\n\n## Stap 5: Antwoord\nBinnen {termijn ontvangstbevestiging} een kaartje, binnen {termijn uitleg-procedure} een praatje.\n\n\
## Stap 6: Kapitein\nEr is een kapitein.\n\n## Stap 7: Aanbod\nDe buur hoort ons aanbod.\n\n## Stap 8: Knikken\nDe buur knikt of schudt.\n\n\
## Stap 9: Map\nAlles gaat in de map.\n\n## Stap 10: Feest\nElk jaar is er een feest.\n\n## Geheim\nWat in de map zit, blijft in de map.\n";

struct Office {
    home: tempfile::TempDir,
    root: PathBuf,
}

impl Office {
    fn new(language: &str, own: Option<&str>) -> Office {
        let home = tempfile::tempdir().unwrap();
        let root = home.path().join("register");
        let office = Office { home, root };
        office.run_in(
            office.home.path(),
            &[
                "init",
                "register",
                "--organisatie",
                NAME,
                "--lang",
                language,
            ],
        );
        office.with_own_categories();
        if let Some(own) = own {
            fs::write(office.root.join("procedure/1.md"), own).unwrap();
        }
        fs::create_dir_all(office.root.join("klachten/2026")).unwrap();
        fs::write(
            office.root.join("klachten/2026/2026-001.md"),
            "---\nnummer: 2026-001\nonderwerp: Schommel\nontvangen: 2026-03-02\nkanaal: brief\ncategorie: overig\n---\n\n## Klacht\n\nStuk.\n",
        )
        .unwrap();
        office
    }

    /// What its complaints are about is its own to say, too.
    fn with_own_categories(&self) {
        let path = self.root.join("register.yml");
        let settings = fs::read_to_string(&path).unwrap();
        let (before, rest) = settings.split_once("\ncategorieen:").unwrap();
        let (_, after) = rest.split_once("\n\n").unwrap();
        let own = "categorieen:\n  schommels: Schommels\n  overig: Iets anders";
        fs::write(&path, format!("{before}\n{own}\n\n{after}")).unwrap();
    }

    fn run_in(&self, folder: &Path, arguments: &[&str]) -> String {
        let output = klachten(folder, self.home.path())
            .args(arguments)
            .output()
            .unwrap();
        let told = [output.stdout, output.stderr].concat();
        let told = String::from_utf8_lossy(&told).into_owned();
        assert!(output.status.code() != Some(2), "{arguments:?}: {told}");
        told
    }

    fn run(&self, arguments: &[&str]) -> String {
        self.run_in(&self.root, arguments)
    }

    /// Everything that the organisation gets to see, by where it saw it.
    fn outputs(&self, lang: &str) -> Vec<(String, String)> {
        let mut seen = Vec::new();
        let out = self.home.path().join("uit");
        for audience in ["medewerkers", "eigenaren", "klachtenfunctionaris"] {
            let place = out.join(audience);
            let place = place.to_str().unwrap();
            self.run(&[
                "build",
                "--audience",
                audience,
                "--out",
                place,
                "--as-of",
                "2026-03-20",
                "--lang",
                lang,
            ]);
        }
        texts(&out, &mut seen);
        for kind in LETTERS {
            let to = ["--to", "klager"];
            let to = if kind == "afschrift" { &to[..] } else { &[] };
            let letter = [&["letter", "2026-001", kind, "--lang", lang], to].concat();
            seen.push((format!("letter {kind}"), self.run(&letter)));
        }
        for rule in catalogue() {
            let told = self.run(&["explain", rule.code.0, "--lang", lang]);
            seen.push((format!("explain {}", rule.code), told));
        }
        let help = self.run(&["--help", "--lang", lang]);
        for command in commands(&help) {
            let told = self.run(&[command, "--help", "--lang", lang]);
            seen.push((format!("{command} --help"), told));
        }
        seen.push((String::from("--help"), help));
        seen
    }
}

/// Every command that the help lists.
fn commands(help: &str) -> Vec<&str> {
    let lines = help
        .lines()
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let names = lines.map(|line| line.trim_start().split(' ').next().unwrap_or_default());
    let commands: Vec<&str> = names.filter(|name| !name.starts_with('-')).collect();
    assert!(
        commands.len() > 25 && commands.contains(&"letter"),
        "{commands:?}"
    );
    commands
}

const LETTERS: [&str; 11] = [
    "ontvangstbevestiging",
    "uitleg-procedure",
    "oplossing",
    "afschrift",
    "verdaging",
    "verwijzing-website",
    "ingetrokken",
    "geen-klacht",
    "doorverwezen",
    "heropend",
    "tevredenheid",
];

fn texts(folder: &Path, seen: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            texts(&path, seen);
        } else {
            let text = fs::read(&path).unwrap();
            let text = String::from_utf8_lossy(&text).into_owned();
            seen.push((path.display().to_string(), text));
        }
    }
}

/// The words of a text in lower case, without signs or markup.
fn words(text: &str) -> Vec<String> {
    let plain = text.replace("&#x27;", "'").replace("&quot;", "\"");
    let mut bare = String::new();
    let mut inside = false;
    for sign in plain.chars() {
        match sign {
            '<' => inside = true,
            '>' if inside => {
                inside = false;
                bare.push(' ');
            }
            _ if inside => {}
            _ => bare.push(sign),
        }
    }
    bare.to_lowercase()
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Runs of so many words are a sentence of somebody's, not chance.
const RUN: usize = 6;

/// Runs of words, and whole sentences that are shorter.
fn runs(text: &str) -> BTreeSet<Vec<String>> {
    let sentences = text.split(['.', ';', ':', '\n', '#']).map(words);
    sentences
        .flat_map(|sentence| {
            let short = (4..RUN).contains(&sentence.len()).then(|| sentence.clone());
            let long = sentence.windows(RUN).map(<[String]>::to_vec);
            short.into_iter().chain(long).collect::<Vec<_>>()
        })
        .collect()
}

/// What an output holds of the example register's procedure, or its name.
fn borrowed(outputs: &[(String, String)]) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("register/procedure");
    let law: BTreeSet<Vec<String>> = ["1.md", "2.md"]
        .iter()
        .flat_map(|name| runs(&fs::read_to_string(folder.join(name)).unwrap()))
        .collect();
    assert!(law.len() > 150);
    let mut found = Vec::new();
    for (place, text) in outputs {
        if text.to_lowercase().contains("gelukwerkt") {
            found.push(format!("{place}: Gelukwerkt"));
        }
        let told = words(text);
        let lengths = [4, 5, RUN];
        let hit = lengths
            .iter()
            .flat_map(|length| told.windows(*length))
            .find(|run| law.contains(*run));
        found.extend(hit.map(|run| format!("{place}: {}", run.join(" "))));
    }
    found
}

#[test]
fn another_organisation_never_meets_the_words_of_the_example() {
    for (lang, own) in [("nl", Some(OWN)), ("nl", None), ("en", None)] {
        let office = Office::new(lang, own);
        let outputs = office.outputs(lang);
        assert!(outputs.len() > 200, "{}", outputs.len());
        let found = borrowed(&outputs);
        assert!(found.is_empty(), "{lang}:\n{}", found.join("\n"));
    }
}

#[test]
fn the_search_finds_what_the_example_says() {
    let sentence = "<p>Indien de klacht hiermee wordt\nopgelost, eindigt de procedure.</p>";
    let told = [(String::from("een pagina"), String::from(sentence))];
    assert_eq!(borrowed(&told).len(), 1);
}

#[test]
fn the_organisations_own_words_are_quoted_by_heading() {
    let office = Office::new("nl", Some(OWN));
    let page = |audience: &str, page: &str| {
        let place = office.home.path().join("uit").join(audience).join(page);
        words(&fs::read_to_string(place).unwrap()).join(" ")
    };
    let outputs = office.outputs("nl");
    let said = |place: &str| {
        let found = outputs.iter().find(|(name, _)| name == place).unwrap();
        words(&found.1).join(" ")
    };
    let five = "binnen 1 week een kaartje binnen 2 weken een praatje";
    for audience in ["medewerkers", "eigenaren", "klachtenfunctionaris"] {
        let procedure = page(audience, "procedure.html");
        assert!(procedure.contains(five), "{procedure}");
        assert!(procedure.contains("wat in de map zit blijft in de map"));
        assert!(page(audience, "herkennen.html").contains("alles wat een buur ons boos schrijft"));
        assert!(page(audience, "regels/S502.html").contains(five));
        let case = page(audience, "klachten/2026/2026-001.html");
        assert!(
            case.contains(five) && case.contains("stap 8 knikken"),
            "{case}"
        );
    }
    for (place, words) in [
        ("explain S502", five),
        ("explain T201", "luisteren"),
        ("letter ontvangstbevestiging", five),
        ("letter uitleg-procedure", "er is een kapitein"),
        ("letter oplossing", "de buur knikt of schudt"),
        ("letter afschrift", "alles gaat in de map"),
        (
            "letter verwijzing-website",
            "helpt koffie niet dan is er een formulier",
        ),
        ("letter geen-klacht", "alles wat een buur ons boos schrijft"),
        ("letter tevredenheid", "elk jaar is er een feest"),
    ] {
        assert!(said(place).contains(words), "{place}: {}", said(place));
    }
    assert!(
        !office
            .run(&["check", "--as-of", "2026-03-05"])
            .contains("F020")
    );
}
