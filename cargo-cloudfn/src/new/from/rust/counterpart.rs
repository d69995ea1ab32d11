//! What takes the place of a call of wx-server-sdk.

use cloudfn_names::{Meaning, Status, meaning, needless};

use super::literal::literal;
use crate::explain::catalog;
use crate::new::from::javascript::{Model, Place, PlaceKind, Step};

/// A feature of cloudfn-runtime that a counterpart needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::new::from) enum Feature {
    Database,
    Storage,
}

impl Feature {
    pub(in crate::new::from) fn name(self) -> &'static str {
        match self {
            Self::Database => "database",
            Self::Storage => "storage",
        }
    }
}

/// The features that the counterparts of a function need.
pub(in crate::new::from) fn features(model: &Model) -> Vec<Feature> {
    let needed = |place: &Place| match &place.kind {
        PlaceKind::Database { .. } => Some(Feature::Database),
        PlaceKind::Storage { method } if matches!(method.as_str(), "uploadFile" | "downloadFile") => {
            Some(Feature::Storage)
        }
        _ => None,
    };
    let mut features: Vec<_> = model.places.iter().filter_map(needed).collect();
    features.sort();
    features.dedup();
    features
}

/// The import of the macro. Each file imports `Value` and `Error`.
const JSON: &str = "use serde_json::json;";

/// What to write instead.
#[derive(Debug, Default)]
pub(super) struct Counterpart {
    /// What it is, in a few words.
    pub(super) title: String,
    /// A sentence, if there is more to say.
    pub(super) note: Option<String>,
    /// What the lines need besides the imports of the file: `use ..;`.
    pub(super) imports: Vec<String>,
    /// Lines of Rust.
    pub(super) code: Vec<String>,
}

pub(super) fn of(kind: &PlaceKind) -> Counterpart {
    let plain = |title: &str, code: &[&str]| Counterpart {
        title: title.to_owned(),
        note: None,
        imports: Vec::new(),
        code: code.iter().map(|&line| line.to_owned()).collect(),
    };
    match kind {
        PlaceKind::OpenApi { name, appid, members } => openapi(name, *appid, members),
        PlaceKind::ChosenApi => Counterpart {
            title: "an API that is chosen when the function runs".to_owned(),
            note: Some("Declare each API that it can be, and choose one with a `match`.".to_owned()),
            ..Counterpart::default()
        },
        PlaceKind::WxContext => plain("the caller's identity", &["let openid = cloud.wx_context().openid()?;"]),
        PlaceKind::CallFunction { name } => {
            let name = name.as_deref().unwrap_or("NAME");
            Counterpart {
                title: format!("calls the function {name}"),
                note: None,
                imports: vec![JSON.to_owned()],
                code: vec![format!("let answer = cloud.call_function::<Value>({name:?}, &json!({{}})).await?.result;")],
            }
        }
        PlaceKind::Storage { method } => storage(method),
        PlaceKind::Database { collection, steps, is_transaction } => {
            database(collection.as_deref(), steps, *is_transaction)
        }
        PlaceKind::Pay { method } => Counterpart {
            title: format!("cloudPay.{method}"),
            note: needless(&format!("cloudPay.{method}")).map(|needless| format!("With types, {}.", needless.instead)),
            imports: vec![JSON.to_owned()],
            code: vec![format!("let answer = cloud.pay().untyped({method:?}, json!({{}})).await?;")],
        },
        PlaceKind::OpenData => Counterpart {
            note: Some(
                "A member of the event that is a cloudID can be an `open_data::OpenData`, which needs no such call."
                    .to_owned(),
            ),
            ..plain("open data", &["let data = cloud.get_open_data([\"CLOUD_ID\"]).await?;"])
        },
        PlaceKind::VoipSign => plain(
            "a signature for voice",
            &["let signature = cloud.voip_sign(\"GROUP_ID\", 1_700_000_000, \"NONCE\").await?;"],
        ),
        PlaceKind::CloudCallSign => {
            plain("WeChat's signature", &["let signature = cloud.cloud_call_sign([\"PARAMETER\"]).await?;"])
        }
        PlaceKind::Signature => Counterpart {
            note: Some("`signatures::Signed` wraps the request that needs the signature.".to_owned()),
            ..plain("a Midas signature", &[])
        },
        PlaceKind::OtherAccount => plain(
            "another account's environment",
            &["let other = cloud.other_account(\"wxAPPID\", \"ENVIRONMENT_ID\");"],
        ),
        PlaceKind::Https { path } => https(path),
        PlaceKind::Unknown { name } => Counterpart {
            title: name.clone(),
            note: Some(match needless(name) {
                Some(needless) => format!("Here, {}.", needless.instead),
                None => "cloudfn has no counterpart that this tool knows.".to_owned(),
            }),
            ..Counterpart::default()
        },
    }
}

