//! The answer of a Cloud Call.

use std::borrow::Cow;
use std::ops::Deref;

use cloudfn_openapi::{Case, Content, NodeBuffer, ReadError, Request};
use cloudfn_protocol::{case, json};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::Value;

use crate::error::Error;

/// A successful answer of WeChat: the reply, and the whole answer in the form of wx-server-sdk.
///
/// It derefs to the reply. It serializes as `{"errCode": 0, "errMsg": "openapi.class.method:ok", ..}` with every member
/// of WeChat's answer in camelCase, including those that the reply does not have. A binary answer serializes as Node
/// writes it: `{.., "contentType": "image/jpeg", "buffer": {"type": "Buffer", "data": [..]}}`.
#[derive(Debug, Clone)]
pub struct Answer<T> {
    reply: T,
    api: &'static str,
    /// The answer without its status.
    content: Content,
    keys: Keys,
    status: Status,
}

/// The spelling of the keys in an answer.
#[derive(Debug, Clone, Copy)]
enum Keys {
    /// The names of the wire. They are converted when the answer is serialized, because few functions return it.
    Wire,
    /// As they are serialized.
    Final,
}

/// `errcode` and `errmsg` of a successful answer, which wx-server-sdk drops.
#[derive(Debug, Clone, Default)]
struct Status {
    errcode: Option<i64>,
    errmsg: Option<String>,
}

/// The members of an answer that neither the reply nor the caller gets, and where they were.
#[derive(Default)]
struct Removed {
    errcode: Option<(usize, Value)>,
    errmsg: Option<(usize, Value)>,
}

impl Removed {
    fn take(content: &mut Content) -> Self {
        let Content::Json(Value::Object(members)) = content else { return Self::default() };
        let mut remove = |name: &str| {
            let place = members.keys().position(|key| key == name)?;
            Some((place, members.shift_remove(name)?))
        };
        Self { errcode: remove("errcode"), errmsg: remove("errmsg") }
    }

    /// The answer as it was.
    fn put_back(self, mut body: Value) -> Value {
        if let Some(members) = body.as_object_mut() {
            // The last one that was removed is put back first.
            for (name, removed) in [("errmsg", self.errmsg), ("errcode", self.errcode)] {
                if let Some((place, value)) = removed {
                    members.shift_insert(place, name.to_owned(), value);
                }
            }
        }
        body
    }

    fn into_status(self) -> Status {
        let errcode = self.errcode.and_then(|(_, errcode)| match errcode {
            Value::String(text) => text.trim().parse().ok(),
            errcode => errcode.as_i64(),
        });
        let errmsg = self.errmsg.map(|(_, errmsg)| match errmsg {
            Value::String(text) => text,
            errmsg => json::to_text(&errmsg),
        });
        Status { errcode, errmsg }
    }
}

impl<T> Answer<T> {
    pub(crate) fn read<R: Request<Reply = T>>(mut content: Content, case: Case) -> Result<Self, Error> {
        let api = R::API.name;
        let removed = Removed::take(&mut content);
        match R::read(readable(&content, case)) {
            Ok(reply) => {
                let (content, keys) = kept(content, case);
                Ok(Self { reply, api, content, keys, status: removed.into_status() })
            }
            Err(error) => Err(unreadable(api, content, removed, error)),
        }
    }

    /// Returns the reply alone.
    #[must_use]
    pub fn into_reply(self) -> T {
        self.reply
    }

    /// WeChat's `errcode`: 0, or `None` if the answer has none, as a binary answer.
    #[must_use]
    pub fn errcode(&self) -> Option<i64> {
        self.status.errcode
    }

    /// WeChat's `errmsg`, such as `ok`; `None` if the answer has none. Some APIs return a hint here.
    #[must_use]
    pub fn errmsg(&self) -> Option<&str> {
        self.status.errmsg.as_deref()
    }

    /// wx-server-sdk's `errMsg`: `openapi.class.method:ok`.
    #[doc(alias = "errMsg")]
    #[must_use]
    pub fn err_msg(&self) -> String {
        err_msg(self.api)
    }
}

// These are not generic, so that they are not compiled for each reply, in the user's crate.

/// What the reply is read from.
fn readable(content: &Content, case: Case) -> Content {
    match case {
        Case::Wire | Case::Keep => content.clone(),
        Case::Convert => camel_case(content.clone()),
    }
}

/// What the answer keeps.
fn kept(content: Content, case: Case) -> (Content, Keys) {
    match case {
        Case::Wire => (content, Keys::Wire),
        Case::Convert => (camel_case(content), Keys::Final),
        Case::Keep => (content, Keys::Final),
    }
}

fn unreadable(api: &'static str, content: Content, removed: Removed, error: ReadError) -> Error {
    match content {
        Content::Json(body) => Error::unreadable(api, error).with_body(removed.put_back(body)),
        Content::Binary { .. } => Error::unreadable(api, error),
    }
}

/// The content of an answer as it is serialized.
fn written(content: &Content, keys: Keys) -> Cow<'_, Content> {
    match (content, keys) {
        (Content::Json(_), Keys::Wire) => Cow::Owned(camel_case(content.clone())),
        _ => Cow::Borrowed(content),
    }
}

impl<T> Deref for Answer<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.reply
    }
}

