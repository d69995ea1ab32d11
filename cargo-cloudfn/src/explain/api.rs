//! Explains an API: whether a function can call it, how to declare and call it, its error codes.

use serde_json::{Value, json};

use super::catalog::{Api, Kind, Member, Types, named};
use super::explanation::{Explanation, columns};

/// The page about calls of WeChat's APIs that are no Cloud Calls.
const HTTPS_ONLY_PAGE: &str = "https-only-api";

/// Explains an API. If the name was written in another style than the catalog's, `written` is that name: in config.json,
/// it gives no permission.
pub(super) fn explain(api: &Api, written: Option<&str>) -> Explanation {
    let name = api.shown_name();
    let mut explanation = Explanation::new("api", name)
        .paragraph(format!("{name}: {}\n{}", standing(api), about(api)))
        .section("What to do", &advice(api, written));
    explanation = match &api.types {
        Some(types) => callable(explanation, api, types),
        None => explanation.fact("declare", Value::Null),
    };
    let errcodes = api.errcodes.iter().map(|(code, meaning)| (code.to_string(), (*meaning).to_owned()));
    let links = [Some(format!("{} over HTTPS", api.endpoint)), api.page.map(str::to_owned)];
    let codes = api.errcodes.iter().map(|(code, meaning)| json!({"code": code, "meaning": meaning}));
    explanation
        .section("errcodes", &columns(&errcodes.collect::<Vec<_>>()))
        .section("At WeChat", &links.into_iter().flatten().collect::<Vec<_>>())
        .fact("written", written)
        .fact("status", status(api))
        .fact("summary", api.summary)
        .fact("note", api.note)
        .fact("instead", instead(api))
        .fact("otherNames", api.other_names)
        .fact("endpoint", api.endpoint)
        .fact("page", api.page)
        .fact("errcodes", codes.collect::<Value>())
}

/// What to do before the API can be called, if it is not just declared and called.
fn advice(api: &Api, written: Option<&str>) -> Vec<String> {
    let name = api.name;
    let style = written.map(|written| {
        format!("write \"{name}\" in `openapi = [..]` and in config.json: `{written}` gives no permission there")
    });
    let kind = match api.kind {
        Kind::Current | Kind::Retired { instead: None, .. } => None,
        Kind::OlderName { now: instead } | Kind::Retired { instead: Some(instead), .. } => Some(match named(instead) {
            Some(_) => format!("use {instead}: `cargo cloudfn explain {instead}`"),
            None => format!("use {instead}"),
        }),
        Kind::HttpsOnly => Some(format!(
            "leave it out of `openapi = [..]` and of config.json: `cargo cloudfn explain {HTTPS_ONLY_PAGE}` says more"
        )),
    };
    style.into_iter().chain(kind).collect()
}

fn standing(api: &Api) -> String {
    match api.kind {
        Kind::Current => "a WeChat API that a cloud function can call".to_owned(),
        Kind::OlderName { now } => format!("an older name of {now}, which new functions should use"),
        Kind::Retired { what, .. } => format!("a WeChat API that is gone: {what}"),
        Kind::HttpsOnly => {
            "a WeChat API over HTTPS only. It needs an access_token, and no cloud function can declare it".to_owned()
        }
    }
}

fn status(api: &Api) -> &'static str {
    match api.kind {
        Kind::Current => "current",
        Kind::OlderName { .. } => "older-name",
        Kind::Retired { .. } => "retired",
        Kind::HttpsOnly => "https-only",
    }
}

fn instead(api: &Api) -> Option<&'static str> {
    match api.kind {
        Kind::OlderName { now } => Some(now),
        Kind::Retired { instead, .. } => instead,
        Kind::Current | Kind::HttpsOnly => None,
    }
}

fn about(api: &Api) -> String {
    [Some(api.summary), api.note].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn callable(explanation: Explanation, api: &Api, types: &Types) -> Explanation {
    let declare = format!("#[cloud_function(openapi = [\"{}\"])]", api.name);
    let by_path = format!("#[cloud_function(openapi = [{}])]", last_two(types.request));
    let import = import(types);
    let new = match (types.is_open, types.arguments_struct, types.arguments) {
        (true, _, _) => {
            "`new` takes any members, with the names of the wire; WeChat documents them elsewhere".to_owned()
        }
        (_, Some(name), _) => format!("`new` takes one struct, {}", last_two(name)),
        (_, None, []) => "`new` takes nothing".to_owned(),
        (_, None, _) => "`new` takes the required members".to_owned(),
    };
    let helper = format!("cloud: &Cloud<impl {}>", last_two(types.permission));
    let answer = format!("// `answer` is an Answer<{}>", last_two(types.reply));
    let call = [import.clone(), types.call.to_owned(), answer];
    let members = |members: &[Member]| columns(&members.iter().map(row).collect::<Vec<_>>());
    explanation
        .section("Declare it", &[declare.clone(), format!("{by_path}  // the same, for editors that complete paths")])
        .section("Call it", &call)
        .section(&new, &members(types.arguments))
        .section("Optional members, each with a setter", &members(types.optional))
        .section("Members of the answer", &members(types.answer))
        .section("In a helper, ask for it", std::slice::from_ref(&helper))
        .fact("declare", declare)
        .fact("declareByPath", by_path)
        .fact("import", import)
        .fact("call", types.call)
        .fact("request", full(types.request))
        .fact("permission", full(types.permission))
        .fact("reply", reply(types.reply))
        .fact("answer", types.answer.iter().map(document).collect::<Value>())
        .fact("argumentsStruct", types.arguments_struct.map(full))
        .fact("arguments", types.arguments.iter().map(document).collect::<Value>())
        .fact("optional", types.optional.iter().map(document).collect::<Value>())
}

pub(crate) fn import(types: &Types) -> String {
    let module = types.request.rsplit_once("::").map_or(types.request, |(module, _)| module);
    if types.call.contains("openapi::") {
        format!("use cloudfn_runtime::openapi::{{self, {module}}};")
    } else {
        format!("use cloudfn_runtime::openapi::{module};")
    }
}

/// A path as the import above makes it usable: the last module and the type.
fn last_two(path: &str) -> String {
    let start = path.rmatch_indices("::").nth(1).map_or(0, |(index, separator)| index + separator.len());
    path[start..].to_owned()
}

fn full(path: &str) -> String {
    format!("cloudfn_runtime::openapi::{path}")
}

/// `ImageOr<wxacode::GetReply>` has two paths.
fn reply(path: &str) -> String {
    match path.strip_prefix("ImageOr<").and_then(|rest| rest.strip_suffix('>')) {
        Some(json) => format!("{}<{}>", full("ImageOr"), full(json)),
        None => full(path),
    }
}

fn row(member: &Member) -> (String, String) {
    (format!("{}: {}", member.name, member.r#type), member.about.to_owned())
}

fn document(member: &Member) -> Value {
    json!({"name": member.name, "type": member.r#type, "about": member.about})
}
