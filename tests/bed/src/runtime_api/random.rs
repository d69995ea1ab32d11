//! Seeded random sequences of faults. One alone never ends a process; the platform does the right thing after each.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::timeout;

use super::event::Event;
use super::faults::is_own;
use super::instance;
use super::platform::{Platform, Replies};
use super::reply::Reply::{self, Cut, End, Informed, Late, Reset, Right, TakenThenEnd, TakenThenReset};
use crate::options::Options;
use crate::problems::Problems;
use crate::report::Report;

/// Events of one process.
const EVENTS: u64 = 40;

const PATIENCE: Duration = Duration::from_secs(20);

/// What may happen to `next`: nothing that lets the process end.
const TO_NEXT: [Reply; 9] = [Right, Right, Right, Right, End, Reset, Cut, Late(5), Informed];

const TO_ANSWER: [Reply; 9] = [Right, Right, Right, Right, End, Reset, TakenThenEnd, TakenThenReset, Late(5)];

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
    report.never("answers that are not the event's own", &tally.wrong, events);
    report.never("events that were answered twice", &tally.twice, events);
    report.never("events without an answer", &tally.lost, events);
    report.never("processes that one fault at a time has ended", &tally.ended, processes);
    Ok(report)
}

async fn play(options: &Options, process: u64, tally: &Tally) -> anyhow::Result<()> {
    let mut random = options.random(process);
    let ids: Vec<_> = (0..EVENTS).map(|number| format!("{process}-{number}")).collect();
    let events = ids.iter().map(|id| Event::work(id, &work(&mut random, id))).collect();
    let mut replies = Replies::default();
    for _ in 0..EVENTS {
        replies.next.extend([TO_NEXT[random.usize(0..TO_NEXT.len())], Right]);
        replies.answer.extend([TO_ANSWER[random.usize(0..TO_ANSWER.len())], Right]);
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
        tally.ended.add(format!("process {process} stands still: {}", instance.last_lines()));
    }
    let mut answered = BTreeSet::new();
    for answer in platform.answers() {
        let text = String::from_utf8_lossy(&answer.body).into_owned();
        // Of two answers the first counts: what comes again is refused.
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

/// Whether an id in the answer is that of the event.
fn names_only(id: &str, text: &str) -> bool {
    let told: Value = serde_json::from_str(text).unwrap_or_default();
    match (&told["id"], told["errMsg"].as_str()) {
        (Value::String(told), _) => told == id,
        (_, Some(error)) => !error.contains("asked to panic") || error.ends_with(&format!(": {id}")),
        _ => true,
    }
}
