//! Keys and signatures as OpenSSH writes them (RFC 4253, PROTOCOL.sshsig), and whether a key made a
//! signature. Which keys count lives in `signers`, what of a commit is signed in `signature`.

use base64ct::{Base64, Base64Unpadded, Encoding};
use ring::digest::{self, digest};
use ring::signature::{ECDSA_P256_SHA256_FIXED, ED25519, UnparsedPublicKey};

/// A public key. Two keys are the same when their bytes are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PublicKey(Vec<u8>);

/// The parts of a key of a kind that can be checked.
struct Parts<'a> {
    curve: Curve,
    point: &'a [u8],
    /// Of a key in a security token (`sk-`): what the token signs for.
    application: Option<&'a [u8]>,
}

#[derive(Clone, Copy, PartialEq)]
enum Curve {
    Ed25519,
    P256,
}

impl PublicKey {
    /// From a line such as `ssh-ed25519 AAAA... comment`.
    pub fn parse(line: &str) -> Option<PublicKey> {
        let mut words = line.split_ascii_whitespace();
        let kind = words.next()?;
        let key = PublicKey(Base64::decode_vec(words.next()?).ok()?);
        (key.kind()? == kind && key.is_whole()).then_some(key)
    }

    /// As `ssh-keygen -l` shows it.
    pub fn fingerprint(&self) -> String {
        let hash = digest(&digest::SHA256, &self.0);
        format!("SHA256:{}", Base64Unpadded::encode_string(hash.as_ref()))
    }

    fn kind(&self) -> Option<&str> {
        text(&mut self.0.as_slice())
    }

    /// Whether it names its kind, and has all parts of that kind where we know them.
    fn is_whole(&self) -> bool {
        self.kind()
            .is_some_and(|kind| curve_of(kind).is_none() || self.parts().is_some())
    }

    /// `None` for a kind that cannot be checked.
    fn parts(&self) -> Option<Parts<'_>> {
        let rest = &mut self.0.as_slice();
        let kind = text(rest)?;
        let curve = curve_of(kind)?;
        let length = match curve {
            Curve::Ed25519 => 32,
            Curve::P256 if text(rest)? == "nistp256" => 65,
            Curve::P256 => return None,
        };
        let point = string(rest).filter(|point| point.len() == length)?;
        let application = match kind.starts_with("sk-") {
            true => Some(string(rest)?),
            false => None,
        };
        rest.is_empty().then_some(Parts {
            curve,
            point,
            application,
        })
    }
}

fn curve_of(kind: &str) -> Option<Curve> {
    match kind {
        "ssh-ed25519" | "sk-ssh-ed25519@openssh.com" => Some(Curve::Ed25519),
        "ecdsa-sha2-nistp256" | "sk-ecdsa-sha2-nistp256@openssh.com" => Some(Curve::P256),
        _ => None,
    }
}

/// A signature with the key that it names as its own.
pub(super) struct SshSignature {
    pub key: PublicKey,
    /// What it was made for: `git`, `file`.
    pub namespace: String,
    /// The kind of signature, such as `ssh-ed25519` or `rsa-sha2-512`.
    pub algorithm: String,
    reserved: Vec<u8>,
    hash: String,
    /// What follows the name of the algorithm.
    bytes: Vec<u8>,
}

/// Whether the key of a signature made it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Check {
    Made,
    NotMade,
    /// A kind of key that cannot be checked here.
    Unsupported,
}

/// Begins a signature, and what is signed: neither can pass for anything else.
const PREAMBLE: &[u8] = b"SSHSIG";

