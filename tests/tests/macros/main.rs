//! The macros, as users compile them.

#![expect(clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod config_json;
mod document_derive;
mod every_api;
mod features;
mod lints;
mod other_crates;
mod ui;
