//! What a request is, and when a function may make it.

use serde::Serialize;

use crate::content::{Content, ReadError};

/// One WeChat server API, as the catalog knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Api {
    /// The name that is declared, sent and written to config.json: `class.method`.
    pub name: &'static str,
    /// The HTTP method of the same API outside Cloud Call.
    pub method: Method,
    /// The path of the same API on `api.weixin.qq.com`, beginning with a slash.
    pub path: &'static str,
    /// Members of the request that stand in the URL's query outside Cloud Call; all others stand in the body.
    pub query: &'static [&'static str],
    /// Whether wx-server-sdk's case conversion leaves this API's names intact; the default of `Untyped`.
    pub converts_case: bool,
    /// The errcodes that WeChat documents for this API.
    pub error_codes: &'static [ErrorCode],
}

impl Api {
    /// An API that is known by its name alone: `POST`, no path, names that survive case conversion.
    #[must_use]
    pub const fn named(name: &'static str) -> Self {
        Self { name, method: Method::Post, path: "", query: &[], converts_case: true, error_codes: &[] }
    }

    /// Sets the HTTP method and path.
    #[must_use]
    pub const fn endpoint(mut self, method: Method, path: &'static str) -> Self {
        self.method = method;
        self.path = path;
        self
    }

    /// Sets the members that stand in the query.
    #[must_use]
    pub const fn query(mut self, members: &'static [&'static str]) -> Self {
        self.query = members;
        self
    }

    /// Says that wx-server-sdk's case conversion breaks this API's names.
    #[must_use]
    pub const fn keeps_case(mut self) -> Self {
        self.converts_case = false;
        self
    }

    /// Sets the documented errcodes.
    #[must_use]
    pub const fn error_codes(mut self, codes: &'static [ErrorCode]) -> Self {
        self.error_codes = codes;
        self
    }

    /// What WeChat's documentation says of an errcode of this API.
    #[must_use]
    pub fn meaning(&self, errcode: i64) -> Option<&'static str> {
        self.error_codes.iter().find(|known| known.code == errcode).map(|known| known.meaning)
    }
}

/// An HTTP method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// `GET`
    Get,
    /// `POST`
    Post,
}

/// An errcode that WeChat documents for an API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorCode {
    /// The number that stands in `errcode`.
    pub code: i64,
    /// What it means, in our words.
    pub meaning: &'static str,
}

impl ErrorCode {
    /// An errcode and its meaning.
    #[must_use]
    pub const fn new(code: i64, meaning: &'static str) -> Self {
        Self { code, meaning }
    }
}

/// How the keys of a request and of its answer are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// The request holds the names of the wire; the answer is given out in camelCase, as wx-server-sdk does.
    Wire,
    /// The request is converted to `snake_case` and the answer to camelCase: wx-server-sdk's default.
    Convert,
    /// Neither is converted: wx-server-sdk's `convertCase: false`.
    Keep,
}

/// A request to one API: what `cloud.openapi(..)` takes.
///
/// The catalog implements it for its request types, `#[derive(OpenApi)]` for those of users.
pub trait Request: Serialize {
    /// The API that is called.
    const API: Api;

    /// What the answer is read as.
    type Reply;

    /// Reads an answer.
    fn read(content: Content) -> Result<Self::Reply, ReadError>;

    /// How keys are written.
    #[doc(hidden)]
    fn case(&self) -> Case {
        Case::Wire
    }
}

/// Implemented for a request when the function with these permissions has declared its API.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a request to a WeChat API",
    label = "not a request",
    note = "requests are the types of `cloudfn_runtime::openapi`, `Untyped<..>` of one of them, and types with `#[derive(OpenApi)]`"
)]
pub trait DeclaredIn<Permissions>: Request {}
