//! Tests of the local database.

mod environments;
mod keeping;
mod waiting;
