//! Completion and documentation inside the attribute. An editor sees the arguments as paths to import and the requests as
//! types, so it completes and explains them like any others. rust-analyzer completes no path in a `use` here, but one of a
//! type. Builds do not have these lines. rust-analyzer alone sets this `cfg`.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use syn::{Ident, Path};

use super::args::Args;

/// Uses of the arguments, half-typed ones included.
pub(super) fn expand(arguments: &Args, runtime: &Path) -> Option<TokenStream> {
    let span = Span::mixed_site();
    let keys = arguments.keys.iter().map(|key| quote_spanned!(span=> use #runtime::__private::arguments::#key as _;));
    let paths = arguments.paths.iter().map(|path| {
        quote_spanned!(span=>
            const _: ::core::option::Option<#runtime::openapi::#path> = ::core::option::Option::None;
        )
    });
    let entries = arguments.openapi.iter().flat_map(|list| &list.entries);
    let requests = entries.filter_map(|entry| {
        let rust = cloudfn_names::find(&entry.name.value())?.rust()?;
        let module = rust.module.split("::").map(|module| Ident::new(module, span));
        let request = Ident::new(rust.request_type(), entry.name.span());
        Some(quote_spanned!(span=> use #runtime::openapi::#(#module::)*#request as _;))
    });
    let uses: TokenStream = keys.chain(paths).chain(requests).collect();
    (!uses.is_empty()).then(|| {
        quote_spanned! {span=>
            #[allow(unexpected_cfgs)]
            const _: () = {
                #[cfg(rust_analyzer)]
                {
                    #uses
                }
            };
        }
    })
}
