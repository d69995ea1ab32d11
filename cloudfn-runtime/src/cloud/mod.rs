//! `Cloud`: the handle by which a function calls WeChat.

pub(crate) mod answer;
pub(crate) mod call;
pub(crate) mod deferred;
pub(crate) mod permit;
pub(crate) mod sent_request;
mod undeclared;
pub(crate) mod unsent;
pub(crate) mod untyped;
pub(crate) mod wx_context;

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use cloudfn_openapi::{DeclaredIn, Request};
use tokio::time::Instant;

use crate::cloud::call::Call;
use crate::cloud::permit::Permit;
use crate::cloud::wx_context::WxContext;
use crate::environment::Environment;
use crate::gateway::{Gateway, deadline};
use crate::invocation::Invocation;

/// The default timeout of a call, as in wx-server-sdk.
const DEFAULT_TIMEOUT: Duration = Duration::from_secs(15);

/// The part of the invocation's time that a call leaves to the function, so that it can still report the timeout. The
/// platform kills a process that is late, and the caller is told nothing.
const REPORT_TIME: Duration = Duration::from_millis(50);

/// The cloud, as one invocation of one function may use it.
///
/// A function's parameter is written `Cloud`, and the attribute adds the permissions. It is cheap to clone and can be
/// sent to other tasks. A helper asks for the permission that it needs:
/// `cloud: &Cloud<impl subscribe_message::MaySend>`.
#[doc(alias = "init")]
#[rustfmt::skip] // rustc prints the line below for a bare `Cloud` in a helper
pub struct Cloud<Permissions> { // a helper takes `&Cloud<impl class::MayMethod>`, or `&WxContext` for identity only
    scope: Arc<Scope>,
    permissions: PhantomData<fn() -> Permissions>,
}

/// The state that all clones of a [`Cloud`] share: the facts of one invocation, and the gateway.
#[derive(Debug)]
pub(crate) struct Scope {
    pub(crate) environment: Environment,
    pub(crate) request_id: String,
    pub(crate) deadline: Option<Instant>,
    pub(crate) wx_context: WxContext,
    pub(crate) gateway: Gateway,
}

impl Scope {
    /// The deadline of a call that starts now: its timeout, by default that of wx-server-sdk, but never later than the
    /// end of the invocation.
    pub(crate) fn deadline(&self, timeout: Option<Duration>) -> Instant {
        let own = deadline::after(timeout.unwrap_or(DEFAULT_TIMEOUT));
        match self.deadline.and_then(|deadline| deadline.checked_sub(REPORT_TIME)) {
            Some(of_invocation) => own.min(of_invocation),
            None => own,
        }
    }
}

impl<Permissions> Cloud<Permissions> {
    #[doc(hidden)]
    #[must_use]
    pub fn new(invocation: &Invocation, gateway: Gateway) -> Self {
        let scope = Scope {
            wx_context: WxContext::of(&invocation.environment),
            environment: invocation.environment.clone(),
            request_id: invocation.request_id.clone(),
            deadline: invocation.deadline,
            gateway,
        };
        Self { scope: Arc::new(scope), permissions: PhantomData }
    }

    /// The identity of the caller: `cloud.getWXContext()`.
    #[doc(alias = "getWXContext")]
    #[must_use]
    pub fn wx_context(&self) -> &WxContext {
        &self.scope.wx_context
    }

    /// The platform's id of this invocation.
    #[must_use]
    pub fn request_id(&self) -> &str {
        &self.scope.request_id
    }

    /// Calls a WeChat API that the function has declared: `cloud.openapi.<class>.<method>({..})`.
    ///
    /// The call is sent when it is awaited.
    ///
    /// # Errors
    ///
    /// WeChat's errcode, a missing permission in the uploaded config.json (-604101), a timeout, or a connection that
    /// fails; see [`ErrorKind`](crate::ErrorKind).
    #[inline(never)] // one symbol for each permission and request: `cargo cloudfn check` reads them off the binary
    #[track_caller]
    pub fn openapi<R: DeclaredIn<Permissions>>(&self, request: R) -> Call<R> {
        Call::new(Arc::clone(&self.scope), request)
    }

    pub(crate) fn scope(&self) -> &Arc<Scope> {
        &self.scope
    }

    /// The permission to call one API, for code that is not generic over permissions.
    #[must_use]
    #[cfg_attr(cloudfn_check, inline(never))] // as above: the holder of a permit may call
    pub fn permit<R: DeclaredIn<Permissions> + Request>(&self) -> Permit<'_, R> {
        Permit::new(&self.scope)
    }
}

impl<Permissions> Clone for Cloud<Permissions> {
    fn clone(&self) -> Self {
        Self { scope: Arc::clone(&self.scope), permissions: PhantomData }
    }
}

impl<Permissions> fmt::Debug for Cloud<Permissions> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Cloud")
            .field("request_id", &self.scope.request_id)
            .field("wx_context", &self.scope.wx_context)
            .finish_non_exhaustive()
    }
}
