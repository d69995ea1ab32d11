//! The local database of a project: where its data, its indexes and its seeds are.

mod dev_run;
mod misplaced;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use cargo_metadata::Package;
use cloudfn_local::{DatabaseError, IndexesError, LocalDatabase, Seeded, SeedsError, StorageError};

pub(crate) use self::dev_run::{dev_urls, write_url};
use crate::error::{Error, chain};
use crate::file;
use crate::terminal::relative;
use crate::workspace::Workspace;

/// The folder with the data, in the folder of the workspace.
const DATA: &str = ".cloudfn/database";

/// The file that declares indexes.
const INDEXES: &str = "cloudfn/indexes.json";

/// The folder with the documents that collections begin with, in the folder of the workspace or of a package.
const SEEDS: &str = "cloudfn/seed";

/// The chapter about these files.
const PAGE: &str = "https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/local-database.md";

/// How long a call waits for another call that uses the data.
const MAX_WAIT: Duration = Duration::from_secs(3);

/// The pause between two attempts.
const WAIT_STEP: Duration = Duration::from_millis(20);

/// The local database of a project.
#[derive(Debug)]
pub(crate) struct ProjectDatabase {
    data: PathBuf,
    indexes: PathBuf,
    /// Folders with the documents that collections begin with.
    seeds: Vec<PathBuf>,
    /// The folder with the folders of runs of `dev`.
    runs: PathBuf,
    /// Whether functions are built with the database.
    is_used: bool,
}

/// A database for functions.
#[derive(Debug)]
pub(crate) struct Opened {
    pub(crate) database: LocalDatabase,
    /// The reason why changes are not stored, if they are not.
    pub(crate) unkept: Option<String>,
    /// The collections that were filled now.
    pub(crate) seeded: Vec<Seeded>,
}

impl ProjectDatabase {
    pub(crate) fn of(workspace: &Workspace) -> Self {
        let place = |name: &str| relative(&workspace.root().join(name)).to_owned();
        let runs = workspace.own_folder().join(dev_run::RUNS);
        let is_used = workspace.uses_database();
        Self { data: place(DATA), indexes: place(INDEXES), seeds: vec![place(SEEDS)], runs, is_used }
    }

