//! Answers that a closure of a test makes.

use std::any::Any;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};

#[cfg(feature = "catalog")]
use cloudfn_openapi::{Content, Request, WrittenReply};
#[cfg(feature = "catalog")]
use cloudfn_protocol::testing::{Reason, TestFailure};

#[cfg(feature = "catalog")]
use super::sample::meaning;
use super::scripted::Scripted;
use crate::cloud_call::CloudCall;

/// A closure that makes the answer to each call. Clones share it, and two are equal if they share it.
#[derive(Clone)]
pub(super) struct Made(Arc<Mutex<Closure>>);

type Closure = dyn FnMut(&CloudCall) -> Scripted + Send;

/// What a closure panicked with.
pub(super) type Panicked = Box<dyn Any + Send>;

impl Made {
    #[cfg(feature = "catalog")]
    pub(super) fn of<R>(mut answer: impl FnMut(&CloudCall) -> Result<R::Reply, TestFailure> + Send + 'static) -> Self
    where
        R: Request,
        R::Reply: WrittenReply,
    {
        Self(Arc::new(Mutex::new(move |call: &CloudCall| match answer(call) {
            Ok(reply) => written(reply.answer()),
            Err(failure) => failed(failure, R::API.name),
        })))
    }

    /// The answer to a call. A panic is caught: it belongs to the test, not to the gateway's connection.
    pub(super) fn answer(&self, call: &CloudCall) -> Result<Scripted, Panicked> {
        let mut answer = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        catch_unwind(AssertUnwindSafe(|| answer(call)))
    }
}

impl PartialEq for Made {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Made {}

impl fmt::Debug for Made {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Made(..)")
    }
}

#[cfg(feature = "catalog")]
fn written(answer: Content) -> Scripted {
    match answer {
        Content::Json(answer) => Scripted::json(answer),
        Content::Binary { content_type, bytes } => Scripted::binary(content_type, bytes),
    }
}

#[cfg(feature = "catalog")]
fn failed(failure: TestFailure, api: &str) -> Scripted {
    match failure.reason() {
        Reason::Errcode { errcode, errmsg } => {
            let errmsg = errmsg.as_deref().or_else(|| meaning(api, errcode));
            Scripted::errcode(errcode, errmsg.unwrap_or_default())
        }
        Reason::Refused(error_code) => Scripted::refused(error_code),
        Reason::Timeout => Scripted::hang(),
        Reason::Disconnected => Scripted::cut(),
    }
}
