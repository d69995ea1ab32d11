//! Events that are answered with themselves.

use std::time::Duration;

use anyhow::Context;

use crate::bench::Bench;
use crate::contestant::{Contestant, Mode, node_echoes, rust_echoes};
use crate::event::event;
use crate::runtime_api::{self, Observed, Plan};
use crate::statistics::{figure, percentile};
use crate::table::Table;

pub(super) fn run(bench: &Bench) -> anyhow::Result<Vec<Table>> {
    let cases = [
        (1024, Mode::Json, 6000),
        (1024, Mode::Noop, 6000),
        (1024, Mode::Nothing, 6000),
        (1024, Mode::Raw, 6000),
        (65_536, Mode::Json, 1000),
        (65_536, Mode::Raw, 2000),
        (1_048_576, Mode::Json, 60),
        (1_048_576, Mode::Raw, 200),
    ];
    let rounds = bench.choose(7, 1);
    let mut tables = Vec::new();
    for (bytes, mode, events) in cases {
        let events = bench.choose(events, (events / 20).max(10));
        let columns = [("CPU us", 1), ("p50 us", 1), ("p99 us", 1), ("events/s", 0), ("resident KiB", 0)];
        let (size, name) = (bytes / 1024, mode.name());
        let title = format!("Events of {size} KiB, {name} ({events} events, {rounds} rounds)");
        let mut table = Table::new("echo", title, &columns).floor("hyper");
        let mut contestants = rust_echoes(&bench.programs, mode);
        contestants.extend(node_echoes(&bench.programs, mode));
        bench.measure(&mut table, contestants, rounds, |contestant| measure(contestant, bytes, events));
        tables.push(table);
    }
    Ok(tables)
}

fn measure(contestant: &Contestant, bytes: usize, events: usize) -> anyhow::Result<Vec<Option<f64>>> {
    let marks = vec![events / 6, events / 6 + events];
    let patience = Duration::from_secs(120);
    let plan = Plan { event: event(bytes), marks, hold: Duration::ZERO, patience };
    let observed = runtime_api::run(&mut contestant.command(&[]), plan)?;
    figures(&observed).context("two marks were reached")
}

/// The figures between the two marks.
fn figures(observed: &Observed) -> Option<Vec<Option<f64>>> {
    let [begin, end] = observed.marks.as_slice() else { return None };
    let events = figure(u64::try_from(end.events - begin.events).ok()?);
    let mut latencies: Vec<f64> =
        observed.latencies.get(begin.events..end.events)?.iter().map(|latency| figure(*latency) / 1e3).collect();
    latencies.sort_by(f64::total_cmp);
    let rate = events / (end.at - begin.at).as_secs_f64();
    Some(vec![
        cpu_us(observed),
        percentile(&latencies, 50),
        percentile(&latencies, 99),
        Some(rate),
        end.resident_kb.map(figure),
    ])
}

/// The microseconds of CPU time of an event between the last two marks.
pub(super) fn cpu_us(observed: &Observed) -> Option<f64> {
    let [.., begin, end] = observed.marks.as_slice() else { return None };
    let events = figure(u64::try_from(end.events - begin.events).ok()?);
    Some(figure(end.cpu_ns.checked_sub(begin.cpu_ns)?) / 1e3 / events)
}
