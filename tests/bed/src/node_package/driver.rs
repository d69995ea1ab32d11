//! A script that calls a package, in a process of Node.

use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, ensure};
use serde::Deserialize;
use tokio::process::Command;
use tokio::time::timeout;

use crate::options::workspace;
use crate::problems::Problems;

/// No script takes so long.
const LONGEST: Duration = Duration::from_secs(20 * 60);

/// What a script writes to stdout when it is done.
#[derive(Debug, Deserialize)]
struct Told {
    calls: u64,
    wrong: u64,
    examples: Vec<String>,
}

/// How many calls a script has made, and which of them went wrong.
pub(super) async fn run(script: &str, arguments: &[&str]) -> anyhow::Result<(u64, Problems)> {
    let command = Command::new("node")
        .arg(workspace().join("tests/bed/node").join(script))
        .args(arguments)
        .stdin(Stdio::null())
        .kill_on_drop(true)
        .output();
    let output = timeout(LONGEST, command).await.with_context(|| format!("{script} does not end"))??;
    let stderr = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{script} ended with {}: {stderr}", output.status);
    let stdout = String::from_utf8_lossy(&output.stdout);
    let last = stdout.lines().last().unwrap_or_default();
    let Told { calls, wrong, examples } = serde_json::from_str(last).with_context(|| format!("{script}: {stdout}"))?;
    let problems = Problems::default();
    let all = examples.into_iter().chain(std::iter::repeat_with(|| "as those before".to_owned()));
    for (_, example) in (0..wrong).zip(all) {
        problems.add(example);
    }
    Ok((calls, problems))
}
