//! The trait of requests, and the facts about the API behind one.

use std::any::Any;

use serde::Serialize;

use crate::content::{Content, ReadError};

/// One WeChat server API, as described by the catalog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Api {
    /// The name that the function declares, the request sends and config.json lists: `class.method`.
    pub name: &'static str,
    /// The HTTP method of the API outside Cloud Call.
    pub method: Method,
    /// The path of the API on `api.weixin.qq.com`, with a leading slash.
    pub path: &'static str,
    /// Members of the request that go into the URL's query outside Cloud Call. All others go into the body.
    pub query: &'static [&'static str],
    /// Whether wx-server-sdk's case conversion keeps this API's names intact. It is the default of `Untyped`.
    pub converts_case: bool,
    /// The errcodes that WeChat documents for this API.
    pub error_codes: &'static [ErrorCode],
    /// The members of a failing answer that explain its errcode: a courier's own code and text, for example.
    pub explained_by: &'static [&'static str],
}

impl Api {
    /// Describes an API by its name alone: `POST`, no path, and names that survive case conversion.
    #[must_use]
    pub const fn named(name: &'static str) -> Self {
        Self {
            name,
            method: Method::Post,
            path: "",
            query: &[],
            converts_case: true,
            error_codes: &[],
            explained_by: &[],
        }
    }

    /// Sets the HTTP method and path.
    #[must_use]
    pub const fn endpoint(mut self, method: Method, path: &'static str) -> Self {
        self.method = method;
        self.path = path;
        self
    }

    /// Sets the members that go into the query.
    #[must_use]
    pub const fn query(mut self, members: &'static [&'static str]) -> Self {
        self.query = members;
        self
    }

    /// Marks the API as one whose names wx-server-sdk's case conversion breaks.
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

    /// Sets the members of a failing answer that explain its errcode.
    #[must_use]
    pub const fn explained_by(mut self, members: &'static [&'static str]) -> Self {
        self.explained_by = members;
        self
    }

    /// What WeChat's documentation says about an errcode of this API; `None` if it does not list the errcode.
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
    /// The number in `errcode`.
    pub code: i64,
    /// Its meaning, in our words.
    pub meaning: &'static str,
}

impl ErrorCode {
    /// Creates an errcode with its meaning.
    #[must_use]
    pub const fn new(code: i64, meaning: &'static str) -> Self {
        Self { code, meaning }
    }
}

/// How the keys of a request and of its answer are spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// The request has the names of the wire. The answer is converted to camelCase, as by wx-server-sdk.
    Wire,
    /// The request is converted to `snake_case` and the answer to camelCase, the default of wx-server-sdk.
    Convert,
    /// Neither is converted, as with wx-server-sdk's `convertCase: false`.
    Keep,
}

/// A request that is kept for a test.
#[doc(hidden)]
pub type Kept = Box<dyn Any + Send>;

/// A request to one API: the argument of `cloud.openapi(..)`.
///
/// The catalog implements it for its request types, and `#[derive(OpenApi)]` for yours.
pub trait Request: Serialize {
    /// The API that the request calls.
    const API: Api;

    /// The type that the answer is read as.
    type Reply;

    /// Reads an answer.
    ///
    /// # Errors
    ///
    /// The answer does not fit the reply.
    fn read(content: Content) -> Result<Self::Reply, ReadError>;

    /// How the keys are spelled.
    #[doc(hidden)]
    fn case(&self) -> Case {
        Case::Wire
    }

    /// The request itself, for the answers of a test. `None` if its type cannot be kept: it borrows, or is generic.
    #[doc(hidden)]
    fn kept(self) -> Option<Kept>
    where
        Self: Sized,
    {
        None
    }
}

/// Implemented for a request if the function with these permissions has declared its API.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a request to a WeChat API",
    label = "not a request",
    note = "requests are the types of `cloudfn_runtime::openapi`, `Untyped<..>` of one of them, and types with `#[derive(OpenApi)]`"
)]
pub trait DeclaredIn<Permissions>: Request {}
