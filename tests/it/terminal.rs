//! The questions that are asked at a terminal: stopping at any of them changes nothing.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use super::guide::klachten;

/// The program at a terminal of its own, made by `script`.
pub struct Terminal {
    child: Child,
    shown: String,
    more: Receiver<Vec<u8>>,
}

impl Terminal {
    /// Nothing where no terminal can be had.
    pub fn open(folder: &Path, home: &Path, arguments: &str) -> Option<Terminal> {
        // `exec`, for a shell in between would be stopped by Ctrl-C too, and its end be taken for
        // ours.
        let command = format!("exec {} {arguments}", env!("CARGO_BIN_EXE_klachten"));
        let mut script = Command::new("script");
        script
            .args(["-qec", &command, "/dev/null"])
            .current_dir(folder)
            .env("HOME", home)
            .env_remove("VISUAL")
            .env_remove("EDITOR")
            .env("SHELL", "/bin/sh")
            .env("TERM", "xterm");
        let mut child = script
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .ok()?;
        let mut stdout = child.stdout.take().unwrap();
        let (send, more) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = stdout.read(&mut bytes) {
                if send.send(bytes[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Some(Terminal {
            child,
            shown: String::new(),
            more,
        })
    }

    /// Waits until a question stands there, and types behind it.
    pub fn answer(&mut self, question: &str, keys: &[u8]) {
        while !self.shown.contains(question) {
            let bytes = self.more.recv_timeout(Duration::from_secs(60));
            let bytes = bytes.unwrap_or_else(|_| panic!("no \"{question}\" in: {}", self.shown));
            self.shown += &String::from_utf8_lossy(&bytes);
        }
        self.child.stdin.as_mut().unwrap().write_all(keys).unwrap();
    }

    /// How the program ended, and all that it showed.
    pub fn end(mut self) -> (Option<i32>, String) {
        drop(self.child.stdin.take());
        // A question that no answer came for would be waited for for ever.
        let patience = std::time::Instant::now() + Duration::from_secs(90);
        let code = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status.code();
            }
            if std::time::Instant::now() > patience {
                let _ = self.child.kill();
                let shown = self.more.try_iter().flatten().collect::<Vec<u8>>();
                panic!(
                    "it waits: {}{}",
                    self.shown,
                    String::from_utf8_lossy(&shown)
                );
            }
            std::thread::sleep(Duration::from_millis(20));
        };
        self.more
            .iter()
            .for_each(|bytes| self.shown += &String::from_utf8_lossy(&bytes));
        (code, self.shown)
    }
}

const STOP: &[u8] = b"\x03";

/// A register that was just begun.
fn begun_register(home: &Path) -> std::path::PathBuf {
    let made = klachten(home, home)
        .args(["init", "register", "--organisatie", "G"])
        .status();
    assert!(made.unwrap().success());
    home.join("register")
}

/// Git knows who works here.
fn is_known(home: &Path) {
    let known = "[user]\n\tname = Klachtenfunctionaris\n\temail = klachten@voorbeeld.example\n";
    std::fs::write(home.join(".gitconfig"), known).unwrap();
}

#[test]
#[cfg(target_os = "linux")]
fn who_records_is_asked_once_and_kept_in_the_clone() {
    let home = tempfile::tempdir().unwrap();
    let root = begun_register(home.path());
    let new = "new --onderwerp Koud --kanaal e-mail --categorie overig --ontvangen-door klachtenfunctionaris --tekst Koud";
    let Some(mut terminal) = Terminal::open(&root, home.path(), new) else {
        eprintln!("SKIPPED: no `script` program, so no terminal");
        return;
    };
    terminal.answer("Op welke dag", b"\r");
    terminal.answer("Onder welke functie", b"Waarnemer\r");
    terminal.answer("Welk adres", b"waarnemer@voorbeeld.example\r");
    let (code, shown) = terminal.end();
    assert_eq!(code, Some(0), "{shown}");
    let author = |root: &Path| {
        let repository = git2::Repository::open(root).unwrap();
        let commit = repository.head().unwrap().peel_to_commit().unwrap();
        let author = commit.author();
        format!("{} <{}>", author.name().unwrap(), author.email().unwrap())
    };
    assert_eq!(author(&root), "Waarnemer <waarnemer@voorbeeld.example>");
    // From now on it is known.
    let terminal = Terminal::open(&root, home.path(), "record 2026-001 ernst laag").unwrap();
    let (code, shown) = terminal.end();
    assert!(!shown.contains("Onder welke functie"), "{code:?} {shown}");
}

#[test]
#[cfg(target_os = "linux")]
fn stopping_at_any_question_changes_nothing() {
    let questions = [
        ("Waar gaat de klacht over?", &b"Te laat\r"[..]),
        ("Op welke dag", b"\r"),
        ("Hoe kwam", b"\r"),
        ("Wie ontving", b"\r"),
        ("Waar hoort", b"\r\x1b[B\r"),
        ("neutrale woorden", b"\r"),
    ];
    let home = tempfile::tempdir().unwrap();
    is_known(home.path());
    let root = begun_register(home.path());
    let head = || {
        git2::Repository::open(&root)
            .unwrap()
            .head()
            .unwrap()
            .target()
            .unwrap()
    };
    let begun = head();
    // In one breath with an answer: the next question may not stand there yet.
    for stop in 0..questions.len() - 1 {
        let Some(mut terminal) = Terminal::open(&root, home.path(), "new") else {
            eprintln!("SKIPPED: no `script` program, so no terminal");
            return;
        };
        for (question, keys) in &questions[..stop] {
            terminal.answer(question, keys);
        }
        let (question, keys) = questions[stop];
        terminal.answer(question, &[keys, STOP].concat());
        let (code, shown) = terminal.end();
        assert_eq!(
            (code, head()),
            (Some(2), begun),
            "after question {stop}: {shown}"
        );
        assert_eq!(
            root.join("klachten").read_dir().unwrap().count(),
            1,
            "after question {stop}"
        );
    }
    for stop in 0..=questions.len() {
        let mut terminal = Terminal::open(&root, home.path(), "new").unwrap();
        for (question, keys) in &questions[..stop] {
            terminal.answer(question, keys);
        }
        if let Some((question, _)) = questions.get(stop) {
            terminal.answer(question, STOP);
        }
        let answered = stop == questions.len();
        let (code, shown) = terminal.end();
        assert_eq!(
            code,
            Some(if answered { 0 } else { 2 }),
            "question {stop}: {shown}"
        );
        // A list hides the cursor; in the end it is there again.
        assert!(
            shown.rfind("\x1b[?25h") >= shown.rfind("\x1b[?25l"),
            "question {stop}: {shown:?}"
        );
        assert_eq!(head() == begun, !answered, "question {stop}");
        // Beside the file that keeps the folder in git.
        assert_eq!(
            root.join("klachten").read_dir().unwrap().count() > 1,
            answered,
            "question {stop}"
        );
    }
    // A wrong answer is told at its question, and the answers before it stay.
    let mut begin = Terminal::open(home.path(), home.path(), "init derde").unwrap();
    begin.answer("Hoe heet", b"Organisatie\r");
    begin.answer("Hoe lang", b"altijd\r");
    begin.answer("`altijd`", b"2 jaar na afsluiting\r");
    begin.answer("Waar kan een klager heen", STOP);
    assert_eq!(begin.end().0, Some(2));
    let mut begin = Terminal::open(home.path(), home.path(), "init ander").unwrap();
    begin.answer("Hoe heet", b"Organisatie\r");
    begin.answer("Hoe lang", STOP);
    assert_eq!(begin.end().0, Some(2));
    assert!(!home.path().join("ander").exists());
}

const DOWN: &[u8] = b"\x1b[B";
const LETTER: &str = "From: Collega <c@firma.example>\nTo: klachten@firma.example\nDate: Mon, 9 Mar 2026 10:00:00 +0100\nSubject: FW: Te koud\n\nVan: Anna <anna@klant.example>\nVerzonden: dinsdag 3 maart 2026 09:00\nAan: Collega\nOnderwerp: Te koud\n\nDe zaal was koud.\n";

#[test]
#[cfg(target_os = "linux")]
fn the_text_of_a_letter_is_shown_first_and_may_be_typed_anew_or_left() {
    let home = tempfile::tempdir().unwrap();
    is_known(home.path());
    let root = begun_register(home.path());
    std::fs::write(home.path().join("brief.eml"), LETTER).unwrap();
    let begun = || Terminal::open(&root, home.path(), "new --from ../brief.eml");
    let Some(mut terminal) = begun() else {
        eprintln!("SKIPPED: no `script` program, so no terminal");
        return;
    };
    terminal.answer("Op welke dag kwam de klacht binnen?", b"\r");
    terminal.answer(
        "Wat doet u met deze tekst?",
        &[DOWN, DOWN, DOWN, b"\r"].concat(),
    );
    let (code, shown) = terminal.end();
    assert_eq!(code, Some(2), "{shown}");
    assert!(shown.contains("| De zaal was koud."), "{shown}");
    assert!(!root.join("klachten/2026").exists());
    // The other day, and another text.
    let mut terminal = begun().unwrap();
    terminal.answer(
        "Op welke dag kwam de klacht binnen?",
        &[DOWN, b"\r"].concat(),
    );
    terminal.answer("Wat doet u met deze tekst?", &[DOWN, DOWN, b"\r"].concat());
    terminal.answer("De klacht in neutrale woorden", b"Te koud in de zaal.\r");
    // Without an editor of one's own every line is changed at the prompt.
    terminal.answer("| Te koud in de zaal.", &[DOWN, b"\r"].concat());
    terminal.answer("Regel 1 van 1", b" Echt waar.\r");
    terminal.answer("| Te koud in de zaal. Echt waar.", b"\r");
    terminal.answer("Wie ontving", b"\r");
    terminal.answer("Waar hoort", b"\r\x1b[B\r");
    let (code, shown) = terminal.end();
    assert_eq!(code, Some(0), "{shown}");
    let text = std::fs::read_to_string(root.join("klachten/2026/2026-001.md")).unwrap();
    assert!(text.contains("ontvangen: 2026-03-09"), "{text}");
    assert!(
        text.contains("Te koud in de zaal. Echt waar.") && !text.contains("De zaal was koud"),
        "{text}"
    );
}

/// A command that asks one thing, and how it is answered.
struct Asks {
    command: &'static str,
    /// What stands in the question.
    question: &'static str,
    /// What nobody means by accident: Enter alone, and what leaves all as it is.
    no: &'static [u8],
    yes: &'static [u8],
    /// What the last commit then says of itself.
    done: &'static str,
}

const ENTER: &[u8] = b"\r";
const SECOND: &[u8] = b"\x1b[B\r";
const THIRD: &[u8] = b"\x1b[B\x1b[B\r";
const FOURTH: &[u8] = b"\x1b[B\x1b[B\x1b[B\r";

const ASKS: &[Asks] = &[
    Asks {
        command: "record 2026-001 ernst hoog",
        question: "laat staan wat er staat",
        no: ENTER,
        yes: SECOND,
        done: "2026-001: ernst",
    },
    Asks {
        command: "undo",
        question: "Dit terugnemen?",
        no: ENTER,
        yes: SECOND,
        done: "teruggenomen",
    },
    Asks {
        command: "remove 2026-001 ernst",
        question: "Waarom? (zonder namen)",
        no: STOP,
        yes: b"Verkeerd getypt\r",
        done: "2026-001: ernst",
    },
    Asks {
        command: "withdraw 2026-001 --reason proef",
        question: "Dit dossier intrekken?",
        no: ENTER,
        yes: SECOND,
        done: "2026-001: vervallen",
    },
    Asks {
        command: "new --onderwerp Zaal --kanaal e-mail --categorie overig --ontvangen 2026-03-02 --ontvangen-door medewerker --tekst 'De zaal was veel te koud.'",
        question: "schrijf niets",
        no: ENTER,
        yes: SECOND,
        done: "2026-003",
    },
    Asks {
        command: "record 2026-001 les 'Volgens trainer Kees Jansen lag het aan de zaal.'",
        question: "Staan er namen in?",
        no: ENTER,
        yes: SECOND,
        done: "2026-001: les",
    },
    Asks {
        command: "new --onderwerp Zaal --kanaal e-mail --categorie overig --ontvangen 2026-03-09 --ontvangen-door medewerker --tekst 'Volgens trainer Kees Jansen kon het niet.'",
        question: "Staan er namen in?",
        no: ENTER,
        yes: SECOND,
        done: "2026-003",
    },
    Asks {
        command: "record 2026-002 categorie overig --replace",
        question: "Wilt u dit toch vastleggen?",
        no: ENTER,
        yes: THIRD,
        done: "2026-002: categorie",
    },
];

/// One open complaint and one that is closed, as commits.
fn two_complaints(home: &Path) {
    let run = |arguments: &[&str]| {
        let register = home.join("register");
        let folder = if register.exists() { &*register } else { home };
        let output = klachten(folder, home)
            .args(["--as-of", "2026-03-20"])
            .args(arguments)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {said}");
    };
    run(&["init", "register", "--organisatie", "G"]);
    for (subject, category, text) in [
        ("Te koud", "overig", "De zaal was veel te koud!"),
        ("Factuur", "betalingen", "De factuur klopt niet."),
    ] {
        run(&[
            "new",
            "--onderwerp",
            subject,
            "--kanaal",
            "e-mail",
            "--categorie",
            category,
            "--ontvangen",
            "2026-03-02",
            "--ontvangen-door",
            "klachtenfunctionaris",
            "--tekst",
            text,
        ]);
    }
    run(&[
        "record",
        "2026-002",
        "afgesloten",
        "--uitkomst",
        "ingetrokken",
        "--reden-uitkomst",
        "Zag ervan af",
        "--on",
        "2026-03-10",
    ]);
    run(&["record", "2026-001", "ernst", "laag"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_question_answered_with_enter_or_no_leaves_all_as_it_is_and_yes_does_it() {
    let home = tempfile::tempdir().unwrap();
    is_known(home.path());
    two_complaints(home.path());
    let root = home.path().join("register");
    let repository = git2::Repository::open(&root).unwrap();
    let begun = repository.head().unwrap().target().unwrap();
    for asks in ASKS {
        for (keys, agreed) in [(asks.no, false), (STOP, false), (asks.yes, true)] {
            let command = format!("{} --as-of 2026-03-20", asks.command);
            let Some(mut terminal) = Terminal::open(&root, home.path(), &command) else {
                eprintln!("SKIPPED: no `script` program, so no terminal");
                return;
            };
            terminal.answer(asks.question, keys);
            let (code, shown) = terminal.end();
            assert_eq!(code, Some(if agreed { 0 } else { 2 }), "{command}: {shown}");
            let head = repository.head().unwrap().peel_to_commit().unwrap();
            assert_eq!(head.id() != begun, agreed, "{command}: {shown}");
            let files = repository.statuses(None).unwrap().len();
            assert_eq!(files, 0, "{command}: {shown}");
            if agreed {
                let said = head.summary().unwrap().unwrap_or_default();
                assert!(said.contains(asks.done), "{command}: {said}");
                let back = repository.find_object(begun, None).unwrap();
                repository
                    .reset(&back, git2::ResetType::Hard, None)
                    .unwrap();
            }
        }
    }
}

#[test]
#[cfg(target_os = "linux")]
fn what_is_only_shown_asks_nothing_about_names() {
    let home = tempfile::tempdir().unwrap();
    is_known(home.path());
    two_complaints(home.path());
    let root = home.path().join("register");
    let command =
        "remove 2026-001 ernst --reason 'Mevrouw Pietersen belde' --dry-run --as-of 2026-03-20";
    let Some(terminal) = Terminal::open(&root, home.path(), command) else {
        eprintln!("SKIPPED: no `script` program, so no terminal");
        return;
    };
    let (code, shown) = terminal.end();
    assert_eq!(code, Some(0), "{shown}");
    assert!(shown.contains("Pietersen"), "{shown}");
    assert!(!shown.contains("vastleggen?"), "{shown}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_measure_is_asked_for_its_own_reason_and_a_wrong_day_is_told_in_dutch() {
    let home = tempfile::tempdir().unwrap();
    is_known(home.path());
    let root = begun_register(home.path());
    let Some(mut terminal) = Terminal::open(&root, home.path(), "new --measure") else {
        eprintln!("SKIPPED: no `script` program, so no terminal");
        return;
    };
    terminal.answer("Wat is de maatregel?", b"Bellen\r");
    terminal.answer("Wat voor maatregel", b"\r");
    // Over the day that is proposed.
    terminal.answer("Op welke dag", b"morgen\r");
    terminal.answer("Schrijf een dag als", &[&b"\x7f"[..]; 10].concat());
    terminal.answer("Schrijf een dag als", b"2026-03-02\r");
    terminal.answer("Waarom deze maatregel", b"Niemand wist het.\r");
    let (code, shown) = terminal.end();
    assert_eq!(code, Some(0), "{shown}");
    assert!(!shown.contains("error"), "{shown}");
    assert!(!shown.contains("De klacht in neutrale"), "{shown}");
    let text = std::fs::read_to_string(root.join("maatregelen/2026/M-2026-01.md")).unwrap();
    assert!(text.contains("Niemand wist het."), "{text}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_closing_is_asked_for_its_outcome_and_a_correction_for_its_reason() {
    let home = tempfile::tempdir().unwrap();
    is_known(home.path());
    two_complaints(home.path());
    let root = home.path().join("register");
    let command = "record 2026-001 afgesloten --as-of 2026-03-20";
    let Some(mut terminal) = Terminal::open(&root, home.path(), command) else {
        eprintln!("SKIPPED: no `script` program, so no terminal");
        return;
    };
    terminal.answer("Hoe liep de klacht af?", THIRD);
    terminal.answer("Waarom liep zij zo af?", b"Vond de factuur terug\r");
    let (code, shown) = terminal.end();
    assert_eq!(code, Some(0), "{shown}");
    let text = || std::fs::read_to_string(root.join("klachten/2026/2026-001.md")).unwrap();
    assert!(
        text().contains("uitkomst: ingetrokken")
            && text().contains("reden-uitkomst: Vond de factuur terug"),
        "{}",
        text()
    );
    // One that was explained before is asked again.
    for reason in ["Te laag ingeschat", "Toch te hoog"] {
        let command = "record 2026-001 ernst --replace --as-of 2026-03-20";
        let value = if reason.starts_with("Toch") {
            "midden"
        } else {
            "hoog"
        };
        let command = command.replace("ernst", &format!("ernst {value}"));
        let mut terminal = Terminal::open(&root, home.path(), &command).unwrap();
        terminal.answer("Wilt u dit toch vastleggen?", SECOND);
        terminal.answer("Waarom? (zonder namen)", format!("{reason}\r").as_bytes());
        let (code, shown) = terminal.end();
        assert_eq!(code, Some(0), "{shown}");
        assert!(text().contains(&format!("reden: {reason}")), "{}", text());
    }
}

#[test]
#[cfg(target_os = "linux")]
fn why_it_is_no_complaint_is_asked_until_it_names_the_definition() {
    let home = tempfile::tempdir().unwrap();
    is_known(home.path());
    two_complaints(home.path());
    let root = home.path().join("register");
    let command = "record 2026-001 afgesloten --as-of 2026-03-20";
    let Some(mut terminal) = Terminal::open(&root, home.path(), command) else {
        eprintln!("SKIPPED: no `script` program, so no terminal");
        return;
    };
    terminal.answer("Hoe liep de klacht af?", FOURTH);
    terminal.answer("Waarom is het geen klacht?", b"Vraag\r");
    terminal.answer(
        "welk deel van de definitie klopt niet",
        b"\x08\x08\x08\x08\x08Misverstand\r",
    );
    let (code, shown) = terminal.end();
    assert_eq!(code, Some(0), "{shown}");
    let text = std::fs::read_to_string(root.join("klachten/2026/2026-001.md")).unwrap();
    assert!(text.contains("reden-uitkomst: Misverstand"), "{text}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_wrong_answer_at_the_beginning_is_told_at_its_own_question() {
    let home = tempfile::tempdir().unwrap();
    is_known(home.path());
    let Some(mut terminal) = Terminal::open(home.path(), home.path(), "init register") else {
        eprintln!("SKIPPED: no `script` program, so no terminal");
        return;
    };
    terminal.answer("Hoe heet", b"Organisatie\r");
    terminal.answer("Hoe lang", b"lang\r");
    let back = [&b"\x7f"[..]; 4].concat();
    let instead = [&back[..], b"2 jaar na afsluiting\r"].concat();
    terminal.answer("is geen bewaartermijn", &instead);
    terminal.answer("Waar kan een klager", b"\r");
    terminal.answer("Op welk webadres", b"www.voorbeeld.example\r");
    let back = [&b"\x7f"[..]; 19].concat();
    let instead = [&back[..], b"https://voorbeeld.example/klacht\r"].concat();
    terminal.answer("is geen webadres", &instead);
    terminal.answer("Hoe bereiken mensen", b"\r");
    let (code, shown) = terminal.end();
    assert_eq!(code, Some(0), "{shown}");
}
