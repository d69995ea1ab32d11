//! The functions that the test bed loads.
//!
//! With `BED_VARIABLES_FROM_EVENT=1`, an invocation takes its variables from the member `variables` of its event. The HTTP
//! host then serves many callers at once, each with its own token and secret, as the platform's context does elsewhere.

#![forbid(unsafe_code)]

mod echo;
mod interleaved;
mod one_call;
mod variables_from_event;
mod work;

use std::process::ExitCode;

use cloudfn_runtime::host::Host;

use crate::variables_from_event::VariablesFromEvent;

fn main() -> ExitCode {
    match std::env::var("BED_VARIABLES_FROM_EVENT") {
        Ok(_) => Host::new().layer(tower_layer::layer_fn(VariablesFromEvent::new)).run(),
        Err(_) => cloudfn_runtime::run(),
    }
}
