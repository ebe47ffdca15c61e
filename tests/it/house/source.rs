//! The program's own source, as text: its files, what each of them imports, and from which file a
//! name comes. Reads what rustfmt writes; it is no parser of Rust.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// One file of `src`, as a module: `register::edit::splice`.
pub struct Module {
    /// Where it stands below `src`.
    pub file: String,
    /// Its code, without comments and without the tests at its end: tests may look anywhere.
    pub code: String,
    /// All its lines, tests and comments too.
    pub lines: usize,
}

/// Every module by its path.
pub struct Source {
    pub modules: BTreeMap<String, Module>,
    /// For each module the names that its imports bring in, each with where it comes from.
    brought: BTreeMap<String, BTreeMap<String, Vec<String>>>,
}

impl Source {
    pub fn read() -> Source {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut modules = BTreeMap::new();
        collect(&root, &root, &mut modules);
        Source::of(modules)
    }

    fn of(modules: BTreeMap<String, Module>) -> Source {
        let mut source = Source {
            modules,
            brought: BTreeMap::new(),
        };
        let brought = source.modules.keys().map(|name| {
            let paths = source.use_paths(name);
            let named = paths
                .into_iter()
                .filter_map(|path| Some((path.last()?.clone(), path)));
            (name.clone(), named.collect())
        });
        source.brought = brought.collect();
        source
    }

    /// The room of a module: the first part of its path.
    pub fn room(name: &str) -> &str {
        name.split("::").next().unwrap_or(name)
    }

    /// Every path of the program's own that a module names, from the root: in `use` and elsewhere.
    pub fn paths(&self, name: &str) -> Vec<Vec<String>> {
        let code = &self.modules[name].code;
        let mut paths = self.use_paths(name);
        for start in ["crate::", "super::", "self::"] {
            for (at, _) in code.match_indices(start) {
                let inside = code[..at]
                    .ends_with(|sign: char| sign.is_alphanumeric() || "_:".contains(sign));
                if !inside {
                    let path: String = code[at..]
                        .chars()
                        .take_while(|sign| sign.is_alphanumeric() || "_:".contains(*sign))
                        .collect();
                    paths.extend(self.absolute(name, path.trim_end_matches("::")));
                }
            }
        }
        paths
    }

    fn use_paths(&self, name: &str) -> Vec<Vec<String>> {
        let mut paths = Vec::new();
        for tree in uses(&self.modules[name].code) {
            for path in expand(&tree) {
                paths.extend(self.absolute(name, &path));
            }
        }
        paths
    }

    /// A path from the root; none of another library's.
    fn absolute(&self, name: &str, path: &str) -> Option<Vec<String>> {
        let mut parts: Vec<String> = path.split("::").map(str::to_owned).collect();
        let mut base: Vec<String> = name.split("::").map(str::to_owned).collect();
        match parts.first()?.as_str() {
            "crate" => base.clear(),
            "self" => {}
            "super" => {
                while parts.first().is_some_and(|part| part == "super") {
                    parts.remove(0);
                    base.pop();
                }
                base.extend(parts);
                return Some(base);
            }
            own if self.modules.contains_key(&format!("{name}::{own}")) => {
                base.extend(parts);
                return Some(base);
            }
            _ => return None,
        }
        base.extend(parts.into_iter().skip(1));
        Some(base)
    }

    /// The module that a path leads to, through the doors that hand a name on.
    fn home_of(&self, path: &[String], depth: usize) -> Option<String> {
        let known = (1..=path.len())
            .rev()
            .find(|length| self.modules.contains_key(&path[..*length].join("::")))?;
        let module = path[..known].join("::");
        let handed_on = path
            .get(known)
            .and_then(|name| self.brought.get(&module)?.get(name));
        match handed_on {
            Some(further) if depth < 8 && further.as_slice() != path => {
                self.home_of(further, depth + 1)
            }
            _ => Some(module),
        }
    }

