//! A host under test, the scripted gateway, and ports with worse faults.

use std::time::Duration;

use anyhow::Context;
use serde_json::{Value, json};

use super::faults::{Destination, Fault, Outcome};
use crate::gateway::{BlackHole, SECRET_KEY, ScriptedGateway, listen};
use crate::options::Options;
use crate::problems::Problems;
use crate::process::HttpHost;
use crate::report::Report;
use crate::wire::Client;

/// How much later than its deadline a call may end, because the machine has other work, too.
const TOLERANCE_MS: u64 = 500;

/// The host must answer in this time, even if its call fails.
const HOST_PATIENCE: Duration = Duration::from_secs(30);

/// The size of a body that exceeds every socket's buffer.
const LARGE_BODY: usize = 4_000_000;

/// The errors of a call whose connection is closed while it is being reused.
const ENDED_CONNECTION: [&str; 3] = ["ECONNRESET", "EPIPE", "socket hang up"];

/// How many of a hundred calls may fail this way: the faults end most connections.
const MAX_UNLUCKY_PERCENT: u64 = 5;

pub(super) struct Bench {
    pub(super) host: HttpHost,
    gateway: ScriptedGateway,
    resets: String,
    ends: String,
    refuses: String,
    hole: BlackHole,
    pub(super) tally: Tally,
}

/// The outcomes of all calls.
#[derive(Default)]
pub(super) struct Tally {
    calls: std::cell::Cell<u64>,
    longest_overrun_ms: std::cell::Cell<u64>,
    twice: Problems,
    crossed: Problems,
    wrong: Problems,
    unlucky: Problems,
    late: Problems,
    unanswered: Problems,
}

impl Bench {
    pub(super) async fn start(options: &Options) -> anyhow::Result<Self> {
        let resets = listen(|stream| async move { stream.set_zero_linger() }).await?;
        let ends = listen(|_stream| async { Ok(()) }).await?;
        // The system does not reuse a port that was just freed.
        let refuses = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let variables =
            [("BED_VARIABLES_FROM_EVENT", "1"), ("CLOUDFN_CONCURRENCY", "1000"), ("RUST_LOG", "cloudfn=info")];
        Ok(Self {
            host: HttpHost::start(options, &variables).await?,
            gateway: ScriptedGateway::start().await?,
            resets: resets.url("/admin"),
            ends: ends.url("/admin"),
            refuses: format!("http://127.0.0.1:{refuses}/admin"),
            hole: BlackHole::open().await?,
            tally: Tally::default(),
        })
    }

    fn url(&self, fault: &Fault) -> String {
        match (fault.destination, fault.name) {
            (Destination::Scripted, _) => self.gateway.address.url("/admin"),
            (Destination::Early, path) => self.gateway.address.url(&format!("/{path}")),
            (Destination::Elsewhere, "resets-at-once") => self.resets.clone(),
            (Destination::Elsewhere, "ends-at-once") => self.ends.clone(),
            (Destination::Elsewhere, "refuses") => self.refuses.clone(),
            (Destination::Elsewhere, "never-connects") => self.hole.address.url("/admin"),
            (Destination::Elsewhere, "no-such-host") => "http://no-such-host.invalid/admin".to_owned(),
            (Destination::Elsewhere, "https") => "https://127.0.0.1:1/admin".to_owned(),
            (Destination::Elsewhere, _) => "http://[nonsense/admin".to_owned(),
        }
    }

