//! The HTTP host: WeChat Cloud Hosting, CloudBase HTTP functions, event functions of an image, any other container.
//!
//! `POST /<function>` with the event as its body; `POST /` and `POST /event-invoke` if the function is known otherwise;
//! `GET /` is the health check.

use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64};
use std::thread;

use bytes::Bytes;
use socket2::SockRef;
use tokio::net::TcpSocket;
use tokio::runtime::Runtime;
use tokio::sync::{Notify, Semaphore};
use tower_service::Service;

use self::refusal_log::{RefusalKind, RefusalLog};
use super::setting::BadSetting;
use super::{FunctionChoice, NoRuntime, block_on, runtime};
use crate::environment::Environment;
use crate::failure::Failure;
use crate::invocation::Invocation;
use crate::registry::listed;

mod answer_body;
mod budget;
mod call;
mod connection;
mod event_body;
#[cfg(fuzzing)]
pub(super) mod fuzzing;
mod handler;
#[cfg(unix)]
mod handshake;
mod header;
mod identity;
mod interruption;
mod limits;
mod lingering_close;
mod listener;
mod own_line;
mod places;
mod refusal;
mod refusal_log;
mod route;
mod runner;
mod scf_headers;
mod shutdown;
mod task;
#[cfg_attr(not(unix), allow(dead_code, reason = "other systems do not say that a connection waits"))]
mod threads;
mod worker;

use crate::host::http::budget::Budget;
use crate::host::http::identity::Trust;
use crate::host::http::limits::Limits;
use crate::host::http::own_line::OwnLine;
use crate::host::http::places::Places;
use crate::host::http::scf_headers::EventEntry;
use crate::host::http::threads::{Member, Threads};

/// The port of Tencent Cloud's HTTP and image functions.
const PORT_OF_FUNCTIONS: u16 = 9000;

/// The maximum size of a request's head.
const MAX_HEAD_BYTES: usize = 32 * 1024;

/// How many connections beyond the limit get an answer at once. Others wait to be accepted.
const REFUSED_CONNECTIONS: usize = 64;

/// How many connections can wait to be accepted.
const BACKLOG: u32 = 1024;

/// Checks the limits of this host, even if another host serves.
pub(super) fn check_limits(process: &Environment) -> Result<(), BadSetting> {
    Limits::of(process).map(|_| ())
}

/// The settings of this host in the variables of the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Settings {
    port: u16,
    limits: Limits,
    trust: Trust,
    event_entry: EventEntry,
}

impl Settings {
    pub(super) fn of(process: &Environment) -> Result<Option<Self>, BadSetting> {
        let port = match process.filled("PORT") {
            Some(port) => port.parse().map_err(|_| BadSetting::new("PORT", port, "a port: a number up to 65535"))?,
            None if scf_headers::is_here(process) => PORT_OF_FUNCTIONS,
            None => return Ok(None),
        };
        let (limits, trust, event_entry) = (Limits::of(process)?, Trust::of(process)?, EventEntry::of(process)?);
        Ok(Some(Self { port, limits, trust, event_entry }))
    }
}

/// Checks the variables of this host, whichever host serves.
pub(super) fn check(process: &Environment) -> Result<(), BadSetting> {
    Limits::of(process)?;
    Trust::of(process)?;
    EventEntry::of(process)?;
    Ok(())
}

/// The error of the HTTP host: it cannot serve.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum HttpHostError {
    /// The port cannot be listened on.
    #[error("port {port} cannot be listened on: {source}")]
    Listen {
        /// The port.
        port: u16,
        /// The cause.
        source: io::Error,
    },
    /// SIGTERM cannot be waited for.
    #[error("signals cannot be received: {0}")]
    Signal(io::Error),
    /// The asynchronous runtime could not be started.
    #[error("the asynchronous runtime could not be started: {0}")]
    Runtime(io::Error),
}

/// The state that all threads of this host share.
#[derive(Debug)]
struct Shared {
    process: Environment,
    chosen: FunctionChoice,
    /// Sorted.
    names: Vec<&'static str>,
    trust: Trust,
    event_entry: EventEntry,
    limits: Limits,
    /// What each call writes.
    calls: OwnLine<Calls>,
    /// One permit for each connection that can be open.
    connections: Arc<Semaphore>,
    /// One permit for each connection beyond that limit that can be open for its refusal.
    refused_connections: Arc<Semaphore>,
    /// Notifies an idle connection to make room.
    room: Notify,
    /// Whether the system has no room for another connection.
    is_out_of_room: AtomicBool,
    /// The memory budget of events, from when they are read until their calls end.
    events: Budget,
    /// The memory budget of unwritten answers.
    answers: Budget,
    refusal_log: RefusalLog,
    /// Notifies that a refusal waits for its line in the log.
    refused: Notify,
}

/// The counts that each call changes, together, so that it takes one cache line from another thread.
#[derive(Debug)]
struct Calls {
    /// The places of calls that can run.
    places: Places,
    /// The number for the next request without an id.
    sequence: AtomicU64,
}

