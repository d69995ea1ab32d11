//! Suggests the name that the user may have meant.

use std::fmt::Write as _;

use crate::form::{is_valid_name, normalized};
use crate::{Meaning, Status, declarable_names, meaning, nearest};

/// The maximum number of names in one suggestion.
const MAX_SUGGESTIONS: usize = 3;

/// What to write instead of a name that the catalog does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    kind: Kind,
    names: Vec<&'static str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// There is one name that differs only in how it is written.
    Style,
    /// A method without its class.
    Method,
    /// A class without a method.
    Class,
    /// Names that are spelled alike.
    Near,
    /// A valid name, and none is near.
    New,
    /// Not a name.
    Invalid,
}

impl Advice {
    /// The advice for a name that the catalog does not have.
    pub(crate) fn on(name: &str) -> Self {
        let normal = normalized(name);
        if matches!(&*normal, "" | "openapi" | "cloud" | "wx") {
            return Self { kind: Kind::Invalid, names: Vec::new() };
        }
        let kind = |kind| move |names| Self { kind, names };
        same_but_for_style(name)
            .map(|known| Self { kind: Kind::Style, names: vec![known] })
            .or_else(|| of_method(&normal).map(kind(Kind::Method)))
            .or_else(|| of_class(&normal).map(kind(Kind::Class)))
            .or_else(|| nearest_names(&normal).map(kind(Kind::Near)))
            .unwrap_or_else(|| Self {
                kind: if is_valid_name(name) { Kind::New } else { Kind::Invalid },
                names: Vec::new(),
            })
    }

    /// The names to write instead, the best first.
    #[must_use]
    pub fn names(&self) -> &[&'static str] {
        &self.names
    }

    /// The name that was meant, if it is certain: it was only written in another way.
    #[must_use]
    pub fn correction(&self) -> Option<&'static str> {
        (self.kind == Kind::Style).then(|| self.names[0])
    }

    /// The message for the name as the user wrote it: two lines.
    #[must_use]
    pub fn about(&self, name: &str) -> String {
        let mut text = format!("there is no WeChat API named `{name}`\n");
        let names = &self.names;
        let _ = match self.kind {
            Kind::Style => write!(text, "{}", style_advice(name, names[0])),
            Kind::Method => write!(text, "a method needs its class: {}", join_first(names)),
            Kind::Class => {
                write!(text, "a class cannot be declared as a whole, name its methods: {}", join_first(names))
            }
            Kind::Near => write!(text, "did you mean {}?", join(names, " or ")),
            Kind::New => {
                return format!(
                    "cloudfn does not know a WeChat API named `{name}`\nif WeChat has it, define its request type and declare both: \"{name}\" = path::to::Request"
                );
            }
            Kind::Invalid => {
                return format!(
                    "`{name}` is not a valid API name: write it as `class.method`, for example `subscribeMessage.send`"
                );
            }
        };
        text
    }
}

/// What to change in a name that is only written in another way.
fn style_advice(name: &str, known: &str) -> String {
    match name.find(known) {
        Some(0) if name[known.len()..].trim().is_empty() => format!("remove the spaces: write \"{known}\""),
        Some(start) if name.ends_with(known) && name[..start].trim().is_empty() => {
            format!("remove the spaces: write \"{known}\"")
        }
        Some(start) if name.ends_with(known) => format!("write it without `{}`: \"{known}\"", &name[..start]),
        _ => format!("did you mean `{known}`?"),
    }
}

/// The name that differs from this one only in case, underscores and the like.
#[must_use]
pub fn same_but_for_style(name: &str) -> Option<&'static str> {
    let name = normalized(name);
    declarable_names().find(|known| normalized(known) == name)
}

/// The APIs with this method, if this is a method without its class.
fn of_method(part: &str) -> Option<Vec<&'static str>> {
    let mut names = of_part(part, |known| method(known) == part)?;
    // The usual API has the shortest name: `security.msgSecCheck` before those for games, or of official accounts.
    names.sort_by_key(|known| (rank(known), known.len()));
    Some(names)
}

/// The APIs of this class, if this is a class without a method.
fn of_class(part: &str) -> Option<Vec<&'static str>> {
    of_part(part, |known| class(known) == part)
}

