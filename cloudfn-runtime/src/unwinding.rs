//! Catches panics of user code: a panic becomes a failure, and none of its consequences ends the process.
//!
//! A stack overflow, an abort, and a second panic during unwinding cannot be caught.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};

use tracing::error;

use crate::log::{MAX_LINE_BYTES, shortened};

thread_local! {
    /// Whether this thread is inside [`caught`], which reports the panic itself.
    static INSIDE: Cell<bool> = const { Cell::new(false) };
    /// The location of the last panic there, which a caught panic does not carry.
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// A caught panic: its location and its message.
#[derive(Debug)]
pub(crate) struct Panicked {
    place: Option<String>,
    message: String,
}

impl Panicked {
    /// A text such as `it panicked at src/main.rs:7:9: no stock`; `what` says what panicked.
    pub(crate) fn after(&self, what: &str) -> String {
        let place = self.place.as_ref().map(|place| format!(" at {place}")).unwrap_or_default();
        format!("{what} panicked{place}: {}", self.message)
    }
}

/// Runs user code that may panic.
pub(crate) fn caught<T>(run: impl FnOnce() -> T) -> Result<T, Panicked> {
    let outer = INSIDE.replace(true);
    // A panic that the user's code has caught itself is not this one.
    PLACE.take();
    let result = panic::catch_unwind(AssertUnwindSafe(run)).map_err(|payload| {
        let panicked = Panicked { place: PLACE.take(), message: message(&*payload).to_owned() };
        // The payload is the user's too, and its destructor may panic. The payload of that panic is never dropped.
        if let Err(second) = panic::catch_unwind(AssertUnwindSafe(|| drop(payload))) {
            std::mem::forget(second);
        }
        panicked
    });
    INSIDE.set(outer);
    result
}

/// Drops a value of the user's.
pub(crate) fn discarded<T>(value: T) -> Result<(), Panicked> {
    caught(|| drop(value))
}

fn message(payload: &(dyn Any + Send)) -> &str {
    let text = payload.downcast_ref::<&str>().copied();
    text.or_else(|| payload.downcast_ref::<String>().map(String::as_str)).unwrap_or("no message")
}

/// From now on a panic inside [`caught`] is kept for its failure, and any other panic is logged at once.
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
        let told = |run: fn()| caught(run).unwrap_err().after("it");
        assert!(told(|| panic!("no stock")).ends_with(": no stock"));
        assert!(told(|| panic!("no {}", "stock")).ends_with(": no stock"));
        assert!(told(|| panic_any(7)).ends_with(": no message"));
        assert!(told(|| panic_any(Box::new("boxed"))).ends_with(": no message"));
        assert!(told(|| std::panic::resume_unwind(Box::new("resumed"))).ends_with("it panicked: resumed"));
    }

    #[test]
    fn a_payload_whose_drop_panics_ends_nothing() {
        for lives in [1, 2, 5] {
            assert!(caught(|| panic_any(Bomb(lives))).is_err());
        }
        assert_eq!(caught(|| 1).unwrap(), 1);
    }

    #[test]
    fn a_value_whose_drop_panics_is_discarded() {
        assert!(discarded(Bomb(1)).is_err());
        assert!(discarded(Bomb(3)).is_err());
        assert!(discarded(Bomb(0)).is_ok());
    }

    #[test]
    fn a_panic_inside_another_catch_leaves_the_outer_one_as_it_was() {
        let outer = caught(|| {
            assert!(caught(|| panic!("inner")).is_err());
            panic!("outer");
        });
        assert!(outer.unwrap_err().after("it").ends_with(": outer"));
    }
}
