use std::fs;
use std::path::Path;

use super::{Publication, Published, SiteFile, Target, Trouble};
use crate::publish::Unsafe;

fn begin(out: &Path, reader: &str, replace_reader: bool) -> Result<Publication, Trouble> {
    Publication::begin(Target {
        out,
        reader,
        replace_reader,
        guarded: &[],
        locks: &std::env::temp_dir(),
    })
}

fn put(publication: &Publication, pages: &[(&str, &str)]) {
    for (path, text) in pages {
        let file = SiteFile {
            path: (*path).to_owned(),
            bytes: text.as_bytes().to_vec(),
        };
        publication.put(&file).expect("written");
    }
}

fn publish(out: &Path, pages: &[(&str, &str)]) -> Result<Published, Trouble> {
    let publication = begin(out, "medewerkers", false)?;
    put(&publication, pages);
    publication.finish(&|_| false)
}

/// How many files and folders there are in a folder.
fn count(folder: &Path) -> usize {
    fs::read_dir(folder).expect("a folder").count()
}

#[test]
fn a_second_build_of_the_same_touches_nothing_and_a_third_writes_only_what_changed() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    publish(&out, &[("a.html", "1"), ("k/b.html", "2")]).expect("published");
    let time = |name: &str| {
        fs::metadata(out.join(name))
            .and_then(|found| found.modified())
            .expect("a time")
    };
    let before = (time("a.html"), time("."), time("k/b.html"));
    let again = publish(&out, &[("k/b.html", "2"), ("a.html", "1")]).expect("published");
    assert_eq!(
        (again.written, again.removed, before),
        (0, 0, (time("a.html"), time("."), time("k/b.html")))
    );
    let third = publish(&out, &[("a.html", "1"), ("c.html", "3")]).expect("published");
    assert_eq!(
        (third.written, third.removed),
        (2, 1),
        "the new page and the list of hashes; the old page is gone"
    );
    assert!(!out.join("k").exists() && time("a.html") == before.0);
    assert_eq!(count(folder.path()), 1, "nothing is left beside the site");
}

#[test]
fn a_folder_that_is_not_ours_is_refused_and_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("thesis.txt"), "mine").expect("written");
    let refused = publish(folder.path(), &[("a.html", "1")]);
    assert!(matches!(refused, Err(Trouble::Unsafe(Unsafe::NotOurs(_)))));
    let inside = folder.path().join("register/site");
    let refused = Publication::begin(Target {
        out: &inside,
        reader: "medewerkers",
        replace_reader: false,
        guarded: &[&folder.path().join("register")],
        locks: &std::env::temp_dir(),
    });
    assert!(matches!(refused, Err(Trouble::Unsafe(Unsafe::Guarded(_)))));
    assert_eq!(
        fs::read_to_string(folder.path().join("thesis.txt")).expect("kept"),
        "mine"
    );
}

#[test]
fn a_site_given_up_halfway_leaves_the_old_one_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    publish(&out, &[("a.html", "1")]).expect("published");
    let publication = begin(&out, "medewerkers", false).expect("begun");
    put(&publication, &[("k/a.html", "2")]);
    drop(publication);
    assert_eq!(
        fs::read_to_string(out.join("a.html")).expect("the old page"),
        "1"
    );
    assert_eq!(count(folder.path()), 1, "nothing is left beside the site");
}

#[test]
fn what_a_stopped_build_left_is_mended() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    publish(&out, &[("a.html", "1")]).expect("published");
    // As after a power cut between the two renames.
    fs::rename(&out, folder.path().join(".site.oud")).expect("renamed");
    fs::create_dir(folder.path().join(".site.nieuw-7")).expect("a folder");
    assert!(crate::publish::has_leftovers(&out));
    let again = publish(&out, &[("a.html", "1")]).expect("published");
    assert_eq!(again.written, 0);
    assert_eq!(count(folder.path()), 1, "nothing is left beside the site");
}

#[test]
fn a_file_that_is_not_the_sites_is_kept_and_told_whatever_else_changes() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    publish(&out, &[("a.html", "1"), ("b.html", "1")]).expect("published");
    fs::create_dir(out.join("mine")).expect("a folder");
    fs::write(out.join("mine/notes.txt"), "keep me").expect("written");
    // In the way of a page that comes later, and of a folder.
    fs::write(out.join("c.html"), "mine too").expect("written");
    fs::write(out.join("k"), "and this").expect("written");
    for (text, pages) in [("1", 4), ("2", 4), ("2", 4)] {
        let site = [("a.html", text), ("c.html", "3"), ("k/d.html", "4")];
        let published = publish(&out, &site).expect("published");
        let now: Vec<&str> = published.kept.iter().map(|kept| &*kept.now).collect();
        assert_eq!(published.unchanged + published.written, pages + 1);
        assert_eq!(now.len(), 3);
        let read = |path: &str| fs::read_to_string(out.join(path)).expect("kept");
        assert_eq!(read("mine/notes.txt"), "keep me");
        assert_eq!(read("bewaard/c.html"), "mine too");
        assert_eq!(read("bewaard/k"), "and this");
        assert_eq!((read("c.html"), read("k/d.html")), ("3".into(), "4".into()));
        assert!(!out.join("b.html").exists(), "a page that is gone is gone");
    }
}

