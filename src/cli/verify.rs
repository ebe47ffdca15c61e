//! `verify`: the whole history, from its bytes. Every object's name is recomputed, the H rules judge
//! every commit, every signature is checked; nothing that was remembered is believed.

use serde::Serialize;

use super::context::{Context, SpeaksOf};
use super::exit::Exit;
use super::format::Format;
use super::load::repository;
use super::merge_attributes::tell_unknown_driver;
use super::shared_state::spoilt_by_merges;
use super::trouble::Trouble;
use crate::diagnostics::{self, Shown, unreadable_text};
use crate::json::{self, Value};
use crate::procedure::statuses;
use crate::register::{Evidence, History, Register, files_in_git, signatures};
use crate::repository::{
    Damage, ObjectCheck, ObjectId, Repository, Signature, SignatureCheck, Trust,
};
use crate::rules::{self, Assessment, Finding, Origin, RuleInput, Severity, Unreadable, judge};
use crate::wording::{Message, group};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[arg(long, value_name = "COMMIT")]
    anchor: Option<String>,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    context.speaks_of = SpeaksOf::Everything;
    let root = context.register()?;
    let repository = repository(&root)?;
    tell_unknown_driver(Some(&repository), context);
    let tip = repository
        .head()?
        .ok_or_else(|| Trouble::new("verify-nothing"))?;
    let anchor = arguments
        .anchor
        .as_deref()
        .map(|anchor| {
            // One that was rewritten away may not even exist here any more.
            ObjectId::parse(anchor).map_or_else(|| repository.resolve(anchor), Ok)
        })
        .transpose()?;
    let label = context.words.text("verify-progress-objects");
    let mut told_of = None;
    let objects = repository.verify_objects(|done, total| {
        let percent = done * 100 / total.max(1);
        // Of a million objects a terminal is told a hundred times.
        if told_of.replace(percent) != Some(percent) {
            context.output.progress(&format!("{label} {percent} %"));
        }
    })?;
    // A damaged object may be any part of the history: what is read from it proves nothing.
    let is_sound = objects.damaged.is_empty();
    let label = context.words.text("verify-progress-history");
    context.output.progress(&format!("{label} …"));
    let story = is_sound.then(|| read_story(&repository, tip, anchor, context));
    context.output.progress("");
    let story = story.transpose()?;
    let outcome = Outcome {
        objects,
        story,
        tip,
    };
    match arguments.format {
        Format::Json => context.output.result(&outcome.json(&repository, context)),
        Format::Text => {
            let text = outcome.text(&repository, context);
            context.output.result(&text)
        }
    };
    Ok(if outcome.is_verified() {
        Exit::Sound
    } else {
        Exit::Findings
    })
}

/// What was found in the objects, and in the history where these are sound.
struct Outcome {
    objects: ObjectCheck,
    story: Option<Story>,
    tip: ObjectId,
}

/// The history as it was judged: findings of the H rules only.
struct Story {
    assessment: Assessment,
    commits: usize,
    signatures: Signatures,
    /// Records as committed that cannot be read; the history of each is judged all the same.
    unreadable: Vec<Unreadable>,
    /// What merges by another program lost: no rule sees it.
    lost_in_merges: Vec<Message>,
}

/// How many commits are signed, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
struct Signatures {
    /// By a key that may sign.
    good: usize,
    /// By another key, or outside the days or the purpose of the key.
    unknown: usize,
    /// The signature is not one of this commit.
    forged: usize,
    /// Of a kind that is not checked here, such as GPG.
    not_checked: usize,
    unsigned: usize,
}

impl Signatures {
    fn count(all: &[Signature]) -> Signatures {
        let mut counts = Signatures::default();
        for signature in all {
            let count = match signature {
                Signature::Unsigned => &mut counts.unsigned,
                Signature::NotJudged(_) | Signature::Ssh(SignatureCheck::Unsupported { .. }) => {
                    &mut counts.not_checked
                }
                Signature::Ssh(SignatureCheck::Good { .. }) => &mut counts.good,
                Signature::Ssh(SignatureCheck::Forged { .. } | SignatureCheck::Unreadable) => {
                    &mut counts.forged
                }
                Signature::Ssh(_) => &mut counts.unknown,
            };
            *count += 1;
        }
        counts
    }
}

/// Reads the history without any cache, and judges the register as it is committed.
fn read_story(
    repository: &Repository,
    tip: ObjectId,
    anchor: Option<ObjectId>,
    context: &mut Context,
) -> Result<Story, Trouble> {
    let entries = repository.entries_at(tip)?;
    let register = Register::read(files_in_git(repository, &entries, |_| true));
    let unreadable = context.unreadable(&register);
    let as_of = context.as_of(register.settings().time_zone())?;
    let history = History::read(repository, tip, Trust::Nothing)?;
    let signatures = signatures(repository, &history, register.settings())?;
    let seen = repository.seen()?;
    let expected = seen.into_iter().chain(anchor);
    let evidence = Evidence::gather(repository, history, register.settings(), expected)?;
    let statuses = statuses(&register, as_of);
    let judged = RuleInput {
        evidence: Some(&evidence),
        ..RuleInput::new(&register, &statuses)
    };
    let mut findings = judge(&judged, as_of);
    findings.retain(is_of_history);
    let complete = evidence.history.complete;
    let commits = evidence.history.commits.len();
    let on = (as_of, register.settings().time_zone());
    Ok(Story {
        lost_in_merges: spoilt_by_merges(repository, on, Trust::Nothing)?,
        unreadable,
        commits,
        signatures: Signatures::count(&signatures),
        assessment: Assessment {
            as_of,
            register,
            statuses,
            findings,
            unchecked_signatures: evidence.unchecked,
            history: Some(evidence.history),
            revision: Some(tip.to_string()),
            complete,
        },
    })
}

