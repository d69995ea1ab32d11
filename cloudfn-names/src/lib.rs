//! The names of WeChat's server APIs, what to write instead of a name that is not one, and the expressions of timers.
//!
//! The attribute of cloudfn, its command, its tests and its local platform share these names and the advice about
//! them, so that a name means the same everywhere. The attribute and the command share the module `cron`, which needs the
//! feature of the same name.
//!
//! ```
//! use cloudfn_names::{Meaning, meaning};
//!
//! let Meaning::Unknown(advice) = meaning("openapi.wxacode.get") else { panic!() };
//! assert_eq!(advice.names(), ["wxacode.get"]);
//!
//! let Meaning::Needless(needless) = meaning("cloud.getWXContext") else { panic!() };
//! assert_eq!(needless.instead, "call `cloud.wx_context()`");
//! ```

#![forbid(unsafe_code)]

mod advice;
#[cfg(feature = "cron")]
pub mod cron;
mod form;
mod names;
mod nearest;
mod needless;

pub use advice::{Advice, same_but_for_style};
pub use form::{is_valid_name, normalized};
pub use names::{NAMES, Name, Rust, Status};
pub use nearest::nearest;
pub use needless::{NEEDLESS, Needless, needless};

/// What a name in `openapi = [..]` or in config.json means.
#[derive(Debug, Clone)]
pub enum Meaning {
    /// An API of the catalog. Its status says whether it can be declared.
    Api(&'static Name),
    /// Something that needs no permission.
    Needless(&'static Needless),
    /// Nothing that is known. A new API of WeChat is in this case too.
    Unknown(Advice),
}

/// What a name means.
#[must_use]
pub fn meaning(name: &str) -> Meaning {
    if let Some(known) = exactly(name) {
        return Meaning::Api(known);
    }
    // Before the HTTPS-only APIs: `auth.code2Session` is one, and no function needs it.
    if let Some(needless) = needless(name) {
        return Meaning::Needless(needless);
    }
    match find(name) {
        Some(known) => Meaning::Api(known),
        None => Meaning::Unknown(Advice::on(name)),
    }
}

/// What the catalog says about the API with this name. An HTTPS-only API is also found by its names on WeChat's pages.
#[must_use]
pub fn find(name: &str) -> Option<&'static Name> {
    exactly(name).or_else(|| find_https_only(name))
}

fn exactly(name: &str) -> Option<&'static Name> {
    let index = NAMES.binary_search_by(|known| known.name.cmp(name)).ok();
    index.map(|index| &NAMES[index])
}

/// An HTTPS-only API cannot be declared, but its page names it.
fn find_https_only(name: &str) -> Option<&'static Name> {
    let name = normalized(name);
    NAMES.iter().find(|known| match known.status {
        Status::HttpsOnly { documented_as, .. } => documented_as.iter().any(|page| normalized(page) == name),
        _ => false,
    })
}

/// The names that can be declared, the recommended ones first.
pub fn declarable_names() -> impl Iterator<Item = &'static str> {
    let current = |known: &&Name| matches!(known.status, Status::Current(_));
    let discouraged = |known: &&Name| matches!(known.status, Status::OlderName { .. } | Status::Retired { .. });
    let names = NAMES.iter().filter(current).chain(NAMES.iter().filter(discouraged));
    names.map(|known| known.name)
}

/// The API whose request type has this path, which ends with the module below `openapi`:
/// `cloudfn_runtime::openapi::subscribe_message::Send`.
#[must_use]
pub fn find_request(path: &str) -> Option<&'static Name> {
    NAMES.iter().find(|known| {
        let Some(rust) = known.rust() else { return false };
        let module = path.strip_suffix(rust.request_type()).and_then(|rest| rest.strip_suffix("::"));
        module
            .and_then(|module| module.strip_suffix(rust.module))
            .is_some_and(|rest| rest.is_empty() || rest.ends_with("::"))
    })
}

impl Name {
    /// Where its types are, if it can be declared.
    #[must_use]
    pub fn rust(&self) -> Option<Rust> {
        match self.status {
            Status::Current(rust) | Status::OlderName { rust, .. } | Status::Retired { rust, .. } => Some(rust),
            Status::HttpsOnly { .. } => None,
        }
    }
}

impl Rust {
    /// The name of the request type that needs the permission: `Send` for `MaySend`.
    #[must_use]
    pub fn request_type(self) -> &'static str {
        self.permission.strip_prefix("May").unwrap_or(self.permission)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_for_the_binary_search() {
        assert!(NAMES.is_sorted_by(|left, right| left.name < right.name));
    }

    #[test]
    fn every_declarable_api_is_found_by_its_name_and_by_the_path_of_its_request() {
        for known in NAMES {
            let Some(rust) = known.rust() else { continue };
            assert!(matches!(meaning(known.name), Meaning::Api(found) if found.name == known.name), "{}", known.name);
            let short = format!("{}::{}", rust.module, rust.request_type());
            let long = format!("cloudfn_runtime::openapi::{short}");
            for path in [short, long] {
                assert_eq!(find_request(&path).map(|found| found.name), Some(known.name), "{path}");
            }
        }
        assert!(find_request("Send").is_none());
        assert!(find_request("not_subscribe_message::Send").is_none());
    }
}
