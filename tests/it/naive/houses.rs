//! Organisations of every make, the same for the same seed.

use super::chance::Chance;
use super::days::{D, Length, Off, d};
use super::house::{House, Limit, Term, Version};

/// An organisation with one to three versions of its procedure.
pub fn house(chance: &mut Chance) -> House {
    let first = d("2025-01-01") + chance.below(200);
    let mut from = first;
    let mut versions = Vec::new();
    for _ in 0..1 + chance.below(3) {
        versions.push(version(chance, from));
        from += 60 + chance.below(300);
    }
    House { versions }
}

fn version(chance: &mut Chance, from: D) -> Version {
    let mut version = Version::plain(from);
    let some =
        |chance: &mut Chance, lengths: &[Length]| chance.percent(55).then(|| chance.pick(lengths));
    use Length::{Days, Months, Weeks, Workdays};
    if chance.percent(40) {
        version.acknowledgement = chance.pick(&[Days(3), Workdays(5), Days(10), Workdays(2)]);
        version.explanation = chance.pick(&[Weeks(2), Workdays(10), Months(1), Days(9)]);
    }
    version.pointing = some(chance, &[Weeks(1), Workdays(3), Days(2), Days(0)]);
    version.judgement = some(chance, &[Weeks(1), Workdays(4), Weeks(2)]);
    version.handling = some(chance, &[Weeks(2), Workdays(5), Days(12)]);
    version.solution = some(
        chance,
        &[Weeks(4), Months(1), Workdays(20), Weeks(6), Days(16)],
    );
    version.copies = some(chance, &[Days(0), Weeks(1), Workdays(3), Days(2)]);
    version.signal = chance.pick(&[0, 2, 2, 5]);
    version.off_as_map = chance.percent(40);
    version.off = Off {
        dutch: chance.percent(55),
        extra: Vec::new(),
    };
    if version.off_as_map {
        for _ in 0..chance.below(3) {
            let day = d("2025-06-01") + chance.below(700);
            version
                .off
                .extra
                .push((day, day + chance.pick(&[0, 0, 4, 11])));
        }
    }
    if chance.percent(35) {
        let limit = Limit {
            at_most: chance
                .percent(70)
                .then(|| chance.pick(&[Weeks(2), Weeks(4), Workdays(5)])),
            times: Some(1 + chance.below(2)),
        };
        version.limits.push((Term::Solution, limit));
    }
    for term in [Term::Acknowledgement, Term::Explanation] {
        if chance.percent(20) {
            let limit = Limit {
                at_most: Some(chance.pick(&[Weeks(1), Workdays(3)])),
                times: Some(1),
            };
            version.limits.push((term, limit));
        }
    }
    version
}
