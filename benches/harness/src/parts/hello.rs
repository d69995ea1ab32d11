//! What a small function costs its author: crates, a clean release build, and a rebuild after a change.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Instant, SystemTime};

use crate::bench::Bench;
use crate::cargo;
use crate::process::children_cpu_seconds;
use crate::programs::Project;
use crate::statistics::{Sample, figure};
use crate::table::Table;
use crate::workspace;

/// A project to build with the flags of `cargo build --release` in a new project.
struct Hello {
    name: &'static str,
    manifest: PathBuf,
    package: &'static str,
    source: PathBuf,
    profile: &'static str,
}

pub(super) fn run(bench: &Bench) -> anyhow::Result<Vec<Table>> {
    let columns =
        [("clean build, CPU s", 1), ("clean build, s", 1), ("crates", 0), ("rebuild, s", 2), ("rebuild, CPU s", 2)];
    let title = "A release build of an echo on this machine (medians of three rebuilds)";
    let mut table = Table::new("hello", title, &columns).floor("hyper");
    let peers = [
        ("raw", "echo-raw"),
        ("hyper", "echo-hyper"),
        ("tencent_scf", "echo-tencent"),
        ("reqwest", "echo-reqwest"),
        ("lambda", "echo-lambda"),
    ];
    let chosen = bench.choose(peers.as_slice(), &peers[1..2]);
    for hello in std::iter::once(ours()?).chain(chosen.iter().map(|(name, package)| peer(name, package))) {
        eprintln!("building {}", hello.name);
        match hello.measure() {
            Ok(figures) => table.add(hello.name, figures),
            Err(error) => bench.programs.note_missing(format!("a hello of {}: {error:#}", hello.name)),
        }
    }
    Ok(vec![table])
}

fn ours() -> anyhow::Result<Hello> {
    let manifest = Project::Hello.write()?;
    let source = manifest.with_file_name("src").join("main.rs");
    Ok(Hello { name: "cloudfn", manifest, package: Project::Hello.name(), source, profile: "release" })
}

fn peer(name: &'static str, package: &'static str) -> Hello {
    let folder = workspace::root().join("benches/peers");
    let source = folder.join(package).join("src/main.rs");
    Hello { name, manifest: folder.join("Cargo.toml"), package, source, profile: "plain" }
}

impl Hello {
    fn measure(&self) -> anyhow::Result<Vec<Option<Sample>>> {
        let target = workspace::scratch().join("clean");
        let remove = || if target.is_dir() { fs::remove_dir_all(&target) } else { Ok(()) };
        remove()?;
        // Without this, what has to be downloaded counts.
        cargo::run(cargo::cargo(["fetch", "--quiet", "--manifest-path"]).arg(&self.manifest))?;
        let (seconds, cpu) = self.build(&target)?;
        let (mut again, mut again_cpu) = (Vec::new(), Vec::new());
        for _ in 0..3 {
            fs::File::options().append(true).open(&self.source)?.set_modified(SystemTime::now())?;
            let (seconds, cpu) = self.build(&target)?;
            again.push(seconds);
            again_cpu.push(cpu);
        }
        remove()?;
        let crates = figure(crates(&self.manifest, self.package)?);
        Ok(vec![
            Some(Sample::exact(cpu)),
            Some(Sample::exact(seconds)),
            Some(Sample::exact(crates)),
            Sample::of(again),
            Sample::of(again_cpu),
        ])
    }

    /// The seconds and the CPU seconds of a build.
    fn build(&self, target: &Path) -> anyhow::Result<(f64, f64)> {
        let (cpu, begin) = (children_cpu_seconds()?, Instant::now());
        cargo::build(&self.manifest, self.package, self.profile, target)?;
        Ok((begin.elapsed().as_secs_f64(), children_cpu_seconds()? - cpu))
    }
}

/// The crates that a package is built from on Linux, itself among them.
pub(crate) fn crates(manifest: &Path, package: &str) -> anyhow::Result<u64> {
    let mut tree = cargo::cargo(["tree", "--edges", "normal,build", "--prefix", "none", "--format", "{p}"]);
    tree.args(["--target", "x86_64-unknown-linux-gnu", "--package", package, "--manifest-path"]).arg(manifest);
    let tree = cargo::read(&mut tree)?;
    Ok(u64::try_from(distinct(&tree))?)
}

/// The tree names a crate wherever it is needed, and marks what it has shown before.
fn distinct(tree: &str) -> usize {
    let names = tree.lines().map(|line| line.trim_end_matches(" (*)")).filter(|line| !line.is_empty());
    names.collect::<BTreeSet<_>>().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_that_is_needed_twice_counts_once() {
        assert_eq!(distinct("hello v0.0.0 (/x)\nserde v1.0.1\nitoa v1.0.0\nserde v1.0.1 (*)\nserde v2.0.0\n"), 4);
    }
}
