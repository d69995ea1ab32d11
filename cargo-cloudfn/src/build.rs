//! Builds packages with cargo.

use std::path::PathBuf;
use std::process::{ChildStderr, Command, Stdio};
use std::thread;

use cargo_metadata::{Message, Package, PackageId};

use crate::error::Error;
use crate::foreign::lines_of;
use crate::process_group::ProcessGroup;
use crate::progress::{Progress, cargo_step, without_colours};
use crate::skipped_programs::SkippedPrograms;
use crate::terminal::Terminal;
use crate::verb::Compilation;
use crate::workspace::Profile;

/// What to build, and how.
#[derive(Debug)]
pub(crate) struct Build<'a> {
    pub(crate) packages: &'a [&'a Package],
    pub(crate) profile: &'a Profile,
    /// The programs and features to build.
    pub(crate) compilation: &'a Compilation,
    /// Further arguments for cargo.
    pub(crate) arguments: &'a [String],
    /// Further environment variables for cargo.
    pub(crate) variables: &'a [(&'static str, String)],
    /// Lets another thread end the build.
    pub(crate) process_group: Option<&'a ProcessGroup>,
}

/// The outcome of a build.
#[derive(Debug)]
pub(crate) struct BuildOutput {
    /// In the order of their paths.
    pub(crate) programs: Vec<Program>,
    /// The programs that were left out for lack of a feature.
    pub(crate) skipped: SkippedPrograms,
    /// The libraries that were built, linked or not.
    pub(crate) libraries: Vec<PathBuf>,
    /// Whether everything was built.
    pub(crate) is_whole: bool,
    /// Whether the build failed for lack of a C compiler.
    pub(crate) wants_c_compiler: bool,
    /// All lines that cargo wrote to stderr.
    pub(crate) words: CargoOutput,
}

/// Lines that cargo has written.
#[derive(Debug, Default)]
pub(crate) struct CargoOutput(Vec<String>);

impl CargoOutput {
    /// The compiler's messages, without cargo's status lines and without colours.
    pub(crate) fn diagnostics(&self) -> String {
        let diagnostics = self.0.iter().filter(|line| cargo_step(line).is_none()).map(|line| without_colours(line));
        diagnostics.collect::<Vec<_>>().join("\n").trim_end().to_owned()
    }
}

/// A program that was built.
#[derive(Debug, Clone)]
pub(crate) struct Program {
    pub(crate) package: PackageId,
    /// The name of its target.
    pub(crate) name: String,
    pub(crate) path: PathBuf,
}

impl Build<'_> {
    /// Builds as much as possible. cargo's output is shown to the user.
    pub(crate) fn run(&self, terminal: Terminal, progress: &Progress) -> Result<BuildOutput, Error> {
        let mut command = self.command(terminal);
        let not_run = |error: std::io::Error| {
            Error::build(format!("cargo could not be run: {error}"), "check that `cargo` works in this shell")
        };
        let mut cargo = match self.process_group {
            Some(process_group) => process_group.spawn(&mut command),
            None => command.spawn(),
        }
        .map_err(not_run)?;
        let words = cargo.stderr.take().map(|stderr| pass_on(stderr, progress.clone()));
        let (mut programs, mut libraries) = (Vec::new(), Vec::new());
        for line in cargo.stdout.take().into_iter().flat_map(lines_of) {
            // A line that is not a message of cargo is output of a build script or a procedural macro.
            match serde_json::from_str(&line).unwrap_or(Message::TextLine(line)) {
                Message::CompilerArtifact(artifact) => {
                    let (package, name) = (artifact.package_id, artifact.target.name);
                    let is_library = |path: &&cargo_metadata::camino::Utf8PathBuf| path.extension() == Some("rlib");
                    libraries.extend(artifact.filenames.iter().filter(is_library).map(PathBuf::from));
                    programs.extend(artifact.executable.map(|path| Program { package, name, path: path.into() }));
                }
                Message::TextLine(line) => progress.line_of_cargo(&line),
                _ => {}
            }
        }
        // If the thread panicked, that has already been reported.
        let words = words.and_then(|words| words.join().ok()).unwrap_or_default();
        let status = match self.process_group {
            Some(process_group) => process_group.wait(&mut cargo),
            None => cargo.wait(),
        }
        .map_err(not_run)?;
        programs.sort_by(|left, right| left.path.cmp(&right.path));
        let is_whole = status.success();
        let is_built =
            |package: &Package, name: &str| programs.iter().any(|it| it.package == package.id && it.name == name);
        let skipped = SkippedPrograms::of(self.packages, self.compilation, is_built);
        // The message of the crate `cc`, which builds nearly all C code.
        let wants_c_compiler = !is_whole && words.0.iter().any(|line| line.contains("failed to find tool"));
        Ok(BuildOutput { programs, skipped, libraries, is_whole, wants_c_compiler, words })
    }

    /// Says what is built, and builds it.
    pub(crate) fn run_with_title(&self, terminal: Terminal, progress: &Progress) -> Result<BuildOutput, Error> {
        let names: Vec<_> = self.packages.iter().map(|package| package.name.as_str()).collect();
        progress.step("Building", &names.join(", "));
        self.run(terminal, progress)
    }

    /// The error for a build that did not build everything.
    pub(crate) fn failure(&self) -> Error {
        self.failure_with("fix what cargo reports above, and run this again")
    }

    /// The same, for a session that builds again when a source changes.
    pub(crate) fn failure_until_saved(&self) -> Error {
        self.failure_with("fix what cargo reports above, and save")
    }

    fn failure_with(&self, advice: &str) -> Error {
        let names: Vec<_> = self.packages.iter().map(|package| package.name.as_str()).collect();
        let message = match names.as_slice() {
            [name] => format!("{name} did not build"),
            names => format!("some of these did not build: {}", names.join(", ")),
        };
        Error::build(message, advice)
    }

    fn command(&self, terminal: Terminal) -> Command {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(["build", "--keep-going", "--message-format=json-render-diagnostics"]);
        for package in self.packages {
            command.arg("--package").arg(package.id.to_string());
        }
        command
            .args(self.profile.arguments())
            .args(self.compilation.arguments())
            .args(self.arguments)
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .env("CARGO_TERM_COLOR", if terminal.has_colours { "always" } else { "never" })
            .env("CARGO_TERM_PROGRESS_WHEN", "never")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }
}

/// Passes cargo's output on, and keeps it.
fn pass_on(stderr: ChildStderr, progress: Progress) -> thread::JoinHandle<CargoOutput> {
    thread::spawn(move || {
        let mut words = Vec::new();
        for line in lines_of(stderr) {
            progress.line_of_cargo(&line);
            words.push(line);
        }
        CargoOutput(words)
    })
}
