//! Calls of other cloud functions.
//!
//! ```
//! use cloudfn_runtime::testing::{TestCloud, block_on};
//! use cloudfn_runtime::{Cloud, Error, cloud_function};
//! use serde_json::json;
//!
//! #[derive(serde::Serialize)]
//! struct Summands {
//!     a: i64,
//!     b: i64,
//! }
//!
//! #[derive(serde::Deserialize)]
//! struct Sum {
//!     sum: i64,
//! }
//!
//! #[cloud_function]
//! async fn total(cloud: Cloud) -> Result<i64, Error> {
//!     let answer = cloud.call_function::<Sum>("sum", &Summands { a: 1, b: 2 }).await?;
//!     Ok(answer.result.sum)
//! }
//!
//! let test = TestCloud::new().function("sum", json!({"sum": 3}));
//! assert_eq!(block_on(total(test.cloud()))?, 3);
//! assert_eq!(test.calls()[0].members, json!({"name": "sum", "data": {"a": 1, "b": 2}}));
//! # Ok::<(), Error>(())
//! ```

pub(crate) mod wire;

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::ops::Deref;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use cloudfn_protocol::json;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::call_function::wire::FunctionTarget;
use crate::cloud::deferred::{Deferred, PendingCall, RunningCall};
use crate::cloud::{Cloud, Scope};
use crate::error::Error;
use crate::error::api_name::ApiName;
use crate::other_account::OtherAccount;

impl<Permissions> Cloud<Permissions> {
    /// Calls another cloud function: `cloud.callFunction({name, data})`.
    ///
    /// The event serializes as an object, or is `()` for an empty one. No permission is needed.
    ///
    /// # Errors
    ///
    /// If the other function fails, the error has the kind [`Gateway`](crate::ErrorKind::Gateway), the code
    /// `FUNCTIONS_EXECUTE_FAIL`, the errCode -504002 (wx-server-sdk loses the number) and the function's own text. An
    /// answer that does not fit `A` is an error of the kind [`Answer`](crate::ErrorKind::Answer).
    #[doc(alias = "callFunction")]
    #[track_caller]
    pub fn call_function<A: DeserializeOwned>(&self, name: &str, event: &impl Serialize) -> FunctionCall<A> {
        FunctionCall::new(Arc::clone(self.scope()), name, event)
    }
}

impl OtherAccount {
    /// Calls a function of the other account, as [`Cloud::call_function`] does.
    #[doc(alias = "callFunction")]
    #[track_caller]
    pub fn call_function<A: DeserializeOwned>(&self, name: &str, event: &impl Serialize) -> FunctionCall<A> {
        FunctionCall::new(Arc::clone(self.scope()), name, event).of(self.clone())
    }
}

/// A call of another function. It is a future; `.await` sends it.
#[must_use = "a function is not called unless the call is awaited: add `.await`"]
pub struct FunctionCall<A> {
    deferred: Deferred<CallOptions>,
    answer: PhantomData<fn() -> A>,
}

/// The answer of another function. It derefs to the function's result.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FunctionAnswer<A> {
    /// The result that the function returned.
    pub result: A,
    /// The platform's id of that invocation.
    #[doc(alias = "requestID")]
    pub request_id: Option<String>,
}

struct CallOptions {
    scope: Arc<Scope>,
    name: String,
    event: Result<String, Error>,
    env: Option<String>,
    account: Option<OtherAccount>,
    timeout: Option<Duration>,
}

impl<A> FunctionCall<A> {
    #[track_caller]
    pub(crate) fn new(scope: Arc<Scope>, name: &str, event: &impl Serialize) -> Self {
        let name = name.to_owned();
        let options = CallOptions { scope, name, event: text(event), env: None, account: None, timeout: None };
        Self { deferred: Deferred::new(options), answer: PhantomData }
    }

    pub(crate) fn of(mut self, account: OtherAccount) -> Self {
        self.deferred.change(|options| options.account = Some(account));
        self
    }

    /// Fails if there is no answer within this time. The default is the rest of the invocation's time, at most 15
    /// seconds. The other function keeps running.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.deferred.change(|options| options.timeout = Some(timeout));
        self
    }

    /// Calls the function in another environment of the same account: `config: {env}`. For another account,
    /// [`other_account`](Cloud::other_account) names the environment.
    pub fn env(mut self, env: impl Into<String>) -> Self {
        let env = env.into();
        self.deferred.change(|options| options.env = Some(env));
        self
    }
}

impl<A: DeserializeOwned> Future for FunctionCall<A> {
    type Output = Result<FunctionAnswer<A>, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.deferred.poll(context).map(|result| result.and_then(read))
    }
}

impl PendingCall for CallOptions {
    type Output = Result<wire::FunctionAnswer, Error>;

