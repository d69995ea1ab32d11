//! The CPU time of this process: all threads, user and system.

use rustix::time::{ClockId, clock_gettime};

pub(crate) fn nanoseconds() -> u64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    let nanoseconds = i128::from(time.tv_sec) * 1_000_000_000 + i128::from(time.tv_nsec);
    u64::try_from(nanoseconds).unwrap_or_default()
}
