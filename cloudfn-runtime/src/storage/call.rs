//! The calls of the cloud storage. Each is a future that is sent when it is awaited.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::time::Instant;

use super::content::{Content, Opened};
use super::file::{DeletedFile, TempFile};
use super::stream::FileStream;
use super::wire::{FileContent, FileScope};
use crate::cloud::Scope;
use crate::cloud::deferred::{Deferred, PendingCall, RunningCall};
use crate::error::Error;
use crate::error::api_name::ApiName;
use crate::gateway::cloud_call::account::Account;
use crate::http_client::content::{ContentError, OnProgress, Progress, RequestContent};
use crate::other_account::OtherAccount;

/// The default maximum size of a downloaded file.
const MAX_FILE_BYTES: u64 = 100 * 1024 * 1024;

/// Declares the future of a call, with the options that it holds until it is awaited.
macro_rules! storage_call {
    ($(#[$about:meta])* $call:ident($options:ident) -> $output:ty, $name:literal) => {
        $(#[$about])*
        #[must_use = "nothing happens unless the call is awaited: add `.await`"]
        pub struct $call(Deferred<$options>);

        impl $call {
            /// Fails if the call is not complete within this time, as [`Call::timeout`](crate::Call::timeout). Large
            /// files need more than the default of 15 seconds.
            pub fn timeout(mut self, timeout: Duration) -> Self {
                self.0.change(|options| options.call.timeout = Some(timeout));
                self
            }

            /// Uses the files of another environment of the same account. For another account,
            /// [`other_account`](crate::Cloud::other_account) names the environment.
            pub fn env(mut self, env: impl Into<String>) -> Self {
                let env = env.into();
                self.0.change(|options| options.call.env = Some(env));
                self
            }

            pub(crate) fn of(mut self, account: OtherAccount) -> Self {
                self.0.change(|options| options.call.account = Some(account));
                self
            }
        }

        impl Future for $call {
            type Output = Result<$output, Error>;

            fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
                self.0.poll(context)
            }
        }

        impl PendingCall for $options {
            type Output = Result<$output, Error>;

            fn name(&self) -> &'static str {
                $name
            }

            fn start(self) -> RunningCall<Self::Output> {
                Box::pin(self.run())
            }
        }

        impl fmt::Debug for $call {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.debug_struct(stringify!($call)).finish_non_exhaustive()
            }
        }
    };
}

storage_call! {
    /// An upload. Awaited, it returns the fileID.
    UploadCall(Upload) -> String, "uploadFile"
}

storage_call! {
    /// A download. Awaited, it returns the content.
    DownloadCall(Download) -> Vec<u8>, "downloadFile"
}

storage_call! {
    /// A download as a stream. Awaited, it returns the stream of the content.
    OpenCall(Open) -> FileStream, "downloadFile"
}

storage_call! {
    /// A request for links to files.
    LinksCall(Links) -> Vec<TempFile>, "getTempFileURL"
}

storage_call! {
    /// A deletion of files.
    DeleteCall(Delete) -> Vec<DeletedFile>, "deleteFile"
}

struct Upload {
    call: CallOptions,
    cloud_path: String,
    content: Content,
    max_bytes: Option<u64>,
    progress: Option<OnProgress>,
}

struct Download {
    call: CallOptions,
    file: FileOptions,
}

struct Open {
    call: CallOptions,
    file: FileOptions,
}

/// Which file to download, and its options.
struct FileOptions {
    file_id: String,
    max_bytes: u64,
    progress: Option<OnProgress>,
}

struct Links {
    call: CallOptions,
    file_ids: Vec<String>,
    max_age: Option<u64>,
}

struct Delete {
    call: CallOptions,
    file_ids: Vec<String>,
}

impl UploadCall {
    #[track_caller]
    pub(crate) fn new(scope: Arc<Scope>, cloud_path: String, content: Content) -> Self {
        let call = CallOptions::new(scope);
        Self(Deferred::new(Upload { call, cloud_path, content, max_bytes: None, progress: None }))
    }

    /// Breaks the upload off if the content is longer than this: no file is created. By default there is no limit.
    pub fn max_bytes(mut self, bytes: u64) -> Self {
        self.0.change(|options| options.max_bytes = Some(bytes));
        self
    }

    /// Sets a callback for progress. It is called each time some bytes were written to the connection.
    pub fn on_progress(mut self, progress: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        self.0.change(|options| options.progress = Some(Arc::new(progress)));
        self
    }
}

/// Declares the options of a download, as a whole or as a stream.
macro_rules! fetching {
    ($call:ident($options:ident), max_bytes: $max_bytes:expr) => {
        impl $call {
            #[track_caller]
            pub(crate) fn new(scope: Arc<Scope>, file_id: String) -> Self {
                let file = FileOptions { file_id, max_bytes: $max_bytes, progress: None };
                Self(Deferred::new($options { call: CallOptions::new(scope), file }))
            }

            /// Rejects a file with more bytes; the rest is not downloaded. The default is 100 MiB.
            pub fn max_bytes(mut self, bytes: u64) -> Self {
                self.0.change(|options| options.file.max_bytes = bytes);
                self
            }

            /// Sets a callback for progress. It is called each time some bytes arrived.
            pub fn on_progress(mut self, progress: impl Fn(Progress) + Send + Sync + 'static) -> Self {
                self.0.change(|options| options.file.progress = Some(Arc::new(progress)));
                self
            }
        }
    };
}

