//! `repair NUMBER`: a record that was spoilt or thrown away by hand, as it was last recorded.

use super::given_up::Gone;
use super::kept_commit::KeptCommit;
use super::target::Target;
use super::trouble::Trouble;
use super::writing::WriteSession;
use crate::wording::Message;

/// Puts the files of these records back, and gives what there is to say; and whether all of them stand
/// as they were last recorded now.
pub(super) fn restored(
    session: &WriteSession,
    targets: &[Target],
) -> Result<(Vec<Message>, bool), Trouble> {
    let repository = &session.repository;
    let paths: Vec<String> = targets.iter().map(|target| target.path.clone()).collect();
    let done = repository.restore(&paths, &KeptCommit::of(session)?.new_commit())?;
    let kept = done.kept.map(|(branch, paths)| {
        Message::new("repair-kept-files")
            .with("branch", branch)
            .with("paths", paths)
    });
    let mut said: Vec<Message> = kept.into_iter().collect();
    let mut all_stand = true;
    for target in targets {
        let full = repository.full_path(&target.path);
        let key = if done.paths.contains(&full) {
            "repair-record-restored"
        } else if done.sound.contains(&full) {
            "repair-record-sound"
        } else {
            all_stand = false;
            match Gone::find(repository, target)? {
                Some(_) => "repair-record-gone",
                None => "repair-record-unknown",
            }
        };
        said.push(Message::new(key).with("number", target.number.as_str()));
    }
    Ok((said, all_stand))
}
