// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! Classes whose names begin with `wxa`.

pub mod game;
pub mod sec;
