//! `Route`: the meaning of a request's method and path.

use http::Method;

use super::refusal::Refusal;
use crate::host::FunctionChoice;

/// The path of events of an event function made from an image.
const OF_IMAGE: &str = "event-invoke";

/// What a request asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Route {
    /// The health check.
    Health,
    /// The function with this name; the only function if there is no name.
    Function(Option<String>),
    /// The same, with the event's context in headers of the platform.
    Event(Option<String>),
}

impl Route {
    /// The names are sorted.
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
        // If the user selected a function, there is no other.
        let is_function =
            names.binary_search(&name).is_ok() && chosen.forced.as_deref().is_none_or(|forced| forced == name);
        if !is_function && name != OF_IMAGE {
            return Err(Refusal::no_such_function(path));
        }
        if method != Method::POST {
            return Err(Refusal::wrong_method("POST"));
        }
        Ok(if is_function { Self::Function(Some(name.to_owned())) } else { Self::Event(chosen.function(None)) })
    }
}
