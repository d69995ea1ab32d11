//! `RawEvent` and `RawAnswer`: events and answers as text that nothing reads or writes on the way.

mod answer;
mod event;

pub use self::answer::RawAnswer;
pub use self::event::RawEvent;
