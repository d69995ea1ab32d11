//! The event of a bare custom runtime, for the fuzz targets.

use super::user_info::{ProcessVariables, Trust};
use crate::environment::Environment;

/// The variables that an invocation without a context gets from the process and its event.
///
/// # Panics
///
/// When the settings of the process are not readable: those of a fuzz target are.
#[must_use]
pub fn environment_of_event(process: &Environment, event: &[u8]) -> Environment {
    Trust::of(process).expect("readable settings").environment(&ProcessVariables::of(process), event)
}
