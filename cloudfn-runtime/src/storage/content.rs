//! `Content`: the content of an upload.

use std::fmt;
use std::fs::File;
use std::future::Future;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use tokio::io::{AsyncRead, ReadBuf};
use tokio::task::JoinHandle;

use crate::http_client::content::Pieces;

/// How many bytes of a file are read at a time.
const PIECE: usize = 64 * 1024;

/// The content of an upload: bytes, or a source of bytes.
///
/// Bytes and strings convert into it. A file, a reader or a stream is read while it is sent, so memory use does not
/// depend on its size.
///
/// ```
/// # #[cfg(feature = "file-content")] {
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
/// block_on(export(test.cloud())).unwrap();
/// assert_eq!(test.stored("export.csv").as_deref(), Some(&b"1\n2\n3\n"[..]));
/// # }
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

/// The content once it is opened for sending.
pub(super) enum Opened {
    Whole(Vec<u8>),
    Pieces { pieces: Pieces, length: Option<u64> },
}

impl Content {
    /// Content from a stream. If the stream fails, the upload is broken off: no file is created.
    pub fn stream<B: Into<Bytes>>(pieces: impl Stream<Item = io::Result<B>> + Send + 'static) -> Self {
        Self { kind: Kind::Pieces(Box::pin(Converted(Box::pin(pieces)))), length: None }
    }

    /// Content from a reader: a socket, or a `tokio::fs::File`.
    pub fn read(reader: impl AsyncRead + Send + 'static) -> Self {
        Self { kind: Kind::Pieces(Box::pin(Reading::new(Box::pin(reader)))), length: None }
    }

    /// Content from a local file. It is opened when the upload starts.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        Self { kind: Kind::File(path.into()), length: None }
    }

    /// Announces the number of bytes. If the content is longer or shorter, the upload is broken off: no file is
    /// created.
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
    /// The content as a stream, and its length.
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
    Box::pin(Rest(Bytes::from(bytes)))
}

/// A user's stream, with pieces of our type.
struct Converted<S>(Pin<Box<S>>);

impl<S: Stream<Item = io::Result<B>>, B: Into<Bytes>> Stream for Converted<S> {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(context).map_ok(Into::into)
    }
}

/// Bytes that are given out in pieces.
struct Rest(Bytes);

impl Stream for Rest {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let length = self.0.len().min(PIECE);
        Poll::Ready((length > 0).then(|| Ok(self.0.split_to(length))))
    }
}

/// Opens a file, and gets its length; a pipe or a device has none.
fn open(path: &Path) -> io::Result<(File, Option<u64>)> {
    let message = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    let file = File::open(path).map_err(message)?;
    let metadata = file.metadata().map_err(message)?;
    if metadata.is_dir() {
        return Err(message(io::ErrorKind::IsADirectory.into()));
    }
    let length = metadata.is_file().then_some(metadata.len());
    Ok((file, length))
}

fn read_file(file: File) -> Pieces {
    Box::pin(FilePieces { file: Some(file), reading: None })
}

/// The content of a file. Files cannot be polled, so they are read on a thread that may block.
struct FilePieces {
    /// The file, while nothing is read from it.
    file: Option<File>,
    reading: Option<JoinHandle<io::Result<(File, Bytes)>>>,
}

impl Stream for FilePieces {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(mut file) = self.file.take() {
            self.reading = Some(tokio::task::spawn_blocking(move || {
                let mut piece = vec![0; PIECE];
                let length = read(&mut file, &mut piece)?;
                piece.truncate(length);
                Ok((file, Bytes::from(piece)))
            }));
        }
        let Some(reading) = &mut self.reading else { return Poll::Ready(None) };
        let read = ready!(Pin::new(reading).poll(context)).unwrap_or_else(|error| Err(io::Error::other(error)));
        self.reading = None;
        Poll::Ready(match read {
            Ok((_, piece)) if piece.is_empty() => None,
            Ok((file, piece)) => {
                self.file = Some(file);
                Some(Ok(piece))
            }
            Err(error) => Some(Err(error)),
        })
    }
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

/// The stream of a reader's content.
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
