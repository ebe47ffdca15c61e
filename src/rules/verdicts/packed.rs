//! Verdicts as bytes. The words of a finding are those of its rule's page, so they come back from
//! there.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Judgement, Verdicts};
use crate::calendar::Day;
use crate::fingerprint::Fingerprint;
use crate::place::Span;
use crate::repository::{Packing, Unpacking};
use crate::rules::{Finding, Rule, find};
use crate::wording::Arg;

impl<'a> Verdicts<'a> {
    /// From bytes that [`Judgement::pack`] made; nothing where they are not whole.
    #[must_use]
    pub fn unpack(bytes: &'a [u8]) -> Option<Verdicts<'a>> {
        let mut from = Unpacking { rest: bytes };
        let mut known = Vec::new();
        while !from.rest.is_empty() {
            known.push((Fingerprint(from.array()?), from.piece()?));
        }
        Some(Verdicts {
            known: known.into_iter().collect(),
        })
    }
}

impl Judgement {
    /// The verdicts on all complaints as they stand, new ones and those of `known`, as bytes. What
    /// cannot be packed is judged again.
    #[must_use]
    pub fn pack(&self, known: &Verdicts<'_>) -> Vec<u8> {
        let news = self
            .news
            .iter()
            .filter_map(|(ground, findings)| Some((*ground, Cow::Owned(pack_all(findings)?))));
        let mut verdicts: BTreeMap<Fingerprint, Cow<'_, [u8]>> = news.collect();
        for ground in self.grounds.iter().flatten() {
            if let Some(packed) = known.known.get(ground) {
                verdicts.insert(*ground, Cow::Borrowed(packed));
            }
        }
        let mut out = Packing::default();
        for (ground, packed) in verdicts {
            out.bytes.extend(ground.0);
            out.count(packed.len());
            out.bytes.extend(&*packed);
        }
        out.bytes
    }
}

fn pack_all(findings: &[Finding]) -> Option<Vec<u8>> {
    findings
        .iter()
        .map(|found| Some(finding(found)?.bytes))
        .collect::<Option<Vec<_>>>()
        .map(|packed| packed.concat())
}

/// The findings in these bytes; nothing where this program could not have written them.
pub(super) fn read_all(bytes: &[u8]) -> Option<Vec<Finding>> {
    let mut from = Unpacking { rest: bytes };
    let mut found = Vec::new();
    while !from.rest.is_empty() {
        found.push(read(&mut from)?);
    }
    Some(found)
}

/// None of a finding whose words are not those of its rule's page, or that is explained: what
/// explains it is laid on it afterwards.
fn finding(finding: &Finding) -> Option<Packing> {
    let rule = find(finding.code.0).filter(|rule| word(rule, finding.text).is_some())?;
    let mut out = Packing::default();
    out.text(finding.code.0);
    out.optional(finding.number.as_ref(), |out, number| out.text(number));
    out.text(&finding.path);
    let Span {
        line,
        column,
        end_column,
    } = finding.span;
    [line, column, end_column]
        .into_iter()
        .for_each(|place| out.count(place as usize));
    out.optional(finding.due, |out, due| out.text(&due.to_string()));
    out.optional(finding.round, |out, round| out.count(round as usize));
    out.count(usize::from(finding.is_of_earlier_round));
    out.text(finding.text);
    out.count(finding.args.len());
    for (name, value) in &finding.args {
        word(rule, name)?;
        out.text(name);
        pack_arg(&mut out, value)?;
    }
    let is_whole = finding.explained.is_none()
        && read(&mut Unpacking { rest: &out.bytes }).as_ref() == Some(finding);
    is_whole.then_some(out)
}

fn read(from: &mut Unpacking<'_>) -> Option<Finding> {
    let rule = find(from.text()?)?;
    let number = from.optional(|from| from.text().map(str::to_owned))?;
    let path = from.text()?.to_owned();
    let mut place = || u32::try_from(from.count()?).ok();
    let span = Span::new(place()?, place()?, place()?);
    let due = from.optional(|from| Day::parse(from.text()?))?;
    let round = from.optional(|from| u32::try_from(from.count()?).ok())?;
    let is_of_earlier_round = from.count()? == 1;
    let text = word(rule, from.text()?)?;
    let args = (0..from.count()?)
        .map(|_| Some((word(rule, from.text()?)?, arg(from)?)))
        .collect::<Option<Vec<_>>>()?;
    let severity = rule.severity_of(text);
    Some(Finding {
        code: rule.code,
        severity,
        explained: None,
        number,
        path,
        span,
        step: rule.step(),
        due,
        round,
        is_of_earlier_round,
        text,
        args,
    })
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
        3 => (0..from.count()?)
            .map(|_| from.text().map(str::to_owned))
            .collect::<Option<_>>()
            .map(Arg::List),
        _ => None,
    }
}
