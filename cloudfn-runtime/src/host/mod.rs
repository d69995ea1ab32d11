//! Hosts: the sources of invocations.
//!
//! The environment selects a host at the start, and a line on stderr says which one:
//!
//! * `SCF_RUNTIME_API` selects the custom-runtime API of Tencent Cloud's functions, which `cargo cloudfn invoke` serves
//!   too; the Node package serves it on a socket that the process inherits, and sets `CLOUDFN_RUNTIME_API_FD`;
//! * otherwise `PORT` selects HTTP on that port, as in Cloud Hosting (with the default feature `http`);
//! * otherwise `TENCENTCLOUD_RUNENV=SCF` means an HTTP function or an event function made from an image: HTTP on port
//!   9000.
//!
//! [`main!`](crate::main) calls [`run`]. A program with layers of its own starts a [`Host`] instead:
//!
//! ```no_run
//! use std::process::ExitCode;
//!
//! use cloudfn_runtime::host::Host;
//!
//! fn main() -> ExitCode {
//!     Host::new().layer(tower_layer::layer_fn(|functions| functions)).run()
//! }
//! ```
//!
//! [`main!`](crate::main) also chooses an allocator for packages. Such a program chooses its own, with a dependency on dlmalloc and
//! its feature `global`, for example:
//!
//! ```ignore
//! #[global_allocator]
//! static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;
//! ```

use std::future::Future;
use std::process::ExitCode;
use std::sync::Arc;

use bytes::Bytes;
use tokio::runtime::Runtime;
use tokio::task::LocalSet;
use tower_layer::{Identity, Layer, Stack};
use tower_service::Service;

use crate::environment::Environment;
use crate::event_size;
use crate::failure::Failure;
#[cfg(feature = "access-token")]
use crate::gateway::access_token::TokenProvider;
use crate::gateway::{Gateway, Tokens, configured};
use crate::http_client::limits::Limits;
use crate::invocation::Invocation;
use crate::log::{self, shortened};
use crate::middleware;
use crate::panics;
use crate::registry::{Functions, first_listed, listed};

mod context;
#[cfg(fuzzing)]
pub mod fuzzing;
mod heap;
#[cfg(feature = "http")]
mod http;
mod runtime_api;
mod setting;
#[cfg(unix)]
mod signal_mask;
mod variables;

pub use context::BadContext;
#[cfg(feature = "http")]
pub use http::HttpHostError;
pub use runtime_api::RuntimeApiError;

/// The exit code of a binary in an environment where it cannot serve.
const USAGE: u8 = 2;

/// Serves the functions of this binary until the host ends.
///
/// Exit codes: 0 after SIGTERM, 1 if the host is gone, 2 if there is no function or no host, 3 if calls were given up
/// after SIGTERM because they took longer than `CLOUDFN_DRAIN_TIMEOUT_MS` or a second signal came.
#[must_use]
pub fn run() -> ExitCode {
    Host::new().run()
}

/// The functions of this binary with layers around them, ready to be served.
#[derive(Debug, Clone)]
pub struct Host<L = Identity> {
    functions: Functions,
    layer: L,
    tokens: Option<Arc<Tokens>>,
    limits: Limits,
}

impl Host {
    /// Creates a host of all functions that are linked into this binary.
    #[must_use]
    pub fn new() -> Self {
        Self { functions: Functions::linked(), layer: Identity::new(), tokens: None, limits: Limits::default() }
    }
}

impl Default for Host {
    fn default() -> Self {
        Self::new()
    }
}

impl<L> Host<L> {
    /// Adds a `tower` layer around the functions and the layers added before.
    ///
    /// Its service need not be `Send`: if several threads serve, the layer creates one for each. An error of the
    /// service is answered as a failure.
    #[must_use]
    pub fn layer<M>(self, layer: M) -> Host<Stack<L, M>> {
        Host {
            functions: self.functions,
            layer: Stack::new(self.layer, layer),
            tokens: self.tokens,
            limits: self.limits,
        }
    }

