//! The types that a crate's sources declare.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::{Item, ItemEnum, ItemStruct};

use super::attributes;
use crate::file;

/// The maximum number of files that are read.
const MAX_FILES: usize = 1000;

/// The maximum depth of folders, and of modules in a file.
const MAX_DEPTH: usize = 16;

/// The maximum number of tokens of a type. Each may be a level in another, and takes its part of the stack.
const MAX_TOKENS: usize = 4000;

/// A type that serde can read.
pub(super) enum Declared {
    Struct(ItemStruct),
    Enum(ItemEnum),
}

/// The types of a crate that derive `Deserialize`, those of the function's own file first.
#[derive(Default)]
pub(super) struct Sources(Vec<(String, Declared)>);

impl Sources {
    /// Reads the crate that this file belongs to. Files that cannot be parsed are left out.
    pub(super) fn around(file: &Path) -> Self {
        let mut sources = Self::default();
        sources.read(file);
        let package = file.ancestors().skip(1).find(|folder| folder.join("Cargo.toml").is_file());
        let Some(package) = package else { return sources };
        let mut files = Vec::new();
        collect(&package.join("src"), MAX_DEPTH, &mut files);
        for other in files.iter().filter(|other| *other != file) {
            sources.read(other);
        }
        sources
    }

    /// The type of this name, without its module.
    pub(super) fn find(&self, name: &str) -> Option<&Declared> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, declared)| declared)
    }

    fn read(&mut self, path: &Path) {
        let Ok(text) = file::read_text(path) else { return };
        // Reading tokens takes longer than looking.
        if text.contains("Deserialize")
            && let Ok(tokens) = text.parse()
        {
            self.add(tokens, MAX_DEPTH);
        }
    }

    /// Adds the types among these items. Only types are parsed: a body of a function may nest as deep as it likes, and the
    /// parser has no limit but the stack.
    fn add(&mut self, tokens: TokenStream, depth: usize) {
        let mut item = Vec::new();
        for token in tokens {
            let is_end = match &token {
                TokenTree::Punct(punctuation) => punctuation.as_char() == ';',
                TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                _ => false,
            };
            item.push(token);
            if is_end {
                self.add_item(&item, depth);
                item.clear();
            }
        }
    }

    fn add_item(&mut self, item: &[TokenTree], depth: usize) {
        // The attributes of a file stand before its first item.
        let begin = item.chunks(3).take_while(|tokens| is_inner_attribute(tokens)).count() * 3;
        let item = &item[begin..];
        let has = |word: &str| item.iter().any(|token| matches!(token, TokenTree::Ident(ident) if ident == word));
        if has("mod") {
            if let (Some(TokenTree::Group(content)), 1..) = (item.last(), depth) {
                self.add(content.stream(), depth - 1);
            }
            return;
        }
        if !has("struct") && !has("enum") || is_longer(item.iter().cloned().collect(), MAX_TOKENS) {
            return;
        }
        match syn::parse2(item.iter().cloned().collect()) {
            Ok(Item::Struct(item)) if attributes::derives_deserialize(&item.attrs) => {
                self.0.push((item.ident.to_string(), Declared::Struct(item)));
            }
            Ok(Item::Enum(item)) if attributes::derives_deserialize(&item.attrs) => {
                self.0.push((item.ident.to_string(), Declared::Enum(item)));
            }
            _ => {}
        }
    }
}

/// Whether these are the tokens of `#![..]`.
fn is_inner_attribute(tokens: &[TokenTree]) -> bool {
    let is = |token: &TokenTree, letter: char| matches!(token, TokenTree::Punct(mark) if mark.as_char() == letter);
    matches!(tokens, [hash, mark, TokenTree::Group(_)] if is(hash, '#') && is(mark, '!'))
}

/// Whether there are more tokens than this, at any depth.
fn is_longer(tokens: TokenStream, most: usize) -> bool {
    let mut rest = vec![tokens.into_iter()];
    let mut count = 0;
    while let Some(tokens) = rest.last_mut() {
        match tokens.next() {
            None => _ = rest.pop(),
            Some(token) => {
                count += 1;
                if count > most {
                    return true;
                }
                if let TokenTree::Group(group) = token {
                    rest.push(group.stream().into_iter());
                }
            }
        }
    }
    false
}

/// Collects the files of Rust below a folder, in name order.
fn collect(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let Ok(kind) = entry.file_type() else { continue };
        let path = entry.path();
        if kind.is_dir() && depth > 0 {
            collect(&path, depth - 1, files);
        } else if kind.is_file()
            && path.extension().is_some_and(|extension| extension == "rs")
            && files.len() < MAX_FILES
        {
            files.push(path);
        }
    }
}
