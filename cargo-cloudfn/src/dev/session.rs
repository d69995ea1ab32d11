//! A session of `dev`, from the first build to Ctrl-C.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use cloudfn_local::console::{Build, CaughtUp, Console, ServedFunction, Settings, Tools};
use cloudfn_local::{Activity, FunctionProcess, Identity, Platform, PlatformError};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout_at};

use super::build_output::BuildOutput;
use super::builder::{BuildFailure, BuildOutcome, Builder, Product};
use super::folder::FolderHandle;
use super::keys::{Key, Keys};
use super::marks::{self, Marks};
use super::report::Report;
use super::scripted::ScriptedAnswers;
use super::signal::Signals;
use super::tools::{Usage, open_file, open_page};
use crate::database::{Opened, write_url};
use crate::error::{Error, Kind, chain};
use crate::explain;
use crate::terminal::Terminal;

/// Wait for this long without changes before a build: editors save several files in a row.
const QUIET: Duration = Duration::from_millis(80);

/// Rebuild after this long even if files keep changing.
const MAX_WAIT: Duration = Duration::from_secs(1);

/// How long functions get to shut down.
const SHUTDOWN_TIME: Duration = Duration::from_secs(6);

/// How functions are served.
pub(super) struct Session {
    pub(super) host: String,
    pub(super) users: Vec<Identity>,
    pub(super) time_limit: Duration,
    pub(super) is_watching: bool,
    pub(super) runs_timers: bool,
    pub(super) answers: ScriptedAnswers,
    /// The folder of the project.
    pub(super) project: PathBuf,
    pub(super) terminal: Terminal,
}

/// An event of the session.
enum Event {
    /// A source was saved.
    Changed(PathBuf),
    /// A mark among the changes was reported.
    Marked(u64),
    /// A build has ended.
    Built(Box<Builder>, BuildOutcome),
    /// The user wants a build although nothing was saved.
    Rebuild,
    /// The user pressed a key.
    Pressed(Key),
    /// The user wants to end the session.
    Ended,
    /// All processes have ended.
    Stopped,
}

/// A function that is served.
#[derive(Clone)]
struct RunningFunction {
    product: Product,
    served_function: ServedFunction,
}

/// The state of a running session.
struct Running {
    platform: Platform,
    console: Console,
    served: Vec<RunningFunction>,
    /// A build is running. It owns the builder.
    is_building: bool,
    sender: UnboundedSender<Event>,
    is_watching: bool,
    marks: Option<Marks>,
    answers: ScriptedAnswers,
    /// Whether the answers are for calls that there are. It is known after a build without failure.
    are_answers_checked: bool,
    usage: Usage,
    /// The keys that the terminal passes on, if there is one.
    keys: Option<Keys>,
    report: Report,
    time_limit: Duration,
    terminal: Terminal,
}

impl Session {
    pub(super) async fn serve(
        self,
        mut listeners: Vec<TcpListener>,
        mut builder: Builder,
        mut signals: Signals,
        opened: Opened,
        folder: &FolderHandle,
    ) -> Result<(), Error> {
        let (sender, mut events) = unbounded_channel();
        let marks = if self.is_watching { marks_in(folder) } else { None };
        if let Some(marks) = &marks {
            let (changed, numbers) = (sender.clone(), marks.clone());
            let event = move |path: PathBuf| numbers.number(&path).map_or(Event::Changed(path), Event::Marked);
            // This fails when the session has ended.
            builder.watch(marks.folder(), move |path| drop(changed.send(event(path))))?;
        }
        let platform = Platform::with_database(opened.database.clone()).await.map_err(|error| cannot(&error))?;
        platform.allow_unused_answers();
        let usage = Usage::default();
        let tools = tools(self.project, &sender, &usage, marks.clone());
        let settings = Settings { users: self.users, host: Some(self.host.clone()), tools };
        let others = listeners.split_off(1);
        let mut console = Console::start(&platform, listeners.remove(0), settings).map_err(|error| cannot(&error))?;
        for listener in others {
            console.serve_also(listener).map_err(|error| cannot(&error))?;
        }
        if self.runs_timers {
            console.run_timers();
        }
        let report = Report::new(url(&self.host, console.address().port()), self.terminal);
        // For other commands, which find the database in use.
        folder.within(|folder| write_url(folder, report.url()));
        report.database(&opened);
        report.warn_if_open(console.address().ip());
        follow(&platform, &report, &usage);
        let mut answers = self.answers;
        answers.set(&platform);
        console.answers_changed();
        report.answers(&answers);
        let ended = sender.clone();
        tokio::spawn(async move {
            loop {
                signals.next().await;
                // This fails when the session has ended.
                let _ = ended.send(Event::Ended);
            }
        });
        let pressed = sender.clone();
        // This fails when the session has ended.
        let keys = Keys::listen(move |key| drop(pressed.send(Event::Pressed(key))));
        let process_group = builder.process_group.clone();
        let mut running = Running {
            platform,
            console,
            served: Vec::new(),
            is_building: false,
            sender,
            is_watching: self.is_watching,
            marks,
            answers,
            are_answers_checked: false,
            usage,
            keys,
            report,
            time_limit: self.time_limit,
            terminal: self.terminal,
        };
        let result = running.run(builder, &mut events).await;
        process_group.end();
        running.end(&mut events).await;
        // Kill a build that did not react to the signal.
        process_group.kill();
        result
    }
}

