//! What valgrind writes at the end of a run.

/// The instructions that cachegrind counted: `==1== I   refs:      1,234`, and in newer versions `I refs:`.
pub(crate) fn instructions(log: &str) -> Option<u64> {
    let (_, count) = log.lines().find_map(|line| {
        let (label, count) = line.rsplit_once(':')?;
        let words = label.split_whitespace().skip(1);
        words.eq(["I", "refs"]).then_some((label, count))
    })?;
    number(count)
}

/// The allocations that memcheck counted: `==1==   total heap usage: 1,234 allocs, 1,200 frees, 99 bytes allocated`.
pub(crate) fn allocations(log: &str) -> Option<u64> {
    let (_, usage) = log.split_once("total heap usage:")?;
    number(usage.split_once("allocs")?.0)
}

/// A number with commas between thousands.
fn number(text: &str) -> Option<u64> {
    text.trim().replace(',', "").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instructions_are_read_from_old_and_new_reports() {
        let old = "==21633== Command: echo I refs: 5\n==21633== \n==21633== I   refs:      10,410,913,208\n";
        assert_eq!(instructions(old), Some(10_410_913_208));
        assert_eq!(instructions("==7== \n==7== I refs:        64,912\n"), Some(64_912));
    }

    #[test]
    fn allocations_are_read_from_the_heap_summary() {
        let log = "==9== HEAP SUMMARY:\n==9==     in use at exit: 160,000 bytes in 12 blocks\n\
                   ==9==   total heap usage: 1,234,567 allocs, 9 frees, 3 bytes allocated\n";
        assert_eq!(allocations(log), Some(1_234_567));
    }

    #[test]
    fn a_report_that_was_cut_off_has_no_counts() {
        assert_eq!(instructions("==9== Cachegrind, a cache profiler\n"), None);
        assert_eq!(instructions("==9== I   refs:      \n"), None);
        assert_eq!(allocations("==9== HEAP SUMMARY:\n"), None);
    }
}
