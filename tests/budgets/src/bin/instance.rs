//! An instance that says how large it is, for `tests/growth.rs`.

#![forbid(unsafe_code)]

use cloudfn_runtime::{Error, OrError, RawEvent, cloud_function};
use serde_json::Value;

#[cloud_function]
async fn echo(event: Value) -> Result<Value, Error> {
    Ok(event)
}

#[cloud_function]
async fn pass(event: RawEvent) -> Result<RawEvent, Error> {
    Ok(event)
}

/// The resident memory in KiB, the threads, and the open files of this process.
#[cloud_function]
async fn size() -> Result<[usize; 3], Error> {
    let status = std::fs::read_to_string("/proc/self/status").or_error(1, "the system does not say it")?;
    let number = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).or_error(2, name)?;
        line.trim().trim_end_matches(" kB").parse().or_error(3, line)
    };
    let files = std::fs::read_dir("/proc/self/fd").or_error(4, "the system does not list files")?;
    Ok([number("VmRSS:")?, number("Threads:")?, files.count()])
}

cloudfn_runtime::main!();
