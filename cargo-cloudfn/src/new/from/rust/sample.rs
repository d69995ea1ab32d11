//! An example event.

use serde_json::{Map, Value, json};

use crate::new::from::javascript::{EventMember, MemberKind, Model};

/// An event that has every member that is read, with made-up values.
pub(in crate::new::from) fn event(model: &Model) -> Value {
    let mut event = of(&model.event);
    if !event.is_object() {
        event = json!({});
    }
    if let Some(routing) = &model.routing
        && let Some(name) = routing.routes.first().and_then(|route| route.names.first())
    {
        let mut member = &mut event;
        for part in &routing.member {
            if !member.is_object() {
                *member = json!({});
            }
            member = &mut member[part.as_str()];
        }
        *member = match name.parse::<i64>() {
            Ok(number) if routing.is_numeric => json!(number),
            _ => json!(name),
        };
    }
    event
}

fn of(member: &EventMember) -> Value {
    if !member.members.is_empty() && member.kind().is_none() {
        let members = member.members.iter().map(|(name, member)| (name.clone(), of(member)));
        return Value::Object(members.collect::<Map<_, _>>());
    }
    let default = member.default.as_ref().and_then(|default| serde_json::from_str(default).ok());
    match member.kind() {
        Some(MemberKind::Text) => default.unwrap_or(json!("text")),
        Some(MemberKind::Integer) => default.unwrap_or(json!(1)),
        Some(MemberKind::Number) => default.unwrap_or(json!(1.5)),
        Some(MemberKind::Flag) => default.unwrap_or(json!(true)),
        Some(MemberKind::List) => json!([]),
        Some(MemberKind::Any) | None => Value::Null,
    }
}