impl RunningFunction {
    fn name(&self) -> &str {
        self.product.name()
    }

    /// The APIs that it declares.
    fn declared(&self) -> impl Iterator<Item = &str> {
        self.product.function.manifest.permissions.openapi.iter().map(String::as_str)
    }
}

impl Running {
    async fn run(&mut self, builder: Builder, events: &mut UnboundedReceiver<Event>) -> Result<(), Error> {
        self.build(builder);
        // The builder is away while a build runs.
        let mut idle_builder = None;
        let mut is_first = true;
        let mut changed = BTreeSet::new();
        let mut changed_during_build = BTreeSet::new();
        let mut build_output = BuildOutput::default();
        let mut is_wanted = false;
        // What came while the session waited for changes to settle.
        let mut postponed = VecDeque::new();
        // The time to read the file of answers again. A program that saves it may empty it first.
        let mut answers_due = None;
        loop {
            let next = match (postponed.pop_front(), answers_due) {
                (Some(event), _) => Some(event),
                (None, None) => events.recv().await,
                (None, Some(due)) => {
                    let Ok(event) = timeout_at(due, events.recv()).await else {
                        answers_due = None;
                        self.read_answers();
                        continue;
                    };
                    event
                }
            };
            match next {
                None | Some(Event::Ended | Event::Stopped | Event::Pressed(Key::Quit)) => break,
                Some(Event::Pressed(Key::Rebuild) | Event::Rebuild) => {
                    self.console.source_changed();
                    is_wanted = true;
                }
                Some(Event::Pressed(key)) => self.react(key),
                Some(Event::Changed(path)) if self.answers.is_file(&path) => {
                    answers_due = Some(Instant::now() + QUIET);
                }
                Some(Event::Changed(path)) => {
                    // Calls from now on are for the saved sources.
                    self.console.source_changed();
                    if self.is_building { &mut changed_during_build } else { &mut changed }.insert(path);
                }
                Some(Event::Marked(number)) => {
                    // The mark was made after the save, by a call that waits for it.
                    if answers_due.take().is_some() {
                        self.read_answers();
                    }
                    self.reported(number);
                }
                Some(Event::Built(builder, outcome)) => {
                    self.is_building = false;
                    let reported = std::mem::take(&mut changed_during_build);
                    let is_reported = !reported.is_empty();
                    let during_build = builder.changes(reported);
                    // Without anything that writes in a build, only a person changes sources, however often.
                    let is_by_builds = builder.may_change_sources();
                    let made = if is_by_builds { build_output.build_ended(&during_build) } else { Vec::new() };
                    changed.extend(during_build.into_iter().filter(|path| !build_output.contains(path)));
                    if outcome.failure.is_some() && !changed.is_empty() {
                        // The compiler may have read half of a file that was being saved.
                        self.console.build_superseded();
                        is_wanted = true;
                    } else {
                        self.show(outcome, is_first)?;
                        is_first = false;
                    }
                    for path in made {
                        self.report.changed_by_builds(&path);
                    }
                    if is_reported && changed.is_empty() {
                        self.console.sources_unchanged();
                    }
                    idle_builder = Some(*builder);
                }
            }
            if (is_wanted || !changed.is_empty())
                && let Some(builder) = idle_builder.take()
            {
                if !self.settled(events, &mut changed, &mut postponed).await {
                    break;
                }
                let sources = self.sources_of(&mut changed);
                let changed = builder.changes(sources);
                if changed.is_empty() && !is_wanted {
                    self.console.sources_unchanged();
                    idle_builder = Some(builder);
                } else {
                    is_wanted = false;
                    self.report.changed(&changed);
                    self.build(builder);
                }
            }
        }
        Ok(())
    }

