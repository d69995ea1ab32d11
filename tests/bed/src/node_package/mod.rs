//! The Node package: its `index.js` and its program, called by Node as the cloud calls them.

mod driver;
pub(crate) mod ends;
pub(crate) mod mixed_callers;
mod package;
