//! The build for the cloud: static, small, and the same bytes from any folder.

use std::path::Path;

use cargo_metadata::Package;

use super::c_compiler::CCompiler;
use super::c_dependencies;
use super::settings::{Flags, Settings, cargo_home};
use super::target::Target;
use super::toolchain::Toolchain;
use crate::build::{Build, BuildOutput, Program};
use crate::error::Error;
use crate::function::{Function, functions_of};
use crate::progress::Progress;
use crate::skipped_programs::SkippedPrograms;
use crate::terminal::Terminal;
use crate::verb::Compilation;
use crate::workspace::{Profile, Workspace};

/// Functions of every kind run on this target. A program that needs a libc would need an older one than most machines
/// have.
pub(crate) const TRIPLE: &str = "x86_64-unknown-linux-musl";

/// Settings for a small program, because a cold start reads all of it.
const SMALL: [(&str, &str); 4] =
    [("lto", "\"fat\""), ("codegen-units", "1"), ("opt-level", "\"s\""), ("strip", "\"symbols\"")];

/// Leaves the HTTP host out of the program: the shim of a Node package serves the Runtime API, and nothing else starts the
/// program.
const RUNTIME_API_ONLY: &str = "--cfg=cloudfn_runtime_api_only";

/// Where the program is in memory is decided at its start, and then about 2,000 addresses in it are adjusted. Packed, their
/// list has 700 bytes instead of 50,000.
const PACKED_RELOCATIONS: &str = "-Clink-arg=--pack-dyn-relocs=relr";

/// How to call cargo for this build.
#[derive(Debug)]
pub(super) struct Release {
    profile: Profile,
    arguments: Vec<String>,
    c_compiler: CCompiler,
    variables: Vec<(&'static str, String)>,
}

/// What was built.
pub(super) struct Built {
    pub(super) functions: Vec<Function>,
    pub(super) skipped: SkippedPrograms,
}

impl Release {
    /// The user's settings win. A profile that the user names is used as it is.
    pub(super) fn of(workspace: &Workspace, profile: Option<&str>, target: Target) -> Result<Self, Error> {
        let toolchain = Toolchain::for_target(TRIPLE)?;
        let here = std::env::current_dir().unwrap_or_default();
        let settings = Settings::read(&here, workspace.root())?;
        let c_compiler = CCompiler::find(&settings);
        let variables = c_compiler.variables(&workspace.package_folder().with_file_name("zig"))?;
        let arguments = vec!["--target".to_owned(), TRIPLE.to_owned()];
        let named = profile.map(|name| Profile::Named(name.to_owned()));
        let mut release = Self { profile: named.unwrap_or(Profile::Release), arguments, c_compiler, variables };
        for (key, value) in SMALL {
            if release.profile == Profile::Release && !settings.is_in_profile("release", key) {
                release.configure(&format!("profile.release.{key}"), value);
            }
        }
        let mut flags = remapped(workspace.root(), &toolchain);
        if !settings.is_configured_for(TRIPLE, "linker") {
            // It comes with rustc; the system's linker may not know musl.
            release.configure(&format!("target.{TRIPLE}.linker"), "\"rust-lld\"");
            if toolchain.reads_packed_relocations() {
                flags.push(PACKED_RELOCATIONS.to_owned());
            }
        }
        if target == Target::Node {
            flags.push(RUNTIME_API_ONLY.to_owned());
        }
        release.add_flags(&settings, &flags);
        Ok(release)
    }

    /// Fails if the packages need a C compiler that is not there.
    pub(super) fn check_c_compiler(&self, packages: &[&Package], compilation: &Compilation) -> Result<(), Error> {
        c_dependencies::check(packages, compilation, &self.c_compiler)
    }

    /// Builds, and reads the functions from the programs.
    pub(super) fn build(
        &self,
        packages: &[&Package],
        compilation: &Compilation,
        terminal: Terminal,
        progress: &Progress,
    ) -> Result<Built, Error> {
        let build = Build {
            process_group: None,
            packages,
            profile: &self.profile,
            compilation,
            arguments: &self.arguments,
            variables: &self.variables,
        };
        let BuildOutput { programs, skipped, is_whole, wants_c_compiler, .. } = build.run(terminal, progress)?;
        if wants_c_compiler {
            return Err(self.c_compiler.missing(&build.failure().message));
        }
        if !is_whole {
            return Err(build.failure());
        }
        let of = |program: &Program| functions_of(program, packages);
        let functions = programs.iter().map(of).collect::<Result<Vec<_>, _>>()?.concat();
        Ok(Built { functions, skipped })
    }

    fn configure(&mut self, key: &str, value: &str) {
        self.arguments.extend(["--config".to_owned(), format!("{key}={value}")]);
    }

    fn add_flags(&mut self, settings: &Settings, flags: &[String]) {
        match settings.more_flags(TRIPLE, flags) {
            Flags::Variable(name, value) => self.variables.push((name, value)),
            Flags::Argument(argument) => self.arguments.extend(["--config".to_owned(), argument]),
        }
    }
}

/// Flags that keep paths of this machine out of the program.
fn remapped(workspace: &Path, toolchain: &Toolchain) -> Vec<String> {
    let remap = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    let mut flags: Vec<_> = cargo_home().iter().map(|home| remap(home, "/cargo")).collect();
    flags.extend(toolchain.sources().map(|(sources, name)| remap(sources, &name)));
    // The last match wins.
    flags.push(remap(workspace, "/workspace"));
    flags
}
