//! The table of APIs for the local platform's gateway.

use super::super::catalog::{BinaryResponse, Entry, Kind};
use super::super::output::Output;
use super::GENERATED;
use super::rust::literal;

const FILE: &str = "cloudfn-local/src/gateway/catalog.rs";

/// Writes the names of all callable APIs, and of those that answer with a file.
pub(crate) fn answers(entries: &[Entry], output: &mut Output) {
    let callable = entries.iter().filter(|entry| entry.api.kind != Kind::HttpOnly);
    let answers_a_file = |entry: &&Entry| entry.api.binary_response == BinaryResponse::OnSuccess;
    let all = list(callable.clone());
    let files = list(callable.filter(answers_a_file));
    output.add(
        FILE,
        format!(
            "{GENERATED}//! The WeChat APIs that the gateway knows.

            /// Every API that a cloud function can call, with older names and retired APIs.
            pub(super) static CALLABLE: &[&str] = &[\n{all}];

            /// The APIs that answer with a file on success.
            pub(super) static ANSWERS_A_FILE: &[&str] = &[\n{files}];\n"
        ),
    );
}

fn list<'a>(entries: impl Iterator<Item = &'a Entry>) -> String {
    let mut names: Vec<_> = entries.map(|entry| entry.api.name.as_str()).collect();
    names.sort_unstable();
    names.iter().map(|name| format!("    {},\n", literal(name))).collect()
}
