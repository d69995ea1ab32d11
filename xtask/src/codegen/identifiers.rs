//! The identifier types that the catalog may name.

/// The file that defines them.
const SOURCE: &str = include_str!("../../../cloudfn-openapi/src/identifiers.rs");

/// Whether there is an identifier type with this name and kind.
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
    fn text_and_number_identifiers_are_distinguished() {
        assert!(is_known("OpenId", false));
        assert!(!is_known("OpenId", true));
        assert!(is_known("RoomId", true));
        assert!(!is_known("RoomId", false));
        assert!(!is_known("Room", true));
    }
}
