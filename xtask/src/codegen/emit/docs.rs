//! The documentation of a request.

use super::super::catalog::{BinaryResponse, HttpMethod, Kind, Status};
use super::super::model::Api;
use super::super::prose::sentence;
use super::super::resolve::class_and_method;
use super::super::{catalog, naming};
use super::rust::{doc_lines, literal, wrapped};

/// The doc comment and the aliases of a request type.
pub(super) fn request(api: &Api<'_>) -> String {
    let mut paragraphs = vec![sentence(&api.entry.api.summary)];
    paragraphs.extend(standing(api));
    if api.entry.api.kind != Kind::CloudCallRetired {
        paragraphs.extend(api.facts.api.note.as_deref().map(|note| sentence(&note.replace("SKIT", "SKIT's .NET SDK"))));
    }
    if is_for_official_accounts(&api.entry.api) {
        paragraphs.push("Official accounts have this API: name the account by `.appid(..)` of the call.".to_owned());
    }
    if api.facts.api.open {
        paragraphs.push(
            "The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the \
             answer is a [`Value`], with the names of the wire too."
                .to_owned(),
        );
    }
    match api.facts.api.binary_response {
        BinaryResponse::Never => {}
        BinaryResponse::OnSuccess => paragraphs.push("The answer is a file: [`Image`](crate::Image).".to_owned()),
        BinaryResponse::Sometimes => {
            paragraphs.push("The answer is a file or JSON: [`ImageOr`](crate::ImageOr).".to_owned());
        }
    }
    if keeps_case(api) {
        paragraphs.push(
            "Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs \
             `convertCase: false`; this crate converts nothing."
                .to_owned(),
        );
    }
    let mut text: String = paragraphs.iter().map(|paragraph| wrapped(paragraph)).collect::<Vec<_>>().join("\n\n");
    text.push_str(&error_codes(&api.facts.api.errcodes));
    text.push_str("\n\n");
    text.push_str(&places(api));
    let name = format!("openapi.{}", api.entry.api.name);
    let method = api.entry.api.method_name.as_deref().unwrap_or_default();
    // rustc refuses an alias that is the name itself.
    let aliases = [name.as_str(), method].into_iter().filter(|alias| *alias != api.name);
    let aliases: String = aliases.map(|alias| format!("#[doc(alias = {})]\n", literal(alias))).collect();
    doc_lines(&text) + &aliases
}

/// Whether the catalog says that wx-server-sdk's case conversion breaks the names.
pub(super) fn keeps_case(api: &Api<'_>) -> bool {
    api.facts.api.convert_case.as_ref().is_some_and(|convert| !convert.r#use)
}

/// Whether the API is one of an official account. Mini programs have some with such a name too.
fn is_for_official_accounts(api: &catalog::Api) -> bool {
    let is_named_so = api.class.as_deref().and_then(|class| class.split('.').next()) == Some("officialAccount");
    is_named_so && !api.accounts.iter().any(|account| account == "miniprogram")
}

/// The note of `#[deprecated]`, for a retired API.
pub(super) fn deprecation(api: &catalog::Api) -> Option<String> {
    if api.kind != Kind::CloudCallRetired {
        return None;
    }
    let what = match (&api.status_since, api.status) {
        (Some(since), _) => format!("retired on {since}"),
        (None, Status::RemovedFromDocs) => "no longer in WeChat's documentation".to_owned(),
        (None, _) => "retired".to_owned(),
    };
    Some(match &api.replaced_by {
        Some(newer) => format!("{what}; use {newer}"),
        None => what,
    })
}

/// The status of the API, unless it is simply current.
fn standing(api: &Api<'_>) -> Option<String> {
    if let Some(deprecation) = deprecation(&api.entry.api) {
        return Some(sentence(&format!("**Gone**: {deprecation}")));
    }
    if api.entry.api.kind == Kind::CloudCallAlias {
        let (class, method) = class_and_method(api.facts)?;
        let path = naming::module_path(class).join("::");
        return Some(format!(
            "An older name of [`{class}.{method}`](crate::{path}::{}). Declare the \
             name that you call. It is not verified that the platform still accepts this name.",
            naming::type_name(method),
        ));
    }
    match api.entry.api.status {
        Status::Offline => Some("WeChat has taken this API off line.".to_owned()),
        Status::Legacy => Some("WeChat keeps this API but no longer develops it.".to_owned()),
        _ => None,
    }
}

fn error_codes(codes: &[catalog::ErrorCode]) -> String {
    let known: Vec<String> = codes
        .iter()
        .filter_map(|known| known.meaning.as_ref().map(|meaning| format!("| {} | {meaning} |", known.code)))
        .collect();
    if known.is_empty() {
        return String::new();
    }
    format!("\n\n| errcode | meaning |\n|---|---|\n{}", known.join("\n"))
}

fn places(api: &Api<'_>) -> String {
    let http = &api.entry.api.http;
    let method = match http.method {
        Some(HttpMethod::Get) => "GET ",
        Some(HttpMethod::Post) => "POST ",
        None => "",
    };
    let mut text = format!("Cloud call `{}`", api.entry.api.name);
    if !http.path_unknown {
        text.push_str(&format!(", over HTTPS `{method}{}`", http.path));
    }
    if let Some(url) = api.facts.api.doc_url.as_ref().or(api.facts.api.older_doc_urls.first()) {
        text.push_str(&format!(";\n[WeChat's page]({url})"));
    }
    text + "."
}
