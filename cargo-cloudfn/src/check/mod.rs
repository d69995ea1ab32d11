//! `cargo cloudfn check`: finds permissions that no code uses, and what would not work in the cloud.

mod build;
mod call_sites;
mod config;
mod document;
mod finding;
#[cfg(fuzzing)]
pub(crate) mod fuzzing;
mod linked;
mod not_ported;
mod permissions;
mod program;
mod report;
mod symbols;
mod timers;
mod uploaded;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use clap::builder::PossibleValuesParser;

use self::finding::{Finding, Kind, Level};
use self::permissions::FunctionUsage;
use crate::error::Error;
use crate::function::matching;
use crate::package::destination::function_root;
use crate::package::release::TRIPLE;
use crate::progress::Progress;
use crate::terminal::Terminal;
use crate::verb::{Selection, Verb, heading};
use crate::workspace::Workspace;

/// Find unused permissions, and what would not work in the cloud
#[derive(Debug, Args)]
#[command(after_help = concat!(
    "For each function, these are reported: permissions that no code uses; retired APIs; timers whose event the \
     function cannot read; what is left to port; a config.json in the Mini \
     Program's project that is out of date; packages made from it that are damaged, too large, built for another machine, \
     or linked to a libc that the cloud does not have. Functions of a library that no program links are reported, too.\n\n\
     What a function can call is read from the symbols of a build of its own (profile `cloudfn-check`, in \
     target/cloudfn/check) for x86_64-unknown-linux-musl, as packages are built. Only code of that build counts: this target \
     and these features. If symbols are missing, the answer is that it cannot tell.\n\n\
     Unused permissions, retired APIs, timers, what is left to port, and permissions that cannot be judged are warnings; everything else is a problem.\n\n",
    heading!("Examples"),
    "  cargo cloudfn check\n",
    "  cargo cloudfn check notify --deny unused\n",
    "  cargo cloudfn check --artifact cloudfunctions/notify\n\n",
    heading!("Exit codes"),
    "  0  no problem\n  1  at least one problem\n  2  wrong usage\n  3  the functions did not build",
))]
pub(crate) struct Options {
    #[command(flatten)]
    selection: Selection,
    /// Treat a warning as a problem
    #[arg(long, value_name = "WARNING", value_parser = PossibleValuesParser::new(Kind::DENIABLE))]
    deny: Vec<String>,
    /// Check this folder, zip or program; builds nothing unless functions are named, too
    #[arg(long, value_name = "PATH")]
    artifact: Vec<PathBuf>,
    /// Write the findings to stdout, as one JSON document
    #[arg(long)]
    json: bool,
    /// Build for this machine, not for the cloud
    #[arg(long, help_heading = "Compilation Options")]
    native: bool,
}

/// The results so far. They are reported even after a failure.
#[derive(Default)]
pub(crate) struct CheckOutcome {
    /// The target of the build.
    triple: Option<String>,
    functions: Vec<FunctionUsage>,
    artifacts: Vec<PathBuf>,
    findings: Vec<Finding>,
}

impl Verb for Options {
    type Outcome = CheckOutcome;

    fn run(&self, terminal: Terminal, progress: &Progress, outcome: &mut CheckOutcome) -> Result<(), Error> {
        let result = self.check(terminal, progress, outcome);
        outcome.deny(&self.deny);
        result
    }

    fn report(&self, outcome: &CheckOutcome, error: Option<&Error>, terminal: Terminal, progress: &Progress) {
        if self.json {
            document::write(outcome, error);
        } else {
            report::write(outcome, error, terminal, progress);
        }
    }

    fn exit_code(&self, outcome: &CheckOutcome) -> ExitCode {
        if outcome.count(Level::Problem) == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

impl Options {
    fn check(&self, terminal: Terminal, progress: &Progress, outcome: &mut CheckOutcome) -> Result<(), Error> {
        // Report a mistake in a path before anything is built.
        outcome.add_artifacts(&self.artifact)?;
        let Selection { functions, package, .. } = &self.selection;
        if self.artifact.is_empty() || !functions.is_empty() || package.is_some() {
            self.check_functions(terminal, progress, outcome)?;
        }
        Ok(())
    }

    fn check_functions(
        &self,
        terminal: Terminal,
        progress: &Progress,
        outcome: &mut CheckOutcome,
    ) -> Result<(), Error> {
        let workspace = Workspace::here()?;
        let here = std::env::current_dir().unwrap_or_default();
        let project = function_root(&here).map_err(|error| Error { advice: "fix the file".to_owned(), ..error })?;
        let packages = workspace.packages_of(&self.selection.functions, self.selection.package.as_deref())?;
        let names: Vec<_> = packages.iter().map(|package| package.name.to_string()).collect();
        progress.step("Building", &names.join(", "));
        let compilation = &self.selection.compilation;
        let checked = build::build(&workspace, &packages, compilation, self.native, terminal, progress)?;
        let not_linked = linked::findings(&checked.libraries, &checked.functions)?;
        let explains = !not_linked.is_empty() && checked.functions.is_empty();
        outcome.findings.extend(not_linked);
        let triple = outcome.triple.insert(checked.triple).clone();
        if !explains {
            let functions = matching(checked.functions, &self.selection.functions);
            let functions = checked.skipped.explain(functions)?;
            outcome.functions = permissions::inspect(functions, workspace.root())?;
        }
        for seen in &outcome.functions {
            if triple == TRIPLE {
                let of_the_processor = program::processor_finding([&seen.function.manifest]);
                outcome.findings.extend(of_the_processor.map(|finding| finding.about(&seen.function)));
            }
            outcome.findings.extend(seen.findings(&triple));
            outcome.findings.extend(timers::finding(&seen.function, workspace.root()));
            outcome.findings.extend(not_ported::finding(&seen.function, workspace.root()));
            outcome.findings.extend(project.as_ref().and_then(|project| config::finding(&seen.function, project)));
        }
        let functions = outcome.functions.iter().map(|seen| &seen.function);
        let names = functions.flat_map(|function| [&function.manifest.function, &function.package]).cloned().collect();
        outcome.add_artifacts(&uploaded::packages(&names, project.as_deref(), &workspace.own_folder()))
    }
}

impl CheckOutcome {
    fn add_artifacts(&mut self, paths: &[PathBuf]) -> Result<(), Error> {
        for path in paths {
            self.findings.extend(uploaded::findings(path)?);
            self.artifacts.push(path.clone());
        }
        Ok(())
    }

    /// Turns warnings into problems.
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
