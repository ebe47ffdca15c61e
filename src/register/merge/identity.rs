//! By what an item of a list is known, so that both sides' versions of it find each other.

use super::meaning::alike;
use crate::register::read::Typed;

type Keys = &'static [&'static [&'static str]];

/// The keys that tell one item of a list from another. Each line is one way to know it; the first
/// lines count first.
pub(super) struct Identity {
    /// For an item that was there before: one of these says the same on both sides.
    same: Keys,
    /// For two items that are new on either side. A key that one of them does not have yet is no
    /// difference.
    new: Keys,
}

impl Identity {
    pub(super) fn of(list: &str) -> Identity {
        let (same, new): (Keys, Keys) = match list {
            "voorstellen" => (
                &[&["oplossing", "bericht"], &["oplossing"], &["bericht"]],
                &[&["oplossing", "bericht"]],
            ),
            "afspraken" => (
                &[
                    &["met", "over", "datum"],
                    &["met", "over"],
                    &["datum", "afspraak"],
                ],
                &[&["over", "met"]],
            ),
            "afschriften" => (&[&["aan", "datum"], &["aan"]], &[&["aan"]]),
            "verdaging" => (
                &[
                    &["termijn", "tot"],
                    &["termijn", "gemeld-op"],
                    &["termijn", "reden"],
                ],
                &[&["tot", "termijn"], &["gemeld-op", "termijn"]],
            ),
            "opschorting" => (&[&["van"], &["tot", "reden"]], &[&["van"]]),
            "heropend" => (&[&["datum"], &["reden"]], &[&["datum"]]),
            "afwijkingen" => (
                &[&["regel", "datum"], &["regel", "reden"]],
                &[&["regel", "reden"], &["datum", "regel"]],
            ),
            "bijlagen" => (&[&["sha256"], &["naam"]], &[&["sha256"]]),
            "procedure" => (&[&["versie"]], &[&["versie"]]),
            "vervallen" => (&[&["nummer"]], &[&["nummer"]]),
            "waarneming" => (&[&["van", "door"], &["door", "tot"]], &[&["van", "door"]]),
            _ => (&[], &[]),
        };
        Identity { same, new }
    }

    /// For each item of `base`, its place in `side`.
    pub(super) fn followed(&self, base: &[Typed], side: &[Typed]) -> Vec<Option<usize>> {
        let mut found = vec![None; base.len()];
        let mut taken = vec![false; side.len()];
        let mut look = |agrees: &dyn Fn(&Typed, &Typed) -> bool| {
            for (at, item) in base.iter().enumerate() {
                if found[at].is_none() {
                    found[at] =
                        (0..side.len()).find(|other| !taken[*other] && agrees(item, &side[*other]));
                    found[at].iter().for_each(|other| taken[*other] = true);
                }
            }
        };
        look(&|one, other| alike(one, other));
        for keys in self.same {
            look(&|one, other| {
                // An agreement with the complainant says of nobody that it is with them.
                let says = |key: &str| text(one, key).is_some() || key == "met";
                keys.iter()
                    .all(|key| says(key) && text(one, key) == text(other, key))
            });
        }
        found
    }

    /// Whether two items that are new on either side are the same one.
    pub(super) fn is_same_new(&self, one: &Typed, other: &Typed) -> bool {
        let agrees = |keys: &&[&str]| {
            let first = keys.first().is_some_and(|key| text(one, key).is_some());
            first
                && keys.iter().enumerate().all(|(at, key)| {
                    let (one, other) = (text(one, key), text(other, key));
                    one == other || (at > 0 && (one.is_none() || other.is_none()))
                })
        };
        alike(one, other) || self.new.iter().any(agrees)
    }
}

fn text<'t>(item: &'t Typed, key: &str) -> Option<&'t str> {
    item.at(key).text()
}
