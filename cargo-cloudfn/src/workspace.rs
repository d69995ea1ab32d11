//! The workspace that the command is run in: which packages may contain cloud functions.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};

use cargo_metadata::{Metadata, MetadataCommand, Package, TargetKind};

use crate::error::Error;
use crate::file;
use crate::package_metadata;
use crate::runtime_users::{RUNTIME, runtime_users};
use crate::source_names;
use crate::suggest::advice;

/// Its feature for the database.
const DATABASE: &str = "database";

/// The package of the runtime's own macros, which write no sources.
const OWN_MACROS: &str = "cloudfn-macros";

/// The workspace, as cargo describes it.
#[derive(Debug)]
pub(crate) struct Workspace {
    metadata: Metadata,
}

/// A package whose sources are on this machine.
#[derive(Debug)]
pub(crate) struct LocalPackage {
    pub(crate) name: String,
    pub(crate) folder: PathBuf,
    /// Whether it has a build script or macros, which can write files in each build.
    pub(crate) may_change_sources: bool,
}

/// How a function is built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Profile {
    Dev,
    Release,
    Named(String),
}

impl Workspace {
    /// Asks cargo. Nothing is downloaded or built.
    pub(crate) fn here() -> Result<Self, Error> {
        let metadata = MetadataCommand::new().no_deps().exec().map_err(|error| {
            let text = match error {
                cargo_metadata::Error::CargoMetadata { stderr } => {
                    let stderr = stderr.trim();
                    stderr.strip_prefix("error: ").unwrap_or(stderr).to_owned()
                }
                other => other.to_string(),
            };
            Error::usage(
                format!("cargo cannot find a workspace here: {text}"),
                "run this in the folder of a cargo package or workspace",
            )
        })?;
        Ok(Self { metadata })
    }

    /// The packages that may have functions of this project, in name order.
    pub(crate) fn candidates(&self) -> Result<Vec<&Package>, Error> {
        let mut candidates = Vec::new();
        for package in self.with_programs() {
            if package_metadata::of(package)?.functions {
                candidates.push(package);
            }
        }
        Ok(candidates)
    }

    /// The packages that have a program and depend on the runtime, directly or not, in name order.
    fn with_programs(&self) -> Vec<&Package> {
        let members = self.metadata.workspace_packages();
        let users = self.runtime_users(&members);
        let has_program = |package: &Package| package.targets.iter().any(cargo_metadata::Target::is_bin);
        let mut candidates: Vec<_> = members
            .into_iter()
            .filter(|package| has_program(package) && users.contains(package.name.as_str()))
            .collect();
        candidates.sort_by(|left, right| left.name.cmp(&right.name));
        candidates
    }

    /// The names of the packages that depend on the runtime, directly or not.
    fn runtime_users(&self, members: &[&Package]) -> HashSet<String> {
        let path = self.root().join("Cargo.lock");
        if !path.exists() {
            // Cargo writes the file then, as for a build. The build also reports if that fails.
            let _ = MetadataCommand::new().exec();
        }
        runtime_users(members, &file::read_text(&path).unwrap_or_default())
    }

    /// The packages to build for these names: the named packages if every name is a package's, otherwise all packages that
    /// may contain functions of the project. A name that no function can have is an error.
    pub(crate) fn packages_of(&self, names: &[String], only: Option<&str>) -> Result<Vec<&Package>, Error> {
        let candidates = match only {
            Some(name) => vec![self.package(name)?],
            None => self.candidates()?,
        };
        if candidates.is_empty() {
            return Err(nothing_here());
        }
        let of_name = |name: &String| candidates.iter().copied().find(|package| package.name == *name);
        let wanted: Option<Vec<_>> = names.iter().map(of_name).collect();
        if let (Some(wanted), None) = (wanted.filter(|wanted| !wanted.is_empty()), only) {
            return Ok(wanted);
        }
        for name in names.iter().filter(|name| of_name(name).is_none()) {
            self.check_name(name, &candidates)?;
        }
        Ok(candidates)
    }

    /// Fails if no function of these packages can have this name.
    pub(crate) fn check_name(&self, name: &str, packages: &[&Package]) -> Result<(), Error> {
        let local = self.local_packages(packages);
        let users = self.runtime_users(&self.metadata.workspace_packages());
        if !users.iter().all(|user| local.iter().any(|package| package.name == *user) || self.is_member(user)) {
            // A package from elsewhere can contain functions, too.
            return Ok(());
        }
        let folders: Vec<_> =
            local.into_iter().filter(|package| users.contains(&package.name)).map(|package| package.folder).collect();
        source_names::check(name, packages, &folders, self.target_folder())
    }

