//! The functions that the test bed loads.
//!
//! With `BED_VARIABLES_FROM_EVENT=1` an invocation's variables are the member `variables` of its event: the HTTP host then
//! serves many callers at once, each with a token and a secret of its own, as the platform's context gives them elsewhere.

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
