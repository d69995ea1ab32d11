//! What is put into a file.

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_util::{Stream, StreamExt, stream};
use tokio::io::{AsyncRead, ReadBuf};

use crate::http_client::content::Pieces;

/// How much of a file is read at a time.
const PIECE: usize = 64 * 1024;

/// What is put into a file: bytes, or where they come from.
///
/// Bytes and texts become one by themselves. A file, a reader and a stream are read while they are sent, so that what is
/// held of them does not grow with what is in them.
///
/// ```
/// use bytes::Bytes;
/// use cloudfn_runtime::storage::Content;
/// use cloudfn_runtime::testing::{TestCloud, block_on};
/// use cloudfn_runtime::{Cloud, Error, cloud_function};
/// use futures_util::stream;
///
/// #[cloud_function]
/// async fn export(cloud: Cloud) -> Result<String, Error> {
///     let lines = stream::iter((1..=3).map(|number| Ok(Bytes::from(format!("{number}\n")))));
///     cloud.upload_file("export.csv", Content::stream(lines)).await
/// }
///
/// let test = TestCloud::new();
/// block_on(export(test.cloud()))?;
/// assert_eq!(test.stored("export.csv").as_deref(), Some(&b"1\n2\n3\n"[..]));
/// # Ok::<(), Error>(())
/// ```
pub struct Content {
    kind: Kind,
    length: Option<u64>,
}

enum Kind {
    Whole(Vec<u8>),
    Pieces(Pieces),
    File(PathBuf),
}

/// What a content turns out to be when it is to be sent.
pub(super) enum Opened {
    Whole(Vec<u8>),
    Pieces { pieces: Pieces, length: Option<u64> },
}

impl Content {
    /// The pieces of a stream, until it ends or fails. A failure breaks the upload off: there is no file then.
    pub fn stream<B: Into<Bytes>>(pieces: impl Stream<Item = io::Result<B>> + Send + 'static) -> Self {
        Self { kind: Kind::Pieces(Box::pin(pieces.map(|piece| piece.map(Into::into)))), length: None }
    }

    /// All that a reader gives: a socket, or a `tokio::fs::File`.
    pub fn read(reader: impl AsyncRead + Send + 'static) -> Self {
        Self { kind: Kind::Pieces(Box::pin(Reading::new(Box::pin(reader)))), length: None }
    }

    /// What is in a file of this machine. It is opened when the upload begins.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        Self { kind: Kind::File(path.into()), length: None }
    }

    /// Says how many bytes will come. When it is more or fewer the upload is broken off: there is no file then.
    #[must_use]
    pub fn length(mut self, bytes: u64) -> Self {
        self.length = Some(bytes);
        self
    }

    pub(super) async fn open(self) -> io::Result<Opened> {
        let Self { kind, length } = self;
        match kind {
            Kind::Whole(bytes) => match length {
                None => Ok(Opened::Whole(bytes)),
                length => Ok(Opened::Pieces { pieces: in_pieces(bytes), length }),
            },
            Kind::Pieces(pieces) => Ok(Opened::Pieces { pieces, length }),
            Kind::File(path) => {
                let (file, length_now) = blocking(move || open(&path)).await?;
                Ok(Opened::Pieces { pieces: read_file(file), length: length.or(length_now) })
            }
        }
    }
}

impl Opened {
    /// The pieces, of bytes too, and how many bytes they have.
    pub(super) fn into_pieces(self) -> (Pieces, Option<u64>) {
        match self {
            Self::Whole(bytes) => {
                let length = bytes.len() as u64;
                (in_pieces(bytes), Some(length))
            }
            Self::Pieces { pieces, length } => (pieces, length),
        }
    }
}

impl<B: Into<Vec<u8>>> From<B> for Content {
    fn from(bytes: B) -> Self {
        Self { kind: Kind::Whole(bytes.into()), length: None }
    }
}

fn in_pieces(bytes: Vec<u8>) -> Pieces {
    let mut rest = Bytes::from(bytes);
    let next = move || (!rest.is_empty()).then(|| Ok(rest.split_to(rest.len().min(PIECE))));
    Box::pin(stream::iter(std::iter::from_fn(next)))
}

/// A file, and how long it is; a pipe or a device has no length.
fn open(path: &Path) -> io::Result<(File, Option<u64>)> {
    let told = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    let file = File::open(path).map_err(told)?;
    let metadata = file.metadata().map_err(told)?;
    if metadata.is_dir() {
        return Err(told(io::ErrorKind::IsADirectory.into()));
    }
    let length = metadata.is_file().then_some(metadata.len());
    Ok((file, length))
}

/// Files cannot be waited for: they are read on a thread that may be kept waiting.
fn read_file(file: File) -> Pieces {
    Box::pin(stream::try_unfold(file, |mut file| async move {
        let (file, piece) = blocking(move || {
            let mut piece = vec![0; PIECE];
            let length = read(&mut file, &mut piece)?;
            piece.truncate(length);
            Ok((file, Bytes::from(piece)))
        })
        .await?;
        Ok((!piece.is_empty()).then_some((piece, file)))
    }))
}

fn read(file: &mut File, piece: &mut [u8]) -> io::Result<usize> {
    loop {
        match file.read(piece) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            outcome => return outcome,
        }
    }
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|error| Err(io::Error::other(error)))
}

/// The pieces that a reader gives.
struct Reading {
    reader: Option<Pin<Box<dyn AsyncRead + Send>>>,
    buffer: Vec<u8>,
}

impl Reading {
    fn new(reader: Pin<Box<dyn AsyncRead + Send>>) -> Self {
        Self { reader: Some(reader), buffer: vec![0; PIECE] }
    }
}

impl Stream for Reading {
    type Item = io::Result<Bytes>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Self { reader, buffer } = self.get_mut();
        let Some(open) = reader else { return Poll::Ready(None) };
        let mut read = ReadBuf::new(buffer);
        match ready!(open.as_mut().poll_read(context, &mut read)) {
            Ok(()) if !read.filled().is_empty() => Poll::Ready(Some(Ok(Bytes::copy_from_slice(read.filled())))),
            outcome => {
                *reader = None;
                Poll::Ready(outcome.err().map(Err))
            }
        }
    }
}

impl fmt::Debug for Content {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Content").field("length", &self.length).finish_non_exhaustive()
    }
}
