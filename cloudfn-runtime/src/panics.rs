//! Catches panics of user code: a panic becomes a failure, and none of its consequences ends the process.
//!
//! A stack overflow, an abort, and a second panic during unwinding cannot be caught.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};

use tracing::error;

use crate::log::{MAX_LINE_BYTES, shortened};

thread_local! {
    /// Whether this thread is inside [`catch_panic`], which reports the panic itself.
    static INSIDE: Cell<bool> = const { Cell::new(false) };
    /// The location of the last panic there, which a caught panic does not carry.
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// A caught panic: its location and its message.
#[derive(Debug)]
pub(crate) struct CaughtPanic {
    place: Option<String>,
    message: String,
}

impl CaughtPanic {
    /// A text such as `it panicked at src/main.rs:7:9: no stock`; `what` says what panicked.
    pub(crate) fn report(&self, what: &str) -> String {
        let place = self.place.as_ref().map(|place| format!(" at {place}")).unwrap_or_default();
        format!("{what} panicked{place}: {}", self.message)
    }
}

/// Runs user code that may panic.
pub(crate) fn catch_panic<T>(run: impl FnOnce() -> T) -> Result<T, CaughtPanic> {
    let outer = begin();
    let result = panic::catch_unwind(AssertUnwindSafe(run)).map_err(caught);
    INSIDE.set(outer);
    result
}

/// Returns whether this thread was inside [`catch_panic`] before. Not generic, as the next one, because the values of a
/// thread are much code.
fn begin() -> bool {
    let outer = INSIDE.replace(true);
    // A panic that the user's code has caught itself is not this one.
    PLACE.take();
    outer
}

fn caught(payload: Box<dyn Any + Send>) -> CaughtPanic {
    let panicked = CaughtPanic { place: PLACE.take(), message: message(&*payload).to_owned() };
    // The payload is the user's too, and its destructor may panic. The payload of that panic is never dropped.
    if let Err(second) = panic::catch_unwind(AssertUnwindSafe(|| drop(payload))) {
        std::mem::forget(second);
    }
    panicked
}

/// Drops a value of the user's.
pub(crate) fn drop_catching_panic<T>(value: T) -> Result<(), CaughtPanic> {
    catch_panic(|| drop(value))
}

fn message(payload: &(dyn Any + Send)) -> &str {
    let text = payload.downcast_ref::<&str>().copied();
    text.or_else(|| payload.downcast_ref::<String>().map(String::as_str)).unwrap_or("no message")
}

/// From now on a panic inside [`catch_panic`] is kept for its failure, and any other panic is logged at once.
pub(crate) fn install_panic_hook() {
    panic::set_hook(Box::new(|info: &PanicHookInfo<'_>| {
        let place = info.location().map(ToString::to_string);
        if INSIDE.get() {
            PLACE.set(place);
            return;
        }
        let message = shortened(message(info.payload()), MAX_LINE_BYTES);
        error!(target: "cloudfn", place, "a task panicked: {message}");
    }));
}

#[cfg(test)]
mod tests {
    use std::panic::panic_any;

    use super::*;

    /// Panics while it is dropped, with another bomb as the payload while there are lives left.
    struct Bomb(u32);

    impl Drop for Bomb {
        fn drop(&mut self) {
            if let Some(lives) = self.0.checked_sub(1) {
                panic_any(Bomb(lives));
            }
        }
    }

    #[test]
    fn a_panic_with_anything_is_caught() {
        let message_of = |run: fn()| catch_panic(run).unwrap_err().report("it");
        assert!(message_of(|| panic!("no stock")).ends_with(": no stock"));
        assert!(message_of(|| panic!("no {}", "stock")).ends_with(": no stock"));
        assert!(message_of(|| panic_any(7)).ends_with(": no message"));
        assert!(message_of(|| panic_any(Box::new("boxed"))).ends_with(": no message"));
        assert!(message_of(|| std::panic::resume_unwind(Box::new("resumed"))).ends_with("it panicked: resumed"));
    }

    #[test]
    fn a_panic_payload_whose_drop_panics_is_contained() {
        for lives in [1, 2, 5] {
            assert!(catch_panic(|| panic_any(Bomb(lives))).is_err());
        }
        assert_eq!(catch_panic(|| 1).unwrap(), 1);
    }

    #[test]
    fn a_value_whose_drop_panics_is_discarded() {
        assert!(drop_catching_panic(Bomb(1)).is_err());
        assert!(drop_catching_panic(Bomb(3)).is_err());
        assert!(drop_catching_panic(Bomb(0)).is_ok());
    }

    #[test]
    fn a_panic_inside_another_catch_leaves_the_outer_one_as_it_was() {
        let outer = catch_panic(|| {
            assert!(catch_panic(|| panic!("inner")).is_err());
            panic!("outer");
        });
        assert!(outer.unwrap_err().report("it").ends_with(": outer"));
    }
}
