//! Paging through the documents of a query.

use std::time::Duration;

use bson::{Bson, Document, doc};
use tokio::time::Instant;

use super::access::Target;
use super::projection::Projection;
use super::wire::answer::{Answer, Texts, id_of};
use super::wire::{self, Page, api};
use crate::error::Error;
use crate::error::api_name::ApiName;

/// The maximum number of documents of one request, in a cloud function.
pub(super) const MAX_PAGE: u32 = 1000;

/// The documents of a query, one page after the other.
#[derive(Debug)]
pub(super) struct Pages {
    target: Target,
    query: Option<Document>,
    order: Vec<(String, bool)>,
    projection: Projection,
    offset: u64,
    /// The maximum number of documents of a page.
    size: u32,
    /// The number of documents still to fetch. `None` means all.
    remaining: Option<u64>,
    by: By,
    is_done: bool,
}

/// How the next page is found.
#[derive(Debug)]
enum By {
    /// There is only one page.
    OnePage,
    /// By an offset.
    Offset,
    /// By the last `_id` of the previous page, for each type of `_id`.
    Id { passed: Vec<Bson> },
}

impl Pages {
    pub(super) fn new(
        target: Target,
        query: Option<Document>,
        order: Vec<(String, bool)>,
        offset: u64,
        projection: Projection,
    ) -> Self {
        let (size, remaining, by, is_done) = (MAX_PAGE, None, By::OnePage, false);
        Self { target, query, order, projection, offset, size, remaining, by, is_done }
    }

    /// One page of this many documents, without changes to the query.
    pub(super) fn of_one(mut self, documents: u32) -> Self {
        self.is_done = documents == 0;
        self.size = documents;
        self
    }

    /// This many documents, or all, in a total order.
    pub(super) fn of_many(mut self, documents: Option<u64>) -> Self {
        self.remaining = documents;
        // Nearby places are sorted by distance, and no other order can be added.
        let is_by_distance = self.query.as_ref().is_some_and(is_near);
        self.by = if self.order.is_empty() && !is_by_distance { By::Id { passed: Vec::new() } } else { By::Offset };
        if !is_by_distance && self.order.iter().all(|(path, _)| path != "_id") {
            self.order.push(("_id".to_owned(), false));
        }
        self
    }

    /// The maximum number of documents of a page.
    pub(super) fn set_size(&mut self, documents: u32) {
        self.size = documents;
    }

    pub(super) fn deadline(&self, timeout: Option<Duration>) -> Instant {
        self.target.access.deadline(timeout)
    }

    /// The documents of all pages. Without a deadline, each page has its own.
    pub(super) async fn all(mut self, until: Option<Instant>) -> Result<Vec<String>, Error> {
        let mut texts = Vec::new();
        while !self.is_done {
            let deadline = until.unwrap_or_else(|| self.deadline(None));
            texts.extend(self.next(deadline).await?);
        }
        Ok(texts)
    }

    pub(super) fn is_done(&self) -> bool {
        self.is_done
    }

    /// The documents of the next page, as texts. After an error there are no more pages.
    pub(super) async fn next(&mut self, deadline: Instant) -> Result<Vec<String>, Error> {
        let size = self.remaining.map_or(self.size, |remaining| {
            u32::try_from(remaining).map_or(self.size, |remaining| remaining.min(self.size))
        });
        let fetched = self.fetch(size, deadline).await;
        self.is_done = fetched.is_err();
        let Texts { mut texts, limit } = fetched?;
        // A page that is not full is the last one. The database may use a smaller limit, and says so.
        let full = limit.filter(|limit| *limit > 0).map_or(size.into(), |limit| limit.min(size.into()));
        self.is_done = texts.is_empty() || (texts.len() as u64) < full;
        if let Some(remaining) = &mut self.remaining {
            texts.truncate(usize::try_from(*remaining).unwrap_or(usize::MAX));
            *remaining -= texts.len() as u64;
            self.is_done |= *remaining == 0;
        }
        self.pass(&texts)?;
        Ok(texts)
    }

