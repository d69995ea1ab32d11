//! Resident memory of a process that waits for its first event, and after a thousand events.

use std::time::Duration;

use super::cold::packaged;
use crate::bench::Bench;
use crate::contestant::{Contestant, Mode, node_echoes, rust_echoes};
use crate::event::event;
use crate::runtime_api::{self, Plan};
use crate::statistics::figure;
use crate::table::Table;

pub(super) fn run(bench: &Bench) -> anyhow::Result<Vec<Table>> {
    let rounds = bench.choose(3, 1);
    let columns = [("idle KiB", 0), ("after 1,000 events of 1 KiB", 0), ("most", 0)];
    let mut table = Table::new("idle", format!("Resident memory ({rounds} rounds)"), &columns).floor("hyper");
    let mut contestants: Vec<_> = packaged(bench).into_iter().collect();
    contestants.extend(rust_echoes(&bench.programs, Mode::Json));
    contestants.extend(node_echoes(&bench.programs, Mode::Json));
    bench.measure(&mut table, contestants, rounds, measure);
    Ok(vec![table])
}

fn measure(contestant: &Contestant) -> anyhow::Result<Vec<Option<f64>>> {
    // A process that has asked for an event is idle soon after.
    let hold = Duration::from_millis(60);
    let plan = Plan { event: event(1024), marks: vec![1000], hold, patience: Duration::from_secs(30) };
    let observed = runtime_api::run(&mut contestant.command(&[]), plan)?;
    let end = observed.marks.last();
    let figures = [observed.idle_kb, end.and_then(|mark| mark.resident_kb), end.and_then(|mark| mark.max_resident_kb)];
    Ok(figures.map(|kilobytes| kilobytes.map(figure)).into())
}
