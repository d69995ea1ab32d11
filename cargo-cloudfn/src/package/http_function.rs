//! An HTTP function of CloudBase: the program is its `scf_bootstrap`.

use serde_json::{Value, json};

use super::marker::Marker;
use super::package_file::File;

/// The maximum number of concurrent calls of an instance, for the platform and for the host itself.
const MAX_CALLS: u32 = 100;

/// The files beside the program.
pub(super) fn files(name: &str, package: &str) -> Vec<File> {
    vec![File::text("cloudbaserc.json", cloudbaserc(name, package)).left_behind()]
}

/// The configuration that CloudBase's command line reads in this folder. It needs an environment, from `-e` or a
/// variable.
fn cloudbaserc(name: &str, package: &str) -> String {
    let settings: Value = json!({
        "version": "2.0",
        "envId": "{{env.CLOUDBASE_ENV_ID}}",
        "functions": [{
            "name": name,
            "type": "HTTP",
            "dir": ".",
            // A runtime is required but not used: a static program starts on all of them.
            "runtime": "Nodejs18.15",
            "installDependency": false,
            "ignore": ["cloudbaserc.json"],
            "memorySize": 256,
            "timeout": 15,
            "instanceConcurrencyConfig": {"dynamicEnabled": false, "maxConcurrency": MAX_CALLS},
        }],
        "cloudfn": Marker::json(package),
    });
    format!("{settings:#}\n")
}
