//! Completion and documentation inside the attribute. An editor sees the arguments as paths to import, and completes
//! and explains them as it does with any path. rustc never sees these lines: the `cfg` is rust-analyzer's own.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use syn::{Ident, Path};

use crate::args::Args;
use crate::names::Status;
use crate::suggest;

/// The arguments, half-typed ones too, as imports.
pub(crate) fn expand(arguments: &Args, runtime: &Path) -> Option<TokenStream> {
    let span = Span::mixed_site();
    let keys = arguments.keys.iter().map(|key| quote_spanned!(span=> use #runtime::__private::arguments::#key as _;));
    let paths = arguments.paths.iter().map(|path| quote_spanned!(span=> use #runtime::openapi::#path;));
    let entries = arguments.openapi.iter().flat_map(|declared| &declared.entries);
    let requests = entries.filter_map(|entry| {
        let known = suggest::find(&entry.name.value())?;
        let (Status::Current(rust) | Status::OlderName { rust, .. } | Status::Retired { rust, .. }) = known.status
        else {
            return None;
        };
        let module = rust.module.split("::").map(|module| Ident::new(module, span));
        let request = Ident::new(suggest::request(rust), entry.name.span());
        Some(quote_spanned!(span=> use #runtime::openapi::#(#module::)*#request as _;))
    });
    let imports: TokenStream = keys.chain(paths).chain(requests).collect();
    (!imports.is_empty()).then(|| {
        quote_spanned! {span=>
            #[allow(unexpected_cfgs)]
            const _: () = {
                #[cfg(rust_analyzer)]
                {
                    #imports
                }
            };
        }
    })
}
