//! Judging the signature of a commit against a list of keys, without any program. Making signatures
//! lives in `sign`.

use super::commit::RawCommit;
use super::objects::Objects;
use super::ssh::{Check, SshSignature};
use super::{Failure, ObjectId, Repository, SignatureKind, SignerList};

/// What the signature of a commit is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signature {
    Unsigned,
    /// Signed in a way that this program does not judge: OpenPGP, X.509.
    NotJudged(SignatureKind),
    Ssh(SignatureCheck),
}

/// What an SSH signature is worth by a list of keys. Fingerprints are those of `ssh-keygen -l`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignatureCheck {
    /// Made with a key of the list, while it was valid there.
    Good {
        fingerprint: String,
        principals: String,
    },
    /// The commit is as it was signed, but the key is not on the list.
    UnknownKey { fingerprint: String },
    /// The key is on the list, but not for this moment.
    OutsideValidity {
        fingerprint: String,
        principals: String,
    },
    /// The signature, or the key by the list, is for something else than git.
    OtherPurpose { fingerprint: String },
    /// The commit is not as it was signed.
    Forged { fingerprint: String },
    /// A kind of key that this program does not judge.
    Unsupported { algorithm: String },
    /// No signature at all, though it calls itself one; or several.
    Unreadable,
}

/// What commits are signed for, in the words of OpenSSH.
const PURPOSE: &str = "git";

impl Repository {
    /// Judges the signature of a commit by a list of keys. A key must be valid at the moment that
    /// the committer's clock showed; whether that clock can be believed is another question.
    ///
    /// # Errors
    /// When the commit cannot be read.
    pub fn signature_of(&self, commit: ObjectId, list: &SignerList) -> Result<Signature, Failure> {
        let objects = Objects::of(self)?;
        let bytes = objects.commit(commit)?;
        let raw = RawCommit::parse(commit, &bytes)?;
        Ok(match raw.signature {
            SignatureKind::None => Signature::Unsigned,
            SignatureKind::Ssh => {
                let (_, _, moment) = RawCommit::person(raw.committer, false);
                let (payload, armour) = take_apart(&bytes);
                Signature::Ssh(judge(&payload, &armour, moment.seconds, list))
            }
            kind => Signature::NotJudged(kind),
        })
    }
}

/// What was signed, and the signatures: the commit without its `gpgsig` lines, and those lines.
fn take_apart(commit: &[u8]) -> (Vec<u8>, Vec<Vec<u8>>) {
    let (mut payload, mut signatures) = (Vec::with_capacity(commit.len()), Vec::<Vec<u8>>::new());
    let (mut in_header, mut in_signature) = (true, false);
    for line in commit.split_inclusive(|byte| *byte == b'\n') {
        in_header &= line != b"\n";
        let continued = in_header && in_signature && line.starts_with(b" ");
        let starts = in_header && line.starts_with(b"gpgsig ");
        in_signature = continued || starts;
        match (starts, continued, signatures.last_mut()) {
            (true, ..) => signatures.push(line[7..].to_vec()),
            (_, true, Some(signature)) => signature.extend(&line[1..]),
            _ => payload.extend(line),
        }
    }
    (payload, signatures)
}

fn judge(payload: &[u8], signatures: &[Vec<u8>], moment: i64, list: &SignerList) -> SignatureCheck {
    let [armour] = signatures else {
        return SignatureCheck::Unreadable;
    };
    let Some(signature) = SshSignature::parse(armour) else {
        return SignatureCheck::Unreadable;
    };
    let fingerprint = signature.key.fingerprint();
    if signature.namespace != PURPOSE {
        return SignatureCheck::OtherPurpose { fingerprint };
    }
    match signature.check(payload) {
        Check::Made => {}
        Check::NotMade => return SignatureCheck::Forged { fingerprint },
        Check::Unsupported => {
            return SignatureCheck::Unsupported {
                algorithm: signature.algorithm,
            };
        }
    }
    let listed: Vec<_> = list
        .signers
        .iter()
        .filter(|signer| signer.key == signature.key)
        .collect();
    let usable: Vec<_> = listed.iter().filter(|signer| signer.may(PURPOSE)).collect();
    let now = usable.iter().find(|signer| {
        signer.valid_after.is_none_or(|after| moment >= after)
            && signer.valid_before.is_none_or(|before| moment <= before)
    });
    match (now, usable.first(), listed.is_empty()) {
        (Some(signer), ..) => SignatureCheck::Good {
            fingerprint,
            principals: signer.principals.clone(),
        },
        (None, Some(signer), _) => SignatureCheck::OutsideValidity {
            fingerprint,
            principals: signer.principals.clone(),
        },
        (None, None, false) => SignatureCheck::OtherPurpose { fingerprint },
        (None, None, true) => SignatureCheck::UnknownKey { fingerprint },
    }
}

#[cfg(test)]
mod tests {
    use super::{SignatureCheck, judge, take_apart};
    use crate::repository::SignerList;

    #[test]
    fn a_commit_is_taken_apart_at_its_signature_only() {
        let commit = b"tree 1\nauthor a\ngpgsig A\n B\n C\nencoding x\n\n gpgsig not here\ngpgsig nor here\n";
        let (payload, signatures) = take_apart(commit);
        assert_eq!(
            payload,
            b"tree 1\nauthor a\nencoding x\n\n gpgsig not here\ngpgsig nor here\n"
        );
        assert_eq!(signatures, [b"A\nB\nC\n".to_vec()]);
    }

    #[test]
    fn what_is_no_signature_never_panics() {
        let list = SignerList::default();
        let armours: [&[u8]; 5] = [
            b"",
            b"-----BEGIN SSH SIGNATURE-----",
            b"-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n",
            b"-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----\n",
            b"\xff\xfe\x00",
        ];
        for armour in armours {
            assert_eq!(
                judge(b"x", &[armour.to_vec()], 0, &list),
                SignatureCheck::Unreadable
            );
        }
        assert_eq!(judge(b"x", &[], 0, &list), SignatureCheck::Unreadable);
        assert_eq!(
            judge(b"x", &[Vec::new(), Vec::new()], 0, &list),
            SignatureCheck::Unreadable
        );
    }
}
