//! Opens connections by TCP.

use std::future::Future;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use std::time::Duration;

use http::Uri;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;
use tower_service::Service;

use super::super::BoxError;
use crate::select::{Either, select};

/// How long the addresses of one family have before those of the other are tried, too: a machine may have an address
/// that leads nowhere (RFC 8305).
const HEAD_START: Duration = Duration::from_millis(300);

/// Connects to the host and port of a URI.
#[derive(Debug, Clone, Copy, Default)]
pub struct TcpConnector;

/// The name of the host has no address.
#[derive(Debug, thiserror::Error)]
#[error("dns error")]
struct Unresolved(#[source] io::Error);

impl Service<Uri> for TcpConnector {
    type Response = TokioIo<TcpStream>;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        Box::pin(async move {
            let stream = connect(&addresses(&uri).await.map_err(Unresolved)?).await?;
            stream.set_nodelay(true)?;
            Ok(TokioIo::new(stream))
        })
    }
}

/// The addresses of the host. There is at least one.
async fn addresses(uri: &Uri) -> io::Result<Vec<SocketAddr>> {
    let host = uri.host().unwrap_or_default();
    let port = uri.port_u16().unwrap_or(80);
    let address = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    if let Ok(address) = address.parse::<IpAddr>() {
        return Ok(vec![(address, port).into()]);
    }
    let addresses: Vec<_> = lookup_host((host, port)).await?.collect();
    if addresses.is_empty() { Err(io::Error::other("the host has no address")) } else { Ok(addresses) }
}

/// Connects to one of these addresses. Those of the first one's family come first.
async fn connect(addresses: &[SocketAddr]) -> io::Result<TcpStream> {
    let is_first = |address: &SocketAddr| addresses.first().is_some_and(|first| first.is_ipv4() == address.is_ipv4());
    let (first, other): (Vec<_>, Vec<_>) = addresses.iter().copied().partition(is_first);
    if other.is_empty() {
        return TcpStream::connect(&*first).await;
    }
    let mut first = pin!(TcpStream::connect(&*first));
    let other = pin!(TcpStream::connect(&*other));
    match timeout(HEAD_START, first.as_mut()).await {
        Ok(Ok(stream)) => Ok(stream),
        Ok(Err(_)) => other.await,
        Err(_) => either(first, other).await,
    }
}

/// The first of two connections that is established; the second error if both fail.
async fn either<F, G>(mut first: Pin<&mut F>, mut other: Pin<&mut G>) -> io::Result<TcpStream>
where
    F: Future<Output = io::Result<TcpStream>>,
    G: Future<Output = io::Result<TcpStream>>,
{
    match select(first.as_mut(), other.as_mut()).await {
        Either::Left(Ok(stream)) | Either::Right(Ok(stream)) => Ok(stream),
        Either::Left(Err(_)) => other.await,
        Either::Right(Err(_)) => first.await,
    }
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::*;

    fn run<T>(future: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
    }

    #[test]
    fn a_host_is_an_address_or_a_name() {
        let addresses = |uri: &'static str| run(addresses(&Uri::from_static(uri))).unwrap();
        assert_eq!(addresses("http://127.0.0.1:81/x"), ["127.0.0.1:81".parse().unwrap()]);
        assert_eq!(addresses("http://[::1]/"), ["[::1]:80".parse().unwrap()]);
        assert!(addresses("http://localhost:82").iter().all(|address| address.ip().is_loopback()));
    }

    #[test]
    fn the_addresses_of_the_other_family_are_tried_after_those_of_the_first() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        // Nothing listens there: the port is that of the other family's loopback.
        let refused = SocketAddr::new("::1".parse().unwrap(), 1);
        for addresses in [vec![refused, address], vec![address, refused]] {
            let stream = run(connect(&addresses)).unwrap();
            assert_eq!(stream.peer_addr().unwrap(), address);
        }
        let error = run(connect(&[refused, "127.0.0.1:1".parse().unwrap()])).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::ConnectionRefused);
    }

    #[test]
    fn the_faster_of_two_connections_wins_and_the_last_error_counts() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let failed = |text: &'static str| std::future::ready(Err(io::Error::other(text)));
        run(async {
            let never = || std::future::pending::<io::Result<TcpStream>>();
            assert!(either(pin!(never()), pin!(TcpStream::connect(address))).await.is_ok());
            assert!(either(pin!(TcpStream::connect(address)), pin!(never())).await.is_ok());
            assert!(either(pin!(failed("a")), pin!(TcpStream::connect(address))).await.is_ok());
            let error = either(pin!(failed("a")), pin!(failed("b"))).await.unwrap_err();
            assert_eq!(error.to_string(), "b");
        });
    }
}
