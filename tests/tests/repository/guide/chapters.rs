//! The chapters of the guide.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use cloudfn_tests::workspace::workspace;

use super::page::Page;
use super::{CHINESE, GUIDE, chapters, chapters_of};

#[test]
fn the_list_of_chapters_has_every_page_by_its_title() {
    for (book, least) in [(GUIDE, 30), (CHINESE, 20)] {
        let summary = fs::read_to_string(workspace().join(book).join("SUMMARY.md")).unwrap();
        let lines = summary.lines().filter_map(|line| line.split_once('[')?.1.strip_suffix(')')?.rsplit_once("]("));
        let listed: BTreeSet<_> = lines.map(|(title, path)| (Path::new(book).join(path), title.to_owned())).collect();
        let title = |chapter: Page| (chapter.path, chapter.title);
        let written: BTreeSet<_> = chapters_of(book).into_iter().map(title).collect();
        assert_eq!(listed, written);
        assert!(listed.len() > least, "{} chapters of {book}", listed.len());
    }
}

/// rustdoc takes a block without a fence for Rust, and no test takes it for a command.
#[test]
fn every_block_of_a_chapter_names_its_language() {
    const LANGUAGES: [&str; 12] =
        ["rust", "js", "json", "jsonc", "toml", "yaml", "console", "text", "html", "powershell", "sh", "mermaid"];
    for chapter in chapters() {
        for block in &chapter.blocks {
            let language = block.language.as_deref().unwrap_or_default().split(',').next().unwrap_or_default();
            let is_known = LANGUAGES.contains(&language);
            assert!(is_known, "{}: `{language}` is the language of\n{}", chapter.path.display(), block.code);
        }
    }
}

#[test]
fn the_rust_blocks_of_every_chapter_are_tested() {
    // The tests on the page about testing run where the programs are that they start.
    let testing = include_str!("../../runtime/testing_page/mod.rs");
    let lists = [include_str!("../../../src/guide.rs"), include_str!("../../../src/error_index.rs"), testing].concat();
    let mut blocks = 0;
    for chapter in chapters() {
        let count = chapter.blocks.iter().filter(|block| is_rust(block.language.as_deref())).count();
        let name = chapter.path.strip_prefix(GUIDE).unwrap().with_extension("");
        let name = name.to_str().unwrap();
        let is_tested = lists.contains(&format!("\"{name}\"")) || lists.contains(&format!("{GUIDE}/{name}.md\""));
        assert!(count == 0 || is_tested, "add {name} to tests/src/guide.rs: it has {count} blocks of Rust");
        blocks += count;
    }
    assert!(blocks > 100, "{blocks} blocks");
}

fn is_rust(language: Option<&str>) -> bool {
    language.is_some_and(|language| language == "rust" || language.starts_with("rust,"))
}

/// A block that is ignored is not compiled: a line to try, a client over TLS (the crates of which would come into every test
/// here), two expansions, and a file that another test compares and builds.
#[test]
fn only_these_blocks_of_rust_are_not_compiled() {
    let mut ignored = Vec::new();
    for chapter in chapters() {
        let languages = chapter.blocks.iter().filter_map(|block| block.language.as_deref());
        let count = languages.filter(|language| is_rust(Some(language)) && language.contains("ignore")).count();
        ignored.extend((count > 0).then(|| (chapter.path.file_stem().unwrap().to_str().unwrap().to_owned(), count)));
    }
    let expected = [("first-function", 1), ("http-services", 1), ("inside", 2), ("migrating", 1)];
    assert_eq!(ignored, expected.map(|(name, count)| (name.to_owned(), count)));
}

/// A reader has the chapter beside the file that `new` has written.
#[test]
fn the_first_function_of_the_guide_is_that_of_the_template() {
    let template = fs::read_to_string(workspace().join("cargo-cloudfn/templates/message/src/main.rs")).unwrap();
    let chapter = Page::read(&workspace().join(GUIDE).join("first-function.md"));
    let shown = chapter.blocks.iter().find(|block| block.code.contains("#[cloud_function")).unwrap();
    let (function, _) = template.split_once("\n#[cfg(test)]").unwrap();
    assert!(function.ends_with(&shown.code), "the function of the template is\n{function}");
}

/// A reader copies the lines after `$ `.
#[test]
fn every_block_of_the_console_begins_with_a_command() {
    let mut commands = 0;
    for chapter in chapters() {
        for block in chapter.blocks.iter().filter(|block| block.language.as_deref() == Some("console")) {
            assert!(block.code.starts_with("$ "), "{}:\n{}", chapter.path.display(), block.code);
            commands += block.code.lines().filter(|line| line.starts_with("$ ")).count();
        }
    }
    assert!(commands > 30, "{commands} commands");
}
