//! What merges leave out: on any history, the changes that were kept, applied in order, give the
//! files at HEAD, key by key; and nothing is called left out that a merge took over.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::merged_histories::{KEYS, NUMBERS, Paper, Papers, busy_history, write_commit};
use crate::record_history::{Dice, complaint, history, keys_in};
use crate::repository_fixture::{Fixture, has_git};
use klachten::register::{FILE, History, TEXT};
use klachten::repository::Trust;

const PATH: &str = "klachten/2026/2026-007.md";
type Keys = BTreeMap<Arc<str>, String>;

fn read(fixture: &Fixture) -> History {
    let repository = fixture.open();
    let tip = repository.head().expect("reads").expect("a commit");
    History::read(&repository, tip, Trust::Objects).expect("reads")
}

/// The keys after all changes that were kept, and how many were not.
pub fn applied(history: &History, fixture: &Fixture, number: &str) -> (Keys, usize) {
    let texts = history.texts(&fixture.open(), number).expect("reads");
    let (mut keys, mut left_out) = (Keys::new(), 0);
    for (at, texts) in texts.iter().enumerate() {
        for traced in history.annotated(number, at) {
            let to = match traced.change.key {
                FILE => continue,
                TEXT => texts.as_ref().expect("texts").1.as_deref(),
                _ => traced.change.to,
            };
            if traced.left_out.is_some() {
                left_out += 1;
                continue;
            }
            match to {
                Some(to) => drop(keys.insert(traced.change.key.into(), to.to_owned())),
                None => drop(keys.remove(traced.change.key)),
            }
        }
    }
    (keys, left_out)
}

#[test]
fn the_changes_that_were_kept_give_the_files_at_head_on_any_history() {
    if !has_git() {
        return;
    }
    let mut left_out = 0;
    for seed in 1..=60 {
        let (fixture, papers) = busy_history(seed, 40 + usize::try_from(seed).expect("small"));
        // The first ones from the cache too.
        let history = if seed < 9 {
            history(&fixture)
        } else {
            read(&fixture)
        };
        for number in NUMBERS {
            let (keys, left) = applied(&history, &fixture, number);
            left_out += left;
            match papers.get(number) {
                Some(paper) if paper.spoilt => {}
                Some(paper) => assert_eq!(
                    keys,
                    keys_in(&fixture.read(&paper.path(number))),
                    "seed {seed}, {number}"
                ),
                None => assert_eq!(keys, Keys::new(), "seed {seed}, {number}"),
            }
        }
    }
    assert!(left_out > 1000, "the histories hold too little: {left_out}");
}

#[test]
fn a_program_that_skips_what_was_left_out_gets_the_files_at_head() {
    if !has_git() {
        return;
    }
    for seed in 101..=106 {
        let (fixture, papers) = busy_history(seed, 60);
        let json = json(&fixture);
        for record in json["records"].as_array().expect("records") {
            let number = record["number"].as_str().expect("a number");
            let Some(paper) = papers.get(number).filter(|paper| !paper.spoilt) else {
                continue;
            };
            let mut keys = Keys::new();
            for change in record["revisions"]
                .as_array()
                .expect("some")
                .iter()
                .flat_map(|one| one["changes"].as_array().expect("changes"))
            {
                let key = change["key"].as_str().expect("a key");
                if key == FILE || change.get("left_out").is_some() {
                    continue;
                }
                match change["to"].as_str() {
                    Some(to) => drop(keys.insert(key.into(), to.to_owned())),
                    None => drop(keys.remove(key)),
                }
            }
            assert_eq!(
                keys,
                keys_in(&fixture.read(&paper.path(number))),
                "seed {seed}, {number}"
            );
        }
    }
}

