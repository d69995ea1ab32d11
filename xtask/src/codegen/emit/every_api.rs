//! A function that declares every API: the attribute must accept every name.

use super::super::catalog::{Entry, Kind};
use super::super::output::Output;
use super::GENERATED;
use super::rust::literal;

const FILE: &str = "tests/src/bin/every_api.rs";

/// Writes the function.
pub(crate) fn every_api(entries: &[Entry], output: &mut Output) {
    let names: Vec<String> =
        entries.iter().filter(|entry| entry.api.kind != Kind::HttpOnly).map(|entry| literal(&entry.api.name)).collect();
    let list = names.join(", ");
    output.add(
        FILE,
        format!(
            "{GENERATED}//! A function that declares every API.

            use cloudfn_runtime::{{Cloud, Error, cloud_function}};

            /// Does nothing, and may call every API.
            #[expect(deprecated, reason = \"it declares retired APIs, and calls none\")]
            #[cloud_function(openapi = [{list}])]
            async fn every_api(cloud: Cloud) -> Result<(), Error> {{
                let _ = cloud;
                Ok(())
            }}

            cloudfn_runtime::main!();
            "
        ),
    );
}
