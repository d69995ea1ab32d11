//! The arguments of `#[openapi(..)]`, parsed and checked.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Meta, Path, Token, Type};

use super::RequestType;
use crate::arguments::{KnownArguments, parse_list, skip_to_comma};
use crate::errors::{Errors, Page};
use crate::own_name;

const ARGUMENTS: KnownArguments = KnownArguments {
    examples: &[
        ("name", r#"name = "newClass.newMethod""#),
        ("reply", "reply = NewReply"),
        ("binary", "binary"),
        ("path", r#"path = "/wxa/newmethod""#),
        ("method", r#"method = "GET""#),
        ("crate", "crate = path"),
    ],
    page: Page::OwnApi,
};

/// The arguments of the `#[openapi(..)]` attributes of one request type.
#[derive(Default)]
pub(super) struct Args {
    /// `class.method`
    pub(super) name: Option<LitStr>,
    /// The type of the reply. Without it, the reply is a JSON value.
    pub(super) reply: Option<Type>,
    /// The word `binary`, if the reply is bytes.
    pub(super) binary: Option<Span>,
    /// The path for calls outside Cloud Call.
    pub(super) path: Option<LitStr>,
    /// The HTTP method for calls outside Cloud Call. Without it, the method is `POST`.
    pub(super) method: Option<LitStr>,
    /// The path of cloudfn-runtime.
    pub(super) runtime: Option<Path>,
}

impl Args {
    /// Parses and checks the attributes of a request type, and reports their mistakes.
    pub(super) fn parse(request: &RequestType, errors: &mut Errors) -> Self {
        let mut arguments = Self::default();
        let mut seen = Vec::new();
        for attribute in request.attributes.iter().filter(|attribute| attribute.path().is_ident("openapi")) {
            let Meta::List(list) = &attribute.meta else { continue };
            let read = |input: ParseStream<'_>| {
                parse_list(input, errors, |input, _| arguments.parse_one(input, &mut seen));
                Ok(())
            };
            if let Err(error) = list.parse_args_with(read) {
                errors.push(error);
            }
        }
        if errors.is_empty() {
            arguments.check(request, errors);
        }
        arguments
    }

    fn parse_one(&mut self, input: ParseStream<'_>, seen: &mut Vec<String>) -> syn::Result<()> {
        let key = input.call(Ident::parse_any).map_err(|error| ARGUMENTS.expected(&error))?;
        let name = key.unraw().to_string();
        let Some(example) = ARGUMENTS.example(&name) else {
            return Err(ARGUMENTS.unknown(&key, &name));
        };
        if seen.contains(&name) {
            return Err(ARGUMENTS.repeated(&key, &name));
        }
        seen.push(name.clone());
        self.parse_value(&key, &name, input).map_err(|_| {
            skip_to_comma(input);
            syn::Error::new(key.span(), Page::OwnApi.about(format!("write `{name}` like this: `{example}`")))
        })
    }

    fn parse_value(&mut self, key: &Ident, name: &str, input: ParseStream<'_>) -> syn::Result<()> {
        if name == "binary" {
            self.binary = Some(key.span());
            return Ok(());
        }
        input.parse::<Token![=]>()?;
        match name {
            "name" => self.name = Some(input.parse()?),
            "reply" => self.reply = Some(input.parse()?),
            "path" => self.path = Some(input.parse()?),
            "method" => self.method = Some(input.parse()?),
            _ => self.runtime = Some(input.call(Path::parse_mod_style)?),
        }
        Ok(())
    }

    fn check(&self, request: &RequestType, errors: &mut Errors) {
        let page = Page::OwnApi;
        if let Some(name) = &self.name {
            own_name::check(name, errors);
        } else {
            let message = "name the API of this request: #[openapi(name = \"newClass.newMethod\", reply = NewReply)]";
            errors.at(request.ident.span(), page.about(message));
        }
        if let (Some(reply), Some(_)) = (&self.reply, self.binary) {
            errors.on(reply, page.about("a binary reply has no type of its own: remove `reply` or `binary`"));
        }
        if let Some(path) = self.path.as_ref().filter(|path| !path.value().starts_with('/')) {
            errors.on(path, page.about("the path on api.weixin.qq.com must start with a slash"));
        }
        if let Some(method) = self.method.as_ref().filter(|method| !matches!(&*method.value(), "GET" | "POST")) {
            errors.on(method, page.about("the method of a WeChat API is \"GET\" or \"POST\""));
        }
        if let (Some(method), None) = (&self.method, &self.path) {
            errors.on(method, page.about("a method needs a path: add `path = \"/..\"`"));
        }
    }
}
