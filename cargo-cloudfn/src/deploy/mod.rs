//! `cargo cloudfn deploy`: packages functions, and deploys them with the user's own upload tool.

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

use clap::Args;

use self::applied::Change;
use self::command_line::CommandLine;
use self::project::Project;
use self::record::Record;
use self::secrets::Secrets;
pub(crate) use self::tcb::CONFIGURATION;
use self::tool::{InstalledTool, Tool};
use crate::error::Error;
use crate::names::{check_argument, check_package};
use crate::package::node_functions;
use crate::printable::quoted;
use crate::progress::Progress;
use crate::terminal::{Colour, Terminal};
use crate::verb::{Selection, Verb, heading};
use crate::workspace::Workspace;

/// Package functions, and deploy them with an upload tool that you have
#[derive(Debug, Args)]
#[command(after_help = concat!(
    "Node functions are deployed, as `cargo cloudfn package` makes them by default; for containers, see\n  https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/deploy-tools.md\n\n",
    heading!("Tools, in the order in which they are looked for"),
    "  devtools        the command line of WeChat DevTools. It is the only tool that applies config.json, and so the only one \
     by which changed permissions or timers take effect, up to ten minutes later. Its service port must be open (Settings, \
     Security), and DevTools logged in\n",
    "  tcb             the program of npm's @cloudbase/cli, logged in with `tcb login`. Code only\n",
    "  miniprogram-ci  the program of npm's miniprogram-ci, with the upload key of the Mini Program. Code only\n\n",
    "No tool was tried with a WeChat account. The options were checked against @cloudbase/cli 2.12.10 and miniprogram-ci \
     2.1.42, those of DevTools against WeChat's documents.\n\n",
    heading!("Examples"),
    "  cargo cloudfn deploy --env prod-1a2b3c\n",
    "  cargo cloudfn deploy notify --with tcb\n",
    "  cargo cloudfn deploy --dry-run     builds, writes the folders, and prints commands to paste\n\n",
    heading!("Exit codes"),
    "  0  deployed\n  1  a tool or a function failed\n  2  wrong usage\n  3  the functions did not build",
))]
pub(crate) struct Options {
    #[command(flatten)]
    selection: Selection,
    /// Print the commands, and do not run them
    #[arg(long)]
    dry_run: bool,
    /// Write what was done to stdout, as one JSON document
    #[arg(long)]
    json: bool,
    /// Build with this profile, as it is, instead of the small release build
    #[arg(long, value_name = "PROFILE-NAME", help_heading = "Compilation Options")]
    profile: Option<String>,
    /// The tool; the first one found by default
    #[arg(long, value_name = "TOOL", value_enum, help_heading = "Tool Options")]
    with: Option<Tool>,
    /// The tool's program, if it is not found by itself
    #[arg(long, value_name = "FILE", requires = "with", help_heading = "Tool Options")]
    tool: Option<PathBuf>,
    /// The upload key for miniprogram-ci; private.APPID.key in the project by default
    #[arg(long, value_name = "FILE", help_heading = "Tool Options")]
    key: Option<PathBuf>,
    /// The id of the environment; that of cloudbaserc.json by default
    #[arg(long = "env", short, value_name = "ENV", help_heading = "Destination Options")]
    environment: Option<String>,
    /// The Mini Program; that of project.config.json by default
    #[arg(long, value_name = "APPID", help_heading = "Destination Options")]
    appid: Option<String>,
    /// Where to write the packages; by default the `cloudfunctionRoot` of the nearest project.config.json, or
    /// target/cloudfn/package
    #[arg(long, value_name = "DIR", help_heading = "Output Options")]
    out: Option<PathBuf>,
}

/// The results so far.
#[derive(Default)]
pub(crate) struct DeployOutcome {
    tool: Option<Tool>,
    environment: String,
    deployments: Vec<Deployment>,
}

/// A function that is being deployed.
struct Deployment {
    function: String,
    folder: PathBuf,
    command: CommandLine,
    change: Change,
    state: State,
}

/// The progress of a function's deployment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Not started, or a dry run.
    NotRun,
    Deployed,
    Failed,
}

/// Where to deploy to, for the tools.
struct DeployTarget<'a> {
    environment: &'a str,
    project: &'a Project,
    appid: Option<&'a str>,
    key: Option<&'a Path>,
    /// A folder for files that a tool needs. Only the user can read it.
    scratch: &'a Path,
    /// The target folder above it, which is trusted.
    trusted: &'a Path,
}

impl Verb for Options {
    type Outcome = DeployOutcome;

