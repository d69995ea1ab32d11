//! The files that make a function, as they are uploaded.

use serde_json::{Value, json};

use super::shim;
use crate::artifact;
use crate::error::Error;
use crate::function::Function;

/// What is packaged for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// A Node function: the only kind that has identity, permissions and the usual upload tools.
    Node,
    /// A custom-runtime function of Tencent Cloud.
    Scf,
}

impl Target {
    /// The first is the default.
    pub(super) const NAMES: [&'static str; 2] = ["node", "scf"];

    pub(super) fn of_name(name: &str) -> Self {
        if name == "scf" { Self::Scf } else { Self::Node }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Node => "node",
            Self::Scf => "scf",
        }
    }
}

/// A function, ready to be written.
pub(super) struct Upload {
    pub(super) function: String,
    pub(super) package: String,
    pub(super) permissions: Vec<String>,
    /// Of the program.
    pub(super) sha256: String,
    pub(super) files: Vec<File>,
}

/// A file of it.
pub(super) struct File {
    pub(super) name: &'static str,
    pub(super) content: Vec<u8>,
    pub(super) is_executable: bool,
}

impl Upload {
    pub(super) fn of(function: &Function, target: Target) -> Result<Self, Error> {
        let program = std::fs::read(&function.binary).map_err(|error| {
            Error::function(format!("{} cannot be read: {error}", function.binary.display()), "build it again")
        })?;
        artifact::check_runs_in_the_cloud(&program, &function.binary)?;
        let config = function.config()?;
        let name = &function.manifest.function;
        let sha256 = shim::sha256(&program);
        let mut files = Vec::new();
        if target == Target::Node {
            files.push(File::text("config.json", config));
            files.push(File::text("index.js", shim::of(name, &sha256)));
            files.push(File::text("package.json", package_json(function)));
        }
        files.push(File { name: "bootstrap", content: program, is_executable: true });
        files.sort_by_key(|file| file.name);
        Ok(Self {
            function: name.clone(),
            package: function.package.clone(),
            permissions: function.manifest.permissions.openapi.clone(),
            sha256,
            files,
        })
    }

    /// The bytes of all files.
    pub(super) fn size(&self) -> usize {
        self.files.iter().map(|file| file.content.len()).sum()
    }
}

impl File {
    fn text(name: &'static str, text: String) -> Self {
        Self { name, content: text.into_bytes(), is_executable: false }
    }
}

/// What npm wants, and the marker by which the folder is known to be ours.
fn package_json(function: &Function) -> String {
    let package: Value = json!({
        "name": function.manifest.function.to_lowercase(),
        "version": function.version,
        "private": true,
        "main": "index.js",
        "cloudfn": {"package": function.package},
    });
    format!("{package:#}\n")
}

/// The package of the function that a folder with this `package.json` was made for; none if it is not ours.
pub(super) fn marker(package_json: &[u8]) -> Option<String> {
    let package: Value = serde_json::from_slice(package_json).ok()?;
    package["cloudfn"]["package"].as_str().map(str::to_owned)
}
