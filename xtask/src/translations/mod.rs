//! `cargo xtask translations`: the Chinese pages, and whether the English ones have changed since.
//!
//! A Chinese page records the digest of the English text that it was written from. A page that is behind has a note for its readers,
//! which this chore adds and removes. A test accepts a page that is behind only with that note.

mod page;

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, bail};
use sha2::{Digest, Sha256};

use self::page::{Page, Source};
use crate::workspace;

/// The chapters of the guide in Chinese, and those in English, which have the same names.
const CHINESE: &str = "docs/book/zh/src";
const ENGLISH: &str = "docs/book/src";

/// Marks the pages that are behind, and lists them.
pub(crate) fn mark() -> anyhow::Result<()> {
    let sources = sources()?;
    let mut behind = 0;
    for source in &sources {
        let page = read(source)?;
        let Some(digest) = page.written_from.clone() else {
            bail!("{} does not say which English text it was written from: --renew {}", source.chinese, source.name);
        };
        let is_behind = digest != digest_of(&source.english)?;
        write(source, &page, &digest, is_behind)?;
        if is_behind {
            behind += 1;
            println!("{} is behind {}", source.chinese, source.english);
            if let Some(commit) = commit_with(&source.english, &digest)? {
                println!("  what has changed: git diff {commit} -- {}", source.english);
            }
            println!("  once it is translated: cargo xtask translations --renew {}", source.name);
        }
    }
    println!("{behind} of {} Chinese pages are behind the English ones", sources.len());
    Ok(())
}

/// Records that these pages say what the English ones say now.
pub(crate) fn renew(names: &[&str]) -> anyhow::Result<()> {
    let sources = sources()?;
    for name in names {
        let Some(source) = sources.iter().find(|source| source.name == *name) else {
            let known: Vec<_> = sources.iter().map(|source| source.name.as_str()).collect();
            bail!("no Chinese page is called {name}; they are: {}", known.join(", "));
        };
        write(source, &read(source)?, &digest_of(&source.english)?, false)?;
    }
    Ok(())
}

/// The Chinese pages that have an English one. The list of chapters is none: the languages have different chapters.
fn sources() -> anyhow::Result<Vec<Source>> {
    let folder = workspace().join(CHINESE);
    let mut sources = vec![Source::new("README", "README.zh.md".to_owned(), "README.md".to_owned())];
    for entry in fs::read_dir(&folder).with_context(|| format!("{CHINESE} cannot be read"))? {
        let file = entry.with_context(|| format!("{CHINESE} cannot be read"))?.file_name();
        let Some(name) = file.to_str().and_then(|file| file.strip_suffix(".md")) else { continue };
        let english = format!("{ENGLISH}/{name}.md");
        if name != "SUMMARY" && workspace().join(&english).exists() {
            sources.push(Source::new(name, format!("{CHINESE}/{name}.md"), english));
        }
    }
    sources.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(sources)
}

fn read(source: &Source) -> anyhow::Result<Page> {
    let text = fs::read_to_string(workspace().join(&source.chinese));
    Ok(Page::read(source, &text.with_context(|| format!("{} cannot be read", source.chinese))?))
}

/// Writes a page, unless it stays the same.
fn write(source: &Source, page: &Page, digest: &str, is_behind: bool) -> anyhow::Result<()> {
    let path = workspace().join(&source.chinese);
    let text = page.write(source, digest, is_behind);
    if fs::read_to_string(&path).is_ok_and(|written| written == text) {
        return Ok(());
    }
    fs::write(&path, text).with_context(|| format!("{} cannot be written", source.chinese))
}

fn digest_of(path: &str) -> anyhow::Result<String> {
    let text = fs::read(workspace().join(path)).with_context(|| format!("{path} cannot be read"))?;
    Ok(hexadecimal(&text))
}

/// The SHA-256 of a text.
fn hexadecimal(text: &[u8]) -> String {
    Sha256::digest(text).iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

/// The newest commit in which the file has this digest; `None` if git knows none.
fn commit_with(path: &str, digest: &str) -> anyhow::Result<Option<String>> {
    let commits = git(&["log", "--format=%h", "--", path])?;
    for commit in String::from_utf8_lossy(&commits).lines() {
        if hexadecimal(&git(&["show", &format!("{commit}:{path}")])?) == digest {
            return Ok(Some(commit.to_owned()));
        }
    }
    Ok(None)
}

/// What git writes. A command that fails writes nothing: there may be no repository, or no such file in a commit.
fn git(arguments: &[&str]) -> anyhow::Result<Vec<u8>> {
    let output = Command::new("git").args(arguments).current_dir::<&Path>(&workspace()).output();
    Ok(output.context("git cannot be started")?.stdout)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chinese_page_is_current_or_tells_its_readers_that_it_is_behind() {
        let sources = sources().unwrap();
        assert!(sources.len() > 19, "{} pages", sources.len());
        let mut wrong = Vec::new();
        for source in &sources {
            let Source { name, chinese, english } = source;
            let page = read(source).unwrap();
            let Some(recorded) = &page.written_from else {
                wrong.push(format!("{name}: run cargo xtask translations --renew {name}"));
                continue;
            };
            let is_behind = *recorded != digest_of(english).unwrap();
            if page.write(source, recorded, is_behind) == fs::read_to_string(workspace().join(chinese)).unwrap() {
                continue;
            }
            wrong.push(if is_behind {
                format!("{english} has changed: translate it and run `cargo xtask translations --renew {name}`")
            } else {
                format!("{chinese} is not behind {english}, but says so")
            });
        }
        let advice = "`cargo xtask translations` adds the note for readers to pages that you do not translate";
        assert!(wrong.is_empty(), "{}\n{advice}", wrong.join("\n"));
    }
}
