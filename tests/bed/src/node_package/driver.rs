//! A script that calls a package, in a process of Node.

use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, ensure};
use serde::Deserialize;
use tokio::process::Command;
use tokio::time::timeout;

use crate::options::workspace;
use crate::problems::Problems;

/// The maximum time for a script.
const MAX_DURATION: Duration = Duration::from_secs(20 * 60);

/// The result that a script writes to stdout.
#[derive(Debug, Deserialize)]
struct ScriptResult {
    calls: u64,
    wrong: u64,
    examples: Vec<String>,
}

/// Runs a script. Returns the number of its calls, and those that went wrong.
pub(super) async fn run(script: &str, arguments: &[&str]) -> anyhow::Result<(u64, Problems)> {
    let command = Command::new("node")
        .arg(workspace().join("tests/bed/node").join(script))
        .args(arguments)
        .stdin(Stdio::null())
        .kill_on_drop(true)
        .output();
    let output = timeout(MAX_DURATION, command).await.with_context(|| format!("{script} does not end"))??;
    let stderr = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{script} ended with {}: {stderr}", output.status);
    let stdout = String::from_utf8_lossy(&output.stdout);
    let last = stdout.lines().last().unwrap_or_default();
    let ScriptResult { calls, wrong, examples } =
        serde_json::from_str(last).with_context(|| format!("{script}: {stdout}"))?;
    let problems = Problems::default();
    let all = examples.into_iter().chain(std::iter::repeat_with(|| "as those before".to_owned()));
    for (_, example) in (0..wrong).zip(all) {
        problems.add(example);
    }
    Ok((calls, problems))
}
