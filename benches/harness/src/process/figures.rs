//! The figures that Linux keeps of a process, in `/proc`.

use anyhow::Context;

/// What `times` in `/proc/PID/stat` counts in, on every Linux machine that cloudfn runs on.
const TICKS_PER_SECOND: f64 = 100.0;

/// The nanoseconds of CPU time of the threads that a process has.
pub(crate) fn cpu_ns(process: u32) -> u64 {
    let threads = std::fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    let of_thread = |thread: std::fs::DirEntry| {
        let figures = std::fs::read_to_string(thread.path().join("schedstat")).ok()?;
        figures.split(' ').next()?.parse::<u64>().ok()
    };
    threads.filter_map(of_thread).sum()
}

/// How often the threads of a process have waited: for the network, for a lock, or for each other.
pub(crate) fn waits(process: u32) -> u64 {
    let threads = std::fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    let of_thread = |thread: std::fs::DirEntry| {
        let status = std::fs::read_to_string(thread.path().join("status")).ok()?;
        number(&status, "voluntary_ctxt_switches:")
    };
    threads.filter_map(of_thread).sum()
}

/// The resident memory of a process.
pub(crate) fn resident_kb(process: u32) -> Option<u64> {
    status(process, "VmRSS:")
}

/// The most resident memory that a process had.
pub(crate) fn max_resident_kb(process: u32) -> Option<u64> {
    status(process, "VmHWM:")
}

/// The page faults of a process that needed no disk.
pub(crate) fn page_faults(process: u32) -> Option<u64> {
    after_name(&std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?, 7)?.parse().ok()
}

fn status(process: u32, name: &str) -> Option<u64> {
    number(&std::fs::read_to_string(format!("/proc/{process}/status")).ok()?, name)
}

/// The number behind a name, in kilobytes where it has a unit.
fn number(status: &str, name: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

/// The CPU seconds of all processes that this process has waited for, and of theirs.
pub(crate) fn children_cpu_seconds() -> anyhow::Result<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat")?;
    children_ticks(&stat).map(|ticks| ticks / TICKS_PER_SECOND).context("/proc/self/stat has no times")
}

/// User and system time of children: the 16th and 17th figure.
fn children_ticks(stat: &str) -> Option<f64> {
    let (user, system): (f64, f64) = (after_name(stat, 13)?.parse().ok()?, after_name(stat, 14)?.parse().ok()?);
    Some(user + system)
}

/// A figure by its place after the second one, which is a name and may contain spaces.
fn after_name(stat: &str, place: usize) -> Option<&str> {
    stat.rsplit_once(')')?.1.split_whitespace().nth(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_the_status_is_read_without_its_unit() {
        let status = "Name:\techo\nVmRSS:\t    3304 kB\nvoluntary_ctxt_switches:\t12\nnonvoluntary_ctxt_switches:\t3\n";
        assert_eq!(number(status, "VmRSS:"), Some(3304));
        assert_eq!(number(status, "voluntary_ctxt_switches:"), Some(12));
        assert_eq!(number(status, "VmSwap:"), None);
    }

    #[test]
    fn the_times_of_children_are_found_behind_any_name() {
        let stat = "42 (a ) name) S 1 2 3 4 5 6 7 8 9 10 11 12 250 50 20 0";
        assert_eq!(children_ticks(stat), Some(300.0));
        assert_eq!(children_ticks("42 (name) S 1"), None);
        assert_eq!(after_name(stat, 7), Some("7"), "the faults");
    }

    #[test]
    fn this_process_has_memory_and_has_used_the_processor() {
        // Other tests take memory meanwhile: the most is read after what it is compared with.
        let resident = resident_kb(std::process::id());
        assert!(resident.unwrap() > 0);
        assert!(max_resident_kb(std::process::id()) >= resident);
        assert!(cpu_ns(std::process::id()) > 0);
        assert!(page_faults(std::process::id()) > Some(0));
    }
}
