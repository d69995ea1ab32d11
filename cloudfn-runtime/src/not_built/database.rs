//! Without the feature `database`: the database.

use crate::cloud::Cloud;
use crate::other_account::OtherAccount;

/// Nothing implements it.
#[diagnostic::on_unimplemented(
    message = "the database needs the feature `database` of cloudfn-runtime",
    label = "the feature `database` is off",
    note = "in Cargo.toml, add it to your line of cloudfn-runtime, and keep its `path` or `version`:\n[dependencies]\ncloudfn-runtime = {{ .., features = [\"database\"] }}",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/feature-is-off.md"
)]
pub trait DatabaseFeature {}

// The lifetime keeps rustc from checking the bound here instead of at a call. The type of the result is never known, so
// that the methods of a database are no errors as well.
#[doc(hidden)]
impl<Permissions> Cloud<Permissions> {
    #[must_use]
    pub fn database<Database>(&self) -> Database
    where
        for<'cloud> &'cloud Self: DatabaseFeature,
    {
        unreachable!("nothing implements `DatabaseFeature`")
    }
}

#[doc(hidden)]
impl OtherAccount {
    #[must_use]
    pub fn database<Database>(&self) -> Database
    where
        for<'account> &'account Self: DatabaseFeature,
    {
        unreachable!("nothing implements `DatabaseFeature`")
    }
}
