//! What the fuzz targets reach of the hosts. Only `cargo fuzz` builds this.

use std::collections::HashMap;

use super::context::{BadContext, Context};

#[cfg(feature = "http")]
pub use super::http::fuzzing::serve as serve_http;
pub use super::runtime_api::fuzzing::environment_of_event;

/// Reads the header `x-cloudfn-context`: the variables of an invocation, and the function that it names.
pub fn context(header: &[u8]) -> Result<(HashMap<String, String>, Option<String>), BadContext> {
    Context::parse(header).map(|context| (context.environment, context.function_name))
}
