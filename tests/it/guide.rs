//! The officer's guide, followed literally: every command in it is run, in its order and on its
//! day. And the README's example, against the example register.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::building::copy;

/// One command of the guide, and what it is said to do.
struct Step {
    line: usize,
    arguments: Vec<String>,
    /// Noon of the day on which the guide gives it, in seconds since 1970.
    moment: String,
    code: i32,
    /// Lines that stand under the command: each must be in what it says.
    says: Vec<String>,
    /// A file that the guide shows above the command: its name, and its lines.
    file: Option<(String, String)>,
}

/// Seconds since 1970 at noon of a day (days from civil, H. Hinnant).
fn noon(day: &str) -> i64 {
    let part = |range: std::ops::Range<usize>| day[range].parse::<i64>().unwrap();
    let (year, month, date) = (part(0..4), part(5..7), part(8..10));
    let year = if month <= 2 { year - 1 } else { year };
    let month = (month + 9) % 12;
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + date
        - 1
        - 719_468;
    days * 86_400 + 43_200
}

/// Words of a command, text in double quotes as one.
fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for character in command.chars() {
        match character {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            other => words.last_mut().unwrap().push(other),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn steps(guide: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let (mut moment, mut code, mut inside) = (String::new(), 0, false);
    let (mut file, mut shown): (Option<(String, String)>, bool) = (None, false);
    for (line, text) in (1..).zip(guide.lines()) {
        if let Some(note) = text
            .strip_prefix("<!-- dag: ")
            .and_then(|note| note.strip_suffix(" -->"))
        {
            let (day, outcome) = note.split_once(", uitkomst: ").unwrap_or((note, "0"));
            moment = noon(day).to_string();
            code = outcome.parse().unwrap();
        } else if let Some(name) = text
            .strip_prefix("<!-- bestand: ")
            .and_then(|name| name.strip_suffix(" -->"))
        {
            (file, shown) = (Some((name.to_owned(), String::new())), true);
        } else if text.starts_with("```") {
            inside = text == "```console";
            shown &= text != "```";
        } else if let Some((_, lines)) = file.as_mut().filter(|_| shown) {
            *lines += &format!("{text}\n");
        } else if let Some(command) = text.strip_prefix("$ ").filter(|_| inside) {
            steps.push(Step {
                line,
                arguments: words(command),
                moment: moment.clone(),
                code,
                says: Vec::new(),
                file: file.take(),
            });
        } else if inside {
            steps.last_mut().unwrap().says.push(text.to_owned());
        }
    }
    steps
}

/// The program in an environment of its own: no settings of the user, a fixed zone, no terminal.
/// `KLACHTEN_PROGRAM` names another one than was just built: that of a release, or of a wheel.
pub fn klachten(folder: &Path, home: &Path) -> Command {
    let other = std::env::var_os("KLACHTEN_PROGRAM");
    let own = || env!("CARGO_BIN_EXE_klachten").into();
    let mut command = Command::new(other.unwrap_or_else(own));
    command.current_dir(folder).env_clear().stdin(Stdio::null());
    // An empty PATH: nothing may need a git program.
    command
        .env("HOME", home)
        .env("PATH", "")
        .env("TZ", "UTC")
        .env("LC_ALL", "C");
    command
}

#[test]
fn the_guide_followed_literally_closes_a_complaint_through_all_ten_steps() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let guide = fs::read_to_string(root.join("docs/handleiding.md")).unwrap();
    let home = tempfile::tempdir().unwrap();
    // A folder of one's own stays, to be compared with what another machine made of the guide.
    let kept = std::env::var_os("KLACHTEN_GUIDE_FOLDER").map(PathBuf::from);
    let mut folder: PathBuf = kept.unwrap_or_else(|| home.path().join("werk"));
    fs::create_dir(&folder).unwrap();
    let steps = steps(&guide);
    assert!(steps.len() > 40, "only {} commands found", steps.len());
    for step in &steps {
        let (program, arguments) = step.arguments.split_first().unwrap();
        if let Some((name, lines)) = &step.file {
            fs::write(folder.join(name), lines).unwrap();
        }
        if program == "cd" {
            folder.push(&arguments[0]);
            continue;
        }
        // Nobody who works by the guide types another program's commands, such as git's.
        assert_eq!(program, "klachten", "docs/handleiding.md:{}", step.line);
        let output = klachten(&folder, home.path())
            .args(arguments)
            .env("SOURCE_DATE_EPOCH", &step.moment)
            .output()
            .unwrap();
        let said = format!(
            "{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
        let place = format!(
            "docs/handleiding.md:{}: {}",
            step.line,
            step.arguments.join(" ")
        );
        assert_eq!(output.status.code(), Some(step.code), "{place}\n{said}");
        for line in &step.says {
            assert!(
                said.contains(line.trim()),
                "{place}\nshould say: {line}\nsaid: {said}"
            );
        }
    }
    ended_well(&folder, home.path());
}

#[test]
fn the_readme_shows_what_the_commands_say_of_the_example_register() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    // A copy outside git, where no clone's own history is judged besides.
    let home = tempfile::tempdir().unwrap();
    copy(&root.join("register"), &home.path().join("register"));
    let steps = steps(&readme);
    assert!(steps.len() >= 2, "only {} commands found", steps.len());
    for step in &steps {
        let output = klachten(home.path(), home.path())
            .args(&step.arguments[1..])
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        let mut rest = said.lines();
        for line in step
            .says
            .iter()
            .filter(|line| !["", "..."].contains(&line.as_str()))
        {
            assert!(
                rest.any(|said| said == line),
                "README.md:{}: not said, or not in this order: {line}\n{said}",
                step.line
            );
        }
    }
}

/// The register after the last command: the complaint is closed, every step done, nothing to do.
fn ended_well(folder: &Path, home: &Path) {
    let json = |arguments: &[&str]| -> serde_json::Value {
        let output = klachten(folder, home)
            .args(arguments)
            .args(["--as-of", "2028-01-15"])
            .output()
            .unwrap();
        serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)))
    };
    let shown = json(&["show", "2026-001", "--format", "json"]);
    assert_eq!(shown["state"], "afgesloten");
    for step in shown["steps"].as_array().unwrap() {
        assert_eq!(step["state"], "gedaan", "step {}", step["number"]);
    }
    assert!(
        shown["findings"].as_array().unwrap().is_empty(),
        "{}",
        shown["findings"]
    );
    let history = json(&["history", "2026-001", "--format", "json"]);
    assert!(
        history["revisions"].as_array().unwrap().len() > 15,
        "{history}"
    );
    let above = folder.parent().unwrap();
    for path in [
        "site/index.html",
        "jaarverslag-2026.html",
        "bevestiging.eml",
    ] {
        assert!(above.join(path).is_file(), "{path}");
    }
}