impl SshSignature {
    /// From its armour, `-----BEGIN SSH SIGNATURE-----` and so on.
    pub fn parse(armour: &[u8]) -> Option<SshSignature> {
        let base64: String = std::str::from_utf8(armour)
            .ok()?
            .trim()
            .strip_prefix("-----BEGIN SSH SIGNATURE-----")?
            .strip_suffix("-----END SSH SIGNATURE-----")?
            .split_ascii_whitespace()
            .collect();
        let decoded = Base64::decode_vec(&base64).ok()?;
        let rest = &mut decoded.strip_prefix(PREAMBLE)?;
        let version = number(rest)?;
        let key = PublicKey(string(rest)?.to_vec());
        let namespace = text(rest)?.to_owned();
        let reserved = string(rest)?.to_vec();
        let hash = text(rest)?.to_owned();
        let mut bytes = string(rest)?;
        let algorithm = text(&mut bytes)?.to_owned();
        let readable = version <= 1
            && key.is_whole()
            && !namespace.is_empty()
            && hash_of(&hash).is_some()
            && rest.is_empty();
        readable.then(|| SshSignature {
            key,
            namespace,
            algorithm,
            reserved,
            hash,
            bytes: bytes.to_vec(),
        })
    }

    /// Whether its key made it, over this content.
    pub fn check(&self, content: &[u8]) -> Check {
        let Some(key) = self.key.parts() else {
            return Check::Unsupported;
        };
        let same_kind = self.key.kind() == Some(&self.algorithm);
        match self.over(content, &key).filter(|_| same_kind) {
            Some((signed, proof)) if key.made(&signed, &proof) => Check::Made,
            _ => Check::NotMade,
        }
    }

    /// The bytes that the key signs for this content, and the numbers that prove it.
    fn over(&self, content: &[u8], key: &Parts<'_>) -> Option<(Vec<u8>, Vec<u8>)> {
        let rest = &mut self.bytes.as_slice();
        let proof = match (key.curve, string(rest)?) {
            (Curve::Ed25519, proof) => proof.to_vec(),
            (Curve::P256, mut pair) => [coordinate(&mut pair)?, coordinate(&mut pair)?].concat(),
        };
        let hash = digest(hash_of(&self.hash)?, content);
        let mut signed = PREAMBLE.to_vec();
        for part in [
            self.namespace.as_bytes(),
            &self.reserved,
            self.hash.as_bytes(),
            hash.as_ref(),
        ] {
            signed.extend(u32::try_from(part.len()).ok()?.to_be_bytes());
            signed.extend(part);
        }
        if let Some(application) = key.application {
            // A token adds its flags and its counter, which follow the signature.
            let (sha, state) = (|bytes| digest(&digest::SHA256, bytes), take(rest, 5)?);
            signed = [sha(application).as_ref(), state, sha(&signed).as_ref()].concat();
        }
        rest.is_empty().then_some((signed, proof))
    }
}

impl Parts<'_> {
    fn made(&self, signed: &[u8], proof: &[u8]) -> bool {
        let outcome = match self.curve {
            Curve::Ed25519 => UnparsedPublicKey::new(&ED25519, self.point).verify(signed, proof),
            Curve::P256 => {
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, self.point).verify(signed, proof)
            }
        };
        outcome.is_ok()
    }
}

fn hash_of(name: &str) -> Option<&'static digest::Algorithm> {
    match name {
        "sha256" => Some(&digest::SHA256),
        "sha512" => Some(&digest::SHA512),
        _ => None,
    }
}

/// A whole number of any length, as the 32 bytes that it has here.
fn coordinate(rest: &mut &[u8]) -> Option<[u8; 32]> {
    let written = string(rest)?;
    let digits = written.strip_prefix(&[0]).unwrap_or(written);
    let mut padded = [0; 32];
    padded
        .get_mut(32_usize.checked_sub(digits.len())?..)?
        .copy_from_slice(digits);
    Some(padded)
}

fn take<'a>(rest: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (taken, after) = rest.split_at_checked(length)?;
    *rest = after;
    Some(taken)
}

fn number(rest: &mut &[u8]) -> Option<u32> {
    Some(u32::from_be_bytes(take(rest, 4)?.try_into().ok()?))
}

/// A row of bytes with its length before it.
fn string<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = usize::try_from(number(rest)?).ok()?;
    take(rest, length)
}

fn text<'a>(rest: &mut &'a [u8]) -> Option<&'a str> {
    std::str::from_utf8(string(rest)?).ok()
}

#[cfg(test)]
mod tests;
