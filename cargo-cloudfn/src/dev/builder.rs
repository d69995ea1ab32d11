//! Builds the functions, once for each change.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::dep_info;
use super::folder::FolderHandle;
use super::program::{Programs, interrupted};
use super::sources::{Sources, WatchedPaths};
use crate::build::{Build, BuildOutput};
use crate::error::Error;
use crate::event_skeleton;
use crate::file;
use crate::function::{Function, functions_of, select};
use crate::process_group::ProcessGroup;
use crate::progress::Progress;
use crate::terminal::Terminal;
use crate::verb::{LocalBuild, Selection};
use crate::workspace::Workspace;

/// Builds functions, and keeps the results.
pub(super) struct Builder {
    selection: Selection,
    build: LocalBuild,
    programs: Programs,
    sources: Option<Sources>,
    /// The files that the programs were built from.
    inputs: BTreeSet<PathBuf>,
    may_change_sources: bool,
    /// Ends a running build.
    pub(super) process_group: ProcessGroup,
}

/// The outcome of a build.
#[derive(Debug)]
pub(super) struct BuildOutcome {
    /// The functions that were built.
    pub(super) products: Vec<Product>,
    /// Why some functions are missing, if any.
    pub(super) failure: Option<BuildFailure>,
}

/// A function, and the copy of its program that runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Product {
    pub(super) function: Function,
    pub(super) copy: PathBuf,
    /// The file with an example event: beside the manifest, if the package has one function.
    event: Option<PathBuf>,
    /// A skeleton of the event, if its type is known.
    skeleton: Option<String>,
}

/// A build that failed.
#[derive(Debug)]
pub(super) struct BuildFailure {
    pub(super) error: Error,
    /// The compiler's messages; empty if it did not run.
    pub(super) diagnostics: String,
}

impl Builder {
    pub(super) fn new(selection: Selection, build: LocalBuild, handle: FolderHandle) -> Self {
        let (programs, process_group) = (Programs::new(handle), ProcessGroup::default());
        Self {
            selection,
            build,
            programs,
            sources: None,
            inputs: BTreeSet::new(),
            may_change_sources: false,
            process_group,
        }
    }

    /// Watches the sources of every build from now on, and the folder of marks.
    pub(super) fn watch(&mut self, marks: &Path, changed: impl Fn(PathBuf) + Send + 'static) -> Result<(), Error> {
        self.sources = Some(Sources::watch(marks, changed)?);
        Ok(())
    }

    /// Whether builds may change sources: those that run a build script or a macro of the project.
    pub(super) fn may_change_sources(&self) -> bool {
        self.may_change_sources
    }

    /// Builds the current sources. Removes copies of programs that are no longer in use.
    pub(super) fn make(&mut self, in_use: &BTreeSet<PathBuf>, terminal: Terminal, progress: &Progress) -> BuildOutcome {
        self.programs.keep(in_use);
        self.try_to_make(terminal, progress).unwrap_or_else(|error| {
            let failure = BuildFailure { error, diagnostics: String::new() };
            BuildOutcome { products: Vec::new(), failure: Some(failure) }
        })
    }

    /// Those of the reported paths that differ from what the last build began with.
    pub(super) fn changes(&self, paths: BTreeSet<PathBuf>) -> BTreeSet<PathBuf> {
        match &self.sources {
            Some(sources) => sources.changes(paths),
            None => paths,
        }
    }

    fn try_to_make(&mut self, terminal: Terminal, progress: &Progress) -> Result<BuildOutcome, Error> {
        if let Some(sources) = &mut self.sources {
            // If this fails before it looks at the sources, the next save is a change, even back to what was built last.
            sources.forget();
        }
        let workspace = Workspace::here()?;
        let Selection { functions: names, package, compilation } = &self.selection;
        let packages = workspace.packages_of(names, package.as_deref())?;
        if let Some(sources) = &mut self.sources {
            let local = workspace.local_packages(&packages);
            self.may_change_sources = local.iter().any(|package| package.may_change_sources);
            // Watch before the build: changes made while it runs must be noticed, even in a new folder.
            sources.look_at(WatchedPaths {
                packages: local.into_iter().map(|package| package.folder).collect(),
                workspace: workspace.root().to_owned(),
                target: workspace.target_folder().to_owned(),
                inputs: self.inputs.clone(),
            })?;
        }
        let package_names: Vec<_> = packages.iter().map(|package| package.name.as_str()).collect();
        progress.step("Building", &package_names.join(", "));
        let build = Build {
            packages: &packages,
            profile: &self.build.profile(),
            compilation,
            arguments: &self.build.arguments(),
            variables: &[],
            process_group: Some(&self.process_group),
        };
        let BuildOutput { programs, skipped, is_whole, words, .. } = build.run(terminal, progress)?;
        if self.process_group.is_over() {
            return Err(interrupted());
        }
        let listed = programs
            .iter()
            .flat_map(|program| dep_info::sources(&program.path, workspace.root(), workspace.target_folder()));
        // What a program that did not build now was built from may be what has to be corrected.
        self.inputs = if is_whole { listed.collect() } else { listed.chain(self.inputs.iter().cloned()).collect() };
        if let Some(sources) = &mut self.sources {
            sources.add_inputs(&self.inputs)?;
        }
        let mut functions = Vec::new();
        for program in &programs {
            functions.extend(functions_of(program, &packages)?);
        }
        let functions = match skipped.explain(select(functions, names)) {
            // The missing function may be in a program that was not built.
            Err(_) if !is_whole => Vec::new(),
            selected => selected?,
        };
        let mut products = Vec::new();
        for function in &functions {
            let is_only = functions.iter().filter(|other| other.package == function.package).count() == 1;
            let package = packages.iter().find(|package| is_only && package.name == function.package);
            let event = package.map(|package| package.manifest_path.with_file_name("event.json").into());
            let copy = self.programs.copy(&function.binary)?;
            products.push(Product {
                function: function.clone(),
                copy,
                event,
                skeleton: skeleton(function, &workspace),
            });
        }
        let error = if self.sources.is_some() { build.failure_until_saved() } else { build.failure() };
        let failure = (!is_whole).then(|| BuildFailure { error, diagnostics: words.diagnostics() });
        Ok(BuildOutcome { products, failure })
    }
}

/// A skeleton of the event that a function takes.
fn skeleton(function: &Function, workspace: &Workspace) -> Option<String> {
    let (file, _) = function.manifest.file_and_line()?;
    event_skeleton::of(&workspace.root().join(file), function.manifest.event.as_ref()?)
}

impl Product {
    pub(super) fn name(&self) -> &str {
        &self.function.manifest.function
    }

    /// The event to try it with: that of the package, or a skeleton.
    pub(super) fn event(&self) -> Option<String> {
        let written = self.event.as_ref().and_then(|event| file::read_text(event).ok());
        written.or_else(|| self.skeleton.clone())
    }
}

impl BuildFailure {
    /// The full report of the failure.
    pub(super) fn report(&self) -> String {
        if self.diagnostics.is_empty() {
            format!("{}\n{}", self.error.message, self.error.advice)
        } else {
            self.diagnostics.clone()
        }
    }
}
