//! The figures that have budgets.

use std::path::{Path, PathBuf};

use anyhow::Context;

use super::rustc;
use crate::cargo;
use crate::contestant::{Contestant, Mode, with_function};
use crate::gateway::Gateway;
use crate::parts::{crates, instructions_of_a_start, per_call, per_event};
use crate::programs::Project;
use crate::valgrind::{self, Count};
use crate::workspace;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figure {
    pub(super) group: &'static str,
    pub(super) name: String,
    pub(super) value: u64,
}

const INSTRUCTIONS: &str = "instructions";

const CALL: (&str, &str) = (INSTRUCTIONS, "cloud_call");
const JSON: (&str, &str) = (INSTRUCTIONS, "echo_1_kib_json");
const RAW: (&str, &str) = (INSTRUCTIONS, "echo_64_kib_raw");
const START: (&str, &str) = (INSTRUCTIONS, "start");
const CATALOG: (&str, &str) = (INSTRUCTIONS, "check_of_the_catalog");
const HELLO: (&str, &str) = ("crates", "hello");
const PACKAGED: (&str, &str) = ("packaged_bytes", "one_call");
const FOR_NODE: (&str, &str) = ("packaged_bytes", "one_call_for_node");

#[cfg(test)]
pub(super) const NAMES: [(&str, &str); 8] = [CALL, JSON, RAW, START, CATALOG, HELLO, PACKAGED, FOR_NODE];

fn figure((group, name): (&'static str, &'static str), value: u64) -> Figure {
    Figure { group, name: name.to_owned(), value }
}

/// Measures everything that can be measured here. What cannot is said on stderr.
pub(super) fn all() -> anyhow::Result<Vec<Figure>> {
    let hello = Project::Hello.write()?;
    let mut figures = vec![figure(HELLO, crates(&hello, Project::Hello.name())?)];
    if has_target() {
        eprintln!("packaging a function");
        for (name, target) in [(PACKAGED, "scf"), (FOR_NODE, "node")] {
            let program = Project::OneCall.package(target)?.join("bootstrap");
            figures.push(figure(name, std::fs::metadata(program)?.len()));
        }
    } else {
        eprintln!("skipped: the packaged size, because Rust for x86_64-unknown-linux-musl is not installed");
    }
    if valgrind::is_there() {
        figures.extend(instructions()?);
    } else {
        eprintln!("skipped: instructions, because valgrind is not installed");
    }
    Ok(figures)
}

fn has_target() -> bool {
    let mut rustc = std::process::Command::new("rustc");
    let library = rustc.args(["--print", "target-libdir", "--target", "x86_64-unknown-linux-musl"]);
    cargo::read(library).is_ok_and(|folder| Path::new(folder.trim_end()).is_dir())
}

fn instructions() -> anyhow::Result<Vec<Figure>> {
    eprintln!("building the contestants");
    let contestants = contestants()?;
    let program = |name| contestants.join(name);
    let gateway = Gateway::start()?;
    let call = Contestant::new("cloudfn", program("cloudfn-call"));
    let echo = |mode| with_function(Contestant::new("cloudfn", program("cloudfn-echo")), mode);
    eprintln!("counting the instructions of calls and events");
    let call = per_call(&call, &gateway, Count::Instructions).context("a Cloud Call")?;
    let json = per_event(&echo(Mode::Json), 1024, Count::Instructions).context("an event of 1 KiB")?;
    let raw = per_event(&echo(Mode::Raw), 65_536, Count::Instructions).context("an event of 64 KiB")?;
    let start = instructions_of_a_start(&echo(Mode::Json)).context("a start")?;
    eprintln!("counting the instructions of rustc, which takes about a minute");
    let catalog = rustc::instructions_of_a_check("cloudfn-openapi").context("the catalog")?;
    let per_one = [(CALL, call), (JSON, json), (RAW, raw)].map(|(name, count)| figure(name, whole(count)));
    Ok(per_one.into_iter().chain([figure(START, start), figure(CATALOG, catalog)]).collect())
}

/// Builds the contestants optimized, but without the link-time optimization of a release, which takes most of its time.
fn contestants() -> anyhow::Result<PathBuf> {
    cargo::run(&mut cargo::cargo(["build", "--quiet", "--profile", "soak", "--package", "cloudfn-contestants"]))?;
    Ok(workspace::target().join("soak"))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "counts are positive and below 2^53")]
fn whole(count: f64) -> u64 {
    count.round() as u64
}
