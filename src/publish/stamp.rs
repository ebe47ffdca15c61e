//! Whether anything changed since a site was built: a fingerprint of what went in and what came out.
//! Looks at names, sizes and times of files, not at their contents, so that ten thousand of them take
//! a blink.

use std::fs;
use std::io;
use std::path::Path;
use std::time::UNIX_EPOCH;

use sha2::{Digest, Sha256};

/// The fingerprint of words (versions, options, commits) and of everything below some folders.
///
/// # Errors
/// When a folder that exists cannot be listed; one that does not exist has a fingerprint too.
pub fn stamp(words: &[&str], folders: &[&Path]) -> io::Result<[u8; 32]> {
    let mut hash = Sha256::new();
    for word in words {
        hash.update(word.len().to_le_bytes());
        hash.update(word.as_bytes());
    }
    for folder in folders {
        add_folder(&mut hash, folder)?;
    }
    Ok(hash.finalize().into())
}

fn add_folder(hash: &mut Sha256, root: &Path) -> io::Result<()> {
    let mut todo = vec![root.to_owned()];
    while let Some(folder) = todo.pop() {
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            other => other?,
        };
        let mut entries = entries.collect::<io::Result<Vec<_>>>()?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            // The folder of git changes with every look at it; the commit stands for it.
            if entry.file_name() == ".git" {
                continue;
            }
            let metadata = entry.metadata()?;
            hash.update(entry.path().as_os_str().as_encoded_bytes());
            if metadata.is_dir() {
                todo.push(entry.path());
                continue;
            }
            let changed = metadata.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
            hash.update(metadata.len().to_le_bytes());
            hash.update(changed.as_nanos().to_le_bytes());
        }
    }
    Ok(())
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
