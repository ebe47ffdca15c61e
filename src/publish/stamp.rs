//! Whether anything changed since a site was built: a fingerprint of what went in and what came out.
//! Looks at names, sizes and times of files, not at their contents, so that ten thousand of them take
//! a blink.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use sha2::{Digest, Sha256};

use crate::sharing::share_out;

/// Fewer files than this are looked at sooner than a thread is started.
const WORTH_A_THREAD: usize = 256;

/// The fingerprint of words (versions, options, commits) and of everything below some folders, as 64
/// hexadecimal digits.
///
/// # Errors
/// When a folder that exists cannot be listed; one that does not exist has a fingerprint too.
pub fn stamp(words: &[&str], folders: &[&Path]) -> io::Result<String> {
    let mut hash = Sha256::new();
    for word in words {
        hash.update(word.len().to_le_bytes());
        hash.update(word.as_bytes());
    }
    for folder in folders {
        add_folder(&mut hash, folder)?;
    }
    Ok(hex(&hash.finalize()))
}

/// Two digits a byte.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn add_folder(hash: &mut Sha256, root: &Path) -> io::Result<()> {
    let found = listed(root)?;
    let seen = share_out(&found, WORTH_A_THREAD, |path| -> io::Result<(u64, u128)> {
        let metadata = fs::symlink_metadata(path)?;
        let changed = metadata.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
        Ok((metadata.len(), changed.as_nanos()))
    });
    for (path, seen) in found.iter().zip(seen) {
        let (length, changed) = seen?;
        hash.update(path.as_os_str().as_encoded_bytes());
        hash.update(length.to_le_bytes());
        hash.update(changed.to_le_bytes());
    }
    Ok(())
}

/// Everything below a folder, in the order of the names.
fn listed(root: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut todo = vec![root.to_owned()];
    while let Some(folder) = todo.pop() {
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            other => other?,
        };
        for entry in entries {
            let entry = entry?;
            // The folder of git changes with every look at it; the commit stands for it.
            if entry.file_name() != ".git" {
                if entry.file_type()?.is_dir() {
                    todo.push(entry.path());
                }
                found.push(entry.path());
            }
        }
    }
    found.sort_unstable();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::stamp;

    #[test]
    fn another_file_another_size_or_another_word_gives_another_stamp() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path();
        let of = |word: &str| stamp(&[word], &[path]).expect("a stamp");
        let empty = of("1");
        assert_ne!(empty, of("2"));
        fs::write(path.join("a"), "x").expect("written");
        let one = of("1");
        assert_ne!(empty, one);
        assert_eq!(one, of("1"));
        fs::write(path.join("a"), "xy").expect("written");
        assert_ne!(one, of("1"));
        assert!(stamp(&[], &[&path.join("nowhere")]).is_ok());
    }
}
