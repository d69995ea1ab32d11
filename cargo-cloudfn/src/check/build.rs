//! The build whose symbols are read: nothing inlined, nothing merged, nothing stripped.

use std::path::{Path, PathBuf};

use cargo_metadata::Package;

use crate::build::{Build, BuildOutput};
use crate::error::Error;
use crate::function::{Function, functions_of};
use crate::package::c_compiler::CCompiler;
use crate::package::c_dependencies;
use crate::package::release::TRIPLE;
use crate::package::settings::{Flags, Settings};
use crate::package::toolchain::{Toolchain, host};
use crate::progress::Progress;
use crate::skipped_programs::SkippedPrograms;
use crate::terminal::{Colour, Terminal};
use crate::verb::Compilation;
use crate::workspace::{Profile, Workspace};

/// The name of the profile, which is passed by `--config`.
const PROFILE: &str = "cloudfn-check";

/// Its settings. `debug-assertions` are as in the build that is uploaded.
const SETTINGS: [(&str, &str); 7] = [
    ("inherits", "\"dev\""),
    ("opt-level", "0"),
    ("lto", "\"off\""),
    ("strip", "\"none\""),
    ("debug", "\"line-tables-only\""),
    ("debug-assertions", "false"),
    ("incremental", "false"),
];

/// Flags that override the profiles of single packages and the user's flags.
const FLAGS: [&str; 5] = ["--cfg", "cloudfn_check", "-Csymbol-mangling-version=v0", "-Copt-level=0", "-Cstrip=none"];

/// The result of the build.
pub(super) struct CheckBuild {
    pub(super) triple: String,
    pub(super) functions: Vec<Function>,
    pub(super) skipped: SkippedPrograms,
    /// The libraries that the programs could have been linked from.
    pub(super) libraries: Vec<PathBuf>,
}

/// Builds the programs of these packages.
pub(super) fn build(
    workspace: &Workspace,
    packages: &[&Package],
    compilation: &Compilation,
    is_native: bool,
    terminal: Terminal,
    progress: &Progress,
) -> Result<CheckBuild, Error> {
    let here = std::env::current_dir().unwrap_or_default();
    let settings = Settings::read(&here, workspace.root())?;
    let cloud = if is_native { None } else { for_the_cloud(progress) };
    let triple = cloud.map_or_else(host, |triple| Ok(triple.to_owned()))?;
    let folder = workspace.check_folder();
    let (arguments, mut variables) = options(&triple, cloud.is_some(), &folder, &settings);
    let c_compiler = cloud.map(|_| CCompiler::find(&settings));
    if let Some(c_compiler) = &c_compiler {
        variables.extend(c_compiler.variables(&workspace.own_folder().join("zig"))?);
    }
    let or_native = |missing: Error| Error { advice: format!("{}; or check with --native", missing.advice), ..missing };
    if let Some(c_compiler) = &c_compiler {
        c_dependencies::check(packages, compilation, c_compiler).map_err(or_native)?;
    }
    let build = Build {
        process_group: None,
        packages,
        profile: &Profile::Dev,
        compilation,
        arguments: &arguments,
        variables: &variables,
    };
    let BuildOutput { programs, skipped, libraries, is_whole, wants_c_compiler, .. } = build.run(terminal, progress)?;
    if let (true, Some(c_compiler)) = (wants_c_compiler, &c_compiler) {
        return Err(or_native(c_compiler.missing(&build.failure().message)));
    }
    if !is_whole {
        return Err(build.failure());
    }
    let mut functions = Vec::new();
    for program in &programs {
        functions.extend(functions_of(program, packages)?);
    }
    Ok(CheckBuild { triple, functions, skipped, libraries })
}

/// The cloud's target, if this toolchain can build for it.
fn for_the_cloud(progress: &Progress) -> Option<&'static str> {
    if Toolchain::for_target(TRIPLE).is_ok() {
        return Some(TRIPLE);
    }
    let instead = format!("for this machine; packages are built for {TRIPLE} (rustup target add {TRIPLE})");
    progress.say("Building", Colour::Yellow, &instead);
    None
}

/// cargo's arguments, and variables of its environment.
fn options(
    triple: &str,
    is_for_the_cloud: bool,
    folder: &Path,
    settings: &Settings,
) -> (Vec<String>, Vec<(&'static str, String)>) {
    // With a target, even this machine's, build scripts and procedural macros are built without these flags.
    let mut arguments: Vec<_> = ["--profile", PROFILE, "--target", triple, "--target-dir"].map(str::to_owned).to_vec();
    arguments.push(folder.display().to_string());
    let mut configured: Vec<_> =
        SETTINGS.iter().map(|(key, value)| format!("profile.{PROFILE}.{key}={value}")).collect();
    if is_for_the_cloud && !settings.is_configured_for(triple, "linker") {
        configured.push(format!("target.{triple}.linker=\"rust-lld\""));
    }
    let mut variables = Vec::new();
    match settings.more_flags(triple, &FLAGS.map(str::to_owned)) {
        Flags::Variable(name, value) => variables.push((name, value)),
        Flags::Argument(argument) => configured.push(argument),
    }
    arguments.extend(configured.into_iter().flat_map(|setting| ["--config".to_owned(), setting]));
    (arguments, variables)
}
