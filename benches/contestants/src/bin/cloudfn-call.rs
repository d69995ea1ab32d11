//! Makes Cloud Calls, side by side, and prints what they took as one line of JSON.
//!
//! `BENCH_CALLS` is the number of calls, `BENCH_WARMUP` the number of calls before them, and `BENCH_CONC` how many run
//! at once. `TCB_CONTEXT_CNFG` has the URL of the gateway. The calls are those of a function; only the invocation is
//! made here.

#![forbid(unsafe_code)]
#![expect(deprecated, reason = "the harness compares this call, which WeChat has retired")]

use std::time::Instant;

use cloudfn_runtime::gateway::Gateway;
use cloudfn_runtime::openapi::template_message::{self, Data};
use cloudfn_runtime::{Cloud, Environment, Error, Invocation, cloud_function};
use futures_util::future::try_join_all;

/// Sends messages one after the other. Returns the nanoseconds that each of them took.
#[cloud_function(openapi = ["templateMessage.send"])]
async fn send(count: usize, cloud: Cloud) -> Result<Vec<u64>, Error> {
    let mut latencies = Vec::with_capacity(count);
    for _ in 0..count {
        let begin = Instant::now();
        let data = Data::new()
            .set("keyword1", "339208499")
            .set("keyword2", "2015年01月05日 12:30")
            .set("keyword3", "腾讯微信总部")
            .set("keyword4", "广州市海珠区新港中路397号");
        let message = template_message::Send::new(
            "oABCD0123456789abcdefghijklm",
            "TEMPLATE_ID_0123456789_abcdefghijklmnopqrst",
            "FORMID0123456789",
        );
        cloud.openapi(message.page("pages/index/index?foo=bar").data(data).emphasis_keyword("keyword1.DATA")).await?;
        latencies.push(u64::try_from(begin.elapsed().as_nanos()).unwrap_or(u64::MAX));
    }
    Ok(latencies)
}

/// Divides the calls among invocations that run at once.
async fn calls(invocation: &Invocation, gateway: &Gateway, count: usize, lanes: usize) -> Result<Vec<u64>, Error> {
    let lane = |lane: usize| {
        let share = count / lanes + usize::from(lane < count % lanes);
        send(share, Cloud::new(invocation, gateway.clone()))
    };
    Ok(try_join_all((0..lanes).map(lane)).await?.concat())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (count, lanes) = (number("BENCH_CALLS", 1000)?.max(1), number("BENCH_CONC", 1)?.max(1));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let invocation = Invocation::new("{}", Environment::of_process(), "r1");
    let gateway = Gateway::default();
    let idle = resident_kb();
    runtime.block_on(async {
        calls(&invocation, &gateway, number("BENCH_WARMUP", 100)?, lanes).await?;
        let (cpu, begin) = (cpu_time(), Instant::now());
        let mut latencies = calls(&invocation, &gateway, count, lanes).await?;
        let (wall, cpu) = (begin.elapsed(), cpu_time() - cpu);
        latencies.sort_unstable();
        let percentile = |percent: usize| latencies[(latencies.len() * percent / 100).min(latencies.len() - 1)];
        println!(
            r#"{{"n":{count},"conc":{lanes},"wall_ns":{},"cpu_ns":{},"p50_ns":{},"p99_ns":{},"rss_idle_kb":{idle},"rss_kb":{}}}"#,
            wall.as_nanos(),
            cpu,
            percentile(50),
            percentile(99),
            resident_kb(),
        );
        Ok(())
    })
}

/// The number in a variable, or the default if it is not set.
fn number(name: &str, default: usize) -> Result<usize, String> {
    match std::env::var(name) {
        Ok(text) => text.parse().map_err(|_| format!("{name}={text:?} is not a number")),
        Err(_) => Ok(default),
    }
}

/// The nanoseconds of CPU time of this process's threads, where the system says it.
///
/// Read from `/proc` because valgrind cannot run rustix's clock.
fn cpu_time() -> u64 {
    let threads = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let of_thread = |thread: std::fs::DirEntry| {
        let figures = std::fs::read_to_string(thread.path().join("schedstat")).ok()?;
        figures.split(' ').next()?.parse::<u64>().ok()
    };
    threads.filter_map(of_thread).sum()
}

/// The resident memory of this process in KiB, where the system says it.
fn resident_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    resident.and_then(|text| text.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}
