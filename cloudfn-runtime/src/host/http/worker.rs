//! One thread: its connections, from the first to the last.

use std::convert::Infallible;
use std::io;
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::{Either, select};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};
use tokio::task::spawn_local;
use tracing::{debug, warn};

use super::Shared;
use super::desk::Desk;
use super::run::Run;

/// How long accepting rests when the system has no room for another connection.
const REST: Duration = Duration::from_millis(100);

/// Accepts connections until it is stopped, then lets calls in hand finish.
pub(super) async fn work(
    listener: std::net::TcpListener,
    run: Run,
    shared: Arc<Shared>,
    mut stopped: watch::Receiver<bool>,
) -> io::Result<()> {
    let listener = TcpListener::from_std(listener)?;
    // Whoever is at work holds a sender: when the last one is gone, all is done.
    let (at_work, mut done) = mpsc::channel(1);
    let desk = Rc::new(Desk::new(run, shared, at_work));
    loop {
        let accepted = {
            let stop = pin!(stopped.wait_for(|stopped| *stopped));
            match select(stop, pin!(listener.accept())).await {
                Either::Left(_) => break,
                Either::Right((accepted, _)) => accepted,
            }
        };
        match accepted {
            Ok((stream, _)) => {
                // It costs time, not answers, when this does not go.
                let _ = stream.set_nodelay(true);
                spawn_local(serve(stream, Rc::clone(&desk), stopped.clone()));
            }
            Err(error) if is_of_one_connection(&error) => {}
            Err(error) => {
                warn!(target: "cloudfn", "a connection cannot be accepted: {error}");
                tokio::time::sleep(REST).await;
            }
        }
    }
    drop((listener, desk));
    done.recv().await;
    Ok(())
}

/// Serves one connection, until its end or until the call in hand is answered after the host was stopped.
///
/// It has no time limit while nothing is asked: a proxy must be the one that closes, or its next call is lost.
pub(super) async fn serve<I>(stream: I, desk: Rc<Desk>, mut stopped: watch::Receiver<bool>)
where
    I: AsyncRead + AsyncWrite + Unpin + 'static,
{
    let answering = service_fn(move |request| {
        let desk = Rc::clone(&desk);
        async move { Ok::<_, Infallible>(desk.answer(request).await) }
    });
    let mut connection = pin!(http1::Builder::new().serve_connection(TokioIo::new(stream), answering));
    let ended = match select(connection.as_mut(), pin!(stopped.wait_for(|stopped| *stopped))).await {
        Either::Left((ended, _)) => ended,
        Either::Right(_) => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        debug!(target: "cloudfn", "a connection broke: {error}");
    }
}

fn is_of_one_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};

    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}