impl Shared {
    fn new(settings: &Settings, process: &Environment, chosen: &FunctionChoice, names: &[&'static str]) -> Self {
        let limits = settings.limits;
        let mut names = names.to_vec();
        names.sort_unstable();
        Self {
            process: process.clone(),
            chosen: chosen.clone(),
            names,
            trust: settings.trust,
            event_entry: settings.event_entry,
            limits,
            calls: OwnLine(Calls { places: Places::new(limits.concurrency), sequence: AtomicU64::new(1) }),
            connections: Arc::new(Semaphore::new(limits.connections)),
            refused_connections: Arc::new(Semaphore::new(REFUSED_CONNECTIONS)),
            room: Notify::new(),
            is_out_of_room: AtomicBool::new(false),
            events: Budget::new(limits.held_event_bytes),
            answers: Budget::new(limits.unread_answer_bytes),
            refusal_log: RefusalLog::default(),
            refused: Notify::new(),
        }
    }

    fn count(&self, kind: &'static RefusalKind) {
        if self.refusal_log.count(kind) {
            self.refused.notify_one();
        }
    }
}

/// Serves invocations until SIGTERM, on one thread for each core. Running calls complete and are answered first.
pub(super) fn serve<S>(
    settings: &Settings,
    layered: impl Fn() -> S + Sync,
    process: &Environment,
    chosen: &FunctionChoice,
    names: &[&'static str],
) -> Result<(), HttpHostError>
where
    S: Service<Invocation, Response = Bytes, Error = Failure> + 'static,
    S::Future: 'static,
{
    let count = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let threads = Arc::new(Threads::new(count));
    let first = runtime_of(&threads, 0)?;
    let others: Vec<_> = (1..count).map(|index| runtime_of(&threads, index)).collect::<Result<_, _>>()?;
    let shared = Arc::new(Shared::new(settings, process, chosen, names));
    let of_signals = runtime().map_err(|NoRuntime(error)| HttpHostError::Runtime(error))?;
    let stopped = shutdown::watch_signals(of_signals, Arc::clone(&shared)).map_err(HttpHostError::Signal)?;
    // One listener for all threads: a thread that computes leaves new connections to the others.
    let (listener, address) =
        listen(&first, settings.port).map_err(|source| HttpHostError::Listen { port: settings.port, source })?;
    tracing::info!(
        target: "cloudfn",
        functions = listed(names),
        host = %format_args!("http://{address}"),
        threads = count,
        concurrency = settings.limits.concurrency,
        identity = %settings.trust,
        event_context = %settings.event_entry,
        "serving"
    );
    let work = |index: usize, runtime: Runtime, listener: io::Result<std::net::TcpListener>| {
        let member = Member::new(Arc::clone(&threads), index);
        let work = worker::work(listener?, runner::runner(layered()), Arc::clone(&shared), member, stopped.clone());
        block_on(runtime, work)
    };
    let served = thread::scope(|scope| {
        for (runtime, index) in others.into_iter().zip(1..) {
            let listener = listener.try_clone();
            let work = &work;
            scope.spawn(move || {
                if let Err(error) = work(index, runtime, listener) {
                    tracing::error!(target: "cloudfn", "a thread cannot serve: {error}");
                }
            });
        }
        work(0, first, Ok(listener)).map_err(|source| HttpHostError::Listen { port: settings.port, source })
    });
    shared.refusal_log.flush();
    served
}

/// The runtime of one thread. The other threads see when it waits for events.
fn runtime_of(threads: &Arc<Threads>, index: usize) -> Result<Runtime, HttpHostError> {
    let (waiting, awake) = (Arc::clone(threads), Arc::clone(threads));
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    runtime.enable_all();
    runtime.on_thread_park(move || waiting.begin_to_wait(index));
    runtime.on_thread_unpark(move || awake.end_to_wait(index));
    runtime.build().map_err(HttpHostError::Runtime)
}

/// Listens on all addresses, because the platform does not connect over the loopback interface: those of IPv6 and IPv4, or
/// only those of IPv4 where the system has no IPv6.
fn listen(runtime: &Runtime, port: u16) -> io::Result<(std::net::TcpListener, SocketAddr)> {
    let _inside = runtime.enter();
    let listener = match listen_on((Ipv6Addr::UNSPECIFIED, port).into()) {
        Err(error) if is_without_ipv6(&error) => listen_on((Ipv4Addr::UNSPECIFIED, port).into())?,
        listener => listener?,
    };
    let address = listener.local_addr()?;
    Ok((listener, address))
}

fn listen_on(address: SocketAddr) -> io::Result<std::net::TcpListener> {
    let socket = if address.is_ipv6() { TcpSocket::new_v6()? } else { TcpSocket::new_v4()? };
    if address.is_ipv6() {
        // Some systems take IPv6 only, unless they are told otherwise.
        SockRef::from(&socket).set_only_v6(false)?;
    }
    // A new process can follow the old one at once.
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    // Its connections take it over. If this fails, it costs time but no answers.
    #[cfg(target_os = "linux")]
    let _ = socket.set_nodelay(true);
    socket.bind(address)?;
    socket.listen(BACKLOG)?.into_std()
}

/// Whether it failed because the system has no IPv6, or none that takes IPv4 as well. A port that is taken stays an error:
/// with only half of the addresses, another program would get some of the calls.
fn is_without_ipv6(error: &io::Error) -> bool {
    !matches!(error.kind(), io::ErrorKind::AddrInUse | io::ErrorKind::PermissionDenied)
}

#[cfg(test)]
mod tests;
