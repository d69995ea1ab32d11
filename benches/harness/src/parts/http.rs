//! The HTTP host beside axum: a caller with 64 connections, and a server with a thread for each core.

use std::net::TcpListener;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Context;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::bench::Bench;
use crate::contestant::Contestant;
use crate::event::event;
use crate::message_end::MessageEnd;
use crate::process::{self, Process};
use crate::statistics::figure;
use crate::table::Table;

const CONNECTIONS: usize = 64;

pub(super) fn run(bench: &Bench) -> anyhow::Result<Vec<Table>> {
    let (requests, rounds) = bench.choose((20_000, 7), (1000, 1));
    let title = format!("POST /echo, 1 KiB of JSON, {CONNECTIONS} connections ({requests} requests, {rounds} rounds)");
    let columns = [("CPU us", 1), ("requests/s", 0), ("waits", 2), ("resident KiB", 0)];
    let mut table = Table::new("http", title, &columns).floor("axum");
    bench.measure(&mut table, contestants(bench), rounds, |contestant| {
        let load = load(contestant, &[], requests)?;
        Ok(vec![Some(load.cpu_us), Some(load.per_second), Some(load.waits), load.resident_kb.map(figure)])
    });
    Ok(vec![table])
}

pub(super) fn contestants(bench: &Bench) -> Vec<Contestant> {
    let cloudfn = bench.programs.ours("cloudfn-echo").map(|program| Contestant::new("cloudfn", program));
    let axum = bench.programs.peer("http-axum").map(|program| Contestant::new("axum", program));
    cloudfn.into_iter().chain(axum).collect()
}

#[derive(Debug)]
pub(super) struct Load {
    /// Of the server, for each request.
    pub(super) cpu_us: f64,
    pub(super) per_second: f64,
    /// How often a thread of the server waited, for each request.
    pub(super) waits: f64,
    pub(super) resident_kb: Option<u64>,
}

/// Starts a server, and makes this many requests. `before` is what runs the server.
pub(super) fn load(contestant: &Contestant, before: &[std::ffi::OsString], requests: usize) -> anyhow::Result<Load> {
    let port = free_port()?;
    let mut command = contestant.command(before);
    // In functions, the events come from elsewhere.
    command.env_remove("TENCENTCLOUD_RUNENV").env("PORT", port.to_string());
    let process = Process::start(&mut command)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let load = runtime.block_on(async {
        until_it_listens(port).await?;
        let request = request();
        send(port, &request, requests / 5).await?;
        let (cpu, waits, begin) = (process::cpu_ns(process.id()), process::waits(process.id()), Instant::now());
        send(port, &request, requests).await?;
        let (seconds, cpu) = (begin.elapsed().as_secs_f64(), process::cpu_ns(process.id()) - cpu);
        let waits = process::waits(process.id()) - waits;
        let requests = figure(u64::try_from(requests)?);
        let resident_kb = process::resident_kb(process.id());
        Ok(Load {
            cpu_us: figure(cpu) / 1e3 / requests,
            per_second: requests / seconds,
            waits: figure(waits) / requests,
            resident_kb,
        })
    });
    process.terminate(Duration::from_secs(20))?;
    load
}

/// A port that was free a moment ago.
fn free_port() -> anyhow::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

async fn until_it_listens(port: u16) -> anyhow::Result<()> {
    let begin = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        anyhow::ensure!(begin.elapsed() < Duration::from_secs(30), "it does not listen");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Ok(())
}

fn request() -> Arc<[u8]> {
    let event = event(1024);
    let head = "POST /echo HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ";
    [head.as_bytes(), event.len().to_string().as_bytes(), b"\r\n\r\n", &event].concat().into()
}

/// Makes requests on all connections at once.
async fn send(port: u16, request: &Arc<[u8]>, requests: usize) -> anyhow::Result<()> {
    let share = requests.div_ceil(CONNECTIONS);
    let connections: Vec<_> =
        (0..CONNECTIONS).map(|_| tokio::spawn(connection(port, request.clone(), share))).collect();
    for connection in connections {
        tokio::time::timeout(Duration::from_secs(120), connection).await.context("no answers")???;
    }
    Ok(())
}

async fn connection(port: u16, request: Arc<[u8]>, requests: usize) -> anyhow::Result<()> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await?;
    stream.set_nodelay(true)?;
    let mut buffer = Vec::with_capacity(8192);
    for _ in 0..requests {
        stream.write_all(&request).await?;
        buffer.clear();
        let mut end = MessageEnd::default();
        while end.find(&buffer)?.is_none() {
            anyhow::ensure!(stream.read_buf(&mut buffer).await? > 0, "the server closed a connection");
        }
        let line = buffer.split(|byte| *byte == b'\r').next().unwrap_or_default();
        anyhow::ensure!(line == b"HTTP/1.1 200 OK", "{}", String::from_utf8_lossy(&buffer));
    }
    Ok(())
}
