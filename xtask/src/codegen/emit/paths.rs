//! The table of paths for `cargo cloudfn package`.

use super::super::catalog::{Entry, Kind};
use super::super::output::Output;
use super::GENERATED;
use super::rust::literal;

const FILE: &str = "cargo-cloudfn/src/package/api_paths.rs";

/// Writes the path of each API that a function can declare, for the white list of Cloud Hosting.
pub(crate) fn paths(entries: &[Entry], output: &mut Output) {
    let callable = entries.iter().filter(|entry| entry.api.kind != Kind::HttpOnly && !entry.api.http.path.is_empty());
    let mut rows: Vec<_> = callable.map(|entry| (entry.api.name.as_str(), entry.api.http.path.as_str())).collect();
    rows.sort_unstable();
    let rows: String =
        rows.iter().map(|(name, path)| format!("    ({}, {}),\n", literal(name), literal(path))).collect();
    output.add(
        FILE,
        format!(
            "{GENERATED}//! The paths of WeChat's APIs, by name.

            /// The name and the path of every API that a cloud function can call, in name order.
            pub(super) static PATHS: &[(&str, &str)] = &[\n{rows}];\n"
        ),
    );
}
