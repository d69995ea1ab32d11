//! Explains a compile error: the page of the error index about it.

mod pages;

use self::pages::PAGES;
use super::explanation::Explanation;

/// Where the pages are.
const INDEX: &str = "https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/";

/// The name of the page that a text means: its name, its file or its address.
pub(super) fn name_of(text: &str) -> Option<&'static str> {
    let text = text.strip_prefix("see ").unwrap_or(text);
    let text = text.split('#').next().unwrap_or_default();
    let text = text.rsplit('/').next().unwrap_or_default();
    let text = text.strip_suffix(".md").unwrap_or(text).replace(['_', ' '], "-").to_ascii_lowercase();
    PAGES.iter().find(|(name, _)| *name == text).map(|(name, _)| *name)
}

pub(super) fn names() -> impl Iterator<Item = &'static str> {
    PAGES.iter().map(|(name, _)| *name)
}

/// The names and titles of the pages that show a message of rustc with this code.
pub(super) fn about(code: &str) -> Vec<(&'static str, &'static str)> {
    let message = format!("error[{code}]");
    let about = PAGES.iter().filter(|(_, text)| text.contains(&message));
    about.map(|(name, text)| (*name, title(text))).collect()
}

fn title(page: &str) -> &str {
    page.lines().next().unwrap_or_default().trim_start_matches("# ")
}

pub(super) fn explain(name: &'static str) -> Explanation {
    let (_, text) = PAGES.iter().find(|(known, _)| *known == name).copied().unwrap_or_default();
    let title = title(text);
    let url = format!("{INDEX}{name}.md");
    Explanation::new("compile-error", name)
        .paragraph(without_attributes(text))
        .paragraph(format!("This page: {url}"))
        .fact("title", title)
        .fact("text", text)
        .fact("page", url)
}

/// The page, without what its code blocks say to rustdoc.
fn without_attributes(page: &str) -> String {
    let lines = page.trim_end().lines().map(|line| if line.starts_with("```rust") { "```rust" } else { line });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_found_by_its_name_its_file_and_its_address() {
        for text in [
            "undeclared-call",
            "undeclared_call",
            "undeclared-call.md",
            "docs/book/src/errors/undeclared-call.md",
            "https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/undeclared-call.md#what-to-do",
            // Where the pages were before the guide.
            "docs/errors/undeclared-call.md",
            "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/undeclared-call.md",
        ] {
            assert_eq!(name_of(text), Some("undeclared-call"), "{text}");
        }
        assert_eq!(name_of("README"), None);
    }

    #[test]
    fn every_page_has_a_title_and_its_code_no_attributes() {
        for name in names() {
            let explanation = explain(name);
            assert!(!explanation.document()["title"].as_str().unwrap_or_default().is_empty(), "{name}");
            assert!(!explanation.text().contains("```rust,"), "{name}");
        }
    }
}
