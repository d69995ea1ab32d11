//! A cloud for unit tests: no process and no socket, but real requests.
//!
//! A cloud function stays an ordinary function, so a test calls it with an event and a cloud from [`TestCloud`]. Calls
//! are serialized and deserialized exactly as in the cloud; only the connection is replaced.
//!
//! ```
//! use cloudfn_runtime::openapi::wxacode;
//! use cloudfn_runtime::testing::{TestCloud, block_on};
//! use cloudfn_runtime::{Cloud, Error, cloud_function};
//! use serde_json::json;
//!
//! #[cloud_function(openapi = ["wxacode.getUnlimited"])]
//! async fn poster(cloud: Cloud) -> Result<usize, Error> {
//!     let code = cloud.openapi(wxacode::GetUnlimited::new(cloud.wx_context().openid()?.as_ref())).await?;
//!     Ok(code.bytes.len())
//! }
//!
//! let test = TestCloud::new().openid("o6zAJs").file("wxacode.getUnlimited", "image/jpeg", b"\xff\xd8");
//! assert_eq!(block_on(poster(test.cloud()))?, 2);
//! assert_eq!(test.calls()[0].api, "wxacode.getUnlimited");
//! assert_eq!(test.calls()[0].members, json!({ "scene": "o6zAJs" }));
//! # Ok::<(), Error>(())
//! ```
//!
#![cfg_attr(
    feature = "test-database",
    doc = "A function that uses the database gets a real one from [`TestCloud::documents`]; see there.\n"
)]
//! To test the built binary with its `config.json`, use the crate `cloudfn-local`.

#[cfg(feature = "database")]
mod database;
mod expected;
mod files;
mod names;
mod typed;
mod wechat;

use std::collections::HashMap;
use std::fmt;
use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use cloudfn_openapi::{Request, WrittenReply};
use cloudfn_protocol::codes;
use cloudfn_protocol::envelope::CommOpenApiResp;
use cloudfn_protocol::testing::difference;
use serde_json::{Value, json};
use tokio::time::Instant;

use crate::cloud::Cloud;
use crate::environment::Environment;
use crate::gateway::{Gateway, UnreadCheck};
use crate::invocation::Invocation;
use crate::testing::expected::Expected;
use crate::testing::typed::Typed;
use crate::testing::wechat::{Connection, Scripted, WeChat, json_answer};

pub use cloudfn_protocol::testing::{ExpectedCall, TestFailure};

/// A cloud for one test: the caller's identity, WeChat's answers, documents, and a record of the calls.
///
/// Its clones are the same cloud, except for the caller and the time limit.
///
/// An API without a scripted answer returns `{"errcode": 0, "errmsg": "ok"}`.
///
/// # Panics
///
/// What would make a test check nothing is a panic, with the name that was probably meant: an answer for an API that does
/// not exist, or with the names of JavaScript (`errCode`); in builds with debug assertions, an answer with a member that
/// the reply does not have; and, once this and every cloud of the test are dropped, an answer that the function did not
/// ask for.
#[must_use]
#[derive(Clone)]
pub struct TestCloud {
    variables: HashMap<String, String>,
    timeout: Option<Duration>,
    wechat: Arc<Mutex<WeChat>>,
}

/// A call that the function made.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TestCall {
    /// `class.method`.
    pub api: String,
    /// The members that were sent, with the names of the wire. A file is `{"fileName": .., "size": <bytes>}`.
    pub members: Value,
    /// Another appid than the Mini Program's, if the call names one.
    pub appid: Option<String>,
}

impl TestCloud {
    /// Creates a cloud that a fake user calls: `oTESTUSER` of the Mini Program `wxTESTAPP`.
    pub fn new() -> Self {
        let test = Self { variables: HashMap::new(), timeout: None, wechat: Arc::default() };
        let constant = [
            ("TENCENTCLOUD_RUNENV", "SCF"),
            ("TENCENTCLOUD_SECRETID", "test"),
            ("TENCENTCLOUD_SECRETKEY", "test"),
            ("SCF_NAMESPACE", wechat::ENVIRONMENT),
        ];
        let test = constant.into_iter().fold(test, |test, (name, value)| test.variable(name, value));
        test.identity("WX_OPENID", "oTESTUSER").identity("WX_APPID", "wxTESTAPP")
    }

    /// Sets the caller's openid.
    pub fn openid(self, openid: impl Into<String>) -> Self {
        self.identity("WX_OPENID", openid)
    }

