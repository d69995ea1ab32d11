//! Every way in which `dev` ends. It leaves nothing behind.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use cloudfn_tests::cargo::share_builds;
use cloudfn_tests::dev_server::DevServer;
use cloudfn_tests::process::{is_running, until};
use cloudfn_tests::program::cargo_cloudfn;
use cloudfn_tests::scratch_crate::ScratchCrate;

use super::{numbered, source};

/// The folder of a run's copies of programs.
fn copies(scratch: &ScratchCrate, id: u32) -> PathBuf {
    scratch.target().join("cloudfn/dev").join(id.to_string())
}

#[test]
fn every_termination_signal_ends_it_and_leaves_nothing_behind() {
    let scratch = numbered("dev-signals");
    for signal in ["-INT", "-TERM", "-HUP"] {
        let dev = DevServer::start(scratch.folder(), &[]);
        dev.call("number", "").is(200, "1");
        let (process, copies) = (dev.children()[0], copies(&scratch, dev.id()));
        assert!(copies.is_dir());
        assert_eq!(dev.end(signal).code(), Some(0), "{signal}");
        assert!(!is_running(process) && !copies.exists(), "{signal}");
    }
}

#[test]
fn an_interrupt_right_after_a_build_leaves_no_copy() {
    let scratch = numbered("dev-just-built");
    let built = scratch.target().join("debug/dev-just-built");
    let written = || fs::metadata(&built).and_then(|metadata| metadata.modified()).ok();
    for number in 2..6 {
        let dev = DevServer::start(scratch.folder(), &[]);
        dev.call("number", "");
        let copies = copies(&scratch, dev.id());
        let before = written();
        fs::write(scratch.folder().join("src/main.rs"), source(&format!("Ok({number})"))).unwrap();
        until("cargo writes the program", || (written() != before).then_some(()));
        assert_eq!(dev.interrupt().code(), Some(0));
        assert!(!copies.exists(), "{:?}", ScratchCrate::folder_entries(&copies));
    }
}

#[test]
fn a_build_that_ignores_sigterm_is_killed() {
    let deaf = "fn main() {\n    let deaf = \"trap '' TERM; echo $$ > pid; while :; do sleep 600; done\";\n    \
                std::process::Command::new(\"sh\").args([\"-c\", deaf]).status().unwrap();\n}\n";
    let scratch = numbered("dev-deaf").file("build.rs", deaf);
    let dev = DevServer::begin(scratch.folder(), &[]);
    let pid = scratch.folder().join("pid");
    let builds: u32 = until("the build script runs", || fs::read_to_string(&pid).ok()?.trim().parse().ok());
    let copies = copies(&scratch, dev.id());
    dev.signal("-INT");
    assert_eq!(dev.interrupt().code(), Some(0));
    until("the build script ends", || (!is_running(builds)).then_some(()));
    assert!(!copies.exists());
}

#[test]
fn the_next_run_removes_what_a_killed_one_left_without_disturbing_a_live_one() {
    let scratch = numbered("dev-killed");
    let living = DevServer::start(scratch.folder(), &[]);
    living.call("number", "").is(200, "1");
    let killed = DevServer::start(scratch.folder(), &[]);
    killed.call("number", "").is(200, "1");
    let (of_living, of_killed) = (copies(&scratch, living.id()), copies(&scratch, killed.id()));
    let process = killed.children()[0];
    assert!(of_killed.is_dir());
    assert_eq!(killed.end("-KILL").code(), None);
    // From here on, the next run of any test removes it: all tests build in one target folder.
    until("the function sees that its platform is gone", || (!is_running(process)).then_some(()));
    let next = DevServer::start(scratch.folder(), &[]);
    assert!(!of_killed.exists());
    next.call("number", "").is(200, "1");
    let program = fs::read_link(format!("/proc/{}/exe", living.children()[0])).unwrap();
    assert!(of_living.is_dir() && program.is_file());
    living.call("number", "").is(200, "1");
    assert_eq!((next.interrupt().code(), living.interrupt().code()), (Some(0), Some(0)));
    assert!(!of_living.exists());
}

/// Runs `dev` on a terminal, which util-linux's `script` makes. Returns `script` and the process id of `dev`.
fn on_a_terminal(folder: &Path) -> (std::process::Child, u32) {
    let id = folder.join("id");
    let dev = format!("echo $$ > id; exec '{}' cloudfn dev --port 0", cargo_cloudfn().display());
    let script = share_builds(&mut Command::new("script"))
        .args(["-qec", &dev, "/dev/null"])
        .current_dir(folder)
        .env("CARGO_NET_OFFLINE", "true")
        .env("SHELL", "/bin/sh")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let id = until("it has begun", || fs::read_to_string(&id).ok()?.trim().parse().ok());
    (script, id)
}

#[test]
fn closing_the_terminal_ends_it_and_leaves_nothing_behind() {
    let scratch = numbered("dev-closed");
    let (mut script, id) = on_a_terminal(scratch.folder());
    let copies = copies(&scratch, id);
    until("it has a folder", || copies.is_dir().then_some(()));
    // This closes the terminal.
    script.kill().unwrap();
    script.wait().unwrap();
    until("it ends", || (!is_running(id)).then_some(()));
    assert!(!copies.exists());
}

#[test]
fn ctrl_c_on_a_terminal_reaches_everything_and_leaves_nothing_behind() {
    let scratch = numbered("dev-terminal");
    let (mut script, id) = on_a_terminal(scratch.folder());
    let copies = copies(&scratch, id);
    until("it has copied the program", || (ScratchCrate::folder_entries(&copies).len() > 1).then_some(()));
    script.stdin.take().unwrap().write_all(b"\x03").unwrap();
    until("it ends", || (!is_running(id)).then_some(()));
    assert!(!copies.exists());
    script.wait().unwrap();
}
