//! What holds of the parts together.

mod captures;
mod faults;
mod operations;
mod properties;
