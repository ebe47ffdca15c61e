//! What the hooks of a repository ask of a commit that is made here: the work of those that are
//! ours is done by the program itself; any other is named.

use crate::register::{ListedHook, listed_hooks};
use crate::repository::{HookKind, Refusal, Repository};
use crate::rules::Severity;

/// What the hooks ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HookWork {
    /// A commit must not add a finding of this severity or a graver one.
    pub fails_from: Severity,
    /// The hooks whose work this program cannot do: `commit-msg`, `pre-commit (prettier, black)`.
    pub foreign: Vec<String>,
}

/// Reads what the hooks of a repository ask.
///
/// # Errors
/// When git's settings cannot be read.
pub fn hook_work(repository: &Repository) -> Result<HookWork, Refusal> {
    let mut work = HookWork {
        fails_from: Severity::Fault,
        foreign: Vec::new(),
    };
    for hook in repository.active_hooks()? {
        let foreign = |checks: &str| match checks {
            "" => hook.name.to_owned(),
            checks => format!("{} ({checks})", hook.name),
        };
        match &hook.kind {
            HookKind::Own(text) => match text.lines().find_map(own_severity) {
                Some(severity) => work.fails_from = work.fails_from.max(severity),
                None => work.foreign.push(foreign("")),
            },
            HookKind::Foreign => work.foreign.push(foreign("")),
            HookKind::Framework {
                list,
                may_be_absent,
            } => {
                let text = std::fs::read_to_string(list);
                if text.is_err() && *may_be_absent && !list.exists() {
                    continue;
                }
                let hooks = text.ok().and_then(|text| listed_hooks(&text, hook.name));
                let Some(hooks) = hooks else {
                    let name = list.file_name().unwrap_or_default().to_string_lossy();
                    work.foreign.push(foreign(&name));
                    continue;
                };
                let mut others = Vec::new();
                for listed in hooks {
                    match severity_of(&listed) {
                        Some(severity) => work.fails_from = work.fails_from.max(severity),
                        None => others.push(listed.id),
                    }
                }
                if !others.is_empty() {
                    work.foreign.push(foreign(&others.join(", ")));
                }
            }
        }
    }
    Ok(work)
}

/// How our manifest, `.pre-commit-hooks.yaml`, names the check.
const OWN_IDS: [&str; 2] = ["klachten-check", "klachten-check-release"];

/// From which severity on a check of the framework's list fails, where it is ours.
fn severity_of(hook: &ListedHook) -> Option<Severity> {
    let command = match &hook.entry {
        Some(entry) => entry.as_str(),
        None if !hook.is_local && OWN_IDS.contains(&hook.id.as_str()) => "klachten check --staged",
        None => return None,
    };
    own_severity(&format!("{command} {}", hook.args.join(" ")))
}

/// From which severity on a command fails, where it is `klachten check --staged` and asks nothing
/// else that a commit made here would not do.
fn own_severity(command: &str) -> Option<Severity> {
    let mut words = command.split_whitespace().peekable();
    words.next_if_eq(&"exec");
    let program = words.next()?.trim_matches(['\'', '"']);
    let file = program.rsplit(['/', '\\']).next()?;
    if !matches!(file, "klachten" | "klachten.exe" | "$program") {
        return None;
    }
    let mut severity = Severity::Fault;
    let (mut checks, mut staged) = (false, false);
    while let Some(word) = words.next() {
        let (option, joined) = word
            .split_once('=')
            .map_or((word, None), |(option, value)| (option, Some(value)));
        match option {
            "check" | "controleer" => checks = true,
            "--staged" => staged = true,
            "-q" | "--quiet" | "-v" | "--verbose" => {}
            "--format" | "--lang" | "--color" | "-C" | "--register" => {
                joined.or_else(|| words.next())?;
            }
            "--fail-on" => severity = named(joined.or_else(|| words.next())?)?,
            _ => return None,
        }
    }
    (checks && staged).then_some(severity)
}

fn named(word: &str) -> Option<Severity> {
    let mut all = Severity::ALL.iter().copied();
    all.find(|severity| severity.word() == word)
}

#[cfg(test)]
mod tests {
    use super::own_severity;
    use crate::rules::Severity;

    #[test]
    fn only_a_command_that_is_wholly_ours_is_honoured() {
        for (command, expected) in [
            ("klachten check --staged", Some(Severity::Fault)),
            (
                "'C:/klachten/klachten.exe' check --staged -q --fail-on=aandacht",
                Some(Severity::Notice),
            ),
            (
                "exec \"$program\" controleer --fail-on afwijking --staged",
                Some(Severity::Deviation),
            ),
            ("klachten check", None),
            ("klachten check --staged --fail-on", None),
            ("klachten check --staged --fail-on veel", None),
            ("klachten check --staged && rm brief.md", None),
            ("prettier --staged check", None),
            ("", None),
        ] {
            assert_eq!(own_severity(command), expected, "{command}");
        }
    }
}
