//! The call `getOpenData`.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use super::item::OpenDataItem;
use super::problem;
use crate::cloud::deferred::{Deferred, PendingCall, RunningCall};
use crate::cloud::{Cloud, Scope};
use crate::error::Error;

impl<Permissions> Cloud<Permissions> {
    /// Asks WeChat for the open data of cloudIDs: `cloud.getOpenData({list})`.
    ///
    /// The items are in the order of the ids. A problem with one id is in its item and does not affect the others.
    ///
    /// # Errors
    ///
    /// The call as a whole fails: see [`ErrorKind`](crate::ErrorKind).
    #[doc(alias = "getOpenData")]
    #[track_caller]
    pub fn get_open_data<I: Into<String>>(&self, cloud_ids: impl IntoIterator<Item = I>) -> OpenDataCall {
        OpenDataCall::new(Arc::clone(self.scope()), cloud_ids.into_iter().map(Into::into).collect())
    }
}

/// A call of `getOpenData`. It is a future; `.await` sends it.
#[must_use = "nothing is asked unless it is awaited: add `.await`"]
pub struct OpenDataCall(Deferred<CallOptions>);

struct CallOptions {
    scope: Arc<Scope>,
    cloud_ids: Vec<String>,
    appid: Option<String>,
    timeout: Option<Duration>,
}

impl OpenDataCall {
    #[track_caller]
    fn new(scope: Arc<Scope>, cloud_ids: Vec<String>) -> Self {
        Self(Deferred::new(CallOptions { scope, cloud_ids, appid: None, timeout: None }))
    }

    /// Fails if there is no answer within this time, as [`Call::timeout`](crate::Call::timeout).
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.0.change(|options| options.timeout = Some(timeout));
        self
    }

    /// Asks for the open data of another Mini Program than the caller's. Watermarks are compared with this appid.
    pub fn appid(mut self, appid: impl Into<String>) -> Self {
        let appid = appid.into();
        self.0.change(|options| options.appid = Some(appid));
        self
    }
}

impl Future for OpenDataCall {
    type Output = Result<Vec<OpenDataItem>, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.poll(context)
    }
}

impl PendingCall for CallOptions {
    type Output = Result<Vec<OpenDataItem>, Error>;

    fn name(&self) -> &'static str {
        "getOpenData"
    }

    fn start(self) -> RunningCall<Self::Output> {
        Box::pin(async move {
            let Self { scope, cloud_ids, appid, timeout } = self;
            // In a shared environment the user is in the Mini Program that the call comes from.
            let caller = scope.wx_context.from_appid().or(scope.wx_context.appid()).or(scope.gateway.appid());
            let expected = appid.clone().or_else(|| caller.map(str::to_owned));
            let deadline = scope.deadline(timeout);
            let Scope { gateway, environment, wx_context, .. } = &*scope;
            let items = gateway.exchange_cloud_ids(environment, wx_context, cloud_ids, appid, deadline).await;
            let items = items.map_err(problem::of_call)?;
            Ok(items.into_iter().map(|item| OpenDataItem::new(item, expected.clone())).collect())
        })
    }
}

impl fmt::Debug for OpenDataCall {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("OpenDataCall").finish_non_exhaustive()
    }
}
