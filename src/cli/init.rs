//! `init DIR`: a new register that a firm can start with today.

use std::path::PathBuf;

use super::context::Context;
use super::exit::Exit;
use super::local_folder::resolved;
use super::merge_attributes;
use super::place::{Place, is_synchronised, new_computer};
use super::route::{Route, plain};
use super::trouble::Trouble;
use super::{ask, clock, sync, who, writing};
use crate::calendar::{Day, Zone};
use crate::disk::canonical;
use crate::files::SETTINGS;
use crate::publish::{
    BeginTrouble, Beginning, Forge, Posted, add_hook, begin, faults_added, hook, new_register,
    overlaid,
};
use crate::register::Change;
use crate::repository::Repository;
use crate::rules;
use crate::wording::{Lang, Message};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    #[arg(long = "organisatie", value_name = "NAME")]
    organisation: Option<String>,
    #[arg(long = "bewaartermijn", value_name = "RETENTION")]
    retention: Option<String>,
    #[arg(long = "beroepsinstantie", value_name = "TEXT")]
    appeal_body: Option<String>,
    #[arg(long = "meldformulier", value_name = "URL")]
    report_form: Option<String>,
    #[arg(long = "contact", value_name = "TEXT")]
    contact: Option<String>,
    #[arg(long)]
    hook: bool,
    #[arg(long, value_enum, default_value_t = Forge::Github)]
    forge: Forge,
    #[arg(long, value_name = "PLACE")]
    share: Option<String>,
    #[arg(long, requires = "share")]
    synchronised: bool,
    #[arg(long, value_name = "SHA256", value_parser = sha256)]
    tool_sha256: Option<String>,
}

/// A checksum as `sha256sum` prints it: it goes into a file that a forge runs.
fn sha256(typed: &str) -> Result<String, String> {
    let is_digit = |byte: u8| byte.is_ascii_hexdigit();
    if typed.len() == 64 && typed.bytes().all(is_digit) {
        Ok(typed.to_ascii_lowercase())
    } else {
        Err(String::from("64 x 0-9a-f"))
    }
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    // One that stands there is only shared.
    let stands = arguments.share.is_some() && arguments.folder.join("register.yml").is_file();
    if !stands {
        refuse_inside(&arguments.folder)?;
        if let Some(place) = &arguments.share {
            Place::named(place, arguments.synchronised)?.refuse_used()?;
        }
        match new(arguments, context) {
            Err(trouble) if trouble.key() == "init-begun" && is_finished(arguments) => {
                only_hook(arguments, context)?;
            }
            done => {
                done?;
            }
        }
    }
    let shared = match &arguments.share {
        Some(place) => share(place, arguments, context),
        None => return Ok(Exit::Sound),
    };
    match shared {
        // The register stands: what was asked for is half done, and it is told which half.
        Err(trouble) if !stands => {
            trouble.print(context.lang, context.output);
            let place = arguments.share.as_deref().unwrap_or_default();
            let message = Message::new("init-not-shared")
                .with("folder", named(&arguments.folder))
                .with("place", plain(place));
            context.warn(&message);
            Ok(Exit::Findings)
        }
        shared => shared,
    }
}

/// Refuses a register inside another one: that one would find files in it that it does not know.
pub(super) fn refuse_inside(folder: &std::path::Path) -> Result<(), Trouble> {
    let whole = resolved(folder).map_err(|error| Trouble::io(folder, &error))?;
    let mut above = whole.ancestors().skip(1);
    match above.find(|above| above.join(SETTINGS).is_file()) {
        Some(register) => Err(Trouble::new("init-inside")
            .with("folder", folder)
            .with("register", register)),
        None => Ok(()),
    }
}

/// Whether a whole register stands there: it has its first commit and its settings.
fn is_finished(arguments: &Arguments) -> bool {
    let repository = Repository::open(&arguments.folder).ok().flatten();
    let has_commit = repository.is_some_and(|found| matches!(found.head(), Ok(Some(_))));
    has_commit && arguments.folder.join("register.yml").is_file()
}