fn openapi(name: &str, appid: bool, members: &[(String, Option<String>)]) -> Counterpart {
    let about = |note: String| Counterpart { title: name.to_owned(), note: Some(note), ..Counterpart::default() };
    let mut notes = Vec::new();
    let known = match meaning(name) {
        Meaning::Api(known) => match known.status {
            Status::OlderName { now, .. } => now,
            Status::Retired { instead: Some(instead), .. } => {
                notes.push(format!("WeChat has shut `{name}` down. This API takes its place: declare it."));
                instead
            }
            Status::Retired { instead: None, .. } => {
                return about("WeChat has shut it down, and has no other.".to_owned());
            }
            Status::Current(_) | Status::HttpsOnly { .. } => known.name,
        },
        Meaning::Needless(needless) => return about(needless.about(name)),
        Meaning::Unknown(advice) => match advice.correction() {
            Some(correction) => correction,
            None => return about(advice.about(name)),
        },
    };
    let Some((api, types)) = catalog::named(known).and_then(|api| Some((api, api.types.as_ref()?))) else {
        return about("It works over HTTPS only, with an access token: no cloud function can call it.".to_owned());
    };
    let (imports, mut code) = call(types);
    let plain = |name: &str| name.replace('_', "").to_ascii_lowercase();
    let own = |known: &str| members.iter().find(|(own, _)| plain(own) == plain(known));
    for argument in types.arguments {
        let Some((_, Some(text))) = own(argument.name) else { continue };
        let placeholder = format!("{:?}", argument.name.to_ascii_uppercase());
        for line in &mut code {
            *line = line.replace(&placeholder, &literal(text));
        }
    }
    let setter = |known: &catalog::Member| {
        let (_, text) = own(known.name)?;
        let value =
            text.as_ref().filter(|_| known.r#type == "String").map_or_else(|| "..".to_owned(), |text| literal(text));
        Some(format!("`.{}({value})`", snake(known.name)))
    };
    let setters: Vec<String> = types.optional.iter().filter_map(setter).collect();
    if !setters.is_empty() {
        notes.push(format!("The JavaScript also sets {}.", setters.join(", ")));
    }
    if appid && !types.call.contains(".appid(") {
        notes.push("It names an appid: `.appid(\"..\")` before `.await`.".to_owned());
    }
    let note = (!notes.is_empty()).then(|| notes.join(" "));
    Counterpart { title: format!("{known}: {}", api.summary.trim_end_matches('.')), note, imports, code }
}

/// The imports and the lines of a call.
fn call(types: &catalog::Types) -> (Vec<String>, Vec<String>) {
    (vec![crate::explain::import(types)], types.call.lines().map(str::to_owned).collect())
}

fn snake(name: &str) -> String {
    super::identifier::snake_case(name)
}

fn storage(method: &str) -> Counterpart {
    let (title, code) = match method {
        "uploadFile" => {
            ("uploads a file", "let file = cloud.upload_file(\"CLOUD_PATH\", b\"content\".to_vec()).await?;")
        }
        "downloadFile" => ("downloads a file", "let file = cloud.download_file(\"cloud://FILE_ID\").await?;"),
        "getTempFileURL" => ("links to files", "let links = cloud.get_temp_file_url([\"cloud://FILE_ID\"]).await?;"),
        _ => ("deletes files", "let deleted = cloud.delete_file([\"cloud://FILE_ID\"]).await?;"),
    };
    Counterpart { title: title.to_owned(), code: vec![code.to_owned()], ..Counterpart::default() }
}

fn https(path: &str) -> Counterpart {
    let title = format!("https://api.weixin.qq.com{path}");
    let needless = needless(&path.trim_start_matches('/').replace('/', "."));
    if let Some(needless) = needless {
        let note = Some(format!("Not needed here: {}.", needless.instead));
        return Counterpart { title, note, ..Counterpart::default() };
    }
    let api = catalog::of_endpoint(path);
    let Some((api, types)) = api.and_then(|api| Some((api, api.types.as_ref()?))) else {
        let note = "No Cloud Call does this: it needs an HTTP client and an access token.".to_owned();
        return Counterpart { title, note: Some(note), ..Counterpart::default() };
    };
    let (imports, code) = call(types);
    let note = format!("A Cloud Call does the same without an access token: declare {:?}.", api.name);
    Counterpart { title, note: Some(note), imports, code }
}

fn database(collection: Option<&str>, steps: &[Step], is_transaction: bool) -> Counterpart {
    let last = steps.last().map(|step| step.method.as_str()).unwrap_or_default();
    let shown: Vec<_> = steps.iter().map(|step| step.method.as_str()).collect();
    let name = collection.unwrap_or("COLLECTION");
    let title = format!("the database: {name}.{}", shown.join("."));
    let note = |text: &str| Counterpart { title: title.clone(), note: Some(text.to_owned()), ..Counterpart::default() };
    match last {
        "runTransaction" | "startTransaction" => {
            return Counterpart {
                title: format!("the database: {last}"),
                note: Some("The work may run several times, and its changes all happen, or none.".to_owned()),
                imports: Vec::new(),
                code: vec!["cloud.database().transaction(async |tx| Ok::<_, Error>(())).await?;".to_owned()],
            };
        }
        "createCollection" => return note("Create collections in the console, before the function needs them."),
        "watch" | "onSnapshot" => return note("A cloud function does not wait for changes: the Mini Program watches."),
        _ => {}
    }
    let from = if is_transaction { "tx" } else { "cloud.database()" };
    let collection = format!("let {} = {from}.collection_named::<Value>({name:?});", snake(name));
    let operation = operation(&snake(name), steps, last);
    let imports = if operation.contains("json!") { vec![JSON.to_owned()] } else { Vec::new() };
    Counterpart { title, note: None, imports, code: vec![collection, operation] }
}

/// `orderBy('points', 'desc')`.
fn order(step: &Step) -> String {
    let name = step.json.as_deref().filter(|json| json.starts_with('"')).unwrap_or("\"NAME\"");
    let is_ascending = step.arguments.ends_with("'asc'") || step.arguments.ends_with("\"asc\"");
    let direction = if is_ascending { "asc" } else { "desc" };
    format!(".order_by(|document| document.field({name}).{direction}())")
}

/// The line that does what a chain does.
fn operation(collection: &str, steps: &[Step], last: &str) -> String {
    let has = |method: &str| steps.iter().any(|step| step.method == method);
    let json =
        |method: &str| steps.iter().rev().find(|step| step.method == method).and_then(|step| step.json.as_deref());
    let data = |method: &str| format!("json!({})", json(method).unwrap_or("{}"));
    let whole = |method: &str| {
        steps.iter().find(|step| step.method == method).and_then(|step| step.arguments.parse::<u32>().ok())
    };
    if has("aggregate") {
        return format!("let found = {collection}.aggregate().run::<Value>().await?; // with a method for each stage");
    }
    if has("doc") {
        let document =
            format!("{collection}.doc({})", json("doc").filter(|id| !id.starts_with(['{', '['])).unwrap_or("\"ID\""));
        return match last {
            "get" => format!("let found = {document}.get().await?;"),
            "update" => format!("let has_changed = {document}.update_json({}).await?;", data("update")),
            "set" => format!("{document}.set(&{}).await?;", data("set")),
            _ => format!("let was_removed = {document}.remove().await?;"),
        };
    }
    if last == "add" {
        return format!("let id = {collection}.add(&{}).await?;", data("add"));
    }
    let filter = if has("where") { format!(".where_json({})", data("where")) } else { ".all_documents()".to_owned() };
    let found = format!("{collection}{filter}");
    match last {
        "count" => format!("let count = {found}.count().await?;"),
        "update" => format!("let changed = {found}.update_many_json({}).await?;", data("update")),
        "remove" => format!("let removed = {found}.remove_many().await?;"),
        _ => {
            let order: String = steps.iter().filter(|step| step.method == "orderBy").map(order).collect();
            let skip = if has("skip") { format!(".skip({})", whole("skip").unwrap_or(0)) } else { String::new() };
            // Without a limit, wx-server-sdk answers with 100 documents.
            let limit = whole("limit").unwrap_or(100);
            format!("let found = {found}{order}{skip}.limit({limit}).await?;")
        }
    }
}
