//! What pages, sources and messages link to.

use std::collections::HashMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use cloudfn_tests::workspace::workspace;

use super::page::Page;
use super::{CHINESE, GUIDE, REPOSITORY, files_in, pages};

#[test]
fn every_link_between_pages_leads_to_a_file_and_a_heading() {
    let pages = pages();
    let by_path: HashMap<_, _> = pages.iter().map(|page| (page.path.as_path(), page)).collect();
    let mut broken = Vec::new();
    let mut count = 0;
    for page in &pages {
        for link in &page.links {
            if let Some(target) = target(page, link) {
                count += 1;
                if let Err(what) = check(&target, link, &by_path) {
                    broken.push(format!("{}: {link}: {what}", page.path.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    assert!(count > 200, "{count} links");
}

/// The file in the repository that a link means; `None` if it leads elsewhere.
fn target(page: &Page, link: &str) -> Option<PathBuf> {
    let path = link.split('#').next().unwrap_or_default();
    if let Some(rest) = path.strip_prefix(REPOSITORY) {
        let (_, path) = rest.split_once("/main/")?;
        return Some(path.trim_end_matches('/').into());
    }
    // rustdoc checks links to items: `crate::Error`, `struct@Field`.
    if path.contains(':') || path.contains('@') {
        return None;
    }
    if path.is_empty() {
        return Some(page.path.clone());
    }
    Some(normal(&page.path.parent().unwrap_or(Path::new("")).join(path)))
}

fn check(target: &Path, link: &str, pages: &HashMap<&Path, &Page>) -> Result<(), String> {
    if !workspace().join(target).exists() {
        return Err(format!("there is no {}", target.display()));
    }
    let Some((_, anchor)) = link.split_once('#') else { return Ok(()) };
    let Some(page) = pages.get(target) else { return Ok(()) };
    if page.anchors.iter().any(|known| known == anchor) {
        return Ok(());
    }
    Err(format!("{} has no heading #{anchor}, but {:?}", target.display(), page.anchors))
}

/// A path without `..`.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(normal.pop()),
            Component::CurDir => {}
            part => normal.push(part),
        }
    }
    normal
}

/// The book contains only the files of its folder.
#[test]
fn no_chapter_links_out_of_the_book_by_a_relative_path() {
    for page in pages() {
        let Some(book) = [GUIDE, CHINESE].into_iter().find(|book| page.path.starts_with(book)) else { continue };
        for link in page.links.iter().filter(|link| !link.contains("://")) {
            let target = target(&page, link).unwrap();
            assert!(target.starts_with(book), "{}: write {REPOSITORY}blob/main/.. for {link}", page.path.display());
        }
    }
}

#[test]
fn every_address_of_a_page_in_sources_and_messages_exists() {
    let prefix = format!("{REPOSITORY}blob/main/");
    let mut count = 0;
    for file in files_in(workspace(), &["rs", "js", "stderr", "toml", "yaml", "yml"]) {
        // A file of a capture need not be text.
        let Ok(text) = fs::read_to_string(&file) else { continue };
        for rest in text.split(&prefix).skip(1) {
            let is_of_address = |letter: char| letter.is_ascii_alphanumeric() || "-_./".contains(letter);
            let path: String = rest.chars().take_while(|letter| is_of_address(*letter)).collect();
            let path = path.trim_end_matches(['.', '/']);
            // A format string completes an address that ends here.
            if rest[path.len()..].starts_with(['/', '{']) && workspace().join(path).is_dir() {
                continue;
            }
            assert!(workspace().join(path).is_file(), "{} names {prefix}{path}", file.display());
            count += 1;
        }
    }
    assert!(count > 100, "{count} addresses");
}