    /// Sets a member of the caller's identity by the platform's name: `WX_UNIONID`, `WX_FROM_OPENID`, `WX_CLIENTIP`.
    pub fn identity(self, name: &str, value: impl Into<String>) -> Self {
        let names = self.variables.get("WX_CONTEXT_KEYS").cloned().unwrap_or_default();
        let listed = names.split(',').any(|listed| listed == name);
        let names = if listed { names } else { format!("{names},{name}") };
        self.variable("WX_CONTEXT_KEYS", names).variable(name, value)
    }

    /// Removes the caller: a timer or another server makes the call.
    pub fn nobody(mut self) -> Self {
        self.variables.remove("WX_CONTEXT_KEYS");
        self
    }

    /// Sets a variable of the invocation's environment, for example `TCB_ENV`.
    pub fn variable(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.variables.insert(name.into(), value.into());
        self
    }

    /// Sets how much time the invocation has left when [`cloud`](Self::cloud) is called. By default there is no limit.
    ///
    /// A call that starts after it, or less than 50 milliseconds before it, is a timeout, and is not sent. To let time pass
    /// without waiting, run the test on tokio's paused clock (`#[tokio::test(start_paused = true)]`, with tokio's feature
    /// `test-util`): deadlines use that clock. [`TestFailure::timeout`] is an answer that does not come in time.
    #[doc(alias("time_left", "deadline", "getRemainingTimeInMillis"))]
    pub fn time_limit(mut self, limit: Duration) -> Self {
        self.timeout = Some(limit);
        self
    }

    /// Sets an answer of an API: JSON with the names of the wire, as in WeChat's documentation.
    ///
    /// Several answers of one API are returned in order; the last one is repeated.
    ///
    /// # Panics
    ///
    /// Panics if no function can call the API, or if the answer has the member `errCode` or `errMsg`. The call panics if
    /// the answer has a member that the reply does not have.
    #[track_caller]
    pub fn answer(self, api: &str, answer: impl Into<Value>) -> Self {
        let answer = answer.into();
        names::check_answered(api);
        names::check_members(api, &answer);
        self.script(api, Scripted::answer(json_answer(&answer)))
    }

