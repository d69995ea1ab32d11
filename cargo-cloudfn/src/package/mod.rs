//! `cargo cloudfn package`: builds functions for the cloud, and writes what is uploaded.

mod archive;
mod document;
mod folder;
mod place;
mod release;
mod report;
mod settings;
mod shim;
mod toolchain;
mod upload;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};

use self::folder::Folder;
use self::place::Place;
use self::release::Release;
use self::upload::{Target, Upload};
use crate::error::Error;
use crate::function::{Function, select};
use crate::progress::Progress;
use crate::terminal::Terminal;
use crate::workspace::Workspace;

pub(crate) fn command() -> Command {
    Command::new("package")
        .about("Build functions for the cloud, and write the folders that are uploaded")
        .after_help(
            "The build is a release build for x86_64-unknown-linux-musl that is made small: fat LTO, one codegen unit, \
             opt-level \"s\", stripped. What your Cargo.toml, your cargo configuration or the environment say of \
             `profile.release` wins over that, and so does a linker or flags that you set.\n\n\
             Targets: `node` is a Node function for every Mini Program: index.js, bootstrap, config.json, package.json. \
             `scf` is a zip for a custom-runtime function of Tencent Cloud, which knows no config.json.\n\n\
             Exit codes: 0 packaged, 1 something cannot be packaged, 2 wrong usage, 3 the functions do not build.",
        )
        .arg(
            Arg::new("function")
                .value_name("FUNCTION")
                .action(ArgAction::Append)
                .help("The functions, or packages of functions; all if nothing is said"),
        )
        .arg(
            Arg::new("package").long("package").short('p').value_name("PACKAGE").help("Only the functions of this package"),
        )
        .arg(
            Arg::new("target")
                .long("target")
                .value_name("TARGET")
                .value_parser(PossibleValuesParser::new(Target::NAMES))
                .default_value(Target::NAMES[0])
                .help("What it is packaged for"),
        )
        .arg(Arg::new("out").long("out").value_name("DIR").help(
            "Where to write; for `node` the `cloudfunctionRoot` of the nearest project.config.json if nothing is said, \
             else target/cloudfn/package",
        ))
        .arg(flag("zip", "Write a zip of each function, too"))
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

fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)
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
    /// Folders of functions that are no more.
    removed: Vec<PathBuf>,
    /// Folders of functions that are no more, but hold files of somebody else.
    kept: Vec<PathBuf>,
}

/// A function, and where it goes.
struct Planned {
    upload: Upload,
    folder: Option<Folder>,
    zip: Option<PathBuf>,
}

/// A function that was packaged.
struct Packaged {
    upload: Upload,
    folder: Option<PathBuf>,
    zip: Option<PathBuf>,
    config: Config,
}

/// What became of the configuration file, compared with the one that stood in the folder.
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
            functions: matches.get_many("function").into_iter().flatten().cloned().collect(),
            package: text("package"),
            target: text("target").as_deref().map_or(Target::Node, Target::of_name),
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
        let release = Release::of(&workspace)?;
        progress.step("Building", &names.join(", "));
        let functions = release.build(&workspace, &packages, terminal, progress)?;
        let functions = select(functions, &self.functions)?;
        let mut uploads = Vec::new();
        for function in &functions {
            uploads.push(Upload::of(function, self.target)?);
        }
        let planned = self.plan(uploads, &place)?;
        for planned in planned {
            progress.step_if_watched("Packaging", &planned.upload.function);
            done.packages.push(planned.write()?);
        }
        if self.target == Target::Node && self.functions.is_empty() {
            remove_stale(&place.folders, &names, &functions, done)?;
        }
        Ok(())
    }

    /// Where everything goes. Nothing is written when one of the places is taken.
    fn plan(&self, uploads: Vec<Upload>, place: &Place) -> Result<Vec<Planned>, Error> {
        let mut planned = Vec::new();
        for upload in uploads {
            let folder = match self.target {
                Target::Node => Some(Folder::at(place.folders.join(&upload.function))?),
                Target::Scf => None,
            };
            let zip = (self.wants_zip || self.target == Target::Scf)
                .then(|| place.archives.join(format!("{}.zip", upload.function)));
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
        let config = folder.as_ref().map_or(Config::New, |folder| folder.compare(&upload));
        if let Some(folder) = &folder {
            folder.write(&upload)?;
        }
        if let Some(zip) = &zip {
            archive::write(zip, &upload)?;
        }
        Ok(Packaged { upload, folder: folder.map(Folder::into_path), zip, config })
    }
}

/// Removes the folders of functions that these packages have no more.
fn remove_stale(root: &Path, packages: &[String], functions: &[Function], done: &mut Done) -> Result<(), Error> {
    for folder in Folder::all_below(root) {
        let is_there = functions.iter().any(|function| folder.is_named(&function.manifest.function));
        let is_theirs = folder.package().is_some_and(|package| packages.contains(&package));
        if is_there || !is_theirs {
            continue;
        }
        let list = if folder.remove()? { &mut done.removed } else { &mut done.kept };
        list.push(folder.into_path());
    }
    Ok(())
}
