//! Letters of customers as the mail programs of the field send and pass them on, in Dutch, English
//! and German. All made up: who writes, what about, and to whom.

/// Somebody who does not exist, and who complains.
pub struct Customer {
    pub name: &'static str,
    pub address: &'static str,
}

const CUSTOMERS: [Customer; 6] = [
    Customer {
        name: "Fatima El Verzonnen",
        address: "f.elverzonnen@klant.example",
    },
    Customer {
        name: "Jan van den Testberg",
        address: "jan.testberg@klant.example",
    },
    Customer {
        name: "Mehmet Deneyoğlu",
        address: "mehmet@klant.example",
    },
    Customer {
        name: "Agnieszka Próbowska",
        address: "a.probowska@klant.example",
    },
    Customer {
        name: "Radjesh Voorbeeldpersad",
        address: "radjesh@klant.example",
    },
    Customer {
        name: "Renée Fictiestra",
        address: "renee1980@klant.example",
    },
];

/// What a customer writes in a language, and what mail programs write around it.
struct Language {
    greeting: &'static str,
    /// Each must be in the text; `NAME` is the customer's.
    said: [&'static str; 4],
    closing: &'static str,
    subject: &'static str,
    prefix: &'static str,
    cover: &'static str,
    /// From, sent, to, subject, date.
    keys: [&'static str; 5],
    /// 3 and 9 March 2026.
    long: [&'static str; 2],
    short: [&'static str; 2],
    original: &'static str,
    begin: &'static str,
    passed_on: &'static str,
    phone: &'static str,
    cells: [&'static str; 4],
}

const NL: Language = Language {
    greeting: "Geachte heer/mevrouw,",
    said: [
        "Hallo, ik wil een klacht indienen over de workshop van februari.",
        "Mijn naam is NAME en ik stond om negen uur voor een dichte deur.",
        "Groeten kreeg ik niet, een bericht ook niet.",
        "Ik wil € 150 terug. Bel mij op 06-12345678.",
    ],
    closing: "Met vriendelijke groet,",
    subject: "Klacht van NAME over de workshop",
    prefix: "FW: ",
    cover: "Collega's, wie pakt dit op? Zie hieronder.",
    keys: ["Van", "Verzonden", "Aan", "Onderwerp", "Datum"],
    long: ["dinsdag 3 maart 2026 09:12", "maandag 9 maart 2026 14:05"],
    short: ["di 3 mrt 2026 om 09:12", "ma 9 mrt 2026 om 14:05"],
    original: "-----Oorspronkelijk bericht-----",
    begin: "Begin doorgestuurd bericht:",
    passed_on: "Doorgestuurd bericht",
    phone: "Verstuurd vanaf mijn iPhone",
    cells: ["Naam", "E-mailadres", "Onderwerp", "Bericht"],
};
const EN: Language = Language {
    greeting: "Dear Sir or Madam,",
    said: [
        "Hello, I want to complain about the workshop in February.",
        "My name is NAME and I stood before a closed door at nine.",
        "Best of all would be my money back.",
        "That is € 150. My number is 06-12345678.",
    ],
    closing: "Kind regards,",
    subject: "Complaint of NAME about the workshop",
    prefix: "Fwd: ",
    cover: "Who picks this up? See below.",
    keys: ["From", "Sent", "To", "Subject", "Date"],
    long: [
        "Tuesday, March 3, 2026 9:12 AM",
        "Monday, March 9, 2026 2:05 PM",
    ],
    short: ["Tue, Mar 3, 2026 at 9:12 AM", "Mon, Mar 9, 2026 at 2:05 PM"],
    original: "-----Original Message-----",
    begin: "Begin forwarded message:",
    passed_on: "Forwarded message",
    phone: "Sent from my iPhone",
    cells: ["Name", "E-mail", "Subject", "Message"],
};
const DE: Language = Language {
    greeting: "Sehr geehrte Damen und Herren,",
    said: [
        "Hallo, ich möchte mich über den Workshop im Februar beschweren.",
        "Ich bin NAME und stand um neun vor einer verschlossenen Tür.",
        "Am 2. März schrieb mir niemand.",
        "Ich möchte € 150 zurück. Rufen Sie mich an: 06-12345678.",
    ],
    closing: "Mit freundlichen Grüßen",
    subject: "Beschwerde von NAME",
    prefix: "WG: ",
    cover: "Wer kümmert sich darum?",
    keys: ["Von", "Gesendet", "An", "Betreff", "Datum"],
    long: ["Dienstag, 3. März 2026 09:12", "Montag, 9. März 2026 14:05"],
    short: [
        "Di., 3. März 2026 um 09:12 Uhr",
        "Mo., 9. März 2026 um 14:05 Uhr",
    ],
    original: "-----Ursprüngliche Nachricht-----",
    begin: "Anfang der weitergeleiteten Nachricht:",
    passed_on: "Weitergeleitete Nachricht",
    phone: "Von meinem iPhone gesendet",
    cells: ["Name", "E-Mail", "Betreff", "Nachricht"],
};

const COLLEAGUE: &str = "Pietje Collegatest <p.collegatest@firma.example>";
const OFFICE: &str = "Klachten <klachten@firma.example>";

/// One letter, with what must come out of it.
pub struct Case {
    pub name: String,
    pub bytes: Vec<u8>,
    pub customer: &'static Customer,
    /// Sentences of the customer that must be in the text, without the name.
    pub said: Vec<String>,
    /// What must not be in the text.
    pub cut: Vec<&'static str>,
}

/// One letter in the making.
struct Maker {
    customer: &'static Customer,
    lang: &'static Language,
}

impl Maker {
    fn named(&self, text: &str) -> String {
        text.replace("NAME", self.customer.name)
    }

    fn person(&self) -> String {
        format!("{} <{}>", self.customer.name, self.customer.address)
    }

    /// The letter as the customer typed it.
    fn letter(&self, ending: &str) -> String {
        let said = self.lang.said.map(|line| self.named(line)).join("\n\n");
        format!(
            "{}\n\n{said}\n\n{}\n{}\n{ending}",
            self.lang.greeting, self.lang.closing, self.customer.name
        )
    }

    /// The head that Outlook puts above it.
    fn outlook_head(&self, from: &str, sent: &str) -> String {
        let [from_key, sent_key, to, subject, _] = self.lang.keys;
        format!(
            "{from_key}: {from}\n{sent_key}: {sent}\n{to}: {OFFICE}\n{subject}: {}{}\n\n",
            if from == COLLEAGUE {
                self.lang.prefix
            } else {
                ""
            },
            self.named(self.lang.subject)
        )
    }

    /// The order of Gmail and Apple Mail.
    fn other_head(&self, from: &str, sent: &str) -> String {
        let [from_key, _, to, subject, date] = self.lang.keys;
        format!(
            "{from_key}: {from}\n{subject}: {}\n{date}: {sent}\n{to}: {OFFICE}\n\n",
            self.named(self.lang.subject)
        )
    }

    fn thunderbird_head(&self, from: &str, sent: &str) -> String {
        let [from_key, _, to, subject, date] = self.lang.keys;
        format!(
            "-------- {} --------\n{subject}: {}\n{date}: {sent}\n{from_key}: {from}\n{to}: {OFFICE}\n\n",
            self.lang.passed_on,
            self.named(self.lang.subject)
        )
    }

    fn direct(&self, body: &str) -> Vec<u8> {
        self.message(&self.person(), "Tue, 03 Mar 2026 09:12:00 +0100", "", body)
    }

    fn forwarded(&self, body: &str) -> Vec<u8> {
        self.message(
            COLLEAGUE,
            "Mon, 09 Mar 2026 14:05:00 +0100",
            self.lang.prefix,
            body,
        )
    }

    fn message(&self, from: &str, date: &str, prefix: &str, body: &str) -> Vec<u8> {
        let subject = self.named(self.lang.subject);
        format!(
            "From: {from}\nTo: {OFFICE}\nDate: {date}\nMessage-ID: <{}@x.example>\nSubject: {prefix}{subject}\nMIME-Version: 1.0\n{body}",
            body.len()
        )
        .replace('\n', "\r\n")
        .into_bytes()
    }

    fn case(&self, name: &str, bytes: Vec<u8>) -> Case {
        let name = format!("{name}, {}, {}", self.lang.prefix, self.customer.name);
        let without_name = |line: &&str| line.split("NAME").map(str::to_owned).collect::<Vec<_>>();
        let said = self.lang.said.iter().flat_map(without_name);
        let said = said.map(|part| part.replace("06-12345678", "[telefoonnummer]"));
        Case {
            name,
            bytes,
            customer: self.customer,
            said: said.collect(),
            cut: vec![
                self.lang.greeting,
                self.lang.closing,
                self.lang.cover,
                self.lang.phone,
                "Collegatest",
                "klant.example",
                "06-12345678",
            ],
        }
    }
}

fn plain(text: &str) -> String {
    format!("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{text}\n")
}

fn html(inner: &str) -> String {
    format!(
        "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n<html><head><style>p {{ margin: 0 }}</style></head><body>{inner}</body></html>\n"
    )
}

fn alternative(plain: &str, html: &str) -> String {
    format!(
        "Content-Type: multipart/alternative; boundary=\"grens\"\n\n--grens\n{plain}--grens\n{html}--grens--\n"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Every line of a text within an element.
fn lines_in(element: &str, text: &str) -> String {
    let line = |line: &str| {
        let inner = if line.is_empty() {
            String::from("<br>")
        } else {
            escaped(line)
        };
        format!(
            "<{element}>{inner}</{}>",
            element.split(' ').next().unwrap_or_default()
        )
    };
    text.lines().map(line).collect()
}

fn quoted(text: &str) -> String {
    text.lines().map(|line| format!("> {line}\n")).collect()
}

const OUTLOOK: &str = "p class=MsoNormal";

impl Maker {
    /// As the customer's own program sends it.
    fn straight(&self) -> Vec<Case> {
        let letter = self.letter("");
        let phone = self.letter(&format!("\n{}\n", self.lang.phone));
        let blank = alternative(&plain(" \n"), &html(&lines_in(OUTLOOK, &letter)));
        let gmail = format!("<div dir=\"ltr\">{}</div>", lines_in("div", &letter));
        vec![
            self.case("Outlook, plain part blank", self.direct(&blank)),
            self.case(
                "Gmail",
                self.direct(&alternative(&plain(&letter), &html(&gmail))),
            ),
            self.case(
                "Exchange web, HTML only",
                self.direct(&html(&lines_in("div", &letter))),
            ),
            self.case("telephone", self.direct(&plain(&phone))),
        ]
    }

    /// A form on the website: the organisation's own server sends it.
    fn form(&self) -> Vec<Case> {
        let message = self.lang.said.map(|line| escaped(&self.named(line)));
        let values = [
            self.customer.name.to_owned(),
            self.customer.address.to_owned(),
            String::from("Workshop"),
        ];
        let cell = |(label, value): (&&str, &String)| ((*label).to_owned(), value.clone());
        let mut rows: Vec<(String, String)> =
            self.lang.cells.iter().zip(&values).map(cell).collect();
        rows.push((self.lang.cells[3].to_owned(), message.join("<br>")));
        let table: String = rows
            .iter()
            .map(|(label, value)| format!("<tr><td><b>{label}</b></td><td>{value}</td></tr>"))
            .collect();
        let divs: String = rows
            .iter()
            .map(|(label, value)| format!("<div><strong>{label}:</strong> {value}</div>"))
            .collect();
        let from = "Website <wordpress@firma.example>";
        let made = |inner: &str| {
            let body = html(inner);
            let body = format!("Reply-To: {}\n{body}", self.person());
            self.message(from, "Tue, 03 Mar 2026 09:12:00 +0100", "", &body)
        };
        vec![
            self.case("form of cells", made(&format!("<table>{table}</table>"))),
            self.case("form of blocks", made(&divs)),
        ]
    }

    fn once(&self) -> Vec<Case> {
        let (lang, letter, person) = (self.lang, self.letter(""), self.person());
        let cover = lang.cover;
        let outlook = format!(
            "{cover}\n\n{}{letter}",
            self.outlook_head(&person, lang.long[0])
        );
        let original = format!(
            "{cover}\n\n{}\n{}{letter}",
            lang.original,
            self.outlook_head(&person, lang.long[0])
        );
        let gmail = format!(
            "{cover}\n\n---------- {} ---------\n{}\n{letter}",
            lang.passed_on,
            self.other_head(&person, lang.short[0])
        );
        let apple_letter = quoted(&format!(
            "{}{letter}",
            self.other_head(&person, lang.long[0])
        ));
        let apple = format!("{cover}\n\n{}\n\n{apple_letter}", lang.begin);
        let apple_html = format!(
            "{}<div><br></div><blockquote type=\"cite\"><div>{}</div><br>{}</blockquote>",
            lines_in("div", cover),
            lang.begin,
            lines_in(
                "div",
                &format!("{}{letter}", self.other_head(&person, lang.long[0]))
            )
        );
        let thunderbird = format!(
            "{cover}\n\n{}{letter}",
            self.thunderbird_head(&person, lang.long[0])
        );
        let cells = [
            (lang.keys[3], self.named(lang.subject)),
            (lang.keys[4], String::from("Tue, 3 Mar 2026 09:12:00 +0100")),
            (lang.keys[0], escaped(&person)),
            (lang.keys[2], escaped(OFFICE)),
        ];
        let cells: String = cells
            .iter()
            .map(|(key, value)| format!("<tr><th>{key}: </th><td>{value}</td></tr>"))
            .collect();
        let thunderbird_html = format!(
            "<p>{cover}</p><div class=\"moz-forward-container\"><br><br>-------- {} --------<table class=\"moz-email-headers-table\"><tbody>{cells}</tbody></table><br><br>{}</div>",
            lang.passed_on,
            lines_in("p", &letter)
        );
        vec![
            self.case(
                "Outlook, once",
                self.forwarded(&html(&lines_in(OUTLOOK, &outlook))),
            ),
            self.case(
                "Exchange web, once",
                self.forwarded(&html(&format!(
                    "<div>{cover}</div><hr>{}",
                    lines_in("div", &outlook[cover.len()..])
                ))),
            ),
            self.case("Outlook of before, once", self.forwarded(&plain(&original))),
            self.case("Gmail, once", self.forwarded(&plain(&gmail))),
            self.case("Apple, once", self.forwarded(&plain(&apple))),
            self.case("Apple as HTML, once", self.forwarded(&html(&apple_html))),
            self.case("Thunderbird, once", self.forwarded(&plain(&thunderbird))),
            self.case(
                "Thunderbird as HTML, once",
                self.forwarded(&html(&thunderbird_html)),
            ),
        ]
    }

    fn twice(&self) -> Vec<Case> {
        let (lang, letter, person) = (self.lang, self.letter(""), self.person());
        let cover = lang.cover;
        let inner = format!(
            "{cover}\n\n{}{letter}",
            self.outlook_head(&person, lang.long[0])
        );
        let outlook = format!(
            "{cover}\n\n{}{inner}",
            self.outlook_head(COLLEAGUE, lang.long[1])
        );
        let begun = quoted(&format!(
            "{}{letter}",
            self.other_head(&person, lang.long[0])
        ));
        let apple = quoted(&format!(
            "{}{cover}\n\n{}\n\n{begun}",
            self.other_head(COLLEAGUE, lang.long[1]),
            lang.begin
        ));
        let apple = format!("{cover}\n\n{}\n\n{apple}", lang.begin);
        let mixed = format!(
            "{cover}\n\n---------- {} ---------\n{}\n{inner}",
            lang.passed_on,
            self.other_head(COLLEAGUE, lang.short[1])
        );
        vec![
            self.case("Outlook, twice", self.forwarded(&plain(&outlook))),
            self.case("Apple, twice", self.forwarded(&plain(&apple))),
            self.case("Outlook in Gmail, twice", self.forwarded(&plain(&mixed))),
        ]
    }

    /// The letter itself as an attachment of the one that passes it on.
    fn enclosed(&self) -> Case {
        let letter = String::from_utf8(self.direct(&plain(&self.letter("")))).unwrap();
        let body = format!(
            "Content-Type: multipart/mixed; boundary=\"grens\"\n\n--grens\n{}--grens\nContent-Type: message/rfc822\n\n{}\n--grens\nContent-Type: application/pdf; name=\"Brief {}.pdf\"\nContent-Disposition: attachment\n\nabc\n--grens--\n",
            plain(self.lang.cover),
            letter.replace("\r\n", "\n"),
            self.customer.name
        );
        self.case("as an attachment", self.forwarded(&body))
    }
}

/// All letters: every form in every language, each by another customer in turn.
pub fn letters() -> Vec<Case> {
    let mut cases = Vec::new();
    for (round, lang) in [&NL, &EN, &DE].into_iter().enumerate() {
        let maker = |step: usize| Maker {
            customer: &CUSTOMERS[(2 * round + step) % CUSTOMERS.len()],
            lang,
        };
        cases.extend(maker(0).straight());
        cases.extend(maker(1).form());
        cases.extend(maker(2).once());
        cases.extend(maker(3).twice());
        cases.push(maker(4).enclosed());
    }
    cases
}