impl<T> Serialize for Answer<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(self.api, &written(&self.content, self.keys), serializer)
    }
}

/// The answer of wx-server-sdk, without a typed reply.
#[cfg(feature = "unstable-conformance")]
pub(crate) struct SdkAnswer<'a> {
    api: &'a str,
    content: Content,
}

#[cfg(feature = "unstable-conformance")]
impl<'a> SdkAnswer<'a> {
    pub(crate) fn new(api: &'a str, mut content: Content, case: Case) -> Self {
        Removed::take(&mut content);
        let content = if case == Case::Keep { content } else { camel_case(content) };
        Self { api, content }
    }
}

#[cfg(feature = "unstable-conformance")]
impl Serialize for SdkAnswer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(self.api, &self.content, serializer)
    }
}

fn write<S: Serializer>(api: &str, content: &Content, serializer: S) -> Result<S::Ok, S::Error> {
    let mut members = serializer.serialize_map(None)?;
    members.serialize_entry("errCode", &0)?;
    members.serialize_entry("errMsg", &err_msg(api))?;
    match content {
        Content::Json(value) => {
            // These two are written above, whatever WeChat sent under their names.
            for (name, value) in value.as_object().into_iter().flatten() {
                if name != "errCode" && name != "errMsg" {
                    members.serialize_entry(name, value)?;
                }
            }
        }
        Content::Binary { content_type, bytes } => {
            members.serialize_entry("contentType", content_type)?;
            members.serialize_entry("buffer", &NodeBuffer(bytes))?;
        }
    }
    members.end()
}

/// Converts the keys of a JSON answer to camelCase. A binary answer has none.
fn camel_case(content: Content) -> Content {
    match content {
        Content::Json(value) => Content::Json(case::camel_case(value)),
        binary @ Content::Binary { .. } => binary,
    }
}

fn err_msg(api: &str) -> String {
    format!("openapi.{api}:ok")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::error::ErrorKind;
    use crate::openapi::subscribe_message;

    fn read(answer: Value) -> Answer<subscribe_message::SendReply> {
        Answer::read::<subscribe_message::Send>(Content::Json(answer), Case::Wire).unwrap()
    }

    #[test]
    fn errcode_and_errmsg_of_a_success_are_accessible_and_not_serialized() {
        let answer = read(json!({"errcode": 0, "errmsg": "ok", "msgid": 1}));
        assert_eq!((answer.errcode(), answer.errmsg()), (Some(0), Some("ok")));
        let converted = serde_json::to_value(&answer).unwrap();
        assert_eq!(converted, json!({"errCode": 0, "errMsg": "openapi.subscribeMessage.send:ok", "msgid": 1}));
    }

    #[test]
    fn an_errcode_is_read_from_a_string_and_a_missing_one_is_none() {
        assert_eq!(read(json!({"errcode": "0"})).errcode(), Some(0));
        let answer = read(json!({"msgid": 1}));
        assert_eq!((answer.errcode(), answer.errmsg()), (None, None));
    }

    #[test]
    fn an_errmsg_of_any_type_is_a_text() {
        assert_eq!(read(json!({"errmsg": 7, "msgid": 1})).errmsg(), Some("7"));
        assert_eq!(read(json!({"errmsg": null})).errmsg(), Some("null"));
    }

    #[test]
    fn an_answer_is_serialized_in_camel_case_at_every_depth() {
        let answer = read(json!({"errmsg": "ok", "one_two": [{"three_four": "five_six"}], "msgid": 1}));
        assert_eq!(
            serde_json::to_string(&answer).unwrap(),
            r#"{"errCode":0,"errMsg":"openapi.subscribeMessage.send:ok","msgid":1,"oneTwo":[{"threeFour":"five_six"}]}"#
        );
    }

    #[test]
    fn an_answer_that_does_not_fit_the_reply_is_kept_whole_and_in_order() {
        for text in [
            r#"{"a":1,"errmsg":"ok","b":2,"errcode":0,"msgid":{}}"#,
            r#"{"errcode":"0","msgid":{},"errmsg":7}"#,
            r#"{"msgid":{},"errcode":0}"#,
            r#"{"errmsg":null,"msgid":{}}"#,
        ] {
            let sent = Content::Json(serde_json::from_str(text).unwrap());
            let error = Answer::read::<subscribe_message::Send>(sent, Case::Wire).unwrap_err();
            assert_eq!(error.body().unwrap().to_string(), text);
        }
    }

    #[test]
    fn an_answer_that_does_not_fit_the_reply_is_kept_whole() {
        for case in [Case::Wire, Case::Convert, Case::Keep] {
            let sent = json!({"errcode": 0, "errmsg": "ok", "msgid": {"not_a": "number"}, "more_of_it": [1]});
            let error = Answer::read::<subscribe_message::Send>(Content::Json(sent.clone()), case).unwrap_err();
            assert_eq!((error.kind(), error.body()), (ErrorKind::Unreadable, Some(&sent)), "{case:?}");
        }
        let picture = Content::Binary { content_type: "image/png".to_owned(), bytes: vec![1] };
        let error = Answer::read::<subscribe_message::Send>(picture, Case::Wire).unwrap_err();
        assert_eq!((error.kind(), error.body()), (ErrorKind::Unreadable, None));
    }
}
