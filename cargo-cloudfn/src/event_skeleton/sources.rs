//! The types that a crate's sources declare.

use std::fs;
use std::path::{Path, PathBuf};

use syn::{Item, ItemEnum, ItemStruct};

use super::attributes;
use crate::file;

/// The maximum number of files that are read.
const MAX_FILES: usize = 1000;

/// The maximum depth of folders.
const MAX_DEPTH: usize = 16;

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
        // Parsing takes longer than looking.
        if text.contains("Deserialize")
            && let Ok(parsed) = syn::parse_file(&text)
        {
            self.add(parsed.items);
        }
    }

    fn add(&mut self, items: Vec<Item>) {
        for item in items {
            match item {
                Item::Struct(item) if attributes::derives_deserialize(&item.attrs) => {
                    self.0.push((item.ident.to_string(), Declared::Struct(item)));
                }
                Item::Enum(item) if attributes::derives_deserialize(&item.attrs) => {
                    self.0.push((item.ident.to_string(), Declared::Enum(item)));
                }
                Item::Mod(module) => self.add(module.content.map(|(_, items)| items).unwrap_or_default()),
                _ => {}
            }
        }
    }
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
