//! Functions of which `cargo cloudfn new --from` left something to port.

use std::path::Path;

use super::finding::{Finding, Kind};
use crate::function::Function;
use crate::unported::Unported;

/// A finding about a function of a project in this folder; `None` if nothing is left to port.
pub(super) fn finding(function: &Function, root: &Path) -> Option<Finding> {
    let left = Unported::of(function, root)?;
    let name = &left.function;
    let finding = |message: String| {
        Finding::warning(Kind::NotPorted, message)
            .about(function)
            .at(function.manifest.place.clone())
            .note(left.described())
    };
    Some(if left.fails() {
        finding(format!("`{name}` is not ported yet, so its calls fail")).help(
            "write what the function does in place of the error; `cargo cloudfn package` leaves it out until then",
        )
    } else {
        finding(format!("`{name}` still has comments of calls to port"))
            .help("remove each comment whose call is ported")
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::json;

    use super::*;

    #[test]
    fn check_warns_of_a_function_that_is_not_ported_and_of_comments_that_are_left() {
        let folder = tempfile::tempdir().unwrap();
        let found = |body: &str| {
            let source = format!("#[cloud_function]\nasync fn shop() {{\n{body}\n}}\n");
            fs::write(folder.path().join("main.rs"), source).unwrap();
            let function = Function::of_record(json!({
                "crate": "shop", "package": "shop", "function": "shop", "permissions": {"openapi": []},
                "place": "main.rs:1",
            }));
            finding(&function, folder.path()).map(|finding| finding.message)
        };
        let error = "    Err(Error::new(NOT_PORTED, \"shop is not ported yet\"))";
        assert_eq!(found(error).as_deref(), Some("`shop` is not ported yet, so its calls fail"));
        let mark = "    // PORT index.js:1: wxacode.get";
        assert_eq!(found(mark).as_deref(), Some("`shop` still has comments of calls to port"));
        assert_eq!(found("    Ok(1)"), None);
    }
}
