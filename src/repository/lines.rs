//! Three versions of a file merged line by line, as git does.

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

#[cfg(test)]
mod tests {
    use super::merge_lines;

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
