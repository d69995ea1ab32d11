//! Writes Rust code. rustfmt formats it afterwards.

mod answers;
mod docs;
mod every_api;
mod explained;
mod known;
mod module;
mod names;
mod page;
mod paths;
mod reply;
mod request;
mod rust;
mod sample;
mod samples;
mod tests;
mod types;

pub(crate) use answers::answers;
pub(crate) use every_api::every_api;
pub(crate) use explained::explained;
pub(crate) use known::known;
pub(crate) use module::modules;
pub(crate) use names::names;
pub(crate) use page::page;
pub(crate) use paths::paths;
pub(crate) use samples::samples;
pub(crate) use tests::tests;

/// The first line of every generated file.
const GENERATED: &str =
    "// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.\n\n";
