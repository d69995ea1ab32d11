//! `cargo cloudfn package`: builds functions for the cloud, and writes what is uploaded.

mod api_paths;
mod archive;
pub(crate) mod c_compiler;
mod container;
mod deployable;
mod dockerfile;
mod document;
mod folder;
#[cfg(fuzzing)]
pub(crate) mod fuzzing;
mod http_function;
mod http_host;
mod marker;
mod node;
mod notes;
pub(crate) mod place;
pub(crate) mod release;
mod report;
mod run;
mod scf;
pub(crate) mod settings;
pub(crate) mod shim;
mod size;
mod target;
pub(crate) mod toolchain;
mod unit;
mod upload;
mod whitelist;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};

use self::container::Container;
pub(crate) use self::deployable::node_functions;
use self::folder::Folder;
use self::place::Place;
use self::release::Release;
use self::target::Target;
use self::unit::Unit;
use self::upload::Upload;
use crate::arguments::{flag, functions, named_functions, package};
use crate::error::Error;
use crate::progress::Progress;
use crate::terminal::Terminal;
use crate::workspace::Workspace;

pub(crate) use self::c_compiler::run_if_named;

/// The names of all APIs that the catalog has.
#[cfg(test)]
pub(crate) fn api_names() -> impl Iterator<Item = &'static str> {
    api_paths::PATHS.iter().map(|(name, _)| *name)
}

pub(crate) fn command() -> Command {
    Command::new("package")
        .about("Build functions for the cloud, and write the folders that are uploaded")
        .after_help(
            "The build is a release build for x86_64-unknown-linux-musl that is made small: fat LTO, one codegen unit, \
             opt-level \"s\", stripped. What your Cargo.toml, your cargo configuration or the environment say of \
             `profile.release` wins over that, and so does a linker or flags that you set.\n\n\
             Targets:\n  \
               node  a Node function for every Mini Program: index.js, bootstrap, config.json, package.json\n  \
               run   a container for WeChat Cloud Hosting or any other platform: server, Dockerfile, \
             container.config.json, openapi-whitelist.txt\n  \
               http  an HTTP function of CloudBase: scf_bootstrap, cloudbaserc.json. It is given no token of \
             WeChat\n  \
               scf   a function of Tencent Cloud: a zip for a custom runtime, and a Dockerfile for an event function made of \
             an image. It is given neither identity nor tokens\n\n\
             For `node` and `scf` each function is packaged alone; for `run` and `http` each program is, with all its \
             functions, under the program's name, and serves each of them at POST /<function>.\n\n\
             None of these was tried with an account of WeChat; docs/deploying.md says what was tried.\n\n\
             Exit codes: 0 packaged, 1 something cannot be packaged, 2 wrong usage, 3 the functions do not build.",
        )
        .arg(functions("The functions, or programs or packages of functions; all if nothing is said"))
        .arg(package("Only the functions of this package"))
        .arg(
            Arg::new("target")
                .long("target")
                .value_name("TARGET")
                .value_parser(PossibleValuesParser::new(Target::ALL.map(Target::name)))
                .default_value(Target::ALL[0].name())
                .help("What it is packaged for"),
        )
        .arg(Arg::new("out").long("out").value_name("DIR").help(
            "Where to write. If nothing is said: for `node` the `cloudfunctionRoot` of the nearest project.config.json, else \
             target/cloudfn/package; for the others target/cloudfn/run, http or scf",
        ))
        .arg(flag("zip", "Write a zip of each, too; for `scf` there always is one"))
        .arg(flag("json", "Write what was done to stdout, as one JSON document"))
}

pub(crate) fn run(matches: &ArgMatches) -> ExitCode {
    let asked = Asked::of(matches);
    let terminal = Terminal::of_stderr();
    let progress = Progress::new(terminal);
    let mut done = Done::default();
    let result = asked.package(terminal, &progress, &mut done);
    progress.finish();
    if asked.is_json {
        document::write(&done, asked.target, result.as_ref().err());
    } else {
        report::write(&done, asked.target, result.as_ref().err(), terminal, &progress);
    }
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => ExitCode::from(error.kind.exit_code()),
    }
}

/// The command line.
struct Asked {
    functions: Vec<String>,
    package: Option<String>,
    target: Target,
    out: Option<PathBuf>,
    wants_zip: bool,
    is_json: bool,
}

