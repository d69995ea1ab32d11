//! How many calls a contestant makes, and what it reports: one line of JSON on stdout.

use std::time::Instant;

use crate::Error;

pub struct Plan {
    pub calls: usize,
    pub warm_up: usize,
    /// How many calls run at once.
    pub lanes: usize,
}

impl Plan {
    pub fn of_process() -> Result<Self, Error> {
        let number = |name: &str| -> Result<usize, Error> {
            Ok(std::env::var(name)?.parse().map_err(|error| format!("{name}: {error}"))?)
        };
        Ok(Self { calls: number("BENCH_CALLS")?, warm_up: number("BENCH_WARMUP")?, lanes: number("BENCH_CONC")? })
    }
}

/// Measures from its creation to its report.
pub struct Meter {
    cpu: u64,
    begin: Instant,
    idle_kb: u64,
}

impl Meter {
    pub fn start(idle_kb: u64) -> Self {
        Self { cpu: cpu_time(), begin: Instant::now(), idle_kb }
    }

    pub fn report(self, plan: &Plan, mut latencies: Vec<u64>) {
        let (wall, cpu) = (self.begin.elapsed().as_nanos(), cpu_time() - self.cpu);
        latencies.sort_unstable();
        let percentile = |percent: usize| latencies[(latencies.len() * percent / 100).min(latencies.len() - 1)];
        println!(
            r#"{{"n":{},"conc":{},"wall_ns":{wall},"cpu_ns":{cpu},"p50_ns":{},"p99_ns":{},"rss_idle_kb":{},"rss_kb":{}}}"#,
            latencies.len(),
            plan.lanes,
            percentile(50),
            percentile(99),
            self.idle_kb,
            resident_kb(),
        );
    }
}

/// The nanoseconds of CPU time of this process's threads. Read from `/proc`, as `cloudfn-call` does.
fn cpu_time() -> u64 {
    let threads = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let of_thread = |thread: std::fs::DirEntry| {
        let figures = std::fs::read_to_string(thread.path().join("schedstat")).ok()?;
        figures.split(' ').next()?.parse::<u64>().ok()
    };
    threads.filter_map(of_thread).sum()
}

/// The resident memory of this process in KiB.
pub fn resident_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    resident.and_then(|text| text.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}
