//! The methods for the contents of files: uploads and downloads.

use std::sync::Arc;

use super::{Content, DownloadCall, OpenCall, UploadCall};
use crate::cloud::Cloud;
use crate::other_account::OtherAccount;

impl<Permissions> Cloud<Permissions> {
    /// Uploads a file, and returns its fileID: `cloud.uploadFile({cloudPath, fileContent})`.
    ///
    /// The content is bytes or a string, or a [`Content`] that is read while it is sent. The path has no leading slash.
    /// An existing file is replaced.
    #[doc(alias = "uploadFile")]
    #[track_caller]
    pub fn upload_file(&self, cloud_path: impl Into<String>, content: impl Into<Content>) -> UploadCall {
        UploadCall::new(Arc::clone(self.scope()), cloud_path.into(), content.into())
    }

    /// Downloads a file: `cloud.downloadFile({fileID})`.
    ///
    /// A file of more than 100 MiB is an error; [`DownloadCall::max_bytes`] changes the limit.
    #[doc(alias = "downloadFile")]
    #[track_caller]
    pub fn download_file(&self, file_id: impl Into<String>) -> DownloadCall {
        DownloadCall::new(Arc::clone(self.scope()), file_id.into())
    }

    /// Downloads a file as a stream, so that memory holds only the current piece.
    ///
    /// ```
    /// use cloudfn_runtime::testing::{TestCloud, block_on};
    /// use cloudfn_runtime::{Cloud, Error, cloud_function};
    ///
    /// #[cloud_function]
    /// async fn lines(file_id: String, cloud: Cloud) -> Result<usize, Error> {
    ///     let mut file = cloud.open_file(file_id).await?;
    ///     let mut lines = 0;
    ///     while let Some(piece) = file.chunk().await? {
    ///         lines += piece.iter().filter(|byte| **byte == b'\n').count();
    ///     }
    ///     Ok(lines)
    /// }
    ///
    /// let test = TestCloud::new();
    /// let file_id = block_on(test.cloud::<()>().upload_file("log.txt", "a\nb\n"))?;
    /// assert_eq!(block_on(lines(file_id, test.cloud()))?, 2);
    /// # Ok::<(), Error>(())
    /// ```
    #[doc(alias = "downloadFile")]
    #[track_caller]
    pub fn open_file(&self, file_id: impl Into<String>) -> OpenCall {
        OpenCall::new(Arc::clone(self.scope()), file_id.into())
    }
}

impl OtherAccount {
    /// Uploads a file to the other account's storage, as [`Cloud::upload_file`] does.
    #[doc(alias = "uploadFile")]
    #[track_caller]
    pub fn upload_file(&self, cloud_path: impl Into<String>, content: impl Into<Content>) -> UploadCall {
        UploadCall::new(Arc::clone(self.scope()), cloud_path.into(), content.into()).of(self.clone())
    }

    /// Downloads a file, as [`Cloud::download_file`] does.
    #[doc(alias = "downloadFile")]
    #[track_caller]
    pub fn download_file(&self, file_id: impl Into<String>) -> DownloadCall {
        DownloadCall::new(Arc::clone(self.scope()), file_id.into()).of(self.clone())
    }

    /// Downloads a file as a stream, as [`Cloud::open_file`] does.
    #[doc(alias = "downloadFile")]
    #[track_caller]
    pub fn open_file(&self, file_id: impl Into<String>) -> OpenCall {
        OpenCall::new(Arc::clone(self.scope()), file_id.into()).of(self.clone())
    }
}
