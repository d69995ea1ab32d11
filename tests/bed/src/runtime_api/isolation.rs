//! Consecutive invocations by different callers in one process.

use std::time::Duration;

use anyhow::Context;
use serde_json::json;
use tokio::time::timeout;

use super::event::Event;
use super::instance;
use super::platform::{Answer, Platform, Replies};
use crate::caller::Caller;
use crate::gateway::VerifyingGateway;
use crate::options::Options;
use crate::problems::Problems;
use crate::report::Report;

/// The number of events that are queued at a time.
const BATCH: u64 = 50;

/// The maximum time for a batch.
const MAX_BATCH: Duration = Duration::from_secs(60);

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let count = options.count(500, 20_000);
    let gateway = VerifyingGateway::start().await?;
    let url = gateway.url();
    let mut random = options.random(0);
    let platform = Platform::start(Vec::new(), Replies::default()).await?;
    let mut instance = instance::start(options, &platform, "bed_interleaved")?;
    let wrong = Problems::default();
    let mut answered = 0;
    while answered < count {
        let end = count.min(answered + BATCH);
        for number in answered..end {
            let event = json!({"id": number.to_string(), "before": random.u64(0..800), "after": 0});
            let variables = Caller::number(number).variables(&url);
            platform.add(Event::new(&request_id(number), "bed_interleaved", &variables, &event));
        }
        let batch = usize::try_from(end - answered)?;
        let log = || format!("the instance does not answer: {}", instance.last_lines());
        timeout(MAX_BATCH, platform.answered(batch)).await.with_context(log)?;
        for (number, answer) in (answered..end).zip(platform.take_answers()) {
            if !is_for(&answer, number) {
                let text = String::from_utf8_lossy(&answer.body);
                wrong.add(format!("invocation {number}: {:?} {text}", answer.id));
            }
        }
        answered = end;
    }
    let mut report = Report::default();
    report.never("invocations answered for another caller, twice, or out of order", &wrong, count);
    gateway.report(&mut report);
    report.check("memory of the process", true, instance.memory().to_string());
    let end = instance.terminate(Duration::from_secs(10)).await?;
    report.check("the process ends on SIGTERM", end.is_clean(), end.text());
    Ok(report)
}

fn request_id(number: u64) -> String {
    format!("request-{number}")
}

fn is_for(answer: &Answer, number: u64) -> bool {
    let id = number.to_string();
    let openid = Caller::number(number).openid;
    let told: serde_json::Value = serde_json::from_slice(&answer.body).unwrap_or_default();
    answer.id == Some(request_id(number))
        && !answer.is_error
        && told["id"] == id
        && told["before"] == openid
        && told["after"] == openid
        && told["requestId"] == request_id(number)
        && told["sent"]["touser"] == openid
}
