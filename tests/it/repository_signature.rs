//! Signatures of commits, judged without any program, beside what `ssh-keygen` makes.

use std::process::Command;

use klachten::repository::{ObjectId, Signature, SignatureCheck, SignatureKind, SignerList, Trust};

use crate::repository_fixture::{Fixture, has_git};

/// A repository whose git signs with keys of this kind; none when the programs are not here.
fn signing(kind: &str) -> Option<Fixture> {
    if !has_git() || Command::new("ssh-keygen").arg("-?").output().is_err() {
        eprintln!("SKIPPED: ssh-keygen is not here");
        return None;
    }
    let fixture = Fixture::new();
    for name in ["een", "twee"] {
        let made = Command::new("ssh-keygen")
            .args(["-q", "-t", kind, "-N", "", "-C", name, "-f"])
            .arg(fixture.join(".git").join(name))
            .status();
        assert!(made.is_ok_and(|status| status.success()));
    }
    fixture.git(&["config", "gpg.format", "ssh"]);
    fixture.git(&[
        "config",
        "user.signingkey",
        &fixture.join(".git/een").to_string_lossy(),
    ]);
    Some(fixture)
}

fn public(fixture: &Fixture, name: &str) -> String {
    String::from_utf8(fixture.read(&format!(".git/{name}.pub")))
        .expect("text")
        .trim()
        .to_owned()
}

fn signed_commit(fixture: &Fixture, text: &str) -> ObjectId {
    fixture.write("a.md", text);
    fixture.git(&["add", "-A"]);
    fixture.git(&["commit", "-qS", "-m", text]);
    ObjectId::parse(&fixture.git(&["rev-parse", "HEAD"])).expect("an id")
}

fn verdict(fixture: &Fixture, commit: ObjectId, list: &str) -> SignatureCheck {
    match fixture
        .open()
        .signature_of(commit, &SignerList::parse(list.as_bytes()))
        .expect("reads")
    {
        Signature::Ssh(verdict) => verdict,
        other => panic!("not signed with SSH: {other:?}"),
    }
}

#[test]
fn a_good_signature_of_every_usual_kind_of_key_is_good() {
    for kind in ["ed25519", "ecdsa"] {
        let Some(fixture) = signing(kind) else { return };
        let commit = signed_commit(&fixture, "een");
        let list = format!("kf@example.nl {}\n", public(&fixture, "een"));
        let SignatureCheck::Good {
            fingerprint,
            principals,
        } = verdict(&fixture, commit, &list)
        else {
            panic!("{kind}: not good")
        };
        assert_eq!(principals, "kf@example.nl");
        let printed = Command::new("ssh-keygen")
            .arg("-lf")
            .arg(fixture.join(".git/een.pub"))
            .output()
            .expect("runs")
            .stdout;
        assert!(
            String::from_utf8_lossy(&printed).contains(&fingerprint),
            "{fingerprint}"
        );
        let history = fixture
            .open()
            .history(commit, Trust::Objects)
            .expect("walks");
        assert_eq!(history.revisions[0].commit.signature, SignatureKind::Ssh);
    }
}

#[test]
fn a_signature_of_another_kind_of_key_is_not_judged_at_all() {
    let Some(fixture) = signing("rsa") else {
        return;
    };
    let commit = signed_commit(&fixture, "een");
    let list = format!("kf@example.nl {}\n", public(&fixture, "een"));
    for list in [list, String::new()] {
        let verdict = verdict(&fixture, commit, &list);
        assert!(
            matches!(verdict, SignatureCheck::Unsupported { .. }),
            "{verdict:?}"
        );
    }
}

#[test]
fn a_key_counts_only_where_and_when_the_list_says() {
    let Some(fixture) = signing("ed25519") else {
        return;
    };
    let commit = signed_commit(&fixture, "een");
    let (own, other) = (public(&fixture, "een"), public(&fixture, "twee"));
    let judged = |list: String| verdict(&fixture, commit, &list);
    assert!(matches!(
        judged(String::new()),
        SignatureCheck::UnknownKey { .. }
    ));
    assert!(matches!(
        judged(format!("x {other}")),
        SignatureCheck::UnknownKey { .. }
    ));
    assert!(matches!(
        judged(format!("x cert-authority {own}")),
        SignatureCheck::UnknownKey { .. }
    ));
    // The commit is of 2 March 2026, 08:00 UTC.
    for (options, good) in [
        ("valid-after=\"20260302Z\"", true),
        (
            "valid-after=\"202603020800Z\",valid-before=\"202603020800Z\"",
            true,
        ),
        ("valid-after=\"202603020801Z\"", false),
        ("valid-before=\"20260302Z\"", false),
    ] {
        let verdict = judged(format!("x {options} {own}"));
        assert_eq!(
            matches!(verdict, SignatureCheck::Good { .. }),
            good,
            "{options}"
        );
        assert_eq!(
            matches!(verdict, SignatureCheck::OutsideValidity { .. }),
            !good,
            "{options}"
        );
    }
    for (options, good) in [
        ("namespaces=\"git\"", true),
        ("namespaces=\"file,g*\"", true),
        ("namespaces=\"file\"", false),
        ("namespaces=\"!git,*\"", false),
    ] {
        let verdict = judged(format!("x {options} {own}"));
        assert_eq!(
            matches!(verdict, SignatureCheck::Good { .. }),
            good,
            "{options}"
        );
        assert_eq!(
            matches!(verdict, SignatureCheck::OtherPurpose { .. }),
            !good,
            "{options}"
        );
    }
    // A leaver's line beside the new one for the same key.
    assert!(
        matches!(judged(format!("x valid-before=\"20250101\" {own}\ny {own}\n")), SignatureCheck::Good { principals, .. } if principals == "y")
    );
}

