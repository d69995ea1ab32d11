//! The platform: it owns the gateway and the functions, and invokes them.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Weak};
use std::time::SystemTime;

use serde_json::Value;

use crate::context::Context;
use crate::credentials::Credentials;
use crate::database::LocalDatabase;
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

/// The memory limit that functions are told. It is not enforced here.
const MEMORY_LIMIT_IN_MB: u32 = 256;

/// WeChat's cloud on this machine: a Cloud Call gateway, and functions that run as processes of their own.
///
/// It listens on 127.0.0.1 only, on ports that the system chooses, so that any number of platforms can run side by
/// side. Dropping it ends everything at once; [`LocalFunction::stop`] lets a function finish.
///
/// ```no_run
/// use cloudfn_local::{FunctionProcess, Identity, Platform, Scripted};
/// use serde_json::json;
///
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let platform = Platform::start().await?;
/// // In an integration test: env!("CARGO_BIN_EXE_shop")
/// let notify = platform.function(FunctionProcess::new("notify", "target/debug/shop"))?;
/// platform.answer_once("subscribeMessage.send", Scripted::errcode(43101, "user refuse to accept the msg"))?;
///
/// let outcome = notify.invoke(json!({"title": "tea"}), &Identity::user("alice")).await?;
/// assert_eq!(outcome.cloud_calls[0].json()["touser"], Identity::user("alice").openid_text().unwrap());
/// assert!(outcome.answer.is_err());
/// assert!(platform.unused_answers().is_empty());
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
    /// Starts a platform, with an empty database in memory. It needs a tokio runtime with time and I/O.
    pub async fn start() -> Result<Self, PlatformError> {
        Self::with_database(LocalDatabase::in_memory()).await
    }

    /// Starts a platform whose functions use this database.
    pub async fn with_database(database: LocalDatabase) -> Result<Self, PlatformError> {
        let gateway =
            Gateway::start(SystemTime::now, getrandom::fill, database).await.map_err(PlatformError::Listen)?;
        let observers = Observers::default();
        Ok(Self { shared: Arc::new(Shared { gateway, invocations: AtomicU64::new(0), observers }) })
    }

    /// Adds a function. Its process starts with its first invocation.
    ///
    /// Other functions can call it by its name until it is dropped: `cloud.callFunction({name})`.
    ///
    /// Reads the function's `config.json`, and fails if its permissions are unknown.
    pub fn function(&self, process: FunctionProcess) -> Result<LocalFunction, PlatformError> {
        let permissions = process.read_permissions()?;
        self.shared.gateway.registry().declare(&permissions);
        let host = Host::new(process, permissions);
        let function = LocalFunction(Arc::new(Hosted { platform: Arc::clone(&self.shared), host }));
        let callable: Weak<dyn Callable> = Arc::downgrade(&function.0) as _;
        self.shared.gateway.registry().add(function.name(), callable);
        Ok(function)
    }

    /// Sets the answer of an API from now on. By default, an API answers `{"errcode":0,"errmsg":"ok"}`, or a small
    /// picture if it is known to answer with one.
    ///
    /// An action of the database, such as `database.getDocument`, is answered by [the database](Self::database) by default.
    /// Here, its JSON is the `data` of the answer: `{"list": [..]}`. An error is `Scripted::rejected("SYS_ERR", "..")`.
    ///
    /// Fails if no function can make this call: the API does not exist, or is misspelled. An API that a function describes
    /// itself is known once the function is added.
    pub fn answer(&self, api: &str, answer: Scripted) -> Result<(), PlatformError> {
        self.check_answer(api, &answer)?;
        self.shared.gateway.call_log().answer(api, answer);
        Ok(())
    }

    /// Sets the answer of an API to one call. Several answers are used one after the other.
    ///
    /// Fails as [`answer`](Self::answer) does.
    pub fn answer_once(&self, api: &str, answer: Scripted) -> Result<(), PlatformError> {
        self.check_answer(api, &answer)?;
        self.shared.gateway.call_log().answer_once(api, answer);
        Ok(())
    }

    /// The APIs with an answer that no function has asked for, sorted. At the end of a test, it should be empty.
    #[must_use]
    pub fn unused_answers(&self) -> Vec<String> {
        self.shared.gateway.call_log().unused_answers()
    }

    fn check_answer(&self, api: &str, answer: &Scripted) -> Result<(), PlatformError> {
        match self.shared.gateway.problem_with_answer(api, answer) {
            Some(problem) => Err(PlatformError::UselessAnswer { api: api.to_owned(), problem }),
            None => Ok(()),
        }
    }

    /// A cloudID, as the Mini Program of this user would get it for this open data: `{"phoneNumber": "13580006666"}`. A
    /// watermark is added if there is none.
    ///
    /// If it is a top-level member of an event, the function gets `{cloudID, data}` in its place. It belongs to the
    /// user, and is valid for five minutes.
    #[doc(alias = "CloudID")]
    #[must_use]
    pub fn cloud_id(&self, identity: &Identity, data: Value) -> String {
        let gateway = &self.shared.gateway;
        gateway.open_data_store().put(identity, data, gateway.now())
    }

    /// Makes a cloudID expire.
    pub fn expire(&self, cloud_id: &str) {
        self.shared.gateway.open_data_store().expire(cloud_id);
    }

    /// The files of the cloud storage. They are in memory, and are lost with the platform.
    #[doc(alias = "uploadFile")]
    #[must_use]
    pub fn files(&self) -> &Files {
        self.shared.gateway.files()
    }

    /// The database of the functions' environment.
    ///
    /// ```no_run
    /// use cloudfn_local::bson::doc;
    /// use cloudfn_local::{FunctionProcess, Identity, Platform};
    /// use serde_json::json;
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let platform = Platform::start().await?;
    /// platform.database().create_collection("sales")?;
    /// platform.database().load("stock", [doc! { "_id": "tea", "count": 3 }])?;
    /// // In an integration test: env!("CARGO_BIN_EXE_shop")
    /// let sell = platform.function(FunctionProcess::new("sell", "target/debug/shop"))?;
    /// // `json` fails with the error of the function, if there is one.
    /// sell.invoke(json!("tea"), &Identity::user("alice")).await?.json()?;
    /// assert_eq!(platform.database().documents("stock")?, [doc! { "_id": "tea", "count": 2 }]);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn database(&self) -> &LocalDatabase {
        self.shared.gateway.database()
    }

    /// All invocations that end from now on, including those that functions make of one another.
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
    /// A request id. It is the same in every run, so that the output of tests stays the same.
    fn next_request_id(&self) -> String {
        let number = self.invocations.fetch_add(1, Ordering::Relaxed) + 1;
        format!("00000000-0000-4000-8000-{number:012}")
    }
}

