//! Writes a test of each API, which compares the catalog with the API's types.
//!
//! The requests are built from the model, as a user would build them. The expected JSON, the answers, and the expected
//! values in them come from the catalog's fields.

use std::path::PathBuf;

use serde_json::{Map, Value, json};

use super::super::catalog::{self, Field, FieldType, NumberKind, SetKey};
use super::super::model::{Api, EarlierVersion, Member, Module, Reply, Request, SharedReply};
use super::super::naming;
use super::super::output::Output;
use super::sample::{Fill, Samples, decimal_of, number_of, text_of};
use super::{GENERATED, docs};

const FOLDER: &str = "cloudfn-openapi/tests/catalog/generated";

/// Writes the tests of every class.
pub(crate) fn tests(modules: &[Module<'_>], output: &mut Output) {
    let mut lines = String::new();
    for module in modules {
        let name = module.path.join("_");
        output.add(PathBuf::from(FOLDER).join(format!("{name}.rs")), module_text(modules, module));
        lines.push_str(&format!("mod {name};\n"));
    }
    let text = format!("{GENERATED}//! The tests of each class.\n\n{lines}");
    output.add(PathBuf::from(FOLDER).join("mod.rs"), text);
}

fn module_text(modules: &[Module<'_>], module: &Module<'_>) -> String {
    let samples = Samples::for_test(modules, module);
    let mut text = format!("{GENERATED}//! `{}`.\n\n", module.class);
    if module.apis.iter().any(|api| docs::deprecation(&api.entry.api).is_some()) {
        text.push_str("#![allow(deprecated, reason = \"what is gone still compiles\")]\n\n");
    }
    text.push_str(&format!("use cloudfn_openapi::{}::*;\n", module.path.join("::")));
    let tests: String = module.apis.iter().map(|api| api_test(api, &samples)).collect();
    let mut helpers = vec!["assert_wire"];
    for helper in ["assert_image", "read", "read_json_or_image"] {
        if tests.contains(&format!("{helper}::<")) {
            helpers.push(helper);
        }
    }
    helpers.sort_unstable();
    text.push_str(&format!("\nuse crate::{{{}}};\n", helpers.join(", ")));
    text + &tests
}

fn api_test(api: &Api<'_>, samples: &Samples<'_>) -> String {
    let name = naming::member_name(api.entry.api.method_name.as_deref().unwrap_or_default());
    let request = request_test(api, samples);
    let reply = reply_test(api);
    let earlier: String = api.earlier.iter().map(|version| earlier_test(version, api, samples)).collect();
    format!(
        "\n#[test]\nfn {}_speaks_the_catalogs_names() {{\n{request}{reply}{earlier}}}\n",
        name.trim_start_matches("r#")
    )
}

fn request_test(api: &Api<'_>, samples: &Samples<'_>) -> String {
    if matches!(api.request, Request::Open) {
        return assert_wire(&samples.request(api, Fill::Required), &json!({"member": 1}));
    }
    let facts = &api.facts.api;
    let fields = facts.request.as_deref().unwrap_or_default();
    let object = |fill| {
        let members = Value::Object(Wire { unions: &facts.unions, fill }.object(fields, "request"));
        match &facts.wrapped_in.request {
            Some(wrapper) => json!({ wrapper: members }),
            None => members,
        }
    };
    let mut text = assert_wire(&samples.request(api, Fill::Required), &object(Fill::Required));
    let variants = facts.unions.iter().map(|union| union.variants.len()).max().unwrap_or(1);
    for variant in 0..variants {
        let fill = Fill::Full { variant };
        text.push_str(&assert_wire(&samples.request(api, fill), &object(fill)));
    }
    text
}

fn assert_wire(request: &str, wire: &Value) -> String {
    format!("assert_wire({request}, {});\n", json_literal(wire))
}

fn json_literal(value: &Value) -> String {
    let text = value.to_string();
    if text.contains('"') { format!("r#\"{text}\"#") } else { format!("\"{text}\"") }
}

/// The JSON of a request, according to the catalog.
struct Wire<'a> {
    unions: &'a [catalog::Union],
    fill: Fill,
}

impl Wire<'_> {
    fn object(&self, fields: &[Field], path: &str) -> Map<String, Value> {
        let in_unions: Vec<&catalog::Union> = self.unions.iter().filter(|union| union.at == path).collect();
        let mut object = Map::new();
        for field in fields {
            let is_wanted = match in_unions.iter().find(|union| union.takes(&field.name_http)) {
                Some(union) => self.is_in_union(union, field),
                None => self.fill != Fill::Required || field.fixed.is_some() || field.is_required(),
            };
            if is_wanted {
                for name in [&field.name_http].into_iter().chain(&field.also_sent_as) {
                    object.insert(name.clone(), self.value(field, path, &in_unions));
                }
            }
        }
        object
    }

    fn is_in_union(&self, union: &catalog::Union, field: &Field) -> bool {
        if self.fill == Fill::Required && !union.required {
            return false;
        }
        let variant = self.variant(union);
        let is_tag = union.tag.as_ref() == Some(&field.name_http);
        let is_optional = self.fill == Fill::Required && variant.optional.contains(&field.name_http);
        is_tag || variant.fields.contains(&field.name_http) && !is_optional
    }

    fn variant<'u>(&self, union: &'u catalog::Union) -> &'u catalog::Variant {
        let index = match self.fill {
            Fill::Required => 0,
            Fill::Full { variant } => variant.min(union.variants.len() - 1),
        };
        &union.variants[index]
    }

    fn value(&self, field: &Field, path: &str, in_unions: &[&catalog::Union]) -> Value {
        if let Some(union) = in_unions.iter().find(|union| union.tag.as_ref() == Some(&field.name_http)) {
            return self.variant(union).value.as_ref().map_or(Value::Null, key);
        }
        sample(field, |field| self.object(&field.fields, &format!("{path}.{}", field.name_http)))
    }
}

