//! The memory of a process and its CPU time, as Linux reports them.

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

/// The CPU time of a process, of all its threads, in ticks of the system; zero if there is no such process.
pub(crate) fn cpu_ticks(pid: u32) -> u64 {
    ticks(&std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default())
}

/// The user and the system time are the 12th and the 13th field after the name, which may contain anything.
fn ticks(stat: &str) -> u64 {
    let rest = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    rest.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum()
}

fn number(status: &str, name: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|rest| rest.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cpu_time_is_that_of_user_and_system() {
        assert_eq!(ticks("7 (a) b) S 1 7 7 0 -1 4194560 10 0 0 0 250 50 0 0 20 0 3 0"), 300);
        assert_eq!(ticks(""), 0);
    }

    #[test]
    fn the_numbers_are_found_by_their_names() {
        let status = "Name:\tbed\nVmHWM:\t    5120 kB\nVmRSS:\t    4096 kB\n";
        assert_eq!((number(status, "VmRSS:"), number(status, "VmHWM:"), number(status, "VmNone:")), (4096, 5120, 0));
    }
}
