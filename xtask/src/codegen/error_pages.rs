//! The pages of `docs/book/src/errors` as a table for `cargo cloudfn explain`: a published package contains only its own files.

use std::fs;
use std::path::Path;

use anyhow::Context;

use super::output::Output;

const FOLDER: &str = "docs/book/src/errors";
const FILE: &str = "cargo-cloudfn/src/explain/error_page/pages.rs";

/// Writes the name and the text of each page.
pub(crate) fn error_pages(workspace: &Path, output: &mut Output) -> anyhow::Result<()> {
    let folder = workspace.join(FOLDER);
    let mut rows = String::new();
    for name in names(&folder)? {
        let path = folder.join(format!("{name}.md"));
        // A checkout may have other line ends.
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        rows.push_str(&format!("    ({name:?}, {:?}),\n", text.replace("\r\n", "\n")));
    }
    let text = format!(
        "// Made by `cargo xtask codegen` from {FOLDER}. Edit the pages, not this file.\n\n\
        //! The pages of the error index.

        /// The name and the text of each page, sorted by name.
        #[rustfmt::skip] // a line each
        pub(super) static PAGES: &[(&str, &str)] = &[\n{rows}];\n",
    );
    output.add(FILE, text);
    Ok(())
}

/// The names of the pages.
fn names(folder: &Path) -> anyhow::Result<Vec<String>> {
    let mut names = Vec::new();
    for item in fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let name = item?.file_name().to_string_lossy().into_owned();
        names.extend(name.strip_suffix(".md").map(str::to_owned));
    }
    names.sort();
    Ok(names)
}
