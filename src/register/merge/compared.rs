//! Whether a merge that was made otherwise kept what both sides recorded.
//!
//! What stands in it as it did before both, though one of them changed it, is lost: nobody needs a
//! merge to take something back. A value that either side recorded, or a third one, is what whoever
//! merged chose between two that contradict; that is left alone.

use super::identity::Identity;
use super::meaning::{alike, bare, items, keys, value_of};
use super::{CannotMerge, Parts, body, moved, plain};
use crate::register::edit::{Change, edit, edit_settings};
use crate::register::history::TEXT;
use crate::register::read::{RecordKind, Typed, step_to};

/// Whether a file is a record, or settings, that can be merged: it can be read, and holds no marks
/// of a merge that was not finished.
#[must_use]
pub fn is_mergeable(path: &str, text: &str) -> bool {
    let text = plain(text);
    let is_mark = |line: &str| {
        ["<<<<<<< ", ">>>>>>> "]
            .iter()
            .any(|mark| line.starts_with(mark))
    };
    !text.lines().any(is_mark) && Parts::of(path, &text).is_some()
}

/// The merge by meaning of three versions, and what both sides began with.
#[derive(Debug, Clone, Copy)]
pub struct RightMerge<'m> {
    pub path: &'m str,
    pub base: Option<&'m str>,
    pub text: &'m str,
    /// Whether a paragraph stands in it twice, which both sides rewrote.
    pub is_doubled: bool,
}

impl RightMerge<'_> {
    /// What another merge of the same versions lost, or has twice: the addresses of facts and lists
    /// in the merge by meaning; `tekst` is the text under the front matter.
    #[must_use]
    pub fn lost_in(&self, made: &str) -> Vec<String> {
        let typed = |text| self.typed(text);
        let before = self.base.map_or(Typed::Nothing, typed);
        let right = typed(self.text);
        let choices = items(right.at("keuzes"));
        let open = choices.iter().filter_map(|choice| choice.at("feit").text());
        let mut search = Search {
            open: open.collect(),
            lost: Vec::new(),
        };
        search.record("", [&before, &right, &typed(made)]);
        let mut lost = search.lost;
        if self.is_text_lost(made) {
            lost.push(TEXT.to_owned());
        }
        lost
    }

    fn typed(&self, text: &str) -> Typed {
        match RecordKind::of(self.path) {
            RecordKind::Settings => Typed::of_settings(&plain(text)),
            _ => Typed::of(&plain(text)),
        }
    }

    /// Whether paragraphs of a side are missing, and nobody typed others in their place.
    fn is_text_lost(&self, made: &str) -> bool {
        let texts = [self.base.unwrap_or_default(), self.text, made].map(plain);
        let bodies = texts.each_ref().map(|text| {
            let parts = Parts::of(self.path, text);
            paragraphs(parts.map_or("", |parts| parts.body))
        });
        let [before, right, made] = &bodies;
        let is_missing = |one: &&str| !before.contains(one) && !made.contains(one);
        let is_known = |one: &&str| before.contains(one) || right.contains(one);
        !self.is_doubled && right.iter().any(is_missing) && made.iter().all(is_known)
    }

    /// A record with what was lost as the merge by meaning has it, and its choices about that.
    ///
    /// # Errors
    /// When that cannot be written without disturbing something.
    pub fn restored_in(&self, text: &str, lost: &[String]) -> Result<String, CannotMerge> {
        let (right, standing) = (self.typed(self.text), self.typed(text));
        let facts = lost.iter().filter(|at| *at != TEXT);
        let mut changes: Vec<Change> = facts.map(|at| restoring(at, &right, &standing)).collect();
        for choice in items(right.at("keuzes")) {
            let fact = choice.at("feit").text().unwrap_or_default();
            let is_about = |at: &String| {
                let rest = fact.strip_prefix(at.as_str());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['[', '.']))
            };
            let is_known = items(standing.at("keuzes")).contains(&choice);
            if lost.iter().any(is_about) && !is_known {
                changes.push(Change::append("keuzes", choice));
            }
        }
        let edited = match RecordKind::of(self.path) {
            RecordKind::Settings => edit_settings(text, &changes),
            kind => edit(text, kind.fields(), &changes),
        };
        let text = edited.map_err(|_| CannotMerge::Unsafe)?;
        if lost.iter().any(|at| at == TEXT) {
            self.with_paragraphs(&text)
        } else {
            Ok(text)
        }
    }

    /// The text under the front matter with the paragraphs of both sides.
    fn with_paragraphs(&self, text: &str) -> Result<String, CannotMerge> {
        let texts = [self.base.unwrap_or_default(), self.text, text].map(plain);
        let [before, right, made] = texts.each_ref().map(|text| Parts::of(self.path, text));
        let (Some(right), Some(made)) = (right, made) else {
            return Err(CannotMerge::Unreadable(None));
        };
        let merged = body::merge(before.map(|before| before.body), made.body, right.body);
        let front = &texts[2][..texts[2].len() - made.body.len()];
        let ending = super::Ending::of(text);
        Ok(ending.applied(format!("{front}{}", merged.text)))
    }
}

