//! Example values.

use std::collections::HashMap;

use super::super::model::{Api, Definition, Member, Module, NamedKind, Request, Shape, Type};
use super::super::naming;
use super::rust::literal;

/// An example that builds a request, for the documentation of its module.
pub(super) fn example(api: &Api<'_>, module: &Module<'_>) -> String {
    let path = module.path.join("::");
    let name = module.path.last().map(String::as_str).unwrap_or_default();
    let samples = Samples::of(module);
    let arguments = match &api.request {
        Request::Open => "[(\"member\".to_owned(), 1.into())]".to_owned(),
        Request::Members(members) => samples.arguments(members),
    };
    format!(
        "use cloudfn_openapi::{path};\nuse cloudfn_openapi::Request;\n\nlet request = {name}::{}::new({arguments});\nassert_eq!({name}::{}::API.name, {});\n# let _ = request;",
        api.name,
        api.name,
        literal(&api.entry.api.name),
    )
}

/// The types of a module, to build values of them.
struct Samples<'a> {
    module: String,
    types: HashMap<&'a str, &'a Definition>,
}

impl<'a> Samples<'a> {
    fn of(module: &'a Module<'_>) -> Self {
        let types =
            module.apis.iter().flat_map(|api| &api.types).map(|definition| (definition.name.as_str(), definition));
        Self { module: module.path.last().cloned().unwrap_or_default(), types: types.collect() }
    }

    fn arguments(&self, members: &[Member]) -> String {
        let arguments = members.iter().filter(|member| member.is_argument());
        arguments.map(|member| self.argument(member)).collect::<Vec<_>>().join(", ")
    }

    fn argument(&self, member: &Member) -> String {
        let wire = member.wire.as_deref().unwrap_or(&member.name);
        self.value(wire, &member.r#type)
    }

    /// What a user would write for it.
    fn value(&self, wire: &str, r#type: &Type) -> String {
        match r#type {
            Type::Text | Type::Json | Type::Identifier { number: false, .. } => {
                literal(&naming::member_name(wire).trim_start_matches("r#").to_uppercase())
            }
            Type::Integer | Type::Identifier { number: true, .. } => "1".to_owned(),
            Type::Decimal => "1.5".to_owned(),
            Type::Boolean | Type::ZeroOne => "true".to_owned(),
            Type::Data => format!("{}::Data::new().set(\"thing1\", \"text\")", self.module),
            Type::Media => "cloudfn_openapi::Media::new(\"image/png\", *b\"..\")".to_owned(),
            Type::List(element) => format!("[{}]", self.value(wire, element)),
            Type::Named { name, kind, .. } => self.named(name, *kind),
        }
    }

    fn named(&self, name: &str, kind: NamedKind) -> String {
        let path = format!("{}::{name}", self.module);
        let shape = self.types.get(name).map(|definition| &definition.shape);
        match (kind, shape) {
            (NamedKind::Object, Some(Shape::RequestObject(members))) => {
                format!("{path}::new({})", self.arguments(members))
            }
            (NamedKind::TextSet | NamedKind::NumberSet, Some(Shape::Set(choices))) => {
                let first = choices.first().map(|choice| choice.name.as_str()).unwrap_or_default();
                format!("{path}::{first}")
            }
            (NamedKind::Union, Some(Shape::Union { variants, .. })) => {
                let Some(variant) = variants.first() else { return path };
                match variant.members.as_slice() {
                    [] => format!("{path}::{}", variant.name),
                    [member] if !member.optional => format!("{path}::{}({})", variant.name, self.owned(member)),
                    members => {
                        let members: Vec<String> =
                            members.iter().map(|member| format!("{}: {}", member.name, self.owned(member))).collect();
                        format!("{path}::{} {{ {} }}", variant.name, members.join(", "))
                    }
                }
            }
            _ => path,
        }
    }

    /// The value where no `impl Into` converts it.
    fn owned(&self, member: &Member) -> String {
        if member.optional {
            return "None".to_owned();
        }
        let value = self.argument(member);
        match member.r#type {
            Type::Text | Type::Json | Type::Identifier { .. } => format!("{value}.into()"),
            _ => value,
        }
    }
}
