//! SIGTERM while one client holds a connection and does nothing.

use super::bad_clients::BadClient;
use super::limits::{DRAIN_TIMEOUT, SHORT_LIMITS, TOLERANCE};
use crate::options::Options;
use crate::process::HttpHost;
use crate::report::Report;

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let mut report = Report::default();
    let patience = DRAIN_TIMEOUT + TOLERANCE;
    for kind in BadClient::ALL {
        let mut host = HttpHost::start(options, &SHORT_LIMITS).await?;
        let client = kind.connect(host.port()).await?;
        // An answer proves that the host has read earlier bytes on other connections of the same thread, so one call for
        // each thread is enough.
        for _ in 0..8 {
            host.post("/bed_work", &serde_json::json!({"kind": "answer"})).await?;
        }
        let end = host.terminate(patience).await?;
        let promise = format!(
            "SIGTERM ends the process within {} ms despite a connection {}",
            patience.as_millis(),
            kind.connection()
        );
        report.check(promise, end.status.is_some(), end.text());
        drop(client);
    }
    Ok(report)
}
