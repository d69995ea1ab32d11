//! The platform in a box.
