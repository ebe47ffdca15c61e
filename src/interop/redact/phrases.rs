//! Words and phrases by which the parts of a letter are known. They stand in files, one a line, in
//! small letters.

/// The phrases of a file.
pub(super) struct Phrases(&'static str);

impl Phrases {
    pub(super) fn all(&self) -> impl Iterator<Item = &'static str> {
        self.0.lines()
    }

    /// What stands on a line behind the longest of them that it begins with, in capitals or not.
    pub(super) fn rest_of<'l>(&self, line: &'l str) -> Option<&'l str> {
        let lower = line.to_lowercase();
        let rests = self.all().filter_map(|phrase| lower.strip_prefix(phrase));
        let rest = rests
            .filter(|rest| !rest.starts_with(|one: char| one.is_alphanumeric() || one == '-'))
            .min_by_key(|rest| rest.len())?;
        // Lower case has other lengths in some scripts; then the line stays.
        line.get(line.len().checked_sub(rest.len())?..)
    }

    pub(super) fn has(&self, phrase: &str) -> bool {
        self.all().any(|known| known == phrase)
    }
}

/// What a greeting begins with.
pub(super) const GREETINGS: Phrases = Phrases(include_str!("phrases/greetings.txt"));
/// Who may be greeted without being named.
pub(super) const GREETED: Phrases = Phrases(include_str!("phrases/greeted.txt"));
/// What closes a letter.
pub(super) const CLOSINGS: Phrases = Phrases(include_str!("phrases/closings.txt"));
/// What telephones and programs write below a letter.
pub(super) const ADDED: Phrases = Phrases(include_str!("phrases/added.txt"));
/// Words of what firms write below every letter.
pub(super) const DISCLAIMER: Phrases = Phrases(include_str!("phrases/disclaimer.txt"));
/// Words of a name or an address that name nobody.
pub(super) const COMMON: Phrases = Phrases(include_str!("phrases/common.txt"));
/// What a form calls the cell with a name.
pub(super) const CELLS: Phrases = Phrases(include_str!("phrases/cells.txt"));