    fn run(&self, terminal: Terminal, progress: &Progress, outcome: &mut DeployOutcome) -> Result<(), Error> {
        self.deploy(terminal, progress, outcome)
    }

    fn report(&self, outcome: &DeployOutcome, error: Option<&Error>, terminal: Terminal, _: &Progress) {
        if self.json {
            document::write(outcome, error);
        } else {
            report::write(outcome, self.dry_run, error, terminal);
        }
    }
}

impl Options {
    fn deploy(&self, terminal: Terminal, progress: &Progress, outcome: &mut DeployOutcome) -> Result<(), Error> {
        let workspace = Workspace::here()?;
        let here = std::env::current_dir().unwrap_or_default();
        let project = Project::around(&here, workspace.root())?;
        // Report what is missing before anything is built.
        let environment = self.environment(&project)?;
        let tool = self.find_tool(&project, progress)?;
        outcome.tool = Some(tool.tool);
        outcome.environment.clone_from(&environment);
        let appid = self.appid(&project)?;
        let target = DeployTarget {
            environment: &environment,
            project: &project,
            appid: appid.as_deref(),
            key: self.key.as_deref(),
            scratch: &workspace.package_folder().with_file_name("deploy"),
            trusted: workspace.target_folder(),
        };
        tool.check(&target)?;
        let folders =
            node_functions(self.selection.clone(), self.profile.clone(), self.out.clone(), terminal, progress)?;
        let mut record = Record::read(project.folder())?;
        let secrets = Secrets::default();
        for (function, folder) in requested(&folders, &self.selection.functions) {
            let command = tool.command(&function, &folder, &target)?;
            // After a dry run the files stay, so that the commands can be pasted.
            if tool.tool == Tool::Tcb && !self.dry_run {
                secrets.add(&function, &target);
            }
            let change = Change::of(&folder, record.of(&environment, &function).as_ref())?;
            outcome.deployments.push(Deployment { function, folder, command, change, state: State::NotRun });
        }
        if self.dry_run {
            return Ok(());
        }
        for deployment in &mut outcome.deployments {
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
        let advice = "use --env ENV. Its id is shown in WeChat DevTools under \"Cloud Development\", or in the output of \
                      `tcb env list`";
        let environment = environment
            .filter(|environment| !environment.is_empty())
            .ok_or_else(|| Error::usage("no environment to deploy to", advice))?;
        check_argument("the environment", &environment).map_err(|why| Error::usage(why, advice))?;
        Ok(environment)
    }

    fn appid(&self, project: &Project) -> Result<Option<String>, Error> {
        let appid = self.appid.as_deref().or_else(|| project.appid()).map(str::to_owned);
        if let Some(appid) = &appid {
            let advice = "put the appid of the Mini Program into project.config.json, or use --appid APPID";
            check_argument("the appid", appid).map_err(|why| Error::usage(why, advice))?;
            // The default name of the key contains it.
            check_package(appid).map_err(|_| Error::usage(format!("{} is not an appid", quoted(appid)), advice))?;
        }
        Ok(appid)
    }

    fn find_tool(&self, project: &Project, progress: &Progress) -> Result<InstalledTool, Error> {
        let found = match (self.with, &self.tool) {
            (Some(tool), Some(program)) => return InstalledTool::at(tool, program),
            (Some(tool), None) => InstalledTool::named(tool, project.folder()),
            (None, _) => InstalledTool::any(project.folder()),
        };
        match found {
            Err(missing) if self.dry_run => {
                let tool = InstalledTool::not_installed(self.with);
                let text =
                    format!("{}; these are the commands of {}: {}", missing.message, tool.tool.name(), missing.advice);
                progress.say("note", Colour::Cyan, &text);
                Ok(tool)
            }
            found => found,
        }
    }
}

/// The functions of these folders. If every given name is that of a function, only those are deployed: a package may
/// share its name with one of its functions, and nothing else should be deployed.
fn requested(folders: &[PathBuf], names: &[String]) -> Vec<(String, PathBuf)> {
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
    fn only_the_requested_functions_are_deployed() {
        let folders = ["/f/plain", "/f/shop"].map(PathBuf::from);
        let requested = |names: &[&str]| {
            let names: Vec<_> = names.iter().map(|&name| name.to_owned()).collect();
            requested(&folders, &names).into_iter().map(|(function, _)| function).collect::<Vec<_>>()
        };
        assert_eq!(requested(&[]), ["plain", "shop"]);
        assert_eq!(requested(&["shop"]), ["shop"]);
        assert_eq!(requested(&["the-package-of-both"]), ["plain", "shop"]);
    }
}
