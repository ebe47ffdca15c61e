//! How many characters the search looks at, for the tests that hold it to the length of the text.

#[cfg(test)]
thread_local! {
    static LOOKED_AT: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// So many characters more were looked at. Counts in tests only.
#[cfg_attr(not(test), allow(unused_variables, reason = "only tests count"))]
#[inline]
pub(super) fn looked_at(characters: usize) {
    #[cfg(test)]
    LOOKED_AT.with(|count| count.set(count.get() + characters));
}

/// How many characters `work` looks at.
#[cfg(test)]
pub(super) fn of(work: impl FnOnce()) -> usize {
    let before = LOOKED_AT.with(std::cell::Cell::get);
    work();
    LOOKED_AT.with(std::cell::Cell::get) - before
}
