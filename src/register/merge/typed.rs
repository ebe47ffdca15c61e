//! Three versions of a value of which one at least stands on one line: merged by what it says, and
//! written anew.

use super::Side;
use super::meaning::{alike, bare, items, keys, value_of};
use super::rows;
use super::values::{Merger, Said};
use crate::record::{Shape, field};
use crate::register::read::Typed;

impl Merger {
    /// Three versions of a value of which one at least stands on one line.
    pub(super) fn typed(&mut self, path: &str, shape: Option<Shape>, said: Said<'_>) -> Typed {
        let Said { base, ours, theirs } = said;
        if alike(ours, theirs) || alike(theirs, base) {
            return ours.clone();
        }
        if alike(ours, base) {
            return theirs.clone();
        }
        let is_list = matches!(ours, Typed::List(_)) || matches!(theirs, Typed::List(_));
        let listed = match shape {
            Some(Shape::List(..) | Shape::Records(_) | Shape::ValuesOrRecords(_)) => true,
            Some(_) => false,
            None => is_list,
        };
        match (bare(ours), bare(theirs)) {
            _ if listed => self.typed_list(path, shape, said),
            (Some(Typed::Record(_)), Some(Typed::Record(_))) => {
                self.typed_record(path, shape, said)
            }
            (None, _) => {
                self.removed(path, base, theirs, Side::Ours);
                theirs.clone()
            }
            (_, None) => {
                self.removed(path, base, ours, Side::Theirs);
                ours.clone()
            }
            _ => {
                self.choose(path, ours, theirs, Side::Theirs);
                ours.clone()
            }
        }
    }

    fn typed_record(&mut self, path: &str, shape: Option<Shape>, said: Said<'_>) -> Typed {
        let [b, o, t] =
            [said.base, said.ours, said.theirs].map(|record| keys(record).collect::<Vec<_>>());
        let fields = shape.map_or(&[][..], Shape::fields);
        let mut merged = Vec::new();
        for row in rows::of_keys(&b, &o, &t) {
            let place = row.ours.map(|at| o[at]).or(row.theirs.map(|at| t[at]));
            let key = place.unwrap_or_default();
            let of = |record| value_of(record, key).unwrap_or(&Typed::Nothing);
            let inner = Said {
                base: of(said.base),
                ours: of(said.ours),
                theirs: of(said.theirs),
            };
            let shape = field(fields, key).map(|field| field.shape);
            let value = self.typed(&format!("{path}.{key}"), shape, inner);
            if bare(&value).is_some() {
                merged.push((key.to_owned(), value));
            }
        }
        Typed::Record(merged)
    }

    fn typed_list(&mut self, path: &str, shape: Option<Shape>, said: Said<'_>) -> Typed {
        let lists = [items(said.base), items(said.ours), items(said.theirs)];
        let rows = self.rows(path, shape, &lists);
        let mut merged = Vec::new();
        for row in rows {
            let of = |side: usize, at: Option<usize>| at.map(|at| &lists[side][at]);
            let path_here = format!("{path}[{}]", merged.len());
            let item = match (of(0, row.base), of(1, row.ours), of(2, row.theirs)) {
                (_, None, None) => None,
                (base, Some(ours), Some(theirs)) => {
                    let base = base.unwrap_or(&Typed::Nothing);
                    let inner = Said { base, ours, theirs };
                    let record = shape.map(|shape| Shape::Record(shape.fields()));
                    Some(self.typed(&path_here, record, inner))
                }
                (None, Some(left), None) | (None, None, Some(left)) => Some(left.clone()),
                (Some(base), Some(left), None) => {
                    self.kept_item(&path_here, base, left, Side::Theirs)
                }
                (Some(base), None, Some(left)) => {
                    self.kept_item(&path_here, base, left, Side::Ours)
                }
            };
            if let Some(item) = item {
                merged.push(item);
            }
        }
        Typed::List(merged)
    }

    fn kept_item(
        &mut self,
        path: &str,
        base: &Typed,
        left: &Typed,
        remover: Side,
    ) -> Option<Typed> {
        if alike(base, left) {
            return None;
        }
        self.removed(path, base, left, remover);
        Some(left.clone())
    }
}
