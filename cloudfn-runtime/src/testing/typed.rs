//! Answers of a closure that takes the function's typed request: [`TestCloud::respond`](super::TestCloud::respond).

use std::any::type_name;
use std::sync::{Arc, Mutex, PoisonError};

use cloudfn_openapi::{Content, Kept, Request, WrittenReply};
use cloudfn_protocol::envelope::CommOpenApiResp;
use serde_json::{Value, json};

use super::failure::TestFailure;
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
                Ok(reply) => Outcome::Answer(written(reply.content())),
                Err(failure) => failure.outcome(&R::API),
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
fn written(content: Content) -> CommOpenApiResp {
    match content {
        Content::Json(Value::Object(members)) => {
            let mut answer = json!({ "errcode": 0, "errmsg": "ok" });
            for (name, value) in members {
                answer[name] = value;
            }
            json_answer(&answer)
        }
        Content::Json(value) => json_answer(&value),
        Content::Binary { content_type, bytes } => {
            CommOpenApiResp { resp_data: Some(bytes), content_type: Some(content_type), ..CommOpenApiResp::default() }
        }
    }
}
