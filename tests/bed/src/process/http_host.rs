//! The functions of the bed behind HTTP.

use std::time::Duration;

use anyhow::{Context, bail};
use serde_json::Value;
use tokio::process::Command;
use tokio::time::timeout;

use super::{ChildProcess, End, Memory};
use crate::options::Options;
use crate::wire::{Client, Message};

/// The maximum time for a process to start, and for a call to be answered.
const MAX_WAIT: Duration = Duration::from_secs(40);

#[derive(Debug)]
pub(crate) struct HttpHost {
    process: ChildProcess,
    port: u16,
}

impl HttpHost {
    /// Starts the host on a free port, and waits until it reports the port.
    pub(crate) async fn start(options: &Options, variables: &[(&str, &str)]) -> anyhow::Result<Self> {
        let mut command = Command::new(options.program("cloudfn-bed-functions")?);
        command
            .env_clear()
            .env("PORT", "0")
            .env("CLOUDFN_LOG_FORMAT", "json")
            .env("RUST_LOG", "cloudfn=info")
            .envs(variables.iter().copied());
        let (process, mut lines) = ChildProcess::spawn(command)?;
        let first = timeout(MAX_WAIT, lines.next_line()).await.context("the host does not start")??;
        let first = first.context("the host ended before it served")?;
        let serving: Value = serde_json::from_str(&first).with_context(|| first.clone())?;
        let port = serving["host"].as_str().and_then(|host| host.rsplit(':').next()?.parse().ok());
        let Some(port) = port else { bail!("the host does not report its address: {first}") };
        process.keep_log(lines);
        Ok(Self { process, port })
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    pub(crate) fn memory(&self) -> Memory {
        self.process.memory()
    }

    pub(crate) fn cpu_ticks(&self) -> u64 {
        self.process.cpu_ticks()
    }

    /// Sends SIGTERM and waits. Kills the process if it does not end in time.
    pub(crate) async fn terminate(&mut self, patience: Duration) -> anyhow::Result<End> {
        self.process.terminate(patience).await
    }

    /// Makes a call on a new connection.
    pub(crate) async fn post(&self, path: &str, event: &Value) -> anyhow::Result<Message> {
        post(self.port, path, event.to_string().as_bytes()).await
    }
}

/// Makes a call on a new connection.
pub(crate) async fn post(port: u16, path: &str, event: &[u8]) -> anyhow::Result<Message> {
    let call = async {
        let mut client = Client::connect(port).await?;
        client.post(path, &[], event).await
    };
    Ok(timeout(MAX_WAIT, call).await.context("no answer")??)
}
