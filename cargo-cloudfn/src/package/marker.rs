//! The marker in a folder that this tool made.

use cloudfn_protocol::json_object;
use std::path::Path;

use serde_json::{Value, json};

use super::target::Target;
use crate::file;
use crate::names::check_package;
use crate::printable::is_line;

/// The files with a marker: two have a member for it, and the last one has a comment.
const NODE: &str = "package.json";
const HTTP: &str = "cloudbaserc.json";
const DOCKERFILE: &str = "Dockerfile";

/// How our Dockerfiles begin.
const COMMENT: &str = "# Made by `cargo cloudfn package --target ";

/// The content of the marker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marker {
    pub(super) target: Target,
    /// The package that was built.
    pub(super) package: String,
}

impl Marker {
    /// Whether a marker can be in a file of this name.
    pub(super) fn is_in(name: &str) -> bool {
        matches!(name, NODE | HTTP | DOCKERFILE)
    }

    /// The marker of a folder; none if the folder is not ours.
    pub(super) fn of_folder(folder: &Path) -> Option<Self> {
        let in_json = |target, name: &str| {
            let text = file::read_text(&folder.join(name)).ok()?;
            Self::of(target, json_object::parse(text.as_bytes()).ok()?["cloudfn"]["package"].as_str()?)
        };
        let in_comment = || Self::of_comment(&file::read_text(&folder.join(DOCKERFILE)).ok()?);
        in_json(Target::Node, NODE).or_else(|| in_json(Target::Http, HTTP)).or_else(in_comment)
    }

    /// For a JSON file.
    pub(super) fn json(package: &str) -> Value {
        json!({"package": package})
    }

    /// For the first line of a Dockerfile.
    pub(super) fn comment(target: Target, package: &str) -> String {
        // Names are checked where they are read; this makes sure once more that none ends the comment.
        let package: String = package.chars().filter(|letter| is_line(letter.encode_utf8(&mut [0; 4]))).collect();
        format!("{COMMENT}{}` for the package {package}, and overwritten by the next one.", target.name())
    }

    fn of_comment(dockerfile: &str) -> Option<Self> {
        let (target, rest) = dockerfile.lines().next()?.strip_prefix(COMMENT)?.split_once("` for the package ")?;
        let (package, _) = rest.split_once(',')?;
        Self::of(Target::of_name(target)?, package)
    }

    fn of(target: Target, package: &str) -> Option<Self> {
        check_package(package).is_ok().then(|| Self { target, package: package.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_written_comment_is_read_back_and_no_other_line_is() {
        for target in [Target::Run, Target::Scf] {
            let comment = Marker::comment(target, "my-shop") + "\nFROM scratch\n";
            assert_eq!(Marker::of_comment(&comment), Some(Marker { target, package: "my-shop".to_owned() }));
        }
        assert_eq!(Marker::of_comment("FROM scratch\n"), None);
        assert_eq!(Marker::of_comment(""), None);
        assert_eq!(Marker::comment(Target::Scf, "shop\nRUN id\r").lines().count(), 1);
    }
}
