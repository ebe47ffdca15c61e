//! E-mail addresses: a name, `@`, and a domain with a dot.

use std::ops::Range;

use super::looked_at;

pub(super) fn find(line: &str) -> Vec<Range<usize>> {
    line.match_indices('@')
        .filter_map(|(at, _)| address(line, at))
        .collect()
}

fn address(line: &str, at: usize) -> Option<Range<usize>> {
    let name_part = |one: char| one.is_alphanumeric() || "._%+-'".contains(one);
    let name = line[..at]
        .chars()
        .rev()
        .take_while(|one| name_part(*one))
        .map(char::len_utf8)
        .sum::<usize>();
    let domain = line[at + 1..]
        .chars()
        .take_while(|one| one.is_alphanumeric() || ".-".contains(*one))
        .map(char::len_utf8)
        .sum::<usize>();
    looked_at(name + domain);
    let name = line[at - name..at].trim_start_matches(['.', '\'', '-']);
    let domain = line[at + 1..at + 1 + domain].trim_end_matches(['.', '-']);
    let (host, top) = domain.rsplit_once('.')?;
    let sound = !name.is_empty()
        && !host.is_empty()
        && top.chars().count() >= 2
        && top.chars().all(char::is_alphabetic);
    sound.then(|| at - name.len()..at + 1 + domain.len())
}
