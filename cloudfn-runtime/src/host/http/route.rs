//! What a method and a path ask for.

use http::Method;

use super::refusal::Refusal;
use crate::host::FunctionChoice;

/// Where the platform posts the events of a function that is made of an image.
const OF_IMAGE: &str = "event-invoke";

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Route {
    /// Whether the process is well.
    Health,
    /// The function of this name; without one, the only function.
    Function(Option<String>),
    /// The same, where the platform posts events with their context in headers.
    Event(Option<String>),
}

impl Route {
    pub(super) fn of(
        method: &Method,
        path: &str,
        names: &[&'static str],
        chosen: &FunctionChoice,
    ) -> Result<Self, Refusal> {
        let name = path.strip_prefix('/').unwrap_or(path);
        if name.is_empty() {
            return match *method {
                Method::GET | Method::HEAD => Ok(Self::Health),
                Method::POST => Ok(Self::Function(chosen.function(None))),
                _ => Err(Refusal::wrong_method("GET, HEAD, POST")),
            };
        }
        // Where the user has chosen a function, there is no other.
        let is_function = names.contains(&name) && chosen.forced.as_deref().is_none_or(|forced| forced == name);
        if !is_function && name != OF_IMAGE {
            return Err(Refusal::no_such_function(path));
        }
        if method != Method::POST {
            return Err(Refusal::wrong_method("POST"));
        }
        Ok(if is_function { Self::Function(Some(name.to_owned())) } else { Self::Event(chosen.function(None)) })
    }
}
