//! Instructions and allocations, by valgrind. Each is the difference of two runs with different numbers of calls or events,
//! so that the start of a process does not count.

use std::time::Duration;

use crate::bench::{Bench, need};
use crate::contestant::{Contestant, Mode, rust_callers, rust_echoes};
use crate::event::event;
use crate::gateway::Gateway;
use crate::runtime_api::{self, Plan};
use crate::statistics::figure;
use crate::table::Table;
use crate::valgrind::{self, Count, Run};

const COUNTS: [Count; 2] = [Count::Instructions, Count::Allocations];

pub(super) fn run(bench: &Bench) -> anyhow::Result<Vec<Table>> {
    need(valgrind::is_there(), "valgrind")?;
    let gateway = Gateway::start()?;
    let columns = [("instructions", 0), ("allocations", 1)];
    let mut calls = Table::new("counts", "One Cloud Call", &columns).floor("hyper");
    bench.measure(&mut calls, rust_callers(&bench.programs, 1), 1, |contestant| {
        COUNTS.into_iter().map(|count| per_call(contestant, &gateway, count).map(Some)).collect()
    });
    let mut tables = vec![calls];
    let cases = [(Mode::Json, 1024), (Mode::Noop, 1024), (Mode::Nothing, 1024), (Mode::Raw, 1024), (Mode::Raw, 65_536)];
    for (mode, bytes) in cases {
        let title = format!("One event of {} KiB, {}", bytes / 1024, mode.name());
        let mut table = Table::new("counts", title, &columns).floor("hyper");
        bench.measure(&mut table, rust_echoes(&bench.programs, mode), 1, |contestant| {
            COUNTS.into_iter().map(|count| per_event(contestant, bytes, count).map(Some)).collect()
        });
        tables.push(table);
    }
    Ok(tables)
}

/// What one Cloud Call takes.
pub(crate) fn per_call(contestant: &Contestant, gateway: &Gateway, count: Count) -> anyhow::Result<f64> {
    difference([100, 600], |calls| {
        let run = Run::new(count)?;
        super::measure_calls(contestant, gateway, calls, 50, 1, &run.before())?;
        run.counted()
    })
}

/// What one event of this many bytes takes.
pub(crate) fn per_event(contestant: &Contestant, bytes: usize, count: Count) -> anyhow::Result<f64> {
    let numbers = if bytes > 100_000 { [5, 25] } else { [50, 250] };
    difference(numbers, |events| {
        let run = Run::new(count)?;
        let marks = vec![usize::try_from(events)?];
        let plan = Plan { event: event(bytes), marks, hold: Duration::ZERO, patience: Duration::from_secs(300) };
        runtime_api::run(&mut contestant.command(&run.before()), plan)?;
        run.counted()
    })
}

/// What one more of something takes, from the counts of two numbers of it.
fn difference(numbers: [u64; 2], mut counted: impl FnMut(u64) -> anyhow::Result<u64>) -> anyhow::Result<f64> {
    let [few, many] = numbers;
    let (least, most) = (counted(few)?, counted(many)?);
    anyhow::ensure!(most > least, "{many} took {most}, and {few} took {least}");
    Ok(figure(most - least) / figure(many - few))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_of_a_process_does_not_count() {
        let more = difference([100, 600], |number| Ok(5_000_000 + number * 30)).unwrap();
        assert!((more - 30.0).abs() < 1e-9, "{more}");
        assert!(difference([100, 600], |_| Ok(7)).is_err());
    }
}