fn run(fixture: &Fixture, arguments: &[&str]) -> String {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_klachten"));
    let output = command
        .env_clear()
        .current_dir(fixture.path())
        .arg("history")
        .args(arguments)
        .output()
        .expect("runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn json(fixture: &Fixture) -> serde_json::Value {
    serde_json::from_str(&run(fixture, &["--format", "json"])).expect("JSON")
}

/// Two officers who each have keys of their own, and merge each other's work all the time.
#[test]
fn nothing_is_left_out_where_every_merge_takes_both_sides() {
    if !has_git() {
        return;
    }
    let mut dice = Dice(5);
    let mut stream = String::new();
    let mut made: Vec<Papers> = vec![
        NUMBERS
            .into_iter()
            .map(|number| (number, Paper::default()))
            .collect(),
    ];
    write_commit(&mut stream, 0, &[], &made[0], 0);
    let mut tips = [0, 0];
    for at in 1..150 {
        let officer = dice.below(2) as usize;
        let (mine, other) = (tips[officer], tips[1 - officer]);
        let mut papers = made[mine].clone();
        let meets = mine != other && dice.below(3) == 0;
        for (number, paper) in &mut papers {
            if meets {
                let theirs = &made[other][number];
                paper
                    .facts
                    .retain(|key, _| KEYS[officer * 2..][..2].contains(key));
                paper.facts.extend(
                    theirs
                        .facts
                        .iter()
                        .filter(|(key, _)| KEYS[2 - officer * 2..][..2].contains(*key)),
                );
                // The text is the first officer's.
                if officer == 1 {
                    paper.lines.clone_from(&theirs.lines);
                }
            } else if dice.below(2) == 0 {
                paper
                    .facts
                    .insert(KEYS[officer * 2 + dice.below(2) as usize], dice.below(5));
                paper.lines.extend((officer == 0).then(|| dice.below(5)));
            }
        }
        let parents = if meets { vec![mine, other] } else { vec![mine] };
        write_commit(&mut stream, at, &parents, &papers, 0);
        made.push(papers);
        tips[officer] = at;
    }
    let fixture = Fixture::new();
    fixture.fast_import(stream.as_bytes());
    fixture.git(&["reset", "-q", "--hard"]);
    let history = history(&fixture);
    assert!(
        history
            .commits
            .iter()
            .filter(|commit| commit.parents.len() > 1)
            .count()
            > 30
    );
    for number in NUMBERS {
        assert_eq!(left_out(&history, number), Vec::<String>::new(), "{number}");
        assert_eq!(
            applied(&history, &fixture, number).0,
            keys_in(&fixture.read(&made[149][number].path(number))),
            "{number}"
        );
    }
}

/// What was left out: key and value, with the merge that did.
fn left_out(history: &History, number: &str) -> Vec<String> {
    let of = |at: usize| {
        history
            .annotated(number, at)
            .into_iter()
            .filter_map(|traced| Some((traced.change, traced.left_out?)))
    };
    let line = |(change, merge): (
        klachten::register::KeyChange<'_>,
        &klachten::repository::Commit,
    )| {
        format!(
            "{}: {} ({})",
            change.key,
            change.to.unwrap_or("-"),
            merge.subject
        )
    };
    (0..history.of(number).len())
        .flat_map(of)
        .map(line)
        .collect()
}

/// Two sides of which each changed the gravity of a complaint, and its own key; `main` is checked
/// out.
fn two_sides() -> Fixture {
    let fixture = Fixture::new();
    fixture.write("register.yml", "organisatie: X\n");
    let between = "dienst: wft\n# een\n# twee\n# drie\n";
    fixture.commit(
        PATH,
        complaint("2026-007", &format!("{between}ernst: laag\n"), "Tekst\n"),
    );
    fixture.git(&["checkout", "-q", "-b", "tak"]);
    fixture.commit(
        PATH,
        complaint("2026-007", &format!("{between}ernst: midden\n"), "Tekst\n"),
    );
    fixture.commit(
        PATH,
        complaint("2026-007", &format!("{between}ernst: hoog\n"), "Tekst\n")
            .replace("Factuur", "Rekening"),
    );
    fixture.git(&["checkout", "-q", "main"]);
    fixture.commit(
        PATH,
        complaint(
            "2026-007",
            &format!("{between}ernst: laag\nles: x\n"),
            "Tekst\n",
        ),
    );
    fixture
}

#[test]
fn a_side_that_a_merge_does_not_take_is_left_out_by_that_merge() {
    if !has_git() {
        return;
    }
    let fixture = two_sides();
    fixture.git(&["merge", "-q", "-s", "ours", "-m", "samen", "tak"]);
    let expected = [
        "ernst: midden (samen)",
        "onderwerp: Rekening klopt niet (samen)",
        "ernst: hoog (samen)",
    ];
    assert_eq!(left_out(&history(&fixture), "2026-007"), expected);
    // It stays left out when the other side takes the merge over, and when work goes on.
    fixture.git(&["checkout", "-q", "tak"]);
    fixture.git(&["merge", "-q", "--no-ff", "-m", "over", "main"]);
    fixture.commit(PATH, complaint("2026-007", "ernst: hoog\n", ""));
    let history = history(&fixture);
    assert_eq!(left_out(&history, "2026-007"), expected);
    assert_eq!(
        applied(&history, &fixture, "2026-007").0,
        keys_in(&fixture.read(PATH))
    );
}

#[test]
fn of_two_sides_only_the_keys_are_left_out_in_which_the_other_won() {
    if !has_git() {
        return;
    }
    let fixture = two_sides();
    fixture.git(&["merge", "-q", "-X", "ours", "-m", "samen", "tak"]);
    let history = history(&fixture);
    assert_eq!(
        left_out(&history, "2026-007"),
        ["ernst: midden (samen)", "ernst: hoog (samen)"]
    );
    assert_eq!(
        applied(&history, &fixture, "2026-007").0,
        keys_in(&fixture.read(PATH))
    );
    let text = run(&fixture, &["2026-007", "--lang", "nl"]);
    assert!(
        text.contains("ernst: midden → hoog  (niet overgenomen bij samenvoeging "),
        "{text}"
    );
    assert_eq!(text.matches("niet overgenomen").count(), 2, "{text}");
}

#[test]
fn who_typed_the_same_on_both_sides_or_took_his_own_change_back_was_not_left_out() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::new();
    let write = |keys: &str, text: &str| fixture.commit(PATH, complaint("2026-007", keys, text));
    write("", "Een\n");
    fixture.git(&["checkout", "-q", "-b", "tak"]);
    write("ernst: hoog\n", "Een\nTwee\n");
    write("ernst: hoog\nles: x\n", "Een\nTwee\n");
    write("ernst: hoog\n", "Een\nTwee\n");
    fixture.git(&["checkout", "-q", "main"]);
    write("ernst: hoog\n", "Een\nTwee\n");
    fixture.git(&["merge", "-q", "--no-ff", "-m", "samen", "tak"]);
    let history = history(&fixture);
    assert_eq!(left_out(&history, "2026-007"), Vec::<String>::new());
    assert_eq!(
        applied(&history, &fixture, "2026-007").0,
        keys_in(&fixture.read(PATH))
    );
}

