//! A history that was read before is gone on with, and is then the one that is read whole.

use crate::merged_histories::{NUMBERS, busy_history};
use crate::record_history::complaint;
use crate::repository_fixture::{Fixture, has_git};
use klachten::register::History;
use klachten::repository::{ObjectId, Repository, Trust};

const PATH: &str = "klachten/2026/2026-007.md";
const NAME: &str = "records-5";
const CACHE: &str = ".git/klachten/records-5";

fn head(repository: &Repository) -> ObjectId {
    repository.head().expect("reads").expect("a commit")
}

/// Reads what is remembered, and holds it to what a reading of everything gives.
fn both(repository: &Repository, tip: ObjectId) -> History {
    let remembered = History::read(repository, tip, Trust::Cache).expect("reads");
    assert_eq!(
        remembered,
        History::read(repository, tip, Trust::Objects).expect("reads"),
        "at {tip}"
    );
    remembered
}

#[test]
fn commit_after_commit_it_stays_the_history_that_is_read_whole() {
    if !has_git() {
        return;
    }
    for seed in 201..=215 {
        let (fixture, papers) = busy_history(seed, 40);
        let repository = fixture.open();
        for commit in fixture
            .git(&["rev-list", "--reverse", "--first-parent", "HEAD"])
            .lines()
        {
            both(&repository, repository.resolve(commit).expect("a commit"));
        }
        // On from there in a straight line, over versions that cannot be read, moves and removals.
        for (at, number) in NUMBERS.iter().cycle().take(9).enumerate() {
            let old = papers
                .get(number)
                .map(|paper| paper.path(number))
                .filter(|path| fixture.join(path).exists());
            match (at % 4, old) {
                (0, Some(path)) => {
                    drop(fixture.git(&["mv", &path, &format!("klachten/verplaatst-{at}.md")]));
                }
                (1, Some(path)) => drop(fixture.git(&["rm", "-q", &path])),
                (2, _) => {
                    fixture.write(&format!("klachten/2026/{number}.md"), "---\nstuk: [\n---\n");
                }
                _ => fixture.write(
                    &format!("klachten/2026/{number}.md"),
                    complaint(number, &format!("dienst: woord {at}\n"), "Tekst\n"),
                ),
            }
            fixture.git(&["add", "-A"]);
            fixture.git(&["commit", "-q", "--allow-empty", "-m", "verder"]);
            both(&repository, head(&repository));
        }
    }
}

#[test]
fn the_commits_that_are_known_are_not_read_again() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::new();
    fixture.commit(PATH, complaint("2026-007", "", "Eerst\n"));
    let first = ObjectId::of_blob(complaint("2026-007", "", "Eerst\n").as_bytes()).to_string();
    fixture.commit(PATH, complaint("2026-007", "ernst: laag\n", "Dan\n"));
    let repository = fixture.open();
    let before = both(&repository, head(&repository));
    std::fs::remove_file(fixture.join(&format!(".git/objects/{}/{}", &first[..2], &first[2..])))
        .expect("removed");
    fixture.commit(PATH, complaint("2026-007", "ernst: hoog\n", "Dan\n"));
    let repository = fixture.open();
    let after = History::read(&repository, head(&repository), Trust::Cache).expect("reads");
    assert_eq!(after.of("2026-007")[..2], before.of("2026-007")[..]);
    let change = after.of("2026-007")[2]
        .changes
        .iter()
        .next()
        .map(|change| (change.key.to_owned(), change.to.map(str::to_owned)));
    assert_eq!(change, Some(("ernst".to_owned(), Some("hoog".to_owned()))));
    assert_ne!(
        after,
        History::read(&repository, head(&repository), Trust::Objects).expect("reads"),
        "a lost version is told"
    );
}

#[test]
fn an_older_commit_a_rewritten_history_and_another_register_are_read_for_themselves() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::new();
    let first = fixture.commit(&format!("een/{PATH}"), complaint("2026-007", "", ""));
    let second = fixture.commit(
        &format!("twee/{PATH}"),
        complaint("2026-007", "ernst: laag\n", ""),
    );
    let of = |folder: &str| {
        Repository::open(&fixture.join(folder))
            .expect("opens")
            .expect("a repository")
    };
    let id = |commit: &str| ObjectId::parse(commit).expect("an id");
    both(&of("een"), id(&second));
    let remembered = fixture.read(CACHE);
    both(&of("een"), id(&first));
    assert_eq!(
        fixture.read(CACHE),
        remembered,
        "an older commit takes no later one's place"
    );
    assert_eq!(
        both(&of("twee"), id(&second)).of("2026-007")[0]
            .changes
            .iter()
            .count(),
        6
    );
    assert_eq!(
        both(&of("een"), id(&second)).of("2026-007")[0]
            .changes
            .iter()
            .count(),
        5
    );
    fixture.git(&["reset", "-q", "--hard", &first]);
    fixture.commit(
        &format!("een/{PATH}"),
        complaint("2026-007", "ernst: hoog\n", ""),
    );
    both(&of("een"), head(&of("een")));
}

#[test]
fn what_is_remembered_is_not_believed_when_a_byte_of_it_is_another_or_it_is_cut() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::new();
    fixture.commit(PATH, complaint("2026-007", "", "Eerst\n"));
    fixture.commit(PATH, complaint("2026-007", "ernst: laag\n", "Dan\n"));
    let repository = fixture.open();
    let tip = head(&repository);
    both(&repository, tip);
    let sound = fixture.read(CACHE);
    for at in 0..sound.len() {
        let mut bytes = sound.clone();
        bytes[at] ^= 1;
        fixture.write(CACHE, &bytes);
        assert_eq!(repository.cache_read(NAME), None, "byte {at}");
        fixture.write(CACHE, &sound[..at]);
        assert_eq!(repository.cache_read(NAME), None, "cut at {at}");
    }
    both(&repository, tip);
    assert_eq!(fixture.read(CACHE), sound, "made anew");
    // Bytes with a right sum that are no history at all, or half of one.
    let body = repository.cache_read(NAME).expect("it is remembered");
    for bytes in [
        &b"onzin"[..],
        &body[..body.len() / 2],
        &[body.as_slice(), b"x"].concat(),
    ] {
        repository
            .cache_write(NAME, |out| out.write_all(bytes))
            .expect("writes");
        both(&repository, tip);
    }
}

#[test]
fn what_is_remembered_is_not_written_anew_for_each_commit() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::new();
    let mut stream = String::new();
    for at in 0..600 {
        let text = complaint("2026-007", &format!("dienst: woord {at}\n"), "");
        stream += &format!(
            "commit refs/heads/main\ncommitter F <f@x> {} +0100\ndata 2\nx\nM 100644 inline {PATH}\ndata {}\n{text}\n",
            1_772_000_000 + at * 60,
            text.len()
        );
    }
    fixture.fast_import(stream.as_bytes());
    fixture.git(&["checkout", "-q", "-f", "main"]);
    let repository = fixture.open();
    both(&repository, head(&repository));
    let first = fixture.read(CACHE);
    let few = 600 / 256;
    for new in 1..=few + 1 {
        fixture.commit(PATH, complaint("2026-007", "", &format!("{new}\n")));
        both(&repository, head(&repository));
        assert_eq!(fixture.read(CACHE) == first, new <= few, "after {new}");
    }
}
