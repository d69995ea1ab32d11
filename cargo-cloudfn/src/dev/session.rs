//! A session of `dev`, from the first build to Ctrl-C.

use std::collections::BTreeSet;
use std::net::TcpListener;
use std::path::PathBuf;
use std::time::Duration;

use cloudfn_local::console::{Build, Console, ServedFunction, Settings, Tools};
use cloudfn_local::{FunctionProcess, Identity, Platform, PlatformError};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout_at};

use super::builder::{BuildFailure, BuildOutcome, Builder, Product};
use super::folder::FolderHandle;
use super::report::Report;
use super::signal::Signals;
use crate::database::{Opened, write_url};
use crate::error::{Error, Kind, chain};
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
    pub(super) terminal: Terminal,
}

/// An event of the session.
enum Event {
    /// A source was saved.
    Changed(PathBuf),
    /// A build has ended.
    Built(Box<Builder>, BuildOutcome),
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
    report: Report,
    time_limit: Duration,
    terminal: Terminal,
}

impl Session {
    pub(super) async fn serve(
        self,
        listener: TcpListener,
        mut builder: Builder,
        mut signals: Signals,
        opened: Opened,
        folder: &FolderHandle,
    ) -> Result<(), Error> {
        let (sender, mut events) = unbounded_channel();
        if self.is_watching {
            let changed = sender.clone();
            // This fails when the session has ended.
            builder.watch(move |path| drop(changed.send(Event::Changed(path))))?;
        }
        let platform = Platform::with_database(opened.database.clone()).await.map_err(|error| cannot(&error))?;
        let settings = Settings { users: self.users, host: Some(self.host.clone()), tools: Tools::default() };
        let console = Console::start(&platform, listener, settings).map_err(|error| cannot(&error))?;
        let report = Report::new(url(&self.host, console.address().port()), self.terminal);
        // For other commands, which find the database in use.
        folder.within(|folder| write_url(folder, report.url()));
        report.database(&opened);
        report.warn_if_open(console.address().ip());
        follow(&platform, &report);
        let ended = sender.clone();
        tokio::spawn(async move {
            loop {
                signals.next().await;
                // This fails when the session has ended.
                let _ = ended.send(Event::Ended);
            }
        });
        let process_group = builder.process_group.clone();
        let mut running = Running {
            platform,
            console,
            served: Vec::new(),
            is_building: false,
            sender,
            is_watching: self.is_watching,
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
}

impl Running {
    async fn run(&mut self, builder: Builder, events: &mut UnboundedReceiver<Event>) -> Result<(), Error> {
        self.build(builder);
        // The builder is away while a build runs.
        let mut idle_builder = None;
        let mut is_first = true;
        let mut changed = BTreeSet::new();
        while let Some(event) = events.recv().await {
            match event {
                Event::Ended | Event::Stopped => break,
                Event::Changed(path) => {
                    // Calls from now on are for the saved sources.
                    self.console.source_changed();
                    changed.insert(path);
                }
                Event::Built(builder, outcome) => {
                    self.is_building = false;
                    self.show(outcome, is_first)?;
                    is_first = false;
                    idle_builder = Some(*builder);
                }
            }
            if !changed.is_empty()
                && let Some(builder) = idle_builder.take()
            {
                if !settled(events, &mut changed).await {
                    break;
                }
                self.report.changed(&std::mem::take(&mut changed));
                self.build(builder);
            }
        }
        Ok(())
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
        if let Some(failed) = &failure {
            self.report.failed(failed, !self.served.is_empty());
        }
        if is_first {
            self.report.first(self.served.iter().map(|served| &served.product.function), self.is_watching);
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
            .config_json(&function.config_json)
            .time_limit(self.time_limit);
        let local = self.platform.function(process).map_err(|error| cannot(&error))?;
        let served_function = ServedFunction::new(local, &function.package);
        let manifest = &function.manifest;
        let served_function = manifest.triggers.iter().fold(served_function, |served_function, trigger| {
            let meaning = manifest.timers.get(&trigger.name).map_or("", String::as_str);
            served_function.timer(&trigger.name, &trigger.config, meaning)
        });
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
                Ok(Some(Event::Changed(_))) => {}
                Ok(Some(Event::Ended) | None) | Err(_) => break,
            }
        }
    }
}

/// Reports every invocation.
fn follow(platform: &Platform, report: &Report) {
    let mut invocations = platform.invocations();
    let report = report.clone();
    tokio::spawn(async move {
        while let Some(invocation) = invocations.next().await {
            report.invocation(&invocation);
        }
    });
}

/// Waits until no more files change. Returns whether the session goes on.
async fn settled(events: &mut UnboundedReceiver<Event>, changed: &mut BTreeSet<PathBuf>) -> bool {
    let longest = Instant::now() + MAX_WAIT;
    loop {
        let quiet = Instant::now() + QUIET;
        match timeout_at(quiet.min(longest), events.recv()).await {
            Err(_) => return true,
            Ok(Some(Event::Changed(path))) => {
                changed.insert(path);
            }
            // No build is running, so this is a request to end.
            Ok(_) => return false,
        }
    }
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