#[test]
fn a_record_that_was_removed_on_one_side_and_changed_on_the_other_follows_the_side_that_won() {
    if !has_git() {
        return;
    }
    for (strategy, left, there) in [("ours", 1, false), ("theirs", 6, true)] {
        let fixture = Fixture::new();
        fixture.commit(PATH, complaint("2026-007", "", "Tekst\n"));
        fixture.git(&["checkout", "-q", "-b", "tak"]);
        fixture.commit(PATH, complaint("2026-007", "ernst: hoog\n", "Tekst\n"));
        fixture.git(&["checkout", "-q", "main"]);
        fixture.git(&["rm", "-q", PATH]);
        fixture.git(&["commit", "-q", "-m", "weg"]);
        fixture.try_git(&["merge", "-q", "--no-commit", "tak"]);
        let settle: &[&str] = if strategy == "ours" {
            &["rm", "-q", "--cached", PATH]
        } else {
            &["add", PATH]
        };
        fixture.git(settle);
        fixture.git(&["commit", "-q", "-m", "samen"]);
        let history = history(&fixture);
        let keys = if there {
            keys_in(&fixture.read(PATH))
        } else {
            Keys::new()
        };
        assert_eq!(
            applied(&history, &fixture, "2026-007"),
            (keys, left),
            "{strategy}"
        );
    }
}
