//! No tokens make the macros panic, and the function always survives.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use proptest::prelude::*;

use super::compiler;
use crate::{attribute, document_derive, openapi_derive};

/// Arguments are made of these pieces, in any order and number.
const PIECES: [&str; 42] = [
    "openapi",
    "collection",
    "nested",
    "type",
    "rename",
    "flatten",
    "with",
    "transparent",
    "serialize",
    "name",
    "crate",
    "triggers",
    "timer",
    "=",
    ",",
    ":",
    "::",
    "!",
    "#",
    "&",
    "<",
    ">",
    "-",
    "'a",
    "self",
    "fn",
    "async",
    "0",
    "1.5",
    "\"\"",
    "\"subscribeMessage.send\"",
    "\"wxacode.gett\"",
    "\"0 0 2 * * * *\"",
    "\"0 61 */0 L 1-2-3 , é\"",
    "\"templateMessage.send\"",
    "\"通知\"",
    "b\"bytes\"",
    "'c'",
    "r#match",
    "_",
    "path::To",
    "..",
];

const ARGUMENTS: &str = r#"
    openapi = ["subscribeMessage.send", "new.api" = crate::New, "templateMessage.send",],
    triggers(timer("nightly", "0 0 2 * * * *"), timer("often", "0 */5 * * * MON-FRI *")),
    name = "notify", crate = ::cloudfn_runtime,
"#;

const FUNCTION: &str = r#"
    #[doc = "Notifies."] #[cfg(unix)] #[expect(deprecated)]
    pub(crate) async fn notify(
        #[cfg(windows)] Shipped { title, .. }: crate::Shipped<'static, 7>, #[allow(x)] mut cloud: &'a ::cloudfn_runtime::Cloud
    ) -> Result<impl Serialize, Box<dyn Error + Send>> where Shipped: Send { #![allow(y)] body(); half written }
"#;

const REQUEST: &str = r#"
    #[derive(Debug)] #[openapi(name = "new.api", reply = Reply<u8>, path = "/x", method = "GET", binary, crate = a::b)]
    pub struct New<'a, const N: usize, T: Clone = u8>(T) where T: Send;
"#;

const DOCUMENT: &str = r#"
    #[serde(rename_all = "camelCase", tag = "kind")] #[document(collection = "orders", crate = a::b)]
    pub struct Order<'a, const N: usize, T: Clone = u8> where T: Send {
        #[serde(rename(serialize = "_id"), alias = "id")] pub(crate) id: &'a str,
        #[document(nested)] #[serde(default)] address: Option<Address>,
        #[serde(flatten)] audit: Audit<Self>,
        #[serde(with = "as_text")] #[document(type = String)] price: [T; N],
    }
"#;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn arguments_in_any_order_keep_the_function(arguments in any_tokens()) {
        let function = "async fn notify(event: Shipped, cloud: Cloud) -> Result<(), Error> { the_body() }";
        let expansion = attribute::cloud_function(arguments, &function.parse().unwrap(), &compiler());
        prop_assert!(expansion.to_string().contains("the_body"));
    }

    #[test]
    fn truncated_arguments_keep_the_function(cut in 0_usize..200) {
        let function = "async fn main(cloud: Cloud) -> Result<(), Error> { the_body() }";
        let arguments = truncated(&ARGUMENTS.parse().unwrap(), &mut { cut });
        let expansion = attribute::cloud_function(arguments, &function.parse().unwrap(), &compiler());
        prop_assert!(expansion.to_string().contains("the_body"));
    }

    #[test]
    fn truncated_function_is_returned_whole(cut in 0_usize..200) {
        let function = truncated(&FUNCTION.parse().unwrap(), &mut { cut });
        let expansion = attribute::cloud_function(ARGUMENTS.parse().unwrap(), &function, &compiler()).to_string();
        for word in ["Notifies", "half"] {
            prop_assert_eq!(function.to_string().contains(word), expansion.contains(word));
        }
    }

    #[test]
    fn any_tokens_below_the_attribute_are_accepted(item in any_tokens()) {
        attribute::cloud_function(ARGUMENTS.parse().unwrap(), &item, &compiler());
        openapi_derive::derive(item.clone(), &compiler());
        document_derive::derive(item);
    }

    #[test]
    fn truncated_request_does_not_panic(cut in 0_usize..100) {
        openapi_derive::derive(truncated(&REQUEST.parse().unwrap(), &mut { cut }), &compiler());
    }

    #[test]
    fn truncated_document_does_not_panic(cut in 0_usize..200) {
        document_derive::derive(truncated(&DOCUMENT.parse().unwrap(), &mut { cut }));
    }

    #[test]
    fn document_with_any_arguments_does_not_panic(
        arguments in any_tokens(), container in any_tokens(), member in any_tokens(), member_type in any_tokens(),
    ) {
        let item = quote::quote! {
            #[document(#arguments)]
            #[serde(#container, rename_all = "camelCase")]
            struct Order {
                #[document(#member)]
                #[serde(#arguments, rename = "")]
                __: u8,
                #[document(type = #member_type)]
                price: u8,
            }
        };
        document_derive::derive(item);
    }
}

/// Random tokens, also in groups.
fn any_tokens() -> impl Strategy<Value = TokenStream> {
    let piece = prop::sample::select(&PIECES[..]).prop_map(|piece| piece.parse::<TokenStream>().unwrap());
    let pieces = prop::collection::vec(piece, 0..8).prop_map(TokenStream::from_iter);
    pieces.prop_recursive(3, 32, 4, |inner| {
        let delimiter =
            prop::sample::select(&[Delimiter::Bracket, Delimiter::Parenthesis, Delimiter::Brace, Delimiter::None][..]);
        prop::collection::vec((inner.clone(), delimiter, inner), 1..3).prop_map(|parts| {
            let parts = parts.into_iter().map(|(before, delimiter, inside)| {
                before.into_iter().chain([TokenTree::Group(Group::new(delimiter, inside))]).collect::<TokenStream>()
            });
            parts.collect()
        })
    })
}

/// The first tokens. A group that is cut off is closed, as rustc does it.
fn truncated(tokens: &TokenStream, left: &mut usize) -> TokenStream {
    let mut kept = TokenStream::new();
    for token in tokens.clone() {
        if *left == 0 {
            break;
        }
        *left -= 1;
        kept.extend([match token {
            TokenTree::Group(group) => Group::new(group.delimiter(), truncated(&group.stream(), left)).into(),
            other => other,
        }]);
    }
    kept
}
