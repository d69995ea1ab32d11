//! How much of a long list is shown.

/// How many items of a list with `count` are shown: all of them, or `most`. It never leaves out just one, because
/// "and 1 more" takes the room of an item.
pub(crate) fn shown(count: usize, most: usize) -> usize {
    if count.saturating_sub(1) <= most { count } else { most }
}

/// The first of these names, and how many there are besides.
pub(crate) fn first_of(names: &[&str], most: usize) -> String {
    let (first, others) = names.split_at(shown(names.len(), most));
    let first = first.join(", ");
    if others.is_empty() { first } else { format!("{first} and {} more", others.len()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_list_leaves_out_a_single_name() {
        for (names, expected) in [
            (&[][..], ""),
            (&["a", "b"], "a, b"),
            (&["a", "b", "c"], "a, b, c"),
            (&["a", "b", "c", "d"], "a, b and 2 more"),
        ] {
            assert_eq!(first_of(names, 2), expected);
        }
        assert_eq!(shown(usize::MAX, usize::MAX), usize::MAX);
    }
}
