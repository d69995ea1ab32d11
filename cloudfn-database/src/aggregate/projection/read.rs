//! Parsing of projections.

use bson::{Bson, Document};

use super::{Members, Mode, Projection, Step};
use crate::error::{Error, Result};
use crate::expression::{Expression, Reader};
use crate::query::ElementFilter;
use crate::value::{Number, Part, Path, as_i64, is_true, short};

/// The names seen so far. They decide which mode the projection has.
#[derive(Default)]
struct Seen {
    included: Option<String>,
    excluded: Option<String>,
    id: Option<bool>,
    item_of: Option<Vec<Part>>,
}

/// What the projection belongs to. It decides what a value means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Get,
    Stage,
    AddFields,
}

impl Projection {
    /// Parses the projection of `get`.
    pub(crate) fn of_get(document: &Document) -> Result<Option<Self>> {
        if document.is_empty() {
            return Ok(None);
        }
        Self::read(document, Of::Get, &mut Reader::new()).map(Some).map_err(|error| error.within("projection"))
    }

    /// Parses the stage `$project`.
    pub(crate) fn of_stage(document: &Document, reader: &mut Reader) -> Result<Self> {
        if document.is_empty() {
            return Err(Error::parameter("needs at least one member"));
        }
        Self::read(document, Of::Stage, reader)
    }

    /// Parses the stage `$addFields`.
    pub(crate) fn of_add_fields(document: &Document, reader: &mut Reader) -> Result<Self> {
        Self::read(document, Of::AddFields, reader)
    }

    /// A projection that removes these paths.
    pub(crate) fn without(paths: &[&str]) -> Result<Self> {
        let members: Document = paths.iter().map(|path| ((*path).to_owned(), Bson::Int32(0))).collect();
        Self::of_stage(&members, &mut Reader::new())
    }

    fn read(document: &Document, of: Of, reader: &mut Reader) -> Result<Self> {
        let mut seen = Seen::default();
        let mut members = Vec::new();
        read_members(document, "", of, reader, &mut seen, &mut members)?;
        if of == Of::AddFields {
            return Ok(Self { mode: Mode::Add, members, item_of: None });
        }
        if let (Some(included), Some(excluded)) = (&seen.included, &seen.excluded) {
            return Err(Error::parameter(format!(
                "includes `{included}` and excludes `{excluded}`: only `_id` can be excluded beside included members"
            )));
        }
        let has_slice = members.iter().any(|(_, step)| matches!(step, Step::Slice { .. } | Step::Inside(_)));
        let include = match (&seen.included, &seen.excluded, seen.id) {
            (Some(_), ..) => true,
            (None, None, Some(id)) => id && !has_slice,
            (None, Some(_), _) | (None, None, None) => false,
        };
        let position = members.iter().position(|(name, step)| name == "_id" && matches!(step, Step::Named));
        if include && seen.id == Some(false) || !include && seen.id == Some(true) {
            if let Some(position) = position {
                members.remove(position);
            }
        } else if include && seen.id.is_none() && !members.iter().any(|(name, _)| name == "_id") {
            members.insert(0, ("_id".to_owned(), Step::Named));
        }
        Ok(Self { mode: if include { Mode::Include } else { Mode::Exclude }, members, item_of: seen.item_of })
    }
}

fn read_members(
    document: &Document,
    prefix: &str,
    of: Of,
    reader: &mut Reader,
    seen: &mut Seen,
    root: &mut Members,
) -> Result<()> {
    for (name, value) in document {
        let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
        if name.starts_with('$') {
            return Err(Error::operator(format!("`{path}`: an operator is not allowed here")));
        }
        if let Some(list) = path.strip_suffix(".$").filter(|_| of == Of::Get) {
            if seen.item_of.is_some() || !is_true(value) || list.contains('$') {
                return Err(Error::parameter(format!("`{path}`: `$` is allowed once, at the end of an included path")));
            }
            seen.item_of = Some(Path::read(list)?.parts().to_vec());
            seen.included = Some(path.clone());
            insert(root, list, Step::Named)?;
            continue;
        }
        if name.split('.').any(|part| part.is_empty() || part.starts_with('$')) {
            return Err(Error::parameter(format!("`{path}` is not a valid path: a name is empty or begins with `$`")));
        }
        if let Some(step) = step(&path, value, of, reader, seen)? {
            insert(root, &path, step)?;
            continue;
        }
        let Bson::Document(inner) = value else { continue };
        if inner.is_empty() {
            return Err(Error::parameter(format!("`{path}` cannot be an empty object")));
        }
        read_members(inner, &path, of, reader, seen, root)?;
    }
    Ok(())
}

