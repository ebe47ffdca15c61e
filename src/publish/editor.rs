//! What editors read in a new register: the schema of register.yml, the keys of a new complaint, and
//! for VS Code the commands.

use crate::json::{json, pretty};
use crate::record::{Channel, ReceivedBy};
use crate::register::{RecordKind, schema};

/// Where the first lines of register.yml say that its schema stands.
const SCHEMA: &str = ".vscode/register.schema.json";
/// The extension that reads that schema.
const YAML: &str = "redhat.vscode-yaml";

/// The files, by path; `complaint` is what the file of a new one begins with.
pub(super) fn editor_files(complaint: &str) -> Vec<(&'static str, String)> {
    vec![
        (
            ".vscode/tasks.json",
            include_str!("scaffold/tasks.json").to_owned(),
        ),
        (
            ".vscode/extensions.json",
            pretty(&json!({ "recommendations": [YAML] })),
        ),
        (".vscode/klachten.code-snippets", snippet(complaint)),
        (SCHEMA, pretty(&schema(RecordKind::Settings))),
    ]
}

/// The file of a new complaint as `klachten new` would begin it, with stops at what is to be filled
/// in: typed as `klacht`, in an empty file.
fn snippet(complaint: &str) -> String {
    let body: Vec<String> = complaint.lines().map(with_stop).collect();
    pretty(&json!({
        "klacht": {
            "scope": "markdown",
            "prefix": "klacht",
            "body": body,
        }
    }))
}

fn with_stop(line: &str) -> String {
    let Some((key, rest)) = line.split_once(':') else {
        return match line {
            "## Klacht" => format!("{line}\n\n$0"),
            _ => line.to_owned(),
        };
    };
    let day = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE";
    let choice = |at: u8, words: Vec<&str>| format!("${{{at}|{}|}}", words.join(","));
    let stop = match key {
        "nummer" => String::from("${1:$CURRENT_YEAR-001}"),
        "onderwerp" => String::from("$2"),
        "ontvangen" => format!("${{3:{day}}}"),
        "kanaal" => choice(4, Channel::ALL.iter().map(|one| one.word()).collect()),
        "ontvangen-door" => choice(5, ReceivedBy::ALL.iter().map(|one| one.word()).collect()),
        "categorie" => String::from("$6"),
        _ => return line.to_owned(),
    };
    format!("{key}: {stop}{rest}")
}
