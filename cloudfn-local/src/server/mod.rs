//! A port of the local platform: which requests it accepts, and how long a client may take.
//!
//! The console, the Cloud Call gateway and each process's Runtime API listen through this module, so that one set of
//! rules protects all of them from web pages, slow clients and endless bodies.

mod access;
pub(crate) mod body;
pub(crate) mod refusal;
mod stream;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::middleware::from_fn_with_state;
use futures_util::future::{Either, select};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::time::{sleep, timeout};

pub(crate) use self::access::Access;
use self::stream::Stream;

/// How long a client may take to send the head of a request. An idle connection is closed after this time, too.
const HEAD_TIMEOUT: Duration = Duration::from_secs(30);

/// How long running requests may take after the port is closed.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(5);

/// The maximum number of connections at a time. Others wait until one is closed.
const MAX_CONNECTIONS: usize = 512;

/// How long to wait before accepting again when the system has no room for a connection.
const ACCEPT_PAUSE: Duration = Duration::from_millis(200);

/// Serves requests on a port. Dropping it closes the port; running requests have a few seconds to end.
#[derive(Debug)]
pub(crate) struct Server {
    address: SocketAddr,
    closing: watch::Sender<bool>,
}

/// An open port that is not served yet. Its address is known.
#[derive(Debug)]
pub(crate) struct Port {
    listener: TcpListener,
    address: SocketAddr,
}

impl Port {
    /// Opens a free port of the loopback interface.
    pub(crate) async fn loopback() -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address })
    }

    /// Uses a port that is already open.
    pub(crate) fn of(listener: std::net::TcpListener) -> io::Result<Self> {
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        Ok(Self { listener: TcpListener::from_std(listener)?, address })
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves the requests that have access.
    pub(crate) fn serve(self, router: Router, access: Access) -> Server {
        let Self { listener, address } = self;
        let router = router.layer(from_fn_with_state(Arc::new(access), access::check));
        let (closing, is_closing) = watch::channel(false);
        tokio::spawn(accept(listener, router, is_closing));
        Server { address, closing }
    }
}

impl Server {
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.closing.send_replace(true);
    }
}

/// The routes that a port serves with this access, for the fuzz targets.
#[cfg(fuzzing)]
pub(crate) fn guarded(router: Router, access: Access) -> Router {
    router.layer(from_fn_with_state(Arc::new(access), access::check))
}

async fn accept(listener: TcpListener, router: Router, is_closing: watch::Receiver<bool>) {
    let places = Arc::new(Semaphore::new(MAX_CONNECTIONS));
    loop {
        let next = pin!(async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, listener.accept().await)
        });
        let closed = pin!(closed(is_closing.clone()));
        let Either::Left(((place, accepted), _)) = select(next, closed).await else { return };
        let Ok((stream, _)) = accepted else {
            // Too many files are open, or the client has gone already.
            sleep(ACCEPT_PAUSE).await;
            continue;
        };
        let (router, is_closing) = (router.clone(), is_closing.clone());
        tokio::spawn(async move {
            serve(stream, router, is_closing).await;
            drop(place);
        });
    }
}

/// Serves one connection until it ends, or until shortly after the port was closed.
async fn serve(stream: TcpStream, router: Router, is_closing: watch::Receiver<bool>) {
    // This fails only if the connection is gone.
    let _ = stream.set_nodelay(true);
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIMEOUT)
        .serve_connection(TokioIo::new(Stream::new(stream)), TowerToHyperService::new(router));
    let mut connection = pin!(connection);
    {
        let closed = pin!(closed(is_closing));
        if let Either::Left(_) = select(connection.as_mut(), closed).await {
            return;
        }
    }
    connection.as_mut().graceful_shutdown();
    // Requests that have not ended by then are dropped, above all those that never arrive completely.
    let _ = timeout(SHUTDOWN_TIMEOUT, connection).await;
}

async fn closed(mut is_closing: watch::Receiver<bool>) {
    // An error means that the server is gone.
    let _ = is_closing.wait_for(|is_closing| *is_closing).await;
}

#[cfg(test)]
mod tests;
