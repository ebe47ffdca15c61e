//! Texts line by line, as git does: three versions of a file merged, two compared.

use super::Failure;

/// The merged bytes, and whether both sides fit together; where they do not, both stand there
/// between marks.
///
/// # Errors
/// When libgit2 cannot merge them at all.
pub fn merge_lines(base: &[u8], ours: &[u8], theirs: &[u8]) -> Result<(Vec<u8>, bool), Failure> {
    let input = |bytes| {
        let mut input = git2::MergeFileInput::new();
        input.content(bytes);
        input
    };
    let (base, ours, theirs) = (input(base), input(ours), input(theirs));
    let merged = git2::merge_file(&base, &ours, &theirs, None)?;
    Ok((merged.content().to_vec(), merged.is_automergeable()))
}

/// The lines that a change takes away and puts in, with two lines around them; `@@` stands where lines
/// are left out.
#[must_use]
pub fn changed_lines(old: &[u8], new: &[u8]) -> String {
    let mut shown = String::new();
    let mut options = git2::DiffOptions::new();
    options.context_lines(2).force_text(true);
    let Ok(patch) = git2::Patch::from_buffers(old, None, new, None, Some(&mut options)) else {
        return shown;
    };
    for hunk in 0..patch.num_hunks() {
        let Ok((range, lines)) = patch.hunk(hunk) else {
            continue;
        };
        if range.old_start().max(range.new_start()) > 1 {
            shown.push_str("@@\n");
        }
        let lines = (0..lines).filter_map(|line| patch.line_in_hunk(hunk, line).ok());
        // The others say that a file does not end with a line break.
        for line in lines.filter(|line| [' ', '-', '+'].contains(&line.origin())) {
            let text = String::from_utf8_lossy(line.content());
            shown.push(line.origin());
            shown.push_str(text.trim_end_matches(['\r', '\n']));
            shown.push('\n');
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::{changed_lines, merge_lines};

    #[test]
    fn only_what_changed_is_shown_with_the_lines_around_it() {
        let old = "a\nb\nc\nd\ne\nf\ng\nh\n";
        let new = "a\nb\nc\nD\ne\nf\ng\nx\nh\n";
        assert_eq!(
            changed_lines(old.as_bytes(), new.as_bytes()),
            "@@\n b\n c\n-d\n+D\n e\n f\n g\n+x\n h\n"
        );
        assert_eq!(changed_lines(b"", b"a"), "+a\n");
    }

    #[test]
    fn what_both_changed_stands_between_marks() {
        let merged = |theirs: &[u8]| merge_lines(b"a\nb\nc\nd\n", b"x\nb\nc\nd\n", theirs);
        assert_eq!(
            merged(b"a\nb\nc\ny\n"),
            Ok((b"x\nb\nc\ny\n".to_vec(), true))
        );
        let (bytes, fits) = merged(b"z\nb\nc\nd\n").expect("merges");
        assert!(!fits && String::from_utf8_lossy(&bytes).contains("<<<<<<<"));
    }
}
