//! Where a project gets cloudfn from: the registry, or a clone of the repository.

use std::path::{Component, Path, PathBuf};

use super::dependencies::{Dependencies, Dependency};
use super::template::Template;
use crate::error::Error;

/// The crate that functions are written with, and the one that they are tested with: folders of the repository.
const RUNTIME: &str = "cloudfn-runtime";
const LOCAL: &str = "cloudfn-local";

/// Where this tool was built.
const OWN_FOLDER: &str = env!("CARGO_MANIFEST_DIR");

/// Whether this is a binary of a release, which was built in a clone that its users do not have.
const IS_RELEASED: bool = option_env!("CLOUDFN_RELEASE").is_some();

/// Where cloudfn comes from.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Runtime {
    Registry,
    /// The folder of the repository.
    Clone {
        folder: PathBuf,
        was_named: bool,
    },
}

impl Runtime {
    /// The named folder; else the registry for a released tool; else the clone that this tool was built in, if it still
    /// exists.
    pub(super) fn find(named: Option<&Path>) -> Result<Self, Error> {
        match named {
            Some(named) => Self::named(named),
            None => Self::of_tool(Path::new(OWN_FOLDER), IS_RELEASED),
        }
    }

    /// What a tool that was built in this folder uses.
    fn of_tool(own: &Path, is_released: bool) -> Result<Self, Error> {
        if is_released {
            return Ok(Self::Registry);
        }
        // In cargo's registry folder, the names have versions: `cloudfn-runtime-0.1.0`.
        let clone = own.parent().filter(|folder| is_clone(folder));
        match clone {
            Some(folder) => Ok(Self::Clone { folder: folder.to_owned(), was_named: false }),
            None if is_of_registry(own) => Ok(Self::Registry),
            None => Err(Error::usage(
                format!("the clone of cloudfn in which this tool was built is gone: {}", own.display()),
                "name another clone: --runtime DIR",
            )),
        }
    }

    fn named(named: &Path) -> Result<Self, Error> {
        let absolute = named.canonicalize();
        let candidates = absolute.iter().flat_map(|folder| [Some(folder.as_path()), folder.parent()]).flatten();
        let folder = candidates.into_iter().find(|folder| is_clone(folder)).map(Path::to_owned);
        let folder = folder.ok_or_else(|| {
            Error::usage(
                format!("{} is neither a clone of cloudfn nor its folder {RUNTIME}", named.display()),
                "use a folder that contains cloudfn-runtime and cloudfn-local. Without --runtime, the clone that this tool was \
                 built in is used if it still exists, otherwise crates.io",
            )
        })?;
        Ok(Self::Clone { folder, was_named: true })
    }

    /// What a project of this template depends on.
    pub(super) fn dependencies(&self, project: &Path, template: Template) -> Result<Dependencies, Error> {
        let serde = Dependency::of_version("serde", "1").feature("derive");
        let json = Dependency::of_version("serde_json", "1");
        let mut for_tests = vec![json];
        if template != Template::Http {
            for_tests.insert(0, self.own(LOCAL, project)?);
        }
        Ok(Dependencies { normal: vec![self.own(RUNTIME, project)?, serde], for_tests })
    }

    /// What functions that are ported depend on, with these features of the runtime.
    pub(super) fn dependencies_of_port(
        &self,
        project: &Path,
        features: &[&'static str],
    ) -> Result<Dependencies, Error> {
        let own = self.own(RUNTIME, project)?;
        let runtime = features.iter().fold(own, |runtime, feature| runtime.feature(feature));
        let serde = Dependency::of_version("serde", "1").feature("derive");
        let json = Dependency::of_version("serde_json", "1");
        Ok(Dependencies { normal: vec![runtime, serde, json], for_tests: Vec::new() })
    }

    /// One of cloudfn's crates.
    fn own(&self, name: &'static str, project: &Path) -> Result<Dependency, Error> {
        match self {
            Self::Registry => Ok(Dependency::of_version(name, own_version())),
            Self::Clone { folder, .. } => {
                Ok(Dependency::of_path(name, &path_in_manifest(project, &folder.join(name))?))
            }
        }
    }

    /// The command that installs this tool, from any folder.
    pub(super) fn install_command(&self) -> String {
        match self {
            Self::Registry => "cargo install --locked cargo-cloudfn".to_owned(),
            Self::Clone { folder, .. } => {
                let tool = folder.join("cargo-cloudfn").display().to_string();
                format!("cargo install --locked --path {}", for_shell(&tool))
            }
        }
    }
}

/// Whether this tool was built from a registry's package, whose folder has a version in its name.
fn is_of_registry(own: &Path) -> bool {
    own.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with("cargo-cloudfn-"))
}

/// A path, quoted for a shell if needed.
pub(super) fn for_shell(path: &str) -> String {
    if path.contains(' ') { format!("\"{path}\"") } else { path.to_owned() }
}

/// `0.1` of `0.1.3`: all compatible versions.
fn own_version() -> &'static str {
    let version = env!("CARGO_PKG_VERSION");
    version.rsplit_once('.').map_or(version, |(promised, _)| promised)
}

