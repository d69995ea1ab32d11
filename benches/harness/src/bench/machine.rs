//! Where a run took place: figures mean little without it.

use std::process::Command;

use serde::{Deserialize, Serialize};

use crate::cargo;
use crate::workspace;

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Machine {
    processor: String,
    cores: usize,
    kernel: String,
    /// The load before the run: other work makes times longer.
    load: String,
    rustc: String,
    node: Option<String>,
    commit: Option<String>,
    /// Seconds since 1970.
    pub(super) time: u64,
}

impl Machine {
    pub(super) fn this() -> Self {
        let first = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
        let kernel = first("/proc/sys/kernel/osrelease").trim_end().to_owned();
        let load = first("/proc/loadavg").split(' ').take(1).collect();
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        Self {
            processor: processor(&first("/proc/cpuinfo")).unwrap_or("unknown").to_owned(),
            cores: std::thread::available_parallelism().map_or(1, Into::into),
            kernel,
            load,
            rustc: output("rustc", &["--version"]).unwrap_or_default(),
            node: output("node", &["--version"]),
            commit: output("git", &["rev-parse", "--short", "HEAD"]),
            time: now.as_secs(),
        }
    }

    pub(super) fn text(&self) -> String {
        let Self { processor, cores, kernel, load, rustc, .. } = self;
        let node = self.node.as_deref().map_or("no Node".to_owned(), |version| format!("Node {version}"));
        let commit = self.commit.as_deref().unwrap_or("unknown");
        format!("{cores} cores ({processor}), Linux {kernel}, load {load}, {rustc}, {node}, commit {commit}.")
    }
}

fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let mut command = Command::new(program);
    let output = cargo::read(command.args(arguments).current_dir(workspace::root())).ok()?;
    Some(output.trim_end().to_owned())
}

fn processor(cpuinfo: &str) -> Option<&str> {
    let line = cpuinfo.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_processor_is_named_as_linux_names_it() {
        assert_eq!(processor("processor\t: 0\nmodel name\t: AMD EPYC\nmodel name\t: X\n"), Some("AMD EPYC"));
        assert_eq!(processor(""), None);
    }
}
