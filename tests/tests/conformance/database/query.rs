//! The queries of captures as filters: `where({..})` with its commands.

use std::ops::Bound;

use cloudfn_runtime::conformance;
use cloudfn_runtime::database::bson::{Bson, Document, doc};
use cloudfn_runtime::database::{Area, Circle, Field, Filter, Geometry, Point};
use serde_json::{Map, Value};

use super::value::{Said, Stop, command, geometry, given, has_tag, list, meaning, object, point, refused, regex, tag};

/// The filter that `where(query)` means.
pub(crate) fn filter(query: &Value) -> Said<Filter> {
    if let Some(calls) = command(query) {
        return top(calls);
    }
    let members = query.as_object().ok_or(Stop::Inexpressible("arguments have types"))?;
    if members.is_empty() {
        return Ok(Filter::all_documents());
    }
    if !has_tag(query, &["$cmd", "$regexp", "$db_regexp", "$geo"]) {
        // The runtime's own handling of plain objects.
        return match plain(query)? {
            Some(Bson::Document(query)) => Ok(Filter::json(&query)),
            _ => Err(Stop::Inexpressible("there is no `undefined`")),
        };
    }
    let (mut leaves, mut lists) = (Vec::new(), Vec::<Condition<Document>>::new());
    for (path, value) in flatten(members) {
        if let Some(condition) = member(&path, &value)? {
            match condition {
                Condition::Leaf(filter) => leaves.push(filter),
                Condition::Nor(filters) => match lists.iter_mut().find_map(Condition::nor) {
                    Some(known) => known.extend(filters),
                    None => lists.push(Condition::Nor(filters)),
                },
                list => lists.push(list),
            }
        }
    }
    // The SDK appends the results of the lists at the end.
    let lists: Said<Vec<_>> = lists.into_iter().map(Condition::filter).collect();
    Ok(leaves.into_iter().chain(lists?).reduce(Filter::and).unwrap_or_else(Filter::all_documents))
}

/// A stage of a pipeline: `["match", {..}]`.
pub(crate) fn stage(stage: &Value) -> Said<Document> {
    let name = stage[0].as_str().unwrap_or_default();
    let value = match name {
        "match" => raw(filter(&stage[1])?)?.into(),
        "geoNear" => geo_near(&stage[1])?.into(),
        _ => given(&stage[1])?,
    };
    Ok(doc! { format!("${name}"): value })
}

/// The parameter of `geoNear`, with its query.
pub(crate) fn geo_near(parameter: &Value) -> Said<Document> {
    let members = parameter.as_object().ok_or(Stop::Inexpressible("arguments have types"))?;
    let mut near = Document::new();
    for (name, value) in members {
        match name.as_str() {
            "query" => drop(near.insert(name, raw(filter(value)?)?)),
            _ => {
                if let Some(value) = meaning(value)? {
                    near.insert(name, value);
                }
            }
        }
    }
    Ok(near)
}

fn raw<D>(filter: Filter<D>) -> Said<Document> {
    conformance::query(filter).map_err(refused)
}

/// A command at the top: `where(_.or([..]))`.
fn top(calls: &[Value]) -> Said<Filter> {
    let mut filter: Option<Filter> = None;
    for call in calls {
        let (name, arguments) = parts(call)?;
        let first = arguments.first().unwrap_or(&Value::Null);
        let made = match name {
            "and" | "or" | "nor" => {
                let operands = operands(arguments).iter().map(self::filter);
                let all: Said<Vec<_>> = filter.take().map(Ok).into_iter().chain(operands).collect();
                joined(name, all?)?
            }
            "not" => self::filter(first)?.not(),
            "expr" => Filter::expression(given(first)?),
            "jsonSchema" => Filter::json_schema(object(first)?),
            "text" => Filter::raw(doc! { "$text": text_search(first)? }),
            _ => return Err(Stop::Inexpressible("a condition needs a member")),
        };
        filter = Some(match filter {
            Some(before) => before.and(made),
            None => made,
        });
    }
    filter.ok_or(Stop::Inexpressible("arguments have types"))
}

fn text_search(argument: &Value) -> Said<Document> {
    if let Some(words) = argument.as_str() {
        return Ok(doc! { "$search": words });
    }
    let members = object(argument)?;
    Ok(members.into_iter().map(|(name, value)| (format!("${name}"), value)).collect())
}

