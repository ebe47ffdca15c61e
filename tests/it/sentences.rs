//! A thousand made-up Dutch sentences, half of them with personal data: found, masked, and few
//! false alarms. All numbers and names are drawn, none belongs to anyone.

use klachten::personal_data::{Kind, mask, probable_names, scan};

/// Draws that are the same in every run (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }

    fn of<'a>(&mut self, items: &[&'a str]) -> &'a str {
        items[usize::try_from(self.below(items.len() as u64)).unwrap()]
    }

    fn digits(&mut self, count: usize) -> String {
        (0..count)
            .map(|_| char::from(b'0' + u8::try_from(self.below(10)).unwrap()))
            .collect()
    }
}

const BEFORE: [&str; 12] = [
    "De klager is bereikbaar via",
    "Graag reactie naar",
    "In de brief stond",
    "Volgens het formulier gaat het om",
    "De deelnemer gaf door:",
    "Zie",
    "Contact liep via",
    "Op de factuur stond",
    "De trainer noteerde",
    "Het gaat om",
    "Bij navraag bleek het te gaan om",
    "Terug te vinden onder",
];
const AFTER: [&str; 10] = [
    "",
    ".",
    ", liefst voor vrijdag.",
    " en dat klopte niet.",
    "; daarna bleef het stil.",
    " (zie de bijlage).",
    " of via de coordinator.",
    ", zo staat het in de mail.",
    " na 10 maart.",
    "!",
];

fn email(dice: &mut Dice) -> String {
    let name = dice.of(&[
        "mail",
        "j.voorbeeld",
        "anna-b",
        "Piet_V",
        "info+klacht",
        "n.o.reply",
        "team.9",
        "k'tje",
    ]);
    let host = dice.of(&[
        "voorbeeld.example",
        "post.voorbeeld.nl",
        "firma-x.com",
        "bedrijf.eu",
        "school.amsterdam",
    ]);
    format!("{name}@{host}")
}

fn phone(dice: &mut Dice) -> String {
    let (a, b, c, d) = (
        dice.digits(2),
        dice.digits(2),
        dice.digits(2),
        dice.digits(2),
    );
    let last = dice.digits(7).replace('0', "3");
    let area = dice.of(&["020", "030", "010", "070", "085", "088"]);
    let town = dice.of(&["0172", "0318", "0512", "0413"]);
    match dice.below(13) {
        0 => format!("06{a}{b}{c}{d}"),
        1 => format!("06-{a}{b}{c}{d}"),
        2 => format!("06 {a} {b} {c} {d}"),
        3 => format!("06-{a}{b} {c}{d}"),
        4 => format!("+31 6 {a} {b} {c} {d}"),
        5 => format!("+316{a}{b}{c}{d}"),
        6 => format!("0031 6 {a}{b}{c}{d}"),
        7 => format!("{area}-{last}"),
        8 => format!("({area}) {} {} {}", &last[..3], &last[3..5], &last[5..]),
        9 => format!("{town}-{}", &last[..6]),
        10 => format!("+31 (0)6 {a}{b}{c}{d}"),
        11 => format!("{area} - {last}"),
        _ => format!("+32 475 {a} {b} {c}"),
    }
}

/// A Dutch IBAN with the check digits that belong to it.
fn iban(dice: &mut Dice) -> String {
    let bank = dice.of(&["ABNA", "INGB", "RABO", "TRIO", "SNSB"]);
    let account = dice.digits(10);
    let plain: String = format!("{bank}{account}NL00");
    let rest = plain.bytes().fold(0_u32, |rest, sign| match sign {
        b'0'..=b'9' => (rest * 10 + u32::from(sign - b'0')) % 97,
        _ => (rest * 100 + u32::from(sign - b'A') + 10) % 97,
    });
    let whole = format!("NL{:02}{bank}{account}", 98 - rest);
    let spaced = whole
        .as_bytes()
        .chunks(4)
        .map(|group| String::from_utf8_lossy(group).into_owned())
        .collect::<Vec<_>>()
        .join(" ");
    match dice.below(4) {
        0 => whole,
        1 => whole.to_lowercase(),
        2 => spaced.replace(' ', "."),
        _ => spaced,
    }
}