fn key(key: &SetKey) -> Value {
    match key {
        SetKey::Number(number) => json!(number),
        SetKey::Text(text) => json!(text),
    }
}

/// A value of a field, by its catalog type.
fn sample(field: &Field, object: impl Fn(&Field) -> Map<String, Value>) -> Value {
    let wire = &field.name_http;
    if let Some(fixed) = &field.fixed {
        return fixed.clone();
    }
    let value = match field.r#type {
        _ if !field.values.is_empty() => key(&field.values[0].value),
        FieldType::Text | FieldType::TextList | FieldType::Json => json!(text_of(wire)),
        FieldType::Number | FieldType::NumberList if field.zero_one => json!(1),
        FieldType::Number | FieldType::NumberList => match field.number_kind {
            Some(NumberKind::Decimal) => serde_json::from_str(&decimal_of(wire)).unwrap_or_default(),
            _ => json!(number_of(wire)),
        },
        FieldType::Boolean => json!(true),
        FieldType::Object | FieldType::ObjectList if field.fields.is_empty() => json!(text_of(wire)),
        FieldType::Object | FieldType::ObjectList => Value::Object(object(field)),
        FieldType::Map => json!({"thing1": {"value": "text"}}),
        FieldType::Media => json!({"contentType": "image/png", "value": b"..", "fileName": null}),
        FieldType::Buffer | FieldType::Unknown => Value::Null,
    };
    match field.r#type {
        FieldType::TextList | FieldType::NumberList | FieldType::ObjectList => json!([value]),
        _ => value,
    }
}

fn reply_test(api: &Api<'_>) -> String {
    let fields = api.facts.api.response.as_deref().unwrap_or_default();
    let read = match &api.reply {
        Reply::Image | Reply::SameAs { kind: SharedReply::Image, .. } => {
            return format!("assert_image::<{}>();\n", api.name);
        }
        Reply::ImageOr(_) | Reply::SameAs { kind: SharedReply::ImageOrJson, .. } => "read_json_or_image",
        Reply::Members(_) | Reply::Open | Reply::SameAs { kind: SharedReply::Json, .. } => "read",
    };
    if matches!(api.reply, Reply::Open) {
        return format!(
            "let reply = {read}::<{}>(r#\"{{\"member\":1}}\"#);\nassert_eq!(reply[\"member\"], 1);\n",
            api.name
        );
    }
    let mut assertions = String::new();
    let types = match &api.reply {
        Reply::SameAs { module, .. } => format!("cloudfn_openapi::{}::", module.join("::")),
        _ => String::new(),
    };
    assert_members(fields, "reply", &types, &mut assertions);
    let members = Value::Object(answer(fields));
    let answer = json_literal(&members);
    let target = if read == "read" { api.name.clone() } else { format!("{}, _", api.name) };
    let binding = if assertions.is_empty() { "" } else { "let reply = " };
    let mut text = format!("{binding}{read}::<{target}>({answer});\n{assertions}{read}::<{target}>(\"{{}}\");\n");
    if let Some(wrapper) = &api.facts.api.wrapped_in.response {
        let wrapped = json_literal(&json!({ wrapper: members }));
        text.push_str(&format!("{binding}{read}::<{target}>({wrapped});\n{assertions}"));
    }
    for (answer, assertions) in other_spellings(fields, &types) {
        text.push_str(&format!("let reply = {read}::<{target}>({answer});\n{assertions}"));
    }
    text
}