/// Another commit: a given one with its text changed.
fn altered(fixture: &Fixture, commit: &str, from: &str, to: &str) -> ObjectId {
    assert!(commit.contains(from));
    fixture.write(".git/veranderd", commit.replacen(from, to, 1));
    ObjectId::parse(&fixture.git(&[
        "hash-object",
        "-t",
        "commit",
        "-w",
        "--literally",
        ".git/veranderd",
    ]))
    .expect("an id")
}

#[test]
fn a_commit_that_is_not_as_it_was_signed_is_forged() {
    for kind in ["ed25519", "ecdsa"] {
        let Some(fixture) = signing(kind) else { return };
        let commit = signed_commit(&fixture, "een");
        let list = format!("kf@example.nl {}\n", public(&fixture, "een"));
        let sound = fixture.git(&["cat-file", "commit", &commit.to_string()]) + "\n";
        for (from, to) in [
            ("een", "twee"),
            ("kf@example.nl", "ik@example.nl"),
            ("\n\n", "\nencoding UTF-8\n\n"),
        ] {
            assert!(
                matches!(
                    verdict(&fixture, altered(&fixture, &sound, from, to), &list),
                    SignatureCheck::Forged { .. }
                ),
                "{kind}: {from} -> {to}"
            );
        }
    }
}

#[test]
fn a_signature_taken_from_another_commit_is_forged() {
    for kind in ["ed25519", "ecdsa"] {
        let Some(fixture) = signing(kind) else { return };
        let armour = |commit: ObjectId| {
            let commit = fixture.git(&["cat-file", "commit", &commit.to_string()]) + "\n";
            let from = commit.find("gpgsig ").expect("signed");
            let to = commit.find("\n\n").expect("a message");
            (commit[from..to].to_owned(), commit)
        };
        let (other, _) = armour(signed_commit(&fixture, "een"));
        let (own, commit) = armour(signed_commit(&fixture, "twee"));
        let list = format!("kf@example.nl {}\n", public(&fixture, "een"));
        let swapped = altered(&fixture, &commit, &own, &other);
        assert!(
            matches!(
                verdict(&fixture, swapped, &list),
                SignatureCheck::Forged { .. }
            ),
            "{kind}"
        );
    }
}

#[test]
fn a_commit_with_two_signatures_or_one_of_another_kind_is_told_apart() {
    let Some(fixture) = signing("ed25519") else {
        return;
    };
    let commit = signed_commit(&fixture, "een");
    let list = format!("kf@example.nl {}\n", public(&fixture, "een"));
    let sound = fixture.git(&["cat-file", "commit", &commit.to_string()]) + "\n";
    let altered = |from: &str, to: &str| altered(&fixture, &sound, from, to);
    let doubled = altered("gpgsig", "gpgsig -----BEGIN SSH SIGNATURE-----\n x\ngpgsig");
    assert_eq!(
        verdict(&fixture, doubled, &list),
        SignatureCheck::Unreadable
    );
    let stripped = altered(
        "gpgsig -----BEGIN SSH SIGNATURE-----",
        "gpgsig -----BEGIN PGP SIGNATURE-----",
    );
    let judged = fixture
        .open()
        .signature_of(stripped, &SignerList::parse(list.as_bytes()))
        .expect("reads");
    assert_eq!(judged, Signature::NotJudged(SignatureKind::OpenPgp));
    fixture.git(&["commit", "-q", "--allow-empty", "-m", "los"]);
    let unsigned = fixture.open().resolve("HEAD").expect("a commit");
    assert_eq!(
        fixture
            .open()
            .signature_of(unsigned, &SignerList::default())
            .expect("reads"),
        Signature::Unsigned
    );
}
