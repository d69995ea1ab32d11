//! The event as structs.

use std::fmt::Write as _;

use super::comment;
use super::identifier::{camel_case, pascal_case, snake_case, unused, unused_type};
use super::literal::literal;
use crate::new::from::javascript::{EventMember, MemberKind, Model};

/// The structs of an event.
#[derive(Debug, Default)]
pub(super) struct EventType {
    /// Their text, or nothing if the event needs none.
    pub(super) text: String,
    /// The type of the function's argument; `None` if it takes no event.
    pub(super) name: Option<&'static str>,
    /// Whether the struct keeps members that are not known.
    pub(super) has_others: bool,
    /// The expression for the member that routes.
    pub(super) route: Option<String>,
}

/// Why a field is not read yet.
const UNREAD: &str = "#[expect(dead_code, reason = \"the places marked PORT will read them\")]\n";

/// The names that a file uses already.
const TAKEN: [&str; 14] = [
    "Event",
    "Value",
    "Error",
    "Cloud",
    "Map",
    "Option",
    "String",
    "Vec",
    "Some",
    "None",
    "Ok",
    "Err",
    "Result",
    "Deserialize",
];

pub(super) fn event_type(model: &Model) -> EventType {
    let event = &model.event;
    let known = model.routing.as_ref().filter(|routing| has_member(event, &routing.member));
    let route = known.map(|routing| (routing.member.as_slice(), routing.is_numeric));
    if event.members.is_empty() {
        let name = model.whole_event.as_ref().map(|_| "Value");
        return EventType { name, ..EventType::default() };
    }
    let mut structs = Structs { names: TAKEN.map(str::to_owned).to_vec(), ..Structs::default() };
    let others = model.whole_event.as_ref().map(|position| format!("{position} uses the event as a whole."));
    let about = "What the Mini Program sends.";
    let route_path = route.map_or(&[][..], |(member, _)| member);
    structs.write(
        "Event",
        about,
        event,
        route_path,
        route.is_some_and(|(_, is_numeric)| is_numeric),
        others.as_deref(),
    );
    EventType {
        text: structs.done.join("\n"),
        name: Some("Event"),
        has_others: others.is_some(),
        route: route.map(|(member, is_numeric)| route_expression(member, is_numeric)),
    }
}

/// Whether a member was kept: of very large events, some are not.
fn has_member(event: &EventMember, path: &[String]) -> bool {
    path.iter().try_fold(event, |member, name| member.member(name)).is_some()
}

/// `event.action.as_deref()`, or the same through nested members.
fn route_expression(member: &[String], is_numeric: bool) -> String {
    let fields: Vec<String> = member.iter().map(|name| snake_case(name)).collect();
    let end = if is_numeric { "" } else { ".as_deref()" };
    match fields.as_slice() {
        [field] => format!("event.{field}{end}"),
        [first, middle @ .., last] => {
            let mut expression = format!("event.{first}.as_ref()");
            for field in middle {
                let _ = write!(expression, ".and_then(|member| member.{field}.as_ref())");
            }
            format!("{expression}.and_then(|member| member.{last}{end})")
        }
        [] => String::new(),
    }
}

#[derive(Debug, Default)]
struct Structs {
    done: Vec<String>,
    names: Vec<String>,
}

impl Structs {
    /// Writes the struct of an object and those in it. `route` is the path of the member that routes, from here.
    fn write(
        &mut self,
        name: &str,
        about: &str,
        object: &EventMember,
        route: &[String],
        is_numeric: bool,
        others: Option<&str>,
    ) {
        let index = self.done.len();
        self.done.push(String::new());
        let mut fields: Vec<String> = Vec::new();
        let mut lines = String::new();
        let names: Vec<(String, &str)> = object
            .members
            .iter()
            .map(|(name, _)| {
                let field = unused(snake_case(name), &fields);
                fields.push(field.clone());
                (field, name.as_str())
            })
            .collect();
        let is_camel = |field: &str, name: &str| field.trim_start_matches("r#") != name && camel_case(field) == name;
        // serde's derive panics about a field that it is to write in this case and that begins with a letter beyond ASCII.
        let is_ascii = names.iter().all(|(field, _)| field.starts_with(|first: char| first.is_ascii()));
        let has_camel = is_ascii && names.iter().any(|(field, name)| is_camel(field, name));
        for ((field, written), (_, member)) in names.iter().zip(&object.members) {
            let is_route = route.first().is_some_and(|first| first == written);
            let below = if is_route { &route[1..] } else { &[] };
            let r#type = if is_route && below.is_empty() {
                if is_numeric { "i64" } else { "String" }.to_owned()
            } else {
                self.type_of(written, member, below, is_numeric)
            };
            lines.push_str(&comment::prose(4, "///", &about_member(member)));
            let as_serde = if has_camel { camel_case(field) } else { field.trim_start_matches("r#").to_owned() };
            if as_serde != *written {
                let _ = writeln!(lines, "    #[serde(rename = {})]", literal(written));
            }
            let _ = writeln!(lines, "    {field}: Option<{type}>,");
        }
        if let Some(others) = others {
            let field = unused("others".to_owned(), &fields);
            lines.push_str(&comment::prose(4, "///", &format!("All other members. {others}")));
            let _ = write!(lines, "    #[serde(flatten)]\n    {field}: Map<String, Value>,\n");
        }
        let is_read_completely = route.len() == 1 && object.members.len() == 1 && others.is_none()
            || route.len() > 1 && object.members.len() == 1 && others.is_none();
        let mut text = comment::prose(0, "///", about);
        if !is_read_completely {
            text.push_str(UNREAD);
        }
        text.push_str("#[derive(Debug, Deserialize)]\n");
        if has_camel {
            text.push_str("#[serde(rename_all = \"camelCase\")]\n");
        }
        let _ = write!(text, "struct {name} {{\n{lines}}}\n");
        self.done[index] = text;
    }

    fn type_of(&mut self, written: &str, member: &EventMember, route: &[String], is_numeric: bool) -> String {
        // What is routed by a member of it has that member.
        if !member.members.is_empty() && (member.kind().is_none() || !route.is_empty()) {
            let mut name = pascal_case(written);
            if self.names.contains(&name) {
                name = unused_type(format!("Event{name}"), &self.names);
            }
            self.names.push(name.clone());
            self.write(&name, &format!("The member `{written}`."), member, route, is_numeric, None);
            return name;
        }
        match member.kind() {
            Some(MemberKind::Text) => "String".to_owned(),
            Some(MemberKind::Integer) => "i64".to_owned(),
            Some(MemberKind::Number) => "f64".to_owned(),
            Some(MemberKind::Flag) => "bool".to_owned(),
            Some(MemberKind::List) => "Vec<Value>".to_owned(),
            Some(MemberKind::Any) | None => "Value".to_owned(),
        }
    }
}

