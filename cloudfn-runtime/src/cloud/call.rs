//! `Call`: a Cloud Call that is sent when it is awaited.

use std::borrow::Cow;
use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use cloudfn_openapi::{Api, Case, Content, Kept, Request};

use super::Scope;
use super::answer::Answer;
use super::deferred::{Deferred, PendingCall, RunningCall};
use super::undeclared;
use crate::cloud::sent_request;
use crate::error::Error;
use crate::gateway::UnreadCheck;
use crate::gateway::cloud_call::{OpenApiCall, members};
use crate::gateway::members::Members;

/// A call of one WeChat API. It is a future; `.await` sends it.
///
/// It fails if it takes longer than its timeout: by default the rest of the invocation's time, at most 15 seconds.
#[must_use = "a cloud call does nothing unless it is awaited: add `.await`"]
pub struct Call<R> {
    deferred: Deferred<CallOptions>,
    case: Case,
    /// Of a test.
    unread_check: Option<UnreadCheck>,
    request: PhantomData<fn(R)>,
}

struct CallOptions {
    scope: Arc<Scope>,
    api: Api,
    members: Result<Members, Error>,
    appid: Option<String>,
    version: Option<String>,
    timeout: Option<Duration>,
    /// The request, for the answers of a test.
    kept: Option<Kept>,
}

impl<R> Call<R> {
    #[track_caller]
    pub(crate) fn new(scope: Arc<Scope>, request: R) -> Self
    where
        R: Request,
    {
        let case = request.case();
        let unread_check = scope.gateway.unread_check.clone();
        let members = members(R::API.name, &request);
        let kept = unread_check.as_ref().and_then(|_| request.kept());
        Self { deferred: deferred(scope, R::API, members, kept), case, unread_check, request: PhantomData }
    }

    /// Fails if there is no answer within this time. The default is the rest of the invocation's time, at most 15
    /// seconds. A longer timeout is shortened to the rest of the invocation's time.
    pub fn timeout(self, timeout: Duration) -> Self {
        self.change(|options| options.timeout = Some(timeout))
    }

    /// Calls on behalf of another appid than the Mini Program's: `cloud.openapi({appid})`.
    ///
    /// The APIs of `openapi::official_account` need it: an official account that the Mini Program may act for.
    ///
    /// ```
    /// use cloudfn_runtime::openapi::official_account::tags;
    /// use cloudfn_runtime::testing::{TestCloud, block_on};
    /// use cloudfn_runtime::{Cloud, Error, cloud_function};
    /// use serde_json::json;
    ///
    /// #[cloud_function(openapi = ["officialAccount.tags.create"])]
    /// async fn tag(name: String, cloud: Cloud) -> Result<i64, Error> {
    ///     let request = tags::Create::new(tags::NewTag::new(name));
    ///     Ok(cloud.openapi(request).appid("wxOFFICIAL").await?.tag.id.get())
    /// }
    ///
    /// let test = TestCloud::new().answer("officialAccount.tags.create", json!({"tag": {"id": 134, "name": "tea"}}));
    /// assert_eq!(block_on(tag("tea".to_owned(), test.cloud()))?, 134);
    /// # Ok::<(), Error>(())
    /// ```
    pub fn appid(self, appid: impl Into<String>) -> Self {
        let appid = appid.into();
        self.change(|options| options.appid = Some(appid))
    }

    /// Selects a version of the call protocol: `cloud.openapi({version: "v2"})`. Any other value has no effect.
    pub fn version(self, version: impl Into<String>) -> Self {
        let version = version.into();
        self.change(|options| options.version = Some(version))
    }

    fn change(mut self, change: impl FnOnce(&mut CallOptions)) -> Self {
        self.deferred.change(change);
        self
    }
}

impl<R: Request> Future for Call<R> {
    type Output = Result<Answer<R::Reply>, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let case = self.case;
        let polled = poll(&mut self.deferred, context);
        polled.map(|result| {
            let received = result?;
            let (answer, unread) = match &self.unread_check {
                Some(_) if cfg!(debug_assertions) => cloudfn_openapi::observe(|| Answer::read::<R>(received, case)),
                _ => (Answer::read::<R>(received, case), Vec::new()),
            };
            if let Some(check) = self.unread_check.as_ref().filter(|_| answer.is_ok()) {
                check(R::API.name, &unread);
            }
            answer
        })
    }
}

// These are not generic, so that they are not compiled for each request, in the user's crate.

#[track_caller]
fn deferred(scope: Arc<Scope>, api: Api, members: Result<Members, Error>, kept: Option<Kept>) -> Deferred<CallOptions> {
    Deferred::new(CallOptions { scope, api, members, appid: None, version: None, timeout: None, kept })
}

fn poll(deferred: &mut Deferred<CallOptions>, context: &mut Context<'_>) -> Poll<Result<Content, Error>> {
    deferred.poll(context)
}

impl PendingCall for CallOptions {
    type Output = Result<Content, Error>;

    fn name(&self) -> &'static str {
        self.api.name
    }

    fn start(mut self) -> RunningCall<Self::Output> {
        match self.kept.take() {
            Some(request) => Box::pin(sent_request::sending(request, self.send())),
            None => Box::pin(self.send()),
        }
    }
}

impl CallOptions {
    async fn send(self) -> Result<Content, Error> {
        let Self { scope, api, members, appid, version, timeout, kept: _ } = self;
        let deadline = scope.deadline(timeout);
        let call = OpenApiCall {
            api: Cow::Borrowed(api.name),
            error_codes: api.error_codes,
            members: members?,
            appid,
            version,
            deadline,
        };
        let content = scope.gateway.call(&scope.environment, &api, call).await;
        content.map_err(|error| undeclared::explained(error.explained_by(api.explained_by), api.name))
    }
}

impl<R: Request> fmt::Debug for Call<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Call").field(&R::API.name).finish()
    }
}
