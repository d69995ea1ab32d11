//! The value of a type.

use serde_json::{Map, Value, json};
use syn::ext::IdentExt as _;
use syn::{Field, Fields, GenericArgument, ItemEnum, ItemStruct, PathArguments, PathSegment, Type};

use super::attributes::{Serde, in_case};
use super::known;
use super::sources::{Declared, Sources};

/// The maximum depth of types in one another.
const MAX_DEPTH: usize = 8;

/// Makes values of types.
struct Maker<'a> {
    sources: &'a Sources,
    /// The types that this value is in.
    around: Vec<String>,
}

/// The value of an event; `None` if nothing is known of its type.
pub(super) fn of_event(event: &Type, sources: &Sources) -> Option<Value> {
    let mut maker = Maker { sources, around: Vec::new() };
    let Type::Path(path) = event else { return None };
    let segment = path.path.segments.last()?;
    let is_known = |name: &str| sources.find(name).is_some() || known::sample(name).is_some();
    let is_in_another = !matches!(&segment.arguments, PathArguments::None);
    (is_known(&segment.ident.to_string()) || is_in_another)
        .then(|| maker.of_type(event))
        .filter(|value| !value.is_null())
}

impl Maker<'_> {
    fn of_type(&mut self, r#type: &Type) -> Value {
        match r#type {
            Type::Path(path) => path.path.segments.last().map_or(Value::Null, |segment| self.of_segment(segment)),
            Type::Reference(reference) => self.of_type(&reference.elem),
            Type::Paren(inner) => self.of_type(&inner.elem),
            Type::Group(inner) => self.of_type(&inner.elem),
            Type::Tuple(tuple) if tuple.elems.is_empty() => Value::Null,
            Type::Tuple(tuple) => tuple.elems.iter().map(|element| self.of_type(element)).collect(),
            Type::Array(_) | Type::Slice(_) => json!([]),
            _ => Value::Null,
        }
    }

    fn of_segment(&mut self, segment: &PathSegment) -> Value {
        let name = segment.ident.to_string();
        if self.sources.find(&name).is_some() {
            return self.of_declared(&name);
        }
        match &*name {
            "String" | "str" | "char" | "PathBuf" => json!(""),
            "bool" => json!(false),
            "u8" | "u16" | "u32" | "u64" | "u128" | "usize" | "i8" | "i16" | "i32" | "i64" | "i128" | "isize"
            | "f32" | "f64" => json!(0),
            "NonZeroU8" | "NonZeroU16" | "NonZeroU32" | "NonZeroU64" | "NonZeroUsize" => json!(1),
            "Vec" | "VecDeque" | "HashSet" | "BTreeSet" | "IndexSet" => json!([]),
            "HashMap" | "BTreeMap" | "IndexMap" | "Map" => json!({}),
            "Box" | "Arc" | "Rc" | "Cow" | "Cell" | "RefCell" => {
                last_argument(segment).map_or(Value::Null, |inner| self.of_type(inner))
            }
            _ => known::sample(&name).unwrap_or_default(),
        }
    }

    fn of_declared(&mut self, name: &str) -> Value {
        // A type in itself has no end.
        if self.around.len() >= MAX_DEPTH || self.around.iter().any(|around| around == name) {
            return Value::Null;
        }
        self.around.push(name.to_owned());
        let value = match self.sources.find(name) {
            Some(Declared::Struct(item)) => self.of_struct(item),
            Some(Declared::Enum(item)) => self.of_enum(item),
            None => Value::Null,
        };
        self.around.pop();
        value
    }

    fn of_struct(&mut self, item: &ItemStruct) -> Value {
        let serde = Serde::of(&item.attrs);
        let first = item.fields.iter().next();
        match (serde.is_transparent, first) {
            (true, Some(field)) => self.of_type(&field.ty),
            _ => self.of_fields(&item.fields, serde.rename_all.as_deref()),
        }
    }

    fn of_fields(&mut self, fields: &Fields, case: Option<&str>) -> Value {
        match fields {
            Fields::Unit => Value::Null,
            Fields::Named(named) => {
                let mut members = Map::new();
                for field in &named.named {
                    self.add_member(field, case, &mut members);
                }
                Value::Object(members)
            }
            Fields::Unnamed(unnamed) if unnamed.unnamed.len() == 1 => self.of_type(&unnamed.unnamed[0].ty),
            Fields::Unnamed(unnamed) => unnamed.unnamed.iter().map(|field| self.of_type(&field.ty)).collect(),
        }
    }

    fn add_member(&mut self, field: &Field, case: Option<&str>, members: &mut Map<String, Value>) {
        let serde = Serde::of(&field.attrs);
        let Some(name) = field.ident.as_ref().filter(|_| !serde.is_skipped) else { return };
        let value = self.of_type(&field.ty);
        match value {
            Value::Object(flattened) if serde.is_flattened => members.extend(flattened),
            _ if serde.is_flattened => {}
            value => {
                let name = serde.rename.unwrap_or_else(|| in_case(&name.unraw().to_string(), case));
                members.insert(name, value);
            }
        }
    }

    /// The first variant that is not skipped.
    fn of_enum(&mut self, item: &ItemEnum) -> Value {
        let serde = Serde::of(&item.attrs);
        let mut variants = item.variants.iter().map(|variant| (variant, Serde::of(&variant.attrs)));
        let Some((variant, own)) = variants.find(|(_, own)| !own.is_skipped) else { return Value::Null };
        let case = own.rename_all.as_deref().or(serde.rename_all_fields.as_deref());
        let content = self.of_fields(&variant.fields, case);
        let written = in_case(&variant.ident.unraw().to_string(), serde.rename_all.as_deref());
        let name = own.rename.clone().unwrap_or(written);
        if serde.is_untagged || own.is_untagged {
            return content;
        }
        match (&serde.tag, &serde.content) {
            (None, _) if matches!(variant.fields, Fields::Unit) => json!(name),
            (None, _) => Value::Object(Map::from_iter([(name, content)])),
            (Some(tag), None) => {
                let mut members = Map::from_iter([(tag.clone(), json!(name))]);
                if let Value::Object(content) = content {
                    members.extend(content);
                }
                Value::Object(members)
            }
            (Some(tag), Some(_)) if matches!(variant.fields, Fields::Unit) => {
                Value::Object(Map::from_iter([(tag.clone(), json!(name))]))
            }
            (Some(tag), Some(place)) => {
                Value::Object(Map::from_iter([(tag.clone(), json!(name)), (place.clone(), content)]))
            }
        }
    }
}

fn last_argument(segment: &PathSegment) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    arguments.args.iter().rev().find_map(|argument| match argument {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    })
}
