//! Counts as an audience may see them: what the others may not know is hidden while the document is
//! made, in every form alike.

use super::builder::{ReportBuilder, VisibleGroup};
use crate::analysis::{
    Cell, Group, MEDIAN_FROM, NamedFigure, STAFF_MEDIAN_FROM, Value, YearResults, suppress_list,
};
use crate::record::{ComplaintNumber, Value as _};

impl ReportBuilder<'_> {
    /// Whether these counts may stand in a sentence for this audience: none of them is small.
    pub fn may_say(&self, counts: &[u32]) -> bool {
        self.threshold
            .is_none_or(|threshold| counts.iter().all(|&count| count == 0 || count >= threshold))
    }

    /// From how many complaints on this audience is told within how many days half was closed.
    pub fn half_from(&self) -> u32 {
        if self.hides() {
            STAFF_MEDIAN_FROM
        } else {
            MEDIAN_FROM
        }
    }

    /// Within how many days half of the complaints of a year was closed, where that may be told.
    pub fn half(&self, year: &YearResults) -> Option<u32> {
        year.median.filter(|_| year.received >= self.half_from())
    }

    /// The value of a result in a year, as far as it may be told; nothing where it is no result.
    pub fn of_year(&self, figure: &NamedFigure, year: &YearResults) -> Option<Value> {
        match figure.of_year(year)? {
            Value::Days(_) if self.half(year).is_none() => Some(Value::Days(None)),
            value => Some(value),
        }
    }

    /// Counts as this audience may see them; nothing where the list may not be shown.
    pub fn cells(&self, counts: &[u32]) -> Option<Vec<Cell>> {
        match self.threshold {
            None => Some(counts.iter().map(|&count| Cell::Shown(count)).collect()),
            Some(threshold) => suppress_list(counts, threshold),
        }
    }

    /// The counts of groups in this year, or in the one before, as this audience may see them.
    pub fn group_cells(&self, groups: &[Group], before: bool) -> Option<Vec<Cell>> {
        let count = |group: &Group| if before { group.before } else { group.count };
        let mut cells = self.cells(&groups.iter().map(count).collect::<Vec<_>>())?;
        let year = self.figures.period.year - i32::from(before);
        for (group, cell) in groups.iter().zip(&mut cells) {
            // What another list of the same complaints hides, this one must not tell.
            let hides = self.disclosure.as_ref().is_some_and(|disclosure| {
                disclosure.hides_category(year, &group.key)
                    || disclosure.hides_cause(year, &group.key)
            });
            if hides {
                *cell = Cell::Hidden;
            }
        }
        Some(cells)
    }

    /// Whether the count of one of these groups is shown to this audience.
    pub fn shows(&self, groups: &[Group], key: &str) -> bool {
        let at = groups.iter().position(|group| group.key == key);
        at.zip(self.group_cells(groups, false))
            .is_some_and(|(at, cells)| cells[at] != Cell::Hidden)
    }

    /// Whether staff may be told of each of these complaints what it is about and how it came.
    pub fn tells_all(&self, numbers: &[String]) -> bool {
        let Some(disclosure) = &self.disclosure else {
            return true;
        };
        numbers.iter().all(|number| {
            let number = ComplaintNumber::parse(number);
            let entry = number.and_then(|number| self.source.register.complaint(number));
            entry
                .and_then(|entry| entry.record.as_deref())
                .is_some_and(|complaint| disclosure.tells(complaint))
        })
    }

    /// A cell in words.
    pub fn cell(&self, cell: Cell) -> String {
        cell.shown()
            .map_or_else(|| self.text("report-hidden"), |count| count.to_string())
    }

    /// The sentence under a table of which cells are hidden.
    pub fn hidden_note(&self) -> Option<String> {
        let last = self.threshold?.checked_sub(1).filter(|last| *last > 0)?;
        Some(self.say("report-hidden-note", &[("last", i64::from(last).into())]))
    }

    /// The groups with their counts of this year and the one before, each column as it may be seen;
    /// groups without any complaint left out.
    pub fn seen(&self, groups: &[Group]) -> Option<Vec<VisibleGroup>> {
        let now = self.group_cells(groups, false)?;
        let before = self.group_cells(groups, true);
        let before = before.unwrap_or_else(|| vec![Cell::Hidden; groups.len()]);
        let seen = groups
            .iter()
            .zip(now)
            .zip(before)
            .map(|((group, now), before)| VisibleGroup {
                label: group.label.clone(),
                now,
                before,
            });
        let mut seen: Vec<VisibleGroup> = seen
            .filter(|seen| seen.now != Cell::Shown(0) || seen.before != Cell::Shown(0))
            .collect();
        // In falling order the place of a hidden count would tell of it.
        if seen.iter().any(|seen| seen.now == Cell::Hidden) {
            seen.sort_by(|a, b| a.hidden_name().cmp(&b.hidden_name()));
        }
        Some(seen)
    }
}
