//! A packaged program, started as its platform starts it.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};

use serde_json::Value;

use crate::client::Client;
use crate::dockerfile::Dockerfile;

/// A process that listens on a free port.
pub(crate) struct Started {
    child: Child,
    // A closed pipe would be an error for who writes.
    _stderr: BufReader<ChildStderr>,
    port: u16,
}

impl Started {
    /// The program of an image with the image's variables, these, and another port.
    pub(crate) fn of(image: &Dockerfile, variables: &[(&str, &str)]) -> Self {
        let of_image = image.variables().iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let all: Vec<_> = of_image.chain(variables.iter().copied()).chain([("PORT", "0")]).collect();
        Self::program(&image.program(), &all)
    }

    /// A program with these variables and no others, which must name port 0; waits until it says where it listens.
    pub(crate) fn program(program: &Path, variables: &[(&str, &str)]) -> Self {
        let mut command = Command::new(program);
        command.env_clear().envs(variables.iter().copied());
        Self::by(command)
    }

    /// A program with exactly these variables, in a network of its own, where every port is free; none where this
    /// machine makes none.
    pub(crate) fn alone<'a>(program: &Path, variables: impl IntoIterator<Item = (&'a str, &'a str)>) -> Option<Self> {
        if !Command::new("unshare").args(["--net", "true"]).output().is_ok_and(|tried| tried.status.success()) {
            eprintln!("skipped: this machine makes no network of its own for a process");
            return None;
        }
        let mut command = Command::new("unshare");
        command.args(["--net", "env", "-i", "CLOUDFN_LOG_FORMAT=json"]);
        command.args(variables.into_iter().map(|(name, value)| format!("{name}={value}"))).arg(program);
        Some(Self::by(command))
    }

    /// What this command starts.
    pub(crate) fn by(mut command: Command) -> Self {
        let mut child = command.env("CLOUDFN_LOG_FORMAT", "json").stderr(Stdio::piped()).spawn().unwrap();
        let mut stderr = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        stderr.read_line(&mut line).unwrap();
        let serving: Value = serde_json::from_str(&line).unwrap_or_else(|_| panic!("{line}"));
        let port = serving["host"].as_str().unwrap().strip_prefix("http://0.0.0.0:").unwrap().parse().unwrap();
        Self { child, _stderr: stderr, port }
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    pub(crate) fn client(&self) -> Client {
        Client::connect(SocketAddr::from(([127, 0, 0, 1], self.port)))
    }

    pub(crate) fn terminate(&self) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    }

    /// Waits for its end.
    pub(crate) fn exit_code(mut self) -> Option<i32> {
        self.child.wait().unwrap().code()
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
