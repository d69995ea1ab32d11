//! Applies corrections of the catalog's facts. They are next to the wrong facts, each with its reason.

use serde_json::{Map, Value};

/// Applies the corrections of one API. The error is the field and what is wrong with its correction.
pub(crate) fn make(api: &mut Value) -> Result<(), (String, String)> {
    let Some(corrections) = api.get("corrections").and_then(Value::as_array).cloned() else {
        return Ok(());
    };
    for correction in &corrections {
        let path = correction["field"].as_str().unwrap_or_default();
        make_one(api, correction, path).map_err(|what| (path.to_owned(), what))?;
    }
    Ok(())
}

fn make_one(api: &mut Value, correction: &Value, path: &str) -> Result<(), String> {
    if correction["reason"].as_str().is_none_or(|reason| reason.trim().is_empty()) {
        return Err("a correction needs a `reason`".to_owned());
    }
    let Some(changes) = correction["set"].as_object().filter(|changes| !changes.is_empty()) else {
        return Err("a correction needs a `set` of keys and values".to_owned());
    };
    let field = find(api, path).ok_or("the API does not have the field of this correction")?;
    for (key, value) in changes {
        if field.get(key) == Some(value) {
            return Err(format!("the correction changes nothing: `{key}` is already {value}"));
        }
        field.insert(key.clone(), value.clone());
    }
    Ok(())
}

/// The member at `request.data.value`.
fn find<'a>(api: &'a mut Value, path: &str) -> Option<&'a mut Map<String, Value>> {
    let mut steps = path.split('.');
    let mut list = api.get_mut(steps.next()?)?.as_array_mut()?;
    let mut step = steps.next()?;
    loop {
        let field = list.iter_mut().find(|field| field["name_http"] == step)?.as_object_mut()?;
        match steps.next() {
            None => return Some(field),
            Some(next) => {
                list = field.get_mut("fields")?.as_array_mut()?;
                step = next;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn api(correction: &Value) -> Value {
        json!({"request": [{"name_http": "data", "fields": [{"name_http": "value", "type": "number"}]}], "corrections": [correction]})
    }

    #[test]
    fn a_nested_field_is_corrected() {
        let mut api = api(&json!({"field": "request.data.value", "set": {"type": "string"}, "reason": "tried"}));
        make(&mut api).unwrap();
        assert_eq!(api["request"][0]["fields"][0]["type"], "string");
    }

    #[test]
    fn a_correction_without_a_reason_is_refused() {
        let mut api = api(&json!({"field": "request.data.value", "set": {"type": "string"}}));
        let (field, what) = make(&mut api).unwrap_err();
        assert_eq!((field.as_str(), what.as_str()), ("request.data.value", "a correction needs a `reason`"));
    }

    #[test]
    fn a_correction_of_an_unknown_field_is_refused() {
        let mut api = api(&json!({"field": "request.date", "set": {"type": "string"}, "reason": "tried"}));
        assert_eq!(make(&mut api).unwrap_err().1, "the API does not have the field of this correction");
    }

    #[test]
    fn a_correction_that_changes_nothing_is_refused() {
        let mut api = api(&json!({"field": "request.data.value", "set": {"type": "number"}, "reason": "tried"}));
        assert!(make(&mut api).unwrap_err().1.contains("changes nothing"));
    }
}
