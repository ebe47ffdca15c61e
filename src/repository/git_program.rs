//! The user's own git program, for what it does better: addresses on a network, with their
//! passwords, keys, agents, proxies and sign-in windows.

use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::{Failure, ObjectId, Repository, Sent, Tracked};

/// Where the program is, and how it may be used.
#[derive(Debug, Clone)]
pub struct GitProgram {
    pub path: PathBuf,
    /// Whether a person can be asked for a password.
    pub may_ask: bool,
    /// Stop it after this long.
    pub patience: Option<Duration>,
}

/// How far a transfer is, in percents, and whether it is the part that counts.
pub type Progress<'p> = &'p mut dyn FnMut(u8);

impl GitProgram {
    /// Brings in what leads to the branches of a remote, and gives where the branch stands there.
    ///
    /// # Errors
    /// What git said, where it could not.
    pub fn fetch(
        &self,
        repository: &Repository,
        tracked: &Tracked<'_>,
        progress: Progress<'_>,
    ) -> Result<Option<ObjectId>, Failure> {
        let refspec = format!("+refs/heads/*:refs/remotes/{}/*", tracked.remote);
        let arguments = [
            "fetch",
            "--no-tags",
            "--no-recurse-submodules",
            "--progress",
            "--",
            tracked.remote,
            &refspec,
        ];
        let said = self.run(repository.top(), &arguments, progress)?;
        if said.done {
            repository.remembered_tip(tracked)
        } else {
            Err(said.failure())
        }
    }

    /// Sends a commit to the branch of a remote; never over something else.
    ///
    /// # Errors
    /// What git said, where it could not.
    pub fn send(
        &self,
        repository: &Repository,
        tracked: &Tracked<'_>,
        tip: ObjectId,
        progress: Progress<'_>,
    ) -> Result<Sent, Failure> {
        let refspec = format!("{tip}:refs/heads/{}", tracked.branch);
        let arguments = [
            "push",
            "--porcelain",
            "--no-follow-tags",
            "--progress",
            "--",
            tracked.remote,
            &refspec,
        ];
        let said = self.run(repository.top(), &arguments, progress)?;
        if said.done {
            repository.remember_tip(tracked, tip)?;
            return Ok(Sent::Done);
        }
        let all = format!("{}{}", said.output, said.errors);
        let overtaken = [
            "[rejected]",
            "failed to update ref",
            "cannot lock ref",
            "failed to lock",
            "incorrect old value provided",
        ];
        if overtaken.iter().any(|part| all.contains(part)) {
            return Ok(Sent::Overtaken);
        }
        let refused = said.output.contains("[remote rejected]");
        if refused {
            return Ok(Sent::Refused(said.last_lines()));
        }
        Err(said.failure())
    }

    /// Which branch an address begins with.
    ///
    /// # Errors
    /// What git said, where it could not be asked.
    pub fn first_branch(&self, address: &str) -> Result<Option<String>, Failure> {
        let arguments = ["ls-remote", "--symref", "--", address, "HEAD"];
        let said = self.run(Path::new("."), &arguments, &mut |_| {})?;
        if !said.done {
            return Err(said.failure());
        }
        let line = said.output.lines().find_map(|line| {
            let name = line.strip_prefix("ref: refs/heads/")?;
            name.split('\t').next()
        });
        Ok(line.map(str::to_owned))
    }

    fn run(
        &self,
        folder: &Path,
        arguments: &[&str],
        progress: Progress<'_>,
    ) -> Result<Said, Failure> {
        let failed = |error: &io::Error| Failure::file(&self.path, error);
        let mut command = Command::new(&self.path);
        for name in [
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        ] {
            command.env_remove(name);
        }
        command
            .arg("-C")
            .arg(folder)
            // What is tidied up meanwhile would be read at the same time.
            .args(["-c", "gc.auto=0", "-c", "maintenance.auto=false"])
            .args(arguments)
            .env("LC_ALL", "C")
            .env("LANG", "C")
            .env("LANGUAGE", "")
            .env("GIT_TERMINAL_PROMPT", if self.may_ask { "1" } else { "0" })
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|error| failed(&error))?;
        let output = child.stdout.take().map(read_aside);
        let errors = child.stderr.take();
        let deadline = self.patience.map(|patience| Instant::now() + patience);
        let told = match (errors, deadline) {
            (Some(errors), None) => tell(errors, progress),
            (Some(errors), Some(deadline)) => {
                let reading = read_aside(errors);
                stop_at(&mut child, deadline).map_err(|error| failed(&error))?;
                reading.join().unwrap_or_default()
            }
            (None, _) => String::new(),
        };
        let status = child.wait().map_err(|error| failed(&error))?;
        let output = output.map(|reading| reading.join().unwrap_or_default());
        Ok(Said {
            done: status.success(),
            output: output.unwrap_or_default(),
            errors: told,
        })
    }
}

impl Repository {
    /// The folder in which git is at work.
    fn top(&self) -> &Path {
        self.work_tree().unwrap_or(self.git_folder())
    }
}

/// What the program said.
struct Said {
    done: bool,
    output: String,
    errors: String,
}

impl Said {
    fn failure(&self) -> Failure {
        Failure::Git {
            detail: self.last_lines(),
        }
    }

    /// The lines in which it says what went wrong.
    fn last_lines(&self) -> String {
        let all = format!("{}\n{}", self.output, self.errors);
        let marked = ["fatal:", "error:", "ssh:", "remote:", "!"];
        let lines: Vec<&str> = all
            .split(['\n', '\r'])
            .map(str::trim)
            .filter(|line| marked.iter().any(|mark| line.starts_with(mark)))
            .collect();
        if lines.is_empty() {
            all.trim().to_owned()
        } else {
            lines.join("; ")
        }
    }
}

fn read_aside(mut stream: impl Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What was read until then is told.
        let _ = stream.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// Reads what is said as it comes, and tells the percents in it.
fn tell(mut stream: impl Read, progress: Progress<'_>) -> String {
    let mut all = Vec::new();
    let mut part = [0; 1024];
    while let Ok(length) = stream.read(&mut part) {
        if length == 0 {
            break;
        }
        all.extend_from_slice(&part[..length]);
        let text = String::from_utf8_lossy(&part[..length]);
        let percents = text.rsplit_once('%').and_then(|(before, _)| {
            let digits = before.rsplit(|c: char| !c.is_ascii_digit()).next()?;
            digits.parse().ok()
        });
        if let Some(percents) = percents {
            progress(percents);
        }
    }
    String::from_utf8_lossy(&all).into_owned()
}

/// Waits for the end; at the deadline the program is stopped.
fn stop_at(child: &mut Child, deadline: Instant) -> io::Result<()> {
    while child.try_wait()?.is_none() {
        if Instant::now() > deadline {
            child.kill()?;
            return Ok(());
        }
        thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}