/// A register that stands gets the hook, where that is asked for, and keeps all else.
fn only_hook(arguments: &Arguments, context: &mut Context) -> Result<(), Trouble> {
    let folder = arguments.folder.display().to_string();
    if !arguments.hook {
        return Err(Trouble::new("init-stands").with("folder", folder));
    }
    let path = add_hook(&arguments.folder, &own_hook()).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => {
            Trouble::new("init-other-hook").with("folder", folder.as_str())
        }
        _ => Trouble::io(&arguments.folder, &error),
    })?;
    let message = Message::new("init-hook-added").with("path", path.as_path());
    context.result(&message);
    Ok(())
}

/// The hook that finds this program where it was run from.
fn own_hook() -> String {
    hook(&merge_attributes::own_program().unwrap_or_else(|| String::from("klachten")))
}

/// Starts the shared place of a register, and sends what stands in it.
fn share(place: &str, arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let repository = Repository::open(&arguments.folder)?;
    let repository = repository.ok_or_else(|| Trouble::new("cli-not-in-git"))?;
    let branch = repository.shared_branch();
    let branch = branch.unwrap_or_else(|| String::from("main"));
    let place = Place::named(place, arguments.synchronised)?;
    place.refuse_other(&repository)?;
    place.refuse_work()?;
    let was_shared = repository.shared_place()?.is_some();
    place.make(&branch)?;
    place.tell(&repository, &branch, &new_computer())?;
    let route = Route::of(&repository, None)?;
    let words = crate::rules::words(context.lang);
    let shared = sync::attempted(&repository, &route, words, context)?;
    if let Err(stopped) = shared {
        // At a place of another register it is not shared: another place can be named then.
        if !was_shared && stopped.trouble.key() == "sync-unrelated" {
            repository.reopen()?.share_nowhere()?;
        }
        return Err(stopped.trouble);
    }
    context.result(&Message::new("share-done").with("place", route.place.as_str()));
    Ok(Exit::Sound)
}

fn new(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let as_of = context.as_of(Zone::AMSTERDAM)?;
    let lang = context.lang;
    let mut answers = answers(arguments, as_of, context)?;
    let who = who::asked(Repository::usual_identity().as_ref(), context)?;
    answers.push(Change::set("taal", lang.tag()));
    answers.push(Change::set("register-sinds", as_of.to_string()));
    let forge_file = arguments.forge.file(arguments.tool_sha256.as_deref());
    let changes = new_register(lang, &answers, forge_file)?;
    let subject = writing::phrase("init", lang);
    let hook = arguments.hook.then(own_hook);
    let beginning = Beginning {
        files: &changes,
        message: &subject,
        moment: clock::moment()?,
        as_of,
        now: clock::machine_now(),
        hook: hook.as_deref(),
        no_hooks: context.no_hooks,
    };
    let writer = |known: Option<(String, String)>| writing::writer(known.or_else(|| who.clone()));
    begin(&arguments.folder, &beginning, writer)
        .map_err(|trouble| told(trouble, &arguments.folder, lang))?;
    if let Ok(Some(repository)) = Repository::open(&arguments.folder) {
        merge_attributes::know_merge_driver(&repository, context);
        if let Some((role, address)) = &who {
            repository.keep_identity(role, address)?;
        }
    }
    context.output.result(
        &context
            .words
            .say(&Message::new("init-done").with("folder", named(&arguments.folder))),
    );
    context.output.result("\n");
    if canonical(&arguments.folder).is_ok_and(|folder| is_synchronised(&folder)) {
        context.warn(&Message::new("init-synchronised"));
    }
    Ok(Exit::Sound)
}

/// A folder as a sentence can name it: as typed, but in full where that has no name (`.`, `..`).
fn named(folder: &std::path::Path) -> String {
    let full = || canonical(folder).ok();
    let named = match folder.file_name() {
        Some(_) => None,
        None => full(),
    };
    named.as_deref().unwrap_or(folder).display().to_string()
}

