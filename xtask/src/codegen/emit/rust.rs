//! Types and literals as Rust code.

use super::super::model::{NamedKind, Type};

/// The type as it is written in `module`.
pub(super) fn type_text(r#type: &Type, module: &[String]) -> String {
    match r#type {
        Type::Text => "String".to_owned(),
        Type::Integer => "i64".to_owned(),
        Type::Decimal => "f64".to_owned(),
        Type::Boolean | Type::ZeroOne => "bool".to_owned(),
        Type::Json => "Value".to_owned(),
        Type::Data => "Data".to_owned(),
        Type::Media => "Media".to_owned(),
        Type::Identifier { name, .. } => name.clone(),
        Type::Named { module: owner, name, .. } => path_text(owner, name, module),
        Type::List(element) => format!("Vec<{}>", type_text(element, module)),
    }
}

/// A type of a class, as it is written in `module`.
pub(super) fn path_text(owner: &[String], name: &str, module: &[String]) -> String {
    if owner == module { name.to_owned() } else { format!("crate::{}::{name}", owner.join("::")) }
}

/// The type of the argument of `new`, and the expression that converts it to the member.
pub(super) fn argument(name: &str, r#type: &Type, module: &[String]) -> (String, String) {
    let text = type_text(r#type, module);
    match r#type {
        Type::List(element) => {
            let element_text = type_text(element, module);
            if is_converted(element) {
                (
                    format!("impl IntoIterator<Item = impl Into<{element_text}>>"),
                    format!("{name}.into_iter().map(Into::into).collect()"),
                )
            } else {
                (format!("impl IntoIterator<Item = {element_text}>"), format!("{name}.into_iter().collect()"))
            }
        }
        other if is_converted(other) => (format!("impl Into<{text}>"), format!("{name}.into()")),
        _ => (text, name.to_owned()),
    }
}

/// Whether `new` accepts `impl Into` of the type.
fn is_converted(r#type: &Type) -> bool {
    match r#type {
        Type::Text | Type::Json | Type::Data | Type::Identifier { .. } => true,
        Type::Named { kind, .. } => !matches!(kind, NamedKind::Object),
        Type::Integer | Type::Decimal | Type::Boolean | Type::ZeroOne | Type::Media | Type::List(_) => false,
    }
}

/// `Some("text")`, or `None`.
pub(super) fn optional_literal(text: Option<&str>) -> String {
    text.map_or_else(|| "None".to_owned(), |text| format!("Some({})", literal(text)))
}

/// A string literal.
pub(super) fn literal(text: &str) -> String {
    format!("{text:?}")
}

/// A number literal with separated thousands.
pub(super) fn number_literal(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        // clippy wants this from five digits on.
        if index > 0 && digits.len() > 4 && (digits.len() - index).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    if number < 0 { format!("-{text}") } else { text }
}

/// Doc comment lines.
pub(super) fn doc_lines(text: &str) -> String {
    text.lines().map(|line| format!("/// {line}").trim_end().to_owned() + "\n").collect()
}

/// Indents lines.
pub(super) fn indented(lines: &str, by: usize) -> String {
    lines.lines().map(|line| format!("{:by$}{line}\n", "")).collect()
}

/// Wraps a paragraph, because rustfmt does not wrap comments.
pub(super) fn wrapped(text: &str) -> String {
    const WIDTH: usize = 110;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.len() + word.len() < WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_numbers_are_readable() {
        assert_eq!([-1, 4001, 40001, -604_101].map(number_literal), ["-1", "4001", "40_001", "-604_101"]);
    }
}
