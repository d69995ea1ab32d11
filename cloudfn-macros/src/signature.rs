//! The function below the attribute. Its body is never parsed: a half-written one must not hurt.

use crate::page::Page;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Ident, Signature, Token, Visibility};

/// A function with a body of tokens.
#[derive(Clone)]
pub(crate) struct Handler {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) signature: Signature,
    /// The braces and what is between them, or the semicolon of a trait's function.
    pub(crate) body: TokenStream,
}

impl Parse for Handler {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        refuse_other_items(input)?;
        Ok(Self { attributes, visibility, signature: input.parse()?, body: input.parse()? })
    }
}

impl Handler {
    /// The function's name, without `r#`.
    pub(crate) fn name(&self) -> String {
        self.signature.ident.unraw().to_string()
    }

    /// Whether there are braces.
    pub(crate) fn has_body(&self) -> bool {
        braces(self.body.clone()).is_some()
    }

    /// Puts a statement before the first one, after the attributes that a body may begin with.
    pub(crate) fn prepend(&mut self, statement: &TokenStream) {
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
        // A cloud function is async even when it has nothing to wait for.
        let is_async = signature.asyncness.is_some();
        let allowance = is_async.then(|| quote::quote!(#[allow(clippy::unused_async)]));
        tokens.extend(quote::quote!(#(#attributes)* #allowance #visibility #signature #body));
    }
}

/// Says what stands there when it is no function.
fn refuse_other_items(input: ParseStream<'_>) -> syn::Result<()> {
    let ahead = input.fork();
    let Ok(word) = Ident::parse_any(&ahead) else {
        return Err(input.error("#[cloud_function] stands on an `async fn`"));
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
    let message = format!("#[cloud_function] stands on an `async fn`, and this is {item}");
    Err(syn::Error::new(word.span(), Page::NotAnAsyncFunction.about(message)))
}

/// The body, out of the invisible group that a macro by example puts around it.
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
