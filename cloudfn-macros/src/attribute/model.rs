//! A cloud function that passed all checks: the input of the expansion.

use proc_macro2::{Span, TokenStream};
use syn::{Ident, LitStr, Path, Type};

use super::handler::Handler;
use crate::manifest::Manifest;

/// A checked cloud function.
pub(super) struct Model {
    /// The path of cloudfn-runtime.
    pub(super) runtime: Path,
    /// The function, with its permissions in its signature.
    pub(super) handler: Handler,
    /// The type of its event.
    pub(super) event: Option<Type>,
    /// How it takes the cloud.
    pub(super) cloud: Option<CloudParameter>,
    /// The type that it returns.
    pub(super) output: Output,
    /// The type that stands for its permissions.
    pub(super) permissions: Permissions,
    /// The declared APIs that should no longer be called.
    pub(super) deprecated: Vec<DeprecatedApi>,
    /// The content of the binary's record and of config.json.
    pub(super) manifest: Manifest,
    /// The path of config.json, if it was written.
    pub(super) config_file: Option<String>,
}

/// How a function takes the cloud.
#[derive(Clone, Copy)]
pub(super) enum CloudParameter {
    /// `cloud: Cloud`
    Value,
    /// `cloud: &Cloud`
    Reference,
}

/// What a function returns.
pub(super) enum Output {
    /// `Result<answer, error>`. Each of the two is checked at its own span.
    Result {
        answer: TokenStream,
        error: TokenStream,
        /// Whether the answer's name is like that of a WeChat API's reply.
        is_like_reply: bool,
    },
    /// An alias of `Result`, such as `anyhow::Result<answer>`.
    Alias(TokenStream),
}

/// The type that stands for a function's permissions.
pub(super) struct Permissions {
    /// Its name. Its span is the list: rustc underlines it when a call is not declared.
    pub(super) ident: Ident,
    /// The span of the list, or of the attribute if there is no list.
    pub(super) list: Span,
    /// The permission traits of the catalog's APIs.
    pub(super) traits: Vec<TokenStream>,
    /// The permission traits of the user's own APIs, each with the name that declares it.
    pub(super) own: Vec<(LitStr, TokenStream)>,
}

/// A declared API that still works but should no longer be called.
pub(super) struct DeprecatedApi {
    pub(super) name: LitStr,
    pub(super) reason: String,
}
