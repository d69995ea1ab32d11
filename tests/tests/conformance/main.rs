//! Runs the gateway client against captures of wx-server-sdk 4.0.2. With the same environment, clock, random numbers
//! and call, it must send the same bytes and return the same answer or error.
//!
//! It reads `tests/conformance/golden`, or the folder that `CLOUDFN_GOLDEN_DIR` names, and prints a table. It fails if
//! `tests/conformance/DIVERGENCES.md` does not list a difference, or lists one that no longer exists.
//!
//! If `CLOUDFN_WX_SERVER_SDK` names a folder with the reference, it also records random calls and replays them:
//!
//! ```text
//! npm install --prefix target/reference wx-server-sdk@4.0.2 mime-db@1.52.0
//! CLOUDFN_WX_SERVER_SDK=target/reference cargo test -p cloudfn-tests --test conformance
//! ```

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod argument;
mod capture;
mod compare;
mod database;
mod divergences;
mod live;
mod replay;
mod report;
mod server;
mod typed;

use std::path::PathBuf;
use std::process::ExitCode;

use capture::Capture;
use divergences::Divergences;
use replay::{CallStyle, Replay};
use report::{Report, Verdict};

fn main() -> ExitCode {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("conformance");
    // Cargo runs tests in the folder of their package, but a relative path is relative to the workspace.
    let workspace = folder.join("../..");
    let other = std::env::var_os("CLOUDFN_GOLDEN_DIR").map(|path| workspace.join(path));
    let divergences = Divergences::read(&folder.join("DIVERGENCES.md"));
    let captures = Capture::read_all(other.as_deref().unwrap_or(&folder.join("golden")));
    // Our own captures are listed by name. The names of other captures are unknown, so rules recognize them.
    let must_be_named = other.is_none();
    let mut report = Report::default();
    for capture in &captures {
        report.add(&capture.name, judge(capture, CallStyle::Raw, &divergences, must_be_named));
        if typed::CAPTURES.contains(&capture.name.as_str()) {
            let name = format!("{} (typed)", capture.name);
            report.add(&name, judge(capture, CallStyle::Typed, &divergences, must_be_named));
        }
    }
    for capture in live::record(&folder.join("record.js"), &workspace) {
        report.add(&capture.name, judge(&capture, CallStyle::Raw, &divergences, false));
    }
    print!("{report}");
    report.exit_code()
}

fn judge(capture: &Capture, style: CallStyle, divergences: &Divergences, must_be_named: bool) -> Verdict {
    let listed = divergences.of(&capture.name);
    let trace = match replay::replay(capture, style) {
        Replay::Unsupported(kind) => return Verdict::Unsupported(kind),
        Replay::Inexpressible(why) if listed.is_none() && must_be_named => {
            return Verdict::Different(vec![format!("{why}, which is not listed")]);
        }
        Replay::Inexpressible(why) => return Verdict::Intended(why.to_owned()),
        Replay::Trace(trace) => trace,
    };
    let differences = compare::differences(capture, &trace);
    if differences.is_empty() {
        return match listed {
            Some(_) if must_be_named => Verdict::Different(vec!["it is listed, and no longer differs".to_owned()]),
            _ => Verdict::Same,
        };
    }
    let mut rows: Vec<_> = listed.into_iter().filter(|row| row.covers(capture, &trace)).collect();
    if rows.is_empty() && !must_be_named {
        rows = divergences.by_rule(capture, &trace, &differences);
    }
    let unexplained: Vec<_> = differences
        .iter()
        .filter(|difference| !rows.iter().any(|row| row.aspects.contains(&difference.aspect)))
        .map(ToString::to_string)
        .collect();
    if !unexplained.is_empty() {
        return Verdict::Different(unexplained);
    }
    Verdict::Intended(rows.iter().map(|row| &*row.what).collect::<Vec<_>>().join("; "))
}
