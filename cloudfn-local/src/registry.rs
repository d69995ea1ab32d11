//! The functions of a platform, for those that call one another.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::platform::{LocalFunction, WeakFunction};

/// The functions by their names. It keeps none of them alive.
#[derive(Debug, Clone, Default)]
pub(crate) struct Registry(Arc<Mutex<BTreeMap<String, WeakFunction>>>);

impl Registry {
    /// Adds a function; one of the same name is not called any more.
    pub(crate) fn add(&self, function: &LocalFunction) {
        self.lock().insert(function.name().to_owned(), function.downgrade());
    }

    pub(crate) fn find(&self, name: &str) -> Option<LocalFunction> {
        self.lock().get(name)?.upgrade()
    }

    /// The names of those that are there.
    pub(crate) fn names(&self) -> Vec<String> {
        let functions = self.lock();
        functions.iter().filter(|(_, function)| function.upgrade().is_some()).map(|(name, _)| name.clone()).collect()
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, WeakFunction>> {
        // Nothing panics while it holds the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
