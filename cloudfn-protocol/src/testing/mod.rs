//! The words in which tests speak of calls: `TestCloud` of cloudfn-runtime and `Platform` of cloudfn-local have them in
//! common.

mod expected_call;
mod failure;

pub use self::expected_call::{ExpectedCall, difference};
pub use self::failure::{Reason, TestFailure};
