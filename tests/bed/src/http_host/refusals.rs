//! Refusals of requests with a large body, for clients that write all of it before they read, as those of Node and Python do.

use std::time::Duration;

use anyhow::{Context, ensure};
use futures_util::future::{join_all, select_all};
use tokio::time::timeout;

use super::slots::SLOTS;
use crate::options::Options;
use crate::problems::Problems;
use crate::process::HttpHost;
use crate::report::Report;
use crate::wire::{Client, request};

/// Almost the size of the largest event, and more than a socket buffers.
const LARGE: usize = 6 * 1024 * 1024 - 1024;

/// More than the size of the largest event.
const TOO_LARGE: usize = 8 * 1024 * 1024;

/// The maximum time until the host is full.
const MAX_WAIT: Duration = Duration::from_secs(40);

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let count = options.count(20, 200);
    let mut report = Report::default();

    let host = HttpHost::start(options, &[]).await?;
    let lost = refused(host.port(), "/bed_work", TOO_LARGE, 413, count).await;
    report.never(format!("events of {TOO_LARGE} bytes whose 413 does not arrive"), &lost, count);
    let lost = refused(host.port(), "/no-such-function", LARGE, 404, count).await;
    report.never(format!("events of {LARGE} bytes for no function whose 404 does not arrive"), &lost, count);

    let host = HttpHost::start(options, &[]).await?;
    let held = take_every_slot(host.port()).await?;
    let lost = refused(host.port(), "/bed_work", LARGE, 503, count).await;
    report.never(format!("events of {LARGE} bytes whose 503 does not arrive"), &lost, count);
    drop(held);
    Ok(report)
}

/// Makes one call more than the host has slots, none of which ends. A call with an answer would take a slot for a moment, and
/// one of the others would be refused for it; here the one refusal proves that all others have their slots.
async fn take_every_slot(port: u16) -> anyhow::Result<Vec<Client>> {
    let mut clients = Vec::new();
    for _ in 0..=SLOTS {
        let mut client = Client::connect(port).await?;
        client.send(&request("/bed_work", &[], br#"{"kind":"never"}"#)).await?;
        clients.push(client);
    }
    let answers = clients.iter_mut().map(|client| Box::pin(client.answer()));
    let (first, ..) = timeout(MAX_WAIT, select_all(answers)).await.context("no call is refused")?;
    let first = first.context("a call has no answer")?;
    ensure!(first.status() == 503, "a call that never ends was answered: {} {}", first.status(), first.text());
    Ok(clients)
}

/// Sends this many events of this length, and collects those whose refusal does not arrive.
async fn refused(port: u16, path: &str, length: usize, status: u16, count: u64) -> Problems {
    let lost = Problems::default();
    let bytes = request(path, &[], format!("\"{}\"", "x".repeat(length - 2)).as_bytes());
    // Several at a time, so that some are interrupted.
    for _ in (0..count).step_by(4) {
        join_all((0..4).map(|_| async {
            match timeout(Duration::from_secs(20), write_then_read(port, &bytes)).await {
                Ok(Ok(told)) if told == status => {}
                Ok(Ok(told)) => lost.add(format!("the status was {told}")),
                Ok(Err(error)) => lost.add(format!("{error}")),
                Err(_) => lost.add("no answer in 20 s"),
            }
        }))
        .await;
    }
    lost
}

async fn write_then_read(port: u16, bytes: &[u8]) -> std::io::Result<u16> {
    let mut client = Client::connect(port).await?;
    client.send(bytes).await?;
    Ok(client.answer().await?.status())
}
