//! The sample of each API, read as the reply of its API.

use cloudfn_openapi::{Content, Request};
use serde_json::Value;

use super::super::catalog::{ANSWERS_A_FILE, CALLABLE};
use super::super::samples::SAMPLES;
use super::super::{sample, sample_answer};
use super::every_sample::REPLIES;

/// Reads an answer as a reply, and returns the reply as text.
pub(super) type Read = fn(&Value) -> Result<String, String>;

pub(super) fn read<R: Request<Reply: std::fmt::Debug>>(answer: &Value) -> Result<String, String> {
    let reply = R::read(Content::Json(answer.clone())).map_err(|error| error.to_string())?;
    Ok(format!("{reply:?}"))
}

#[test]
fn every_callable_api_has_a_sample() {
    let sampled: Vec<_> = SAMPLES.iter().map(|sample| sample.api).collect();
    assert_eq!(sampled, CALLABLE);
    let read: Vec<_> = REPLIES.iter().map(|(api, _)| *api).chain(ANSWERS_A_FILE.iter().copied()).collect();
    assert_eq!(read.len(), CALLABLE.len());
}

#[test]
fn the_reply_of_every_api_reads_its_sample_and_keeps_every_member() {
    let mut lost = Vec::new();
    for (api, read) in REPLIES {
        let answer = sample_answer(api).content();
        assert_eq!((&answer["errcode"], &answer["errmsg"]), (&0.into(), &"ok".into()), "{api}");
        let whole = read(&answer).unwrap_or_else(|error| panic!("{api}: {error}"));
        for path in leaves(&answer) {
            if without(&answer, &path).is_some_and(|rest| read(&rest).is_ok_and(|shown| shown == whole)) {
                lost.push(format!("{api}: {path}"));
            }
        }
    }
    assert_eq!(lost, [""; 0]);
}

#[test]
fn answers_are_what_a_developer_would_expect() {
    let answer = |api: &str| sample_answer(api).content();
    let checked = answer("security.msgSecCheck");
    assert_eq!((&checked["result"]["suggest"], &checked["result"]["label"]), (&"pass".into(), &100.into()));
    assert_eq!(answer("phonenumber.getPhoneNumber")["phone_info"]["phoneNumber"], "13580006666");
    let orders = answer("wxa.sec.order.getOrderList");
    assert_eq!((orders["order_list"].as_array().map(Vec::len), &orders["has_more"]), (Some(1), &false.into()));
    let code = sample_answer("wxacode.getUnlimited").file().unwrap();
    assert_eq!((&*code.content_type, &code.bytes[..4]), ("image/png", &b"\x89PNG"[..]));
    assert!((200..4096).contains(&code.bytes.len()));
    assert_eq!(answer("of.tomorrow"), serde_json::json!({"errcode": 0, "errmsg": "ok"}));
}

#[test]
fn an_errcode_has_the_meaning_of_its_api() {
    assert_eq!(sample::meaning("subscribeMessage.send", 43_101), Some("user has not subscribed"));
    assert_eq!(sample::meaning("of.tomorrow", 43_101), Some("user has not subscribed"));
    assert_eq!(sample::meaning("subscribeMessage.send", 7), None);
}

/// The paths of all values that are no objects and no lists, except for those that are what a missing member is.
fn leaves(answer: &Value) -> Vec<String> {
    let children: Vec<(String, &Value)> = match answer {
        Value::Object(members) => members.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(elements) => {
            elements.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect()
        }
        _ => return vec![String::new()],
    };
    let is_default = |value: &Value| [Value::from(0), "".into(), false.into()].contains(value);
    let paths = children.into_iter().filter(|(name, value)| !is_default(value) && name != "errmsg");
    paths.flat_map(|(name, value)| leaves(value).into_iter().map(move |path| format!("/{name}{path}"))).collect()
}

/// The answer without the member at this path; `None` for an element of a list.
fn without(answer: &Value, path: &str) -> Option<Value> {
    let (parent, name) = path.rsplit_once('/')?;
    let mut rest = answer.clone();
    rest.pointer_mut(parent)?.as_object_mut()?.remove(name)?;
    Some(rest)
}
