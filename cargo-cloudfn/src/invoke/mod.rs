//! `cargo cloudfn invoke`: builds a function, and invokes it once on the local platform.

mod advice;
mod document;
mod open_data;
mod report;
mod timer;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use clap::Args;
use cloudfn_local::{
    AnswerRule, FunctionProcess, Identity, Invocation, LocalDatabase, Outcome, Platform, PlatformError,
};
use tokio::time::timeout;

use self::open_data::OpenData;
use crate::answers::{self, AnswerOptions};
use crate::database::{Opened, ProjectDatabase};
use crate::error::{Error, chain};
use crate::event::Source;
use crate::function::{Function, FunctionQuery, FunctionWithSiblings};
use crate::progress::Progress;
use crate::terminal::{Colour, Terminal};
use crate::verb::{Compilation, LocalBuild, Verb, heading};
use crate::workspace::Workspace;

/// Build a function and invoke it once on the local platform
#[derive(Debug, Args)]
#[command(after_help = concat!(
    "The answer goes to stdout, everything else to stderr. The function can call the other functions of the project, unless \
     --package or --bin leaves them out.\n\n\
     The function uses the database that `dev` keeps in .cloudfn/database in the folder of the workspace. While `dev` runs, it \
     gets a copy.\n\n",
    heading!("Examples"),
    "  cargo cloudfn invoke notify --event event.json\n",
    "  cargo cloudfn invoke notify --data '{\"order\": 7}' --as an-openid\n",
    "  cargo cloudfn invoke login --open-data phone=phone.json\n",
    "  cargo cloudfn invoke sweep --timer nightly\n",
    "  cargo cloudfn invoke notify --answer subscribeMessage.send=43101\n\n",
    heading!("Exit codes"),
    "  0  the function answered\n  1  the function failed\n  2  wrong usage\n  3  the function did not build",
))]
pub(crate) struct Options {
    /// The name of the function, or of a package with one function
    #[arg(value_name = "FUNCTION")]
    function: String,
    /// Write everything to stdout, as one JSON document
    #[arg(long)]
    json: bool,
    /// Look for the function in this package only
    #[arg(long, short, value_name = "PACKAGE", help_heading = "Package Selection")]
    package: Option<String>,
    #[command(flatten)]
    compilation: Compilation,
    #[command(flatten)]
    build: LocalBuild,
    /// Read the event from a file, or from stdin if FILE is `-`
    #[arg(long, value_name = "FILE", conflicts_with = "data", help_heading = "Event Options")]
    event: Option<String>,
    /// The event as JSON; {} by default
    #[arg(long, value_name = "JSON", allow_hyphen_values = true, help_heading = "Event Options")]
    data: Option<String>,
    /// Start the function as this timer of it does: with the timer's event, and without a user
    #[arg(
        long,
        value_name = "NAME",
        conflicts_with_all = ["event", "data", "open_data", "openid", "appid", "unionid", "source"],
        help_heading = "Event Options"
    )]
    timer: Option<String>,
    /// Set a member of the event to a cloudID that opens the JSON in FILE
    #[arg(long, value_name = "MEMBER=FILE", help_heading = "Event Options")]
    open_data: Vec<String>,
    #[command(flatten)]
    answers: AnswerOptions,
    /// Invoke as this user
    #[arg(long = "as", value_name = "OPENID", help_heading = "Caller Options")]
    openid: Option<String>,
    /// Invoke from this Mini Program
    #[arg(long, value_name = "APPID", help_heading = "Caller Options")]
    appid: Option<String>,
    /// Invoke as a user with this unionid
    #[arg(long, value_name = "UNIONID", help_heading = "Caller Options")]
    unionid: Option<String>,
    /// The source of the call; `wx_client` by default
    #[arg(long, value_name = "SOURCE", help_heading = "Caller Options")]
    source: Option<String>,
    /// Start with the documents in cloudfn/seed, and leave the data in .cloudfn/database unchanged
    #[arg(long, help_heading = "Database Options")]
    fresh: bool,
    /// Create missing collections when a function uses them
    #[arg(long, help_heading = "Database Options")]
    create_collections: bool,
}

/// The results so far. They are reported even after a failure.
#[derive(Default)]
pub(crate) struct InvokeOutcome {
    function: Option<Function>,
    /// The invocations of other functions that the function called, in the order in which they ended.
    called: Vec<Arc<Invocation>>,
    outcome: Option<Outcome>,
    /// The reason why changes in the database were not stored, if the function used it.
    unkept: Option<String>,
    /// The APIs of answers that were given and that no call got.
    unused_answers: Vec<String>,
}

/// What an invocation on the platform has led to.
struct Run {
    outcome: Outcome,
    /// The invocations of other functions.
    called: Vec<Arc<Invocation>>,
    /// The APIs of answers that no call got.
    unused_answers: Vec<String>,
}

impl Verb for Options {
    type Outcome = InvokeOutcome;

    fn run(&self, terminal: Terminal, progress: &Progress, invoked: &mut InvokeOutcome) -> Result<(), Error> {
        self.invoke(terminal, progress, invoked)
    }

    fn report(&self, invoked: &InvokeOutcome, error: Option<&Error>, terminal: Terminal, progress: &Progress) {
        if self.json {
            document::write(invoked, error);
        } else {
            report::write(invoked, error, terminal, progress);
        }
    }
}

impl Options {
    fn event(&self) -> Source {
        match (&self.event, &self.data) {
            (Some(path), _) if path == "-" => Source::Stdin,
            (Some(path), _) => Source::File(path.clone()),
            (None, Some(data)) => Source::Inline(data.clone()),
            (None, None) => Source::Nothing,
        }
    }

