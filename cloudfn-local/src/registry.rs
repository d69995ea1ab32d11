//! The functions of a platform by their names, so that one function can call another.

use std::collections::BTreeMap;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use crate::error::PlatformError;
use crate::identity::Identity;
use crate::outcome::Outcome;

/// A function that other functions can call.
pub(crate) trait Callable: fmt::Debug + Send + Sync {
    /// Invokes the function with an event, which is JSON text. `parent` is the request id of the caller's invocation.
    fn call(self: Arc<Self>, event: String, identity: Identity, parent: Option<String>) -> Call;
}

/// A call that runs when it is polled.
pub(crate) type Call = Pin<Box<dyn Future<Output = Result<Outcome, PlatformError>> + Send>>;

/// The functions by their names. It keeps none of them alive.
#[derive(Debug, Clone, Default)]
pub(crate) struct Registry(Arc<Mutex<BTreeMap<String, Weak<dyn Callable>>>>);

impl Registry {
    /// Adds a function. It replaces another function of the same name.
    pub(crate) fn add(&self, name: &str, function: Weak<dyn Callable>) {
        self.lock().insert(name.to_owned(), function);
    }

    /// The function of this name, if it is still alive.
    pub(crate) fn find(&self, name: &str) -> Option<Arc<dyn Callable>> {
        self.lock().get(name)?.upgrade()
    }

    /// The names of the functions that are alive.
    pub(crate) fn names(&self) -> Vec<String> {
        let functions = self.lock();
        functions.iter().filter(|(_, function)| function.strong_count() > 0).map(|(name, _)| name.clone()).collect()
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Weak<dyn Callable>>> {
        // No code panics while it holds the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
