//! What was packaged, as a program reads it: one JSON document.

use std::io::Write;

use serde_json::{Value, json};

use super::upload::Target;
use super::{Config, Done, Packaged};
use crate::error::Error;

pub(super) fn write(done: &Done, target: Target, error: Option<&Error>) {
    let mut document = json!({
        "target": target.name(),
        "functions": done.packages.iter().map(function).collect::<Vec<_>>(),
        "removed": done.removed,
        "kept": done.kept,
    });
    if let Some(error) = error {
        document["error"] = json!({"kind": error.kind.to_string(), "message": error.message, "advice": error.advice});
    }
    // Whoever has closed stdout does not want the document.
    let _ = writeln!(std::io::stdout().lock(), "{document:#}");
}

fn function(packaged: &Packaged) -> Value {
    let upload = &packaged.upload;
    json!({
        "function": upload.function,
        "package": upload.package,
        "permissions": upload.permissions,
        "folder": packaged.folder,
        "zip": packaged.zip,
        "bytes": upload.size(),
        "sha256": upload.sha256,
        "configJson": packaged.config.name(),
    })
}

impl Config {
    fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Same => "same",
        }
    }
}