    fn name(&self) -> &'static str {
        "callFunction"
    }

    fn start(self) -> RunningCall<Self::Output> {
        Box::pin(async move {
            let Self { scope, name, event, env, account, timeout } = self;
            let event = event?;
            let deadline = scope.deadline(timeout);
            let target = match (account, env) {
                (Some(account), env) => FunctionTarget::Account(account.right(deadline, env.as_deref()).await?),
                (None, Some(env)) => FunctionTarget::Env(env),
                (None, None) => FunctionTarget::Here,
            };
            scope.gateway.call_function(&scope.environment, &name, event, target, deadline).await
        })
    }
}

impl<A> Deref for FunctionAnswer<A> {
    type Target = A;

    fn deref(&self) -> &A {
        &self.result
    }
}

impl<A> fmt::Debug for FunctionCall<A> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("FunctionCall").finish_non_exhaustive()
    }
}

fn text(event: &impl Serialize) -> Result<String, Error> {
    let api_name = ApiName::own("callFunction");
    match serde_json::to_value(event).map_err(|error| api_name.bad_request(error))? {
        Value::Null => Ok("{}".to_owned()),
        event @ Value::Object(_) => Ok(json::stringify(&event)),
        other => Err(api_name.bad_request(format!("an event must be an object, and this is {other}"))),
    }
}

fn read<A: DeserializeOwned>(answer: wire::FunctionAnswer) -> Result<FunctionAnswer<A>, Error> {
    let wire::FunctionAnswer { result, string, request_id } = answer;
    let result = result.unwrap_or_default();
    // A string that happens to be JSON is parsed first, as wx-server-sdk does. It stays a string if `A` is one.
    let read = serde_path_to_error::deserialize(&result).or_else(|error| match &string {
        Some(string) => A::deserialize(Value::String(string.clone())).map_err(|_| error),
        None => Err(error),
    });
    match read {
        Ok(result) => Ok(FunctionAnswer { result, request_id }),
        Err(error) => {
            let text = format!("the answer does not fit at `{}`: {}", error.path(), error.inner());
            let body = string.map_or(result, Value::String);
            Err(ApiName::own("callFunction").unreadable(&text).with_body(body))
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::error::ErrorKind;
    use crate::testing::{TestCloud, block_on};

    fn call<A: DeserializeOwned>(test: &TestCloud, event: &impl Serialize) -> Result<FunctionAnswer<A>, Error> {
        let cloud: Cloud<()> = test.cloud();
        block_on(cloud.call_function("other", event))
    }

    #[test]
    fn an_answer_is_read_as_the_requested_type() {
        let answering = |answer: Value| TestCloud::new().function("other", answer);
        assert_eq!(call::<Vec<u8>>(&answering(json!([1, 2])), &()).unwrap().result, [1, 2]);
        assert_eq!(*call::<String>(&answering(json!("text")), &()).unwrap(), "text");
        // wx-server-sdk takes a string of digits for a number.
        assert_eq!(*call::<String>(&answering(json!("42")), &()).unwrap(), "42");
        assert_eq!(*call::<u8>(&answering(json!("42")), &()).unwrap(), 42);
        assert_eq!(*call::<Value>(&answering(json!("42")), &()).unwrap(), json!(42));
        call::<()>(&answering(Value::Null), &()).unwrap();
    }

    #[derive(Debug, serde::Deserialize)]
    struct List {
        #[expect(dead_code, reason = "it is never there")]
        list: Vec<u8>,
    }

    #[test]
    fn an_answer_that_does_not_fit_names_the_place() {
        let test = TestCloud::new().function("other", json!({"list": [1, "x"]}));
        let error = call::<List>(&test, &()).unwrap_err();
        assert!(error.kind() == ErrorKind::Answer && error.to_string().contains("list[1]"), "{error}");
        assert_eq!(error.body(), Some(&json!({"list": [1, "x"]})));
    }

    #[test]
    fn a_failure_keeps_its_code_and_its_text() {
        let test = TestCloud::new().function_error("other", "FUNCTIONS_EXECUTE_FAIL", "boom");
        let error = call::<Value>(&test, &()).unwrap_err();
        assert_eq!(error.err_code(), -504_002);
        assert!(error.code() == Some("FUNCTIONS_EXECUTE_FAIL"), "{error:?}");
        assert!(error.err_msg().contains("boom"), "{error}");
        // There is no function of this name.
        let error = call::<Value>(&TestCloud::new(), &()).unwrap_err();
        assert!(error.to_string().contains("other"), "{error}");
    }

    #[test]
    fn an_event_is_an_object() {
        let test = TestCloud::new().function("other", json!({}));
        call::<Value>(&test, &()).unwrap();
        assert_eq!(test.calls()[0].members, json!({"name": "other", "data": {}}));
        let error = call::<Value>(&test, &7).unwrap_err();
        assert!(error.kind() == ErrorKind::Request, "{error:?}");
        assert_eq!(test.calls().len(), 1);
    }

    #[test]
    fn another_environment_is_named() {
        let test = TestCloud::new().function("other", json!({}));
        let cloud: Cloud<()> = test.cloud();
        block_on(async { cloud.call_function::<Value>("other", &()).env("prod-2").await }).unwrap();
        assert_eq!(test.calls()[0].members, json!({"name": "other", "data": {}, "env": "prod-2"}));
    }
}
