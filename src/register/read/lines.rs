//! From a place in the bytes of a file to line and columns. Knows no YAML.

use std::ops::Range;

use crate::place::Span;

/// A text with the beginnings of its lines; LF, CRLF and a lone CR each end a line.
pub(in crate::register) struct Lines<'a> {
    pub(in crate::register) text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(in crate::register) fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (at, byte) in bytes.iter().enumerate() {
            let ends = *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
            if ends {
                starts.push(at + 1);
            }
        }
        Lines { text, starts }
    }

    /// The number of the line that holds a byte, from 1.
    pub(super) fn number(&self, at: usize) -> u32 {
        number_of(self.index(at))
    }

    /// The line that holds a byte: where it begins, and its text without the line end.
    pub(in crate::register) fn around(&self, at: usize) -> (usize, &'a str) {
        self.line(self.index(at))
    }

    /// The first byte of the line below the one that holds `at`; the end of the text under the last.
    pub(in crate::register) fn below(&self, at: usize) -> usize {
        let next = self.starts.get(self.index(at) + 1);
        next.copied().unwrap_or(self.text.len())
    }

    /// The start of the first line behind `end` that is no comment of what ended there: those stand
    /// deeper than `indent`.
    pub(in crate::register) fn below_own_comments(&self, end: usize, indent: usize) -> usize {
        let mut at = self.below(end);
        loop {
            let line = &self.text[at..self.below(at)];
            let text = line.trim_start_matches(' ');
            if !text.starts_with('#') || line.len() - text.len() <= indent {
                return at;
            }
            at += line.len();
        }
    }

    fn line(&self, index: usize) -> (usize, &'a str) {
        let start = self.starts[index];
        let end = self
            .starts
            .get(index + 1)
            .copied()
            .unwrap_or(self.text.len());
        (start, self.text[start..end].trim_end_matches(['\n', '\r']))
    }

    /// The stretch of the first line of a range of bytes; at least one column wide.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        let index = self.index(range.start);
        let (start, line) = self.line(index);
        let from = (range.start - start).min(line.len());
        let to = range.end.saturating_sub(start).clamp(from, line.len());
        let (from, to) = (line.floor_char_boundary(from), line.floor_char_boundary(to));
        let column = columns(&line[..from]) + 1;
        Span::new(
            number_of(index),
            column,
            column + columns(&line[from..to]).max(1),
        )
    }

    /// Every line from `range`, with its beginning.
    pub(in crate::register) fn within(
        &self,
        range: &Range<usize>,
    ) -> impl Iterator<Item = (usize, &'a str)> + '_ {
        let first = self.index(range.start);
        let end = range.end;
        (first..self.starts.len())
            .take_while(move |index| self.starts[*index] < end)
            .map(|index| self.line(index))
    }

    fn index(&self, at: usize) -> usize {
        self.starts
            .partition_point(|start| *start <= at)
            .saturating_sub(1)
    }
}

fn number_of(index: usize) -> u32 {
    u32::try_from(index + 1).unwrap_or(u32::MAX)
}

fn columns(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::Lines;
    use crate::place::Span;

    #[test]
    fn columns_count_characters_and_every_line_end_counts_once() {
        let text = "één\r\ntwee\rdrie\nvier";
        let lines = Lines::new(text);
        let place = |word: &str| text.find(word).map(|at| lines.span(&(at..at + word.len())));
        assert_eq!(place("één"), Some(Span::new(1, 1, 4)));
        assert_eq!(place("twee"), Some(Span::new(2, 1, 5)));
        assert_eq!(place("rie"), Some(Span::new(3, 2, 5)));
        assert_eq!(place("vier"), Some(Span::new(4, 1, 5)));
        assert_eq!(
            lines.span(&(text.len()..text.len() + 9)),
            Span::new(4, 5, 6)
        );
        assert_eq!(Lines::new("").span(&(0..0)), Span::new(1, 1, 2));
    }
}
