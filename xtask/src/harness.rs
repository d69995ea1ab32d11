//! `cargo xtask bench` and `cargo xtask budgets`: both are run by the harness in `benches/harness`.

use std::process::Command;

use anyhow::Context;

use crate::workspace;

/// Measures times, so the harness is optimized: it serves the events and the calls that are measured.
pub(crate) fn bench(arguments: &[&str]) -> anyhow::Result<()> {
    run("soak", "bench", arguments)
}

/// Counts what does not depend on the harness.
pub(crate) fn budgets(arguments: &[&str]) -> anyhow::Result<()> {
    run("dev", "budgets", arguments)
}

fn run(profile: &str, chore: &str, arguments: &[&str]) -> anyhow::Result<()> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
    cargo
        .args(["run", "--quiet", "--profile", profile, "--package", "cloudfn-harness", "--", chore])
        .args(arguments)
        .current_dir(workspace());
    let status = cargo.status().context("cargo cannot be started")?;
    if !status.success() {
        // The harness has said why.
        std::process::exit(status.code().unwrap_or(1));
    }
    Ok(())
}
