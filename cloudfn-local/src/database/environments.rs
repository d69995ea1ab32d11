//! The databases of environments, of this account and of others.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::{fs, io};

use bson::DateTime;

use super::error::DatabaseError;
use super::service::Service;
use super::state::State;
use super::storage::{Storage, StorageError};
use crate::context::ENVIRONMENT;

/// The maximum number of databases. A function that makes up names must not fill the memory.
const MAX_DATABASES: usize = 100;

/// The maximum length of a name, in bytes.
const MAX_NAME_BYTES: usize = 64;

/// The location of a database.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// The appid of another account.
    pub(crate) account: String,
    /// The environment.
    pub(crate) env: String,
    /// The instance of the environment: `init({instance})`.
    pub(crate) instance: String,
    /// The database of the instance: `init({database})`.
    pub(crate) database: String,
}

/// The folder of the other databases, inside the folder of the platform's own.
const FOLDER: &str = "environments";

/// Where the data of databases is stored.
#[derive(Debug, Default)]
pub(super) enum Home {
    /// Nowhere.
    #[default]
    Memory,
    /// In this folder.
    Folder(PathBuf),
    /// Nowhere, but databases start with the data in this folder.
    CopyOf(PathBuf),
}

/// All databases of a platform.
pub(super) struct Environments {
    home: Home,
    /// The database of the platform's own environment.
    own: Arc<Service>,
    others: Mutex<BTreeMap<Place, Arc<Service>>>,
    creates_missing: AtomicBool,
    /// The time at which a test has stopped the clock.
    stopped_at: Mutex<Option<DateTime>>,
}

impl Home {
    /// The database at a location, with its data.
    fn open(&self, place: &Place) -> Result<State, StorageError> {
        match self {
            Self::Memory => Ok(State::default()),
            Self::Folder(all) => {
                let folder = place.folder(all);
                if !Storage::is_in(&folder) {
                    return Ok(State::kept_when_used(&folder));
                }
                let (storage, database) = Storage::open(&folder)?;
                Ok(State::kept(database, Box::new(storage)))
            }
            Self::CopyOf(all) => Ok(State::in_memory(Storage::copy(&place.folder(all))?)),
        }
    }

    /// Removes the data of all databases except the platform's own.
    pub(super) fn clear(folder: &Path) -> Result<(), StorageError> {
        let folder = folder.join(FOLDER);
        match fs::remove_dir_all(&folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(StorageError::io("removed", &folder, error)),
            _ => Ok(()),
        }
    }
}

impl Place {
    /// An environment of this account.
    pub(crate) fn env(env: &str) -> Self {
        Self { env: env.to_owned(), ..Self::default() }
    }

    fn is_own(&self) -> bool {
        self.env == ENVIRONMENT && [&self.account, &self.instance, &self.database].iter().all(|name| name.is_empty())
    }

    /// The folder of this location, inside the folder of all locations. Names have no dots.
    fn folder(&self, all: &Path) -> PathBuf {
        let Self { account, env, instance, database } = self;
        let mut name = env.clone();
        for (what, value) in [("account", account), ("instance", instance), ("database", database)] {
            if !value.is_empty() {
                name = format!("{name}.{what}.{value}");
            }
        }
        all.join(FOLDER).join(name)
    }

    fn check(&self) -> Result<(), DatabaseError> {
        let named = [
            ("an environment", &self.env, true),
            ("an account", &self.account, false),
            ("an instance", &self.instance, false),
            ("a database", &self.database, false),
        ];
        for (what, name, is_needed) in named {
            let is_word = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
            if !is_word || name.len() > MAX_NAME_BYTES || (is_needed && name.is_empty()) {
                let text = format!(
                    "{name:?} is not the name of {what}: it has letters, digits, `-` and `_`, and at most \
                     {MAX_NAME_BYTES} of them"
                );
                return Err(DatabaseError::Environment(text));
            }
        }
        Ok(())
    }
}

impl Environments {
    pub(super) fn of(own: Arc<Service>, home: Home) -> Self {
        Self {
            home,
            own,
            others: Mutex::default(),
            creates_missing: AtomicBool::new(false),
            stopped_at: Mutex::default(),
        }
    }

    /// The database at a location. It is created on first use.
    pub(super) fn find(&self, place: Place) -> Result<Arc<Service>, DatabaseError> {
        if place.is_own() {
            return Ok(Arc::clone(&self.own));
        }
        place.check()?;
        let mut others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = others.get(&place) {
            return Ok(Arc::clone(found));
        }
        if others.len() + 1 >= MAX_DATABASES {
            let text = format!("there are {MAX_DATABASES} databases already, the most that the local platform has");
            return Err(DatabaseError::Environment(text));
        }
        let created = Arc::new(Service::of(self.home.open(&place)?));
        others.insert(place, Arc::clone(&created));
        Ok(created)
    }

    pub(super) fn create_missing(&self, is_wanted: bool) {
        self.creates_missing.store(is_wanted, Ordering::Relaxed);
    }

    pub(super) fn creates_missing(&self) -> bool {
        self.creates_missing.load(Ordering::Relaxed)
    }

    pub(super) fn stop_clock(&self, at: DateTime) {
        *self.stopped_at.lock().unwrap_or_else(PoisonError::into_inner) = Some(at);
    }

    pub(super) fn stopped_at(&self) -> Option<DateTime> {
        *self.stopped_at.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
