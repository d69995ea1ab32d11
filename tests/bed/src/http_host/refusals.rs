//! Refusals of requests with a large body, for clients that write all of it before they read, as those of Node and Python do.

use std::time::Duration;

use futures_util::future::join_all;
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

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let count = options.count(20, 200);
    let mut report = Report::default();

    let host = HttpHost::start(options, &[]).await?;
    let lost = refused(host.port(), "/bed_work", TOO_LARGE, 413, count).await;
    report.never(format!("events of {TOO_LARGE} bytes whose 413 does not arrive"), &lost, count);
    let lost = refused(host.port(), "/no-such-function", LARGE, 404, count).await;
    report.never(format!("events of {LARGE} bytes for no function whose 404 does not arrive"), &lost, count);

    let host = HttpHost::start(options, &[]).await?;
    let mut held = Vec::new();
    for _ in 0..SLOTS {
        let mut client = Client::connect(host.port()).await?;
        client.send(&request("/bed_work", &[], br#"{"kind":"never"}"#)).await?;
        held.push(client);
    }
    wait_until_full(host.port()).await?;
    let lost = refused(host.port(), "/bed_work", LARGE, 503, count).await;
    report.never(format!("events of {LARGE} bytes whose 503 does not arrive"), &lost, count);
    Ok(report)
}

async fn wait_until_full(port: u16) -> anyhow::Result<()> {
    let full = async {
        loop {
            let answer = crate::process::post(port, "/bed_work", br#"{"kind":"answer"}"#).await?;
            if answer.status() == 503 {
                return anyhow::Ok(());
            }
        }
    };
    timeout(Duration::from_secs(10), full).await?
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