    /// Takes the changed sources, and reads the file of answers again if that has changed, too.
    fn sources_of(&mut self, changed: &mut BTreeSet<PathBuf>) -> BTreeSet<PathBuf> {
        let (answers, sources): (BTreeSet<_>, BTreeSet<_>) =
            std::mem::take(changed).into_iter().partition(|path| self.answers.is_file(path));
        if !answers.is_empty() {
            self.read_answers();
        }
        sources
    }

    /// Waits until no more files change. Returns whether the session goes on.
    async fn settled(
        &self,
        events: &mut UnboundedReceiver<Event>,
        changed: &mut BTreeSet<PathBuf>,
        postponed: &mut VecDeque<Event>,
    ) -> bool {
        let longest = Instant::now() + MAX_WAIT;
        let mut quiet = Instant::now() + QUIET;
        loop {
            match timeout_at(quiet.min(longest), events.recv()).await {
                Err(_) => return true,
                Ok(Some(Event::Changed(path))) => {
                    changed.insert(path);
                    quiet = Instant::now() + QUIET;
                }
                // The changes before it are in `changed`, or are the reason for this build.
                Ok(Some(Event::Marked(number))) => self.reported(number),
                // The build that follows is the one that the user wants.
                Ok(Some(Event::Rebuild | Event::Pressed(Key::Rebuild))) => {}
                Ok(Some(event @ Event::Pressed(Key::Clear | Key::Open | Key::Help))) => postponed.push_back(event),
                // No build is running, so this is a request to end.
                Ok(_) => return false,
            }
        }
    }

    fn reported(&self, mark: u64) {
        if let Some(marks) = &self.marks {
            marks.reported(mark);
        }
    }

    /// Reacts to a key that neither builds nor ends.
    fn react(&self, key: Key) {
        match key {
            Key::Clear => {
                self.console.clear();
                self.report.clear();
            }
            Key::Open => {
                if let Err(why) = open_page(self.report.url()) {
                    self.report.warn(&why);
                }
            }
            Key::Help | Key::Rebuild | Key::Quit => self.report.keys(),
        }
    }

    fn read_answers(&mut self) {
        let declared: Vec<_> = self.served.iter().flat_map(RunningFunction::declared).collect();
        match self.answers.read_again(&self.platform, &declared) {
            Ok(warnings) => {
                self.report.answers_again(&self.answers);
                for warning in warnings {
                    self.report.warn(&warning);
                }
            }
            Err(error) => self.report.trouble(&error),
        }
        self.console.answers_changed();
    }

    /// Starts a build, in a thread of its own.
    fn build(&mut self, mut builder: Builder) {
        self.console.build_started();
        self.is_building = true;
        let progress = self.report.begin();
        let in_use: BTreeSet<_> = self.served.iter().map(|served| served.product.copy.clone()).collect();
        let (sender, terminal) = (self.sender.clone(), self.terminal);
        std::thread::spawn(move || {
            let outcome = builder.make(&in_use, terminal, &progress);
            progress.finish();
            // This fails when the session has ended.
            let _ = sender.send(Event::Built(Box::new(builder), outcome));
        });
    }

