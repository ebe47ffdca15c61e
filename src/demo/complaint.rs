//! The opening of a complaint: how it came in, what it is about, and the first talk of step 2.

use super::Author;
use super::cases::Case;
use super::chance::Chance;
use super::material::{Subject, material};
use super::office::later;
use super::story::Story;
use super::world::{World, handler_of};
use crate::calendar::{Day, Moment};
use crate::record::{Channel, ComplaintNumber, Outcome, Severity, TalkMode};
use crate::wording::{Lang, month_name};

/// The complaint before this one, to which another about the same event may belong.
#[derive(Clone, Copy)]
pub(super) struct Previous {
    pub number: ComplaintNumber,
    pub registered: Moment,
}

/// A complaint being told: chance draws, the story grows.
pub(super) struct Telling<'a> {
    pub world: &'a World,
    pub chance: Chance,
    pub story: Story,
    pub subject: Subject,
    pub severity: Severity,
    pub service: &'static str,
    pub handler: &'static str,
    pub received: Day,
}

/// Tells one complaint from receipt to its end, and answers with its story.
pub(super) fn tell(world: &World, case: Case, stream: u64, previous: Option<Previous>) -> Story {
    let mut chance = Chance::new(world.seed, stream);
    let Case {
        number,
        received,
        subject,
        same_event,
    } = case;
    let same = previous.filter(|_| same_event);
    let service = material().pick(&mut chance, "dienst", subject.category);
    let severity =
        [Severity::Low, Severity::Middle, Severity::High][chance.weighted(&[40, 48, 12])];
    let story = Story::new(
        format!("klachten/{}/{number}.md", number.year),
        number.to_string(),
    );
    let mut telling = Telling {
        world,
        chance,
        story,
        subject,
        severity,
        service,
        handler: handler_of(subject.category),
        received,
    };
    telling.open(number, same);
    telling.stall_near_the_end();
    telling.story.begin_by(world.until);
    telling.story
}

