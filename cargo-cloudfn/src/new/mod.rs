//! `cargo cloudfn new`: a project that builds, is tested and runs, with a Mini Program that calls it.

mod cargo;
mod dependencies;
mod name;
mod report;
mod runtime;
mod template;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};

use self::cargo::{Created, Vcs};
use self::runtime::Runtime;
use self::template::{File, Template};
use crate::error::Error;
use crate::terminal::Terminal;

pub(crate) fn command() -> Command {
    let names = Template::ALL.map(Template::name);
    Command::new("new")
        .about("Start a project: a function with its tests, and a Mini Program that calls it")
        .after_help(format!(
            "Templates:\n{}\n\n\
             The folder is made as `cargo new` makes it: a git repository if it lies in none, a member if it lies in a \
             workspace. In the folder of a Mini Program no other one is made. Nothing that is there is written to.\n\n\
             Exit codes: 0 made, 1 something cannot be written, 2 wrong usage.",
            Template::ALL.map(|template| format!("  {:<9} {}", template.name(), template.about())).join("\n"),
        ))
        .arg(Arg::new("path").value_name("PATH").required(true).help("The folder to make; its last part is the name"))
        .arg(
            Arg::new("name")
                .long("name")
                .value_name("NAME")
                .help("The name of the package and its function; the folder's if nothing is said"),
        )
        .arg(
            Arg::new("template")
                .long("template")
                .short('t')
                .value_name("TEMPLATE")
                .value_parser(PossibleValuesParser::new(names))
                .default_value(names[0])
                .help("What the function is an example of"),
        )
        .arg(
            Arg::new("vcs")
                .long("vcs")
                .value_name("VCS")
                .value_parser(PossibleValuesParser::new(Vcs::NAMES))
                .help("Make a git repository, or none"),
        )
        .arg(
            Arg::new("runtime")
                .long("runtime")
                .value_name("DIR")
                .action(ArgAction::Set)
                .help("Depend on cloudfn by path: a clone of its repository, or its folder cloudfn-runtime"),
        )
}

pub(crate) fn run(matches: &ArgMatches) -> ExitCode {
    let asked = Asked::of(matches);
    let terminal = Terminal::of_stderr();
    match asked.make() {
        Ok(made) => {
            report::made(&made, terminal);
            ExitCode::SUCCESS
        }
        Err(error) => {
            report::failed(&error, terminal);
            ExitCode::from(error.kind.exit_code())
        }
    }
}

/// The command line.
struct Asked {
    path: PathBuf,
    name: Option<String>,
    template: Template,
    vcs: Option<Vcs>,
    runtime: Option<PathBuf>,
}

/// What was made.
struct Made {
    name: String,
    folder: PathBuf,
    template: Template,
    runtime: Runtime,
    /// The workspace that the project is a member of.
    workspace: Option<PathBuf>,
    /// The Mini Program that the function is for, where it lies in one.
    mini_program: Option<PathBuf>,
    /// What cargo had to say.
    words: String,
}

impl Asked {
    fn of(matches: &ArgMatches) -> Self {
        let text = |name: &str| matches.get_one::<String>(name).cloned();
        Self {
            path: text("path").unwrap_or_default().into(),
            name: text("name"),
            template: text("template").as_deref().and_then(Template::of_name).unwrap_or(Template::Minimal),
            vcs: text("vcs").as_deref().and_then(Vcs::of_name),
            runtime: text("runtime").map(PathBuf::from),
        }
    }

    fn make(&self) -> Result<Made, Error> {
        let name = match &self.name {
            Some(name) => name.clone(),
            None => name::of_folder(&self.path)?,
        };
        name::check(&name)?;
        check_is_free(&self.path)?;
        let runtime = Runtime::find(self.runtime.as_deref())?;
        let Created { workspace, words } = cargo::new(&self.path, &name, self.vcs)?;
        let folder = self.path.clone();
        let words_of_template = template::Words {
            name: &name,
            install: &runtime.install_command(),
            package: self.template.package_command(),
        };
        let mini_program = nearest(&folder, template::PROJECT);
        let repository = nearest(&folder, ".git");
        let surroundings = Surroundings {
            have_checks: workspace.is_some() || repository.is_some_and(|root| Some(root) != folder.canonicalize().ok()),
            have_cargo_configuration: workspace.is_some(),
            have_mini_program: mini_program.is_some(),
        };
        for file in self.template.files() {
            if self.belongs(&file, &surroundings) {
                let text = words_of_template.put_into(file.text);
                let text = if surroundings.have_mini_program { template::without_mini_program(&text) } else { text };
                write(&folder, file.path, &text)?;
            }
        }
        dependencies::add(&folder.join("Cargo.toml"), &runtime.dependencies(&folder, self.template)?)?;
        Ok(Made { name, folder, template: self.template, runtime, workspace, mini_program, words })
    }

    /// Whether a file is written, and not there for all already.
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

/// What the folders around the project are for it.
struct Surroundings {
    /// A workspace or a repository, whose checks stand in its root.
    have_checks: bool,
    /// A workspace: its root is where cargo is configured.
    have_cargo_configuration: bool,
    have_mini_program: bool,
}

/// The nearest folder, this one or above, that has such a file or folder.
fn nearest(folder: &Path, name: &str) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    folder.ancestors().find(|folder| folder.join(name).exists()).map(Path::to_owned)
}

fn check_is_free(path: &Path) -> Result<(), Error> {
    // A link that leads nowhere is something, too.
    if path.symlink_metadata().is_err() {
        return Ok(());
    }
    Err(Error::usage(
        format!("{} is there already: it is left as it is", path.display()),
        "choose another path; or make a project elsewhere, and copy from it what you want",
    ))
}

fn write(folder: &Path, path: &str, text: &str) -> Result<(), Error> {
    let path = folder.join(path);
    let failed = |error: std::io::Error| {
        Error::function(
            format!("{} cannot be written: {error}", path.display()),
            format!("see that it can be written, remove {}, and run this again", folder.display()),
        )
    };
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent).map_err(failed)?;
    }
    std::fs::write(&path, text).map_err(failed)
}