fn is_clone(folder: &Path) -> bool {
    [RUNTIME, LOCAL].iter().all(|name| folder.join(name).join("Cargo.toml").is_file())
}

/// The path of a folder for the manifest of a project.
fn path_in_manifest(project: &Path, other: &Path) -> Result<String, Error> {
    let absolute = |path: &Path| {
        path.canonicalize().map_err(|error| {
            Error::function(format!("{} cannot be found: {error}", path.display()), "select the clone: --runtime DIR")
        })
    };
    Ok(relative_path(&absolute(project)?, &absolute(other)?))
}

/// The relative path from one folder to another, as `cargo add --path` writes it. It is the absolute path if they have
/// nothing in common.
fn relative_path(project: &Path, other: &Path) -> String {
    let common = project.components().zip(other.components()).take_while(|(left, right)| left == right);
    let shared = common.clone().count();
    if !common.into_iter().any(|(component, _)| matches!(component, Component::Normal(_))) {
        return other.display().to_string();
    }
    let up = project.components().skip(shared).map(|_| "..".to_owned());
    let down = other.components().skip(shared).map(|part| part.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clone_that_built_this_is_found_by_default_and_by_its_folder_or_crate() {
        let clone = Path::new(OWN_FOLDER).parent().unwrap();
        assert_eq!(Runtime::find(None).unwrap(), Runtime::Clone { folder: clone.to_owned(), was_named: false });
        for named in [clone.to_owned(), clone.join(RUNTIME)] {
            let folder = clone.canonicalize().unwrap();
            assert_eq!(Runtime::find(Some(&named)).unwrap(), Runtime::Clone { folder, was_named: true });
        }
    }

    #[test]
    fn only_a_tool_from_the_registry_uses_the_registry() {
        let home = Path::new("/home/me/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f");
        assert_eq!(Runtime::of_tool(&home.join("cargo-cloudfn-0.1.0"), false).unwrap(), Runtime::Registry);
        let error = Runtime::of_tool(Path::new("/home/me/cloudfn/cargo-cloudfn"), false).unwrap_err();
        assert!(error.message.contains("is gone: /home/me/cloudfn/cargo-cloudfn"), "{error:?}");
    }

    #[test]
    fn a_released_tool_depends_on_versions_even_beside_the_clone_that_it_was_built_in() {
        let released = Runtime::of_tool(Path::new(OWN_FOLDER), true).unwrap();
        assert_eq!(released, Runtime::Registry);
        let project = tempfile::tempdir().unwrap();
        let ported = released.dependencies_of_port(project.path(), &["database"]).unwrap();
        let created = released.dependencies(project.path(), Template::Minimal).unwrap();
        let manifest = project.path().join("Cargo.toml");
        let written = |dependencies| {
            std::fs::write(&manifest, "[package]\nname = \"shop\"\n\n[dependencies]\n").unwrap();
            super::super::dependencies::add(&manifest, &dependencies).unwrap();
            std::fs::read_to_string(&manifest).unwrap()
        };
        let (ported, created, version) = (written(ported), written(created), own_version());
        let runtime = format!("cloudfn-runtime = {{ version = \"{version}\", features = [\"database\"] }}");
        assert!(ported.contains(&runtime), "{ported}");
        for line in ["cloudfn-runtime", "cloudfn-local"].map(|name| format!("{name} = \"{version}\"")) {
            assert!(created.contains(&line), "{created}");
        }
        assert!(!ported.contains("path") && !created.contains("path"), "{ported}{created}");
    }

    #[test]
    fn a_folder_that_is_not_a_clone_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let error = Runtime::find(Some(folder.path())).unwrap_err();
        assert!(error.message.contains("neither a clone"), "{error:?}");
        assert!(Runtime::find(Some(Path::new("no/such/folder"))).is_err());
    }

    #[test]
    fn the_command_that_installs_from_a_clone_works_in_every_folder() {
        let install = |folder: &str| Runtime::Clone { folder: folder.into(), was_named: true }.install_command();
        assert_eq!(install("/home/me/cloudfn"), "cargo install --locked --path /home/me/cloudfn/cargo-cloudfn");
        assert_eq!(install("/home/me/my clones"), "cargo install --locked --path \"/home/me/my clones/cargo-cloudfn\"");
    }

    #[test]
    fn a_relative_path_goes_up_and_down_and_is_absolute_if_nothing_is_common() {
        let relative = |from: &str, to: &str| relative_path(Path::new(from), Path::new(to));
        assert_eq!(relative("/home/me/shop", "/home/me/cloudfn/cloudfn-runtime"), "../cloudfn/cloudfn-runtime");
        assert_eq!(relative("/home/cloudfn/examples/shop", "/home/cloudfn/cloudfn-runtime"), "../../cloudfn-runtime");
        assert_eq!(relative("/tmp/shop", "/home/cloudfn/cloudfn-runtime"), "/home/cloudfn/cloudfn-runtime");
    }
}
