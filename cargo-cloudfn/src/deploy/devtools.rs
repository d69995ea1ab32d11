//! The command line of WeChat DevTools.
//!
//! The options come from WeChat's page about the command line. They were not tried: DevTools runs on macOS and Windows
//! only.

use std::path::{Path, PathBuf};

use super::DeployTarget;
use super::command_line::CommandLine;
use super::project::without_appid;
use crate::error::Error;

/// The program's name in the folder of DevTools.
pub(super) const PROGRAM: &str = "cli";

/// Where the installers put it.
pub(super) fn places() -> Vec<PathBuf> {
    if cfg!(windows) {
        let roots = ["ProgramFiles(x86)", "ProgramFiles"].into_iter().filter_map(std::env::var_os).map(PathBuf::from);
        return roots.map(|root| root.join("Tencent").join("微信web开发者工具").join("cli.bat")).collect();
    }
    if cfg!(target_os = "macos") {
        let cli = "Applications/wechatwebdevtools.app/Contents/MacOS/cli";
        return [Some(PathBuf::from("/")), std::env::home_dir()]
            .into_iter()
            .flatten()
            .map(|root| root.join(cli))
            .collect();
    }
    Vec::new()
}

/// Passes the name of a function of the project, and the folder of any other function. Without `--remote-npm-install`, all
/// files are uploaded; there are no dependencies to install.
pub(super) fn command(
    program: &Path,
    function: &str,
    folder: &Path,
    target: &DeployTarget<'_>,
) -> Result<CommandLine, Error> {
    let command = CommandLine::new(program, &["cloud", "functions", "deploy"]).option("--env", target.environment);
    if target.project.has_function_at(folder) {
        return Ok(command.option("--names", function).path("--project", target.project.folder()));
    }
    let appid = target.appid.ok_or_else(without_appid)?;
    Ok(command.path("--paths", folder).option("--appid", appid))
}
