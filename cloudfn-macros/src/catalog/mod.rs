//! The WeChat APIs that cloudfn knows, and what an API's name looks like.

mod names;

use syn::LitStr;

use crate::errors::{Errors, Page};

pub(crate) use names::{NAMES, Name, Rust, Status};

/// What the catalog says about the API with this name.
pub(crate) fn find(name: &str) -> Option<&'static Name> {
    let index = NAMES.binary_search_by(|known| known.name.cmp(name)).ok();
    index.map(|index| &NAMES[index]).or_else(|| find_https_only(name))
}

/// An HTTPS-only API cannot be declared, but its page names it.
fn find_https_only(name: &str) -> Option<&'static Name> {
    let name = normalized(name);
    NAMES.iter().find(|known| match known.status {
        Status::HttpsOnly { documented_as, .. } => documented_as.iter().any(|page| normalized(page) == name),
        _ => false,
    })
}

/// The name of the API whose request type has this path below `openapi`.
pub(crate) fn name_of_request(path: &str) -> Option<&'static str> {
    let found = NAMES.iter().find(|known| match known.status {
        Status::Current(rust) | Status::OlderName { rust, .. } | Status::Retired { rust, .. } => {
            path.strip_suffix(request_type(rust)).is_some_and(|rest| rest.strip_suffix("::") == Some(rust.module))
        }
        Status::HttpsOnly { .. } => false,
    });
    found.map(|known| known.name)
}

/// The name of the request type that needs a permission: `Send` for `MaySend`.
pub(crate) fn request_type(rust: Rust) -> &'static str {
    rust.permission.strip_prefix("May").unwrap_or(rust.permission)
}

/// The names that can be declared, the recommended ones first.
pub(crate) fn declarable_names() -> impl Iterator<Item = &'static str> {
    let current = |known: &&Name| matches!(known.status, Status::Current(_));
    let discouraged = |known: &&Name| matches!(known.status, Status::OlderName { .. } | Status::Retired { .. });
    let names = NAMES.iter().filter(current).chain(NAMES.iter().filter(discouraged));
    names.map(|known| known.name)
}

/// Whether a name has the form `class.method`.
pub(crate) fn is_valid_name(name: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    name.contains('.') && name.split('.').all(is_word)
}

/// Checks the name of a user's own API. The name is sent to the gateway and written to JSON without escapes.
pub(crate) fn check_own_name(name: &LitStr, errors: &mut Errors) {
    let value = name.value();
    if !is_valid_name(&value) {
        let message = format!("`{value}` is not a valid API name: write it as `class.method`");
        errors.on(name, Page::OwnApi.about(message));
    }
}

/// A name without the differences in how people write it: case, underscores, JavaScript's `cloud.openapi.` before it,
/// the parentheses of a call after it, and the `::` of Rust.
pub(crate) fn normalized(name: &str) -> String {
    let name = name.trim().replace("::", ".").replace('/', ".");
    let name = name.split('(').next().unwrap_or_default();
    let name: String = name.chars().filter(|letter| !matches!(letter, '_' | '-' | ' ' | '"')).collect();
    let name = name.to_ascii_lowercase();
    let name = name.strip_prefix("cloud.").unwrap_or(&name);
    name.strip_prefix("openapi.").unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_for_the_binary_search() {
        assert!(NAMES.is_sorted_by(|left, right| left.name < right.name));
    }
}
