//! A function as a process of its own: its description, and the process while it runs.

use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::time::{Duration, Instant};

use bytes::Bytes;
use futures_util::future::{Either, select};
use tokio::process::{Child, Command};
use tokio::time::timeout;

use crate::context::{ENVIRONMENT, REGION, context_config};
use crate::error::PlatformError;
use crate::invoker::{Delivery, Invoker, Said};
use crate::outcome::{Failure, FunctionError};
use crate::output::Output;
use crate::permissions::{Permissions, find_config_json};

/// How long a process has to finish after SIGTERM before it is killed.
const GRACE: Duration = Duration::from_secs(5);

/// So many of the last lines are told of a process that crashed.
const OUTPUT_END: usize = 20;

/// Variables with these beginnings come from the platform: what a test or a shell holds of them is of another place.
const OF_THE_PLATFORM: [&str; 6] = ["CBR_", "SCF_", "SUMERU_", "TCB_", "TENCENTCLOUD", "WX_"];

/// These would make the process choose another host, another function or another token.
const MISLEADING: [&str; 3] = ["CLOUDFN_FUNCTION", "PORT", "TRIGGER_SRC"];

/// A function in a binary that is built already: what the platform needs to know to run it.
///
/// ```
/// use std::time::Duration;
///
/// use cloudfn_local::FunctionProcess;
///
/// let notify = FunctionProcess::new("notify", "target/debug/shop")
///     .permissions(["subscribeMessage.send"])
///     .variable("RUST_LOG", "debug")
///     .time_limit(Duration::from_secs(3));
/// assert_eq!(notify.name(), "notify");
/// ```
#[derive(Debug, Clone)]
pub struct FunctionProcess {
    name: String,
    binary: PathBuf,
    permissions: PermissionSource,
    variables: Vec<(OsString, OsString)>,
    time_limit: Duration,
    ready_limit: Duration,
}

/// Where the permissions come from.
#[derive(Debug, Clone)]
enum PermissionSource {
    BesideTheBinary,
    File(PathBuf),
    Here(Permissions),
}

impl FunctionProcess {
    /// A function of this name in this binary.
    ///
    /// In an integration test the binary is `env!("CARGO_BIN_EXE_<name>")`. What the function may call is read from
    /// the `config.json` that the build has left beside it.
    #[must_use]
    pub fn new(name: impl Into<String>, binary: impl Into<PathBuf>) -> Self {
        Self {
            name: name.into(),
            binary: binary.into(),
            permissions: PermissionSource::BesideTheBinary,
            variables: Vec::new(),
            time_limit: Duration::from_secs(20),
            ready_limit: Duration::from_secs(10),
        }
    }

    /// Names the function's `config.json`.
    #[must_use]
    pub fn config_json(mut self, path: impl Into<PathBuf>) -> Self {
        self.permissions = PermissionSource::File(path.into());
        self
    }

    /// Says what the function may call, whatever its `config.json` says.
    #[must_use]
    pub fn permissions<S: Into<String>>(mut self, names: impl IntoIterator<Item = S>) -> Self {
        self.permissions = PermissionSource::Here(names.into_iter().collect());
        self
    }

    /// Sets an environment variable of the process. It inherits all others, except those that the platform sets.
    #[must_use]
    pub fn variable(mut self, name: impl Into<OsString>, value: impl Into<OsString>) -> Self {
        self.variables.push((name.into(), value.into()));
        self
    }

    /// Sets how long one invocation may take; 20 seconds if nothing is said.
    #[must_use]
    pub fn time_limit(mut self, limit: Duration) -> Self {
        self.time_limit = limit;
        self
    }

    /// Sets how long the process may take to say that it is ready; 10 seconds if nothing is said.
    #[must_use]
    pub fn ready_limit(mut self, limit: Duration) -> Self {
        self.ready_limit = limit;
        self
    }

    /// The function's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The binary.
    #[must_use]
    pub fn binary(&self) -> &Path {
        &self.binary
    }

