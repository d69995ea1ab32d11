//! Cloud Calls: each contestant makes them in a process of its own, and reports what they took.

use std::ffi::OsString;
use std::io::Read;
use std::process::Stdio;

use anyhow::{Context, bail};
use serde::Deserialize;

use crate::bench::Bench;
use crate::contestant::{Contestant, WX_SERVER_SDK, rust_callers, sdk_caller};
use crate::gateway::Gateway;
use crate::statistics::figure;
use crate::table::Table;
use crate::variables;

/// The line that a contestant prints.
#[derive(Debug, Deserialize)]
pub(crate) struct Report {
    n: u64,
    wall_ns: u64,
    cpu_ns: u64,
    p50_ns: u64,
    rss_kb: u64,
}

pub(super) fn run(bench: &Bench) -> anyhow::Result<Vec<Table>> {
    let gateway = Gateway::start()?;
    // The system adds up CPU time at ticks of 4 milliseconds, so a run has to take a few hundred.
    let (calls, rounds) = bench.choose((20_000, 7), (1000, 1));
    let mut tables = Vec::new();
    for lanes in [1, 8, 32] {
        let columns = [("CPU us", 1), ("p50 us", 0), ("calls/s", 0), ("resident KiB", 0)];
        let title = format!("One Cloud Call, {lanes} at once ({calls} calls, {rounds} rounds)");
        let mut table = Table::new("call", title, &columns).floor("hyper");
        let mut contestants = rust_callers(&bench.programs, lanes);
        contestants.extend(sdk_caller(&bench.programs));
        bench.measure(&mut table, contestants, rounds, |contestant| {
            // The SDK waits for a millisecond before each call, and takes tens of times as long.
            let calls = if contestant.name == WX_SERVER_SDK { calls / 10 } else { calls };
            let report = measure(contestant, &gateway, calls, calls / 6, lanes, &[])?;
            let per_call = |nanoseconds: u64| figure(nanoseconds) / 1e3 / figure(report.n);
            let per_second = figure(report.n) * 1e9 / figure(report.wall_ns);
            let latency = figure(report.p50_ns) / 1e3;
            Ok([per_call(report.cpu_ns), latency, per_second, figure(report.rss_kb)].map(Some).into())
        });
        tables.push(table);
    }
    Ok(tables)
}

/// Runs a contestant. The gateway must have seen as many calls as it says.
pub(crate) fn measure(
    contestant: &Contestant,
    gateway: &Gateway,
    calls: u64,
    warm_up: u64,
    lanes: usize,
    before: &[OsString],
) -> anyhow::Result<Report> {
    let mut command = contestant.command(before);
    variables::set_gateway(&mut command, gateway.port);
    command
        .env("BENCH_CALLS", calls.to_string())
        .env("BENCH_WARMUP", warm_up.to_string())
        .env("BENCH_CONC", lanes.to_string())
        .stdout(Stdio::piped());
    let seen = gateway.requests();
    let mut child =
        command.spawn().with_context(|| format!("{} cannot be started", command.get_program().display()))?;
    let mut printed = String::new();
    if let Some(mut stdout) = child.stdout.take() {
        stdout.read_to_string(&mut printed)?;
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("it ended with {status}");
    }
    let line = printed.lines().rfind(|line| line.starts_with('{')).context("it reported nothing")?;
    let report = serde_json::from_str(line).with_context(|| format!("it reported {line}"))?;
    let seen = gateway.requests() - seen;
    // A client may begin a few calls that it does not count.
    if !(calls + warm_up..calls + warm_up + 8).contains(&seen) {
        bail!("the gateway saw {seen} calls instead of {}", calls + warm_up);
    }
    Ok(report)
}
