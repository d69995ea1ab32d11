//! The updates of captures as changes: `update({data})` with its commands.

use cloudfn_runtime::database::bson::{Bson, Document, doc};
use cloudfn_runtime::database::{Bits, Change, Field, Push};
use serde_json::Value;

use super::query::{flatten, of_members, parts, plain, pulled};
use super::value::{Said, Stop, command, given, has_tag, list, meaning};

/// The change that `update({data})` means.
pub(crate) fn change(data: &Value) -> Said<Change> {
    let members = data.as_object().ok_or(Stop::Inexpressible("arguments have types"))?;
    if !has_tag(data, &["$cmd"]) {
        // The runtime's own handling of plain objects.
        let data = plain(data)?.unwrap_or_else(|| Document::new().into());
        return Ok(Change::json(&data));
    }
    let mut change: Option<Change> = None;
    // The operators in the data come first.
    let (own, paths): (Vec<_>, Vec<_>) = flatten(members).into_iter().partition(|(path, _)| path.starts_with('$'));
    for (path, value) in own.into_iter().chain(paths) {
        let Some(made) = member(path, &value)? else { continue };
        change = Some(match change {
            Some(before) => before.and(made),
            None => made,
        });
    }
    Ok(change.unwrap_or_else(|| Change::json(&Document::new())))
}

fn member(path: String, value: &Value) -> Said<Option<Change>> {
    if path.starts_with('$') {
        return Ok(meaning(value)?.map(|value| Change::raw(doc! { path: value })));
    }
    let field = Field::<Bson>::at(path);
    match command(value).map(Vec::as_slice) {
        Some([call]) => operator(&field, call),
        Some(_) => Err(Stop::Inexpressible("a change has one operator")),
        None => Ok(plain(value)?.map(|value| field.set(value))),
    }
}

fn operator(field: &Field<Bson>, call: &Value) -> Said<Option<Change>> {
    let (name, arguments) = parts(call)?;
    let wrong = || Stop::Inexpressible("arguments have types");
    let first = arguments.first().unwrap_or(&Value::Null);
    Ok(Some(match name {
        "set" => return Ok(meaning(first)?.map(|value| field.set(value))),
        "remove" => field.remove(),
        "inc" => field.inc(given(first)?),
        "mul" => field.mul(given(first)?),
        "max" => field.max(given(first)?),
        "min" => field.min(given(first)?),
        "rename" => field.rename(first.as_str().ok_or_else(wrong)?),
        "bit" => {
            let mut bits = Bits::new();
            for (name, value) in first.as_object().ok_or_else(wrong)? {
                let value = value.as_i64().ok_or_else(wrong)?;
                bits = match name.as_str() {
                    "and" => bits.and(value),
                    "or" => bits.or(value),
                    "xor" => bits.xor(value),
                    _ => return Err(wrong()),
                };
            }
            field.bit(bits)
        }
        "push" if first.get("each").is_some() => field.push_all_with(list(&first["each"])?, push(first)?),
        "push" => field.push_all(items(arguments)?),
        "unshift" => field.unshift_all(items(arguments)?),
        "pop" => field.pop(),
        "shift" => field.shift(),
        "pull" => match command(first) {
            Some(calls) => pulled(field, calls)?,
            None if first.is_object() && super::value::tag(first).is_none() => {
                let inner = of_members(first)?;
                field.cast::<Vec<Document>>().pull_where(|_| inner)
            }
            None => field.pull(given(first)?),
        },
        "pullAll" => field.pull_all(list(first)?),
        "addToSet" => match first.get("$each") {
            Some(items) => field.add_to_set_all(list(items)?),
            None => field.add_to_set(given(first)?),
        },
        _ => return Err(Stop::Inexpressible("it is not a change")),
    }))
}

/// The items of a command, in a list or as arguments.
fn items(arguments: &[Value]) -> Said<Vec<Bson>> {
    match arguments {
        [Value::Array(items)] => items,
        arguments => arguments,
    }
    .iter()
    .map(given)
    .collect()
}

fn push(options: &Value) -> Said<Push> {
    let wrong = || Stop::Inexpressible("arguments have types");
    let number = |name: &str| match options.get(name) {
        Some(value) => value.as_i64().map(Some).ok_or_else(wrong),
        None => Ok(None),
    };
    let mut push = Push::new();
    if let Some(position) = number("position")? {
        push = push.position(position);
    }
    match options.get("sort") {
        None => {}
        Some(Value::Object(members)) => {
            for (path, direction) in members {
                let field = Field::<Bson>::at(path.clone());
                push = push.sort_by(if direction == -1 { field.desc() } else { field.asc() });
            }
        }
        Some(direction) => push = if *direction == -1 { push.descending() } else { push.ascending() },
    }
    if let Some(slice) = number("slice")? {
        push = push.slice(slice);
    }
    Ok(push)
}
