//! All documents of a query, as a stream.

use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use std::vec;

use futures_core::Stream;
use serde::de::DeserializeOwned;

use super::document::Stored;
use super::pages::{MAX_PAGE, Pages};
use super::wire::answer::document;
use super::wire::api;
use crate::cloud::deferred::RunningCall;
use crate::error::Error;
use crate::error::api_name::ApiName;

/// All documents of a query, as a stream that fetches them page by page. [`Find::all`](super::Find::all) describes their order.
///
/// [`try_next`](Self::try_next) returns one document after the other, [`collect_all`](Self::collect_all) all of them at once. A
/// document that does not fit its type is an error in its place, and the stream continues; any other error ends the stream.
#[must_use = "nothing is sent before you ask for a document: `.try_next().await`, `.collect_all().await`"]
pub struct All<R> {
    state: State,
    texts: vec::IntoIter<String>,
    timeout: Option<Duration>,
    of: PhantomData<fn() -> R>,
}

enum State {
    Ready(Box<Pages>),
    Fetching(RunningCall<Fetched>),
    Failed(Option<Error>),
    Done,
}

/// The pages after a request, and the documents of the page.
struct Fetched {
    pages: Box<Pages>,
    texts: Result<Vec<String>, Error>,
}

impl<R> All<R> {
    pub(super) fn new(pages: Result<Pages, Error>) -> Self {
        let state = match pages {
            Ok(pages) => State::Ready(Box::new(pages)),
            Err(error) => State::Failed(Some(error)),
        };
        Self { state, texts: Vec::new().into_iter(), timeout: None, of: PhantomData }
    }

    /// Sets the time limit of each page. If a page takes longer, the stream ends with an error. The default is what is left of
    /// the invocation, and at most 15 seconds.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Sets the number of documents in one request, from 1 to 1000, which is the default. Fewer need less memory, and the
    /// platform returns at most 16 MB at once. Any other number is an error.
    pub fn page_size(mut self, documents: u32) -> Self {
        match &mut self.state {
            State::Ready(pages) if (1..=MAX_PAGE).contains(&documents) => pages.set_size(documents),
            State::Ready(_) => {
                let text = format!("a page can have 1 to {MAX_PAGE} documents, not {documents}");
                self.state = State::Failed(Some(ApiName::own(api::GET).bad_request(text)));
            }
            _ => {}
        }
        self
    }
}

impl<R: DeserializeOwned> All<R> {
    /// Returns the next document, or `None` after the last one.
    pub async fn try_next(&mut self) -> Result<Option<Stored<R>>, Error> {
        poll_fn(|context| self.poll_document(context)).await.transpose()
    }

    /// Returns all remaining documents, or the first error.
    pub async fn collect_all(mut self) -> Result<Vec<Stored<R>>, Error> {
        let mut documents = Vec::new();
        while let Some(document) = self.try_next().await? {
            documents.push(document);
        }
        Ok(documents)
    }

    fn poll_document(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Stored<R>, Error>>> {
        loop {
            if let Some(text) = self.texts.next() {
                return Poll::Ready(Some(document(api::GET, &text)));
            }
            match std::mem::replace(&mut self.state, State::Done) {
                State::Ready(pages) if pages.is_done() => return Poll::Ready(None),
                State::Ready(pages) => self.state = State::Fetching(Box::pin(fetch(pages, self.timeout))),
                State::Fetching(mut fetching) => {
                    let polled = fetching.as_mut().poll(context);
                    if polled.is_pending() {
                        self.state = State::Fetching(fetching);
                    }
                    let Fetched { pages, texts } = ready!(polled);
                    match texts {
                        Ok(texts) => {
                            self.texts = texts.into_iter();
                            self.state = State::Ready(pages);
                        }
                        Err(error) => return Poll::Ready(Some(Err(error))),
                    }
                }
                State::Failed(error) => return Poll::Ready(error.map(Err)),
                State::Done => return Poll::Ready(None),
            }
        }
    }
}

async fn fetch(mut pages: Box<Pages>, timeout: Option<Duration>) -> Fetched {
    let deadline = pages.deadline(timeout);
    let texts = pages.next(deadline).await;
    Fetched { pages, texts }
}

impl<R: DeserializeOwned> Stream for All<R> {
    type Item = Result<Stored<R>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_document(context)
    }
}

impl<R> fmt::Debug for All<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("All").finish_non_exhaustive()
    }
}
