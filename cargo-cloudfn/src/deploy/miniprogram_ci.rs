//! npm's miniprogram-ci, WeChat's own tool for continuous integration. The options are those of 2.1.42.

use std::path::{Path, PathBuf};

use super::DeployTarget;
use super::command_line::CommandLine;
use super::project::without_appid;
use crate::error::Error;

/// Advice for a failure. Version 2.1.42 asks for the state of a function before it creates it, and treats "not found"
/// as a failure.
pub(super) const ADVICE: &str = "see its output above. `ResourceNotFound.Function` means that the function is new: miniprogram-ci \
                                 2.1.42 cannot create one, so deploy it once with --with devtools or --with tcb";

/// Checks that the Mini Program and its key are there.
pub(super) fn check(target: &DeployTarget<'_>) -> Result<(), Error> {
    if !target.project.is_mini_program() {
        return Err(Error::usage(
            "miniprogram-ci needs a Mini Program, and there is no project.config.json here or above",
            "run this in the folder of the Mini Program, or use another tool: --with tcb",
        ));
    }
    key(target).map(|_| ())
}

pub(super) fn command(
    program: &Path,
    function: &str,
    folder: &Path,
    target: &DeployTarget<'_>,
) -> Result<CommandLine, Error> {
    let appid = target.appid.ok_or_else(without_appid)?;
    Ok(CommandLine::new(program, &["cloud", "functions", "upload"])
        .path("--project-path", target.project.folder())
        .option("--appid", appid)
        .path("--private-key-path", &key(target)?)
        .option("--env", target.environment)
        .option("--name", function)
        .path("--path", folder)
        // There are no dependencies to install.
        .option("--remote-npm-install", "false"))
}

/// The named key, or the one in the project under the name that WeChat gives it.
fn key(target: &DeployTarget<'_>) -> Result<PathBuf, Error> {
    let appid = target.appid.ok_or_else(without_appid)?;
    let own = target.project.folder().join(format!("private.{appid}.key"));
    let key = target.key.map_or(own, |key| std::path::absolute(key).unwrap_or_else(|_| key.to_owned()));
    if key.is_file() {
        return Ok(key);
    }
    Err(Error::usage(
        format!("there is no upload key at {}", key.display()),
        "download it at mp.weixin.qq.com (Development, Development settings, code upload), put this machine's address into \
         the white list there, and use --key FILE. Keep it out of the repository",
    ))
}
