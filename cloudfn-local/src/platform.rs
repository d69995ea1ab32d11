//! The platform: it owns the gateway and the functions, and invokes them.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant, SystemTime};

#[cfg(feature = "catalog")]
use cloudfn_openapi::{Request, WrittenReply};
#[cfg(feature = "catalog")]
use cloudfn_protocol::testing::TestFailure;
use serde_json::{Map, Value};

#[cfg(feature = "catalog")]
use crate::cloud_call::CloudCall;
use crate::context::Context;
use crate::credentials::Credentials;
use crate::database::LocalDatabase;
use crate::error::PlatformError;
use crate::event::Event;
use crate::files::Files;
use crate::gateway::{AnswerRule, Entry, Gateway, RunningInvocation, Scripted};
use crate::host::Host;
use crate::identity::Identity;
use crate::instance::{EventOutcome, Stopped};
use crate::invocations::{Activities, Activity, Announcement, Invocation, InvocationStart, Invocations, Observers};
use crate::invoker::Delivery;
use crate::limits::MAX_CALLS_OF_ITSELF;
use crate::outcome::Outcome;
use crate::output::OutputLine;
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
/// # mod cloudfn_runtime { pub use cloudfn_openapi as openapi; }
/// use cloudfn_local::{FunctionProcess, Identity, Platform, TestFailure};
/// use cloudfn_runtime::openapi::subscribe_message::{Send, SendReply};
/// use serde_json::json;
///
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let platform = Platform::start().await?;
/// platform.strict();
/// // In an integration test: env!("CARGO_BIN_EXE_shop")
/// let notify = platform.function(FunctionProcess::new("notify", "target/debug/shop"))?;
/// let alice = Identity::user("alice");
///
/// platform.respond_once::<Send>(|_| Ok(SendReply { msgid: Some(7) }));
/// let outcome = notify.invoke(json!({"title": "tea"}), &alice).await?;
/// outcome.assert_calls(["subscribeMessage.send"]);
/// assert_eq!(outcome.cloud_calls[0].touser(), [alice.openid_text().unwrap()]);
///
/// platform.respond_once::<Send>(|_| Err(TestFailure::errcode(43101)));
/// assert!(notify.invoke(json!({"title": "tea"}), &alice).await?.answer.is_err());
/// # Ok(())
/// # }
/// ```
///
/// # Panics
///
/// What would make a test check nothing is a panic. In a [`strict`](Self::strict) test, that is a call without an answer. A
/// closure of [`respond`](Self::respond) that panics makes [`LocalFunction::invoke`] panic. Once this and every function are
/// dropped, so does an answer that no function asked for, with the place that sets it; see
/// [`allow_unused_answers`](Self::allow_unused_answers).
#[derive(Debug, Clone)]
pub struct Platform {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    gateway: Gateway,
    invocations: AtomicU64,
    observers: Arc<Observers>,
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
        let observers = Arc::<Observers>::default();
        gateway.call_log().tell_to(&observers);
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
        let hosted = Arc::new(Hosted { platform: Arc::clone(&self.shared), host });
        let callable: Weak<dyn Callable> = Arc::downgrade(&hosted) as _;
        let function = LocalFunction { hosted, time_left: None };
        self.shared.gateway.registry().add(function.name(), callable);
        Ok(function)
    }

    /// Sets the answer of an API from now on: JSON with the names of the wire, or another [`Scripted`] answer. By default, an
    /// API succeeds, with a sample of every member of its answer, or with a small picture.
    ///
    /// An action of the database, such as `database.getDocument`, is answered by [the database](Self::database) by default.
    /// Here, its JSON is the `data` of the answer: `{"list": [..]}`. An error is `Scripted::rejected("SYS_ERR", "..")`.
    ///
    /// Fails if no function can make this call: the API does not exist, or is misspelled. An API that a function describes
    /// itself is known once the function is added.
    #[track_caller]
    pub fn answer(&self, api: &str, answer: impl Into<Scripted>) -> Result<(), PlatformError> {
        self.add_checked_rule(AnswerRule::new(api, answer))
    }

    /// Sets the answer of an API to one call. Several answers are used one after the other.
    ///
    /// Fails as [`answer`](Self::answer) does.
    #[track_caller]
    pub fn answer_once(&self, api: &str, answer: impl Into<Scripted>) -> Result<(), PlatformError> {
        self.add_checked_rule(AnswerRule::new(api, answer).times(1))
    }

    /// Answers an API by a closure from now on. It takes the call as it crossed the wire, and returns the reply of the API or a
    /// [`TestFailure`].
    ///
    /// The request type names the API. Its value is in the function's process, so the closure gets the [`CloudCall`]: the
    /// members that were sent are [`CloudCall::json`]. The closure runs once for each call, so it can count them, and assert what
    /// they ask for: if it panics, [`LocalFunction::invoke`] panics with its message. The reply is written as WeChat writes it.
    ///
    /// ```no_run
    /// # mod cloudfn_runtime { pub use cloudfn_openapi as openapi; }
    /// use cloudfn_local::{Platform, TestFailure};
    /// use cloudfn_runtime::openapi::subscribe_message::{Send, SendReply};
    ///
    /// # fn example(platform: &Platform) {
    /// platform.respond::<Send>(|call| match call.json()["touser"].as_str() {
    ///     Some("o1") => Ok(SendReply { msgid: Some(7) }),
    ///     _ => Err(TestFailure::errcode(43101)),
    /// });
    /// # }
    /// ```
    ///
    /// An API of your own has a reply that cannot be written. Set its answer by [`answer`](Self::answer).
    #[cfg(feature = "catalog")]
    #[track_caller]
    #[doc(alias("mock", "mockImplementation", "stub"))]
    pub fn respond<R>(&self, answer: impl FnMut(&CloudCall) -> Result<R::Reply, TestFailure> + Send + 'static)
    where
        R: Request,
        R::Reply: WrittenReply,
    {
        self.add_rule(AnswerRule::respond::<R>(answer));
    }

    /// Answers one call of an API by a closure: see [`respond`](Self::respond). Several are used one after the other.
    #[cfg(feature = "catalog")]
    #[track_caller]
    #[doc(alias("mockImplementationOnce"))]
    pub fn respond_once<R>(&self, answer: impl FnMut(&CloudCall) -> Result<R::Reply, TestFailure> + Send + 'static)
    where
        R: Request,
        R::Reply: WrittenReply,
    {
        self.add_rule(AnswerRule::respond::<R>(answer).times(1));
    }

    #[track_caller]
    fn add_checked_rule(&self, rule: AnswerRule) -> Result<(), PlatformError> {
        self.check_rule(&rule)?;
        self.add_rule(rule);
        Ok(())
    }

    /// Adds a rule for the answers to certain calls, and returns its number. It may be for an API of a function that is
    /// added later; [`check_rule`](Self::check_rule) finds a misspelled name.
    ///
    /// Rules can be read from a file of answers:
    ///
    /// ```no_run
    /// use std::path::Path;
    ///
    /// use cloudfn_local::{AnswerRule, Platform};
    ///
    /// # fn example(platform: &Platform) -> Result<(), Box<dyn std::error::Error>> {
    /// for rule in AnswerRule::read_file(Path::new("answers.toml"))? {
    ///     platform.add_rule(rule);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[expect(clippy::must_use_candidate, reason = "many rules are never removed")]
    #[track_caller]
    pub fn add_rule(&self, rule: AnswerRule) -> u64 {
        self.shared.gateway.call_log().add_rule(rule)
    }

    /// Makes a call without an answer a panic of [`LocalFunction::invoke`]: a call of an API or of WeChat Pay for which the test
    /// sets none, and a call of a function that this platform does not have.
    ///
    /// Without it, such an API answers a sample, and a test does not notice that the function calls it. The storage, the
    /// database and open data are not concerned: they answer by what is in them.
    pub fn strict(&self) {
        self.shared.gateway.call_log().be_strict();
    }

    /// Lets the test set answers that no function asks for, for example in code that several tests share.
    pub fn allow_unused_answers(&self) {
        self.shared.gateway.call_log().allow_unused_answers();
    }

    /// Fails if no call can get the answer of a rule: its API does not exist, or is misspelled.
    pub fn check_rule(&self, rule: &AnswerRule) -> Result<(), PlatformError> {
        match self.shared.gateway.problem_with_rule(rule) {
            Some(problem) => Err(PlatformError::UselessAnswer { api: rule.api().to_owned(), problem }),
            None => Ok(()),
        }
    }

    /// The APIs with an answer that no function has asked for, sorted. At the end of a test, they are a panic, unless they are
    /// [allowed](Self::allow_unused_answers).
    #[must_use]
    pub fn unused_answers(&self) -> Vec<String> {
        let apis: BTreeSet<_> = self.unused_rules().iter().map(|rule| rule.api().to_owned()).collect();
        apis.into_iter().collect()
    }

    /// The rules that are left, in the order in which they were added, each with its number.
    #[must_use]
    pub fn rules(&self) -> Vec<(u64, AnswerRule)> {
        self.shared.gateway.call_log().rules()
    }

    /// The rules that have answered no call so far, in the order in which they were added.
    #[must_use]
    pub fn unused_rules(&self) -> Vec<AnswerRule> {
        self.shared.gateway.call_log().unused_rules()
    }

    /// Removes the rule with this number. Returns whether it was there.
    #[expect(clippy::must_use_candidate, reason = "a rule may have ended already")]
    pub fn remove_rule(&self, number: u64) -> bool {
        self.shared.gateway.call_log().remove_rule(number)
    }

    /// Removes all rules.
    pub fn clear_rules(&self) {
        self.shared.gateway.call_log().clear_rules();
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

    /// Sets the open data that a user gives from now on, by kind: `{"phoneNumber": {..}}`. The cloudID `33_local-phoneNumber`
    /// opens it for this user. Data with an `errCode` is an error.
    pub fn set_open_data(&self, identity: &Identity, data: Map<String, Value>) {
        self.shared.gateway.open_data_store().set_standing(identity, data);
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
        Invocations::of(self.activities())
    }

    /// Everything that happens from now on: invocations that start and end, and lines that they write.
    #[must_use]
    pub fn activities(&self) -> Activities {
        self.shared.observers.add()
    }

    /// Where the gateway listens: the `serviceUrl` of a Cloud Call client.
    #[must_use]
    pub fn gateway_url(&self) -> String {
        self.shared.gateway.url()
    }
}

impl Drop for Shared {
    /// A test ends.
    fn drop(&mut self) {
        // A test that panics already has a message of its own, and a second panic would end the process.
        if std::thread::panicking() {
            return;
        }
        let call_log = self.gateway.call_log();
        // Of an invocation that was given up, for example.
        if let Some(fault) = call_log.take_fault() {
            fault.raise();
        }
        if let Some(text) = call_log.about_unused() {
            panic!("{text}");
        }
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
/// It has one process, which handles one event at a time; concurrent invocations wait for each other. If it calls itself,
/// also through other functions, that call has a process of its own. Clones share the function.
#[derive(Debug, Clone)]
pub struct LocalFunction {
    hosted: Arc<Hosted>,
    /// What its invocations are told, instead of the time limit of the process.
    time_left: Option<Duration>,
}

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
    ///
    /// # Panics
    ///
    /// Panics if a closure of [`Platform::respond`] panicked, and in a [`strict`](Platform::strict) test at a call without an
    /// answer.
    pub async fn invoke(&self, event: impl Into<Event>, identity: &Identity) -> Result<Outcome, PlatformError> {
        let invoked = self.invoke_for(event.into(), identity, None).await;
        let call_log = self.hosted.platform.gateway.call_log();
        if let Some(fault) = call_log.take_fault() {
            fault.raise();
        }
        match &invoked {
            Ok(Invocation { outcome: Outcome { answer: Err(failure), .. }, .. }) => {
                call_log.failed(failure.to_string());
            }
            Ok(_) => {}
            Err(error) => call_log.failed(error.to_string()),
        }
        Ok(invoked?.outcome)
    }

    /// The same function, whose invocations believe that this much time is left. Its process is still ended after
    /// [its own time limit](FunctionProcess::time_limit) only, so that a test does not depend on the speed of the machine.
    ///
    /// A call that starts less than 50 milliseconds before the deadline is a timeout, and is not sent:
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use cloudfn_local::{Identity, LocalFunction};
    /// use serde_json::json;
    ///
    /// # async fn example(notify: &LocalFunction) -> Result<(), Box<dyn std::error::Error>> {
    /// let late = notify.time_left(Duration::ZERO);
    /// let outcome = late.invoke(json!({"title": "tea"}), &Identity::default()).await?;
    /// assert!(outcome.cloud_calls.is_empty());
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    #[doc(alias("deadline", "getRemainingTimeInMillis"))]
    pub fn time_left(&self, time_left: Duration) -> Self {
        Self { hosted: Arc::clone(&self.hosted), time_left: Some(time_left) }
    }

    /// The same, with how it started.
    pub(crate) async fn invoke_recorded(
        &self,
        event: impl Into<Event>,
        identity: &Identity,
    ) -> Result<Invocation, PlatformError> {
        self.invoke_for(event.into(), identity, None).await
    }

    /// Invokes the function for the invocation with the request id `parent`, or for a user.
    async fn invoke_for(
        &self,
        sent: Event,
        identity: &Identity,
        parent: Option<String>,
    ) -> Result<Invocation, PlatformError> {
        let Shared { gateway, observers, .. } = &*self.hosted.platform;
        let event = sent.clone().exchanged(identity, gateway.open_data_store(), gateway.now()).delivered(identity)?;
        let request_id = self.hosted.platform.next_request_id();
        let randomness = gateway.randomness();
        let credentials = Credentials::random(randomness).map_err(PlatformError::randomness)?;
        let context = Context::new(self.name(), &request_id, identity, &credentials, &gateway.url());
        let delivery = Delivery {
            event,
            request_id: request_id.clone(),
            memory_limit_in_mb: MEMORY_LIMIT_IN_MB,
            time_limit: self.hosted.host.process().time_allowed(),
            time_left: self.time_left,
            context: context.header(),
        };
        let calls = gateway.call_log();
        let times = parent.as_ref().map_or(0, |parent| calls.times_among_callers(self.name(), parent));
        let turn = match times {
            0 => self.hosted.host.turn().await,
            MAX_CALLS_OF_ITSELF.. => return Err(PlatformError::CallsItself { function: self.name().to_owned() }),
            // It waits for this call, as it would in the cloud, where the call has another instance.
            _ => self.hosted.host.turn_beside(),
        };
        let begun = Instant::now();
        let start = InvocationStart {
            request_id: request_id.clone(),
            parent: parent.clone(),
            function: self.name().to_owned(),
            event: sent.into_bytes(),
            identity: identity.clone(),
            at: gateway.now(),
        };
        let announcement = Announcement::of(observers, &start);
        // Its secret is valid from here, until the invocation ends.
        let running = RunningInvocation { request_id: request_id.clone(), parent, function: self.name().to_owned() };
        let permissions = self.hosted.host.permissions().clone();
        let entry = gateway.call_log().open(credentials, permissions, identity.clone(), running);
        let on_line = |line: &OutputLine| {
            observers.tell(|| Activity::Line {
                request_id: request_id.clone(),
                text: line.text.clone(),
                at: line.at.saturating_duration_since(begun),
            });
        };
        let served = turn.serve(delivery, &gateway.url(), randomness, &on_line).await?;
        let outcome = outcome(request_id.clone(), served, entry);
        let invocation = Invocation { start, outcome };
        announcement.end(&invocation);
        Ok(invocation)
    }

    /// Ends the process with SIGTERM, as the platform does with instances that it no longer needs. A running invocation
    /// ends first. Returns `None` if there is no process. The next invocation starts a new one.
    pub async fn stop(&self) -> Result<Option<Stopped>, PlatformError> {
        self.hosted.host.stop().await
    }

    /// The function's name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.hosted.host.process().name()
    }

    /// The function's permissions.
    #[must_use]
    pub fn permissions(&self) -> &Permissions {
        self.hosted.host.permissions()
    }
}

impl Callable for Hosted {
    fn call(self: Arc<Self>, event: String, identity: Identity, parent: Option<String>) -> Call {
        Box::pin(async move {
            Ok(LocalFunction { hosted: self, time_left: None }
                .invoke_for(event.into(), &identity, parent)
                .await?
                .outcome)
        })
    }
}

fn outcome(request_id: String, served: EventOutcome, entry: Entry) -> Outcome {
    let EventOutcome { answer, output, lines_before, delivered, duration, start, process_id } = served;
    // Lines before the delivery have no time of their own.
    let since = |line: &OutputLine| line.at.saturating_duration_since(delivered);
    Outcome {
        request_id,
        answer,
        cloud_calls: entry.close(delivered),
        output_at: output.iter().map(since).collect(),
        output: output.into_iter().map(|line| line.text).collect(),
        lines_before,
        duration,
        process_start: start,
        process_id,
    }
}
