//! The scenarios, by their names.

use std::time::Duration;

use anyhow::Context;
use futures_util::future::LocalBoxFuture;
use tokio::task::LocalSet;
use tokio::time::timeout;

use crate::options::Options;
use crate::report::Report;
use crate::{access_token, dev, gateway_connection, http_host, node_package, runtime_api};

/// The maximum time for a scenario.
const MAX_DURATION: Duration = Duration::from_secs(30 * 60);

#[derive(Debug)]
pub(crate) struct Scenario {
    pub(crate) name: &'static str,
    /// The promise that it tests.
    pub(crate) promise: &'static str,
    run: for<'a> fn(&'a Options) -> LocalBoxFuture<'a, anyhow::Result<Report>>,
}

pub(crate) const SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "http-isolation",
        promise: "concurrent callers are never mixed up",
        run: |options| Box::pin(http_host::isolation::run(options)),
    },
    Scenario {
        name: "http-stuck",
        promise: "SIGTERM ends the process, even if a client is stuck",
        run: |options| Box::pin(http_host::stuck::run(options)),
    },
    Scenario {
        name: "http-slow",
        promise: "stuck clients do not block others",
        run: |options| Box::pin(http_host::slow::run(options)),
    },
    Scenario {
        name: "http-drain",
        promise: "SIGTERM under load loses no request",
        run: |options| Box::pin(http_host::drain::run(options)),
    },
    Scenario {
        name: "http-hangup",
        promise: "callers that hang up leave nothing behind",
        run: |options| Box::pin(http_host::hangup::run(options)),
    },
    Scenario {
        name: "http-overload",
        promise: "under overload, callers are served or refused immediately",
        run: |options| Box::pin(http_host::overload::run(options)),
    },
    Scenario {
        name: "http-refusals",
        promise: "a refusal arrives, however large the request is",
        run: |options| Box::pin(http_host::refusals::run(options)),
    },
    Scenario {
        name: "http-memory",
        promise: "memory is bounded",
        run: |options| Box::pin(http_host::memory::run(options)),
    },
    Scenario {
        name: "runtime-api-isolation",
        promise: "an invocation sees nothing of an earlier one",
        run: |options| Box::pin(runtime_api::isolation::run(options)),
    },
    Scenario {
        name: "runtime-api-faults",
        promise: "no fault of the platform makes an answer wrong, repeated or late",
        run: |options| Box::pin(runtime_api::faults::run(options)),
    },
    Scenario {
        name: "runtime-api-random",
        promise: "no random sequence of faults does so either",
        run: |options| Box::pin(runtime_api::random::run(options)),
    },
    Scenario {
        name: "gateway-matrix",
        promise: "a Cloud Call is sent at most once and ends by its deadline, whatever the other side does",
        run: |options| Box::pin(gateway_connection::matrix::run(options)),
    },
    Scenario {
        name: "gateway-random",
        promise: "the same, in random sequences",
        run: |options| Box::pin(gateway_connection::random::run(options)),
    },
    Scenario {
        name: "token-cold-start",
        promise: "many concurrent calls request one access_token",
        run: |options| Box::pin(access_token::cold_start::run(options)),
    },
    Scenario {
        name: "token-revocation",
        promise: "a refused access_token is replaced once for all calls",
        run: |options| Box::pin(access_token::revocation::run(options)),
    },
    Scenario {
        name: "token-failing-service",
        promise: "a failing token service is not flooded, and a slow one is awaited",
        run: |options| Box::pin(access_token::failing_service::run(options)),
    },
    Scenario {
        name: "node-mixed-callers",
        promise: "the Node package never mixes callers up",
        run: |options| Box::pin(node_package::mixed_callers::run(options)),
    },
    Scenario {
        name: "node-ends",
        promise: "each call of the Node package has its own outcome",
        run: |options| Box::pin(node_package::ends::run(options)),
    },
    Scenario {
        name: "dev-quick-saves",
        promise: "a call after a save is answered by the saved version",
        run: |options| Box::pin(dev::quick_saves::run(options)),
    },
    Scenario {
        name: "dev-ends",
        promise: "`cargo cloudfn dev` leaves no process and no file behind",
        run: |options| Box::pin(dev::ends::run(options)),
    },
];

impl Scenario {
    pub(crate) fn play(&self, options: &Options) -> anyhow::Result<Report> {
        // One thread, so that counters need no locks, and the processes under test have the cores.
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        LocalSet::new().block_on(&runtime, async {
            timeout(MAX_DURATION, (self.run)(options)).await.context("it took longer than 30 minutes")?
        })
    }
}
