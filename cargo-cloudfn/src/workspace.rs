//! The workspace that the command is run in: which packages may hold cloud functions.

use std::path::PathBuf;

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package};

use crate::error::Error;

/// The crate that every cloud function is written with.
const RUNTIME: &str = "cloudfn-runtime";

/// What cargo says of the workspace.
#[derive(Debug)]
pub(crate) struct Workspace {
    metadata: Metadata,
}

/// How a function is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    Dev,
    Release,
}

impl Workspace {
    /// Asks cargo. Nothing is downloaded or built.
    pub(crate) fn here() -> Result<Self, Error> {
        let metadata = MetadataCommand::new().no_deps().exec().map_err(|error| {
            let text = match error {
                cargo_metadata::Error::CargoMetadata { stderr } => stderr.trim().to_owned(),
                other => other.to_string(),
            };
            Error::usage(
                format!("cargo does not know this folder: {text}"),
                "run this in the folder of a cargo package or workspace",
            )
        })?;
        Ok(Self { metadata })
    }

    /// The packages that have a program and depend on the runtime, in name order.
    pub(crate) fn candidates(&self) -> Vec<&Package> {
        let mut candidates: Vec<_> =
            self.metadata.workspace_packages().into_iter().filter(|package| may_hold_functions(package)).collect();
        candidates.sort_by(|left, right| left.name.cmp(&right.name));
        candidates
    }

    /// The folder that the configuration files of a profile are written to.
    pub(crate) fn config_folder(&self, profile: Profile) -> PathBuf {
        self.metadata.target_directory.join(profile.folder()).join("cloudfn").into()
    }
}

impl Profile {
    /// The folder in the target directory.
    fn folder(self) -> &'static str {
        match self {
            Self::Dev => "debug",
            Self::Release => "release",
        }
    }
}

fn may_hold_functions(package: &Package) -> bool {
    let is_runtime = |dependency: &&cargo_metadata::Dependency| {
        dependency.name == RUNTIME && dependency.kind == DependencyKind::Normal
    };
    package.targets.iter().any(cargo_metadata::Target::is_bin) && package.dependencies.iter().any(|d| is_runtime(&d))
}