/// What was typed or answered, as changes to register.yml. What stays open is visibly not arranged.
fn answers(
    arguments: &Arguments,
    as_of: Day,
    context: &mut Context,
) -> Result<Vec<Change>, Trouble> {
    let given = [
        ("organisatie", &arguments.organisation),
        ("bewaartermijn", &arguments.retention),
        ("beroepsinstantie", &arguments.appeal_body),
        ("meldformulier", &arguments.report_form),
        ("contact", &arguments.contact),
    ];
    let (words, lang) = (context.words, context.lang);
    let mut answers = Vec::new();
    for (key, value) in given {
        let answer = match value {
            Some(value) => value.trim().to_owned(),
            None if ask::is_possible() => {
                let check = |answer: &str| match (key, answer) {
                    ("organisatie", "") => Some(words.text("ask-empty")),
                    (_, "") => None,
                    _ => fault_of(Change::set(key, answer), arguments, as_of, lang),
                };
                let default = if key == "organisatie" { None } else { Some("") };
                ask::text(&words.text(&format!("ask-{key}")), default, check)?
            }
            None if key == "organisatie" => called_as_its_folder(arguments, context)?,
            None => String::new(),
        };
        if !answer.is_empty() {
            answers.push(Change::set(key, answer));
        }
    }
    Ok(answers)
}

/// What is wrong with an answer, told at its question: so the other answers stay.
fn fault_of(change: Change, arguments: &Arguments, as_of: Day, lang: Lang) -> Option<String> {
    let begun = |answers: &[Change]| {
        let forge_file = arguments.forge.file(None);
        new_register(lang, answers, forge_file).map(|begun| overlaid(&[], &begun))
    };
    let answered = match begun(&[change]) {
        Ok(answered) => answered,
        Err(refusal) => return Some(rules::words(lang).say(&refusal.message)),
    };
    let faults = faults_added(begun(&[]).ok()?, answered, as_of);
    faults.first().map(|fault| rules::message(fault, lang))
}

/// Where nobody can be asked, the organisation is called as the folder, which is told.
fn called_as_its_folder(arguments: &Arguments, context: &mut Context) -> Result<String, Trouble> {
    let whole =
        resolved(&arguments.folder).map_err(|error| Trouble::io(&arguments.folder, &error))?;
    let name = whole
        .file_name()
        .map(|name| name.to_string_lossy().trim().to_owned());
    let Some(name) = name.filter(|name| !name.is_empty()) else {
        let options = vec![String::from("--organisatie")];
        return Err(Trouble::new("new-missing").with("options", options));
    };
    let message = Message::new("init-named-by-folder").with("name", name.as_str());
    context.note(&message);
    Ok(name)
}

fn told(trouble: BeginTrouble, folder: &std::path::Path, lang: Lang) -> Trouble {
    let at = |key| Trouble::new(key).with("folder", folder);
    match trouble {
        BeginTrouble::NotEmpty => at("init-not-empty"),
        BeginTrouble::Begun => at("init-begun"),
        BeginTrouble::Locked(paths) => at("init-locked").with("paths", paths),
        BeginTrouble::Io(error) => Trouble::io(folder, &error),
        BeginTrouble::Git(failure) => failure.into(),
        BeginTrouble::NotWritten(paths) => at("init-not-written").with("paths", paths),
        BeginTrouble::Behind(paths) => Trouble::uncertain(
            Message::new("init-behind")
                .with("folder", folder)
                .with("paths", paths),
        ),
        BeginTrouble::NotPosted(posted) => match *posted {
            Posted::Refused(refusal) => Trouble::said(refusal.message()),
            Posted::Uncertain(message) => Trouble::uncertain(message),
            // An answer such as `--bewaartermijn lang` is no value of register.yml.
            Posted::Faulty(faults) => {
                let finding = faults
                    .first()
                    .map(|finding| crate::rules::message(finding, lang))
                    .unwrap_or_default();
                Trouble::new("init-faulty").with("finding", finding)
            }
            Posted::Done { .. } => at("init-not-empty"),
        },
    }
}
