//! Files that somebody named on the command line: read whole, unless they are too large or no file
//! at all. Looked at before anything is read.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::trouble::Trouble;

/// The largest letter, list or text that is read: mail servers accept no more, and reading takes
/// some ten times the size in memory.
pub(super) const LARGEST: u64 = 32 * MIB;
/// The largest template, and the largest register.yml.
pub(super) const LARGEST_TEMPLATE: u64 = MIB;

const MIB: u64 = 1024 * 1024;

/// The bytes of a file of at most `largest` bytes.
pub(super) fn read(path: &Path, largest: u64) -> Result<Vec<u8>, Trouble> {
    let failed = |error| Trouble::io(path, &error);
    let metadata = std::fs::metadata(path).map_err(failed)?;
    // A pipe would wait for its other end, and a device may never end.
    if !metadata.is_file() && !metadata.is_dir() {
        return Err(Trouble::new("cli-no-file").with("path", path));
    }
    let too_large = || {
        Trouble::new("cli-too-large")
            .with("path", path)
            .with("most", (largest / MIB).to_string())
    };
    if metadata.len() > largest && metadata.is_file() {
        return Err(too_large());
    }
    let mut bytes = Vec::new();
    // One byte more than may be there tells that the file grew meanwhile.
    let file = File::open(path).map_err(failed)?;
    file.take(largest + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    if bytes.len() as u64 > largest {
        return Err(too_large());
    }
    Ok(bytes)
}

/// The same as text: UTF-8, or the UTF-16 with a mark that PowerShell's `>` writes.
pub(super) fn read_text(path: &Path, largest: u64) -> Result<String, Trouble> {
    let bytes = read(path, largest)?;
    let no_text = || Trouble::new("cli-no-text").with("path", path);
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let (pairs, rest) = bytes.as_chunks::<2>();
        let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
        String::from_utf16(&units).ok().filter(|_| rest.is_empty())
    };
    match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => std::str::from_utf8(rest).ok().map(str::to_owned),
        _ => String::from_utf8(bytes).ok(),
    }
    .ok_or_else(no_text)
}