    /// Calls WeChat's APIs with these access tokens if the platform has no other way: on servers outside it. Needs the
    /// feature `tls`.
    ///
    /// Without it, the variables `CLOUDFN_APPID` and `CLOUDFN_SECRET` name an account whose tokens are used; see
    /// [the module](crate::gateway::access_token).
    #[must_use]
    #[cfg(feature = "access-token")]
    pub fn access_token(self, provider: impl TokenProvider + 'static) -> Self {
        Self { tokens: Some(Arc::new(Tokens::new(provider))), ..self }
    }

    /// Serves until the host ends. For the exit codes see [`run`].
    #[must_use]
    pub fn run<S>(mut self) -> ExitCode
    where
        L: Layer<Functions, Service = S> + Sync,
        S: Service<Invocation, Response = Bytes> + 'static,
        S::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
        S::Future: 'static,
    {
        let process = Environment::of_process();
        log::install(&process);
        panics::install_panic_hook();
        let names = self.functions.linked_names();
        if names.is_empty() {
            log::say(NOTHING_LINKED);
            return ExitCode::from(USAGE);
        }
        if let Err(error) = variables::check(&process, &names) {
            log::say_error(&error);
            return ExitCode::from(USAGE);
        }
        for warning in variables::misspelled(&process) {
            tracing::warn!(target: "cloudfn", "{warning}");
        }
        let host = match SelectedHost::of(&process) {
            Ok(Some(host)) => host,
            Ok(None) => {
                log::say(&usage(&names));
                return ExitCode::from(USAGE);
            }
            Err(error) => {
                log::say_error(&*error);
                return ExitCode::from(USAGE);
            }
        };
        match configured(self.tokens.take(), &process) {
            Ok(tokens) => self.tokens = tokens,
            Err(error) => {
                log::say_error(&error);
                return ExitCode::from(USAGE);
            }
        }
        match Limits::of(&process) {
            Ok(limits) => self.limits = limits,
            Err(error) => {
                log::say_error(&error);
                return ExitCode::from(USAGE);
            }
        }
        match setting::max_event_values(&process) {
            Ok(max_values) => event_size::set_max_values(max_values),
            Err(error) => {
                log::say_error(&error);
                return ExitCode::from(USAGE);
            }
        }
        let chosen = FunctionChoice::of(&process, &names);
        match self.serve(host, &process, &chosen, &names) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                log::say_error(&*error);
                ExitCode::FAILURE
            }
        }
    }

    fn serve<S>(
        self,
        host: SelectedHost,
        process: &Environment,
        chosen: &FunctionChoice,
        names: &[&'static str],
    ) -> Result<(), Box<dyn std::error::Error>>
    where
        L: Layer<Functions, Service = S> + Sync,
        S: Service<Invocation, Response = Bytes> + 'static,
        S::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
        S::Future: 'static,
    {
        #[cfg(unix)]
        signal_mask::unblock();
        match host {
            SelectedHost::RuntimeApi(settings) => {
                heap::keep_free_memory();
                let runtime_api::Settings { address, trust, .. } = &settings;
                tracing::info!(target: "cloudfn", functions = listed(names), host = %address, identity = %trust, "serving");
                let gateway = Gateway::default().with_tokens(self.tokens).with_limits(self.limits);
                let service = middleware::observed(self.layer.layer(self.functions.with_gateway(gateway)));
                let serving = runtime_api::serve(settings, service, process, chosen);
                Ok(block_on(runtime()?, serving)?)
            }
            #[cfg(all(feature = "http", not(cloudfn_runtime_api_only)))]
            SelectedHost::Http(settings) => {
                // Each thread has connections of its own: those of another thread would end with it.
                let gateway = || Gateway::default().with_tokens(self.tokens.clone()).with_limits(self.limits);
                let layered = || middleware::observed(self.layer.layer(Functions::linked().with_gateway(gateway())));
                Ok(http::serve(&settings, layered, process, chosen, names)?)
            }
        }
    }
}

