//! The known differences between mingo and MongoDB.

use serde_json::Value;

/// Whether a difference is known.
pub(crate) fn is_known(case: &Value, theirs: &Value) -> bool {
    null_of_slice(theirs)
        || paths_into_lists(case)
        || conditions_on_items(case)
        || new_lists(&case["update"])
        || lists_and_scalars(&case["stages"])
        || empty_texts(case)
        || all_of_a_scalar(case)
        || lists_of_nothing(case)
}

/// In a list, MongoDB looks for members only in documents. Mingo also looks in numbers and texts.
fn conditions_on_items(case: &Value) -> bool {
    case.to_string().contains(r#"{"$elemMatch":{"k":"#) || case.to_string().contains(r#"{"$elemMatch":{"x":"#)
}

/// MongoDB treats a missing list as an empty one. Mingo ignores `$slice` there, and inserts all items twice.
/// It also removes duplicates from a list that `$addToSet` adds to.
fn new_lists(update: &Value) -> bool {
    let text = update.to_string();
    text.contains("$slice") || text.contains("$addToSet")
}

/// An empty text is true in MongoDB, and false in mingo.
fn empty_texts(case: &Value) -> bool {
    let stages = case["stages"].to_string();
    let truth = ["$not", "$and", "$or", "$cond"].iter().any(|operator| stages.contains(operator));
    truth && case.to_string().contains("\":\"\"")
}

/// In a list, a missing value is null in MongoDB. Mingo omits an item that is a variable without a value.
fn lists_of_nothing(case: &Value) -> bool {
    case["stages"].to_string().contains(r#"["$$v""#)
}

/// In MongoDB, `$all` is an `$and` of equalities, so a single value can match. Mingo needs a list.
fn all_of_a_scalar(case: &Value) -> bool {
    case.to_string().contains("$all")
}

/// In MongoDB, a list never equals another type. Mingo compares the items of a list with numbers.
fn lists_and_scalars(stages: &Value) -> bool {
    let text = stages.to_string();
    text.contains(r#""$eq":["#) || text.contains(r#""$ne":["#)
}

/// MongoDB's `$slice` of null is null. In mingo it is an error.
fn null_of_slice(theirs: &Value) -> bool {
    theirs["error"].as_str().is_some_and(|error| error.starts_with("$slice arg1"))
}

/// At a path through a list, MongoDB handles each value separately, and a document without the member counts as null.
/// Mingo makes a list of the values, without the missing ones.
fn paths_into_lists(case: &Value) -> bool {
    let mut conditions = Vec::new();
    collect(&case["query"], &mut conditions);
    for stage in case["stages"].as_array().into_iter().flatten() {
        collect(&stage["$match"], &mut conditions);
    }
    conditions.iter().any(|(path, condition)| {
        let text = condition.to_string();
        let about_missing =
            ["null", "$exists", "$size", "$elemMatch", "$all", "[]"].iter().any(|part| text.contains(part));
        path.contains('.') && about_missing
    })
}

fn collect<'case>(query: &'case Value, conditions: &mut Vec<(&'case str, &'case Value)>) {
    for (name, value) in query.as_object().into_iter().flatten() {
        match value.as_array() {
            Some(list) if name.starts_with('$') => list.iter().for_each(|inner| collect(inner, conditions)),
            _ => conditions.push((name, value)),
        }
    }
}
