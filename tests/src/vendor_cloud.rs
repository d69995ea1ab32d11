//! A substitute for the vendor's cloud: `tests/node/cloud.js` answers the real tools in their own process.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use crate::command_output::CommandOutput;
use crate::deploy_project::{DeployProject, ENVIRONMENT};
use crate::workspace::workspace;

/// A cloud inside the processes of the real tools.
#[derive(Debug)]
pub struct VendorCloud {
    files: TempDir,
}

impl VendorCloud {
    /// A cloud without functions, with a user who has logged in.
    pub fn logged_in() -> Self {
        let files = tempfile::tempdir().unwrap();
        // The file that `tcb login` writes.
        let login = files.path().join(".config/.cloudbase");
        fs::create_dir_all(&login).unwrap();
        fs::write(login.join("auth.json"), r#"{"credential": {"secretId": "i", "secretKey": "k"}}"#).unwrap();
        let key = "const { privateKey } = require('crypto').generateKeyPairSync('rsa', { modulusLength: 2048 }); \
                   process.stdout.write(privateKey.export({ type: 'pkcs1', format: 'pem' }))";
        let key = Command::new("node").args(["-e", key]).output().unwrap();
        fs::write(files.path().join("key"), key.stdout).unwrap();
        Self { files }
    }

    /// Runs `cargo cloudfn deploy plain --with TOOL ..` with the real tool.
    pub fn deploy(
        &self,
        project: &DeployProject,
        tool: &str,
        program: &Path,
        variables: &[(&str, &str)],
    ) -> CommandOutput {
        let wrapper = project.tools().join(tool);
        fs::write(&wrapper, format!("#!/bin/sh\nexec node '{}' \"$@\"\n", program.display())).unwrap();
        fs::set_permissions(&wrapper, fs::Permissions::from_mode(0o755)).unwrap();
        let (hook, key) = (workspace().join("tests/node/cloud.js"), self.files.path().join("key"));
        let mut command = project.command(&["plain", "--with", tool, "--env", ENVIRONMENT, "--appid", "wx1", "--key"]);
        command
            .arg(key)
            .env("NODE_OPTIONS", format!("--require {}", hook.display()))
            .env("CLOUD_TOLD", self.files.path().join("told"))
            .env("CLOUD_UPLOADED", self.files.path().join("uploaded.zip"))
            .env("HOME", self.files.path())
            // cargo and rustup keep their own folders.
            .env("CARGO_HOME", std::env::var_os("CARGO_HOME").unwrap_or_else(|| home().join(".cargo").into()))
            .env("RUSTUP_HOME", std::env::var_os("RUSTUP_HOME").unwrap_or_else(|| home().join(".rustup").into()))
            .envs(variables.iter().copied());
        CommandOutput::of(&command.output().unwrap())
    }

    /// The last request of an action to the cloud.
    pub fn asked(&self, action: &str) -> Value {
        let told = fs::read_to_string(self.files.path().join("told")).unwrap_or_default();
        let mut told = told.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        told.rfind(|told| told["action"] == action).map_or(Value::Null, |told| told["asked"].clone())
    }

    /// The names in the zip that was uploaded, with their modes.
    pub fn uploaded(&self) -> Vec<(String, Option<u32>)> {
        let file = fs::File::open(self.files.path().join("uploaded.zip")).unwrap();
        let mut zip = zip::ZipArchive::new(file).unwrap();
        let length = zip.len();
        let entry = |index| {
            let entry = zip.by_index(index).unwrap();
            (entry.name().to_owned(), entry.unix_mode().map(|mode| mode & 0o777))
        };
        let mut entries: Vec<_> = (0..length).map(entry).collect();
        entries.sort();
        entries
    }
}

fn home() -> PathBuf {
    std::env::var_os("HOME").unwrap_or_default().into()
}
