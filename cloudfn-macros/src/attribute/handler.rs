//! The function below the attribute. Its body is never parsed, so a half-written body is no obstacle.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Ident, Signature, Token, Visibility};

use crate::errors::Page;

/// A function whose body is a list of tokens.
#[derive(Clone)]
pub(super) struct Handler {
    pub(super) attributes: Vec<Attribute>,
    pub(super) visibility: Visibility,
    pub(super) signature: Signature,
    /// The braces and everything between them, or the semicolon of a trait's function.
    pub(super) body: TokenStream,
}

impl Parse for Handler {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        reject_other_items(input)?;
        Ok(Self { attributes, visibility, signature: input.parse()?, body: input.parse()? })
    }
}

impl Handler {
    /// The function's name, without `r#`.
    pub(super) fn name(&self) -> String {
        self.signature.ident.unraw().to_string()
    }

    /// Whether the function has a body in braces.
    pub(super) fn has_body(&self) -> bool {
        braces(self.body.clone()).is_some()
    }

    /// Inserts a statement before the first one, after the body's inner attributes.
    pub(super) fn prepend(&mut self, statement: &TokenStream) {
        let Some(body) = braces(self.body.clone()) else { return };
        let tokens: Vec<TokenTree> = body.stream().into_iter().collect();
        let (attributes, rest) = tokens.split_at(length_of_inner_attributes(&tokens));
        let mut stream: TokenStream = attributes.iter().cloned().collect();
        stream.extend(statement.clone());
        stream.extend(rest.iter().cloned());
        let mut with_statement = Group::new(Delimiter::Brace, stream);
        with_statement.set_span(body.span());
        self.body = TokenTree::Group(with_statement).into();
    }
}

impl ToTokens for Handler {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self { attributes, visibility, signature, body } = self;
        // A cloud function must be async even when it awaits nothing.
        let is_async = signature.asyncness.is_some();
        let allowance = is_async.then(|| quote::quote!(#[allow(clippy::unused_async)]));
        tokens.extend(quote::quote!(#(#attributes)* #allowance #visibility #signature #body));
    }
}

/// Reports an item that is not a function, and names its kind.
fn reject_other_items(input: ParseStream<'_>) -> syn::Result<()> {
    let ahead = input.fork();
    let Ok(word) = Ident::parse_any(&ahead) else {
        return Err(input.error("#[cloud_function] can only be applied to an `async fn`"));
    };
    let item = match word.to_string().as_str() {
        "struct" => "a struct",
        "enum" => "an enum",
        "union" => "a union",
        "trait" => "a trait",
        "impl" => "an `impl` block",
        "mod" => "a module",
        "type" => "a type alias",
        "static" => "a static",
        "use" => "a `use`",
        "const" if ahead.peek(Token![fn]) || ahead.peek(Token![unsafe]) || ahead.peek(Token![async]) => return Ok(()),
        "const" => "a constant",
        _ => return Ok(()),
    };
    let message = format!("#[cloud_function] can only be applied to an `async fn`, but this is {item}");
    Err(syn::Error::new(word.span(), Page::NotAnAsyncFunction.about(message)))
}

/// The body's braces, without the invisible group that `macro_rules` puts around them.
fn braces(body: TokenStream) -> Option<Group> {
    let mut tokens = body.into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Group(group)), None) => match group.delimiter() {
            Delimiter::Brace => Some(group),
            Delimiter::None => braces(group.stream()),
            _ => None,
        },
        _ => None,
    }
}

fn length_of_inner_attributes(tokens: &[TokenTree]) -> usize {
    let mut length = 0;
    while let [TokenTree::Punct(pound), TokenTree::Punct(bang), TokenTree::Group(group), ..] = &tokens[length..] {
        let is_attribute = pound.as_char() == '#' && bang.as_char() == '!' && group.delimiter() == Delimiter::Bracket;
        if !is_attribute {
            break;
        }
        length += 3;
    }
    length
}
