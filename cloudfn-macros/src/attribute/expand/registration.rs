//! The registration that the runtime finds, and the record that tools find in the binary.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote_spanned;
use syn::Attribute;

use crate::attribute::canary;
use crate::attribute::handler::Handler;
use crate::attribute::model::{CloudParameter, Model, Output};
use crate::attribute::tokens;

pub(super) fn expand(model: &Model) -> TokenStream {
    let Model { runtime, manifest, config_file, .. } = model;
    let record = manifest.record();
    let line = Literal::byte_string(format!("{record}\n").as_bytes());
    let length = Literal::usize_unsuffixed(record.len() + 1);
    let function = &manifest.function;
    let symbol = symbol(function);
    let invoke = expand_invoke(model);
    let tracked = config_file.as_ref().map(|file| {
        let file = Literal::string(file);
        quote_spanned! {Span::mixed_site()=>
            const _: (&[::core::primitive::u8], ::core::option::Option<&::core::primitive::str>) =
                (::core::include_bytes!(#file), ::core::option_env!("CLOUDFN_OUT_DIR"));
        }
    });
    let lints = allow_deprecated(&model.handler);
    let handler = located_handler(model);
    // clippy::single_call_fn is about functions that are used once.
    let used_twice = quote_spanned!(Span::mixed_site()=> const _: () = { _ = #handler; };);
    quote_spanned! {Span::mixed_site()=>
        #lints
        const _: () = {
            #[used]
            #[cfg_attr(target_vendor = "apple", unsafe(link_section = "__DATA,__cloudfn"))]
            #[cfg_attr(not(target_vendor = "apple"), unsafe(link_section = ".cloudfn"))]
            #[unsafe(export_name = #symbol)]
            static __CLOUDFN_LINE: [::core::primitive::u8; #length] = *#line;
            #used_twice
            const __CLOUDFN_INVOKE: #runtime::__private::Invoke = #invoke;
            #runtime::__private::inventory::submit! {
                #runtime::__private::Function::new(#function, #record, __CLOUDFN_INVOKE)
            }
            #tracked
        };
    }
}

/// The symbol of a function's record, by which the linker refuses two functions of one name. Linkers read it in version
/// scripts and lists of exported symbols, so it must be an identifier of C. Different names have different symbols: `_` is
/// doubled, and any other byte becomes `_` and its two hexadecimal digits.
fn symbol(function: &str) -> String {
    let escaped = function.bytes().map(|byte| match byte {
        b'_' => "__".to_owned(),
        byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        byte => format!("_{byte:02x}"),
    });
    format!("cloudfn_function_{}", escaped.collect::<String>())
}

/// The registration repeats the types of the signature, so it needs the function's permission to use deprecated ones.
fn allow_deprecated(handler: &Handler) -> Option<TokenStream> {
    let allows = |attribute: &Attribute| {
        let path = attribute.path();
        (path.is_ident("allow") || path.is_ident("expect")) && tokens::mentions(attribute, "deprecated")
    };
    let lints = quote_spanned!(Span::mixed_site()=> #[allow(deprecated)]);
    handler.attributes.iter().any(allows).then_some(lints)
}

/// The function's name where the user wrote it, so that rustc underlines it there.
fn located_handler(model: &Model) -> Ident {
    let mut handler = model.handler.signature.ident.clone();
    handler.set_span(Span::mixed_site().located_at(handler.span()).resolved_at(handler.span()));
    handler
}

/// A closure, because its parameters cannot shadow the user's items, and an item of ours could. The underscores keep the
/// names apart from a static of the user's, which no binding may shadow.
fn expand_invoke(model: &Model) -> TokenStream {
    let Model { runtime, .. } = model;
    let span = Span::mixed_site();
    let handler = located_handler(model);
    let permissions = &model.permissions.ident;
    let (mut statements, mut arguments) = (TokenStream::new(), TokenStream::new());
    if let Some(event) = &model.event {
        statements.extend(
            quote_spanned!(span=> let __event = <#event as #runtime::handler::FunctionEvent>::read(&__invocation)?;),
        );
        arguments.extend(quote_spanned!(span=> __event,));
    }
    if let Some(cloud) = model.cloud {
        statements.extend(
            quote_spanned!(span=> let __cloud = #runtime::__private::cloud::<#permissions>(&__invocation, __gateway);),
        );
        statements.extend(canary::expand(model));
        arguments.extend(match cloud {
            CloudParameter::Value => quote_spanned!(span=> __cloud,),
            CloudParameter::Reference => quote_spanned!(span=> &__cloud,),
        });
    }
    let invocation = (!arguments.is_empty()).then(|| quote_spanned!(span=> __invocation));
    let invocation = invocation.unwrap_or_else(|| quote_spanned!(span=> _));
    let gateway = model.cloud.map(|_| quote_spanned!(span=> __gateway));
    let gateway = gateway.unwrap_or_else(|| quote_spanned!(span=> _));
    let finish = match &model.output {
        Output::Result { answer, error, is_like_reply: false } => quote_spanned!(span=> finish::<#answer, #error>),
        Output::Result { answer, error, is_like_reply: true } => {
            quote_spanned!(span=> finish_with_reply::<#answer, #error>)
        }
        Output::Alias(output) => quote_spanned!(span=> finish_any::<#output>),
    };
    quote_spanned! {span=>
        |#invocation, #gateway| #runtime::__private::Box::pin(async move {
            #statements
            #runtime::handler::#finish(#handler(#arguments).await)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_are_identifiers_and_differ_where_names_do() {
        let names = ["notify", "get_order", "get-order", "get_2dorder", "get__order", "a", "A", "\u{901a}"];
        let symbols = names.map(symbol);
        assert_eq!(symbols[1], "cloudfn_function_get__order");
        assert_eq!(symbols[2], "cloudfn_function_get_2dorder");
        for (index, symbol) in symbols.iter().enumerate() {
            assert!(symbol.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_'), "{symbol}");
            assert!(!symbols[..index].contains(symbol), "{symbol}");
        }
    }
}
