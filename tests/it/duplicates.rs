//! A duplicate: judged by F, D, A and H alone, and wherever it is shown it points at the record that
//! stays.

use std::fs;
use std::path::Path;

use klachten::record::Audience;
use klachten::rules::example_part;
use klachten::wording::Lang;

use super::guide::klachten;
use super::miniature::{codes, day, findings};
use super::site_fixture::{register_of, site, text};

/// A case with nothing in order: formal in March, nothing done, about a possible structural problem,
/// the handler one of the persons concerned, a cause that nobody agreed on.
const NEGLECTED: &str = "\
aard: mogelijk-structureel
behandeling:
  verantwoordelijke: trainer-2
  betrokkenen: [trainer-2]
oorzaak:
  soort: planning
verdaging:
  - termijn: ontvangstbevestiging
    tot: 2026-06-01
    reden: druk
    gemeld-op: 2026-05-01
voorstellen:
  - oplossing: Geld terug
    reactie: akkoord
afgesloten: 2026-07-10
";

fn files(ending: &str) -> Vec<(String, String)> {
    let duplicate = example_part("melding", &format!("{NEGLECTED}{ending}"));
    let stays = example_part("klacht", "");
    let settings = example_part("register", "");
    [duplicate, stays, settings]
        .map(|part| (part.path, part.text))
        .into()
}

const DUPLICATE: &str = "uitkomst: dubbel\ndubbel-van: 2026-007\n";

#[test]
fn no_rule_of_steps_or_tasks_judges_a_duplicate() {
    let found = |ending: &str| codes(&findings(&files(ending), day("2026-11-22")));
    let ordinary = found("uitkomst: akkoord\n");
    for code in [
        "S501", "S503", "S507", "S604", "S701", "S902", "T202", "T601",
    ] {
        assert!(ordinary.contains(&code), "{code} not in {ordinary:?}");
    }
    assert_eq!(found(DUPLICATE), Vec::<&str>::new());
    let broken = found(&format!("{DUPLICATE}tevredenheid: 9\n"));
    assert_eq!(broken, ["F005"]);
    let written = found(&format!(
        "{DUPLICATE}dienst: bel 06 12345678\nextern:\n  instantie: geschillencommissie\n  datum: 2027-01-01\n"
    ));
    assert_eq!(written, ["A002", "D001"]);
}

#[test]
fn the_round_of_a_duplicate_that_was_opened_again_is_not_judged() {
    let found = |outcome: &str| {
        let case = format!(
            "ontvangen-door: medewerker\nvooroverleg:\n  datum: 2026-03-03\n  opgelost: nee\nheropend:\n  - datum: 2026-03-06\n    reden: Toch een andere klacht\n    eerder-afgesloten: 2026-03-05\n    eerdere-uitkomst: {outcome}\n"
        );
        let files = [example_part("melding", &case), example_part("register", "")];
        let files = files.map(|part| (part.path, part.text));
        codes(&findings(&files, day("2026-03-09")))
    };
    assert_eq!(found("ingetrokken"), ["S301"]);
    assert_eq!(found("dubbel"), Vec::<&str>::new());
}

#[test]
fn show_today_and_the_page_of_a_duplicate_point_at_the_record_that_stays() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("register");
    let files = files(DUPLICATE);
    for (path, text) in &files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let run = |arguments: &[&str]| said(&folder, home.path(), arguments);
    let shown = run(&["show", "2026-008"]);
    assert!(
        shown.contains("dubbel van 2026-007") && !shown.contains("De tien stappen"),
        "{shown}"
    );
    assert!(run(&["show", "2026-007"]).contains("De tien stappen"));
    let json: serde_json::Value =
        serde_json::from_str(&run(&["show", "2026-008", "--format", "json"])).unwrap();
    assert_eq!(json["duplicate_of"], "2026-007");
    assert_eq!(json["next"], serde_json::Value::Null);
    let today = run(&["today", "--days", "400"]);
    assert!(!today.contains("2026-008"), "{today}");

    let texts: Vec<(&str, String)> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.clone()))
        .collect();
    let assessment = register_of(&texts, "2026-11-22");
    for audience in [Audience::Staff, Audience::Owners, Audience::Officer] {
        let site = site(&assessment, audience, Lang::Nl);
        let page = |path: &str| text(site.iter().find(|file| file.path == path).unwrap());
        let duplicate = page("klachten/2026/2026-008.html");
        assert!(
            duplicate.contains("Dubbel van 2026-007") && duplicate.contains("2026-007.html\""),
            "{audience:?}"
        );
        assert!(!duplicate.contains("De tien stappen"), "{audience:?}");
        assert!(page("klachten/2026/2026-007.html").contains("De tien stappen"));
    }
}

fn said(folder: &Path, home: &Path, arguments: &[&str]) -> String {
    let output = klachten(folder, home)
        .args(["--as-of", "2026-11-22", "--lang", "nl"])
        .args(arguments)
        .output()
        .unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}
