//! The list of checks that the pre-commit framework (<https://pre-commit.com>) runs: what stands in
//! the `.pre-commit-config.yaml` of a repository.

use serde::Deserialize;

/// One check of the list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ListedHook {
    pub id: String,
    /// The command of a check that is written out here.
    #[serde(default)]
    pub entry: Option<String>,
    /// Words that come behind the command.
    #[serde(default)]
    pub args: Vec<String>,
    /// At which hooks of git it runs; `None`: wherever the framework is installed.
    #[serde(default)]
    stages: Option<Vec<String>>,
    /// Whether its command stands here instead of in a repository of checks.
    #[serde(skip)]
    pub is_local: bool,
}

#[derive(Deserialize)]
struct List {
    #[serde(default)]
    default_stages: Option<Vec<String>>,
    repos: Vec<Source>,
}

#[derive(Deserialize)]
struct Source {
    repo: String,
    hooks: Vec<ListedHook>,
}

/// Far more than any list holds; the parser takes long for what is larger and nested deeply.
const MAX_BYTES: usize = 64 * 1024;

/// The checks that run at this hook of git, in order; `None` where the text is no such list.
#[must_use]
pub fn listed_hooks(text: &str, at: &str) -> Option<Vec<ListedHook>> {
    if text.len() > MAX_BYTES {
        return None;
    }
    let list: List = serde_yaml::from_str(text).ok()?;
    let default = list.default_stages;
    // The framework still takes the names that hooks had before its version 3.2.
    let is_here = |stage: &String| stage == at || format!("pre-{stage}") == at;
    let mut hooks = Vec::new();
    for source in list.repos {
        let is_local = source.repo == "local";
        for hook in source.hooks {
            let stages = hook.stages.as_ref().or(default.as_ref());
            if stages.is_none_or(|stages| stages.is_empty() || stages.iter().any(is_here)) {
                hooks.push(ListedHook { is_local, ..hook });
            }
        }
    }
    Some(hooks)
}

#[cfg(test)]
mod tests {
    use super::listed_hooks;

    #[test]
    fn a_check_runs_where_its_stages_or_else_those_of_the_list_say() {
        let list = "default_stages: [pre-commit, pre-push]\nrepos:\n\
            - repo: local\n  hooks:\n  - {id: een, name: x, entry: klachten check, language: system}\n\
            \x20 - {id: twee, stages: [commit-msg]}\n\
            - repo: https://example.org/x\n  rev: v1\n  hooks: [{id: drie, stages: [commit]}]\n";
        let at = |stage: &str| -> Vec<String> {
            let hooks = listed_hooks(list, stage).unwrap_or_default();
            hooks.into_iter().map(|hook| hook.id).collect()
        };
        assert_eq!(at("pre-commit"), ["een", "drie"]);
        assert_eq!(at("commit-msg"), ["twee"]);
        assert_eq!(listed_hooks("repos: nee", "pre-commit"), None);
        assert_eq!(listed_hooks(&" ".repeat(70_000), "pre-commit"), None);
    }
}
