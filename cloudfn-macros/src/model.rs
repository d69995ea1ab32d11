//! What is expanded, after all checks.

use proc_macro2::{Span, TokenStream};
use syn::{Ident, LitStr, Path, Type};

use crate::manifest::Manifest;
use crate::signature::Handler;

/// A checked cloud function.
pub(crate) struct Model {
    /// The path of cloudfn-runtime.
    pub(crate) runtime: Path,
    /// The function, with the permissions in its parameter's type.
    pub(crate) handler: Handler,
    /// What it takes.
    pub(crate) event: Option<Type>,
    /// How it takes the cloud.
    pub(crate) cloud: Option<CloudParameter>,
    /// What it returns.
    pub(crate) output: Output,
    /// The type that stands for its permissions.
    pub(crate) permissions: Permissions,
    /// What of it WeChat no longer wants to be called.
    pub(crate) discouraged: Vec<Discouraged>,
    /// What is left in the binary and in config.json.
    pub(crate) manifest: Manifest,
    /// Where config.json was written, if it was.
    pub(crate) written: Option<String>,
}

/// How a function takes the cloud.
#[derive(Clone, Copy)]
pub(crate) enum CloudParameter {
    /// `cloud: Cloud`
    Value,
    /// `cloud: &Cloud`
    Reference,
}

/// What a function returns.
pub(crate) enum Output {
    /// `Result<reply, error>`: each is checked at its own place.
    Result { reply: TokenStream, error: TokenStream },
    /// A `Result` of another make, such as `anyhow::Result<reply>`.
    Alias(TokenStream),
}

/// The type that stands for a function's permissions.
pub(crate) struct Permissions {
    /// Its name, spanned at the list: what rustc underlines when a call is not declared.
    pub(crate) ident: Ident,
    /// The list, or the attribute where there is none.
    pub(crate) list: Span,
    /// The traits of the permissions.
    pub(crate) traits: Vec<TokenStream>,
    /// The traits of the user's own APIs, with the names that they are declared by.
    pub(crate) own: Vec<(LitStr, TokenStream)>,
}

/// A declared API that still works, with what to say about it.
pub(crate) struct Discouraged {
    pub(crate) name: LitStr,
    pub(crate) advice: String,
}