/// What is done so far.
#[derive(Default)]
struct Done {
    packages: Vec<Packaged>,
    /// Folders of functions or programs that are no more.
    removed: Vec<PathBuf>,
    /// Folders of functions or programs that are no more, but hold files of somebody else.
    kept: Vec<PathBuf>,
}

/// What goes where.
struct Planned {
    upload: Upload,
    folder: Folder,
    zip: Option<PathBuf>,
}

/// What was packaged.
struct Packaged {
    upload: Upload,
    folder: PathBuf,
    zip: Option<PathBuf>,
    /// The bytes of the zip, whether it was written or not.
    zipped: usize,
    config: Config,
}

/// What became of the file with the permissions, compared with the one that stood in the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Config {
    New,
    Changed,
    Same,
}

impl Asked {
    fn of(matches: &ArgMatches) -> Self {
        let text = |name: &str| matches.get_one::<String>(name).cloned();
        Self {
            functions: named_functions(matches),
            package: text("package"),
            target: text("target").as_deref().and_then(Target::of_name).unwrap_or(Target::Node),
            out: text("out").map(PathBuf::from),
            wants_zip: matches.get_flag("zip"),
            is_json: matches.get_flag("json"),
        }
    }

    fn package(&self, terminal: Terminal, progress: &Progress, done: &mut Done) -> Result<(), Error> {
        let workspace = Workspace::here()?;
        let place = Place::find(self.out.as_deref(), self.target, &workspace.package_folder())?;
        let packages = workspace.packages_of(&self.functions, self.package.as_deref())?;
        let names: Vec<_> = packages.iter().map(|package| package.name.to_string()).collect();
        // Before the build: a slip there should not cost a minute.
        for package in &packages {
            Container::of(package)?;
            http_host::check(package, self.target)?;
        }
        let release = Release::of(&workspace)?;
        progress.step("Building", &names.join(", "));
        let functions = release.build(&workspace, &packages, terminal, progress)?;
        let units = Unit::all(functions, &self.functions, self.target)?;
        let mut uploads = Vec::new();
        for unit in &units {
            let upload = Upload::of(unit, self.target, &packages)?;
            size::check(&upload, self.target)?;
            uploads.push(upload);
        }
        for planned in self.plan(uploads, &place)? {
            progress.step_if_watched("Packaging", &planned.upload.name);
            done.packages.push(planned.write()?);
        }
        if self.functions.is_empty() {
            remove_stale(&place, self.target, &names, &units, done)?;
        }
        Ok(())
    }

    /// Where everything goes. Nothing is written when one of the places is taken.
    fn plan(&self, uploads: Vec<Upload>, place: &Place) -> Result<Vec<Planned>, Error> {
        let mut planned = Vec::new();
        for upload in uploads {
            let folder = Folder::at(place.folder(&upload.name)?, self.target)?;
            let zip = (self.wants_zip || self.target.is_zip()).then(|| place.archive(&upload.name)).transpose()?;
            if let Some(zip) = &zip {
                archive::check_is_ours(zip)?;
            }
            planned.push(Planned { upload, folder, zip });
        }
        Ok(planned)
    }
}

impl Planned {
    fn write(self) -> Result<Packaged, Error> {
        let Self { upload, folder, zip } = self;
        let config = folder.compare(&upload);
        folder.write(&upload)?;
        let archive = archive::bytes(&upload)?;
        if let Some(zip) = &zip {
            archive::write(zip, &archive)?;
        }
        Ok(Packaged { upload, folder: folder.into_path(), zip, zipped: archive.len(), config })
    }
}

/// Removes what was written for functions or programs that these packages have no more.
fn remove_stale(
    place: &Place,
    target: Target,
    packages: &[String],
    units: &[Unit],
    done: &mut Done,
) -> Result<(), Error> {
    for folder in Folder::all_below(&place.folders, target) {
        let is_there = units.iter().any(|unit| unit.name == folder.name());
        let is_theirs = folder.package().is_some_and(|package| packages.contains(&package));
        if is_there || !is_theirs {
            continue;
        }
        let list = if folder.remove()? { &mut done.removed } else { &mut done.kept };
        archive::remove(&place.archive(folder.name())?)?;
        list.push(folder.into_path());
    }
    Ok(())
}
