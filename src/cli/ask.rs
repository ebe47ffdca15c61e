//! Questions at the terminal. Never asked when nobody is there; every question has an option that
//! answers it. Stopping at a question changes nothing.

use std::io::IsTerminal;
use std::sync::Once;
use std::sync::atomic::{AtomicI32, Ordering};
use std::time::Duration;

use dialoguer::console::Term;
use dialoguer::theme::Theme;
use dialoguer::{Editor, Input, Select};

use super::context::Context;
use super::trouble::Trouble;

/// Whether a person can be asked.
pub(super) fn is_possible() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// What is wrong with an answer stands there in the words of the question's language alone.
struct Plain;

impl Theme for Plain {
    fn format_error(&self, f: &mut dyn std::fmt::Write, error: &str) -> std::fmt::Result {
        f.write_str(error)
    }

    /// A sentence ends as it ends: no colon behind its full stop.
    fn format_select_prompt(&self, f: &mut dyn std::fmt::Write, prompt: &str) -> std::fmt::Result {
        f.write_str(prompt)
    }
}

/// A line of text; `check` says what is wrong with an answer.
pub(super) fn text(
    prompt: &str,
    default: Option<&str>,
    check: impl Fn(&str) -> Option<String>,
) -> Result<String, Trouble> {
    live_on();
    let input = Input::<String>::with_theme(&Plain)
        .with_prompt(prompt)
        .allow_empty(true)
        .validate_with(|answer: &String| check(answer.trim()).map_or(Ok(()), Err));
    let input = match default {
        Some(default) => input.default(default.to_owned()),
        None => input,
    };
    input
        .interact_text()
        .map(|answer| answer.trim().to_owned())
        .map_err(|_| stopped())
}

/// A text that may not be empty; `question` is the key of the question.
pub(super) fn filled(
    question: &str,
    default: Option<&str>,
    context: &Context,
) -> Result<String, Trouble> {
    let words = context.words;
    let is_empty = |answer: &str| answer.is_empty().then(|| words.text("ask-empty"));
    text(&words.text(question), default, is_empty)
}

/// That somebody stopped at a question, or answered that nothing is to happen.
pub(super) const fn stopped() -> Trouble {
    Trouble::new("ask-stopped")
}

/// One of some answers, each with the key of the text that it is shown by.
pub(super) fn answer(
    question: &str,
    answers: &[(&str, &str)],
    context: &Context,
) -> Result<String, Trouble> {
    let shown = |(answer, key): &(&str, &str)| ((*answer).to_owned(), context.words.text(key));
    choice(question, &answers.iter().map(shown).collect::<Vec<_>>())
}

/// Whether a person agrees: no unless somebody says yes. `no` and `yes` are the keys of the answers.
pub(super) fn agrees(
    question: &str,
    [no, yes]: [&str; 2],
    context: &Context,
) -> Result<(), Trouble> {
    match answer(question, &[("nee", no), ("ja", yes)], context)?.as_str() {
        "ja" => Ok(()),
        _ => Err(stopped()),
    }
}

/// One of some keys, shown by their labels; the first is chosen when nothing else is.
pub(super) fn choice(prompt: &str, items: &[(String, String)]) -> Result<String, Trouble> {
    chosen(prompt, items, Some(0))
}

/// The same where no answer is likelier than another: Enter alone chooses nothing.
pub(super) fn deliberate_choice(
    prompt: &str,
    items: &[(String, String)],
) -> Result<String, Trouble> {
    chosen(prompt, items, None)
}

fn chosen(
    prompt: &str,
    items: &[(String, String)],
    first: Option<usize>,
) -> Result<String, Trouble> {
    live_on();
    let labels: Vec<&str> = items.iter().map(|(_, label)| label.as_str()).collect();
    let select = Select::with_theme(&Plain)
        .with_prompt(prompt)
        .items(&labels);
    let select = first.map_or(select.clone(), |first| select.default(first));
    let chosen = select.interact().map_err(|_| {
        // The list hides the cursor, and leaves it hidden when it is stopped.
        let _ = Term::stderr().show_cursor();
        stopped()
    })?;
    items
        .get(chosen)
        .map(|(key, _)| key.clone())
        .ok_or_else(stopped)
}

/// The editor that a person chose: that of `VISUAL` or `EDITOR`, else git's own, else the one that
/// everybody on Windows and macOS knows. Elsewhere nobody who did not choose one gets one: out of
/// `vi` most people do not find the way.
pub(super) fn editor(of_git: Option<String>) -> Option<String> {
    let set = |name| std::env::var(name).ok();
    let is_said = |value: &String| !value.trim().is_empty();
    let usual = if cfg!(windows) {
        Some("notepad.exe")
    } else if cfg!(target_os = "macos") {
        Some("open -W -n -t")
    } else {
        None
    };
    let chosen = [set("VISUAL"), set("EDITOR"), of_git];
    let mut chosen = chosen.into_iter().flatten().filter(is_said);
    chosen.next().or_else(|| usual.map(str::to_owned))
}

/// A line as a person changed it; Enter leaves it as it is.
pub(super) fn changed_line(prompt: &str, line: &str) -> Result<String, Trouble> {
    live_on();
    Input::<String>::with_theme(&Plain)
        .with_prompt(prompt)
        .allow_empty(true)
        .with_initial_text(line)
        .interact_text()
        .map_err(|_| stopped())
}

/// A text as a person changed it in an editor; nothing where that did not work, and the text itself
/// where it was not saved.
pub(super) fn edited(text: &str, editor: &str) -> Option<String> {
    let saved = Editor::new().executable(editor).edit(text).ok()?;
    let saved = saved.unwrap_or_else(|| text.to_owned());
    // As Notepad saves it.
    let plain = saved.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    Some(plain.trim().to_owned())
}

/// The exit code of a program that is stopped at a question: nothing was changed.
static STOPPED: AtomicI32 = AtomicI32::new(2);

/// From here on the work is done, and stopping at a question only leaves that question open.
pub(super) fn leave_open() {
    STOPPED.store(1, Ordering::Relaxed);
}

/// From the first question on, Ctrl-C is an answer and no sudden end: whoever reads a key can then
/// say that nothing changed and leave the terminal as it was. Between two keys nobody reads; then
/// the program ends a moment later.
fn live_on() {
    static ONCE: Once = Once::new();
    let end = || {
        std::thread::sleep(Duration::from_millis(200));
        let _ = Term::stderr().show_cursor();
        std::process::exit(STOPPED.load(Ordering::Relaxed));
    };
    // Where it cannot be had, Ctrl-C ends the program at once, and nothing changed either.
    ONCE.call_once(|| drop(ctrlc::set_handler(end)));
}
