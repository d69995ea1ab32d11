//! `cargo cloudfn deploy`: packages functions, and lets the upload tools that people have deploy them.

mod applied;
mod command_line;
mod devtools;
mod document;
#[cfg(fuzzing)]
pub(crate) mod fuzzing;
mod miniprogram_ci;
mod project;
mod record;
mod report;
mod secrets;
mod tcb;
mod tool;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command};

use self::applied::Change;
use self::command_line::CommandLine;
use self::project::Project;
use self::record::Record;
use self::secrets::Secrets;
use self::tool::{Found, Tool};
use crate::arguments::{flag, functions, named_functions, option, package};
use crate::error::Error;
use crate::names::{check_argument, check_package};
use crate::package::node_functions;
use crate::printable::quoted;
use crate::progress::Progress;
use crate::terminal::Terminal;
use crate::workspace::Workspace;

pub(crate) fn command() -> Command {
    Command::new("deploy")
        .about("Package functions, and deploy them with the tool that you have")
        .after_help(
            "Tools, in the order in which they are looked for:\n  \
               devtools        the command line of WeChat DevTools: the only tool that applies config.json, so the only one \
             by which a change of permissions or timers takes effect, up to ten minutes later. Its service port must be \
             open (Settings, Security), and DevTools logged in\n  \
               tcb             of npm's @cloudbase/cli, logged in by `tcb login`. Code only\n  \
               miniprogram-ci  of npm's miniprogram-ci, with the upload key of the Mini Program. Code only\n\n\
             Node functions are deployed, which is what `cargo cloudfn package` makes if nothing is said; for containers \
             see docs/deploy-tools.md. --dry-run builds, writes the folders, and prints the commands; they can be pasted.\n\n\
             None of this was tried with an account of WeChat: the options were checked against @cloudbase/cli 2.12.10 and \
             miniprogram-ci 2.1.42 themselves, those of DevTools against WeChat's documents.\n\n\
             Exit codes: 0 deployed, 1 a tool or a function failed, 2 wrong usage, 3 the functions do not build.",
        )
        .arg(functions("The functions, or packages of functions; all if nothing is said"))
        .arg(package("Only the functions of this package"))
        .arg(
            option("with", "TOOL", "The tool; the first that is found if nothing is said")
                .value_parser(PossibleValuesParser::new(Tool::ALL.map(Tool::name))),
        )
        .arg(option("tool", "FILE", "The tool's program, where it is not found by itself").requires("with"))
        .arg(
            option("env", "ENV", "The id of the environment; that of cloudbaserc.json if nothing is said").short('e'),
        )
        .arg(option("appid", "APPID", "The Mini Program; that of project.config.json if nothing is said"))
        .arg(option("key", "FILE", "The upload key for miniprogram-ci; private.APPID.key of the project if nothing is said"))
        .arg(option(
            "out",
            "DIR",
            "Where to write the packages; the `cloudfunctionRoot` of the nearest project.config.json if nothing is said, \
             else target/cloudfn/package",
        ))
        .arg(flag("dry-run", "Print the commands, and do not run them"))
        .arg(flag("json", "Write what was done to stdout, as one JSON document"))
}

pub(crate) fn run(matches: &ArgMatches) -> ExitCode {
    let asked = Asked::of(matches);
    let terminal = Terminal::of_stderr();
    let progress = Progress::new(terminal);
    let mut done = Done::default();
    let result = asked.deploy(terminal, &progress, &mut done);
    progress.finish();
    if asked.is_json {
        document::write(&done, result.as_ref().err());
    } else {
        report::write(&done, asked.is_dry_run, result.as_ref().err(), terminal);
    }
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => ExitCode::from(error.kind.exit_code()),
    }
}

/// The command line.
struct Asked {
    functions: Vec<String>,
    package: Option<String>,
    with: Option<Tool>,
    tool: Option<PathBuf>,
    environment: Option<String>,
    appid: Option<String>,
    key: Option<PathBuf>,
    out: Option<PathBuf>,
    is_dry_run: bool,
    is_json: bool,
}

/// What is known, and done so far.
#[derive(Default)]
struct Done {
    tool: Option<Tool>,
    environment: String,
    deployments: Vec<Deployment>,
}

/// One function on its way.
struct Deployment {
    function: String,
    folder: PathBuf,
    command: CommandLine,
    change: Change,
    state: State,
}

/// How far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// It was not its turn, or it was a dry run.
    NotRun,
    Deployed,
    Failed,
}

/// What the tools are told.
struct Where<'a> {
    environment: &'a str,
    project: &'a Project,
    appid: Option<&'a str>,
    key: Option<&'a Path>,
    /// A folder for files that a tool wants, for their user alone.
    scratch: &'a Path,
    /// The folder above it that cargo builds into.
    trusted: &'a Path,
}

