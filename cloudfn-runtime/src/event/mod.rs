//! Reads an event as the type that the function takes.
//!
//! An event that JavaScript reads is read here, too: half of an emoji, a byte order mark, `3.0` for an integer, a member
//! that occurs twice. Such an event is read a second time, so it costs nothing for others.

mod misfit;

use cloudfn_protocol::json;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;

use self::misfit::Misfit;
use crate::event_size;
use crate::failure::Failure;

/// The members that the platform adds to the event of a user.
const INJECTED: [&str; 2] = ["userInfo", "tcbContext"];

/// Those of them that a type may not have.
const INJECTED_TOGETHER: [&[&str]; 3] = [&["userInfo"], &["tcbContext"], &INJECTED];

/// Reads an event.
pub(crate) fn read<E: DeserializeOwned>(json: &[u8]) -> Result<E, Failure> {
    // wx-server-sdk gives the function an empty object if the caller sent no event.
    let json = if json.trim_ascii().is_empty() { b"{}" } else { json };
    event_size::check(json)?;
    serde_json::from_slice(json).or_else(|_| read_as_javascript(json))
}

/// Reads an event that serde does not take as it is written.
#[cold]
fn read_as_javascript<E: DeserializeOwned>(json: &[u8]) -> Result<E, Failure> {
    let normalized = json::normalized(json);
    let json = normalized.as_deref().map_or(json, str::as_bytes);
    let misfit = match read_with_path(json) {
        Ok(event) => return Ok(event),
        Err(misfit) => misfit,
    };
    // `()` and a unit struct take no event, so it only has to be JSON.
    if size_of::<E>() == 0
        && let Ok(nothing) = serde_json::from_str("null")
    {
        let json = read_with_path::<IgnoredAny>(json);
        return json.map(|_| nothing).map_err(|misfit| Failure::of_event(misfit.describe::<E>()));
    }
    // A type that denies unknown members, an enum or a map means the members of the caller, not those of the platform.
    let without = INJECTED_TOGETHER.iter().filter_map(|names| without_members(json, names));
    let mut misfit = misfit;
    for json in without {
        match read_with_path(json.as_bytes()) {
            Ok(event) => return Ok(event),
            // The type has the platform's member.
            Err(other) if INJECTED.iter().any(|name| other.is_missing_member(name)) => {}
            Err(other) => misfit = other,
        }
    }
    Err(Failure::of_event(misfit.describe::<E>()))
}

fn read_with_path<E: DeserializeOwned>(json: &[u8]) -> Result<E, Misfit> {
    let deserializer = &mut serde_json::Deserializer::from_slice(json);
    let event = serde_path_to_error::deserialize(&mut *deserializer).map_err(Misfit::of)?;
    deserializer.end().map_err(|error| Misfit::trailing(&error))?;
    Ok(event)
}

/// The event without these members, if it has all of them.
fn without_members(json: &[u8], names: &[&str]) -> Option<String> {
    let mut event: Value = serde_json::from_slice(json).ok()?;
    let members = event.as_object_mut()?;
    let has_all = names.iter().all(|name| members.shift_remove(*name).is_some());
    has_all.then(|| event.to_string())
}

#[cfg(test)]
mod tests;
