//! A register of which some files were read before is the register that is read whole, whatever
//! happened to its files in between.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use klachten::files::{Seen, Selection, list_folder, read_folder};
use klachten::register::{Memory, Register};
use klachten::repository::ObjectId;
use proptest::prelude::*;

use crate::building::{copy, files, klachten};
use crate::repository_fixture::{Fixture, has_git};

const SETTINGS: &str = "organisatie: Voorbeeld\nprocedure:\n  - versie: 1\n    geldig-vanaf: 2020-01-01\n\
    categorieen: {betalingen: Betalingen}\noorzaken: {informatie: Informatie}\n";
const COUNT: usize = 4;

/// A register in a folder, and what is remembered of it.
struct Office {
    folder: tempfile::TempDir,
    remembered: Vec<u8>,
}

impl Office {
    fn new() -> Office {
        let office = Office {
            folder: tempfile::tempdir().expect("a folder"),
            remembered: Vec::new(),
        };
        fs::create_dir_all(office.folder.path().join("klachten/2026")).expect("a folder");
        fs::write(office.folder.path().join("register.yml"), SETTINGS).expect("written");
        (0..COUNT).for_each(|at| office.write(at, 'a'));
        office
    }

    fn path(&self, at: usize) -> PathBuf {
        self.folder
            .path()
            .join(format!("klachten/2026/2026-{:03}.md", at + 1))
    }

    /// Complaints of one length, whatever the word; each refers to the next.
    fn write(&self, at: usize, word: char) {
        let next = (at + 1) % COUNT + 1;
        let text = format!(
            "---\nnummer: 2026-{:03}\nonderwerp: Factuur {word}\nontvangen: 2026-03-01\nkanaal: brief\ncategorie: betalingen\n\
             hoort-bij: 2026-{next:03}\n---\nTekst {word}.\n",
            at + 1
        );
        fs::write(self.path(at), text).expect("written");
    }

    /// What is seen of a file that was made just now.
    fn now(&self) -> Seen {
        let made = tempfile::tempfile_in(self.folder.path()).and_then(|file| file.metadata());
        Seen::of(&made.expect("a file")).expect("times")
    }

    /// Waits until what was written so far is settled.
    fn settle(&self) {
        let written = |at| {
            fs::metadata(self.path(at))
                .ok()
                .and_then(|found| Seen::of(&found))
        };
        while !(0..COUNT)
            .filter_map(written)
            .all(|seen| seen.is_settled(&self.now()))
        {}
    }

    fn recalled(&self) -> Register {
        let memory = Memory::unpack(&self.remembered).expect("whole");
        Register::recalled(
            list_folder(self.folder.path(), &Selection::All).expect("a folder"),
            &memory,
        )
    }

    /// Reads with what is remembered, holds it to a reading of everything, and remembers this one.
    fn both(&mut self) -> Result<(), TestCaseError> {
        let now = self.now();
        let recalled = self.recalled();
        let whole =
            Register::read(read_folder(self.folder.path(), &Selection::All).expect("a folder"));
        prop_assert_eq!(&recalled, &whole);
        for (entry, other) in recalled.complaints.iter().zip(&whole.complaints) {
            prop_assert_eq!(entry.source(), other.source());
            prop_assert_eq!(entry.body(), other.body());
            prop_assert!(!entry.has_strayed());
        }
        self.remembered = Memory::packed(&recalled, now).flatten().collect();
        Ok(())
    }

    /// Sets the time of a file to one of long ago, always the same.
    fn date_back(&self, at: usize) {
        let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1 << 30);
        let _ = File::options()
            .write(true)
            .open(self.path(at))
            .and_then(|file| file.set_modified(long_ago));
    }
}

/// What may happen to the files between two readings.
#[derive(Debug, Clone)]
enum Happening {
    Write(usize, char),
    /// Another text of the same length, and the time set back.
    Restore(usize, char),
    Move(usize, usize),
    Swap(usize, usize),
    Remove(usize),
    Spoil(usize),
    Settle,
}

fn happening() -> impl Strategy<Value = Happening> {
    let (at, word) = (0..COUNT, prop::char::range('a', 'c'));
    prop_oneof![
        (at.clone(), word.clone()).prop_map(|(at, word)| Happening::Write(at, word)),
        (at.clone(), word).prop_map(|(at, word)| Happening::Restore(at, word)),
        (at.clone(), at.clone()).prop_map(|(from, to)| Happening::Move(from, to)),
        (at.clone(), at.clone()).prop_map(|(one, other)| Happening::Swap(one, other)),
        at.clone().prop_map(Happening::Remove),
        at.prop_map(Happening::Spoil),
        Just(Happening::Settle),
    ]
}