/// The runtime of one thread.
fn runtime() -> Result<Runtime, NoRuntime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(NoRuntime)
}

/// Runs to the end of the future, and ends the runtime with it.
///
/// Blocking tasks that are still running, such as the lookup of a name, do not put the end of the process off.
fn block_on<T>(runtime: Runtime, future: impl Future<Output = T>) -> T {
    let output = LocalSet::new().block_on(&runtime, future);
    runtime.shutdown_background();
    output
}

#[derive(Debug, thiserror::Error)]
#[error("the asynchronous runtime could not be started: {0}")]
struct NoRuntime(std::io::Error);

/// The selected host.
enum SelectedHost {
    RuntimeApi(runtime_api::Settings),
    #[cfg(all(feature = "http", not(cloudfn_runtime_api_only)))]
    Http(http::Settings),
}

impl SelectedHost {
    fn of(process: &Environment) -> Result<Option<Self>, Box<dyn std::error::Error>> {
        // The settings of the other host are checked too, so that a mistake is found before it matters.
        runtime_api::check_limits(process)?;
        #[cfg(all(feature = "http", not(cloudfn_runtime_api_only)))]
        http::check(process)?;
        if let Some(settings) = runtime_api::Settings::of(process)? {
            return Ok(Some(Self::RuntimeApi(settings)));
        }
        #[cfg(all(feature = "http", not(cloudfn_runtime_api_only)))]
        if let Some(settings) = http::Settings::of(process)? {
            return Ok(Some(Self::Http(settings)));
        }
        Ok(None)
    }
}

/// Which function this process runs if an invocation does not name it.
#[derive(Debug, Clone, Default)]
struct FunctionChoice {
    /// Set by the user; it overrides the invocation.
    forced: Option<String>,
    /// Known from the instance.
    default: Option<String>,
}

impl FunctionChoice {
    fn of(process: &Environment, names: &[&str]) -> Self {
        let only = || names.first().copied().filter(|_| names.len() == 1);
        let handler = process.filled("_HANDLER").filter(|handler| names.contains(handler));
        Self {
            forced: process.filled("CLOUDFN_FUNCTION").map(str::to_owned),
            default: handler.or_else(|| process.filled("SCF_FUNCTIONNAME")).or_else(only).map(str::to_owned),
        }
    }

    fn function(&self, named: Option<String>) -> Option<String> {
        self.forced.clone().or(named).or_else(|| self.default.clone())
    }
}

/// The maximum length of a failure's text, in bytes. The platform rejects answers over 6 MiB, and the caller would get
/// nothing.
const MAX_ERROR_BYTES: usize = 64 * 1024;

/// The JSON answer of a failed invocation.
fn failure_json(failure: &Failure) -> Bytes {
    let err_msg = shortened(failure.err_msg(), MAX_ERROR_BYTES);
    serde_json::json!({ "errCode": failure.err_code(), "errMsg": err_msg }).to_string().into()
}

const NOTHING_LINKED: &str = "cloudfn: no cloud function is linked into this binary.

A function has the attribute #[cloud_function]. Functions in a library crate are left out by the linker
when nothing refers to that crate; name it where the entrypoint is made:

    cloudfn_runtime::main!(my_functions);";

fn usage(names: &[&str]) -> String {
    let first = names.iter().min().copied().unwrap_or("FUNCTION");
    format!(
        "This is a WeChat cloud function ({}); a host starts it and sends it invocations.

Try it here, without an account:

    cargo cloudfn invoke {first} --data '{{}}'

With SCF_RUNTIME_API, it serves the Runtime API at that address. With PORT, it serves HTTP on that port.
In Tencent Cloud's SCF (TENCENTCLOUD_RUNENV=SCF), it serves HTTP on port 9000{}.",
        first_listed(names),
        if cfg!(cloudfn_runtime_api_only) {
            ". This program was packaged for the Runtime API alone"
        } else if cfg!(feature = "http") {
            ""
        } else {
            ". This program was built without HTTP (the feature `http`)"
        },
    )
}
