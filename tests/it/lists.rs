//! `import`: lists from spreadsheets of every make, told by row and column what is wrong, taken over
//! once, and an export that comes back as the same register.

use std::fs;
use std::path::Path;
use std::process::Output;

use klachten::interop::{Cell, Table};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::building::copy;
use super::guide::klachten;
use super::writing::WriteSession;

fn said(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

const MAPPING: &str =
    "Datum = ontvangen\nOmschrijving = onderwerp\n\n[vast]\nkanaal = brief\ncategorie = overig\n";

/// Takes over a list with the mapping above.
fn import(desk: &WriteSession, list: impl AsRef<[u8]>, more: &[&str]) -> Output {
    fs::write(desk.home.path().join("lijst.csv"), list).unwrap();
    fs::write(desk.home.path().join("koppeling.txt"), MAPPING).unwrap();
    let arguments = ["import", "../lijst.csv", "--mapping", "../koppeling.txt"];
    desk.run(&[&arguments[..], more].concat())
}

fn complaints(desk: &WriteSession) -> usize {
    fs::read_dir(desk.root.join("klachten/2026")).map_or(0, Iterator::count)
}

#[test]
fn a_cell_that_is_not_understood_is_told_with_its_row_and_column() {
    let desk = WriteSession::new();
    let list = "Datum;Omschrijving\n2-mrt-26;Goed\n1-3-26;Te kort\n3 maart 2026;1,5E+07\n2 maart;Geen jaar\n";
    let output = import(&desk, list, &["--write"]);
    let told = said(&output);
    assert_eq!(output.status.code(), Some(2), "{told}");
    for part in [
        "Rij 3 van de lijst: kolom \"Datum\": \"1-3-26\"",
        "Rij 4 van de lijst: kolom \"Omschrijving\": van een lang getal heeft Excel \"1,5E+07\"",
        "Rij 5 van de lijst: kolom \"Datum\": \"2 maart\"",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(!told.contains("Rij 2"), "{told}");
    assert_eq!(complaints(&desk), 0);
}

#[test]
fn a_moment_is_the_day_in_the_zone_of_the_register() {
    let desk = WriteSession::new();
    let list = "Datum;Omschrijving\n2026-03-02T23:30:00Z;Laat\n2-3-2026 23:30;Hier\n";
    assert!(import(&desk, list, &["--write"]).status.success());
    assert!(desk.text("2026-001").contains("ontvangen: 2026-03-03"));
    assert!(desk.text("2026-002").contains("ontvangen: 2026-03-02"));
    // In a record it is refused, and no wrong day is advised.
    let path = desk.root.join("klachten/2026/2026-001.md");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("2026-03-03", "2026-03-02T23:30:00Z")).unwrap();
    let told = said(&desk.run(&["check"]));
    assert!(told.contains("F006") && told.contains("tijdzone"), "{told}");
    assert!(!told.contains("Schrijf alleen de dag"), "{told}");
    let told = said(&desk.run(&[
        "record",
        "2026-002",
        "ontvangstbevestiging",
        "--on",
        "2026-03-02T23:30:00Z",
    ]));
    assert!(!told.contains("Bedoelde u"), "{told}");
}

#[test]
fn the_same_list_is_taken_over_once() {
    let desk = WriteSession::new();
    let list = "Datum;Omschrijving\n2-3-2026;Te laat\n3-3-2026;Te koud\n";
    assert!(import(&desk, list, &["--write"]).status.success());
    let again = import(&desk, list, &["--write"]);
    let told = said(&again);
    assert_eq!(again.status.code(), Some(2), "{told}");
    assert!(
        told.contains("2026-001") && told.contains("--again"),
        "{told}"
    );
    assert_eq!(complaints(&desk), 2);
    // One row more is told too: the list as a whole is not taken twice.
    let longer = format!("{list}4-3-2026;Te warm\n");
    assert_eq!(import(&desk, &longer, &["--write"]).status.code(), Some(2));
    assert!(
        import(&desk, list, &["--write", "--again"])
            .status
            .success()
    );
    assert_eq!(complaints(&desk), 4);
    let twice = "Datum;Omschrijving\n5-3-2026;Te nat\n5-3-2026;Te nat\n";
    let told = said(&import(&desk, twice, &["--write"]));
    assert!(told.contains("Rij 3") && told.contains("rij 2"), "{told}");
}

#[test]
fn a_workbook_is_read_with_its_days_and_by_the_name_of_its_sheet() {
    let desk = WriteSession::new();
    let table = |title: &str, subject: &str| {
        let mut table = Table::new(title, ["Datum", "Omschrijving"]);
        let day = klachten::calendar::Day::parse("2026-03-02").unwrap();
        table.rows.push(vec![Cell::Day(day), Cell::from(subject)]);
        table.rows.push(vec![
            Cell::Day(day),
            Cell::Whole(if title == "Een" {
                15_000_000
            } else {
                16_000_000
            }),
        ]);
        table
    };
    let workbook = Table::to_xlsx(&[table("Een", "Te laat"), table("Oud", "Te koud")]).unwrap();
    assert!(import(&desk, &workbook, &["--write"]).status.success());
    let text = desk.text("2026-001");
    assert!(
        text.contains("ontvangen: 2026-03-02") && text.contains("Te laat"),
        "{text}"
    );
    assert!(desk.text("2026-002").contains("15000000"));
    let output = import(&desk, &workbook, &["--sheet", "weg"]);
    assert!(
        said(&output).contains("Een en Oud (2)"),
        "{}",
        said(&output)
    );
    assert!(
        import(&desk, &workbook, &["--sheet", "oud (2)", "--write"])
            .status
            .success()
    );
    assert!(desk.text("2026-003").contains("Te koud"));
}

#[test]
fn what_is_no_list_is_told_with_what_to_do() {
    let desk = WriteSession::new();
    for (bytes, way) in [
        (b"Datum;Omschrijving\n".to_vec(), "geen enkele rij"),
        (
            b"Datum;Omschrijving\n2-3-2026;\"Te laat\n3-3-2026;Te koud\n".to_vec(),
            "Rij 2 van de lijst: In cel 2",
        ),
        (
            b"Datum;Omschrijving;Datum\n2-3-2026;x;y\n".to_vec(),
            "\"Datum\" komt twee keer voor",
        ),
        (b"%PDF-1.7\n".to_vec(), "geen lijst"),
        (
            b"PK\x03\x04 application/vnd.oasis.opendocument.spreadsheet".to_vec(),
            ".xlsx",
        ),
        (b"PK\x03\x04 xl/workbook.xml".to_vec(), "niet te lezen"),
    ] {
        let output = import(&desk, &bytes, &["--write"]);
        assert_ne!(output.status.code(), Some(0), "{way}");
        assert!(said(&output).contains(way), "{way}: {}", said(&output));
    }
    assert_eq!(complaints(&desk), 0);
}

#[test]
fn a_mapping_is_written_by_the_program_and_read_as_powershell_writes_it() {
    let desk = WriteSession::new();
    let list = "Datum;Omschrijving;Opgelost\n2-3-2026;Te laat;nee\n";
    fs::write(desk.home.path().join("lijst.csv"), list).unwrap();
    let out = ["import", "../lijst.csv", "--mapping-out", "../begin.txt"];
    assert!(desk.ok(&out).contains("--mapping"));
    let begun = fs::read_to_string(desk.home.path().join("begin.txt")).unwrap();
    assert!(
        begun.contains("\nDatum = ontvangen\n") && begun.contains("# ontvangen"),
        "{begun}"
    );
    let again = desk.run(&out);
    assert_eq!(again.status.code(), Some(2), "{}", said(&again));
    // An empty word, and UTF-16 with a mark.
    let mapping = format!(
        "Datum = ontvangen\nOmschrijving = onderwerp\nOpgelost = les\n[les]\nnee =\n{}",
        MAPPING.split_once("\n\n").unwrap().1
    );
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(
            mapping
                .replace('\n', "\r\n")
                .encode_utf16()
                .flat_map(u16::to_le_bytes),
        )
        .collect();
    fs::write(desk.home.path().join("koppeling.txt"), wide).unwrap();
    desk.ok(&[
        "import",
        "../lijst.csv",
        "--mapping",
        "../koppeling.txt",
        "--write",
    ]);
    let text = desk.text("2026-001");
    assert!(
        text.contains("kanaal: brief") && !text.contains("les:"),
        "{text}"
    );
    let twice = mapping.replace("Opgelost = les", "Opgelost = onderwerp");
    fs::write(desk.home.path().join("koppeling.txt"), twice).unwrap();
    let output = desk.run(&["import", "../lijst.csv", "--mapping", "../koppeling.txt"]);
    assert!(
        said(&output).contains("Omschrijving en Opgelost"),
        "{}",
        said(&output)
    );
}

#[test]
fn rows_of_one_list_may_name_each_other() {
    let desk = WriteSession::new();
    let list = "nummer;onderwerp;ontvangen;kanaal;categorie;verwant;hoort-bij\n2026-001;Een;2-3-2026;brief;overig;2026-002;\n2026-002;Twee;3-3-2026;brief;overig;;2026-001\n";
    fs::write(desk.home.path().join("lijst.csv"), list).unwrap();
    desk.ok(&["import", "../lijst.csv", "--write"]);
    assert!(desk.text("2026-001").contains("verwant: 2026-002"));
    assert!(desk.text("2026-002").contains("hoort-bij: 2026-001"));
    let unknown = list
        .replace("2026-001;Een", "2026-003;Een")
        .replace("2026-002;Twee", "2026-004;Twee")
        .replace(";2026-002;\n", ";2026-009;\n");
    fs::write(desk.home.path().join("lijst.csv"), unknown).unwrap();
    assert!(said(&desk.run(&["import", "../lijst.csv"])).contains("F011"));
}

#[test]
fn old_complaints_do_not_fill_the_day_and_one_answer_explains_them() {
    let list = "Datum;Omschrijving;Klaar;Uitkomst;Reden\n2-3-2020;Te laat;9-9-2020;doorverwezen;Oude lijst\n5-6-2021;Te koud;;;\n1-11-2026;Te warm;;;\n";
    let mapping =
        format!("Klaar = afgesloten\nUitkomst = uitkomst\nReden = reden-uitkomst\n{MAPPING}");
    let desk = WriteSession::new();
    fs::write(desk.home.path().join("lijst.csv"), list).unwrap();
    fs::write(desk.home.path().join("koppeling.txt"), mapping).unwrap();
    let import = |more: &[&str]| {
        let arguments = [
            "import",
            "../lijst.csv",
            "--mapping",
            "../koppeling.txt",
            "--as-of",
            "2026-11-20",
        ];
        desk.run(&[&arguments[..], more].concat())
    };
    let looked = import(&[]);
    assert!(
        looked.status.success() && said(&looked).contains("--reason"),
        "{}",
        said(&looked)
    );
    // A complaint of years ago that the list leaves open is told by its row.
    assert!(said(&looked).contains("Rij 3"), "{}", said(&looked));
    let taken = import(&["--write", "--reason", "Overgenomen uit de oude lijst"]);
    assert!(taken.status.success(), "{}", said(&taken));
    assert!(said(&taken).contains("Rij 3"), "{}", said(&taken));
    let read = |year: &str| {
        fs::read_to_string(desk.root.join(format!("klachten/{year}/{year}-001.md"))).unwrap()
    };
    for year in ["2020", "2021"] {
        assert!(
            read(year).contains("reden: Overgenomen uit de oude lijst"),
            "{}",
            read(year)
        );
    }
    // A complaint of this month still has to be handled.
    assert!(!read("2026").contains("afwijkingen"), "{}", read("2026"));
    let today = desk.ok(&["today", "--as-of", "2026-11-20", "--format", "json"]);
    let today: serde_json::Value = serde_json::from_str(&today).unwrap();
    // What is explained asks nothing more, neither late nor as a reminder.
    let asked: Vec<&str> = today["actions"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|action| action["number"].as_str())
        .filter(|number| number.starts_with("2020") || *number == "2021")
        .collect();
    assert!(asked.is_empty(), "{asked:?} {}", today["actions"]);
    let check = desk.run(&["check", "--as-of", "2026-11-20", "--format", "json"]);
    let check: serde_json::Value = serde_json::from_slice(&check.stdout).unwrap();
    let left: Vec<&serde_json::Value> = check["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| {
            finding["code"] == "F014"
                || finding["severity"] == "afwijking" && finding["explained"] == false
        })
        .filter(|finding| finding["path"].as_str().unwrap().contains("/2020"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn names_are_told_by_row_and_column_before_anything_is_taken_over() {
    let desk = WriteSession::new();
    let list = "Datum;Omschrijving;Klager\n2-3-2026;Te laat;Dhr. Jan Smit\n3-3-2026;Trainer Kees Jansen te laat;Pietersen\n4-3-2026;Te koud;K-12\n";
    let mapping = |complainant: &str| format!("Klager = {complainant}\n{MAPPING}");
    let import = |complainant: &str, more: &[&str]| {
        fs::write(desk.home.path().join("lijst.csv"), list).unwrap();
        fs::write(desk.home.path().join("koppeling.txt"), mapping(complainant)).unwrap();
        let arguments = ["import", "../lijst.csv", "--mapping", "../koppeling.txt"];
        desk.run(&[&arguments[..], more].concat())
    };
    // Looking and writing are one judgement.
    for more in [&[][..], &["--write"]] {
        let refused = import("klager", more);
        let told = said(&refused);
        assert_eq!(refused.status.code(), Some(2), "{told}");
        let rows = "2 rijen van de lijst (2, 3): kolom \"Klager\"";
        assert!(told.contains(rows) && told.contains("Klager = -"), "{told}");
        assert!(!told.contains("klachten/2026"), "{told}");
    }
    let told = said(&import("-", &[]));
    let line =
        "Kolom \"Omschrijving\": een naam blijft waarschijnlijk staan (Kees Jansen), in rij 3.";
    assert!(told.contains(line) && told.contains("--write"), "{told}");
    assert_eq!(complaints(&desk), 0);
    let told = said(&import("-", &["--write"]));
    assert_eq!(told.matches("Kees Jansen").count(), 1, "{told}");
    assert_eq!(complaints(&desk), 3);
}

#[test]
fn closed_complaints_come_in_with_their_own_outcome_and_say_what_is_not_known() {
    let desk = WriteSession::new();
    let list = "Datum;Omschrijving;Klaar;Uitkomst\n2-3-2020;Te laat;9-9-2020;akkoord\n5-3-2020;Te koud;9-9-2020;geen-akkoord\n6-3-2020;Te warm;9-9-2020;vooroverleg\n7-3-2020;Te vol;9-9-2020;ingetrokken\n";
    let mapping = format!("Klaar = afgesloten\nUitkomst = uitkomst\n{MAPPING}");
    fs::write(desk.home.path().join("lijst.csv"), list).unwrap();
    fs::write(desk.home.path().join("koppeling.txt"), mapping).unwrap();
    let import = |more: &[&str]| {
        let arguments = ["import", "../lijst.csv", "--mapping", "../koppeling.txt"];
        desk.run(&[&arguments[..], more].concat())
    };
    let refused = import(&["--write"]);
    let told = said(&refused);
    assert_eq!(refused.status.code(), Some(2), "{told}");
    assert!(
        told.contains("S901") && told.contains("--reason \"Overgenomen"),
        "{told}"
    );
    let reason = ["--reason", "Overgenomen uit de oude lijst"];
    let looked = import(&reason);
    let told = said(&looked);
    assert!(looked.status.success(), "{told}");
    assert!(
        told.contains("Bij 3 gesloten klachten") && told.contains("dag van dat gesprek"),
        "{told}"
    );
    let taken = import(&[&reason[..], &["--write"]].concat());
    assert!(taken.status.success(), "{}", said(&taken));
    let read = |serial: usize| {
        fs::read_to_string(desk.root.join(format!("klachten/2020/2020-{serial:03}.md"))).unwrap()
    };
    let unknown = "Niet bekend: Overgenomen uit de oude lijst";
    assert!(read(1).contains("uitkomst: akkoord") && read(1).contains(unknown));
    assert!(read(2).contains("uitkomst: geen-akkoord") && read(2).matches(unknown).count() == 2);
    assert!(
        read(3).contains("datum: 2020-09-09") && !read(3).contains(unknown),
        "{}",
        read(3)
    );
    assert!(read(4).contains("uitkomst: ingetrokken") && read(4).contains(unknown));
    // What was explained by the same command is told as such.
    let told = said(&taken);
    let lines = told.lines().filter(|line| line.contains(" afwijking: "));
    let unexplained: Vec<&str> = lines
        .filter(|line| !line.ends_with("(uitgelegd)"))
        .collect();
    assert!(unexplained.is_empty(), "{unexplained:?}");
    let check = desk.run(&["check"]);
    assert_eq!(check.status.code(), Some(0), "{}", said(&check));
    let check = desk.run(&["check", "--fail-on", "afwijking"]);
    let told = said(&check);
    let left = told
        .lines()
        .filter(|line| line.contains("2020/") && !line.contains("uitgelegd"));
    assert_eq!(left.collect::<Vec<_>>(), Vec::<&str>::new(), "{told}");
}

#[test]
fn titles_and_sums_around_a_list_are_told_once() {
    let desk = WriteSession::new();
    let list = "Klachten 2026;;\nDatum;Omschrijving;Bedrag\n2-3-2026;Te laat;10\n;;\nTotaal;;10\n";
    let mapping = format!("Bedrag = -\n{MAPPING}");
    fs::write(desk.home.path().join("lijst.csv"), list).unwrap();
    fs::write(desk.home.path().join("koppeling.txt"), mapping).unwrap();
    let import = || desk.run(&["import", "../lijst.csv", "--mapping", "../koppeling.txt"]);
    let told = said(&import());
    assert!(told.contains("Rij 1 staat boven de kolomnamen"), "{told}");
    assert!(
        told.contains("Rij 5 van de lijst: dit lijkt een rij met een optelling"),
        "{told}"
    );
    assert!(told.contains("Er is een fout"), "{told}");
    fs::write(
        desk.home.path().join("lijst.csv"),
        list.replace("Totaal;;10\n", ""),
    )
    .unwrap();
    assert!(import().status.success(), "{}", said(&import()));
}

/// The complaints of a register, as they stand in their files.
fn records(root: &Path) -> Vec<(String, String)> {
    let mut records = Vec::new();
    for year in fs::read_dir(root.join("klachten"))
        .unwrap()
        .flatten()
        .filter(|year| year.path().is_dir())
    {
        for file in fs::read_dir(year.path()).unwrap().flatten() {
            let name = file.file_name().to_string_lossy().into_owned();
            records.push((name, fs::read_to_string(file.path()).unwrap()));
        }
    }
    records.sort();
    records
}

/// What an export says of a register.
fn exported(root: &Path, home: &Path, format: &str) -> Vec<u8> {
    let output = klachten(root, home)
        .args(["export", "--format", format])
        .output()
        .unwrap();
    assert!(!output.stdout.is_empty(), "{}", said(&output));
    output.stdout
}

/// A copy of a register without its complaints, in a repository of its own.
#[allow(
    clippy::disallowed_methods,
    reason = "the test's own repository; the records that are imported are read back"
)]
fn emptied(root: &Path) -> WriteSession {
    let desk = WriteSession::new();
    fs::remove_dir_all(desk.root.join("procedure")).unwrap();
    for name in ["maatregelen", "jaarverslagen", "procedure"] {
        if root.join(name).is_dir() {
            copy(&root.join(name), &desk.root.join(name));
        }
    }
    fs::copy(root.join("register.yml"), desk.root.join("register.yml")).unwrap();
    let repository = git2::Repository::open(&desk.root).unwrap();
    let mut index = repository.index().unwrap();
    index
        .add_all(["*"], git2::IndexAddOption::DEFAULT, None)
        .unwrap();
    index.update_all(["*"], None).unwrap();
    index.write().unwrap();
    let tree = repository.find_tree(index.write_tree().unwrap()).unwrap();
    let who = git2::Signature::new("K", "k@x.example", &git2::Time::new(1_700_000_000, 0)).unwrap();
    let parent = repository.head().unwrap().peel_to_commit().unwrap();
    repository
        .commit(Some("HEAD"), &who, &who, "begin", &tree, &[&parent])
        .unwrap();
    desk
}

#[test]
fn an_export_of_the_example_register_comes_back_the_same() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("register");
    for format in ["csv", "xlsx"] {
        let desk = emptied(&root);
        let list = exported(&root, desk.home.path(), format);
        let name = format!("../uit.{format}");
        fs::write(desk.root.join(&name), list).unwrap();
        let output = desk.run(&["import", &name, "--write", "--as-of", "2026-11-22"]);
        assert!(output.status.success(), "{}", said(&output));
        let (before, after) = (
            exported(&root, desk.home.path(), "json"),
            exported(&desk.root, desk.home.path(), "json"),
        );
        let json = |bytes: &[u8]| plain_lists(serde_json::from_slice(bytes).unwrap());
        let (before, after) = (json(&before), json(&after));
        assert_eq!(before["complaints"], after["complaints"], "{format}");
        assert_eq!(records(&root).len(), records(&desk.root).len());
    }
}