/// The operands of an operator as filters.
fn joined<D>(operator: &str, filters: Vec<Filter<D>>) -> Said<Filter<D>> {
    Ok(match operator {
        "or" => Filter::any_of(filters),
        "nor" => Filter::none_of(filters),
        _ => {
            let queries: Said<Vec<Bson>> = filters.into_iter().map(|filter| Ok(raw(filter)?.into())).collect();
            Filter::raw(doc! { "$and": queries? })
        }
    })
}

/// The result of a command: a condition on the field, or a list of conditions, which the SDK writes at the end.
enum Condition<D> {
    Leaf(Filter<D>),
    And(Vec<Filter<D>>),
    Or(Vec<Filter<D>>),
    Nor(Vec<Filter<D>>),
}

impl<D> Condition<D> {
    fn filter(self) -> Said<Filter<D>> {
        match self {
            Self::Leaf(filter) => Ok(filter),
            Self::And(filters) => joined("and", filters),
            Self::Or(filters) => joined("or", filters),
            Self::Nor(filters) => joined("nor", filters),
        }
    }

    fn nor(&mut self) -> Option<&mut Vec<Filter<D>>> {
        match self {
            Self::Nor(filters) => Some(filters),
            _ => None,
        }
    }
}

/// One flat member of a query; `None` for `undefined`.
fn member(path: &str, value: &Value) -> Said<Option<Condition<Document>>> {
    if path.starts_with('$') {
        let value = match (path, value) {
            ("$and" | "$or" | "$nor", Value::Array(queries)) => {
                let queries: Said<Vec<Bson>> = queries.iter().map(|query| Ok(raw(filter(query)?)?.into())).collect();
                Bson::Array(queries?)
            }
            ("$text", value) if command(value).is_some() => {
                let (_, arguments) = parts(&command(value).into_iter().flatten().next().cloned().unwrap_or_default())
                    .map(|(name, arguments)| (name.to_owned(), arguments.to_vec()))?;
                text_search(arguments.first().unwrap_or(&Value::Null))?.into()
            }
            _ => match meaning(value)? {
                Some(value) => value,
                None => return Ok(None),
            },
        };
        return Ok(Some(Condition::Leaf(Filter::raw(doc! { path: value }))));
    }
    of_field(&Field::at(path.to_owned()), value)
}

/// A value or command as a condition on a field.
fn of_field<D>(field: &Field<Bson, D>, value: &Value) -> Said<Option<Condition<D>>> {
    if let Some(calls) = command(value) {
        return condition(field, calls).map(Some);
    }
    let filter = match tag(value) {
        Some(("$regexp" | "$db_regexp", _)) => field.matches(regex(value)?),
        Some(("$geo", parts)) => field.eq(geometry(parts)?),
        _ => match plain(value)? {
            // An object with operators, or an empty object.
            Some(Bson::Document(operators)) => Filter::raw(doc! { field.path(): operators }),
            Some(value) => field.eq(value),
            None => return Ok(None),
        },
    };
    Ok(Some(Condition::Leaf(filter)))
}

/// Applies the calls of a command, one after the other.
fn condition<D>(field: &Field<Bson, D>, calls: &[Value]) -> Said<Condition<D>> {
    let mut condition: Option<Condition<D>> = None;
    for call in calls {
        let (name, arguments) = parts(call)?;
        let before = condition.take().map(Condition::filter).transpose()?;
        condition = Some(match name {
            "and" | "or" | "nor" => {
                let operands = operands(arguments).iter().map(|operand| {
                    let condition = of_operand(field, operand)?;
                    condition.filter()
                });
                let all: Said<Vec<_>> = before.map(Ok).into_iter().chain(operands).collect();
                match name {
                    "and" => Condition::And(all?),
                    "or" => Condition::Or(all?),
                    _ => Condition::Nor(all?),
                }
            }
            _ => {
                let leaf = leaf(field, name, arguments)?;
                match before {
                    Some(before) => Condition::And(vec![before, leaf]),
                    None => Condition::Leaf(leaf),
                }
            }
        });
    }
    condition.ok_or(Stop::Inexpressible("arguments have types"))
}

