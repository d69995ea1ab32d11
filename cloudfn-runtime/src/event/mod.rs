//! Reads an event as the type that the function takes.
//!
//! An event that JavaScript reads is read here, too: half of an emoji, a byte order mark, `3.0` for an integer, a member
//! that occurs twice. Such an event is read a second time, so it costs nothing for others.

mod misfit;
mod place;

use std::any::type_name;

use cloudfn_protocol::json;
use serde::de::value::{Error, UnitDeserializer};
use serde::de::{Deserialize, DeserializeOwned};
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
    let json = checked(json)?;
    serde_json::from_slice(json).or_else(|_| read_as_javascript(json))
}

// The rest of this file is in few generic functions, because those are compiled for each type of an event, in the user's
// crate, each time that it changes.

fn checked(json: &[u8]) -> Result<&[u8], Failure> {
    // wx-server-sdk gives the function an empty object if the caller sent no event.
    let json = if json.trim_ascii().is_empty() { b"{}" } else { json };
    event_size::check(json)?;
    Ok(json)
}

/// Reads an event that serde does not take as it is written.
#[cold]
fn read_as_javascript<E: DeserializeOwned>(json: &[u8]) -> Result<E, Failure> {
    let whole = value(json)?;
    let mut event = read_with_path(&whole);
    let mut read_last = None;
    // `()` and a unit struct take no event, so it only has to be JSON. A constant, so that nothing is compiled for others.
    if const { size_of::<E>() == 0 }
        && event.is_err()
        && let Ok(nothing) = E::deserialize(UnitDeserializer::<Error>::new())
    {
        return Ok(nothing);
    }
    // A type that denies unknown members, an enum or a map means the members of the caller, not those of the platform.
    for names in INJECTED_TOGETHER {
        if event.is_ok() {
            break;
        }
        let Some(others) = without_members(&whole, names) else { continue };
        let without = read_with_path(&others);
        // If the type misses such a member, it has it.
        if !without.as_ref().is_err_and(misses_injected) {
            event = without;
            read_last = Some(others);
        }
    }
    event.map_err(|misfit| {
        let read = |event: &Value| read_with_path::<E>(event).err();
        misfit.located(read_last.as_ref().unwrap_or(&whole), &read).into_failure(type_name::<E>())
    })
}

/// The event as JSON. A type is read from that, because the code to read it from text is much larger.
fn value(json: &[u8]) -> Result<Value, Failure> {
    let normalized = json::normalized(json);
    let json = normalized.as_deref().map_or(json, str::as_bytes);
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let event = Value::deserialize(&mut deserializer).map_err(|error| misfit::not_json(&error))?;
    deserializer.end().map_err(|error| misfit::trailing(&error))?;
    Ok(event)
}

fn read_with_path<E: DeserializeOwned>(event: &Value) -> Result<E, Misfit> {
    serde_path_to_error::deserialize(event).map_err(|error| Misfit::of(&error))
}

fn misses_injected(misfit: &Misfit) -> bool {
    INJECTED.iter().any(|name| misfit.is_missing_member(name))
}

/// The event without these members, if it has all of them.
fn without_members(event: &Value, names: &[&str]) -> Option<Value> {
    let mut members = event.as_object()?.clone();
    let has_all = names.iter().all(|name| members.shift_remove(*name).is_some());
    has_all.then_some(Value::Object(members))
}

#[cfg(test)]
mod tests;
