//! Counts instructions and allocations, which depend neither on the machine's speed nor on what else runs.

mod report;

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::Context;

pub(crate) use self::report::{allocations, instructions};
use crate::workspace;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Count {
    /// Instructions in the program itself, not in the kernel.
    Instructions,
    /// Allocations and reallocations of the system's allocator.
    Allocations,
}

/// One run of valgrind.
#[derive(Debug)]
pub(crate) struct Run {
    count: Count,
    log: PathBuf,
}

pub(crate) fn is_there() -> bool {
    Command::new("valgrind").arg("--version").output().is_ok_and(|output| output.status.success())
}

impl Run {
    pub(crate) fn new(count: Count) -> anyhow::Result<Self> {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        fs::create_dir_all(workspace::scratch())?;
        Ok(Self { count, log: workspace::scratch().join(format!("valgrind-{}-{number}.log", std::process::id())) })
    }

    /// What to write before a command.
    pub(crate) fn before(&self) -> Vec<OsString> {
        let options: &[&str] = match self.count {
            Count::Instructions => &["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"],
            // Only the totals at the end: nothing is checked.
            Count::Allocations => &["--tool=memcheck", "--undef-value-errors=no", "--leak-check=no"],
        };
        let mut log = OsString::from("--log-file=");
        log.push(&self.log);
        ["valgrind"].iter().chain(options).map(OsString::from).chain([log]).collect()
    }

    /// What was counted, after the program has ended.
    pub(crate) fn counted(self) -> anyhow::Result<u64> {
        let log = fs::read_to_string(&self.log).with_context(|| format!("{} cannot be read", self.log.display()))?;
        let counted = match self.count {
            Count::Instructions => instructions(&log),
            Count::Allocations => allocations(&log),
        };
        let counted = counted.with_context(|| format!("valgrind counted nothing: {log}"))?;
        fs::remove_file(&self.log)?;
        Ok(counted)
    }
}