/// Nine digits for which the eleven-test holds.
fn bsn(dice: &mut Dice) -> String {
    loop {
        let eight = format!("{}{}", 1 + dice.below(9), dice.digits(7));
        let sum: u32 = eight
            .bytes()
            .zip((2..=9).rev())
            .map(|(digit, weight)| u32::from(digit - b'0') * weight)
            .sum();
        if sum % 11 < 10 {
            let number = format!("{eight}{}", sum % 11);
            return match dice.below(4) {
                0 => format!("{}.{}.{}", &number[..4], &number[4..6], &number[6..]),
                1 => format!("{} {} {}", &number[..3], &number[3..6], &number[6..]),
                _ => number,
            };
        }
    }
}

fn address(dice: &mut Dice) -> String {
    let code = format!("{}{}", 1 + dice.below(9), dice.digits(3));
    let letters = dice.of(&["AB", "CD", "XZ", "KL", "WR"]);
    let house = 1 + dice.below(250);
    let street = dice.of(&[
        "Dorpsstraat",
        "Kerkweg",
        "Laan van Voorbeeld",
        "Achterdijk",
        "Plantsoen",
    ]);
    match dice.below(12) {
        7 => format!("{code} {} {house}", letters.to_lowercase()),
        8 => format!("{code}{letters}{house}"),
        9 => format!("{street} {house} te {code} {letters}"),
        10 => format!("{code} {letters} Voorbeeldstad nr {house}"),
        11 => format!("{street} {house}\n{code} {letters} Voorbeeldstad"),
        0 => format!("{code} {letters} {house}"),
        1 => format!("{code}{letters} {house}"),
        2 => format!("{code} {letters}, nr. {house}"),
        3 => format!("{street} {house}, {code} {letters} Voorbeeldstad"),
        4 => format!("{code} {letters} huisnummer {house}"),
        5 => format!("{street} {house}a, {code}{letters}"),
        _ => format!("{code} {letters} Voorbeeldstad, {street} {house}"),
    }
}

/// What looks like personal data and is none.
fn neutral(dice: &mut Dice) -> String {
    let (day, month, hour) = (1 + dice.below(28), 1 + dice.below(12), 8 + dice.below(12));
    let year = 2024 + dice.below(3);
    let count = 2 + dice.below(40);
    match dice.below(32) {
        23 => format!("{year} EN {count} deelnemers"),
        24 => format!("JANUARI {year} EN {count}"),
        25 => format!("ordernummer {}{} AB", 1 + dice.below(9), dice.digits(3)),
        26 => format!("bestelling {}{}AB", 1 + dice.below(9), dice.digits(3)),
        27 => format!(
            "{}{} kg in {count} dozen",
            1 + dice.below(9),
            dice.digits(3)
        ),
        28 => format!("van {year} in {count} stappen"),
        29 => format!("lokaal {count}\n{year} begon de cursus"),
        30 => format!("{}{} en {count}", 1 + dice.below(9), dice.digits(3)),
        0 => format!("de bijeenkomst van {day:02}-{month:02}-{year} om {hour:02}:30"),
        1 => format!("{year}-{month:02}-{day:02} {hour:02}:00"),
        2 => format!("klacht {year}-{:03}", dice.below(999)),
        3 => format!(
            "een bedrag van € {}.{}.{},50",
            1 + dice.below(9),
            dice.digits(3),
            dice.digits(3)
        ),
        4 => format!("€ {},00 en 2 x € {},95", dice.digits(4), dice.digits(2)),
        5 => format!(
            "ordernummer {}",
            format_args!("{}{}", 1 + dice.below(9), dice.digits(7))
        ),
        6 => format!("factuur {year}{}{}", dice.digits(4), dice.digits(3)),
        7 => "het servicenummer 0900-8844".to_owned(),
        8 => "0800 1234 of de website".to_owned(),
        9 => format!(
            "postcode {}{} {}",
            1 + dice.below(9),
            dice.digits(3),
            dice.of(&["AB", "CD", "XZ"])
        ),
        10 => format!("in {year} waren er {count} deelnemers"),
        11 => format!("lokaal {count}, {hour:02}.00 tot {:02}.30 uur", hour + 2),
        12 => format!("maatregel M-{year}-{:02}", dice.below(99)),
        13 => format!(
            "hoofdstuk {}.{}.{}",
            dice.below(9),
            dice.below(9),
            dice.below(99)
        ),
        14 => format!("de regels S501 en S502 van {day} april"),
        15 => "@trainer-2 en de @-knop".to_owned(),
        16 => format!(
            "commit {:08x}{:08x}",
            dice.below(u64::from(u32::MAX)),
            dice.below(u64::from(u32::MAX))
        ),
        17 => format!("{count} van de {} ({}%)", count + 5, dice.below(100)),
        18 => format!(
            "week {} tot en met {} van {year}",
            dice.below(40),
            41 + dice.below(10)
        ),
        19 => format!(
            "versie {}.{}.{} van het werkboek",
            dice.below(9),
            dice.below(20),
            dice.digits(4)
        ),
        20 => format!("ISO 10002:2018 en artikel 9:12a, lid {}", dice.below(9)),
        21 => format!("WFT-{year} groep {count} op {day:02}/{month:02}/{year}"),
        22 => format!("{day}-{month}-{year} en {}-{month}-{year}", day + 1),
        _ => "de uitleg over de procedure, zonder verdere gegevens".to_owned(),
    }
}

