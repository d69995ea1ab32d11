//! The page that lists every API.

use super::super::catalog::{Entry, Kind, Status};
use super::super::output::Output;
use super::super::{naming, resolve};
use super::docs;

const FILE: &str = "docs/book/src/apis.md";

/// Writes one table of all APIs.
pub(crate) fn page(entries: &[Entry], output: &mut Output) {
    let count = |kind: Kind| entries.iter().filter(|entry| entry.api.kind == kind).count();
    let typed = entries.iter().filter(|entry| entry.api.kind == Kind::CloudCall && !entry.api.open).count();
    let mut text = format!(
        "# The WeChat server APIs\n\n\
         `cargo xtask codegen` generates this page from `cloudfn-openapi/catalog`. Rust paths are relative to \
         `cloudfn_runtime::openapi`.\n\n\
         There are {} APIs that a cloud function can call, {typed} of them with typed members, and {} of them by an older \
         name too. The others take their members as JSON. The page also lists {} APIs that no longer exist but still compile, \
         and at its end {} APIs that work over HTTPS only.\n\n\
         | class | name | Rust | what it does | status |\n|---|---|---|---|---|\n",
        count(Kind::CloudCall),
        count(Kind::CloudCallAlias),
        count(Kind::CloudCallRetired),
        count(Kind::HttpOnly),
    );
    let (https_only, callable): (Vec<&Entry>, Vec<&Entry>) =
        entries.iter().partition(|entry| entry.api.kind == Kind::HttpOnly);
    text.extend(callable.into_iter().filter_map(callable_row));
    text.extend(https_only.into_iter().map(https_only_row));
    output.add(FILE, text);
}

fn callable_row(entry: &Entry) -> Option<String> {
    let (class, method) = resolve::class_and_method(entry)?;
    let module = naming::module_path(class).join("::");
    let api = &entry.api;
    let name = match api.doc_url.as_ref().or(api.older_doc_urls.first()) {
        Some(url) => format!("[`{}`]({url})", api.name),
        None => format!("`{}`", api.name),
    };
    Some(format!(
        "| {class} | {name} | `{module}::{}` | {} | {} |\n",
        naming::type_name(method),
        api.summary,
        status(entry)
    ))
}

fn https_only_row(entry: &Entry) -> String {
    let api = &entry.api;
    let method = api.http.verb();
    let name = api.doc_name.as_deref().unwrap_or(&api.name);
    let name = match api.doc_url.as_ref().or(api.older_doc_urls.first()) {
        Some(url) => format!("[{name}]({url})"),
        None => name.to_owned(),
    };
    format!("| {} | {name} | | {} | HTTPS only: `{method} {}` |\n", api.group, api.summary, api.http.path)
}

fn status(entry: &Entry) -> String {
    let api = &entry.api;
    if let Some(deprecation) = docs::deprecation(api) {
        return deprecation;
    }
    if let Some(newer) = &api.alias_of {
        return format!("older name of `{newer}`");
    }
    let status = match api.status {
        Status::Offline => "offline",
        Status::Legacy => "kept, no longer developed",
        _ => "current",
    };
    if api.open { format!("{status}; members as JSON") } else { status.to_owned() }
}
