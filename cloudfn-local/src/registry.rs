//! The functions of a platform by their names, so that one function can call another.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use crate::error::PlatformError;
use crate::identity::Identity;
use crate::outcome::Outcome;
use crate::permissions::Permissions;

/// A function that other functions can call.
pub(crate) trait Callable: fmt::Debug + Send + Sync {
    /// Invokes the function with an event, which is JSON text. `parent` is the request id of the caller's invocation.
    fn call(self: Arc<Self>, event: String, identity: Identity, parent: Option<String>) -> Call;
}

/// A call that runs when it is polled.
pub(crate) type Call = Pin<Box<dyn Future<Output = Result<Outcome, PlatformError>> + Send>>;

/// The functions by their names, and the APIs that they declare. It keeps no function alive.
#[derive(Debug, Clone, Default)]
pub(crate) struct Registry(Arc<Mutex<Entries>>);

#[derive(Debug, Default)]
struct Entries {
    functions: BTreeMap<String, Weak<dyn Callable>>,
    declared: BTreeSet<String>,
}

impl Registry {
    /// Adds a function. It replaces another function of the same name.
    pub(crate) fn add(&self, name: &str, function: Weak<dyn Callable>) {
        self.lock().functions.insert(name.to_owned(), function);
    }

    /// Adds the APIs that a function declares.
    pub(crate) fn declare(&self, permissions: &Permissions) {
        self.lock().declared.extend(permissions.openapi().iter().cloned());
    }

    /// Whether a function has declared this API.
    pub(crate) fn declares(&self, api: &str) -> bool {
        self.lock().declared.contains(api)
    }

    /// The function of this name, if it is still alive.
    pub(crate) fn find(&self, name: &str) -> Option<Arc<dyn Callable>> {
        self.lock().functions.get(name)?.upgrade()
    }

    /// The names of the functions that are alive.
    pub(crate) fn names(&self) -> Vec<String> {
        let functions = &self.lock().functions;
        functions.iter().filter(|(_, function)| function.strong_count() > 0).map(|(name, _)| name.clone()).collect()
    }

    fn lock(&self) -> MutexGuard<'_, Entries> {
        // No code panics while it holds the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
