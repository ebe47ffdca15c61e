//! `build` as a whole: the same bytes on any machine, the old site or the new one, nothing touched
//! that did not change, and no folder overwritten that is not the site's.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

const DAY: &str = "2026-11-22";

/// The program, with nobody's own settings.
pub fn klachten() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_klachten"));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    command
        .current_dir(root)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command
        .env("HOME", root.join("tests"))
        .env("GIT_CONFIG_NOSYSTEM", "1");
    command
}

/// The example register in a folder of its own, outside any repository.
fn example(folder: &Path) -> PathBuf {
    let to = folder.join("register");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("register"), &to);
    to
}

/// Copies a folder with everything in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn build(register: &Path, out: &Path) -> Command {
    let mut command = klachten();
    command
        .args(["build", "--as-of", DAY, "--quiet", "-C"])
        .arg(register)
        .arg("--out")
        .arg(out);
    command
}

/// Every file of a folder with its bytes.
pub fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut todo = vec![folder.to_owned()];
    while let Some(below) = todo.pop() {
        for entry in fs::read_dir(below).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                todo.push(path);
            } else {
                found.insert(
                    path.strip_prefix(folder).unwrap().to_owned(),
                    fs::read(&path).unwrap(),
                );
            }
        }
    }
    found
}

#[test]
fn the_same_register_and_day_give_the_same_bytes_whatever_the_time_zone_language_and_umask() {
    let folder = tempfile::tempdir().unwrap();
    let register = example(folder.path());
    let (one, two) = (folder.path().join("een"), folder.path().join("twee"));
    let run = |out: &Path, zone: &str, lang: &str| {
        let status = build(&register, out)
            .env("TZ", zone)
            .env("LANG", lang)
            .env("LC_ALL", lang)
            .status()
            .unwrap();
        assert!(status.success());
    };
    run(&one, "Pacific/Kiritimati", "nl_NL.UTF-8");
    run(&two, "America/St_Johns", "C");
    assert_eq!(files(&one), files(&two));
    #[cfg(unix)]
    {
        let three = folder.path().join("drie");
        let line = format!(
            "umask 077; exec '{}' build --as-of {DAY} --quiet -C '{}' --out '{}'",
            env!("CARGO_BIN_EXE_klachten"),
            register.display(),
            three.display()
        );
        assert!(
            Command::new("sh")
                .args(["-c", &line])
                .stdout(Stdio::null())
                .status()
                .unwrap()
                .success()
        );
        assert_eq!(files(&one), files(&three));
    }
}

#[test]
fn what_did_not_change_is_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let register = example(folder.path());
    let out = folder.path().join("site");
    assert!(build(&register, &out).status().unwrap().success());
    let times = |out: &Path| {
        files(out)
            .into_keys()
            .map(|path| {
                (
                    fs::metadata(out.join(&path)).unwrap().modified().unwrap(),
                    path,
                )
            })
            .collect::<Vec<_>>()
    };
    let before = (times(&out), fs::metadata(&out).unwrap().modified().unwrap());
    std::thread::sleep(Duration::from_millis(20));
    assert!(build(&register, &out).status().unwrap().success());
    assert_eq!(
        before,
        (times(&out), fs::metadata(&out).unwrap().modified().unwrap())
    );
}

#[test]
fn killed_at_any_moment_the_old_site_or_the_new_one_stands() {
    let folder = tempfile::tempdir().unwrap();
    let register = example(folder.path());
    let out = folder.path().join("site");
    assert!(build(&register, &out).status().unwrap().success());
    let old = files(&out);
    let lesson = register.join("klachten/2024/2024-001.md");
    let text = fs::read_to_string(&lesson).unwrap();
    fs::write(
        &lesson,
        text.replacen("ernst:", "# een nieuwe regel\nernst:", 1),
    )
    .unwrap();
    let other = folder.path().join("register/register.yml");
    let settings = fs::read_to_string(&other).unwrap();
    fs::write(
        &other,
        settings.replacen("organisatie: Gelukwerkt", "organisatie: Gelukwerkt BV", 1),
    )
    .unwrap();
    let fresh = folder.path().join("vers");
    assert!(build(&register, &fresh).status().unwrap().success());
    let new = files(&fresh);
    assert_ne!(old, new);
    let mut seen = [false, false];
    for milliseconds in (0..600).step_by(25) {
        let mut running = build(&register, &out)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(milliseconds));
        let _ = running.kill();
        running.wait().unwrap();
        let now = files(&out);
        assert!(
            now == old || now == new,
            "half a site after {milliseconds} ms"
        );
        seen[usize::from(now == new)] = true;
    }
    assert!(build(&register, &out).status().unwrap().success());
    assert_eq!(files(&out), new);
    let left: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left.len(), 3, "register, site and vers: {left:?}");
    assert!(seen[0], "no run was killed before it was done");
}

#[test]
fn a_folder_with_other_files_the_register_and_the_repository_are_refused_with_the_way_out() {
    let folder = tempfile::tempdir().unwrap();
    let register = example(folder.path());
    let own = folder.path().join("scriptie");
    fs::create_dir(&own).unwrap();
    fs::write(own.join("hoofdstuk.txt"), "mijn werk").unwrap();
    for out in [
        own.clone(),
        register.clone(),
        register.join("site"),
        folder.path().to_owned(),
    ] {
        let answer = build(&register, &out).output().unwrap();
        assert_eq!(answer.status.code(), Some(2), "{}", out.display());
        let told = String::from_utf8_lossy(&answer.stderr);
        assert!(told.contains("--out"), "{told}");
    }
    assert_eq!(
        fs::read_to_string(own.join("hoofdstuk.txt")).unwrap(),
        "mijn werk"
    );
}

