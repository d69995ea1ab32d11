//! The parts of the benchmark. Each measures one thing, and makes tables of it.

#![allow(clippy::unnecessary_wraps, reason = "some parts cannot fail, and all have one signature")]

mod allocators;
mod call;
mod cold;
mod counts;
mod echo;
mod growth;
mod hello;
mod http;
mod idle;
mod micro;
mod node;
mod query;
mod size;
mod start;

pub(crate) use self::call::measure as measure_calls;
pub(crate) use self::counts::{per_call, per_event};
pub(crate) use self::hello::crates;
pub(crate) use self::start::instructions_of_a_start;
use crate::bench::Bench;
use crate::table::Table;

pub(crate) struct Part {
    pub(crate) name: &'static str,
    /// What it measures, on one line.
    pub(crate) what: &'static str,
    pub(crate) run: fn(&Bench) -> anyhow::Result<Vec<Table>>,
}

pub(crate) const PARTS: &[Part] = &[
    Part { name: "call", what: "Cloud Calls, 1, 8 and 32 at once", run: call::run },
    Part { name: "counts", what: "instructions and allocations of a Cloud Call and of an event", run: counts::run },
    Part { name: "echo", what: "events of 1 KiB, 64 KiB and 1 MiB", run: echo::run },
    Part { name: "cold", what: "from exec to the first answer", run: cold::run },
    Part { name: "start", what: "instructions, system calls and page faults of a start", run: start::run },
    Part { name: "node", what: "the Node package in CloudBase's local runtime, from exec to exit", run: node::run },
    Part { name: "idle", what: "resident memory before the first event", run: idle::run },
    Part { name: "http", what: "the HTTP host beside axum, 64 connections", run: http::run },
    Part { name: "size", what: "bytes of a packaged program", run: size::run },
    Part { name: "allocators", what: "a packaged program with each of several allocators", run: allocators::run },
    Part { name: "hello", what: "crates, a clean build and a rebuild of a small function", run: hello::run },
    Part { name: "growth", what: "many events, large events, many cores, many functions", run: growth::run },
    Part { name: "query", what: "a database query beside the same request by hand", run: query::run },
    Part { name: "micro", what: "the steps of a call, each by itself", run: micro::run },
];
