//! The file name extension of a content type, from mime-db 1.52.0.

/// One content type and its first extension per line. It stays text because only calls with files read it, and a table
/// of references would be relocated at every start.
const TABLE: &str = include_str!("media_extensions.txt");

/// The first extension of a content type. The lookup is exact: upper case or parameters make a type unknown.
pub(crate) fn extension(content_type: &str) -> Option<&'static str> {
    TABLE
        .lines()
        .filter_map(|line| line.split_once(' '))
        .find(|(known, _)| *known == content_type)
        .map(|(_, extension)| extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_extension_of_the_type_is_taken() {
        assert_eq!(extension("image/jpeg"), Some("jpeg"));
        assert_eq!(extension("audio/mpeg"), Some("mpga"));
        assert_eq!(TABLE.lines().count(), 965);
    }

    #[test]
    fn a_type_is_looked_up_exactly() {
        for unknown in ["image/jpg", "IMAGE/PNG", "image/png; charset=binary", "image", ""] {
            assert_eq!(extension(unknown), None);
        }
    }
}