    /// Serves what was built, and keeps serving what was not rebuilt.
    fn show(&mut self, outcome: BuildOutcome, is_first: bool) -> Result<(), Error> {
        let BuildOutcome { products, failure } = outcome;
        if let Some(failed) = &failure
            && is_first
            && self.is_final(&failed.error, products.is_empty())
        {
            return Err(failed.error.clone());
        }
        let (restarted, failure) = self.replace(products, failure);
        let declared =
            |served: &RunningFunction| (served.name().to_owned(), served.declared().map(str::to_owned).collect());
        self.usage.declare(self.served.iter().map(declared).collect::<BTreeMap<_, _>>(), &restarted);
        if !self.are_answers_checked && failure.is_none() {
            self.are_answers_checked = true;
            let declared: Vec<_> = self.served.iter().flat_map(RunningFunction::declared).collect();
            match self.answers.check(&declared) {
                Err(error) if is_first => return Err(error),
                Err(error) => self.report.trouble(&error),
                Ok(warnings) => warnings.iter().for_each(|warning| self.report.warn(warning)),
            }
        }
        if let Some(failed) = &failure {
            self.report.failed(failed, !self.served.is_empty());
        }
        if is_first {
            self.report.first(self.served.iter().map(|served| &served.product.function), self.is_watching);
            if self.keys.is_some() {
                self.report.keys();
            }
        } else if failure.is_none() {
            self.report.again(&restarted);
        }
        let build = failure.map_or(Build::Done, |failed| Build::Failed { report: failed.report() });
        self.console.build_finished(self.served.iter().map(|served| served.served_function.clone()).collect(), build);
        if is_first {
            self.report.url_for_programs();
        }
        Ok(())
    }

    /// Whether waiting for a change is pointless: code that does not compile gets fixed, but a wrong name on the
    /// command line stays wrong.
    fn is_final(&self, error: &Error, is_nothing_there: bool) -> bool {
        !self.is_watching || (is_nothing_there && error.kind != Kind::Build)
    }

    /// Replaces old functions with new ones, and returns the names of those that started. Unchanged functions keep
    /// their process; after a failure, functions that were not rebuilt stay.
    fn replace(
        &mut self,
        products: Vec<Product>,
        mut failure: Option<BuildFailure>,
    ) -> (Vec<String>, Option<BuildFailure>) {
        let mut before = std::mem::take(&mut self.served);
        let mut begun = Vec::new();
        for product in products {
            let same = before.iter().position(|served| served.name() == product.name());
            let same = same.map(|place| before.remove(place));
            if let Some(same) = same.as_ref().filter(|same| same.product == product) {
                self.served.push(same.clone());
                continue;
            }
            match self.start(product) {
                Ok(served) => {
                    begun.push(served.name().to_owned());
                    self.served.push(served);
                    if let Some(same) = same {
                        retire(same, &self.report);
                    }
                }
                Err(error) => {
                    self.served.extend(same);
                    failure.get_or_insert(BuildFailure { error, diagnostics: String::new() });
                }
            }
        }
        if failure.is_some() {
            self.served.extend(before);
        } else {
            for gone in before {
                retire(gone, &self.report);
            }
        }
        (begun, failure)
    }

    fn start(&self, product: Product) -> Result<RunningFunction, Error> {
        let function = &product.function;
        let process = FunctionProcess::new(&function.manifest.function, &product.copy)
            .permissions(&function.manifest.permissions.openapi)
            .time_limit(self.time_limit);
        let local = self.platform.function(process).map_err(|error| cannot(&error))?;
        let served_function = ServedFunction::new(local, &function.package);
        let manifest = &function.manifest;
        let served_function = manifest.triggers.iter().fold(served_function, |served_function, trigger| {
            let meaning = manifest.timers.get(&trigger.name).map_or("", String::as_str);
            served_function.timer(&trigger.name, &trigger.config, meaning)
        });
        let doc = manifest.printable_doc();
        let served_function = doc.into_iter().fold(served_function, ServedFunction::doc);
        let place = manifest.file_and_line();
        let served_function = place.into_iter().fold(served_function, |served, (file, line)| served.place(file, line));
        let served_function = product.event().into_iter().fold(served_function, ServedFunction::event);
        Ok(RunningFunction { product, served_function })
    }

