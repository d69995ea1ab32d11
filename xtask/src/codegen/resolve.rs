//! From the catalog's entries to the modules that are generated, and everything that can be wrong on the way.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::catalog::{self, BinaryResponse, Entry, Field, FieldType, Kind, NumberKind, SetKey};
use super::model::{
    Api, Choice, Definition, Member, Module, NamedKind, Reply, Request, Shape, SharedReply, Type, Variant,
};
use super::naming;
use super::problem::{Problem, Problems};

/// The identifiers of `cloudfn-openapi/src/identifiers.rs`.
const TEXT_IDENTIFIERS: [&str; 19] = [
    "ActivityId",
    "AppId",
    "BizId",
    "DeliveryId",
    "DeviceSn",
    "EnvId",
    "FormId",
    "MediaId",
    "MerchantId",
    "MerchantTradeNo",
    "ModelId",
    "OpenId",
    "OrderId",
    "PoiId",
    "TemplateId",
    "TemplateTitleId",
    "TransactionId",
    "UnionId",
    "WaybillId",
];
const NUMBER_IDENTIFIERS: [&str; 3] = ["AuditId", "GoodsId", "RoomId"];

/// What a generated module imports; a type of one of these names would hide it.
const IMPORTED: [&str; 19] = [
    "Api",
    "Content",
    "Data",
    "DeclaredIn",
    "Default",
    "Deserialize",
    "Everything",
    "ErrorCode",
    "Image",
    "ImageOr",
    "Map",
    "Media",
    "Method",
    "ReadError",
    "Request",
    "Serialize",
    "Serializer",
    "Some",
    "Value",
];

/// Decides every name and type of the catalog.
pub(crate) fn modules<'a>(entries: &'a [Entry], problems: &mut Problems) -> Vec<Module<'a>> {
    let known: HashMap<&str, &Entry> = entries.iter().map(|entry| (entry.api.name.as_str(), entry)).collect();
    check_names(entries, &known, problems);
    let mut modules: BTreeMap<Vec<String>, Module<'a>> = BTreeMap::new();
    for entry in entries {
        let Some((class, _)) = class_and_method(entry) else {
            continue;
        };
        let facts = match &entry.api.alias_of {
            None => entry,
            Some(newer) => match known.get(newer.as_str()) {
                Some(facts) => facts,
                // Said by `check_names`.
                None => continue,
            },
        };
        let path = naming::module_path(class);
        let api = Resolver { entry, facts, problems, types: Vec::new() }.api();
        modules
            .entry(path.clone())
            .or_insert_with(|| Module { class: class.to_owned(), path, apis: Vec::new() })
            .apis
            .push(api);
    }
    let mut modules: Vec<Module<'a>> = modules.into_values().collect();
    for module in &mut modules {
        check_module(module, problems);
    }
    modules
}

/// The class and the method of an API that has a cloud-call name.
pub(crate) fn class_and_method(entry: &Entry) -> Option<(&str, &str)> {
    if entry.api.kind == Kind::HttpOnly {
        return None;
    }
    Some((entry.api.class.as_deref()?, entry.api.method_name.as_deref()?))
}

fn problem(entry: &Entry, field: &str, what: impl Into<String>, advice: impl Into<String>) -> Problem {
    Problem {
        file: entry.file.clone(),
        api: entry.api.name.clone(),
        field: field.to_owned(),
        what: what.into(),
        advice: advice.into(),
    }
}

fn check_names(entries: &[Entry], known: &HashMap<&str, &Entry>, problems: &mut Problems) {
    for (one, next) in entries.iter().zip(entries.iter().skip(1)) {
        if one.api.name == next.api.name {
            problems.push(problem(next, "name", "the name occurs twice", "keep one of the entries"));
        }
    }
    for entry in entries {
        check_entry(entry, known, problems);
    }
}

