//! What one output tells of a term, beside what the naive implementation has.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::case_pages::CasePage;
use crate::generated::{Batch, Outputs};
use crate::naive::case::{Case, Outcome};
use crate::naive::days::{D, long, text};
use crate::naive::findings::{CODES, Found};
use crate::naive::runs::{Done, Judged};
use crate::naive::states::{Deadline, STEPS, State};

fn day(day: Option<D>) -> String {
    day.map_or_else(|| "null".to_owned(), text)
}

/// A value of JSON, without the quotes of a text.
pub fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// Lines that begin with the kind of difference, for the summary.
pub struct Lines {
    pub number: String,
    pub lines: Vec<String>,
}

impl Lines {
    pub fn compare(&mut self, kind: &str, what: &str, naive: &str, program: &str) {
        if naive != program {
            self.lines.push(format!(
                "{kind} | {} {what}: naive {naive}, program {program}",
                self.number
            ));
        }
    }
}

pub fn differences_of_case(batch: &Batch, case: &Case, outputs: &Outputs) -> Vec<String> {
    let judged = Judged::new(case, &batch.house, batch.as_of);
    let mut lines = Lines {
        number: case.number.clone(),
        lines: Vec::new(),
    };
    compare_check(&mut lines, &judged, &outputs.check);
    compare_show(&mut lines, &judged, &outputs.shows[&case.number]);
    compare_today(&mut lines, &judged, &outputs.today);
    if let Some(page) = outputs.pages.get(&case.number) {
        compare_page(&mut lines, &judged, outputs.audience, page);
    }
    lines.lines
}

