//! What the history itself can prove: which commits are not signed as the register demands, and
//! which commits seen before are no longer there. Gathers; what it means is for the rules.

use std::collections::BTreeMap;

use super::{History, Lines};
use crate::record::{Settings, Signing};
use crate::repository::{
    Failure, ObjectId, Repository, Signature, SignatureCheck, SignatureKind, SignerList,
};

/// The keys that may sign, in the register's own folder (OpenSSH allowed signers).
const SIGNERS: &str = "sleutels/ondertekenaars";

/// The history of a register with what was proved about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    pub history: History,
    /// Commits that should have been signed by a known key and were not, as indexes of
    /// [`History::commits`]; empty where register.yml demands no signatures.
    pub unsigned: Vec<(usize, Signature)>,
    /// How many of those commits have an SSH signature of a kind that is not checked here, such as
    /// RSA.
    pub unchecked: usize,
    /// Commits that this history must contain, and does not.
    pub lost: Vec<ObjectId>,
    /// How many committed files the register's folder leaves out (a sparse checkout): then the
    /// history is not judged against it.
    pub left_out: usize,
}

impl Evidence {
    /// Judges the signatures that `settings` demand, and looks for the commits that must be there:
    /// the last tip that this clone saw, an anchor kept elsewhere.
    ///
    /// # Errors
    /// When a commit or the list of keys cannot be read.
    pub fn gather(
        repository: &Repository,
        history: History,
        settings: &Settings,
        expected: impl IntoIterator<Item = ObjectId>,
    ) -> Result<Evidence, Failure> {
        let (unsigned, unchecked) = if history.complete {
            unsigned(repository, &history, settings)?
        } else {
            (Vec::new(), 0)
        };
        // One or two, most often among the last: looked for from the tip.
        let is_here = |id: ObjectId| history.commits.iter().rev().any(|commit| commit.id == id);
        let mut lost: Vec<ObjectId> = expected
            .into_iter()
            .filter(|id| history.complete && !is_here(*id))
            .collect();
        lost.dedup();
        Ok(Evidence {
            history,
            unsigned,
            unchecked,
            lost,
            left_out: 0,
        })
    }
}

fn unsigned(
    repository: &Repository,
    history: &History,
    settings: &Settings,
) -> Result<(Vec<(usize, Signature)>, usize), Failure> {
    let demanded = settings
        .signing
        .as_ref()
        .is_some_and(|signing| signing.value != Signing::Off);
    if !demanded {
        return Ok((Vec::new(), 0));
    }
    let start = start(history, settings);
    // Those that lead to it, and not itself.
    let mut before = start
        .map(|start| Lines::of(history).leading_to(start))
        .unwrap_or_default();
    start.map(|start| before.remove(&start));
    let mut lists = BTreeMap::new();
    let (mut found, mut unchecked) = (Vec::new(), 0);
    for index in (0..history.commits.len()).filter(|index| !before.contains(index)) {
        match signature(repository, history, index, start, &mut lists)? {
            Signature::Ssh(SignatureCheck::Good { .. }) => {}
            Signature::Ssh(SignatureCheck::Unsupported { .. }) => unchecked += 1,
            signature => found.push((index, signature)),
        }
    }
    Ok((found, unchecked))
}

/// The signature of every commit, one for each of [`History::commits`], whether register.yml
/// demands any or not.
///
/// # Errors
/// When a commit or the list of keys cannot be read.
pub fn signatures(
    repository: &Repository,
    history: &History,
    settings: &Settings,
) -> Result<Vec<Signature>, Failure> {
    let start = start(history, settings);
    let mut lists = BTreeMap::new();
    (0..history.commits.len())
        .map(|index| signature(repository, history, index, start, &mut lists))
        .collect()
}

/// The signature of one commit, by the list of keys that judges it. `start` is the commit from
/// which register.yml demands signatures.
fn signature(
    repository: &Repository,
    history: &History,
    index: usize,
    start: Option<usize>,
    lists: &mut BTreeMap<ObjectId, SignerList>,
) -> Result<Signature, Failure> {
    let commit = &history.commits[index];
    if commit.signature == SignatureKind::None {
        return Ok(Signature::Unsigned);
    }
    // The list in the first parent judges: nobody admits himself. Where there is none yet, the
    // first commit brings its own, and so does the one that register.yml names by its id.
    let inherited = commit
        .parents
        .first()
        .map(|parent| repository.entry_at(*parent, SIGNERS))
        .transpose()?
        .flatten();
    let judge = match inherited {
        None if commit.parents.is_empty() || start == Some(index) => {
            repository.entry_at(commit.id, SIGNERS)?
        }
        inherited => inherited,
    };
    let list = match judge {
        Some(entry) if lists.contains_key(&entry.id) => &lists[&entry.id],
        Some(entry) => {
            let bytes = repository.read_blob(entry.id);
            let bytes = bytes.map_err(|unread| unread.failure(entry.id))?;
            lists.entry(entry.id).or_insert(SignerList::parse(&bytes))
        }
        None => &SignerList::default(),
    };
    repository.signature_of(commit.id, list)
}

/// The commit from which register.yml demands signatures, by its id or the beginning of one; nothing
/// where it is not here.
fn start(history: &History, settings: &Settings) -> Option<usize> {
    let id = settings.signing_since.as_ref()?.value.to_ascii_lowercase();
    history
        .commits
        .iter()
        .position(|commit| id.len() >= 7 && commit.id.to_string().starts_with(&id))
}
