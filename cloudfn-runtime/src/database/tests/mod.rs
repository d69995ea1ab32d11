//! Tests of the whole module.

mod captures;
mod faults;
mod operations;
mod properties;
