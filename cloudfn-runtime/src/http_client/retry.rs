//! The retry rule, for plain http and for https.

use super::HttpError;

/// The attempts of one request: two at most, and a second one only where nothing was sent. A second attempt cannot do
/// anything twice then.
#[derive(Debug, Default)]
pub(super) struct Attempts {
    is_second: bool,
}

impl Attempts {
    /// After there was no connection: whether to try again, or the error that the call fails with. What is not trusted
    /// will not be trusted a moment later.
    pub(super) fn no_connection(&mut self, error: HttpError) -> Result<(), HttpError> {
        if self.is_second || matches!(error, HttpError::Untrusted { .. }) {
            return Err(error);
        }
        self.is_second = true;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_has_two_attempts_and_one_where_the_other_side_is_not_trusted() {
        let mut attempts = Attempts::default();
        assert!(attempts.no_connection(HttpError::ConnectTimeout).is_ok());
        assert!(attempts.no_connection(HttpError::ConnectTimeout).is_err());
        let untrusted = HttpError::Untrusted { host: "h".to_owned(), reason: "p", source: "s".into() };
        assert!(Attempts::default().no_connection(untrusted).is_err());
    }
}
