//! One hyper connection on a current-thread tokio runtime. `BENCH_MODE`: see `echo-raw`.

#![forbid(unsafe_code)]

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::Request;
use hyper::client::conn::http1::handshake;
use hyper_util::rt::TokioIo;
use serde_json::Value;

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn main() -> Outcome {
    tokio::runtime::Builder::new_current_thread().enable_io().build()?.block_on(serve())
}

async fn serve() -> Outcome {
    let address = format!("{}:{}", std::env::var("SCF_RUNTIME_API")?, std::env::var("SCF_RUNTIME_API_PORT")?);
    let mode = std::env::var("BENCH_MODE")?;
    let stream = tokio::net::TcpStream::connect(&address).await?;
    stream.set_nodelay(true)?;
    let (mut sender, connection) = handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    let request = |method: &str, path: &str, body: Bytes| {
        Request::builder().method(method).uri(path).header("host", &address).body(Full::new(body))
    };
    let ready = sender.send_request(request("POST", "/runtime/init/ready", Bytes::from_static(b" "))?).await?;
    ready.into_body().collect().await?;
    loop {
        sender.ready().await?;
        let next = sender.send_request(request("GET", "/runtime/invocation/next", Bytes::new())?).await?;
        let (head, body) = next.into_parts();
        let facts = ["request_id", "memory_limit_in_mb", "time_limit_in_ms"];
        std::hint::black_box(facts.map(|name| head.headers.get(name)));
        let event = body.collect().await?.to_bytes();
        let read = || serde_json::from_slice::<Value>(&event);
        let answer = match mode.as_str() {
            "json" => serde_json::to_vec(&read()?)?.into(),
            "noop" => read().map(|_| Bytes::from_static(b"{}"))?,
            "nothing" => Bytes::from_static(b"{}"),
            _ => event,
        };
        sender.ready().await?;
        let accepted = sender.send_request(request("POST", "/runtime/invocation/response", answer)?).await?;
        accepted.into_body().collect().await?;
    }
}
