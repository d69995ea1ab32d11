//! How an invocation fails: what the caller is told, and what the log is.

use std::error::Error as StdError;

use crate::error::{Coded, Error};

/// An invocation that gave no answer.
#[doc(hidden)]
#[derive(Debug)]
pub struct Failure {
    err_code: i64,
    err_msg: String,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl Failure {
    pub(crate) fn new(err_code: i64, err_msg: impl Into<String>) -> Self {
        Self {
            err_code,
            err_msg: err_msg.into(),
            source: None,
        }
    }

    /// What a handler's error is to the caller: the code and text of the cloudfn error in its chain, if there is one,
    /// else -1 and its own text.
    pub(crate) fn of_handler(error: Box<dyn StdError + Send + Sync>) -> Self {
        let (err_code, err_msg) = coded(&*error).unwrap_or_else(|| (-1, error.to_string()));
        Self {
            err_code,
            err_msg,
            source: Some(error),
        }
    }

    /// wx-server-sdk's `errCode`.
    #[must_use]
    pub fn err_code(&self) -> i64 {
        self.err_code
    }

    /// wx-server-sdk's `errMsg`.
    #[must_use]
    pub fn err_msg(&self) -> &str {
        &self.err_msg
    }

    /// The handler's error.
    #[must_use]
    pub fn source(&self) -> Option<&(dyn StdError + Send + Sync + 'static)> {
        self.source.as_deref()
    }
}

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
