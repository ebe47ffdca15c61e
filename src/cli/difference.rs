//! The lines that a change takes away and puts in, with a little of what stands around them.

/// Unchanged lines shown before and after a change.
const AROUND: usize = 2;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Same,
    Gone,
    New,
}

/// The difference between two texts, in the form that git shows.
pub(super) fn difference(path: &str, old: &str, new: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let lines = script(&old, &new);
    let changed = |index: usize| lines[index].0 != Sign::Same;
    let near = |index: usize| {
        (index.saturating_sub(AROUND)..(index + AROUND + 1).min(lines.len())).any(changed)
    };
    let mut shown = format!("--- {path}\n");
    let mut gap = false;
    for (index, (sign, line)) in lines.iter().enumerate() {
        if !near(index) {
            gap = true;
            continue;
        }
        if gap && shown.contains('\n') {
            shown.push_str("@@\n");
        }
        gap = false;
        shown.push(match sign {
            Sign::Same => ' ',
            Sign::Gone => '-',
            Sign::New => '+',
        });
        shown.push_str(line);
        shown.push('\n');
    }
    shown
}

/// The shortest way from one text to the other: longest common subsequence of what differs in the
/// middle. Records are short; what is alike in front and behind is set aside first.
fn script<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<(Sign, &'a str)> {
    let front = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let room = old.len().min(new.len()) - front;
    let back = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take_while(|(a, b)| a == b)
        .count()
        .min(room);
    let (middle_old, middle_new) = (&old[front..old.len() - back], &new[front..new.len() - back]);
    let mut lines: Vec<(Sign, &str)> = old[..front]
        .iter()
        .map(|line| (Sign::Same, *line))
        .collect();
    let lengths = common(middle_old, middle_new);
    let (mut i, mut j) = (0, 0);
    while i < middle_old.len() || j < middle_new.len() {
        if i < middle_old.len() && j < middle_new.len() && middle_old[i] == middle_new[j] {
            lines.push((Sign::Same, middle_old[i]));
            (i, j) = (i + 1, j + 1);
        } else if i < middle_old.len()
            && (j == middle_new.len() || lengths[i + 1][j] >= lengths[i][j + 1])
        {
            lines.push((Sign::Gone, middle_old[i]));
            i += 1;
        } else {
            lines.push((Sign::New, middle_new[j]));
            j += 1;
        }
    }
    lines.extend(
        old[old.len() - back..]
            .iter()
            .map(|line| (Sign::Same, *line)),
    );
    lines
}

/// For each pair of places, how many lines the rests have in common.
fn common(old: &[&str], new: &[&str]) -> Vec<Vec<usize>> {
    let mut lengths = vec![vec![0; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            lengths[i][j] = if old[i] == new[j] {
                lengths[i + 1][j + 1] + 1
            } else {
                lengths[i + 1][j].max(lengths[i][j + 1])
            };
        }
    }
    lengths
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn only_what_changed_is_shown_with_the_lines_around_it() {
        let old = "a\nb\nc\nd\ne\nf\ng\nh\n";
        let new = "a\nb\nc\nD\ne\nf\ng\nx\nh\n";
        assert_eq!(
            difference("p.md", old, new),
            "--- p.md\n@@\n b\n c\n-d\n+D\n e\n f\n g\n+x\n h\n"
        );
    }
}
