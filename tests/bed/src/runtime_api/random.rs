//! Seeded random sequences of faults. A single fault never ends a process, and the platform replies correctly after each.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::timeout;

use super::event::Event;
use super::faults::is_own;
use super::instance;
use super::platform::{Platform, Replies};
use super::reply::Reply::{self, Correct, Cut, End, Informed, Late, Reset, TakenThenEnd, TakenThenReset};
use crate::options::Options;
use crate::problems::Problems;
use crate::report::Report;

/// The number of events of one process.
const EVENTS: u64 = 40;

const PATIENCE: Duration = Duration::from_secs(20);

/// The faults for `next`: none of them may end the process.
const TO_NEXT: [Reply; 9] = [Correct, Correct, Correct, Correct, End, Reset, Cut, Late(5), Informed];

const TO_ANSWER: [Reply; 9] = [Correct, Correct, Correct, Correct, End, Reset, TakenThenEnd, TakenThenReset, Late(5)];

#[derive(Default)]
struct Tally {
    wrong: Problems,
    twice: Problems,
    lost: Problems,
    ended: Problems,
}

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let processes = options.count(5, 200);
    let tally = Tally::default();
    for process in 0..processes {
        play(options, process, &tally).await?;
    }
    let events = processes * EVENTS;
    let mut report = Report::default();
    report.never("answers of another event", &tally.wrong, events);
    report.never("events that were answered twice", &tally.twice, events);
    report.never("events without an answer", &tally.lost, events);
    report.never("processes ended by single faults", &tally.ended, processes);
    Ok(report)
}

async fn play(options: &Options, process: u64, tally: &Tally) -> anyhow::Result<()> {
    let mut random = options.random(process);
    let ids: Vec<_> = (0..EVENTS).map(|number| format!("{process}-{number}")).collect();
    let events = ids.iter().map(|id| Event::work(id, &work(&mut random, id))).collect();
    let mut replies = Replies::default();
    for _ in 0..EVENTS {
        replies.next.extend([TO_NEXT[random.usize(0..TO_NEXT.len())], Correct]);
        replies.answer.extend([TO_ANSWER[random.usize(0..TO_ANSWER.len())], Correct]);
    }
    let platform = Platform::start(events, replies).await?;
    let mut instance = instance::start(options, &platform, "bed_work")?;
    let all_answered = async {
        while platform.unanswered() > 0 {
            let next = platform.answers().len() + 1;
            platform.answered(next).await;
        }
    };
    let is_in_time = timeout(PATIENCE, all_answered).await.is_ok();
    if let Some(status) = instance.has_ended() {
        tally.ended.add(format!("process {process}: {status}: {}", instance.last_lines()));
    } else if !is_in_time {
        tally.ended.add(format!("process {process} is stuck: {}", instance.last_lines()));
    }
    let mut answered = BTreeSet::new();
    for answer in platform.answers() {
        let text = String::from_utf8_lossy(&answer.body).into_owned();
        // The first answer counts; the platform refuses another.
        let Some(id) = answer.id else { continue };
        if !is_own(&id, &text) || !names_only(&id, &text) {
            tally.wrong.add(format!("{id}: {text}"));
        }
        if !answered.insert(id.clone()) {
            tally.twice.add(id);
        }
    }
    for id in ids.iter().filter(|id| !answered.contains(*id)) {
        tally.lost.add(format!("process {process}: event {id}"));
    }
    Ok(())
}

fn work(random: &mut fastrand::Rng, id: &str) -> Value {
    match random.u8(0..5) {
        0 => json!({"kind": "panic", "id": id}),
        1 => json!({"kind": "sleep", "number": 3, "id": id}),
        2 => json!({"kind": "answer", "id": id}),
        _ => json!({"kind": "who"}),
    }
}

/// Whether the answer contains no id of another event.
fn names_only(id: &str, text: &str) -> bool {
    let told: Value = serde_json::from_str(text).unwrap_or_default();
    match (&told["id"], told["errMsg"].as_str()) {
        (Value::String(told), _) => told == id,
        (_, Some(error)) => !error.contains("asked to panic") || error.ends_with(&format!(": {id}")),
        _ => true,
    }
}
