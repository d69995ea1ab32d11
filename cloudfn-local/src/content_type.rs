//! The content types of files, by extension.

use std::path::Path;

/// Pictures.
const PICTURES: [(&str, &str); 5] =
    [("png", "image/png"), ("jpg", "image/jpeg"), ("jpeg", "image/jpeg"), ("gif", "image/gif"), ("webp", "image/webp")];

/// The content type of a picture, or of a file with one of these other extensions.
pub(crate) fn of(path: &Path, others: &[(&str, &'static str)]) -> &'static str {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let known = PICTURES.iter().chain(others).find(|(known, _)| known.eq_ignore_ascii_case(extension));
    known.map_or("application/octet-stream", |(_, content_type)| content_type)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_the_type_of_its_extension_in_any_case() {
        let of = |path: &str| of(Path::new(path), &[("txt", "text/plain")]);
        assert_eq!([of("a/code.PNG"), of("a.b.jpeg"), of("notes.txt")], ["image/png", "image/jpeg", "text/plain"]);
        assert_eq!([of("png"), of("a.pdf"), of("a.")], ["application/octet-stream"; 3]);
    }
}
