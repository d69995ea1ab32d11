//! `PayAnswer`: a successful answer of WeChat Pay.

use std::ops::Deref;

use cloudfn_openapi::Content;
use cloudfn_protocol::case::camel_case;
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::reply::PayReply;
use super::wire::PayContent;
use crate::error::Error;
use crate::error::api_name::ApiName;

/// An answer of WeChat Pay. It derefs to the reply.
///
/// It serializes as in wx-server-sdk: every member of the answer in camelCase, known or not, with `errCode` 0 and
/// `errMsg`.
#[derive(Debug, Clone)]
pub struct PayAnswer<T> {
    reply: T,
    name: &'static str,
    content: Content,
}

impl<T: PayReply> PayAnswer<T> {
    pub(super) fn read(name: &'static str, content: PayContent) -> Result<Self, Error> {
        let (content, body) = match content {
            PayContent::Json(value) => (Content::Json(camel_case(value.clone())), Some(value)),
            PayContent::Bill(bytes) => (Content::Binary { content_type: String::new(), bytes }, None),
        };
        let reply = T::read(content.clone()).map_err(|error| {
            let error = ApiName::pay(name).unreadable(&error.to_string());
            match body {
                Some(body) => error.with_body(body),
                None => error,
            }
        })?;
        Ok(Self { reply, name, content })
    }
}

impl<T> PayAnswer<T> {
    /// Returns the reply alone.
    #[must_use]
    pub fn into_reply(self) -> T {
        self.reply
    }
}

impl<T> Deref for PayAnswer<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.reply
    }
}

impl<T> Serialize for PayAnswer<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = serializer.serialize_map(None)?;
        match &self.content {
            Content::Json(value) => {
                // These two are written below, whatever WeChat Pay sent under their names.
                for (name, value) in value.as_object().into_iter().flatten() {
                    if name != "errCode" && name != "errMsg" {
                        members.serialize_entry(name, value)?;
                    }
                }
            }
            Content::Binary { bytes, .. } => members.serialize_entry("data", &String::from_utf8_lossy(bytes))?,
        }
        members.serialize_entry("errCode", &0)?;
        members.serialize_entry("errMsg", &format!("cloudPay.{}:ok", self.name))?;
        members.end()
    }
}
