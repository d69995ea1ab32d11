//! A project whose functions the real command deploys, with substitutes for the vendor's tools.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use crate::command_output::CommandOutput;
use crate::mini_program::Project;

/// The environment that is deployed to.
pub const ENVIRONMENT: &str = "prod-1a2b";

/// A project with two functions, `plain` and `shop`, and tools in a folder of `PATH`.
#[derive(Debug)]
pub struct DeployProject {
    project: Project,
    tools: TempDir,
}

impl DeployProject {
    /// `None` if functions cannot be built for the cloud on this machine.
    pub fn new() -> Option<Self> {
        Some(Self { project: Project::new()?, tools: tempfile::tempdir().unwrap() })
    }

    /// A tool that records its arguments, prints a text, and exits with a code.
    pub fn tool(&self, name: &str, text: &str, code: i32) -> PathBuf {
        let file = self.tools.path().join(name);
        let script = format!(
            "#!/bin/sh\nprintf '%s\\n' \"$@\" --- >>'{}.arguments'\necho '{text}'\nexit {code}\n",
            file.display()
        );
        fs::write(&file, script).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
        file
    }

    /// The arguments of each call of a tool.
    pub fn arguments_of(&self, name: &str) -> Vec<Vec<String>> {
        let calls = fs::read_to_string(self.tools.path().join(format!("{name}.arguments"))).unwrap_or_default();
        let calls = calls.split("---\n").filter(|call| !call.is_empty());
        calls.map(|call| call.lines().map(str::to_owned).collect()).collect()
    }

    /// Runs `cargo cloudfn deploy ..` in the folder of the functions.
    pub fn deploy(&self, arguments: &[&str]) -> CommandOutput {
        CommandOutput::of(&self.command(arguments).output().unwrap())
    }

    /// The command, before it runs. It does not find the tools of this machine, only the programs of cargo and of the
    /// system.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.project.cloudfn("deploy");
        let cargo = Path::new(env!("CARGO")).parent().unwrap();
        let path = std::env::join_paths([self.tools.path(), cargo, Path::new("/usr/bin"), Path::new("/bin")]).unwrap();
        command.args(arguments).env("PATH", path);
        command
    }

    /// The folder of the project.
    pub fn folder(&self) -> &Path {
        self.project.folder()
    }

    /// The folder of the tools.
    pub fn tools(&self) -> &Path {
        self.tools.path()
    }

    /// The folder from which functions are uploaded.
    pub fn cloud_functions(&self) -> PathBuf {
        self.project.cloud_functions()
    }

    /// The folder of a function, as a text.
    pub fn folder_of(&self, function: &str) -> String {
        self.project.cloud_functions().join(function).display().to_string()
    }

    /// The folder of the project, as a text.
    pub fn root(&self) -> String {
        self.project.folder().display().to_string()
    }

    /// The project's record of its last deployments.
    pub fn record(&self) -> Value {
        let text = fs::read_to_string(self.project.folder().join(".cloudfn/deployed.json"));
        text.map_or(Value::Null, |text| serde_json::from_str(&text).unwrap())
    }
}
