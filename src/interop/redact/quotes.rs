//! Which lines of a letter are the writer's own words.

use super::Tally;

/// The own words: no head of a passed-on letter, no quotes, no greeting, no signature.
pub(super) fn own_words(text: &str, forwarded: bool, tally: &mut Tally) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let lines = if forwarded {
        below_head(&lines, tally)
    } else {
        &lines
    };
    let lines = without_quotes(lines, tally);
    let lines = without_salutation(&lines, tally);
    let lines = without_signature(lines, tally);
    let mut kept: Vec<&str> = lines.to_vec();
    kept.dedup_by(|later, earlier| later.is_empty() && earlier.is_empty());
    kept.join("\n")
}

/// In a letter that was passed on: what stands below the (last) head.
fn below_head<'a, 'b>(lines: &'b [&'a str], tally: &mut Tally) -> &'b [&'a str] {
    let Some(mark) = (0..lines.len()).find(|at| is_mark(lines[*at]) || is_head(&lines[*at..]))
    else {
        return lines;
    };
    let head = lines[mark..]
        .iter()
        .skip(1)
        .skip_while(|line| line.trim().is_empty());
    let skipped = lines.len() - mark - head.clone().count();
    let head_lines = head.take_while(|line| is_head_line(line)).count();
    let start = (mark + skipped + head_lines).min(lines.len());
    if lines[start..].iter().all(|line| line.trim().is_empty()) {
        return lines;
    }
    tally.insert("left-out-head", start);
    &lines[start..]
}

/// Without what others wrote: quoted lines, and all from the line that announces them.
fn without_quotes<'a>(lines: &[&'a str], tally: &mut Tally) -> Vec<&'a str> {
    let end = (0..lines.len())
        .find(|at| is_mark(lines[*at]) || is_head(&lines[*at..]) || announces_quote(&lines[*at..]));
    let end = end
        .filter(|end| lines[..*end].iter().any(|line| !line.trim().is_empty()))
        .unwrap_or(lines.len());
    let kept: Vec<&str> = lines[..end]
        .iter()
        .copied()
        .filter(|line| !line.trim_start().starts_with('>'))
        .collect();
    if kept.len() < lines.len() {
        tally.insert("left-out-quoted", lines.len() - kept.len());
    }
    kept
}

fn without_salutation<'a>(lines: &[&'a str], tally: &mut Tally) -> Vec<&'a str> {
    let greetings = [
        "geachte",
        "beste",
        "dag",
        "hallo",
        "hoi",
        "goedemorgen",
        "goedemiddag",
        "goedenavond",
        "l.s.",
        "dear",
        "hello",
        "hi",
        "good morning",
    ];
    let Some(first) = lines.iter().position(|line| !line.trim().is_empty()) else {
        return Vec::new();
    };
    let line = lines[first].trim().to_lowercase();
    let opens = greetings.iter().any(|word| {
        line.strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    if opens
        && line.chars().count() <= 60
        && (line.ends_with([',', '!', ':'])
            || lines
                .get(first + 1)
                .is_some_and(|next| next.trim().is_empty()))
    {
        tally.insert("left-out-salutation", 1);
        return lines[first + 1..].to_vec();
    }
    lines[first..].to_vec()
}

fn without_signature<'a>(lines: Vec<&'a str>, tally: &mut Tally) -> Vec<&'a str> {
    let closings = [
        "met vriendelijke groet",
        "vriendelijke groet",
        "met groet",
        "groet",
        "hartelijke groet",
        "mvg",
        "hoogachtend",
        "met hoogachting",
        "kind regards",
        "best regards",
        "regards",
        "yours sincerely",
        "verstuurd vanaf",
        "verzonden vanaf",
        "sent from my",
        "outlook voor",
    ];
    let closes = |line: &&str| {
        let line = line.trim().to_lowercase();
        let short = line.chars().count() <= 50;
        line == "--"
            || line == "__"
            || short && closings.iter().any(|closing| line.starts_with(closing))
    };
    match lines
        .iter()
        .position(closes)
        .filter(|at| lines[..*at].iter().any(|line| !line.trim().is_empty()))
    {
        Some(at) => {
            tally.insert("left-out-signature", lines.len() - at);
            lines[..at].to_vec()
        }
        None => lines,
    }
}

/// A line that a mail program puts above the letter it answers or passes on.
fn is_mark(line: &str) -> bool {
    let line = line.to_lowercase();
    let words = [
        "oorspronkelijk bericht",
        "doorgestuurd bericht",
        "original message",
        "forwarded message",
    ];
    let dashed = line.trim_start().starts_with("--") || line.trim_start().starts_with("begin ");
    dashed && words.iter().any(|word| line.contains(word))
}

/// The head that Outlook puts there: a sender, and within a few lines a subject.
fn is_head(lines: &[&str]) -> bool {
    let names = |line: &str, keys: &[&str]| {
        keys.iter().any(|key| {
            line.trim_start_matches(['*', ' '])
                .to_lowercase()
                .starts_with(key)
        })
    };
    let few = &lines[..lines.len().min(8)];
    names(few[0], &["van:", "from:"])
        && few
            .iter()
            .any(|line| names(line, &["onderwerp:", "subject:"]))
}

fn is_head_line(line: &str) -> bool {
    let name = line
        .trim_start_matches(['*', ' '])
        .split_once(':')
        .map(|(name, _)| name.trim_end_matches('*').to_lowercase());
    let names = [
        "van",
        "from",
        "aan",
        "to",
        "cc",
        "verzonden",
        "sent",
        "datum",
        "date",
        "onderwerp",
        "subject",
        "reply-to",
        "antwoord-aan",
    ];
    name.is_some_and(|name| names.contains(&name.as_str()))
}

/// "Op 2 maart 2026 om 10:00 schreef …:", also when it broke over two lines.
fn announces_quote(lines: &[&str]) -> bool {
    let two = lines[..lines.len().min(2)].join(" ").to_lowercase();
    let one = lines[0].to_lowercase();
    let announces = |text: &str| {
        let text = text.trim();
        let dutch = text.starts_with("op ")
            && (text.contains(" schreef ")
                || text.ends_with("schreef:")
                || text.contains("heeft") && text.ends_with("geschreven:"));
        let english = text.starts_with("on ") && text.ends_with("wrote:");
        (dutch || english) && text.ends_with(':')
    };
    announces(&one) || (one.starts_with("op ") || one.starts_with("on ")) && announces(&two)
}
