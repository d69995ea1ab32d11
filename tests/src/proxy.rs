//! A reverse proxy like those in front of containers: it removes the platform's headers from a request, and adds its
//! own for a known session. It uses hyper's server and client, and none of our code.

use std::convert::Infallible;
use std::net::SocketAddr;

use http::{HeaderMap, HeaderValue, Request, Response};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};

/// What a proxy does with headers before it passes a request on.
#[derive(Debug, Clone, Copy)]
pub enum Headers {
    /// It removes the client's headers, and adds its own.
    Clean,
    /// It adds its own headers beside the client's, as careless proxies do.
    Add,
}

/// Starts a proxy for one client of a host, and returns its address.
pub fn start(host: SocketAddr, headers: Headers) -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    listener.set_nonblocking(true).unwrap();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().unwrap();
        tokio::task::LocalSet::new().block_on(&runtime, async {
            let (client, _) = TcpListener::from_std(listener).unwrap().accept().await.unwrap();
            let forward =
                service_fn(move |request| async move { Ok::<_, Infallible>(forward(request, host, headers).await) });
            // The proxy ends when the client closes its connection.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(client), forward).await;
        });
    });
    address
}

async fn forward(mut request: Request<Incoming>, host: SocketAddr, headers: Headers) -> Response<Incoming> {
    let session = request.headers_mut().remove("x-session");
    if let Headers::Clean = headers {
        clean(request.headers_mut());
    }
    if let Some(openid) = session {
        request.headers_mut().append("x-wx-openid", openid);
        request.headers_mut().append("x-wx-source", HeaderValue::from_static("wx_client"));
    }
    let stream = TokioIo::new(TcpStream::connect(host).await.unwrap());
    let (mut sender, connection) = hyper::client::conn::http1::handshake(stream).await.unwrap();
    tokio::task::spawn_local(connection);
    sender.send_request(request).await.unwrap()
}

fn clean(headers: &mut HeaderMap) {
    let platforms: Vec<_> = headers.keys().filter(|name| name.as_str().starts_with("x-")).cloned().collect();
    for name in platforms {
        headers.remove(name);
    }
}
