//! The names that register.yml declares, with their addresses in the site.

use super::address::slugs;
use crate::place::Placed;

/// Categories, or root causes, in the order of register.yml: a handful.
pub struct Names(Vec<Name>);

/// One declared name.
pub struct Name {
    pub key: String,
    pub label: String,
    /// File name of its page, without folder and ending.
    pub slug: String,
}

impl Names {
    /// The names of a list in register.yml, in its order.
    pub fn of(declared: &[(Placed<String>, Placed<String>)]) -> Names {
        let slugs = slugs(declared.iter().map(|(key, _)| key.value.as_str()));
        let named = declared.iter().zip(slugs);
        let name = named.map(|((key, label), slug)| Name {
            key: key.value.clone(),
            label: label.value.clone(),
            slug,
        });
        Names(name.collect())
    }

    /// The place of a key in the list; none for a key that is not declared.
    pub fn find(&self, key: &str) -> Option<usize> {
        self.0.iter().position(|name| name.key == key)
    }

    /// Every name in the order of register.yml.
    pub fn all(&self) -> &[Name] {
        &self.0
    }
}
