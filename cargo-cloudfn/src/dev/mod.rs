//! `cargo cloudfn dev`: serves functions during development, and rebuilds them when they change.

mod build_output;
mod builder;
mod dep_info;
mod fingerprints;
mod folder;
mod keys;
mod marks;
mod port;
mod program;
mod report;
mod scripted;
mod session;
mod signal;
mod sources;
mod tools;

use std::time::Duration;

use clap::Args;
use cloudfn_local::Identity;

use self::builder::Builder;
use self::folder::Folder;
use self::scripted::ScriptedAnswers;
use self::session::Session;
use self::signal::Signals;
use crate::answers::AnswerOptions;
use crate::database::ProjectDatabase;
use crate::error::Error;
use crate::progress::Progress;
use crate::terminal::Terminal;
use crate::verb::{LocalBuild, Selection, Verb, heading};
use crate::workspace::Workspace;

/// The value of `--time-limit 0`: longer than any debugging session.
const NO_LIMIT: Duration = Duration::from_secs(24 * 60 * 60);

/// Serve functions on this machine, and rebuild them when their sources change
#[derive(Debug, Args)]
#[command(after_help = concat!(
    "Each function answers POST /<FUNCTION> with the event as JSON. Headers such as `x-wx-openid` set the caller. The page \
     at / invokes functions, too, and shows what they call and write.\n\n\
     A call that arrives during a build waits for it. After a failed build, the functions of the last good build keep \
     running. Files that .gitignore or .ignore excludes are not watched, unless the program \
     is built from them.\n\n\
     The database of the functions is kept in .cloudfn/database in the folder of the workspace. Empty collections begin with \
     the documents in cloudfn/seed/<COLLECTION>.jsonl. `cargo cloudfn data` shows and changes what there is.\n\n\
     WeChat's APIs answer what --answer and --answers say, or cloudfn/answers.toml in the folder of the workspace, which is \
     read again when it changes; the page at / scripts answers, too. Without a script they succeed.\n\n\
     If stdout is not a terminal, the URL is written to it as soon as the server answers.\n\n",
    heading!("Examples"),
    "  cargo cloudfn dev\n",
    "  cargo cloudfn dev notify --port 8080 --as an-openid --as another-openid\n",
    "  cargo cloudfn dev --time-limit 0     while you debug with breakpoints\n\n",
    heading!("WeChat DevTools"),
    "  DevTools calls these functions if it is started with CLOUDFN_DEV_URL=http://127.0.0.1:3000.\n\n",
    heading!("Exit codes"),
    "  0  ended with Ctrl-C\n  1  the server could not start or stopped\n  2  wrong usage\n  3  nothing was built, with --no-watch",
))]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(crate) struct Options {
    #[command(flatten)]
    selection: Selection,
    /// Build once, and do not watch the sources
    #[arg(long, help_heading = "Compilation Options")]
    no_watch: bool,
    #[command(flatten)]
    build: LocalBuild,
    /// The address to listen on
    #[arg(long, value_name = "HOST", default_value = "127.0.0.1", help_heading = "Server Options")]
    host: String,
    /// The port to listen on; 0 takes a free one
    #[arg(long, value_name = "PORT", default_value_t = 3000, help_heading = "Server Options")]
    port: u16,
    /// How long a call may take; 0 for no limit
    #[arg(long, value_name = "SECONDS", default_value_t = 20, help_heading = "Server Options")]
    time_limit: u32,
    /// Start functions when their timers say so
    #[arg(long, help_heading = "Server Options")]
    timers: bool,
    /// A user to call as; the first one is the default, and the page offers all of them
    #[arg(long = "as", value_name = "OPENID", help_heading = "Server Options")]
    openids: Vec<String>,
    #[command(flatten)]
    answers: AnswerOptions,
    /// Remove all data of the local database, and start with the documents in cloudfn/seed
    #[arg(long, help_heading = "Database Options")]
    fresh: bool,
    /// Create missing collections when a function uses them
    #[arg(long, help_heading = "Database Options")]
    create_collections: bool,
}

impl Verb for Options {
    type Outcome = ();

    fn run(&self, terminal: Terminal, progress: &Progress, (): &mut ()) -> Result<(), Error> {
        // Each build has a spinner of its own.
        progress.finish();
        self.serve(terminal)
    }

    fn report(&self, (): &(), error: Option<&Error>, _: Terminal, progress: &Progress) {
        if let Some(error) = error {
            progress.error(error);
        }
    }
}

impl Options {
    fn serve(&self, terminal: Terminal) -> Result<(), Error> {
        // Report a mistake in the command line before anything is built.
        let workspace = Workspace::here()?;
        let Selection { functions, package, .. } = &self.selection;
        let packages = workspace.packages_of(functions, package.as_deref())?;
        let listeners = port::listen(&self.host, self.port)?;
        let answers = ScriptedAnswers::read(&self.answers, workspace.root())?;
        let project = ProjectDatabase::of(&workspace).with_seeds_of(packages);
        let database = project.open(self.fresh)?;
        database.database.create_missing_collections(self.create_collections);
        let session = Session {
            host: self.host.clone(),
            users: self.openids.iter().map(|openid| Identity::default().openid(openid)).collect(),
            time_limit: self.time_limit(),
            is_watching: !self.no_watch,
            runs_timers: self.timers,
            answers,
            project: workspace.root().to_owned(),
            terminal,
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| {
            Error::function(format!("the local platform could not be started: {error}"), "try again")
        })?;
        runtime.block_on(async {
            // Handle signals before there is anything to clean up.
            let signals = Signals::new()?;
            // Removed when the session ends.
            let folder = Folder::below(workspace.target_folder())?;
            let builder = Builder::new(self.selection.clone(), self.build.clone(), folder.handle());
            session.serve(listeners, builder, signals, database, &folder.handle()).await
        })
    }

    fn time_limit(&self) -> Duration {
        if self.time_limit == 0 { NO_LIMIT } else { Duration::from_secs(self.time_limit.into()) }
    }
}
