//! The attribute of cloudfn.

use proc_macro::TokenStream;

/// Makes an async function a cloud function.
#[proc_macro_attribute]
pub fn cloud_function(_arguments: TokenStream, item: TokenStream) -> TokenStream {
    item
}
