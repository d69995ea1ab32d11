//! The layers that always stand around a binary's functions.

pub(crate) mod catch_panic;
pub(crate) mod trace;

use tower_layer::Layer;

use self::catch_panic::{CatchPanic, CatchPanicLayer};
use self::trace::{Trace, TraceLayer};

/// Puts around a service what every host needs: one span and one line for each failure, and an answer for a panic.
pub(crate) fn observed<S>(service: S) -> Trace<CatchPanic<S>> {
    TraceLayer.layer(CatchPanicLayer.layer(service))
}
