//! Completion and documentation inside the attribute. An editor sees the arguments and requests as types, so it completes
//! and explains them like any other type. rust-analyzer completes no path in a `use`. Builds do not have these lines. rust-analyzer alone sets this `cfg`.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use syn::{Ident, Path};

use super::args::Args;

/// Uses of the arguments, half-typed ones included.
pub(super) fn expand(arguments: &Args, runtime: &Path) -> Option<TokenStream> {
    let span = Span::mixed_site();
    let keys = arguments.keys.iter().map(|key| use_type(&quote_spanned!(span=> #runtime::__private::arguments::#key)));
    let paths = arguments.paths.iter().map(|path| use_type(&quote_spanned!(span=> #runtime::openapi::#path)));
    let entries = arguments.openapi.iter().flat_map(|list| &list.entries).filter(|entry| !entry.is_path);
    let requests = entries.filter_map(|entry| {
        let rust = cloudfn_names::find(&entry.name.value())?.rust()?;
        let module = rust.module.split("::").map(|module| Ident::new(module, span));
        let request = Ident::new(rust.request_type(), entry.name.span());
        Some(use_type(&quote_spanned!(span=> #runtime::openapi::#(#module::)*#request)))
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

fn use_type(path: &TokenStream) -> TokenStream {
    quote_spanned!(Span::mixed_site()=> const _: ::core::option::Option<#path> = ::core::option::Option::None;)
}