    /// Makes a call that meets a fault, and compares its outcome with the expected one.
    pub(super) async fn call(&self, id: &str, fault: &Fault, deadline_ms: u64) {
        let script = format!("{id}|{}", fault.name);
        let padding = if fault.destination == Destination::Early { LARGE_BODY } else { 0 };
        let outcome = self.outcome(&script, &self.url(fault), deadline_ms, padding).await;
        let tally = &self.tally;
        tally.calls.set(tally.calls.get() + 1);
        let seen = self.gateway.times_seen(&script);
        if seen > 1 {
            tally.twice.add(format!("{script} arrived {seen} times"));
        }
        let outcome = match outcome {
            Ok(outcome) => outcome,
            Err(error) => return tally.unanswered.add(format!("{script}: {error:#}")),
        };
        let ms = outcome["ms"].as_u64().unwrap_or(u64::MAX);
        let overrun = ms.saturating_sub(deadline_ms);
        tally.longest_overrun_ms.set(tally.longest_overrun_ms.get().max(overrun));
        if overrun > TOLERANCE_MS {
            tally.late.add(format!("{script}: {ms} ms with a deadline of {deadline_ms} ms"));
        }
        let own = outcome["answer"]["script"].as_str();
        let is_own = own == Some(&script) || (fault.destination == Destination::Early && own == Some("early"));
        if own.is_some() && !is_own {
            tally.crossed.add(format!("{script}: {outcome}"));
        }
        let error = outcome["errMsg"].as_str().unwrap_or_default();
        let is_unlucky = ENDED_CONNECTION.iter().any(|text| error.contains(text));
        if fault.outcome == Outcome::Answer && is_unlucky {
            return tally.unlucky.add(format!("{script}: {error}"));
        }
        let is_right = match fault.outcome {
            Outcome::Answer => outcome["ok"] == true && is_own,
            Outcome::Error => outcome["ok"] == false,
            Outcome::Either => true,
        };
        if !is_right {
            tally.wrong.add(format!("{script}: expected {:?}: {outcome}", fault.outcome));
        }
    }

    async fn outcome(&self, script: &str, url: &str, deadline_ms: u64, padding: usize) -> anyhow::Result<Value> {
        let event = json!({
            "script": script,
            "timeoutMs": deadline_ms,
            "padding": padding,
            "variables": {
                "WX_CONTEXT_KEYS": "WX_OPENID,WX_API_TOKEN",
                "WX_OPENID": "o1",
                "WX_API_TOKEN": "token",
                "TENCENTCLOUD_SECRETID": "AKID",
                "TENCENTCLOUD_SECRETKEY": SECRET_KEY,
                "TENCENTCLOUD_RUNENV": "SCF",
                "TCB_CONTEXT_CNFG": json!({"URL": url}).to_string(),
            },
        });
        let call = async {
            let mut client = Client::connect(self.host.port()).await?;
            client.post("/bed_one_call", &[], event.to_string().as_bytes()).await
        };
        let answer = tokio::time::timeout(HOST_PATIENCE, call).await.context("the host did not answer")??;
        anyhow::ensure!(answer.status() == 200, "the host answered {}: {}", answer.status(), answer.text());
        Ok(answer.json())
    }

    pub(super) fn report(&self, report: &mut Report) {
        let Tally { calls, longest_overrun_ms, twice, crossed, wrong, unlucky, late, unanswered } = &self.tally;
        let calls = calls.get();
        report.never("Cloud Calls that arrived twice", twice, calls);
        report.never("answers of another call", crossed, calls);
        report.never("faults reported as success, and successes reported as an error", wrong, calls);
        report.check(
            format!(
                "good calls that failed because their reused connection was closed: at most {MAX_UNLUCKY_PERCENT} of 100"
            ),
            unlucky.count() * 100 <= calls * MAX_UNLUCKY_PERCENT,
            format!("{} of {calls}", unlucky.count()),
        );
        report.never(format!("calls more than {TOLERANCE_MS} ms past their deadline"), late, calls);
        report.never("calls that the host did not answer", unanswered, calls);
        let (redirected, unreadable) = (self.gateway.redirected(), self.gateway.unreadable());
        report.check("redirects that were followed", redirected == 0, redirected.to_string());
        report.check("requests that could not be read or verified", unreadable == 0, unreadable.to_string());
        report.check("longest overrun of a deadline", true, format!("{} ms", longest_overrun_ms.get()));
    }
}
