//! Methods of features that are off. Nothing satisfies their bounds, so calling one is a compile error that says what to
//! add to Cargo.toml.

#[cfg(not(feature = "database"))]
mod database;
#[cfg(not(any(test, feature = "file-content")))]
mod storage;
#[cfg(not(feature = "access-token"))]
mod tls;
