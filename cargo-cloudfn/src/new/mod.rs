//! `cargo cloudfn new`: creates a project with a function, its tests, and a Mini Program that calls it.

mod cargo;
mod dependencies;
mod name;
mod place;
mod report;
mod runtime;
mod template;

use std::path::{Path, PathBuf};

use clap::Args;

use self::cargo::Vcs;
use self::runtime::Runtime;
use self::template::{File, Template};
use crate::error::Error;
use crate::progress::Progress;
use crate::terminal::Terminal;
use crate::verb::{Verb, heading};

/// Create a project: a function with its tests, and a Mini Program that calls it
#[derive(Debug, Args)]
#[command(after_help = template::listed(concat!(
    "\nThe folder is made by `cargo new`: outside a git repository it becomes one, and in a workspace it becomes a member. In \
     the folder of a Mini Program, no other Mini Program is made. Existing files are never changed.\n\n",
    heading!("Examples"),
    "  cargo cloudfn new hello\n",
    "  cargo cloudfn new functions/notify --template message\n\n",
    heading!("Exit codes"),
    "  0  created\n  1  something cannot be written\n  2  wrong usage",
)))]
pub(crate) struct Options {
    /// The folder to create; its last part is the name
    #[arg(value_name = "PATH")]
    path: PathBuf,
    /// The name of the package and its function; the folder's name by default
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The example to start from
    #[arg(long, short, value_name = "TEMPLATE", value_enum, default_value = Template::ALL[0].name())]
    template: Template,
    /// Create a git repository, or none
    #[arg(long, value_name = "VCS", value_enum)]
    vcs: Option<Vcs>,
    /// Depend on cloudfn by path: a clone of its repository, or its folder cloudfn-runtime
    #[arg(long, value_name = "DIR")]
    runtime: Option<PathBuf>,
}

/// A project that was created.
pub(crate) struct NewProject {
    name: String,
    folder: PathBuf,
    template: Template,
    runtime: Runtime,
    /// The workspace that the project is a member of.
    workspace: Option<PathBuf>,
    /// The existing Mini Program that the project is in, if any.
    mini_program: Option<PathBuf>,
    /// The folder around the project whose name is that of packaged functions.
    misplaced: Option<PathBuf>,
    /// A line to add to the Mini Program's .gitignore.
    ignore: Option<String>,
    /// cargo's warnings and notes.
    words: String,
}

impl Verb for Options {
    type Outcome = Option<NewProject>;

    fn run(&self, _: Terminal, _: &Progress, created: &mut Option<NewProject>) -> Result<(), Error> {
        *created = Some(self.create()?);
        Ok(())
    }

    fn report(&self, created: &Option<NewProject>, error: Option<&Error>, terminal: Terminal, _: &Progress) {
        if let Some(created) = created {
            report::created(created, terminal);
        }
        if let Some(error) = error {
            report::failed(error, terminal);
        }
    }
}

impl Options {
    fn create(&self) -> Result<NewProject, Error> {
        let name = match &self.name {
            Some(name) => name.clone(),
            None => name::of_folder(&self.path)?,
        };
        name::check(&name)?;
        place::check(&self.path)?;
        // Before the project has a Mini Program of its own.
        let misplaced = place::folder_named_like_packages(&self.path);
        let runtime = Runtime::find(self.runtime.as_deref())?;
        let cargo::Package { workspace, words } = cargo::new(&self.path, &name, self.vcs)?;
        let folder = self.path.clone();
        let words_of_template = template::Placeholders {
            name: &name,
            install: &runtime.install_command(),
            package: self.template.package_command(),
        };
        let mini_program = nearest(&folder, template::PROJECT);
        let repository = nearest(&folder, ".git");
        let surroundings = Surroundings {
            // Without the clone, a CI cannot build the project.
            have_checks: matches!(runtime, Runtime::Clone { .. })
                || workspace.is_some()
                || repository.is_some_and(|root| Some(root) != folder.canonicalize().ok()),
            have_cargo_configuration: workspace.is_some(),
            have_mini_program: mini_program.is_some(),
        };
        for file in self.template.files() {
            if self.belongs(&file, &surroundings) {
                let text = words_of_template.fill_in(file.text);
                let text = if surroundings.have_mini_program { template::without_mini_program(&text) } else { text };
                write(&folder, file.path, &text)?;
            }
        }
        dependencies::add(&folder.join("Cargo.toml"), &runtime.dependencies(&folder, self.template)?)?;
        let ignore = match &mini_program {
            Some(project) if self.vcs != Some(Vcs::None) => place::ignore_package(project, &name)?,
            _ => None,
        };
        let template = self.template;
        Ok(NewProject { name, folder, template, runtime, workspace, mini_program, misplaced, ignore, words })
    }

    /// Whether to write this file. The surroundings already provide some.
    fn belongs(&self, file: &File, surroundings: &Surroundings) -> bool {
        match file.path {
            template::CARGO_CONFIG => !surroundings.have_cargo_configuration,
            template::CHECKS => !surroundings.have_checks,
            template::IGNORED => self.vcs != Some(Vcs::None),
            template::PROJECT => !surroundings.have_mini_program,
            path => !(surroundings.have_mini_program && path.starts_with(template::PAGES)),
        }
    }
}

/// What the folders around the project already provide.
struct Surroundings {
    /// A workspace or a repository, which has its CI in its root.
    have_checks: bool,
    /// A workspace, which has cargo's configuration in its root.
    have_cargo_configuration: bool,
    have_mini_program: bool,
}

/// The nearest folder, this one or above, that contains this file or folder.
fn nearest(folder: &Path, name: &str) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    folder.ancestors().find(|folder| folder.join(name).exists()).map(Path::to_owned)
}

fn write(folder: &Path, path: &str, text: &str) -> Result<(), Error> {
    let path = folder.join(path);
    let failed = |error: std::io::Error| {
        Error::function(
            format!("{} cannot be written: {error}", path.display()),
            format!("check that it can be written, remove {}, and run this again", folder.display()),
        )
    };
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent).map_err(failed)?;
    }
    std::fs::write(&path, text).map_err(failed)
}
