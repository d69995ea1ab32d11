//! SIGTERM under load: every call that was sent or carried out is answered.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use futures_util::future::{join, join_all};
use serde_json::json;

use super::limits::{DRAIN_TIMEOUT, SHORT_LIMITS, TOLERANCE};
use crate::caller::Caller;
use crate::gateway::VerifyingGateway;
use crate::options::Options;
use crate::problems::Problems;
use crate::process::HttpHost;
use crate::report::Report;
use crate::wire::Client;

const LANES: u64 = 64;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Connections {
    Kept,
    OneForEachCall,
}

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let rounds = options.count(4, 40);
    let mut report = Report::default();
    for (connections, name) in
        [(Connections::Kept, "kept connections"), (Connections::OneForEachCall, "a connection for each call")]
    {
        let gateway = VerifyingGateway::start().await?;
        let all = Totals::default();
        for round in 0..rounds {
            play(options, connections, round, &gateway, &all).await?;
        }
        let calls = all.calls.get();
        let title = format!("SIGTERM under load, {rounds} times, {name}");
        report.never(format!("{title}: calls sent but not answered"), &all.lost, calls);
        report.never(format!("{title}: calls carried out but not answered"), &all.done_and_lost, calls);
        report.never(format!("{title}: processes that did not end with exit code 0 in time"), &all.not_ended, rounds);
        report.check(format!("{title}: longest shutdown"), true, format!("{} ms", all.longest_end_ms.get()));
        gateway.report(&mut report);
    }
    Ok(report)
}

#[derive(Default)]
struct Totals {
    calls: Cell<u64>,
    lost: Problems,
    done_and_lost: Problems,
    not_ended: Problems,
    longest_end_ms: Cell<u64>,
}

async fn play(
    options: &Options,
    connections: Connections,
    round: u64,
    gateway: &VerifyingGateway,
    all: &Totals,
) -> anyhow::Result<()> {
    let open_api_url = gateway.open_api_url();
    let mut variables = vec![("CLOUDFN_OPEN_API_URL", open_api_url.as_str()), ("CLOUDFN_CONCURRENCY", "500")];
    variables.extend(SHORT_LIMITS);
    let mut host = HttpHost::start(options, &variables).await?;
    let lanes = Lanes { port: host.port(), connections, is_over: Cell::new(false), lost: RefCell::default(), all };
    let load = join_all((0..LANES).map(|lane| lanes.call_until_over(options.random(round * LANES + lane))));
    let ending = async {
        tokio::time::sleep(Duration::from_millis(150 + options.random(round).u64(0..150))).await;
        let end = host.terminate(DRAIN_TIMEOUT + TOLERANCE).await;
        lanes.is_over.set(true);
        end
    };
    let (_, end) = join(load, ending).await;
    let end = end?;
    let ms = u64::try_from(end.after.as_millis()).unwrap_or(u64::MAX);
    all.longest_end_ms.set(all.longest_end_ms.get().max(ms));
    if !end.is_clean() {
        all.not_ended.add(format!("round {round}: {}", end.text()));
    }
    for id in lanes.lost.borrow().iter().filter(|id| gateway.has_seen(id)) {
        all.done_and_lost.add(format!("round {round}: call {id}"));
    }
    Ok(())
}

struct Lanes<'a> {
    port: u16,
    connections: Connections,
    is_over: Cell<bool>,
    lost: RefCell<Vec<String>>,
    all: &'a Totals,
}

impl Lanes<'_> {
    async fn call_until_over(&self, mut random: fastrand::Rng) {
        let mut client: Option<Client> = None;
        while !self.is_over.get() {
            if self.connections == Connections::OneForEachCall {
                client = None;
            }
            let open = match client.take() {
                Some(open) => Ok(open),
                None => Client::connect(self.port).await,
            };
            let Ok(mut open) = open else {
                // Nothing was sent: a proxy would use another instance.
                tokio::time::sleep(Duration::from_millis(5)).await;
                continue;
            };
            let number = self.all.calls.get();
            self.all.calls.set(number + 1);
            let id = number.to_string();
            let event = json!({"id": id, "before": random.u64(0..3000), "after": random.u64(0..3000)}).to_string();
            let openid = Caller::number(number).openid;
            let headers = [("x-wx-source", "wx_client"), ("x-wx-openid", openid.as_str())];
            match open.post("/bed_interleaved", &headers, event.as_bytes()).await {
                Ok(answer) if answer.status() == 200 => {
                    if answer.header("connection") != Some("close") {
                        client = Some(open);
                    }
                }
                Ok(answer) if answer.status() == 503 => {}
                Ok(answer) => self.all.lost.add(format!("call {id}: {} {}", answer.status(), answer.text())),
                Err(error) => {
                    self.all.lost.add(format!("call {id}: {error}"));
                    self.lost.borrow_mut().push(id);
                }
            }
        }
    }
}
