//! Who may sign a recording (H005): the keys that the list of signers held before it.

use std::process::Command;

use klachten::rules::Severity;

use crate::audit::{SETTINGS, codes, findings, said};
use crate::audit_figures::audited;
use crate::repository_fixture::{Fixture, has_git};

/// Keys `een` and `twee` in the git folder; none when ssh-keygen is not here.
fn keys(fixture: &Fixture) -> Option<()> {
    keys_of("ed25519", fixture)
}

fn keys_of(kind: &str, fixture: &Fixture) -> Option<()> {
    for name in ["een", "twee"] {
        let made = Command::new("ssh-keygen")
            .args(["-q", "-t", kind, "-N", "", "-C", name, "-f"])
            .arg(fixture.join(".git").join(name))
            .status();
        if !made.is_ok_and(|status| status.success()) {
            eprintln!("SKIPPED: ssh-keygen is not here");
            return None;
        }
    }
    fixture.git(&["config", "gpg.format", "ssh"]);
    sign_with(fixture, "een");
    Some(())
}

fn sign_with(fixture: &Fixture, key: &str) {
    fixture.git(&[
        "config",
        "user.signingkey",
        &fixture.join(".git").join(key).to_string_lossy(),
    ]);
}

fn signed(fixture: &Fixture, path: &str, text: &str) {
    fixture.write(path, text);
    fixture.git(&["add", "-A"]);
    fixture.git(&["commit", "-qS", "-m", "getekend"]);
}

fn public(fixture: &Fixture, name: &str) -> String {
    format!(
        "{name}@example.nl {}",
        String::from_utf8(fixture.read(&format!(".git/{name}.pub"))).expect("text")
    )
}

#[test]
fn only_keys_that_were_on_the_list_before_may_sign() {
    let Some(fixture) = has_git().then(Fixture::new) else {
        return;
    };
    let Some(()) = keys(&fixture) else { return };
    let list = "sleutels/ondertekenaars";
    let demanded = format!("{SETTINGS}ondertekening: verplicht\n");
    fixture.write(list, public(&fixture, "een"));
    signed(&fixture, "register.yml", &demanded);
    signed(&fixture, "README.md", "een");
    assert_eq!(codes(&fixture), Vec::<&str>::new());
    // Admitted by one who is on the list, and signing from then on.
    signed(
        &fixture,
        list,
        &(public(&fixture, "een") + &public(&fixture, "twee")),
    );
    sign_with(&fixture, "twee");
    signed(&fixture, "README.md", "twee");
    assert_eq!(codes(&fixture), Vec::<&str>::new());
    fixture.commit("README.md", "zonder");
    assert_eq!(said(&fixture), ["H005 Hij is niet ondertekend."]);
    fixture.write("register.yml", demanded.replace("verplicht", "waarschuw"));
    fixture.git(&["add", "-A"]);
    fixture.git(&["commit", "-qS", "-m", "soepeler"]);
    // Asked for with a warning: a notice, though demanded it is a deviation.
    assert_eq!(
        findings(&fixture)
            .iter()
            .map(|finding| (finding.text, finding.severity))
            .collect::<Vec<_>>(),
        [("message-warn", Severity::Notice)]
    );
}

#[test]
fn a_signature_of_a_kind_that_is_not_checked_is_counted_and_is_no_finding() {
    let Some(fixture) = has_git().then(Fixture::new) else {
        return;
    };
    let Some(()) = keys_of("rsa", &fixture) else {
        return;
    };
    let demanded = format!("{SETTINGS}ondertekening: verplicht\n");
    fixture.write("sleutels/ondertekenaars", public(&fixture, "een"));
    signed(&fixture, "register.yml", &demanded);
    signed(&fixture, "README.md", "een");
    assert_eq!(codes(&fixture), Vec::<&str>::new());
    let audit = audited(&fixture);
    assert_eq!((audit.unsigned, audit.unchecked), (0, 2));
}

#[test]
fn a_register_may_begin_to_sign_with_the_commit_that_brings_the_list() {
    let Some(fixture) = has_git().then(Fixture::new) else {
        return;
    };
    let Some(()) = keys(&fixture) else { return };
    fixture.commit("register.yml", SETTINGS);
    signed(
        &fixture,
        "sleutels/ondertekenaars",
        &public(&fixture, "een"),
    );
    let from = fixture.git(&["rev-parse", "HEAD"]);
    signed(
        &fixture,
        "register.yml",
        &format!("{SETTINGS}ondertekening: verplicht\nondertekening-vanaf: {from}\n"),
    );
    assert_eq!(codes(&fixture), Vec::<&str>::new());
    fixture.commit("README.md", "zonder");
    assert_eq!(codes(&fixture), ["H005"]);
}

#[test]
fn nobody_admits_himself() {
    let Some(fixture) = has_git().then(Fixture::new) else {
        return;
    };
    let Some(()) = keys(&fixture) else { return };
    let list = "sleutels/ondertekenaars";
    fixture.write(list, public(&fixture, "een"));
    signed(
        &fixture,
        "register.yml",
        &format!("{SETTINGS}ondertekening: verplicht\n"),
    );
    let start = fixture.git(&["rev-parse", "HEAD"]);
    sign_with(&fixture, "twee");
    signed(&fixture, "README.md", "vreemd");
    assert_eq!(
        said(&fixture),
        ["H005 De sleutel staat niet op de lijst die toen gold."]
    );
    signed(
        &fixture,
        list,
        &(public(&fixture, "een") + &public(&fixture, "twee")),
    );
    assert_eq!(codes(&fixture), ["H005", "H005"]);
    // Demanded only from the next commit on.
    sign_with(&fixture, "een");
    signed(&fixture, "README.md", "eigen");
    let from = fixture.git(&["rev-parse", "HEAD"]);
    signed(
        &fixture,
        "register.yml",
        &format!(
            "{SETTINGS}ondertekening: verplicht\nondertekening-vanaf: {}\n",
            &from[..12]
        ),
    );
    assert_eq!(codes(&fixture), Vec::<&str>::new(), "from {start}");
}