/// An operand of a logical command on a field. A plain object is compared as a whole.
fn of_operand<D>(field: &Field<Bson, D>, operand: &Value) -> Said<Condition<D>> {
    if tag(operand).is_none() && operand.is_object() {
        return Ok(Condition::Leaf(field.eq(given(operand)?)));
    }
    of_field(field, operand)?.ok_or(Stop::Inexpressible("there is no `undefined`"))
}

fn leaf<D>(field: &Field<Bson, D>, name: &str, arguments: &[Value]) -> Said<Filter<D>> {
    let wrong = || Stop::Inexpressible("arguments have types");
    let first = arguments.first().unwrap_or(&Value::Null);
    Ok(match name {
        // The short form is what `Field::eq` sends.
        "eq" => Filter::raw(doc! { field.path(): { "$eq": given(first)? } }),
        "neq" => field.neq(given(first)?),
        "gt" => field.gt(given(first)?),
        "gte" => field.gte(given(first)?),
        "lt" => field.lt(given(first)?),
        "lte" => field.lte(given(first)?),
        "in" => field.is_in(list(first)?),
        "nin" => field.not_in(list(first)?),
        "all" => match first.as_array() {
            Some(items) if items.iter().any(|item| command(item).is_some()) => {
                let items: Said<Vec<Bson>> = items.iter().map(element).collect();
                Filter::raw(doc! { field.path(): { "$all": items? } })
            }
            _ => field.all(list(first)?),
        },
        "exists" => field.exists(first.as_bool().ok_or_else(wrong)?),
        "size" => field.size(first.as_u64().and_then(|size| size.try_into().ok()).ok_or_else(wrong)?),
        "mod" => {
            let (divisor, remainder) = match first.as_array() {
                Some(pair) => (pair.first(), pair.get(1)),
                None => (Some(first), arguments.get(1)),
            };
            let number = |value: Option<&Value>| value.and_then(Value::as_i64).ok_or_else(wrong);
            field.modulo(number(divisor)?, number(remainder)?)
        }
        "elemMatch" => elements(field, first)?,
        "not" => {
            let condition = of_operand(field, first)?;
            condition.filter()?.not()
        }
        "geoNear" => {
            let distance = |name: &str| match first.get(name) {
                None => Ok(Bound::Unbounded),
                Some(value) => value.as_f64().map(Bound::Included).ok_or_else(wrong),
            };
            let Geometry::Point(center) = place(&first["geometry"])? else { return Err(wrong()) };
            field.cast::<Point>().near(center, (distance("minDistance")?, distance("maxDistance")?))
        }
        "geoWithin" => {
            let area = match first.get("centerSphere") {
                Some(circle) => {
                    let center = match tag(&circle[0]) {
                        Some(("$geo", parts)) => point(&parts[1], &parts[2])?,
                        _ => point(&circle[0][0], &circle[0][1])?,
                    };
                    Area::Circle(Circle::of_radians(center, circle[1].as_f64().ok_or_else(wrong)?))
                }
                None => match place(&first["geometry"])? {
                    Geometry::Polygon(area) => Area::Polygon(area),
                    Geometry::MultiPolygon(areas) => Area::MultiPolygon(areas),
                    _ => return Err(wrong()),
                },
            };
            field.cast::<Point>().within(area)
        }
        "geoIntersects" => field.cast::<Point>().intersects(place(&first["geometry"])?),
        "text" => return Err(Stop::Inexpressible("a text search applies to the whole document")),
        _ => return Err(Stop::Inexpressible("it is not a condition")),
    })
}

fn place(value: &Value) -> Said<Geometry> {
    match tag(value) {
        Some(("$geo", parts)) => geometry(parts),
        _ => Err(Stop::Inexpressible("arguments have types")),
    }
}

/// An `_.elemMatch` in the list of `_.all`.
fn element(item: &Value) -> Said<Bson> {
    match command(item).map(Vec::as_slice) {
        Some([call]) if call[0] == "elemMatch" => {
            let matched = raw(elements(&Field::<Bson>::at("x"), &call[1])?)?;
            Ok(matched.get("x").cloned().unwrap_or(Bson::Null))
        }
        Some(_) => Err(Stop::Inexpressible("a list cannot contain commands")),
        None => given(item),
    }
}

