//! The subscriber that writes a line for each event.

use std::fmt;
use std::time::SystemTime;

use tracing::field::Visit;
use tracing::level_filters::LevelFilter;
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::Interest;
use tracing::{Event, Metadata, Subscriber};
use tracing_core::span::Current;

use super::filter::Filter;
use super::spans::{self, Spans};
use super::{json, text};

/// The format of lines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Format {
    Text { has_colours: bool },
    Json,
}

/// Writes a line for each event that the filter lets through, with the spans around it.
///
/// There is one in a process: spans that a thread has entered are not told apart by subscriber.
pub(super) struct Lines {
    filter: Filter,
    format: Format,
    spans: Spans,
    /// Writes a whole line. A line that cannot be written is lost: nothing is left that could report it.
    write: Box<dyn Fn(&str) + Send + Sync>,
}

impl Lines {
    pub(super) fn new(filter: Filter, format: Format, write: impl Fn(&str) + Send + Sync + 'static) -> Self {
        Self { filter, format, spans: Spans::default(), write: Box::new(write) }
    }

    fn fields(&self, record: impl FnOnce(&mut dyn Visit)) -> String {
        match self.format {
            Format::Text { .. } => text::fields(record),
            Format::Json => json::fields(record),
        }
    }

    fn write_event(&self, event: &Event<'_>, line: &mut String) -> fmt::Result {
        let scope = self.spans.scope(parent(event.parent(), event.is_contextual()));
        match self.format {
            Format::Text { has_colours } => text::write_event(line, event, &scope, SystemTime::now(), has_colours),
            Format::Json => json::write_event(line, event, &scope, SystemTime::now()),
        }
    }
}

/// The span around an event or a span: the one that it names, or the one that this thread is in.
fn parent(named: Option<&Id>, is_contextual: bool) -> Option<Id> {
    named.cloned().or_else(|| is_contextual.then(spans::current).flatten())
}

impl fmt::Debug for Lines {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Lines").field("format", &self.format).finish_non_exhaustive()
    }
}

impl Subscriber for Lines {
    fn register_callsite(&self, metadata: &'static Metadata<'static>) -> Interest {
        if self.filter.enables(metadata) { Interest::always() } else { Interest::never() }
    }

    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        self.filter.enables(metadata)
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(self.filter.max_level())
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let parent = parent(span.parent(), span.is_contextual());
        // Formatted before anything is locked: a value may log, too.
        let fields = self.fields(|visitor| span.record(visitor));
        self.spans.open(span.metadata(), parent, fields)
    }

    fn record(&self, id: &Id, values: &Record<'_>) {
        let separator = if self.format == Format::Json { ',' } else { ' ' };
        self.spans.add_fields(id, &self.fields(|visitor| values.record(visitor)), separator);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut line = String::with_capacity(256);
        if self.write_event(event, &mut line).is_ok() {
            (self.write)(&line);
        }
    }

    fn enter(&self, id: &Id) {
        self.spans.add_reference(id);
        spans::enter(id);
    }

    fn exit(&self, id: &Id) {
        if spans::exit(id) {
            self.spans.drop_reference(id);
        }
    }

    fn clone_span(&self, id: &Id) -> Id {
        self.spans.add_reference(id);
        id.clone()
    }

    fn try_close(&self, id: Id) -> bool {
        self.spans.drop_reference(&id)
    }

    fn current_span(&self) -> Current {
        let current = spans::current().and_then(|id| Some((self.spans.metadata(&id)?, id)));
        current.map_or_else(Current::none, |(metadata, id)| Current::new(id, metadata))
    }
}
