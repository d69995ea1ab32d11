//! Clients that hold what others need: half bodies, half heads, calls that never end, answers that nobody reads.

use std::time::{Duration, Instant};

use futures_util::future::join_all;
use serde_json::json;
use tokio::time::timeout;

use super::bad_clients::BadClient;
use super::limits::{SHORT_LIMITS, STEP_TIMEOUT, TOLERANCE};
use super::places::{PLACES, free_places};
use crate::options::Options;
use crate::process::HttpHost;
use crate::report::Report;
use crate::wire::Client;

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let mut report = Report::default();
    for kind in
        [BadClient::SendsHalfABody, BadClient::SendsHalfAHead, BadClient::NeverReads, BadClient::NeverEndingCall]
    {
        let host = HttpHost::start(options, &SHORT_LIMITS).await?;
        let clients = connect(kind, host.port()).await?;
        // A client that keeps a place until its own time is over may keep others waiting, but no longer.
        let patience = match kind {
            BadClient::NeverEndingCall => STEP_TIMEOUT + TOLERANCE,
            _ => TOLERANCE,
        };
        let served = first_answer(&host, patience).await;
        report.check(
            format!(
                "{PLACES} connections {} keep no other caller out for more than {} ms",
                kind.connection(),
                patience.as_millis()
            ),
            served.is_some(),
            served.map_or("it had no answer".to_owned(), |after| format!("answered after {} ms", after.as_millis())),
        );
        let limit = STEP_TIMEOUT + TOLERANCE;
        let ended = ended_within(kind, clients, limit).await;
        report.check(
            format!("connections {} are ended within {} ms", kind.connection(), limit.as_millis()),
            ended == PLACES,
            format!("{ended} of {PLACES}"),
        );
        let free = free_places(&host).await;
        report.check(
            format!("connections {} leave every place free", kind.connection()),
            free == PLACES,
            format!("{free} of {PLACES}"),
        );
    }
    Ok(report)
}

async fn connect(kind: BadClient, port: u16) -> anyhow::Result<Vec<Client>> {
    let mut clients = Vec::new();
    for _ in 0..PLACES {
        clients.push(kind.connect(port).await?);
    }
    Ok(clients)
}

/// How long it takes until a call is answered with 200, when it is made again after each refusal.
async fn first_answer(host: &HttpHost, patience: Duration) -> Option<Duration> {
    let began = Instant::now();
    let served = async {
        loop {
            let answer = host.post("/bed_work", &json!({"kind": "answer"})).await;
            if answer.is_ok_and(|answer| answer.status() == 200) {
                return began.elapsed();
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    timeout(patience, served).await.ok()
}

/// How many of the connections the host ends by then, whether it says why or not.
async fn ended_within(kind: BadClient, clients: Vec<Client>, limit: Duration) -> usize {
    let rest = match kind {
        // Reading would help the host: what it has not ended by then it never ends.
        BadClient::NeverReads => {
            tokio::time::sleep(limit).await;
            TOLERANCE
        }
        _ => limit,
    };
    let ends = clients.into_iter().map(|mut client| async move { timeout(rest, client.closed()).await.is_ok() });
    join_all(ends).await.into_iter().filter(|has_ended| *has_ended).count()
}
