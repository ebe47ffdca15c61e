//! The clones that people and build servers really have: each gives what the register itself gives,
//! or tells what it lacks with the command that makes it whole; that command is tried, and the
//! clone gives it all.

use std::path::Path;
use std::process::{Command, Output};

use crate::building::klachten;
use crate::record_history::complaint;
use crate::repository_fixture::{Fixture, has_git};

/// The clone stands here, beside the register it is made of.
const CLONE: &str = "kopie";

/// A clone: how it is made, and the commands that make it whole in the order in which they are
/// told. `$FROM` is the register, `$TIP` its last commit.
struct Clone {
    name: &'static str,
    made: &'static str,
    mended: &'static [&'static str],
}

const UNSHALLOW: &str = "git fetch --unshallow";
const REFETCH: &str = "git fetch --refetch --no-filter";
const WIDEN: &str = "git sparse-checkout disable";

const CLONES: &[Clone] = &[
    Clone {
        name: "full",
        made: "git clone -q $FROM kopie",
        mended: &[],
    },
    Clone {
        name: "of one branch",
        made: "git clone -q --single-branch $FROM kopie",
        mended: &[],
    },
    Clone {
        name: "shallow",
        made: "git clone -q --depth 3 $FROM kopie",
        mended: &[UNSHALLOW],
    },
    Clone {
        name: "without blobs",
        made: "git clone -q --filter=blob:none $FROM kopie",
        mended: &[REFETCH],
    },
    Clone {
        name: "without trees",
        made: "git clone -q --filter=tree:0 $FROM kopie",
        mended: &[REFETCH],
    },
    Clone {
        name: "sparse",
        made: "git clone -q --sparse $FROM kopie",
        mended: &[WIDEN],
    },
    Clone {
        name: "sparse, one year",
        made: "git clone -q $FROM kopie; git -C kopie sparse-checkout set klachten/2025",
        mended: &[WIDEN],
    },
    Clone {
        name: "sparse, with a sparse index",
        made: "git clone -q $FROM kopie
               git -C kopie sparse-checkout set --sparse-index klachten/2025",
        mended: &[WIDEN],
    },
    Clone {
        name: "sparse, and nothing left out",
        made: "git clone -q --sparse $FROM kopie; git -C kopie sparse-checkout set klachten",
        mended: &[],
    },
    Clone {
        name: "sparse without blobs",
        made: "git clone -q --filter=blob:none --sparse $FROM kopie",
        mended: &[REFETCH, WIDEN],
    },
    Clone {
        name: "submodule",
        made: "git init -q --initial-branch=main buiten
               git -C buiten -c protocol.file.allow=always submodule add -q $FROM register
               ln -s buiten/register kopie",
        mended: &[],
    },
    Clone {
        name: "shallow submodule",
        made: "git init -q --initial-branch=main buiten
               git -C buiten -c protocol.file.allow=always submodule add -q --depth 2 $FROM register
               ln -s buiten/register kopie",
        mended: &[UNSHALLOW],
    },
    Clone {
        name: "worktree",
        made: "git clone -q $FROM eerste; git -C eerste worktree add -q -b werk ../kopie",
        mended: &[],
    },
    Clone {
        name: "worktree of a shallow clone",
        made: "git clone -q --depth 2 $FROM eerste
               git -C eerste worktree add -q -b werk ../kopie",
        mended: &[UNSHALLOW],
    },
    Clone {
        name: "sparse worktree",
        made: "git clone -q $FROM eerste; git -C eerste worktree add -q -b werk ../kopie
               git -C kopie sparse-checkout set klachten/2025",
        mended: &[WIDEN],
    },
    Clone {
        // actions/checkout, of GitHub and of Forgejo alike.
        name: "GitHub and Forgejo",
        made: "git init -q kopie && cd kopie && git remote add origin $FROM
               git config --local gc.auto 0
               git -c protocol.version=2 fetch -q --no-tags --prune --no-recurse-submodules \
                   --depth=1 origin +$TIP:refs/remotes/origin/main
               git checkout -q --force -B main refs/remotes/origin/main",
        mended: &[UNSHALLOW],
    },
    Clone {
        name: "GitHub and Forgejo, fetch-depth: 0",
        made: "git init -q kopie && cd kopie && git remote add origin $FROM
               git -c protocol.version=2 fetch -q --prune --no-recurse-submodules origin \
                   '+refs/heads/*:refs/remotes/origin/*' '+refs/tags/*:refs/tags/*'
               git checkout -q --force -B main refs/remotes/origin/main",
        mended: &[],
    },
    Clone {
        name: "GitHub and Forgejo, of a pull request",
        made: "git init -q kopie && cd kopie && git remote add origin $FROM
               git -c protocol.version=2 fetch -q --no-tags --prune --no-recurse-submodules \
                   --depth=1 origin +$TIP:refs/remotes/pull/1/merge
               git checkout -q --force refs/remotes/pull/1/merge",
        mended: &[UNSHALLOW],
    },
    Clone {
        name: "GitHub and Forgejo, sparse-checkout and filter",
        made: "git init -q kopie && cd kopie && git remote add origin $FROM
               git sparse-checkout set klachten/2025
               git config --local extensions.partialClone origin
               git config --local remote.origin.promisor true
               git config --local remote.origin.partialclonefilter blob:none
               git -c protocol.version=2 fetch -q --prune --no-recurse-submodules \
                   --filter=blob:none --depth=1 origin +$TIP:refs/remotes/origin/main
               git checkout -q --force -B main refs/remotes/origin/main",
        mended: &[UNSHALLOW, REFETCH, WIDEN],
    },
    Clone {
        name: "GitLab",
        made: "git init -q kopie && cd kopie && git config fetch.recurseSubmodules false
               git remote add origin $FROM
               git -c http.userAgent=gitlab-runner fetch -q origin --no-recurse-submodules \
                   --depth 5 --prune +refs/heads/main:refs/remotes/origin/main
               git checkout -q -f $TIP && git clean -q -ffdx",
        mended: &[UNSHALLOW],
    },
    Clone {
        name: "GitLab, GIT_DEPTH: 0",
        made: "git init -q kopie && cd kopie && git remote add origin $FROM
               git fetch -q origin --no-recurse-submodules --prune --tags \
                   '+refs/heads/*:refs/remotes/origin/*'
               git checkout -q -f $TIP && git clean -q -ffdx",
        mended: &[],
    },
    Clone {
        name: "Woodpecker, with Forgejo",
        made: "git init -q -b main kopie && cd kopie && git remote add origin $FROM
               git fetch -q --no-tags --depth=1 --filter=tree:0 origin +$TIP:
               git reset -q --hard $TIP",
        mended: &[UNSHALLOW, REFETCH],
    },
];

