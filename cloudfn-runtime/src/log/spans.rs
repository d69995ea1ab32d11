//! The spans that are open, and which of them this thread is in.

use std::cell::RefCell;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tracing::Metadata;
use tracing::span::Id;

/// Threads have a part each, so that they do not wait for each other.
const PARTS: usize = 16;

/// All open spans.
#[derive(Debug, Default)]
pub(super) struct Spans {
    parts: [Mutex<Part>; PARTS],
}

#[derive(Debug, Default)]
struct Part {
    spans: Vec<Option<Span>>,
    /// Indices of `spans` that are free.
    free: Vec<usize>,
}

#[derive(Debug)]
struct Span {
    metadata: &'static Metadata<'static>,
    /// Stays open as long as this span.
    parent: Option<Id>,
    /// The fields, as the format writes them.
    fields: String,
    references: usize,
}

/// What an event's line tells about a span.
#[derive(Debug)]
pub(super) struct SpanText {
    pub(super) name: &'static str,
    pub(super) fields: String,
}

static NEXT_PART: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    /// The spans that this thread has entered and not left, and whether it was in them already.
    static ENTERED: RefCell<Vec<(Id, bool)>> = const { RefCell::new(Vec::new()) };
    /// The part for spans of this thread.
    static PART: usize = NEXT_PART.fetch_add(1, Ordering::Relaxed) % PARTS;
}

impl Spans {
    /// Opens a span with one reference.
    pub(super) fn open(&self, metadata: &'static Metadata<'static>, parent: Option<Id>, fields: String) -> Id {
        if let Some(parent) = &parent {
            self.add_reference(parent);
        }
        let span = Some(Span { metadata, parent, fields, references: 1 });
        let number = PART.try_with(|part| *part).unwrap_or_default();
        let mut part = locked(&self.parts[number]);
        let index = if let Some(index) = part.free.pop() {
            part.spans[index] = span;
            index
        } else {
            part.spans.push(span);
            part.spans.len() - 1
        };
        Id::from_u64((index * PARTS + number + 1) as u64)
    }

    pub(super) fn add_reference(&self, id: &Id) {
        self.with(id, |span| span.references += 1);
    }

    /// Drops a reference. Returns whether it was the last.
    pub(super) fn drop_reference(&self, id: &Id) -> bool {
        let mut closed = self.close(id);
        let is_last = closed.is_some();
        while let Some(span) = closed {
            closed = span.parent.and_then(|parent| self.close(&parent));
        }
        is_last
    }

    /// Drops a reference, and takes the span out if it was the last.
    fn close(&self, id: &Id) -> Option<Span> {
        let (number, index) = place(id);
        let mut part = locked(&self.parts[number]);
        let slot = part.spans.get_mut(index)?;
        let span = slot.as_mut()?;
        span.references -= 1;
        if span.references > 0 {
            return None;
        }
        let span = slot.take();
        part.free.push(index);
        span
    }

    /// Adds fields to those that the span has.
    pub(super) fn add_fields(&self, id: &Id, fields: &str, separator: char) {
        self.with(id, |span| {
            if !span.fields.is_empty() && !fields.is_empty() {
                span.fields.push(separator);
            }
            span.fields.push_str(fields);
        });
    }

    pub(super) fn metadata(&self, id: &Id) -> Option<&'static Metadata<'static>> {
        self.with(id, |span| span.metadata)
    }

    /// A span and those around it, the outermost first.
    pub(super) fn scope(&self, id: Option<Id>) -> Vec<SpanText> {
        let mut scope = Vec::new();
        let mut next = id;
        while let Some(id) = next {
            next = self
                .with(&id, |span| {
                    scope.push(SpanText { name: span.metadata.name(), fields: span.fields.clone() });
                    span.parent.clone()
                })
                .flatten();
        }
        scope.reverse();
        scope
    }

    fn with<T>(&self, id: &Id, on: impl FnOnce(&mut Span) -> T) -> Option<T> {
        let (number, index) = place(id);
        locked(&self.parts[number]).spans.get_mut(index)?.as_mut().map(on)
    }
}

/// Notes that this thread is in a span.
pub(super) fn enter(id: &Id) {
    // While a thread ends, it has no list any more.
    let _ = ENTERED.try_with(|entered| {
        let mut entered = entered.borrow_mut();
        let is_again = entered.iter().any(|(other, _)| other == id);
        entered.push((id.clone(), is_again));
    });
}

/// Notes that this thread has left a span, which need not be the last that it entered. Returns whether it was in it.
pub(super) fn exit(id: &Id) -> bool {
    let left = ENTERED.try_with(|entered| {
        let mut entered = entered.borrow_mut();
        let position = entered.iter().rposition(|(other, _)| other == id)?;
        Some(entered.remove(position))
    });
    matches!(left, Ok(Some(_)))
}

/// The span that this thread entered last. To enter a span again changes nothing.
pub(super) fn current() -> Option<Id> {
    let innermost = |entered: &RefCell<Vec<(Id, bool)>>| {
        entered.borrow().iter().rev().find_map(|(id, is_again)| (!is_again).then(|| id.clone()))
    };
    ENTERED.try_with(innermost).ok().flatten()
}

/// The part and the index of a span.
fn place(id: &Id) -> (usize, usize) {
    let number = usize::try_from(id.into_u64() - 1).unwrap_or(usize::MAX);
    (number % PARTS, number / PARTS)
}

/// Nothing that runs under the lock leaves a part half changed.
fn locked(part: &Mutex<Part>) -> MutexGuard<'_, Part> {
    part.lock().unwrap_or_else(PoisonError::into_inner)
}
