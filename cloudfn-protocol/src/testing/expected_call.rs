//! `ExpectedCall`: a call that a test expects, and how it differs from the one that was made.

use serde_json::Value;

/// A call that a test expects: the name of the API, or the name with all members that are sent.
#[derive(Debug, Clone)]
pub struct ExpectedCall {
    api: String,
    members: Option<Value>,
}

impl From<&str> for ExpectedCall {
    fn from(api: &str) -> Self {
        Self { api: api.to_owned(), members: None }
    }
}

impl<A: Into<String>> From<(A, Value)> for ExpectedCall {
    fn from((api, members): (A, Value)) -> Self {
        Self { api: api.into(), members: Some(members) }
    }
}

/// The first difference between the calls that are expected and those that were made, each with its name and its members;
/// `None` if there is none.
#[must_use]
pub fn difference(expected: &[ExpectedCall], made: &[(&str, Value)]) -> Option<String> {
    let pairs = expected.iter().zip(made).enumerate();
    let different = pairs.into_iter().find_map(|(index, (expected, made))| expected.difference(index + 1, made));
    let different = different.or_else(|| match (expected.get(made.len()), made.get(expected.len())) {
        (Some(missing), _) => Some(format!("call {} is missing: the test expects `{}`", made.len() + 1, missing.api)),
        (_, Some((api, _))) => Some(format!("call {} is `{api}`, which the test does not expect", expected.len() + 1)),
        (None, None) => None,
    })?;
    let list = made.iter().enumerate().map(|(index, (api, members))| format!("\n  {}. `{api}` {members}", index + 1));
    let list: String = list.collect();
    let list = if list.is_empty() { " none".to_owned() } else { list };
    Some(format!("{different}\nthe calls that the function made:{list}"))
}

impl ExpectedCall {
    fn difference(&self, number: usize, (api, members): &(&str, Value)) -> Option<String> {
        if self.api != *api {
            return Some(format!("call {number} is `{api}`, and the test expects `{}`", self.api));
        }
        let (path, expected, sent) = first_difference(self.members.as_ref()?, members, "")?;
        let text = |value: Option<&Value>| value.map_or_else(|| "nothing".to_owned(), Value::to_string);
        let place = if path.is_empty() { String::new() } else { format!(" in `{path}`") };
        Some(format!(
            "call {number}, `{}`, sends {}{place}, and the test expects {}",
            self.api,
            text(sent),
            text(expected)
        ))
    }
}

/// A difference: its path, what is expected there, and what was sent.
type Difference<'a> = (String, Option<&'a Value>, Option<&'a Value>);

fn first_difference<'a>(expected: &'a Value, sent: &'a Value, path: &str) -> Option<Difference<'a>> {
    let step = |name: &dyn std::fmt::Display| if path.is_empty() { name.to_string() } else { format!("{path}.{name}") };
    match (expected, sent) {
        (Value::Object(wanted), Value::Object(members)) => {
            let wrong = wanted.iter().find_map(|(name, value)| match members.get(name) {
                Some(member) => first_difference(value, member, &step(name)),
                None => Some((step(name), Some(value), None)),
            });
            let extra = || members.iter().find(|(name, _)| !wanted.contains_key(*name));
            wrong.or_else(|| extra().map(|(name, value)| (step(name), None, Some(value))))
        }
        (Value::Array(wanted), Value::Array(items)) if wanted.len() == items.len() => {
            let mut pairs = wanted.iter().zip(items).enumerate();
            pairs.find_map(|(index, (wanted, item))| first_difference(wanted, item, &step(&index)))
        }
        _ => (expected != sent).then(|| (path.to_owned(), Some(expected), Some(sent))),
    }
}