    async fn fetch(&self, size: u32, deadline: Instant) -> Result<Texts, Error> {
        let Self { target, order, offset, projection, .. } = self;
        let query = self.page_query();
        let projection = projection.checked().map_err(|refusal| refusal.into_error(api::GET))?;
        let page = Page { query: query.as_ref(), order, offset: *offset, limit: size, projection: projection.as_ref() };
        target.access.exchange(wire::find(&target.collection, &page), deadline, Answer::texts).await
    }

    /// The query, restricted to the documents after the previous pages.
    fn page_query(&self) -> Option<Document> {
        let By::Id { passed } = &self.by else { return self.query.clone() };
        // Only values of the same type are compared: a value that is not less or equal may be of another type.
        let after = passed.iter().map(|id| doc! {"_id": {"$not": {"$lte": id.clone()}}});
        let mut parts: Vec<_> = self.query.iter().filter(|query| !query.is_empty()).cloned().chain(after).collect();
        match parts.len() {
            0 => self.query.clone(),
            1 => parts.pop(),
            _ => Some(doc! {"$and": parts}),
        }
    }

    /// Remembers where the page ended.
    fn pass(&mut self, texts: &[String]) -> Result<(), Error> {
        match &mut self.by {
            By::OnePage => self.is_done = true,
            By::Offset => self.offset += texts.len() as u64,
            By::Id { passed } => {
                // Skipped documents are before the first page.
                self.offset = 0;
                // Types are sorted one after the other, so the last document of each is enough. Most collections have one type.
                let mut found: Vec<Bson> = Vec::new();
                for text in last_of_each_type(texts) {
                    let Some(id) = id_of(text) else {
                        self.is_done = true;
                        let text = "a document of the answer has no `_id`, so the next page cannot be found";
                        return Err(ApiName::own(api::GET).unreadable(text));
                    };
                    found.push(id.into_bson());
                }
                for id in found {
                    passed.retain(|other| kind(other) != kind(&id));
                    passed.push(id);
                }
            }
        }
        Ok(())
    }
}

/// The texts to remember: the last one, and the first if its `_id` has another type.
fn last_of_each_type(texts: &[String]) -> Vec<&String> {
    let Some((last, before)) = texts.split_last() else { return Vec::new() };
    let type_of = |text: &String| id_of(text).map(|id| kind(id.as_bson()));
    let last_type = type_of(last);
    let Some(first) = before.first().filter(|first| type_of(first) != last_type) else { return vec![last] };
    // A page with several types is rare enough to check each document.
    let mut ends = Vec::new();
    let mut current = first;
    for text in texts {
        if type_of(text) != type_of(current) {
            ends.push(current);
        }
        current = text;
    }
    ends.push(last);
    ends
}

/// Values of the same kind are compared with each other, and with no others.
fn kind(value: &Bson) -> u8 {
    match value {
        Bson::Int32(_) | Bson::Int64(_) | Bson::Double(_) | Bson::Decimal128(_) => 0,
        Bson::String(_) | Bson::Symbol(_) => 1,
        Bson::Document(_) => 2,
        Bson::Binary(_) => 3,
        Bson::ObjectId(_) => 4,
        Bson::Boolean(_) => 5,
        Bson::DateTime(_) => 6,
        Bson::Timestamp(_) => 7,
        _ => 8,
    }
}

/// Whether a query asks for nearby places, which sorts by distance.
fn is_near(query: &Document) -> bool {
    query.iter().any(|(name, value)| {
        matches!(name.as_str(), "$near" | "$nearSphere")
            || match value {
                Bson::Document(inner) => is_near(inner),
                Bson::Array(items) => items.iter().filter_map(Bson::as_document).any(is_near),
                _ => false,
            }
    })
}
