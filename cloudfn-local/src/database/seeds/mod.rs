//! The initial documents of collections: `cloudfn/seed/<collection>.jsonl`.

mod error;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};

pub use self::error::SeedsError;
use super::LocalDatabase;
use super::json_lines::{ReadError, Reader};

/// The ends of the names of seed files. The console exports JSON lines as `.json`.
const EXTENSIONS: [&str; 2] = ["jsonl", "json"];

/// A collection that got its documents from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seeded {
    /// The collection.
    pub collection: String,
    /// The number of documents.
    pub documents: usize,
}

impl LocalDatabase {
    /// Fills empty collections from the files of a folder: `orders.jsonl` has the documents of the collection `orders`, as
    /// [JSON lines](super::json_lines). A collection that does not exist is created, also by a file without documents. A
    /// folder that does not exist has no files.
    ///
    /// Returns the collections that got documents.
    ///
    /// # Errors
    ///
    /// A file has a name that is not that of a collection, or a document that a collection cannot hold. Collections of the
    /// files before it are filled then.
    pub fn load_seeds(&self, folder: &Path) -> Result<Vec<Seeded>, SeedsError> {
        self.load_seeds_of([folder])
    }

    /// The same for several folders: those of packages that share an environment, for example.
    ///
    /// # Errors
    ///
    /// As for [`load_seeds`](Self::load_seeds). Or two folders have files for the same collection; then nothing is filled.
    pub fn load_seeds_of(
        &self,
        folders: impl IntoIterator<Item = impl AsRef<Path>>,
    ) -> Result<Vec<Seeded>, SeedsError> {
        let mut all = BTreeMap::new();
        for folder in folders {
            for (collection, file) in files(folder.as_ref())? {
                if let Some(other) = all.insert(collection, file.clone()) {
                    return Err(SeedsError::Twice(other, file));
                }
            }
        }
        let mut seeded = Vec::new();
        for (collection, file) in all {
            let is_empty = match self.lock().read()?.documents(&collection) {
                Ok(documents) => documents.is_empty(),
                Err(_) => true,
            };
            if !is_empty {
                continue;
            }
            let documents = read(&file)?;
            let documents = self.load(&collection, documents).map_err(|source| SeedsError::Refused { file, source })?;
            if documents > 0 {
                seeded.push(Seeded { collection, documents });
            }
        }
        Ok(seeded)
    }
}

/// The seed files by collection.
fn files(folder: &Path) -> Result<BTreeMap<String, PathBuf>, SeedsError> {
    let cannot = |source: io::Error| SeedsError::Folder { folder: folder.to_owned(), source };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(BTreeMap::new()),
        Err(error) => return Err(cannot(error)),
    };
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>().map_err(cannot)?;
    paths.sort();
    let mut files = BTreeMap::new();
    for path in paths.into_iter().filter(|path| !is_note(path)) {
        let extension = path.extension().unwrap_or_default();
        let collection = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        if collection.is_empty() || !EXTENSIONS.iter().any(|known| extension == *known) {
            return Err(SeedsError::Name(path));
        }
        if let Some(other) = files.insert(collection, path.clone()) {
            return Err(SeedsError::Twice(other, path));
        }
    }
    Ok(files)
}

/// Whether a file belongs to an editor or a file manager, or is a text about the seeds.
fn is_note(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with('.') || name.ends_with('~') || path.extension().is_some_and(|extension| extension == "md")
}

fn read(file: &Path) -> Result<Vec<bson::Document>, SeedsError> {
    let name = file.display().to_string();
    let cannot = |source| ReadError::Io { name: name.clone(), source };
    let input = BufReader::new(File::open(file).map_err(cannot)?);
    Ok(Reader::new(name, input).collect::<Result<_, _>>()?)
}
