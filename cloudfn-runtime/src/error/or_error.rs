//! `OrError`: an error of the function's own in place of any other.

use super::{Cause, Error};

/// Turns any error, or a missing value, into an [`Error`] of the function's own.
///
/// ```
/// use cloudfn_runtime::{Error, OrError};
///
/// fn price(list: &str, article: usize) -> Result<u32, Error> {
///     let prices: Vec<u32> = serde_json::from_str(list).or_error(5001, "the price list is damaged")?;
///     prices.get(article).copied().or_error(4001, "there is no such article")
/// }
///
/// assert_eq!(price("[5, 7]", 1)?, 7);
/// assert_eq!(price("[5, 7]", 2).unwrap_err().err_code(), 4001);
/// let error = price("[5, ", 0).unwrap_err();
/// assert_eq!((error.err_code(), error.err_msg()), (5001, "the price list is damaged"));
/// # Ok::<(), Error>(())
/// ```
///
/// The caller gets the number and the text. The original error is the [source](std::error::Error::source), which the log
/// shows.
pub trait OrError<T> {
    /// The value, or an error with this `errCode` and `errMsg`; see [`Error::new`].
    ///
    /// # Errors
    ///
    /// There is no value.
    ///
    /// # Panics
    ///
    /// As [`Error::new`].
    fn or_error(self, err_code: i64, err_msg: impl Into<String>) -> Result<T, Error>;
}

impl<T, E: Into<Cause>> OrError<T> for Result<T, E> {
    #[track_caller]
    fn or_error(self, err_code: i64, err_msg: impl Into<String>) -> Result<T, Error> {
        // `map_err` would not pass the caller's place on.
        match self {
            Ok(value) => Ok(value),
            Err(error) => Err(Error::new(err_code, err_msg).with_source(error)),
        }
    }
}

impl<T> OrError<T> for Option<T> {
    #[track_caller]
    fn or_error(self, err_code: i64, err_msg: impl Into<String>) -> Result<T, Error> {
        match self {
            Some(value) => Ok(value),
            None => Err(Error::new(err_code, err_msg)),
        }
    }
}
