//! The mapping file of an import: which column holds which key, and how its words are translated.
//!
//! ```text
//! # Kolom in de lijst = sleutel van de klacht ("-" slaat de kolom over)
//! Datum ontvangst = ontvangen
//! Behandelaar = -
//!
//! [categorie]              # woorden van deze sleutel
//! Training = workshops-en-trainingen
//!
//! [vast]                   # hetzelfde voor elke rij
//! kanaal = e-mail
//! ```

use std::collections::BTreeMap;

use crate::wording::Message;

/// Which column is which key, and which word is which.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mapping {
    /// Column to key, in lower case; no key means: skip it.
    columns: BTreeMap<String, Option<String>>,
    /// Key to value, for every row.
    fixed: BTreeMap<String, String>,
    /// Key and word (in lower case) to value.
    words: BTreeMap<(String, String), String>,
}

/// Something wrong with the mapping file.
#[derive(Debug, Clone, PartialEq)]
pub struct MappingFault {
    /// From 1.
    pub line: usize,
    pub message: Message,
}

impl Mapping {
    /// Reads a mapping file. `is_key` tells whether a key exists.
    ///
    /// # Errors
    /// Every line that is no mapping, or that names a key that does not exist.
    pub fn read(text: &str, is_key: impl Fn(&str) -> bool) -> Result<Mapping, Vec<MappingFault>> {
        let mut mapping = Mapping::default();
        let mut faults = Vec::new();
        let mut section = String::new();
        for (line, typed) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
            let text = typed.split(" #").next().unwrap_or_default().trim();
            if text.is_empty() || text.starts_with('#') {
                continue;
            }
            let unknown = |key: &str| MappingFault {
                line,
                message: Message::new("mapping-unknown-key")
                    .with("line", line)
                    .with("key", key),
            };
            if let Some(name) = text
                .strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'))
            {
                name.trim().clone_into(&mut section);
                if section != "vast" && !is_key(&section) {
                    faults.push(unknown(&section));
                }
                continue;
            }
            let parts = text
                .rsplit_once('=')
                .map(|(left, right)| (left.trim(), right.trim()));
            // A word of the list may say nothing: `nee =`. A column still wants its key.
            let may_be_empty = !section.is_empty() && section != "vast";
            let filled = parts.filter(|(_, right)| may_be_empty || !right.is_empty());
            let Some((left, right)) = filled else {
                let message = match parts {
                    Some((column, _)) if section.is_empty() && !column.is_empty() => {
                        Message::new("mapping-no-key").with("column", column)
                    }
                    _ => Message::new("mapping-line").with("text", text),
                };
                let message = message.with("line", line);
                faults.push(MappingFault { line, message });
                continue;
            };
            let key = if section == "vast" { left } else { right };
            let names_key = section.is_empty() || section == "vast";
            if names_key && key != "-" && !is_key(key) {
                faults.push(unknown(key));
            }
            mapping.note(&section, left, right);
        }
        if faults.is_empty() {
            Ok(mapping)
        } else {
            Err(faults)
        }
    }

    /// The mapping of the columns that are called like a key, or as a key's names have it.
    #[must_use]
    pub fn of_names(columns: &[String], keys: &[(String, Vec<String>)]) -> Mapping {
        let mut mapping = Mapping::default();
        for column in columns {
            if let Some(key) = key_called(column, keys) {
                mapping.note("", column, key);
            }
        }
        mapping
    }

    fn note(&mut self, section: &str, left: &str, right: &str) {
        match section {
            "" => {
                self.columns.insert(
                    left.to_lowercase(),
                    Some(right.to_owned()).filter(|key| key != "-"),
                );
            }
            "vast" => {
                self.fixed.insert(left.to_owned(), right.to_owned());
            }
            key => {
                self.words
                    .insert((key.to_owned(), left.to_lowercase()), right.to_owned());
            }
        }
    }

    /// The key of a column: `Some(None)` when it is to be skipped, nothing when it is not named.
    #[must_use]
    pub fn key_of(&self, column: &str) -> Option<Option<&str>> {
        self.columns
            .get(&column.to_lowercase())
            .map(Option::as_deref)
    }

    /// The register's word for a word of the list.
    #[must_use]
    pub fn value_of(&self, key: &str, word: &str) -> Option<&str> {
        self.words
            .get(&(key.to_owned(), word.to_lowercase()))
            .map(String::as_str)
    }

    /// What is wrong with a list of these columns: two of them for one key.
    #[must_use]
    pub fn twice(&self, head: &[String]) -> Vec<Message> {
        let mut columns: BTreeMap<&str, &str> = BTreeMap::new();
        let mut faults = Vec::new();
        for column in head {
            let Some(key) = self.key_of(column).unwrap_or(Some(column)) else {
                continue;
            };
            if let Some(other) = columns.insert(key, column) {
                let message = Message::new("mapping-key-twice").with("key", key);
                faults.push(message.with("columns", vec![other.to_owned(), column.clone()]));
            }
        }
        faults
    }

    /// Whether a column of a list with this head, or a value for all rows, is for this key.
    #[must_use]
    pub fn fills(&self, key: &str, head: &[String]) -> bool {
        let is_for = |column: &String| self.key_of(column).unwrap_or(Some(column)) == Some(key);
        self.fixed.contains_key(key) || head.iter().any(is_for)
    }

    /// Keys with the same value in every row.
    pub fn fixed(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fixed
            .iter()
            .map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// The columns that the mapping names, in lower case.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.columns.keys().map(String::as_str)
    }
}

