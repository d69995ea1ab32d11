//! The host of the custom-runtime API of Tencent Cloud's functions (SCF): the process asks for its invocations over
//! HTTP.
//!
//! `POST /runtime/init/ready`, then in a loop `GET /runtime/invocation/next` and `POST /runtime/invocation/response` or
//! `/error`, on one connection.

use std::future::{Future, poll_fn};
use std::time::Duration;

use bytes::Bytes;
use tokio::time::{Instant, sleep, timeout};
use tower_service::Service;
use tracing::{debug, error, warn};

use super::setting::BadSetting;
use super::{FunctionChoice, failure_json};
use crate::environment::Environment;
use crate::failure::Failure;
use crate::invocation::Invocation;
use crate::middleware::trace::{invocation_span, log_failure};
use crate::panics::drop_catching_panic;

mod address;
mod back_off;
mod connection;
mod delivery;
mod error;
#[cfg(fuzzing)]
pub(super) mod fuzzing;
mod limits;
mod termination;
mod user_info;
mod watchdog;

pub use self::error::RuntimeApiError;
use crate::host::runtime_api::address::Address;
use crate::host::runtime_api::back_off::BackOff;
use crate::host::runtime_api::connection::{Connection, ERROR, RESPONSE};
use crate::host::runtime_api::delivery::Delivery;
use crate::host::runtime_api::limits::{DRAIN_TIMEOUT, Limits, MAX_ANSWER_BYTES, RUNTIME_API_TIMEOUT};
use crate::host::runtime_api::termination::Termination;
use crate::host::runtime_api::user_info::{ProcessVariables, Trust};
use crate::host::runtime_api::watchdog::CurrentInvocation;

/// How long the host tries to report an invocation that it gives up.
const REPORT_TIMEOUT: Duration = Duration::from_secs(1);

/// Checks the limits of this host, even if another host serves.
pub(super) fn check_limits(process: &Environment) -> Result<(), BadSetting> {
    Limits::of(process).map(|_| ())
}

/// The settings of this host in the variables of the process.
#[derive(Debug, Clone)]
pub(super) struct Settings {
    pub(super) address: Address,
    pub(super) trust: Trust,
    pub(super) limits: Limits,
}

impl Settings {
    pub(super) fn of(process: &Environment) -> Result<Option<Self>, Box<dyn std::error::Error>> {
        match Address::of(process)? {
            Some(address) => Ok(Some(Self { address, trust: Trust::of(process)?, limits: Limits::of(process)? })),
            None => Ok(None),
        }
    }
}

/// Serves invocations until SIGTERM. The running invocation completes and is answered first, if it does not take too
/// long.
pub(super) async fn serve<S>(
    settings: &Settings,
    mut service: S,
    process: &Environment,
    chosen: &FunctionChoice,
) -> Result<(), RuntimeApiError>
where
    S: Service<Invocation, Response = Bytes, Error = Failure>,
{
    let terminated = terminated().map_err(RuntimeApiError::Signal)?;
    let current = CurrentInvocation::default();
    watchdog::install(settings.limits.drain_timeout, current.clone(), process).map_err(RuntimeApiError::Signal)?;
    let ended = serve_until(terminated, settings, &mut service, process, chosen, &current).await;
    // A user's layer that panics while it is dropped does not change how the process ends.
    if let Err(panicked) = drop_catching_panic(service) {
        error!(target: "cloudfn", "{}", panicked.report("a layer, while it was dropped,"));
    }
    ended
}

