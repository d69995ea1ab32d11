//! What must not grow: the cost of an event with the number of events before it, of a byte with the size of its event, of a
//! request with the number of cores, and of a start with the number of functions.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

use super::{http, per_event};
use crate::bench::Bench;
use crate::contestant::{Contestant, Mode, cloudfn_echo};
use crate::event::event;
use crate::programs::{Programs, Project};
use crate::runtime_api::{self, Mark, Plan};
use crate::statistics::{Sample, figure};
use crate::table::Table;
use crate::valgrind::{self, Count, Run};

pub(super) fn run(bench: &Bench) -> anyhow::Result<Vec<Table>> {
    let mut tables = vec![many_events(bench)?, many_cores(bench)];
    if valgrind::is_there() {
        tables.extend([large_events(bench), many_functions(bench)]);
    } else {
        bench.programs.note_missing("the growth with sizes and functions: valgrind is not installed");
    }
    Ok(tables)
}

fn many_events(bench: &Bench) -> anyhow::Result<Table> {
    let mut table = Table::new("growth", "One process and many events of 1 KiB", &[("CPU us", 2), ("resident KiB", 0)]);
    let Some(contestant) = cloudfn_echo(&bench.programs, Mode::Json) else { return Ok(table) };
    let marks: Vec<usize> = bench.choose(vec![1000, 10_000, 100_000, 1_000_000], vec![100, 1000, 10_000]);
    let plan = Plan { event: event(1024), marks, hold: Duration::ZERO, patience: Duration::from_secs(600) };
    let observed = runtime_api::run(&mut contestant.command(&[]), plan)?;
    anyhow::ensure!(observed.connections == 1, "{} connections were opened", observed.connections);
    for marks in observed.marks.windows(2) {
        let [begin, end] = marks else { continue };
        let name = format!("events {} to {}", grouped(begin.events + 1), grouped(end.events));
        table.add(name, vec![cpu_us(begin, end).map(Sample::exact), end.resident_kb.map(figure).map(Sample::exact)]);
    }
    Ok(table)
}

fn cpu_us(begin: &Mark, end: &Mark) -> Option<f64> {
    let events = u64::try_from(end.events - begin.events).ok()?;
    Some(figure(end.cpu_ns.checked_sub(begin.cpu_ns)?) / 1e3 / figure(events))
}

fn grouped(number: usize) -> String {
    u64::try_from(number).map_or_else(|_| number.to_string(), |number| crate::table::grouped(figure(number), 0))
}

fn large_events(bench: &Bench) -> Table {
    let columns = [("instructions a byte, json", 1), ("instructions, json", 0), ("instructions, raw", 0)];
    let mut table = Table::new("growth", "One event by its size", &columns);
    let contestants = [Mode::Json, Mode::Raw].map(|mode| cloudfn_echo(&bench.programs, mode));
    let [Some(json), Some(raw)] = contestants else { return table };
    for kib in bench.choose(vec![1, 4, 16, 64, 256, 1024], vec![1, 64]) {
        let counted = |contestant| per_event(contestant, kib * 1024, Count::Instructions);
        match (counted(&json), counted(&raw)) {
            (Ok(json), Ok(raw)) => {
                let bytes = figure(u64::try_from(kib * 1024).unwrap_or_default());
                let figures = [json / bytes, json, raw].map(|figure| Some(Sample::exact(figure)));
                table.add(format!("{kib} KiB"), figures.into());
            }
            (Err(error), _) | (_, Err(error)) => {
                bench.programs.note_missing(format!("an event of {kib} KiB: {error:#}"));
            }
        }
    }
    table
}

/// The HTTP host on one core and on more. It has a thread for each core that it may use.
fn many_cores(bench: &Bench) -> Table {
    let columns = [("CPU us", 1), ("requests/s", 0), ("waits", 2)];
    let mut table = Table::new("growth", "The HTTP host by its cores; the caller takes about one core, too", &columns);
    let all = std::thread::available_parallelism().map_or(1, usize::from);
    let numbers = [1, 2, 4, 8, 16].into_iter().filter(|cores| *cores <= all);
    let Some(cloudfn) = http::contestants(bench).into_iter().find(|contestant| contestant.name == "cloudfn") else {
        return table;
    };
    let (requests, rounds) = bench.choose((20_000, 5), (1000, 1));
    for cores in numbers {
        let before: Vec<OsString> = ["taskset", "-c"].iter().map(OsString::from).collect();
        let before: Vec<OsString> = before.into_iter().chain([format!("0-{}", cores - 1).into()]).collect();
        let loads: anyhow::Result<Vec<_>> = (0..rounds).map(|_| http::load(&cloudfn, &before, requests)).collect();
        match loads {
            Ok(loads) => {
                let cpu = Sample::of(loads.iter().map(|load| load.cpu_us).collect());
                let rate = Sample::of(loads.iter().map(|load| load.per_second).collect());
                let waits = Sample::of(loads.iter().map(|load| load.waits).collect());
                table.add(format!("cores: {cores}"), vec![cpu, rate, waits]);
            }
            Err(error) => bench.programs.note_missing(format!("the HTTP host on {cores} cores: {error:#}")),
        }
    }
    table
}

fn many_functions(bench: &Bench) -> Table {
    let columns = [("instructions to the first answer", 0), ("ms", 2), ("bytes", 0)];
    let mut table = Table::new("growth", "A program by its number of functions", &columns).floor("1 function");
    let build: fn(&Programs, Project) -> Option<PathBuf> = Programs::project;
    let package: fn(&Programs, Project) -> Option<PathBuf> = Programs::packaged;
    let one = ("1 function", build, Project::Hello);
    let all = [
        one,
        ("1,000 functions", build, Project::Thousand),
        ("1 function, packaged", package, Project::Hello),
        ("1,000 functions, packaged", package, Project::Thousand),
    ];
    let mut contestants = Vec::new();
    for (name, program, project) in bench.choose(&all[..], &[one]) {
        let Some(program) = program(&bench.programs, *project) else { continue };
        let bytes = std::fs::metadata(&program).map(|file| figure(file.len())).ok();
        contestants.push((Contestant::new(name, program).variable("CLOUDFN_FUNCTION", "echo"), bytes));
    }
    let starts = contestants.iter().map(|(contestant, _)| contestant.clone()).collect();
    bench.measure(&mut table, starts, bench.choose(15, 2), |contestant| {
        let start = |before: &[OsString]| {
            let (hold, patience) = (Duration::ZERO, Duration::from_secs(60));
            let plan = Plan { event: event(1024), marks: vec![1], hold, patience };
            runtime_api::run(&mut contestant.command(before), plan)
        };
        let run = Run::new(Count::Instructions)?;
        start(&run.before())?;
        let observed = start(&[])?;
        let milliseconds = observed.first_answer.map(|answer| (answer - observed.started).as_secs_f64() * 1e3);
        let bytes = contestants.iter().find(|(known, _)| known.name == contestant.name).and_then(|(_, bytes)| *bytes);
        Ok(vec![Some(figure(run.counted()?)), milliseconds, bytes])
    });
    table
}
