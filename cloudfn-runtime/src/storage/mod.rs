//! Files of the cloud storage.
//!
//! The gateway returns the address of a file; its content is transferred to and from the object store itself, over
//! https. That needs the feature `storage`, which includes TLS; links and deletions need no feature.
//!
//! ```
//! # #[cfg(feature = "file-content")] {
//! use cloudfn_runtime::testing::{TestCloud, block_on};
//! use cloudfn_runtime::{Cloud, Error, cloud_function};
//!
//! /// Keeps a note, and gives a link to it.
//! #[cloud_function]
//! async fn keep(note: String, cloud: Cloud) -> Result<String, Error> {
//!     let file_id = cloud.upload_file("notes/today.txt", note).await?;
//!     let links = cloud.get_temp_file_url([file_id]).await?;
//!     links[0].url().map(str::to_owned)
//! }
//!
//! let test = TestCloud::new();
//! assert!(block_on(keep("buy tea".to_owned(), test.cloud())).unwrap().starts_with("https://"));
//! assert_eq!(test.stored("notes/today.txt").as_deref(), Some(&b"buy tea"[..]));
//! # }
//! ```

mod call;
mod content;
mod file;
mod stream;
#[cfg(any(test, feature = "file-content"))]
mod transfer;
pub(crate) mod wire;

use std::sync::Arc;

pub use self::call::{DeleteCall, DownloadCall, LinksCall, OpenCall, UploadCall};
pub use self::content::Content;
pub use self::file::{DeletedFile, TempFile};
pub use self::stream::FileStream;
pub use crate::http_client::content::Progress;

use crate::cloud::Cloud;
use crate::other_account::OtherAccount;

impl<Permissions> Cloud<Permissions> {
    /// Gets temporary links by which everybody can download files: `cloud.getTempFileURL({fileList})`.
    ///
    /// There is one item for each file, in order. A problem with a file is in its item.
    #[doc(alias = "getTempFileURL")]
    #[track_caller]
    pub fn get_temp_file_url<F: Into<String>>(&self, file_ids: impl IntoIterator<Item = F>) -> LinksCall {
        LinksCall::new(Arc::clone(self.scope()), file_ids.into_iter().map(Into::into).collect())
    }

    /// Deletes files: `cloud.deleteFile({fileList})`.
    ///
    /// There is one item for each file, in order. A problem with a file is in its item.
    #[doc(alias = "deleteFile")]
    #[track_caller]
    pub fn delete_file<F: Into<String>>(&self, file_ids: impl IntoIterator<Item = F>) -> DeleteCall {
        DeleteCall::new(Arc::clone(self.scope()), file_ids.into_iter().map(Into::into).collect())
    }
}

impl OtherAccount {
    /// Gets links to files, as [`Cloud::get_temp_file_url`] does.
    #[doc(alias = "getTempFileURL")]
    #[track_caller]
    pub fn get_temp_file_url<F: Into<String>>(&self, file_ids: impl IntoIterator<Item = F>) -> LinksCall {
        let file_ids = file_ids.into_iter().map(Into::into).collect();
        LinksCall::new(Arc::clone(self.scope()), file_ids).of(self.clone())
    }

    /// Deletes files, as [`Cloud::delete_file`] does.
    #[doc(alias = "deleteFile")]
    #[track_caller]
    pub fn delete_file<F: Into<String>>(&self, file_ids: impl IntoIterator<Item = F>) -> DeleteCall {
        let file_ids = file_ids.into_iter().map(Into::into).collect();
        DeleteCall::new(Arc::clone(self.scope()), file_ids).of(self.clone())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use cloudfn_protocol::codes;

    use super::*;
    use crate::testing::{TestCloud, block_on};

    #[test]
    fn a_downloaded_file_equals_the_uploaded_one() {
        let test = TestCloud::new();
        let cloud: Cloud<()> = test.cloud();
        block_on(async {
            let id = cloud.upload_file("dir/文 a.bin", b"\xff\0\r\n".to_vec()).await.unwrap();
            assert_eq!(cloud.download_file(&id).await.unwrap(), b"\xff\0\r\n");
            let deleted = cloud.delete_file([&id]).await.unwrap();
            assert_eq!((deleted[0].file_id(), deleted[0].outcome().is_ok()), (&*id, true));
            let error = cloud.download_file(&id).await.unwrap_err();
            assert!(error.code() == Some("STORAGE_FILE_NONEXIST"), "{error:?}");
            assert_eq!(error.err_code(), codes::of_gateway("STORAGE_FILE_NONEXIST"));
        });
        assert_eq!(test.stored("dir/文 a.bin"), None);
    }

    #[test]
    fn a_missing_file_does_not_affect_the_others() {
        let test = TestCloud::new();
        let cloud: Cloud<()> = test.cloud();
        block_on(async {
            let id = cloud.upload_file("a", "1").await.unwrap();
            let links = cloud.get_temp_file_url(["cloud://test/none", &id]).max_age(60).await.unwrap();
            assert_eq!(links[0].url().unwrap_err().err_code(), -503_003);
            assert!(links[1].url().unwrap().ends_with("/a"));
            assert_eq!(links[1].max_age(), Some(60));
        });
    }

    #[test]
    fn every_call_can_mean_another_environment() {
        let test = TestCloud::new();
        let cloud: Cloud<()> = test.cloud();
        block_on(async {
            let id = cloud.upload_file("a", "1").env("prod-2").await.unwrap();
            cloud.download_file(&id).env("prod-2").await.unwrap();
            cloud.open_file(&id).env("prod-2").await.unwrap();
            cloud.get_temp_file_url([&id]).env("prod-2").await.unwrap();
            cloud.delete_file([&id]).env("prod-2").await.unwrap();
        });
        assert_eq!(test.calls().len(), 5);
        assert!(test.calls().iter().all(|call| call.members["env"] == "prod-2"), "{:?}", test.calls());
    }

    #[test]
    fn a_file_above_the_limit_is_an_error() {
        let test = TestCloud::new();
        let cloud: Cloud<()> = test.cloud();
        block_on(async {
            let id = cloud.upload_file("a", "12345").await.unwrap();
            let seen = Arc::new(Mutex::new(Vec::new()));
            let message = Arc::clone(&seen);
            let call = cloud
                .download_file(&id)
                .max_bytes(5)
                .on_progress(move |progress| message.lock().unwrap().push(progress));
            assert_eq!(call.await.unwrap(), b"12345");
            assert_eq!(*seen.lock().unwrap(), [Progress { bytes: 5, total: Some(5) }]);
            let error = cloud.download_file(&id).max_bytes(4).await.unwrap_err();
            assert!(error.to_string().contains("more than 4 bytes"), "{error}");
        });
    }
}
