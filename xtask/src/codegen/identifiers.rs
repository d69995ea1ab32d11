//! The identifiers that the catalog may name.

/// Where they are defined: the one place that lists them.
const SOURCE: &str = include_str!("../../../cloudfn-openapi/src/identifiers.rs");

/// Whether there is an identifier of this name and kind.
pub(crate) fn is_known(name: &str, is_number: bool) -> bool {
    let list = if is_number { "\nnumber_identifiers! {" } else { "\ntext_identifiers! {" };
    let line = format!("    {name};");
    let after = SOURCE.split_once(list).map_or("", |(_, after)| after);
    after.lines().take_while(|line| *line != "}").any(|known| known == line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_numbers_are_told_apart() {
        assert!(is_known("OpenId", false));
        assert!(!is_known("OpenId", true));
        assert!(is_known("RoomId", true));
        assert!(!is_known("RoomId", false));
        assert!(!is_known("Room", true));
    }
}
