//! A case as its file.

use std::fmt::Write as _;

use super::case::{Case, Outcome, Suspension};
use super::days::{D, text, year};

impl Case {
    pub fn path(&self) -> String {
        format!("klachten/{}/{}.md", year(self.received), self.number)
    }

    /// The record.
    pub fn write(&self) -> String {
        let mut out = format!(
            "---\nnummer: {}\nonderwerp: Factuur klopt niet\nontvangen: {}\nkanaal: {}\nontvangen-door: {}\ncategorie: overig\n",
            self.number,
            text(self.received),
            self.channel,
            if self.by_employee {
                "medewerker"
            } else {
                "klachtenfunctionaris"
            }
        );
        self.write_steps_two_to_five(&mut out);
        self.write_handling(&mut out);
        self.write_moved_ends(&mut out);
        self.write_proposals(&mut out);
        self.write_endings(&mut out);
        out.push_str("---\n\n## Klacht\n\nOp de factuur staat een training die niet is gevolgd.\n");
        out
    }

    fn write_steps_two_to_five(&self, out: &mut String) {
        if let Some(talk) = &self.talk {
            let solved = if talk.solved { "ja" } else { "nee" };
            let _ = writeln!(
                out,
                "vooroverleg:\n  datum: {}\n  opgelost: {solved}",
                text(talk.on)
            );
            line(out, "  verwezen-naar-website", talk.pointed);
        }
        line(out, "formele-melding", self.formal_report);
        if let Some(judgement) = self.judgement {
            let kind = if judgement.structural {
                "mogelijk-structureel"
            } else {
                "incident"
            };
            let _ = writeln!(out, "aard: {kind}");
            line(out, "aard-op", judgement.on);
        }
        line(out, "gemeld-aan-functionaris", self.reported);
        line(out, "ontvangstbevestiging", self.acknowledged);
        line(out, "uitleg-procedure", self.explained);
    }

    fn write_handling(&self, out: &mut String) {
        if self.handler.is_none() && self.persons.is_empty() && self.agreements.is_empty() {
            return;
        }
        out.push_str("behandeling:\n");
        if let Some(handler) = self.handler {
            let _ = writeln!(out, "  verantwoordelijke: {}", handler.role);
            line(out, "  sinds", handler.since);
        }
        if !self.persons.is_empty() {
            let _ = writeln!(out, "  betrokkenen: [{}]", self.persons.join(", "));
        }
        if !self.agreements.is_empty() {
            out.push_str("  afspraken:\n");
        }
        for (at, agreement) in self.agreements.iter().enumerate() {
            let about = if agreement.on_messages {
                "bericht-indiener"
            } else {
                "informatie-betrokkene"
            };
            let _ = writeln!(
                out,
                "    - datum: {}\n      over: {about}\n      afspraak: Afspraak {}",
                text(agreement.on),
                at + 1
            );
            if let Some(with) = agreement.with {
                let _ = writeln!(out, "      met: {with}");
            }
        }
    }

    fn write_moved_ends(&self, out: &mut String) {
        if !self.extensions.is_empty() {
            out.push_str("verdaging:\n");
        }
        for (at, extension) in self.extensions.iter().enumerate() {
            let _ = writeln!(
                out,
                "  - termijn: {}\n    tot: {}\n    reden: Ziekte {}",
                extension.term.name(),
                text(extension.until),
                at + 1
            );
            line(out, "    gemeld-op", extension.told);
        }
        if !self.suspensions.is_empty() {
            out.push_str("opschorting:\n");
        }
        for (at, Suspension { from, until }) in self.suspensions.iter().enumerate() {
            let _ = writeln!(
                out,
                "  - van: {}\n    reden: Wacht op stuk {}",
                text(*from),
                at + 1
            );
            line(out, "    tot", *until);
        }
    }

    fn write_proposals(&self, out: &mut String) {
        if !self.proposals.is_empty() {
            out.push_str("voorstellen:\n");
        }
        for (at, proposal) in self.proposals.iter().enumerate() {
            let _ = writeln!(out, "  - oplossing: Voorstel {}", at + 1);
            line(out, "    bericht", proposal.told);
            if let Some(reaction) = proposal.reaction {
                let _ = writeln!(out, "    reactie: {reaction}");
            }
            line(out, "    reactie-op", proposal.reaction_on);
        }
        if !self.copies.is_empty() {
            out.push_str("afschriften:\n");
        }
        for (to, on) in &self.copies {
            let _ = writeln!(out, "  - aan: {to}\n    datum: {}", text(*on));
        }
    }

    fn write_endings(&self, out: &mut String) {
        line(out, "afgesloten", self.closed);
        if let Some(outcome) = self.outcome {
            let _ = writeln!(out, "uitkomst: {}", outcome.word());
            let reason = match outcome {
                Outcome::NoComplaint => "misverstand over de datum",
                Outcome::Withdrawn | Outcome::NotAccepted | Outcome::Referred => "Zo liep het",
                _ => "",
            };
            if !reason.is_empty() {
                let _ = writeln!(out, "reden-uitkomst: {reason}");
            }
        }
        if !self.reopened.is_empty() {
            out.push_str("heropend:\n");
        }
        for reopening in &self.reopened {
            let _ = writeln!(
                out,
                "  - datum: {}\n    reden: Het kwam terug",
                text(reopening.on)
            );
            line(out, "    eerder-afgesloten", reopening.earlier_closed);
            if let Some(outcome) = reopening.earlier_outcome {
                let _ = writeln!(out, "    eerdere-uitkomst: {}", outcome.word());
            }
        }
        if !self.explanations.is_empty() {
            out.push_str("afwijkingen:\n");
        }
        for explanation in &self.explanations {
            let _ = writeln!(
                out,
                "  - regel: {}\n    reden: Zo was het afgesproken",
                explanation.code
            );
            line(out, "    datum", explanation.on);
        }
    }
}

fn line(out: &mut String, key: &str, day: Option<D>) {
    if let Some(day) = day {
        let _ = writeln!(out, "{key}: {}", text(day));
    }
}
