//! A Node function: the shim, and the files for WeChat and npm.

use serde_json::{Value, json};

use super::marker::Marker;
use super::package_file::File;
use super::shim;
use crate::function::Function;

/// The files beside the program, which has this digest.
pub(super) fn files(function: &Function, sha256: &str) -> Vec<File> {
    vec![
        File::text("config.json", function.manifest.config()),
        File::text("index.js", shim::of(&function.manifest.function, sha256)),
        File::text("package.json", package_json(function)),
    ]
}

fn package_json(function: &Function) -> String {
    let package: Value = json!({
        "name": function.manifest.function.to_lowercase(),
        "version": function.version,
        "private": true,
        "main": "index.js",
        "cloudfn": Marker::json(&function.package),
    });
    format!("{package:#}\n")
}
