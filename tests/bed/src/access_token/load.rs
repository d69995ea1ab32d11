//! Calls that need an `access_token`, from many concurrent lanes.

use std::cell::Cell;
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use serde_json::json;

use super::wechat::WeChat;
use crate::options::Options;
use crate::problems::Problems;
use crate::process::HttpHost;
use crate::report::Report;
use crate::wire::Client;

/// How much later than its deadline a call may end.
const TOLERANCE_MS: u64 = 500;

/// A process with a WeChat account.
pub(super) struct Process {
    pub(super) host: HttpHost,
    pub(super) wechat: WeChat,
    /// The number of calls so far, which gives each call its own id.
    made: Cell<u64>,
}

/// The outcomes of calls.
#[derive(Default)]
pub(super) struct Calls {
    pub(super) made: Cell<u64>,
    pub(super) answered: Cell<u64>,
    pub(super) failed: Problems,
    crossed: Problems,
    late: Problems,
}

impl Process {
    pub(super) async fn start(options: &Options, token_life: Duration) -> anyhow::Result<Self> {
        let wechat = WeChat::start(token_life).await?;
        let url = wechat.address.url("");
        let variables = [
            ("CLOUDFN_APPID", "wx0000000000000001"),
            ("CLOUDFN_SECRET", "secret-of-the-bed"),
            ("CLOUDFN_OPEN_API_URL", url.as_str()),
            // The timeout of a token request; the default is longer.
            ("CLOUDFN_TOKEN_TIMEOUT_MS", "5000"),
            ("CLOUDFN_CONCURRENCY", "1000"),
            ("BED_VARIABLES_FROM_EVENT", "1"),
        ];
        Ok(Self { host: HttpHost::start(options, &variables).await?, wechat, made: Cell::new(0) })
    }

    /// Makes one call from each lane, or as many as possible in this time.
    pub(super) async fn call(&self, lanes: u64, duration: Duration, deadline_ms: u64) -> Calls {
        let calls = Calls::default();
        self.add_calls(&calls, lanes, duration, deadline_ms).await;
        calls
    }

    /// Like [`call`](Self::call), but adds to earlier outcomes.
    pub(super) async fn add_calls(&self, calls: &Calls, lanes: u64, duration: Duration, deadline_ms: u64) {
        let end = Instant::now() + duration;
        join_all((0..lanes).map(|_| async {
            let mut client = None;
            loop {
                if let Err(error) = self.call_once(&mut client, deadline_ms, calls).await {
                    client = None;
                    calls.failed.add(format!("the host did not answer: {error}"));
                }
                if Instant::now() >= end {
                    return;
                }
            }
        }))
        .await;
    }

    async fn call_once(&self, client: &mut Option<Client>, deadline_ms: u64, calls: &Calls) -> std::io::Result<()> {
        let number = self.made.get();
        self.made.set(number + 1);
        calls.made.set(calls.made.get() + 1);
        let id = format!("call-{number}");
        let variables = json!({
            "WX_CONTEXT_KEYS": "WX_OPENID",
            "WX_OPENID": "o1",
            "CLOUDFN_OPEN_API_URL": self.wechat.address.url(""),
        });
        let event = json!({"script": id, "timeoutMs": deadline_ms, "variables": variables});
        let open = match client {
            Some(open) => open,
            None => client.insert(Client::connect(self.host.port()).await?),
        };
        let told = open.post("/bed_one_call", &[], event.to_string().as_bytes()).await?.json();
        let ms = told["ms"].as_u64().unwrap_or_default();
        if ms > deadline_ms + TOLERANCE_MS {
            calls.late.add(format!("{id}: {ms} ms"));
        }
        if told["ok"] == true {
            calls.answered.set(calls.answered.get() + 1);
            if told["answer"]["script"] != id {
                calls.crossed.add(format!("{id}: {told}"));
            }
            return Ok(());
        }
        calls.failed.add(format!("{id}: {told}"));
        Ok(())
    }
}

impl Calls {
    /// Reports what must hold under every load: no answer of another call, and none late.
    pub(super) fn report(&self, title: &str, report: &mut Report) {
        report.never(format!("{title}: answers of another call"), &self.crossed, self.made.get());
        report.never(
            format!("{title}: calls more than {TOLERANCE_MS} ms past their deadline"),
            &self.late,
            self.made.get(),
        );
    }

    /// Reports that all calls must succeed.
    pub(super) fn report_all_answered(&self, title: &str, report: &mut Report) {
        report.never(format!("{title}: calls that failed"), &self.failed, self.made.get());
        self.report(title, report);
    }
}