/// The key that a column is for, by what it is called, in capitals or not.
fn key_called<'k>(column: &str, keys: &'k [(String, Vec<String>)]) -> Option<&'k str> {
    let column = column.to_lowercase();
    let is_called = |(key, names): &&(String, Vec<String>)| {
        let mut names = names.iter().chain([key]);
        names.any(|name| name.to_lowercase() == column)
    };
    let found = keys.iter().find(is_called);
    found.map(|(key, _)| key.as_str())
}

#[cfg(test)]
mod tests {
    use super::Mapping;

    #[test]
    fn columns_words_and_fixed_values_are_mapped() {
        let text = "# kop\r\nDatum ontvangst = ontvangen\nBehandelaar = -\n[categorie]  # woorden\nTraining = workshops\n[vast]\nkanaal = e-mail\n";
        let mapping = Mapping::read(text, |key| {
            ["ontvangen", "categorie", "kanaal"].contains(&key)
        })
        .expect("a mapping");
        assert_eq!(mapping.key_of("datum ONTVANGST"), Some(Some("ontvangen")));
        assert_eq!(
            (mapping.key_of("Behandelaar"), mapping.key_of("Anders")),
            (Some(None), None)
        );
        assert_eq!(mapping.value_of("categorie", "training"), Some("workshops"));
        assert_eq!(mapping.fixed().collect::<Vec<_>>(), [("kanaal", "e-mail")]);
        let words = Mapping::read("[categorie]\nnee =\n", |_| true).expect("a mapping");
        assert_eq!(words.value_of("categorie", "Nee"), Some(""));
        let faults = Mapping::read("geen regel\nX = onzin\n[onzin]\n[vast]\nY =\n", |_| false)
            .expect_err("four faults");
        assert_eq!(
            faults.iter().map(|fault| fault.line).collect::<Vec<_>>(),
            [1, 2, 3, 5]
        );
    }

    #[test]
    fn a_column_that_is_called_like_a_key_has_that_key() {
        let names = ["Onderwerp", "Omschrijving"].map(str::to_owned).to_vec();
        let keys = [(String::from("onderwerp"), names)];
        let columns = ["OMSCHRIJVING", "Datum"].map(str::to_owned);
        let mapping = Mapping::of_names(&columns, &keys);
        assert_eq!(mapping.key_of("Omschrijving"), Some(Some("onderwerp")));
        assert_eq!(mapping.key_of("Datum"), None);
    }
}
