//! The host's memory: after many invocations, and with clients that try to exhaust it.

use std::cell::Cell;
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use serde_json::json;

use super::bad_clients::BadClient;
use super::limits::SHORT_LIMITS;
use crate::caller::Caller;
use crate::gateway::VerifyingGateway;
use crate::options::Options;
use crate::problems::Problems;
use crate::process::HttpHost;
use crate::report::Report;
use crate::wire::{Client, request};

const LANES: u64 = 64;

/// How much more memory a host may use at the end of the load than after its first tenth.
const MAX_GROWTH_KIB: u64 = 8 * 1024;

/// How much memory a host may use under an attack: its limits for events and unread answers, and a third of that for
/// everything else.
const MAX_MEMORY_MIB: u64 = 256;

/// By then, the calls of clients that do not read must be over, and their slots free.
const MAX_WAIT: Duration = Duration::from_secs(10);

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let mut report = Report::default();
    many_invocations(options, &mut report).await?;
    half_bodies(options, &mut report).await?;
    unread_answers(options, &mut report).await?;
    nested_lists(options, &mut report).await?;
    Ok(report)
}

/// A long mix of ordinary invocations.
async fn many_invocations(options: &Options, report: &mut Report) -> anyhow::Result<()> {
    let count = options.count(5_000, 1_000_000);
    let gateway = VerifyingGateway::start().await?;
    let open_api_url = gateway.open_api_url();
    let variables =
        [("CLOUDFN_OPEN_API_URL", open_api_url.as_str()), ("CLOUDFN_CONCURRENCY", "500"), ("RUST_LOG", "cloudfn=info")];
    let host = HttpHost::start(options, &variables).await?;
    let day = Day { count, next: Cell::new(0), early_kib: Cell::new(0), wrong: Problems::default() };
    join_all((0..LANES).map(|lane| day.lane(&host, options.random(lane)))).await;
    report.never("ordinary invocations, some of which fail or panic: wrong answers", &day.wrong, count);
    gateway.report(report);
    let memory = host.memory();
    let growth = memory.now_kib.saturating_sub(day.early_kib.get());
    report.check(
        format!("{count} invocations grow memory by less than {MAX_GROWTH_KIB} KiB after the first tenth"),
        growth < MAX_GROWTH_KIB,
        format!("{growth} KiB; the host has {memory}"),
    );
    Ok(())
}

struct Day {
    count: u64,
    next: Cell<u64>,
    early_kib: Cell<u64>,
    wrong: Problems,
}