    /// Answers an API by a closure, which takes the request as the function built it, and returns a reply or a
    /// [`TestFailure`].
    ///
    /// The closure runs once for each call, so it can count them, and assert what they ask for. The reply is written as
    /// WeChat writes it, and read again: the function gets what it would get in the cloud. Do not move the test or one of its
    /// clones into the closure: it would live as long as itself, and never report an answer that nobody asks for.
    ///
    /// ```
    /// use cloudfn_runtime::openapi::subscribe_message::{Data, Send, SendReply};
    /// use cloudfn_runtime::testing::{TestCloud, TestFailure, block_on};
    /// use cloudfn_runtime::{Cloud, Error, cloud_function};
    ///
    /// #[cloud_function(openapi = ["subscribeMessage.send"])]
    /// async fn notify(cloud: Cloud) -> Result<Option<i64>, Error> {
    ///     let message = Send::new(cloud.wx_context().openid()?, "TEMPLATE_ID", Data::new());
    ///     Ok(cloud.openapi(message).await?.msgid)
    /// }
    ///
    /// let test = TestCloud::new().openid("o1").respond(|message: &Send| match message.touser.as_str() {
    ///     "o1" => Ok(SendReply { msgid: Some(7) }),
    ///     _ => Err(TestFailure::errcode(43101)),
    /// });
    /// assert_eq!(block_on(notify(test.cloud()))?, Some(7));
    /// assert_eq!(block_on(notify(test.openid("o2").cloud())).unwrap_err().errcode(), Some(43101));
    /// # Ok::<(), Error>(())
    /// ```
    ///
    /// It is one of the answers of its API, as those of [`answer`](Self::answer): after it comes the next one, and the last
    /// one is repeated.
    ///
    /// # Panics
    ///
    /// The call panics if its request is of another type: `Untyped`, a type of your own, or an earlier version of the API.
    /// Set these answers with [`answer`](Self::answer).
    #[track_caller]
    #[doc(alias("mock", "mockImplementation", "stub"))]
    pub fn respond<R>(self, answer: impl FnMut(&R) -> Result<R::Reply, TestFailure> + Send + 'static) -> Self
    where
        R: Request + 'static,
        R::Reply: WrittenReply,
    {
        self.script(R::API.name, Scripted::Typed(Typed::new(answer)))
    }

    /// Sets an answer of an API as WeChat really sends it, with members that the reply does not have.
    ///
    /// # Panics
    ///
    /// As [`answer`](Self::answer), except for such members.
    #[track_caller]
    pub fn answer_verbatim(self, api: &str, answer: impl Into<Value>) -> Self {
        lock(&self.wechat).verbatim.insert(api.to_owned());
        self.answer(api, answer)
    }

    /// Sets a failure of an API, for example 43101 `user refuse to accept the msg`.
    ///
    /// # Panics
    ///
    /// Panics if no function can call the API.
    #[track_caller]
    pub fn errcode(self, api: &str, errcode: i64, errmsg: &str) -> Self {
        self.answer(api, json!({ "errcode": errcode, "errmsg": errmsg }))
    }

    /// Sets a binary answer of an API.
    ///
    /// # Panics
    ///
    /// Panics if no function can call the API.
    #[track_caller]
    pub fn file(self, api: &str, content_type: &str, bytes: impl Into<Vec<u8>>) -> Self {
        names::check_refused(api);
        let content_type = Some(content_type.to_owned());
        let answer = CommOpenApiResp { resp_data: Some(bytes.into()), content_type, ..CommOpenApiResp::default() };
        self.script(api, Scripted::answer(answer))
    }

    /// Sets a rejection by the platform, for example -604101, a missing permission.
    ///
    /// # Panics
    ///
    /// Panics if no function can call the API.
    #[track_caller]
    pub fn refused(self, api: &str, error_code: i32) -> Self {
        names::check_refused(api);
        let answer = CommOpenApiResp { error_code: Some(error_code), ..CommOpenApiResp::default() };
        self.script(api, Scripted::answer(answer))
    }

    /// Sets the open data of a cloudID: the data, with its `watermark`. Every other cloudID is invalid.
    #[doc(alias = "getOpenData")]
    #[track_caller]
    pub fn open_data(self, cloud_id: &str, data: impl Into<Value>) -> Self {
        self.with_open_data(cloud_id, json!({ "cloudID": cloud_id, "data": data.into() }))
    }

    /// Sets the error of a cloudID: -601006 if it has expired, -601007 if it belongs to another user.
    #[track_caller]
    pub fn open_data_error(self, cloud_id: &str, err_code: i64) -> Self {
        let text = codes::text(err_code).unwrap_or_default();
        self.with_open_data(cloud_id, json!({ "cloudID": cloud_id, "errCode": err_code, "errMsg": text }))
    }

    /// Sets the result of another function.
    #[doc(alias = "callFunction")]
    #[track_caller]
    pub fn function(self, name: &str, answer: impl Into<Value>) -> Self {
        let answer = json!({ "requestId": "test-call", "data": { "response_data": answer.into().to_string() } });
        lock(&self.wechat).functions.insert(name.to_owned(), Expected::new(answer));
        self
    }

    /// Sets a failure of another function, with the gateway's code for it: `FUNCTIONS_EXECUTE_FAIL`.
    #[track_caller]
    pub fn function_error(self, name: &str, code: &str, message: &str) -> Self {
        let answer = json!({ "requestId": "test-call", "code": code, "message": message });
        lock(&self.wechat).functions.insert(name.to_owned(), Expected::new(answer));
        self
    }

    /// Makes a call without an answer a panic: of an API, a payment or a function for which the test sets none.
    ///
    /// Without it, such an API answers `{"errcode": 0, "errmsg": "ok"}`, and a test does not notice that the function calls
    /// it. The storage and the database are not concerned: they answer by what is in them.
    pub fn strict(self) -> Self {
        lock(&self.wechat).is_strict = true;
        self
    }

    /// Lets the test set answers that the function does not ask for, for example in code that several tests share.
    pub fn allow_unused_answers(self) -> Self {
        lock(&self.wechat).allows_unused = true;
        self
    }

    #[track_caller]
    fn with_open_data(self, cloud_id: &str, item: Value) -> Self {
        lock(&self.wechat).open_data.insert(cloud_id.to_owned(), Expected::new(item));
        self
    }

    /// Puts a file into this test's storage. Its fileID is [`file_id`](Self::file_id) of the path.
    #[doc(alias = "uploadFile")]
    pub fn stored_file(self, cloud_path: &str, content: impl Into<Vec<u8>>) -> Self {
        lock(&self.wechat).files.0.insert(cloud_path.to_owned(), content.into());
        self
    }

    /// The fileID of a path in this test's storage, whether there is a file or not.
    #[doc(alias = "fileID")]
    #[must_use]
    pub fn file_id(&self, cloud_path: &str) -> String {
        files::file_id(cloud_path)
    }

    /// The content of a file in this test's storage, by its path; `None` if there is no such file.
    #[must_use]
    pub fn stored(&self, cloud_path: &str) -> Option<Vec<u8>> {
        lock(&self.wechat).files.0.get(cloud_path).cloned()
    }

    /// The cloud to call a function with. The function's permissions are inferred.
    #[must_use]
    pub fn cloud<Permissions>(&self) -> Cloud<Permissions> {
        let environment: Environment = self.variables.clone().into_iter().collect();
        let mut invocation = Invocation::new("", environment, "test-request");
        invocation.deadline = self.timeout.and_then(|limit| Instant::now().checked_add(limit));
        let gateway = Gateway::through(Connection(Arc::clone(&self.wechat)));
        Cloud::new(&invocation, gateway.with_unread_check(self.unread_check()))
    }

    /// The calls that were made so far, in order.
    #[must_use]
    pub fn calls(&self) -> Vec<TestCall> {
        lock(&self.wechat).calls.clone()
    }

    /// Checks all calls that were made so far, in order: by the name of the API, or by the name and all members.
    ///
    /// ```
    /// use cloudfn_runtime::testing::{TestCloud, block_on};
    /// use cloudfn_runtime::{Cloud, Error, cloud_function};
    /// use serde_json::json;
    ///
    /// #[cloud_function]
    /// async fn total(cloud: Cloud) -> Result<u32, Error> {
    ///     Ok(cloud.call_function::<u32>("sum", &json!({ "of": [1, 2] })).await?.result)
    /// }
    ///
    /// let test = TestCloud::new().function("sum", 3);
    /// assert_eq!(block_on(total(test.cloud()))?, 3);
    /// test.assert_calls(["callFunction"]);
    /// test.assert_calls([("callFunction", json!({ "name": "sum", "data": { "of": [1, 2] } }))]);
    /// # Ok::<(), Error>(())
    /// ```
    ///
    /// # Panics
    ///
    /// Panics at the first difference, and says which call it is and what differs.
    #[track_caller]
    #[doc(alias("toHaveBeenCalledWith", "toHaveBeenNthCalledWith"))]
    pub fn assert_calls<C: Into<ExpectedCall>>(&self, expected: impl IntoIterator<Item = C>) {
        let expected: Vec<_> = expected.into_iter().map(Into::into).collect();
        let calls = self.calls();
        let made: Vec<_> = calls.iter().map(|call| (&*call.api, call.members.clone())).collect();
        if let Some(difference) = difference(&expected, &made) {
            panic!("{difference}");
        }
    }

    /// Panics if an answer has a member that the reply does not have.
    fn unread_check(&self) -> UnreadCheck {
        let wechat = Arc::downgrade(&self.wechat);
        Arc::new(move |api, unread| {
            let is_verbatim = wechat.upgrade().is_some_and(|wechat| lock(&wechat).verbatim.contains(api));
            if let Some(member) = unread.first().filter(|_| !is_verbatim) {
                panic!("{}", names::about_unread(api, member));
            }
        })
    }

    #[track_caller]
    fn script(self, api: &str, answer: Scripted) -> Self {
        lock(&self.wechat).answers.entry(api.to_owned()).or_default().push(Expected::new(answer));
        self
    }
}

impl Default for TestCloud {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for TestCloud {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("TestCloud").field("calls", &self.calls()).finish_non_exhaustive()
    }
}

/// The answer of a function as its caller gets it: with the dates and object ids of documents as text.
///
/// ```
/// use cloudfn_runtime::testing::answer_json;
/// use serde_json::json;
///
/// assert_eq!(answer_json(&("tea", 7)), json!(["tea", 7]));
/// ```
///
/// # Panics
///
/// Panics if the answer cannot be written as JSON.
#[must_use]
pub fn answer_json<T: serde::Serialize>(answer: &T) -> Value {
    let text = crate::reply::write(answer).unwrap_or_else(|failure| panic!("{failure}"));
    serde_json::from_slice(&text).expect("the answer should be JSON that can be read")
}

/// Runs a future to completion on this thread, as a host does.
///
/// # Panics
///
/// Panics if the asynchronous runtime cannot be started.
pub fn block_on<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("the asynchronous runtime should start");
    tokio::task::LocalSet::new().block_on(&runtime, future)
}

/// A test that failed while holding the lock has left nothing half done.
fn lock(wechat: &Mutex<WeChat>) -> MutexGuard<'_, WeChat> {
    wechat.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