fn paragraphs(body: &str) -> Vec<&str> {
    let parts = body.split("\n\n").map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

fn restoring(at: &str, right: &Typed, standing: &Typed) -> Change {
    let place = moved(at, right, standing).unwrap_or_else(|| at.to_owned());
    match right.at(at) {
        Typed::Nothing => Change::remove(place),
        value => Change::set(place, value.clone()),
    }
}

/// The search for what is lost.
struct Search<'m> {
    /// The facts about which the sides contradict each other: whoever merged chose there.
    open: Vec<&'m str>,
    lost: Vec<String>,
}

impl Search<'_> {
    /// The facts of one record, as they were before both sides, by the merge by meaning, and as
    /// made.
    fn record(&mut self, path: &str, [before, right, made]: [&Typed; 3]) {
        let mut named: Vec<&str> = keys(right).chain(keys(made)).collect();
        named.sort_unstable();
        named.dedup();
        for key in named.into_iter().filter(|key| *key != "keuzes") {
            let of = |record| value_of(record, key).unwrap_or(&Typed::Nothing);
            let step = step_to(key);
            let at = if path.is_empty() {
                step
            } else {
                format!("{path}.{step}")
            };
            let versions = [of(before), of(right), of(made)];
            let [before, right, made] = versions;
            let is_list = |value: &Typed| matches!(value, Typed::List(_));
            if is_list(right) || is_list(made) {
                let is_chosen = self.open.contains(&at.as_str()) && !alike(before, made);
                if !is_chosen {
                    self.list(at, key, versions.map(items));
                }
            } else if let Some(Typed::Record(_)) = bare(right) {
                self.record(&at, versions);
            } else if alike(before, made) && !alike(before, right) {
                self.lost.push(at);
            }
        }
    }

    /// The items of a list: one that is lost, that stands there twice, or that came back though a
    /// side took it away, makes the whole list wrong; else each item is looked into.
    fn list(&mut self, at: String, key: &str, [before, right, made]: [Vec<Typed>; 3]) {
        let identity = Identity::of(key);
        let found = identity.followed(&right, &made);
        // What one side took away and the other changed may have been left out on purpose.
        let is_chosen = |place: usize| {
            let item = format!("{at}[{place}]");
            self.open.iter().any(|fact| fact.starts_with(&item))
        };
        let is_missing =
            |(place, found): (usize, &Option<usize>)| found.is_none() && !is_chosen(place);
        let is_further = |place: &usize| !found.contains(&Some(*place));
        let is_wrong = |place: usize| {
            let item = &made[place];
            let stands_twice = right.iter().any(|known| identity.is_same_new(known, item));
            stands_twice || before.iter().any(|known| alike(known, item))
        };
        if found.iter().enumerate().any(is_missing)
            || (0..made.len()).filter(is_further).any(is_wrong)
        {
            self.lost.push(at);
            return;
        }
        let was = identity.followed(&right, &before);
        for (place, item) in right.iter().enumerate() {
            let Some(stands) = found[place] else {
                continue;
            };
            let before = was[place].map_or(Typed::Nothing, |place| before[place].clone());
            if let Typed::Record(_) = item {
                self.record(&format!("{at}[{place}]"), [&before, item, &made[stands]]);
            }
        }
    }
}
