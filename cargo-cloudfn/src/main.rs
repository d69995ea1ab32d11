//! `cargo cloudfn`.
fn main() {}
