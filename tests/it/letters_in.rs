//! `new --from`: the officer reads a letter before it is recorded, chooses its day, and never takes
//! it twice. Letters of Outlook on Windows, and files that are no letters.

use std::fs;
use std::io::{Cursor, Write};
use std::process::Output;

use super::writing::WriteSession;

/// A register that knows its own address.
fn register() -> WriteSession {
    let desk = WriteSession::new();
    let path = desk.root.join("register.yml");
    let text = fs::read_to_string(&path).unwrap();
    let line = |line: &str| match line.strip_prefix("contact:") {
        Some(_) => String::from("contact: klachten@firma.example\n"),
        None => format!("{line}\n"),
    };
    fs::write(&path, text.lines().map(line).collect::<String>()).unwrap();
    let saved = desk.run(&["record", "register.yml"]);
    assert!(saved.status.success(), "{}", said(&saved));
    desk
}

fn said(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

const FORWARDED: &str = "From: Collega <c@firma.example>\nTo: klachten@firma.example\nDate: Mon, 9 Mar 2026 10:00:00 +0100\nMessage-ID: <a1@firma.example>\nSubject: FW: Te koud\nContent-Type: text/plain; charset=utf-8\n\nPak jij dit op?\n\nVan: Anna Verzonnen <anna@klant.example>\nVerzonden: dinsdag 3 maart 2026 09:00\nAan: Collega\nOnderwerp: Te koud\n\nDe zaal was koud, zegt Anna Verzonnen.\n";

fn from(desk: &WriteSession, more: &[&str]) -> Output {
    let arguments = ["new", "--from", "../brief.eml", "--categorie", "overig"];
    desk.run(&[&arguments[..], more].concat())
}

#[test]
fn nothing_is_written_of_a_letter_that_nobody_read() {
    let desk = register();
    fs::write(desk.home.path().join("brief.eml"), FORWARDED).unwrap();
    let output = from(&desk, &[]);
    let told = said(&output);
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(
        told.contains("  | De zaal was koud, zegt [naam]."),
        "{told}"
    );
    assert!(told.contains("--accept-text"), "{told}");
    assert!(!desk.root.join("klachten/2026").exists());
    let output = from(&desk, &["--accept-text"]);
    assert!(output.status.success(), "{}", said(&output));
    let text = desk.text("2026-001");
    assert!(text.contains("De zaal was koud, zegt [naam]."), "{text}");
    assert!(
        !text.contains("Anna") && !text.contains("Pak jij"),
        "{text}"
    );
}

#[test]
fn of_a_letter_that_was_passed_on_both_days_are_told_and_one_is_chosen() {
    for (more, day) in [
        (&["--accept-text"][..], "2026-03-03"),
        (&["--accept-text", "--day", "forward"], "2026-03-09"),
        (&["--accept-text", "--day", "original"], "2026-03-03"),
        (
            &["--accept-text", "--ontvangen", "2026-03-05"],
            "2026-03-05",
        ),
    ] {
        let desk = register();
        fs::write(desk.home.path().join("brief.eml"), FORWARDED).unwrap();
        let output = from(&desk, more);
        let told = said(&output);
        assert!(output.status.success(), "{told}");
        assert!(
            told.contains("2026-03-03") && told.contains("2026-03-09"),
            "{told}"
        );
        assert!(
            desk.text("2026-001").contains(&format!("ontvangen: {day}")),
            "{more:?}"
        );
    }
}

#[test]
fn a_day_that_figures_leave_open_is_told_both_ways_and_taken_from_a_person() {
    let desk = register();
    let written = |day: &str| {
        let letter = FORWARDED.replace("dinsdag 3 maart 2026 09:00", day);
        fs::write(desk.home.path().join("brief.eml"), letter).unwrap();
    };
    written("01/02/2026 09:05");
    let output = from(&desk, &["--accept-text"]);
    let told = said(&output);
    assert_eq!(output.status.code(), Some(2), "{told}");
    for part in ["2026-02-01", "2026-01-02", "--ontvangen"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(!desk.root.join("klachten/2026").exists());
    let given = from(&desk, &["--accept-text", "--ontvangen", "2026-02-01"]);
    assert!(given.status.success(), "{}", said(&given));
    // The day on which it was passed on leaves one of the two.
    written("03/05/2026 09:05");
    let output = from(&desk, &["--accept-text", "--again"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(
        said(&output).contains("gelezen als 2026-03-05"),
        "{}",
        said(&output)
    );
    assert!(desk.text("2026-002").contains("ontvangen: 2026-03-05"));
}

#[test]
fn a_letter_that_an_employee_passed_on_was_received_by_an_employee() {
    for (more, received_by) in [
        (&["--accept-text"][..], Some("medewerker")),
        (
            &["--accept-text", "--ontvangen-door", "klachtenfunctionaris"],
            Some("klachtenfunctionaris"),
        ),
        (&["--accept-text", "--day", "forward"], None),
    ] {
        let desk = register();
        fs::write(desk.home.path().join("brief.eml"), FORWARDED).unwrap();
        let output = from(&desk, more);
        assert!(output.status.success(), "{}", said(&output));
        let text = desk.text("2026-001");
        let line = text
            .lines()
            .find(|line| line.starts_with("ontvangen-door:"));
        let value = line
            .and_then(|line| line.split_whitespace().nth(1))
            .filter(|value| *value != "#");
        assert_eq!(value, received_by, "{more:?}: {text}");
        let is_told = said(&output).contains("kwam binnen bij een collega");
        assert_eq!(
            is_told,
            received_by == Some("medewerker"),
            "{}",
            said(&output)
        );
    }
    // One that was sent to the address of the register itself was not.
    let desk = register();
    let letter = FORWARDED.replace("Aan: Collega", "Aan: Klachten <klachten@firma.example>");
    fs::write(desk.home.path().join("brief.eml"), letter).unwrap();
    assert!(from(&desk, &["--accept-text"]).status.success());
    assert!(!desk.text("2026-001").contains("ontvangen-door: medewerker"));
}

#[test]
fn of_a_letter_that_came_straight_in_the_day_is_told_too() {
    let desk = register();
    let letter = "From: Anna Verzonnen <anna@klant.example>\nTo: klachten@firma.example\nDate: Tue, 3 Mar 2026 09:00:00 +0100\nSubject: Doorgest.: Te koud\n\nDe zaal was koud.\n\nAnna Verzonnen (06-12345678)\n";
    fs::write(desk.home.path().join("brief.eml"), letter).unwrap();
    let told = said(&from(&desk, &[]));
    assert!(
        told.contains("dag van ontvangst geldt 2026-03-03"),
        "{told}"
    );
    assert!(told.contains("onderwerp: Te koud"), "{told}");
    assert!(!told.contains("| [naam]"), "{told}");
}

#[test]
fn the_same_letter_is_taken_twice_only_when_asked() {
    let desk = register();
    let path = desk.home.path().join("brief.eml");
    // With a Message-ID, and without one.
    for (round, letter) in [FORWARDED, "From: b@klant.example\nDate: Tue, 3 Mar 2026 10:00:00 +0100\nSubject: Te warm\n\nDe zaal was warm.\n"].into_iter().enumerate() {
        fs::write(&path, letter).unwrap();
        let number = format!("2026-{:03}", 2 * round + 1);
        assert!(from(&desk, &["--accept-text"]).status.success());
        assert!(desk.text(&number).lines().any(|line| line.strip_prefix("bron: ").is_some_and(|hash| hash.len() == 64)));
        let again = from(&desk, &["--accept-text"]);
        assert_eq!(again.status.code(), Some(2));
        assert!(said(&again).contains(&number) && said(&again).contains("--again"), "{}", said(&again));
        assert!(from(&desk, &["--accept-text", "--again"]).status.success());
    }
    assert_eq!(
        fs::read_dir(desk.root.join("klachten/2026"))
            .unwrap()
            .count(),
        4
    );
}

/// A letter as Outlook on Windows keeps it: a compound file with a stream for each property.
fn outlook(html: bool) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    let mut put = |path: &str, bytes: &[u8]| {
        file.create_stream(path).unwrap().write_all(bytes).unwrap();
    };
    let wide = |text: &str| {
        text.encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>()
    };
    put(
        "/__substg1.0_0037001F",
        &wide("FW: Klacht van Anna Verzonnen"),
    );
    if html {
        put(
            "/__substg1.0_10130102",
            b"<html><body><p>De zaal was koud.</p><p>Groet,<br>Anna</p></body></html>",
        );
    } else {
        put(
            "/__substg1.0_1000001F",
            &wide("De zaal was koud.\r\n\r\nGroet,\r\nAnna\r\n"),
        );
    }
    put("/__substg1.0_1035001F", &wide("<b2@klant.example>"));
    put("/__substg1.0_0C1A001F", &wide("Anna Verzonnen"));
    put("/__substg1.0_5D01001F", &wide("anna@klant.example"));
    // 2 March 2026, 23:30 UTC, in units of 100 ns since 1601.
    let ticks: u64 = (1_772_494_200 + 11_644_473_600) * 10_000_000;
    let mut properties = vec![0; 32];
    properties.extend(0x0039_0040_u32.to_le_bytes());
    properties.extend(6_u32.to_le_bytes());
    properties.extend(ticks.to_le_bytes());
    put("/__properties_version1.0", &properties);
    file.create_storage("/__attach_version1.0_#00000000")
        .unwrap();
    let mut put = |path: &str, bytes: &[u8]| {
        file.create_stream(path).unwrap().write_all(bytes).unwrap();
    };
    put(
        "/__attach_version1.0_#00000000/__substg1.0_3707001F",
        &wide("Brief Verzonnen.pdf"),
    );
    put(
        "/__attach_version1.0_#00000000/__substg1.0_37010102",
        b"abc",
    );
    file.into_inner().into_inner()
}

#[test]
fn a_letter_of_outlook_on_windows_is_read() {
    for html in [false, true] {
        let desk = register();
        fs::write(desk.home.path().join("brief.eml"), outlook(html)).unwrap();
        let output = from(&desk, &["--accept-text"]);
        assert!(output.status.success(), "{}", said(&output));
        let text = desk.text("2026-001");
        for part in [
            "ontvangen: 2026-03-03",
            "onderwerp: Klacht van [naam]",
            "De zaal was koud.",
            "naam: bijlage-1.pdf",
            "sha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(
            !text.contains("Verzonnen") && !text.contains("Anna"),
            "{text}"
        );
    }
}

fn zipped(name: &str, contents: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(
        name,
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored),
    )
    .unwrap();
    zip.write_all(contents.as_bytes()).unwrap();
    zip.finish().unwrap().into_inner()
}

/// A compound file of an office program of before 2007.
fn old(stream: &str) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream(stream).unwrap().write_all(b"x").unwrap();
    file.into_inner().into_inner()
}

#[test]
fn a_file_that_is_no_letter_is_recognised_and_its_way_in_is_told() {
    let desk = register();
    for (bytes, way) in [
        (zipped("xl/workbook.xml", ""), "klachten inlezen"),
        (old("/Workbook"), "Bewaar het als Excel-werkmap (.xlsx)"),
        (
            zipped("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            "Bewaar het als Excel-werkmap (.xlsx)",
        ),
        (zipped("word/document.xml", ""), "kopieer de tekst"),
        (old("/WordDocument"), "kopieer de tekst"),
        (b"{\\rtf1 x}".to_vec(), "kopieer de tekst"),
        (b"%PDF-1.7\n".to_vec(), "typ de klacht over"),
        (b"\x89PNG\r\n\x1a\n".to_vec(), "typ de klacht over"),
        (
            b"<!DOCTYPE html><html><p>x</p>".to_vec(),
            "Bewaar de e-mail in uw mailprogramma",
        ),
        (zipped("iets/anders", ""), "is geen e-mail"),
        (b"Let op: dit is een briefje.\n".to_vec(), "is geen e-mail"),
        (Vec::new(), "is geen e-mail"),
    ] {
        fs::write(desk.home.path().join("brief.eml"), bytes).unwrap();
        let output = from(
            &desk,
            &[
                "--accept-text",
                "--ontvangen",
                "2026-03-02",
                "--onderwerp",
                "x",
            ],
        );
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert!(said(&output).contains(way), "{way}: {}", said(&output));
    }
    assert!(!desk.root.join("klachten/2026").exists());
}

#[test]
fn the_complainant_is_a_code_and_never_a_name() {
    let desk = WriteSession::new();
    let new = [
        "new",
        "--onderwerp",
        "x",
        "--kanaal",
        "brief",
        "--categorie",
        "overig",
        "--ontvangen",
        "2026-03-02",
    ];
    let refused = desk.run(&[&new[..], &["--klager", "Voornaam Verzonnen"]].concat());
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    desk.ok(&new);
    let refused = desk.run(&["record", "2026-001", "klager", "Voornaam van Verzonnen"]);
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    assert!(said(&refused).contains("K-7f3a"), "{}", said(&refused));
    for code in ["K-7f3a", "anoniem", "klager 12"] {
        desk.ok(&["record", "2026-001", "klager", code, "--replace"]);
    }
}
