//! The cloud function `broken`, ported from the JavaScript in cloudfunctions/broken.
//!
//! Write what it does in place of the error, which it returns until then.
//!
//! Not read: index.js:2: Unexpected token.

use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde_json::Value;

/// The error code of what is not ported yet.
const NOT_PORTED: i64 = 501;

/// The handler was not found in the JavaScript.
//
// Permissions:
// * `wxacode.get`: config.json:1 has it, and no file calls it: remove it if nothing needs it.
#[expect(unused_variables, reason = "the places marked PORT will use them")]
#[cloud_function(openapi = ["wxacode.get"])]
async fn broken(cloud: Cloud) -> Result<Value, Error> {
    Err(Error::new(NOT_PORTED, "broken is not ported yet"))
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};

    use super::*;

    /// Replace it by what the function does.
    #[test]
    fn nothing_is_ported_yet() {
        let test = TestCloud::new().openid("o1");
        let error = block_on(broken(test.cloud())).unwrap_err();
        assert_eq!(error.err_code(), NOT_PORTED);
    }
}
