//! `#[cfg]` below the attribute. Whether it holds is rustc's to say, and only after the macro has run: so the macro
//! moves it above itself and waits for the next turn. A function that is not compiled then leaves no config.json.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Attribute, FnArg, Meta, Path};

use crate::signature::Handler;

/// So many parameters at most may carry a `#[cfg]`: each doubles what is expanded.
const MOST: usize = 4;

/// The function again, below its conditions, one for each set of parameters; nothing when there are no conditions.
pub(crate) fn expand(arguments: &TokenStream, handler: &Handler, runtime: &Path) -> Option<TokenStream> {
    let mut bare = handler.clone();
    let own = take_conditions(&mut bare.attributes);
    let conditions: Vec<_> = handler.signature.inputs.iter().map(condition_of).collect();
    let conditional: Vec<usize> = (0..conditions.len()).filter(|&index| !conditions[index].is_empty()).collect();
    if (own.is_empty() && conditional.is_empty()) || conditional.len() > MOST {
        return None;
    }
    let attribute = quote_spanned!(Span::mixed_site()=> #[#runtime::cloud_function(#arguments)]);
    let variants = (0..1_usize << conditional.len()).map(|chosen| {
        let is_there = |index: &usize| match conditional.iter().position(|conditional| conditional == index) {
            Some(position) => chosen >> position & 1 == 1,
            None => true,
        };
        let predicates = conditional.iter().map(|index| {
            let predicate = &conditions[*index];
            if is_there(index) { quote!(#predicate) } else { quote!(not(#predicate)) }
        });
        let predicates = (!conditional.is_empty()).then(|| quote!(#[cfg(all(#(#predicates),*))]));
        let mut variant = bare.clone();
        let inputs = bare.signature.inputs.iter().enumerate();
        let inputs = inputs.filter(|(index, _)| is_there(index)).map(|(_, input)| without_conditions(input));
        variant.signature.inputs = inputs.collect();
        quote!(#(#own)* #predicates #attribute #variant)
    });
    Some(variants.collect())
}

fn take_conditions(attributes: &mut Vec<Attribute>) -> Vec<Attribute> {
    let (conditions, others) = attributes.drain(..).partition(|attribute| attribute.path().is_ident("cfg"));
    *attributes = others;
    conditions
}

/// What must hold for a parameter to be there.
fn condition_of(input: &FnArg) -> TokenStream {
    let FnArg::Typed(parameter) = input else {
        return TokenStream::new();
    };
    let predicates = parameter.attrs.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    let predicates: Vec<_> = predicates
        .filter_map(|attribute| match &attribute.meta {
            Meta::List(list) => Some(&list.tokens),
            _ => None,
        })
        .collect();
    match predicates[..] {
        [] => TokenStream::new(),
        [only] => only.clone(),
        _ => quote!(all(#(#predicates),*)),
    }
}

fn without_conditions(input: &FnArg) -> FnArg {
    let mut input = input.clone();
    if let FnArg::Typed(parameter) = &mut input {
        take_conditions(&mut parameter.attrs);
    }
    input
}