    /// The same, with the seeds of packages too: the packages of a workspace share its database, and each has the documents
    /// that its own functions need.
    pub(crate) fn with_seeds_of<'p>(mut self, packages: impl IntoIterator<Item = &'p Package>) -> Self {
        for package in packages {
            let Some(folder) = package.manifest_path.parent() else { continue };
            let seeds = relative(&folder.as_std_path().join(SEEDS)).to_owned();
            if !self.seeds.contains(&seeds) {
                self.seeds.push(seeds);
            }
        }
        self
    }

    /// The folder of the data.
    pub(crate) fn folder(&self) -> &Path {
        &self.data
    }

    /// Opens the data for `dev`. With `is_fresh`, it is removed first. While another process uses it, this is a copy.
    pub(crate) fn open(&self, is_fresh: bool) -> Result<Opened, Error> {
        if is_fresh {
            // Nothing is removed before the seeds are checked.
            self.prepare(LocalDatabase::in_memory(), None)?;
        }
        let opened = self.refuse_links().and_then(|()| {
            if is_fresh && self.data.exists() {
                LocalDatabase::create(&self.data)
            } else if self.is_used {
                // So that no other process puts data there meanwhile, which functions would not see.
                LocalDatabase::open(&self.data)
            } else {
                LocalDatabase::open_when_used(&self.data)
            }
        });
        match opened {
            Ok(database) => self.prepare(database, None),
            Err(StorageError::InUse { process, .. }) => self.copy(is_fresh, process),
            Err(error) => Err(self.unusable(&error)),
        }
    }

    /// Opens the data for one call. With `is_fresh`, the data is unchanged, and the call gets the seeds. While `dev`
    /// uses the data, this is a copy. While another call uses it, this waits.
    pub(crate) fn open_for_call(&self, is_fresh: bool) -> Result<Opened, Error> {
        if is_fresh {
            return self.prepare(LocalDatabase::in_memory(), None);
        }
        let end = Instant::now() + MAX_WAIT;
        loop {
            match self.data() {
                Ok(database) => return self.prepare(database, None),
                Err(StorageError::InUse { process, .. }) if self.is_dev(process) || Instant::now() >= end => {
                    return self.copy(false, process);
                }
                Err(StorageError::InUse { .. }) => std::thread::sleep(WAIT_STEP),
                Err(error) => return Err(self.unusable(&error)),
            }
        }
    }

    /// The data, for changes by this tool.
    pub(crate) fn writable(&self) -> Result<LocalDatabase, Error> {
        self.data().map_err(|error| self.unusable(&error))
    }

    /// The current data, even while another process uses it.
    pub(crate) fn readable(&self) -> Result<LocalDatabase, Error> {
        LocalDatabase::copy_of(&self.data).map_err(|error| self.unusable(&error))
    }

    /// Gives a database the indexes that the project declares.
    pub(crate) fn declare_indexes(&self, database: &LocalDatabase) -> Result<(), Error> {
        database.declare_indexes(&self.indexes).map_err(|error| {
            let advice = match &error {
                IndexesError::Broken { collection, .. } => format!(
                    "change one of the documents, or remove `unique` from the index; `cargo cloudfn data export {collection}` \
                     shows the documents"
                ),
                _ => format!("correct the file; {PAGE} describes it"),
            };
            match &error {
                IndexesError::Broken { source, .. } | IndexesError::Database(source) if !is_of_operation(source) => {
                    refused(source, "")
                }
                _ => Error::usage(error.to_string(), advice),
            }
        })
    }

    fn data(&self) -> Result<LocalDatabase, StorageError> {
        self.refuse_links()?;
        LocalDatabase::open_when_used(&self.data)
    }

    /// The data of a project stays in its folder.
    fn refuse_links(&self) -> Result<(), StorageError> {
        let folders = [Some(self.data.as_path()), self.data.parent()];
        match folders.into_iter().flatten().find(|folder| file::is_link(folder)) {
            Some(link) => Err(StorageError::Io { action: "used", path: link.to_owned(), source: file::link_error() }),
            None => Ok(()),
        }
    }

    fn copy(&self, is_fresh: bool, process: Option<u32>) -> Result<Opened, Error> {
        let database = if is_fresh { LocalDatabase::in_memory() } else { self.readable()? };
        let start = if is_fresh { "starts with the seeds, removes nothing" } else { "works on a copy of it" };
        let unkept = format!(
            "{} uses the data of the local database: this run {start}, and what it changes is not kept",
            self.user(process)
        );
        self.prepare(database, Some(unkept))
    }

    fn prepare(&self, database: LocalDatabase, unkept: Option<String>) -> Result<Opened, Error> {
        misplaced::refuse(&self.indexes, &self.seeds)?;
        self.declare_indexes(&database)?;
        let seeded = database.load_seeds_of(&self.seeds).map_err(|error| match &error {
            SeedsError::Database(source) | SeedsError::Refused { source, .. } if !is_of_operation(source) => {
                refused(source, "")
            }
            _ => Error::usage(error.to_string(), format!("correct the file; {PAGE} describes seeds")),
        })?;
        Ok(Opened { database, unkept, seeded })
    }

    fn is_dev(&self, process: Option<u32>) -> bool {
        process.is_some_and(|process| dev_run::url(&self.runs, process).is_some())
    }

    /// The process that uses the data.
    fn user(&self, process: Option<u32>) -> String {
        let Some(id) = process else { return "another process".to_owned() };
        match dev_run::url(&self.runs, id) {
            Some(url) => format!("`cargo cloudfn dev` at {url} (process {id})"),
            None => format!("process {id}"),
        }
    }

    fn unusable(&self, error: &StorageError) -> Error {
        match error {
            StorageError::InUse { process, .. } => Error::function(
                format!("{} uses the data of the local database", self.user(*process)),
                "end it, and run this again",
            ),
            _ => Error::function(error.problem(), error.advice()),
        }
    }
}

