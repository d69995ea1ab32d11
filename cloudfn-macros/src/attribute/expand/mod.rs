//! The expansion of a checked function: only quoting.

mod permissions;
mod registration;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::Path;

use super::model::Model;

/// The function, its permissions, and its registration with its record.
pub(super) fn expand(model: &Model) -> TokenStream {
    let mut handler = model.handler.clone();
    for api in model.deprecated.iter().rev() {
        handler.prepend(&permissions::use_deprecated(&model.permissions.ident, api));
    }
    let permissions = permissions::expand(model);
    let registration = registration::expand(model);
    if handler.signature.ident == "main" {
        let entrypoint = expand_entrypoint(&model.runtime, &handler, Some(&registration));
        return quote_spanned!(Span::mixed_site()=> #entrypoint #permissions);
    }
    quote_spanned!(Span::mixed_site()=> #handler #permissions #registration)
}

/// The short form: the binary's `main` contains the function. A test calls the function itself.
pub(super) fn expand_entrypoint(
    runtime: &Path,
    handler: &impl ToTokens,
    registration: Option<&TokenStream>,
) -> TokenStream {
    let span = Span::mixed_site();
    let main = Ident::new("main", span);
    let registration_in_tests = registration.map(|registration| quote_spanned!(span=> #[cfg(test)] #registration));
    quote_spanned! {span=>
        #[cfg(test)]
        #handler
        #registration_in_tests

        #[cfg(not(test))]
        fn #main() -> ::std::process::ExitCode {
            #handler
            #registration
            #runtime::__private::main()
        }
    }
}
