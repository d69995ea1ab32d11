//! The Runtime API, in the dialects of SCF and of AWS: it serves the same event again and again, as fast as it is asked.

mod connection;
mod marks;

use std::net::{TcpListener, TcpStream};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

pub(crate) use self::marks::Mark;
use self::marks::Progress;
use crate::process::Process;
use crate::variables;

/// What a contestant gets.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    pub(crate) event: Vec<u8>,
    /// The figures of the process are read whenever this many events have been answered, in ascending order. The last
    /// number is how many events there are.
    pub(crate) marks: Vec<usize>,
    /// How long the first event waits, so that an idle process can be seen.
    pub(crate) hold: Duration,
    /// The maximum time for everything.
    pub(crate) patience: Duration,
}

/// What was measured of one process.
#[derive(Debug)]
pub(crate) struct Observed {
    pub(crate) started: Instant,
    pub(crate) first_next: Instant,
    /// `None` if the plan has no events.
    pub(crate) first_answer: Option<Instant>,
    pub(crate) idle_kb: Option<u64>,
    pub(crate) idle_page_faults: Option<u64>,
    /// In the order of the plan.
    pub(crate) marks: Vec<Mark>,
    /// From just before an event is written until its answer has been read, in nanoseconds.
    pub(crate) latencies: Vec<u64>,
    pub(crate) connections: usize,
}

#[derive(Debug)]
struct Shared {
    plan: Plan,
    progress: Mutex<Progress>,
    done: Condvar,
    is_over: AtomicBool,
}

/// Runs a program until it has answered all events, and ends it.
pub(crate) fn run(command: &mut Command, plan: Plan) -> anyhow::Result<Observed> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let port = listener.local_addr()?.port();
    let patience = plan.patience;
    let progress = Mutex::new(Progress::new(&plan));
    let shared = Arc::new(Shared { plan, progress, done: Condvar::new(), is_over: AtomicBool::new(false) });
    std::thread::spawn({
        let shared = shared.clone();
        move || accept(&listener, &shared)
    });
    variables::set_runtime_api(command, port);
    let started = Instant::now();
    let mut process = Process::start(command)?;
    shared.progress().process = Some(process.id());
    let outcome = wait(&shared, patience, &mut process);
    shared.is_over.store(true, Ordering::SeqCst);
    // The listener sees that it is over.
    let _ = TcpStream::connect(("127.0.0.1", port));
    process.terminate(Duration::from_secs(20))?;
    outcome?;
    let mut progress = shared.progress();
    Ok(Observed {
        started,
        first_next: progress.first_next.context("it asked for no event")?,
        first_answer: progress.first_answer,
        idle_kb: progress.idle_kb,
        idle_page_faults: progress.idle_page_faults,
        marks: std::mem::take(&mut progress.reached),
        latencies: std::mem::take(&mut progress.latencies),
        connections: progress.connections,
    })
}

/// Waits until all events are answered.
fn wait(shared: &Shared, patience: Duration, process: &mut Process) -> anyhow::Result<()> {
    let begin = Instant::now();
    let mut progress = shared.progress();
    loop {
        if let Some(fault) = &progress.fault {
            bail!("{fault}");
        }
        if progress.is_done() {
            return Ok(());
        }
        if begin.elapsed() > patience {
            bail!("it answered {} events in {patience:?}", progress.answered);
        }
        if process.has_ended() {
            bail!("it ended after {} events", progress.answered);
        }
        let (next, _) =
            shared.done.wait_timeout(progress, Duration::from_millis(100)).unwrap_or_else(PoisonError::into_inner);
        progress = next;
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.is_over.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        shared.progress().connections += 1;
        let shared = shared.clone();
        // A contestant that ends closes its connections, which ends this thread with an error.
        std::thread::spawn(move || connection::serve(stream, &shared));
    }
}

impl Shared {
    fn progress(&self) -> std::sync::MutexGuard<'_, Progress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
