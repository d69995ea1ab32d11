//! Suggests the name that the user may have meant.

mod nearest;

use crate::catalog::{self, normalized};

pub(crate) use nearest::nearest;

/// The maximum number of names in one suggestion.
const MAX_SUGGESTIONS: usize = 3;

/// The error message for a name that the catalog does not have.
pub(crate) fn advice(name: &str) -> String {
    let normal = normalized(name);
    let advice = same_but_for_style(name)
        .map(|known| did_you_mean(&[known]))
        .or_else(|| advice_on_part_of_a_name(&normal))
        .or_else(|| Some(did_you_mean(&nearest_names(&normal)?)));
    match advice {
        Some(advice) => format!("there is no WeChat API named `{name}`\n{advice}"),
        None if catalog::is_valid_name(name) => format!(
            "cloudfn does not know a WeChat API named `{name}`\nif WeChat has it, define its request type and declare both: \"{name}\" = path::to::Request"
        ),
        None => {
            format!("`{name}` is not a valid API name: write it as `class.method`, for example `subscribeMessage.send`")
        }
    }
}

/// The name that differs from this one only in case, underscores and the like.
pub(crate) fn same_but_for_style(name: &str) -> Option<&'static str> {
    let name = normalized(name);
    catalog::declarable_names().find(|known| normalized(known) == name)
}

/// The advice for a method without its class, or a class without a method.
fn advice_on_part_of_a_name(part: &str) -> Option<String> {
    if part.contains('.') {
        return None;
    }
    let with_method: Vec<_> = catalog::declarable_names().filter(|known| method(&normalized(known)) == part).collect();
    if !with_method.is_empty() {
        let names = join_first(&with_method);
        return Some(format!("a method needs its class: {names}"));
    }
    let of_class: Vec<_> = catalog::declarable_names().filter(|known| class(&normalized(known)) == part).collect();
    if !of_class.is_empty() {
        let names = join_first(&of_class);
        return Some(format!("a class cannot be declared as a whole, name its methods: {names}"));
    }
    None
}

/// The names with the smallest distance. The same method in another class counts as near.
fn nearest_names(name: &str) -> Option<Vec<&'static str>> {
    let mut near: Vec<(usize, &str)> = catalog::declarable_names()
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

fn did_you_mean(names: &[&str]) -> String {
    format!("did you mean {}?", join(names, " or "))
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
