//! The answer of a Cloud Call.

use std::ops::Deref;

use cloudfn_openapi::{Case, Content, NodeBuffer, Request};
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
    content: Content,
    status: Status,
}

/// `errcode` and `errmsg` of a successful answer, which wx-server-sdk drops.
#[derive(Debug, Clone, Default)]
struct Status {
    errcode: Option<i64>,
    errmsg: Option<String>,
}

impl Status {
    /// Removes them from an answer: neither the reply nor the caller gets them.
    fn take(content: &mut Content) -> Self {
        let Content::Json(Value::Object(members)) = content else { return Self::default() };
        let errcode = members.shift_remove("errcode").and_then(|errcode| match errcode {
            Value::String(text) => text.trim().parse().ok(),
            errcode => errcode.as_i64(),
        });
        let errmsg = members.shift_remove("errmsg").map(|errmsg| json::to_text(&errmsg));
        Self { errcode, errmsg }
    }
}

impl<T> Answer<T> {
    pub(crate) fn read<R: Request<Reply = T>>(content: Content, case: Case) -> Result<Self, Error> {
        let api = R::API.name;
        let mut members = content.clone();
        let status = Status::take(&mut members);
        let read = match case {
            Case::Wire | Case::Keep => R::read(members.clone()).map(|reply| (reply, members)),
            Case::Convert => {
                let converted = camel_case(members);
                R::read(converted.clone()).map(|reply| (reply, converted))
            }
        };
        match read {
            Ok((reply, members)) => {
                let content = if case == Case::Wire { camel_case(members) } else { members };
                Ok(Self { reply, api, content, status })
            }
            Err(error) => Err(match content {
                Content::Json(body) => Error::unreadable(api, error).with_body(body),
                Content::Binary { .. } => Error::unreadable(api, error),
            }),
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

impl<T> Deref for Answer<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.reply
    }
}

impl<T> Serialize for Answer<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(self.api, &self.content, serializer)
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
        Status::take(&mut content);
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
