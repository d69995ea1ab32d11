//! What functions call, from real processes and against the recorded reference.

#![expect(clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod awkward_apis;
mod conversion;
mod recipes;
mod sdk;
