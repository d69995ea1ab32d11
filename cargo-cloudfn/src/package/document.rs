//! What was packaged, for programs: one JSON document.

use serde_json::{Value, json};

use super::not_ported::NotPorted;
use super::target::Target;
use super::{Config, PackageOutcome, WrittenPackage};
use crate::error::Error;
use crate::stdout;

pub(super) fn write(outcome: &PackageOutcome, target: Target, error: Option<&Error>) {
    let mut document = json!({"target": target.name()});
    if target.takes_programs() {
        document["programs"] = outcome.packages.iter().map(|packaged| program(packaged, target)).collect();
    } else {
        document["functions"] = outcome.packages.iter().map(|packaged| function(packaged, target)).collect();
    }
    let moved = outcome.moved.iter().map(|javascript| json!({"from": javascript.from, "to": javascript.to}));
    document["movedJavascript"] = moved.collect();
    let not_ported = outcome.not_ported.iter().map(|NotPorted { left, is_packaged }| {
        json!({
            "function": left.function,
            "packaged": is_packaged,
            "file": left.file,
            "errorLines": left.errors,
            "markedLines": left.marks,
        })
    });
    document["notPorted"] = not_ported.collect();
    document["removed"] = json!(outcome.removed);
    document["kept"] = json!(outcome.kept);
    stdout::write_document(document, error);
}

fn function(packaged: &WrittenPackage, target: Target) -> Value {
    let mut function = json!({"function": packaged.upload.name});
    describe(&mut function, packaged, target);
    function
}

fn program(packaged: &WrittenPackage, target: Target) -> Value {
    let mut program = json!({"program": packaged.upload.name, "functions": packaged.upload.functions});
    describe(&mut program, packaged, target);
    program
}

fn describe(document: &mut Value, packaged: &WrittenPackage, target: Target) {
    let upload = &packaged.upload;
    document["package"] = json!(upload.package);
    document["permissions"] = json!(upload.permissions);
    document["folder"] = json!(packaged.folder);
    document["zip"] = json!(packaged.zip);
    document["bytes"] = json!(upload.size());
    document["zippedBytes"] = json!(packaged.zipped);
    document["sha256"] = json!(upload.sha256);
    match target {
        Target::Node => document["configJson"] = json!(packaged.config.name()),
        Target::Run => {
            document["whitelist"] = json!(packaged.config.name());
            document["withoutPath"] = json!(upload.without_path);
        }
        Target::Http | Target::Scf => {}
    }
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