    fn is_member(&self, name: &str) -> bool {
        self.metadata.workspace_packages().iter().any(|member| *member.name == *name)
    }

    /// The package of this name. It may be one whose functions do not belong to the project.
    pub(crate) fn package(&self, name: &str) -> Result<&Package, Error> {
        let all = self.with_programs();
        if all.is_empty() {
            return Err(nothing_here());
        }
        all.iter().copied().find(|package| package.name == name).ok_or_else(|| no_package(name, &all))
    }

    /// These packages and their path dependencies.
    pub(crate) fn local_packages(&self, packages: &[&Package]) -> Vec<LocalPackage> {
        let described = |package: &Package| {
            let folder = package.manifest_path.parent()?.as_std_path().to_owned();
            let mut kinds = package.targets.iter().flat_map(|target| &target.kind);
            let may_change_sources = *package.name != *OWN_MACROS
                && kinds.any(|kind| matches!(kind, TargetKind::CustomBuild | TargetKind::ProcMacro));
            Some(LocalPackage { name: package.name.to_string(), folder, may_change_sources })
        };
        // This fails while a manifest is half written.
        let Ok(metadata) = MetadataCommand::new().exec() else {
            return self.metadata.workspace_packages().into_iter().filter_map(described).collect();
        };
        let nodes = metadata.resolve.iter().flat_map(|resolve| &resolve.nodes);
        let nodes: HashMap<_, _> = nodes.map(|node| (&node.id, &node.dependencies)).collect();
        let local: HashMap<_, _> =
            metadata.packages.iter().filter(|package| package.source.is_none()).map(|p| (&p.id, p)).collect();
        let mut found = BTreeMap::new();
        let mut waiting: Vec<_> = packages.iter().map(|package| &package.id).collect();
        while let Some(id) = waiting.pop() {
            let Some(package) = local.get(id).filter(|_| !found.contains_key(id)) else { continue };
            found.insert(id, described(package));
            waiting.extend(nodes.get(id).into_iter().copied().flatten());
        }
        found.into_values().flatten().collect()
    }

    /// Whether a package asks for the database of the runtime.
    pub(crate) fn uses_database(&self) -> bool {
        self.metadata.workspace_packages().into_iter().any(|package| {
            let by_dependency = package.dependencies.iter().any(|dependency| {
                dependency.name == RUNTIME && dependency.features.iter().any(|feature| feature == DATABASE)
            });
            let enables = |feature: &String| {
                feature
                    .split_once('/')
                    .is_some_and(|(package, name)| name == DATABASE && package.trim_end_matches('?') == RUNTIME)
            };
            by_dependency || package.features.values().flatten().any(enables)
        })
    }

    /// cargo's target folder.
    pub(crate) fn target_folder(&self) -> &Path {
        self.metadata.target_directory.as_std_path()
    }

    /// The folder of the workspace.
    pub(crate) fn root(&self) -> &Path {
        self.metadata.workspace_root.as_std_path()
    }

    /// Where packages are written by default.
    pub(crate) fn package_folder(&self) -> PathBuf {
        self.metadata.target_directory.join("cloudfn/package").into()
    }

    /// The folder that this tool writes to by default.
    pub(crate) fn own_folder(&self) -> PathBuf {
        self.metadata.target_directory.join("cloudfn").into()
    }

    /// Where `cargo cloudfn check` builds.
    pub(crate) fn check_folder(&self) -> PathBuf {
        self.metadata.target_directory.join("cloudfn/check").into()
    }
}

impl Profile {
    /// The arguments of cargo for it.
    pub(crate) fn arguments(&self) -> Vec<&str> {
        match self {
            Self::Dev => Vec::new(),
            Self::Release => vec!["--release"],
            Self::Named(name) => vec!["--profile", name],
        }
    }
}

/// The error for a workspace without functions.
pub(crate) fn nothing_here() -> Error {
    Error::usage(
        "no package here has cloud functions",
        "a package with cloud functions has a program and depends on cloudfn-runtime, directly or through another package: \
         `cargo cloudfn new NAME` makes one",
    )
}

/// The error for a package that is not one of these.
fn no_package(name: &str, candidates: &[&Package]) -> Error {
    let names: Vec<_> = candidates.iter().map(|package| package.name.to_string()).collect();
    Error::usage(
        format!("no package `{name}` here has cloud functions; there are: {}", names.join(", ")),
        advice(name, &names),
    )
}
