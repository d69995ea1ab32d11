//! Entry points of the hosts for the fuzz targets. Only `cargo fuzz` builds this.

use std::collections::HashMap;

use super::context::{BadContext, Context};

#[cfg(feature = "http")]
pub use super::http::fuzzing::serve as serve_http;
pub use super::runtime_api::fuzzing::environment_of_event;

/// Reads the header `x-cloudfn-context`: the variables of an invocation and the name of its function.
///
/// # Errors
///
/// The header is not a context.
pub fn context(header: &[u8]) -> Result<(HashMap<String, String>, Option<String>), BadContext> {
    Context::parse(header).map(|context| (context.environment, context.function_name))
}