fn check_entry(entry: &Entry, known: &HashMap<&str, &Entry>, problems: &mut Problems) {
    let api = &entry.api;
    if !api.http.path.starts_with('/') {
        problems.push(problem(entry, "http.path", "a path begins with a slash", "write it as the vendor's page does"));
    }
    if api.kind == Kind::HttpOnly {
        return;
    }
    match (&api.class, &api.method_name) {
        (Some(class), Some(method)) if format!("{class}.{method}") == api.name => {}
        _ => problems.push(problem(
            entry,
            "name",
            "a cloud-call name is its `class`, a dot and its `method_name`",
            "make the three agree",
        )),
    }
    for (key, other) in [("alias_of", &api.alias_of), ("replaced_by", &api.replaced_by)] {
        if let Some(other) = other
            && !known.contains_key(other.as_str())
        {
            problems.push(problem(entry, key, format!("no API is named `{other}`"), "name one of the catalog"));
        }
    }
    if (api.kind == Kind::CloudCallAlias) != api.alias_of.is_some() {
        problems.push(problem(
            entry,
            "alias_of",
            "an API of kind `cloud_call_alias` says of which, and no other does",
            "add or remove `alias_of`",
        ));
    }
}

fn check_module(module: &mut Module<'_>, problems: &mut Problems) {
    let mut defined: HashMap<String, Definition> = HashMap::new();
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for api in &module.apis {
        for name in [api.name.clone(), api.reply_name(), api.permission()] {
            if !taken.insert(name.clone()) {
                problems.push(problem(api.entry, "", format!("two types of the class are named `{name}`"), RENAME));
            }
        }
    }
    for api in &mut module.apis {
        let entry = api.entry;
        api.types.retain(|definition| match defined.get(&definition.name) {
            None => {
                if taken.contains(&definition.name) || IMPORTED.contains(&definition.name.as_str()) {
                    problems.push(problem(entry, "", format!("the name `{}` is taken", definition.name), RENAME));
                }
                defined.insert(definition.name.clone(), definition.clone());
                true
            }
            Some(first) => {
                if !first.shape.fits(&definition.shape) {
                    problems.push(problem(
                        entry,
                        "",
                        format!("`{}` has other members here than at its first use in the class", definition.name),
                        RENAME,
                    ));
                }
                false
            }
        });
    }
}

const RENAME: &str = "give the field another `type_name`";

/// The types of one API.
struct Resolver<'a, 'p> {
    entry: &'a Entry,
    facts: &'a Entry,
    problems: &'p mut Problems,
    types: Vec<Definition>,
}

/// Where nested types are named from.
#[derive(Clone)]
struct Place {
    /// The path in the catalog: `request.order_key`.
    path: String,
    /// What a nested type's name begins with.
    prefix: String,
    is_request: bool,
}

impl Place {
    fn of(&self, wire: &str) -> String {
        format!("{}.{wire}", self.path)
    }
}

