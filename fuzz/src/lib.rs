//! What several fuzz targets share.

pub mod connection;
pub mod elf;
pub mod members;
