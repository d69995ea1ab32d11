//! `cargo cloudfn package`: builds functions for the cloud, and writes what is uploaded.

mod api_paths;
mod archive;
pub(crate) mod c_compiler;
pub(crate) mod c_dependencies;
mod container;
mod deployable;
pub(crate) mod destination;
mod dockerfile;
mod document;
mod folder;
#[cfg(fuzzing)]
pub(crate) mod fuzzing;
mod http_function;
mod http_host;
mod javascript;
mod marker;
mod node;
mod not_ported;
mod notes;
mod package_file;
pub(crate) mod release;
mod report;
mod run;
mod scf;
pub(crate) mod settings;
pub(crate) mod shim;
mod size;
mod target;
mod target_parser;
pub(crate) mod toolchain;
mod unit;
mod upload;
mod whitelist;

use std::path::PathBuf;

use clap::Args;

use self::container::Container;
pub(crate) use self::deployable::node_functions;
use self::destination::Destination;
use self::folder::Folder;
use self::javascript::Javascript;
use self::not_ported::NotPorted;
use self::release::{Built, Release};
use self::target::Target;
use self::target_parser::TargetParser;
use self::unit::Unit;
use self::upload::Upload;
use crate::error::Error;
use crate::processor::{self, Instructions};
use crate::progress::Progress;
use crate::source_names::{self, InSource};
use crate::terminal::Terminal;
use crate::unported::Unported;
use crate::verb::{Selection, Verb, heading};
use crate::workspace::Workspace;

pub(crate) use self::c_compiler::run_if_named;

/// The names of all APIs that the catalog has.
#[cfg(test)]
pub(crate) fn api_names() -> impl Iterator<Item = &'static str> {
    api_paths::PATHS.iter().map(|(name, _)| *name)
}

/// Build functions for the cloud, and write the folders to upload
#[derive(Debug, Args)]
#[command(after_help = concat!(
    "The build is a small release build for x86_64-unknown-linux-musl: fat LTO, one codegen unit, opt-level \"s\", stripped. \
     Your settings win: `profile.release` in your Cargo.toml, your cargo configuration or the environment, and a linker or \
     flags that you set.\n\n\
     For `node` and `scf`, each function is a package of its own. For `run` and `http`, each program is one package with all \
     of its functions: it has the program's name, and serves each function at POST /<FUNCTION>.\n\n",
    heading!("Targets"),
    "  node  a Node function of a Mini Program: index.js, bootstrap, config.json, package.json\n",
    "  run   a container for WeChat Cloud Hosting or another platform: server, Dockerfile, container.config.json, \
     openapi-whitelist.txt\n",
    "  http  an HTTP function of CloudBase: scf_bootstrap, cloudbaserc.json. It gets no WeChat token\n",
    "  scf   a function of Tencent Cloud: a zip for a custom runtime, and a Dockerfile for an image. It gets neither identity \
     nor tokens\n\n",
    "No target was tried with a WeChat account; see\n  https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/deploying.md\n\n",
    heading!("Examples"),
    "  cargo cloudfn package\n",
    "  cargo cloudfn package notify --out build --zip\n",
    "  cargo cloudfn package notify --move-javascript ../javascript\n",
    "  cargo cloudfn package --target run\n\n",
    heading!("Exit codes"),
    "  0  packaged\n  1  something cannot be packaged\n  2  wrong usage\n  3  the functions did not build",
))]
pub(crate) struct Options {
    #[command(flatten)]
    selection: Selection,
    /// Write what was done to stdout, as one JSON document
    #[arg(long)]
    json: bool,
    /// Build with this profile, as it is, instead of the small release build
    #[arg(long, value_name = "PROFILE-NAME", help_heading = "Compilation Options")]
    profile: Option<String>,
    /// The platform to package for
    #[arg(long, value_name = "TARGET", value_parser = TargetParser, default_value = Target::ALL[0].name(), help_heading = "Target Selection")]
    target: Target,
    /// Where to write. By default, `node` writes to the `cloudfunctionRoot` of the nearest project.config.json, or to
    /// target/cloudfn/package; the others write to target/cloudfn/run, http or scf
    #[arg(long, value_name = "DIR", help_heading = "Output Options")]
    out: Option<PathBuf>,
    /// Move the JavaScript of a function to DIR, if it is in the folder that the package is written to
    #[arg(long, value_name = "DIR", help_heading = "Output Options")]
    move_javascript: Option<PathBuf>,
    /// Write a zip of each package, too; `scf` always writes one
    #[arg(long, help_heading = "Output Options")]
    zip: bool,
}

