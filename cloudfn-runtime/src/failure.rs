//! How an invocation fails: what the caller is told, and what the log says.

use std::error::Error as StdError;
use std::fmt;

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use crate::error::{Coded, Error};

/// An invocation that gave no answer: what the caller is told instead.
///
/// It serialises as `{"errCode": -1, "errMsg": ".."}`.
#[derive(Debug)]
pub struct Failure {
    err_code: i64,
    err_msg: String,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl Failure {
    /// A failure that no error of the function's stands behind. Its code is -1.
    #[must_use]
    pub fn new(err_msg: impl Into<String>) -> Self {
        Self { err_code: -1, err_msg: err_msg.into(), source: None }
    }

    /// What any error is to the caller: the code and text of the [`Error`] in its source chain; without one, -1 and the
    /// error's own text.
    #[must_use]
    pub fn of(error: Box<dyn StdError + Send + Sync>) -> Self {
        match error.downcast::<Self>() {
            Ok(failure) => *failure,
            Err(error) => {
                let (err_code, err_msg) = coded(&*error).unwrap_or_else(|| (-1, error.to_string()));
                Self { err_code, err_msg, source: Some(error) }
            }
        }
    }

    /// wx-server-sdk's `errCode`.
    #[doc(alias = "errCode")]
    #[must_use]
    pub fn err_code(&self) -> i64 {
        self.err_code
    }

    /// wx-server-sdk's `errMsg`.
    #[doc(alias = "errMsg")]
    #[must_use]
    pub fn err_msg(&self) -> &str {
        &self.err_msg
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.err_msg)
    }
}

impl StdError for Failure {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|error| error as _)
    }
}

impl Serialize for Failure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut failure = serializer.serialize_struct("Failure", 2)?;
        failure.serialize_field("errCode", &self.err_code)?;
        failure.serialize_field("errMsg", &self.err_msg)?;
        failure.end()
    }
}

/// The code and text of the first cloudfn error in a source chain.
///
/// A wrapper such as a boxed `anyhow::Error` hides the error it holds, but not what comes after it in the chain.
fn coded(error: &(dyn StdError + 'static)) -> Option<(i64, String)> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(error) = error.downcast_ref::<Error>() {
            return Some((error.err_code(), error.err_msg()));
        }
        if let Some(Coded { err_code, err_msg }) = error.downcast_ref::<Coded>() {
            return Some((*err_code, err_msg.clone()));
        }
        next = error.source();
    }
    None
}
