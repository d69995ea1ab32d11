//! The expansion of an item that is not a struct with named members: a document without fields, so one mistake causes
//! one error.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use syn::Item;

use super::args::Args;
use super::expand::{expand_collected, expand_in_members};
use super::shape;
use crate::arguments::runtime_path;

pub(super) fn expand(item: &Item, arguments: &Args) -> Option<TokenStream> {
    let (ident, generics) = shape::name_and_generics(item)?;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let runtime = runtime_path(arguments.runtime.as_ref());
    let collected = expand_collected(ident, generics, arguments, &runtime);
    let in_members = expand_in_members(ident, generics, &runtime);
    Some(quote_spanned! {Span::mixed_site()=>
        #[automatically_derived]
        #[allow(deprecated)]
        impl #impl_generics #runtime::database::Document for #ident #type_generics #where_clause {
            type Fields<__Parent: #runtime::database::Parent> = __Parent;
        }
        #in_members
        #collected
    })
}
