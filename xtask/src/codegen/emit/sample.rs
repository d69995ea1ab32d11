//! Example values as Rust code and as JSON.

use std::collections::HashMap;

use super::super::model::{Api, Definition, Member, Module, NamedKind, Request, Shape, Type, Variant, argument_struct};
use super::super::naming;
use super::rust::literal;

/// An example that builds a request, for the documentation of its module.
pub(super) fn example(api: &Api<'_>, modules: &[Module<'_>], module: &Module<'_>) -> String {
    let path = module.path.join("::");
    let name = format!("{}::{}", module.path.last().map(String::as_str).unwrap_or_default(), api.name);
    let request = Samples::for_reading(modules, module).request(api, Fill::Required);
    let declared = literal(&api.entry.api.name);
    format!(
        "use cloudfn_openapi::Request;\nuse cloudfn_openapi::{path};\n\nlet request = {request};\n\
         assert_eq!({name}::API.name, {declared});\n# let _ = request;"
    )
}

/// Which members of a request are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fill {
    /// The required members.
    Required,
    /// Everything; of each union this variant, or its last.
    Full { variant: usize },
}

/// The example text of a member: its wire name in capitals.
pub(super) fn text_of(wire: &str) -> String {
    naming::member_name(wire).trim_start_matches("r#").to_uppercase()
}

/// The example integer of a member. It differs for most names.
pub(super) fn number_of(wire: &str) -> i64 {
    let sum: u32 = wire.bytes().zip((1..=7).cycle()).map(|(byte, weight)| u32::from(byte) * weight).sum();
    i64::from(sum % 900) + 100
}

/// The example number with a fraction of a member.
pub(super) fn decimal_of(wire: &str) -> String {
    format!("{}.5", number_of(wire))
}

/// The types of all modules, by module and name.
pub(super) type TypesByName<'a> = HashMap<(&'a [String], &'a str), &'a Definition>;

/// Writes values of a module's types.
pub(super) struct Samples<'a> {
    module: &'a [String],
    /// The prefix of the module's types.
    prefix: String,
    types: TypesByName<'a>,
}

impl<'a> Samples<'a> {
    /// For documentation: `subscribe_message::Send`.
    pub(super) fn for_reading(modules: &'a [Module<'_>], module: &'a Module<'_>) -> Self {
        let prefix = format!("{}::", module.path.last().map(String::as_str).unwrap_or_default());
        Self { module: &module.path, prefix, types: types(modules) }
    }

    /// For a test that imports the whole module: `Send`.
    pub(super) fn for_test(modules: &'a [Module<'_>], module: &'a Module<'_>) -> Self {
        Self { module: &module.path, prefix: String::new(), types: types(modules) }
    }

    /// The expression that builds a request.
    pub(super) fn request(&self, api: &Api<'_>, fill: Fill) -> String {
        let name = format!("{}{}", self.prefix, api.name);
        match &api.request {
            Request::Open => format!("{name}::new(serde_json::json!({{\"member\": 1}}))"),
            Request::Members(members) => self.object(&name, members, fill),
        }
    }

    /// The expression that builds a struct of a request.
    pub(super) fn object(&self, name: &str, members: &[Member], fill: Fill) -> String {
        let arguments = members.iter().filter(|member| member.is_argument());
        let value = |member: &Member, is_converted| self.value(wire_of(member), &member.r#type, fill, is_converted);
        let arguments: Vec<String> = match argument_struct(name, members) {
            None => arguments.map(|member| value(member, true)).collect(),
            Some(r#struct) => {
                let members: Vec<String> =
                    arguments.map(|member| format!("{}: {}", member.name, value(member, false))).collect();
                vec![format!("{struct} {{ {} }}", members.join(", "))]
            }
        };
        let mut text = format!("{name}::new({})", arguments.join(", "));
        if fill != Fill::Required {
            for member in members.iter().filter(|member| member.optional) {
                text.push_str(&format!(".{}({})", naming::setter_name(&member.name), value(member, true)));
            }
        }
        text
    }

    /// A value. `is_converted` says whether `impl Into` accepts it.
    fn value(&self, wire: &str, r#type: &Type, fill: Fill, is_converted: bool) -> String {
        match r#type {
            Type::Text | Type::Json | Type::Identifier { number: false, .. } => {
                let text = literal(&text_of(wire));
                if is_converted { text } else { format!("{text}.into()") }
            }
            Type::Identifier { number: true, name } => {
                let number = number_of(wire);
                if is_converted { number.to_string() } else { format!("cloudfn_openapi::{name}::from({number})") }
            }
            Type::Integer => number_of(wire).to_string(),
            Type::Decimal => decimal_of(wire),
            Type::Boolean | Type::ZeroOne => "true".to_owned(),
            Type::Data => "cloudfn_openapi::Data::new().set(\"thing1\", \"text\")".to_owned(),
            Type::Media => "cloudfn_openapi::Media::new(\"image/png\", *b\"..\")".to_owned(),
            Type::List(element) => {
                let list = format!("[{}]", self.value(wire, element, fill, is_converted));
                if is_converted { list } else { format!("vec!{list}") }
            }
            Type::Named { module, name, kind } => self.named(module, name, *kind, fill),
        }
    }

    fn named(&self, module: &[String], name: &str, kind: NamedKind, fill: Fill) -> String {
        let path = if module == self.module {
            format!("{}{name}", self.prefix)
        } else {
            format!("cloudfn_openapi::{}::{name}", module.join("::"))
        };
        let shape = self.types.get(&(module, name)).map(|definition| &definition.shape);
        match (kind, shape) {
            (NamedKind::Object, Some(Shape::RequestObject(members))) => self.object(&path, members, fill),
            (NamedKind::TextSet | NamedKind::NumberSet, Some(Shape::Set(choices))) => {
                let first = choices.first().map(|choice| choice.name.as_str()).unwrap_or_default();
                format!("{path}::{first}")
            }
            (NamedKind::Union, Some(Shape::Union { variants, .. })) => self.variant(&path, variants, fill),
            _ => path,
        }
    }

    fn variant(&self, path: &str, variants: &[Variant], fill: Fill) -> String {
        let index = match fill {
            Fill::Required => 0,
            Fill::Full { variant } => variant.min(variants.len().saturating_sub(1)),
        };
        let Some(variant) = variants.get(index) else { return path.to_owned() };
        if let Some(r#struct) = &variant.r#struct {
            let r#struct = path_in(path, r#struct);
            return format!("{path}::{}({})", variant.name, self.object(&r#struct, &variant.members, fill));
        }
        match variant.only_member() {
            None => format!("{path}::{}", variant.name),
            Some(member) => {
                format!("{path}::{}({})", variant.name, self.value(wire_of(member), &member.r#type, fill, false))
            }
        }
    }
}

/// The path of a type in the module of another one.
fn path_in(beside: &str, name: &str) -> String {
    beside.rsplit_once("::").map_or_else(|| name.to_owned(), |(module, _)| format!("{module}::{name}"))
}

fn wire_of(member: &Member) -> &str {
    member.wire.as_deref().unwrap_or(&member.name)
}

pub(super) fn types<'a>(modules: &'a [Module<'_>]) -> TypesByName<'a> {
    let all = modules.iter().flat_map(|module| module.apis.iter().map(move |api| (module, api)));
    all.flat_map(|(module, api)| api.types.iter().map(|definition| ((&*module.path, &*definition.name), definition)))
        .collect()
}
