//! The findings for programs: one JSON document.

use serde_json::{Value, json};

use super::CheckOutcome;
use super::finding::{Finding, Level};
use super::permissions::{FunctionUsage, Permission, Usage};
use crate::error::Error;
use crate::stdout;

pub(super) fn write(outcome: &CheckOutcome, error: Option<&Error>) {
    let document = json!({
        "target": outcome.triple,
        "functions": outcome.functions.iter().map(function).collect::<Vec<_>>(),
        "artifacts": outcome.artifacts,
        "findings": outcome.findings.iter().map(finding).collect::<Vec<_>>(),
        "problems": outcome.count(Level::Problem),
        "warnings": outcome.count(Level::Warning),
    });
    stdout::write_document(document, error);
}

fn function(seen: &FunctionUsage) -> Value {
    let manifest = &seen.function.manifest;
    json!({
        "function": manifest.function,
        "package": seen.function.package,
        "place": manifest.check.as_ref().and_then(|check| check.place.as_ref()),
        "permissions": seen.permissions.iter().map(permission).collect::<Vec<_>>(),
    })
}

/// `called` is null if it is unknown.
fn permission(permission: &Permission) -> Value {
    let api = &permission.api;
    match &permission.usage {
        Usage::Called(places) => json!({"api": api, "called": true, "calledAt": places}),
        Usage::NotCalled => json!({"api": api, "called": false, "calledAt": []}),
        Usage::Unknown => json!({"api": api, "called": null, "calledAt": []}),
    }
}

fn finding(finding: &Finding) -> Value {
    let (function, package) = finding.function.clone().unzip();
    json!({
        "level": finding.level.name(),
        "kind": finding.kind.name(),
        "function": function,
        "package": package,
        "api": finding.api,
        "message": finding.message,
        "place": finding.place,
        "difference": finding.difference,
        "notes": finding.notes,
        "help": finding.help,
    })
}