    /// Ends every process with SIGTERM after its current invocation, as the cloud does, and waits for the build to end.
    /// Processes that take too long are killed; a second signal kills them at once.
    async fn end(self, events: &mut UnboundedReceiver<Event>) {
        let Self { served, report, sender, .. } = &self;
        let (mut is_building, mut is_stopping) = (self.is_building, true);
        let stopping: Vec<_> = served.iter().map(|served| retire(served.clone(), report)).collect();
        if !stopping.is_empty() {
            report.ending();
        }
        let stopped = sender.clone();
        tokio::spawn(async move {
            for stopping in stopping {
                // A process that could not be stopped is killed with the platform.
                let _ = stopping.await;
            }
            let _ = stopped.send(Event::Stopped);
        });
        let latest = Instant::now() + SHUTDOWN_TIME;
        while is_building || is_stopping {
            match timeout_at(latest, events.recv()).await {
                Ok(Some(Event::Built(..))) => is_building = false,
                Ok(Some(Event::Stopped)) => is_stopping = false,
                Ok(Some(Event::Ended | Event::Pressed(Key::Quit)) | None) | Err(_) => break,
                Ok(Some(Event::Changed(_) | Event::Marked(_) | Event::Rebuild | Event::Pressed(_))) => {}
            }
        }
    }
}

/// The marks of a session, in its folder. Without them, a call may be answered by the build before a save that has just been
/// made.
fn marks_in(folder: &FolderHandle) -> Option<Marks> {
    folder.within(|folder| Marks::in_folder(&folder.join(marks::FOLDER)))?.ok()
}

/// What the session does for its page.
fn tools(project: PathBuf, sender: &UnboundedSender<Event>, usage: &Usage, marks: Option<Marks>) -> Tools {
    let (sender, usage) = (sender.clone(), usage.clone());
    let mut tools = Tools::default();
    tools.folder = Some(project);
    // This fails when the session has ended.
    tools.rebuild = Some(Arc::new(move || drop(sender.send(Event::Rebuild))));
    tools.caught_up = marks.map(|marks| -> CaughtUp { Arc::new(move || Box::pin(marks.clone().caught_up())) });
    tools.open = Some(Arc::new(open_file));
    tools.next_runs = Some(explain::next_three_runs);
    tools.about_api = Some(explain::about_api);
    tools.advice = Some(Arc::new(move || usage.advice()));
    tools
}

/// Reports what invocations do as they do it.
fn follow(platform: &Platform, report: &Report, usage: &Usage) {
    let mut activities = platform.activities();
    let (report, usage) = (report.clone(), usage.clone());
    tokio::spawn(async move {
        while let Some(activity) = activities.next().await {
            match activity {
                Activity::Called { call, .. } => report.call(&call),
                Activity::Line { text, .. } => report.output(&[text]),
                Activity::Ended(invocation) => {
                    usage.add(&invocation);
                    report.invocation(&invocation);
                }
                _ => {}
            }
        }
    });
}

/// Ends the process of a function that is no longer served, after its current invocation, and shows its last output.
fn retire(served: RunningFunction, report: &Report) -> JoinHandle<()> {
    let report = report.clone();
    tokio::spawn(async move {
        // A process that does not end is killed when the last reference to it is gone.
        if let Ok(Some(stopped)) = served.served_function.function.stop().await {
            report.output(&stopped.output);
        }
    })
}

/// The URL to open. If the address means all interfaces, it is the loopback address.
fn url(host: &str, port: u16) -> String {
    let host = match host {
        "0.0.0.0" => "127.0.0.1".to_owned(),
        "::" | "[::]" => "[::1]".to_owned(),
        host if host.contains(':') && !host.starts_with('[') => format!("[{host}]"),
        host => host.to_owned(),
    };
    format!("http://{host}:{port}")
}

fn cannot(error: &PlatformError) -> Error {
    Error::function(chain(error), "build the package again, and check what this machine allows")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_url_can_be_opened_on_this_machine() {
        assert_eq!(url("127.0.0.1", 3000), "http://127.0.0.1:3000");
        assert_eq!(url("0.0.0.0", 1), "http://127.0.0.1:1");
        assert_eq!(url("::1", 1), "http://[::1]:1");
        assert_eq!(url("[::]", 1), "http://[::1]:1");
    }
}