/// The results so far.
#[derive(Default)]
pub(crate) struct PackageOutcome {
    packages: Vec<WrittenPackage>,
    /// Functions that `cargo cloudfn new --from` wrote and that only return an error until they are ported.
    not_ported: Vec<NotPorted>,
    /// The JavaScript whose place packages have taken.
    moved: Vec<Javascript>,
    /// Folders of functions or programs that no longer exist.
    removed: Vec<PathBuf>,
    /// Folders of functions or programs that no longer exist, but that contain other files.
    kept: Vec<PathBuf>,
}

/// A package, and where to write it.
struct PackagePlan {
    upload: Upload,
    folder: Folder,
    /// What is in that folder.
    javascript: Option<Javascript>,
    zip: Option<PathBuf>,
}

/// A package that was written.
struct WrittenPackage {
    upload: Upload,
    folder: PathBuf,
    zip: Option<PathBuf>,
    /// The bytes of the zip, whether it was written or not.
    zipped: usize,
    config: Config,
}

/// How the file with the permissions changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Config {
    New,
    Changed,
    Same,
}

impl Verb for Options {
    type Outcome = PackageOutcome;

    fn run(&self, terminal: Terminal, progress: &Progress, outcome: &mut PackageOutcome) -> Result<(), Error> {
        self.package(terminal, progress, outcome)
    }

    fn report(&self, outcome: &PackageOutcome, error: Option<&Error>, terminal: Terminal, progress: &Progress) {
        if self.json {
            document::write(outcome, self.target, error);
        } else {
            report::write(outcome, self.target, error, terminal, progress);
        }
    }
}

impl Options {
    fn package(&self, terminal: Terminal, progress: &Progress, outcome: &mut PackageOutcome) -> Result<(), Error> {
        let Selection { functions, package, compilation } = &self.selection;
        let workspace = Workspace::here()?;
        let destination = Destination::find(self.out.as_deref(), self.target, &workspace.package_folder())?;
        self.check_where_javascript_goes(&destination)?;
        let packages = workspace.packages_of(functions, package.as_deref())?;
        let names: Vec<_> = packages.iter().map(|package| package.name.to_string()).collect();
        // Check this before the build, which takes a minute.
        self.check_named_folders(functions.iter().filter(|name| !names.contains(name)), &destination)?;
        self.check_sources(&source_names::functions(&packages, workspace.target_folder()), &names, &destination)?;
        for package in &packages {
            Container::of(package)?;
            http_host::check(package, self.target)?;
        }
        let release = Release::of(&workspace, self.profile.as_deref(), self.target)?;
        release.check_c_compiler(&packages, compilation)?;
        progress.step("Building", &names.join(", "));
        let Built { functions: built, skipped } = release.build(&packages, compilation, terminal, progress)?;
        let units = skipped.explain(Unit::all(built, functions, self.target))?;
        let all: Vec<_> = units.iter().map(|unit| unit.name.clone()).collect();
        let units = not_ported::leave_out(units, functions, workspace.root(), self.target, &mut outcome.not_ported)?;
        let mut uploads = Vec::new();
        for unit in &units {
            check_processor(unit)?;
            let upload = Upload::of(unit, self.target, &packages)?;
            size::check(&upload, self.target)?;
            uploads.push(upload);
        }
        for plan in self.plan(uploads, &destination)? {
            progress.step_if_watched("Packaging", &plan.upload.name);
            plan.write(outcome)?;
        }
        if functions.is_empty() {
            remove_stale(&destination, self.target, &names, &all, outcome)?;
        }
        Ok(())
    }

    fn check_where_javascript_goes(&self, destination: &Destination) -> Result<(), Error> {
        match &self.move_javascript {
            Some(_) if self.target != Target::Node => Err(Error::usage(
                format!("--move-javascript is for Node functions, and this packages for `{}`", self.target.name()),
                "leave it out: this target does not write to the Mini Program's functions",
            )),
            Some(into) => javascript::check_is_outside(into, &destination.folders),
            None => Ok(()),
        }
    }

