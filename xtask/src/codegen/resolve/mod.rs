//! Resolves the catalog's entries to the modules to generate, and reports every mistake.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::catalog::{self, BinaryResponse, Entry, Field, FieldType, Kind, NumberKind, SetKey};
use super::check::{check_module, check_names, problem};
use super::model::{
    Api, Choice, Definition, EarlierVersion, Member, Module, NamedKind, Reply, Request, Shape, SharedReply, Type,
    Variant,
};
use super::problem::Problems;
use super::prose::{field_doc, sentence};
use super::{identifiers, naming};

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
                // `check_names` reports this.
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

/// The types of one API.
struct Resolver<'a, 'p> {
    entry: &'a Entry,
    facts: &'a Entry,
    problems: &'p mut Problems,
    types: Vec<Definition>,
}

/// The location that nested types are named after.
#[derive(Clone)]
struct Location {
    /// The path in the catalog: `request.order_key`.
    path: String,
    /// The prefix of a nested type's name.
    prefix: String,
    is_request: bool,
}

impl Location {
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
        let earlier = if self.is_alias() { Vec::new() } else { self.earlier_versions(&facts_name) };
        if self.is_alias() {
            self.types.clear();
        }
        Api { entry: self.entry, facts: self.facts, name, request, reply, earlier, types: self.types }
    }

    fn is_alias(&self) -> bool {
        self.entry.api.alias_of.is_some()
    }

    fn facts_module(&self) -> Vec<String> {
        naming::module_path(self.facts.api.class.as_deref().unwrap_or_default())
    }

    fn problem(&mut self, field: &str, what: impl Into<String>, advice: impl Into<String>) {
        // The mistake is in the entry with the fields, and is reported there.
        if !self.is_alias() {
            self.problems.push(problem(self.facts, field, what, advice));
        }
    }

    fn request(&mut self, name: &str) -> Request {
        if self.facts.api.open {
            return Request::Open;
        }
        let location = Location { path: "request".to_owned(), prefix: name.to_owned(), is_request: true };
        let fields = self.facts.api.request.as_deref().unwrap_or_default();
        let members = self.request_members(fields, &location);
        let is_flat = self.facts.api.wrapped_in.request.is_none();
        if !is_flat && members.iter().any(|member| member.wire.is_none()) {
            self.problem("wrapped_in", "a union cannot be wrapped", "write the wrapper as an object of the request");
        }
        Request::Members(self.in_argument_order(members))
    }

    /// The earlier versions. Their members are members of the API as it is now.
    fn earlier_versions(&mut self, name: &str) -> Vec<EarlierVersion> {
        let api = &self.facts.api;
        let versions = api.earlier_versions.iter().map(|version| EarlierVersion {
            name: version.name.clone(),
            doc: sentence(&version.desc),
            request: self.some_members(api.request.as_deref(), &version.request, "request", name),
            reply: self.some_members(api.response.as_deref(), &version.response, "response", name),
        });
        versions.collect()
    }

    fn some_members(&mut self, fields: Option<&[Field]>, names: &[String], path: &str, prefix: &str) -> Vec<Member> {
        let location = Location { path: path.to_owned(), prefix: prefix.to_owned(), is_request: path == "request" };
        let mut members = Vec::new();
        for wire in names {
            match fields.unwrap_or_default().iter().find(|field| field.name_http == *wire) {
                Some(field) => members.push(self.member(field, &location)),
                None => self.problem(
                    "earlier_versions",
                    format!("`{path}` has no member `{wire}`"),
                    "name one of its members",
                ),
            }
        }
        members
    }

    /// Puts the arguments of `new` into the order that the entry states. The other members keep their order.
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

    fn reply(&mut self, request: &str) -> Reply {
        let binary = self.facts.api.binary_response;
        let name = self.facts.api.reply_name.clone().unwrap_or_else(|| format!("{request}Reply"));
        if self.is_alias() {
            let kind = match binary {
                BinaryResponse::Never => SharedReply::Json,
                BinaryResponse::OnSuccess => SharedReply::Image,
                BinaryResponse::Sometimes => SharedReply::ImageOrJson,
            };
            return Reply::SameAs { module: self.facts_module(), name, kind };
        }
        if self.facts.api.open {
            return Reply::Open;
        }
        let location = Location { path: "response".to_owned(), prefix: name, is_request: false };
        let fields = self.facts.api.response.as_deref().unwrap_or_default();
        match binary {
            BinaryResponse::Never => Reply::Members(self.reply_members(fields, &location)),
            BinaryResponse::OnSuccess => Reply::Image,
            BinaryResponse::Sometimes => Reply::ImageOr(self.reply_members(fields, &location)),
        }
    }

    fn request_members(&mut self, fields: &[Field], location: &Location) -> Vec<Member> {
        let unions: Vec<&catalog::Union> =
            self.facts.api.unions.iter().filter(|union| union.at == location.path && union.member.is_some()).collect();
        let mut members: Vec<Member> = Vec::new();
        for field in fields {
            match unions.iter().find(|union| union.takes(&field.name_http)) {
                Some(union) => {
                    let member = self.union_member(union, fields, location);
                    if !members.contains(&member) {
                        members.push(member);
                    }
                }
                None => members.push(self.member(field, location)),
            }
        }
        self.check_members(&members, location);
        let has_union = members.iter().any(|member| member.wire.is_none());
        if has_union && members.iter().any(|member| member.also_sent_as.is_some()) {
            self.problem(
                &location.path,
                "`also_sent_as` and a union cannot be in one object",
                "write the second name as a member",
            );
        }
        members
    }

    fn reply_members(&mut self, fields: &[Field], location: &Location) -> Vec<Member> {
        let members: Vec<Member> = fields.iter().map(|field| self.member(field, location)).collect();
        self.check_members(&members, location);
        self.check_spellings(&members, location);
        members
    }

    fn check_members(&mut self, members: &[Member], location: &Location) {
        let mut names = BTreeSet::new();
        for member in members {
            if !names.insert(&member.name) {
                self.problem(
                    &location.path,
                    format!("two members become `{}` in Rust", member.name),
                    "correct the name of one of them",
                );
            }
        }
    }

    /// Checks that each name of an answer means one member: names that differ only in case and underscores are the same.
    fn check_spellings(&mut self, members: &[Member], location: &Location) {
        let mut taken = BTreeSet::new();
        for name in members.iter().flat_map(|member| member.wire.iter().chain(&member.spellings)) {
            if !taken.insert(name.replace('_', "").to_lowercase()) {
                self.problem(
                    &location.path,
                    format!("two members are read from `{name}`, in whatever case"),
                    "keep one member, and list a name that differs in its letters in `spellings`",
                );
            }
        }
    }

    fn member(&mut self, field: &Field, location: &Location) -> Member {
        let path = location.of(&field.name_http);
        if location.is_request && field.is_required() && field.fixed.is_none() && field.values.len() == 1 {
            self.problem(
                &path,
                "a parameter that has one legal value",
                "give the value as `fixed`; `new` then sends it",
            );
        }
        let r#type = self.r#type(field, location, &path);
        let is_set = matches!(r#type, Type::Named { kind: NamedKind::TextSet | NamedKind::NumberSet, .. });
        Member {
            name: naming::member_name(&field.name_http),
            wire: Some(field.name_http.clone()),
            r#type,
            optional: if location.is_request { !field.is_required() } else { field.optional || is_set },
            fixed: field.fixed.clone(),
            also_sent_as: field.also_sent_as.clone(),
            spellings: field.spellings.clone(),
            doc: field_doc(field),
        }
    }

    fn r#type(&mut self, field: &Field, location: &Location, path: &str) -> Type {
        if !field.values.is_empty() {
            let set = self.set(field, location, path);
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
            (None, FieldType::Object | FieldType::ObjectList) => self.object(field, location, path),
            (None, FieldType::Map) => Type::Data,
            (None, FieldType::Media) => Type::Media,
            (None, FieldType::Json) => Type::Json,
            (None, FieldType::Buffer | FieldType::Unknown) => {
                self.problem(path, "a type that a JSON member cannot have", "correct its `type`");
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
        if !identifiers::is_known(name, is_number) {
            self.problem(
                path,
                format!("`{name}` is not an identifier of this type"),
                "use one of cloudfn-openapi/src/identifiers.rs, or add it there",
            );
        }
        Type::Identifier { name: name.to_owned(), number: is_number }
    }

    fn nested_name(location: &Location, wire: &str, stated: Option<&String>) -> String {
        stated.cloned().unwrap_or_else(|| format!("{}{}", location.prefix, naming::type_name(wire)))
    }

    fn set(&mut self, field: &Field, location: &Location, path: &str) -> Type {
        let name = Self::nested_name(location, &field.name_http, field.type_name.as_ref());
        let is_number = matches!(field.r#type, FieldType::Number | FieldType::NumberList);
        let fits = |value: &SetKey| matches!(value, SetKey::Number(_)) == is_number;
        if !field.values.iter().all(|choice| fits(&choice.value)) {
            self.problem(
                path,
                "values that are not of the field's type",
                "write numbers without quotes, and texts with quotes",
            );
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

    fn object(&mut self, field: &Field, location: &Location, path: &str) -> Type {
        if field.fields.is_empty() {
            return Type::Json;
        }
        if let Some(union) = self.facts.api.unions.iter().find(|union| union.at == path && union.member.is_none()) {
            return self.union(union, &field.fields, location, &field.name_http);
        }
        let name = Self::nested_name(location, &field.name_http, field.type_name.as_ref());
        let inner = Location { path: path.to_owned(), prefix: name.clone(), is_request: location.is_request };
        let shape = if location.is_request {
            Shape::RequestObject(self.request_members(&field.fields, &inner))
        } else {
            Shape::ReplyObject(self.reply_members(&field.fields, &inner))
        };
        self.define(&name, shape, field_doc(field));
        Type::Named { module: self.facts_module(), name, kind: NamedKind::Object }
    }

    fn union_member(&mut self, union: &catalog::Union, fields: &[Field], location: &Location) -> Member {
        let wire = union.member.as_deref().unwrap_or_default();
        Member {
            name: naming::member_name(wire),
            wire: None,
            r#type: self.union(union, fields, location, wire),
            optional: !union.required,
            fixed: None,
            also_sent_as: None,
            spellings: Vec::new(),
            doc: sentence(&union.desc),
        }
    }

    fn union(&mut self, union: &catalog::Union, fields: &[Field], location: &Location, wire: &str) -> Type {
        let name = Self::nested_name(location, wire, union.type_name.as_ref());
        let at = Location { path: union.at.clone(), prefix: location.prefix.clone(), is_request: true };
        let variants: Vec<Variant> =
            union.variants.iter().map(|variant| self.variant(&name, union, variant, fields, &at)).collect();
        let structs: Vec<Definition> = variants.iter().filter_map(|variant| struct_of(&name, variant)).collect();
        let shape = Shape::Union { tag: union.tag.clone(), variants };
        self.define(&name, shape, sentence(&union.desc));
        for definition in structs {
            self.define(&definition.name, definition.shape, definition.doc);
        }
        Type::Named { module: self.facts_module(), name, kind: NamedKind::Union }
    }

    fn variant(
        &mut self,
        union_name: &str,
        union: &catalog::Union,
        variant: &catalog::Variant,
        fields: &[Field],
        at: &Location,
    ) -> Variant {
        if variant.value.is_some() != union.tag.is_some() {
            self.problem(
                "unions",
                "variants have a `value` if and only if the union has a `tag`",
                "add or remove one of them",
            );
        }
        let mut members = Vec::new();
        for wire in &variant.fields {
            let Some(field) = fields.iter().find(|field| field.name_http == *wire) else {
                self.problem("unions", format!("`{}` has no member `{wire}`", union.at), "name one of its members");
                continue;
            };
            let mut member = self.member(field, at);
            // Optional among all members, but required in this variant.
            member.optional = variant.optional.contains(wire);
            members.push(member);
        }
        let is_simple = match members.as_slice() {
            [] => true,
            [member] => !member.optional,
            _ => false,
        };
        let type_name = || variant.type_name.clone().unwrap_or_else(|| format!("{union_name}{}", variant.name));
        Variant {
            name: variant.name.clone(),
            value: variant.value.clone(),
            r#struct: (!is_simple).then(type_name),
            members,
            doc: sentence(&variant.desc),
        }
    }

    fn define(&mut self, name: &str, shape: Shape, doc: String) {
        if self.types.iter().all(|known| known.name != name || !known.shape.fits(&shape)) {
            self.types.push(Definition { name: name.to_owned(), shape, doc });
        }
    }
}

/// The struct with the members of a variant. Code that builds one still compiles when it gains a member.
fn struct_of(union: &str, variant: &Variant) -> Option<Definition> {
    let name = variant.r#struct.clone()?;
    let doc = format!("What [`{union}::{}`] holds.", variant.name);
    Some(Definition { name, shape: Shape::RequestObject(variant.members.clone()), doc })
}

#[cfg(test)]
mod tests;
