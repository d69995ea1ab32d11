//! `#[openapi(..)]`, as it was written and checked.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Meta, Path, Token, Type};

use super::RequestType;
use crate::args::{rest_of_item, separated};
use crate::check;
use crate::errors::Errors;
use crate::page::Page;
use crate::suggest;

/// The arguments that there are.
const ARGUMENTS: [(&str, &str); 6] = [
    ("name", r#"name = "newClass.newMethod""#),
    ("reply", "reply = NewReply"),
    ("binary", "binary"),
    ("path", r#"path = "/wxa/newmethod""#),
    ("method", r#"method = "GET""#),
    ("crate", "crate = path"),
];

/// What is known of the API.
#[derive(Default)]
pub(crate) struct OpenApi {
    /// `class.method`
    pub(crate) name: Option<LitStr>,
    /// The type of the answer; JSON as it is where none is given.
    pub(crate) reply: Option<Type>,
    /// Whether the answer is bytes.
    pub(crate) binary: Option<Span>,
    /// The path outside Cloud Call.
    pub(crate) path: Option<LitStr>,
    /// The HTTP method outside Cloud Call; `POST` where none is given.
    pub(crate) method: Option<LitStr>,
    /// The path of cloudfn-runtime.
    pub(crate) runtime: Option<Path>,
}

impl OpenApi {
    /// Reads the attributes of a request. What is wrong is noted.
    pub(crate) fn read(request: &RequestType, errors: &mut Errors) -> Self {
        let mut arguments = Self::default();
        let mut seen = Vec::new();
        for attribute in request.attributes.iter().filter(|attribute| attribute.path().is_ident("openapi")) {
            let Meta::List(list) = &attribute.meta else { continue };
            let read = |input: ParseStream<'_>| {
                separated(input, errors, |input, _| arguments.parse_one(input, &mut seen));
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
        let key = input.call(Ident::parse_any).map_err(|error| {
            syn::Error::new(error.span(), Page::OwnApi.about(format!("expected an argument: {}", known_arguments())))
        })?;
        let word = key.unraw().to_string();
        let Some((_, usage)) = ARGUMENTS.iter().find(|(argument, _)| *argument == word) else {
            let near = suggest::nearest(&word, ARGUMENTS.iter().map(|(argument, _)| *argument));
            let near = near.map_or_else(String::new, |near| format!("\ndid you mean `{near}`?"));
            let known = known_arguments();
            let message = format!("there is no argument `{word}`{near}\nthe arguments are: {known}");
            return Err(syn::Error::new(key.span(), Page::OwnApi.about(message)));
        };
        if seen.contains(&word) {
            return Err(syn::Error::new(key.span(), Page::OwnApi.about(format!("`{word}` is given twice"))));
        }
        seen.push(word.clone());
        self.parse_value(&key, &word, input).map_err(|_| {
            rest_of_item(input);
            syn::Error::new(key.span(), Page::OwnApi.about(format!("`{word}` is written `{usage}`")))
        })
    }

    fn parse_value(&mut self, key: &Ident, word: &str, input: ParseStream<'_>) -> syn::Result<()> {
        if word == "binary" {
            self.binary = Some(key.span());
            return Ok(());
        }
        input.parse::<Token![=]>()?;
        match word {
            "name" => self.name = Some(input.parse()?),
            "reply" => self.reply = Some(input.parse()?),
            "path" => self.path = Some(input.parse()?),
            "method" => self.method = Some(input.parse()?),
            _ => self.runtime = Some(input.call(Path::parse_mod_style)?),
        }
        Ok(())
    }

    fn check(&self, request: &RequestType, errors: &mut Errors) {
        match &self.name {
            Some(name) => check::check_own_name(name, errors),
            None => errors.at(
                request.ident.span(),
                Page::OwnApi
                    .about("which API is this? name it: #[openapi(name = \"newClass.newMethod\", reply = NewReply)]"),
            ),
        }
        if let (Some(reply), Some(_)) = (&self.reply, self.binary) {
            errors
                .on(reply, Page::OwnApi.about("a binary answer has no type of its own: leave out `reply` or `binary`"));
        }
        if let Some(path) = self.path.as_ref().filter(|path| !path.value().starts_with('/')) {
            errors.on(path, Page::OwnApi.about("the path on api.weixin.qq.com begins with a slash"));
        }
        if let Some(method) = self.method.as_ref().filter(|method| !matches!(&*method.value(), "GET" | "POST")) {
            errors.on(method, Page::OwnApi.about("WeChat's APIs are called with \"GET\" or \"POST\""));
        }
        if let (Some(method), None) = (&self.method, &self.path) {
            errors.on(method, Page::OwnApi.about("a method goes with a path: add `path = \"/..\"`"));
        }
    }
}

fn known_arguments() -> String {
    ARGUMENTS.map(|(_, example)| format!("`{example}`")).join(", ")
}
