//! Twenty Dutch letters of complaint, in the charsets, codings and shapes that mail programs use.
//! All fictional.

use encoding_rs::{Encoding, ISO_8859_15, UTF_8, WINDOWS_1252};

const SUBJECT: &str = "Klacht: één workshop – € 50 te veel";
const TEXT: &str = "Geachte heer Testman,\n\nDe workshop werd één dag vóór de start verplaatst.\nIk betaalde € 50 te veel.\nBel mij op 06-12345678.\n\nMet vriendelijke groet,\nRenée Voorbeeldstra\n";
const FROM: &str = "=?UTF-8?Q?Ren=C3=A9e_Voorbeeldstra?= <r@voorbeeld.example>";
const QUOTE: &str = "\nOp 1 maart 2026 om 09:00 schreef Trainer Testman <t@voorbeeld.example>:\n> Tot morgen!\n> Trainer Testman\n";
const HEAD: &str = "Graag oppakken.\n\n-------- Doorgestuurd bericht --------\nVan: Renée Voorbeeldstra <r@voorbeeld.example>\nVerzonden: maandag 2 maart 2026 09:00\nAan: Trainer Testman\nOnderwerp: Klacht\n\n";

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let word = chunk
            .iter()
            .fold(0_u32, |word, byte| word << 8 | u32::from(*byte))
            << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let letter = LETTERS[(word >> (18 - 6 * place) & 63) as usize];
            text.push(if place > chunk.len() {
                '='
            } else {
                char::from(letter)
            });
        }
    }
    text
}

fn quoted_printable(bytes: &[u8]) -> String {
    let plain = |byte: u8| byte == b'\n' || (b' '..=b'~').contains(&byte) && byte != b'=';
    let text: String = bytes
        .iter()
        .map(|byte| {
            if plain(*byte) {
                char::from(*byte).to_string()
            } else {
                format!("={byte:02X}")
            }
        })
        .collect();
    text.replace('\n', "\r\n")
}

/// The body in a charset and a coding, with the headers that say so.
fn part(kind: &str, text: &str, charset: &'static Encoding, coding: &str) -> Vec<u8> {
    // The euro and the dash are not in every charset; what is not is left to the ones that have it.
    let (bytes, _, _) = charset.encode(text);
    let head = format!(
        "Content-Type: {kind}; charset={}\r\nContent-Transfer-Encoding: {coding}\r\n\r\n",
        charset.name()
    );
    let body = match coding {
        "base64" => base64(&bytes)
            .as_bytes()
            .chunks(76)
            .map(|line| [line, b"\r\n"].concat())
            .collect::<Vec<_>>()
            .concat(),
        "quoted-printable" => quoted_printable(&bytes).into_bytes(),
        _ => bytes
            .iter()
            .flat_map(|byte| {
                if *byte == b'\n' {
                    vec![b'\r', b'\n']
                } else {
                    vec![*byte]
                }
            })
            .collect(),
    };
    [head.into_bytes(), body].concat()
}

fn message(subject: &str, body: Vec<u8>) -> Vec<u8> {
    let words = format!("=?UTF-8?B?{}?=", base64(subject.as_bytes()));
    let head = format!(
        "From: {FROM}\r\nTo: Trainer Testman <t@voorbeeld.example>\r\nDate: Mon, 02 Mar 2026 09:00:00 +0100\r\nSubject: {words}\r\nMIME-Version: 1.0\r\n"
    );
    [head.into_bytes(), body].concat()
}

fn html(text: &str) -> String {
    let text = text
        .replace('&', "&amp;")
        .replace('é', "&eacute;")
        .replace('\n', "<br>\n");
    format!(
        "<html><head><style>p{{color:red}}</style></head><body><p>{text}</p><script>alert(1)</script></body></html>"
    )
}

fn multipart(kind: &str, parts: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes =
        format!("Content-Type: multipart/{kind}; boundary=\"grens\"\r\n\r\n").into_bytes();
    for part in parts {
        bytes.extend([b"--grens\r\n".as_slice(), part, b"\r\n"].concat());
    }
    bytes.extend(b"--grens--\r\n");
    bytes
}

/// Every letter with a name that says how it was made.
pub fn dutch() -> Vec<(String, Vec<u8>)> {
    let mut letters = Vec::new();
    for charset in [UTF_8, ISO_8859_15, WINDOWS_1252] {
        for coding in ["8bit", "quoted-printable", "base64"] {
            let name = |shape: &str| format!("{shape}, {}, {coding}", charset.name());
            letters.push((
                name("plain"),
                message(SUBJECT, part("text/plain", TEXT, charset, coding)),
            ));
            letters.push((
                name("html"),
                message(SUBJECT, part("text/html", &html(TEXT), charset, coding)),
            ));
        }
    }
    let plain = |text: &str| part("text/plain", text, UTF_8, "8bit");
    letters.push((
        String::from("replied"),
        message(
            &format!("RE: Antw: {SUBJECT}"),
            plain(&format!("{TEXT}{QUOTE}")),
        ),
    ));
    letters.push((
        String::from("forwarded"),
        message(&format!("FW: {SUBJECT}"), plain(&format!("{HEAD}{TEXT}"))),
    ));
    let both = multipart(
        "alternative",
        &[plain(TEXT), part("text/html", &html(TEXT), UTF_8, "base64")],
    );
    letters.push((String::from("alternative"), message(SUBJECT, both)));
    let attachment = b"Content-Type: application/pdf; name=\"brief.pdf\"\r\nContent-Disposition: attachment; filename=\"brief.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nYWJj".to_vec();
    letters.push((
        String::from("with attachment"),
        message(SUBJECT, multipart("mixed", &[plain(TEXT), attachment])),
    ));
    letters
}
