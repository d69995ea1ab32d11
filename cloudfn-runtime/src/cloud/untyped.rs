//! `Untyped`: a Cloud Call with JSON for request and reply.

use std::fmt;
use std::marker::PhantomData;

use cloudfn_openapi::{Api, Case, Content, DeclaredIn, Media, ReadError, Request};
use cloudfn_protocol::case::{snake_case, snake_case_key};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

/// A request to the API of `R` whose members are JSON, as in JavaScript. Use it to port a function from wx-server-sdk,
/// or if the catalog's type is wrong.
///
/// It needs the same permission as `R`. Keys are converted between camelCase and `snake_case` as by wx-server-sdk. For
/// an API whose names that breaks, the conversion is off by default; [`convert_case`](Self::convert_case) switches it.
#[must_use]
#[doc(alias = "callOpenAPI")]
pub struct Untyped<R> {
    members: Value,
    files: Vec<(String, Media)>,
    converts_case: bool,
    request: PhantomData<fn(R)>,
}

impl<R: Request> Untyped<R> {
    /// Creates a request with these members: the object that JavaScript passes, as `serde_json::json!({..})`. `null` is
    /// the empty object. Any other value makes the call fail when it is awaited.
    pub fn new(members: Value) -> Self {
        Self { members, files: Vec::new(), converts_case: R::API.converts_case, request: PhantomData }
    }

    /// Adds a file: a member `{contentType, value}` in JavaScript.
    pub fn file(mut self, member: impl Into<String>, file: Media) -> Self {
        self.files.push((member.into(), file));
        self
    }

    /// Switches the conversion of keys on or off: `cloud.openapi({convertCase: false})`.
    #[doc(alias = "convertCase")]
    pub fn convert_case(mut self, convert: bool) -> Self {
        self.converts_case = convert;
        self
    }
}

impl<R: Request> Request for Untyped<R> {
    const API: Api = R::API;
    type Reply = Value;

    fn read(content: Content) -> Result<Value, ReadError> {
        content.value()
    }

    fn case(&self) -> Case {
        if self.converts_case { Case::Convert } else { Case::Keep }
    }
}

impl<S, R: DeclaredIn<S>> DeclaredIn<S> for Untyped<R> {}

impl<R: Request> Serialize for Untyped<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let members = match &self.members {
            Value::Object(members) => members.clone(),
            Value::Null => Map::new(),
            _ => {
                return Err(serde::ser::Error::custom("the members of an untyped request must be a JSON object"));
            }
        };
        let members = if self.converts_case { snake_case(members) } else { members };
        let mut map = serializer.serialize_map(Some(members.len() + self.files.len()))?;
        for (name, value) in &members {
            map.serialize_entry(name, value)?;
        }
        for (name, file) in &self.files {
            let name = if self.converts_case { &snake_case_key(name) } else { name };
            map.serialize_entry(name, file)?;
        }
        map.end()
    }
}

impl<R: Request> fmt::Debug for Untyped<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Untyped")
            .field("api", &R::API.name)
            .field("members", &self.members)
            .field("files", &self.files)
            .finish_non_exhaustive()
    }
}
