//! `#[derive(Document)]`, from its tokens to its expansion. It gives each member of a struct a typed field, so the
//! compiler can check filters and changes.

mod args;
mod expand;
mod fallback;
mod members;
mod rename_rule;
mod self_type;
mod serde_attributes;
mod shape;

use proc_macro2::TokenStream;
use syn::Item;

use self::args::Args;
use self::serde_attributes::Container;
use crate::errors::Errors;

/// Expands the derive on a struct.
pub(crate) fn derive(item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let item: Item = match syn::parse2(item) {
        Ok(item) => item,
        Err(error) => return error.to_compile_error(),
    };
    let arguments = Args::parse(shape::attributes(&item), &mut errors);
    let expansion = match shape::named_members(&item, &mut errors) {
        Some((item, named)) => {
            let container = Container::read(&item.attrs, &mut errors);
            let members = members::read(named, &container, &mut errors);
            expand::expand(item, &members, &arguments)
        }
        None => fallback::expand(&item, &arguments).unwrap_or_default(),
    };
    let errors = errors.into_tokens();
    quote::quote!(#errors #expansion)
}
