//! A port where connecting neither succeeds nor fails: a listener that never accepts, with its queue full.

use std::io;
use std::time::Duration;

use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::time::timeout;

use super::Address;

/// Long enough to connect on this machine. If it takes longer, the queue is full.
const CONNECTING: Duration = Duration::from_millis(200);

#[derive(Debug)]
pub(crate) struct BlackHole {
    pub(crate) address: Address,
    _listener: TcpListener,
    _queue: Vec<TcpStream>,
}

impl BlackHole {
    pub(crate) async fn open() -> io::Result<Self> {
        let socket = TcpSocket::new_v4()?;
        socket.bind(([127, 0, 0, 1], 0).into())?;
        let listener = socket.listen(1)?;
        let port = listener.local_addr()?.port();
        let mut queue = Vec::new();
        while let Ok(stream) = timeout(CONNECTING, TcpStream::connect(("127.0.0.1", port))).await {
            queue.push(stream?);
        }
        Ok(Self { address: Address { port }, _listener: listener, _queue: queue })
    }
}
