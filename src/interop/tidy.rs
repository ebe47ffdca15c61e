//! Cells as the register writes them.

use crate::calendar::{Zone, written_day};
use crate::record::{Channel, Kind};

/// A cell as the register writes it: `3-2-2026` becomes `2026-02-03`, `Ja` becomes `ja`, `4,0`
/// becomes `4`. What is not understood stays as it was, for the rules to point at.
#[must_use]
pub fn tidy_value(kind: Kind, text: &str, zone: Zone) -> String {
    let tidy = match kind {
        Kind::Channel => channel(text),
        Kind::Fact | Kind::Planned => written_day(text, zone).map(|day| day.to_string()),
        Kind::Vocabulary(words) => {
            let wanted = text.to_lowercase().replace(' ', "-");
            words
                .iter()
                .find(|word| **word == wanted)
                .map(|word| (*word).to_owned())
        }
        Kind::Integer(..) | Kind::Score => whole(text),
        _ => None,
    };
    tidy.unwrap_or_else(|| text.to_owned())
}

/// A channel of every register, however it is spelt; those of one register are its own business.
fn channel(text: &str) -> Option<String> {
    let wanted = text.to_lowercase().replace(' ', "-");
    let wanted = if wanted == "email" { "e-mail" } else { &wanted };
    let known = Channel::ALL.iter().map(|channel| channel.word());
    known
        .filter(|word| *word == wanted)
        .map(str::to_owned)
        .next()
}

/// Whether a cell holds a number that a spreadsheet made of a long code: `1,5E+07`.
#[must_use]
pub fn is_shortened(cell: &str) -> bool {
    let Some((number, power)) = cell.split_once(['E', 'e']) else {
        return false;
    };
    let is_figure = |one: char| one.is_ascii_digit();
    let power = power.strip_prefix(['+', '-']).unwrap_or_default();
    power.len() >= 2
        && power.chars().all(is_figure)
        && number.starts_with(is_figure)
        && number
            .chars()
            .all(|one| is_figure(one) || one == ',' || one == '.')
}

/// A whole number without its empty decimals and its grouping.
fn whole(text: &str) -> Option<String> {
    let (whole, decimals) = text.split_once(',').unwrap_or((text, ""));
    let digits: String = whole.chars().filter(|char| *char != '.').collect();
    let sound = !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && decimals.bytes().all(|byte| byte == b'0');
    sound.then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::{is_shortened, tidy_value};
    use crate::calendar::Zone;
    use crate::record::Kind;

    fn tidy(kind: Kind, cell: &str) -> String {
        tidy_value(kind, cell, Zone::AMSTERDAM)
    }

    #[test]
    fn cells_become_what_the_register_writes() {
        for (cell, day) in [
            ("3-2-2026", "2026-02-03"),
            ("03/02/2026 14:00", "2026-02-03"),
            ("2026-02-03", "2026-02-03"),
            ("30-2-2026", "30-2-2026"),
            ("1-3-26", "1-3-26"),
            ("2-mrt-26", "2026-03-02"),
            ("2 maart 2026", "2026-03-02"),
            ("2026-03-02T23:30:00Z", "2026-03-03"),
            ("2026-03-02 23:30", "2026-03-02"),
        ] {
            assert_eq!(tidy(Kind::Fact, cell), day);
        }
        assert_eq!(tidy(Kind::Vocabulary(&["ja", "nee"]), "Ja"), "ja");
        assert_eq!(
            tidy(Kind::Vocabulary(&["geen-reactie"]), "Geen reactie"),
            "geen-reactie"
        );
        assert_eq!(tidy(Kind::Score, "4,0"), "4");
        assert_eq!(tidy(Kind::Integer(0, 9999), "1.650,00"), "1650");
    }

    #[test]
    fn a_code_that_a_spreadsheet_shortened_is_seen() {
        for cell in ["1,5E+07", "1.5E+07", "2E+10", "1,234E-05"] {
            assert!(is_shortened(cell), "{cell}");
        }
        for cell in [
            "15000000",
            "E+07",
            "Etage 2",
            "2e verdieping",
            "K-7f3e12",
            "1E5",
        ] {
            assert!(!is_shortened(cell), "{cell}");
        }
    }
}
