//! Each fault several times, each time followed by a call that must succeed.

use super::bench::Bench;
use super::faults::{Destination, FAULTS, Fault, Outcome};
use crate::options::Options;
use crate::report::Report;

const DEADLINE_MS: u64 = 1000;

/// A large body takes a while to sign, especially without optimizations.
const DEADLINE_OF_LARGE_BODIES_MS: u64 = 4000;

/// The maximum memory of the host for an answer of 1 GB.
const MAX_MEMORY_MIB: u64 = 192;

const GOOD: Fault = Fault { name: "good", destination: Destination::Scripted, outcome: Outcome::Answer, weight: 0 };

/// A call on a connection whose other side has answered early and may have stopped reading. It may time out.
const PERHAPS_GOOD: Fault = Fault { outcome: Outcome::Either, ..GOOD };

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let rounds = options.count(1, 6);
    let bench = Bench::start(options).await?;
    for fault in FAULTS {
        let (deadline_ms, next) = match fault.destination {
            Destination::Early => (DEADLINE_OF_LARGE_BODIES_MS, &PERHAPS_GOOD),
            Destination::Scripted | Destination::Elsewhere => (DEADLINE_MS, &GOOD),
        };
        for round in 0..rounds {
            bench.call(&format!("{round}"), fault, deadline_ms).await;
            bench.call(&format!("{round}.{}.after", fault.name.replace('|', "-")), next, DEADLINE_MS).await;
        }
    }
    let mut report = Report::default();
    bench.report(&mut report);
    let memory = bench.host.memory();
    report.check(
        format!("memory of the host stays below {MAX_MEMORY_MIB} MiB, whatever the answer"),
        memory.peak_mib() < MAX_MEMORY_MIB,
        memory.to_string(),
    );
    Ok(report)
}