    /// Circles of imports between the files of one room; a door and the files behind it do not
    /// count.
    pub fn circles(&self) -> Vec<Vec<String>> {
        let mut leads: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for (name, module) in &self.modules {
            if module.file.ends_with("mod.rs") {
                continue;
            }
            let targets = self
                .paths(name)
                .iter()
                .filter_map(|path| self.home_of(path, 0))
                .filter(|to| Source::room(to) == Source::room(name))
                .filter(|to| to != name && !name.starts_with(&format!("{to}::")))
                .collect();
            leads.insert(name, targets);
        }
        let reach: BTreeMap<&str, BTreeSet<String>> = leads
            .keys()
            .map(|from| (*from, reached(&leads, from)))
            .collect();
        let mut circles = BTreeSet::new();
        for (name, far) in &reach {
            let circle: Vec<String> = far
                .iter()
                .filter(|other| {
                    reach
                        .get(other.as_str())
                        .is_some_and(|back| back.contains(*name))
                })
                .cloned()
                .collect();
            if circle.len() > 1 {
                circles.insert(circle);
            }
        }
        circles.into_iter().collect()
    }
}

fn reached(leads: &BTreeMap<&str, BTreeSet<String>>, from: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut todo = vec![from.to_owned()];
    while let Some(name) = todo.pop() {
        for next in leads.get(name.as_str()).into_iter().flatten() {
            if found.insert(next.clone()) {
                todo.push(next.clone());
            }
        }
    }
    found
}

fn collect(root: &Path, folder: &Path, modules: &mut BTreeMap<String, Module>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, modules);
            continue;
        }
        if path.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let inside = path.strip_prefix(root).unwrap().with_extension("");
        // Files of tests alone may look anywhere, too.
        if path.file_stem().is_some_and(|stem| stem == "tests") {
            continue;
        }
        let mut parts: Vec<String> = inside
            .iter()
            .map(|part| part.to_string_lossy().into_owned())
            .collect();
        if parts.last().is_some_and(|last| last == "mod") {
            parts.pop();
        }
        let text = fs::read_to_string(&path).unwrap();
        let module = Module {
            file: path
                .strip_prefix(root)
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/"),
            lines: text.lines().count(),
            code: code_of(&text),
        };
        modules.insert(parts.join("::"), module);
    }
}

fn code_of(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// What stands between `use` and `;`, of every import.
fn uses(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut tree: Option<String> = None;
    for line in code.lines() {
        let line = line.trim();
        let begun = line.split_once("use ").filter(|(before, _)| {
            before.is_empty() || (before.starts_with("pub") && before.ends_with([' ', ')']))
        });
        match (&mut tree, begun) {
            (Some(tree), _) => tree.push_str(line),
            (None, Some((_, rest))) => tree = Some(rest.to_owned()),
            (None, None) => continue,
        }
        if line.ends_with(';') {
            found.extend(
                tree.take()
                    .map(|tree| tree.trim_end_matches(';').to_owned()),
            );
        }
    }
    found
}

/// Every path of an import, its groups in braces taken apart.
fn expand(tree: &str) -> Vec<String> {
    let Some((head, rest)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or(tree).trim();
        let whole = path.strip_suffix("::self").unwrap_or(path);
        return vec![whole.to_owned()];
    };
    let group = rest.rsplit_once('}').map_or(rest, |(group, _)| group);
    let mut found = Vec::new();
    let (mut depth, mut item) = (0, String::new());
    for sign in group.chars().chain([',']) {
        match sign {
            ',' if depth == 0 => {
                if !item.trim().is_empty() {
                    found.extend(expand(&format!("{head}{}", item.trim())));
                }
                item.clear();
                continue;
            }
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        item.push(sign);
    }
    found
}

#[test]
fn an_import_is_taken_apart() {
    assert_eq!(
        expand("crate::{rules::Finding, site::{self, A as B}}"),
        ["crate::rules::Finding", "crate::site", "crate::site::A"]
    );
}

#[test]
fn a_circle_is_seen_through_the_door() {
    let module = |file: &str, code: &str| Module {
        file: file.to_owned(),
        code: code.to_owned(),
        lines: 1,
    };
    let modules = BTreeMap::from([
        (
            "room".to_owned(),
            module(
                "room/mod.rs",
                "mod a;\nmod b;\npub use a::First;\npub use b::Second;",
            ),
        ),
        (
            "room::a".to_owned(),
            module("room/a.rs", "use super::Second;"),
        ),
        (
            "room::b".to_owned(),
            module("room/b.rs", "fn f(x: super::First) {}"),
        ),
    ]);
    assert_eq!(Source::of(modules).circles(), [["room::a", "room::b"]]);
}