impl Asked {
    fn of(matches: &ArgMatches) -> Self {
        let text = |name: &str| matches.get_one::<String>(name).cloned();
        Self {
            functions: named_functions(matches),
            package: text("package"),
            with: text("with").as_deref().and_then(Tool::of_name),
            tool: text("tool").map(PathBuf::from),
            environment: text("env"),
            appid: text("appid"),
            key: text("key").map(PathBuf::from),
            out: text("out").map(PathBuf::from),
            is_dry_run: matches.get_flag("dry-run"),
            is_json: matches.get_flag("json"),
        }
    }

    fn deploy(&self, terminal: Terminal, progress: &Progress, done: &mut Done) -> Result<(), Error> {
        let workspace = Workspace::here()?;
        let here = std::env::current_dir().unwrap_or_default();
        let project = Project::around(&here, workspace.root())?;
        // What is missing is told before anything is built.
        let environment = self.environment(&project)?;
        let tool = self.find_tool(&project)?;
        done.tool = Some(tool.tool);
        done.environment.clone_from(&environment);
        let appid = self.appid(&project)?;
        let place = Where {
            environment: &environment,
            project: &project,
            appid: appid.as_deref(),
            key: self.key.as_deref(),
            scratch: &workspace.package_folder().with_file_name("deploy"),
            trusted: workspace.target_folder(),
        };
        tool.check(&place)?;
        let folders =
            node_functions(self.functions.clone(), self.package.clone(), self.out.clone(), terminal, progress)?;
        let mut record = Record::read(project.folder())?;
        let secrets = Secrets::default();
        for (function, folder) in asked_for(&folders, &self.functions) {
            let command = tool.command(&function, &folder, &place)?;
            // After a dry run the commands can be pasted, and find what they need.
            if tool.tool == Tool::Tcb && !self.is_dry_run {
                secrets.add(&function, &place);
            }
            let change = Change::of(&folder, record.of(&environment, &function).as_ref())?;
            done.deployments.push(Deployment { function, folder, command, change, state: State::NotRun });
        }
        if self.is_dry_run {
            return Ok(());
        }
        for deployment in &mut done.deployments {
            progress.step("Deploying", &format!("{} to {environment} with {}", deployment.function, tool.tool.name()));
            progress.finish();
            deployment.state = State::Failed;
            tool.run(deployment, terminal)?;
            deployment.state = State::Deployed;
            record.put(&environment, &deployment.function, tool.tool, &deployment.change.config);
            record.write()?;
        }
        Ok(())
    }

    fn environment(&self, project: &Project) -> Result<String, Error> {
        let environment = match &self.environment {
            Some(environment) => Some(environment.clone()),
            None => tcb::environment(project)?,
        };
        let advice = "name it: --env ENV; its id stands in WeChat DevTools under \"Cloud Development\", or in the output of \
                      `tcb env list`";
        let environment = environment
            .filter(|environment| !environment.is_empty())
            .ok_or_else(|| Error::usage("it is not said which environment to deploy to", advice))?;
        check_argument("the environment", &environment).map_err(|why| Error::usage(why, advice))?;
        Ok(environment)
    }

    fn appid(&self, project: &Project) -> Result<Option<String>, Error> {
        let appid = self.appid.as_deref().or_else(|| project.appid()).map(str::to_owned);
        if let Some(appid) = &appid {
            let advice = "put the appid of the Mini Program into project.config.json, or name it: --appid APPID";
            check_argument("the appid", appid).map_err(|why| Error::usage(why, advice))?;
            // A key is looked for under a name that has it.
            check_package(appid).map_err(|_| Error::usage(format!("{} is not an appid", quoted(appid)), advice))?;
        }
        Ok(appid)
    }

    fn find_tool(&self, project: &Project) -> Result<Found, Error> {
        match (self.with, &self.tool) {
            (Some(tool), Some(program)) => Found::at(tool, program),
            (Some(tool), None) => Found::named(tool, project.folder()),
            (None, _) => Found::any(project.folder()),
        }
    }
}

/// The functions of these folders, each with its own. Where every name that was given is a function's, only those: a
/// package may have the name of one of its functions, and more should not be deployed than was asked for.
fn asked_for(folders: &[PathBuf], names: &[String]) -> Vec<(String, PathBuf)> {
    let with_name = |folder: &PathBuf| {
        let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.clone());
        (folder.file_name().unwrap_or_default().to_string_lossy().into_owned(), folder)
    };
    let mut functions: Vec<_> = folders.iter().map(with_name).collect();
    let is_function = |name: &String| functions.iter().any(|(function, _)| function == name);
    if !names.is_empty() && names.iter().all(is_function) {
        functions.retain(|(function, _)| names.contains(function));
    }
    functions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_deployed_than_was_asked_for() {
        let folders = ["/f/plain", "/f/shop"].map(PathBuf::from);
        let asked_for = |names: &[&str]| {
            let names: Vec<_> = names.iter().map(|&name| name.to_owned()).collect();
            asked_for(&folders, &names).into_iter().map(|(function, _)| function).collect::<Vec<_>>()
        };
        assert_eq!(asked_for(&[]), ["plain", "shop"]);
        assert_eq!(asked_for(&["shop"]), ["shop"]);
        assert_eq!(asked_for(&["the-package-of-both"]), ["plain", "shop"]);
    }
}
