//! A place that is a folder of this computer or its network, by its path or as an address.

use std::io;
use std::path::{Component, Path, PathBuf};

use crate::disk::{canonical, decoded};

/// The folder that an address names on this computer or its network; nothing for another address.
pub(super) fn local_folder(place: &str) -> Option<PathBuf> {
    if let Some(path) = place.strip_prefix("file://") {
        let path = path.strip_prefix("localhost").unwrap_or(path);
        return Some(PathBuf::from(of_address(&decoded(path))));
    }
    let before_slash = place.split(['/', '\\']).next().unwrap_or_default();
    // `C:` is a drive; `git@server:` and `server:` are not on this computer.
    let is_far = place.contains("://") || before_slash.len() > 2 && before_slash.contains(':');
    (!is_far).then(|| PathBuf::from(place))
}

/// A path from the root on. Its `..` lead where they lead on this disk; a folder below may still be
/// to come.
pub(super) fn resolved(path: &Path) -> io::Result<PathBuf> {
    let whole = std::path::absolute(path)?;
    let leads_up = |part: Component<'_>| part == Component::ParentDir;
    if !whole.components().any(leads_up) {
        return Ok(whole);
    }
    let there = whole.ancestors().find_map(|above| {
        let rest = whole.strip_prefix(above).ok()?;
        Some((canonical(above).ok()?, rest))
    });
    let Some((mut real, rest)) = there else {
        return Ok(whole);
    };
    for part in rest.components() {
        if leads_up(part) {
            real.pop();
        } else {
            real.push(part);
        }
    }
    Ok(real)
}

/// The path that an address spells: `/C:/map` is on a drive, `server/map` on another computer.
fn of_address(path: &str) -> String {
    match path.as_bytes() {
        [b'/', drive, b':', ..] if drive.is_ascii_alphabetic() => path[1..].to_owned(),
        [b'/', ..] => path.to_owned(),
        _ => format!("//{path}"),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::local_folder;

    #[test]
    fn a_drive_is_a_folder_and_a_server_is_not() {
        let folder = |place| local_folder(place);
        assert_eq!(
            folder("/net/klachten").as_deref(),
            Some(Path::new("/net/klachten"))
        );
        assert_eq!(
            folder("C:/klachten").as_deref(),
            Some(Path::new("C:/klachten"))
        );
        assert_eq!(
            folder("file:///net/een%20map").as_deref(),
            Some(Path::new("/net/een map"))
        );
        let addresses = [
            ("file:///C:/een%20map", "C:/een map"),
            ("file://localhost/c:/x", "c:/x"),
            ("file://server/gedeeld", "//server/gedeeld"),
        ];
        for (address, path) in addresses {
            assert_eq!(folder(address).as_deref(), Some(Path::new(path)));
        }
        for far in [
            "git@server:klachten.git",
            "ssh://server/x",
            "https://server/x",
        ] {
            assert_eq!(folder(far), None, "{far}");
        }
    }
}
