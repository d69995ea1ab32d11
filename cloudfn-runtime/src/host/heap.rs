//! How much free memory the process keeps.

/// A freed block of this size makes glibc keep twice as much.
const BLOCK_BYTES: usize = 8 * 1024 * 1024;

/// Keeps the memory of an invocation for the next one.
///
/// glibc returns memory to the system as soon as 128 KiB at the end of the heap are free. An event of 64 KiB takes more than
/// that as a value, so each invocation would fault the same pages in again, which takes as long as reading the event. When
/// a large block is freed, glibc expects more of its size, and keeps up to twice as much (`M_TRIM_THRESHOLD` in mallopt(3)).
/// The block here is never written to, so it takes no memory.
///
/// An instance that gets small events only is not larger for it. One that had a large event keeps up to 16 MiB of what that
/// took. Other allocators do not notice. It is for the host with one event at a time: many large events at once leave holes
/// in a heap, which blocks of their own do not.
pub(super) fn keep_free_memory() {
    if cfg!(all(target_os = "linux", target_env = "gnu")) {
        // Without the black box, the compiler removes both.
        drop(std::hint::black_box(Vec::<u8>::with_capacity(BLOCK_BYTES)));
    }
}
