//! Cloud Calls by hand over reqwest, whose client keeps a pool of connections.

#![forbid(unsafe_code)]

use std::cell::Cell;
use std::rc::Rc;
use std::time::Instant;

use call_work::{Credentials, Error, Message, Meter, Plan, Request, read, resident_kb};
use tokio::task::{LocalSet, spawn_local};

fn main() -> Result<(), Error> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    LocalSet::new().block_on(&runtime, run())
}

async fn run() -> Result<(), Error> {
    let (plan, credentials) = (Plan::of_process()?, Rc::new(Credentials::of_process()?));
    let client = reqwest::Client::builder().no_proxy().build()?;
    let idle = resident_kb();
    calls(&client, &credentials, plan.warm_up, plan.lanes).await?;
    let meter = Meter::start(idle);
    let latencies = calls(&client, &credentials, plan.calls, plan.lanes).await?;
    meter.report(&plan, latencies);
    Ok(())
}

async fn calls(
    client: &reqwest::Client,
    credentials: &Rc<Credentials>,
    count: usize,
    lanes: usize,
) -> Result<Vec<u64>, Error> {
    let left = Rc::new(Cell::new(count as u64));
    let lane = |_| spawn_local(lane(client.clone(), credentials.clone(), left.clone()));
    let lanes: Vec<_> = (0..lanes).map(lane).collect();
    let mut latencies = Vec::with_capacity(count);
    for lane in lanes {
        latencies.extend(lane.await??);
    }
    Ok(latencies)
}

/// Makes calls while some are left.
async fn lane(client: reqwest::Client, credentials: Rc<Credentials>, left: Rc<Cell<u64>>) -> Result<Vec<u64>, Error> {
    let mut latencies = Vec::new();
    while let Some(number) = left.get().checked_sub(1) {
        left.set(number);
        let begin = Instant::now();
        call(&client, &credentials, number).await?;
        latencies.push(u64::try_from(begin.elapsed().as_nanos())?);
    }
    Ok(latencies)
}

async fn call(client: &reqwest::Client, credentials: &Credentials, number: u64) -> Result<(), Error> {
    let Request { path, headers, body } = Request::new(credentials, &Message::sample(), number)?;
    let mut request = client.post(format!("http://{}{path}", credentials.host)).body(body);
    for (name, value) in headers {
        request = request.header(name, value);
    }
    let response = request.send().await?;
    read(&response.bytes().await?)
}