#[test]
fn of_a_thousand_sentences_personal_data_is_found_and_the_rest_is_left_alone() {
    type Drawn = (Kind, fn(&mut Dice) -> String);
    let kinds: [Drawn; 5] = [
        (Kind::Email, email),
        (Kind::Phone, phone),
        (Kind::Iban, iban),
        (Kind::Bsn, bsn),
        (Kind::Postcode, address),
    ];
    let mut dice = Dice(0x1234_5678_9abc);
    let (mut missed, mut alarms) = (Vec::new(), Vec::new());
    for round in 0..500 {
        let (kind, draw) = kinds[round % kinds.len()];
        let secret = draw(&mut dice);
        let sentence = format!("{} {secret}{}", dice.of(&BEFORE), dice.of(&AFTER));
        let hits = scan(&sentence);
        if hits.len() != 1 || hits[0].kind != kind {
            missed.push(format!(
                "{sentence}  -> {:?}",
                hits.iter().map(|hit| hit.kind).collect::<Vec<_>>()
            ));
        } else {
            assert!(
                !hits[0].masked.contains(&secret) && !mask(&sentence).contains(&secret),
                "{sentence}"
            );
        }
        let plain = format!(
            "{} {}{}",
            dice.of(&BEFORE),
            neutral(&mut dice),
            dice.of(&AFTER)
        );
        let hits = scan(&plain);
        if !hits.is_empty() {
            alarms.push(format!("{plain}  -> {:?}", hits[0].kind));
        }
    }
    // At least 99 % found, at most 2 % false alarms.
    assert!(
        missed.len() <= 5,
        "{} missed:\n{}",
        missed.len(),
        missed.join("\n")
    );
    assert!(
        alarms.len() <= 10,
        "{} false alarms:\n{}",
        alarms.len(),
        alarms.join("\n")
    );
}

#[test]
fn a_masked_text_keeps_its_lines_and_hides_every_hit() {
    let text = "Bel 06-12345678\nof mail naar mail@voorbeeld.example\r\nNL91ABNA0417164300\n";
    assert_eq!(mask(text), "Bel 06…\nof mail naar m…\r\nNL…\n");
    let hits = scan(text);
    assert_eq!(
        hits.iter()
            .map(|hit| (hit.span.line, hit.span.column))
            .collect::<Vec<_>>(),
        [(1, 5), (2, 14), (3, 1)]
    );
}

/// Everything that is found in a line, word for word.
fn found(line: &str) -> Vec<(Kind, String)> {
    let signs: Vec<char> = line.chars().collect();
    let part = |from: u32, to: u32| signs[from as usize - 1..to as usize - 1].iter().collect();
    scan(line)
        .iter()
        .map(|hit| (hit.kind, part(hit.span.column, hit.span.end_column)))
        .collect()
}

