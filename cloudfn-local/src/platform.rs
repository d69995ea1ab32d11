//! The platform: it owns the gateway and the functions, and invokes them.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Weak};
use std::time::SystemTime;

use serde_json::Value;

use crate::context::Context;
use crate::credentials::Credentials;
use crate::error::PlatformError;
use crate::event::Event;
use crate::files::Files;
use crate::gateway::{Gateway, Scripted};
use crate::host::Host;
use crate::identity::Identity;
use crate::instance::Stopped;
use crate::invocations::{Invocation, Invocations, Observers};
use crate::invoker::Delivery;
use crate::outcome::Outcome;
use crate::permissions::Permissions;
use crate::process::FunctionProcess;
use crate::registry::{Call, Callable};

/// What functions are told of their memory. Nothing enforces it here.
const MEMORY_LIMIT_IN_MB: u32 = 256;

/// WeChat's cloud on this machine: a Cloud Call gateway, and functions that run as processes of their own.
///
/// It listens on 127.0.0.1 only, on ports that the system chooses, so that any number of platforms run side by side.
/// Dropping it ends everything at once; [`LocalFunction::stop`] lets a function finish.
///
/// ```no_run
/// use cloudfn_local::{FunctionProcess, Identity, Platform, Scripted};
/// use serde_json::json;
///
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let platform = Platform::start().await?;
/// // In an integration test: env!("CARGO_BIN_EXE_shop")
/// let notify = platform.function(FunctionProcess::new("notify", "target/debug/shop"))?;
/// platform.answer_once("subscribeMessage.send", Scripted::errcode(43101, "user refuse to accept the msg"));
///
/// let outcome = notify.invoke(json!({"title": "tea"}), &Identity::user("alice")).await?;
/// assert_eq!(outcome.cloud_calls[0].json()["touser"], Identity::user("alice").openid_text().unwrap());
/// assert!(outcome.answer.is_err());
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Platform {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    gateway: Gateway,
    invocations: AtomicU64,
    observers: Observers,
}

impl Platform {
    /// Starts a platform. It needs a tokio runtime with time and I/O.
    pub async fn start() -> Result<Self, PlatformError> {
        let gateway = Gateway::start(SystemTime::now, getrandom::fill).await.map_err(PlatformError::Listen)?;
        let observers = Observers::default();
        Ok(Self { shared: Arc::new(Shared { gateway, invocations: AtomicU64::new(0), observers }) })
    }

    /// Takes a function in. Its process starts with its first invocation.
    ///
    /// As long as it is held, the other functions can call it by its name: `cloud.callFunction({name})`.
    ///
    /// It fails when it is not known what the function may call: its `config.json` is read here.
    pub fn function(&self, process: FunctionProcess) -> Result<LocalFunction, PlatformError> {
        let permissions = process.read_permissions()?;
        let host = Host::new(process, permissions);
        let function = LocalFunction(Arc::new(Hosted { platform: Arc::clone(&self.shared), host }));
        let callable: Weak<dyn Callable> = Arc::downgrade(&function.0) as _;
        self.shared.gateway.registry().add(function.name(), callable);
        Ok(function)
    }

    /// Lays out what an API answers from now on. Without it an API answers `{"errcode":0,"errmsg":"ok"}`, or a small
    /// picture where it is known to answer one.
    pub fn answer(&self, api: &str, answer: Scripted) {
        self.shared.gateway.call_log().answer(api, answer);
    }

    /// Lays out what an API answers to one call. Several are taken one after the other.
    pub fn answer_once(&self, api: &str, answer: Scripted) {
        self.shared.gateway.call_log().answer_once(api, answer);
    }

    /// A cloudID, as the Mini Program of this user would get it for this open data: `{"phoneNumber": "13580006666"}`. A
    /// watermark is added where there is none.
    ///
    /// Where an event holds it as a top-level member, the function finds `{cloudID, data}` in its place. It belongs to
    /// the user, and is good for five minutes.
    #[doc(alias = "CloudID")]
    #[must_use]
    pub fn cloud_id(&self, identity: &Identity, data: Value) -> String {
        let gateway = &self.shared.gateway;
        gateway.open_data_store().put(identity, data, gateway.now())
    }

