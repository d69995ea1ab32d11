//! The tools that upload functions, and how they are found.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use clap::builder::PossibleValue;

use super::command_line::CommandLine;
use super::{DeployTarget, Deployment, devtools, miniprogram_ci, tcb};
use crate::error::Error;
use crate::terminal::Terminal;

/// A tool that uploads functions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tool {
    DevTools,
    Tcb,
    MiniprogramCi,
}

/// A tool, and where it was found.
#[derive(Debug)]
pub(super) struct InstalledTool {
    pub(super) tool: Tool,
    program: PathBuf,
}

impl ValueEnum for Tool {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

impl Tool {
    /// In the order in which they are looked for.
    pub(super) const ALL: [Self; 3] = [Self::DevTools, Self::Tcb, Self::MiniprogramCi];

    pub(super) fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tool| tool.name() == name)
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::DevTools => "devtools",
            Self::Tcb => "tcb",
            Self::MiniprogramCi => "miniprogram-ci",
        }
    }

    /// Whether the tool applies config.json.
    pub(super) fn applies_config(self) -> bool {
        self == Self::DevTools
    }

    /// The name of its program.
    fn program(self) -> &'static str {
        match self {
            Self::DevTools => devtools::PROGRAM,
            Self::Tcb | Self::MiniprogramCi => self.name(),
        }
    }

    /// How to get it.
    fn advice(self) -> &'static str {
        match self {
            Self::DevTools => {
                "install WeChat DevTools (macOS or Windows), or use --tool FILE with its command line, the file `cli` or \
                 `cli.bat` in its folder"
            }
            Self::Tcb => "install it: npm install --global @cloudbase/cli, then tcb login",
            Self::MiniprogramCi => "install it: npm install --save-dev miniprogram-ci",
        }
    }
}

impl InstalledTool {
    pub(super) fn at(tool: Tool, program: &Path) -> Result<Self, Error> {
        if program.is_file() {
            let program = std::path::absolute(program).unwrap_or_else(|_| program.to_owned());
            return Ok(Self { tool, program });
        }
        Err(Error::usage(format!("{} is not a file", program.display()), tool.advice()))
    }

    /// The tool of this name: where it is installed, in the project's `node_modules`, or in `PATH`.
    pub(super) fn named(tool: Tool, project: &Path) -> Result<Self, Error> {
        let program = installed(tool).or_else(|| in_node_modules(tool, project)).or_else(|| in_path(tool.program()));
        let program = program.ok_or_else(|| Error::usage(format!("{} was not found", tool.name()), tool.advice()))?;
        Ok(Self { tool, program })
    }

    /// The first tool that is found. `cli` in `PATH` could be any program, so DevTools is only looked for where it is
    /// installed.
    pub(super) fn any(project: &Path) -> Result<Self, Error> {
        let find = |tool: Tool| {
            let elsewhere = || in_node_modules(tool, project).or_else(|| in_path(tool.program()));
            installed(tool).or_else(|| if tool == Tool::DevTools { None } else { elsewhere() })
        };
        let found = Tool::ALL.into_iter().find_map(|tool| find(tool).map(|program| Self { tool, program }));
        found.ok_or_else(|| {
            Error::usage(
                "no tool that uploads functions was found",
                "install WeChat DevTools; or @cloudbase/cli: npm install --global @cloudbase/cli; or miniprogram-ci: npm \
                 install --save-dev miniprogram-ci; or use one that you have: --with TOOL --tool FILE",
            )
        })
    }

    /// The tool whose commands a dry run prints if none is installed: DevTools where it runs, because only it applies
    /// config.json.
    pub(super) fn not_installed(tool: Option<Tool>) -> Self {
        let runs_here = cfg!(windows) || cfg!(target_os = "macos");
        let tool = tool.unwrap_or(if runs_here { Tool::DevTools } else { Tool::Tcb });
        Self { tool, program: tool.program().into() }
    }

    /// Checks what can be checked before anything is built.
    pub(super) fn check(&self, target: &DeployTarget<'_>) -> Result<(), Error> {
        match self.tool {
            Tool::MiniprogramCi => miniprogram_ci::check(target),
            Tool::DevTools | Tool::Tcb => Ok(()),
        }
    }

    /// The command that deploys one function.
    pub(super) fn command(
        &self,
        function: &str,
        folder: &Path,
        target: &DeployTarget<'_>,
    ) -> Result<CommandLine, Error> {
        match self.tool {
            Tool::DevTools => devtools::command(&self.program, function, folder, target),
            Tool::Tcb => tcb::command(&self.program, function, folder, target),
            Tool::MiniprogramCi => miniprogram_ci::command(&self.program, function, folder, target),
        }
    }

    /// Runs the tool. Its output goes to stderr.
    pub(super) fn run(&self, deployment: &Deployment, terminal: Terminal) -> Result<(), Error> {
        let name = self.tool.name();
        let advice = match self.tool {
            Tool::MiniprogramCi => miniprogram_ci::ADVICE,
            Tool::DevTools | Tool::Tcb => "see its output above, and run this again",
        };
        let failed =
            |why: String| Error::function(format!("{name} did not deploy `{}`: {why}", deployment.function), advice);
        if self.tool == Tool::Tcb {
            return tcb::run(deployment, terminal).map_err(failed);
        }
        let status = deployment.command.command().stdout(std::io::stderr()).status();
        match status {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(failed(status.to_string())),
            Err(error) => Err(failed(format!("it could not be run: {error}"))),
        }
    }
}

fn installed(tool: Tool) -> Option<PathBuf> {
    if tool != Tool::DevTools {
        return None;
    }
    devtools::places().into_iter().find(|file| file.is_file())
}

/// Where npm puts the programs of a project's own packages.
fn in_node_modules(tool: Tool, project: &Path) -> Option<PathBuf> {
    if tool == Tool::DevTools {
        return None;
    }
    project.ancestors().find_map(|folder| in_folder(&folder.join("node_modules/.bin"), tool.program()))
}

fn in_path(program: &str) -> Option<PathBuf> {
    which::which(program).ok()
}

fn in_folder(folder: &Path, program: &str) -> Option<PathBuf> {
    which::which_in(program, Some(folder), folder).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_is_found_by_its_name() {
        for tool in Tool::ALL {
            assert_eq!(Tool::of_name(tool.name()), Some(tool));
        }
    }

    #[test]
    fn only_devtools_applies_the_configuration() {
        assert_eq!(Tool::ALL.map(Tool::applies_config), [true, false, false]);
    }

    #[test]
    fn a_missing_file_is_reported_with_how_to_get_the_tool() {
        let error = InstalledTool::at(Tool::Tcb, Path::new("no/such/tcb")).unwrap_err();
        assert!(error.advice.contains("@cloudbase/cli"), "{error:?}");
    }
}
