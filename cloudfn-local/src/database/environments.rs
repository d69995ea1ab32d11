//! Databases by their place: an environment of this account or of another.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::error::DatabaseError;
use super::service::Service;
use crate::context::ENVIRONMENT;

/// The maximum number of databases. A function that makes up names must not fill the memory.
const MAX_DATABASES: usize = 100;

/// The maximum length of a name, in bytes.
const MAX_NAME_BYTES: usize = 64;

/// Where a database is.
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

/// All databases of a platform.
pub(super) struct Environments {
    /// The database of the platform's own environment.
    own: Arc<Service>,
    others: Mutex<BTreeMap<Place, Arc<Service>>>,
    creates_missing: AtomicBool,
}

impl Place {
    /// An environment of this account.
    pub(crate) fn env(env: &str) -> Self {
        Self { env: env.to_owned(), ..Self::default() }
    }

    fn is_own(&self) -> bool {
        self.env == ENVIRONMENT && [&self.account, &self.instance, &self.database].iter().all(|name| name.is_empty())
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
    pub(super) fn of(own: Arc<Service>) -> Self {
        Self { own, others: Mutex::default(), creates_missing: AtomicBool::new(false) }
    }

    /// The database at a place. It is created when it is first asked for.
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
        let created = Arc::<Service>::default();
        others.insert(place, Arc::clone(&created));
        Ok(created)
    }

    pub(super) fn create_missing(&self, is_wanted: bool) {
        self.creates_missing.store(is_wanted, Ordering::Relaxed);
    }

    pub(super) fn creates_missing(&self) -> bool {
        self.creates_missing.load(Ordering::Relaxed)
    }
}
