//! What the functions declare and do, in figures, from the invocations that are kept.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::{Handler, document};
use crate::cloud_call::{CallKind, CallOutcome};
use crate::invocations::Invocation;

/// How many invocations of each function are shown over time.
const MAX_RECENT: usize = 120;

pub(super) fn overview(handler: &Handler) -> Value {
    let invocations = handler.history.all();
    let content = handler.build_state.content();
    let declared: Vec<_> = content
        .functions
        .iter()
        .flat_map(|served| {
            let name = served.function.name().to_owned();
            served.function.permissions().openapi().iter().map(move |api| (name.clone(), api.clone()))
        })
        .collect();
    let names: BTreeSet<_> = content.functions.iter().map(|served| served.function.name()).collect();
    json!({
        "apis": apis(&declared, &invocations),
        "functions": functions(&names, &invocations),
        "errors": errors(&invocations),
        "edges": edges(&invocations),
        "advice": handler.tools.advice.as_ref().map(|advice| advice()).unwrap_or_default(),
    })
}

/// Each API of each function: declared or not, and how often it was called.
fn apis(declared: &[(String, String)], invocations: &[std::sync::Arc<Invocation>]) -> Value {
    let mut rows: BTreeMap<(String, String), (bool, usize, usize)> =
        declared.iter().map(|pair| (pair.clone(), (true, 0, 0))).collect();
    for invocation in invocations {
        let calls = invocation.outcome.cloud_calls.iter();
        for call in calls.filter(|call| call.kind == CallKind::Api) {
            let row = rows.entry((invocation.start.function.clone(), call.api.clone())).or_default();
            row.1 += 1;
            row.2 += usize::from(!call.is_answered());
        }
    }
    let row = |((function, name), (declared, calls, errors))| json!({"name": name, "function": function, "declared": declared, "calls": calls, "errors": errors});
    rows.into_iter().map(row).collect()
}

/// Each function: how often it ran, failed, and how long it took.
fn functions(names: &BTreeSet<&str>, invocations: &[std::sync::Arc<Invocation>]) -> Value {
    let of = |name: &&str| {
        let own: Vec<_> = invocations.iter().filter(|invocation| invocation.start.function == **name).collect();
        let mut durations: Vec<_> =
            own.iter().map(|invocation| invocation.outcome.duration.as_secs_f64() * 1e3).collect();
        durations.sort_by(f64::total_cmp);
        let recent = own.iter().take(MAX_RECENT).rev().map(|invocation| {
            json!({
                "id": invocation.outcome.request_id,
                "at": document::milliseconds(invocation.start.at),
                "durationMs": invocation.outcome.duration.as_secs_f64() * 1e3,
                "ok": invocation.outcome.answer.is_ok(),
            })
        });
        json!({
            "name": name,
            "invocations": own.len(),
            "errors": own.iter().filter(|invocation| invocation.outcome.answer.is_err()).count(),
            "p50Ms": percentile(&durations, 50),
            "p99Ms": percentile(&durations, 99),
            "recent": recent.collect::<Vec<_>>(),
        })
    };
    names.iter().map(of).collect()
}

/// The smallest duration that this part of all durations, in percent, does not exceed.
fn percentile(sorted: &[f64], percent: usize) -> Option<f64> {
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.saturating_sub(1)).copied()
}

/// The errors of functions and of the APIs that they called, by code.
fn errors(invocations: &[std::sync::Arc<Invocation>]) -> Value {
    let mut counts: BTreeMap<(String, Option<String>, Option<i64>, String), usize> = BTreeMap::new();
    for invocation in invocations {
        let function = &invocation.start.function;
        for call in invocation.outcome.cloud_calls.iter().filter(|call| !call.is_answered()) {
            let key = (function.clone(), Some(call.api.clone()), call.outcome.errcode(), call.outcome.to_string());
            *counts.entry(key).or_default() += 1;
        }
        if let Err(failure) = &invocation.outcome.answer {
            let failure = document::failure(failure);
            let text = failure["errMsg"].as_str().unwrap_or_default().lines().next().unwrap_or_default().to_owned();
            *counts.entry((function.clone(), None, failure["errCode"].as_i64(), text)).or_default() += 1;
        }
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let row = |((function, api, code, text), count)| json!({"errCode": code, "errMsg": text, "function": function, "api": api, "count": count});
    rows.into_iter().map(row).collect()
}

/// What each function calls, reads and writes.
fn edges(invocations: &[std::sync::Arc<Invocation>]) -> Value {
    let mut counts: BTreeMap<(String, String, &str), usize> = BTreeMap::new();
    for invocation in invocations {
        for call in &invocation.outcome.cloud_calls {
            let from = invocation.start.function.clone();
            let (to, kind) = match call.kind {
                CallKind::Function => match call.text("name").or_else(|| call.text("function_name")) {
                    Some(name) => (name, "calls"),
                    None => continue,
                },
                CallKind::Database => match call.text("collectionName") {
                    Some(name) if call.is_write() => (name, "writes"),
                    Some(name) => (name, "reads"),
                    None => continue,
                },
                CallKind::Storage => ("storage".to_owned(), "files"),
                _ if matches!(call.outcome, CallOutcome::Refused { .. }) => (call.api.clone(), "refused"),
                _ => (call.api.clone(), "api"),
            };
            *counts.entry((from, to, kind)).or_default() += 1;
        }
    }
    let edge = |((from, to, kind), count)| json!({"from": from, "to": to, "kind": kind, "count": count});
    counts.into_iter().map(edge).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_durations_that_occurred() {
        assert_eq!(percentile(&[], 50), None);
        assert_eq!(percentile(&[1.0], 99), Some(1.0));
        assert_eq!(percentile(&[1.0, 2.0, 3.0, 4.0], 50), Some(2.0));
        assert_eq!(percentile(&[1.0, 2.0, 3.0, 4.0], 99), Some(4.0));
    }
}
