//! The rules for the APIs in `openapi = [..]`.

use std::collections::HashSet;

use cloudfn_names::{Meaning, Name, Status};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::{Ident, LitStr, Path};

use crate::attribute::args::{ApiEntry, Args};
use crate::attribute::model::{DeprecatedApi, Permissions};
use crate::errors::{Errors, Page};
use crate::own_name;

/// The APIs that a function declares.
pub(super) struct DeclaredApis {
    pub(super) permissions: Permissions,
    pub(super) deprecated: Vec<DeprecatedApi>,
    pub(super) names: Vec<String>,
}

pub(super) fn check(
    arguments: &Args,
    permissions_ident: Ident,
    list: Span,
    runtime: &Path,
    errors: &mut Errors,
) -> DeclaredApis {
    let permissions = Permissions { ident: permissions_ident, list, traits: Vec::new(), own: Vec::new() };
    let mut apis = DeclaredApis { permissions, deprecated: Vec::new(), names: Vec::new() };
    let mut seen = HashSet::new();
    for ApiEntry { name, request, .. } in arguments.openapi.iter().flat_map(|list| &list.entries) {
        let value = name.value();
        apis.names.push(value.clone());
        if !seen.insert(value.clone()) {
            errors.on(name, Page::ListedTwice.about(format_args!("`{value}` is listed twice")));
            continue;
        }
        if let Some(request) = request {
            own_name::check(name, errors);
            apis.permissions.own.push((name.clone(), own_permission(request)));
            continue;
        }
        let mistake = match cloudfn_names::meaning(&value) {
            Meaning::Api(known) => {
                apis.declare(known, name, runtime, errors);
                continue;
            }
            Meaning::Needless(needless) => Page::NeedlessName.about(needless.about(&value)),
            Meaning::Unknown(advice) => Page::UnknownApi.about(advice.about(&value)),
        };
        errors.on(name, mistake);
    }
    apis
}

impl DeclaredApis {
    fn declare(&mut self, known: &Name, name: &LitStr, runtime: &Path, errors: &mut Errors) {
        self.permissions.traits.extend(check_known(known, name, runtime, errors));
        let reason = reason_against(known);
        self.deprecated.extend(reason.map(|reason| DeprecatedApi { name: name.clone(), reason }));
    }
}

/// `#[derive(OpenApi)]` declares the permission next to the request: `MayNewMethod` for `NewMethod`.
fn own_permission(request: &Path) -> TokenStream {
    let mut permission = request.clone();
    if let Some(last) = permission.segments.last_mut() {
        last.ident = format_ident!("May{}", last.ident);
    }
    permission.into_token_stream()
}

fn check_known(known: &Name, name: &LitStr, runtime: &Path, errors: &mut Errors) -> Option<TokenStream> {
    let rust = match known.status {
        Status::Current(rust) | Status::OlderName { rust, .. } | Status::Retired { rust, .. } => rust,
        Status::HttpsOnly { method, path, .. } => {
            let message = format!(
                "`{}` is not a Cloud Call: WeChat serves it over HTTPS only, as {method} {path}\nremove it from the list: only Cloud Calls are declared",
                name.value()
            );
            errors.on(name, Page::HttpsOnlyApi.about(message));
            return None;
        }
    };
    let word = |word: &str| Ident::new(word, Span::mixed_site());
    let module = rust.module.split("::").map(word);
    let permission = Ident::new(rust.permission, Span::mixed_site().located_at(name.span()));
    let openapi = word("openapi");
    Some(quote!(#runtime::#openapi::#(#module::)*#permission))
}

/// Why an API should not be called although it still compiles.
fn reason_against(known: &Name) -> Option<String> {
    let api = known.name;
    match known.status {
        Status::Current(_) | Status::HttpsOnly { .. } => None,
        Status::OlderName { now, .. } => Some(Page::OlderName.about(format!("`{api}` is an older name of `{now}`"))),
        Status::Retired { since, instead, .. } => {
            let since = since.map_or_else(String::new, |day| format!(" on {day}"));
            let instead = instead.map_or_else(String::new, |api| format!(", use `{api}` instead"));
            Some(Page::RetiredApi.about(format!("WeChat retired `{api}`{since}{instead}")))
        }
    }
}