/// A list of one word is that word: a record may write either.
fn plain_lists(value: serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    match value {
        Value::Array(items) if items.len() == 1 && items[0].is_string() => items[0].clone(),
        Value::Array(items) => items.into_iter().map(plain_lists).collect(),
        Value::Object(keys) => Value::Object(
            keys.into_iter()
                .map(|(key, value)| (key, plain_lists(value)))
                .collect(),
        ),
        value => value,
    }
}

/// Text that people type, and that files and spreadsheets take for something else.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "Te laat",
        "=som",
        "'",
        "-x",
        "@y",
        "; \"hier\"",
        "één",
        "#12",
        ": ja",
        "1,5",
        "2-3-2026",
        "ja",
        "[x]",
        "&",
        "\u{a0}€",
        "'=z",
        "+31",
        "007",
        "1e5",
    ]);
    prop::collection::vec(pieces, 1..4).prop_map(|pieces| pieces.join(" ").trim().to_owned())
}

#[test]
fn whatever_people_type_goes_out_and_comes_back_the_same() {
    let mut runner = TestRunner::new_with_rng(
        Config {
            cases: 12,
            failure_persistence: None,
            ..Config::default()
        },
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    let drawn = (
        text(),
        text(),
        text(),
        text(),
        prop::option::of(text()),
        0..3_usize,
    );
    runner
        .run(&drawn, |(subject, wish, first, second, body, proposals)| {
            let desk = WriteSession::new();
            let made = klachten(&desk.root, desk.home.path())
                .args([
                    "new",
                    "--kanaal",
                    "brief",
                    "--categorie",
                    "overig",
                    "--categorie",
                    "betalingen",
                    "--ontvangen",
                    "2026-03-02",
                ])
                .arg(format!("--onderwerp={subject}"))
                .arg(format!("--gewenste-oplossing={wish}"))
                .arg(format!("--tekst={}", body.unwrap_or_default()))
                .output()
                .unwrap();
            prop_assert!(made.status.success(), "{}", said(&made));
            for (at, solution) in [first, second].iter().take(proposals).enumerate() {
                let day = format!("2026-03-{:02}", 10 + 2 * at);
                let reaction = format!("2026-03-{:02}", 11 + 2 * at);
                let told = klachten(&desk.root, desk.home.path())
                    .args([
                        "record",
                        "2026-001",
                        "voorstel",
                        "--bericht",
                        &day,
                        "--reactie",
                        "afgewezen",
                        "--reactie-op",
                        &reaction,
                    ])
                    .arg(format!("--oplossing={solution}"))
                    .output()
                    .unwrap();
                prop_assert!(told.status.success(), "{}", said(&told));
            }
            let before = exported(&desk.root, desk.home.path(), "json");
            for format in ["csv", "xlsx"] {
                let other = WriteSession::new();
                let name = format!("../uit.{format}");
                fs::write(
                    other.root.join(&name),
                    exported(&desk.root, desk.home.path(), format),
                )
                .unwrap();
                let output = other.run(&["import", &name, "--write"]);
                prop_assert!(output.status.success(), "{}", said(&output));
                let after = exported(&other.root, other.home.path(), "json");
                prop_assert_eq!(
                    String::from_utf8_lossy(&before),
                    String::from_utf8_lossy(&after)
                );
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_begun_mapping_tells_line_by_line_what_it_still_wants() {
    let desk = WriteSession::new();
    let path = desk.home.path().join("koppeling.txt");
    fs::write(
        desk.home.path().join("lijst.csv"),
        "Dag;Onderwerp;Wie\n2-3-2026;Te laat;K1\n",
    )
    .unwrap();
    let begin = [
        "import",
        "../lijst.csv",
        "--mapping-out",
        "../koppeling.txt",
    ];
    desk.ok(&begin);
    let begun = fs::read_to_string(&path).unwrap();
    assert!(
        begun.contains("\n# [vast]\n# ontvangen = \n# kanaal = \n# categorie = \n"),
        "{begun}"
    );
    let read = ["import", "../lijst.csv", "--mapping", "../koppeling.txt"];
    let told = said(&desk.run(&read));
    assert!(
        told.contains("achter \"Dag\" staat nog geen sleutel") && told.contains("\"Wie\""),
        "{told}"
    );
    let filled = begun
        .replace("\nDag = ", "\nDag = ontvangen")
        .replace("\nWie = ", "\nWie = -");
    fs::write(&path, &filled).unwrap();
    let told = said(&desk.run(&read));
    let wanted = |key: &str| told.contains(&format!("Elke klacht moet `{key}` hebben"));
    assert!(
        wanted("kanaal") && wanted("categorie") && !wanted("ontvangen") && !told.contains("F004"),
        "{told}"
    );
    let whole = filled
        .replace("# [vast]", "[vast]")
        .replace("# kanaal = ", "kanaal = brief")
        .replace("# categorie = ", "categorie = overig");
    fs::write(&path, whole).unwrap();
    desk.ok(&[&read[..], &["--write"]].concat());
    assert!(desk.text("2026-001").contains("onderwerp: Te laat"));
}

#[test]
fn a_list_that_cannot_be_taken_over_ends_with_2_and_changes_nothing() {
    let desk = WriteSession::new();
    let write = |name: &str, text: &str| fs::write(desk.home.path().join(name), text).unwrap();
    write("onbekend.csv", "Datum;Wat\n2026-03-02;Te laat\n");
    write("leeg.csv", "");
    write("lijst.csv", "ontvangen;onderwerp\n2026-03-02;Te laat\n");
    write("koppeling.txt", "geen regel\n");
    write("vreemd.txt", "Kleur = onderwerp\n");
    for arguments in [
        &["../onbekend.csv"][..],
        &["../leeg.csv"],
        &["../leeg.csv", "--mapping-out", "../nieuw.txt"],
        &["../lijst.csv", "--mapping", "../koppeling.txt"],
        &["../lijst.csv", "--mapping", "../vreemd.txt"],
        &["../lijst.csv", "--sheet", "nope"],
    ] {
        let output = desk.run(&[&["import"], arguments].concat());
        assert_eq!(
            output.status.code(),
            Some(2),
            "{arguments:?}: {}",
            said(&output)
        );
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
    assert_eq!(complaints(&desk), 0);
    assert!(!desk.home.path().join("nieuw.txt").exists());
}
