//! `OwnLine`: a value that all threads write, apart from those that they only read.

use std::ops::Deref;

/// A value in cache lines of its own: two of 64 bytes, because processors fetch them in pairs, or one of 128. Each write of a
/// thread takes its line from the others, and with it everything else that is in it.
#[derive(Debug, Default)]
#[repr(align(128))]
pub(super) struct OwnLine<T>(pub(super) T);

impl<T> Deref for OwnLine<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
