//! Data for the site's scripts: a classic script that sets one value, because a page from a file
//! share may load scripts but not fetch data.

use serde::Serialize;

use crate::json;

/// `window.name = …;` with everything escaped that could end a script or a line.
pub fn assignment<T: Serialize>(name: &str, value: &T) -> Vec<u8> {
    // Our own views always serialise; should one not, the page misses a service and stays whole.
    let json = json::compact(value);
    let mut script = String::with_capacity(json.len() + 64);
    script.push_str("window.");
    script.push_str(name);
    script.push_str(" = ");
    for character in json.chars() {
        match character {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                script.push_str(&format!("\\u{:04x}", u32::from(character)));
            }
            other => script.push(other),
        }
    }
    script.push_str(";\n");
    script.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::assignment;

    #[test]
    fn no_text_can_end_the_script() {
        let script = assignment("x", &"</script>\u{2028}&");
        assert_eq!(
            String::from_utf8_lossy(&script),
            "window.x = \"\\u003c/script\\u003e\\u2028\\u0026\";\n"
        );
    }
}
