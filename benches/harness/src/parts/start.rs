//! A start by counts, which other work on the machine does not change: from exec until a process waits for its first event,
//! and its end on SIGTERM.

use std::ffi::OsString;
use std::time::Duration;

use anyhow::Context;

use super::cold::packaged;
use crate::bench::Bench;
use crate::contestant::{Contestant, Mode, rust_echoes};
use crate::event::event;
use crate::runtime_api::{self, Observed, Plan};
use crate::statistics::figure;
use crate::strace;
use crate::table::Table;
use crate::valgrind::{self, Count, Run};

pub(super) fn run(bench: &Bench) -> anyhow::Result<Vec<Table>> {
    let tools = [("valgrind", valgrind::is_there()), ("strace", strace::is_there())];
    for (tool, _) in tools.iter().filter(|(_, is_there)| !is_there) {
        bench.programs.note_missing(format!("a column of the starts: {tool} is not installed"));
    }
    let columns = [("instructions", 0), ("system calls", 0), ("page faults", 0)];
    let title = "Until a process waits for its first event, and its end";
    let mut table = Table::new("start", title, &columns).floor("hyper");
    let mut contestants: Vec<_> = packaged(bench).into_iter().collect();
    contestants.extend(rust_echoes(&bench.programs, Mode::Json));
    bench.measure(&mut table, contestants, 1, |contestant| {
        let [valgrind, strace] = tools.map(|(_, is_there)| is_there);
        let instructions = valgrind.then(|| instructions_of_a_start(contestant)).transpose()?;
        let system_calls = strace.then(|| system_calls(contestant)).transpose()?;
        let faults = observe(contestant, &[])?.idle_page_faults;
        Ok([instructions, system_calls, faults].map(|count| count.map(figure)).into())
    });
    Ok(vec![table])
}

/// The instructions in the program itself.
pub(crate) fn instructions_of_a_start(contestant: &Contestant) -> anyhow::Result<u64> {
    let run = Run::new(Count::Instructions)?;
    observe(contestant, &run.before())?;
    run.counted()
}

fn system_calls(contestant: &Contestant) -> anyhow::Result<u64> {
    let run = strace::Run::new()?;
    observe(contestant, &run.before())?;
    run.counted().context("the system calls of a start")
}

/// Ends the process when it has asked for its first event.
fn observe(contestant: &Contestant, before: &[OsString]) -> anyhow::Result<Observed> {
    let hold = Duration::from_millis(60);
    let plan = Plan { event: event(1024), marks: vec![0], hold, patience: Duration::from_secs(60) };
    runtime_api::run(&mut contestant.command(before), plan)
}
