//! `repair NUMBER`: a record that was spoilt or thrown away by hand, as it was last recorded.

use super::given_up::Gone;
use super::kept_commit::KeptCommit;
use super::target::Target;
use super::trouble::Trouble;
use super::writing::WriteSession;
use crate::wording::Message;

/// Puts the files of these records back, and gives what there is to say.
pub(super) fn restored(session: &WriteSession, numbers: &str) -> Result<Vec<Message>, Trouble> {
    let repository = &session.repository;
    let targets = Target::all(numbers)?;
    let paths: Vec<String> = targets.iter().map(|target| target.path.clone()).collect();
    let done = repository
        .restore(&paths, &KeptCommit::of(session)?.new_commit())
        .map_err(|refusal| Trouble::said(refusal.message()))?;
    let mut said: Vec<Message> = Vec::new();
    said.extend(done.kept.map(|(branch, paths)| {
        Message::new("repair-kept-files")
            .with("branch", branch)
            .with("paths", paths)
    }));
    for target in &targets {
        let full = repository.full_path(&target.path);
        let key = if done.paths.contains(&full) {
            "repair-record-restored"
        } else if done.sound.contains(&full) {
            "repair-record-sound"
        } else if Gone::find(repository, target)?.is_some() {
            "repair-record-gone"
        } else {
            "repair-record-unknown"
        };
        said.push(Message::new(key).with("number", target.number.as_str()));
    }
    Ok(said)
}
