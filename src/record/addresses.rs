//! Addresses that register.yml may name: of a page, of a form, of the officer. A sentence is none.

use super::names::text_value;
use super::value::{Kind, Value};

text_value! {
    /// Where a site stands (`publicatie.*.adres`): `https://...`.
    pub struct WebAddress: WebAddress if is_page;
    /// Where the formal report is made (`meldformulier`): `https://...` or `mailto:...`.
    pub struct FormAddress: FormAddress if is_form;
    /// How letters say that the officer is reached (`contact`): an e-mail address or a telephone
    /// number.
    pub struct Contact: Contact if is_contact;
}

/// `https://` and what follows, without blanks.
fn is_page(text: &str) -> bool {
    text.strip_prefix("https://")
        .is_some_and(|rest| !rest.is_empty() && is_unbroken(rest))
}

fn is_form(text: &str) -> bool {
    is_page(text) || text.strip_prefix("mailto:").is_some_and(is_mail)
}

fn is_contact(text: &str) -> bool {
    is_mail(text) || is_telephone(text)
}

/// Something on both sides of one `@`, without blanks.
fn is_mail(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && !host.is_empty() && !host.contains('@') && is_unbroken(text)
    })
}

/// Six to twenty signs: digits, with the signs that people put between them.
fn is_telephone(text: &str) -> bool {
    let between = |byte: &u8| byte.is_ascii_digit() || b" ().-".contains(byte);
    match text.as_bytes() {
        [first, middle @ .., last] => {
            (4..=18).contains(&middle.len())
                && (first.is_ascii_digit() || b"+(".contains(first))
                && middle.iter().all(between)
                && last.is_ascii_digit()
        }
        _ => false,
    }
}

/// No blanks, and none of the signs that end an address in a page or a letter.
fn is_unbroken(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_graphic() && !b"\"<>".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::{Contact, FormAddress, Value, WebAddress};

    #[test]
    fn the_officer_is_reached_by_mail_or_by_telephone_and_not_by_a_sentence() {
        for good in [
            "klachten@voorbeeld.example",
            "+31 20 123 45 67",
            "(020) 123-4567",
            "0900 1234",
        ] {
            assert!(Contact::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "De klachtenfunctionaris is elke dinsdag op kantoor.",
            "Mail naar klachten@voorbeeld.example",
            "klachten@",
            "@voorbeeld.example",
            "a@b@c",
            "kamer 4",
            "12345",
            "https://voorbeeld.example",
            "+31 20 123 45 67 (vraag naar de klachtenfunctionaris)",
        ] {
            assert_eq!(Contact::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_form_is_a_page_or_a_mail_and_never_a_script() {
        for good in [
            "https://voorbeeld.example/klacht?via=site#top",
            "mailto:klachten@voorbeeld.example",
        ] {
            assert!(FormAddress::parse(good).is_some(), "{good}");
        }
        let bad = [
            "http://voorbeeld.example",
            "javascript:alert(1)",
            "voorbeeld.example/klacht",
            "https://",
            "https://voorbeeld.example/een pagina",
            "https://voorbeeld.example/\"><script>",
            "mailto:",
            "mailto:klachten",
        ];
        for bad in bad {
            assert_eq!(FormAddress::parse(bad), None, "{bad}");
            assert_eq!(WebAddress::parse(bad), None, "{bad}");
        }
        assert_eq!(WebAddress::parse("mailto:klachten@voorbeeld.example"), None);
        assert!(WebAddress::parse("https://klachten.voorbeeld.example/").is_some());
    }
}
