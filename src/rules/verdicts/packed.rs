//! Verdicts as bytes. The words of a finding are those of its rule's page, so they come back from there.

use super::Verdicts;
use crate::calendar::Day;
use crate::fingerprint::Fingerprint;
use crate::place::Span;
use crate::repository::{Packing, Unpacking};
use crate::rules::{Finding, Rule, find};
use crate::wording::Arg;

impl Verdicts {
    /// As bytes.
    #[must_use]
    pub fn pack(&self) -> Vec<u8> {
        let mut out = Packing::default();
        for (print, findings) in &self.known {
            if let Some(packed) = findings.iter().map(finding).collect::<Option<Vec<_>>>() {
                out.bytes.extend(print.0);
                out.count(packed.len());
                packed.into_iter().for_each(|packed| out.bytes.extend(packed.bytes));
            }
        }
        out.bytes
    }

    /// From bytes; nothing where this program could not have written them.
    #[must_use]
    pub fn unpack(bytes: &[u8]) -> Option<Verdicts> {
        let mut from = Unpacking { rest: bytes };
        let mut known = Vec::new();
        while !from.rest.is_empty() {
            let print = Fingerprint(from.array()?);
            let findings = (0..from.count()?).map(|_| read(&mut from)).collect::<Option<Vec<_>>>()?;
            known.push((print, findings));
        }
        Some(known.into_iter().collect())
    }
}

/// None of a finding whose words are not those of its rule's page, or that is explained: what explains it
/// is laid on it afterwards.
fn finding(finding: &Finding) -> Option<Packing> {
    let rule = find(finding.code.0).filter(|rule| word(rule, finding.text).is_some())?;
    let mut out = Packing::default();
    out.text(finding.code.0);
    out.optional(finding.number.as_ref(), |out, number| out.text(number));
    out.text(&finding.path);
    let Span { line, column, end_column } = finding.span;
    [line, column, end_column].into_iter().for_each(|place| out.count(place as usize));
    out.optional(finding.due, |out, due| out.text(&due.to_string()));
    out.text(finding.text);
    out.count(finding.args.len());
    for (name, value) in &finding.args {
        word(rule, name)?;
        out.text(name);
        pack_arg(&mut out, value)?;
    }
    let is_whole = finding.explained.is_none() && read(&mut Unpacking { rest: &out.bytes }).as_ref() == Some(finding);
    is_whole.then_some(out)
}

fn read(from: &mut Unpacking<'_>) -> Option<Finding> {
    let rule = find(from.text()?)?;
    let number = from.optional(|from| from.text().map(str::to_owned))?;
    let path = from.text()?.to_owned();
    let mut place = || u32::try_from(from.count()?).ok();
    let span = Span::new(place()?, place()?, place()?);
    let due = from.optional(|from| Day::parse(from.text()?))?;
    let text = word(rule, from.text()?)?;
    let args = (0..from.count()?).map(|_| Some((word(rule, from.text()?)?, arg(from)?))).collect::<Option<Vec<_>>>()?;
    let severity = rule.severity_of(text);
    Some(Finding { code: rule.code, severity, explained: None, number, path, span, step: rule.step(), due, text, args })
}

/// A word of a rule's page, as it stands there.
fn word(rule: &Rule, word: &str) -> Option<&'static str> {
    let at = rule.source.find(word)?;
    rule.source.get(at..at + word.len())
}

/// None of a kind that no rule gives to a finding of one complaint.
fn pack_arg(out: &mut Packing, arg: &Arg) -> Option<()> {
    match arg {
        Arg::Text(text) => {
            out.bytes.push(0);
            out.text(text);
        }
        Arg::Number(number) => {
            out.bytes.push(1);
            out.bytes.extend(number.to_le_bytes());
        }
        Arg::Day(day) => {
            out.bytes.push(2);
            out.text(&day.to_string());
        }
        Arg::List(texts) => {
            out.bytes.push(3);
            out.count(texts.len());
            texts.iter().for_each(|text| out.text(text));
        }
        Arg::Decimal(..) | Arg::LongDay(_) | Arg::Key(_) => return None,
    }
    Some(())
}

fn arg(from: &mut Unpacking<'_>) -> Option<Arg> {
    match from.byte()? {
        0 => from.text().map(Arg::from),
        1 => from.array().map(i64::from_le_bytes).map(Arg::Number),
        2 => Day::parse(from.text()?).map(Arg::Day),
        3 => (0..from.count()?).map(|_| from.text().map(str::to_owned)).collect::<Option<_>>().map(Arg::List),
        _ => None,
    }
}