    fn identity(&self) -> Identity {
        type Set = fn(Identity, String) -> Identity;
        if self.timer.is_some() {
            return Identity::nobody();
        }
        let members: [(&Option<String>, Set); 4] = [
            (&self.openid, Identity::openid),
            (&self.appid, Identity::appid),
            (&self.unionid, Identity::unionid),
            (&self.source, Identity::source),
        ];
        let named = members.into_iter().filter_map(|(value, set)| Some((value.clone()?, set)));
        named.fold(Identity::default(), |identity, (value, set)| set(identity, value))
    }

    fn invoke(&self, terminal: Terminal, progress: &Progress, invoked: &mut InvokeOutcome) -> Result<(), Error> {
        // Report a mistake in the event before anything is built.
        let source = self.event();
        let event = match &self.timer {
            Some(name) => timer::event(name, SystemTime::now()),
            None => source.read()?,
        };
        let open_data = self.open_data.iter().map(|given| OpenData::read(given)).collect::<Result<Vec<_>, _>>()?;
        open_data::check(&event, &open_data)?;
        let mut rules = self.answers.file().map_or(Ok(Vec::new()), answers::read)?;
        rules.extend(self.answers.of_arguments()?);
        let workspace = Workspace::here()?;
        let query = FunctionQuery {
            name: &self.function,
            package: self.package.as_deref(),
            profile: self.build.profile(),
            compilation: &self.compilation,
            arguments: &self.build.arguments(),
        };
        let FunctionWithSiblings { function, siblings, ambiguous } = query.build(&workspace, terminal, progress)?;
        if let Some(name) = &self.timer {
            timer::check(name, &function)?;
        }
        if !self.json {
            report::function(&function, progress);
            let is_default_call = self.timer.is_none() && source == Source::Nothing && self.openid.is_none();
            if let Some(note) = timer::note(&function).filter(|_| is_default_call) {
                progress.say("note", Colour::Cyan, &note);
            }
        }
        progress.step_if_watched("Invoking", &function.manifest.function);
        let function = invoked.function.insert(function);
        let served: BTreeSet<_> = siblings.iter().chain([&*function]).map(|function| &function.package).collect();
        let packages = served.into_iter().map(|name| workspace.package(name)).collect::<Result<Vec<_>, _>>()?;
        let all = std::iter::once(&*function).chain(&siblings);
        let declared = all.flat_map(|function| &function.manifest.permissions.openapi);
        answers::check(&rules, &declared.map(String::as_str).collect::<Vec<_>>())?;
        for warning in answers::check_members(&rules)? {
            progress.say("warning", Colour::Yellow, &warning);
        }
        let project = ProjectDatabase::of(&workspace).with_seeds_of(packages);
        let Opened { database, unkept, .. } = project.open_for_call(self.fresh)?;
        database.create_missing_collections(self.create_collections);
        let Run { outcome, called, unused_answers } =
            self.run(function, &siblings, event, &open_data, database, rules)?;
        invoked.unused_answers = unused_answers;
        let calls = called.iter().flat_map(|called| &called.outcome.cloud_calls).chain(&outcome.cloud_calls);
        let names: Vec<_> = calls.clone().filter_map(|call| call.json()["name"].as_str().map(str::to_owned)).collect();
        for name in ambiguous.iter().filter(|name| names.contains(name)) {
            progress.say("warning", Colour::Yellow, &report::ambiguous(name));
        }
        if calls.into_iter().any(|call| call.api.starts_with("database.")) {
            invoked.unkept = unkept;
        }
        invoked.called = called;
        let outcome = invoked.outcome.insert(outcome);
        match &outcome.answer {
            Ok(_) => Ok(()),
            Err(failure) => Err(advice::of(failure, source == Source::Nothing && self.timer.is_none())),
        }
    }

    fn run(
        &self,
        function: &Function,
        siblings: &[Function],
        event: Vec<u8>,
        open_data: &[OpenData],
        database: LocalDatabase,
        rules: Vec<AnswerRule>,
    ) -> Result<Run, Error> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| {
            Error::function(format!("the local platform could not be started: {error}"), "try again")
        })?;
        let identity = self.identity();
        let outcome = runtime.block_on(async {
            let platform = Platform::with_database(database).await?;
            // They are told, and are no fault of the function.
            platform.allow_unused_answers();
            for rule in rules {
                platform.add_rule(rule);
            }
            let mut invocations = platform.invocations();
            let event = open_data::put(event, open_data, |data| platform.cloud_id(&identity, data));
            // Their processes start when they are called.
            let siblings = siblings.iter().map(|sibling| platform.function(process(sibling)));
            let siblings = siblings.collect::<Result<Vec<_>, _>>()?;
            let function = platform.function(process(function))?;
            let outcome = function.invoke(event, &identity).await?;
            function.stop().await?;
            for sibling in siblings {
                sibling.stop().await?;
            }
            let mut called = Vec::new();
            // An invocation is known before its caller gets the answer, so there is nothing to wait for.
            while let Ok(Some(invocation)) = timeout(Duration::ZERO, invocations.next()).await {
                called.extend((invocation.outcome.request_id != outcome.request_id).then_some(invocation));
            }
            let unused_answers = platform.unused_rules().iter().map(|rule| rule.api().to_owned()).collect();
            Ok(Run { outcome, called, unused_answers })
        });
        outcome.map_err(|error: PlatformError| {
            let message = chain(&error);
            match error {
                PlatformError::EventTooLong { .. } | PlatformError::EventNotJson(_) => {
                    Error::usage(message, "pass another event with --event or --data")
                }
                _ => Error::function(message, "build the package again, and check what this machine allows"),
            }
        })
    }
}

fn process(function: &Function) -> FunctionProcess {
    FunctionProcess::new(&function.manifest.function, &function.binary)
        .permissions(&function.manifest.permissions.openapi)
}
