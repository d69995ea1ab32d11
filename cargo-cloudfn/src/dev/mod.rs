//! `cargo cloudfn dev`: serves functions while they are developed, and builds them again when they are saved.

mod folder;
mod port;
mod program;
mod report;
mod session;
mod signal;
mod sources;
mod workshop;

use std::process::ExitCode;
use std::time::Duration;

use clap::{ArgAction, ArgMatches, Command, value_parser};
use cloudfn_local::Identity;

use self::folder::Folder;
use self::session::Session;
use self::signal::Signals;
use self::workshop::Workshop;
use crate::arguments::{flag, functions, named_functions, option, package};
use crate::error::Error;
use crate::progress::Progress;
use crate::terminal::Terminal;
use crate::workspace::{Profile, Workspace};

/// What `--time-limit 0` stands for: longer than anybody sits at a breakpoint.
const NO_LIMIT: Duration = Duration::from_secs(24 * 60 * 60);

pub(crate) fn command() -> Command {
    Command::new("dev")
        .about("Serve functions on this machine, and build them again when they are saved")
        .after_help(
            "Each function is at POST /<function>, with the event as JSON. `x-wx-openid` and its like say who calls. \
             The page at / invokes functions, too, and shows what they call and write.\n\n\
             WeChat DevTools calls these functions when it is started with CLOUDFN_DEV_URL=http://127.0.0.1:3000.\n\n\
             A call that comes while a build runs waits for it. When a build fails, what was built before is served \
             still. Files that .gitignore or .ignore names are not watched.\n\n\
             When stdout is no terminal, the URL is written there as soon as it answers.\n\n\
             Exit codes: 0 ended with Ctrl-C, 1 it could not serve, 2 wrong usage, 3 nothing builds, with --no-watch.",
        )
        .arg(functions("The functions, or packages of functions; all if nothing is said"))
        .arg(package("Only the functions of this package"))
        .arg(
            option("port", "PORT", "The port to listen on; 0 takes a free one")
                .value_parser(value_parser!(u16))
                .default_value("3000"),
        )
        .arg(option("host", "HOST", "The address to listen on").default_value("127.0.0.1"))
        .arg(
            option(
                "as",
                "OPENID",
                "A user to call as; the page lets you choose among several, the first calls if \
                 nothing is said",
            )
            .action(ArgAction::Append),
        )
        .arg(
            option("time-limit", "SECONDS", "How long a call may take; 0 for no limit, as breakpoints need it")
                .value_parser(value_parser!(u32))
                .default_value("20"),
        )
        .arg(flag("release", "Build with optimizations"))
        .arg(flag("no-watch", "Build once, and leave it at that"))
}

pub(crate) fn run(matches: &ArgMatches) -> ExitCode {
    let terminal = Terminal::of_stderr();
    match Asked::of(matches).serve(terminal) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            Progress::still(terminal).error(&error);
            ExitCode::from(error.kind.exit_code())
        }
    }
}

/// The command line.
struct Asked {
    functions: Vec<String>,
    package: Option<String>,
    profile: Profile,
    host: String,
    port: u16,
    users: Vec<Identity>,
    time_limit: Duration,
    is_watching: bool,
}

impl Asked {
    fn of(matches: &ArgMatches) -> Self {
        let text = |name: &str| matches.get_one::<String>(name).cloned();
        let openids = matches.get_many::<String>("as").into_iter().flatten();
        let seconds = matches.get_one::<u32>("time-limit").copied().unwrap_or_default();
        Self {
            functions: named_functions(matches),
            package: text("package"),
            profile: if matches.get_flag("release") { Profile::Release } else { Profile::Dev },
            host: text("host").unwrap_or_default(),
            port: matches.get_one("port").copied().unwrap_or_default(),
            users: openids.map(|openid| Identity::default().openid(openid)).collect(),
            time_limit: if seconds == 0 { NO_LIMIT } else { Duration::from_secs(seconds.into()) },
            is_watching: !matches.get_flag("no-watch"),
        }
    }

    fn serve(self, terminal: Terminal) -> Result<(), Error> {
        // A mistake in the command line is told before anything is built.
        let workspace = Workspace::here()?;
        workspace.packages_of(&self.functions, self.package.as_deref())?;
        let listener = port::listen(&self.host, self.port)?;
        let session = Session {
            host: self.host,
            users: self.users,
            time_limit: self.time_limit,
            is_watching: self.is_watching,
            terminal,
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| {
            Error::function(format!("the local platform could not be started: {error}"), "try again")
        })?;
        runtime.block_on(async {
            // From here on a signal ends us in order: before there is something to clear up.
            let signals = Signals::new()?;
            // It is removed when everything has ended.
            let folder = Folder::below(workspace.target_folder())?;
            let workshop = Workshop::new(self.functions, self.package, self.profile, folder.place());
            session.serve(listener, workshop, signals).await
        })
    }
}
