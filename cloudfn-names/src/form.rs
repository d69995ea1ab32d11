//! What a name looks like.

/// Whether a name has the form `class.method`.
#[must_use]
pub fn is_valid_name(name: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    name.contains('.') && name.split('.').all(is_word)
}

/// A name without the differences in how people write it: case, underscores, JavaScript's `cloud.openapi.` before it,
/// the parentheses of a call after it, and the `::` of Rust.
#[must_use]
pub fn normalized(name: &str) -> String {
    let mut name = words(name);
    // A call of nothing: `cloud.openapi.`
    while name.ends_with('.') {
        name.pop();
    }
    while let Some(rest) = PREFIXES.iter().find_map(|prefix| name.strip_prefix(prefix)) {
        name = rest.to_owned();
    }
    name
}

/// What stands before the class when the call is copied from JavaScript. No class has one of these names.
const PREFIXES: [&str; 5] = ["await", "wx.", "cloud.", "openapi.", "api."];

/// The words of a name, without the differences in how people write them.
pub(crate) fn words(name: &str) -> String {
    let name = name.replace("::", ".").replace('/', ".");
    let name = name.split('(').next().unwrap_or_default();
    let is_part = |letter: &char| !matches!(letter, '_' | '-' | '"' | '\'' | '`') && !letter.is_whitespace();
    name.chars().filter(is_part).collect::<String>().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declarable_names;

    #[test]
    fn a_name_is_the_same_however_it_is_written() {
        for name in [
            "subscribeMessage.send",
            "openapi.subscribeMessage.send",
            "cloud.openapi.subscribeMessage.send",
            "wx.cloud.openapi.subscribeMessage.send",
            "await cloud.openapi.subscribeMessage.send({touser})",
            " subscribeMessage.send ",
            "subscribeMessage. send",
            "subscribeMessage.send\u{a0}",
            "SubscribeMessage.Send",
            "subscribe_message::Send",
        ] {
            assert_eq!(normalized(name), "subscribemessage.send", "{name}");
        }
    }

    #[test]
    fn no_name_of_the_catalog_loses_a_part() {
        for name in declarable_names() {
            assert_eq!(normalized(name), words(name), "{name}");
        }
    }
}
