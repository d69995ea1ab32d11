//! What holds of the parts together.

mod captures;
mod operations;
mod properties;
