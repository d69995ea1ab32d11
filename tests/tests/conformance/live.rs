//! Captures that are recorded now from the reference itself: random calls from a seed.

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use super::capture::Capture;

/// The default number of cases. `CLOUDFN_REFERENCE_CASES` overrides it.
const CASES: &str = "120";

/// Records random calls of the wx-server-sdk that is installed in the folder that `CLOUDFN_WX_SERVER_SDK` names.
/// Without that variable, nothing is recorded.
///
/// `CLOUDFN_REFERENCE_SEED` selects other calls.
pub(crate) fn record(script: &Path, workspace: &Path) -> Vec<Capture> {
    let Some(sdk) = std::env::var_os("CLOUDFN_WX_SERVER_SDK") else {
        println!("not compared live: CLOUDFN_WX_SERVER_SDK names no folder with wx-server-sdk 4.0.2 and mime-db\n");
        return Vec::new();
    };
    let variable = |name: &str, default: &str| std::env::var(name).unwrap_or_else(|_| default.to_owned());
    let out = TempDir::new().unwrap();
    let status = Command::new("node")
        .arg(script)
        .arg(workspace.join(sdk))
        .arg(out.path())
        .arg(variable("CLOUDFN_REFERENCE_SEED", "1"))
        .arg(variable("CLOUDFN_REFERENCE_CASES", CASES))
        .status()
        .expect("node records the reference");
    assert!(status.success(), "the reference was not recorded: {status}");
    Capture::read_all(out.path())
}
