//! A sample of a request, against the members of the request's type.

use serde_json::Value;

use super::known::Known;
use super::{Fault, Findings};

/// Lists the members that the type cannot send, and those that it asks for although the sample does without.
pub(super) fn check(known: &Known, sample: &Value) -> Findings {
    let mut findings = Findings::default();
    check_object(known, sample, "", &mut findings);
    findings
}

fn check_object(known: &Known, value: &Value, path: &str, findings: &mut Findings) {
    let members = match value {
        Value::Array(items) => return items.iter().for_each(|item| check_object(known, item, path, findings)),
        Value::Object(members) => members,
        _ => return,
    };
    let own: Vec<(&str, bool)> =
        known.request.iter().filter_map(|(known, asked)| Some((child(known, path)?, *asked))).collect();
    if own.contains(&("*", false)) {
        findings.kept += members.len();
        return;
    }
    for (name, value) in members {
        match own.iter().find(|(known, _)| is_name(known, name)) {
            Some((known_name, _)) => {
                findings.kept += 1;
                check_object(known, value, &join(path, known_name), findings);
            }
            None => findings.add(join(path, name), "the type does not send"),
        }
    }
    for (name, is_asked) in own {
        if is_asked && !members.keys().any(|given| is_name(name, given)) {
            findings.add(join(path, name), "the type asks for");
        }
    }
}

impl Findings {
    fn add(&mut self, member: String, what: &str) {
        if self.faults.iter().all(|fault| fault.member != member) {
            self.faults.push(Fault { text: format!("{what} `{member}`"), member });
        }
    }
}

/// The name of a member that is directly in the object at `path`.
fn child(member: &'static str, path: &str) -> Option<&'static str> {
    let name = if path.is_empty() { member } else { member.strip_prefix(path)?.strip_prefix('.')? };
    (!name.contains('.')).then_some(name)
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// Whether a sample means this member: by its name on the wire, or by the one that the case conversion of wx-server-sdk
/// makes of it on the way out of JavaScript or back.
fn is_name(wire: &str, given: &str) -> bool {
    wire == given || camel_case(wire) == given || snake_case(wire) == given
}

/// `template_id` is `templateId` in JavaScript.
fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |camel, word| {
        let (initial, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
        camel + &initial.to_uppercase() + rest
    })
}

/// `filterMsg` becomes `filter_msg`.
fn snake_case(name: &str) -> String {
    let letters = name.chars().map(|letter| {
        if letter.is_ascii_uppercase() { format!("_{}", letter.to_ascii_lowercase()) } else { letter.to_string() }
    });
    letters.collect()
}
