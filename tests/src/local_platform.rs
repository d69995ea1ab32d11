//! Functions on the local platform.

use std::path::Path;
use std::time::Duration;

use cloudfn_local::{FunctionProcess, Platform};

/// The limit that ends a test that hangs.
pub const TIME_LIMIT: Duration = Duration::from_secs(60);

/// Runs an asynchronous test.
pub fn block_on<T>(test: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test)
}

/// Runs a test with its own platform.
pub fn on_platform<T>(test: impl AsyncFnOnce(&Platform) -> T) -> T {
    block_on(async { test(&Platform::start().await.unwrap()).await })
}

/// A function with a long time limit.
pub fn function(name: &str, program: impl AsRef<Path>) -> FunctionProcess {
    FunctionProcess::new(name, program.as_ref()).time_limit(TIME_LIMIT).ready_limit(TIME_LIMIT)
}
