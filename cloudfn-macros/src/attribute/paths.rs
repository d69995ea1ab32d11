//! The paths of requests in the list, for rustc: it proves that each one leads to the catalog's request, and an import that
//! only the list uses is not unused.

use cloudfn_names::Status;
use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use syn::{Ident, Path};

use super::args::{ApiEntry, Args};

/// A constant for each path, which must be of the request's type.
pub(super) fn expand(arguments: &Args, runtime: &Path) -> TokenStream {
    let entries = arguments.openapi.iter().flat_map(|list| &list.entries);
    entries.filter_map(|entry| prove(entry, runtime)).collect()
}

fn prove(entry: &ApiEntry, runtime: &Path) -> Option<TokenStream> {
    let path = entry.path.as_ref()?;
    let known = cloudfn_names::find(&entry.name.value())?;
    let rust = known.rust()?;
    let span = Span::mixed_site();
    let module = rust.module.split("::").map(|module| Ident::new(module, span));
    let request = Ident::new(rust.request_type(), span);
    // The function itself has the warning about an API that WeChat retired.
    let allow = (!matches!(known.status, Status::Current(_))).then(|| quote_spanned!(span=> #[allow(deprecated)]));
    // Its span is that of the path, for rustc to underline.
    let request_itself = quote_spanned!(path.segments.last()?.ident.span()=> |request| request);
    let proof = quote_spanned! {span=>
        #allow
        const _: fn(#path) -> #runtime::openapi::#(#module::)*#request = #request_itself;
    };
    let begins_in_the_catalog = path.segments.first()?.ident == rust.module.split("::").next()?;
    if path.leading_colon.is_some() || !begins_in_the_catalog {
        return Some(proof);
    }
    // The user's names come first. A class that the user did not import is found in the outer block.
    Some(quote_spanned! {span=>
        const _: () = {
            use #runtime::openapi::*;
            const _: () = {
                use self::*;
                #proof
            };
        };
    })
}
