//! The catalog's files, as data.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use serde::Deserialize;
use serde_json::Value;

use super::correction;
use super::problem::{Problem, Problems};

/// One API, with its corrections applied.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The file that contains it, relative to the catalog.
    pub file: PathBuf,
    pub api: Api,
}

/// Reads every file below `folder`, in name order, and applies the corrections in them.
pub(crate) fn read(folder: &Path) -> anyhow::Result<Vec<Entry>> {
    let mut entries = Vec::new();
    let mut problems = Problems::default();
    for path in json_files(folder)? {
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let file = path.strip_prefix(folder)?.to_owned();
        read_file(&file, &text, &mut entries, &mut problems);
    }
    problems.finish()?;
    entries.sort_by(|one, other| one.api.name.cmp(&other.api.name));
    Ok(entries)
}

fn json_files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for item in fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let path = item?.path();
        if path.is_dir() {
            files.extend(json_files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "json")
            && path.file_name().is_some_and(|name| name != SCHEMA)
        {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The schema for editors. It is in the folder of the files that it describes.
pub(crate) const SCHEMA: &str = "catalog.schema.json";

pub(crate) fn read_file(file: &Path, text: &str, entries: &mut Vec<Entry>, problems: &mut Problems) {
    let problem = |api: &str, field: String, what: String| Problem {
        file: file.to_owned(),
        api: api.to_owned(),
        field,
        what,
        advice: format!("see {SCHEMA}"),
    };
    let document: Document = match serde_json::from_str(text) {
        Ok(document) => document,
        Err(error) => return problems.push(problem("", String::new(), error.to_string())),
    };
    for mut value in document.apis {
        let name = value["name"].as_str().unwrap_or("an API without a name").to_owned();
        if let Err((field, what)) = correction::make(&mut value) {
            problems.push(problem(&name, field, what));
            continue;
        }
        match serde_path_to_error::deserialize::<_, Api>(value) {
            Ok(api) => entries.push(Entry { file: file.to_owned(), api }),
            Err(error) => problems.push(problem(&name, error.path().to_string(), error.inner().to_string())),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    #[serde(rename = "$schema")]
    _schema: String,
    apis: Vec<Value>,
}

/// One API, as in its file. The schema says what each key means.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "some facts are for people, not for the generator")]
pub(crate) struct Api {
    pub name: String,
    pub kind: Kind,
    pub class: Option<String>,
    pub method_name: Option<String>,
    pub doc_name: Option<String>,
    pub alias_of: Option<String>,
    #[serde(default)]
    pub aliases: Vec<String>,
    pub group: String,
    pub summary: String,
    pub note: Option<String>,
    pub status: Status,
    pub status_since: Option<String>,
    pub status_note: Option<String>,
    pub replaced_by: Option<String>,
    pub cloud_call: CloudCall,
    pub convert_case: Option<ConvertCase>,
    #[serde(default)]
    pub case_hazard: Value,
    pub http: Http,
    #[serde(default)]
    pub open: bool,
    pub union_on: Option<String>,
    pub reply_name: Option<String>,
    #[serde(default)]
    pub arguments: Vec<String>,
    #[serde(default)]
    pub unions: Vec<Union>,
    #[serde(default)]
    pub request: Option<Vec<Field>>,
    #[serde(default)]
    pub response: Option<Vec<Field>>,
    #[serde(default)]
    pub wrapped_in: WrappedIn,
    #[serde(default)]
    pub earlier_versions: Vec<EarlierVersion>,
    #[serde(default)]
    pub upload_fields: Vec<String>,
    #[serde(default)]
    pub binary_response: BinaryResponse,
    #[serde(default)]
    pub corrections: Vec<Value>,
    #[serde(default)]
    pub errcodes: Vec<ErrorCode>,
    #[serde(default)]
    pub accounts: Vec<String>,
    pub doc_url: Option<String>,
    #[serde(default)]
    pub older_doc_urls: Vec<String>,
    #[serde(default)]
    pub older_class_method_names: Vec<String>,
    #[serde(default)]
    pub also_documented_as: Vec<String>,
    pub sources: Vec<String>,
    pub confidence: Confidence,
    #[serde(default)]
    pub cross_check: Value,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    CloudCall,
    CloudCallAlias,
    CloudCallRetired,
    HttpOnly,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Status {
    Current,
    Offline,
    Recalled,
    Legacy,
    OlderName,
    Retired,
    RemovedFromDocs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Confidence {
    High,
    Medium,
    Low,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum BinaryResponse {
    #[default]
    Never,
    OnSuccess,
    Sometimes,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "some facts are for people, not for the generator")]
pub(crate) struct CloudCall {
    pub supported: Option<bool>,
    pub permission: Option<String>,
    #[serde(default)]
    pub formerly: bool,
    pub note: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "some facts are for people, not for the generator")]
pub(crate) struct ConvertCase {
    pub r#use: bool,
    pub evidence: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "some facts are for people, not for the generator")]
pub(crate) struct Http {
    pub method: Option<HttpMethod>,
    pub host: String,
    pub path: String,
    pub auth_query: Option<String>,
    pub older_path: Option<String>,
    #[serde(default)]
    pub method_guess: bool,
    #[serde(default)]
    pub method_unknown: bool,
    #[serde(default)]
    pub path_unknown: bool,
}

impl Http {
    /// The method as text. If no source states it, it is taken to be `POST`, as most are.
    pub(crate) fn verb(&self) -> &'static str {
        match self.method {
            Some(HttpMethod::Get) => "GET",
            Some(HttpMethod::Post) | None => "POST",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum HttpMethod {
    Get,
    Post,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ErrorCode {
    pub code: i64,
    pub meaning: Option<String>,
}

/// The member that contains all others, on the way to WeChat and back.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrappedIn {
    pub request: Option<String>,
    pub response: Option<String>,
}

/// An earlier version of an API that WeChat still answers under the same name, as a request type of its own.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EarlierVersion {
    /// The request type.
    pub name: String,
    pub desc: String,
    /// The members of the request, in the order in which `new` takes the required ones.
    pub request: Vec<String>,
    /// The members of the answer.
    pub response: Vec<String>,
}

/// A member of a request or of an answer.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "some facts are for people, not for the generator")]
#[expect(clippy::struct_excessive_bools, reason = "each is one flag of a field")]
pub(crate) struct Field {
    pub name_http: String,
    pub name_cloud: String,
    pub r#type: FieldType,
    #[serde(default)]
    pub required: bool,
    pub r#in: Option<MemberLocation>,
    #[serde(default)]
    pub desc: String,
    pub number_kind: Option<NumberKind>,
    #[serde(default)]
    pub zero_one: bool,
    pub only_in: Option<String>,
    pub note: Option<String>,
    pub required_other_source: Option<bool>,
    #[serde(default)]
    pub case_hazard: Value,
    pub newtype: Option<String>,
    pub type_name: Option<String>,
    pub fixed: Option<Value>,
    /// Of a request: a second name, under which it is sent too.
    pub also_sent_as: Option<String>,
    /// Of an answer: other spellings. Those that differ only in case and underscores are read anyway.
    #[serde(default)]
    pub spellings: Vec<String>,
    /// Of an answer: it explains the errcode of a failing one.
    #[serde(default)]
    pub explains_failure: bool,
    #[serde(default)]
    pub optional: bool,
    #[serde(default)]
    pub r#enum: Vec<String>,
    #[serde(default)]
    pub values: Vec<SetValue>,
    #[serde(default)]
    pub fields: Vec<Field>,
    #[serde(default)]
    pub value_fields: Vec<Field>,
}

impl Field {
    /// Whether a request must contain it. A flag that another source contradicts does not count.
    pub(crate) fn is_required(&self) -> bool {
        self.required && self.required_other_source != Some(false)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum MemberLocation {
    Query,
    Body,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum NumberKind {
    Integer,
    Int64,
    Decimal,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub(crate) enum FieldType {
    #[serde(rename = "string")]
    Text,
    #[serde(rename = "number")]
    Number,
    #[serde(rename = "boolean")]
    Boolean,
    #[serde(rename = "object")]
    Object,
    #[serde(rename = "array<string>")]
    TextList,
    #[serde(rename = "array<number>")]
    NumberList,
    #[serde(rename = "array<object>")]
    ObjectList,
    #[serde(rename = "map", alias = "map<string, object>")]
    Map,
    #[serde(rename = "json")]
    Json,
    #[serde(rename = "media")]
    Media,
    #[serde(rename = "buffer")]
    Buffer,
    #[serde(rename = "unknown", alias = "array<unknown>")]
    Unknown,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SetValue {
    pub value: SetKey,
    pub name: String,
    pub meaning: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub(crate) enum SetKey {
    Number(i64),
    Text(String),
}

/// Groups of members, of which a request contains one.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Union {
    /// The object whose members these are: `request` or `request.order_key`.
    pub at: String,
    /// The name of the Rust member; absent if the union is the whole object.
    pub member: Option<String>,
    pub type_name: Option<String>,
    /// The member that names the group.
    pub tag: Option<String>,
    pub required: bool,
    pub desc: String,
    pub variants: Vec<Variant>,
}

impl Union {
    /// Whether a member belongs to the union: the tag, or a member of a group.
    pub(crate) fn takes(&self, wire: &str) -> bool {
        self.tag.as_deref() == Some(wire)
            || self.variants.iter().any(|variant| variant.fields.iter().any(|field| field == wire))
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Variant {
    pub value: Option<SetKey>,
    pub name: String,
    /// The name of the struct for the fields, if there are several or one is optional.
    pub type_name: Option<String>,
    pub fields: Vec<String>,
    /// The optional ones of `fields`.
    #[serde(default)]
    pub optional: Vec<String>,
    pub desc: String,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde::de::DeserializeOwned;

    use super::*;

    /// The keys that a type of this file accepts, from serde's error message.
    fn keys<T: DeserializeOwned>() -> BTreeSet<String> {
        let Err(error) = serde_json::from_str::<T>(r#"{"no such key": 0}"#) else {
            panic!("an unknown key was accepted")
        };
        let text = error.to_string();
        let (_, expected) = text.split_once("expected ").unwrap();
        expected.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    }

    fn schema() -> Value {
        serde_json::from_str(include_str!("../../../cloudfn-openapi/catalog/catalog.schema.json")).unwrap()
    }

    fn schema_keys(object: &Value) -> BTreeSet<String> {
        object["properties"].as_object().unwrap().keys().cloned().collect()
    }

    #[test]
    fn the_schema_lists_the_keys_that_are_read() {
        let schema = schema();
        let definitions = &schema["$defs"];
        assert_eq!(schema_keys(&schema), keys::<Document>());
        assert_eq!(schema_keys(&definitions["api"]), keys::<Api>());
        assert_eq!(schema_keys(&definitions["field"]), keys::<Field>());
        assert_eq!(schema_keys(&definitions["api"]["properties"]["wrapped_in"]), keys::<WrappedIn>());
        let versions = &definitions["api"]["properties"]["earlier_versions"];
        assert_eq!(schema_keys(&versions["items"]), keys::<EarlierVersion>());
        assert_eq!(schema_keys(&definitions["union"]), keys::<Union>());
        assert_eq!(schema_keys(&definitions["union"]["properties"]["variants"]["items"]), keys::<Variant>());
        assert_eq!(schema_keys(&definitions["field"]["properties"]["values"]["items"]), keys::<SetValue>());
        assert_eq!(schema_keys(&definitions["api"]["properties"]["http"]), keys::<Http>());
        assert_eq!(schema_keys(&definitions["api"]["properties"]["cloud_call"]), keys::<CloudCall>());
    }

    #[test]
    fn the_schema_lists_the_types_that_are_read() {
        for known in schema()["$defs"]["field"]["properties"]["type"]["enum"].as_array().unwrap() {
            serde_json::from_value::<FieldType>(known.clone()).unwrap();
        }
    }
}
