//! "Did you mean": the known name that is nearest to a mistyped one.

use strsim::damerau_levenshtein;

/// Advice that names the nearest known name, if one is near.
pub(crate) fn advice<S: AsRef<str>>(name: &str, names: impl IntoIterator<Item = S>) -> String {
    let near = |known: S| {
        let distance = damerau_levenshtein(name, known.as_ref());
        (distance <= name.chars().count().div_ceil(3)).then(|| (distance, known.as_ref().to_owned()))
    };
    let nearest = names.into_iter().filter_map(near).min();
    nearest.map_or_else(|| "name one of these".to_owned(), |(_, known)| format!("did you mean `{known}`?"))
}