/// Each line says between `«` and `»` what must be found in it, and nothing else may be.
fn expect(kind: Kind, lines: &[&str]) {
    let mut wrong = Vec::new();
    for marked in lines {
        let wanted: Vec<_> = marked
            .split('«')
            .skip(1)
            .map(|rest| (kind, rest.split('»').next().unwrap_or_default().to_owned()))
            .collect();
        let found = found(&marked.replace(['«', '»'], ""));
        if found != wanted {
            wrong.push(format!("{marked}: found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_citizen_number_is_nine_digits_on_their_own() {
    expect(
        Kind::Bsn,
        &[
            "«123456782»",
            "(«123456782»)",
            "é «123456782», é",
            "«123 456 782»",
            "«123-456-782»",
            "«1234.56.782»",
            "«111222333»",
            "«123456782» en «111222333»",
            "«123456782» 0",
            "«123456782»  34",
            // Other groups, mixed signs, a tenth digit, a letter against it, a failing test.
            "12 3456 782",
            "1234 56.782",
            "123.456 782",
            "1234567820",
            "1123456782",
            "x123456782",
            "123456782x",
            "12345678",
            "123456783",
            "000000000",
            // Amounts.
            "€ 123456782",
            "€123456782",
            "$ 123456782",
            "EUR 123456782",
            "123456782,50",
            "123456782,-",
            "123456782 euro",
            "123456782 EUR",
            "«123456782», vijftig",
        ],
    );
}

#[test]
fn a_telephone_number_is_known_in_every_usual_spelling() {
    expect(
        Kind::Phone,
        &[
            "«0612345678»",
            "bel «06-12345678».",
            "«06 12 34 56 78»",
            "«06-1234 5678» of «020-1234567»",
            "«06 12 3456 78»",
            "«(020) 123 45 67»",
            "«020- 1234567»",
            "«0172-123456»",
            "«+31612345678»",
            "é «+31 6 12 34 56 78», é",
            "«+31 (0)6 12345678»",
            "«+31 20 123 45 67»",
            "«0031612345678»",
            "«0031 6 12345678»",
            "«0031 (0)6 12345678»",
            "«31612345678»",
            "bel «31612345678»",
            "«+31 6 12345678» 12",
            "«+31 (0)6 12345678» 12",
            "«+32 475 12 34 56»",
            "«+1 202 555 01 00»",
            "«+123456789»",
            "«+123456789012345»",
            "«0612345678», 3 keer",
            "«0612345678»: dringend",
            // Too few or too many digits, or something against it.
            "06-1234567",
            "06-123456789",
            "x0612345678",
            "0612345678x",
            "+12345678",
            "+1234567890123456",
            "+0475123456",
            "31 612345678",
            "31201234567",
            "310201234567",
            "1612345678",
            "06   12345678",
            "020  -  1234567",
            // A day, a time, an amount; an area code has three or four digits.
            "01-02-2026 10:30",
            "06-12-2026 10",
            "06-12-1999 10",
            "01 23 45 67 89",
            "0612345678:30",
            "0612345678,50",
            // Numbers of services.
            "0800-123456",
            "0900 123 456",
            "00123456789",
        ],
    );
}

#[test]
fn a_telephone_number_may_have_a_dash_with_spaces_behind_its_area_code() {
    expect(
        Kind::Phone,
        &[
            "bel «020 - 1234567», graag",
            "bel «020 – 1234567».",
            "«020 / 123 45 67»",
            "«(020) - 123 45 67»",
            "«0172 - 123456»",
            "«0172 - 12 34 56» of «06 – 12 34 56 78»",
            "«06\u{a0}-\u{a0}12345678»",
            "«06\u{2011}12345678»",
            "«+31 - 20 - 1234567»",
            "«+31 (0)20 - 123 45 67»",
            "«0031 20 – 1234567»",
            "«+32 - 475 12 34 56»",
            // What follows a whole number is not part of it.
            "«020-1234567» - 3 keer gebeld",
            "«+32 475 12 34 56» - 2026-03-02",
            "«020 - 1234567» - «06 - 12345678»",
            // Days, times, years, amounts, counts and the register's own numbers.
            "06 - 12 - 2026 10 personen",
            "06 – 12 – 2026 10 uur",
            "01 - 02 - 2026 10:30",
            "2026-03-02 - 2026-04-01",
            "klacht 2026-001 - 2026-002",
            "maatregel M-2026-01 - M-2026-02",
            "2019 - 2026 - 12",
            "0930 - 1700 uur, 12 maart",
            "€ 0,50 - € 1.250.000,00",
            "lokaal 010 - 020 - 0300",
            "groepen 06 - 12 - 18 - 24 - 30",
            "0172-12345 - 6 keer",
            "0900 - 123456",
            "NL 0800 - 123 456",
        ],
    );
}

#[test]
fn an_account_number_has_the_length_of_its_country_and_its_check_digits() {
    expect(
        Kind::Iban,
        &[
            "«NL91ABNA0417164300»",
            "é («NL91ABNA0417164300»), é",
            "«nl91 abna 0417 1643 00» graag",
            "«NL91.ABNA.0417.1643.00»",
            "«NL-91-ABNA-0417-1643-00»",
            "«BE68 5390 0754 7034»",
            "«DE89370400440532013000»",
            "«NO9386011117947»",
            "«NL91  ABNA0417164300» 12",
            "«NL91ABNA0417164300» en «BE68539007547034»",
            // Another check digit, country or length, or something against it.
            "NL92ABNA0417164300",
            "XX91ABNA0417164300",
            "NL91ABNA041716430",
            "NL91ABNA04171643001",
            "xNL91ABNA0417164300",
            "NL91   ABNA0417164300",
            "NL91/ABNA0417164300",
            "«NL91ABNA0417164300» - 020",
        ],
    );
}

#[test]
fn an_address_for_mail_has_a_name_and_a_domain() {
    expect(
        Kind::Email,
        &[
            "«mail@voorbeeld.nl»",
            "'«mail@voorbeeld.nl»'.",
            "é, «j.de-vries+x_1%@sub.voor-beeld.example», é",
            "«k'tje@school.amsterdam»",
            "«é@ü.nl»",
            "<«a@b.nl»>; «c@d.eu»",
            "-«mail@voorbeeld.nl»-",
            "@voorbeeld.nl",
            "mail@",
            "mail@voorbeeld",
            "mail@.nl",
            "mail@voorbeeld.n",
            "mail@voorbeeld.n2",
            "mail @ voorbeeld.nl",
            "...@voorbeeld.nl",
        ],
    );
}

#[test]
fn a_home_is_a_postcode_with_a_house_number() {
    expect(
        Kind::Postcode,
        &[
            "«1234 AB 12»",
            "«1234AB 12»",
            "«1234ab 12»",
            "é «1234 AB 12a», é",
            "«1234 AB, nr. 12»",
            "«1234 AB nr 12»",
            "«1234 AB huisnummer: 12»",
            "«1234 AB-12»",
            "«1234 AB 12345»",
            "Dorpsstraat «12, 1234 AB» Dorp",
            "de Kerkweg «12a (1234 AB»)",
            "aan de dorpsstraat «12, 1234 AB»",
            "«1234 AB Utrecht, Dorpsstraat 12» of zo",
            "«1234 AB aan de kerkweg 12»",
            "«1234 AB Utrecht, Voorbeeld 12»",
            "«1234 ab 12»",
            "«1234AB12»",
            "«1234AB12a», zei hij",
            "Dorpsstraat «12 te 1234 AB»",
            "Dorpsstraat «12 te Utrecht, 1234 AB»",
            "Voorbeeld «12, postcode 1234 AB»",
            "de Kerkweg «12-3, 1234 AB»",
            "«1234 AB Utrecht nr 12»",
            "«1234 AB Bergen op Zoom, huisnummer: 12»",
            "«1234 AB 's-Gravenhage, nr. 12a» in",
            "\"Dorpsstraat «12\\n1234 AB» Utrecht\"",
            // A postcode alone, or a number that is none of a house.
            "2026 EN 12",
            "2026 en 12",
            "1500 in 12",
            "1234 kg 12",
            "bestelling 1234AB",
            "1234ab12",
            "2026EN12",
            "1234AB123456",
            "1234AB12CD",
            "1234 AB Utrecht 12",
            "1234 AB Utrecht en 12",
            "1234 AB kwam te laat bij nr 12",
            "Wij waren in de Kerkweg 12. De order 1234 AB kwam later",
            "1234 AB",
            "1234 AB Utrecht",
            "1234 AB nr",
            "0234 AB 12",
            "x1234 AB 12",
            "1234 ABC 12",
            "1234 SA 12",
            "1234 SD 12",
            "1234 SS 12",
            "1234 AB 0",
            "1234 AB 012",
            "1234 AB 123456",
            "1234 AB 12ab",
            "1234 AB 12 maart",
            "1234 AB 3 weken",
            "1234 AB 3e week",
            "1234 AB 12.30",
            "1234 AB 10:30",
            "1234 AB 12,50",
            "1234 AB 12-03-2026",
            "1234 AB 12 - 03 - 2026",
            "1234 AB naar 12",
            "1234 AB utrecht, voorbeeld 12",
            "zaal 12, 1234 AB",
        ],
    );
}

#[test]
fn an_address_over_two_lines_is_found_and_hidden() {
    for text in [
        "Dorpsstraat 47\n1234 AB Utrecht\n",
        "aan de kerkweg 47a,\r\n  1234AB Utrecht\r\n",
        "> Voorbeeld 47\n> 1234 ab Utrecht\n",
    ] {
        let hits = scan(text);
        assert!(
            hits.len() == 1 && hits[0].span.line == 2,
            "{text}: {hits:?}"
        );
        assert_eq!(
            (hits[0].kind, hits[0].masked.as_str()),
            (Kind::Postcode, "12…")
        );
        let masked = mask(text);
        assert!(!masked.contains("47"), "{masked}");
        assert!(!masked.contains("1234"), "{masked}");
        assert_eq!(masked.lines().count(), 2);
    }
    for text in [
        "Dorpsstraat 12\n\n1234 AB Utrecht",
        "Dorpsstraat 12\nBestelling 1234 AB",
        "- Artikel 12\n- 1234 AB",
        "Wij waren met 12\n1234 AB Utrecht",
        "12\n1234 AB",
        "Dorpsstraat 12\n2026 en verder",
    ] {
        assert!(scan(text).is_empty(), "{text}");
        assert_eq!(mask(text), text);
    }
}

/// A name of nobody, of a form that is met in the Netherlands.
fn name(dice: &mut Dice) -> String {
    let made_up = |dice: &mut Dice| {
        let first = dice.of(&["Ver", "Test", "Fic", "Mod", "Pro", "Vels", "Kron", "Dal"]);
        let last = dice.of(&[
            "zonnen", "stra", "berg", "tema", "hout", "man", "sen", "dijk",
        ]);
        format!("{first}{last}")
    };
    let plain = made_up(dice);
    let dutch = dice.of(&["van", "de", "van den", "van der", "ten", "van 't"]);
    let arabic = dice.of(&["el", "al", "ben", "El", "Ben"]);
    let given = dice.of(&[
        "Jan",
        "Fatima",
        "Mehmet",
        "Agnieszka",
        "Radjesh",
        "Femke",
        "Youssef",
    ]);
    let title = dice.of(&[
        "mevrouw", "meneer", "dhr.", "mw.", "mevr.", "de heer", "drs.", "Mevrouw",
    ]);
    let role = dice.of(&[
        "collega",
        "trainer",
        "directeur",
        "docent",
        "coördinator",
        "adviseur",
        "klager",
    ]);
    match dice.below(20) {
        14 => format!(
            "mijn {} {plain}",
            dice.of(&["vrouw", "man", "zwager", "zoontje"])
        ),
        15 => format!(
            "dat ik {} belde met {plain}",
            dice.of(&["twee keer", "gisteren", "al"])
        ),
        16 => format!("\nBeste {plain}, ik wil mijn geld terug"),
        17 => format!(
            "({plain} {plain}, {})",
            dice.of(&["[e-mailadres]", "06-12345678"])
        ),
        18 => dice
            .of(&["Anja", "Hanneke", "Rob", "Karin", "Yasemin", "Mariusz"])
            .to_owned(),
        19 => format!("{}-{given} {plain}", dice.of(&["Jan", "Anne"])),
        0 => format!("{title} {plain}"),
        1 => format!("{title} {dutch} {plain}"),
        2 => format!("{title} {arabic} {plain}"),
        3 => format!("{role} {plain}"),
        4 => format!("{role} {dutch} {plain}"),
        5 => format!("{role} {given}"),
        6 => format!("{given} {plain}"),
        7 => format!("{given} {dutch} {plain}"),
        8 => format!("{plain} {arabic} {plain}"),
        9 => format!("{}. {plain}", dice.of(&["J", "A.B", "M", "F.K"])),
        10 => format!("{plain} {}ska", made_up(dice)),
        11 => format!("{plain} {}oğlu", made_up(dice)),
        12 => format!("{plain} {}persad", made_up(dice)),
        // Behind nothing, and of no known form: this is what a rule cannot see.
        _ => plain,
    }
}

/// What has capitals and names nobody.
fn nameless(dice: &mut Dice) -> String {
    match dice.below(22) {
        15 => format!(
            "de man van {}",
            dice.of(&["de receptie", "Microsoft", "het UWV"])
        ),
        16 => format!(
            "\nBeste {}, ik wil mijn geld terug",
            dice.of(&["Klantenservice", "Team", "Collega's"])
        ),
        17 => String::from("dat ik belde met de Belastingdienst"),
        18 => String::from("de Kamer van Koophandel, 06-12345678"),
        19 => String::from("het bericht van Jan 2026"),
        20 => String::from("Hallo Geld terug"),
        0 => format!(
            "de trainer {}",
            dice.of(&["van maandag", "WFT", "in opleiding", "Excel"])
        ),
        1 => format!(
            "een docent {}",
            dice.of(&["Engels", "Duits", "Verzekeringen"])
        ),
        2 => format!(
            "de {} {}",
            dice.of(&["Rode", "Koninklijke"]),
            dice.of(&["Kruis", "Kerk"])
        ),
        3 => String::from("de Belastingdienst en het UWV"),
        4 => String::from("de Kamer van Koophandel"),
        5 => String::from("Microsoft Teams en Zoom"),
        6 => String::from("de Hogeschool van Utrecht"),
        7 => String::from("mevrouw [naam] en de heer [naam]"),
        8 => String::from("trainer-2 en de coördinator trainingen"),
        9 => String::from("de Algemene Wet Bestuursrecht"),
        10 => String::from("de cursus Leidinggeven voor Beginners"),
        11 => String::from("een bijeenkomst in Den Haag"),
        12 => String::from("de workshop van Dinsdag 3 Maart"),
        13 => String::from("de Raad van Toezicht"),
        14 => String::from("de directeur. Zij belde niet"),
        _ => neutral(dice),
    }
}

#[test]
fn of_a_thousand_sentences_most_names_are_pointed_at_and_few_other_words() {
    let mut dice = Dice(0x0bad_cafe_1234);
    let (mut missed, mut alarms) = (Vec::new(), Vec::new());
    for _ in 0..500 {
        let secret = name(&mut dice);
        let sentence = format!("{} {secret}{}", dice.of(&BEFORE), dice.of(&AFTER));
        if probable_names(&sentence).is_empty() {
            missed.push(sentence);
        }
        let plain = format!(
            "{} {}{}",
            dice.of(&BEFORE),
            nameless(&mut dice),
            dice.of(&AFTER)
        );
        if !probable_names(&plain).is_empty() {
            alarms.push(plain);
        }
    }
    eprintln!(
        "A007: {} of 500 names missed, {} of 500 false alarms",
        missed.len(),
        alarms.len()
    );
    // Names that stand alone are one in twenty, and cannot be seen: at least 90 % found of all,
    // at most 2 % false alarms.
    assert!(
        missed.len() <= 50,
        "{} missed:\n{}",
        missed.len(),
        missed.join("\n")
    );
    assert!(
        alarms.len() <= 10,
        "{} alarms:\n{}",
        alarms.len(),
        alarms.join("\n")
    );
}
