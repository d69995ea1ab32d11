//! Finds the name that was meant by a misspelled one.
//!
//! The time is in proportion to the length of the names, because any caller can misspell the name of a function.

/// The name that is nearest to this one, if one is near; the first of several.
pub(crate) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let others = |known: &&str| name.len().max(known.len()) - in_common(name, known);
    let known = known.into_iter().min_by_key(others)?;
    // At least two thirds of it must match.
    (3 * in_common(name, known) >= 2 * known.len()).then_some(known)
}

/// How many bytes two names have in common at their beginning and at their end. A letter that is missing, doubled or
/// wrong leaves all the others in common, wherever it is. Two letters in the wrong order count as one wrong letter.
fn in_common(name: &str, known: &str) -> usize {
    let count = |pairs: &mut dyn Iterator<Item = (&u8, &u8)>| pairs.take_while(|(one, other)| one == other).count();
    let (name, known) = (name.as_bytes(), known.as_bytes());
    let beginning = count(&mut name.iter().zip(known));
    let (name, known) = (&name[beginning..], &known[beginning..]);
    let end = count(&mut name.iter().rev().zip(known.iter().rev()));
    let is_swapped = match (&name[..name.len() - end], &known[..known.len() - end]) {
        ([one, other], [first, second]) => one == second && other == first,
        _ => false,
    };
    beginning + end + usize::from(is_swapped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_one_mistake_is_nearest_to_the_one_that_was_meant() {
        let known = ["notify", "order", "order_refund", "pay"];
        for (name, meant) in [
            ("ordr", "order"),
            ("orderr", "order"),
            ("orderrefund", "order_refund"),
            ("ordre", "order"),
            ("pya", "pay"),
            ("Notify", "notify"),
        ] {
            assert_eq!(nearest(name, known), Some(meant), "{name}");
        }
    }

    #[test]
    fn another_name_is_near_to_none() {
        for name in ["", "p", "ship", "whoami", "订单"] {
            assert_eq!(nearest(name, ["notify", "order", "pay"]), None, "{name}");
        }
        assert_eq!(nearest("order", []), None);
    }

    #[test]
    fn of_names_that_are_as_near_the_first_one_counts() {
        assert_eq!(nearest("order_0", ["order_1", "order_2"]), Some("order_1"));
    }
}
