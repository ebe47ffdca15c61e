use base64ct::{Base64, Encoding};
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair};

use super::{Check, PublicKey, SshSignature};

const CONTENT: &[u8] = b"tree 1\n";

/// Strings with their lengths before them.
fn strings(parts: &[&[u8]]) -> Vec<u8> {
    let with_length = |part: &&[u8]| {
        let length = u32::try_from(part.len()).expect("short");
        [&length.to_be_bytes(), *part].concat()
    };
    parts.iter().flat_map(with_length).collect()
}

/// The content of an SSH signature, whose parts a test may change before they are put together.
struct Made {
    kind: &'static str,
    key: Vec<u8>,
    namespace: &'static [u8],
    proof: Vec<u8>,
    state: &'static [u8],
}

impl Made {
    fn signature(&self) -> SshSignature {
        let proof = [&strings(&[self.kind.as_bytes(), &self.proof]), self.state].concat();
        let parts: [&[u8]; 5] = [&self.key, self.namespace, b"", b"sha256", &proof];
        let bytes = [b"SSHSIG\0\0\0\x01", strings(&parts).as_slice()].concat();
        let armour = format!(
            "-----BEGIN SSH SIGNATURE-----\n{}\n-----END SSH SIGNATURE-----\n",
            Base64::encode_string(&bytes)
        );
        SshSignature::parse(armour.as_bytes()).expect("a signature")
    }

    fn check(&self) -> Check {
        self.signature().check(CONTENT)
    }
}

fn signed() -> Vec<u8> {
    let hash = digest(&SHA256, CONTENT);
    let parts: [&[u8]; 4] = [b"git", b"", b"sha256", hash.as_ref()];
    [b"SSHSIG", strings(&parts).as_slice()].concat()
}

/// What a token signs instead, with its flags and its counter.
fn signed_by_token(state: &[u8]) -> Vec<u8> {
    let hash = |bytes: &[u8]| digest(&SHA256, bytes).as_ref().to_vec();
    [hash(b"ssh:"), state.to_vec(), hash(&signed())].concat()
}

fn ed25519(signed: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let pkcs8 = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).expect("a key");
    let pair = Ed25519KeyPair::from_pkcs8(pkcs8.as_ref()).expect("a key");
    let proof = pair.sign(signed).as_ref().to_vec();
    (pair.public_key().as_ref().to_vec(), proof)
}

fn p256(signed: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let (random, kind) = (SystemRandom::new(), &ECDSA_P256_SHA256_FIXED_SIGNING);
    let pkcs8 = EcdsaKeyPair::generate_pkcs8(kind, &random).expect("a key");
    let pair = EcdsaKeyPair::from_pkcs8(kind, pkcs8.as_ref(), &random).expect("a key");
    let proof = pair.sign(&random, signed).expect("signs");
    let (first, second) = proof.as_ref().split_at(32);
    // A leading zero keeps a high first bit from meaning a number below zero.
    let numbers = [first, second].map(|number| [&[0], number].concat());
    let numbers = strings(&[&numbers[0], &numbers[1]]);
    (pair.public_key().as_ref().to_vec(), numbers)
}

/// One signature of each kind that is checked.
fn each_kind() -> [Made; 4] {
    let state: &[u8] = b"\x01\0\0\0\x07";
    let made = |kind: &'static str, parts: &[&[u8]], proof, state| Made {
        kind,
        key: strings(&[&[kind.as_bytes()], parts].concat()),
        namespace: b"git",
        proof,
        state,
    };
    let (plain, plain_proof) = ed25519(&signed());
    let (token, token_proof) = ed25519(&signed_by_token(state));
    let (point, point_proof) = p256(&signed());
    let (token_point, token_point_proof) = p256(&signed_by_token(state));
    let curve = b"nistp256";
    [
        made("ssh-ed25519", &[&plain], plain_proof, b""),
        made(
            "sk-ssh-ed25519@openssh.com",
            &[&token, b"ssh:"],
            token_proof,
            state,
        ),
        made("ecdsa-sha2-nistp256", &[curve, &point], point_proof, b""),
        made(
            "sk-ecdsa-sha2-nistp256@openssh.com",
            &[curve, &token_point, b"ssh:"],
            token_point_proof,
            state,
        ),
    ]
}

