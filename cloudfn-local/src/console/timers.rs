//! Starts functions as their timers do: when the page asks for it, and by the clock.

use std::time::{Duration, SystemTime};

use bson::DateTime;
use serde_json::{Value, json};
use tokio::time::timeout;

use super::build_state::ServedFunction;
use super::tools::NextRuns;
use super::{Handler, calls, document};
use crate::identity::Identity;
use crate::invocations::Invocation;
use crate::platform::LocalFunction;
use crate::server::refusal::Refusal;

/// A run that is later than this is not made up for: the machine was asleep.
const MAX_DELAY: Duration = Duration::from_secs(60);

/// The runs that come next, at one time.
struct NextRun {
    at: SystemTime,
    runs: Vec<(LocalFunction, String)>,
}

/// Starts a function as its timer does, without a user.
pub(super) async fn fire(function: LocalFunction, timer: &str, at: SystemTime) -> Result<Invocation, Refusal> {
    calls::invoke(function, event(timer, at).to_string().into(), Identity::nobody()).await
}

/// The event of a timer. WeChat tells the time in UTC, to the second.
fn event(timer: &str, at: SystemTime) -> Value {
    let seconds = document::milliseconds(at) / 1000;
    let time = DateTime::from_millis(i64::try_from(seconds * 1000).unwrap_or_default());
    // A date of this century can be written.
    let time = time.try_to_rfc3339_string().unwrap_or_default();
    json!({"Type": "Timer", "TriggerName": timer, "Time": time, "Message": ""})
}

/// Starts each function when its timers say so, until the console is gone.
pub(super) async fn run(handler: Handler, next_runs: NextRuns) {
    let mut changes = handler.build_state.changes();
    let mut after = SystemTime::now();
    loop {
        let now = SystemTime::now();
        // Runs of a time when the machine was asleep do not follow all at once.
        after = after.max(now - MAX_DELAY);
        let next = next_run(&handler.build_state.content().functions, next_runs, after);
        let Some(NextRun { at, runs }) = next else {
            if changes.changed().await.is_err() {
                return;
            }
            continue;
        };
        match timeout(at.duration_since(now).unwrap_or_default(), changes.changed()).await {
            // Other functions may have other timers.
            Ok(Ok(())) => {}
            Ok(Err(_)) => return,
            Err(_) => {
                after = at;
                for (function, timer) in runs {
                    // A failure is an invocation, which the page and the terminal show.
                    tokio::spawn(async move { fire(function, &timer, at).await.map(drop) });
                }
            }
        }
    }
}

fn next_run(functions: &[ServedFunction], next_runs: NextRuns, after: SystemTime) -> Option<NextRun> {
    let mut next: Option<NextRun> = None;
    for served in functions {
        for timer in &served.timers {
            let Some(at) = next_runs(&timer.config, after).into_iter().find(|at| *at > after) else { continue };
            let run = (served.function.clone(), timer.name.clone());
            match &mut next {
                Some(next) if at == next.at => next.runs.push(run),
                Some(next) if at > next.at => {}
                _ => next = Some(NextRun { at, runs: vec![run] }),
            }
        }
    }
    next
}

#[cfg(test)]
mod tests {
    use std::time::UNIX_EPOCH;

    use super::*;
    use crate::platform::Platform;
    use crate::process::FunctionProcess;

    /// The expression is a number of seconds: the timer runs at its multiples.
    fn multiples(config: &str, after: SystemTime) -> Vec<SystemTime> {
        let Ok(step) = config.parse::<u64>() else { return Vec::new() };
        let passed = after.duration_since(UNIX_EPOCH).unwrap().as_secs();
        vec![UNIX_EPOCH + Duration::from_secs((passed / step + 1) * step)]
    }

    #[test]
    fn the_earliest_runs_of_all_functions_come_next() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let platform = Platform::start().await.unwrap();
            let function = |name: &str| {
                let process = FunctionProcess::new(name, "no/such/binary").permissions::<&str>([]);
                ServedFunction::new(platform.function(process).unwrap(), "package")
            };
            let functions = [
                function("a").timer("six", "6", "").timer("four", "4", ""),
                function("b").timer("never", "never", "").timer("three", "3", ""),
            ];
            let after = |seconds| {
                let next = next_run(&functions, multiples, UNIX_EPOCH + Duration::from_secs(seconds)).unwrap();
                let runs: Vec<_> =
                    next.runs.iter().map(|(function, timer)| format!("{} {timer}", function.name())).collect();
                (next.at.duration_since(UNIX_EPOCH).unwrap().as_secs(), runs)
            };
            assert_eq!(after(0), (3, vec!["b three".to_owned()]));
            assert_eq!(after(3), (4, vec!["a four".to_owned()]));
            assert_eq!(after(4), (6, vec!["a six".to_owned(), "b three".to_owned()]));
            assert!(next_run(&functions[..0], multiples, UNIX_EPOCH).is_none());
        });
    }

    #[test]
    fn the_event_tells_the_time_in_utc_to_the_second() {
        let event = event("nightly", UNIX_EPOCH + Duration::from_millis(1_700_000_000_999));
        let expected =
            json!({"Type": "Timer", "TriggerName": "nightly", "Time": "2023-11-14T22:13:20Z", "Message": ""});
        assert_eq!(event, expected);
    }
}
