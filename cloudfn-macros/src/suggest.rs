//! Finds the names that somebody may have meant.

use crate::names::{NAMES, Name, Rust, Status};

/// At most so many names are suggested.
const SUGGESTIONS: usize = 3;

/// What WeChat documents under a name.
pub(crate) fn find(name: &str) -> Option<&'static Name> {
    let index = NAMES.binary_search_by(|known| known.name.cmp(name)).ok();
    index.map(|index| &NAMES[index]).or_else(|| https_only(name))
}

/// What is no Cloud Call has no name to declare, but its page has one.
fn https_only(name: &str) -> Option<&'static Name> {
    let plain_name = plain(name);
    NAMES.iter().find(|known| match known.status {
        Status::HttpsOnly { documented_as, .. } => documented_as.iter().any(|page| plain(page) == plain_name),
        _ => false,
    })
}

/// The name that is meant by one that differs in case, underscores and the like only.
pub(crate) fn known(name: &str) -> Option<&'static str> {
    let plain = plain(name);
    callable().find(|known| self::plain(known) == plain)
}

/// The name of the API whose request has this path below `openapi`, or ends with it.
pub(crate) fn named_by_path(path: &str) -> Option<&'static str> {
    let found = NAMES.iter().find(|known| match known.status {
        Status::Current(rust) | Status::OlderName { rust, .. } | Status::Retired { rust, .. } => {
            path.strip_suffix(request(rust)).is_some_and(|rest| rest.strip_suffix("::") == Some(rust.module))
        }
        Status::HttpsOnly { .. } => false,
    });
    found.map(|known| known.name)
}

/// The request that needs a permission: `Send` for `MaySend`.
pub(crate) fn request(rust: Rust) -> &'static str {
    rust.permission.strip_prefix("May").unwrap_or(rust.permission)
}

/// The nearest of a few words, if one is near.
pub(crate) fn nearest<'a>(word: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    words
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(distance, candidate)| is_near(*distance, word, candidate) || candidate.starts_with(word))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Whether this is written as a name is: `class.method`.
pub(crate) fn is_name(name: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    name.contains('.') && name.split('.').all(is_word)
}

/// What to say when it is not.
pub(crate) fn not_a_name(name: &str) -> String {
    format!("`{name}` is no API name: it is written `class.method`, such as `subscribeMessage.send`")
}

/// What to say about a name that nothing is known by.
pub(crate) fn advice(name: &str) -> String {
    let plain = plain(name);
    let advice = known(name)
        .map(|known| did_you_mean(&[known]))
        .or_else(|| advice_on_half_a_name(&plain))
        .or_else(|| Some(did_you_mean(&nearest_names(&plain)?)));
    match advice {
        Some(advice) => format!("no WeChat API is called `{name}`\n{advice}"),
        None if is_name(name) => format!(
            "cloudfn knows no WeChat API `{name}`\nif there is one, describe its request and declare it with that: \"{name}\" = path::to::Request"
        ),
        None => not_a_name(name),
    }
}

/// A method without its class, or a class without a method.
fn advice_on_half_a_name(half: &str) -> Option<String> {
    if half.contains('.') {
        return None;
    }
    let with_method: Vec<_> = callable().filter(|known| method(&plain(known)) == half).collect();
    if !with_method.is_empty() {
        let shown = shortened(&with_method);
        return Some(format!("a method is named with its class: {shown}"));
    }
    let of_class: Vec<_> = callable().filter(|known| class(&plain(known)) == half).collect();
    if !of_class.is_empty() {
        let shown = shortened(&of_class);
        return Some(format!("a class is not declared whole, name its methods: {shown}"));
    }
    None
}

/// The names with the smallest distance; the right method in another class counts as near.
fn nearest_names(name: &str) -> Option<Vec<&'static str>> {
    let mut near: Vec<(usize, &str)> = callable()
        .filter_map(|known| {
            let candidate = plain(known);
            let distance = distance(name, &candidate);
            let same_method = name.contains('.') && method(name) == method(&candidate) && method(name).len() > 3;
            (is_near(distance, name, &candidate) || same_method).then_some((distance, known))
        })
        .collect();
    near.sort_by_key(|(distance, _)| *distance);
    let (nearest, _) = *near.first()?;
    near.retain(|(distance, _)| *distance <= nearest + 2);
    Some(near.into_iter().take(SUGGESTIONS).map(|(_, known)| known).collect())
}

fn did_you_mean(names: &[&str]) -> String {
    format!("did you mean {}?", joined(names, " or "))
}

fn shortened(names: &[&str]) -> String {
    let more = names.len().saturating_sub(SUGGESTIONS + 1);
    if more < 2 {
        return joined(names, " or ");
    }
    format!("{} or one of {more} more", joined(&names[..=SUGGESTIONS], ", "))
}

fn joined(names: &[&str], last: &str) -> String {
    let quoted: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        Some((final_name, others)) if !others.is_empty() => format!("{}{last}{final_name}", others.join(", ")),
        _ => quoted.concat(),
    }
}

/// The names that can be declared; first those that nothing speaks against.
fn callable() -> impl Iterator<Item = &'static str> {
    let current = |known: &&Name| matches!(known.status, Status::Current(_));
    let discouraged = |known: &&Name| matches!(known.status, Status::OlderName { .. } | Status::Retired { .. });
    let names = NAMES.iter().filter(current).chain(NAMES.iter().filter(discouraged));
    names.map(|known| known.name)
}

/// A name without what people write differently: case, underscores, JavaScript's `cloud.openapi.` before it, the call
/// after it, the `::` of Rust.
fn plain(name: &str) -> String {
    let name = name.trim().replace("::", ".").replace('/', ".");
    let name = name.split('(').next().unwrap_or_default();
    let name: String = name.chars().filter(|letter| !matches!(letter, '_' | '-' | ' ' | '"')).collect();
    let name = name.to_ascii_lowercase();
    let name = name.strip_prefix("cloud.").unwrap_or(&name);
    name.strip_prefix("openapi.").unwrap_or(name).to_owned()
}

fn method(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(_, method)| method)
}

fn class(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(class, _)| class)
}

/// A third of the letters may be wrong.
fn is_near(distance: usize, left: &str, right: &str) -> bool {
    distance * 3 <= left.len().max(right.len())
}

/// The number of letters to insert, delete, change or swap with their neighbour (optimal string alignment).
fn distance(left: &str, right: &str) -> usize {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (row, &letter) in left.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, &other) in right.iter().enumerate() {
            let change = last[column] + usize::from(letter != other);
            let mut best = change.min(last[column + 1] + 1).min(current[column] + 1);
            let swapped = row > 0 && column > 0 && letter == right[column - 1] && left[row - 1] == other;
            if swapped {
                best = best.min(before_last[column - 1] + 1);
            }
            current.push(best);
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last[right.len()]
}
