//! The calls of the storage, each a future that is sent when it is awaited.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use super::file::{DeletedFile, TempFile};
use crate::cloud::Scope;
use crate::deferred::{Begun, Deferred, Work};
use crate::error::Error;
use crate::gateway::exchange::Taking;
use crate::gateway::{Account, Asker, Wanted};
use crate::other_account::OtherAccount;

/// A file is taken so long unless the call says otherwise.
const LONGEST_FILE: usize = 100 * 1024 * 1024;

/// Makes the future of a call out of what it holds until it is awaited.
macro_rules! storage_call {
    ($(#[$about:meta])* $call:ident($prepared:ident) -> $output:ty) => {
        $(#[$about])*
        #[must_use = "nothing happens unless the call is awaited: add `.await`"]
        pub struct $call(Deferred<$prepared>);

        impl $call {
            /// Ends the call with an error when it is not done in time, as [`Call::timeout`](crate::Call::timeout). Large files
            /// need more than the 15 seconds that calls have.
            pub fn timeout(mut self, timeout: Duration) -> Self {
                self.0.change(|prepared| prepared.asking.timeout = Some(timeout));
                self
            }

            pub(crate) fn of(mut self, account: OtherAccount) -> Self {
                self.0.change(|prepared| prepared.asking.account = Some(account));
                self
            }
        }

        impl Future for $call {
            type Output = Result<$output, Error>;

            fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
                self.0.poll(context)
            }
        }

        impl Work for $prepared {
            type Output = Result<$output, Error>;

            fn begin(self) -> Begun<Self::Output> {
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
    /// A file is put into the storage; awaited, it gives the fileID.
    UploadCall(Upload) -> String
}

storage_call! {
    /// A file is fetched from the storage; awaited, it gives the content.
    DownloadCall(Download) -> Vec<u8>
}

storage_call! {
    /// Links to files are asked for.
    LinksCall(Links) -> Vec<TempFile>
}

storage_call! {
    /// Files are deleted.
    DeleteCall(Delete) -> Vec<DeletedFile>
}

struct Upload {
    asking: Asking,
    cloud_path: String,
    content: Vec<u8>,
}

struct Download {
    asking: Asking,
    file_id: String,
    taking: Taking,
}

struct Links {
    asking: Asking,
    file_ids: Vec<String>,
    max_age: Option<u64>,
}

struct Delete {
    asking: Asking,
    file_ids: Vec<String>,
}

impl UploadCall {
    pub(crate) fn new(scope: Arc<Scope>, cloud_path: String, content: Vec<u8>) -> Self {
        Self(Deferred::new(Upload { asking: Asking::new(scope), cloud_path, content }))
    }
}

impl DownloadCall {
    pub(crate) fn new(scope: Arc<Scope>, file_id: String) -> Self {
        let taking = Taking { longest: LONGEST_FILE, progress: None };
        Self(Deferred::new(Download { asking: Asking::new(scope), file_id, taking }))
    }

    /// Refuses a file of more bytes; what comes after them is not fetched.
    pub fn longest(mut self, bytes: usize) -> Self {
        self.0.change(|prepared| prepared.taking.longest = bytes);
        self
    }

    /// Tells how many bytes have come, each time when some have.
    pub fn on_progress(mut self, progress: impl Fn(usize) + Send + Sync + 'static) -> Self {
        self.0.change(|prepared| prepared.taking.progress = Some(Arc::new(progress)));
        self
    }
}

impl LinksCall {
    pub(crate) fn new(scope: Arc<Scope>, file_ids: Vec<String>) -> Self {
        Self(Deferred::new(Links { asking: Asking::new(scope), file_ids, max_age: None }))
    }

    /// For how many seconds the links are to be good. The storage has its own default.
    #[doc(alias = "maxAge")]
    pub fn max_age(mut self, seconds: u64) -> Self {
        self.0.change(|prepared| prepared.max_age = Some(seconds));
        self
    }
}

impl DeleteCall {
    pub(crate) fn new(scope: Arc<Scope>, file_ids: Vec<String>) -> Self {
        Self(Deferred::new(Delete { asking: Asking::new(scope), file_ids }))
    }
}

impl Upload {
    async fn run(self) -> Result<String, Error> {
        let account = self.asking.right().await?;
        let asker = self.asking.asker(account.as_ref());
        self.asking.scope.gateway.upload_file(asker, &self.cloud_path, self.content).await
    }
}

impl Download {
    async fn run(self) -> Result<Vec<u8>, Error> {
        let account = self.asking.right().await?;
        let asker = self.asking.asker(account.as_ref());
        self.asking.scope.gateway.download_file(asker, &self.file_id, self.taking).await
    }
}

impl Links {
    async fn run(self) -> Result<Vec<TempFile>, Error> {
        let account = self.asking.right().await?;
        let asker = self.asking.asker(account.as_ref());
        let files = self.file_ids.into_iter().map(|file_id| Wanted { file_id, max_age: self.max_age });
        let files: Vec<_> = files.collect();
        let outcomes = self.asking.scope.gateway.file_links(asker, &files).await?;
        Ok(outcomes.into_iter().map(TempFile::new).collect())
    }
}

impl Delete {
    async fn run(self) -> Result<Vec<DeletedFile>, Error> {
        let account = self.asking.right().await?;
        let asker = self.asking.asker(account.as_ref());
        let outcomes = self.asking.scope.gateway.delete_files(asker, &self.file_ids).await?;
        Ok(outcomes.into_iter().map(DeletedFile::new).collect())
    }
}

/// What all calls of the storage hold: who asks, of whom, and how long it may take.
struct Asking {
    scope: Arc<Scope>,
    account: Option<OtherAccount>,
    timeout: Option<Duration>,
}

impl Asking {
    fn new(scope: Arc<Scope>) -> Self {
        Self { scope, account: None, timeout: None }
    }

    /// The right to another account's files, where they are meant.
    async fn right(&self) -> Result<Option<Account>, Error> {
        match &self.account {
            Some(account) => account.right(self.timeout).await.map(Some),
            None => Ok(None),
        }
    }

    fn asker<'a>(&'a self, account: Option<&'a Account>) -> Asker<'a> {
        Asker { environment: &self.scope.environment, account, timeout: self.scope.patience(self.timeout) }
    }
}
