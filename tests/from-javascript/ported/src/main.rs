//! Cloud functions that were ported from JavaScript: a module for each.

mod broken;
mod nightly;
mod orders;
mod router;
mod send_message;
mod upload;
mod wallet;

cloudfn_runtime::main!();
