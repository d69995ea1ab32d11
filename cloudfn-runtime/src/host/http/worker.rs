//! One thread of the HTTP host: it accepts connections and serves them.

use std::io;
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::time::Duration;

use tokio::net::TcpStream;
use tokio::sync::{OwnedSemaphorePermit, mpsc, watch};
use tokio::time::{sleep, timeout};

use super::connection::{refuse, serve};
use super::handler::Handler;
use super::listener::{self, Listener};
use super::runner::Runner;
use super::threads::{Member, Turns};
use super::{Shared, refusal, task};

use crate::select::{Either, select};

/// The pause before the next connection is accepted when the system has no room for one.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// How many idle connections are closed then.
const CLOSED_AT_ONCE: usize = 8;

/// How long a connection beyond the limit waits for another to make room.
const MAX_WAIT_FOR_ROOM: Duration = Duration::from_millis(250);

/// How long connections are still accepted after SIGTERM, because their clients could not know yet.
const LAST_ACCEPTS: Duration = Duration::from_millis(50);

/// Accepts connections until the host stops, then lets running calls complete.
pub(super) async fn work(
    listener: std::net::TcpListener,
    run: Runner,
    shared: Arc<Shared>,
    member: Member,
    mut stopped: watch::Receiver<bool>,
) -> io::Result<()> {
    let listener = Listener::new(listener)?;
    // Every running call holds a sender: when the last one is dropped, all are done.
    let (at_work, mut done) = mpsc::channel(1);
    let acceptor = Acceptor {
        handler: Rc::new(Handler::new(run, Arc::clone(&shared), at_work)),
        shared,
        turns: Turns::begin(member),
        stopped: stopped.clone(),
    };
    loop {
        let accepted = {
            let stop = pin!(stopped.wait_for(|stopped| *stopped));
            match select(stop, listener.accept(&acceptor.turns)).await {
                Either::Left(_) => break,
                Either::Right(accepted) => accepted,
            }
        };
        match accepted {
            Ok(stream) => {
                acceptor.shared.is_out_of_room.store(false, Relaxed);
                let slot = match acceptor.slot() {
                    Some(slot) => slot,
                    // Too many are being rejected, so the next ones wait.
                    None => acceptor.wait().await,
                };
                acceptor.take(stream, slot);
            }
            // After the stop, another thread may have ended listening.
            Err(error) if is_of_one_connection(&error) || *stopped.borrow() => {}
            Err(_) => {
                acceptor.handler.count(&refusal::NO_ROOM);
                acceptor.shared.is_out_of_room.store(true, Relaxed);
                (0..CLOSED_AT_ONCE).for_each(|_| acceptor.shared.room.notify_one());
                let _away = acceptor.turns.away();
                sleep(ACCEPT_PAUSE).await;
            }
        }
    }
    acceptor.close(listener.into_std()?).await;
    drop(acceptor);
    done.recv().await;
    Ok(())
}

/// Accepts the connections of a thread.
struct Acceptor {
    handler: Rc<Handler>,
    shared: Arc<Shared>,
    turns: Turns,
    stopped: watch::Receiver<bool>,
}

/// What a connection is accepted for.
enum Slot {
    Served(OwnedSemaphorePermit),
    /// The limit is reached: it gets an answer that says so.
    Refused(OwnedSemaphorePermit),
    /// The host stops: it gets the same answer, without waiting for the others. Only the connections that wait to be accepted
    /// can still come, and their number is limited.
    RefusedAtStop,
}

impl Acceptor {
    fn slot(&self) -> Option<Slot> {
        if let Ok(permit) = Arc::clone(&self.shared.connections).try_acquire_owned() {
            return Some(Slot::Served(permit));
        }
        Arc::clone(&self.shared.refused_connections).try_acquire_owned().ok().map(Slot::Refused)
    }

    async fn wait(&self) -> Slot {
        let _away = self.turns.away();
        let mut stopped = self.stopped.clone();
        let stop = pin!(stopped.wait_for(|stopped| *stopped));
        let served = pin!(Arc::clone(&self.shared.connections).acquire_owned());
        let refused = pin!(Arc::clone(&self.shared.refused_connections).acquire_owned());
        match select(stop, select(served, refused)).await {
            Either::Right(Either::Left(Ok(permit))) => Slot::Served(permit),
            Either::Right(Either::Right(Ok(permit))) => Slot::Refused(permit),
            // The semaphores are never closed, so this is the stop.
            Either::Left(_) | Either::Right(_) => Slot::RefusedAtStop,
        }
    }

    fn take(&self, stream: TcpStream, slot: Slot) {
        let counted = self.turns.member().count_connection();
        let (handler, stopped) = (Rc::clone(&self.handler), self.stopped.clone());
        let connections = Arc::clone(&self.shared.connections);
        match slot {
            Slot::Served(permit) => task::spawn(async move {
                counted.serve(serve(stream, handler, stopped)).await;
                drop(permit);
            }),
            Slot::Refused(permit) => {
                self.shared.room.notify_one();
                task::spawn(async move {
                    let Ok(Ok(slot)) = timeout(MAX_WAIT_FOR_ROOM, connections.acquire_owned()).await else {
                        refuse(stream, handler, stopped).await;
                        return drop(permit);
                    };
                    drop(permit);
                    counted.serve(serve(stream, handler, stopped)).await;
                    drop(slot);
                })
            }
            Slot::RefusedAtStop => task::spawn(refuse(stream, handler, stopped)),
        };
    }

    /// Closes the listener without losing waiting connections: closing it would reset them.
    async fn close(&self, listener: std::net::TcpListener) {
        let _away = self.turns.away();
        #[cfg(unix)]
        super::handshake::refuse_new(&listener);
        self.accept_waiting(&listener);
        sleep(LAST_ACCEPTS).await;
        self.accept_waiting(&listener);
        #[cfg(target_os = "linux")]
        super::handshake::end_listening(&listener);
    }

    fn accept_waiting(&self, listener: &std::net::TcpListener) {
        while let Ok((stream, _)) = listener.accept() {
            if let Ok(stream) = listener::into_stream(stream) {
                self.take(stream, self.slot().unwrap_or(Slot::RefusedAtStop));
            }
        }
    }
}

fn is_of_one_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};

    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}
