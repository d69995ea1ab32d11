//! The identity in an event of a bare custom runtime, for the fuzz targets.

use super::user_info::{ProcessVariables, Trust};
use crate::environment::Environment;

/// The variables that an invocation without a context gets from the process and its event.
///
/// # Panics
///
/// Panics if the settings of the process are invalid. Those of a fuzz target are valid.
#[must_use]
pub fn environment_of_event(process: &Environment, event: &[u8]) -> Environment {
    Trust::of(process).expect("readable settings").environment(&ProcessVariables::of(process), event)
}