    pub(crate) fn limit(&self) -> Duration {
        self.time_limit
    }

    pub(crate) fn read_permissions(&self) -> Result<Permissions, PlatformError> {
        let path = match &self.permissions {
            PermissionSource::Here(permissions) => return Ok(permissions.clone()),
            PermissionSource::File(path) => path.clone(),
            PermissionSource::BesideTheBinary => find_config_json(&self.binary, &self.name)?,
        };
        Ok(Permissions::read(&path)?)
    }

    fn command(&self, runtime_api: SocketAddr, gateway_url: &str) -> Command {
        let mut command = Command::new(&self.binary);
        for (name, _) in std::env::vars_os() {
            if name.to_str().is_some_and(|name| !is_inherited(name)) {
                command.env_remove(name);
            }
        }
        command
            .env("SCF_RUNTIME_API", runtime_api.ip().to_string())
            .env("SCF_RUNTIME_API_PORT", runtime_api.port().to_string())
            .env("SCF_FUNCTIONNAME", &self.name)
            .env("SCF_FUNCTIONVERSION", "$LATEST")
            .env("SCF_NAMESPACE", ENVIRONMENT)
            .env("_HANDLER", &self.name)
            .env("TENCENTCLOUD_RUNENV", "SCF")
            .env("TENCENTCLOUD_REGION", REGION)
            .env("TENCENTCLOUD_APPID", "1250000000")
            .env("TENCENTCLOUD_UIN", "100000000001")
            .env("TENCENTCLOUD_TZ", "UTC")
            .env("USER_CODE_ROOT", self.binary.parent().unwrap_or(Path::new("")))
            .env("TCB_CONTEXT_CNFG", context_config(gateway_url))
            .envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// A process of a function, ready for events. Dropping it kills the process.
#[derive(Debug)]
pub(crate) struct Instance {
    child: Child,
    invoker: Invoker,
    output: Output,
}

/// Whether the process gets a variable that is set around it.
fn is_inherited(variable: &str) -> bool {
    !MISLEADING.contains(&variable) && !OF_THE_PLATFORM.iter().any(|beginning| variable.starts_with(beginning))
}

/// What became of an event.
#[derive(Debug)]
pub(crate) struct Served {
    pub(crate) answer: Result<Bytes, Failure>,
    /// What the process has written.
    pub(crate) output: Vec<String>,
    /// From handing out the event to the end.
    pub(crate) duration: Duration,
}

impl Instance {
    /// Starts a process and waits until it is ready.
    pub(crate) async fn start(
        function: &FunctionProcess,
        gateway_url: &str,
    ) -> Result<Result<Self, Served>, PlatformError> {
        let invoker = Invoker::start().await.map_err(PlatformError::Listen)?;
        let output = Output::new().map_err(PlatformError::Watch)?;
        let child = function
            .command(invoker.address(), gateway_url)
            .stdin(Stdio::null())
            .stdout(output.stdio().map_err(PlatformError::Watch)?)
            .stderr(output.stdio().map_err(PlatformError::Watch)?)
            .kill_on_drop(true)
            .spawn()
            .map_err(|source| PlatformError::Start { binary: function.binary.clone(), source })?;
        let mut instance = Self { child, invoker, output };
        let limit = function.ready_limit;
        let ready = instance.invoker.ready();
        let Err(failure) = within(&mut instance.child, limit, Failure::NotReady { limit }, ready).await? else {
            return Ok(Ok(instance));
        };
        let output = instance.output.take().await;
        Ok(Err(Served { answer: Err(failure.with_output(&output)), output, duration: Duration::ZERO }))
    }

    /// Hands the process an event. After a failure that is not the function's own the process is over.
    pub(crate) async fn serve(&mut self, delivery: Delivery) -> Result<Served, PlatformError> {
        let limit = delivery.time_limit;
        let begun = Instant::now();
        let answered = self.invoker.invoke(delivery);
        let said = within(&mut self.child, limit, Failure::TimedOut { limit }, answered).await?;
        let duration = begun.elapsed();
        let output = self.output.take().await;
        let answer = match said {
            Ok(Said::Response(answer)) => Ok(answer),
            Ok(Said::Error(text)) => Err(Failure::Function(FunctionError::read(text))),
            Ok(Said::TooMuch) => Err(Failure::AnswerTooLong),
            Err(failure) => Err(failure.with_output(&output)),
        };
        Ok(Served { answer, output, duration })
    }

    /// Whether the process has ended without coming for the last event.
    pub(crate) fn has_missed_it(&mut self) -> bool {
        !self.invoker.fetched() && !matches!(self.child.try_wait(), Ok(None))
    }

    /// Asks the process to end, and kills it if it does not.
    pub(crate) async fn stop(mut self) -> Result<Stopped, PlatformError> {
        ask_to_end(&mut self.child);
        let status = match timeout(GRACE, self.child.wait()).await {
            Ok(status) => status.map_err(PlatformError::Watch)?,
            Err(_) => kill(&mut self.child).await?,
        };
        Ok(Stopped { status, output: self.output.take().await })
    }
}

/// Waits for something that a process does; kills it when that takes too long.
async fn within<T>(
    child: &mut Child,
    limit: Duration,
    too_long: Failure,
    awaited: impl Future<Output = T>,
) -> Result<Result<T, Failure>, PlatformError> {
    let first = {
        let awaited = std::pin::pin!(awaited);
        let over = std::pin::pin!(child.wait());
        timeout(limit, select(awaited, over)).await.map(|first| match first {
            Either::Left((done, _)) => Ok(done),
            Either::Right((status, _)) => Err(status),
        })
    };
    match first {
        Ok(Ok(done)) => Ok(Ok(done)),
        Ok(Err(status)) => {
            Ok(Err(Failure::Crashed { status: status.map_err(PlatformError::Watch)?, output_end: Vec::new() }))
        }
        Err(_) => {
            kill(child).await?;
            Ok(Err(too_long))
        }
    }
}

async fn kill(child: &mut Child) -> Result<ExitStatus, PlatformError> {
    child.start_kill().map_err(PlatformError::Watch)?;
    child.wait().await.map_err(PlatformError::Watch)
}

impl Failure {
    /// Adds to a crash what the process wrote last.
    fn with_output(mut self, output: &[String]) -> Self {
        if let Self::Crashed { output_end, .. } = &mut self {
            *output_end = output[output.len().saturating_sub(OUTPUT_END)..].to_vec();
        }
        self
    }
}

/// A process that was asked to end.
#[derive(Debug)]
#[non_exhaustive]
pub struct Stopped {
    /// How it ended.
    pub status: ExitStatus,
    /// What it wrote to stdout and stderr since its last invocation.
    pub output: Vec<String>,
}

#[cfg(unix)]
fn ask_to_end(child: &mut Child) {
    let pid = child.id().and_then(|id| i32::try_from(id).ok()).and_then(rustix::process::Pid::from_raw);
    if let Some(pid) = pid {
        // It fails only if the process has ended: `stop` finds that out by waiting.
        let _ = rustix::process::kill_process(pid, rustix::process::Signal::TERM);
    }
}

/// Elsewhere nothing is like SIGTERM.
#[cfg(not(unix))]
fn ask_to_end(child: &mut Child) {
    // It fails only if the process has ended: `stop` finds that out by waiting.
    let _ = child.start_kill();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_platform_sets_is_not_inherited_and_the_rest_is() {
        for variable in ["WX_OPENID", "TENCENTCLOUD", "TENCENTCLOUD_RUNENV", "TCB_ENV", "PORT", "CLOUDFN_FUNCTION"] {
            assert!(!is_inherited(variable), "{variable}");
        }
        for variable in ["PATH", "RUST_LOG", "PORTAL", "CLOUDFN_LOG_FORMAT", "DATABASE_URL"] {
            assert!(is_inherited(variable), "{variable}");
        }
    }
}
