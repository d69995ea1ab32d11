//! The rules for answers.

use axum::extract::{Path, Request, State};
use axum::response::Response;
use serde_json::{Value, json};

use super::super::{Handler, document};
use super::{answered, bad_request, json as response, not_found, requests};
use crate::gateway::{AnswerRule, callable_apis, errcodes, sample_answer};
use crate::server::refusal::Refusal;

pub(super) async fn list(State(handler): State<Handler>) -> Response {
    response(&document::answers(&handler.platform.rules()))
}

pub(super) async fn add(State(handler): State<Handler>, request: Request) -> Response {
    answered(added(&handler, request).await)
}

async fn added(handler: &Handler, request: Request) -> Result<Response, Refusal> {
    let body = requests::body(request).await?;
    let project = handler.tools.folder.as_deref();
    let rule = AnswerRule::read_request(&body, project).map_err(|error| bad_request(error.to_string()))?;
    handler.platform.check_rule(&rule).map_err(|error| bad_request(error.to_string()))?;
    handler.platform.add_rule(rule);
    Ok(changed(handler))
}

pub(super) async fn remove(State(handler): State<Handler>, Path(id): Path<u64>, request: Request) -> Response {
    if let Err(refusal) = requests::body(request).await {
        return refusal.into();
    }
    if !handler.platform.remove_rule(id) {
        return not_found(format!("there is no rule {id}: it was removed, or has answered its last call")).into();
    }
    changed(&handler)
}

pub(super) async fn clear(State(handler): State<Handler>, request: Request) -> Response {
    if let Err(refusal) = requests::body(request).await {
        return refusal.into();
    }
    handler.platform.clear_rules();
    changed(&handler)
}

/// The rules after a change, which all pages are told.
fn changed(handler: &Handler) -> Response {
    handler.publish_answers();
    response(&document::answers(&handler.platform.rules()))
}

/// The APIs that can be scripted: what each is, what it answers by itself, and its errcodes.
pub(super) async fn apis(State(handler): State<Handler>) -> Response {
    let about = handler.tools.about_api;
    let api = |name: &str| {
        let sample = sample_answer(name);
        let codes = errcodes(name).iter().map(|(code, meaning)| json!({"code": code, "meaning": meaning}));
        let mut api = json!({
            "name": name,
            "sample": sample.content(),
            "answersAFile": sample.file().is_some(),
            "errcodes": codes.collect::<Vec<_>>(),
        });
        if let (Value::Object(api), Some(Value::Object(about))) = (&mut api, about.map(|about| about(name))) {
            api.extend(about);
        }
        api
    };
    response(&callable_apis().map(api).collect())
}
