//! Concurrent invocations by many callers: each must be answered for its own caller, and call WeChat as that caller.

use std::cell::Cell;
use std::time::Duration;

use futures_util::future::join_all;
use serde_json::json;

use crate::caller::Caller;
use crate::gateway::VerifyingGateway;
use crate::options::Options;
use crate::problems::Problems;
use crate::process::HttpHost;
use crate::report::Report;
use crate::wire::{Client, Message};

const LANES: u64 = 64;

/// An identity of the process that belongs to no caller. A faulty host could use it by mistake.
const OF_PROCESS: [(&str, &str); 3] = [
    ("WX_CONTEXT_KEYS", "WX_OPENID,WX_API_TOKEN"),
    ("WX_OPENID", "o-of-the-process"),
    ("WX_API_TOKEN", "of-the-process"),
];

/// How callers are identified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Identity {
    /// By the headers of Cloud Hosting. Calls go to the open-API service, which needs only the openid.
    Headers,
    /// By variables of the invocation: openid, token and secret.
    Variables,
}

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let mut report = Report::default();
    for (identity, name) in [(Identity::Headers, "by headers"), (Identity::Variables, "by variables")] {
        let gateway = VerifyingGateway::start().await?;
        let load = Load {
            identity,
            count: options.count(2_000, 50_000),
            gateway_url: gateway.url(),
            next: Cell::new(0),
            wrong: Problems::default(),
        };
        let open_api_url = gateway.open_api_url();
        let mut variables = OF_PROCESS.to_vec();
        variables.push(("CLOUDFN_CONCURRENCY", "1000"));
        match identity {
            Identity::Headers => variables.push(("CLOUDFN_OPEN_API_URL", &open_api_url)),
            Identity::Variables => variables.push(("BED_VARIABLES_FROM_EVENT", "1")),
        }
        let mut host = HttpHost::start(options, &variables).await?;
        join_all((0..LANES).map(|lane| load.lane(host.port(), options.random(lane)))).await;
        let place = format!("{LANES} concurrent callers, identified {name}: answers for another caller");
        report.never(place, &load.wrong, load.count);
        gateway.report(&mut report);
        report.check("memory of the host", true, host.memory().to_string());
        let end = host.terminate(Duration::from_secs(10)).await?;
        report.check("the host ends on SIGTERM", end.is_clean(), end.text());
    }
    Ok(report)
}

struct Load {
    identity: Identity,
    count: u64,
    gateway_url: String,
    next: Cell<u64>,
    wrong: Problems,
}

impl Load {
    /// Makes calls one after the other, until all lanes together have made enough.
    async fn lane(&self, port: u16, mut random: fastrand::Rng) {
        let mut client = None;
        loop {
            let number = self.next.get();
            if number >= self.count {
                return;
            }
            self.next.set(number + 1);
            if let Err(error) = self.call(&mut client, port, number, &mut random).await {
                client = None;
                self.wrong.add(format!("call {number}: {error}"));
            }
        }
    }

    async fn call(
        &self,
        client: &mut Option<Client>,
        port: u16,
        number: u64,
        random: &mut fastrand::Rng,
    ) -> std::io::Result<()> {
        let caller = Caller::number(number);
        let request_id = format!("request-{number}");
        let mut event = json!({"id": number.to_string(), "before": random.u64(0..3000), "after": random.u64(0..1000)});
        let mut headers = vec![("x-request-id", request_id.as_str())];
        match self.identity {
            Identity::Headers => headers.extend([
                ("x-wx-source", "wx_client"),
                ("x-wx-openid", caller.openid.as_str()),
                ("x-wx-appid", "wx0000000000000001"),
                ("x-wx-env", "prod-1a2b"),
            ]),
            Identity::Variables => event["variables"] = caller.variables(&self.gateway_url),
        }
        let open = match client {
            Some(open) => open,
            None => client.insert(Client::connect(port).await?),
        };
        let answer = open.post("/bed_interleaved", &headers, event.to_string().as_bytes()).await?;
        if !is_for(&answer, number, &caller, &request_id) {
            self.wrong.add(format!("call {number}: {} {}", answer.status(), answer.text()));
        }
        Ok(())
    }
}

fn is_for(answer: &Message, number: u64, caller: &Caller, request_id: &str) -> bool {
    let told = answer.json();
    let id = number.to_string();
    answer.status() == 200
        && told["id"] == id
        && told["before"] == caller.openid
        && told["after"] == caller.openid
        && told["requestId"] == request_id
        && told["sent"]["id"] == id
        && told["sent"]["touser"] == caller.openid
        && answer.header("x-request-id") == Some(request_id)
}
