//! `cargo cloudfn new`: creates a project with a function, its tests, and a Mini Program that calls it; or one with functions
//! that were written in JavaScript.

mod cargo;
mod dependencies;
mod from;
mod name;
mod place;
mod report;
mod runtime;
mod template;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use self::cargo::Vcs;
use self::from::Migration;
#[cfg(test)]
pub(crate) use self::from::ported_source;
use self::runtime::Runtime;
use self::template::{File, Template};
use crate::deploy;
use crate::error::{Error, Kind};
use crate::progress::Progress;
use crate::terminal::Terminal;
use crate::verb::{Verb, heading};

/// Create a project: a function with its tests, and a Mini Program that calls it
#[derive(Debug, Args)]
#[command(after_help = template::listed(concat!(
    "\nThe folder is made by `cargo new`: outside a git repository it becomes one, and in a workspace it becomes a member. In \
     the folder of a Mini Program, no other Mini Program is made. Existing files are never changed.\n\n",
    heading!("From JavaScript"),
    "  --from reads a function's config.json, package.json and JavaScript, and runs nothing. It writes what the function \
     declares and calls, the members of the event that it reads, its timers, a test, and a marked place for each call of \
     wx-server-sdk with its counterpart in Rust. PORTING.md says what is left to do. The JavaScript stays as it is.\n\n",
    heading!("Examples"),
    "  cargo cloudfn new hello\n",
    "  cargo cloudfn new functions/notify --template message\n",
    "  cargo cloudfn new --from cloudfunctions/notify\n",
    "  cargo cloudfn new functions --from cloudfunctions\n\n",
    heading!("Exit codes"),
    "  0  created\n  1  something cannot be written, or some of the JavaScript cannot be read\n  2  wrong usage",
)))]
pub(crate) struct Options {
    /// The folder to create; its last part is the name. With --from, it is `functions/NAME` or `functions` by default
    #[arg(value_name = "PATH", required_unless_present = "from")]
    path: Option<PathBuf>,
    /// The name of the package and its function; the folder's name by default
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The example to start from
    #[arg(long, short, value_name = "TEMPLATE", value_enum, default_value = Template::ALL[0].name())]
    template: Template,
    /// Port a function from JavaScript, or all functions of a folder
    #[arg(long, value_name = "FOLDER", conflicts_with = "template")]
    from: Option<PathBuf>,
    /// Create a git repository, or none
    #[arg(long, value_name = "VCS", value_enum)]
    vcs: Option<Vcs>,
    /// Depend on cloudfn by path: a clone of its repository, or its folder cloudfn-runtime
    #[arg(long, value_name = "DIR")]
    runtime: Option<PathBuf>,
}

/// What a project was made from.
enum Origin {
    Template(Template),
    JavaScript {
        migration: Migration,
        /// Where the time limits and memory are, or should be.
        settings: Option<Settings>,
    },
}

/// The time limits and memory of ported functions.
struct Settings {
    file: PathBuf,
    /// The text that the user has to add to a file that exists.
    to_add: Option<String>,
}

/// A project that was created.
pub(crate) struct NewProject {
    name: String,
    folder: PathBuf,
    origin: Origin,
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

    fn exit_code(&self, created: &Option<NewProject>) -> ExitCode {
        let is_unread = created.as_ref().is_some_and(|created| match &created.origin {
            Origin::JavaScript { migration, .. } => migration.has_problems(),
            Origin::Template(_) => false,
        });
        if is_unread { ExitCode::from(Kind::Function.exit_code()) } else { ExitCode::SUCCESS }
    }
}

impl Options {
    fn create(&self) -> Result<NewProject, Error> {
        let source = match &self.from {
            Some(from) => Source::JavaScript(Migration::read(from)?),
            None => Source::Template(self.template),
        };
        let folder = self.path.clone().unwrap_or_else(|| source.default_path());
        let name = match &self.name {
            Some(name) => name.clone(),
            None => source.package_name(name::of_folder(&folder)?),
        };
        name::check(&name)?;
        place::check(&folder)?;
        // Before the project has a Mini Program of its own.
        let misplaced = place::folder_named_like_packages(&folder);
        let runtime = Runtime::find(self.runtime.as_deref())?;
        let cargo::Package { workspace, words } = cargo::new(&folder, &name, self.vcs)?;
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
        let words_of_template = template::Placeholders {
            name: &name,
            install: &runtime.install_command(),
            package: source.package_command(),
        };
        for file in source.files() {
            if self.belongs(&file, &surroundings) {
                let text = words_of_template.fill_in(file.text);
                let text = if surroundings.have_mini_program { template::without_mini_program(&text) } else { text };
                write(&folder, file.path, &text)?;
            }
        }
        let dependencies = match &source {
            Source::Template(template) => runtime.dependencies(&folder, *template)?,
            Source::JavaScript(migration) => runtime.dependencies_of_port(&folder, &migration.features())?,
        };
        dependencies::add(&folder.join("Cargo.toml"), &dependencies)?;
        let mut ignore = None;
        let origin = match source {
            Source::Template(template) => {
                if let Some(project) = mini_program.as_ref().filter(|_| self.vcs != Some(Vcs::None)) {
                    ignore = place::ignore_package(project, &name)?;
                }
                Origin::Template(template)
            }
            Source::JavaScript(migration) => {
                let settings =
                    write_port(&migration, &folder, &name, words_of_template.install, mini_program.as_deref())?;
                Origin::JavaScript { migration, settings }
            }
        };
        Ok(NewProject { name, folder, origin, runtime, workspace, mini_program, misplaced, ignore, words })
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

/// What a project is made from.
enum Source {
    Template(Template),
    JavaScript(Migration),
}

impl Source {
    /// Where the project is created if no path is given: beside the folder of the JavaScript functions.
    fn default_path(&self) -> PathBuf {
        let functions = PathBuf::from("functions");
        match self {
            Self::JavaScript(migration) => match migration.only_name() {
                Some(name) => functions.join(name::of_package(name)),
                None => functions,
            },
            // clap requires a path.
            Self::Template(_) => functions,
        }
    }

    /// The name of the package. The functions that are ported keep their own names, which are often in camel case.
    fn package_name(&self, folder: String) -> String {
        match self {
            Self::Template(_) => folder,
            Self::JavaScript(_) => name::of_package(&folder),
        }
    }

    fn package_command(&self) -> &'static str {
        match self {
            Self::Template(template) => template.package_command(),
            Self::JavaScript(_) => Template::ALL[0].package_command(),
        }
    }

    fn files(&self) -> Vec<File> {
        match self {
            Self::Template(template) => template.files(),
            Self::JavaScript(_) => template::surroundings(),
        }
    }
}

/// Writes what was ported.
fn write_port(
    migration: &Migration,
    folder: &Path,
    name: &str,
    install: &str,
    mini_program: Option<&Path>,
) -> Result<Option<Settings>, Error> {
    let files = migration.files(name, install);
    for file in &files {
        write(folder, &file.path, &file.text)?;
    }
    Migration::format(folder, &files);
    let Some(text) = migration.settings() else { return Ok(None) };
    // `deploy` reads the file there.
    let root = mini_program.unwrap_or(folder);
    let file = root.join(deploy::CONFIGURATION);
    let exists = file.symlink_metadata().is_ok();
    if !exists {
        write(root, deploy::CONFIGURATION, &text)?;
    }
    Ok(Some(Settings { file, to_add: exists.then_some(text) }))
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
