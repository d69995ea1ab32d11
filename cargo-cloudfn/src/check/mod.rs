//! `cargo cloudfn check`: what functions may call and never do, and what would not work in the cloud.

mod build;
mod call_sites;
mod config;
mod document;
mod finding;
#[cfg(fuzzing)]
pub(crate) mod fuzzing;
mod linked;
mod permissions;
mod program;
mod report;
mod symbols;
mod uploaded;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};

use self::finding::{Finding, Kind, Level};
use self::permissions::Seen;
use crate::arguments::{flag, functions, package};
use crate::error::Error;
use crate::function::matching;
use crate::package::place::function_root;
use crate::progress::Progress;
use crate::terminal::Terminal;
use crate::workspace::Workspace;

pub(crate) fn command() -> Command {
    Command::new("check")
        .about("Say what functions may call and never do, and what would not work in the cloud")
        .after_help(
            "Checks, of each function: permissions that no code reaches, retired APIs, a config.json in the Mini \
             Program's project that is stale, the packages that were made of it (linked dynamically to a libc that the \
             cloud does not have, for another machine, too large, damaged); and functions of libraries that are in no \
             program.\n\n\
             What a function can call is read from the symbols of a build of its own (profile `cloudfn-check`, below \
             target/cloudfn/check), for x86_64-unknown-linux-musl as functions are packaged. Only what this build can \
             reach counts: for this target, with these features. Where the symbols are not there, it says that it cannot \
             tell.\n\n\
             Problems are errors; an unused permission is a warning, and a problem with `--deny unused`.\n\
             Exit codes: 0 no problem, 1 a problem was found, 2 wrong usage, 3 the functions do not build.",
        )
        .arg(functions("The functions, or packages of functions; all if nothing is said"))
        .arg(package("Only the functions of this package"))
        .arg(
            Arg::new("deny")
                .long("deny")
                .value_name("WARNING")
                .action(ArgAction::Append)
                .value_parser(PossibleValuesParser::new(Kind::DENIABLE))
                .help("Make a warning a problem"),
        )
        .arg(Arg::new("artifact").long("artifact").value_name("PATH").action(ArgAction::Append).help(
            "Check this folder, zip or program, whoever made it; nothing is built unless functions are named, too",
        ))
        .arg(flag("native", "Build for this machine, not for the cloud's"))
        .arg(flag("json", "Write what was found to stdout, as one JSON document"))
}

pub(crate) fn run(matches: &ArgMatches) -> ExitCode {
    let asked = Asked::of(matches);
    let terminal = Terminal::of_stderr();
    let progress = Progress::new(terminal);
    let mut found = Found::default();
    let result = asked.check(terminal, &progress, &mut found);
    progress.finish();
    found.deny(&asked.denied);
    if asked.is_json {
        document::write(&found, result.as_ref().err());
    } else {
        report::write(&found, result.as_ref().err(), terminal, &progress);
    }
    match result {
        Ok(()) if found.count(Level::Problem) == 0 => ExitCode::SUCCESS,
        Ok(()) => ExitCode::FAILURE,
        Err(error) => ExitCode::from(error.kind.exit_code()),
    }
}

/// The command line.
struct Asked {
    functions: Vec<String>,
    package: Option<String>,
    denied: Vec<String>,
    artifacts: Vec<PathBuf>,
    is_native: bool,
    is_json: bool,
}

/// What is known so far.
#[derive(Default)]
struct Found {
    /// What was built for.
    triple: Option<String>,
    functions: Vec<Seen>,
    artifacts: Vec<PathBuf>,
    findings: Vec<Finding>,
}

impl Asked {
    fn of(matches: &ArgMatches) -> Self {
        let all = |name: &str| matches.get_many::<String>(name).into_iter().flatten().cloned();
        Self {
            functions: all("function").collect(),
            package: matches.get_one("package").cloned(),
            denied: all("deny").collect(),
            artifacts: all("artifact").map(PathBuf::from).collect(),
            is_native: matches.get_flag("native"),
            is_json: matches.get_flag("json"),
        }
    }

    fn check(&self, terminal: Terminal, progress: &Progress, found: &mut Found) -> Result<(), Error> {
        // A mistake in a path is told before anything is built.
        found.add_artifacts(&self.artifacts)?;
        if self.artifacts.is_empty() || !self.functions.is_empty() || self.package.is_some() {
            self.check_functions(terminal, progress, found)?;
        }
        Ok(())
    }

    fn check_functions(&self, terminal: Terminal, progress: &Progress, found: &mut Found) -> Result<(), Error> {
        let workspace = Workspace::here()?;
        let here = std::env::current_dir().unwrap_or_default();
        let project = function_root(&here).map_err(|error| Error { advice: "fix it".to_owned(), ..error })?;
        let packages = workspace.packages_of(&self.functions, self.package.as_deref())?;
        let names: Vec<_> = packages.iter().map(|package| package.name.to_string()).collect();
        progress.step("Building", &names.join(", "));
        let checked = build::build(&workspace, &packages, self.is_native, terminal, progress)?;
        let not_linked = linked::findings(&checked.libraries, &checked.functions)?;
        let explains = !not_linked.is_empty() && checked.functions.is_empty();
        found.findings.extend(not_linked);
        let triple = found.triple.insert(checked.triple).clone();
        if !explains {
            let functions = matching(checked.functions, &self.functions)?;
            found.functions = permissions::see(functions, workspace.root())?;
        }
        for seen in &found.functions {
            found.findings.extend(seen.findings(&triple));
            found.findings.extend(project.as_ref().and_then(|project| config::finding(&seen.function, project)));
        }
        let functions = found.functions.iter().map(|seen| &seen.function);
        let names = functions.flat_map(|function| [&function.manifest.function, &function.package]).cloned().collect();
        found.add_artifacts(&uploaded::packages(&names, project.as_deref(), &workspace.own_folder()))
    }
}

impl Found {
    fn add_artifacts(&mut self, paths: &[PathBuf]) -> Result<(), Error> {
        for path in paths {
            self.findings.extend(uploaded::findings(path)?);
            self.artifacts.push(path.clone());
        }
        Ok(())
    }

    /// Makes problems of warnings.
    fn deny(&mut self, denied: &[String]) {
        for finding in &mut self.findings {
            if denied.iter().any(|denied| denied == "warnings" || denied == finding.kind.name()) {
                finding.level = Level::Problem;
            }
        }
    }

    fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|finding| finding.level == level).count()
    }
}