fetching!(DownloadCall(Download), max_bytes: MAX_FILE_BYTES);
fetching!(OpenCall(Open), max_bytes: u64::MAX);

impl LinksCall {
    #[track_caller]
    pub(crate) fn new(scope: Arc<Scope>, file_ids: Vec<String>) -> Self {
        Self(Deferred::new(Links { call: CallOptions::new(scope), file_ids, max_age: None }))
    }

    /// Sets how many seconds the links are valid. The default is that of the storage.
    #[doc(alias = "maxAge")]
    pub fn max_age(mut self, seconds: u64) -> Self {
        self.0.change(|options| options.max_age = Some(seconds));
        self
    }
}

impl DeleteCall {
    #[track_caller]
    pub(crate) fn new(scope: Arc<Scope>, file_ids: Vec<String>) -> Self {
        Self(Deferred::new(Delete { call: CallOptions::new(scope), file_ids }))
    }
}

impl Upload {
    async fn run(self) -> Result<String, Error> {
        let Self { call, cloud_path, content, max_bytes, progress } = self;
        let deadline = call.deadline();
        let unreadable = |error: ContentError| ApiName::own("uploadFile").no_answer(error.into());
        // A file that cannot be opened is an error before anything is sent.
        let content = match content.open().await.map_err(|error| unreadable(error.into()))? {
            Opened::Whole(bytes) if max_bytes.is_none() && progress.is_none() => FileContent::Whole(bytes),
            opened => {
                let (pieces, length) = opened.into_pieces();
                let content = RequestContent::new(pieces, length, max_bytes, progress).map_err(unreadable)?;
                FileContent::Pieces(content)
            }
        };
        let account = call.right(deadline).await?;
        call.scope.gateway.upload_file(call.file_scope(account.as_ref(), deadline), &cloud_path, content).await
    }
}

impl Download {
    async fn run(self) -> Result<Vec<u8>, Error> {
        self.call.open(self.file).await?.whole().await
    }
}

impl Open {
    async fn run(self) -> Result<FileStream, Error> {
        self.call.open(self.file).await
    }
}

impl Links {
    async fn run(self) -> Result<Vec<TempFile>, Error> {
        let deadline = self.call.deadline();
        let account = self.call.right(deadline).await?;
        let file_scope = self.call.file_scope(account.as_ref(), deadline);
        let files =
            self.file_ids.into_iter().map(|file_id| super::wire::LinkRequest { file_id, max_age: self.max_age });
        let files: Vec<_> = files.collect();
        let outcomes = self.call.scope.gateway.file_links(file_scope, &files).await?;
        Ok(outcomes.into_iter().map(TempFile::new).collect())
    }
}

impl Delete {
    async fn run(self) -> Result<Vec<DeletedFile>, Error> {
        let deadline = self.call.deadline();
        let account = self.call.right(deadline).await?;
        let file_scope = self.call.file_scope(account.as_ref(), deadline);
        let outcomes = self.call.scope.gateway.delete_files(file_scope, &self.file_ids).await?;
        Ok(outcomes.into_iter().map(DeletedFile::new).collect())
    }
}

/// The options of every call of the storage: scope, environment, account and timeout.
struct CallOptions {
    scope: Arc<Scope>,
    env: Option<String>,
    account: Option<OtherAccount>,
    timeout: Option<Duration>,
}

impl CallOptions {
    fn new(scope: Arc<Scope>) -> Self {
        Self { scope, env: None, account: None, timeout: None }
    }

    /// The right to another account's files, if the call names one.
    async fn right(&self, deadline: Instant) -> Result<Option<Account>, Error> {
        match &self.account {
            Some(account) => account.right(deadline, self.env.as_deref()).await.map(Some),
            None => Ok(None),
        }
    }

    fn deadline(&self) -> Instant {
        self.scope.deadline(self.timeout)
    }

    fn file_scope<'a>(&'a self, account: Option<&'a Account>, deadline: Instant) -> FileScope<'a> {
        FileScope { environment: &self.scope.environment, env: self.env.as_deref(), account, deadline }
    }

    async fn open(&self, file: FileOptions) -> Result<FileStream, Error> {
        let deadline = self.deadline();
        let account = self.right(deadline).await?;
        let file_scope = self.file_scope(account.as_ref(), deadline);
        let incoming = self.scope.gateway.open_file(file_scope, &file.file_id).await?;
        FileStream::new(incoming, file.max_bytes, file.progress, file_scope.deadline)
    }
}
