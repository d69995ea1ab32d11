//! Without the feature `storage`: the contents of files.

use std::sync::Arc;

use crate::cloud::Cloud;
use crate::other_account::OtherAccount;
use crate::storage::{Content, DownloadCall, OpenCall, UploadCall};

/// Nothing implements it.
#[diagnostic::on_unimplemented(
    message = "uploads and downloads of files need the feature `storage` of cloudfn-runtime",
    label = "the feature `storage` is off",
    note = "in Cargo.toml, add it to your line of cloudfn-runtime, and keep its `path` or `version`:\n[dependencies]\ncloudfn-runtime = {{ .., features = [\"storage\"] }}",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/feature-is-off.md"
)]
pub trait StorageFeature {}

#[doc(hidden)]
impl<Permissions> Cloud<Permissions> {
    pub fn upload_file<P: StorageFeature>(&self, _cloud_path: P, content: impl Into<Content>) -> UploadCall {
        UploadCall::new(Arc::clone(self.scope()), String::new(), content.into())
    }

    pub fn download_file<F: StorageFeature>(&self, _file_id: F) -> DownloadCall {
        DownloadCall::new(Arc::clone(self.scope()), String::new())
    }

    pub fn open_file<F: StorageFeature>(&self, _file_id: F) -> OpenCall {
        OpenCall::new(Arc::clone(self.scope()), String::new())
    }
}

#[doc(hidden)]
impl OtherAccount {
    pub fn upload_file<P: StorageFeature>(&self, _cloud_path: P, content: impl Into<Content>) -> UploadCall {
        UploadCall::new(Arc::clone(self.scope()), String::new(), content.into()).of(self.clone())
    }

    pub fn download_file<F: StorageFeature>(&self, _file_id: F) -> DownloadCall {
        DownloadCall::new(Arc::clone(self.scope()), String::new()).of(self.clone())
    }

    pub fn open_file<F: StorageFeature>(&self, _file_id: F) -> OpenCall {
        OpenCall::new(Arc::clone(self.scope()), String::new()).of(self.clone())
    }
}