#[test]
fn a_site_for_other_readers_is_replaced_only_where_that_is_asked_and_nothing_else_is_in_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    publish(&out, &[("a.html", "1")]).expect("published");
    let refused = begin(&out, "klachtenfunctionaris", false).map(drop);
    assert!(
        matches!(&refused, Err(Trouble::Unsafe(Unsafe::OtherReader(_, reader))) if reader == "medewerkers")
    );
    fs::write(out.join("notes.txt"), "for staff").expect("written");
    let over = || {
        let publication = begin(&out, "klachtenfunctionaris", true).expect("begun");
        put(&publication, &[("a.html", "2")]);
        publication.finish(&|_| false)
    };
    let refused = over();
    assert!(
        matches!(&refused, Err(Trouble::Unsafe(Unsafe::ForeignFiles(_, files))) if files == &["notes.txt"])
    );
    assert_eq!(fs::read_to_string(out.join("a.html")).expect("kept"), "1");
    fs::remove_file(out.join("notes.txt")).expect("removed");
    over().expect("published");
    assert_eq!(fs::read_to_string(out.join("a.html")).expect("new"), "2");
}

#[test]
fn a_page_that_somebody_changes_while_the_site_is_built_is_noticed() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    let first = publish(&out, &[("a.html", "1"), ("b.html", "1")]).expect("published");
    let publication = begin(&out, "medewerkers", false).expect("begun");
    assert_eq!(Some(publication.old_fingerprint()), first.fingerprint);
    put(&publication, &[("b.html", "2")]);
    publication.leave("a.html".to_owned(), [0; 32]);
    fs::write(out.join("a.html"), "x").expect("written");
    let published = publication.finish(&|_| false).expect("published");
    assert_eq!(published.fingerprint, None);
}

#[cfg(unix)]
#[test]
fn an_old_site_that_cannot_be_removed_is_told_and_the_new_one_stands() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    publish(&out, &[("a.html", "1"), ("k/b.html", "1")]).expect("published");
    let locked = |below: &str, mode: u32| {
        let path = folder.path().join(below);
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("set");
    };
    locked("site/k", 0o555);
    let published = publish(&out, &[("a.html", "2"), ("k/b.html", "2")]).expect("published");
    assert_eq!(fs::read_to_string(out.join("k/b.html")).expect("new"), "2");
    // Nobody is stopped from anything who is root.
    if let [leftover] = &*published.leftovers {
        let name = leftover.folder.file_name().expect("a name");
        locked(&format!("{}/k", name.to_string_lossy()), 0o755);
    }
    let again = publish(&out, &[("a.html", "3"), ("k/b.html", "2")]).expect("published");
    assert!(again.leftovers.is_empty());
    assert_eq!(count(folder.path()), 1, "nothing is left beside the site");
}

/// As where somebody has a page open on Windows, or where the folder is a share of its own.
fn busy(_: &Path, _: &Path) -> std::io::Result<Option<std::path::PathBuf>> {
    Err(std::io::ErrorKind::ResourceBusy.into())
}

fn publish_into_a_busy_folder(
    out: &Path,
    reader: &str,
    pages: &[(&str, &str)],
) -> Result<Published, Trouble> {
    let mut publication = begin(out, reader, true)?;
    publication.exchange = busy;
    put(&publication, pages);
    publication.finish(&|_| false)
}

#[test]
fn a_folder_that_cannot_change_places_gets_its_pages_one_by_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let (out, whole) = (folder.path().join("site"), folder.path().join("whole"));
    let old = [("a.html", "1"), ("k/b.html", "2"), ("same.html", "0")];
    let new = [("a.html", "3"), ("l/c.html", "4"), ("same.html", "0")];
    publish(&out, &old).expect("published");
    fs::write(out.join("mine.txt"), "mine").expect("written");
    let published = publish_into_a_busy_folder(&out, "medewerkers", &new).expect("published");
    let told = published.file_by_file.expect("told");
    assert!(told.held.is_empty(), "{:?}", told.held);
    assert_eq!(published.kept.len(), 1);
    publish(&whole, &new).expect("published");
    fs::write(whole.join("mine.txt"), "mine").expect("written");
    let files = |out: &Path| -> Vec<(String, Vec<u8>)> {
        let found = crate::publish::Snapshot::of(out, None).expect("listed");
        let read = |path: &str| (path.to_owned(), fs::read(out.join(path)).expect("read"));
        found.files().map(read).collect()
    };
    assert_eq!(files(&out), files(&whole));
    assert!(!out.join("k").exists(), "an empty folder is left");
    assert_eq!(count(folder.path()), 2, "nothing is left beside the site");
    let again = publish(&out, &new).expect("published");
    assert_eq!((again.written, again.removed), (0, 0));
}

#[test]
fn a_page_that_is_held_is_told_and_comes_with_the_next_build() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    publish(&out, &[("a.html", "1"), ("b.html", "1")]).expect("published");
    // What stands in a file's way here and cannot go, as an open page cannot elsewhere.
    fs::remove_file(out.join("a.html")).expect("removed");
    fs::create_dir_all(out.join("a.html/full")).expect("made");
    let new = [("a.html", "2"), ("b.html", "2")];
    let published = publish_into_a_busy_folder(&out, "medewerkers", &new).expect("published");
    let held = published.file_by_file.expect("told").held;
    let held: Vec<&str> = held.iter().map(|held| held.path.as_str()).collect();
    assert_eq!(held, ["a.html"]);
    assert_eq!(fs::read(out.join("b.html")).expect("read"), b"2");
    assert!(published.fingerprint.is_none(), "it is not as it should be");
    fs::remove_dir_all(out.join("a.html")).expect("removed");
    publish(&out, &new).expect("published");
    assert_eq!(fs::read(out.join("a.html")).expect("read"), b"2");
}

#[test]
fn pages_of_one_reader_are_never_left_among_those_of_another() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    publish(&out, &[("a.html", "1")]).expect("published");
    let refused = publish_into_a_busy_folder(&out, "eigenaren", &[("a.html", "2")]);
    assert!(matches!(refused, Err(Trouble::Io(..))), "{refused:?}");
    assert_eq!(fs::read(out.join("a.html")).expect("read"), b"1");
}
