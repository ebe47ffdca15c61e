//! The begin of a mapping file for a list: its columns first, then what holds for all rows and how
//! the words of the list are translated, and at the end the keys to choose from.

use std::collections::BTreeMap;

use super::likely_names::is_full_name;
use crate::interop::{BODY_COLUMN, Mapping, Sheet, every_column, field_of_column};
use crate::record::{Complaint, Kind, Need, Record, Shape};
use crate::wording::Words;

/// The keys that most lists have a column for, in the order in which a complaint goes.
const EVERYDAY: [&str; 18] = [
    "ontvangen",
    "onderwerp",
    BODY_COLUMN,
    "kanaal",
    "ontvangen-door",
    "categorie",
    "dienst",
    "ernst",
    "klager",
    "formele-melding",
    "ontvangstbevestiging",
    "behandeling.verantwoordelijke",
    "oorzaak.soort",
    "voorstellen[0].oplossing",
    "voorstellen[0].bericht",
    "afgesloten",
    "uitkomst",
    "reden-uitkomst",
];
/// So many words of a column are shown to be translated.
const MOST_WORDS: usize = 12;

/// The begin of a mapping for a list.
pub(super) fn draft(sheet: &Sheet, words: &Words) -> String {
    let mapping = Mapping::of_names(&sheet.head, &names(words));
    [
        columns(sheet, &mapping, words),
        fixed(sheet, &mapping, words),
        translations(sheet, &mapping, words),
        keys(words),
    ]
    .join("\n")
}

/// A line for each column; one that calls complainants by their names is skipped.
fn columns(sheet: &Sheet, mapping: &Mapping, words: &Words) -> String {
    let mut lines = format!("# {}\n", words.text("import-mapping-columns"));
    for (at, column) in sheet.head.iter().enumerate() {
        let key = mapping.key_of(column).flatten().unwrap_or_default();
        let is_named = key == "klager" && cells(sheet, at).any(is_full_name);
        let key = if is_named { "-" } else { key };
        lines += &format!("{column} = {key}\n");
    }
    lines
}

/// What every complaint must have and no column holds.
fn fixed(sheet: &Sheet, mapping: &Mapping, words: &Words) -> String {
    let mut lines = format!("# {}\n# [vast]\n", words.text("import-mapping-fixed"));
    let mut wanted = required_keys()
        .filter(|key| !mapping.fills(key, &sheet.head))
        .peekable();
    if wanted.peek().is_none() {
        lines += "# kanaal = e-mail\n";
    }
    wanted.for_each(|key| lines += &format!("# {key} = \n"));
    lines
}

/// The words of the columns whose key takes words of its own.
fn translations(sheet: &Sheet, mapping: &Mapping, words: &Words) -> String {
    let mut lines = format!("# {}\n", words.text("import-mapping-words"));
    let mut is_empty = true;
    for (at, column) in sheet.head.iter().enumerate() {
        let Some(key) = mapping.key_of(column).flatten().filter(has_own_words) else {
            continue;
        };
        // A mapping takes a word in capitals or not.
        let mut found: BTreeMap<String, &str> = BTreeMap::new();
        for word in cells(sheet, at) {
            found.entry(word.to_lowercase()).or_insert(word);
        }
        is_empty &= found.is_empty();
        lines += &format!("# [{key}]\n");
        let shown = found.into_values().take(MOST_WORDS);
        shown.for_each(|word| lines += &format!("# {word} = \n"));
    }
    if is_empty {
        lines += "# [categorie]\n# Training = workshops-en-trainingen\n";
    }
    lines
}

/// The filled cells of a column.
fn cells(sheet: &Sheet, at: usize) -> impl Iterator<Item = &str> {
    let rows = sheet.rows.iter();
    let cells = rows.filter_map(move |(_, cells)| cells.get(at));
    cells.map(String::as_str).filter(|cell| !cell.is_empty())
}

