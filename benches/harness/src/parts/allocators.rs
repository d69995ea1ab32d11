//! Allocators in the packaged program: their bytes, their speed and their memory.

use std::time::Duration;

use anyhow::Context;

use super::echo::cpu_us;
use crate::bench::Bench;
use crate::contestant::Contestant;
use crate::event::event;
use crate::programs::{ALLOCATORS, Project};
use crate::runtime_api::{self, Plan};
use crate::statistics::figure;
use crate::table::Table;

/// The bytes of an event, and how many events are timed.
const EVENTS: [(usize, usize); 3] = [(1024, 3000), (65_536, 400), (1_048_576, 24)];

pub(super) fn run(bench: &Bench) -> anyhow::Result<Vec<Table>> {
    let rounds = bench.choose(7, 1);
    let columns = [
        ("CPU us, 64 KiB", 0),
        ("1 KiB", 1),
        ("1 MiB", 0),
        ("CPU ms to the first answer", 2),
        ("resident KiB, idle", 0),
        ("after events of 64 KiB", 0),
        ("bytes of the program", 0),
    ];
    let mut table = Table::new("allocators", format!("Packaged echoes ({rounds} rounds)"), &columns).floor("hyper");
    let packaged = |allocator| {
        let project = Project::HelloWith(allocator);
        Some(Contestant::new(allocator.name, bench.programs.node_package(project)?.join("bootstrap")))
    };
    let mut contestants: Vec<_> = ALLOCATORS.iter().filter_map(packaged).collect();
    match super::size::peer("echo-hyper") {
        Ok(program) => {
            contestants.push(Contestant::new("hyper, packaged, musl", program).variable("BENCH_MODE", "json"));
        }
        Err(error) => bench.programs.note_missing(format!("hyper, packaged: {error:#}")),
    }
    let hyper = bench.programs.peer("echo-hyper");
    contestants.extend(hyper.map(|program| Contestant::new("hyper", program).variable("BENCH_MODE", "json")));
    bench.measure(&mut table, contestants, rounds, |contestant| measure(contestant, bench));
    Ok(vec![table])
}

fn measure(contestant: &Contestant, bench: &Bench) -> anyhow::Result<Vec<Option<f64>>> {
    let mut cpu = Vec::new();
    let (mut first_answer, mut idle, mut busy) = (None, None, None);
    for (bytes, events) in EVENTS {
        let events = bench.choose(events, (events / 20).max(10));
        let marks = vec![1, events / 6 + 2, events / 6 + 2 + events];
        let is_medium = bytes == 65_536;
        // A process that has asked for an event is idle soon after.
        let hold = if is_medium { Duration::from_millis(60) } else { Duration::ZERO };
        let plan = Plan { event: event(bytes), marks, hold, patience: Duration::from_secs(120) };
        let observed = runtime_api::run(&mut contestant.command(&[]), plan)?;
        cpu.push(cpu_us(&observed).context("all marks were reached")?);
        if is_medium {
            idle = observed.idle_kb.map(figure);
            busy = observed.marks.last().and_then(|mark| mark.resident_kb).map(figure);
        } else {
            let first = observed.marks.first().map(|mark| figure(mark.cpu_ns) / 1e6);
            first_answer = first_answer.or(first);
        }
    }
    let [small, medium, large] = cpu.try_into().ok().context("events of three sizes")?;
    let bytes = std::fs::metadata(contestant.program())?.len();
    Ok(vec![Some(medium), Some(small), Some(large), first_answer, idle, busy, Some(figure(bytes))])
}