    /// Lets a cloudID be older than five minutes.
    pub fn expire(&self, cloud_id: &str) {
        self.shared.gateway.open_data_store().expire(cloud_id);
    }

    /// The files of the cloud storage. They are in memory, and gone with the platform.
    #[doc(alias = "uploadFile")]
    #[must_use]
    pub fn files(&self) -> &Files {
        self.shared.gateway.files()
    }

    /// Tells of every invocation that ends from now on: of those too that functions make of one another.
    #[must_use]
    pub fn invocations(&self) -> Invocations {
        self.shared.observers.add()
    }

    /// Where the gateway listens: the `serviceUrl` of a Cloud Call client.
    #[must_use]
    pub fn gateway_url(&self) -> String {
        self.shared.gateway.url()
    }
}

impl Shared {
    /// A request id: the same in every run, so that what a test prints stays the same.
    fn next_request_id(&self) -> String {
        let number = self.invocations.fetch_add(1, Ordering::Relaxed) + 1;
        format!("00000000-0000-4000-8000-{number:012}")
    }
}

/// A function of a [`Platform`].
///
/// It has one process, which takes one event at a time; invocations at the same time wait for each other. Clones are the
/// same function.
#[derive(Debug, Clone)]
pub struct LocalFunction(Arc<Hosted>);

#[derive(Debug)]
struct Hosted {
    platform: Arc<Shared>,
    host: Host,
}

impl LocalFunction {
    /// Invokes the function, as a Mini Program's `wx.cloud.callFunction` would.
    ///
    /// It starts the process if none is there. A function that fails is an [`Outcome`] too: see
    /// [`Outcome::answer`]. An error means that the function could not be invoked at all.
    pub async fn invoke(&self, event: impl Into<Event>, identity: &Identity) -> Result<Outcome, PlatformError> {
        let gateway = &self.0.platform.gateway;
        let event = event.into().exchanged(identity, gateway.open_data_store(), gateway.now()).delivered(identity)?;
        let request_id = self.0.platform.next_request_id();
        let randomness = gateway.randomness();
        let credentials = Credentials::random(randomness).map_err(PlatformError::randomness)?;
        let context = Context::new(self.name(), &request_id, identity, &credentials, &gateway.url());
        let event_delivered = event.clone();
        let delivery = Delivery {
            event,
            request_id: request_id.clone(),
            memory_limit_in_mb: MEMORY_LIMIT_IN_MB,
            time_limit: self.0.host.process().time_allowed(),
            context: context.header(),
        };
        let turn = self.0.host.turn().await;
        // From here on its secret is good, and no longer than it runs.
        let entry = gateway.call_log().open(credentials, self.0.host.permissions().clone(), identity.clone());
        let served = turn.serve(delivery, &gateway.url(), randomness).await?;
        let outcome = Outcome {
            request_id,
            answer: served.answer,
            cloud_calls: entry.close(),
            output: served.output,
            lines_before: served.lines_before,
            duration: served.duration,
            process_id: served.process_id,
        };
        self.0.platform.observers.tell(|| Invocation {
            function: self.name().to_owned(),
            event: event_delivered,
            identity: identity.clone(),
            outcome: outcome.clone(),
        });
        Ok(outcome)
    }

    /// Ends the process with SIGTERM, as the platform does with instances that it needs no more: an invocation at hand
    /// ends first. Nothing is returned when there is no process. The next invocation starts a new one.
    pub async fn stop(&self) -> Result<Option<Stopped>, PlatformError> {
        self.0.host.stop().await
    }

    /// The function's name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.host.process().name()
    }

    /// What the function may call.
    #[must_use]
    pub fn permissions(&self) -> &Permissions {
        self.0.host.permissions()
    }
}

impl Callable for Hosted {
    fn call(self: Arc<Self>, event: String, identity: Identity) -> Call {
        Box::pin(async move { LocalFunction(self).invoke(event, &identity).await })
    }
}
