//! What a method and a path ask for.

use http::Method;

use super::super::Chosen;
use super::refusal::Refusal;

/// Where the platform posts the events of a function that is made of an image.
const OF_IMAGE: &str = "event-invoke";

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Route {
    /// Whether the process is well.
    Health,
    /// The function of this name; without one, the only function.
    Function(Option<String>),
}

impl Route {
    pub(super) fn of(method: &Method, path: &str, names: &[&'static str], chosen: &Chosen) -> Result<Self, Refusal> {
        let name = path.strip_prefix('/').unwrap_or(path);
        match *method {
            Method::GET | Method::HEAD if name.is_empty() => Ok(Self::Health),
            Method::POST if name.is_empty() => Ok(Self::Function(chosen.function(None))),
            _ if name.is_empty() => Err(Refusal::wrong_method("GET, HEAD, POST")),
            _ => match called(name, names, chosen) {
                None => Err(Refusal::no_such_function(path)),
                Some(_) if method != Method::POST => Err(Refusal::wrong_method("POST")),
                Some(function) => Ok(Self::Function(function)),
            },
        }
    }
}

/// The function at this path. Where the user has chosen one, there is no other.
fn called(name: &str, names: &[&'static str], chosen: &Chosen) -> Option<Option<String>> {
    let is_there = names.contains(&name) && chosen.forced.as_deref().is_none_or(|forced| forced == name);
    match name {
        _ if is_there => Some(Some(name.to_owned())),
        OF_IMAGE => Some(chosen.function(None)),
        _ => None,
    }
}