/// What to do with a path. `None` if the value is an object with further paths.
fn step(path: &str, value: &Bson, of: Of, reader: &mut Reader, seen: &mut Seen) -> Result<Option<Step>> {
    let flag = matches!(value, Bson::Boolean(_)) || Number::of(value).is_some();
    match value {
        _ if flag && of != Of::AddFields => {
            let shown = is_true(value);
            match (path, shown) {
                ("_id", shown) => seen.id = Some(shown),
                (path, true) => seen.included = Some(path.to_owned()),
                (path, false) => seen.excluded = Some(path.to_owned()),
            }
            Ok(Some(Step::Named))
        }
        Bson::Document(inner) if inner.keys().next().is_some_and(|name| name.starts_with('$')) => {
            // The expression `$slice` begins with a list, the one of projections with a number.
            let of_get = match inner.get("$slice") {
                Some(Bson::Array(parts)) => parts.first().is_none_or(|part| Number::of(part).is_some()),
                Some(_) => true,
                None => inner.contains_key("$elemMatch"),
            };
            if of == Of::Get && of_get {
                return get_operator(path, inner, seen).map(Some);
            }
            seen.included = Some(path.to_owned());
            Expression::read(value, reader)
                .map(|expression| Some(Step::Compute(expression)))
                .map_err(|error| error.within(&format!("`{path}`")))
        }
        Bson::Document(inner) if inner.is_empty() && of == Of::AddFields => {
            seen.included = Some(path.to_owned());
            Ok(Some(Step::Compute(Expression::Literal(value.clone()))))
        }
        Bson::Document(_) => Ok(None),
        other if of == Of::Get => {
            Err(Error::parameter(format!("`{path}` takes 1, 0, $slice or $elemMatch, not {}", short(other))))
        }
        other => {
            seen.included = Some(path.to_owned());
            Expression::read(other, reader)
                .map(|expression| Some(Step::Compute(expression)))
                .map_err(|error| error.within(&format!("`{path}`")))
        }
    }
}

fn get_operator(path: &str, operators: &Document, seen: &mut Seen) -> Result<Step> {
    let mut members = operators.iter();
    match (members.next(), members.next()) {
        (Some((name, operand)), None) if name == "$slice" => {
            let wrong = || {
                Error::parameter(format!(
                    "`{path}`: $slice takes a number, or [skip, length] with a length above 0, not {}",
                    short(operand)
                ))
            };
            match operand {
                Bson::Array(parts) => {
                    let [skip, length] = parts.as_slice() else { return Err(wrong()) };
                    let length =
                        as_i64(length).and_then(|length| u64::try_from(length).ok()).filter(|length| *length > 0);
                    Ok(Step::Slice { skip: as_i64(skip).ok_or_else(wrong)?, length: length.ok_or_else(wrong)? })
                }
                number => {
                    let number = as_i64(number).ok_or_else(wrong)?;
                    Ok(Step::Slice { skip: number.min(0), length: number.unsigned_abs() })
                }
            }
        }
        (Some((name, Bson::Document(condition))), None) if name == "$elemMatch" => {
            if path.contains('.') {
                return Err(Error::parameter(format!("`{path}`: $elemMatch is allowed only on top-level members")));
            }
            seen.included = Some(path.to_owned());
            ElementFilter::elem_match(condition).map(Step::First)
        }
        (Some((name, _)), _) => Err(Error::operator(format!(
            "`{path}`: the local database does not have `{name}` in the projection of get; there are $slice and \
             $elemMatch. Expressions are for $project"
        ))),
        (None, _) => Err(Error::parameter(format!("`{path}` cannot be an empty object"))),
    }
}

fn insert(members: &mut Members, path: &str, step: Step) -> Result<()> {
    let collision = || Error::parameter(format!("`{path}` is named twice, or overlaps with another path"));
    let mut members = members;
    let mut names = path.split('.').peekable();
    while let Some(name) = names.next() {
        let place = members.iter().position(|(own, _)| own == name);
        if names.peek().is_none() {
            if place.is_some() {
                return Err(collision());
            }
            members.push((name.to_owned(), step));
            return Ok(());
        }
        let place = place.unwrap_or_else(|| {
            members.push((name.to_owned(), Step::Inside(Vec::new())));
            members.len() - 1
        });
        let Step::Inside(inner) = &mut members[place].1 else { return Err(collision()) };
        members = inner;
    }
    Ok(())
}
