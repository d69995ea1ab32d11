//! The names of functions in a message.

/// The most names that one message has.
const MAX_NAMES: usize = 20;

/// Lists names in order: `order, pay`. Of many, it lists some, and says how many are left out: a line with the names of a
/// thousand functions cannot be read, and takes longer than the rest of a start.
pub(crate) fn listed(names: &[&str]) -> String {
    let left_out = names.len().saturating_sub(MAX_NAMES);
    let mut some: Vec<_> = names.iter().copied().take(MAX_NAMES).collect();
    some.sort_unstable();
    let some = some.join(", ");
    if left_out == 0 { some } else { format!("{some} and {left_out} more") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_order_and_too_many_are_counted() {
        assert_eq!(listed(&["pay", "order"]), "order, pay");
        let names: Vec<_> = (0..1000).map(|number| format!("f{number:03}")).collect();
        let names: Vec<_> = names.iter().rev().map(String::as_str).collect();
        let listed = listed(&names);
        assert!(listed.starts_with("f980, f981, "), "{listed}");
        assert!(listed.ends_with(", f999 and 980 more"), "{listed}");
    }
}
