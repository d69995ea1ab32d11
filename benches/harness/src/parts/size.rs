//! The bytes of a program that is uploaded.

use std::path::PathBuf;

use anyhow::Context;

use crate::bench::Bench;
use crate::cargo;
use crate::programs::Project;
use crate::statistics::{Sample, figure};
use crate::table::Table;
use crate::workspace;

const TARGET: &str = "x86_64-unknown-linux-musl";

pub(super) fn run(bench: &Bench) -> anyhow::Result<Vec<Table>> {
    let mut table = Table::new("size", "A static program, as it is packaged", &[("bytes", 0)]).floor("hyper, one call");
    let ours = [
        ("cloudfn, an echo", "cloudfn, an echo with the HTTP host", Project::Hello),
        ("cloudfn, one Cloud Call", "cloudfn, one Cloud Call with the HTTP host", Project::OneCall),
    ];
    for (name, with_host, project) in ours {
        let for_node = bench.programs.node_package(project).map(|folder| folder.join("bootstrap"));
        add(&mut table, name, for_node);
        add(&mut table, with_host, bench.programs.packaged(project));
    }
    let peers = [
        ("raw, an echo", "echo-raw"),
        ("hyper, an echo", "echo-hyper"),
        ("hyper, one call", "call-hyper"),
        ("reqwest, one call", "call-reqwest"),
        ("lambda, an echo", "echo-lambda"),
        ("tencent_scf, an echo", "echo-tencent"),
    ];
    for (name, package) in peers {
        match peer(package) {
            Ok(program) => add(&mut table, name, Some(program)),
            Err(error) => bench.programs.note_missing(format!("{package} for {TARGET}: {error:#}")),
        }
    }
    Ok(vec![table])
}

fn add(table: &mut Table, name: &str, program: Option<PathBuf>) {
    let bytes = program.and_then(|program| std::fs::metadata(program).ok()).map(|file| file.len());
    if let Some(bytes) = bytes {
        table.add(name, vec![Some(Sample::exact(figure(bytes)))]);
    }
}

/// A peer, built as `cargo cloudfn package` builds functions.
pub(super) fn peer(package: &str) -> anyhow::Result<PathBuf> {
    let (manifest, target) = (workspace::root().join("benches/peers/Cargo.toml"), workspace::target().join("peers"));
    let mut command = cargo::cargo(["build", "--quiet", "--profile", "packaged", "--target", TARGET, "--package"]);
    command.arg(package).arg("--manifest-path").arg(manifest).arg("--target-dir").arg(&target);
    cargo::read(&mut command).context("it cannot be built")?;
    Ok(target.join(TARGET).join("packaged").join(package))
}
