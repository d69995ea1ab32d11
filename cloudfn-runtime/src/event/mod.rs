//! Reads an event as the type that the function takes.
//!
//! An event that JavaScript reads is read here, too: half of an emoji, a byte order mark, `3.0` for an integer, a member
//! that occurs twice. Such an event is read a second time, so it costs nothing for others.

mod misfit;

use cloudfn_protocol::json;
use serde::de::DeserializeOwned;
use serde_json::Value;

use self::misfit::Misfit;
use crate::event_size;
use crate::failure::Failure;

/// The member that the platform adds to the event of a user.
const USER_INFO: &str = "userInfo";

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
    // With `deny_unknown_fields`, a type means the members of the caller, not that of the platform.
    match without_user_info(json).filter(|_| misfit.is_unknown_member(USER_INFO)) {
        Some(json) => read_with_path(json.as_bytes()),
        None => Err(misfit),
    }
    .map_err(|misfit| Failure::of_event(misfit.describe::<E>()))
}

fn read_with_path<E: DeserializeOwned>(json: &[u8]) -> Result<E, Misfit> {
    let deserializer = &mut serde_json::Deserializer::from_slice(json);
    let event = serde_path_to_error::deserialize(&mut *deserializer).map_err(Misfit::of)?;
    deserializer.end().map_err(Misfit::trailing)?;
    Ok(event)
}

fn without_user_info(json: &[u8]) -> Option<String> {
    let mut event: Value = serde_json::from_slice(json).ok()?;
    event.as_object_mut()?.shift_remove(USER_INFO)?;
    Some(event.to_string())
}

#[cfg(test)]
mod tests;
