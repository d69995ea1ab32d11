//! Requests and replies that others wrote, against the types of the catalog.
//!
//! A file `<class>.<method>.json` is a list of `{"kind": "reply" | "request", "source": .., "path": .., "json": ..}`.
//! The files are other people's work, so they are not part of the project. The variable `CLOUDFN_REPLIES_DIR` names
//! their folder.
//!
//! A reply keeps a member if the deserialiser of replies asks for its value; `serde_ignored` observes that. A request
//! sends a member if the catalog has it: the tests of the catalog prove that the types write exactly its names.

mod known;
mod left_out;
mod reply;
mod request;
mod sample;
mod table;
mod tests;

use std::path::{Path, PathBuf};

pub(crate) use known::{File, Known, Reply, json};

use left_out::is_left_out;
use sample::{Sample, SampleKind};
use table::{Row, Table};

use crate::generated::APIS;

/// The variable that names the folder of the samples.
const VARIABLE: &str = "CLOUDFN_REPLIES_DIR";

#[test]
fn no_member_that_others_send_or_receive_is_lost() {
    let Some(folder) = folder() else {
        eprintln!("skipped: {VARIABLE} names no folder with samples, and there is none at ../shared/reference/replies");
        return;
    };
    let mut replies = Table::new("Replies", ["samples", "kept", "left out", "dropped"]);
    let mut requests = Table::new("Requests", ["samples", "sent", "left out", "not sent or asked in vain"]);
    let mut faults = Vec::new();
    for (name, samples) in sample::read(&folder) {
        let Some(known) = APIS.iter().find(|known| known.name == name) else {
            faults.push(format!("{name}: the catalog has no API with this name"));
            continue;
        };
        replies.add(check(known, &samples, SampleKind::Reply, &mut faults));
        requests.add(check(known, &samples, SampleKind::Request, &mut faults));
    }
    println!("{replies}\n{requests}");
    assert!(faults.is_empty(), "{} faults:\n  {}", faults.len(), faults.join("\n  "));
}

/// The folder of the samples; `None` if there is none on this machine.
///
/// # Panics
///
/// Panics if the variable names something that is not a folder.
fn folder() -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os(VARIABLE).map(PathBuf::from) {
        assert!(folder.is_dir(), "{VARIABLE}={} is not a folder", folder.display());
        return Some(folder);
    }
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/reference/replies");
    beside.is_dir().then_some(beside)
}

/// Checks the samples of one kind.
fn check(known: &Known, samples: &[Sample], kind: SampleKind, faults: &mut Vec<String>) -> Row {
    let mut row = Row::new(known.name);
    for sample in samples.iter().filter(|sample| sample.kind == kind) {
        let findings = match kind {
            SampleKind::Reply => reply::check(known, &sample.json),
            SampleKind::Request => request::check(known, &sample.json),
        };
        row.samples += 1;
        row.kept += findings.kept;
        for fault in findings.faults {
            if is_left_out(known.name, kind, &fault.member) {
                row.left_out += 1;
            } else {
                row.faults += 1;
                let Sample { source, path, .. } = sample;
                faults.push(format!("{}: {} ({source}, {path})", known.name, fault.text));
            }
        }
    }
    row
}

/// What a sample shows.
#[derive(Debug, Default)]
struct Findings {
    /// The number of members that are kept or sent.
    kept: usize,
    faults: Vec<Fault>,
}

/// A difference between a sample and a type.
#[derive(Debug)]
struct Fault {
    /// The path of the member, without the indices of lists; empty if it is about the whole.
    member: String,
    text: String,
}
