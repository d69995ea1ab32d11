//! `Function`: a registered cloud function, and the lookup by name.

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use bytes::Bytes;

use super::{first_listed, instead_of};
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
        let names: Vec<_> = functions.iter().map(|function| function.name).collect();
        Failure::new(match name {
            Some(name) => format!("no cloud function `{name}` in this binary; {}", instead_of(name, &names)),
            None => format!(
                "the host did not say which cloud function to run, and this binary has {}; set CLOUDFN_FUNCTION to one \
                 of them, or over HTTP POST to `/` and its name",
                first_listed(&names)
            ),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The failure to find a function among `order_000` to `order_099`, which are linked in another order.
    fn failure(name: Option<&str>) -> String {
        let names: Vec<_> = (0..100).map(|number| format!("order_{:03}", number * 13 % 100)).collect();
        let function = |name: String| Function::new(name.leak(), "{}", |_, _| unreachable!("nothing is called"));
        let functions: Vec<_> = names.into_iter().map(function).collect();
        let functions: Vec<_> = functions.iter().collect();
        find(&functions, name).expect_err("there is no such function").err_msg().to_owned()
    }

    #[test]
    fn a_misspelled_name_is_answered_with_the_one_that_was_meant_and_the_first_in_order() {
        let failure = failure(Some("ordr_055"));
        let start =
            "no cloud function `ordr_055` in this binary; did you mean `order_055`? It has `order_000`, `order_001`, ";
        assert!(failure.starts_with(start), "{failure}");
        assert!(failure.ends_with(", `order_019` and 80 more"), "{failure}");
    }

    #[test]
    fn a_call_without_a_name_is_answered_with_the_first_in_order() {
        let failure = failure(None);
        assert!(failure.contains("this binary has `order_000`, `order_001`, "), "{failure}");
        assert!(failure.contains(", `order_019` and 80 more; set CLOUDFN_FUNCTION to one of them, "), "{failure}");
    }
}
