//! Answers of a closure that takes the function's typed request: [`TestCloud::respond`](super::TestCloud::respond).

use std::any::type_name;
use std::sync::{Arc, Mutex, PoisonError};

use cloudfn_openapi::{Api, Content, Kept, Request, WrittenReply};
use cloudfn_protocol::envelope::CommOpenApiResp;
use cloudfn_protocol::testing::{Reason, TestFailure};
use serde_json::json;

use super::wechat::{Outcome, json_answer};
use crate::cloud::sent_request::with_request;

/// An answer that is made for each call.
#[derive(Clone)]
pub(super) struct Typed(Arc<Mutex<Answer>>);

/// Takes the request; `None` if its type cannot be kept.
type Answer = dyn FnMut(Option<&Kept>) -> Outcome + Send;

impl Typed {
    pub(super) fn new<R>(mut answer: impl FnMut(&R) -> Result<R::Reply, TestFailure> + Send + 'static) -> Self
    where
        R: Request + 'static,
        R::Reply: WrittenReply,
    {
        let answer = move |sent: Option<&Kept>| {
            let Some(request) = sent.and_then(|sent| sent.downcast_ref::<R>()) else {
                panic!("{}", another_type(R::API.name, type_name::<R>()));
            };
            match answer(request) {
                Ok(reply) => Outcome::Answer(written(reply.answer())),
                Err(failure) => failed(failure, &R::API),
            }
        };
        Self(Arc::new(Mutex::new(answer)))
    }

    /// The answer to the call that this task is making.
    pub(super) fn answer(&self) -> Outcome {
        let mut answer = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        with_request(&mut *answer)
    }
}

fn another_type(api: &str, expected: &str) -> String {
    format!(
        "the answer that the test sets for `{api}` takes a `{expected}`, and the function calls `{api}` with a request of another \
         type\nif that is `Untyped` or a type of your own, set the answer with `.answer(\"{api}\", json!({{ .. }}))`"
    )
}

/// An answer as WeChat sends it: JSON with `errcode` and `errmsg`, or the bytes of a file.
fn written(answer: Content) -> CommOpenApiResp {
    match answer {
        Content::Json(answer) => json_answer(&answer),
        Content::Binary { content_type, bytes } => {
            CommOpenApiResp { resp_data: Some(bytes), content_type: Some(content_type), ..CommOpenApiResp::default() }
        }
    }
}

fn failed(failure: TestFailure, api: &Api) -> Outcome {
    match failure.reason() {
        Reason::Errcode { errcode, errmsg } => {
            let errmsg = errmsg.or_else(|| api.meaning(errcode).map(str::to_owned)).unwrap_or_default();
            Outcome::Answer(json_answer(&json!({ "errcode": errcode, "errmsg": errmsg })))
        }
        Reason::Refused(error_code) => {
            Outcome::Answer(CommOpenApiResp { error_code: Some(error_code), ..CommOpenApiResp::default() })
        }
        Reason::Timeout => Outcome::Timeout,
        Reason::Disconnected => Outcome::Disconnected,
    }
}