fn of_part(part: &str, is_of_part: impl Fn(&str) -> bool) -> Option<Vec<&'static str>> {
    if part.contains('.') {
        return None;
    }
    let names: Vec<_> = declarable_names().filter(|known| is_of_part(&normalized(known))).collect();
    (!names.is_empty()).then_some(names)
}

/// Where an API stands among those with the same method.
fn rank(name: &str) -> u8 {
    match meaning(name) {
        Meaning::Api(known) if matches!(known.status, Status::Current(_)) => 0,
        Meaning::Api(known) if matches!(known.status, Status::OlderName { .. }) => 1,
        _ => 2,
    }
}

/// The names with the smallest distance. The same method in another class counts as near.
fn nearest_names(name: &str) -> Option<Vec<&'static str>> {
    let mut near: Vec<(usize, &str)> = declarable_names()
        .filter_map(|known| {
            let candidate = normalized(known);
            let distance = nearest::distance(name, &candidate);
            let same_method = name.contains('.') && method(name) == method(&candidate) && method(name).len() > 3;
            (nearest::is_near(distance, name, &candidate) || same_method).then_some((distance, known))
        })
        .collect();
    near.sort_by_key(|(distance, _)| *distance);
    let (nearest, _) = *near.first()?;
    near.retain(|(distance, _)| *distance <= nearest + 2);
    Some(near.into_iter().take(MAX_SUGGESTIONS).map(|(_, known)| known).collect())
}

fn join_first(names: &[&str]) -> String {
    let more = names.len().saturating_sub(MAX_SUGGESTIONS + 1);
    if more < 2 {
        return join(names, " or ");
    }
    format!("{} or one of {more} more", join(&names[..=MAX_SUGGESTIONS], ", "))
}

fn join(names: &[&str], last: &str) -> String {
    let quoted: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        Some((final_name, others)) if !others.is_empty() => format!("{}{last}{final_name}", others.join(", ")),
        _ => quoted.concat(),
    }
}

fn method(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(_, method)| method)
}

fn class(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(class, _)| class)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(name: &str) -> String {
        Advice::on(name).about(name)
    }

    #[test]
    fn a_name_in_another_style_is_corrected() {
        for (name, advice) in [
            ("openapi.wxacode.get", "write it without `openapi.`: \"wxacode.get\""),
            ("cloud.openapi.wxacode.get", "write it without `cloud.openapi.`: \"wxacode.get\""),
            ("wxacode.get ", "remove the spaces: write \"wxacode.get\""),
            (" wxacode.get", "remove the spaces: write \"wxacode.get\""),
            ("WXACode.get", "did you mean `wxacode.get`?"),
            ("openapi.wxacode.get ", "did you mean `wxacode.get`?"),
            ("subscribe_message::Send", "did you mean `subscribeMessage.send`?"),
        ] {
            assert_eq!(about(name), format!("there is no WeChat API named `{name}`\n{advice}"));
            assert!(Advice::on(name).correction().is_some(), "{name}");
        }
    }

    #[test]
    fn the_usual_api_with_a_method_comes_first() {
        for (method, first) in
            [("msgSecCheck", "security.msgSecCheck"), ("getTemplateList", "subscribeMessage.getTemplateList")]
        {
            assert_eq!(Advice::on(method).names().first(), Some(&first), "{method}");
        }
    }

    #[test]
    fn what_javascript_calls_openapi_is_not_taken_for_a_new_api() {
        for name in ["cloud.openapi", "openapi", "wx.cloud.openapi", "", "  ", "openapi."] {
            let message = about(name);
            assert!(message.contains("is not a valid API name: write it as `class.method`"), "{message}");
        }
        assert!(about("newClass.newMethod").contains("define its request type"));
    }

    #[test]
    fn a_part_of_a_name_is_completed() {
        assert_eq!(Advice::on("getPhoneNumber").names(), ["phonenumber.getPhoneNumber"]);
        assert!(about("getPhoneNumber").ends_with("a method needs its class: `phonenumber.getPhoneNumber`"));
        assert!(Advice::on("subscribeMessage").names().contains(&"subscribeMessage.send"));
        assert_eq!(Advice::on("subscribeMessage").correction(), None);
    }
}
