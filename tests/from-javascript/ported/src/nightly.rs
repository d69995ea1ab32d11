//! The cloud function `nightly`, ported from the JavaScript in cloudfunctions/nightly.
//!
//! Write what it does in place of the error, which it returns until then.

use cloudfn_runtime::{Error, cloud_function};
use serde_json::Value;

/// The error code of what is not ported yet.
const NOT_PORTED: i64 = 501;

/// The handler in index.js:1.
#[cloud_function(triggers(timer("timer-1", "0 0 2 * * * *")))]
async fn nightly() -> Result<Value, Error> {
    Err(Error::new(NOT_PORTED, "nightly is not ported yet"))
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::block_on;

    use super::*;

    /// Replace it by what the function does.
    #[test]
    fn nothing_is_ported_yet() {
        let error = block_on(nightly()).unwrap_err();
        assert_eq!(error.err_code(), NOT_PORTED);
    }
}
