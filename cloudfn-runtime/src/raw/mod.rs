//! `RawEvent` and `RawAnswer`: events and answers as text that nothing reads or writes on the way.

/// Converts a text to and from a type that wraps it. A generic `From<T: Into<Bytes>>` would overlap with the standard library's.
macro_rules! conversions {
    ($raw:ident) => {
        $crate::raw::conversions!($raw from Bytes, Vec<u8>, String, &'static str);

        impl AsRef<[u8]> for $raw {
            fn as_ref(&self) -> &[u8] {
                &self.0
            }
        }

        impl From<$raw> for Bytes {
            fn from(raw: $raw) -> Self {
                raw.0
            }
        }
    };
    ($raw:ident from $($text:ty),*) => {$(
        impl From<$text> for $raw {
            fn from(text: $text) -> Self {
                Self(text.into())
            }
        }
    )*};
}
use conversions;

mod answer;
mod event;

pub use self::answer::RawAnswer;
pub use self::event::RawEvent;