/// `_.elemMatch` of an object of conditions, or of a command.
fn elements<D>(field: &Field<Bson, D>, argument: &Value) -> Said<Filter<D>> {
    if let Some(calls) = command(argument) {
        let mut stop = None;
        let matched = field.any_value(|value| match condition(value, calls).and_then(all_of_value) {
            Ok(filter) => filter,
            Err(why) => {
                stop = Some(why);
                Filter::all_documents()
            }
        });
        return stop.map_or(Ok(matched), Err);
    }
    let inner = of_members(argument)?;
    Ok(field.cast::<Vec<Document>>().any(|_| inner))
}

/// Joins conditions on one value with `and`.
fn all_of_value<D>(condition: Condition<D>) -> Said<Filter<D>> {
    match condition {
        Condition::And(filters) => Ok(Filter::all_of(filters)),
        other => other.filter(),
    }
}

/// The condition of a `_.pull` with a command.
pub(crate) fn pulled(field: &Field<Bson>, calls: &[Value]) -> Said<cloudfn_runtime::database::Change> {
    let mut stop = None;
    let change = field.pull_values(|value| match condition(value, calls).and_then(all_of_value) {
        Ok(filter) => filter,
        Err(why) => {
            stop = Some(why);
            Filter::all_documents()
        }
    });
    stop.map_or(Ok(change), Err)
}

/// An object of conditions that is not flattened, for documents in a list.
pub(crate) fn of_members(argument: &Value) -> Said<Filter> {
    let members = argument.as_object().ok_or(Stop::Inexpressible("arguments have types"))?;
    let mut all: Option<Filter> = None;
    for (name, value) in members {
        let field = Field::<Bson>::at(name.clone());
        let Some(condition) = of_field(&field, value)? else { continue };
        let filter = condition.filter()?;
        all = Some(match all {
            Some(before) => before.and(filter),
            None => filter,
        });
    }
    Ok(all.unwrap_or_else(Filter::all_documents))
}

/// A call's name and arguments.
pub(crate) fn parts(call: &Value) -> Said<(&str, &[Value])> {
    match call.as_array().and_then(|parts| parts.split_first()) {
        Some((name, arguments)) => Ok((name.as_str().unwrap_or_default(), arguments)),
        None => Err(Stop::Inexpressible("arguments have types")),
    }
}

/// The operands of a command, in a list or as arguments.
fn operands(arguments: &[Value]) -> &[Value] {
    match arguments {
        [Value::Array(operands)] => operands,
        arguments => arguments,
    }
}

/// Flattens plain objects like the SDK: members that are not objects stay in place, and the paths of objects follow.
pub(crate) fn flatten(members: &Map<String, Value>) -> Vec<(String, Value)> {
    let (mut flat, mut inner) = (Vec::new(), Vec::new());
    for (name, value) in members {
        match value {
            Value::Object(object) if tag(value).is_none() && !name.starts_with('$') && !object.is_empty() => {
                let mut operators = Map::new();
                for (path, value) in flatten(object) {
                    if path.starts_with('$') {
                        operators.insert(path, value);
                    } else {
                        inner.push((format!("{name}.{path}"), value));
                    }
                }
                if !operators.is_empty() {
                    flat.push((name.clone(), Value::Object(operators)));
                }
            }
            value => flat.push((name.clone(), value.clone())),
        }
    }
    for (path, value) in inner {
        match flat.iter_mut().find(|(known, _)| *known == path) {
            Some((_, known)) => *known = value,
            None => flat.push((path, value)),
        }
    }
    flat
}

/// The meaning of a value in a query or update, where an object with only `undefined` members is missing.
pub(crate) fn plain(value: &Value) -> Said<Option<Bson>> {
    meaning(&match pruned(value) {
        Some(value) => value,
        None => return Ok(None),
    })
}

fn pruned(value: &Value) -> Option<Value> {
    match (tag(value), value) {
        (Some(("$undefined", _)), _) => None,
        (None, Value::Object(members)) if !members.is_empty() => {
            let kept: Map<_, _> =
                members.iter().filter_map(|(name, value)| Some((name.clone(), pruned(value)?))).collect();
            (!kept.is_empty()).then_some(Value::Object(kept))
        }
        _ => Some(value.clone()),
    }
}
