//! The Dutch words and weights of which the fictional register is made: data files, no code.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::chance::Chance;

const SENTENCES: &str = include_str!("nl/zinnen.txt");
const MIX: &str = include_str!("nl/mengsel.txt");

/// What a register is made of.
pub(super) struct Material {
    lists: BTreeMap<&'static str, Vec<&'static str>>,
    mix: Vec<Subject>,
    weights: Vec<u32>,
}

/// What a complaint is about, and how it could happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Subject {
    pub category: &'static str,
    pub cause: &'static str,
}

/// A measure in words: a line of `maatregel.CAUSE`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct MeasureText {
    pub title: &'static str,
    pub strength: &'static str,
    pub costs: &'static str,
    pub expected: &'static str,
    pub body: &'static str,
}

/// What every register is made of.
pub(super) fn material() -> &'static Material {
    static MATERIAL: LazyLock<Material> = LazyLock::new(Material::read);
    &MATERIAL
}

impl Material {
    fn read() -> Material {
        let mut lists: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let mut name = "";
        for line in SENTENCES
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            match line
                .strip_prefix('[')
                .and_then(|line| line.strip_suffix(']'))
            {
                Some(opened) => name = opened,
                None => lists.entry(name).or_default().push(line),
            }
        }
        let (mix, weights) = MIX.lines().filter_map(weighted_subject).unzip();
        Material {
            lists,
            mix,
            weights,
        }
    }

    /// One of the lines of the list `kind.of`; empty where there is no such list.
    pub(super) fn pick(&self, chance: &mut Chance, kind: &str, of: &str) -> &'static str {
        chance.pick(self.list(kind, of))
    }

    /// Every line of the list `kind.of`, or of `kind` itself where `of` is empty.
    pub(super) fn list(&self, kind: &str, of: &str) -> &[&'static str] {
        let list = if of.is_empty() {
            self.lists.get(kind)
        } else {
            self.lists.get(format!("{kind}.{of}").as_str())
        };
        list.map_or(&[], Vec::as_slice)
    }

    /// The measures that there are against a cause.
    pub(super) fn measures(&self, cause: &str) -> Vec<MeasureText> {
        let lines = self.list("maatregel", cause).iter();
        let parts = lines.map(|line| line.split('|').collect::<Vec<_>>());
        let text = parts.filter_map(|parts| match parts.as_slice() {
            [title, strength, costs, expected, body] => Some(MeasureText {
                title,
                strength,
                costs,
                expected,
                body,
            }),
            _ => None,
        });
        text.collect()
    }

    /// What the subject of a commit says happened.
    pub(super) fn deed(&self, name: &str) -> &'static str {
        self.list("vastlegging", name)
            .first()
            .copied()
            .unwrap_or_default()
    }

    /// What the next complaint is about.
    pub(super) fn subject(&self, chance: &mut Chance) -> Subject {
        self.mix[chance.weighted(&self.weights)]
    }
}

fn weighted_subject(line: &'static str) -> Option<(Subject, u32)> {
    let mut words = line.split(' ').filter(|_| !line.starts_with('#'));
    let subject = Subject {
        category: words.next()?,
        cause: words.next()?,
    };
    Some((subject, words.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::material;

    #[test]
    fn every_subject_has_words_for_all_it_needs() {
        let material = material();
        for subject in &material.mix {
            for kind in ["fout", "oorzaak", "les"] {
                assert!(
                    !material.list(kind, subject.cause).is_empty(),
                    "{kind} {}",
                    subject.cause
                );
            }
            for kind in ["dienst", "klacht"] {
                assert!(
                    !material.list(kind, subject.category).is_empty(),
                    "{kind} {}",
                    subject.category
                );
            }
        }
        for (name, lines) in &material.lists {
            if let Some(cause) = name.strip_prefix("maatregel.") {
                assert_eq!(material.measures(cause).len(), lines.len(), "{name}");
            }
        }
        assert_eq!(material.mix.len(), 25);
        assert_eq!(
            material.deed("ontvangstbevestiging"),
            "ontvangstbevestiging verstuurd"
        );
    }
}
