//! `PayCall`: a call of WeChat Pay that is sent when it is awaited.

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use cloudfn_protocol::json::stringify;
use serde_json::{Map, Value};

use super::answer::PayAnswer;
use super::reply::PayReply;
use super::wire::PayContent;
use crate::cloud::Scope;
use crate::cloud::deferred::{Deferred, PendingCall, RunningCall};
use crate::error::Error;

/// A call of WeChat Pay. It is a future; `.await` sends it.
#[must_use = "WeChat Pay is not asked unless the call is awaited: add `.await`"]
pub struct PayCall<T> {
    name: &'static str,
    deferred: Deferred<CallOptions>,
    reply: PhantomData<fn() -> T>,
}

struct CallOptions {
    scope: Arc<Scope>,
    appid: Option<String>,
    name: &'static str,
    argument: Result<Map<String, Value>, Error>,
    timeout: Option<Duration>,
}

impl<T> PayCall<T> {
    #[track_caller]
    pub(super) fn new(
        scope: Arc<Scope>,
        appid: Option<String>,
        name: &'static str,
        argument: Result<Map<String, Value>, Error>,
    ) -> Self {
        let options = CallOptions { scope, appid, name, argument, timeout: None };
        Self { name, deferred: Deferred::new(options), reply: PhantomData }
    }

    /// Fails if there is no answer within this time, as [`Call::timeout`](crate::Call::timeout).
    ///
    /// After a timeout it is not known whether WeChat Pay processed the call: query before you repeat it.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.deferred.change(|options| options.timeout = Some(timeout));
        self
    }
}

impl<T: PayReply> Future for PayCall<T> {
    type Output = Result<PayAnswer<T>, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let name = self.name;
        self.deferred.poll(context).map(|result| result.and_then(|content| PayAnswer::read(name, content)))
    }
}

impl PendingCall for CallOptions {
    type Output = Result<PayContent, Error>;

    fn name(&self) -> &'static str {
        self.name
    }

    fn start(self) -> RunningCall<Self::Output> {
        Box::pin(async move {
            let Self { scope, appid, name, argument, timeout } = self;
            let argument = stringify(&Value::Object(argument?));
            let deadline = scope.deadline(timeout);
            scope.gateway.pay(&scope.environment, name, argument, appid, deadline).await
        })
    }
}

impl<T> fmt::Debug for PayCall<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("PayCall").field(&self.name).finish()
    }
}
