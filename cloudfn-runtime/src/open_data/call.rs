//! `getOpenData`.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use super::item::OpenDataItem;
use super::problem;
use crate::cloud::deferred::{Deferred, RunningCall, Work};
use crate::cloud::{Cloud, Scope};
use crate::error::Error;

impl<Permissions> Cloud<Permissions> {
    /// Asks WeChat what stands behind cloudIDs: `cloud.getOpenData({list})`.
    ///
    /// The items come in the order of the ids. What is wrong with one id is in its item; the others have their data.
    #[doc(alias = "getOpenData")]
    pub fn get_open_data<I: Into<String>>(&self, cloud_ids: impl IntoIterator<Item = I>) -> OpenDataCall {
        OpenDataCall::new(Arc::clone(self.scope()), cloud_ids.into_iter().map(Into::into).collect())
    }
}

/// A call of `getOpenData`. It is a future: `.await` sends it.
#[must_use = "nothing is asked unless it is awaited: add `.await`"]
pub struct OpenDataCall(Deferred<CallOptions>);

struct CallOptions {
    scope: Arc<Scope>,
    cloud_ids: Vec<String>,
    appid: Option<String>,
    timeout: Option<Duration>,
}

impl OpenDataCall {
    fn new(scope: Arc<Scope>, cloud_ids: Vec<String>) -> Self {
        Self(Deferred::new(CallOptions { scope, cloud_ids, appid: None, timeout: None }))
    }

    /// Ends the call with an error when the answer is not there in time, as [`Call::timeout`](crate::Call::timeout).
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.0.change(|options| options.timeout = Some(timeout));
        self
    }

    /// Asks for the open data of another Mini Program than the one that calls: watermarks are compared with this appid.
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

impl Work for CallOptions {
    type Output = Result<Vec<OpenDataItem>, Error>;

    fn begin(self) -> RunningCall<Self::Output> {
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
