//! More callers than the host accepts at once.

use std::cell::Cell;
use std::time::{Duration, Instant};

use futures_util::future::{join, join_all};

use super::slots::{SLOTS, free_slots};
use crate::options::Options;
use crate::problems::Problems;
use crate::process::HttpHost;
use crate::report::Report;
use crate::wire::Client;

/// How long a caller waits before its next call.
const PAUSE: Duration = Duration::from_millis(20);

const EVENT: &[u8] = br#"{"kind":"sleep","number":50}"#;

/// The host must answer health checks in this time, whatever its load.
const MAX_HEALTH_CHECK: Duration = Duration::from_secs(5);

#[derive(Default)]
struct Tally {
    calls: Cell<u64>,
    served: Cell<u64>,
    refused: Cell<u64>,
    wrong: Problems,
}

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let mut report = Report::default();
    let calls_per_caller = options.count(20, 200);
    for callers in [64, 200, 1000] {
        let host = HttpHost::start(options, &[]).await?;
        let tally = Tally::default();
        let load = join_all((0..callers).map(|_| call_again_and_again(host.port(), calls_per_caller, &tally)));
        let (_, health) = join(load, health_check(host.port())).await;
        let Tally { calls, served, refused, wrong } = &tally;
        report.never(
            format!("{callers} concurrent callers: answers that are neither 200 nor 503 with Retry-After"),
            wrong,
            calls.get(),
        );
        let is_right = if callers <= 64 { refused.get() == 0 } else { served.get() > 0 };
        report.check(
            format!("{callers} concurrent callers with {SLOTS} slots"),
            is_right,
            format!("{} served, {} refused", served.get(), refused.get()),
        );
        report.check(
            format!("{callers} concurrent callers: `GET /` is answered within {} s", MAX_HEALTH_CHECK.as_secs()),
            health.as_ref().is_ok_and(|after| *after < MAX_HEALTH_CHECK),
            health.map_or_else(|error| format!("{error:#}"), |after| format!("after {} ms", after.as_millis())),
        );
        let free = free_slots(&host).await;
        report.check(format!("{callers} callers leave every slot free"), free == SLOTS, format!("{free} of {SLOTS}"));
    }
    Ok(report)
}

async fn call_again_and_again(port: u16, calls: u64, tally: &Tally) {
    let mut client = None;
    for _ in 0..calls {
        tally.calls.set(tally.calls.get() + 1);
        if let Err(error) = call(&mut client, port, tally).await {
            tally.wrong.add(error.to_string());
            client = None;
        }
    }
}

async fn call(client: &mut Option<Client>, port: u16, tally: &Tally) -> std::io::Result<()> {
    let open = match client {
        Some(open) => open,
        None => client.insert(Client::connect(port).await?),
    };
    let answer = open.post("/bed_work", &[], EVENT).await?;
    match (answer.status(), answer.header("retry-after")) {
        (200, _) => tally.served.set(tally.served.get() + 1),
        (503, Some(_)) => {
            tally.refused.set(tally.refused.get() + 1);
            tokio::time::sleep(PAUSE).await;
        }
        (status, _) => tally.wrong.add(format!("{status} {}", answer.text())),
    }
    if answer.header("connection") == Some("close") {
        *client = None;
    }
    Ok(())
}

/// How long `GET /` takes in the middle of the load.
async fn health_check(port: u16) -> anyhow::Result<Duration> {
    tokio::time::sleep(Duration::from_millis(300)).await;
    let began = Instant::now();
    let mut client = Client::connect(port).await?;
    client.send(b"GET / HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n").await?;
    let answer = client.answer().await?;
    anyhow::ensure!(answer.status() == 200, "{}", answer.text());
    Ok(began.elapsed())
}