async fn serve_until<S>(
    terminated: impl Future<Output = ()>,
    settings: &Settings,
    service: &mut S,
    process: &Environment,
    chosen: &FunctionChoice,
    current: &CurrentInvocation,
) -> Result<(), RuntimeApiError>
where
    S: Service<Invocation, Response = Bytes, Error = Failure>,
{
    let Settings { address, trust, limits } = settings;
    let process = ProcessVariables::of(process);
    if !process.of_a_caller.is_empty() && *trust != Trust::Process {
        let names = process.of_a_caller.join(", ");
        warn!(target: "cloudfn", names, "ignoring variables of the process that belong to one caller");
    }
    let mut termination = Termination::new(terminated, limits.drain_timeout);
    let mut connection = Connection::new(address.clone(), *limits);
    let Some(ready) = termination.unless_asked(connection.ready()).await else {
        return Ok(());
    };
    ready?;
    let (mut without_event, mut refused) = (BackOff::default(), BackOff::default());
    loop {
        let asked = Instant::now();
        let Some(next) = termination.unless_asked(connection.next()).await else {
            return Ok(());
        };
        let reply = next?;
        let status = reply.status;
        let Some(delivery) = Delivery::of(reply) else {
            if termination.unless_asked(pause(&mut without_event, asked, status)).await.is_none() {
                return Ok(());
            }
            continue;
        };
        without_event.reset();
        current.begin(delivery.request_id());
        let function = chosen.function(None);
        let running = answer(service, &delivery, *limits, *trust, &process, chosen);
        let Some(answered) = termination.until_drained(running).await else {
            let mut failure = Failure::new(format!(
                "SIGTERM: no answer within another {} ms; {DRAIN_TIMEOUT} raises the limit",
                limits.drain_timeout.as_millis()
            ));
            log_failure(delivery.request_id(), function.as_deref(), &mut failure);
            let posted = connection.post(ERROR, failure_json(&failure));
            // The result does not matter any more.
            let _ = timeout(REPORT_TIMEOUT, posted).await;
            return Ok(());
        };
        let (path, answer) = match answered {
            Ok(answer) => (RESPONSE, answer),
            Err(failure) => (ERROR, failure_json(&failure)),
        };
        let left = delivery.deadline().map_or(Duration::ZERO, |end| end.saturating_duration_since(Instant::now()));
        let posting = timeout(left + limits.runtime_api_timeout, connection.post(path, answer));
        let span = || invocation_span(delivery.request_id(), function.as_deref());
        let taken = termination.until_drained(posting).await;
        current.end();
        let trouble = match taken {
            None => {
                let drain = limits.drain_timeout.as_millis();
                let _inside = span().entered();
                warn!(target: "cloudfn", "SIGTERM: the Runtime API did not accept the answer within {drain} ms; {DRAIN_TIMEOUT} raises the limit");
                return Ok(());
            }
            Some(Err(_)) => {
                format!("the Runtime API did not accept the answer in time; {RUNTIME_API_TIMEOUT} raises the limit")
            }
            Some(Ok(reply)) => {
                let reply = reply?;
                if reply.status.is_success() {
                    refused.reset();
                    continue;
                }
                // The platform has given up this invocation: the answer was late or too large. The next invocation is
                // unaffected.
                format!("the Runtime API refused the answer: {} {}", reply.status, reply.text())
            }
        };
        span().in_scope(|| warn!(target: "cloudfn", "{trouble}"));
        // A Runtime API that rejects answers may deliver the same event again and again.
        if termination.unless_asked(sleep(refused.wait())).await.is_none() {
            return Ok(());
        }
    }
}

/// Waits before the next request after `next` without an event.
async fn pause(back_off: &mut BackOff, asked: Instant, status: http::StatusCode) {
    if BackOff::is_slow_enough(asked.elapsed()) {
        debug!(target: "cloudfn", %status, "the Runtime API had no event for long");
        return back_off.reset();
    }
    let wait = back_off.wait();
    if let Some(times) = back_off.count_to_log() {
        warn!(target: "cloudfn", %status, times, "the Runtime API answered `next` without an event; asking again at growing intervals");
    }
    sleep(wait).await;
}

/// Runs the invocation. Every failure is logged once.
async fn answer<S>(
    service: &mut S,
    delivery: &Delivery,
    limits: Limits,
    trust: Trust,
    process: &ProcessVariables,
    chosen: &FunctionChoice,
) -> Result<Bytes, Failure>
where
    S: Service<Invocation, Response = Bytes, Error = Failure>,
{
    let logged = |mut failure: Failure, function: Option<&str>| {
        log_failure(delivery.request_id(), function, &mut failure);
        failure
    };
    let invocation = delivery
        .invocation(limits, trust, process, chosen)
        .map_err(|failure| logged(failure, chosen.function(None).as_deref()))?;
    let function = invocation.function.clone();
    // The service logs its own failures.
    poll_fn(|context| service.poll_ready(context)).await?;
    let answer = service.call(invocation).await?;
    // The platform rejects a larger answer without naming the function.
    if answer.len() > limits.answer_bytes {
        let failure = Failure::new(format!(
            "the answer is {} bytes, and the limit is {} ({MAX_ANSWER_BYTES}): store it, and answer with a link or a fileID",
            answer.len(),
            limits.answer_bytes,
        ));
        return Err(logged(failure, function.as_deref()));
    }
    Ok(answer)
}

/// Resolves when the process is asked to end.
#[cfg(unix)]
pub(super) fn terminated() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut signal = signal(SignalKind::terminate())?;
    Ok(async move {
        signal.recv().await;
    })
}

/// Resolves when the process is asked to end.
#[cfg(not(unix))]
pub(super) fn terminated() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}

#[cfg(test)]
mod tests;