/// The documentation of a field.
fn about_member(member: &EventMember) -> String {
    let mut lines: Vec<String> = member.about.iter().cloned().collect();
    if !lines.is_empty() {
        lines.push(String::new());
    }
    let read = member.position.as_ref().map(|position| format!("Read in {position}.")).unwrap_or_default();
    let default =
        member.default.as_ref().map(|default| format!(" If it is absent, it is `{default}`.")).unwrap_or_default();
    lines.push(format!("{read}{default}").trim().to_owned());
    if member.member("cloudID").is_some() {
        lines.push("A cloudID of the Mini Program is an `open_data::OpenData` instead.".to_owned());
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::new::from::javascript::{Routing, event_of};

    fn written(paths: &[&str], routing: Option<(&str, bool)>) -> EventType {
        let routing = routing.map(|(member, is_numeric)| Routing {
            member: member.split('.').map(str::to_owned).collect(),
            is_numeric,
            routes: Vec::new(),
        });
        event_type(&Model { event: event_of(paths), routing, ..Model::default() })
    }

    #[test]
    fn names_that_rust_does_not_accept_or_that_are_taken_are_changed() {
        let hangul = ["\u{ac00}", "\u{1100}\u{1161}"];
        let names = ["type", "self", "a b", "openId", "open_id", "error.x", "value.error.y", "中文", "\"\n"];
        let event = written(&[&names[..], &hangul].concat(), None);
        for line in [
            "    r#type: Option<Value>,",
            "    #[serde(rename = \"self\")]\n    member_self: Option<Value>,",
            "    #[serde(rename = \"a b\")]",
            "    #[serde(rename = \"open_id\")]\n    open_id_2: Option<Value>,",
            "    error: Option<EventError>,",
            "    value: Option<EventValue>,",
            "    中文: Option<Value>,",
            "    \u{ac00}: Option<Value>,",
            "    #[serde(rename = \"\\u{1100}\\u{1161}\")]\n    \u{ac00}_2: Option<Value>,",
            "    #[serde(rename = \"\\\"\\n\")]\n    member: Option<Value>,",
        ] {
            assert!(event.text.contains(line), "no {line} in {}", event.text);
        }
        assert!(syn::parse_file(&event.text).is_ok(), "{}", event.text);
    }

    #[test]
    fn the_types_of_members_have_different_names_without_underscores() {
        let event = written(&["a.info.x", "b.info.x", "c.info.x", "d.info.x", "info2.x", "string.string.x"], None);
        let names: Vec<_> =
            event.text.lines().filter_map(|line| line.strip_prefix("struct ")?.strip_suffix(" {")).collect();
        let unique: std::collections::BTreeSet<_> = names.iter().collect();
        assert!(unique.len() == names.len() && names.len() == 12, "{names:?}");
        assert!(names.iter().all(|name| !name.contains('_')) && names.contains(&"EventInfo3"), "{names:?}");
    }

    #[test]
    fn a_struct_with_a_name_beyond_ascii_names_each_member_by_itself() {
        let event = written(&["订单", "orderId"], None);
        assert!(!event.text.contains("rename_all"), "{}", event.text);
        assert!(event.text.contains("    #[serde(rename = \"orderId\")]\n    order_id:"), "{}", event.text);
        assert!(written(&["orderId", "n订单"], None).text.contains("rename_all = \"camelCase\""));
    }

    #[test]
    fn the_member_that_routes_has_a_type_that_can_be_matched() {
        let event = written(&["data.action", "data.x"], Some(("data.action", false)));
        assert!(event.text.contains("action: Option<String>"), "{}", event.text);
        assert_eq!(event.route.as_deref(), Some("event.data.as_ref().and_then(|member| member.action.as_deref())"));
        let event = written(&["kind"], Some(("kind", true)));
        assert!(event.text.contains("kind: Option<i64>") && !event.text.contains("dead_code"), "{}", event.text);
        assert_eq!(event.route.as_deref(), Some("event.kind"));
        assert_eq!(written(&["kind"], Some(("gone", true))).route, None);
    }
}
