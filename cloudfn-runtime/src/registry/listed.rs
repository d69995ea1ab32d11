//! The names of functions in a message.

use crate::nearest::nearest;

/// The most names that one message has, if it has not all of them.
const MAX_NAMES: usize = 20;

/// Lists names in order: `order, pay`. Of many, it lists some, and says how many are left out: a line with the names of
/// a thousand functions cannot be read, and takes longer than the rest of a start. So does sorting them.
pub(crate) fn listed(names: &[&str]) -> String {
    let mut some = names[..shown(names.len())].to_vec();
    some.sort_unstable();
    with_count(some.join(", "), names.len() - some.len())
}

/// Lists the first of all names in order: `` `order`, `pay` ``. An error has the time to sort them.
pub(crate) fn first_listed(names: &[&str]) -> String {
    let mut names = names.to_vec();
    names.sort_unstable();
    first_of_sorted(&names)
}

/// What to write instead of a name that is not one of these: the one that was meant, and which there are.
pub(crate) fn instead_of(name: &str, names: &[&str]) -> String {
    let mut names = names.to_vec();
    names.sort_unstable();
    let listed = first_of_sorted(&names);
    match nearest(name, names) {
        Some(near) => format!("did you mean `{near}`? It has {listed}"),
        None => format!("it has {listed}"),
    }
}

fn first_of_sorted(names: &[&str]) -> String {
    let first: Vec<_> = names[..shown(names.len())].iter().map(|name| format!("`{name}`")).collect();
    with_count(first.join(", "), names.len() - first.len())
}

fn with_count(listed: String, left_out: usize) -> String {
    if left_out == 0 { listed } else { format!("{listed} and {left_out} more") }
}

/// How many names a message has, if there are `count`. It never leaves out just one, because "and 1 more" takes the room
/// of a name.
fn shown(count: usize) -> usize {
    if count <= MAX_NAMES + 1 { count } else { MAX_NAMES }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names `f000`, `f001` and so on, the last one first.
    fn backwards(count: usize) -> Vec<String> {
        (0..count).rev().map(|number| format!("f{number:03}")).collect()
    }

    fn texts(names: &[String]) -> Vec<&str> {
        names.iter().map(String::as_str).collect()
    }

    #[test]
    fn names_are_in_order_and_too_many_are_counted() {
        assert_eq!(listed(&["pay", "order"]), "order, pay");
        let names = backwards(1000);
        let listed = listed(&texts(&names));
        assert!(listed.starts_with("f980, f981, "), "{listed}");
        assert!(listed.ends_with(", f999 and 980 more"), "{listed}");
    }

    #[test]
    fn an_error_lists_the_first_of_all_names() {
        assert_eq!(first_listed(&["pay", "order"]), "`order`, `pay`");
        let names = backwards(1000);
        let listed = first_listed(&texts(&names));
        assert!(listed.starts_with("`f000`, `f001`, "), "{listed}");
        assert!(listed.ends_with(", `f019` and 980 more"), "{listed}");
    }

    #[test]
    fn no_list_leaves_out_a_single_name() {
        let names = backwards(21);
        assert!(listed(&texts(&names)).ends_with(", f019, f020"));
        assert!(first_listed(&texts(&names)).ends_with(", `f019`, `f020`"));
        let names = backwards(22);
        assert!(first_listed(&texts(&names)).ends_with(", `f019` and 2 more"));
    }

    #[test]
    fn the_name_that_was_meant_comes_before_the_list_even_if_the_list_leaves_it_out() {
        assert_eq!(instead_of("ordre", &["pay", "order"]), "did you mean `order`? It has `order`, `pay`");
        assert_eq!(instead_of("ship", &["pay", "order"]), "it has `order`, `pay`");
        let names = backwards(100);
        let advice = instead_of("ff077", &texts(&names));
        assert!(advice.starts_with("did you mean `f077`? It has `f000`, "), "{advice}");
        assert!(advice.ends_with(", `f019` and 80 more"), "{advice}");
    }
}
