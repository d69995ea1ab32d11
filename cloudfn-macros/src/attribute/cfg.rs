//! `#[cfg]` below the attribute. Only rustc knows whether a condition holds, and it decides after the macro has run. So
//! the macro moves the condition above itself and is called again. A function that is not compiled leaves no
//! config.json.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Attribute, FnArg, Meta, Path};

use super::handler::Handler;

/// The maximum number of parameters with a `#[cfg]`: each one doubles the expansion.
const MAX_CONDITIONAL_PARAMETERS: usize = 4;

/// The function below its conditions, once for each possible set of parameters. Nothing if it has no conditions.
pub(super) fn expand(arguments: &TokenStream, handler: &Handler, runtime: &Path) -> Option<TokenStream> {
    let mut bare = handler.clone();
    let own = take_conditions(&mut bare.attributes);
    let conditions: Vec<_> = handler.signature.inputs.iter().map(condition_of).collect();
    let conditional: Vec<usize> = (0..conditions.len()).filter(|&index| !conditions[index].is_empty()).collect();
    if (own.is_empty() && conditional.is_empty()) || conditional.len() > MAX_CONDITIONAL_PARAMETERS {
        return None;
    }
    let attribute = quote_spanned!(Span::mixed_site()=> #[#runtime::cloud_function(#arguments)]);
    let variants = (0..1_usize << conditional.len()).map(|set| {
        let is_present = |index: &usize| match conditional.iter().position(|conditional| conditional == index) {
            Some(position) => set >> position & 1 == 1,
            None => true,
        };
        let predicates = conditional.iter().map(|index| {
            let predicate = &conditions[*index];
            if is_present(index) { quote!(#predicate) } else { quote!(not(#predicate)) }
        });
        let predicates = (!conditional.is_empty()).then(|| quote!(#[cfg(all(#(#predicates),*))]));
        let mut variant = bare.clone();
        let inputs = bare.signature.inputs.iter().enumerate();
        let inputs = inputs.filter(|(index, _)| is_present(index)).map(|(_, input)| without_conditions(input));
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

/// The condition for a parameter to be compiled.
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