/// An earlier version sends its own members only, and is read as its own answer.
fn earlier_test(version: &EarlierVersion, api: &Api<'_>, samples: &Samples<'_>) -> String {
    let some = |fields: Option<&Vec<Field>>, names: &[String]| -> Vec<Field> {
        fields.into_iter().flatten().filter(|field| names.contains(&field.name_http)).cloned().collect()
    };
    let wires = |members: &[Member]| members.iter().filter_map(|member| member.wire.clone()).collect::<Vec<_>>();
    let request = some(api.facts.api.request.as_ref(), &wires(&version.request));
    let object = Wire { unions: &[], fill: Fill::Required }.object(&request, "request");
    let mut text =
        assert_wire(&samples.object(&version.name, &version.request, Fill::Required), &Value::Object(object));
    let reply = some(api.facts.api.response.as_ref(), &wires(&version.reply));
    let mut assertions = String::new();
    assert_members(&reply, "reply", "", &mut assertions);
    let answer = json_literal(&Value::Object(answer(&reply)));
    let binding = if assertions.is_empty() { "" } else { "let reply = " };
    text.push_str(&format!("{binding}read::<{}>({answer});\n{assertions}", version.name));
    text
}

/// An answer with every field, and an unknown one.
fn answer(fields: &[Field]) -> Map<String, Value> {
    let mut object: Map<String, Value> =
        fields.iter().map(|field| (field.name_http.clone(), sample(field, |field| answer(&field.fields)))).collect();
    object.insert("a member of tomorrow".to_owned(), json!({"deep": [1]}));
    object
}

/// An answer for each other spelling of a member, with the assertion that the member is read from it.
fn other_spellings(fields: &[Field], types: &str) -> Vec<(String, String)> {
    let answers = answers_in_other_spellings(fields, "reply", types);
    answers.into_iter().map(|(answer, assertion)| (json_literal(&answer), assertion)).collect()
}

fn answers_in_other_spellings(fields: &[Field], object: &str, types: &str) -> Vec<(Value, String)> {
    let mut answers = Vec::new();
    for field in fields {
        for spelling in &field.spellings {
            let mut assertions = String::new();
            assert_members(std::slice::from_ref(field), object, types, &mut assertions);
            answers.push((json!({ spelling: sample(field, |field| answer(&field.fields)) }), assertions));
        }
        for (inner, assertions) in answers_in_other_spellings(&field.fields, &place(field, object), types) {
            let value = if is_list(field) { json!([inner]) } else { inner };
            answers.push((json!({ &field.name_http: value }), assertions));
        }
    }
    answers
}

/// The expression of a member of a reply. A list stands for its first item.
fn place(field: &Field, object: &str) -> String {
    let mut place = format!("{object}.{}", naming::member_name(&field.name_http));
    // A member of a set is an `Option` anyway.
    if field.optional && field.values.is_empty() {
        let is_copied = matches!(field.r#type, FieldType::Number | FieldType::Boolean);
        place.push_str(if is_copied { ".unwrap()" } else { ".as_ref().unwrap()" });
    }
    if is_list(field) {
        place.push_str("[0]");
    }
    place
}

fn is_list(field: &Field) -> bool {
    matches!(field.r#type, FieldType::TextList | FieldType::NumberList | FieldType::ObjectList)
}

/// Writes an assertion for each field of an answer.
fn assert_members(fields: &[Field], object: &str, types: &str, text: &mut String) {
    for field in fields {
        let place = place(field, object);
        if !field.fields.is_empty() {
            assert_members(&field.fields, &place, types, text);
            continue;
        }
        text.push_str(&assertion(field, &place, types));
    }
}

fn assertion(field: &Field, place: &str, types: &str) -> String {
    let wire = &field.name_http;
    if let Some(first) = field.values.first() {
        let known = format!("{types}{}::{}", field.type_name.as_deref().unwrap_or_default(), first.name);
        let is_list = matches!(field.r#type, FieldType::TextList | FieldType::NumberList);
        let known = if is_list { known } else { format!("Some({known})") };
        return format!("assert_eq!({place}, {known});\n");
    }
    match field.r#type {
        FieldType::Number | FieldType::NumberList if field.newtype.is_some() => {
            format!("assert_eq!({place}.get(), {});\n", number_of(wire))
        }
        FieldType::Boolean => format!("assert!({place});\n"),
        FieldType::Number if field.zero_one => format!("assert!({place});\n"),
        FieldType::Number | FieldType::NumberList if field.number_kind == Some(NumberKind::Decimal) => {
            format!("assert_eq!({place}.to_string(), \"{}\");\n", decimal_of(wire))
        }
        FieldType::Number | FieldType::NumberList => format!("assert_eq!({place}, {});\n", number_of(wire)),
        _ => format!("assert_eq!({place}, \"{}\");\n", text_of(wire)),
    }
}