fn compare_check(lines: &mut Lines, judged: &Judged, check: &Value) {
    let number = lines.number.clone();
    let of_case: Vec<&Value> = check["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["number"] == number.as_str())
        .collect();
    let naive = judged.findings();
    for code in CODES {
        let naive: Vec<_> = naive.iter().filter(|found| found.code == code).collect();
        let program: Vec<_> = of_case
            .iter()
            .filter(|finding| finding["code"] == code)
            .collect();
        let kind = format!("check {code}");
        if naive.is_empty() != program.is_empty() {
            let dues: Vec<String> = naive.iter().map(|found| day(found.due)).collect();
            let said: Vec<String> = program.iter().map(|found| plain(&found["due"])).collect();
            lines.compare(&kind, "raised", &format!("{dues:?}"), &format!("{said:?}"));
            continue;
        }
        // Findings of one rule on one line are one: of several ends it names one.
        let dues: BTreeSet<String> = naive.iter().map(|found| day(found.due)).collect();
        for finding in program.iter().filter(|_| !dues.contains("null")) {
            let due = plain(&finding["due"]);
            if !dues.contains(&due) {
                lines.compare(&kind, "due", &format!("{dues:?}"), &due);
            }
        }
        let explained: BTreeSet<bool> = naive.iter().map(|found| found.explained).collect();
        let judges_explained = !dues.contains("null") && code != "S505" && explained.len() == 1;
        for finding in program.iter().filter(|_| judges_explained) {
            let naive = explained.first().unwrap().to_string();
            lines.compare(&kind, "explained", &naive, &plain(&finding["explained"]));
        }
    }
}

fn compare_show(lines: &mut Lines, judged: &Judged, show: &Value) {
    let last = judged.rounds.len() - 1;
    lines.compare(
        "show round",
        "",
        &(last + 1).to_string(),
        &plain(&show["round"]),
    );
    compare_deadlines(lines, judged, last, "show deadlines", &show["deadlines"]);
    compare_steps(lines, judged, last, "show steps", &show["steps"]);
    let told = show["rounds"].as_array().map_or(0, Vec::len);
    lines.compare(
        "show rounds",
        "count",
        &(last + 1).to_string(),
        &told.to_string(),
    );
    for (at, round) in judged.rounds.iter().enumerate().take(told) {
        let said = &show["rounds"][at];
        let outcome = round.outcome.map_or("null", Outcome::word);
        let what = |key: &str| format!("round {} {key}", at + 1);
        lines.compare(
            "show rounds",
            &what("from"),
            &text(round.from),
            &plain(&said["from"]),
        );
        lines.compare(
            "show rounds",
            &what("closed"),
            &day(round.closed),
            &plain(&said["closed"]),
        );
        lines.compare(
            "show rounds",
            &what("outcome"),
            outcome,
            &plain(&said["outcome"]),
        );
        compare_deadlines(
            lines,
            judged,
            at,
            "show rounds deadlines",
            &said["deadlines"],
        );
        compare_steps(lines, judged, at, "show rounds steps", &said["steps"]);
    }
}

fn deadline(line: &Deadline) -> String {
    format!(
        "set {} start {} due {} met {} over {}",
        line.set,
        text(line.start),
        text(line.due),
        day(line.met),
        line.days_over
    )
}

fn compare_deadlines(lines: &mut Lines, judged: &Judged, at: usize, kind: &str, said: &Value) {
    let naive: BTreeMap<String, String> = judged
        .deadlines(at)
        .iter()
        .map(|line| (line.term.name().to_owned(), deadline(line)))
        .collect();
    let said = said.as_array().into_iter().flatten();
    let program: BTreeMap<String, String> = said
        .map(|line| {
            let told = ["set", "start", "due", "met"].map(|key| plain(&line[key]));
            let [set, start, due, met] = told;
            let over = plain(&line["days_over"]);
            let told = format!("set {set} start {start} due {due} met {met} over {over}");
            (plain(&line["term"]), told)
        })
        .collect();
    for term in naive.keys().chain(program.keys()).collect::<BTreeSet<_>>() {
        let none = "none".to_owned();
        lines.compare(
            &format!("{kind} {term}"),
            &format!("round {}", at + 1),
            naive.get(term).unwrap_or(&none),
            program.get(term).unwrap_or(&none),
        );
    }
}

fn compare_steps(lines: &mut Lines, judged: &Judged, at: usize, kind: &str, said: &Value) {
    let steps = said.as_array().map_or(&[][..], Vec::as_slice);
    lines.compare(kind, "count", "10", &steps.len().to_string());
    for step in steps {
        let number = usize::try_from(step["number"].as_u64().unwrap()).unwrap();
        let program = plain(&step["state"]);
        let what = format!("round {} step {number}", at + 1);
        if STEPS.contains(&number) {
            let naive = judged.state(at, number);
            let asked_again = number == 7 && program == "open" && is_asked_again(judged, at);
            if !asked_again {
                lines.compare(&format!("{kind} {number}"), &what, naive.word(), &program);
            }
        } else if number < 10 && ["over-tijd", "te-laat-gedaan"].contains(&program.as_str()) {
            // A step without a term of its own is never late; step 10 is about the year.
            lines.compare(&format!("{kind} {number}"), &what, "not late", &program);
        }
    }
}

/// After a refusal of what was told in time the next proposal may be asked as the same step; what
/// was told late stays late.
pub fn is_asked_again(judged: &Judged, at: usize) -> bool {
    let told = |told: D| crate::naive::rounds::round_of(&judged.rounds, told) == at;
    let mut proposals = judged.case.proposals.iter();
    let in_time = judged.state(at, 7) == State::Done;
    let last = proposals.rfind(|proposal| proposal.told.is_some_and(told));
    in_time && last.is_some_and(|proposal| proposal.reaction == Some("afgewezen"))
}

/// An action as `today` tells it: step, day, whether that day has passed.
type Asked = (usize, String, bool);

/// What is asked in the last round, and what may be asked besides: after closing what was not done
/// and stands as a finding, unless that is explained.
fn asked(judged: &Judged) -> (BTreeSet<Asked>, BTreeSet<Asked>) {
    let closed = judged.rounds.last().unwrap().closed.is_some();
    let findings = judged.findings();
    let (mut must, mut may) = (BTreeSet::new(), BTreeSet::new());
    let unmet = judged.runs.last().unwrap().iter();
    for run in unmet.filter(|run| run.done == Done::Not) {
        let action = (run.duty.term.step(), text(run.due), run.is_over());
        let code = |found: &&Found| found.code == run.duty.not_done && found.due == Some(run.due);
        let finding = findings.iter().find(code);
        if closed && finding.is_some_and(|found| found.explained) {
            continue;
        }
        if !closed || run.duty.term.step() == 9 {
            must.insert(action);
        } else if finding.is_some() {
            may.insert(action);
        }
    }
    (must, may)
}

fn compare_today(lines: &mut Lines, judged: &Judged, today: &Value) {
    let number = lines.number.clone();
    let actions: Vec<Asked> = today["actions"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|action| action["number"] == number.as_str())
        .map(|action| {
            let step = usize::try_from(action["step"].as_u64().unwrap()).unwrap();
            let overdue = action["overdue"] == true;
            (step, plain(&action["due"]), overdue)
        })
        .collect();
    let (must, may) = asked(judged);
    for wanted in &must {
        if !actions.contains(wanted) {
            let kind = format!("today step {}", wanted.0);
            lines.compare(
                &kind,
                "asks",
                &format!("{wanted:?}"),
                &format!("{actions:?}"),
            );
        }
    }
    for action in &actions {
        let has_term = (3..=6).contains(&action.0) || action.2 && STEPS.contains(&action.0);
        if has_term && action.1 != "null" && !must.contains(action) && !may.contains(action) {
            let kind = format!("today step {}", action.0);
            lines.compare(&kind, "asks", &format!("{must:?}"), &format!("{action:?}"));
        }
    }
}

fn compare_page(lines: &mut Lines, judged: &Judged, audience: &str, page: &str) {
    let page = CasePage::read(page);
    let kind = format!("site {audience}");
    let rounds = judged.rounds.len();
    let told = page.rounds.len().to_string();
    lines.compare(&kind, "rounds", &rounds.to_string(), &told);
    for (at, told) in page.rounds.iter().enumerate().take(rounds) {
        for step in STEPS {
            let naive = judged.state(at, step);
            let is_late = matches!(naive, State::Overdue | State::DoneLate);
            let what = format!("round {} step {step}", at + 1);
            let naive = naive.word().replace('-', " ");
            match told.get(&step) {
                Some(state) if step == 7 && state == "open" && is_asked_again(judged, at) => {}
                Some(state) => lines.compare(&format!("{kind} {step}"), &what, &naive, state),
                // Staff are told of late steps alone, where the others would give something away.
                None if page.is_withheld && !is_late => {}
                None => lines.compare(&format!("{kind} {step}"), &what, &naive, "not on the page"),
            }
        }
    }
    // Staff see no exact days.
    for line in judged.deadlines(rounds - 1) {
        let seen = audience != "medewerkers" && line.set;
        if seen && !page.text.contains(&format!("uiterlijk {}", long(line.due))) {
            let kind = format!("{kind} {}", line.term.name());
            lines.compare(&kind, "due", &deadline(&line), "not on the page");
        }
    }
}
