//! The names of APIs that a user describes.

use syn::LitStr;

use crate::errors::{Errors, Page};

/// Checks the name of a user's own API. The name is sent to the gateway and written to JSON without escapes.
pub(crate) fn check(name: &LitStr, errors: &mut Errors) {
    let value = name.value();
    if !cloudfn_names::is_valid_name(&value) {
        let message = format!("`{value}` is not a valid API name: write it as `class.method`");
        errors.on(name, Page::OwnApi.about(message));
    }
}
