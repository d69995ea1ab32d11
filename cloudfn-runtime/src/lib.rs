//! Write WeChat Mini Program cloud functions in Rust.
