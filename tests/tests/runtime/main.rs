//! The calls of functions, from real processes, and compared with the recorded reference.

#![expect(clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod awkward_apis;
mod conversion;
mod recipes;
mod sdk;
mod testing_page;
