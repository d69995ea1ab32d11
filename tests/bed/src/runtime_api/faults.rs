//! Each fault of the platform's side, with a process of its own.

use std::collections::BTreeSet;
use std::time::Duration;

use futures_util::future::{Either, select};

use super::cases::{Case, Outcome, all};
use super::event::openid_of;
use super::instance::{self, OPENID_OF_PROCESS};
use super::platform::{Answer, Platform};
use crate::options::Options;
use crate::problems::Problems;
use crate::report::Report;

/// By then, everything that will arrive has arrived.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long to wait where nothing should arrive.
const MOMENT: Duration = Duration::from_millis(700);

/// How long a process may take to end after SIGTERM.
const MAX_END: Duration = Duration::from_secs(5);

#[derive(Default)]
struct Tally {
    answers: u64,
    events: u64,
    wrong: Problems,
    twice: Problems,
    without_event: Problems,
    lost: Problems,
    wrong_end: Problems,
}

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let rounds = options.count(1, 5);
    let mut tally = Tally::default();
    let cases = all();
    for _ in 0..rounds {
        for case in &cases {
            play(options, case, &mut tally).await?;
        }
    }
    let processes = rounds * cases.len() as u64;
    let mut report = Report::default();
    let Tally { answers, events, wrong, twice, without_event, lost, wrong_end } = &tally;
    report.never("answers of another event", wrong, *answers);
    report.never("events that were answered twice", twice, *events);
    report.never("runs of a function without an event", without_event, *answers);
    report.never("events lost while the process kept running", lost, *events);
    report.never("processes that ended unexpectedly, or not on SIGTERM", wrong_end, processes);
    Ok(report)
}

async fn play(options: &Options, case: &Case, tally: &mut Tally) -> anyhow::Result<()> {
    let platform = Platform::start(case.events.clone(), case.replies.clone()).await?;
    let mut instance = instance::start(options, &platform, "bed_work")?;
    let patience = if case.outcome == Outcome::EndsAtSigterm { MOMENT } else { PATIENCE };
    let by_itself = {
        let all_answered = async {
            while platform.unanswered() > 0 {
                let next = platform.answers().len() + 1;
                platform.answered(next).await;
            }
            // A second answer, or a run without an event, would arrive now.
            tokio::time::sleep(MOMENT / 4).await;
        };
        let stop = tokio::time::timeout(patience, all_answered);
        match select(Box::pin(instance.child().wait()), Box::pin(stop)).await {
            Either::Left((status, _)) => Some(status?),
            Either::Right(_) => None,
        }
    };
    let answers = platform.answers();
    check_answers(case, &answers, tally);
    let unanswered = platform.unanswered();
    let name = &case.name;
    if let Some(status) = by_itself {
        let may_end = match case.outcome {
            Outcome::FunctionEndsIt => true,
            Outcome::AnsweredOrEnded => !status.success(),
            Outcome::AllAnswered | Outcome::EndsAtSigterm => false,
        };
        if !may_end {
            tally.wrong_end.add(format!("{name}: it ended by itself with {status}: {}", instance.last_lines()));
        }
    } else {
        let end = instance.terminate(MAX_END).await?;
        let is_right = match case.outcome {
            Outcome::FunctionEndsIt => false,
            Outcome::EndsAtSigterm => end.status.is_some(),
            Outcome::AllAnswered | Outcome::AnsweredOrEnded => end.is_clean(),
        };
        if !is_right {
            tally.wrong_end.add(format!("{name}: at SIGTERM {}: {}", end.text(), instance.last_lines()));
        }
        if unanswered > 0 && case.outcome != Outcome::EndsAtSigterm {
            tally.lost.add(format!("{name}: {unanswered} of {} events", case.events.len()));
        }
    }
    tally.events += platform.delivered();
    Ok(())
}

fn check_answers(case: &Case, answers: &[Answer], tally: &mut Tally) {
    let mut answered = BTreeSet::new();
    for answer in answers {
        tally.answers += 1;
        let text: String = String::from_utf8_lossy(&answer.body).chars().take(200).collect();
        let Some(id) = &answer.id else {
            // The platform refuses a repeated answer, so it is harmless. Anything else ran without an event.
            if !is_repeated(answer, answers) {
                tally.without_event.add(format!("{}: {text}", case.name));
            }
            continue;
        };
        if !answered.insert(id) {
            tally.twice.add(format!("{}: {id}", case.name));
        }
        if !is_own(id, &text) {
            tally.wrong.add(format!("{}: {id}: {text}", case.name));
        }
    }
}

fn is_repeated(answer: &Answer, answers: &[Answer]) -> bool {
    answers.iter().any(|first| first.id.is_some() && first.body == answer.body)
}

/// Whether an answer contains nothing of another event or of the process.
pub(super) fn is_own(id: &str, text: &str) -> bool {
    let names_another = text.contains("\"openid\":\"") && !text.contains(&format!("\"openid\":\"{}\"", openid_of(id)));
    !names_another && !text.contains(OPENID_OF_PROCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_with_the_openid_of_another_event_is_not_its_own() {
        assert!(is_own("a", r#"{"openid":"o-a","requestId":"a"}"#));
        assert!(!is_own("a", r#"{"openid":"o-b","requestId":"a"}"#));
        assert!(!is_own("a", r#"{"errMsg":"o-of-the-process"}"#));
        assert!(is_own("a", r#"{"errCode":-1,"errMsg":"the cloud function panicked"}"#));
    }
}
