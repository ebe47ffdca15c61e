//! Findings in words. The wordings come from the rules' own pages.

use std::sync::LazyLock;

use super::Finding;
use super::page::pages;
use crate::personal_data::mask;
use crate::register::RecordKind;
use crate::wording::{Arg, Lang, Message, Words};

/// All texts of a language, those of the rules included.
#[must_use]
pub fn words(lang: Lang) -> &'static Words {
    static DUTCH: LazyLock<Words> =
        LazyLock::new(|| Words::new(Lang::Nl, [&pages(Lang::Nl).wordings]));
    static ENGLISH: LazyLock<Words> =
        LazyLock::new(|| Words::new(Lang::En, [&pages(Lang::En).wordings]));
    match lang {
        Lang::Nl => &DUTCH,
        Lang::En => &ENGLISH,
    }
}

/// What is wrong and why, with its days and how often it stands on its line; with its round, where
/// that is over. A message may quote
/// what was typed: personal data in it are masked.
#[must_use]
pub fn message(finding: &Finding, lang: Lang) -> String {
    let words = words(lang);
    let key = format!("{}-{}", finding.code, finding.text);
    let mut message = mask(&words.say_args(&key, &finding.args));
    if finding.count > 1 {
        let times = Message::new("diagnostics-times").with("count", finding.count);
        message.push_str(&words.say(&times));
    }
    if let Some(round) = finding.round.filter(|_| finding.is_of_earlier_round) {
        let round = Message::new("diagnostics-round").with("round", i64::from(round));
        message.push_str(&words.say(&round));
    }
    message
}

/// The same for a page that people read: days in full ("6 maart 2026"), not as the files have them.
#[must_use]
pub fn message_in_full(finding: &Finding, lang: Lang) -> String {
    let in_full = |arg: &Arg| {
        if let Arg::Day(day) = arg {
            Arg::LongDay(*day)
        } else {
            arg.clone()
        }
    };
    let args = finding
        .args
        .iter()
        .map(|(name, arg)| (*name, in_full(arg)))
        .collect();
    message(
        &Finding {
            args,
            ..finding.clone()
        },
        lang,
    )
}

/// How to mend it. Personal data in what was typed are masked.
#[must_use]
pub fn help(finding: &Finding, lang: Lang) -> String {
    let words = words(lang);
    let own = finding
        .text
        .strip_prefix("message-")
        .map(|variant| format!("{}-help-{variant}", finding.code));
    let key = own
        .filter(|key| words.has(key))
        .unwrap_or_else(|| format!("{}-help", finding.code));
    // Only what was typed is masked: an example of the page, such as a mail address, must stay whole.
    let mut masked: Vec<_> = finding
        .args
        .iter()
        .map(|(name, arg)| (*name, masked(arg)))
        .collect();
    masked.push(("record", Arg::Text(record(finding))));
    words.say_args(&key, &masked)
}

/// What commands call the record; a gap to fill in where its file has no name of its own.
fn record(finding: &Finding) -> String {
    let kind = RecordKind::of(&finding.path);
    let number = finding.number.as_deref();
    match number.filter(|number| kind.is_number(number)) {
        _ if !kind.has_records() => finding.path.clone(),
        Some(number) => number.to_owned(),
        None => String::from("…"),
    }
}

fn masked(arg: &Arg) -> Arg {
    match arg {
        Arg::Text(text) => Arg::Text(mask(text)),
        Arg::List(texts) => Arg::List(texts.iter().map(|text| mask(text)).collect()),
        Arg::Among(args) => Arg::Among(args.iter().map(masked).collect()),
        other => other.clone(),
    }
}
