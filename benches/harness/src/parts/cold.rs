//! Cold starts: from exec until the first event is answered.

use std::time::Duration;

use crate::bench::Bench;
use crate::contestant::{Contestant, Mode, node_echoes, rust_echoes};
use crate::event::event;
use crate::programs::Project;
use crate::runtime_api::{self, Plan};
use crate::table::Table;

pub(super) fn run(bench: &Bench) -> anyhow::Result<Vec<Table>> {
    let rounds = bench.choose(30, 3);
    let title = format!("From exec to the first answer, an event of 1 KiB ({rounds} rounds)");
    let mut table = Table::new("cold", title, &[("to the answer, ms", 2), ("to `next`, ms", 2)]).floor("hyper");
    let mut contestants: Vec<_> = packaged(bench).into_iter().collect();
    contestants.extend(rust_echoes(&bench.programs, Mode::Json));
    contestants.extend(node_echoes(&bench.programs, Mode::Json));
    // The first start of each reads it from the disk.
    for contestant in &contestants {
        let _ = start(contestant);
    }
    bench.measure(&mut table, contestants, rounds, start);
    Ok(vec![table])
}

/// The static program that `cargo cloudfn package` makes.
pub(super) fn packaged(bench: &Bench) -> Option<Contestant> {
    Some(Contestant::new("cloudfn, packaged", bench.programs.packaged(Project::Hello)?))
}

fn start(contestant: &Contestant) -> anyhow::Result<Vec<Option<f64>>> {
    let plan = Plan { event: event(1024), marks: vec![1], hold: Duration::ZERO, patience: Duration::from_secs(30) };
    let observed = runtime_api::run(&mut contestant.command(&[]), plan)?;
    let after = |instant: std::time::Instant| Some((instant - observed.started).as_secs_f64() * 1e3);
    Ok(vec![observed.first_answer.and_then(after), after(observed.first_next)])
}
