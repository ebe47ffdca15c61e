//! Comments of both sides: above a key, under a list, behind a value.

use super::sequence;

/// Lines of comments of both.
pub(super) fn lines(base: &str, ours: &str, theirs: &str) -> String {
    if ours == theirs || theirs == base {
        return ours.to_owned();
    }
    if ours == base {
        return theirs.to_owned();
    }
    let [b, o, t] =
        [base, ours, theirs].map(|text| text.split_inclusive('\n').collect::<Vec<&str>>());
    let (merged, _) = sequence::merge(&b, &o, &t, |one, other| one == other, |_| {});
    merged.concat()
}

/// What stands behind a value: the comments of both on its line, deeper ones below.
pub(super) fn comment(base: &str, ours: &str, theirs: &str) -> String {
    if ours == theirs || theirs == base {
        return ours.to_owned();
    }
    if ours == base {
        return theirs.to_owned();
    }
    let [(b, below_b), (o, below_o), (t, below_t)] =
        [base, ours, theirs].map(|text| text.split_once('\n').unwrap_or((text, "")));
    let line = if o.trim() == t.trim() || t.trim() == b.trim() || t.trim().is_empty() {
        o.to_owned()
    } else if o.trim() == b.trim() || o.trim().is_empty() {
        t.to_owned()
    } else {
        format!("{}  {}", o.trim_end(), t.trim_start())
    };
    format!("{line}\n{}", lines(below_b, below_o, below_t))
}