/// The number of documents: `12 documents`, `1 document`.
pub(crate) fn documents(count: usize) -> String {
    if count == 1 { "1 document".to_owned() } else { format!("{count} documents") }
}

/// An error of the database itself. `advice` is for refused operations.
pub(crate) fn refused(error: &DatabaseError, advice: &str) -> Error {
    if is_of_operation(error) {
        return Error::usage(error.to_string(), advice);
    }
    Error::function(chain(error), "make room on the disk, and check the permissions of the folder")
}

/// Whether the database refused the operation. Otherwise the disk failed.
fn is_of_operation(error: &DatabaseError) -> bool {
    matches!(error, DatabaseError::Operation(_))
}

/// Whether a file is one that a database begins with: a seed or the indexes.
pub(crate) fn is_beginning(path: &Path) -> bool {
    path.ends_with(INDEXES) || path.parent().is_some_and(|folder| folder.ends_with(SEEDS))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use cloudfn_local::bson::doc;
    use tempfile::TempDir;

    use super::*;

    fn project(folder: &TempDir) -> ProjectDatabase {
        let place = |name: &str| folder.path().join(name);
        ProjectDatabase {
            data: place(DATA),
            indexes: place(INDEXES),
            seeds: vec![place(SEEDS)],
            runs: place("target/cloudfn/dev"),
            is_used: false,
        }
    }

    #[test]
    fn seeds_and_indexes_are_known_by_their_place() {
        for path in ["/shop/cloudfn/seed/orders.jsonl", "cloudfn/seed/a.csv", "/shop/cloudfn/indexes.json"] {
            assert!(is_beginning(Path::new(path)), "{path}");
        }
        for path in ["/shop/src/main.rs", "/shop/seed/a.jsonl", "indexes.json", "/shop/cloudfn/seed"] {
            assert!(!is_beginning(Path::new(path)), "{path}");
        }
    }

    fn with_seed() -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join(SEEDS)).unwrap();
        fs::write(folder.path().join(SEEDS).join("orders.jsonl"), "{\"_id\":1}\n").unwrap();
        folder
    }

    fn count(opened: &Opened) -> usize {
        opened.database.documents("orders").unwrap().len()
    }

    #[test]
    fn a_project_without_a_database_gets_no_folder() {
        let folder = tempfile::tempdir().unwrap();
        for is_fresh in [false, true] {
            let opened = project(&folder).open(is_fresh).unwrap();
            assert_eq!(opened.unkept, None);
        }
        project(&folder).open_for_call(false).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_project_whose_functions_have_the_database_keeps_others_out_from_the_beginning() {
        let folder = tempfile::tempdir().unwrap();
        let mut project = project(&folder);
        project.is_used = true;
        let opened = project.open(false).unwrap();
        assert!(project.writable().unwrap_err().message.contains("uses the data"), "{opened:?}");
    }

    #[test]
    fn data_is_stored_until_a_fresh_start_and_a_fresh_call_does_not_change_it() {
        let folder = with_seed();
        let first = project(&folder).open(false).unwrap();
        assert_eq!((first.seeded.len(), count(&first)), (1, 1));
        first.database.load("orders", [doc! { "_id": 2 }]).unwrap();
        drop(first);
        let again = project(&folder).open_for_call(false).unwrap();
        assert_eq!((again.seeded.len(), count(&again)), (0, 2));
        drop(again);
        assert_eq!(count(&project(&folder).open_for_call(true).unwrap()), 1);
        assert_eq!(count(&project(&folder).open_for_call(false).unwrap()), 2);
        assert_eq!(count(&project(&folder).open(true).unwrap()), 1);
        assert_eq!(count(&project(&folder).open(false).unwrap()), 1);
    }

    #[test]
    fn while_a_process_uses_the_data_others_get_a_copy_and_a_note() {
        let folder = with_seed();
        let first = project(&folder).open(false).unwrap();
        first.database.load("orders", [doc! { "_id": 2 }]).unwrap();
        let id = std::process::id();
        let run = folder.path().join(format!("target/cloudfn/dev/{id}"));
        fs::create_dir_all(&run).unwrap();
        write_url(&run, "http://127.0.0.1:3000");
        let dev = format!("`cargo cloudfn dev` at http://127.0.0.1:3000 (process {id})");
        for copy in [project(&folder).open(false).unwrap(), project(&folder).open_for_call(false).unwrap()] {
            assert!(copy.unkept.as_ref().unwrap().starts_with(&format!("{dev} uses the data")), "{copy:?}");
            assert_eq!(count(&copy), 2);
            copy.database.load("orders", [doc! { "_id": 3 }]).unwrap();
        }
        assert_eq!(count(&project(&folder).open(true).unwrap()), 1, "of the seeds");
        assert_eq!(count(&first), 2);
        let error = project(&folder).writable().unwrap_err();
        assert_eq!(error.message, format!("{dev} uses the data of the local database"));
        assert_eq!(project(&folder).readable().unwrap().documents("orders").unwrap().len(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn data_is_not_stored_behind_a_symbolic_link() {
        let (folder, elsewhere) = (with_seed(), tempfile::tempdir().unwrap());
        std::os::unix::fs::symlink(elsewhere.path(), folder.path().join(".cloudfn")).unwrap();
        for error in [project(&folder).open(false).unwrap_err(), project(&folder).writable().unwrap_err()] {
            assert!(error.message.contains(".cloudfn cannot be used: it is a symbolic link"), "{error:?}");
        }
        assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_call_waits_for_another_call() {
        let folder = with_seed();
        let first = project(&folder).open_for_call(false).unwrap();
        let waiting = std::thread::scope(|scope| {
            let waiting = scope.spawn(|| project(&folder).open_for_call(false).unwrap());
            drop(first);
            waiting.join().unwrap()
        });
        assert_eq!(waiting.unkept, None);
    }

    #[test]
    fn mistakes_in_the_files_of_the_project_are_wrong_usage_with_advice() {
        let folder = with_seed();
        fs::write(folder.path().join(SEEDS).join("orders.jsonl"), "{\"_id\":}\n").unwrap();
        let error = project(&folder).open(false).unwrap_err();
        assert!(error.message.contains("orders.jsonl:1:8: `_id`: expected value"), "{error:?}");
        assert!(error.advice.contains("/docs/book/src/local-database.md describes seeds"), "{error:?}");
        fs::write(folder.path().join(SEEDS).join("orders.jsonl"), "{\"_id\":1,\"n\":1}\n{\"_id\":2,\"n\":1}\n")
            .unwrap();
        let indexes = r#"{"orders": [{"name": "by_n", "keys": [{"name": "n", "direction": "1"}], "unique": true}]}"#;
        fs::write(folder.path().join(INDEXES), indexes).unwrap();
        let error = project(&folder).open(false).unwrap_err();
        assert!(error.message.contains("orders.jsonl: E11000"), "{error:?}");
        fs::remove_file(folder.path().join(INDEXES)).unwrap();
        project(&folder).open(false).unwrap();
        fs::write(folder.path().join(INDEXES), indexes).unwrap();
        let error = project(&folder).open(false).unwrap_err();
        assert!(error.message.contains("indexes.json: the index `by_n` of the collection `orders`"), "{error:?}");
        assert!(error.advice.contains("cargo cloudfn data export orders"), "{error:?}");
    }
}
