//! The layers around the functions of every binary.

pub(crate) mod catch_panic;
pub(crate) mod trace;

use tower_layer::Layer;

use self::catch_panic::{CatchPanic, CatchPanicLayer};
use self::trace::{Trace, TraceLayer};

/// Adds the layers that every host needs: a span for each invocation, a line for each failure, and an answer for a
/// panic.
pub(crate) fn observed<S>(service: S) -> Trace<CatchPanic<S>> {
    TraceLayer.layer(CatchPanicLayer.layer(service))
}
