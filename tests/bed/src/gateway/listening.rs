//! Accepts connections on a port of 127.0.0.1.

use std::io;

use tokio::net::{TcpListener, TcpStream};
use tokio::task::spawn_local;

/// The address of a listener.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Address {
    pub(crate) port: u16,
}

impl Address {
    /// A URL with this path.
    pub(crate) fn url(self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }
}

/// Listens on a free port, and serves each connection in a task of its own.
pub(crate) async fn listen<F>(serve: impl Fn(TcpStream) -> F + 'static) -> io::Result<Address>
where
    F: Future<Output = io::Result<()>> + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let port = listener.local_addr()?.port();
    spawn_local(async move {
        // If a process under test runs out of files, the bed must go on.
        loop {
            let Ok((stream, _)) = listener.accept().await else { continue };
            let _ = stream.set_nodelay(true);
            let serving = serve(stream);
            // Broken connections are expected here.
            spawn_local(async move {
                let _ = serving.await;
            });
        }
    });
    Ok(Address { port })
}