impl<'a> Resolver<'a, '_> {
    fn api(mut self) -> Api<'a> {
        let name = naming::type_name(self.entry.api.method_name.as_deref().unwrap_or_default());
        let facts_name = naming::type_name(self.facts.api.method_name.as_deref().unwrap_or_default());
        let request = self.request(&facts_name);
        let reply = self.reply(&facts_name);
        if self.is_alias() {
            self.types.clear();
        }
        Api { entry: self.entry, facts: self.facts, name, request, reply, types: self.types }
    }

    fn is_alias(&self) -> bool {
        self.entry.api.alias_of.is_some()
    }

    fn facts_module(&self) -> Vec<String> {
        naming::module_path(self.facts.api.class.as_deref().unwrap_or_default())
    }

    fn problem(&mut self, field: &str, what: impl Into<String>, advice: impl Into<String>) {
        // The mistake stands in the entry with the fields, and is told there.
        if !self.is_alias() {
            self.problems.push(problem(self.facts, field, what, advice));
        }
    }

    fn request(&mut self, name: &str) -> Request {
        if self.facts.api.open {
            return Request::Open;
        }
        let place = Place { path: "request".to_owned(), prefix: name.to_owned(), is_request: true };
        let fields = self.facts.api.request.as_deref().unwrap_or_default();
        let members = self.request_members(fields, &place);
        Request::Members(self.in_argument_order(members))
    }

    /// Puts the arguments of `new` into the order that the entry states; the other members keep theirs.
    fn in_argument_order(&mut self, members: Vec<Member>) -> Vec<Member> {
        let (arguments, others): (Vec<Member>, Vec<Member>) = members.into_iter().partition(Member::is_argument);
        let name_of = |member: &Member| member.wire.clone().unwrap_or_else(|| member.name.clone());
        let stated = &self.facts.api.arguments;
        let wanted: BTreeSet<String> = arguments.iter().map(name_of).collect();
        if stated.iter().cloned().collect::<BTreeSet<_>>() != wanted || stated.len() != wanted.len() {
            let wanted: Vec<String> = arguments.iter().map(name_of).collect();
            self.problem(
                "arguments",
                format!("the required parameters are {wanted:?}"),
                "list exactly these, in the order in which `new` takes them",
            );
        }
        let mut arguments = arguments;
        arguments.sort_by_key(|member| stated.iter().position(|name| *name == name_of(member)));
        arguments.into_iter().chain(others).collect()
    }

    fn reply(&mut self, name: &str) -> Reply {
        let binary = self.facts.api.binary_response;
        if self.is_alias() {
            let kind = match binary {
                BinaryResponse::Never => SharedReply::Json,
                BinaryResponse::OnSuccess => SharedReply::Image,
                BinaryResponse::Sometimes => SharedReply::ImageOrJson,
            };
            return Reply::SameAs { module: self.facts_module(), name: format!("{name}Reply"), kind };
        }
        if self.facts.api.open {
            return Reply::Open;
        }
        let place = Place { path: "response".to_owned(), prefix: format!("{name}Reply"), is_request: false };
        let fields = self.facts.api.response.as_deref().unwrap_or_default();
        match binary {
            BinaryResponse::Never => Reply::Members(self.reply_members(fields, &place)),
            BinaryResponse::OnSuccess => Reply::Image,
            BinaryResponse::Sometimes => Reply::ImageOr(self.reply_members(fields, &place)),
        }
    }

    fn request_members(&mut self, fields: &[Field], place: &Place) -> Vec<Member> {
        let unions: Vec<&catalog::Union> =
            self.facts.api.unions.iter().filter(|union| union.at == place.path && union.member.is_some()).collect();
        let mut members: Vec<Member> = Vec::new();
        for field in fields {
            match unions.iter().find(|union| union_takes(union, &field.name_http)) {
                Some(union) => {
                    let member = self.union_member(union, fields, place);
                    if !members.contains(&member) {
                        members.push(member);
                    }
                }
                None => members.push(self.member(field, place)),
            }
        }
        self.check_members(&members, place);
        members
    }

    fn reply_members(&mut self, fields: &[Field], place: &Place) -> Vec<Member> {
        let members: Vec<Member> = fields.iter().map(|field| self.member(field, place)).collect();
        self.check_members(&members, place);
        members
    }

    fn check_members(&mut self, members: &[Member], place: &Place) {
        let mut names = BTreeSet::new();
        for member in members {
            if !names.insert(&member.name) {
                self.problem(
                    &place.path,
                    format!("two members become `{}` in Rust", member.name),
                    "the wire cannot mean both; correct one of them",
                );
            }
        }
    }

    fn member(&mut self, field: &Field, place: &Place) -> Member {
        let path = place.of(&field.name_http);
        let r#type = self.r#type(field, place, &path);
        let is_set = matches!(r#type, Type::Named { kind: NamedKind::TextSet | NamedKind::NumberSet, .. });
        Member {
            name: naming::member_name(&field.name_http),
            wire: Some(field.name_http.clone()),
            r#type,
            optional: if place.is_request { !field.is_required() } else { field.optional || is_set },
            fixed: field.fixed.clone(),
            doc: field_doc(field),
        }
    }

    fn r#type(&mut self, field: &Field, place: &Place, path: &str) -> Type {
        if !field.values.is_empty() {
            let set = self.set(field, place, path);
            return if matches!(field.r#type, FieldType::TextList | FieldType::NumberList) {
                Type::List(Box::new(set))
            } else {
                set
            };
        }
        let element = match (&field.newtype, field.r#type) {
            (Some(name), _) => self.identifier(name, field, path),
            (None, FieldType::Text | FieldType::TextList) => Type::Text,
            (None, FieldType::Number | FieldType::NumberList) => match field.number_kind {
                _ if field.zero_one => Type::ZeroOne,
                Some(NumberKind::Decimal) => Type::Decimal,
                Some(NumberKind::Integer | NumberKind::Int64) | None => Type::Integer,
            },
            (None, FieldType::Boolean) => Type::Boolean,
            (None, FieldType::Object | FieldType::ObjectList) => self.object(field, place, path),
            (None, FieldType::Map) => Type::Data,
            (None, FieldType::Media) => Type::Media,
            (None, FieldType::Json) => Type::Json,
            (None, FieldType::Buffer | FieldType::Unknown) => {
                self.problem(path, "a type that no JSON member can have", "correct its `type`");
                Type::Json
            }
        };
        match field.r#type {
            FieldType::TextList | FieldType::NumberList | FieldType::ObjectList => Type::List(Box::new(element)),
            _ => element,
        }
    }

    fn identifier(&mut self, name: &str, field: &Field, path: &str) -> Type {
        let is_number = matches!(field.r#type, FieldType::Number | FieldType::NumberList);
        let known: &[&str] = if is_number { &NUMBER_IDENTIFIERS } else { &TEXT_IDENTIFIERS };
        if !known.contains(&name) {
            self.problem(
                path,
                format!("`{name}` is no identifier of this type"),
                "use one of cloudfn-openapi/src/identifiers.rs, or add it there and in xtask",
            );
        }
        Type::Identifier { name: name.to_owned(), number: is_number }
    }

    fn nested_name(place: &Place, wire: &str, stated: Option<&String>) -> String {
        stated.cloned().unwrap_or_else(|| format!("{}{}", place.prefix, naming::type_name(wire)))
    }

    fn set(&mut self, field: &Field, place: &Place, path: &str) -> Type {
        let name = Self::nested_name(place, &field.name_http, field.type_name.as_ref());
        let is_number = matches!(field.r#type, FieldType::Number | FieldType::NumberList);
        let fits = |value: &SetKey| matches!(value, SetKey::Number(_)) == is_number;
        if !field.values.iter().all(|choice| fits(&choice.value)) {
            self.problem(path, "values that are not of the field's type", "write numbers bare and texts quoted");
        }
        let choices = field.values.iter().map(|choice| Choice {
            value: choice.value.clone(),
            name: choice.name.clone(),
            doc: sentence(&choice.meaning),
        });
        let shape = Shape::Set(choices.collect());
        self.define(&name, shape, field_doc(field));
        let kind = if is_number { NamedKind::NumberSet } else { NamedKind::TextSet };
        Type::Named { module: self.facts_module(), name, kind }
    }

    fn object(&mut self, field: &Field, place: &Place, path: &str) -> Type {
        if field.fields.is_empty() {
            return Type::Json;
        }
        if let Some(union) = self.facts.api.unions.iter().find(|union| union.at == path && union.member.is_none()) {
            return self.union(union, &field.fields, place, &field.name_http);
        }
        let name = Self::nested_name(place, &field.name_http, field.type_name.as_ref());
        let inner = Place { path: path.to_owned(), prefix: name.clone(), is_request: place.is_request };
        let shape = if place.is_request {
            Shape::RequestObject(self.request_members(&field.fields, &inner))
        } else {
            Shape::ReplyObject(self.reply_members(&field.fields, &inner))
        };
        self.define(&name, shape, field_doc(field));
        Type::Named { module: self.facts_module(), name, kind: NamedKind::Object }
    }

    fn union_member(&mut self, union: &catalog::Union, fields: &[Field], place: &Place) -> Member {
        let wire = union.member.as_deref().unwrap_or_default();
        Member {
            name: naming::member_name(wire),
            wire: None,
            r#type: self.union(union, fields, place, wire),
            optional: !union.required,
            fixed: None,
            doc: sentence(&union.desc),
        }
    }

    fn union(&mut self, union: &catalog::Union, fields: &[Field], place: &Place, wire: &str) -> Type {
        let name = Self::nested_name(place, wire, union.type_name.as_ref());
        let at = Place { path: union.at.clone(), prefix: place.prefix.clone(), is_request: true };
        let variants = union.variants.iter().map(|variant| self.variant(union, variant, fields, &at)).collect();
        let shape = Shape::Union { tag: union.tag.clone(), variants };
        self.define(&name, shape, sentence(&union.desc));
        Type::Named { module: self.facts_module(), name, kind: NamedKind::Union }
    }

    fn variant(&mut self, union: &catalog::Union, variant: &catalog::Variant, fields: &[Field], at: &Place) -> Variant {
        if variant.value.is_some() != union.tag.is_some() {
            self.problem("unions", "variants have a `value` where the union has a `tag`", "add or remove one of them");
        }
        let mut members = Vec::new();
        for wire in &variant.fields {
            let Some(field) = fields.iter().find(|field| field.name_http == *wire) else {
                self.problem("unions", format!("`{}` has no member `{wire}`", union.at), "name one of its members");
                continue;
            };
            let mut member = self.member(field, at);
            // Optional among all members, but here it is known to apply.
            member.optional = variant.optional.contains(wire);
            members.push(member);
        }
        Variant { name: variant.name.clone(), value: variant.value.clone(), members, doc: sentence(&variant.desc) }
    }

    fn define(&mut self, name: &str, shape: Shape, doc: String) {
        if self.types.iter().all(|known| known.name != name || !known.shape.fits(&shape)) {
            self.types.push(Definition { name: name.to_owned(), shape, doc });
        }
    }
}

fn union_takes(union: &catalog::Union, wire: &str) -> bool {
    union.tag.as_deref() == Some(wire)
        || union.variants.iter().any(|variant| variant.fields.iter().any(|field| field == wire))
}

fn field_doc(field: &Field) -> String {
    let mut sentences = vec![sentence(&field.desc)];
    sentences.extend(field.note.as_deref().map(sentence));
    sentences.extend(field.only_in.as_deref().map(|source| {
        let source = if source == "skit" { "other SDKs" } else { "other SDKs and older pages" };
        format!("Known from {source} only.")
    }));
    sentences.retain(|sentence| !sentence.is_empty());
    sentences.join(" ")
}

/// The catalog's short descriptions as sentences of Markdown.
pub(crate) fn sentence(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(code_if_wire_name).collect();
    let mut letters = words.join(" ");
    if letters.is_empty() {
        return letters;
    }
    if !is_written_small(&letters) {
        letters = letters.chars().take(1).flat_map(char::to_uppercase).chain(letters.chars().skip(1)).collect();
    }
    if !letters.ends_with(['.', '!', '?']) {
        letters.push('.');
    }
    letters
}

/// `expire_time` stands between back-ticks: underscores mark emphasis in Markdown.
fn code_if_wire_name(word: &str) -> String {
    let name = word.trim_matches(|letter: char| !letter.is_ascii_alphanumeric());
    if !name.contains('_') || word.contains('`') {
        return word.to_owned();
    }
    word.replacen(name, &format!("`{name}`"), 1)
}

/// Whether it begins with a name that no sentence capitalises: `iOS`, `openid` in back-ticks.
fn is_written_small(text: &str) -> bool {
    let first_word = text.split(' ').next().unwrap_or_default();
    first_word.starts_with('`') || first_word.chars().skip(1).any(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use serde_json::{Value, json};

    use super::*;

    fn api(change: impl FnOnce(&mut Value)) -> Value {
        let mut api = json!({
            "name": "class.method", "kind": "cloud_call", "class": "class", "method_name": "method", "group": "group",
            "summary": "do it", "status": "current", "cloud_call": {"supported": true},
            "http": {"method": "POST", "host": "api.weixin.qq.com", "path": "/method", "auth_query": "access_token"},
            "arguments": ["touser", "text"],
            "request": [
                {"name_http": "text", "name_cloud": "text", "type": "string", "required": true},
                {"name_http": "touser", "name_cloud": "touser", "type": "string", "required": true, "newtype": "OpenId"},
                {"name_http": "lang", "name_cloud": "lang", "type": "string", "required": true,
                 "required_other_source": false},
            ],
            "response": [], "sources": ["a test"], "confidence": "high"
        });
        change(&mut api);
        api
    }

    fn problems_of(apis: &[Value]) -> Vec<String> {
        let mut problems = Problems::default();
        let entries = entries(apis, &mut problems);
        modules(&entries, &mut problems);
        problems.into_vec().iter().map(ToString::to_string).collect()
    }

    fn entries(apis: &[Value], problems: &mut Problems) -> Vec<Entry> {
        let text = json!({"$schema": "catalog.schema.json", "apis": apis}).to_string();
        let mut entries = Vec::new();
        catalog::read_file(Path::new("class.json"), &text, &mut entries, problems);
        entries
    }

    fn assert_problem(change: impl FnOnce(&mut Value), expected: &str) {
        assert_eq!(problems_of(&[api(change)]), [expected]);
    }

    #[test]
    fn arguments_stand_in_the_stated_order_and_doubted_parameters_are_optional() {
        let mut problems = Problems::default();
        let entries = entries(&[api(|_| {})], &mut problems);
        let modules = modules(&entries, &mut problems);
        problems.finish().unwrap();
        let Request::Members(members) = &modules[0].apis[0].request else { panic!("an open request") };
        let told: Vec<_> = members.iter().map(|member| (member.name.as_str(), member.optional)).collect();
        assert_eq!(told, [("touser", false), ("text", false), ("lang", true)]);
    }

    #[test]
    fn an_unknown_key_is_told_with_its_place() {
        assert_problem(
            |api| api["request"][0]["requird"] = json!(true),
            "class.json: class.method: `request[0].requird`: unknown field `requird`, expected one of `name_http`, \
             `name_cloud`, `type`, `required`, `in`, `desc`, `number_kind`, `zero_one`, `only_in`, `note`, \
             `required_other_source`, `case_hazard`, `newtype`, `type_name`, `fixed`, `optional`, `enum`, `values`, \
             `fields`, `value_fields`; see catalog.schema.json",
        );
    }

    #[test]
    fn an_unknown_type_is_told_with_its_place() {
        let told = problems_of(&[api(|api| api["request"][0]["type"] = json!("strnig"))]);
        assert!(
            told[0].starts_with("class.json: class.method: `request[0].type`: unknown variant `strnig`"),
            "{told:?}"
        );
    }

    #[test]
    fn a_forgotten_argument_is_told() {
        assert_problem(
            |api| api["arguments"] = json!(["touser"]),
            "class.json: class.method: `arguments`: the required parameters are [\"text\", \"touser\"]; list exactly \
             these, in the order in which `new` takes them",
        );
    }

    #[test]
    fn an_unknown_identifier_is_told() {
        assert_problem(
            |api| api["request"][1]["newtype"] = json!("OpenID"),
            "class.json: class.method: `request.touser`: `OpenID` is no identifier of this type; use one of \
             cloudfn-openapi/src/identifiers.rs, or add it there and in xtask",
        );
    }

    #[test]
    fn an_older_name_of_nothing_is_told() {
        assert_problem(
            |api| {
                api["kind"] = json!("cloud_call_alias");
                api["alias_of"] = json!("class.other");
            },
            "class.json: class.method: `alias_of`: no API is named `class.other`; name one of the catalog",
        );
    }

    #[test]
    fn two_members_of_one_rust_name_are_told() {
        assert_problem(
            |api| {
                let list = api["request"].as_array_mut().unwrap();
                list.push(json!({"name_http": "toUser", "name_cloud": "toUser", "type": "string"}));
                list.push(json!({"name_http": "to_user", "name_cloud": "toUser", "type": "string"}));
            },
            "class.json: class.method: `request`: two members become `to_user` in Rust; the wire cannot mean both; \
             correct one of them",
        );
    }

    #[test]
    fn a_name_that_occurs_twice_is_told() {
        let told = problems_of(&[api(|_| {}), api(|_| {})]);
        assert_eq!(told[0], "class.json: class.method: `name`: the name occurs twice; keep one of the entries");
    }

    #[test]
    fn shapes_of_one_name_must_agree() {
        let object = |name: &str, member: &str| {
            json!({"name_http": name, "name_cloud": name, "type": "object", "type_name": "Shape",
                   "fields": [{"name_http": member, "name_cloud": member, "type": "string"}]})
        };
        let told = problems_of(&[api(|api| api["response"] = json!([object("a", "x"), object("b", "y")]))]);
        assert_eq!(
            told,
            ["class.json: class.method: `Shape` has other members here than at its first use in the class; give the \
              field another `type_name`"]
        );
    }

    #[test]
    fn descriptions_become_sentences() {
        for (description, text) in [
            ("receiver openid", "Receiver openid."),
            ("used with out_trade_no", "Used with `out_trade_no`."),
            ("get_replay for replay segments, else absent", "`get_replay` for replay segments, else absent."),
            (
                "formId of a form submit or prepay_id of a payment",
                "formId of a form submit or `prepay_id` of a payment.",
            ),
            ("day (begin_date).", "Day (`begin_date`)."),
            ("", ""),
        ] {
            assert_eq!(sentence(description), text);
        }
    }
}
