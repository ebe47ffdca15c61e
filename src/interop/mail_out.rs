//! A letter as an .eml draft that a mail program opens for sending.

use mail_builder::MessageBuilder;
use mail_builder::headers::date::Date;
use mail_builder::headers::raw::Raw;

use crate::calendar::Day;

/// A letter that is ready to be sent. The officer fills in the address: it is not in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub subject: String,
    pub text: String,
    pub day: Day,
    /// Tells one draft from another, such as `2026-007.ontvangstbevestiging`.
    pub id: String,
}

/// Seconds from 1970 to 2000.
const CENTURY: i64 = 946_684_800;

/// The draft as a message. `X-Unsent: 1` makes Outlook open it for editing; day and identity are
/// set here, because the library would ask the clock and the host's name.
#[must_use]
pub fn write_draft(draft: &Draft) -> Vec<u8> {
    // Noon, so that no time zone makes it another day.
    let seconds = CENTURY + draft.day.ordinal() * 86_400 + 43_200;
    let message = MessageBuilder::new()
        .header("X-Unsent", Raw::new("1"))
        .date(Date::new(seconds))
        .message_id(format!("{}.{}@klachten.invalid", draft.id, draft.day))
        .subject(draft.subject.as_str())
        .text_body(draft.text.as_str());
    // Writing into memory does not fail.
    message.write_to_vec().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Draft, write_draft};
    use crate::calendar::Day;

    #[test]
    fn a_draft_opens_for_sending_and_is_the_same_every_time() {
        let draft = Draft {
            subject: String::from("Uw klacht: één ding"),
            text: String::from("Beste lezer,\n\nDit is één brief.\n"),
            day: Day::parse("2026-03-06").expect("a day"),
            id: String::from("2026-007.ontvangstbevestiging"),
        };
        let bytes = write_draft(&draft);
        assert_eq!(bytes, write_draft(&draft));
        let text = String::from_utf8(bytes).expect("7-bit");
        assert!(text.contains("X-Unsent: 1\r\n"), "{text}");
        assert!(
            text.contains("Date: Fri, 6 Mar 2026 12:00:00 +0000\r\n")
                || text.contains("06 Mar 2026 12:00:00"),
            "{text}"
        );
        assert!(!text.contains("localhost"), "{text}");
    }
}
