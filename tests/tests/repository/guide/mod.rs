//! The guide, `docs/book`, and all other pages: what they link to exists, and their code is tested.

mod chapters;
mod commands;
mod diagrams;
mod json_operators;
mod links;
mod page;
mod translations;

use std::fs;
use std::path::{Path, PathBuf};

use cloudfn_tests::workspace::workspace;

use self::page::Page;

/// The sources of the guide.
const GUIDE: &str = "docs/book/src";

/// The sources of the guide in Chinese.
const CHINESE: &str = "docs/book/zh/src";

/// The address of a file in the repository.
const REPOSITORY: &str = "https://github.com/cloudfn/cloudfn/";

/// Folders with files that are not ours, or not of the project.
const FOREIGN: [&str; 4] = ["target", ".git", "node_modules", "corpus"];

/// All pages of the repository, by their path in it.
fn pages() -> Vec<Page> {
    files_in(workspace(), &["md"]).iter().map(|path| Page::read(path)).collect()
}

/// The pages of the guide, without its list of chapters.
fn chapters() -> Vec<Page> {
    chapters_of(GUIDE)
}

/// The pages of a book, without its list of chapters.
fn chapters_of(book: &str) -> Vec<Page> {
    let files = files_in(&workspace().join(book), &["md"]);
    files.iter().filter(|path| !path.ends_with("SUMMARY.md")).map(|path| Page::read(path)).collect()
}

/// The files with these endings below a folder, in order.
fn files_in(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let path = entry.path();
            if entry.file_type().unwrap().is_dir() {
                if !FOREIGN.iter().any(|name| entry.file_name() == *name) {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known)) {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}
