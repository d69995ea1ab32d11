//! Without the feature `tls`: calls with an access token.

use crate::host::Host;

/// Nothing implements it.
#[diagnostic::on_unimplemented(
    message = "access tokens need the feature `tls` of cloudfn-runtime",
    label = "the feature `tls` is off",
    note = "in Cargo.toml, add it to your line of cloudfn-runtime, and keep its `path` or `version`:\n[dependencies]\ncloudfn-runtime = {{ .., features = [\"tls\"] }}",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/feature-is-off.md"
)]
pub trait TlsFeature {}

#[doc(hidden)]
impl<L> Host<L> {
    #[must_use]
    pub fn access_token<T: TlsFeature>(self, _provider: T) -> Self {
        self
    }
}
