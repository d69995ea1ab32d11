//! Explains a package of npm or of Node: what takes its place in Rust.

use super::explanation::Explanation;

pub(super) fn explain(package: &str, counterpart: &str) -> Explanation {
    Explanation::new("npm-package", package)
        .paragraph(format!("{package}: a package of npm or of Node. In Rust, use {counterpart}"))
        .fact("instead", counterpart)
}