fn is_of_history(finding: &Finding) -> bool {
    rules::find(finding.code.0).is_some_and(|rule| rule.origin == Origin::History)
}

impl Outcome {
    /// Every object is what its name says, the history is whole, and no rule found a fault in it.
    fn is_verified(&self) -> bool {
        let is_sound = |story: &Story| {
            let no_fault = story
                .assessment
                .findings
                .iter()
                .all(|finding| finding.severity != Severity::Fault);
            let is_all_there = story.assessment.complete && story.lost_in_merges.is_empty();
            is_all_there && no_fault && story.signatures.forged == 0
        };
        self.objects.damaged.is_empty() && self.story.as_ref().is_some_and(is_sound)
    }

    fn text(&self, repository: &Repository, context: &Context) -> String {
        let number = |count: usize| group(context.lang, i64::try_from(count).unwrap_or(i64::MAX));
        let say = |message: &Message| context.words.say(message) + "\n";
        let mut out = String::new();
        for damage in &self.objects.damaged {
            out += &say(&damage_message(damage, repository));
        }
        let Some(story) = &self.story else {
            let damaged = Message::new("verify-damaged")
                .with("damaged", self.objects.damaged.len())
                .with("sound", number(self.objects.sound));
            return out + &say(&damaged);
        };
        out += &diagnostics::findings_text(
            &story.assessment,
            context.lang,
            context.color,
            Shown::UNEXPLAINED,
        );
        out.extend(story.lost_in_merges.iter().map(say));
        let Signatures {
            good,
            unknown,
            forged,
            not_checked,
            unsigned,
        } = story.signatures;
        let signed = Message::new("verify-signatures")
            .with("good", good)
            .with("unknown", unknown)
            .with("forged", forged)
            .with("not-checked", not_checked)
            .with("unsigned", unsigned);
        out += &say(&signed);
        out += &unreadable_text(&story.unreadable, context.words);
        let key = if self.is_verified() {
            "verify-done"
        } else {
            "verify-not-done"
        };
        let done = Message::new(key)
            .with("objects", number(self.objects.sound))
            .with("commits", number(story.commits))
            .with("tip", self.tip.short())
            .with("findings", story.assessment.findings.len());
        out + &say(&done)
    }

    fn json(&self, repository: &Repository, context: &Context) -> String {
        let story = self.story.as_ref();
        let damaged = self.objects.damaged.iter().map(|damage| DamagedJson {
            file: repository.name_in_git_folder(&damage.place),
            object: damage.object.map(|id| id.to_string()),
        });
        let document = Document {
            version: 1,
            verified: self.is_verified(),
            revision: self.tip.to_string(),
            complete: story
                .is_some_and(|story| story.assessment.complete && story.unreadable.is_empty()),
            unreadable: story.map_or(&[], |story| &story.unreadable),
            objects: ObjectsJson {
                sound: self.objects.sound,
                damaged: damaged.collect(),
            },
            commits: story.map(|story| story.commits),
            signatures: story.map(|story| story.signatures),
            lost_in_merges: story.map_or(Vec::new(), |story| {
                let said = story.lost_in_merges.iter();
                said.map(|message| context.words.say(message)).collect()
            }),
            findings: story.map_or(Value::Array(Vec::new()), |story| {
                diagnostics::json_findings(&story.assessment.findings, context.lang)
            }),
        };
        json::pretty(&document)
    }
}

fn damage_message(damage: &Damage, repository: &Repository) -> Message {
    let file = repository.name_in_git_folder(&damage.place);
    match damage.object {
        Some(id) => Message::new("verify-damaged-object")
            .with("object", id.to_string())
            .with("file", file),
        None => Message::new("verify-damaged-file").with("file", file),
    }
}

#[derive(Serialize)]
struct Document<'a> {
    version: u8,
    verified: bool,
    revision: String,
    complete: bool,
    unreadable: &'a [Unreadable],
    objects: ObjectsJson,
    /// Null where objects are damaged: the history was not read then.
    commits: Option<usize>,
    signatures: Option<Signatures>,
    lost_in_merges: Vec<String>,
    findings: Value,
}

#[derive(Serialize)]
struct ObjectsJson {
    sound: usize,
    damaged: Vec<DamagedJson>,
}

#[derive(Serialize)]
struct DamagedJson {
    /// Relative to the git folder.
    file: String,
    object: Option<String>,
}
