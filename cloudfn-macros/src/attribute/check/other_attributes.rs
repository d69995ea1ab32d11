//! Attributes beside `#[cloud_function]` that cannot work with it. They run a function, and so does cloudfn.

use syn::{Attribute, Path};

use crate::attribute::handler::Handler;
use crate::attribute::tokens;
use crate::errors::{Errors, Page};

/// Reports the attributes below `#[cloud_function]` that cannot work with it, and removes them, so that they do not cause
/// more errors.
pub(super) fn take(handler: &mut Handler, errors: &mut Errors) {
    handler.attributes.retain(|attribute| match problem(attribute, &handler.signature.ident) {
        Some(message) => {
            errors.on(attribute, Page::OtherAttribute.about(message));
            false
        }
        None => true,
    });
}

/// Whether an attribute above `#[cloud_function]` has made the function synchronous: it blocks on the function's body.
pub(super) fn made_synchronous(handler: &Handler) -> bool {
    handler.signature.asyncness.is_none() && tokens::mentions(&handler.body, "block_on")
}

fn problem(attribute: &Attribute, function: &syn::Ident) -> Option<String> {
    let path = attribute.path();
    let text = text(path);
    let last = path.segments.last()?.ident.to_string();
    match last.as_str() {
        "main" | "launch" => {
            Some(format!("remove `#[{text}]`: cloudfn runs the function, and starts the asynchronous runtime itself"))
        }
        "test" | "bench" | "rstest" => Some(format!(
            "a cloud function cannot be a test: remove `#[{text}]`, and write a test that calls `{function}`"
        )),
        "async_trait" => Some(format!("remove `#[{text}]`: a free `async fn` does not need it")),
        "cloud_function" => Some("remove this `#[cloud_function]`: the function has one already".to_owned()),
        _ => None,
    }
}

/// The path as it is written. The expansion of `#[tokio::test]` has the long path of `#[test]`.
fn text(path: &Path) -> String {
    let segments: Vec<_> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    match &segments[..] {
        [first, .., last] if first == "core" || first == "std" => last.clone(),
        _ => segments.join("::"),
    }
}
