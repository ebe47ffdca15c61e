//! Signing a new commit the way the user's own git settings ask. Judging signatures lives in
//! `signature`.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::{fs, io};

use super::Refusal;

/// How commits are signed here.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Signer {
    None,
    Ssh { program: String, key: Key },
}

/// Which key to sign with.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// A file with the private key, or with the public one of a key that the agent holds.
    File(String),
    /// A public key written in the settings; the agent holds the private one.
    Literal(String),
}

impl Signer {
    /// What `commit.gpgsign`, `gpg.format` and `user.signingkey` ask for.
    ///
    /// A program that the repository's own settings name is never run: they come with a copy of the
    /// repository. The user's own settings may name one.
    pub(super) fn of(config: &mut git2::Config) -> Result<Signer, Refusal> {
        if !config.get_bool("commit.gpgsign").unwrap_or(false) {
            return Ok(Signer::None);
        }
        let format = config
            .get_string("gpg.format")
            .unwrap_or_else(|_| String::from("openpgp"));
        if format != "ssh" {
            return Err(Refusal::CannotSign { format });
        }
        let named = config
            .get_string("user.signingkey")
            .map_err(|_| Refusal::NoSigningKey)?;
        let key = match named.strip_prefix("key::") {
            Some(literal) => Key::Literal(literal.to_owned()),
            None if named.starts_with("ssh-") => Key::Literal(named),
            None => Key::File(
                config
                    .get_path("user.signingkey")
                    .map_or(named, |path| path.to_string_lossy().into_owned()),
            ),
        };
        let own = config
            .open_global()
            .and_then(|global| global.get_string("gpg.ssh.program"));
        Ok(Signer::Ssh {
            program: own.unwrap_or_else(|_| String::from("ssh-keygen")),
            key,
        })
    }

    /// The signature over a commit's bytes; none when none is asked for.
    pub(super) fn sign(&self, commit: &[u8], folder: &Path) -> Result<Option<String>, Refusal> {
        let Signer::Ssh { program, key } = self else {
            return Ok(None);
        };
        let failed = |error: &io::Error| Refusal::SigningFailed {
            detail: format!("{program}: {error}"),
        };
        let mut command = Command::new(program);
        command.args(["-Y", "sign", "-n", "git"]);
        let borrowed = folder.join(format!("signing-{}.pub", std::process::id()));
        match key {
            Key::File(path) => command.arg("-f").arg(path),
            Key::Literal(text) => {
                fs::create_dir_all(folder)
                    .and_then(|()| fs::write(&borrowed, text))
                    .map_err(|error| failed(&error))?;
                command.arg("-f").arg(&borrowed).arg("-U")
            }
        };
        let signed = run(&mut command, commit);
        if matches!(key, Key::Literal(_)) {
            // A public key: harmless where it stays behind.
            let _ = fs::remove_file(&borrowed);
        }
        signed.map_err(|error| failed(&error)).map(Some)
    }
}

fn run(command: &mut Command, input: &[u8]) -> io::Result<String> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    if let Some(mut pipe) = child.stdin.take() {
        // A signer that stops reading says why on its way out.
        let _ = pipe.write_all(input);
    }
    let output = child.wait_with_output()?;
    let signature = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() && signature.starts_with("-----BEGIN SSH SIGNATURE-----") {
        return Ok(signature);
    }
    Err(io::Error::other(
        String::from_utf8_lossy(&output.stderr).trim().to_owned(),
    ))
}

/// The commit with its signature in the header, where git puts it.
pub(super) fn with_signature(commit: &[u8], signature: &str) -> Vec<u8> {
    let end = commit
        .windows(2)
        .position(|pair| pair == b"\n\n")
        .map_or(commit.len(), |at| at + 1);
    let lines: Vec<&str> = signature.trim_end().lines().collect();
    [
        &commit[..end],
        b"gpgsig ",
        lines.join("\n ").as_bytes(),
        b"\n",
        &commit[end..],
    ]
    .concat()
}