fn has_own_words(key: &&str) -> bool {
    field_of_column(key).is_some_and(|field| match field.shape {
        Shape::One(kind) | Shape::List(kind, _) => matches!(
            kind,
            Kind::Vocabulary(_) | Kind::Category | Kind::Cause | Kind::Role | Kind::Channel
        ),
        _ => false,
    })
}

/// The keys with their names, those of every day first; none that only the program writes.
fn keys(words: &Words) -> String {
    let all = names(words);
    let is_everyday = |key: &str| EVERYDAY.contains(&key);
    let everyday = EVERYDAY
        .iter()
        .filter_map(|key| all.iter().find(|(name, _)| name == key));
    let others = all
        .iter()
        .filter(|(key, _)| !is_everyday(key) && (key == "nummer" || !is_by_program(key)));
    let width = all.iter().map(|(key, _)| key.chars().count()).max();
    let width = width.unwrap_or_default();
    let line = |(key, names): &(String, Vec<String>)| {
        let name = names.first().map_or("", String::as_str);
        format!("# {key:width$}  {name}\n")
    };
    let mut lines = format!("# {}\n", words.text("import-mapping-keys"));
    lines.extend(everyday.map(line));
    lines += &format!("#\n# {}\n", words.text("import-mapping-more-keys"));
    lines.extend(others.map(line));
    lines
}

fn is_by_program(key: &str) -> bool {
    let first = key.split(['.', '[']).next().unwrap_or(key);
    let field = Complaint::FIELDS.iter().find(|field| field.key == first);
    field.is_some_and(|field| field.by_program)
}

/// The keys that every complaint has and that the program cannot know.
pub(super) fn required_keys() -> impl Iterator<Item = &'static str> {
    let required = Complaint::FIELDS
        .iter()
        .filter(|field| field.need == Need::Required && !field.by_program);
    required.map(|field| field.key)
}

/// The keys that a column can have, each with how a column for it is called: its name in words
/// first, then what lists usually call it.
pub(super) fn names(words: &Words) -> Vec<(String, Vec<String>)> {
    let of = |column: String| {
        let key = column.replace("[0]", "").replace('.', "-");
        let mut names = vec![words.text(&format!("key-{key}"))];
        let usual = format!("column-names-{key}");
        if words.has(&usual) {
            names.extend(words.text(&usual).split(", ").map(str::to_owned));
        }
        (column, names)
    };
    every_column().into_iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::{EVERYDAY, draft};
    use crate::interop::{Sheet, every_column};
    use crate::rules;
    use crate::wording::Lang;

    #[test]
    fn the_columns_stand_first_and_the_keys_of_every_day_before_the_others() {
        let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
        let sheet = Sheet {
            head: row(["Omschrijving", "Klager", "Soort", "Bedrag"]),
            rows: vec![
                (2, row(["Te laat", "Dhr. Jan Smit", "Training", "1"])),
                (3, row(["Te koud", "K-1", "Overig", ""])),
                (4, row(["Te warm", "K-2", "training", ""])),
            ],
            titles: Vec::new(),
        };
        let text = draft(&sheet, rules::words(Lang::Nl));
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(
            lines[1..5],
            [
                "Omschrijving = onderwerp",
                "Klager = -",
                "Soort = categorie",
                "Bedrag = "
            ]
        );
        let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part}: {text}"));
        let order = [
            "\n# [vast]\n# ontvangen = \n# kanaal = \n",
            "\n# [categorie]\n# Overig = \n# Training = \n",
            "\n# ontvangen  ",
            "\n# hoort-bij  ",
        ];
        assert!(order.map(at).is_sorted(), "{text}");
        assert!(
            !text.contains("keuzes") && !text.contains("\n# bron"),
            "{text}"
        );
        let all = every_column();
        assert!(EVERYDAY.iter().all(|key| all.iter().any(|one| one == key)));
    }
}
