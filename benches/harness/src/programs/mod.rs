//! The programs that are measured: found, or built when a part asks for them.

mod allocators;
mod node;
mod projects;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::cargo;
use crate::workspace;

pub(crate) use self::allocators::ALLOCATORS;
pub(crate) use self::projects::Project;

/// Everything is built at most once. What cannot be built is remembered with its reason.
#[derive(Debug, Default)]
pub(crate) struct Programs {
    built: RefCell<BTreeMap<String, Option<PathBuf>>>,
    missing: RefCell<Vec<String>>,
}

impl Programs {
    /// A program of `benches/contestants`, as released.
    pub(crate) fn ours(&self, name: &str) -> Option<PathBuf> {
        self.once(name, || {
            let arguments = ["build", "--quiet", "--release", "--package", "cloudfn-contestants", "--bin", name];
            cargo::run(&mut cargo::cargo(arguments))?;
            Ok(workspace::target().join("release").join(name))
        })
    }

    /// A program of `benches/peers`, with the same flags.
    pub(crate) fn peer(&self, name: &str) -> Option<PathBuf> {
        self.once(name, || {
            let target = workspace::target().join("peers");
            cargo::build(&workspace::root().join("benches/peers/Cargo.toml"), name, "release", &target)?;
            Ok(target.join("release").join(name))
        })
    }

    /// The program `bootstrap` that `cargo cloudfn package` makes of a project.
    pub(crate) fn packaged(&self, project: Project) -> Option<PathBuf> {
        self.once(&format!("package of {}", project.name()), || project.package("scf").map(|out| out.join("bootstrap")))
    }

    /// The folder that `cargo cloudfn package` makes of a project for Node.
    pub(crate) fn node_package(&self, project: Project) -> Option<PathBuf> {
        self.once(&format!("Node package of {}", project.name()), || project.package("node"))
    }

    pub(crate) fn project(&self, project: Project) -> Option<PathBuf> {
        self.once(&format!("project {}", project.name()), || project.build())
    }

    /// Node itself.
    pub(crate) fn node(&self) -> Option<PathBuf> {
        self.once("Node", node::find)
    }

    /// The folder `node_modules` with wx-server-sdk.
    pub(crate) fn sdk(&self) -> Option<PathBuf> {
        self.node()?;
        self.once("wx-server-sdk", node::sdk)
    }

    /// The local runtime of CloudBase's command line.
    pub(crate) fn cloudbase_runtime(&self) -> Option<PathBuf> {
        self.node()?;
        self.once("CloudBase's local runtime", node::cloudbase_runtime)
    }

    /// Notes that something could not be measured, and why.
    pub(crate) fn note_missing(&self, what: impl Into<String>) {
        let what = what.into();
        eprintln!("missing: {what}");
        self.missing.borrow_mut().push(what);
    }

    pub(crate) fn missing(&self) -> Vec<String> {
        self.missing.borrow().clone()
    }

    fn once(&self, name: &str, get: impl FnOnce() -> anyhow::Result<PathBuf>) -> Option<PathBuf> {
        if let Some(built) = self.built.borrow().get(name) {
            return built.clone();
        }
        eprintln!("getting {name}");
        let program = get().map_err(|error| self.note_missing(format!("{name}: {error:#}"))).ok();
        self.built.borrow_mut().insert(name.to_owned(), program.clone());
        program
    }
}
