//! A program that takes part in a comparison.

use std::ffi::OsString;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::programs::Programs;
use crate::variables;
use crate::workspace;

#[derive(Debug, Clone)]
pub(crate) struct Contestant {
    pub(crate) name: &'static str,
    program: PathBuf,
    arguments: Vec<OsString>,
    variables: Vec<(&'static str, OsString)>,
}

impl Contestant {
    pub(crate) fn new(name: &'static str, program: PathBuf) -> Self {
        Self { name, program, arguments: Vec::new(), variables: Vec::new() }
    }

    pub(crate) fn program(&self) -> &Path {
        &self.program
    }

    pub(crate) fn variable(mut self, name: &'static str, value: impl Into<OsString>) -> Self {
        self.variables.push((name, value.into()));
        self
    }

    fn argument(mut self, argument: impl Into<OsString>) -> Self {
        self.arguments.push(argument.into());
        self
    }

    /// The command that starts it in the cloud's environment. `before` is what runs it, such as valgrind.
    pub(crate) fn command(&self, before: &[OsString]) -> Command {
        let mut words = before.iter().cloned().chain([self.program.clone().into()]);
        let mut command = Command::new(words.next().unwrap_or_default());
        command.args(words).args(&self.arguments);
        variables::set(&mut command);
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        // Without the file, what it says is lost, and everything else works.
        if let Ok(file) = File::create(Self::log()) {
            command.stderr(file);
        }
        command
    }

    /// The end of what the contestant that was started last wrote to stderr.
    pub(crate) fn last_words() -> String {
        let written = std::fs::read(Self::log()).unwrap_or_default();
        let end = &written[written.len().saturating_sub(500)..];
        String::from_utf8_lossy(end).trim().replace('\n', " / ")
    }

    fn log() -> PathBuf {
        workspace::scratch().join("stderr.log")
    }
}

/// The name of the reference SDK in tables.
pub(crate) const WX_SERVER_SDK: &str = "wx-server-sdk";

/// What a contestant of the echo does with its event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// It reads the event into a JSON value, and writes it again.
    Json,
    /// It reads the event, and answers `{}`.
    Noop,
    /// It answers `{}`, and does not look at the event.
    Nothing,
    /// It passes the bytes on.
    Raw,
}

impl Mode {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Noop => "noop",
            Self::Nothing => "nothing",
            Self::Raw => "raw",
        }
    }

    /// The function of `cloudfn-echo` that does it.
    fn function(self) -> &'static str {
        match self {
            Self::Json => "echo",
            Self::Noop => "noop",
            Self::Nothing => "nothing",
            Self::Raw => "raw",
        }
    }
}

/// The contestants that answer events, in Rust.
pub(crate) fn rust_echoes(programs: &Programs, mode: Mode) -> Vec<Contestant> {
    let peer = |name, package| Some(Contestant::new(name, programs.peer(package)?).variable("BENCH_MODE", mode.name()));
    let current_thread = |lambda: Contestant| lambda.variable("BENCH_RUNTIME", "current-thread");
    let all = [
        cloudfn_echo(programs, mode),
        peer("raw", "echo-raw"),
        peer("hyper", "echo-hyper"),
        peer("reqwest", "echo-reqwest"),
        peer("tencent_scf", "echo-tencent"),
        peer("lambda, one thread", "echo-lambda").map(current_thread),
        peer("lambda", "echo-lambda"),
    ];
    all.into_iter().flatten().collect()
}

pub(crate) fn cloudfn_echo(programs: &Programs, mode: Mode) -> Option<Contestant> {
    Some(with_function(Contestant::new("cloudfn", programs.ours("cloudfn-echo")?), mode))
}

/// The function of `cloudfn-echo` for a mode.
pub(crate) fn with_function(cloudfn_echo: Contestant, mode: Mode) -> Contestant {
    cloudfn_echo.variable("CLOUDFN_FUNCTION", mode.function())
}

/// The contestants that answer events, in JavaScript.
pub(crate) fn node_echoes(programs: &Programs, mode: Mode) -> Vec<Contestant> {
    let host = || workspace::root().join("benches/node/host.js");
    let node =
        |name| Some(Contestant::new(name, programs.node()?).argument(host()).variable("BENCH_MODE", mode.name()));
    let sdk = || Some(node(WX_SERVER_SDK)?.variable("NODE_PATH", programs.sdk()?).variable("BENCH_SDK", "wx"));
    // The SDK takes the event as an object only.
    [node("Node, no SDK"), if matches!(mode, Mode::Raw | Mode::Nothing) { None } else { sdk() }]
        .into_iter()
        .flatten()
        .collect()
}

/// The contestants that make Cloud Calls, in Rust. One of them makes one call after the other.
pub(crate) fn rust_callers(programs: &Programs, lanes: usize) -> Vec<Contestant> {
    let cloudfn = programs.ours("cloudfn-call").map(|program| Contestant::new("cloudfn", program));
    let peer = |name, package| Some(Contestant::new(name, programs.peer(package)?));
    let raw = if lanes == 1 { peer("raw", "call-raw") } else { None };
    [cloudfn, raw, peer("hyper", "call-hyper"), peer("reqwest", "call-reqwest")].into_iter().flatten().collect()
}

/// wx-server-sdk as a contestant that makes Cloud Calls.
pub(crate) fn sdk_caller(programs: &Programs) -> Option<Contestant> {
    let script = workspace::root().join("benches/node/call.js");
    let node = Contestant::new(WX_SERVER_SDK, programs.node()?).argument(script);
    Some(node.variable("NODE_PATH", programs.sdk()?))
}
