//! The table of names.

use super::super::catalog::{Entry, Kind};
use super::super::output::Output;
use super::super::{naming, resolve};
use super::GENERATED;
use super::rust::{literal, optional_literal};

const FILE: &str = "cloudfn-names/src/names.rs";

/// Writes every name in the catalog, with the facts that the attribute and the command need.
pub(crate) fn names(entries: &[Entry], output: &mut Output) {
    let rows: String = entries.iter().map(|entry| row(entry) + ",\n").collect();
    output.add(FILE, format!("{GENERATED}{DEFINITIONS}\n{LEAD}pub static NAMES: &[Name] = &[\n{rows}];\n"));
}

const DEFINITIONS: &str = r#"//! All WeChat server APIs of the catalog.

/// An API.
#[derive(Debug, Clone, Copy)]
pub struct Name {
    /// The name in `openapi = [".."]`: `class.method`. An HTTPS-only API has no name: its method and path instead.
    pub name: &'static str,
    /// Whether it can be declared.
    pub status: Status,
}

/// Whether an API can be declared.
#[derive(Debug, Clone, Copy)]
pub enum Status {
    /// It can be declared.
    Current(Rust),
    /// It can be declared, but the same API has a newer name.
    OlderName {
        /// The newer name.
        now: &'static str,
        /// Its types.
        rust: Rust,
    },
    /// It can be declared, but WeChat has shut it down.
    Retired {
        /// The day, if it is known: `2020-01-10`.
        since: Option<&'static str>,
        /// The API to call instead, if there is one.
        instead: Option<&'static str>,
        /// Its types.
        rust: Rust,
    },
    /// No cloud function can call it.
    HttpsOnly {
        /// The HTTP method.
        method: &'static str,
        /// The path below `https://api.weixin.qq.com`.
        path: &'static str,
        /// Its names on WeChat's pages.
        documented_as: &'static [&'static str],
    },
}

/// Where an API's types are.
#[derive(Debug, Clone, Copy)]
pub struct Rust {
    /// The module below `cloudfn_openapi`: `wxa::sec::order`.
    pub module: &'static str,
    /// The permission trait: `MayUploadShippingInfo`.
    pub permission: &'static str,
}

const fn current(name: &'static str, rust: Rust) -> Name {
    Name { name, status: Status::Current(rust) }
}

const fn older(name: &'static str, now: &'static str, rust: Rust) -> Name {
    Name { name, status: Status::OlderName { now, rust } }
}

const fn retired(
    name: &'static str,
    since: Option<&'static str>,
    instead: Option<&'static str>,
    rust: Rust,
) -> Name {
    Name { name, status: Status::Retired { since, instead, rust } }
}

const fn https_only(
    name: &'static str,
    method: &'static str,
    path: &'static str,
    documented_as: &'static [&'static str],
) -> Name {
    Name { name, status: Status::HttpsOnly { method, path, documented_as } }
}

const fn rust(module: &'static str, permission: &'static str) -> Rust {
    Rust { module, permission }
}
"#;

const LEAD: &str = "/// All of them, sorted by name.\n#[rustfmt::skip] // a line each\n";

fn row(entry: &Entry) -> String {
    let api = &entry.api;
    let name = literal(&api.name);
    let Some((class, method)) = resolve::class_and_method(entry) else {
        let verb = api.http.verb();
        let documented: Vec<String> = documented_names(entry).into_iter().map(literal).collect();
        let path = literal(&api.http.path);
        return format!("    https_only({name}, {verb:?}, {path}, &[{}])", documented.join(", "));
    };
    let types = format!(
        "rust({}, {})",
        literal(&naming::module_path(class).join("::")),
        literal(&format!("May{}", naming::type_name(method))),
    );
    match api.kind {
        Kind::CloudCallAlias => {
            format!("    older({name}, {}, {types})", literal(api.alias_of.as_deref().unwrap_or_default()))
        }
        Kind::CloudCallRetired => format!(
            "    retired({name}, {}, {}, {types})",
            optional_literal(api.status_since.as_deref()),
            optional_literal(api.replaced_by.as_deref()),
        ),
        Kind::CloudCall | Kind::HttpOnly => format!("    current({name}, {types})"),
    }
}

/// The names of an API on WeChat's pages, current and older, besides its own.
pub(super) fn documented_names(entry: &Entry) -> Vec<&str> {
    let api = &entry.api;
    let mut names: Vec<&str> = Vec::new();
    let known = api.doc_name.iter().chain(&api.older_class_method_names).chain(&api.also_documented_as);
    for name in known {
        if *name != api.name && !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    names
}
