//! The files that are uploaded.

use cargo_metadata::Package;

use super::container::Container;
use super::package_file::File;
use super::target::Target;
use super::unit::Unit;
use super::whitelist::Whitelist;
use super::{http_function, node, run, scf, shim};
use crate::artifact;
use crate::error::Error;
use crate::file::{self, MAX_PROGRAM_BYTES};

/// A package, ready to be written.
pub(super) struct Upload {
    /// It is deployed under this name.
    pub(super) name: String,
    /// The package that was built.
    pub(super) package: String,
    pub(super) functions: Vec<String>,
    pub(super) permissions: Vec<String>,
    /// The permissions without a path, which cannot be in a white list.
    pub(super) without_path: Vec<String>,
    /// What may go wrong with its instructions, if anything.
    pub(super) instructions: Option<String>,
    /// The functions that timers start, for platforms that need to know.
    pub(super) timed: Vec<String>,
    /// Of the program.
    pub(super) sha256: String,
    pub(super) files: Vec<File>,
}

impl Upload {
    /// The package of a unit that was built from one of these packages.
    pub(super) fn of(unit: &Unit, target: Target, packages: &[&Package]) -> Result<Self, Error> {
        let function = unit.function();
        let program = file::read(&function.binary, MAX_PROGRAM_BYTES).map_err(|error| {
            Error::function(format!("{} cannot be read: {error}", function.binary.display()), "build it again")
        })?;
        artifact::check_runs_in_the_cloud(&program, &function.binary)?;
        let permissions = unit.permissions();
        let whitelist = Whitelist::of(&permissions);
        let sha256 = shim::sha256(&program);
        let package = function.package.as_str();
        let mut files = match target {
            Target::Node => node::files(function, &sha256),
            Target::Run => run::files(package, &container(package, packages)?, &whitelist),
            Target::Http => http_function::files(&unit.name, package),
            Target::Scf => scf::files(&unit.name, package),
        };
        files.push(File { is_executable: true, ..File::new(target.program(), program) });
        files.sort_by_key(|file| file.name);
        let names = unit.functions().iter().map(|function| function.manifest.function.clone());
        Ok(Self {
            name: unit.name.clone(),
            package: package.to_owned(),
            functions: names.collect(),
            permissions,
            without_path: if target == Target::Run { whitelist.without_path } else { Vec::new() },
            instructions: unit.instructions().remark(),
            timed: unit.timed().into_iter().map(str::to_owned).collect(),
            sha256,
            files,
        })
    }

    /// The size of the upload, unpacked, in bytes.
    pub(super) fn size(&self) -> usize {
        self.uploaded().map(|file| file.content.len()).sum()
    }

    /// The files of the zip.
    pub(super) fn uploaded(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| !file.is_left_behind)
    }
}

fn container(package: &str, packages: &[&Package]) -> Result<Container, Error> {
    let package = packages.iter().find(|candidate| candidate.name == package);
    package.map_or_else(|| Ok(Container::default()), |package| Container::of(package))
}
