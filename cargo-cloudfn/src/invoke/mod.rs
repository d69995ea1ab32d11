//! `cargo cloudfn invoke`: builds a function, and invokes it once on the local platform.

mod advice;
mod document;
mod open_data;
mod report;

use std::process::ExitCode;

use clap::{Arg, ArgAction, ArgMatches, Command};
use cloudfn_local::{FunctionProcess, Identity, Outcome, Platform, PlatformError};

use self::open_data::OpenData;
use crate::arguments::{flag, option, package};
use crate::error::{Error, chain};
use crate::event::Source;
use crate::function::{Function, Wanted};
use crate::progress::Progress;
use crate::terminal::Terminal;
use crate::workspace::{Profile, Workspace};

pub(crate) fn command() -> Command {
    Command::new("invoke")
        .about("Build a function and invoke it once, on a platform of its own on this machine")
        .after_help(
            "The answer goes to stdout, everything else to stderr.\n\
             Exit codes: 0 an answer, 1 the function failed, 2 wrong usage, 3 the function does not build.",
        )
        .arg(
            Arg::new("function")
                .value_name("FUNCTION")
                .required(true)
                .help("The function's name, or a package that has one function"),
        )
        .arg(package("Look for the function in this package only"))
        .arg(option("event", "FILE", "Read the event from a file, or from stdin if FILE is `-`").conflicts_with("data"))
        .arg(option("data", "JSON", "The event itself; {} if nothing is said").allow_hyphen_values(true))
        .arg(option("as", "OPENID", "Invoke as this user"))
        .arg(
            option(
                "open-data",
                "MEMBER=FILE",
                "Let a member of the event be a cloudID, with the JSON in FILE behind it",
            )
            .action(ArgAction::Append),
        )
        .arg(option("appid", "APPID", "Invoke from this Mini Program"))
        .arg(option("unionid", "UNIONID", "Invoke as a user with this unionid"))
        .arg(option("source", "SOURCE", "What starts the function; `wx_client` if nothing is said"))
        .arg(flag("json", "Write everything to stdout, as one JSON document"))
        .arg(flag("release", "Build with optimizations"))
}

pub(crate) fn run(matches: &ArgMatches) -> ExitCode {
    let asked = Asked::of(matches);
    let terminal = Terminal::of_stderr();
    let progress = Progress::new(terminal);
    let mut invoked = Invoked::default();
    let result = asked.invoke(terminal, &progress, &mut invoked);
    progress.finish();
    if asked.is_json {
        document::write(&invoked, result.as_ref().err());
    } else {
        report::write(&invoked, result.as_ref().err(), terminal, &progress);
    }
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => ExitCode::from(error.kind.exit_code()),
    }
}

/// The command line.
struct Asked {
    function: String,
    package: Option<String>,
    profile: Profile,
    event: Source,
    open_data: Vec<String>,
    identity: Identity,
    is_json: bool,
}

/// What is known so far.
#[derive(Default)]
struct Invoked {
    function: Option<Function>,
    outcome: Option<Outcome>,
}

impl Asked {
    fn of(matches: &ArgMatches) -> Self {
        let text = |name: &str| matches.get_one::<String>(name).cloned();
        let event = match (text("event"), text("data")) {
            (Some(path), _) if path == "-" => Source::Stdin,
            (Some(path), _) => Source::File(path),
            (None, Some(data)) => Source::Given(data),
            (None, None) => Source::Nothing,
        };
        let set = |identity: Identity, name: &str, set: fn(Identity, String) -> Identity| match text(name) {
            Some(value) => set(identity, value),
            None => identity,
        };
        let identity = set(Identity::default(), "as", Identity::openid);
        let identity = set(identity, "appid", Identity::appid);
        let identity = set(identity, "unionid", Identity::unionid);
        let identity = set(identity, "source", Identity::source);
        Self {
            function: text("function").unwrap_or_default(),
            package: text("package"),
            profile: if matches.get_flag("release") { Profile::Release } else { Profile::Dev },
            event,
            open_data: matches.get_many("open-data").into_iter().flatten().cloned().collect(),
            identity,
            is_json: matches.get_flag("json"),
        }
    }

    fn invoke(&self, terminal: Terminal, progress: &Progress, invoked: &mut Invoked) -> Result<(), Error> {
        // A mistake in the event is told before anything is built.
        let event = self.event.read()?;
        let open_data = self.open_data.iter().map(|given| OpenData::read(given)).collect::<Result<Vec<_>, _>>()?;
        open_data::check(&event, &open_data)?;
        let workspace = Workspace::here()?;
        let wanted = Wanted { name: &self.function, package: self.package.as_deref(), profile: self.profile };
        let function = wanted.build(&workspace, terminal, progress)?;
        if !self.is_json {
            report::function(&function, progress);
        }
        progress.step_if_watched("Invoking", &function.manifest.function);
        let function = invoked.function.insert(function);
        let outcome = invoked.outcome.insert(self.run(function, event, &open_data)?);
        match &outcome.answer {
            Ok(_) => Ok(()),
            Err(failure) => Err(advice::of(failure, self.event == Source::Nothing)),
        }
    }

    fn run(&self, function: &Function, event: Vec<u8>, open_data: &[OpenData]) -> Result<Outcome, Error> {
        let process =
            FunctionProcess::new(&function.manifest.function, &function.binary).config_json(&function.config_json);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| {
            Error::function(format!("the local platform could not be started: {error}"), "try again")
        })?;
        let outcome = runtime.block_on(async {
            let platform = Platform::start().await?;
            let event = open_data::put(event, open_data, |data| platform.cloud_id(&self.identity, data));
            let function = platform.function(process)?;
            let outcome = function.invoke(event, &self.identity).await?;
            function.stop().await?;
            Ok(outcome)
        });
        outcome.map_err(|error: PlatformError| {
            let message = chain(&error);
            match error {
                PlatformError::EventTooLong { .. } | PlatformError::EventNotJson(_) => {
                    Error::usage(message, "pass another event with --event or --data")
                }
                _ => Error::function(message, "build the package again, and look at what this machine forbids"),
            }
        })
    }
}