fn happen(office: &Office, happening: &Happening) {
    match *happening {
        Happening::Write(at, word) => office.write(at, word),
        Happening::Restore(at, word) => {
            office.write(at, word);
            office.date_back(at);
        }
        // What is not there cannot be moved or removed.
        Happening::Move(from, to) => drop(fs::rename(office.path(from), office.path(to))),
        Happening::Swap(one, other) => {
            let between = office.folder.path().join("tussen");
            if fs::rename(office.path(one), &between).is_ok() {
                let _ = fs::rename(office.path(other), office.path(one));
                fs::rename(&between, office.path(other)).expect("moved back");
            }
        }
        Happening::Remove(at) => drop(fs::remove_file(office.path(at))),
        Happening::Spoil(at) => fs::write(office.path(at), "---\nstuk: [\n---\n").expect("written"),
        Happening::Settle => office.settle(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_happened_to_the_files_it_is_the_register_that_is_read_whole(
        days in prop::collection::vec(prop::collection::vec(happening(), 0..5), 1..12),
    ) {
        let mut office = Office::new();
        office.settle();
        office.both()?;
        for day in &days {
            day.iter().for_each(|happening| happen(&office, happening));
            office.both()?;
        }
    }
}

#[test]
fn what_is_written_again_in_the_same_tick_is_read_again() {
    let mut office = Office::new();
    for word in ['b', 'c', 'd'].into_iter().cycle().take(60) {
        office.write(0, word);
        office.date_back(0);
        office.both().expect("the same");
    }
}

#[test]
fn what_was_written_in_the_tick_in_which_the_register_was_looked_at_is_not_remembered() {
    let office = Office::new();
    office.settle();
    office.write(0, 'b');
    let written = fs::metadata(office.path(0))
        .ok()
        .and_then(|found| Seen::of(&found))
        .expect("times");
    let register =
        Register::read(read_folder(office.folder.path(), &Selection::All).expect("a folder"));
    let remembered = |now| Memory::packed(&register, now).flatten().collect::<Vec<_>>();
    assert_eq!(
        Memory::unpack(&remembered(written)).map(|memory| memory.len()),
        Some(COUNT - 1)
    );
    office.settle();
    assert_eq!(
        Memory::unpack(&remembered(office.now())).map(|memory| memory.len()),
        Some(COUNT)
    );
}

#[test]
fn the_files_that_are_remembered_are_not_opened() {
    let mut office = Office::new();
    office.settle();
    office.both().expect("the same");
    let memory = Memory::unpack(&office.remembered).expect("whole");
    let files = list_folder(office.folder.path(), &Selection::All).expect("a folder");
    let before = Register::read(
        files
            .clone()
            .into_iter()
            .map(klachten::files::File::opened)
            .collect(),
    );
    (0..COUNT).for_each(|at| fs::remove_file(office.path(at)).expect("removed"));
    let recalled = Register::recalled(files, &memory);
    assert_eq!(recalled.complaints, before.complaints);
    // Only whoever asks for the text finds that it is gone.
    assert!(!recalled.has_strayed());
    assert_eq!(
        (
            recalled.complaints[0].source(),
            recalled.complaints[0].has_strayed()
        ),
        ("", true)
    );
    assert_eq!(before.complaints[0].body().text, "Tekst a.\n");
}

#[test]
fn a_text_that_is_another_by_now_is_given_as_it_is_and_known_to_have_strayed() {
    let mut office = Office::new();
    let mut register =
        Register::read(read_folder(office.folder.path(), &Selection::All).expect("a folder"));
    office.write(1, 'b');
    assert_eq!(register.complaints[1].body().text, "Tekst a.\n");
    register.put_texts_away();
    let entry = &register.complaints[1];
    assert!(!entry.has_strayed() && entry.source().contains("Tekst b.") && entry.has_strayed());
    // Where it begins, nobody knows: the front matter must not be taken for the text.
    assert_eq!(entry.body().text, "");
    assert!(register.has_strayed() && !register.complaints[0].has_strayed());
    register.put_texts_away();
    assert!(register.has_strayed(), "that is not forgotten");
    office.both().expect("the same");
}

#[test]
fn a_memory_that_was_cut_is_no_memory_and_less_of_it_is_enough() {
    let mut office = Office::new();
    office.settle();
    office.both().expect("the same");
    let packed = std::mem::take(&mut office.remembered);
    let mut whole = 0;
    for end in 0..packed.len() {
        if Memory::unpack(&packed[..end]).is_some() {
            whole += 1;
            office.remembered = packed[..end].to_vec();
            office.both().expect("the same");
        }
    }
    assert_eq!(whole, COUNT, "it can only be cut between two complaints");
}

const DAY: &str = "2026-11-22";
const CACHE: &str = "entries-1";
const SUBJECT: &str = "Subsidie niet verwerkt";
const LIE: &str = "Subsidie wel verwerkt!";

/// The example register, committed.
fn committed() -> Fixture {
    let fixture = Fixture::new();
    copy(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("register"),
        &fixture.join("register"),
    );
    fixture.commit_all_on("2026-11-20", "begin");
    fixture
}

fn told(fixture: &Fixture, words: &[&str]) -> String {
    let mut command = klachten();
    let output = command
        .args(words)
        .args(["--as-of", DAY, "-C"])
        .arg(fixture.join("register"))
        .output()
        .expect("runs");
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn what_this_program_remembers_of_this_folder_is_told_and_nothing_else_is() {
    if !has_git() {
        return;
    }
    let fixture = committed();
    let show = || told(&fixture, &["show", "2026-003"]);
    assert!(show().contains(SUBJECT));
    let kept = fixture.open().cache_read(CACHE).expect("it is remembered");
    let at = kept
        .windows(SUBJECT.len())
        .position(|window| window == SUBJECT.as_bytes())
        .expect("the subject is remembered");
    let mut lying = kept.clone();
    lying[at..at + LIE.len()].copy_from_slice(LIE.as_bytes());
    let remember = |bytes: &[u8]| fixture.open().cache_write(CACHE, [bytes]).expect("written");
    remember(&lying);
    assert!(show().contains(LIE), "the memory is not used");
    // Of another program or another folder: the opening is another.
    for opening in [1, 60] {
        let mut foreign = lying.clone();
        foreign[opening] ^= 1;
        remember(&foreign);
        assert!(show().contains(SUBJECT), "{opening}");
    }
    // Damaged: the bytes are not those that were written.
    remember(&lying);
    let path = fixture.join(".git/klachten").join(CACHE);
    let mut damaged = fs::read(&path).expect("a cache");
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    fs::write(&path, damaged).expect("written");
    assert!(show().contains(SUBJECT));
}

#[test]
fn where_a_text_is_not_the_one_that_was_read_everything_is_read_anew() {
    if !has_git() {
        return;
    }
    let (fixture, sites) = (committed(), tempfile::tempdir().expect("a folder"));
    let build = |name: &str| {
        let out = sites.path().join(name);
        told(
            &fixture,
            &[
                "build",
                "--quiet",
                "--audience",
                "klachtenfunctionaris",
                "--out",
                out.to_str().expect("UTF-8"),
            ],
        );
        files(&out)
    };
    let plain = build("one");
    // As if the file had become another between the look at it and the page.
    let bytes = fs::read(fixture.join("register/klachten/2026/2026-003.md")).expect("a record");
    let content = ObjectId::of_blob(&bytes);
    let mut kept = fixture.open().cache_read(CACHE).expect("it is remembered");
    let at = kept
        .windows(20)
        .position(|window| window == content.as_bytes())
        .expect("its content is remembered");
    kept[at] ^= 1;
    fixture.open().cache_write(CACHE, [kept]).expect("written");
    assert!(build("two") == plain, "a page has no text");
}

#[test]
fn findings_and_pages_are_the_same_with_and_without_a_memory() {
    if !has_git() {
        return;
    }
    let (fixture, sites) = (committed(), tempfile::tempdir().expect("a folder"));
    let path = |name: &str| fixture.join("register/klachten/2026").join(name);
    let change = |name: &str, from: &str, to: &str| {
        let text = fs::read_to_string(path(name)).expect("a record");
        assert!(text.contains(from), "{name} has no {from}");
        fs::write(path(name), text.replacen(from, to, 1)).expect("written");
    };
    let both = |what: &str| {
        let told = || {
            let out = sites.path().join("site");
            told(
                &fixture,
                &[
                    "build",
                    "--quiet",
                    "--audience",
                    "klachtenfunctionaris",
                    "--out",
                    out.to_str().expect("UTF-8"),
                ],
            );
            let built = files(&out);
            fs::remove_dir_all(out).expect("built");
            (
                built,
                ["json", "text"].map(|format| told(&fixture, &["check", "--format", format])),
            )
        };
        let with = told();
        fs::remove_dir_all(fixture.join(".git/klachten")).expect("forgotten");
        assert!(with == told(), "{what}");
    };
    both("begin");
    change("2026-003.md", "onderwerp: ", "onderwerp: Toch ");
    both("another subject");
    // What is wrong between files follows from all of them, also from those that are remembered.
    change("2026-004.md", "nummer: 2026-004", "nummer: 2026-003");
    both("a number used twice");
    fs::remove_file(path("2026-004.md")).expect("removed");
    fs::rename(path("2026-001.md"), path("2026-090.md")).expect("moved");
    both("one gone and one moved");
    change("2026-002.md", "\n---\n", "\n---\nBel 06-12345678.\n");
    both("personal data in the text");
}
