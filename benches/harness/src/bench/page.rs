//! The tables in `docs/book/src/performance.md`. Each part has its place between two comments, which readers of the page do not see:
//! `<!-- bench: call -->` and `<!-- /bench -->`.

use std::fs;

use anyhow::{Context, bail};

use super::report::Report;
use super::summary;
use crate::workspace;

const END: &str = "<!-- /bench -->";

/// Writes the tables of a run into the page. Parts that did not run keep theirs.
pub(super) fn renew(report: &Report) -> anyhow::Result<()> {
    let file = workspace::root().join("docs/book/src/performance.md");
    let mut page = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    for part in report.parts() {
        page = replace(&page, part, &report.part(part))?;
    }
    page = replace(&page, "machine", &report.machine.text())?;
    page = replace(&page, "goals", &summary::markdown(&report.tables))?;
    fs::write(&file, page).with_context(|| format!("{} cannot be written", file.display()))?;
    println!("wrote {}", file.display());
    Ok(())
}

/// The page with another text at the place of a part.
fn replace(page: &str, part: &str, text: &str) -> anyhow::Result<String> {
    let begin = format!("<!-- bench: {part} -->\n");
    let Some((before, rest)) = page.split_once(&begin) else {
        bail!(
            "docs/book/src/performance.md has no place for the part {part}: add the lines `{}` and `{END}`",
            begin.trim_end()
        );
    };
    let (_, after) = rest.split_once(END).with_context(|| format!("`{}` has no `{END}`", begin.trim_end()))?;
    Ok(format!("{before}{begin}\n{}\n\n{END}{after}", text.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        "# Page\n<!-- bench: call -->\nold\n<!-- /bench -->\nmiddle\n<!-- bench: echo -->\n<!-- /bench -->\n";

    #[test]
    fn a_table_is_replaced_and_everything_else_stays() {
        let page = replace(PAGE, "call", "| new |\n").unwrap();
        assert_eq!(page, PAGE.replace("old", "\n| new |\n"));
        assert_eq!(replace(&page, "call", "| new |\n").unwrap(), page);
    }

    #[test]
    fn a_part_without_a_place_is_an_error_that_says_what_to_add() {
        let error = replace(PAGE, "cold", "").unwrap_err().to_string();
        assert!(error.ends_with("add the lines `<!-- bench: cold -->` and `<!-- /bench -->`"), "{error}");
    }

    #[test]
    fn the_page_has_a_place_for_every_part() {
        let page = fs::read_to_string(workspace::root().join("docs/book/src/performance.md")).unwrap();
        let others = ["machine", "goals"];
        for part in crate::parts::PARTS.iter().map(|part| part.name).chain(others) {
            replace(&page, part, "").unwrap();
        }
    }
}