#[test]
fn a_signature_of_each_kind_holds_for_its_own_content_only() {
    for made in each_kind() {
        assert_eq!(made.check(), Check::Made, "{}", made.kind);
        let other = made.signature().check(b"tree 2\n");
        assert_eq!(other, Check::NotMade, "{}", made.kind);
    }
}

#[test]
fn a_signature_of_which_one_bit_was_turned_is_not_made_by_its_key() {
    for made in each_kind() {
        for at in [made.proof.len() - 1, made.proof.len() / 2, 8] {
            let mut tampered = made.signature();
            let bytes = &mut tampered.bytes;
            let from = bytes.len() - made.state.len() - made.proof.len();
            bytes[from + at] ^= 1;
            assert_eq!(
                tampered.check(CONTENT),
                Check::NotMade,
                "{} {at}",
                made.kind
            );
        }
    }
}

#[test]
fn a_signature_by_another_key_of_the_kind_is_not_made_by_the_one_it_names() {
    for (mut made, other) in each_kind().into_iter().zip(each_kind()) {
        made.key = other.key;
        assert_eq!(made.check(), Check::NotMade, "{}", made.kind);
    }
}

#[test]
fn a_signature_for_another_purpose_or_of_another_token_state_is_not_made() {
    for mut made in each_kind() {
        made.namespace = b"file";
        assert_eq!(made.check(), Check::NotMade, "{}", made.kind);
        made.namespace = b"git";
        made.state = match made.state {
            b"" => b"\0",
            _ => b"\x01\0\0\0\x08",
        };
        assert_eq!(made.check(), Check::NotMade, "{}", made.kind);
    }
}

#[test]
fn a_key_does_not_make_a_signature_of_another_kind() {
    let [mut ed25519, _, mut p256, _] = each_kind();
    std::mem::swap(&mut ed25519.kind, &mut p256.kind);
    assert_eq!(ed25519.check(), Check::NotMade);
    assert_eq!(p256.check(), Check::NotMade);
}

#[test]
fn a_key_of_another_kind_is_read_but_not_checked() {
    let mut made = each_kind().into_iter().next().expect("one");
    made.kind = "rsa-sha2-512";
    made.key = strings(&[b"ssh-rsa", b"\x01\0\x01", b"\0\xc5"]);
    assert_eq!(made.check(), Check::Unsupported);
}

#[test]
fn a_key_that_lacks_a_part_or_goes_by_another_name_is_none() {
    let line =
        |kind: &str, parts: &[&[u8]]| format!("{kind} {}", Base64::encode_string(&strings(parts)));
    let point = [7; 32];
    let sound = line("ssh-ed25519", &[b"ssh-ed25519", &point]);
    assert!(PublicKey::parse(&sound).is_some());
    assert!(PublicKey::parse(&format!("{sound} a comment")).is_some());
    for (kind, parts) in [
        (
            "ssh-ed25519",
            [&b"ssh-ed25519"[..], &point[..31]].as_slice(),
        ),
        ("ssh-ed25519", &[b"ssh-ed25519", &point, b"more"]),
        ("ssh-rsa", &[b"ssh-ed25519", &point]),
        (
            "ecdsa-sha2-nistp256",
            &[b"ecdsa-sha2-nistp256", b"nistp384", &[4; 65]],
        ),
        (
            "sk-ssh-ed25519@openssh.com",
            &[b"sk-ssh-ed25519@openssh.com", &point],
        ),
    ] {
        assert_eq!(
            PublicKey::parse(&line(kind, parts)),
            None,
            "{kind} {parts:?}"
        );
    }
}