impl Day {
    async fn lane(&self, host: &HttpHost, mut random: fastrand::Rng) {
        let mut client = None;
        loop {
            let number = self.next.get();
            if number >= self.count {
                return;
            }
            self.next.set(number + 1);
            if number == self.count / 10 {
                self.early_kib.set(host.memory().now_kib);
            }
            // Some callers come and go.
            if random.u8(0..200) == 0 {
                client = None;
            }
            if let Err(error) = self.call(&mut client, host.port(), number, &mut random).await {
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
        let id = number.to_string();
        let (event, status) = match random.u8(0..11) {
            0 => (r#"{"kind":"#.to_owned(), 400),
            1 => (json!({"kind": "panic", "id": id}).to_string(), 500),
            2 => (json!({"kind": "large-answer", "number": random.u64(0..20_000)}).to_string(), 200),
            3 => (json!({"kind": "sleep", "number": random.u64(0..3), "id": id}).to_string(), 200),
            4 | 5 => (json!({"kind": "call", "id": id}).to_string(), 200),
            _ => (json!({"kind": "answer", "id": id}).to_string(), 200),
        };
        let openid = Caller::number(number).openid;
        let headers = [("x-wx-source", "wx_client"), ("x-wx-openid", openid.as_str())];
        let open = match client {
            Some(open) => open,
            None => client.insert(Client::connect(port).await?),
        };
        let answer = open.post("/bed_work", &headers, event.as_bytes()).await?;
        let told = answer.json();
        let is_own = told.get("id").is_none_or(|told| *told == id);
        if answer.status() != status || !is_own {
            self.wrong.add(format!("call {number} ({event}): {} {}", answer.status(), answer.text()));
        }
        Ok(())
    }
}

/// More clients than the host's limit, each with almost all of the largest event.
async fn half_bodies(options: &Options, report: &mut Report) -> anyhow::Result<()> {
    const CLIENTS: usize = 300;
    const SENT: usize = 1024 * 1024;
    let host = HttpHost::start(options, &SHORT_LIMITS).await?;
    let bytes = request("/bed_echo", &[], &vec![b'1'; 5 * SENT]);
    let clients = (0..CLIENTS).map(|_| async {
        let mut client = Client::connect(host.port()).await.ok()?;
        // A refused client cannot send everything.
        let _ = tokio::time::timeout(Duration::from_secs(1), client.send(&bytes[..SENT])).await;
        Some(client)
    });
    let clients = join_all(clients).await;
    bounded(report, &format!("{CLIENTS} clients that send {SENT} bytes of a body and stop"), &host);
    drop(clients);
    Ok(())
}

async fn unread_answers(options: &Options, report: &mut Report) -> anyhow::Result<()> {
    const CLIENTS: usize = 100;
    let host = HttpHost::start(options, &SHORT_LIMITS).await?;
    let clients = join_all((0..CLIENTS).map(|_| BadClient::NeverReads.connect(host.port()))).await;
    settled(&host).await;
    bounded(report, &format!("{CLIENTS} clients that do not read answers of 5 MB"), &host);
    let began = Instant::now();
    let mut answer = host.post("/bed_work", &json!({"kind": "answer"})).await?;
    while answer.status() != 200 && began.elapsed() < MAX_WAIT {
        tokio::time::sleep(Duration::from_millis(50)).await;
        answer = host.post("/bed_work", &json!({"kind": "answer"})).await?;
    }
    let figure = format!("{} {} after {} ms", answer.status(), answer.text(), began.elapsed().as_millis());
    report.check(format!("another caller is served within {} s", MAX_WAIT.as_secs()), answer.status() == 200, figure);
    drop(clients);
    Ok(())
}

/// Events that are small on the wire but large in memory.
async fn nested_lists(options: &Options, report: &mut Report) -> anyhow::Result<()> {
    const LENGTH: usize = 6 * 1024 * 1024 - 64;
    let lists = format!("[{}[]]", "[0],".repeat(LENGTH / 4));
    let in_event = format!(r#"{{"kind":"answer","id":"1","rest":[{}[]]}}"#, "[0],".repeat(LENGTH / 4));
    for (path, event) in [("/bed_work", in_event), ("/bed_echo", lists)] {
        let host = HttpHost::start(options, &SHORT_LIMITS).await?;
        let answer = crate::process::post(host.port(), path, event.as_bytes()).await?;
        let title =
            format!("an event of {} bytes that consists of lists only, for {path} ({})", event.len(), answer.status());
        bounded(report, &title, &host);
    }
    Ok(())
}

/// Waits until the host has nothing to do and its memory is stable for a while: each answer was made, or refused. On a busy
/// machine the host often waits for the processor, with stable memory and much to do.
async fn settled(host: &HttpHost) {
    let (mut last, mut times) = ((0, 0), 0);
    for _ in 0..300 {
        tokio::time::sleep(Duration::from_millis(200)).await;
        let now = (host.memory().now_kib, host.cpu_ticks());
        times = if now == last { times + 1 } else { 0 };
        last = now;
        if times == 5 {
            return;
        }
    }
}

fn bounded(report: &mut Report, title: &str, host: &HttpHost) {
    let memory = host.memory();
    report.check(
        format!("{title}: the host uses less than {MAX_MEMORY_MIB} MiB"),
        memory.peak_mib() < MAX_MEMORY_MIB,
        memory.to_string(),
    );
}
