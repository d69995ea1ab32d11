//! An instance of the bed's functions on the platform.

use tokio::process::Command;

use super::platform::Platform;
use crate::options::Options;
use crate::process::ChildProcess;

/// Starts an instance of a function. The process has an identity that belongs to no caller.
pub(super) fn start(options: &Options, platform: &Platform, function: &str) -> anyhow::Result<ChildProcess> {
    let mut command = Command::new(options.program("cloudfn-bed-functions")?);
    command
        .env_clear()
        .env("SCF_RUNTIME_API", "127.0.0.1")
        .env("SCF_RUNTIME_API_PORT", platform.port.to_string())
        .env("CLOUDFN_FUNCTION", function)
        .env("CLOUDFN_DRAIN_TIMEOUT_MS", DRAIN_TIMEOUT_MS)
        .env("WX_CONTEXT_KEYS", "WX_OPENID,WX_API_TOKEN")
        .env("WX_OPENID", OPENID_OF_PROCESS)
        .env("WX_API_TOKEN", "of-the-process")
        .env("RUST_LOG", "cloudfn=warn");
    let (process, lines) = ChildProcess::spawn(command)?;
    process.keep_log(lines);
    Ok(process)
}

/// How long the current invocation may take after SIGTERM. It is shorter than the host's default, to save time.
const DRAIN_TIMEOUT_MS: &str = "2000";

pub(super) const OPENID_OF_PROCESS: &str = "o-of-the-process";
