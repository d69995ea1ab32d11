//! Cloud Calls by hand over hyper: one connection for each of the calls that run at once, and no pool.

#![forbid(unsafe_code)]

use std::cell::Cell;
use std::rc::Rc;
use std::time::Instant;

use bytes::Bytes;
use call_work::{Credentials, Error, Message, Meter, Plan, Request, read, resident_kb};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use tokio::task::{LocalSet, spawn_local};

fn main() -> Result<(), Error> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    LocalSet::new().block_on(&runtime, run())
}

async fn run() -> Result<(), Error> {
    let (plan, credentials) = (Plan::of_process()?, Rc::new(Credentials::of_process()?));
    let idle = resident_kb();
    calls(&credentials, plan.warm_up, plan.lanes).await?;
    let meter = Meter::start(idle);
    let latencies = calls(&credentials, plan.calls, plan.lanes).await?;
    meter.report(&plan, latencies);
    Ok(())
}

async fn calls(credentials: &Rc<Credentials>, count: usize, lanes: usize) -> Result<Vec<u64>, Error> {
    let left = Rc::new(Cell::new(count as u64));
    let lanes: Vec<_> = (0..lanes).map(|_| spawn_local(lane(credentials.clone(), left.clone()))).collect();
    let mut latencies = Vec::with_capacity(count);
    for lane in lanes {
        latencies.extend(lane.await??);
    }
    Ok(latencies)
}

/// Makes calls while some are left.
async fn lane(credentials: Rc<Credentials>, left: Rc<Cell<u64>>) -> Result<Vec<u64>, Error> {
    let stream = tokio::net::TcpStream::connect(&credentials.host).await?;
    stream.set_nodelay(true)?;
    let (mut sender, connection) = handshake(TokioIo::new(stream)).await?;
    spawn_local(connection);
    let mut latencies = Vec::new();
    while let Some(number) = left.get().checked_sub(1) {
        left.set(number);
        let begin = Instant::now();
        call(&mut sender, &credentials, number).await?;
        latencies.push(u64::try_from(begin.elapsed().as_nanos())?);
    }
    Ok(latencies)
}

async fn call(sender: &mut SendRequest<Full<Bytes>>, credentials: &Credentials, number: u64) -> Result<(), Error> {
    sender.ready().await?;
    let Request { path, headers, body } = Request::new(credentials, &Message::sample(), number)?;
    let mut request = hyper::Request::builder().method("POST").uri(path).header("host", &credentials.host);
    for (name, value) in headers {
        request = request.header(name, value);
    }
    let response = sender.send_request(request.body(Full::new(body.into()))?).await?;
    read(&response.into_body().collect().await?.to_bytes())
}