/// A register of two years, with a deletion, that serves filters and single commits as hosts do.
fn register() -> Fixture {
    let fixture = Fixture::new();
    fixture.commit("register.yml", crate::audit::SETTINGS);
    for at in 0..4 {
        for (year, number) in [
            ("2025", "2025-001"),
            ("2026", "2026-007"),
            ("2026", "2026-008"),
        ] {
            let keys = format!("dienst: woord {at}\n");
            let path = format!("klachten/{year}/{number}.md");
            fixture.commit(&path, complaint(number, &keys, "Tekst\n"));
        }
    }
    fixture.git(&["rm", "-q", "klachten/2026/2026-008.md"]);
    fixture.git(&["commit", "-q", "-m", "Weg"]);
    for key in ["allowFilter", "allowAnySHA1InWant"] {
        fixture.git(&["config", &format!("uploadpack.{key}"), "true"]);
    }
    fixture
}

/// A command of `klachten` in a folder, on one day.
fn ask(folder: &Path, args: &[&str]) -> Output {
    let mut command = klachten();
    command.arg("-C").arg(folder).args(args);
    command.args(["--as-of", "2026-11-22"]);
    command.output().expect("runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// What a folder gives: the history, the findings and the list of complaints.
fn given(folder: &Path) -> String {
    let findings = text(&ask(folder, &["check", "--format", "json"]).stdout);
    let history = text(&ask(folder, &["history", "--format", "json"]).stdout);
    findings + &history + &text(&ask(folder, &["export", "--format", "json"]).stdout)
}

/// A folder with a clone in it.
fn cloned(of: &Fixture, clone: &Clone) -> tempfile::TempDir {
    let beside = tempfile::tempdir().expect("a folder");
    shell(beside.path(), of, &format!("set -e\n{}", clone.made));
    beside
}

fn shell(folder: &Path, of: &Fixture, line: &str) {
    let output = Command::new("sh")
        .args(["-c", line])
        .current_dir(folder)
        .env("FROM", format!("file://{}", of.path().display()))
        .env("TIP", of.git(&["rev-parse", "HEAD"]))
        // Nothing is packed anew behind our back.
        .env("GIT_CONFIG_COUNT", "1")
        .env("GIT_CONFIG_KEY_0", "maintenance.auto")
        .env("GIT_CONFIG_VALUE_0", "false")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .output()
        .expect("sh runs");
    let told = text(&output.stderr);
    assert!(output.status.success(), "{line}: {told}");
}

#[test]
fn every_clone_is_whole_or_is_made_whole_by_the_command_that_is_told() {
    if !has_git() {
        return;
    }
    let from = register();
    let whole = given(from.path());
    assert!(whole.contains("H001"), "{whole}");
    for clone in CLONES {
        let beside = cloned(&from, clone);
        let folder = beside.path().join(CLONE);
        for (at, command) in clone.mended.iter().enumerate() {
            let name = format!("{}, {at}", clone.name);
            tells_what_is_lacking(&folder, &name, command);
            assert_ne!(given(&folder), whole, "{name}: is whole");
            shell(
                &folder,
                &from,
                &command.replace("git fetch", "git fetch -q"),
            );
        }
        let now = given(&folder);
        assert_eq!(now, whole, "{}", clone.name);
        let check = ask(&folder, &["check", "--fail-on", "afwijking"]);
        assert!(!text(&check.stdout).contains("H006"), "{}", clone.name);
    }
}

/// The finding, the exit statuses and the notes: nothing passes for whole.
fn tells_what_is_lacking(folder: &Path, name: &str, command: &str) {
    let check = ask(folder, &["check", "--fail-on", "aandacht"]);
    let found = text(&check.stdout);
    assert!(
        found.contains("H006") && found.contains(command),
        "{name}: {found}"
    );
    assert!(
        !found.contains("H001"),
        "{name}: of a part nothing follows: {found}"
    );
    assert_eq!(check.status.code(), Some(1), "{name}");
    let history = text(&ask(folder, &["history", "--format", "text"]).stderr);
    assert!(history.contains(command), "{name}: {history}");
    let report = text(&ask(folder, &["report", "2026", "--format", "json"]).stdout);
    let value: serde_json::Value = serde_json::from_str(&report).expect("JSON");
    assert_eq!(value["complete"], false, "{name}");
    assert!(
        !report.contains("Na afsluiting is geen dossier")
            && value["figures"]["recordkeeping"].is_null(),
        "{name}: the report attests what nobody read"
    );
    let site = tempfile::tempdir().expect("a folder");
    let out = site.path().join("site");
    let built = ask(folder, &["build", "--out", &out.to_string_lossy()]);
    assert_eq!(
        built.status.code(),
        Some(1),
        "{name}: {}",
        text(&built.stderr)
    );
}

#[test]
fn a_clone_that_borrows_objects_is_told_how_to_stand_on_its_own() {
    if !has_git() {
        return;
    }
    let from = register();
    let whole = given(from.path());
    for made in [
        "git clone -q $FROM eerste; git clone -q --reference eerste $FROM kopie",
        "git clone -q $FROM eerste; git clone -q --shared eerste kopie",
    ] {
        let clone = Clone {
            name: "alternates",
            made,
            mended: &[],
        };
        let beside = cloned(&from, &clone);
        let folder = beside.path().join(CLONE);
        let check = ask(&folder, &["check"]);
        let told = text(&check.stderr);
        assert!(
            told.contains("git repack -a -d") && told.contains("info/alternates"),
            "{told}"
        );
        assert_eq!(check.status.code(), Some(2), "{made}: {told}");
        let repack = "git repack -q -a -d && rm .git/objects/info/alternates";
        shell(&folder, &from, repack);
        assert_eq!(given(&folder), whole, "{made}");
    }
}

/// Copies in a form that libgit2 does not read: told with the way out, which is tried.
#[test]
fn a_repository_of_another_form_is_told_how_to_become_one_of_the_usual_form() {
    if !has_git() {
        return;
    }
    let from = register();
    let whole = given(from.path());
    let to_sha256 = "git init -q --object-format=sha256 -b main kopie
        git -C $HERE fast-export --all | git -C kopie fast-import --quiet
        git -C kopie reset -q --hard";
    let to_reftable = "git clone -q --ref-format=reftable $FROM kopie";
    for (made, told, mend) in [
        (
            to_sha256,
            "git -C MAP fast-export --all | git -C NIEUWE-MAP fast-import",
            "git init -q --object-format=sha1 nieuw
             git -C kopie fast-export --all | git -C nieuw fast-import --quiet
             git -C nieuw switch -q main",
        ),
        (
            to_reftable,
            "git clone --ref-format=files MAP NIEUWE-MAP",
            "git clone -q --ref-format=files kopie nieuw",
        ),
    ] {
        let beside = tempfile::tempdir().expect("a folder");
        let made = made.replace("$HERE", &from.path().display().to_string());
        shell(beside.path(), &from, &format!("set -e\n{made}"));
        let folder = beside.path().join(CLONE);
        for command in ["check", "history", "verify"] {
            let asked = ask(&folder, &[command]);
            let said = text(&asked.stderr);
            assert!(said.contains(told), "{command}: {said}");
            assert!(!said.contains("staat niet in git"), "{command}: {said}");
            assert_eq!(asked.status.code(), Some(2), "{command}: {said}");
        }
        shell(beside.path(), &from, &format!("set -e\n{mend}"));
        assert_eq!(given(&beside.path().join("nieuw")), whole, "{told}");
    }
}

#[test]
fn a_sparse_register_is_told_by_all_that_speak_of_the_whole() {
    if !has_git() {
        return;
    }
    let from = register();
    let sparse = CLONES.iter().find(|clone| clone.name == "sparse");
    let beside = cloned(&from, sparse.expect("there is one"));
    let folder = beside.path().join(CLONE);
    let site = beside.path().join("site").to_string_lossy().into_owned();
    let asked: [&[&str]; 4] = [
        &["export"],
        &["today"],
        &["report", "2026"],
        &["build", "--no-history", "--out", &site],
    ];
    for args in asked {
        for (lang, words) in [
            ("nl", "staan niet in deze map"),
            ("en", "not in this folder"),
        ] {
            let output = ask(&folder, &[args, &["--lang", lang]].concat());
            let told = text(&output.stderr);
            assert!(
                told.contains(words) && told.contains(WIDEN),
                "{args:?}: {told}"
            );
            assert_eq!(output.status.code(), Some(1), "{args:?}");
        }
    }
}
