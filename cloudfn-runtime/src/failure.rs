//! `Failure`: how an invocation fails, for the caller and for the log.

use std::error::Error as StdError;
use std::fmt;

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use crate::error::{Coded, Error, ErrorKind};
use crate::panics::{catch_panic, drop_catching_panic};

/// The maximum number of sources to follow: an error can be its own source.
pub(crate) const MAX_CHAIN: usize = 64;

/// The failure of an invocation: the answer that the caller gets instead of the function's.
///
/// It serializes as `{"errCode": -1, "errMsg": ".."}`.
///
/// ```
/// use cloudfn_runtime::Failure;
///
/// let failure = Failure::new("out of stock");
/// assert_eq!(serde_json::to_string(&failure)?, r#"{"errCode":-1,"errMsg":"out of stock"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug)]
pub struct Failure {
    err_code: i64,
    err_msg: String,
    is_of_event: bool,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl Failure {
    /// Creates a failure without an error behind it. Its code is -1.
    #[must_use]
    pub fn new(err_msg: impl Into<String>) -> Self {
        Self { err_code: -1, err_msg: err_msg.into(), is_of_event: false, source: None }
    }

    /// Creates a failure that the caller causes: the function does not accept its event.
    pub(crate) fn of_event(err_msg: impl Into<String>) -> Self {
        Self { is_of_event: true, ..Self::new(err_msg) }
    }

    /// An error of a function with the number and text of this failure.
    ///
    /// It is no `From`: rustc would name that wherever `?` meets an error that does not convert.
    pub(crate) fn into_error(self) -> Error {
        Error::coded(ErrorKind::Function, self.err_code(), self.err_msg()).with_source(self)
    }

    /// Creates a failure with a code of its own.
    #[cfg(feature = "http")]
    pub(crate) fn coded(err_code: i64, err_msg: impl Into<String>) -> Self {
        Self { err_code, ..Self::new(err_msg) }
    }

    /// Whether the caller's event caused it, rather than the function.
    #[cfg(feature = "http")]
    pub(crate) fn is_of_event(&self) -> bool {
        self.is_of_event
    }

    /// Converts any error: to the code and text of the [`Error`] in its source chain, or to -1 and the error's own
    /// text.
    #[must_use]
    pub fn of(error: Box<dyn StdError + Send + Sync>) -> Self {
        match error.downcast::<Self>() {
            Ok(failure) => *failure,
            Err(error) => match catch_panic(|| (coded(&*error), is_of_event(&*error))) {
                Ok(((err_code, err_msg), is_of_event)) => Self { err_code, err_msg, is_of_event, source: Some(error) },
                Err(panicked) => {
                    // Its `Display` panicked, so its destructor is not trusted either.
                    let _ = drop_catching_panic(error);
                    Self::new(panicked.report("the `Display` of the cloud function's error"))
                }
            },
        }
    }

    /// Removes the error behind it. It is the user's, and may panic when it is dropped.
    pub(crate) fn take_source(&mut self) -> Option<Box<dyn StdError + Send + Sync>> {
        self.source.take()
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

/// The code and text of the first `Error` in a source chain; otherwise -1 and the error's own text.
///
/// A wrapper such as a boxed `anyhow::Error` hides the error it holds, but not the links after it in the chain.
fn coded(error: &(dyn StdError + 'static)) -> (i64, String) {
    for error in chain(error) {
        if let Some(error) = error.downcast_ref::<Error>() {
            return (error.err_code(), error.err_msg().to_owned());
        }
        if let Some(coded) = error.downcast_ref::<Coded>() {
            return (coded.err_code(), coded.err_msg().to_owned());
        }
    }
    (-1, error.to_string())
}

/// Whether a failure of the event is in a source chain: the function has read its event itself.
fn is_of_event(error: &(dyn StdError + 'static)) -> bool {
    chain(error).any(|error| error.downcast_ref::<Failure>().is_some_and(|failure| failure.is_of_event))
}

/// An error and its sources. It ends, even if an error is its own source.
fn chain<'a>(error: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    let source = |error: &&'a (dyn StdError + 'static)| (*error).source();
    std::iter::successors(Some(error), source).take(MAX_CHAIN)
}

#[cfg(test)]
mod tests {
    use anyhow::Context as _;

    use super::*;

    fn refused() -> Error {
        Error::coded(ErrorKind::Refused, -604_101, "system error: error code: -604101")
    }

    fn code_and_text(error: impl Into<Box<dyn StdError + Send + Sync>>) -> (i64, String) {
        let failure = Failure::of(error.into());
        (failure.err_code(), failure.err_msg().to_owned())
    }

    #[test]
    fn an_error_keeps_its_number_however_it_is_wrapped() {
        let expected = (-604_101, "system error: error code: -604101".to_owned());
        assert_eq!(code_and_text(refused()), expected);
        assert_eq!(code_and_text(anyhow::Error::from(refused())), expected);
        assert_eq!(code_and_text(Err::<(), _>(refused()).context("could not tell the buyer").unwrap_err()), expected);
        let boxed: Box<dyn StdError + Send + Sync> = refused().into();
        assert_eq!(code_and_text(boxed), expected);
    }

    /// An enum of the user's, without and with a code.
    #[derive(Debug, thiserror::Error)]
    enum Refusal {
        #[error("sold out")]
        SoldOut,
        #[error(transparent)]
        Call(#[from] Error),
    }

    impl From<Refusal> for Error {
        fn from(refusal: Refusal) -> Self {
            match refusal {
                Refusal::SoldOut => Self::new(1001, refusal.to_string()),
                Refusal::Call(error) => error,
            }
        }
    }

    #[test]
    fn an_error_of_the_functions_own_keeps_its_number_and_text_however_it_is_wrapped() {
        let own = || Error::new(1001, "sold out").with_source(std::io::Error::other("the shelf is empty"));
        let expected = (1001, "sold out".to_owned());
        assert_eq!(code_and_text(own()), expected);
        assert_eq!(code_and_text(anyhow::Error::from(own()).context("no tea today")), expected);
        assert_eq!(code_and_text(Refusal::from(own())), expected);
        assert_eq!(code_and_text(Error::from(Refusal::SoldOut)), expected);
        assert_eq!(code_and_text(Error::from(Refusal::from(refused()))).0, -604_101);
        assert_eq!(code_and_text(Refusal::SoldOut), (-1, "sold out".to_owned()));
    }

    #[test]
    fn any_other_error_is_minus_one_with_its_own_text() {
        assert_eq!(code_and_text(anyhow::anyhow!("out of stock")), (-1, "out of stock".to_owned()));
        assert_eq!(code_and_text("out of stock"), (-1, "out of stock".to_owned()));
        let nobody = code_and_text(anyhow::Error::from(Error::no_openid(false)));
        assert!(nobody.0 == -1 && nobody.1.starts_with("no openid"), "{nobody:?}");
    }

    #[test]
    fn an_event_that_the_function_could_not_read_is_the_callers_mistake_however_it_is_wrapped() {
        let unread = || Failure::of_event("no number").into_error();
        let context = |error: Error| anyhow::Error::from(error).context("the order is not read");
        for failure in [Failure::of(unread().into()), Failure::of(context(unread()).into())] {
            assert!(failure.is_of_event);
            assert_eq!((failure.err_code(), failure.err_msg()), (-1, "no number"));
        }
        assert!(!Failure::of(Failure::new("no stock").into_error().into()).is_of_event);
    }

    /// An error whose text and sources misbehave.
    #[derive(Debug)]
    struct Awkward {
        panics: bool,
    }

    impl fmt::Display for Awkward {
        fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            assert!(!self.panics, "no words");
            formatter.write_str("in a circle")
        }
    }

    impl StdError for Awkward {
        fn source(&self) -> Option<&(dyn StdError + 'static)> {
            Some(self)
        }
    }

    impl Drop for Awkward {
        fn drop(&mut self) {
            assert!(!self.panics, "no end");
        }
    }

    #[test]
    fn an_error_that_is_its_own_source_terminates() {
        assert_eq!(code_and_text(Awkward { panics: false }), (-1, "in a circle".to_owned()));
    }

    #[test]
    fn an_error_whose_display_and_drop_panic_is_a_failure() {
        let (err_code, err_msg) = code_and_text(Awkward { panics: true });
        assert_eq!(err_code, -1);
        assert!(err_msg.contains("panicked") && err_msg.ends_with("no words"), "{err_msg}");
    }

    #[test]
    fn the_source_chain_continues_after_the_number() {
        let error = Error::coded(ErrorKind::Connection, -501_001, "text")
            .with_source(std::io::Error::other("the cable is cut"));
        let chain: Vec<_> = anyhow::Error::from(error).chain().map(ToString::to_string).collect();
        assert_eq!(chain, ["text", "errCode -501001", "the cable is cut"]);
    }
}
