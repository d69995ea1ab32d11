//! `$jsonSchema`: draft 4 of JSON Schema, with MongoDB's `bsonType`.

use bson::{Bson, Document};

use crate::error::{Error, Result};
use crate::value::{Kinds, Number, Pattern, as_index, equal, short};

/// A schema.
#[derive(Debug, Clone, Default)]
pub(crate) struct Schema {
    rules: Vec<Rule>,
}

#[derive(Debug, Clone)]
enum Rule {
    Type(Kinds),
    /// The value must be one of these.
    Enum(Vec<Bson>),
    Minimum {
        bound: f64,
        exclusive: bool,
    },
    Maximum {
        bound: f64,
        exclusive: bool,
    },
    MultipleOf(f64),
    MinLength(usize),
    MaxLength(usize),
    Pattern(Pattern),
    Required(Vec<String>),
    MinProperties(usize),
    MaxProperties(usize),
    Members {
        named: Vec<(String, Schema)>,
        patterns: Vec<(Pattern, Schema)>,
        others: Option<Schema>,
    },
    Dependencies(Vec<(String, Dependency)>),
    MinItems(usize),
    MaxItems(usize),
    Unique,
    Items(Schema),
    Tuple {
        first: Vec<Schema>,
        others: Option<Schema>,
    },
    All(Vec<Schema>),
    Any(Vec<Schema>),
    One(Vec<Schema>),
    Not(Schema),
    Never,
}

#[derive(Debug, Clone)]
enum Dependency {
    Names(Vec<String>),
    Schema(Schema),
}

impl Schema {
    /// Parses a schema. Unknown keywords are errors.
    pub(crate) fn read(document: &Document) -> Result<Self> {
        let mut rules = Vec::new();
        for (name, value) in document {
            rules.extend(rule(name, value, document).map_err(|error| error.within("$jsonSchema"))?);
        }
        Ok(Self { rules })
    }

    fn never() -> Self {
        Self { rules: vec![Rule::Never] }
    }

    pub(crate) fn accepts_document(&self, document: &Document) -> bool {
        self.accepts(&Bson::Document(document.clone()))
    }

    fn accepts(&self, value: &Bson) -> bool {
        self.rules.iter().all(|rule| rule.accepts(value))
    }
}

fn rule(name: &str, value: &Bson, siblings: &Document) -> Result<Option<Rule>> {
    let wrong = |wanted: &str| Error::parameter(format!("`{name}` needs {wanted}, not {}", short(value)));
    let count = || as_index(value).ok_or_else(|| wrong("a whole number of 0 or more"));
    let number = || Number::of(value).map(Number::double).ok_or_else(|| wrong("a number"));
    let flag = |name: &str| match siblings.get(name) {
        None => Ok(false),
        Some(Bson::Boolean(flag)) => Ok(*flag),
        Some(other) => Err(Error::parameter(format!("`{name}` needs a boolean, not {}", short(other)))),
    };
    Ok(Some(match name {
        "bsonType" => Rule::Type(Kinds::read("bsonType", value)?),
        "type" => Rule::Type(json_types(value)?),
        "enum" => match value {
            Bson::Array(values) if !values.is_empty() => Rule::Enum(values.clone()),
            _ => return Err(wrong("a non-empty list")),
        },
        "minimum" => Rule::Minimum { bound: number()?, exclusive: flag("exclusiveMinimum")? },
        "maximum" => Rule::Maximum { bound: number()?, exclusive: flag("exclusiveMaximum")? },
        "exclusiveMinimum" if siblings.contains_key("minimum") => return Ok(None),
        "exclusiveMaximum" if siblings.contains_key("maximum") => return Ok(None),
        "exclusiveMinimum" | "exclusiveMaximum" => return Err(wrong("a boolean beside `minimum` or `maximum`")),
        "multipleOf" => {
            Rule::MultipleOf(number().ok().filter(|number| *number > 0.0).ok_or_else(|| wrong("a number above 0"))?)
        }
        "minLength" => Rule::MinLength(count()?),
        "maxLength" => Rule::MaxLength(count()?),
        "pattern" => Rule::Pattern(Pattern::read(value.as_str().ok_or_else(|| wrong("a text"))?, "")?),
        "required" => Rule::Required(texts(name, value)?),
        "minProperties" => Rule::MinProperties(count()?),
        "maxProperties" => Rule::MaxProperties(count()?),
        "patternProperties" | "additionalProperties" if siblings.contains_key("properties") => return Ok(None),
        "additionalProperties" if siblings.contains_key("patternProperties") => return Ok(None),
        "properties" | "patternProperties" | "additionalProperties" => members(siblings)?,
        "dependencies" => dependencies(value)?,
        "minItems" => Rule::MinItems(count()?),
        "maxItems" => Rule::MaxItems(count()?),
        "uniqueItems" => match value {
            Bson::Boolean(true) => Rule::Unique,
            Bson::Boolean(false) => return Ok(None),
            _ => return Err(wrong("a boolean")),
        },
        "items" => match value {
            Bson::Document(schema) => Rule::Items(Schema::read(schema)?),
            Bson::Array(_) => {
                Rule::Tuple { first: schemas(name, value)?, others: additional("additionalItems", siblings)? }
            }
            _ => return Err(wrong("a schema or a list of schemas")),
        },
        "additionalItems" => {
            additional(name, siblings)?;
            return Ok(None);
        }
        "allOf" => Rule::All(schemas(name, value)?),
        "anyOf" => Rule::Any(schemas(name, value)?),
        "oneOf" => Rule::One(schemas(name, value)?),
        "not" => Rule::Not(Schema::read(value.as_document().ok_or_else(|| wrong("a schema"))?)?),
        "title" | "description" => return Ok(None),
        other => {
            return Err(Error::operator(format!("the schema keyword `{other}` is not supported")));
        }
    }))
}

