//! The retry rule of the http and the https client.

use super::HttpError;

/// The attempts of one request: at most two, and a second one only if nothing was sent, so that no request is processed
/// twice.
#[derive(Debug, Default)]
pub(super) struct Attempts {
    is_second: bool,
}

impl Attempts {
    /// After a failed connection, says whether to try again, or returns the error of the call. An untrusted server is
    /// not tried again.
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
