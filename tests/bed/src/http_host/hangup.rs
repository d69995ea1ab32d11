//! Callers that hang up in the middle of their body, or while the function runs.

use std::time::Duration;

use futures_util::future::join_all;
use serde_json::json;

use super::slots::{SLOTS, free_slots};
use crate::options::Options;
use crate::process::HttpHost;
use crate::report::Report;
use crate::wire::{Client, request};

/// How many hang up at the same time.
const LANES: u64 = 80;

/// How much more memory the host may use after all of them than after the first of them.
const MAX_GROWTH_KIB: u64 = 8 * 1024;

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let count = options.count(1_000, 20_000);
    let host = HttpHost::start(options, &[("RUST_LOG", "cloudfn=info")]).await?;
    // The first of them show the normal memory use.
    hang_up(&host, options, LANES * 4).await;
    let before = host.memory();
    hang_up(&host, options, count).await;
    let after = host.memory();
    // The last abandoned functions run for 20 ms.
    tokio::time::sleep(Duration::from_millis(500)).await;
    let mut report = Report::default();
    let free = free_slots(&host).await;
    report.check(
        format!("{count} callers that hang up leave every slot free"),
        free == SLOTS,
        format!("{free} of {SLOTS}"),
    );
    let growth = after.now_kib.saturating_sub(before.now_kib);
    report.check(
        format!("{count} callers that hang up leave less than {MAX_GROWTH_KIB} KiB behind"),
        growth < MAX_GROWTH_KIB,
        format!("{growth} KiB more than before"),
    );
    Ok(report)
}

async fn hang_up(host: &HttpHost, options: &Options, count: u64) {
    join_all((0..LANES).map(|lane| async move {
        let mut random = options.random(lane);
        for _ in 0..count / LANES {
            // A connection that fails counts as hanging up.
            let _ = hang_up_once(host.port(), &mut random).await;
        }
    }))
    .await;
}

async fn hang_up_once(port: u16, random: &mut fastrand::Rng) -> std::io::Result<()> {
    let mut client = Client::connect(port).await?;
    let event = json!({"kind": "sleep", "number": random.u64(0..20)}).to_string();
    let bytes = request("/bed_work", &[], event.as_bytes());
    let sent = if random.u8(0..3) == 0 { bytes.len() - random.usize(1..event.len()) } else { bytes.len() };
    client.send(&bytes[..sent]).await?;
    tokio::time::sleep(Duration::from_micros(random.u64(0..8000))).await;
    if random.bool() {
        client.reset();
    }
    Ok(())
}
