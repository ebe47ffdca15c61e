//! The file by which a forge checks the register on each push, and looks at the list of the day
//! each morning. It fetches a released program of a stated version and compiles nothing.

use crate::repository::PathChange;
use crate::wording::worded;

worded! {
    /// Where the register's repository is kept, the best known first, as the command line has it.
    pub enum Forge {
        Github = "github",
        Gitlab = "gitlab",
        Forgejo = "forgejo",
    }
}

/// The commands that fetch the release and hold it to its checksums.
const FETCH: &str = include_str!("scaffold/forge/fetch.sh");

impl Forge {
    /// Where the forge looks for it, what it says, and how commands find the program afterwards.
    const fn parts(self) -> (&'static str, &'static str, &'static str) {
        const LATER_STEPS: &str = "echo \"$PWD\" >> \"$GITHUB_PATH\"";
        match self {
            Forge::Github => (
                ".github/workflows/klachten.yml",
                include_str!("scaffold/forge/github.yml"),
                LATER_STEPS,
            ),
            Forge::Gitlab => (
                ".gitlab-ci.yml",
                include_str!("scaffold/forge/gitlab.yml"),
                "export PATH=\"$PWD:$PATH\"\ncd \"$CI_PROJECT_DIR\"",
            ),
            Forge::Forgejo => (
                ".forgejo/workflows/klachten.yml",
                include_str!("scaffold/forge/forgejo.yml"),
                LATER_STEPS,
            ),
        }
    }

    /// The file, for this version of the program. `sha256` pins the release's archive besides the
    /// release's own list of checksums.
    #[must_use]
    pub fn file(self, sha256: Option<&str>) -> PathChange {
        let (path, text, after) = self.parts();
        // Behind the lines that begin a block of YAML, as deep as they stand there.
        let depth = match self {
            Forge::Gitlab => 6,
            Forge::Github | Forge::Forgejo => 10,
        };
        let install = format!("tar -xzf \"$archive\" --strip-components 1\n{after}\n");
        let text = text
            .replace("FETCH\n", &indented(FETCH, depth))
            .replace("INSTALL\n", &indented(&install, depth))
            .replace(
                "VERSION: \"VERSION\"",
                concat!("VERSION: \"", env!("CARGO_PKG_VERSION"), "\""),
            )
            .replace("\"SHA256\"", &format!("\"{}\"", sha256.unwrap_or_default()));
        PathChange::added(path, text)
    }
}

fn indented(lines: &str, depth: usize) -> String {
    lines
        .lines()
        .map(|line| format!("{:depth$}{line}\n", ""))
        .collect()
}