/// A function of a [`Platform`].
///
/// It has one process, which handles one event at a time; concurrent invocations wait for each other. Clones share the
/// function.
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
    /// Starts the process if it is not running. A failure of the function is an [`Outcome`], too: see
    /// [`Outcome::answer`]. An error means that the function could not be invoked.
    pub async fn invoke(&self, event: impl Into<Event>, identity: &Identity) -> Result<Outcome, PlatformError> {
        let gateway = &self.0.platform.gateway;
        let sent = event.into();
        let event = sent.clone().exchanged(identity, gateway.open_data_store(), gateway.now()).delivered(identity)?;
        let request_id = self.0.platform.next_request_id();
        let randomness = gateway.randomness();
        let credentials = Credentials::random(randomness).map_err(PlatformError::randomness)?;
        let context = Context::new(self.name(), &request_id, identity, &credentials, &gateway.url());
        let delivery = Delivery {
            event,
            request_id: request_id.clone(),
            memory_limit_in_mb: MEMORY_LIMIT_IN_MB,
            time_limit: self.0.host.process().time_allowed(),
            context: context.header(),
        };
        let turn = self.0.host.turn().await;
        // Its secret is valid from here, until the invocation ends.
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
            event: sent.into_bytes(),
            identity: identity.clone(),
            outcome: outcome.clone(),
        });
        Ok(outcome)
    }

    /// Ends the process with SIGTERM, as the platform does with instances that it no longer needs. A running invocation
    /// ends first. Returns `None` if there is no process. The next invocation starts a new one.
    pub async fn stop(&self) -> Result<Option<Stopped>, PlatformError> {
        self.0.host.stop().await
    }

    /// The function's name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.host.process().name()
    }

    /// The function's permissions.
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