fn json_types(value: &Bson) -> Result<Kinds> {
    let check = |value: &Bson| match value.as_str() {
        Some("boolean") => Ok(Bson::String("bool".to_owned())),
        Some("object" | "array" | "number" | "null" | "string") => Ok(value.clone()),
        _ => Err(Error::parameter(format!(
            "`type` must be object, array, number, boolean, string or null, not {}: see `bsonType` for other types",
            short(value)
        ))),
    };
    match value {
        Bson::Array(items) => Kinds::read("type", &Bson::Array(items.iter().map(check).collect::<Result<_>>()?)),
        single => Kinds::read("type", &check(single)?),
    }
}

fn texts(name: &str, value: &Bson) -> Result<Vec<String>> {
    let wrong = || Error::parameter(format!("`{name}` needs a non-empty list of names, not {}", short(value)));
    let Bson::Array(items) = value else { return Err(wrong()) };
    if items.is_empty() {
        return Err(wrong());
    }
    items.iter().map(|item| item.as_str().map(str::to_owned).ok_or_else(wrong)).collect()
}

fn schemas(name: &str, value: &Bson) -> Result<Vec<Schema>> {
    let wrong = || Error::parameter(format!("`{name}` needs a non-empty list of schemas, not {}", short(value)));
    let Bson::Array(items) = value else { return Err(wrong()) };
    if items.is_empty() {
        return Err(wrong());
    }
    items.iter().map(|item| Schema::read(item.as_document().ok_or_else(wrong)?)).collect()
}

/// A schema, or a boolean. `false` allows nothing.
fn additional(name: &str, siblings: &Document) -> Result<Option<Schema>> {
    match siblings.get(name) {
        None | Some(Bson::Boolean(true)) => Ok(None),
        Some(Bson::Boolean(false)) => Ok(Some(Schema::never())),
        Some(Bson::Document(schema)) => Schema::read(schema).map(Some),
        Some(other) => Err(Error::parameter(format!("`{name}` needs a schema or a boolean, not {}", short(other)))),
    }
}

fn named<'schema>(name: &str, siblings: &'schema Document) -> Result<Vec<(&'schema String, Schema)>> {
    let wrong = |value: &Bson| Error::parameter(format!("`{name}` needs an object with schemas, not {}", short(value)));
    match siblings.get(name) {
        None => Ok(Vec::new()),
        Some(Bson::Document(members)) => members
            .iter()
            .map(|(name, value)| Ok((name, Schema::read(value.as_document().ok_or_else(|| wrong(value))?)?)))
            .collect(),
        Some(other) => Err(wrong(other)),
    }
}

fn members(siblings: &Document) -> Result<Rule> {
    let patterns = named("patternProperties", siblings)?;
    Ok(Rule::Members {
        named: named("properties", siblings)?.into_iter().map(|(name, schema)| (name.clone(), schema)).collect(),
        patterns: patterns
            .into_iter()
            .map(|(pattern, schema)| Ok((Pattern::read(pattern, "")?, schema)))
            .collect::<Result<_>>()?,
        others: additional("additionalProperties", siblings)?,
    })
}