    /// Refuses functions in whose folders JavaScript is. Of those that nobody has named, the build says which they are.
    fn check_named_folders<'n>(
        &self,
        functions: impl Iterator<Item = &'n String>,
        destination: &Destination,
    ) -> Result<(), Error> {
        if self.target != Target::Node || self.move_javascript.is_some() {
            return Ok(());
        }
        let folders = functions.filter_map(|name| destination.folder(name).ok());
        let with_javascript: Vec<_> = folders.filter(|folder| Javascript::is_in(folder)).collect();
        javascript::check_is_nowhere(&with_javascript, &destination.folders)
    }

    /// Refuses what the sources tell of before the build: functions that are named and not ported, and JavaScript in the folders
    /// of the functions.
    fn check_sources(&self, sources: &[InSource], packages: &[String], destination: &Destination) -> Result<(), Error> {
        let named = &self.selection.functions;
        let with_all = named.iter().all(|name| packages.contains(name));
        let mut ported = Vec::new();
        for InSource { name, file, line } in sources.iter().filter(|source| with_all || named.contains(&source.name)) {
            let left = Unported::at(name, file.clone(), *line).filter(Unported::fails);
            match left {
                Some(left) => not_ported::check_is_not_named(left, named, self.target)?,
                None => ported.push(name),
            }
        }
        self.check_named_folders(ported.into_iter(), destination)
    }

    /// Plans where to write everything. Nothing is written or moved if one of the folders is not ours.
    fn plan(&self, uploads: Vec<Upload>, destination: &Destination) -> Result<Vec<PackagePlan>, Error> {
        let mut plans = Vec::new();
        let mut with_javascript = Vec::new();
        for upload in uploads {
            let path = destination.folder(&upload.name)?;
            let has_javascript = self.target == Target::Node && Javascript::is_in(&path);
            let (folder, javascript) = match &self.move_javascript {
                Some(into) if has_javascript => {
                    (Folder::to_vacate(path.clone(), self.target), Some(Javascript::to_move(path, into)?))
                }
                None if has_javascript => {
                    with_javascript.push(path);
                    continue;
                }
                _ => (Folder::at(path, self.target)?, None),
            };
            let zip = (self.zip || self.target.is_zip()).then(|| destination.archive(&upload.name)).transpose()?;
            if let Some(zip) = &zip {
                archive::check_is_ours(zip)?;
            }
            plans.push(PackagePlan { upload, folder, javascript, zip });
        }
        javascript::check_is_nowhere(&with_javascript, &destination.folders)?;
        Ok(plans)
    }
}

impl PackagePlan {
    fn write(self, outcome: &mut PackageOutcome) -> Result<(), Error> {
        let Self { upload, folder, javascript, zip } = self;
        if let Some(javascript) = javascript {
            javascript.move_away()?;
            outcome.moved.push(javascript);
        }
        let config = folder.compare(&upload);
        folder.write(&upload)?;
        let archive = archive::bytes(&upload)?;
        if let Some(zip) = &zip {
            archive::write(zip, &archive)?;
        }
        let folder = folder.into_path();
        outcome.packages.push(WrittenPackage { upload, folder, zip, zipped: archive.len(), config });
        Ok(())
    }
}

/// Refuses a program for the processor of this machine: in the cloud there are others.
fn check_processor(unit: &Unit) -> Result<(), Error> {
    let instructions = unit.instructions();
    match instructions.remark() {
        Some(why) if instructions == Instructions::OfThisMachine => {
            Err(Error::function(format!("`{}` cannot be packaged: {why}", unit.name), processor::ADVICE))
        }
        _ => Ok(()),
    }
}

/// Removes what was written for functions or programs that these packages no longer have.
fn remove_stale(
    destination: &Destination,
    target: Target,
    packages: &[String],
    units: &[String],
    outcome: &mut PackageOutcome,
) -> Result<(), Error> {
    for folder in Folder::all_below(&destination.folders, target) {
        let is_there = units.iter().any(|unit| unit == folder.name());
        let is_theirs = folder.package().is_some_and(|package| packages.contains(&package));
        if is_there || !is_theirs {
            continue;
        }
        let list = if folder.remove()? { &mut outcome.removed } else { &mut outcome.kept };
        archive::remove(&destination.archive(folder.name())?)?;
        list.push(folder.into_path());
    }
    Ok(())
}
