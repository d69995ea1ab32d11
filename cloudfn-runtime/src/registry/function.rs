//! `Function`: a registered cloud function, and the lookup by name.

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use bytes::Bytes;

use super::listed;
use crate::failure::Failure;
use crate::gateway::Gateway;
use crate::invocation::Invocation;

/// A cloud function of this binary, registered by `#[cloud_function]`.
pub struct Function {
    name: &'static str,
    manifest: &'static str,
    invoke: Invoke,
}

/// Runs a function once, and returns the JSON text of its answer.
#[doc(hidden)]
pub type Invoke = fn(Invocation, Gateway) -> Running;

/// The future of a function. It need not be `Send`, because hosts run it on one thread.
#[doc(hidden)]
pub type Running = Pin<Box<dyn Future<Output = Result<Bytes, Failure>>>>;

inventory::collect!(Function);

impl Function {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(name: &'static str, manifest: &'static str, invoke: Invoke) -> Self {
        Self { name, manifest, invoke }
    }

    /// The function's name: that of its folder, and the one by which the Mini Program calls it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The function's manifest record: one line of JSON, the same as in the binary's link section `.cloudfn`.
    #[must_use]
    pub fn manifest(&self) -> &'static str {
        self.manifest
    }

    /// All functions that are linked into this binary, sorted by name.
    #[must_use]
    pub fn all() -> Vec<&'static Self> {
        let mut functions = Self::linked();
        functions.sort_unstable_by_key(|function| function.name);
        functions
    }

    /// All functions that are linked into this binary, in any order.
    pub(crate) fn linked() -> Vec<&'static Self> {
        inventory::iter::<Self>.into_iter().collect()
    }

    /// The names of the APIs that the function declares.
    pub(crate) fn permissions(&self) -> Vec<String> {
        let manifest: serde_json::Value = serde_json::from_slice(self.manifest.as_bytes()).unwrap_or_default();
        let names = manifest["permissions"]["openapi"].as_array().map_or(&[][..], Vec::as_slice);
        names.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect()
    }

    pub(crate) fn invoke(&self, invocation: Invocation, gateway: Gateway) -> Running {
        (self.invoke)(invocation, gateway)
    }
}

impl fmt::Debug for Function {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Function").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Finds a function by name. Without a name, finds the only function.
pub(crate) fn find<'a>(functions: &[&'a Function], name: Option<&str>) -> Result<&'a Function, Failure> {
    let found = match name {
        Some(name) => functions.iter().find(|function| function.name == name),
        None => functions.first().filter(|_| functions.len() == 1),
    };
    found.copied().ok_or_else(|| {
        let names: Vec<_> = functions.iter().map(|function| format!("`{}`", function.name)).collect();
        let names = listed(&names.iter().map(String::as_str).collect::<Vec<_>>());
        Failure::new(match name {
            Some(name) => format!("no cloud function `{name}` in this binary; it has {names}"),
            None => format!(
                "the host did not say which cloud function to run, and this binary has {names}; set CLOUDFN_FUNCTION to \
                 one of them, or over HTTP POST to `/` and its name"
            ),
        })
    })
}
