//! The memory of a process, as Linux reports it.

use std::fmt;

/// Resident memory.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Memory {
    pub(crate) now_kib: u64,
    pub(crate) peak_kib: u64,
}

impl Memory {
    /// The memory of a process; zero if there is no such process.
    pub(crate) fn of(pid: u32) -> Self {
        let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
        Self { now_kib: number(&status, "VmRSS:"), peak_kib: number(&status, "VmHWM:") }
    }

    pub(crate) fn peak_mib(self) -> u64 {
        self.peak_kib / 1024
    }
}

impl fmt::Display for Memory {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} KiB, peak {} KiB", self.now_kib, self.peak_kib)
    }
}

fn number(status: &str, name: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|rest| rest.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_found_by_their_names() {
        let status = "Name:\tbed\nVmHWM:\t    5120 kB\nVmRSS:\t    4096 kB\n";
        assert_eq!((number(status, "VmRSS:"), number(status, "VmHWM:"), number(status, "VmNone:")), (4096, 5120, 0));
    }
}
