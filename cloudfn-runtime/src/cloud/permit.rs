//! `Permit`: the permission to call one API, as a value.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use cloudfn_openapi::Request;

use super::Scope;
use super::call::Call;
use super::wx_context::WxContext;

/// The permission to call one API, made by [`Cloud::permit`](crate::Cloud::permit).
///
/// Library code that takes a `Permit` is not generic, and a caller that has not declared the API gets one error.
#[derive(Clone, Copy)]
pub struct Permit<'cloud, R> {
    scope: &'cloud Arc<Scope>,
    request: PhantomData<fn(R)>,
}

impl<'cloud, R: Request> Permit<'cloud, R> {
    pub(crate) fn new(scope: &'cloud Arc<Scope>) -> Self {
        Self { scope, request: PhantomData }
    }

    /// Calls the API. The call is sent when it is awaited.
    #[track_caller]
    pub fn openapi(&self, request: R) -> Call<R> {
        Call::new(Arc::clone(self.scope), request)
    }

    /// The identity of the caller.
    #[must_use]
    pub fn wx_context(&self) -> &WxContext {
        &self.scope.wx_context
    }
}

impl<R: Request> fmt::Debug for Permit<'_, R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Permit").field(&R::API.name).finish()
    }
}