#[test]
fn a_broken_record_becomes_a_page_that_shows_its_finding() {
    let folder = tempfile::tempdir().unwrap();
    let register = example(folder.path());
    let file = register.join("klachten/2024/2024-001.md");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("kanaal:", "kanal:", 1)).unwrap();
    let out = folder.path().join("site");
    let status = build(&register, &out)
        .args(["--audience", "klachtenfunctionaris"])
        .status()
        .unwrap();
    assert!(status.success());
    let page = fs::read_to_string(out.join("klachten/2024/2024-001.html")).unwrap();
    assert!(page.contains("F003") && page.contains("kanaal"), "{page}");
}

#[test]
fn a_colour_that_cannot_be_read_is_replaced_and_that_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let register = example(folder.path());
    let told = |color: &str| {
        let path = register.join("register.yml");
        let text = fs::read_to_string(&path).unwrap();
        let kept: String = text
            .lines()
            .filter(|line| !line.starts_with("kleur:"))
            .map(|line| format!("{line}\n"))
            .collect();
        fs::write(path, format!("{kept}kleur: '{color}'\n")).unwrap();
        let mut command = klachten();
        command
            .args(["build", "--as-of", DAY, "-C"])
            .arg(&register)
            .arg("--out")
            .arg(folder.path().join("site"));
        String::from_utf8(command.output().unwrap().stderr).unwrap()
    };
    let yellow = told("#ffff00");
    assert!(
        yellow.contains("te weinig contrast") && yellow.contains("#6f6f00"),
        "{yellow}"
    );
    assert!(!told("#0b5563").contains("contrast"));
}

#[test]
fn a_template_that_replaces_nothing_is_told_with_the_name_that_was_meant() {
    let folder = tempfile::tempdir().unwrap();
    let register = example(folder.path());
    let own = folder.path().join("sjablonen");
    fs::create_dir_all(own.join("assets")).unwrap();
    fs::write(own.join("overveiw.html"), "<p>Anders</p>").unwrap();
    fs::write(own.join("assets/site.css"), "body { color: black }").unwrap();
    let told = |lang: &str| {
        let out = folder.path().join(format!("site-{lang}"));
        let answer = build(&register, &out)
            .args(["--lang", lang, "--templates"])
            .arg(&own)
            .output()
            .unwrap();
        assert!(answer.status.success());
        assert_eq!(
            fs::read_to_string(out.join("site.css")).unwrap(),
            "body { color: black }"
        );
        String::from_utf8(answer.stderr).unwrap()
    };
    let (dutch, english) = (told("nl"), told("en"));
    assert!(
        dutch.contains("overveiw.html wordt niet gebruikt")
            && dutch.contains("Bedoelde u overview.html?"),
        "{dutch}"
    );
    assert!(
        english.contains("overveiw.html is not used")
            && english.contains("Did you mean overview.html?"),
        "{english}"
    );
    assert!(!dutch.contains("site.css"), "{dutch}");
}

#[test]
fn a_template_that_replaces_nothing_is_told_again_when_nothing_changed() {
    let folder = tempfile::tempdir().unwrap();
    let (register, out, own) = (
        folder.path().join("register"),
        folder.path().join("site"),
        folder.path().join("eigen"),
    );
    let demo = klachten()
        .args(["demo", "--as-of", DAY, "--complaints", "3", "--years", "1"])
        .arg(&register)
        .output()
        .unwrap();
    assert!(
        demo.status.success(),
        "{}",
        String::from_utf8_lossy(&demo.stderr)
    );
    fs::create_dir_all(&own).unwrap();
    fs::write(own.join("overveiw.html"), "").unwrap();
    let told = || {
        let output = build(&register, &out)
            .arg("--templates")
            .arg(&own)
            .output()
            .unwrap();
        (
            String::from_utf8_lossy(&output.stdout).into_owned(),
            String::from_utf8_lossy(&output.stderr).into_owned(),
        )
    };
    let (first, second) = (told(), told());
    assert!(
        !first.0.contains("niets veranderd") && second.0.contains("niets veranderd"),
        "{first:?} {second:?}"
    );
    assert!(
        first.1.contains("overveiw.html") && second.1.contains("overveiw.html"),
        "{first:?} {second:?}"
    );
}

#[test]
fn a_site_for_other_readers_in_the_same_folder_is_refused_unless_that_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let (register, out) = (example(folder.path()), folder.path().join("site"));
    let built = |audience: &str, more: &[&str]| {
        let output = build(&register, &out)
            .args(["--audience", audience])
            .args(more)
            .output()
            .unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        (output.status.code(), told)
    };
    assert_eq!(built("medewerkers", &[]).0, Some(0));
    let staff = files(&out);
    let (code, told) = built("klachtenfunctionaris", &[]);
    assert_eq!((code, files(&out)), (Some(2), staff));
    assert!(
        told.contains("staat de site voor medewerkers")
            && told.contains(&out.display().to_string())
            && told.contains("--replace-audience"),
        "{told}"
    );
    let (_, told) = built("eigenaren", &["--lang", "en"]);
    assert!(told.contains("holds the site for staff"), "{told}");
    let over = built("klachtenfunctionaris", &["--replace-audience"]);
    assert_eq!(over.0, Some(0), "{over:?}");
    let of_the_officer = files(&out);
    assert_eq!(built("klachtenfunctionaris", &[]).0, Some(0));
    assert_eq!(files(&out), of_the_officer);
}
