//! The files that `cargo cloudfn deploy` reads in a project, for the fuzz targets.

use std::path::Path;

use serde_json::Value;

use super::project::Project;
use super::record::Record;
use super::tcb;
use super::tool::Tool;

/// The appid in `project.config.json`.
pub fn appid_of_project(folder: &Path) -> Result<Option<String>, String> {
    project(folder).map(|project| project.appid().map(str::to_owned))
}

/// The environment in `cloudbaserc.json`.
pub fn environment_of_tcb(folder: &Path) -> Result<Option<String>, String> {
    tcb::environment(&project(folder)?).map_err(|error| error.message)
}

/// Reads `.cloudfn/deployed.json`, records a deployment with `tcb` in it, and returns the configuration that is then read
/// back.
pub fn remembered(folder: &Path, environment: &str, function: &str, config: &Value) -> Result<Option<Value>, String> {
    let read = || Record::read(folder).map_err(|error| error.message);
    let mut record = read()?;
    record.put(environment, function, Tool::Tcb, config);
    record.write().map_err(|error| error.message)?;
    Ok(read()?.of(environment, function).map(|last| last.config))
}

fn project(folder: &Path) -> Result<Project, String> {
    Project::around(folder, folder).map_err(|error| error.message)
}
