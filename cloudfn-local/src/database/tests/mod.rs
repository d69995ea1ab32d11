//! Tests of the local database.

mod keeping;
mod waiting;
