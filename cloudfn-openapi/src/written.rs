//! Writes a reply as the answer that WeChat would send. Tests build replies, and functions read JSON.
//!
//! Replies do not implement `Serialize`: a function returns the whole answer, with the names of JavaScript. All of this
//! is `#[inline]`, so that it is compiled only in tests that use it.

use serde_json::{Map, Value, json};

use crate::content::{Content, Image, ImageOr};

/// A reply that a test can answer with: every reply of the catalog, `Image`, and JSON.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be written as an answer of WeChat",
    label = "not a reply of the catalog",
    note = "set the answer of an API of your own as JSON: `.answer(\"class.method\", json!({{ .. }}))`"
)]
pub trait WrittenReply {
    /// The content of the answer, with the names of the wire.
    fn content(&self) -> Content;

    /// The answer as WeChat sends it: an object of JSON has `errcode` and `errmsg`, too.
    #[inline]
    fn answer(&self) -> Content {
        match self.content() {
            Content::Json(Value::Object(members)) => {
                let mut answer = json!({ "errcode": 0, "errmsg": "ok" });
                for (name, value) in members {
                    answer[name] = value;
                }
                Content::Json(answer)
            }
            other => other,
        }
    }
}

/// A value in a reply.
pub trait Written {
    /// The value as JSON; `None` if the answer does not have it.
    fn written(&self) -> Option<Value>;
}

impl WrittenReply for Value {
    #[inline]
    fn content(&self) -> Content {
        Content::Json(self.clone())
    }
}

impl WrittenReply for Image {
    #[inline]
    fn content(&self) -> Content {
        Content::Binary { content_type: self.content_type.clone(), bytes: self.bytes.clone() }
    }
}

impl<T: WrittenReply> WrittenReply for ImageOr<T> {
    #[inline]
    fn content(&self) -> Content {
        match self {
            Self::Image(image) => image.content(),
            Self::Json(reply) => reply.content(),
        }
    }
}

impl Written for Value {
    #[inline]
    fn written(&self) -> Option<Value> {
        Some(self.clone()).filter(|value| !value.is_null())
    }
}

impl<T: Written> Written for Option<T> {
    #[inline]
    fn written(&self) -> Option<Value> {
        self.as_ref().and_then(Written::written)
    }
}

impl<T: Written> Written for Box<T> {
    #[inline]
    fn written(&self) -> Option<Value> {
        (**self).written()
    }
}

impl<T: Written> Written for Vec<T> {
    #[inline]
    fn written(&self) -> Option<Value> {
        Some(self.iter().map(|item| item.written().unwrap_or_default()).collect())
    }
}

/// An object of the members that are there. It takes references, because a reply that wrote its members itself would have
/// to drop those that it has if one panics: four thousand calls that rustc has to check.
pub(crate) fn object(members: &[(&str, &dyn Written)]) -> Value {
    let members = members.iter().filter_map(|(name, value)| Some(((*name).to_owned(), value.written()?)));
    Value::Object(members.collect::<Map<_, _>>())
}

/// Writes types by their conversion to JSON.
macro_rules! written_as_json {
    ($($name:ty),* $(,)?) => {$(
        impl crate::written::Written for $name {
            #[inline]
            fn written(&self) -> Option<serde_json::Value> {
                serde_json::to_value(self).ok()
            }
        }
    )*};
}

pub(crate) use written_as_json;

written_as_json!(bool, f64, i64, u64, u8, u32, i32, String);
