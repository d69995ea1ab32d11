//! The test bed: puts real cloudfn processes under load and faults, and reports which promises were kept.
//!
//! All traffic stays on 127.0.0.1, and every scenario is bounded in count and time. `docs/book/src/reliability.md` has the figures.

#![forbid(unsafe_code)]

mod access_token;
mod caller;
mod dev;
mod gateway;
mod gateway_connection;
mod http_host;
mod node_package;
mod options;
mod problems;
mod process;
mod report;
mod runtime_api;
mod scenarios;
mod wire;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::options::Options;
use crate::report::Report;
use crate::scenarios::{SCENARIOS, Scenario};

fn main() -> ExitCode {
    let matches = command().get_matches();
    if matches.get_flag("list") {
        for scenario in SCENARIOS {
            println!("{:30} {}", scenario.name, scenario.promise);
        }
        return ExitCode::SUCCESS;
    }
    let name = matches.get_one::<String>("scenario").map(String::as_str).unwrap_or_default();
    let Some(scenario) = SCENARIOS.iter().find(|scenario| scenario.name == name) else {
        eprintln!("error: no scenario is named `{name}`\nhelp: `cloudfn-bed --list` lists all scenarios");
        return ExitCode::from(2);
    };
    match play(scenario, &matches) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {name} could not be run: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn command() -> Command {
    Command::new("cloudfn-bed")
        .about("Run one scenario against real processes, and report which promises were kept")
        .after_help("Exit codes: 0 every promise was kept, 1 one was broken, 2 wrong usage.")
        .arg(Arg::new("scenario").required_unless_present("list").help("The scenario to run"))
        .arg(Arg::new("list").long("list").action(ArgAction::SetTrue).help("List the scenarios"))
        .arg(Arg::new("short").long("short").action(ArgAction::SetTrue).help("Use the small counts, as CI does"))
        .arg(number("seed").help("The seed of random choices [default: 1]"))
        .arg(number("count").help("How many calls, rounds or saves, instead of the scenario's default"))
        .arg(
            Arg::new("json")
                .long("json")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help("Write the findings to this file, too"),
        )
}

fn number(name: &'static str) -> Arg {
    Arg::new(name).long(name).value_name("N").value_parser(value_parser!(u64).range(1..))
}

/// Whether every promise was kept.
fn play(scenario: &Scenario, matches: &ArgMatches) -> anyhow::Result<bool> {
    let options =
        Options::new(matches.get_one("seed").copied(), matches.get_one("count").copied(), matches.get_flag("short"))?;
    println!("{} (seed {}): {}", scenario.name, options.seed, scenario.promise);
    let report = scenario.play(&options).unwrap_or_else(|error| Report::of_failed_run(&error));
    report.print();
    if let Some(file) = matches.get_one::<PathBuf>("json") {
        report.write(scenario.name, &options, file)?;
    }
    Ok(report.is_kept())
}