impl Telling<'_> {
    pub(super) fn say(&mut self, kind: &str, of: &str) -> &'static str {
        material().pick(&mut self.chance, kind, of)
    }

    pub(super) fn step(&mut self, day: Day, author: Author, name: &str) {
        self.story.step(&mut self.chance, day, author, name);
    }

    /// Who writes it down: `share` times in a thousand the handler, else the officer.
    pub(super) fn handler_or_officer(&mut self, share: u32) -> Author {
        if self.chance.per_mille(share) {
            Author::of(self.handler)
        } else {
            Author::OFFICER
        }
    }

    pub(super) fn note(&mut self, of: &str) {
        let text = self.say("verloop", of);
        self.story.paragraph(text);
    }

    fn open(&mut self, number: ComplaintNumber, same: Option<Previous>) {
        let channel = self.channel();
        let by_employee = channel != Channel::Website && self.chance.per_mille(800);
        self.step(self.received, Author::OFFICER, "klacht");
        self.story.fact("nummer", number);
        let (subject, fault) = self
            .say("fout", self.subject.cause)
            .split_once('|')
            .unwrap_or_default();
        self.story.text(
            "onderwerp",
            &subject.replace("{dienst}", &self.service_name()),
        );
        self.story.fact("ontvangen", self.received);
        self.story.fact("kanaal", channel);
        if by_employee {
            self.story.fact("ontvangen-door", "medewerker");
        }
        self.story.fact("categorie", self.subject.category);
        self.story.fact("dienst", self.service);
        self.story.fact("ernst", self.severity);
        let known = |previous: &Previous| {
            self.story
                .moment(0)
                .is_some_and(|moment| previous.registered < moment)
        };
        if let Some(previous) = same.filter(known) {
            self.story.fact("hoort-bij", previous.number);
        }
        let code = self.chance.below(0x10000);
        self.story.fact("klager", format_args!("K-{code:04x}"));
        if self.chance.per_mille(600) {
            let wish = self.say(
                "wens",
                if self.subject.category == "betalingen" {
                    "betalingen"
                } else {
                    "algemeen"
                },
            );
            self.story.text("gewenste-oplossing", wish);
        }
        self.describe(channel, fault);
        if by_employee {
            self.first_talk();
        } else {
            self.formal(self.received);
        }
    }

    fn channel(&mut self) -> Channel {
        // At the weekend only the form on the website takes complaints.
        let weights = if self.received.is_weekend() {
            [0, 0, 1]
        } else {
            [18, 48, 34]
        };
        Channel::ALL[self.chance.weighted(&weights)]
    }

    fn describe(&mut self, channel: Channel, fault: &'static str) {
        let month = month_name(
            Lang::Nl,
            self.received.plus_days(-self.chance.days(2, 30)).month(),
        );
        let mut sentences = vec![
            self.say("klacht", channel.word()),
            self.say("klacht", self.subject.category),
            fault,
            self.say("gevolg", self.severity.word()),
        ];
        let mut aside = |kind| {
            let sentence = self.say(kind, "");
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        };
        ["bijzonder", "stem", "bijzonder", "stem"]
            .into_iter()
            .for_each(&mut aside);
        let text = sentences
            .join(" ")
            .replace("{dienst}", &self.service_name())
            .replace("{maand}", month);
        self.story.heading("Klacht");
        self.story.paragraph(&text);
        self.story.heading("Verloop");
        self.note("registratie");
    }

    /// The label of the service as a text says it.
    fn service_name(&self) -> String {
        self.service.replace('-', " ")
    }

    fn first_talk(&mut self) {
        let day = later(self.received, self.chance.days(1, 4));
        let solved = self.chance.per_mille(620);
        let by = self.talker();
        self.step(
            day,
            Author::of(self.handler),
            if solved {
                "gesprek-opgelost"
            } else {
                "gesprek"
            },
        );
        self.story.line("vooroverleg:");
        self.story.fact("  datum", day);
        let mode = TalkMode::ALL[self.chance.weighted(&[60, 20, 12, 2, 6])];
        self.story.fact("  wijze", mode);
        self.story.fact("  door", by);
        self.story
            .fact("  opgelost", if solved { "ja" } else { "nee" });
        if solved {
            self.solved(day);
        } else {
            self.not_solved(day);
        }
    }

    fn solved(&mut self, day: Day) {
        self.note("gesprek-opgelost");
        if self.chance.per_mille(500) {
            self.root_cause(day);
        }
        if self.chance.per_mille(700) {
            self.story.fact("afgesloten", day);
            self.story.fact("uitkomst", Outcome::FirstTalk);
        }
    }

    fn not_solved(&mut self, day: Day) {
        self.note("gesprek-open");
        let pursued = self.chance.per_mille(860);
        if !pursued || self.chance.per_mille(970) {
            self.story.fact("  verwezen-naar-website", day);
        }
        if pursued {
            let formal = later(day, self.chance.days(1, 8));
            self.step(formal, Author::OFFICER, "formele-melding");
            self.story.fact("formele-melding", formal);
            self.story.fact("gemeld-aan-functionaris", formal);
            self.formal(formal);
        } else {
            let days = self.chance.days(24, 38);
            self.close(later(day, days), Outcome::NotPursued);
        }
    }

    /// Who spoke with the complainant: someone who was there, else the handler.
    fn talker(&mut self) -> String {
        self.person().unwrap_or_else(|| self.handler.to_owned())
    }

    /// Someone whom a complaint in this category may be about.
    pub(super) fn person(&mut self) -> Option<String> {
        let (role, count) = match self.subject.category {
            "workshops-en-trainingen" => ("trainer", 6),
            "advisering" => ("adviseur", 3),
            "facilitering" => ("facilitator", 3),
            _ => return None,
        };
        Some(format!("{role}-{}", 1 + self.chance.below(count)))
    }

    /// Some cases of the last months were left lying: that is how open and overdue ones come about.
    fn stall_near_the_end(&mut self) {
        let recent = self.world.until.days_since(self.received) < 130;
        if recent && self.chance.per_mille(90) {
            let last = u32::try_from(self.story.len()).unwrap_or(1).min(6);
            let step = 1 + self.chance.below(last);
            self.story.stall(step as usize);
        }
    }
}
