//! Captures of the reference itself, made now: random calls, from a seed.

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use super::capture::Capture;

/// Cases that are recorded unless `CLOUDFN_REFERENCE_CASES` says how many.
const CASES: &str = "120";

/// Records random calls with the wx-server-sdk that is installed in the folder which `CLOUDFN_WX_SERVER_SDK` names.
/// Without that variable there is nothing to compare with.
///
/// `CLOUDFN_REFERENCE_SEED` gives other calls.
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