fn dependencies(value: &Bson) -> Result<Rule> {
    let wrong = |value: &Bson| {
        Error::parameter(format!("`dependencies` needs an object with schemas or lists of names, not {}", short(value)))
    };
    let members = value.as_document().ok_or_else(|| wrong(value))?;
    let read = |(name, value): (&String, &Bson)| {
        let dependency = match value {
            Bson::Document(schema) => Dependency::Schema(Schema::read(schema)?),
            Bson::Array(_) => Dependency::Names(texts("dependencies", value)?),
            other => return Err(wrong(other)),
        };
        Ok((name.clone(), dependency))
    };
    members.iter().map(read).collect::<Result<_>>().map(Rule::Dependencies)
}

impl Rule {
    fn accepts(&self, value: &Bson) -> bool {
        match self {
            Self::Type(kinds) => kinds.contains(value),
            Self::Enum(values) => values.iter().any(|allowed| equal(allowed, value)),
            Self::All(schemas) => schemas.iter().all(|schema| schema.accepts(value)),
            Self::Any(schemas) => schemas.iter().any(|schema| schema.accepts(value)),
            Self::One(schemas) => schemas.iter().filter(|schema| schema.accepts(value)).count() == 1,
            Self::Not(schema) => !schema.accepts(value),
            Self::Never => false,
            _ => match value {
                Bson::String(text) => self.accepts_text(text),
                Bson::Document(document) => self.accepts_document(document),
                Bson::Array(items) => self.accepts_list(items),
                other => Number::approximate(other).is_none_or(|number| self.accepts_number(number.double())),
            },
        }
    }

    fn accepts_number(&self, number: f64) -> bool {
        match self {
            Self::Minimum { bound, exclusive } => {
                if *exclusive {
                    number > *bound
                } else {
                    number >= *bound
                }
            }
            Self::Maximum { bound, exclusive } => {
                if *exclusive {
                    number < *bound
                } else {
                    number <= *bound
                }
            }
            Self::MultipleOf(divisor) => number % divisor == 0.0,
            _ => true,
        }
    }

    fn accepts_text(&self, text: &str) -> bool {
        match self {
            Self::MinLength(length) => text.chars().count() >= *length,
            Self::MaxLength(length) => text.chars().count() <= *length,
            Self::Pattern(pattern) => pattern.matches_text(text),
            _ => true,
        }
    }

    fn accepts_list(&self, items: &[Bson]) -> bool {
        match self {
            Self::MinItems(count) => items.len() >= *count,
            Self::MaxItems(count) => items.len() <= *count,
            Self::Unique => (1..items.len()).all(|end| !items[..end].iter().any(|item| equal(item, &items[end]))),
            Self::Items(schema) => items.iter().all(|item| schema.accepts(item)),
            Self::Tuple { first, others } => {
                first.iter().zip(items).all(|(schema, item)| schema.accepts(item))
                    && others
                        .as_ref()
                        .is_none_or(|schema| items.iter().skip(first.len()).all(|item| schema.accepts(item)))
            }
            _ => true,
        }
    }

    fn accepts_document(&self, document: &Document) -> bool {
        match self {
            Self::Required(names) => names.iter().all(|name| document.contains_key(name)),
            Self::MinProperties(count) => document.len() >= *count,
            Self::MaxProperties(count) => document.len() <= *count,
            Self::Dependencies(all) => {
                all.iter().filter(|(name, _)| document.contains_key(name)).all(|(_, needed)| match needed {
                    Dependency::Names(names) => names.iter().all(|name| document.contains_key(name)),
                    Dependency::Schema(schema) => schema.accepts_document(document),
                })
            }
            Self::Members { named, patterns, others } => document.iter().all(|(name, value)| {
                let own = named.iter().filter(|(own, _)| own == name).map(|(_, schema)| schema);
                let fitting =
                    patterns.iter().filter(|(pattern, _)| pattern.matches_text(name)).map(|(_, schema)| schema);
                let mut known = own.chain(fitting).peekable();
                if known.peek().is_none() {
                    return others.as_ref().is_none_or(|schema| schema.accepts(value));
                }
                known.all(|schema| schema.accepts(value))
            }),
            _ => true,
        }
    }
}
