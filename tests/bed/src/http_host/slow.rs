//! Clients that occupy resources: half bodies, half heads, calls that never end, answers that are not read.

use std::time::{Duration, Instant};

use futures_util::future::join_all;
use serde_json::json;
use tokio::time::timeout;

use super::bad_clients::BadClient;
use super::limits::{SHORT_LIMITS, STEP_TIMEOUT, TOLERANCE};
use super::slots::{SLOTS, free_slots};
use crate::options::Options;
use crate::process::HttpHost;
use crate::report::Report;
use crate::wire::Client;

/// A single answer might only have been quicker than the clients.
const CALLS_IN_A_ROW: u32 = 10;

const BETWEEN_CALLS: Duration = Duration::from_millis(30);

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let mut report = Report::default();
    for kind in
        [BadClient::SendsHalfABody, BadClient::SendsHalfAHead, BadClient::NeverReads, BadClient::NeverEndingCall]
    {
        let host = HttpHost::start(options, &SHORT_LIMITS).await?;
        let count = match kind {
            // Without optimizations, a hundred of these answers take seconds.
            BadClient::NeverReads if options.is_short => SLOTS / 5,
            _ => SLOTS,
        };
        let clients = connect(kind, count, host.port()).await?;
        // A client may keep others waiting until its own time is over, but no longer.
        let patience = match kind {
            BadClient::NeverEndingCall => STEP_TIMEOUT + TOLERANCE,
            // Many large answers take a while, too.
            BadClient::NeverReads => STEP_TIMEOUT + TOLERANCE * 2,
            _ => TOLERANCE,
        };
        let served = first_answers(&host, patience).await;
        report.check(
            format!(
                "{count} connections {} block no other caller for more than {} ms",
                kind.connection(),
                patience.as_millis()
            ),
            served.is_some(),
            served.map_or("it was not answered".to_owned(), |after| format!("from {} ms on", after.as_millis())),
        );
        let limit = STEP_TIMEOUT + TOLERANCE;
        let done = done_within(kind, clients, limit).await;
        report.check(
            format!("the host is done with connections {} within {} ms", kind.connection(), limit.as_millis()),
            done == count,
            format!("{done} of {count}"),
        );
        let free = free_slots(&host).await;
        report.check(
            format!("connections {} leave every slot free", kind.connection()),
            free == SLOTS,
            format!("{free} of {SLOTS}"),
        );
    }
    Ok(report)
}

async fn connect(kind: BadClient, count: usize, port: u16) -> anyhow::Result<Vec<Client>> {
    let mut clients = Vec::new();
    for _ in 0..count {
        clients.push(kind.connect(port).await?);
    }
    Ok(clients)
}

/// The time until consecutive calls are answered with 200.
async fn first_answers(host: &HttpHost, patience: Duration) -> Option<Duration> {
    let began = Instant::now();
    let served = async {
        let (mut first, mut in_a_row) = (began.elapsed(), 0);
        while in_a_row < CALLS_IN_A_ROW {
            let asked = began.elapsed();
            let answer = host.post("/bed_work", &json!({"kind": "answer"})).await;
            if answer.is_ok_and(|answer| answer.status() == 200) {
                if in_a_row == 0 {
                    first = asked;
                }
                in_a_row += 1;
            } else {
                in_a_row = 0;
            }
            tokio::time::sleep(BETWEEN_CALLS).await;
        }
        first
    };
    let longest_row = BETWEEN_CALLS * CALLS_IN_A_ROW * 2;
    timeout(patience + longest_row, served).await.ok().filter(|first| *first <= patience)
}

/// For how many clients the host has answered or closed the connection by then.
async fn done_within(kind: BadClient, clients: Vec<Client>, limit: Duration) -> usize {
    if matches!(kind, BadClient::NeverReads) {
        // Reading would help the host: a connection that it has not closed by then, it never closes.
        tokio::time::sleep(limit).await;
    }
    let waits = clients.into_iter().map(|mut client| async move {
        match kind {
            // It has its answer, and may make another call.
            BadClient::NeverEndingCall => timeout(limit, client.answer()).await.is_ok(),
            // Its answer was dropped, or refused because too many answers are not read.
            BadClient::NeverReads => match timeout(TOLERANCE, client.answer()).await {
                Ok(Ok(answer)) => answer.status() != 200,
                Ok(Err(_)) => true,
                Err(_) => false,
            },
            _ => timeout(limit, client.closed()).await.is_ok(),
        }
    });
    join_all(waits).await.into_iter().filter(|is_done| *is_done).count()
}
